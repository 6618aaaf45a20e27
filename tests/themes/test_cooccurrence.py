"""Co-occurrence: published numbers, and counts by brute force."""

from __future__ import annotations

from itertools import combinations
from math import log2

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.themes.cooccurrence import Together, along, overlapping, together

few = st.integers(0, 8)


def one_pair(n_a: int, n_b: int, both: int, units: int) -> Together:
    """Two codes in so many units each, so many of them shared."""
    a, b = np.arange(n_a), np.arange(n_a - both, n_a - both + n_b)
    unit, code = np.r_[a, b], np.r_[np.zeros(n_a), np.ones(n_b)]
    return together(unit, code, np.zeros(n_a + n_b), units)


def test_the_published_c_coefficient_comes_out() -> None:
    assert round(float(one_pair(100, 10, 5, 400).c[0]), 3) == 0.048


def test_the_published_npmi_comes_out() -> None:
    assert round(float(one_pair(100, 10, 5, 400).npmi[0]), 3) == 0.158
    assert one_pair(20, 20, 20, 400).npmi[0] == pytest.approx(1.0)


def test_codes_as_often_together_as_chance_has_it_have_npmi_zero() -> None:
    assert one_pair(20, 20, 4, 100).npmi[0] == pytest.approx(0.0)


def test_codes_that_are_everywhere_tell_nothing() -> None:
    assert one_pair(5, 5, 5, 5).npmi[0] == 0.0


def test_a_code_that_is_in_a_unit_several_times_counts_once() -> None:
    found = together([1, 1, 1, 2], [5, 5, 6, 5], [0, 0, 0, 0], 2)
    assert (found.count.tolist(), found.n_a.tolist(), found.n_b.tolist()) == ([1], [2], [1])


def test_people_counts_the_voices_of_shared_units() -> None:
    found = together([1, 1, 2, 2, 3, 3], [5, 6, 5, 6, 5, 6], [7, 7, 7, 7, 8, 8], 9)
    assert (found.count.tolist(), found.people.tolist()) == ([3], [2])


def test_nothing_coded_gives_no_pairs() -> None:
    assert len(together([], [], [], 10).count) == 0
    assert len(overlapping([], [])[0]) == 0
    assert len(along([], [], [])) == 0


@given(st.lists(st.tuples(few, few, few), max_size=60))
def test_counts_agree_with_brute_force_and_measures_stay_in_bounds(rows: list[tuple[int, int, int]]) -> None:
    voice_of = {unit: voice for unit, _, voice in reversed(rows)}
    unit, code = [u for u, _, _ in rows], [c for _, c, _ in rows]
    found = together(unit, code, [voice_of[u] for u in unit], 20)
    holds = {c: {u for u, each, _ in rows if each == c} for c in set(code)}
    wanted = {(a, b): holds[a] & holds[b] for a, b in combinations(sorted(holds), 2) if holds[a] & holds[b]}
    assert list(zip(found.a.tolist(), found.b.tolist(), strict=True)) == list(wanted)
    for number, ((a, b), shared) in enumerate(wanted.items()):
        assert found.count[number] == len(shared)
        assert found.people[number] == len({voice_of[u] for u in shared})
        assert found.c[number] == pytest.approx(len(shared) / len(holds[a] | holds[b]))
        chance = log2(len(shared) * 20 / (len(holds[a]) * len(holds[b])))
        assert found.npmi[number] == pytest.approx(chance / -log2(len(shared) / 20))
    assert ((found.c > 0) & (found.c <= 1)).all()
    assert ((found.npmi >= -1) & (found.npmi <= 1 + 1e-9)).all()


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=40))
def test_overlaps_agree_with_brute_force(spans: list[tuple[int, int]]) -> None:
    start = [min(span) for span in spans]
    end = [max(span) for span in spans]
    a, b = overlapping(start, end)
    wanted = {(i, j) for i, j in combinations(range(len(spans)), 2) if start[i] < end[j] and start[j] < end[i]
              and start[i] < end[i] and start[j] < end[j]}  # fmt: skip
    assert {(min(pair), max(pair)) for pair in zip(a.tolist(), b.tolist(), strict=True)} == wanted
    assert len(a) == len(wanted)


@given(st.lists(st.tuples(st.integers(1, 3), st.integers(-(10**6), 10**6), st.integers(0, 10**6)), max_size=30))
def test_places_on_one_line_keep_the_order_of_the_text(places: list[tuple[int, int, int]]) -> None:
    line = along(*zip(*places, strict=True)) if places else along([], [], [])
    for (one, x), (two, y) in combinations(zip(places, line.tolist(), strict=True), 2):
        assert (one < two) == (x < y)
        assert (one == two) == (x == y)
