"""Differences between groups, numbers beside codes, saturation and coverage."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.analysis.coverage import _covered, coverage
from interviewkit.analysis.differences import differences
from interviewkit.analysis.joint import joint_display
from interviewkit.analysis.saturation import interviews, saturation
from interviewkit.analysis.table import Heading, Table
from interviewkit.people.actions import describe_participant, participant_labelled
from interviewkit.store.project import Project
from tests.journey.study import small_study

GUEST = [15, 10, 7, 5, 4, 3, 1, 0, 1, 0]


@pytest.fixture
def study(tmp_path: Path) -> Iterator[Project]:
    with small_study(tmp_path) as project:
        yield project


def groups(sizes: list[int], *rows: list[int]) -> Table:
    columns = tuple(Heading(f"g{at}", f"g{at}", size) for at, size in enumerate(sizes))
    heads = tuple(Heading(at, f"code {at}") for at in range(len(rows)))
    return Table(heads, columns, {"participants": np.array(rows, float)}, lambda row, column: (), sum(sizes))


def test_two_groups_of_twenty_are_compared_by_fisher() -> None:
    found = differences(groups([20, 20], [9, 3], [10, 10]))
    assert (found[0].test, found[1].test) == ("fisher", "fisher")
    assert found[0].p == pytest.approx(0.0824, abs=5e-5)
    assert found[0].q == pytest.approx(0.1647, abs=5e-5)
    assert found[0].v == pytest.approx(0.3273, abs=5e-5)
    assert found[0].gap == pytest.approx((0.3, 0.0153, 0.5297), abs=5e-5)


def test_three_against_three_people_get_no_p() -> None:
    (found,) = differences(groups([3, 3], [3, 0]))
    assert (found.test, found.why, found.p) == ("", "few", None)
    assert found.least == pytest.approx(0.1)
    assert found.gap is not None and found.gap.value == 1


def test_a_code_that_everybody_has_gets_no_p() -> None:
    (found,) = differences(groups([20, 20], [20, 20]))
    assert (found.why, found.p) == ("same", None)


def test_three_groups_need_five_expected_everywhere() -> None:
    few, many = differences(groups([4, 4, 4], [4, 0, 2]))[0], differences(groups([30, 30, 30], [20, 10, 15]))[0]
    assert (few.why, few.p) == ("expected", None)
    assert many.test == "chi_square" and many.p == pytest.approx(0.0357, abs=5e-5)


def test_one_group_is_no_comparison() -> None:
    assert differences(groups([9], [3]))[0].why == "groups"


def test_a_joint_display_orders_people_by_their_number(study: Project) -> None:
    with study.change("Describe") as session:
        for label, age in (("P01", "41"), ("P02", "29"), ("P03", "35"), ("P04", "not told")):
            describe_participant(session, participant_labelled(session, label), {"age": age})
    with study.read() as session:
        found = joint_display(session, "age")
    assert [column.name for column in found.table.columns] == ["P02", "P03", "P01"]
    assert found.values == (29, 35, 41)
    assert all(code.association.rho is None and code.shift is None and code.people == 3 for code in found.codes)


def test_guests_vector_is_saturated_at_six_and_two_or_seven_and_three() -> None:
    two, three = saturation(GUEST, run=2), saturation(GUEST, run=3)
    assert (two.base, two.short, three.short) == (37, "6+2", "7+3")
    assert two.ratios[1] == pytest.approx(0.1081, abs=5e-5)
    assert two.ratios[2] == pytest.approx(1 / 37)
    assert saturation(GUEST, run=2, threshold=0).short == ""


def test_too_few_interviews_are_not_saturated() -> None:
    assert saturation([3, 2, 1], run=2).ratios == ()
    assert saturation([0, 0, 0, 0, 0, 0, 0]).reached is None


def test_interviews_that_are_not_coded_do_not_count_as_saturated(study: Project) -> None:
    from interviewkit.sources.actions import add_source

    with study.change("Import") as session:
        add_source(session, "Not read yet", "transcript")
    with study.read() as session:
        found, rest = interviews(session)
    assert [each.new for each in found] == [6, 1, 1, 0]
    assert rest == 1
    assert found[1].names == ("Simple promise",) and len(found[1].quotes) == 1


def test_coverage_of_fully_coded_interviews_is_whole(study: Project) -> None:
    with study.read() as session:
        sources, speakers, codes = (coverage(session, by) for by in ("source", "speaker", "code"))
    assert sources.measures["coverage"][:, 0].tolist() == [1, 1, 1, 1]
    assert [row.name for row in speakers.rows] == ["P01", "P02", "P03", "P04"]
    assert sources.measures["coverage"][:, 3].tolist() == [4, 5, 4, 3]
    assert 0 < codes.measures["coverage"][0, 0] < 1
    assert len(codes.quotes_of(0, 0)) == 3


def test_nothing_coded_covers_nothing(tmp_path: Path) -> None:
    with Project.create(tmp_path / "none.ikit") as project, project.read() as session:
        assert all(coverage(session, by).empty for by in ("source", "speaker", "code"))
        assert interviews(session) == ([], 0)
        assert joint_display(session, "age").table.empty


spans = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 9)), max_size=8)


@given(spans, st.integers(0, 40), st.integers(0, 40))
def test_text_coded_twice_counts_once(rows: list[tuple[int, int]], low: int, high: int) -> None:
    begin = np.array([row[0] for row in rows], np.int64)
    finish = begin + np.array([row[1] for row in rows], np.int64)
    wanted = {at for start, length in rows for at in range(start, start + length) if low <= at < max(low, high)}
    points = _covered(begin, finish)
    assert np.interp(max(low, high), *points) - np.interp(low, *points) == pytest.approx(len(wanted))
