"""Editing in the coding room, with a real project behind: what is seen is what is stored, undone and redone too."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import Qt

from interviewkit.sources import queries as reading
from tests.ui.code.conftest import Enter, Hands, enter, hands, passage, study

__all__ = ["enter", "hands", "study"]
K = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def assert_as_stored(at_work: Hands) -> None:
    """The page shows what the project holds: texts, order, and where every quote lies."""
    at_work.room.transcript.flush()
    source = at_work.room.hand.source_id
    assert source is not None
    with at_work.project.read() as session:
        stored = reading.segments(session, source)
    assert [(row.id, row.text) for row in stored] == [
        (row.id, text) for row, text in zip(at_work.text.page.rows, at_work.text.page.texts, strict=True)
    ]
    for quote in at_work.quotes():
        if quote.source_id == source and quote.lost_text is None:
            assert at_work.room.transcript.passage_of(quote.id) == quote.passage
    assert at_work.text.document().blockCount() == max(1, len(stored))


def write_at(at_work: Hands, words: str, offset: int = 0) -> None:
    """Puts the caret into words, in editing state."""
    where = passage(at_work, words).start
    if not at_work.room.transcript.editing():
        at_work.press(K.Key_F2)
    at_work.room.transcript.go_to(where.segment, where.offset + offset)


def test_what_is_typed_is_stored_and_undo_and_redo_show_it(hands: Hands) -> None:
    hands.press(K.Key_Down, K.Key_Down, K.Key_Down)
    hands.keys("1")
    write_at(hands, "came late", 5)
    hands.keys("much too ")
    hands.settle(900)
    assert hands.coded() == [("It came much too late.", ("Late",))]
    assert_as_stored(hands)
    hands.press(K.Key_Z, held=CTRL)
    assert hands.coded() == [("It came late.", ("Late",))]
    assert_as_stored(hands)
    hands.press(K.Key_Z, held=CTRL | SHIFT)
    assert hands.coded() == [("It came much too late.", ("Late",))]
    assert_as_stored(hands)


def test_enter_splits_and_backspace_merges_and_quotes_go_along(hands: Hands) -> None:
    hands.room.transcript.select(passage(hands, "late. Nobody"))
    hands.keys("2")
    write_at(hands, "Nobody told")
    before = [row.id for row in hands.text.page.rows]
    hands.press(K.Key_Return)
    assert len(hands.text.page) == len(before) + 1
    assert_as_stored(hands)
    hands.keys("X")
    hands.press(K.Key_Backspace, K.Key_Backspace)
    assert [row.id for row in hands.text.page.rows] == before
    assert hands.room.transcript.editing()
    assert_as_stored(hands)
    hands.keys("!")
    assert_as_stored(hands)
    assert "!Nobody told me why." in hands.text.page.texts[1]


def test_ctrl_z_takes_back_what_was_typed_a_moment_ago(hands: Hands) -> None:
    write_at(hands, "came late")
    hands.keys("x")
    hands.press(K.Key_Z, held=CTRL)
    assert hands.text.page.texts[1].startswith("It came late.")
    assert_as_stored(hands)


@pytest.mark.parametrize("seed", range(3))
def test_after_any_mixture_of_writing_coding_and_undoing_the_page_is_as_stored(enter: Enter, seed: int) -> None:
    at_work = enter()
    chance = random.Random(seed)
    transcript = at_work.room.transcript
    for _ in range(60):
        act = chance.choice(("type", "type", "split", "merge", "code", "code", "undo", "redo", "delete", "across"))
        place = chance.randrange(len(at_work.text.page))
        segment, length = at_work.text.page.rows[place].id, len(at_work.text.page.texts[place])
        offset = chance.randint(0, length)
        transcript.set_editing(act not in ("code", "undo", "redo"))
        if act == "type":
            transcript.go_to(segment, offset)
            at_work.keys(chance.choice(("so ", "a", ". ")))
        elif act == "split":
            transcript.go_to(segment, offset)
            at_work.press(K.Key_Return)
        elif act == "merge":
            transcript.go_to(segment, 0)
            at_work.press(K.Key_Backspace)
        elif act == "delete":
            transcript.go_to(segment, offset, min(length, offset + 6))
            at_work.press(K.Key_Delete)
        elif act == "across" and place + 1 < len(at_work.text.page):
            at_work.text.select((place, offset), (place + 1, min(3, len(at_work.text.page.texts[place + 1]))))
            at_work.keys("y")
        elif act == "code":
            transcript.go_to(segment, offset)
            at_work.press(K.Key_Down, K.Key_Down)
            at_work.keys(chance.choice("1234"))
        elif act in ("undo", "redo"):
            at_work.press(K.Key_Z, held=CTRL if act == "undo" else CTRL | SHIFT)
            if not at_work.text.page.rows:  # that was the import
                at_work.press(K.Key_Z, held=CTRL | SHIFT)
        assert_as_stored(at_work)
