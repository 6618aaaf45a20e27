"""Offsets survive the way to Qt and back."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.text.utf16 import Utf16Map, from_utf16, to_utf16

TEXTS = st.text(st.one_of(st.characters(), st.sampled_from("👍한a🇰")), max_size=40)


@given(TEXTS)
def test_every_offset_comes_back(text: str) -> None:
    carried = Utf16Map(text)
    for offset in range(len(text) + 1):
        unit = len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2
        assert to_utf16(text, offset) == carried.to_utf16(offset) == unit
        assert from_utf16(text, unit) == carried.from_utf16(unit) == offset


@given(TEXTS)
def test_arrays_give_the_same_as_single_offsets(text: str) -> None:
    carried = Utf16Map(text)
    offsets = np.arange(len(text) + 1)
    units = carried.to_utf16(offsets)
    assert units.tolist() == [to_utf16(text, offset) for offset in offsets.tolist()]
    assert carried.from_utf16(units).tolist() == offsets.tolist()


def test_the_middle_of_a_pair_belongs_to_its_character() -> None:
    assert from_utf16("a👍b", 2) == 1
    assert Utf16Map("a👍b").from_utf16(2) == 1


def test_a_text_without_wide_characters_needs_no_map() -> None:
    assert Utf16Map("인구 population").identity
    assert not Utf16Map("👍").identity


def test_lone_surrogates_count_as_one_unit() -> None:
    text = "a\ud83d b"
    assert to_utf16(text, 2) == 2
    assert from_utf16(text, 2) == 2
