"""Quotes are found in imperfect transcripts, commands from a few letters."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.text.fuzzy import find_passage, score

TRANSCRIPT = (
    "네 저는 작년 부터 쓰기 시작했어요. 처음에는 회원가입이 넘 복잡해서 포기 했는데 친구가 추천을 해줘서 "
    "다시 깔았어요. The delivery was leight and nobody answered when I called suport. So I gave up."
)


@pytest.mark.parametrize(
    ("needle", "found"),
    [
        ("회원 가입이 너무 복잡해서 포기했는데", "회원가입이 넘 복잡해서 포기 했는데"),
        ("The delivery was late, and nobody answered", "The delivery was leight and nobody answered"),
        ("when I called support.", "when I called suport."),
        ("작년부터 쓰기 시작했어요", "작년 부터 쓰기 시작했어요"),
        ("SO I GAVE UP", "So I gave up"),
    ],
)
def test_a_quote_is_found_in_a_machine_transcript(needle: str, found: str) -> None:
    place = find_passage(TRANSCRIPT, needle)
    assert place is not None
    assert TRANSCRIPT[place[0] : place[1]] == found
    assert place[2] > 0.7


@pytest.mark.parametrize("needle", ["", "...", "완전히 다른 이야기를 길게 하는 문장입니다", "quarterly revenue grew"])
def test_what_is_not_there_is_not_found(needle: str) -> None:
    assert find_passage(TRANSCRIPT, needle) is None
    assert find_passage("", "a") is None


def test_a_damaged_quote_is_found_in_an_hour_of_talk() -> None:
    rnd = random.Random(3)
    syllables = "가나다라마바사아자차카타파하고노도로모보소오조초코토포호"
    talk = " ".join("".join(rnd.choices(syllables, k=rnd.randint(2, 5))) for _ in range(12_000))
    start = talk.index(" ", 30_000) + 1
    end = talk.index(" ", start + 150)
    damaged = "".join(
        rnd.choice(syllables) if rnd.random() < 0.15 and each != " " else each for each in talk[start:end]
    )
    place = find_passage(talk, damaged)
    assert place is not None
    assert abs(place[0] - start) <= 6 and abs(place[1] - end) <= 6


@given(st.text(max_size=60), st.text(max_size=20))
def test_any_place_found_lies_inside_the_text(haystack: str, needle: str) -> None:
    place = find_passage(haystack, needle)
    if place:
        assert 0 <= place[0] < place[1] <= len(haystack)
        assert 0.5 <= place[2] <= 1


@given(st.text(st.sampled_from("가나다 abc."), min_size=12, max_size=80), st.data())
def test_a_quote_copied_from_the_text_is_found_whole(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    needle = text[start : data.draw(st.integers(start + 1, len(text)))]
    if any(map(str.isalnum, needle)):
        place = find_passage(text, needle)
        assert place is not None and place[2] == 1


@pytest.mark.parametrize(
    ("query", "candidate"),
    [
        ("thm", "Theme map"),
        ("tm", "Theme map"),
        ("MAP", "Theme map"),
        ("map exp", "Export theme map"),
        ("ㅇㄱ", "인구 분석"),
        ("ㅂㅅㅈㅇ", "배송 지연"),
        ("인ㄱ", "인구"),
        ("dlsrn", "인구"),
        ("ㅡㅁㅔ", "Theme map"),
        ("ｍａｐ", "Theme map"),
        ("", "anything"),
        ("가격 불", "가격에 대한 불만"),
    ],
)
def test_a_few_letters_fit_a_name(query: str, candidate: str) -> None:
    assert score(query, candidate) is not None


@pytest.mark.parametrize(("query", "candidate"), [("zz", "Theme"), ("ㅋㅋ", "인구"), ("pma", "map"), ("ㄱㅇ", "인구")])
def test_other_letters_do_not_fit(query: str, candidate: str) -> None:
    assert score(query, candidate) is None


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("map", ["Map", "Map layout", "Theme map", "Roadmap of something"]),
        ("ex", ["Export", "Next experiment", "Annex"]),
        ("ㅂㅅ", ["배송", "빠른 배송"]),
    ],
)
def test_better_fits_come_first(query: str, names: list[str]) -> None:
    def fit(name: str) -> int:
        found = score(query, name)
        assert found is not None
        return -found

    worst_first = names[::-1]
    assert sorted(worst_first, key=fit) == names


@given(st.text(max_size=10), st.text(max_size=30))
def test_any_query_gets_a_score_or_none(query: str, candidate: str) -> None:
    assert score(query, candidate) is None or isinstance(score(query, candidate), int)
    if candidate.strip():
        assert score(candidate, candidate) is not None
