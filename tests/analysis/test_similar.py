"""Like quotes, likely codes and hints of feelings: by words alone, in both languages, with their reasons."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.analysis.feeling_cues import LANGUAGES, feeling_hints, feelings_by_cue
from interviewkit.analysis.similar import Alike, Likenesses, likely_codes
from interviewkit.coding.emotions import FEELINGS

QUOTES = {
    1: "The delivery came two days late and nobody called.",
    2: "배송이 이틀이나 늦었는데 아무도 연락하지 않았어요.",
    3: "Deliveries are always late here.",
    4: "배송이 늦어서 하루 종일 기다렸어요.",
    5: "The price was fair.",
    6: "가격은 적당했어요.",
}


def test_quotes_that_say_alike_are_found_in_both_languages() -> None:
    known = Likenesses(QUOTES)
    assert known.alike("a late delivery")[0].quote_id == 3
    assert {each.quote_id for each in known.alike("배송은 늦게 왔어요")} == {2, 4}
    assert [each.quote_id for each in known.alike(QUOTES[5], but=[5])] == []
    assert known.alike(QUOTES[6])[0] == Alike(6, pytest.approx(1.0))  # type: ignore[arg-type]


def test_nothing_is_like_nothing() -> None:
    assert Likenesses({}).alike("배송") == []
    assert Likenesses({1: "", 2: "…"}).alike("배송") == []
    assert Likenesses(QUOTES).alike("") == [] and Likenesses(QUOTES).alike("?!") == []


@given(st.dictionaries(st.integers(1, 99), st.text(max_size=40), max_size=12), st.text(max_size=40))
def test_likeness_is_between_nothing_and_the_same(texts: dict[int, str], asked: str) -> None:
    found = Likenesses(texts).alike(asked)
    assert all(0 < each.likeness <= 1 and each.quote_id in texts for each in found)
    assert found == sorted(found, key=lambda each: -each.likeness)


def test_like_quotes_vote_for_codes_and_are_the_reason() -> None:
    near = [Alike(1, 0.6), Alike(2, 0.3), Alike(3, 0.1), Alike(4, 0.9)]
    first, second = likely_codes(near, {1: [10], 2: [10, 20], 3: [20]})
    assert (first.code_id, round(first.share, 4), [each.quote_id for each in first.because]) == (10, 0.9, [1, 2])
    assert (second.code_id, round(second.share, 4)) == (20, 0.4)
    assert [code.code_id for code in likely_codes(near, {1: [10], 2: [20]}, but=[10])] == [20]
    assert likely_codes(near, {}) == []


@pytest.mark.parametrize(
    ("text", "label", "cue"),
    [
        ("I was really worried about it.", "anxiety", "worried"),
        ("정말 답답했어요.", "frustration", "답답"),
        ("화가 났죠, 솔직히.", "anger", "화가 났"),
        ("It was not only frustrating but sad.", "frustration", "frustrating"),
        ("걱정은 안 됐는데 짜증이 났어요", "annoyance", "짜증"),
        ("상담원분께 고마웠어요", "gratitude", "고마"),
    ],
)
def test_words_of_feeling_are_hints(text: str, label: str, cue: str) -> None:
    assert (label, cue) in [(hint.label, word) for hint in feeling_hints(text) for word in hint.cues]


@pytest.mark.parametrize(
    "text",
    [
        *("It was not bad at all.", "It wasn't really difficult.", "I never felt angry.", "without any worry"),
        *("나쁘지 않아요.", "안 나빴어요", "전혀 불안하지 않았어요.", "걱정이 하나도 없었어요", "별로 어렵지 않았어요"),
        *("좋지 않았어요", "안 좋았어요", "편하지 못했어요", "걱정 안 했어요", "nothing here", ""),
    ],
)
def test_what_is_denied_is_no_hint(text: str) -> None:
    assert feeling_hints(text) == []


def test_every_cue_list_speaks_of_feelings_of_the_taxonomy() -> None:
    for language in LANGUAGES:
        assert set(feelings_by_cue(language).values()) <= set(FEELINGS)
        assert len(feelings_by_cue(language)) > 100
