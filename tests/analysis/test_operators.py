"""Operators: every pair a naive reading of the definitions finds, and no other."""

from __future__ import annotations

import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.analysis.operators import OPERATORS, Operator, Passages, parts, related

Plain = tuple[int, int, int]
"""Source, start, end in characters; a turn has ten of them, a second three."""

passage = st.tuples(st.integers(1, 3), st.integers(0, 60), st.integers(0, 25)).map(lambda p: (p[0], p[1], p[1] + p[2]))
some = st.lists(passage, max_size=14)


def passages(rows: list[Plain], unit: int = 1) -> Passages:
    source, start, end = np.array(rows, np.int64).reshape(-1, 3).T
    line = source * 1000
    last = np.maximum(end - 1, start)
    at, to = (start, end) if unit == 1 else (start // unit, last // unit)
    return Passages(source, line + start, line + end, at.astype(float), to.astype(float))


def holds(operator: Operator, i: Plain, j: Plain, distance: int, unit: int) -> bool:
    if i[0] != j[0] or i[1] >= i[2] or j[1] >= j[2]:
        return False
    if operator == "overlaps":
        return i[1] < j[2] and j[1] < i[2]
    if operator == "within":
        return j[1] <= i[1] and i[2] <= j[2]
    if operator == "encloses":
        return i[1] <= j[1] and j[2] <= i[2]

    def gap(before: Plain, after: Plain) -> int:
        if unit == 1:
            return after[1] - before[2]
        return after[1] // unit - (before[2] - 1) // unit

    if operator == "followed":
        return j[1] >= i[2] and 0 <= gap(i, j) <= distance
    return max(gap(i, j), gap(j, i)) <= distance


@given(some, st.sampled_from(OPERATORS), st.integers(0, 30), st.sampled_from([1, 10]))
def test_related_passages_are_those_of_the_definition(
    rows: list[Plain], operator: Operator, distance: int, unit: int
) -> None:
    i, j = related(passages(rows, unit), operator, distance)
    found = list(zip(i.tolist(), j.tolist(), strict=True))
    everybody = range(len(rows))
    wanted = {(a, b) for a in everybody for b in everybody if holds(operator, rows[a], rows[b], distance, unit)}
    assert len(found) == len(set(found))
    assert set(found) == wanted


def test_a_passage_whose_time_is_not_known_is_near_to_nothing() -> None:
    known = passages([(1, 0, 5), (1, 6, 9)])
    unknown = Passages(known.source, known.start, known.end, np.array([math.nan, 6.0]), np.array([math.nan, 9.0]))
    i, j = related(unknown, "near", 100)
    assert (i.tolist(), j.tolist()) == ([1], [1])


@given(st.lists(st.integers(1, 6), max_size=30), st.integers(1, 8))
def test_parts_hold_whole_sources_and_everything_once(sources: list[int], most: int) -> None:
    array = np.array(sources, np.int64)
    found = [set(array[part].tolist()) for part in parts(array, most)]
    assert sum(len(each) for each in found) == len(set(sources))
    assert sorted(np.concatenate([*parts(array, most), array[:0]]).tolist()) == list(range(len(sources)))
    assert all(len(part) <= most or len(set(array[part].tolist())) == 1 for part in parts(array, most))
