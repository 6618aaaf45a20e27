"""Text and sound together: words heard where they are clicked, doubts gone through, pauses and signs seen."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interviewkit.sources.queries import SegmentRow
from interviewkit.ui.transcript import TranscriptView
from interviewkit.ui.transcript.left import LeftColumns
from interviewkit.ui.transcript.listening import next_doubt, spans_meant
from interviewkit.ui.transcript.page import Page
from interviewkit.ui.transcript.sights import Sign
from tests.ui.transcript.conftest import Open
from tests.ui.transcript.stuff import passage, quote, segment
from tests.ui.transcript.test_view import point_at, text_of

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
SAID = ("처음에는 친구가 추천해 줬어요", "and then I rote them", "고객센타에 전화했죠")


def said(number: int, text: str, doubtful: tuple[int, ...] = (), flags: str = "", start_ms: int = 0) -> SegmentRow:
    """A segment whose words take half a second each."""
    words: list[list[Any]] = []
    at = 0
    for n, word in enumerate(text.split()):
        at = text.index(word, at)
        ms = start_ms + 500 * n
        words.append([at, at + len(word), ms, ms + 500, 0.2 if n in doubtful else 0.9])
        at += len(word)
    return segment(number, text, "P1", words=words, start_ms=start_ms, end_ms=start_ms + 500 * len(words), flags=flags)


@pytest.fixture
def view(opened: Open) -> TranscriptView:
    rows = [said(1, SAID[0], (1,)), said(2, SAID[1], (3,), start_ms=5000), said(3, SAID[2], (0,), "unsure", 20_000)]
    found = opened(rows, [quote(1, passage(2, 0, 8), 1)])
    found.set_doubts(0.5, reading=True)
    return found


def test_a_click_with_ctrl_plays_from_the_word_in_both_states(qtbot: QtBot, view: TranscriptView) -> None:
    for editing in (False, True):
        view.set_editing(editing)
        view.go_to(1, 2)
        with qtbot.waitSignal(view.seek_requested) as heard:
            QTest.mouseClick(text_of(view).viewport(), LEFT, CTRL, point_at(view, 2, SAID[1].index("rote") + 1))
        assert heard.args == [6500]
        assert view.segment_at_caret() == 1, "the caret stays with whoever writes or selects"


def test_a_plain_click_while_reading_moves_the_place_and_plays_nothing(qtbot: QtBot, view: TranscriptView) -> None:
    with qtbot.assertNotEmitted(view.seek_requested), qtbot.waitSignal(view.placed) as placed:
        QTest.mouseClick(text_of(view).viewport(), LEFT, Qt.KeyboardModifier.NoModifier, point_at(view, 3, 1))
    assert placed.args == [20_000]
    view.set_editing(True)
    with qtbot.assertNotEmitted(view.placed):
        QTest.mouseClick(text_of(view).viewport(), LEFT, Qt.KeyboardModifier.NoModifier, point_at(view, 1, 1))


def test_the_word_at_the_caret_has_a_time(view: TranscriptView) -> None:
    view.go_to(1, SAID[0].index("추천해") + 1)
    assert view.time_at_caret() == 1000
    view.go_to(2, 4, 11)
    assert view.time_at_caret() == 5500


def test_doubtful_words_come_one_after_another_and_around_the_end(view: TranscriptView) -> None:
    view.go_to(1, 0)
    found = []
    for _ in range(4):
        found.append(view.step_doubt(1))
    assert found == [500, 6500, 20_000, 500]
    assert [view.step_doubt(-1) for _ in range(3)] == [20_000, 6500, 500]
    selected = view.selected_passage()
    assert selected is not None and view.words_in(selected) == "친구가"
    assert view.count_doubts() == 3
    view.set_doubts(0, reading=True)
    assert view.step_doubt(1) is None


def test_a_confirmed_word_is_in_doubt_no_longer(view: TranscriptView) -> None:
    view.go_to(1, 5)
    assert view.spans_at_caret() == [(1, 5, 8)]
    row = said(1, SAID[0])
    view.segment_changed(row)
    assert view.step_doubt(1) == 6500


def test_signs_and_doubts_of_segments_have_words(view: TranscriptView) -> None:
    view.set_signs({1: [Sign("↻", "Paraphrases")]})
    left = view.findChild(LeftColumns)
    assert left is not None
    x = left.width() - 4
    for place, words in ((0, "Paraphrases"), (2, "Speech recognition was unsure of these words.")):
        y = text_of(view).segments_in(0, 600)[place].top + 8
        QTest.mouseMove(left, QPoint(x, int(y)))
        assert left.toolTip() == words


def test_pauses_are_seen_and_told_but_no_part_of_the_text(qtbot: QtBot, view: TranscriptView) -> None:
    before = text_of(view).toPlainText()
    view.set_pauses(2000)
    view.grab()
    assert text_of(view).toPlainText() == before
    page = text_of(view).page
    assert [len(page.pauses(place, 2000)) for place in range(3)] == [0, 1, 1]
    assert page.pauses(1, 2000)[0].length_ms == 3000
    view.set_pauses(0)
    assert page.pauses(1, 0) == []


def test_a_pause_within_a_segment_has_a_tooltip(view: TranscriptView) -> None:
    row = said(1, "one two")
    words = [list(word) for word in row.words or []]
    words[1][2:4] = [4000, 4500]
    view.segment_changed(replace(row, words=words))
    view.set_pauses(1000)
    text = text_of(view)
    told: list[int] = []
    text.hint_wanted.connect(lambda _, __, pause: told.append(pause))
    at = point_at(view, 1, 4) - QPoint(6, 10)
    for where in (at, point_at(view, 3, 0)):
        event = QHelpEvent(QEvent.Type.ToolTip, where, text.viewport().mapToGlobal(where))
        QApplication.sendEvent(text.viewport(), event)
    assert told == [3500, 0]


def test_times_can_be_hidden(view: TranscriptView) -> None:
    left = view.findChild(LeftColumns)
    assert left is not None
    wide = left.width()
    view.set_times(False)
    assert left.width() < wide
    view.set_times(True)
    assert left.width() == wide


def test_faint_words_are_still_there(view: TranscriptView) -> None:
    before = view.grab().toImage()
    view.set_faint({2: [(0, 8)]})
    assert view.grab().toImage() != before and view.text_of(2) == SAID[1]
    view.set_faint({})
    assert view.grab().toImage() == before


def test_a_composed_syllable_is_text_before_an_act(qtbot: QtBot, view: TranscriptView) -> None:
    view.set_editing(True)
    view.go_to(3, 0)
    text = text_of(view)
    QApplication.sendEvent(text, QInputMethodEvent("한", []))
    assert text.composing() == "한" and view.text_of(3) == SAID[2]
    with qtbot.waitSignal(view.segment_edited) as edited:
        view.flush()
    assert edited.args is not None and edited.args[:2] == [3, "한" + SAID[2]]
    assert text.composing() == ""


def test_what_could_not_be_stored_is_handed_over_again(qtbot: QtBot, view: TranscriptView) -> None:
    view.set_editing(True)
    view.go_to(2, 0)
    handed: list[tuple[str, int]] = []

    def refuse(segment_id: int, words: str, edits: list[Any]) -> None:
        handed.append((words, len(edits)))
        if len(handed) < 3:
            view.keep_unsaved(segment_id, edits)

    view.segment_edited.connect(refuse)
    QTest.keyClicks(text_of(view), "So ")
    view.flush()
    assert view.text_of(2) == "So " + SAID[1]
    QTest.keyClicks(text_of(view), "x")
    view.flush()
    view.flush()
    view.flush()
    assert [words for words, _ in handed] == ["So " + SAID[1], "So x" + SAID[1], "So x" + SAID[1]]


ROWS = st.lists(
    st.tuples(st.lists(st.sampled_from(["가나", "abc", "👍", "é"]), max_size=5), st.sets(st.integers(0, 4))), max_size=5
)


@given(ROWS, st.integers(0, 4), st.integers(0, 12), st.sampled_from([1, -1]))
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_every_doubtful_word_is_come_to_once_a_round(
    rows: list[tuple[list[str], set[int]]], place: int, offset: int, way: Any
) -> None:
    page = Page([said(n, " ".join(words), tuple(bad)) for n, (words, bad) in enumerate(rows, 1)])
    wanted = {(at, span) for at in range(len(page)) for span in page.doubts(at, 0.5)}
    if not len(page):
        assert next_doubt(page, ((0, 0), (0, 0)), way, 0.5) is None
        return
    at = min(place, len(page) - 1), min(offset, len(page.texts[min(place, len(page) - 1)]))
    ends, found = (at, at), []
    for _ in wanted:
        one = next_doubt(page, ends, way, 0.5)
        assert one is not None
        found.append(one)
        ends = (one[0], one[1][0]), (one[0], one[1][1])
    assert set(found) == wanted and len(found) == len(wanted)
    for segment_id, start, end in spans_meant(page, ends):
        assert 0 <= start <= end <= len(page.texts[page.places[segment_id]])
