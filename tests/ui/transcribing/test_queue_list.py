"""The queue is seen, put in another order, changed, paused, gone on with, and emptied, by mouse and by keys."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from interviewkit.sources.actions import delete_source
from interviewkit.sources.speakers.voices import Choice
from interviewkit.sources.transcribing import queue
from interviewkit.sources.transcribing.queue import Wish
from interviewkit.transcription import Settings
from interviewkit.ui.sources.workspace import SourcesWorkspace
from interviewkit.ui.transcribing.entry import Entry
from interviewkit.ui.transcribing.queue_rows import DETAIL
from interviewkit.ui.transcribing.worker import PATIENCE, Worker
from tests.sources.transcribing.test_queue import two_voices
from tests.ui.conftest import Start
from tests.ui.sources.conftest import SOURCES, bring_in, notices, segments, settled, sources, tone, until

Spoken = Callable[[float, float], Path]
pytestmark = pytest.mark.usefixtures("sample_model")
TOMORROW = "2999-01-01T22:00"


def wish(model: Path, **values: object) -> Wish:
    return Wish(Settings(str(model), language="en"), "sample", **values)  # type: ignore[arg-type]


def names(room: SourcesWorkspace) -> list[str]:
    view = room.waiting.view
    return [str(view.model().index(row, 0).data()) for row in range(view.model().rowCount())]


def stages(room: SourcesWorkspace) -> list[str]:
    return [entry.stage for entry in room.queue.entries()]


def line(room: SourcesWorkspace, row: int) -> str:
    return str(room.waiting.view.model().index(row, 0).data(DETAIL))


@pytest.fixture
def three(qtbot: QtBot, room: SourcesWorkspace, tmp_path: Path, sample_model: Path) -> list[Entry]:
    """Three recordings that wait for an hour far away."""
    for n in range(3):
        tone(tmp_path / f"P0{n}.wav", 2.0 + n)
    rows = bring_in(qtbot, room, *(tmp_path / f"P0{n}.wav" for n in range(3)))
    assert not room.waiting.isVisible(), "an empty queue takes no room"
    room.queue.transcribe([(row.id, row.name) for row in rows], wish(sample_model, later=TOMORROW))
    until(qtbot, lambda: all(entry.kept is not None for entry in room.queue.entries()))
    assert room.waiting.isVisible() and names(room) == ["P00", "P01", "P02"]
    return room.queue.entries()


def test_keys_move_an_entry_and_the_order_outlives_the_program(
    qtbot: QtBot, start: Start, study: Path, tmp_path: Path, sample_model: Path
) -> None:
    program = start(study, SOURCES)
    room = program.desk.workspace(SourcesWorkspace)
    rows = bring_in(qtbot, room, *(tone(tmp_path / f"P0{n}.wav", 2.0 + n) for n in range(3)))
    room.queue.transcribe([(row.id, row.name) for row in rows], wish(sample_model, later=TOMORROW))
    room.waiting.choose(room.queue.entries()[2])
    room.waiting.view.setFocus()
    QTest.keyClick(room.waiting.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names(room) == ["P00", "P02", "P01"]
    QTest.keyClick(room.waiting.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(room.waiting.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names(room) == ["P02", "P00", "P01"], "the first cannot go further up"
    assert room.waiting.current() is room.queue.entries()[0], "and is still the one the keys act on"
    QTest.keyClick(room.waiting.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert names(room) == ["P00", "P02", "P01"]
    program.window.close()
    again = start(study, SOURCES)
    room = again.desk.workspace(SourcesWorkspace)
    assert names(room) == ["P00", "P02", "P01"] and stages(room) == ["left"] * 3
    assert [entry.wish.later for entry in room.queue.entries()] == [TOMORROW] * 3
    (bar,) = again.window.notices.bars()
    assert bar.notice.what == "3 recordings have not been transcribed to their end."
    qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    assert names(room) == ["P00", "P02", "P01"] and stages(room) == ["queued"] * 3


def test_dragging_puts_an_entry_elsewhere(room: SourcesWorkspace, three: list[Entry]) -> None:
    model = room.waiting.view.model()
    assert model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsDragEnabled
    assert model.flags(QModelIndex()) & Qt.ItemFlag.ItemIsDropEnabled
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsDropEnabled, "between entries, not onto them"
    room.waiting.choose(three[0])
    let_go(room, 2, 0.8)
    assert names(room) == ["P01", "P02", "P00"]
    let_go(room, 1, 0.2)
    assert names(room) == ["P01", "P00", "P02"], "the one that was dragged stays the current one"
    let_go(room, 1, 0.7)
    assert names(room) == ["P01", "P00", "P02"]
    assert stages(room) == ["queued"] * 3
    assert not model.removeRow(0), "Qt tries to take away what it thinks was moved elsewhere"
    assert names(room) == ["P01", "P00", "P02"]


def let_go(room: SourcesWorkspace, row: int, part: float) -> None:
    """As if the current entry had been dragged over another one, to this part of its height, and let go."""
    view = room.waiting.view
    box = view.visualRect(view.model().index(row, 0))
    at = QPointF(box.center().x(), box.top() + part * box.height())
    none, data = Qt.KeyboardModifier.NoModifier, view.model().mimeData([view.currentIndex()])
    event = QDropEvent(at, Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, none)
    view.dropEvent(event)
    assert event.isAccepted()


def test_what_waits_can_be_asked_something_else_and_keeps_its_place(
    qtbot: QtBot, room: SourcesWorkspace, three: list[Entry], sample_model: Path, own_models: Path
) -> None:
    shutil.copytree(sample_model, own_models / "mine")
    room.waiting.choose(three[1])
    room.waiting.view.setFocus()
    QTest.keyClick(room.waiting.view, Qt.Key.Key_F2)
    panel = room.page.panel
    assert room.page.asks() and panel.title.text() == "Transcribe “P01”" and panel.start.text() == "Change"
    assert panel.model.currentData() == "sample" and panel.language.currentData() == "en"
    panel.unfold(True)
    assert panel.more.when.currentData() == "at" and panel.more.hour.text() == "22:00"
    panel.model.setCurrentIndex(panel.model.findData("mine"))
    panel.language.setCurrentIndex(panel.language.findData("ko"))
    panel.more.vocabulary.setText("배달, 환불")
    panel.more.start.setText("0:01")
    qtbot.mouseClick(panel.start, Qt.MouseButton.LeftButton)
    until(qtbot, lambda: all(entry.kept is not None for entry in room.queue.entries()))
    assert names(room) == ["P00", "P01", "P02"]
    changed = room.queue.entries()[1].wish
    assert (changed.model, changed.settings.language, changed.stretch) == ("mine", "ko", (1000, None))
    assert changed.settings.vocabulary == ("배달", "환불")
    assert line(room, 1).startswith("Waiting until 22:00 · mine · 한국어 · 00:01– · 2 words to expect")
    panel.unfold(False)


def test_entries_rest_go_on_and_go(qtbot: QtBot, room: SourcesWorkspace, three: list[Entry]) -> None:
    room.waiting.choose(three[1])
    room.desk.actions.run("sources.queue.pause")
    assert stages(room) == ["queued", "paused", "queued"]
    assert line(room, 1).startswith("Paused · sample model · English")
    room.desk.actions.run("sources.queue.go_on")
    assert stages(room) == ["queued", "queued", "queued"]
    qtbot.mouseClick(room.waiting.all, Qt.MouseButton.LeftButton)
    assert stages(room) == ["paused", "paused", "paused"] and room.waiting.all.toolTip() == "Go on with all"
    qtbot.mouseClick(room.waiting.all, Qt.MouseButton.LeftButton)
    assert stages(room) == ["queued", "queued", "queued"]
    room.waiting.view.setFocus()
    for _ in range(3):
        QTest.keyClick(room.waiting.view, Qt.Key.Key_Delete)
    assert room.queue.entries() == [] and not room.waiting.isVisible()
    until(qtbot, lambda: [row.state for row in sources(room)] == ["cancelled"] * 3)


def test_the_list_folds_to_its_head(qtbot: QtBot, room: SourcesWorkspace, three: list[Entry]) -> None:
    qtbot.mouseClick(room.waiting.fold, Qt.MouseButton.LeftButton)
    assert not room.waiting.view.isVisible() and room.waiting.fold.text() == "Queue (3)"
    qtbot.mouseClick(room.waiting.fold, Qt.MouseButton.LeftButton)
    assert room.waiting.view.isVisible()


def test_enter_shows_the_recording(room: SourcesWorkspace, three: list[Entry]) -> None:
    room.waiting.choose(three[2])
    room.waiting.view.setFocus()
    QTest.keyClick(room.waiting.view, Qt.Key.Key_Return)
    assert room.desk.source_id == three[2].source_id


def test_what_waits_for_an_hour_begins_then(
    qtbot: QtBot, room: SourcesWorkspace, three: list[Entry], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert room.queue.idle() and room.queue._clock.isActive()
    late = datetime(2999, 1, 1, 22, 1)

    class Clock(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
            return late

    monkeypatch.setattr("interviewkit.ui.transcribing.transcriptions.datetime", Clock)
    room.queue._clock.timeout.emit()
    until(qtbot, lambda: room.queue.entries() == [])
    assert [row.state for row in sources(room)] == ["done"] * 3


def test_one_that_fails_stops_no_other_and_can_be_tried_again(
    qtbot: QtBot, room: SourcesWorkspace, tmp_path: Path, sample_model: Path, own_models: Path
) -> None:
    rows = bring_in(qtbot, room, tone(tmp_path / "P01.wav"), tone(tmp_path / "P02.wav", 3.0))
    broken = Path(shutil.copytree(sample_model, own_models / "mine"))
    tokenizer = (broken / "tokenizer.json").read_bytes()
    (broken / "tokenizer.json").unlink()
    room.queue.transcribe([(rows[0].id, "P01")], Wish(Settings(str(broken)), "mine"))
    room.queue.transcribe([(rows[1].id, "P02")], wish(sample_model))
    settled(qtbot, room.desk)
    assert [row.state for row in sources(room)] == ["failed", "done"]
    assert names(room) == ["P01"] and stages(room) == ["failed"]
    assert line(room, 0).startswith("Failed: The speech model “mine” is incomplete: tokenizer.json is missing.")
    assert any("tokenizer.json is missing" in line for line in notices(room)) and room.waiting.left.text() == "1 failed"
    (broken / "tokenizer.json").write_bytes(tokenizer)
    room.desk.actions.run("sources.queue.go_on")
    settled(qtbot, room.desk)
    assert [row.state for row in sources(room)] == ["done", "done"] and room.queue.entries() == []
    assert not [job for job in room.desk.jobs.all if job.state == "failed"]


def test_channels_are_heard_as_one_entry(
    qtbot: QtBot, room: SourcesWorkspace, tmp_path: Path, sample_model: Path
) -> None:
    (row,) = bring_in(qtbot, room, two_voices(tmp_path / "P01.wav"))
    shown: list[tuple[float, int]] = []

    def look() -> None:
        standing = room.queue.standing(row.id)
        if standing is not None and standing.fraction is not None:
            shown.append((standing.fraction, standing.part))

    room.queue.changed.connect(look)
    room.queue.transcribe([(row.id, row.name)], wish(sample_model, voices=Choice("channels")))
    assert len(room.queue.entries()) == 1
    settled(qtbot, room.desk)
    assert sources(room)[0].state == "done" and room.queue.entries() == []
    assert [fraction for fraction, _ in shown] == sorted(fraction for fraction, _ in shown)
    assert {part for _, part in shown} >= {1}, "the second voice went on where the first ended"


def test_one_deleted_meanwhile_keeps_no_other_from_resting(
    qtbot: QtBot, room: SourcesWorkspace, three: list[Entry], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room.queue, "drop", lambda source_id: None)  # its queue learns of it from the project only
    room.desk.change("Delete source", delete_source, three[1].source_id)
    room.queue.rest_all()
    until(qtbot, lambda: names(room) == ["P00", "P02"])
    assert stages(room) == ["paused", "paused"] and room.desk.project is not None
    with room.desk.project.read() as session:
        assert [entry.state for entry in queue.entries(session)] == ["paused", "paused"]


@pytest.mark.parametrize("moment", ["starting", "loading", "listening", "transcribing", "between segments"])
def test_cancelling_ends_it_whenever_and_keeps_what_was_heard(
    qtbot: QtBot, room: SourcesWorkspace, spoken: Spoken, sample_model: Path, moment: str
) -> None:
    """How quickly: bench_transcription.py."""
    (row,) = bring_in(qtbot, room, spoken(0, 50))
    room.queue.transcribe([(row.id, row.name)], wish(sample_model))

    def reached() -> bool:
        standing = room.queue.standing(row.id)
        assert standing is not None, "it was done before it could be stopped"
        if moment == "between segments":
            return len(segments(room)) > 0
        return standing.stage == "running" and standing.phase == moment

    until(qtbot, reached, 120_000)
    heard = len(segments(room))
    room.queue.stop(row.id)
    until(qtbot, lambda: room.queue.idle() and not room.desk.jobs.active())
    until(qtbot, lambda: sources(room)[0].state == "cancelled")
    assert room.queue.entries() == [] and len(segments(room)) >= heard


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="stops a process with a signal that Windows does not have")
def test_a_recogniser_that_does_not_answer_is_killed_after_two_seconds(
    qtbot: QtBot, room: SourcesWorkspace, spoken: Spoken, sample_model: Path
) -> None:
    (row,) = bring_in(qtbot, room, spoken(0, 50))
    room.queue.transcribe([(row.id, row.name)], wish(sample_model))

    def worker() -> Worker | None:
        entry = room.queue.entry(row.id)
        return entry.course.worker if entry is not None and entry.course is not None else None

    until(qtbot, lambda: (found := worker()) is not None and found.pid() > 0)
    process = worker()
    assert process is not None and PATIENCE <= 2_000
    os.kill(process.pid(), signal.SIGSTOP)
    room.queue.stop(row.id)
    assert stages(room) == ["stopping"]
    until(qtbot, lambda: room.queue.idle() and sources(room)[0].state == "cancelled")
