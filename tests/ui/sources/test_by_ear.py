"""Correcting by ear in the sources room, with real keys on a real recording."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from interviewkit.sources.actions import NewSegment, append_segments
from interviewkit.sources.correcting import editing
from interviewkit.store.project import Project
from interviewkit.ui.sources.workspace import SourcesWorkspace
from tests.sources.correcting.test_editing import words
from tests.ui.sources.conftest import bring_in, notices, segments, shown, tone

pytestmark = pytest.mark.qt_log_ignore("pipewire", "PulseAudio", "No audio device detected", "No RHI backend")
K = Qt.Key
ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
SAID = ("배송이 너무 늦었어요", "그래서 취소했어요 어제")


@pytest.fixture
def room(qtbot: QtBot, open_room: Callable[..., SourcesWorkspace], tmp_path: Path) -> SourcesWorkspace:
    """A recording of seven seconds with two segments of words, each a second long; two of them doubtful."""
    found = open_room()
    (row,) = bring_in(qtbot, found, tone(tmp_path / "P01.wav", 7.0))
    heard = [words(text, 3000 * n) for n, text in enumerate(SAID)]
    heard[0][1][4] = heard[1][2][4] = 0.2
    new = [NewSegment(text, "P1", 3000 * n, 3000 * n + 3000, heard[n], "unsure") for n, text in enumerate(SAID)]
    found.desk.change("Transcribe", append_segments, row.id, new)
    found.desk.choose_source(row.id)
    found.page.reading.setFocus()
    return found


@pytest.fixture
def page(room: SourcesWorkspace) -> QWidget:
    """Where the keyboard is in the text."""
    found = room.page.reading.view.focusWidget()
    assert found is not None and found.hasFocus()
    return found


def caret(room: SourcesWorkspace, place: int, offset: int) -> None:
    room.page.reading.view.go_to(segments(room)[place].id, offset)


def texts(room: SourcesWorkspace) -> list[str]:
    return [row.text for row in segments(room)]


def test_the_word_at_the_caret_is_heard_also_while_one_writes(
    qtbot: QtBot, room: SourcesWorkspace, page: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[int] = []
    monkeypatch.setattr(room.page.listening.player, "play", heard.append)
    caret(room, 0, SAID[0].index("늦") + 1)
    QTest.keyClick(page, K.Key_F9)
    caret(room, 1, 0)
    QTest.keyClick(page, K.Key_F2)
    QApplication.sendEvent(page, QInputMethodEvent("한", []))
    QTest.keyClick(page, K.Key_F9)
    assert heard == [2000, 3000]
    assert texts(room)[1] == "한" + SAID[1], "what was being composed is text by then"


def test_doubts_are_gone_through_and_confirmed_with_keys(room: SourcesWorkspace, page: QWidget) -> None:
    view = room.page.reading.view
    QTest.keyClick(page, K.Key_Right, ALT)
    passage = view.selected_passage()
    assert passage is not None and view.words_in(passage) == "너무"
    QTest.keyClick(page, K.Key_Return, ALT)
    assert [word[4] for word in segments(room)[0].words or []] == [0.9, 1.0, 0.9]
    passage = view.selected_passage()
    assert passage is not None and view.words_in(passage) == "어제", "the next one is at hand"
    QTest.keyClick(page, K.Key_Left, ALT)
    assert view.count_doubts() == 1
    assert room.desk.undo_label == "Confirm words"
    QTest.keyClick(page, K.Key_Z, CTRL)
    assert view.count_doubts() == 2


def test_editing_a_segment_takes_its_sign_away(room: SourcesWorkspace, page: QWidget) -> None:
    caret(room, 0, 0)
    QTest.keyClick(page, K.Key_F2)
    QTest.keyClicks(page, "x")
    room.flush()
    assert [row.flags for row in segments(room)] == ["", "unsure"]


def test_words_cross_the_border_with_keys_also_while_one_writes(room: SourcesWorkspace, page: QWidget) -> None:
    caret(room, 0, 0)
    QTest.keyClick(page, K.Key_Right, ALT | SHIFT)
    assert texts(room) == ["배송이 너무 늦었어요 그래서", "취소했어요 어제"] == shown(room)
    rows = segments(room)
    assert (rows[0].end_ms, rows[1].start_ms) == (4000, 4000)
    QTest.keyClick(page, K.Key_F2)
    QTest.keyClick(page, K.Key_Down, ALT | SHIFT)
    assert texts(room) == list(SAID) == shown(room)
    caret(room, 1, 0)
    QTest.keyClick(page, K.Key_Up, ALT | SHIFT)
    assert texts(room)[0].endswith("그래서")
    QTest.keyClick(page, K.Key_Left, ALT | SHIFT)
    assert texts(room) == list(SAID)
    for _ in range(4):
        room.desk.undo()
    assert texts(room) == list(SAID) == shown(room)


def test_the_last_word_of_a_segment_cannot_leave_it(room: SourcesWorkspace, page: QWidget) -> None:
    caret(room, 1, 0)
    for _ in range(4):
        QTest.keyClick(page, K.Key_Up, ALT | SHIFT)
    assert texts(room)[1] == "어제"
    assert any("only word" in said for said in notices(room))


def test_an_edge_is_nudged_while_it_sounds(room: SourcesWorkspace, page: QWidget) -> None:
    caret(room, 1, 0)
    for _ in range(2):
        QTest.keyClick(page, K.Key_BracketRight, ALT)
    assert segments(room)[1].start_ms == 3100
    assert room.page.listening.span.loop == (2100, 4100)
    QTest.keyClick(page, K.Key_BraceLeft, ALT | SHIFT)
    assert segments(room)[1].end_ms == 5950
    room.desk.actions.run("sources.nudge.wide")
    QTest.keyClick(page, K.Key_BraceLeft, ALT | SHIFT)
    assert segments(room)[1].end_ms == 5850
    room.page.ear._rest.timeout.emit()
    assert room.page.listening.span.loop is None


def test_what_is_shown_is_chosen_and_remembered(room: SourcesWorkspace) -> None:
    view = room.page.reading.view
    assert view.count_doubts() == 2
    room.desk.actions.run("sources.doubt.below_0")
    assert view.count_doubts() == 0
    room.desk.actions.run("sources.doubt.below_90")
    room.desk.actions.run("sources.pauses.1000")
    room.desk.actions.run("sources.times")
    views = room.desk.preferences.views
    assert (views["sources.doubts"], views["sources.pauses"], views["sources.times"]) == (0.9, 1000, False)


def test_a_clicked_word_is_where_playing_goes_on(room: SourcesWorkspace, page: QWidget) -> None:
    room.page.reading.view.placed.emit(4200)
    assert room.page.listening.player.position == 4200 and not room.page.listening.player.playing()


def refuse(monkeypatch: pytest.MonkeyPatch, project: Project) -> None:
    """The project is open elsewhere from now on."""
    monkeypatch.setattr(type(project), "read_only", property(lambda _: True))


def test_words_the_project_refuses_stay_and_can_be_tried_again(
    qtbot: QtBot, room: SourcesWorkspace, page: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert room.desk.project is not None
    caret(room, 0, 0)
    QTest.keyClick(page, K.Key_F2)
    with monkeypatch.context() as patch:
        refuse(patch, room.desk.project)
        QTest.keyClicks(page, "So ")
        room.flush()
        QTest.keyClicks(page, "x ")
        room.flush()
    assert room.page.reading.view.text_of(segments(room)[0].id) == "So x " + SAID[0]
    assert texts(room)[0] == SAID[0]
    told = [said for said in notices(room) if "read only" in said]
    assert len(told) == 1 and "stays on the page" in told[0], "told once, not with every pause"
    (bar, *_) = room.window().notices.bars()  # type: ignore[attr-defined]
    qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    assert texts(room)[0] == "So x " + SAID[0] == shown(room)[0]
    room.desk.undo()
    assert texts(room)[0] == SAID[0] == shown(room)[0]


def test_words_refused_on_the_way_to_another_source_are_kept_for_trying_again(
    qtbot: QtBot, room: SourcesWorkspace, page: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert room.desk.project is not None
    here = room.desk.source_id or 0
    caret(room, 0, 0)
    QTest.keyClick(page, K.Key_F2)
    with monkeypatch.context() as patch:
        refuse(patch, room.desk.project)
        QTest.keyClicks(page, "So ")
        room.page.reading.show_source(None)
    (bar, *_) = room.window().notices.bars()  # type: ignore[attr-defined]
    qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    assert segments(room, here)[0].text == "So " + SAID[0]


def test_words_for_a_text_that_is_gone_can_be_copied(
    qtbot: QtBot, room: SourcesWorkspace, page: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    caret(room, 0, 0)
    QTest.keyClick(page, K.Key_F2)
    QTest.keyClicks(page, "So ")
    project = room.desk.project
    assert project is not None
    first = segments(room)[0].id
    monkeypatch.setattr(room.page.reading, "changed", lambda _: None)
    with project.change("Delete") as session:
        editing.remove_segment(session, first)
    room.page.reading.view.flush()
    (bar, *_) = room.window().notices.bars()  # type: ignore[attr-defined]
    qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "So " + SAID[0]
