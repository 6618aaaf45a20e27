"""Two groups and two waves compared: the formulas, against R, scipy and a simulation."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.journey.curve import Point
from interviewkit.journey.differences import compared, t_quantile, welch

SLEEP = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0], [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]


def people(values: list[float], first: int = 1) -> list[Point]:
    return [Point(first + n, value, 1, False) for n, value in enumerate(values)]


@pytest.mark.parametrize("degrees", [0.8, 1.0, 2.37, 4.0, 17.776, 63.2, 500.5])
def test_the_t_quantile_of_any_degrees_is_the_one_of_scipy(degrees: float) -> None:
    from scipy.stats import t

    assert t_quantile(degrees) == pytest.approx(float(t.ppf(0.975, degrees)), rel=1e-8)


def test_strangers_are_compared_as_r_compares_its_sleep_data() -> None:
    """t = −1.8608, df = 17.776, interval −3.3655 … 0.2055 for group 1 minus group 2."""
    found = compared(people(SLEEP[1], 20), people(SLEEP[0]))
    assert (found.kind, found.a, found.b, found.pairs) == ("unpaired", 10, 10, 0)
    assert found.mean == pytest.approx(-1.58)
    assert [found.low, found.high] == pytest.approx([-3.365483, 0.205483], abs=1e-6)
    assert not found.clear


def test_the_same_people_are_compared_with_themselves() -> None:
    found = compared(people(SLEEP[0]), people(SLEEP[1]))
    assert (found.kind, found.pairs) == ("paired", 10)
    assert [found.mean, found.low, found.high] == pytest.approx([1.58, 0.7001142, 2.4598858], abs=1e-6)
    assert found.clear


def test_who_is_on_one_side_only_is_left_out_where_others_are_on_both() -> None:
    found = compared(people([0.0, 1.0, 2.0, 3.0]), people([2.0, 3.0, 4.0, 3.0], first=2))
    assert (found.kind, found.a, found.b, found.pairs, found.mean) == ("paired", 4, 4, 3, 1.0)


@pytest.mark.parametrize(("a", "b"), [(2, 9), (9, 2), (0, 5), (0, 0)])
def test_too_few_people_give_no_difference(a: int, b: int) -> None:
    found = compared(people([1.0] * a), people([2.0] * b, first=50))
    assert (found.mean, found.low, found.high, found.clear) == (None, None, None, False)
    assert (found.a, found.b) == (a, b)


def test_two_pairs_give_no_difference_however_many_others_there_are() -> None:
    found = compared(people([1.0] * 8), people([2.0] * 8, first=7))
    assert (found.kind, found.pairs, found.mean) == ("paired", 2, None)


@pytest.mark.parametrize(("paired", "n"), [(True, 4), (True, 12), (False, 4), (False, 12)])
def test_the_interval_holds_what_it_promises(paired: bool, n: int) -> None:
    """The simulation of the methods page, 600 runs: people differ as much as their quotes do."""
    rnd = np.random.default_rng(7)
    covered = 0
    for _ in range(600):
        self = rnd.normal(0, 1, n)
        a = (self[:, None] + rnd.normal(0, 1, (n, 5))).mean(1)
        other = self if paired else rnd.normal(0, 1, n)
        b = (other[:, None] + 0.5 + rnd.normal(0, 1, (n, 5))).mean(1)
        found = compared(people(a.tolist()), people(b.tolist(), 1 if paired else 100))
        assert found.low is not None and found.high is not None
        covered += found.low <= 0.5 <= found.high
    assert 0.92 <= covered / 600 <= 0.98


@given(st.lists(st.floats(-3, 3), min_size=3, max_size=12), st.lists(st.floats(-3, 3), min_size=3, max_size=12))
def test_turning_the_sides_turns_the_sign(a: list[float], b: list[float]) -> None:
    there, back = welch(a, b), welch(b, a)
    assert there is not None and back is not None
    assert there[0] == pytest.approx(-back[0], abs=1e-9)
    assert there[1] == pytest.approx(-back[2], abs=1e-6)
    assert there[1] <= there[0] <= there[2]
