"""A person works, undoes and redoes while a machine hears, is killed and goes on: the project is whole at every moment,
a refused undo changes nothing, and quotes stay on their words."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from interviewkit.errors import UndoRefused, UserError
from interviewkit.model import Media, Source
from interviewkit.sources.transcribing.hearing import Run, begin, take
from interviewkit.store.project import Project
from interviewkit.transcription import Settings, events
from tests.sources.test_random_workbench import ACTS, Bench, held, stays
from tests.sources.transcribing.test_transcribing import done, started
from tests.store.test_random_walk import state

WALKS = int(os.environ.get("INTERVIEWKIT_WALKS", "3"))


class Machine:
    """Hears windows of five seconds, and is killed within some; what it was to hear then comes again."""

    def __init__(self, project: Project, bench: Bench) -> None:
        self.project, self.bench, self.chance = project, bench, bench.chance
        self.run: Run | None = None
        self.at = 0

    def hear(self) -> None:
        if self.run is None or self.chance.random() < 0.1:
            settings, channel = Settings(f"/models/{self.chance.randrange(9)}"), self.chance.choice([None, 0, 1])
            self.run, self.at = begin(self.project, self.bench.source(), settings, "any", channel), 0
        window, killed = self.at // 5, self.chance.random() < 0.4
        take(self.project, self.run, started(self.at, self.at + 5, window))
        for n in range(self.chance.randrange(5) if killed else 5):
            start = self.at * 1000 + n * 900
            words = [self.bench.word() for _ in range(3)]
            take(self.project, self.run, events.SegmentHeard(window, self.bench.spoken(start, start + 800, words)))
        if not killed:
            take(self.project, self.run, done(self.at, self.at + 5, window))
            self.at += 5
        if self.at >= 35:
            take(self.project, self.run, events.Done(1, 1, "ko"))
            self.run = None


def replay(project: Project, chance: random.Random) -> None:
    """Undo or redo, as far as nothing the machine did stands on it."""
    before = state(project)
    try:
        if chance.random() < 0.3:
            project.redo()
        elif project.undo_label() not in (None, ("Import", "")):
            project.undo()
    except UndoRefused:
        assert state(project) == before


def act(project: Project, bench: Bench) -> None:
    """One thing a person does."""
    what = bench.chance.choice(ACTS)
    before, untouched = held(project)[0], state(project)
    try:
        with project.change(what) as session:
            getattr(bench, what)(session)
    except UserError:
        assert state(project) == untouched
        return
    stays(what, before, *held(project))


@pytest.mark.parametrize("seed", range(WALKS))
def test_a_person_and_a_machine_at_work_on_one_text_lose_nothing(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    bench = Bench(chance)
    with Project.create(tmp_path / "study.ikit", coder="kim") as project:
        with project.change("Import") as session:
            bench.begin(session)
            media = Media(sha256="0" * 64, name="a.wav", place="a.wav", bytes=1, duration_ms=36_000, channels=2)
            session.add(media)
            session.flush()
            for source in (1, 2):
                session.get_one(Source, source).media_id = media.id
        machine = Machine(project, bench)
        for _ in range(60):
            what = chance.random()
            if what < 0.35:
                machine.hear()
            elif what < 0.75:
                act(project, bench)
            else:
                replay(project, chance)
            assert [problem for problem in project.check() if problem.kind != "media"] == []
