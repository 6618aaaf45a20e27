"""Find and replace: what is found reads as searched, what is carried along stays on its letters."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.errors import UserError
from interviewkit.text.anchors import Anchor, Passage, excerpt
from interviewkit.text.folding import fold
from interviewkit.text.replacing import Search, applied, edits_of, through_replacements
from interviewkit.text.word_times import through_edits

TEXTS = st.text(st.sampled_from("abAB 가나다.👍é\u0301센타"), max_size=40)
SHORT = st.text(st.sampled_from("abAB 가나센타"), max_size=4)


def replaced(text: str, search: Search) -> str:
    return applied(text, search.finder()(text))


def test_plain_words_are_found_in_any_case_width_and_composition() -> None:
    assert replaced("Amazon, AMAZON, ａｍａｚｏｎ", Search("amazon", "A")) == "A, A, A"
    assert replaced(unicodedata.normalize("NFD", "고객센타에 전화"), Search("센타", "센터")).startswith(
        unicodedata.normalize("NFD", "고객") + "센터"
    )
    assert replaced("Amazon amazon", Search("amazon", "A", exact=True)) == "Amazon A"


def test_whole_words_only() -> None:
    assert replaced("cat category cat.", Search("cat", "dog", whole=True)) == "dog category dog."
    assert replaced("배송 배송이", Search("배송", "택배", whole=True)) == "택배 배송이"


def test_groups_of_an_expression_stand_in_the_new_words() -> None:
    assert replaced("12월 3일", Search(r"(\d+)월 (?P<day>\d+)일", "$1/${day} $$1 \\n", regex=True)) == "12/3 $1 \\n"
    assert replaced("Hello HELLO", Search("hel+o", "Hi", regex=True)) == "Hi Hi"


def test_a_wrong_expression_is_told() -> None:
    with pytest.raises(UserError, match="no regular expression"):
        Search("(", "x", regex=True).finder()
    with pytest.raises(UserError, match="no such group"):
        replaced("aa", Search("a", "$2", regex=True))


@pytest.mark.parametrize("pattern", ["(a+)+", "(a*)*b", "(a+b?)+c", "((x|a+))*y", "(?:(?:a+)+)x", "(a|b+)+c"])
def test_an_expression_that_never_ends_is_refused(pattern: str) -> None:
    with pytest.raises(UserError, match="hours"):
        Search(pattern, "", regex=True).finder()


@pytest.mark.parametrize(
    "pattern", [r"(\w+\s)*x", "(ab)+", "a+b+", r"(\d{1,2})+월", "(a|b)*", r"\b음+\b,? ?", "(?i:네+)"]
)
def test_usual_expressions_are_welcome(pattern: str) -> None:
    Search(pattern, "", regex=True).finder()("a b 음 1월")


def test_an_expression_that_matches_nothing_replaces_nothing() -> None:
    assert replaced("abc", Search("x*", "-", regex=True)) == "abc"
    assert replaced("abc", Search("  ", "-")) == "abc"


def test_a_quote_of_exactly_the_word_holds_the_new_one() -> None:
    text = "네 고객센타에요"
    found = Search("네", "예").finder()(text)
    passage = through_replacements(Passage(Anchor(1, 0), Anchor(1, 1)), 1, found)
    assert excerpt(passage, {1: applied(text, found)}) == "예"


def test_word_times_stay_on_the_words_that_took_their_place() -> None:
    text = "우리 고객센타 정말 좋아요"
    words = [[0, 2, 0, 500, 0.9], [3, 7, 500, 1500, 0.4], [8, 10, 1500, 2000, 0.9], [11, 14, 2000, 2600, 0.9]]
    found = Search("고객센타", "고객센터는").finder()(text)
    after = through_edits(words, edits_of(found), applied(text, found), 0, 2600)
    assert [word[2:4] for word in after] == [word[2:4] for word in words]
    assert applied(text, found)[after[1][0] : after[1][1]] == "고객센터는"


@given(TEXTS, SHORT, SHORT)
def test_what_is_found_folds_to_what_was_searched_and_nothing_is_left(text: str, query: str, new: str) -> None:
    found = Search(query, new).finder()(text)
    assert all(fold(each.old) == fold(query) and text[each.start : each.end] == each.old for each in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    rest = applied(text, [type(each)(each.start, each.end, each.old, "\x00") for each in found])
    assert not query.strip() or fold(query) not in fold(rest)


@given(TEXTS, SHORT, SHORT, st.data())
def test_quotes_away_from_what_is_found_keep_their_letters(
    text: str, query: str, new: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    found = Search(query, new).finder()(text)
    passage = through_replacements(Passage(Anchor(1, start), Anchor(1, end)), 1, found)
    after = applied(text, found)
    assert 0 <= passage.start.offset <= passage.end.offset <= len(after)
    if not any(each.start < end and each.end > start for each in found):
        assert after[passage.start.offset : passage.end.offset] == text[start:end]
    elif all(start <= each.start and each.end <= end for each in found if each.start < end and each.end > start):
        inside = [each for each in found if start <= each.start and each.end <= end]
        moved = [type(each)(each.start - start, each.end - start, each.old, each.new) for each in inside]
        assert after[passage.start.offset : passage.end.offset] == applied(text[start:end], moved)


@given(TEXTS, SHORT, SHORT)
def test_the_edits_lead_to_the_new_text(text: str, query: str, new: str) -> None:
    found = Search(query, new).finder()(text)
    length = len(text)
    for edit in edits_of(found):
        assert 0 <= edit.start <= edit.end <= length
        length += edit.shift
    assert length == len(applied(text, found))
