"""What was edited is found so that no more than necessary counts as changed."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from interviewkit.text.anchors import Anchor, Passage, excerpt, through_edit
from interviewkit.text.edits import Edit, edit_between, edits_between
from interviewkit.text.graphemes import is_boundary

TEXTS = st.text(st.sampled_from("abc 가나다.\n👍🏽e\u0301"), max_size=30)


def applied(old: str, edits: list[Edit], new: str) -> str:
    """`old` with the edits made one after the other, the new text taken from `new`."""
    text = old
    for number, edit in enumerate(edits):
        shift = sum(other.shift for other in edits[number + 1 :])
        text = text[: edit.start] + new[edit.start + shift :][: edit.length] + text[edit.end :]
    return text


def test_equal_texts_have_no_edit() -> None:
    assert edit_between("같은 말", "같은 말") is None
    assert edits_between("같은 말", "같은 말") == []


@given(TEXTS, TEXTS)
def test_one_edit_turns_old_into_new(old: str, new: str) -> None:
    edit = edit_between(old, new)
    assert applied(old, [edit] if edit else [], new) == new


@given(TEXTS, TEXTS)
@example("abc", "abc abc")
def test_several_edits_turn_old_into_new(old: str, new: str) -> None:
    edits = edits_between(old, new)
    assert applied(old, edits, new) == new
    assert all(later.end < earlier.start for earlier, later in pairwise(edits))


@given(TEXTS, st.data())
def test_the_edit_is_found_at_the_caret(old: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(old)))
    typed = data.draw(TEXTS)
    new = old[:start] + typed + old[start:]
    edit = edit_between(old, new, caret=start + len(typed))
    assert edit == (Edit(start, start, len(typed)) if typed else None)


@given(TEXTS, st.data())
def test_a_deletion_is_found_at_the_caret(new: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(new)))
    gone = data.draw(TEXTS.filter(bool))
    assert edit_between(new[:start] + gone + new[start:], new, caret=start) == Edit(start, start + len(gone), 0)


@pytest.mark.parametrize("caret", [1, 2, 3])
def test_a_repeated_letter_is_where_it_was_typed(caret: int) -> None:
    assert edit_between("aa", "aaa", caret=caret) == Edit(caret - 1, caret - 1, 1)


def test_without_a_caret_no_character_is_cut_in_two() -> None:
    thumb, dark = "👍🏽", "👍🏿"
    old, new = thumb + dark, thumb + dark + dark
    edit = edit_between(old, new)
    assert edit is not None
    assert is_boundary(new, edit.start)
    assert is_boundary(new, edit.start + edit.length)


def rewritten(old: str, new: str, words: str) -> str:
    """What a quote of `words` reads after `old` was rewritten as `new`."""
    start = old.index(words)
    passage = Passage(Anchor(1, start), Anchor(1, start + len(words)))
    for edit in edits_between(old, new):
        passage = through_edit(passage, 1, edit)
    return excerpt(passage, {1: new})


def test_a_corrected_sentence_keeps_its_quotes() -> None:
    old = "so the delivary was late and i called suport twice"
    new = "So the delivery was late, and I called support twice."
    assert rewritten(old, new, "delivary was late") == "delivery was late"
    assert rewritten(old, new, "i called suport twice") in ("I called support twice", " called support twice")
    assert rewritten(old, new, "was late and") == "was late, and"


def test_a_corrected_korean_sentence_keeps_its_quotes() -> None:
    old = "배송이 너무늦게 와서 고객센타에 전화를 했는데"
    new = "배송이 너무 늦게 와서 고객 센터에 전화를 했는데"
    assert rewritten(old, new, "너무늦게 와서") == "너무 늦게 와서"
    assert rewritten(old, new, "고객센타에 전화") == "고객 센터에 전화"


def test_an_entirely_new_sentence_keeps_nothing() -> None:
    assert rewritten("we never met before", "그날 처음 봤어요", "never met") == ""


def test_a_long_rewrite_is_found_quickly() -> None:
    old = " ".join(f"word{n} 단어{n}" for n in range(5000))
    new = old.replace("word77 ", "").replace("단어4000", "다른 말")
    assert len(edits_between(old, new)) < 40
    assert edit_between(old, unicodedata.normalize("NFD", old)) is not None
