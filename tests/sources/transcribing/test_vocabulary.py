"""The study's words are kept, read from files, suggested, and put right in the text in one step."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.coding.actions import quote_passage
from interviewkit.coding.codebook import create_code
from interviewkit.coding.queries import quote_texts, quotes
from interviewkit.people.actions import participant_labelled
from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.sources.queries import segments
from interviewkit.sources.transcribing.vocabulary import (
    as_lines,
    correct,
    misspelt,
    read_lines,
    read_table,
    set_vocabulary,
    suggestions,
    terms,
    vocabulary,
)
from interviewkit.store.project import Project
from interviewkit.text.anchors import Anchor, Passage
from interviewkit.text.spelling import Term

WORD = st.text("가나다abC페이", min_size=1, max_size=8)


@pytest.fixture
def source(project: Project) -> int:
    """An interview in which a payment service is spelt in three ways."""
    words = [[0, 3, 0, 400, 0.9], [4, 7, 400, 900, 0.8], [8, 12, 900, 1500, 0.9]]
    new = [
        NewSegment("카카오 페이는 편했어요", "P01", 0, 2000, [list(word) for word in words]),
        NewSegment("그런데 까까오페이로 냈어요.", "P01", 2000, 4000),
        NewSegment("And then Brightlamp and Brightlamp, so I told Brightlamp", "P01", 4000, 6000),
    ]
    with project.change("Import") as session:
        source_id = add_source(session, "P01", "transcript", language="ko")
        append_segments(session, source_id, new)
        set_vocabulary(session, ["카카오페이"])
    return source_id


def test_words_are_kept_in_order_without_doubles_and_undone(project: Project) -> None:
    with project.change("Vocabulary") as session:
        set_vocabulary(session, [" 카카오페이 ", "Samsung  Wallet", "카카오페이", "", Term("토스", ("토쓰", "토쓰"))])
    with project.read() as session:
        assert vocabulary(session) == ("카카오페이", "Samsung Wallet", "토스")
        assert terms(session)[2] == Term("토스", ("토쓰",))
    project.undo()
    with project.read() as session:
        assert vocabulary(session) == ()


@given(st.lists(st.tuples(WORD, st.lists(WORD, max_size=3).map(tuple)).map(lambda each: Term(*each)), max_size=6))
def test_lines_are_read_as_they_are_written(kept: list[Term]) -> None:
    assert read_lines(as_lines(kept)) == tuple(kept)


def test_files_of_words_are_read_whatever_their_form() -> None:
    expected = (Term("카카오페이", ("카카오 페이", "까까오페이")), Term("토스"))
    assert read_table("카카오페이 = 카카오 페이, 까까오페이\n토스\n") == expected
    assert read_table("카카오페이,카카오 페이,까까오페이\n토스,,\n") == expected
    assert read_table("카카오페이;카카오 페이;까까오페이\n토스;;\n") == expected
    assert read_table("카카오페이\t카카오 페이\t까까오페이\n\n토스\n") == expected
    assert read_table("카카오페이\n토스") == (Term("카카오페이"), Term("토스"))


def test_people_codes_and_names_said_often_are_suggested(project: Project, source: int) -> None:
    with project.change("People") as session:
        participant_labelled(session, "김하늘")
        create_code(session, "Checkout")
    with project.read() as session:
        assert suggestions(session) == ["김하늘", "Brightlamp", "Checkout"]
    with project.change("Vocabulary") as session:
        set_vocabulary(session, ["brightlamp"])
    with project.read() as session:
        assert "Brightlamp" not in suggestions(session)


def test_all_corrections_are_one_step_and_quotes_and_word_times_stay(project: Project, source: int) -> None:
    with project.read() as session:
        first = segments(session, source)[0]
    with project.change("Quote") as session:
        chosen = quote_passage(session, source, Passage(Anchor(first.id, 0), Anchor(first.id, 6)))
    with project.read() as session:
        found = misspelt(session, source)
        assert found == misspelt(session)
    assert [(each.proposal.new, each.proposal.sure) for each in found] == [("카카오페이", True), ("카카오페이", False)]
    with project.change("Correct spelling") as session:
        assert correct(session, found) == 2
    with project.read() as session:
        rows = segments(session, source)
        assert [row.text for row in rows[:2]] == ["카카오페이는 편했어요", "그런데 카카오페이로 냈어요."]
        assert quote_texts(session, quotes(session))[chosen] == "카카오페이"
        assert [(rows[0].text[w[0] : w[1]], w[2]) for w in rows[0].words or []] == [
            ("카카오", 0), ("페이는", 400), ("편했어요", 900),
        ]  # fmt: skip
        assert misspelt(session) == []
    project.undo()
    with project.read() as session:
        assert misspelt(session) == found


def test_text_changed_meanwhile_is_let_be(project: Project, source: int) -> None:
    with project.read() as session:
        found = misspelt(session, source)
    with project.change("Correct spelling") as session:
        assert correct(session, found[:1]) == 1
    with project.change("Correct spelling") as session:
        assert correct(session, found) == 1
