"""How long the window keeps a person waiting at worst while recordings come in and are transcribed.

    python -m tests.benchmarks.bench_sources_room [--sources 200] [--queued 300] [--model DIR]

Bar: the longest stall of the GUI thread while transcribing ≤ 50 ms. A timer of 5 ms tells how late it
was: wall ms need a quiet machine; CPU ms are what the GUI thread itself did between two beats, on any machine.
A person reads along meanwhile: the text is scrolled, and a letter is written now and then. Then hundreds of recordings
are put into the queue, another order, to rest, and off it.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from interviewkit import resources
from interviewkit.model import Source
from interviewkit.sources import queries
from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.sources.transcribing.queue import Wish
from interviewkit.store.project import Project
from interviewkit.transcription import Settings
from interviewkit.transcription.models import sample_folder
from interviewkit.ui.application import Program, application
from interviewkit.ui.collector import Collector
from interviewkit.ui.rooms import ROOMS
from interviewkit.ui.sources.workspace import SourcesWorkspace

BEAT = 5
SEGMENTS = 500


@dataclass
class Stalls(QObject):
    """How late each beat came, in ms: wall, and what the GUI thread computed meanwhile."""

    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self, interval=BEAT, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)

    def begin(self) -> None:
        self.wall.clear()
        self.cpu.clear()
        self._at, self._spent = time.perf_counter(), time.thread_time()
        self._timer.start()

    def _beat(self) -> None:
        now, spent = time.perf_counter(), time.thread_time()
        self.wall.append((now - self._at) * 1000 - BEAT)
        self.cpu.append((spent - self._spent) * 1000)
        self._at, self._spent = now, spent

    def tell(self, what: str) -> None:
        self._timer.stop()
        late = sorted(self.wall)
        print(
            f"{what:<34} longest {max(self.cpu):6.1f} ms CPU, {late[-1]:7.1f} ms wall;"
            f" wall p99 {late[round(len(late) * 0.99) - 1]:6.1f}; beats {len(late)}"
        )


def fill(path: Path, sources: int) -> None:
    """A study as large as the corpus the product is measured on."""
    with Project.create(path) as project, project.change("Import transcript", recorded=False) as session:
        for number in range(sources):
            source_id = add_source(session, f"P{number:03}", "transcript")
            turns = [NewSegment(f"{n} 배송이 너무 늦어서 취소했어요.", "AB"[n % 2], n * 3000) for n in range(SEGMENTS)]
            append_segments(session, source_id, turns)


def wait(condition: object, seconds: float = 600) -> None:
    deadline = time.monotonic() + seconds
    assert callable(condition)
    while not condition():
        QApplication.processEvents()
        time.sleep(0.001)
        assert time.monotonic() < deadline, "it took too long"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=int, default=200)
    parser.add_argument("--queued", type=int, default=300)
    parser.add_argument("--model", type=Path, default=sample_folder())
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="interviewkit-") as folder:
        os.environ["INTERVIEWKIT_HOME"] = folder
        study = Path(folder) / "study.ikit"
        fill(study, chosen.sources)
        measure(study, chosen.model, chosen.queued)


def measure(study: Path, model: Path, queued: int) -> None:
    application()
    program = Program(study, [room for room in ROOMS if room.id == "sources"])
    Collector(program)
    program.window.resize(1280, 800)
    program.show()
    wait(lambda: program.desk.room == "sources")
    room = program.desk.workspace(SourcesWorkspace)
    stalls = Stalls()
    stalls.begin()
    wait(lambda: len(stalls.wall) > 400)
    stalls.tell("at rest")
    stalls.begin()
    room.imports.take([resources.path("sample", "P02-interview.ogg")])
    wait(lambda: room.imports.report is not None)
    stalls.tell("importing a recording")
    source_id = room.desk.source_id or 0
    reader = QTimer(interval=250)
    reader.timeout.connect(lambda: read_along(room))
    stalls.begin()
    reader.start()
    room.queue.transcribe([(source_id, "P02")], Wish(Settings(str(model), language="en"), "sample"))
    wait(lambda: room.queue.standing(source_id) is None)
    stalls.tell("transcribing")
    reader.stop()
    print(f"segments {len(room.desk.read(queries.segments, source_id))}")
    many(room, stalls, like(room, source_id, queued), Wish(Settings(str(model), language="en"), "sample"))
    program.window.close()


def like(room: SourcesWorkspace, source_id: int, number: int) -> list[tuple[int, str]]:
    """So many sources more with the recording of this one."""
    assert room.desk.project is not None
    with room.desk.project.change("Import recording", recorded=False) as session:
        first = session.get_one(Source, source_id)
        values = first.model_dump(exclude={"id", "guid", "name", "position"})
        made = [Source(**values, name=f"Q{n:03}", position=1000 + n) for n in range(number)]
        session.add_all(made)
        session.flush()
        return [(each.id or 0, each.name) for each in made]


def many(room: SourcesWorkspace, stalls: Stalls, sources: list[tuple[int, str]], wish: Wish) -> None:
    """What a person does with a long queue while its first recording is being transcribed."""
    queue, number = room.queue, len(sources)

    def entries(stage: str) -> int:
        return sum(entry.stage == stage and entry.kept is not None for entry in queue.entries())

    def working() -> bool:
        return len(stalls.cpu) > 1000 or entries("running") == 0

    def step(what: str, work: Callable[[], object], done: Callable[[], bool]) -> None:
        stalls.begin()
        work()
        wait(lambda: done() and len(stalls.cpu) > 100)
        stalls.tell(f"{what} {number}")

    wait(lambda: room.list.rows.rowCount() > number)
    step("in peace beside", lambda: None, lambda: len(stalls.cpu) > 100)
    step("queueing", lambda: queue.transcribe(sources, wish), lambda: entries("queued") >= number - 1)
    step("transcribing the first of", lambda: None, working)
    step("moving one of", lambda: queue.move(queue.entries()[-1], 2), lambda: True)
    step("pausing", queue.rest_all, lambda: entries("paused") == len(queue.entries()))
    step("going on with", lambda: queue.go_on(queue.entries()), lambda: entries("running") == 1)
    step("taking one off", lambda: queue.remove(queue.entries()[5]), lambda: True)


def read_along(room: SourcesWorkspace) -> None:
    """Scrolls a little, and writes a letter into the first segment."""
    view = room.page.reading.view
    page = view.focusWidget() or view
    if room.page.reading.segments():
        if not view.editing():
            view.set_editing(True)
            view.setFocus()
        QTest.keyClick(page, Qt.Key.Key_A)
        QTest.keyClick(page, Qt.Key.Key_Down)


if __name__ == "__main__":
    main()
