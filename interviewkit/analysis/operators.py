"""How passages lie to each other: overlaps, within, encloses, near, followed by. Arrays in, pairs of places out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from interviewkit.themes.cooccurrence import Floats, Ints, overlapping, ranges

Operator = Literal["overlaps", "within", "encloses", "near", "followed"]
Distance = Literal["turns", "seconds", "characters"]
OPERATORS: tuple[Operator, ...] = ("overlaps", "within", "encloses", "near", "followed")
DISTANCES: tuple[Distance, ...] = ("turns", "seconds", "characters")
MOST_AT_ONCE = 4000
"""Passages that are compared in one go, whole sources at a time: what keeps "near" within a few megabytes."""


@dataclass(frozen=True, slots=True)
class Passages:
    """Where passages lie, arrays of one length. source: ids. start, end: [start, end) on one line over all sources (see
    themes.cooccurrence.along). at, to: the same two places in the distance asked for, within the source, at ≤ to; NaN
    where it is not known."""

    source: Ints
    start: Ints
    end: Ints
    at: Floats
    to: Floats

    def where(self, chosen: Ints | NDArray[np.bool_]) -> Passages:
        """Only the chosen ones."""
        return Passages(self.source[chosen], self.start[chosen], self.end[chosen], self.at[chosen], self.to[chosen])


def related(passages: Passages, operator: Operator, distance: float = 0) -> tuple[Ints, Ints]:
    """All (i, j), i = j too where it holds, of passages of one source such that passage i ⟨operator⟩ passage j.

    overlaps: they share text. within: all of i lies in j. encloses: all of j lies in i; equal ones lie in each other.
    near: they share text, or no more than distance lies between them. followed: j begins at or behind the end of i, at
    most distance behind it. Passages without text are near or followed by none. O(n log n + pairs).
    """
    p = passages
    if operator in ("near", "followed"):
        return _close(p, operator == "followed", distance)
    a, b = overlapping(p.start, p.end)
    itself = np.flatnonzero(p.end > p.start)
    i, j = np.r_[a, b, itself], np.r_[b, a, itself]
    if operator == "overlaps":
        return i, j
    if operator == "encloses":
        i, j = j, i
    inside = (p.start[j] <= p.start[i]) & (p.end[i] <= p.end[j])
    return (i[inside], j[inside]) if operator == "within" else (j[inside], i[inside])


def parts(source: Ints, most: int = MOST_AT_ONCE) -> list[Ints]:
    """The places of a list of passages in parts of whole sources, each of at most `most` unless one source has more."""
    if not len(source):
        return []
    order = np.argsort(source, kind="stable")
    begins = np.flatnonzero(np.r_[True, np.diff(source[order]) != 0])
    found, first = [], 0
    for begin, end in zip(begins, np.r_[begins[1:], len(order)], strict=True):
        if end - first > most and begin > first:
            found.append(order[first:begin])
            first = int(begin)
    return [*found, order[first:]]


def _close(p: Passages, behind: bool, distance: float) -> tuple[Ints, Ints]:
    known = np.flatnonzero((p.end > p.start) & ~np.isnan(p.at) & ~np.isnan(p.to))
    if not len(known) or distance < 0:
        return known[:0], known[:0]
    _, rank = np.unique(p.source[known], return_inverse=True)
    reach = float(max(p.to[known].max(), 0.0) - min(p.at[known].min(), 0.0)) + distance + 1
    at, to = p.at[known] + 2 * reach * rank, p.to[known] + 2 * reach * rank
    order = np.argsort(at, kind="stable")
    end = np.searchsorted(at[order], to[order] + distance, side="right")
    if behind:
        begin = np.searchsorted(at[order], to[order], side="left")
        first, second = ranges(begin, end)
        i, j = known[order[first]], known[order[second]]
        later = p.start[j] >= p.end[i]
        return i[later], j[later]
    first, second = ranges(np.arange(len(order)) + 1, end)
    i, j = known[order[first]], known[order[second]]
    return np.r_[i, j, known], np.r_[j, i, known]
