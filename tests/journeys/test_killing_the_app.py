"""The app killed while a person codes and a recording is transcribed: nothing committed is lost, and work goes on."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import interviewkit
from interviewkit import resources
from interviewkit.coding.codebook import create_code
from interviewkit.sources.importing import import_file
from interviewkit.sources.queries import segments, sources
from interviewkit.sources.transcribing.hearing import run_to_end, unfinished
from interviewkit.transcription import events

KILLS = int(os.environ.get("INTERVIEWKIT_KILLS", "2"))
SAMPLE = resources.path("sample")


@pytest.mark.skipif(sys.platform == "win32", reason="kills with a signal that Windows does not have")
def test_no_committed_step_is_lost_when_the_app_is_killed_and_transcription_goes_on(tmp_path: Path) -> None:
    """Many kills are shared by two studies at a time: an app spends most of its life starting."""
    ways = 1 if KILLS < 10 else 2
    with ThreadPoolExecutor(ways) as pool:
        shares = [pool.submit(_kill_and_go_on, _study(tmp_path / f"{n}"), KILLS // ways, n) for n in range(ways)]
        for share in shares:
            share.result()


def _study(folder: Path) -> Path:
    folder.mkdir()
    with interviewkit.create(folder / "study.ikit", "Study") as project:
        import_file(project, SAMPLE / "P06-interview.txt")
        import_file(project, SAMPLE / "P02-interview.ogg", language="en")
        with project.change("Create code") as session:
            create_code(session, "Code")
    return folder / "study.ikit"


def _kill_and_go_on(study: Path, kills: int, seed: int) -> None:
    moment = random.Random(seed)
    for kill in range(1, kills + 1):
        told = _run_and_kill(study, moment.uniform(0.05, 2.0))
        with interviewkit.open(study) as project:
            if kill % 20 == 0 or kill == kills:
                assert project.check() == []
            kept = {row.id for row in project.history() if not row.undone}
            assert set(told) <= kept, "a committed step is gone"
    with interviewkit.open(study) as project:
        for run in unfinished(project):
            assert any(isinstance(event, events.Done) for event in run_to_end(project, run))
        with project.read() as session:
            (recording,) = [row for row in sources(session) if row.kind == "recording"]
            starts = [row.start_ms for row in segments(session, recording.id)]
    assert recording.state == "done" and len(starts) > 30
    assert starts == sorted(starts, key=lambda ms: ms or 0) and len(set(starts)) == len(starts), "heard twice"


def _run_and_kill(study: Path, after: float) -> list[int]:
    """Lets the app work for so many seconds after its first step; the ids of the steps it told of."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.victim", str(study)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
        cwd=Path(__file__).parents[2],
    )
    told: list[int] = []
    first = threading.Event()

    def listen() -> None:
        assert process.stdout is not None
        for line in process.stdout:
            if line.strip().isdigit():
                told.append(int(line))
                first.set()

    listener = threading.Thread(target=listen)
    listener.start()
    try:
        assert first.wait(180), "the app did not begin to work"
        time.sleep(after)
    finally:
        process.kill()
        process.wait()
        listener.join(10)
        assert process.stdout is not None
        process.stdout.close()
    return told
