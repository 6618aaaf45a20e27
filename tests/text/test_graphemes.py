"""Characters as readers see them stay whole."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.text.graphemes import is_boundary, snap, snap_out

FAMILY = "👨\u200d👩\u200d👧\u200d👦"


@pytest.mark.parametrize(
    "character",
    [
        "e\u0301",
        "👍🏽",
        FAMILY,
        "🇰🇷",
        unicodedata.normalize("NFD", "값"),
        "가\u11a8",
        "❤\ufe0f",
        "नि",
        "ｶﾞ",
        "\r\n",
        "🏴\U000e0067\U000e007f",
    ],
)
def test_one_visible_character_is_not_cut(character: str) -> None:
    text = f"a{character}b"
    inside = range(2, len(character) + 1)
    assert not any(is_boundary(text, offset) for offset in inside)
    assert is_boundary(text, 1) and is_boundary(text, len(character) + 1)
    assert {snap(text, offset) for offset in inside} <= {1}
    assert snap_out(text, 1, 2) == (1, 1 + len(character))


@pytest.mark.parametrize("text", ["인구", "ab", "🇰🇷🇺🇸", "👍👍", "ㅋㅋ", "a\u200d", "한글"])
def test_neighbours_are_told_apart(text: str) -> None:
    middle = len(text) // 2
    assert is_boundary(text, middle) or text == "a\u200d"


@given(st.text(), st.integers(0, 40))
def test_snapping_goes_back_to_a_boundary_and_stays(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    snapped = snap(text, offset)
    assert 0 <= snapped <= offset
    assert is_boundary(text, snapped)
    assert snap(text, snapped) == snapped
