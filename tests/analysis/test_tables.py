"""Tables of a small study: every number against a naive count, and the quotes behind it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interviewkit.analysis.crosstabs import attributes, crosstab, number
from interviewkit.analysis.differences import differences
from interviewkit.analysis.meetings import meetings
from interviewkit.analysis.operators import Operator
from interviewkit.analysis.relations import relations
from interviewkit.analysis.sequences import sequences
from interviewkit.analysis.table import Table
from interviewkit.coding.actions import code_passage, feel
from interviewkit.coding.codebook import create_code
from interviewkit.people.actions import describe_participant, participant_labelled
from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.store.project import Project
from interviewkit.text.anchors import Anchor, Passage
from tests.journey.study import small_study

Quote = tuple[int, int, int, tuple[int, ...]]
"""Turn, start, end, codes."""


@pytest.fixture
def study(tmp_path: Path) -> Iterator[Project]:
    with small_study(tmp_path) as project:
        yield project


def cell(table: Table, row: str, column: str, measure: str) -> float:
    return float(table.measures[measure][place(table, row), [c.name for c in table.columns].index(column)])


def place(table: Table, row: str) -> int:
    return [heading.name for heading in table.rows].index(row)


def test_codes_that_meet_in_segments(study: Project) -> None:
    with study.read() as session:
        table = meetings(session, "segment")
    assert cell(table, "복잡한 요금", "숨은 비용", "count") == 2
    assert cell(table, "숨은 비용", "복잡한 요금", "participants") == 2
    assert cell(table, "복잡한 요금", "숨은 비용", "c") == pytest.approx(2 / 3)
    assert cell(table, "복잡한 요금", "복잡한 요금", "count") == 3
    assert np.isnan(cell(table, "복잡한 요금", "숨은 비용", "npmi"))
    row, column = place(table, "복잡한 요금"), place(table, "숨은 비용")
    assert len(table.quotes_of(row, column)) == 2
    assert len(table.quotes_of(row, -1)) == 3
    assert table.n == 4


def test_codes_that_meet_in_people(study: Project) -> None:
    with study.read() as session:
        table = meetings(session, "participant")
    assert cell(table, "결제 오류", "추천·입소문", "count") == 3
    assert len(table.quotes_of(place(table, "결제 오류"), place(table, "추천·입소문"))) == 6


def test_codes_and_participants(study: Project) -> None:
    with study.read() as session:
        table = crosstab(session, "participants")
    assert [heading.name for heading in table.columns] == ["P01", "P02", "P03", "P04"]
    assert cell(table, "추천·입소문", "P02", "quotes") == 1
    assert cell(table, "고객센터 반복 설명", "P01", "quotes") == 0
    assert "share" not in table.measures
    assert len(table.quotes_of(place(table, "결제 오류"), -1)) == 4


def test_codes_and_stages_and_sources(study: Project) -> None:
    with study.read() as session:
        stages, sources = crosstab(session, "stages"), crosstab(session, "sources")
    assert cell(stages, "결제 오류", "Purchase", "participants") == 4
    assert cell(stages, "추천·입소문", "Loyalty", "row_share") == pytest.approx(1 / 3)
    assert cell(sources, "빠른 배송", "P01 interview", "column_share") == pytest.approx(1 / 6)


def test_codes_and_feelings_without_a_word_are_told_by_sign(study: Project) -> None:
    with study.change("Feel") as session:
        feel(session, crosstab(session, "stages").quotes_of(0, -1)[0], label="relief", valence=2)
    with study.read() as session:
        table = crosstab(session, "emotions")
    assert [heading.key for heading in table.columns] == ["relief", "+", "0", "-"]
    assert cell(table, "결제 오류", "-", "participants") == 3


def test_codes_and_an_attribute_count_shares_of_people(study: Project) -> None:
    with study.change("Describe") as session:
        for label, value in (("P01", "new"), ("P02", "new"), ("P03", "old")):
            person = participant_labelled(session, label)
            age = {"P01": "31", "P02": "1,040", "P03": "27"}[label]
            describe_participant(session, person, {"since": value, "age": age})
    with study.read() as session:
        table, ages = crosstab(session, "attribute", "since"), crosstab(session, "attribute", "age")
        assert attributes(session) == {"age": True, "since": False}
    assert [(heading.name, heading.people) for heading in table.columns] == [("new", 2), ("old", 1), ("", 1)]
    assert cell(table, "추천·입소문", "new", "share") == 1
    assert cell(table, "빠른 배송", "old", "share") == 0
    assert [heading.name for heading in ages.columns][:3] == ["27", "31", "1,040"]
    assert {each.why for each in differences(ages)} == {"expected", "same"}


@pytest.mark.parametrize(
    ("text", "value"), [("1,200", 1200), ("35 %", 35), (" 7.5", 7.5), ("nan", None), ("old", None)]
)
def test_what_is_a_number(text: str, value: float | None) -> None:
    assert number(text) == value


def test_what_follows_what(study: Project) -> None:
    with study.read() as session:
        table = sequences(session)
    assert cell(table, "복잡한 요금", "결제 오류", "steps") == 3
    assert cell(table, "복잡한 요금", "결제 오류", "row_share") == 1
    assert cell(table, "결제 오류", "고객센터 반복 설명", "participants") == 2
    assert cell(table, "추천·입소문", "추천·입소문", "steps") == 0
    assert len(table.quotes_of(place(table, "복잡한 요금"), place(table, "결제 오류"))) == 6


def test_nothing_coded_gives_empty_tables(tmp_path: Path) -> None:
    with Project.create(tmp_path / "none.ikit") as project, project.read() as session:
        for table in (meetings(session), sequences(session), relations(session, "near", 3, "seconds")):
            assert table.empty and table.quotes_of(-1, -1) == ()
        for against in ("participants", "sources", "stages", "emotions", "attribute"):
            assert crosstab(session, against).quotes_of(-1, -1) == ()


quotes = st.lists(
    st.tuples(
        st.integers(0, 3), st.integers(0, 9), st.integers(1, 14), st.sets(st.integers(0, 2), min_size=1).map(tuple)
    ),
    max_size=7,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(quotes, st.sampled_from(["overlaps", "within", "encloses", "near", "followed"]))
def test_relations_count_the_quotes_a_naive_reading_counts(
    tmp_path_factory: pytest.TempPathFactory, rows: list[Quote], operator: Operator
) -> None:
    turn = 15
    made: dict[int, tuple[int, int, set[int]]] = {}
    with Project.create(tmp_path_factory.mktemp("relations") / "a.ikit") as project:
        with project.change("Code") as session:
            source = add_source(session, "one", "transcript")
            turns = append_segments(session, source, [NewSegment("x" * turn, "A", n * 1000) for n in range(4)])
            codes = [create_code(session, name) for name in "abc"]
            for at, start, length, carried in rows:
                end = min(turn, start + length)
                passage = Passage(Anchor(turns[at], start), Anchor(turns[at], end))
                quote = code_passage(session, source, passage, [codes[c] for c in carried])
                kept = made.setdefault(quote, (at * turn + start, at * turn + end, set()))
                kept[2].update(carried)
        with project.read() as session:
            table = relations(session, operator, 1, "turns")

    def holds(i: tuple[int, int, set[int]], j: tuple[int, int, set[int]]) -> bool:
        if operator == "overlaps":
            return i[0] < j[1] and j[0] < i[1]
        if operator == "within":
            return j[0] <= i[0] and i[1] <= j[1]
        if operator == "encloses":
            return i[0] <= j[0] and j[1] <= i[1]
        gap = j[0] // turn - i[0] // turn
        return abs(gap) <= 1 if operator == "near" else j[0] >= i[1] and gap <= 1

    names = [heading.name for heading in table.rows]
    for (r, a), (c, b) in itertools.product(enumerate(names), enumerate(names)):
        a_, b_ = "abc".index(a), "abc".index(b)
        pairs = {
            (i, j)
            for i, j in itertools.product(made, made)
            if a_ in made[i][2] and b_ in made[j][2] and holds(made[i], made[j]) and (i != j or a != b)
        }
        assert table.measures["quotes"][r, c] == len({i for i, _ in pairs}), (a, b)
        assert table.quotes_of(r, c) == tuple(sorted({each for pair in pairs for each in pair}))
