"""A clean reading leaves out what is only a filler, and every place can be found in both texts."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.text.cleaning import FILLERS, NUMBERS, STUTTERS, CleanView, clean, cleaned

READ = {
    # fillers
    "음, 배송이 늦었어요.": "배송이 늦었어요.",
    "그게, 음, 좋았어요.": "그게 좋았어요.",
    "그게 음 좋았어요": "그게 좋았어요",
    "어 그날은 비가 왔어요.": "그날은 비가 왔어요.",
    "그… 뭐였더라": "뭐였더라",
    "저기, 질문이 있어요": "질문이 있어요",
    "생각보다 음.": "생각보다.",
    "Um, the box was small.": "The box was small.",
    "I bought, uh, a lamp.": "I bought a lamp.",
    "It was, you know, weird.": "It was weird.",
    "You know, it was late.": "It was late.",
    "I mean, they never answered.": "They never answered.",
    "It was, like, huge.": "It was huge.",
    "It arrived late, um.": "It arrived late.",
    # words, not fillers
    "그 사람이 저기 있어요": "그 사람이 저기 있어요",
    "어.": "어.",
    "어": "어",
    "음식이 어디 있는지": "음식이 어디 있는지",
    "Do you know what I mean?": "Do you know what I mean?",
    "I like it, you know it.": "I like it, you know it.",
    "He was in the ER for hours.": "He was in the ER for hours.",
    "Hmm.": "Hmm.",
    "uh-huh, right": "uh-huh, right",
    # stutters
    "I I I think so": "I think so",
    "그 그 제품이요": "그 제품이요",
    "b- but it came": "but it came",
    "배- 배송이 늦었어요": "배송이 늦었어요",
    "the, the box": "the box",
    "정말 정말 좋아요": "정말 정말 좋아요",
    "very very good": "very very good",
    "I I um I think": "I think",
    "그 그림이 좋아요": "그 그림이 좋아요",
    # numbers
    "삼십 분 기다렸어요": "30분 기다렸어요",
    "이천이십삼년에 샀어요": "2023년에 샀어요",
    "오만 삼천 원이에요": "5만 3000원이에요",
    "만 원짜리": "1만원짜리",
    "다섯 명이서 두 시간 동안": "5명이서 2시간 동안",
    "스물다섯 살이요": "25살이요",
    "백 퍼센트요": "100퍼센트요",
    "이 분이 사장님이에요": "이 분이 사장님이에요",
    "한 번만 더": "한 번만 더",
    "세 시쯤 시작했어요": "3시쯤 시작했어요",
    "이번 일은 천천히": "이번 일은 천천히",
    "만 원하는 대로": "만 원하는 대로",
    "일 분": "일 분",
    "만일 늦으면 만점은 아니죠": "만일 늦으면 만점은 아니죠",
    "만 이십오 세예요": "만 25세예요",
    "만 일 년 됐어요": "만 일 년 됐어요",
    "이십 대 여성이요": "20대 여성이요",
    "twenty three people": "23 people",
    "about a hundred and fifty dollars": "about 150 dollars",
    "in nineteen ninety five": "in 1995",
    "two point five percent": "2.5 percent",
    "five minutes": "5 minutes",
    "one of the two": "one of the two",
    "fifty-fifty": "fifty-fifty",
    "one two three four": "one two three four",
    "two hundred thousand": "200,000",
}


@pytest.mark.parametrize("stored", READ)
def test_a_clean_reading_is_as_an_editor_would_make_it(stored: str) -> None:
    language = "ko" if any("가" <= each <= "힣" for each in stored) else "en"
    assert clean(stored, language) == clean(stored) == READ[stored]


def test_only_what_is_asked_for_is_cleaned() -> None:
    text = "음, 그 그 제품을 삼십 분 봤어요"
    assert clean(text, "ko", (FILLERS,)) == "그 그 제품을 삼십 분 봤어요"
    assert clean(text, "ko", (STUTTERS,)) == "음, 그 제품을 삼십 분 봤어요"
    assert clean(text, "ko", (NUMBERS,)) == "음, 그 그 제품을 30분 봤어요"
    assert clean(text, "ko", ()) == text


def test_other_languages_are_left_alone() -> None:
    assert clean("Um acht Uhr, um, ja", "de") == "Um acht Uhr, um, ja"


PIECES = [
    "음, ",
    "어 ",
    "그… ",
    "그 ",
    "um, ",
    "Uh ",
    "I ",
    "you know, ",
    ", ",
    ". ",
    "배송이 ",
    "late",
    " ",
    "삼십 분",
    "two ",
]
TEXTS = st.one_of(st.lists(st.sampled_from(PIECES), max_size=14).map("".join), st.text(max_size=40))


@given(TEXTS)
def test_replacements_are_apart_and_make_the_reading(text: str) -> None:
    found = cleaned(text)
    made, at = "", 0
    for start, end, new in found:
        assert at <= start <= end <= len(text) and (start, end, new) != (start, start, "")
        made, at = made + text[at:start] + new, end
    assert made + text[at:] == clean(text)
    assert all(first[1] < second[0] for first, second in pairwise(found))


@given(TEXTS)
def test_every_place_has_its_place_in_the_other_text(text: str) -> None:
    view = CleanView(text)
    shown = [view.to_shown(offset) for offset in range(len(text) + 1)]
    stored = [view.to_stored(offset) for offset in range(len(view.shown) + 1)]
    assert shown == sorted(shown) and stored == sorted(stored)
    assert shown[-1] == len(view.shown) and stored[-1] == len(text)
    changed = {offset for start, end, _ in view.replacements for offset in range(start, end)}
    for offset in range(len(text)):
        if offset not in changed:
            assert view.shown[shown[offset]] == text[offset] and stored[shown[offset]] == offset


@given(TEXTS)
def test_the_stored_text_is_not_changed_and_something_stays_to_read(text: str) -> None:
    view = CleanView(text)
    assert any(map(str.isalnum, view.shown)) == any(map(str.isalnum, text))
