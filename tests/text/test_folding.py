"""Search finds what looks and reads the same."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from interviewkit.text.folding import Folded, fold

AWKWARD = (
    "ßİŉﬁΐςΣKﾞｶﾞＡ１ﾡㄱ각한글é\u0301\u0327\u200d\u200b\u00ad\ufe0f👍🏽’“–\u00a0\u3000\n\t"
    "\u1100\u1161\u11a8\u0345\u0958\u0cc6\u0cc2豈"
)
TEXTS = st.text(st.one_of(st.sampled_from(AWKWARD), st.characters(exclude_categories=["Cs"])), max_size=25)


@pytest.mark.parametrize(
    ("text", "query"),
    [
        (unicodedata.normalize("NFD", "인터뷰 값"), "값"),
        ("인터뷰 값", unicodedata.normalize("NFD", "값")),
        ("The DELIVERY was late", "delivery"),
        ("Straße", "STRASSE"),
        ("ＡＢＣ１２３", "abc123"),
        ("ｶﾞｯｺｳ", "ガッコウ"),
        ("don’t", "don't"),
        ("“really”", '"really"'),
        ("배\u200b송\u00ad비", "배송비"),
        ("❤\ufe0f 좋아요", "❤ 좋아요"),
        ("for the\nlong wait", "the long"),
        ("e\u0301tude", "Étude"),
        ("10\u00a0%", "10 %"),
    ],
)
def test_a_query_is_found_in_another_spelling(text: str, query: str) -> None:
    assert fold(query) in fold(text)


@given(TEXTS)
def test_composed_and_decomposed_texts_fold_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)) == fold(unicodedata.normalize("NFC", text)) == fold(text)


@given(TEXTS)
@example("ß\u200d")
@example("\u200da")
def test_folded_stretches_come_from_the_original_stretch_they_name(text: str) -> None:
    folded = Folded(text)
    assert folded.text == fold(text)
    previous = 0
    for offset in range(len(folded.text) + 1):
        place = folded.original(offset)
        assert previous <= place <= len(text)
        previous = place
    for start in range(len(folded.text)):
        first, last = folded.span(start, start + 1)
        assert first < last
        assert folded.text[start] in fold(text[first:last])


@given(TEXTS, TEXTS, TEXTS)
def test_a_needle_is_placed_where_it_stands(before: str, needle: str, after: str) -> None:
    text = f"{before}|{needle}|{after}"
    folded = Folded(text)
    start = folded.text.index(fold(f"|{needle}|"), len(fold(before)))
    first, last = folded.span(start, start + len(fold(f"|{needle}|")))
    assert text[first:last].rstrip("\u200d\u200b\u00ad\ufe0f").startswith("|")
    assert fold(text[first:last]) == fold(f"|{needle}|")


@settings(max_examples=8)
@given(TEXTS)
def test_a_long_text_folds_as_its_parts(text: str) -> None:
    filler = "가나 다라. " * 200_000
    assert fold(f"{filler}a{text}a{filler}") == fold(filler) + fold(f"a{text}a") + fold(filler)


def test_offsets_of_plain_texts_need_no_map() -> None:
    folded = Folded("배송이 늦었어요 ABC")
    assert folded.original(5) == 5
    assert folded.span(2, 6) == (2, 6)
