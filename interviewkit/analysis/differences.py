"""Whether groups of people differ in a code: tested where so few people allow it, else told why not; exploratory."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from interviewkit.analysis import statistics
from interviewkit.analysis.crosstabs import NONE
from interviewkit.analysis.statistics import Interval
from interviewkit.analysis.table import Table

LEVEL = 0.05
Untested = Literal["", "groups", "same", "few", "expected"]


@dataclass(frozen=True, slots=True)
class Difference:
    """How a code differs between groups, by participants. test: "fisher" (two groups), "chi_square" or "" for none.

    why: "groups": fewer than two have people; "same": all have the code; "few": even complete separation could not
    reach p ≤ .05, least is the smallest p there can be; "expected": fewer than five expected somewhere among three
    groups or more. q: p after Benjamini and Hochberg over all codes tested. v: φ or Cramér's V. gap: share of the first
    group minus the second's.
    """

    test: Literal["", "fisher", "chi_square"]
    why: Untested
    p: float | None = None
    q: float | None = None
    v: float | None = None
    gap: Interval | None = None
    least: float | None = None


def differences(table: Table) -> list[Difference]:
    """One a row of a crosstab against an attribute; people without a value are in no group."""
    groups = [at for at, column in enumerate(table.columns) if column.people and column.key != NONE]
    sizes = np.array([table.columns[at].people for at in groups], np.int64)
    people = table.measures["participants"][:, groups].astype(np.int64)
    found = [_difference(row, sizes) for row in people]
    tested = [at for at, each in enumerate(found) if each.p is not None]
    adjusted = statistics.benjamini_hochberg([found[at].p or 0.0 for at in tested])
    for at, q in zip(tested, adjusted, strict=True):
        each = found[at]
        found[at] = Difference(each.test, each.why, each.p, q, each.v, each.gap, each.least)
    return found


def _difference(having: np.typing.NDArray[np.int64], sizes: np.typing.NDArray[np.int64]) -> Difference:
    if len(sizes) < 2:
        return Difference("", "groups")
    counts = np.stack([having, sizes - having], axis=1)
    one_answer = not counts.sum(0).all()
    if len(sizes) == 2:
        first, second = (int(size) for size in sizes)
        gap = statistics.risk_difference(int(having[0]), first, int(having[1]), second)
        if one_answer:
            return Difference("", "same", gap=gap)
        least = statistics.least_fisher(first, second, int(having.sum()))
        if least > LEVEL:
            return Difference("", "few", gap=gap, least=least)
        v = statistics.chi_square(counts).v
        return Difference("fisher", "", statistics.fisher(counts), None, v, gap, least)
    if one_answer:
        return Difference("", "same")
    result = statistics.chi_square(counts)
    if not result.fits:
        return Difference("", "expected", v=result.v)
    return Difference("chi_square", "", result.p, None, result.v)
