"""The transcript as a person uses it: real keys, real mouse, and what the view says about it."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QInputMethodEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from interviewkit.text.anchors import Edit
from interviewkit.ui import style
from interviewkit.ui.colours import surface
from interviewkit.ui.transcript import TranscriptView
from interviewkit.ui.transcript.geometry import boxes
from interviewkit.ui.transcript.hints import hint, spoken
from interviewkit.ui.transcript.left import LeftColumns
from interviewkit.ui.transcript.right import RightColumns
from interviewkit.ui.transcript.stripes import stripe_box
from interviewkit.ui.transcript.text import TranscriptText
from interviewkit.ui.transcript.under import units_in
from tests.ui.transcript.conftest import Open
from tests.ui.transcript.stuff import CODES, TEXTS, code, passage, quote, segment, segments

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


def edge_at(view: TranscriptView, segment_id: int, offset: int) -> QPoint:
    """The left edge of a character on the screen."""
    text = text_of(view)
    cursor = text.textCursor()
    cursor.setPosition(text.position((text.page.places[segment_id], offset)))
    return text.cursorRect(cursor).center()


def drag(widget: QWidget, to: QPoint) -> None:
    """Moves the mouse with its left button held."""
    where = QPointF(to)
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        where,
        QPointF(widget.mapToGlobal(to)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(widget, event)


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


def test_a_segment_stays_a_segment_when_a_selection_over_several_is_overwritten(opened: Open) -> None:
    view = opened(quotes=[quote(1, passage(3, 0, 16), 1)])
    handed: dict[object, object] = {}
    view.segment_edited.connect(lambda segment_id, text, edits: handed.update({segment_id: text}))
    view.set_editing(True)
    view.select(passage(2, 18, 4, last=4))
    QTest.keyClick(text_of(view), K.Key_N)
    view.flush()
    assert handed == {2: "I liked it a lot. n", 3: "", 4: "then?"}
    assert text_of(view).document().blockCount() == 6
    where = view.passage_of(1)
    assert where is not None and where.start == where.end


def test_undo_belongs_to_the_project_and_everything_written_is_handed_over_first(opened: Open, qtbot: QtBot) -> None:
    view = opened()
    told: list[str] = []

    class Workspace(QWidget):
        def keyPressEvent(self, event):  # type: ignore[no-untyped-def]
            if event.key() == K.Key_Z:
                told.append("undo")

    workspace = Workspace()
    qtbot.addWidget(workspace)
    view.setParent(workspace)
    view.show()
    workspace.show()
    view.segment_edited.connect(lambda *_: told.append("edited"))
    view.set_editing(True)
    view.go_to(1, 4)
    QTest.keyClicks(text_of(view), "so")
    QTest.keyClick(text_of(view), K.Key_Z, CTRL)
    assert told == ["edited", "undo"]
    assert view.text_of(1) == "Whatso" + TEXTS[0][4:]


def test_nothing_can_be_changed_in_a_project_that_is_read_only(opened: Open) -> None:
    view = opened(quotes=[quote(1, passage(2, 0, 17), 1)])
    view.set_read_only(True)
    moved: list[object] = []
    view.boundary_moved.connect(lambda *args: moved.append(args))
    QTest.keyClick(text_of(view), K.Key_F2)
    assert not view.editing()
    view.go_to_quote(1)
    QTest.keyClick(text_of(view), K.Key_BracketRight)
    QTest.keyClick(text_of(view), K.Key_Right)
    QTest.keyClick(text_of(view), K.Key_Tab)
    assert view.passage_of(1) == passage(2, 0, 17)
    assert moved == []


def test_dragging_the_end_of_the_chosen_quote_moves_it(opened: Open, qtbot: QtBot) -> None:
    view = opened(quotes=[quote(7, passage(2, 2, 7), 1)])
    view.go_to_quote(7)
    text = text_of(view)
    start, end = edge_at(view, 2, 7), edge_at(view, 2, 17)
    with qtbot.waitSignal(view.boundary_moved) as signal:
        QTest.mousePress(text.viewport(), Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(text.viewport(), end)
        drag(text.viewport(), end)
        assert view.passage_of(7) == passage(2, 2, 17)
        QTest.mouseRelease(text.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert signal.args == [7, passage(2, 2, 17)]
    assert view.selected_passage() == passage(2, 2, 17)


def test_escape_takes_a_drag_back(opened: Open) -> None:
    view = opened(quotes=[quote(7, passage(2, 2, 7), 1)])
    view.go_to_quote(7)
    text = text_of(view)
    QTest.mousePress(text.viewport(), Qt.MouseButton.LeftButton, pos=edge_at(view, 2, 7))
    drag(text.viewport(), edge_at(view, 2, 17))
    QTest.keyClick(text, K.Key_Escape)
    QTest.mouseRelease(text.viewport(), Qt.MouseButton.LeftButton, pos=edge_at(view, 2, 17))
    assert view.passage_of(7) == passage(2, 2, 7)


def test_a_stripe_chooses_its_quote_and_its_end_resizes_it_by_sentences(opened: Open, qtbot: QtBot) -> None:
    view = opened(quotes=[quote(1, passage(1, 0, 31), 1, 2), quote(2, passage(2, 0, 17), 3, valence=2)])
    right = view.findChild(RightColumns)
    assert right is not None
    QApplication.processEvents()
    stripe = next(each for each in right.found().stripes if each.quote == 2)
    box = stripe_box(stripe, right._left(), text_of(view).measures)
    middle = box.center().toPoint()
    with qtbot.waitSignal(view.quote_activated) as signal:
        QTest.mouseClick(right, Qt.MouseButton.LeftButton, pos=middle)
    assert signal.args == [2]
    assert view.selected_passage() == passage(2, 0, 17)
    end = QPoint(middle.x(), int(box.bottom()) - 1)
    there = QPoint(middle.x(), point_at(view, 3, 3).y())
    with qtbot.waitSignal(view.boundary_moved) as moved:
        QTest.mousePress(right, Qt.MouseButton.LeftButton, pos=end)
        drag(right, there)
        QTest.mouseRelease(right, Qt.MouseButton.LeftButton, pos=there)
    assert moved.args == [2, passage(2, 0, len(TEXTS[2]), last=3)]


def test_two_clicks_take_the_word_and_three_the_sentence(opened: Open) -> None:
    view = opened()
    viewport = text_of(view).viewport()
    at = point_at(view, 2, 25)
    QTest.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=at)
    assert view.selected_passage() == passage(2, 22, 28)
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=at)
    assert view.selected_passage() == passage(2, 18, 41)


def test_a_click_on_the_time_plays_from_there_and_on_the_name_asks_for_the_speaker(opened: Open, qtbot: QtBot) -> None:
    view = opened()
    left = view.findChild(LeftColumns)
    assert left is not None
    y = point_at(view, 2, 3).y()
    with qtbot.waitSignal(view.seek_requested) as seek:
        QTest.mouseClick(left, Qt.MouseButton.LeftButton, pos=QPoint(10, y))
    assert seek.args == [2000]
    with qtbot.waitSignal(view.speaker_activated) as speaker:
        QTest.mouseClick(left, Qt.MouseButton.LeftButton, pos=QPoint(left.width() - 20, y))
    assert speaker.args == [2]


def test_the_word_that_sounds_is_marked_and_the_page_follows(opened: Open) -> None:
    words = [[0, 4, 500_000, 500_300, 0.9], [5, 7, 500_300, 500_900, 0.9]]
    rows = [
        segment(i, "This is said in the interview. " * 8, start_ms=i * 10_000, end_ms=i * 10_000 + 9000)
        for i in range(1, 60)
    ]
    rows[49] = segment(50, rows[49].text, start_ms=500_000, end_ms=509_000, words=words)
    view = opened(rows)
    bar = text_of(view).verticalScrollBar()
    view.mark_playing(500_400)
    assert text_of(view).playing == (49, 1)
    assert bar.value() == 0
    view.mark_playing(None)
    view.mark_playing(500_100, follow=True)
    assert bar.value() > 0
    QApplication.processEvents()


def test_zoom_keeps_the_place(opened: Open) -> None:
    view = opened(segments(*["This is said in the interview. " * 8] * 60))
    view.go_to(30, 5)
    text = text_of(view)
    first = text.segments_in(0, 1)[0].place
    for _ in range(4):
        QTest.keyClick(text, K.Key_Equal, CTRL)
    assert view.zoom() == 175
    assert text.font().pixelSize() == 26
    QApplication.processEvents()
    assert abs(text.segments_in(0, 1)[0].place - first) <= 1
    QTest.keyClick(text, K.Key_0, CTRL)
    assert view.zoom() == 100


def test_f3_finds_and_selects_the_next_place(opened: Open) -> None:
    view = opened()
    QTest.keyClick(text_of(view), K.Key_F3)
    field = view.findChild(QLineEdit)
    assert field is not None and view.window().focusWidget() is field
    QTest.keyClicks(field, "THE")
    assert view.selected_passage() == passage(1, 22, 25)
    QTest.keyClick(field, K.Key_Return)
    assert view.selected_passage() == passage(2, 18, 21)
    QTest.keyClick(field, K.Key_Return, SHIFT)
    assert view.selected_passage() == passage(1, 22, 25)
    QTest.keyClick(field, K.Key_Escape)
    assert view.window().focusWidget() is text_of(view)
    assert view.selected_passage() == passage(1, 22, 25)


def test_home_end_and_page_keys_select_sentences_too(opened: Open) -> None:
    view = opened(segments(*["First of all. Second of all. Third of all."] * 80))
    text = text_of(view)
    QTest.keyClick(text, K.Key_End, CTRL)
    assert view.selected_passage() == passage(80, 29, 42)
    QTest.keyClick(text, K.Key_Home, CTRL)
    assert view.selected_passage() == passage(1, 0, 13)
    QTest.keyClick(text, K.Key_End, SHIFT)
    assert view.selected_passage() == passage(1, 0, 42)
    QTest.keyClick(text, K.Key_PageDown)
    after = view.segment_at_caret()
    assert isinstance(after, int) and after > 10
    for _ in range(2):
        QTest.keyClick(text, K.Key_PageUp)
    assert view.segment_at_caret() == 1


def test_copying_gives_the_text_as_it_is_stored(opened: Open) -> None:
    view = opened([segment(1, "a\u00a0b\nc 🚚"), segment(2, "second")])
    view.select(passage(1, 0, 3, last=2))
    QTest.keyClick(text_of(view), K.Key_C, CTRL)
    assert QApplication.clipboard().text() == "a\u00a0b\nc 🚚\nsec"


def test_an_empty_source_takes_any_key_and_then_segments(opened: Open) -> None:
    view = opened([])
    text = text_of(view)
    view.set_editing(True)
    for key in (
        K.Key_Down,
        K.Key_BracketLeft,
        K.Key_F2,
        K.Key_A,
        K.Key_Return,
        K.Key_Escape,
        K.Key_Home,
        K.Key_PageDown,
    ):
        QTest.keyClick(text, key)
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    assert view.selected_passage() is None
    view.append_segments(segments("Hello there.", "안녕하세요."))
    QTest.keyClick(text, K.Key_Down)
    assert view.selected_passage() == passage(1, 0, 12)
    view.clear()
    assert view.segment_at_caret() is None


def test_a_change_of_structure_that_nobody_asked_for_is_taken_back(opened: Open) -> None:
    view = opened(quotes=[quote(1, passage(2, 0, 17), 1)])
    view.set_editing(True)
    text = text_of(view)
    cursor = text.textCursor()
    cursor.setPosition(text.position((1, 5)))
    cursor.insertText("two\nblocks")
    assert text.document().blockCount() == 6
    assert [view.text_of(row.id) for row in segments()] == list(TEXTS)
    assert view.passage_of(1) == passage(2, 0, 17)


@pytest.mark.parametrize("seed", range(4))
def test_any_new_order_of_segments_shows_like_a_page_opened_afresh(opened: Open, seed: int) -> None:
    chance = random.Random(seed)
    rows = segments(*[f"Segment {number}. It says something. 말했어요." for number in range(12)])
    quotes = [quote(number, passage(number, 0, 8), 1) for number in range(1, 13)]
    view = opened(rows, quotes)
    fresh = 100
    for _ in range(60):
        at = chance.randint(0, len(rows))
        count = min(chance.choice((0, 0, 1, 1, 2, 5)), len(rows) - at)
        new = []
        for _ in range(chance.choice((0, 1, 1, 2, 3))):
            fresh += 1
            new.append(segment(fresh, f"New {fresh}\nwith a break 🚚", chance.choice(("Mina", "P1"))))
        rows = [*rows[:at], *new, *rows[at + count :]]
        if rows and chance.random() < 0.3:
            place = chance.randrange(len(rows))
            rows[place] = replace(rows[place], text=rows[place].text + " More.", speaker="P1")
        view.update_segments(rows)
        text = text_of(view)
        assert text.page.rows == rows
        assert text.document().blockCount() == max(1, len(rows))
        assert [view.text_of(row.id) for row in rows] == [row.text for row in rows]
        block = text.document().begin()
        for place, row in enumerate(rows):
            assert block.text() == row.text.replace("\n", "\u2028")
            gap = block.blockFormat().topMargin()
            assert gap == (16 if text.page.begins_run(place) else 4), f"{place} of {len(rows)}"
            block = block.next()
        QApplication.processEvents()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_everything_is_painted_in_both_schemes(opened: Open, scheme: str) -> None:
    style.wear(scheme)
    quotes = [quote(i, passage(2, i, 30 + i), *range(1, i % 3 + 1), valence=i % 7 - 3) for i in range(1, 14)]
    view = opened(quotes=[*quotes, quote(50, passage(1, 5, 9, last=5), 10, memo="why"), quote(51, passage(6, 0, 3))])
    view.set_codes([*CODES[:9], code(10, "Child", 3, 1), code(11, "Second child", 3, 2)], {1: "Purchase"})
    view.go_to_quote(50)
    picture = view.grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(0, picture.width(), 3) for y in range(0, 200, 3)}
    assert len(colours) > 20
    assert picture.pixelColor(picture.width() // 2, picture.height() - 4).name() == surface("paper").name()


def test_the_tooltip_tells_codes_feeling_stage_coder_and_memo() -> None:
    row = quote(1, passage(1, 0, 4), 1, 2, valence=-2, memo="<b>said</b> twice")
    row = replace(row, stage_id=1)
    words = hint([row], {each.id: each for each in CODES}, {1: "Purchase"})
    for part in ("Code 1", "Code 2", "anna", "▼▼", "Purchase", "&lt;b&gt;said"):
        assert part in words
    assert spoken(row, {each.id: each for each in CODES}, {1: "Purchase"}).startswith("Code 1, Code 2")


def test_what_is_being_composed_pushes_the_highlights_behind_it_along(opened: Open) -> None:
    view = opened(quotes=[quote(1, passage(2, 8, 17), 1), quote(2, passage(2, 0, 5), 2)])
    view.set_editing(True)
    view.go_to(2, 5)
    text = text_of(view)

    def left_and_right(number: int) -> tuple[float, float]:
        (shown,) = [each for each in text.segments_in(0, 600) if each.place == 1]
        start, end = units_in(text.codings, text.page, text.codings.number(number), 1)
        (box,) = boxes(shown, start, end, text.measures.box, 0, 600)
        return box.left(), box.right()

    behind, before = left_and_right(1), left_and_right(2)
    QApplication.sendEvent(text, QInputMethodEvent("한국어", []))
    QApplication.processEvents()
    assert left_and_right(1)[0] > behind[0] + 20
    assert left_and_right(1)[1] > behind[1] + 20
    assert left_and_right(2) == before
    assert view.text_of(2) == TEXTS[1]
    done = QInputMethodEvent("", [])
    done.setCommitString("한국어")
    QApplication.sendEvent(text, done)
    assert view.passage_of(1) == passage(2, 11, 20)
    assert view.passage_of(2) == passage(2, 0, 5)


def test_stripes_of_one_lane_never_cover_each_other(opened: Open) -> None:
    text = "One. Two. Three. Four. " * 3
    spans = [(0, 4), (5, 9), (10, 16), (17, 22), (23, 27), (28, 32)]
    view = opened(segments(text), [quote(i, passage(1, *span), 1) for i, span in enumerate(spans, 1)])
    right = view.findChild(RightColumns)
    assert right is not None
    stripes = right.found().stripes
    assert [each.quote for each in stripes] == [1, 2, 3, 4, 5, 6]
    assert {each.lane for each in stripes} == {0}
    for one, other in pairwise(stripes):
        assert one.top < one.bottom <= other.top < other.bottom


def test_a_screen_reader_reads_the_transcript_and_may_write_in_it(opened: Open) -> None:
    view = opened(quotes=[quote(1, passage(2, 2, 7), 1)])
    reader = QAccessible.queryAccessibleInterface(text_of(view))
    assert reader.text(QAccessible.Text.Name) == "Transcript"
    assert reader.textInterface().text(0, 8) == "What did"
    view.set_editing(True)
    reader.editableTextInterface().insertText(text_of(view).position((1, 0)), "So, ")
    assert view.text_of(2) == "So, " + TEXTS[1]
    assert view.passage_of(1) == passage(2, 6, 11)
    reader.editableTextInterface().deleteText(3, text_of(view).position((2, 3)))
    assert [view.text_of(row.id) for row in segments()][2:] == list(TEXTS[2:]), "segments are never run together"
