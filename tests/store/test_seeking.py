"""What is found by way of words is what is found in the text itself, one segment at a time."""

from __future__ import annotations

import re

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewkit.store.blocks import Block, Vocabulary, block
from interviewkit.store.seeking import InLines, InWords, seeker
from interviewkit.store.spans import spans
from interviewkit.store.succession import InSuccession, Phrase
from interviewkit.text.expressions import in_succession, needed, stays_in_words, within_lines
from interviewkit.text.folding import fold

SAID = st.lists(st.text(alphabet="aabB  가각\n.-’", max_size=24), min_size=1, max_size=6)
FULL = st.sampled_from((2, 3, 5, 1 << 16))
"""How many words get a number: with few, most are rare."""
EXPRESSIONS = (
    *(r"a ", r"a+", r"a b", r"\ba", r"a\b", r"\Ba", r"a\B", r"\w+", r"\w+ \w+", r"[^ ]+", r"[^a]", r"\S+", r"\s"),
    *(r"a\s*b", r"^a", r"a$", r"(?<!\w)a(?!\w)", r"(?<=\s)a", r"(?<!\s)a", r"a(?= )", r"a(?!b)", r"(a)b?\1", r"a|b a"),
    *(r"\Aa", r"a\Z", r"a.b", r".", r"a*", r"(?:ab|ba)+", r"[ -z]", r"[가-각] ?[가-각]", r"\W", r"\d", r"[\w.]+"),
    *(r"\w* b", r"a+ b+", r"[ab]+ \w+ a?", r"(?:a|ab) (?:b|ba)", r"a  b", r"\b b", r"a.*b", r"a .*? a", r"a+ a"),
    *(r"a(?:b| )", r"(?:a )+", r"(?>a b)", r"a++", r"(a)?b(?(1)a|b)", r"ab a", r"b[^\s]"),
)


def made(said: list[str], full: int = 1 << 16) -> Block:
    return block(1, range(len(said)), [0] * len(said), "\n".join(map(fold, said)), Vocabulary(full))


def in_text(said: list[str], needle: str | re.Pattern[str]) -> list[list[int]]:
    """The oracle: every segment on its own."""
    found, begin = [], 0
    for text in map(fold, said):
        shape = re.compile(re.escape(needle)) if isinstance(needle, str) else needle
        found += [[begin + m.start(), begin + m.end()] for m in shape.finditer(text) if m.end() > m.start()]
        begin += len(text) + 1
    return found


@settings(deadline=None)
@given(SAID, FULL)
def test_a_block_gives_back_what_it_was_made_of(said: list[str], full: int) -> None:
    lines = [fold(text) for text in said]
    found = made(said, full)
    assert found.text == "\n".join(lines) and [found.line(row) for row in range(len(lines))] == lines
    assert list(found.starts) == [sum(len(line) + 1 for line in lines[:n]) for n in range(len(lines) + 1)]
    words = found.text.replace("\n", " \n ").split(" ")
    begins = [sum(len(word) + 1 if word != "\n" else 0 for word in words[:n]) for n in range(len(words) + 1)]
    for at in (np.arange(len(words)), *np.arange(len(words))[:, None]):
        assert found.offsets(at).tolist() == [begins[n] for n in at]


@settings(deadline=None)
@given(SAID, st.text(alphabet="ab  가.", min_size=1, max_size=6), FULL)
def test_letters_are_found_wherever_the_text_has_them(said: list[str], needle: str, full: int) -> None:
    found = made(said, full)
    sought = seeker(found.vocabulary, needle)
    assert sought.spans(found).tolist() == in_text(said, needle)
    assert sought.count(found) == len(in_text(said, needle))


@settings(deadline=None)
@given(SAID, st.sampled_from(EXPRESSIONS), FULL)
def test_expressions_are_found_wherever_a_segment_has_them(said: list[str], query: str, full: int) -> None:
    found, shape = made(said, full), re.compile(query, re.MULTILINE)
    for sought in (seeker(found.vocabulary, shape), InLines(found.vocabulary, shape)):
        assert sought.spans(found).tolist() == in_text(said, shape)
        assert sought.count(found) == len(in_text(said, shape))
    assert [list(span) for span in spans(found.text, shape)] == in_text(said, shape)


@settings(deadline=None)
@given(SAID, st.text(alphabet="ab 가.", max_size=4), FULL)
def test_a_phrase_of_whole_words_ends_where_letters_end(said: list[str], middle: str, full: int) -> None:
    text = f"a{middle} b"
    found = made(said, full)
    whole = re.compile(rf"(?<!\w){re.escape(text)}(?!\w)")
    assert Phrase(found.vocabulary, text, whole=True).spans(found).tolist() == in_text(said, whole)


def test_a_word_that_came_later_is_found_by_who_searches_later() -> None:
    vocabulary = Vocabulary()
    first = block(1, [1], [0], "one two", vocabulary)
    sought = seeker(vocabulary, "three")
    block(2, [2], [0], "three four", vocabulary)
    assert sought.count(first) == 0 and first.text == "one two"


@pytest.mark.parametrize(
    ("query", "stays", "within", "letters"),
    [
        (r"zanz\w+", True, True, ("zanz",)),
        (r"order \d+", False, True, ("order",)),
        (r"\blate\b", True, True, ("late",)),
        (r"^late", False, True, ("late",)),
        (r"(?<= )late", False, False, ("late",)),
        (r"a.b", False, True, ("a", "b")),
        (r"one.*three .*? seven .* of", False, True, ("one", "three", "seven")),
        (r"[^\s,]+", True, True, ()),
        (r"(?>ab)", False, False, ()),
    ],
)
def test_what_is_told_of_an_expression_is_so(query: str, stays: bool, within: bool, letters: tuple[str, ...]) -> None:
    shape = re.compile(query, re.MULTILINE)
    assert (stays_in_words(shape), within_lines(shape), needed(shape)) == (stays, within, letters)
    assert isinstance(
        seeker(Vocabulary(), shape), InWords if stays else InSuccession if in_succession(shape) else InLines
    )


@pytest.mark.parametrize(
    ("query", "parts"),
    [
        ("order \\d+", ["order", "\\d+"]),
        ("a  b", ["a", "", "b"]),
        ("(a) b\\1", []),
        ("a [b ]", []),
        ("a|b c", []),
        ("(a b) c", []),
        ("a +b", []),
        ("a b ?", []),
        ("^a b", []),
        ("a.* b", []),
        ("ab", []),
    ],
)
def test_an_expression_is_taken_apart_at_its_blanks_where_that_changes_nothing(query: str, parts: list[str]) -> None:
    assert [part.pattern for part in in_succession(re.compile(query, re.MULTILINE))] == parts
