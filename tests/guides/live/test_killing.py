"""An interview is killed while it is marked: every mark that was told of is there, at its time, and marking goes on."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

import interviewkit
from interviewkit.guides.actions import create_guide
from interviewkit.guides.live import actions, queries

KILLS = int(os.environ.get("INTERVIEWKIT_KILLS", "4"))


@pytest.mark.skipif(sys.platform == "win32", reason="kills with a signal that Windows does not have")
def test_no_mark_is_lost_when_the_program_is_killed(tmp_path: Path) -> None:
    study = tmp_path / "study.ikit"
    with interviewkit.create(study, "Study") as project, project.change("Begin") as session:
        interview = actions.begin_interview(session, create_guide(session, "Guide"))
    told: dict[int, int] = {}
    chance = random.Random(7)
    for kill in range(KILLS):
        told |= _mark_and_kill(study, kill, chance.uniform(0.0, 0.15))
    with interviewkit.open(study) as project, project.read() as session:
        kept = {each.id: each.at_ms for each in queries.marks(session, interview)}
        assert project.check() == []
    assert told.items() <= kept.items() and len(kept) - len(told) <= KILLS
    assert len(told) > KILLS


def _mark_and_kill(study: Path, seed: int, after: float) -> dict[int, int]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.guides.live.victim", str(study), str(seed)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
        cwd=Path(__file__).parents[3],
    )
    told: dict[int, int] = {}
    first = threading.Event()

    def listen() -> None:
        assert process.stdout is not None
        for line in process.stdout:
            parts = line.split()
            if line.endswith("\n") and len(parts) == 2:
                told[int(parts[0])] = int(parts[1])
                first.set()

    listener = threading.Thread(target=listen)
    listener.start()
    try:
        assert first.wait(60), "no mark was made"
        time.sleep(after)
    finally:
        process.kill()
        process.wait()
        listener.join(10)
        assert process.stdout is not None
        process.stdout.close()
    return told
