"""The transcript as a person uses it: real keys, real mouse, and what the view says about it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from interviewkit.text.anchors import Edit
from interviewkit.ui.transcript import TranscriptView
from interviewkit.ui.transcript.text import TranscriptText
from tests.ui.transcript.conftest import Open
from tests.ui.transcript.stuff import TEXTS, passage, quote, segment, segments

K = Qt.Key
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def text_of(view: TranscriptView) -> TranscriptText:
    found = view.findChild(TranscriptText)
    assert found is not None
    return found


def point_at(view: TranscriptView, segment_id: int, offset: int) -> QPoint:
    """The middle of a character on the screen."""
    text = text_of(view)
    cursor = text.textCursor()
    place = text.page.places[segment_id]
    cursor.setPosition(text.position((place, offset)))
    left = text.cursorRect(cursor)
    cursor.setPosition(text.position((place, offset + 1)))
    right = text.cursorRect(cursor)
    return QPoint((left.center().x() + right.center().x()) // 2, left.center().y())


def test_the_arrows_select_from_sentence_to_sentence(opened: Open, qtbot: QtBot) -> None:
    view = opened()
    QTest.keyClick(text_of(view), K.Key_Down)
    assert view.selected_passage() == passage(1, 0, 31)
    QTest.keyClick(text_of(view), K.Key_Down)
    assert view.selected_passage() == passage(1, 32, 47)
    QTest.keyClick(text_of(view), K.Key_Down)
    assert view.selected_passage() == passage(2, 0, 17)
    QTest.keyClick(text_of(view), K.Key_Up)
    assert view.selected_passage() == passage(1, 32, 47)
    QTest.keyClick(text_of(view), K.Key_Down, SHIFT)
    assert view.selected_passage() == passage(1, 32, 17, last=2)
    QTest.keyClick(text_of(view), K.Key_Up, SHIFT)
    assert view.selected_passage() == passage(1, 32, 47)
    QTest.keyClick(text_of(view), K.Key_Down, CTRL)
    assert view.selected_passage() == passage(2, 0, len(TEXTS[1]))


def test_keys_that_code_go_on_to_the_workspace_and_the_selection_stays(opened: Open, qtbot: QtBot) -> None:
    view = opened()
    seen: list[int] = []

    class Workspace(QWidget):
        def keyPressEvent(self, event):  # type: ignore[no-untyped-def]
            seen.append(event.key())

    workspace = Workspace()
    qtbot.addWidget(workspace)
    view.setParent(workspace)
    workspace.show()
    view.show()
    QTest.keyClick(text_of(view), K.Key_Down)
    for key in (K.Key_1, K.Key_Return, K.Key_Period, K.Key_Space, K.Key_Minus, K.Key_Delete, K.Key_Apostrophe):
        QTest.keyClick(text_of(view), key)
    assert seen == [K.Key_1, K.Key_Return, K.Key_Period, K.Key_Space, K.Key_Minus, K.Key_Delete, K.Key_Apostrophe]
    assert view.selected_passage() == passage(1, 0, 31)
    view.quotes_changed([quote(1, passage(1, 0, 31), 1)])
    assert view.selected_passage() == passage(1, 0, 31)


def test_a_border_moves_by_words_and_characters_and_resizes_the_chosen_quote(opened: Open, qtbot: QtBot) -> None:
    view = opened(quotes=[quote(7, passage(2, 0, 17), 1)])
    view.go_to_quote(7)
    with qtbot.waitSignal(view.boundary_moved) as signal:
        QTest.keyClick(text_of(view), K.Key_BracketRight)
        QTest.keyClick(text_of(view), K.Key_Right)
        QTest.keyClick(text_of(view), K.Key_Right)
        QTest.keyClick(text_of(view), K.Key_Left, SHIFT)
        QTest.keyClick(text_of(view), K.Key_Return)
    assert signal.args == [7, passage(2, 0, 27)]
    QTest.keyClick(text_of(view), K.Key_BracketLeft)
    QTest.keyClick(text_of(view), K.Key_Right)
    assert view.passage_of(7) == passage(2, 2, 27)
    QTest.keyClick(text_of(view), K.Key_Escape)
    assert view.passage_of(7) == passage(2, 0, 27)


def test_typing_moves_quotes_and_is_handed_over_after_a_pause(opened: Open, qtbot: QtBot) -> None:
    view = opened(quotes=[quote(1, passage(2, 2, 7), 1), quote(2, passage(2, 18, 41), 2)])
    text = text_of(view)
    QTest.keyClick(text, K.Key_F2)
    assert view.editing()
    view.go_to(2, 8)
    with qtbot.waitSignal(view.segment_edited) as signal:
        QTest.keyClicks(text, "them")
    new = TEXTS[1][:8] + "them" + TEXTS[1][8:]
    assert signal.args == [2, new, [Edit(8, 8, 4)]]
    assert view.passage_of(1) == passage(2, 2, 7)
    assert view.passage_of(2) == passage(2, 22, 45)


def test_nothing_written_is_lost_when_the_view_loses_focus_or_another_source_opens(opened: Open, qtbot: QtBot) -> None:
    view = opened()
    handed: list[tuple[object, ...]] = []
    view.segment_edited.connect(lambda *args: handed.append(args))
    view.set_editing(True)
    view.go_to(4, 9)
    QTest.keyClicks(text_of(view), "!")
    view.show_source(segments("another"), [], [])
    assert handed == [(4, "And then?!", [Edit(9, 9, 1)])]
    view.go_to(1, 0)
    QTest.keyClicks(text_of(view), "x")
    view.hide()
    assert handed[1:] == [(1, "xanother", [Edit(0, 0, 1)])]


def test_enter_splits_and_backspace_at_the_start_merges(opened: Open, qtbot: QtBot) -> None:
    view = opened()
    view.set_editing(True)
    view.go_to(2, 18)
    with qtbot.waitSignal(view.split_requested) as split:
        QTest.keyClick(text_of(view), K.Key_Return)
    assert split.args == [2, 18]
    view.go_to(3, 0)
    with qtbot.waitSignal(view.merge_requested) as merge:
        QTest.keyClick(text_of(view), K.Key_Backspace)
    assert merge.args == [2, 3]
    view.go_to(3, len(TEXTS[2]))
    with qtbot.waitSignal(view.merge_requested) as merge:
        QTest.keyClick(text_of(view), K.Key_Delete)
    assert merge.args == [3, 4]
    assert [view.text_of(row.id) for row in segments()] == list(TEXTS)


def test_a_split_puts_the_caret_at_the_start_of_the_new_segment(opened: Open, qtbot: QtBot) -> None:
    view = opened(quotes=[quote(1, passage(2, 0, 17), 1)])

    def split(segment_id: int, offset: int) -> None:
        rows = segments()
        rows[1:2] = [segment(2, TEXTS[1][:offset], "P1"), segment(99, TEXTS[1][offset:], "P1")]
        view.update_segments(rows)

    view.split_requested.connect(split)
    view.set_editing(True)
    view.go_to(2, 18)
    QTest.keyClick(text_of(view), K.Key_Return)
    assert view.segment_at_caret() == 99
    assert view.text_of(99) == TEXTS[1][18:]
    assert text_of(view).document().blockCount() == 7
    assert view.passage_of(1) == passage(2, 0, 17)


def test_a_click_on_coded_words_chooses_the_shortest_quote_and_another_click_the_next(
    opened: Open, qtbot: QtBot
) -> None:
    view = opened(quotes=[quote(1, passage(2, 0, 41), 1), quote(2, passage(2, 2, 7), 2)])
    at = point_at(view, 2, 4)
    viewport = text_of(view).viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=at)
    assert view.active_quote() == 2
    assert view.selected_passage() == passage(2, 2, 7)
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=at)
    assert view.active_quote() == 1
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=point_at(view, 3, 4))
    assert view.active_quote() is None


def test_segments_that_arrive_leave_the_reader_where_they_are(opened: Open, qtbot: QtBot) -> None:
    view = opened(segments(*["This is said in the interview. " * 8] * 60))
    view.go_to(30, 5)
    before = text_of(view).verticalScrollBar().value(), view.segment_at_caret()
    view.append_segments([segment(1000 + i, "More words come.", "P1") for i in range(50)])
    assert (text_of(view).verticalScrollBar().value(), view.segment_at_caret()) == before
    assert text_of(view).document().blockCount() == 110
    view.go_to(1049, 0, 4)
    assert view.selected_passage() == passage(1049, 0, 4)


def test_an_undo_elsewhere_replaces_the_text_and_keeps_the_caret_on_its_word(opened: Open) -> None:
    view = opened(quotes=[quote(1, passage(2, 18, 41), 1)])
    view.go_to(2, 22)
    view.segment_changed(segment(2, "Yes. " + TEXTS[1], "Mina"))
    assert view.text_of(2) == "Yes. " + TEXTS[1]
    assert text_of(view).ends()[1] == (1, 27)
    assert view.passage_of(1) == passage(2, 23, 46)
