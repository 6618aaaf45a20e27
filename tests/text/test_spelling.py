"""A study's words are found in other spellings, particles stay, and what is right is let be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.text.spelling import Term, corrected, proposals, sounds

WORDS = (
    Term("카카오페이"),
    Term("네이버 플러스"),
    Term("KakaoPay", ("cacao pay",)),
    Term("checkout"),
    Term("Samsung Wallet"),
    Term("토스"),
    Term("라운지랩", ("라운드 랩",)),
)

CORRECTED = {
    "카카오 페이는 편해요": "카카오페이는 편해요",
    "카카오 페이 는 편해요": "카카오페이 는 편해요",
    "까까오페이로 냈어요": "카카오페이로 냈어요",
    "카카오페인은 편해요": "카카오페이는 편해요",
    "네이버플러스를 써요": "네이버 플러스를 써요",
    "라운드 랩이 좋아요": "라운지랩이 좋아요",
    "I used kakaopay there": "I used KakaoPay there",
    "the cacao pay button": "the KakaoPay button",
    "samsung wallet's fine": "Samsung Wallet's fine",
    "the Samsung Walet app": "the Samsung Wallet app",
    "two kakao pays": "two KakaoPays",
}
RIGHT = [
    "카카오페이는 편해요",
    "Checkout was slow. The checkout too.",
    "토스트를 먹었어요",
    "카카오. 페이를 냈어요",
    "Samsung, Wallet",
    "",
]


@pytest.mark.parametrize("text", CORRECTED)
def test_a_word_heard_otherwise_is_found_and_its_particle_stays(text: str) -> None:
    assert corrected(text, proposals(text, WORDS)) == CORRECTED[text]


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_or_another_word_is_let_be(text: str) -> None:
    assert proposals(text, WORDS) == []


def test_only_blanks_case_and_known_ways_are_sure() -> None:
    assert [each.sure for each in proposals("카카오 페이랑 까까오페이랑 cacao pay", WORDS)] == [True, False, True]


def test_hangul_is_compared_by_its_letters() -> None:
    assert sounds("카카오 페이") == sounds("카카오페이") == "ㅋㅏㅋㅏㅇㅗㅍㅔㅇㅣ"


PIECES = [
    "카카오",
    "페이",
    "는",
    " ",
    ". ",
    "까까오페이로",
    "Kakao",
    "pay",
    "네이버",
    "플러스",
    "samsung ",
    "wallet",
    "토스",
]


@given(st.one_of(st.lists(st.sampled_from(PIECES), max_size=12).map("".join), st.text(max_size=30)))
def test_proposals_are_apart_change_something_and_leave_nothing_sure_to_propose(text: str) -> None:
    found = proposals(text, WORDS)
    at = 0
    for each in found:
        assert at <= each.start < each.end <= len(text) and text[each.start : each.end] != each.new
        assert each.word in each.new
        at = each.end
    once = corrected(text, found)
    assert len(proposals(once, WORDS)) <= len(proposals(text, WORDS)) + 1


def test_no_words_propose_nothing() -> None:
    assert proposals("카카오 페이", ()) == []
