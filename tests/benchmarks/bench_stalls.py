"""How long the window is busy, at most, at each thing a person does in a study: nothing may hold it over 50 ms.

    python -m tests.benchmarks.bench_stalls CORPUS.json [--profile] [ROOM …]

CORPUS.json is the corpus of 200 interviews, or that of 2,000 (see corpus.py). Told are CPU milliseconds of the window's
own thread: the longest stretch without a look at what is waiting, and all of them together; and the memory at the end
of each. --profile also tells what the longest stretches were spent on.
"""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import cProfile
import pstats
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from interviewkit.coding import queries as coding
from interviewkit.coding.actions import tag_quote
from interviewkit.coding.codebook import create_code
from interviewkit.memory import keep_little
from interviewkit.ui.application import Program, application
from interviewkit.ui.desk import Desk
from interviewkit.ui.rooms import ROOMS
from tests.benchmarks import corpus
from tests.benchmarks.bench_search_ten import memory

QUIET = 0.4
"""Seconds without anything to do after which a thing is taken to be done."""
PROFILED = "--profile" in sys.argv


class Heart(QTimer):
    """Beats whenever the window's thread is free, and knows its longest stretch of work between two beats."""

    def __init__(self) -> None:
        super().__init__(interval=0)
        self.timeout.connect(self.beat)
        self.longest = self.total = 0.0
        self._last = time.thread_time()
        self.start()

    def beat(self) -> None:
        now = time.thread_time()
        self.longest = max(self.longest, now - self._last)
        self.total += now - self._last
        self._last = time.thread_time()

    def reset(self) -> None:
        self.longest = self.total = 0.0
        self._last = time.thread_time()


def settle(heart: Heart, desk: Desk, most: float = 60) -> None:
    """Goes on until nothing is done any more: no job runs and no stretch is longer than a look around."""
    began = quiet = time.monotonic()
    while time.monotonic() - quiet < QUIET and time.monotonic() - began < most:
        before = heart.total
        QApplication.processEvents()
        if heart.total - before > 0.004 or not desk.jobs.wait(0):
            quiet = time.monotonic()
        time.sleep(0.002)


def told(name: str, heart: Heart, desk: Desk, work: Callable[[], object]) -> None:
    settle(heart, desk)
    profile = cProfile.Profile(time.thread_time) if PROFILED else None
    heart.reset()
    began = time.monotonic()
    if profile is not None:
        profile.enable()
    work()
    heart.beat()
    settle(heart, desk)
    if profile is not None:
        profile.disable()
    print(
        f"{name:<44} longest {heart.longest * 1000:8.1f} ms, in all {heart.total * 1000:8.1f} ms CPU, "
        f"{time.monotonic() - began - QUIET:6.2f} s wall, {memory():5.0f} MB",
        flush=True,
    )
    if profile is not None and heart.longest > 0.05:
        pstats.Stats(profile).sort_stats("cumtime").print_stats("interviewkit", 14)


def main() -> None:
    os.environ["INTERVIEWKIT_HOME"] = tempfile.mkdtemp()
    keep_little()
    file, *rooms = [each for each in sys.argv[1:] if not each.startswith("--")]
    path = corpus.copy(Path(file), "stalls")
    app = application()
    program = Program(None)
    ready: list[bool] = []
    program.ready.connect(lambda: ready.append(True))
    program.window.resize(1400, 860)
    program.show()
    while not ready:
        app.processEvents()
    desk, heart = program.desk, Heart()
    settle(heart, desk)
    print(f"empty window, every room ready: {memory():.0f} MB")
    from interviewkit.store.project import Project

    told("open the study", heart, desk, lambda: desk.take(Project.open(path)))
    desk.rename_coder("anna")
    names = rooms or [room.id for room in ROOMS]
    for room in names:
        told(f"{room}: come in for the first time", heart, desk, partial(desk.go, room))
    quotes = [row.id for row in desk.read(coding.quotes, 1)][:40]
    codes = [row.id for row in desk.read(coding.codebook)][20:60]
    for number, room in enumerate(names):
        code = partial(desk.change, "Code passage", tag_quote, quotes[number], codes[number])
        told(f"{room}: come in again", heart, desk, partial(desk.go, room))
        told(f"{room}: one coding more", heart, desk, code)
        told(f"{room}: take it back", heart, desk, desk.undo)
        told(f"{room}: a new code", heart, desk, partial(desk.change, "Create code", create_code, f"New {number}"))
        told(f"{room}: what the keys do (F1)", heart, desk, partial(desk.actions.run, "help.keys"))
        QTest.keyClick(QApplication.activeWindow() or program.window, Qt.Key.Key_Escape)
        told(f"{room}: all commands", heart, desk, partial(desk.actions.run, "view.palette"))
        QTest.keyClick(QApplication.focusWidget() or program.window, Qt.Key.Key_Escape)
    program.window.close()


if __name__ == "__main__":
    main()
