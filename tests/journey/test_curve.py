"""The emotion curve's formulas, against published numbers, scipy, and sums by hand."""

from __future__ import annotations

from math import sqrt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.journey.curve import Point, difference, points, quote_values, summarise, t_quantile


@pytest.mark.parametrize("degrees", [1, 2, 3, 4, 5, 9, 10, 29, 30, 100, 401])
def test_the_t_quantile_is_the_one_of_scipy(degrees: int) -> None:
    from scipy.stats import t

    assert t_quantile(degrees) == pytest.approx(float(t.ppf(0.975, degrees)), rel=1e-10)


def test_the_t_quantile_is_the_one_of_the_tables() -> None:
    assert [round(t_quantile(n), 3) for n in (1, 2, 3, 11, 120)] == [12.706, 4.303, 3.182, 2.201, 1.980]


def test_a_participants_value_is_the_weighted_mean_of_their_quotes_in_the_stage() -> None:
    found = points([7, 7, 7, 8], [1, 1, 2, 1], [3, -1, 2, 1], [2, 1, 1, 1])
    assert found[1] == [Point(7, 5 / 3, 2, True), Point(8, 1.0, 1, False)]
    assert found[2] == [Point(7, 2.0, 1, False)]


def test_a_stage_that_somebody_does_not_speak_of_is_missing_not_zero() -> None:
    found = points([1, 2, 2], [1, 1, 2], [2, 2, 2], [1, 1, 1])
    assert [point.participant for point in found[2]] == [2]


def test_a_quote_counts_once_however_many_feelings_it_carries() -> None:
    ids, values, weights = quote_values([5, 5, 5, 9], [2, 2, -1, 3], [1, 1, 2, 1])
    assert ids.tolist() == [5, 9]
    assert values.tolist() == [pytest.approx((2 + 2 - 2) / 4), 3.0]
    assert weights.tolist() == [pytest.approx(4 / 3), 1.0]


def test_a_feeling_without_weight_is_left_out() -> None:
    ids, values, _ = quote_values([1, 1, 2], [3, -3, 1], [1, 0, 0])
    assert (ids.tolist(), values.tolist()) == ([1], [3.0])


def test_the_interval_is_the_participant_t_interval() -> None:
    values = [1.0, -2.0, 0.5, 2.0]
    total = summarise(values)
    mean, half = np.mean(values), 3.182446305 * np.std(values, ddof=1) / sqrt(4)
    assert total.mean == pytest.approx(mean)
    assert [total.low, total.high] == pytest.approx([mean - half, mean + half])


def test_the_means_interval_of_r_s_sleep_data_comes_out() -> None:
    extra = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0], [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
    before = [Point(n, value, 1, False) for n, value in enumerate(extra[0])]
    after = [Point(n, value, 1, False) for n, value in enumerate(extra[1])]
    change = difference(before, after)
    assert change.mean == pytest.approx(1.58)
    assert [change.low, change.high] == pytest.approx([0.7001142, 2.4598858], abs=1e-6)


@pytest.mark.parametrize("n", [0, 1, 2])
def test_below_three_participants_there_is_no_mean(n: int) -> None:
    total = summarise([2.0] * n)
    assert (total.participants, total.mean, total.low, total.high) == (n, None, None, None)


def test_stages_are_compared_within_the_participants_of_both() -> None:
    before = [Point(n, float(n), 1, False) for n in (1, 2, 3, 4)]
    after = [Point(n, float(n) + 1, 1, False) for n in (2, 3, 4, 5)]
    change = difference(before, after)
    assert (change.participants, change.mean, change.low, change.high) == (3, 1.0, 1.0, 1.0)


def test_nothing_felt_gives_no_points() -> None:
    assert points([], [], [], []) == {}


def test_the_interval_by_participant_covers_where_one_by_quote_would_not() -> None:
    """The simulation of the methods page: 8 people of 5 quotes each, people differing as much as their quotes do."""
    rnd = np.random.default_rng(1)
    covered = by_quote = 0
    for _ in range(600):
        said = rnd.normal(0, 1, 8)[:, None] + rnd.normal(0, 1, (8, 5))
        people = points(np.repeat(np.arange(8), 5), np.ones(40), said.reshape(-1), np.ones(40))[1]
        total = summarise([point.value for point in people])
        assert total.low is not None and total.high is not None
        covered += total.low <= 0 <= total.high
        half = t_quantile(39) * said.std(ddof=1) / sqrt(40)
        by_quote += abs(said.mean()) <= half
    assert 0.92 <= covered / 600 <= 0.975
    assert by_quote / 600 < 0.8


@given(
    st.lists(
        st.tuples(st.integers(1, 5), st.integers(1, 3), st.integers(-3, 3), st.floats(0.1, 5)), min_size=1, max_size=60
    )
)
def test_points_agree_with_sums_by_hand(rows: list[tuple[int, int, int, float]]) -> None:
    found = points(*zip(*rows, strict=True))
    assert sum(len(here) for here in found.values()) == len({(p, s) for p, s, _, _ in rows})
    for stage, here in found.items():
        for point in here:
            mine = [(v, w) for p, s, v, w in rows if (p, s) == (point.participant, stage)]
            assert point.value == pytest.approx(sum(v * w for v, w in mine) / sum(w for _, w in mine), abs=1e-9)
            assert point.mixed == (min(mine)[0] < 0 < max(mine)[0])
            assert -3 <= point.value <= 3
