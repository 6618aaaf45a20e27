"""초성 are found where their expression finds them, within words and across a blank."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from interviewkit.analysis.asking import Query, terms
from interviewkit.analysis.initials import Initials
from interviewkit.store.blocks import Vocabulary, block
from interviewkit.text.hangul import initials_pattern
from tests.store.test_seeking import FULL, in_text

SAID = st.lists(st.text(alphabet="사자상ㅅㅈ가  a\n", max_size=24), min_size=1, max_size=5)


@settings(deadline=None)
@given(SAID, st.text(alphabet="ㅅㅅㅈㄳ", min_size=2, max_size=6), FULL)
def test_consonants_find_what_their_expression_finds(said: list[str], query: str, full: int) -> None:
    lines = [text.replace("\n", " ") for text in said]
    found = block(1, range(len(lines)), [0] * len(lines), "\n".join(lines), Vocabulary(full))
    sought = Initials(found.vocabulary, query)
    assert sought.spans(found).tolist() == in_text(lines, initials_pattern(query))
    assert sought.count(found) == len(in_text(lines, initials_pattern(query)))


def test_two_consonants_or_more_are_sought_by_number_and_others_as_expressions() -> None:
    for query, by_number in (("ㅂㅅ", True), ("ㄳ", True), ("ㅂ", False), ("배ㅅ", False), ("ㅂ" * 40, False)):
        (term,) = terms(Query(query))
        assert isinstance(term.ways[0].seeker(Vocabulary()), Initials) == by_number
