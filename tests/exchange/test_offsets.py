"""Positions are found in any counting exactly as counting character by character finds them."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.exchange.arrival.rulers import Counting, Ruler
from interviewkit.exchange.arrival.shapes import FileText

TEXTS = st.text(st.sampled_from("ab 가\U0001f600\r\n\x00\x0b\x85\u2028\ufffe\U0010ffff\U00010000"), max_size=30)
COUNTINGS = st.builds(Counting, st.booleans(), st.sampled_from((0, 1, 2)), st.booleans())
DROPPED = {*map(chr, range(9)), "\x0b", "\ufffe"}


def counted(raw: str, bom: bool, counting: Counting) -> dict[int, tuple[int, bool]]:
    """Position → (offset in the stored text, whether a character begins there), a character at a time."""
    found: dict[int, tuple[int, bool]] = {}
    at = 1 if counting.bom and bom else 0
    stored = 0
    for n, character in enumerate(raw):
        width = 2 if counting.wide and character > "\uffff" else 1
        pair = raw[n : n + 2] == "\r\n"
        if counting.break_width and character == "\n":
            width = counting.break_width
        if counting.break_width and pair:
            width = 0
        found.setdefault(at, (stored, True))
        if width == 2:
            found[at + 1] = (stored, False)
        at += width
        stored += not (pair or character in DROPPED)
    found.setdefault(at, (stored, True))
    return found


@given(TEXTS, st.booleans(), COUNTINGS)
def test_every_position_is_where_counting_by_hand_finds_it(raw: str, bom: bool, counting: Counting) -> None:
    ruler = Ruler(FileText(raw, bom))
    by_hand = counted(raw, bom, counting)
    positions = range(-2, 2 * len(raw) + 4)
    offsets, clean = ruler.places(counting, np.array(positions))
    found = list(zip(offsets.tolist(), clean.tolist(), strict=True))
    assert found == [by_hand.get(position, (-1, False)) for position in positions]


@given(TEXTS)
def test_a_stored_text_has_one_kind_of_line_break_and_no_controls(raw: str) -> None:
    ruler = Ruler(FileText(raw))
    kept = "".join(each for each in raw.replace("\r\n", "\n").replace("\r", "\n") if each not in DROPPED)
    assert ruler.text == kept
    assert ruler.removed == sum(each in DROPPED for each in raw)
