"""How long the coding room takes on the corpus: opening a transcript, adding a coding by key, a keystroke in the text,
a frame while scrolling.

    python -m tests.benchmarks.bench_code_room CORPUS.json

CORPUS.json is the corpus of 200 interviews, or that of 2,000 (see corpus.py). Medians over 40 runs, CPU of this process
and wall. Bars: open the 1,000-coding transcript, first paint, ≤ 0.15 s; add one coding, from the key to the painted
page, ≤ 0.02 s; a keystroke while editing ≤ 0.005 s; with 2,000 interviews no more than twice that. A frame while
scrolling through 2,000 codings ≤ 16 ms. Counting follows later on a thread of its own.
"""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import gc
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication

from interviewkit.coding.actions import quote_passage, tag_quote
from interviewkit.sources.queries import sources
from interviewkit.store.bulk import fetch
from interviewkit.text.anchors import Anchor, Passage
from interviewkit.ui.application import Program, application
from interviewkit.ui.code.workspace import CodeWorkspace
from interviewkit.ui.desk import Desk
from interviewkit.ui.rooms import ROOMS
from tests.benchmarks import corpus

RUNS = 40


def measured(work: Callable[[int], object], runs: int = RUNS) -> tuple[float, float]:
    """Median CPU and wall milliseconds of work(0), work(1), …"""
    cpu, wall = [], []
    for number in range(runs):
        began = time.process_time(), time.perf_counter()
        work(number)
        cpu.append(time.process_time() - began[0])
        wall.append(time.perf_counter() - began[1])
        gc.collect(0)
    return median(cpu) * 1000, median(wall) * 1000


def paint() -> None:
    """Everything that is due is done and painted."""
    QApplication.sendPostedEvents()
    QApplication.processEvents()


def _undo(desk: Desk) -> None:
    desk.undo()
    paint()


def _keep(room: CodeWorkspace) -> None:
    key(Qt.Key.Key_A, "a")
    room.transcript.flush()
    paint()


def key(code: Qt.Key, text: str = "") -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    if text:
        QTest.keyClicks(widget, text)
    else:
        QTest.keyClick(widget, code)
    paint()


@contextmanager
def unheard(desk: Desk) -> Iterator[None]:
    """Nobody is told of changes."""
    assert desk.project is not None
    listeners, desk.project._listeners = desk.project._listeners, []
    yield
    desk.project._listeners = listeners


def show(name: str, times: tuple[float, float]) -> None:
    print(f"{name:<52} {times[0]:9.2f} ms CPU {times[1]:9.2f} ms wall", flush=True)


def main() -> None:
    os.environ["INTERVIEWKIT_HOME"] = tempfile.mkdtemp()
    path = corpus.copy(Path(sys.argv[1]), "code-room")
    app = application()
    program = Program(path, tuple(room for room in ROOMS if room.id == "code"))
    ready: list[bool] = []
    program.ready.connect(lambda: ready.append(True))
    program.window.resize(1400, 860)
    program.show()
    while not ready:
        app.processEvents()
    desk = program.desk
    desk.rename_coder("anna")
    program.window.go("code")
    room = desk.workspace(CodeWorkspace)
    assert desk.project is not None
    rows = desk.read(sources)
    dense = next(row.id for row in rows if row.name == corpus.DENSE)
    other = next(row.id for row in rows if row.name != corpus.DENSE)
    program.window.activateWindow()
    paint()
    gc.disable()

    def open_dense(_: int) -> None:
        desk.choose_source(dense)
        paint()

    times = []
    for _ in range(12):
        desk.choose_source(other)
        paint()
        times.append(measured(open_dense, 1))
    show("open the 1,000-coding transcript, first paint", (median(t[0] for t in times), median(t[1] for t in times)))

    room.transcript.setFocus()
    for _ in range(30):
        key(Qt.Key.Key_Down)
    show("one sentence down, painted", measured(lambda _: key(Qt.Key.Key_Down)))
    times = []
    for _ in range(RUNS):
        key(Qt.Key.Key_Down)
        times.append(measured(lambda n: key(Qt.Key.Key_1, str(1 + n % 9)), 1))
    show("add one coding by key, painted", (median(t[0] for t in times), median(t[1] for t in times)))
    show("count again afterwards, all threads", measured(lambda _: count(desk, room), 10))
    quotes = list(room.quotes)
    with unheard(desk):
        show("the store's part: change() with one tag", measured(lambda n: tag(desk, quotes[n], 30 + n)))
    room._counting.stop()
    times = []
    for _ in range(10):
        key(Qt.Key.Key_Down)
        key(Qt.Key.Key_1)
        times.append(measured(lambda _: _undo(desk), 1))
    show("undo it, painted", (median(t[0] for t in times), median(t[1] for t in times)))

    room.transcript.set_editing(True)
    paint()
    show("one keystroke while editing", measured(lambda _: key(Qt.Key.Key_A, "a")))
    show("keep what was written", measured(lambda _: _keep(room), 10))
    room.transcript.set_editing(False)
    many = crowd(desk, dense)
    desk.choose_source(other)
    paint()
    desk.choose_source(dense)
    paint()
    room.transcript.setFocus()
    show(f"a frame while scrolling {many} codings", measured(lambda _: scroll(), 120))
    program.window.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def crowd(desk: Desk, source: int, wanted: int = 2000) -> int:
    """Codes sentences and halves of turns, over each other, until a source has as many codings; how many it has."""
    assert desk.project is not None
    sql = "SELECT count(*) FROM tag t JOIN quote q ON q.id = t.quote_id WHERE q.source_id = :id"
    with desk.project.change("Crowd", recorded=False) as session:
        turns = fetch(session, "SELECT id, length(text) FROM segment WHERE source_id = :id", {"id": source})
        codes = [row[0] for row in fetch(session, "SELECT id FROM code ORDER BY id")]
        there = fetch(session, sql, {"id": source})[0][0]
        for n in range(wanted - there):
            turn, long = turns[n % len(turns)]
            start = n // len(turns) * 3 % long
            passage = Passage(Anchor(turn, start), Anchor(turn, min(long, start + 40 + n % 200)))
            tag_quote(session, quote_passage(session, source, passage), codes[n % len(codes)])
        return int(fetch(session, sql, {"id": source})[0][0])


def scroll() -> None:
    """A notch of the wheel further down, painted."""
    text = QApplication.focusWidget()
    assert isinstance(text, QAbstractScrollArea)
    bar = text.verticalScrollBar()
    bar.setValue((bar.value() + 60) % max(1, bar.maximum()))
    paint()


def count(desk: Desk, room: CodeWorkspace) -> None:
    """Counts until the numbers are on screen; the reading itself is on another thread."""
    room._count()
    desk.jobs.wait(5000)
    paint()


def tag(desk: Desk, quote_id: int, code_id: int) -> None:
    """What the project does for one coding, with nobody listening."""
    assert desk.project is not None
    with desk.project.change("Code passage") as session:
        tag_quote(session, quote_id, code_id)


if __name__ == "__main__":
    main()
