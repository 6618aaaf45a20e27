"""Whatever was heard when work was cut off, the transcript ends up as if nothing had been: for every kind of run."""

from __future__ import annotations

import os
import random
import wave
from pathlib import Path

import numpy as np
import pytest

from interviewkit import resources
from interviewkit.audio import RATE, prepare
from interviewkit.audio.proxy import read_samples
from interviewkit.model import Track
from interviewkit.sources import queries
from interviewkit.sources.importing import import_file
from interviewkit.sources.speakers.voices import Choice
from interviewkit.sources.transcribing import queue
from interviewkit.sources.transcribing.hearing import run_to_end
from interviewkit.sources.transcribing.queue import Wish, queue_up
from interviewkit.store.project import Project
from interviewkit.transcription import Settings, events
from interviewkit.transcription.models import sample_folder

KILLS = int(os.environ.get("INTERVIEWKIT_KILLS", "3"))
Line = tuple[int | None, int | None, str, str]
KINDS = {
    "whole": Wish(Settings(str(sample_folder()), language="en", temperatures=(0.0,)), "sample"),
    "stretch": Wish(Settings(str(sample_folder()), language="en", temperatures=(0.0,)), "sample", (8_000, 46_000)),
    "channels": Wish(
        Settings(str(sample_folder()), language="en", temperatures=(0.0,)), "sample", voices=Choice("channels")
    ),
    "tracks": Wish(
        Settings(str(sample_folder()), language="en", temperatures=(0.0,)), "sample", voices=Choice("tracks")
    ),
}


@pytest.fixture(scope="module")
def recordings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The first 50 s of the English interview; its first and second 40 s on two channels, and each alone."""
    original = resources.path("sample", "P02-interview.ogg")
    if not original.is_file() or not sample_folder().is_dir():
        pytest.skip("the sample study is not in resources/")
    folder = tmp_path_factory.mktemp("recordings")
    prepare(original, folder / "all.flac", folder / "all.peaks")
    sound = read_samples(folder / "all.flac", 0, 80 * RATE)
    one, other = sound[: 40 * RATE], sound[40 * RATE :]
    made = {"whole": sound[: 50 * RATE, None], "both": np.stack([one, other], 1), "one": one[:, None]}
    return {name: _write(folder / f"{name}.wav", heard) for name, heard in {**made, "other": other[:, None]}.items()}


def _write(path: Path, sound: np.ndarray) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(sound.shape[1])
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((sound * 32767).astype("<i2").tobytes())
    return path


def source(project: Project, kind: str, recordings: dict[str, Path]) -> int:
    """A source for this kind of run."""
    if kind != "tracks":
        return import_file(project, recordings["both" if kind == "channels" else "whole"]).source_id
    source_id = import_file(project, recordings["one"]).source_id
    other = import_file(project, recordings["other"]).source_id
    with project.change("Add tracks") as session:
        for label, whose, offset in (("Ann", source_id, 0), ("Ben", other, 2_500)):
            media = queries.media(session, whose)
            assert media is not None
            session.add(Track(source_id=source_id, media_id=media.id, label=label, offset_ms=offset))
    return source_id


def text(project: Project, source_id: int) -> list[Line]:
    with project.read() as session:
        return [(row.start_ms, row.end_ms, row.speaker, row.text) for row in queries.segments(session, source_id)]


def work(project: Project, source_id: int, wish: Wish, *, end_after: int | None = None) -> bool:
    """Goes on with a transcription, cut off behind so many events; whether it came to its end."""
    kept = queue_up(project, source_id, wish)
    heard = 0
    for run in kept.runs:
        if run.id in kept.done:
            continue
        going = run_to_end(project, run)
        for event in going:
            heard += not isinstance(event, events.Heartbeat)
            if end_after is not None and heard >= end_after:
                going.close()  # type: ignore[attr-defined]
                return False
    return True


@pytest.mark.parametrize("kind", KINDS)
def test_a_resumed_transcript_equals_an_uninterrupted_one(
    tmp_path: Path, recordings: dict[str, Path], kind: str
) -> None:
    with Project.create(tmp_path / "once.ikit") as project:
        source_id = source(project, kind, recordings)
        assert work(project, source_id, KINDS[kind])
        whole = text(project, source_id)
        assert len(whole) > 5 and whole == sorted(whole, key=lambda line: line[0] or 0)
        with project.read() as session:
            assert queue.entries(session) == []
    chance, kills, tries = random.Random(kind), 0, 0
    while kills < max(1, KILLS // len(KINDS)):
        tries += 1
        with Project.create(tmp_path / f"{tries}.ikit") as project:
            source_id = source(project, kind, recordings)
            while not work(project, source_id, KINDS[kind], end_after=chance.randint(3, 80)):
                kills += 1
            assert text(project, source_id) == whole
            if kind == "stretch":
                assert all(8_000 <= (start or 0) <= (end or 0) <= 46_000 for start, end, _, _ in whole)
            if kind in ("channels", "tracks"):
                assert len({speaker for _, _, speaker, _ in whole}) == 2
