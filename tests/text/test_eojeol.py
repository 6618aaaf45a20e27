"""Forms of Korean words and what they come from, a table of examples."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.text.eojeol import base, bases

NOUNS = {
    "배송이": "배송", "배송은": "배송", "배송을": "배송",
    "배송에서는": "배송", "상담원이": "상담원", "상담원에게": "상담원",
    "고객들은": "고객", "가격과": "가격", "전화로": "전화",
    "앱으로": "앱", "집에서": "집", "돈을": "돈", "문자를": "문자",
    "회사에서": "회사", "친구랑": "친구", "서비스가": "서비스", "배송까지": "배송", "아이가": "아이",
}  # fmt: skip
VERBS = {
    "늦었어요": "늦다", "늦었습니다": "늦다", "늦어요": "늦다", "늦네요": "늦다", "늦은": "늦다", "늦지만": "늦다",
    "기다렸어요": "기다리다", "기다렸는데": "기다리다", "기다려요": "기다리다", "갔어요": "가다", "왔어요": "오다",
    "봤어요": "보다", "줬어요": "주다", "됐어요": "되다",
    "했어요": "하다", "전화했어요": "전화하다", "친절했어요": "친절하다",
    "친절해요": "친절하다", "좋았어요": "좋다", "좋아요": "좋다",
    "좋겠어요": "좋다", "좋은": "좋다", "어려웠어요": "어렵다",
    "고마웠어요": "고맙다", "배웠어요": "배우다", "있었어요": "있다",
    "있어요": "있다", "없었어요": "없다", "몰랐어요": "모르다",
    "빨랐어요": "빠르다", "불편했습니다": "불편하다",
    "불편합니다": "불편하다", "들었어요": "듣다", "나빴어요": "나쁘다",
}  # fmt: skip
WHOLE = [
    "평가",
    "결과",
    "회의",
    "광고",
    "사이",
    "나이",
    "전문가",
    "만족도",
    "많이",
    "이미지",
    "그리고",
    "필요",
    "정도",
    "앱",
    "가을",
]


@pytest.mark.parametrize(("word", "expected"), [*NOUNS.items(), *VERBS.items()])
def test_a_form_leads_to_its_word(word: str, expected: str) -> None:
    assert base(word) == expected


@pytest.mark.parametrize("word", WHOLE)
def test_words_that_only_look_like_forms_stay_whole(word: str) -> None:
    assert base(word) == word


def test_short_endings_are_taken_off_where_the_verb_is_known() -> None:
    found = bases(["좋아요", "좋고", "광고", "느려요", "느린", "기다렸어요", "기다리는"])
    assert found["좋고"] == "좋다" and found["광고"] == "광고"
    assert found["느린"] == "느리다" and found["기다리는"] == "기다리다"


@given(st.text(alphabet=st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), max_size=8))
def test_any_hangul_has_a_base_that_is_not_empty(word: str) -> None:
    assert bool(base(word)) == bool(word)


@given(st.text(max_size=10))
def test_other_writing_stays_as_it_is(word: str) -> None:
    if not any("가" <= each <= "힣" for each in word):
        assert base(word) == word
