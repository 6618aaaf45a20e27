"""Which codes appear together: counted in whole units, so that every measure stays between its bounds."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Together:
    """Pairs of codes that share a unit, a < b, ascending; arrays of one length.

    count: units with both. people: voices who have a unit with both. n_a, n_b: units with each. units: all units there
    are, with codes or without.
    """

    a: Ints
    b: Ints
    count: Ints
    people: Ints
    n_a: Ints
    n_b: Ints
    units: int

    @property
    def c(self) -> Floats:
        """The c-coefficient n₁₂/(n₁+n₂−n₁₂), 0…1; over units it is Jaccard's coefficient."""
        return self.count / (self.n_a + self.n_b - self.count)

    @property
    def npmi(self) -> Floats:
        """Normalised pointwise mutual information, log₂(n₁₂N/n₁n₂)/−log₂(n₁₂/N), −1…1.

        1 when the codes appear only together, 0 when as often together as chance has it. A pair that is in every unit
        tells nothing: 0.
        """
        share = self.count / max(self.units, 1)
        with np.errstate(divide="ignore", invalid="ignore"):
            value = np.log2(share * self.units**2 / (self.n_a * self.n_b)) / -np.log2(share)
        return np.where(self.count >= self.units, 0.0, value)


def together(unit: ArrayLike, code: ArrayLike, voice: ArrayLike, units: int) -> Together:
    """Counts the pairs of codes that are in the same unit.

    unit, code, voice: shape (n,), one entry a coding; a code that is in a unit several times counts once, and a unit
    has the voice of its first entry. units: how many units there are in all (at least those given).
    """
    codes, code_at = np.unique(np.asarray(code, np.int64), return_inverse=True)
    if not len(codes):
        none = np.zeros(0, np.int64)
        return Together(none, none, none, none, none, none, units)
    _, first_at, unit_at = np.unique(np.asarray(unit, np.int64), return_index=True, return_inverse=True)
    voices, voice_at = np.unique(np.asarray(voice, np.int64)[first_at], return_inverse=True)
    unit_at, code_at = np.divmod(distinct(unit_at * len(codes) + code_at), len(codes))
    first, second = ranges(np.arange(len(unit_at)) + 1, np.searchsorted(unit_at, unit_at, side="right"))
    pair = code_at[first] * len(codes) + code_at[second]
    pairs = np.bincount(pair, minlength=len(codes) ** 2)
    found = np.flatnonzero(pairs)
    a, b = np.divmod(found, len(codes))
    each = np.bincount(code_at, minlength=len(codes))
    people = pairs
    if len(voices) < len(first_at):  # else every unit is another's own
        said = distinct(pair * len(voices) + voice_at[unit_at[first]]) // len(voices)
        people = np.bincount(said, minlength=len(codes) ** 2)
    return Together(codes[a], codes[b], pairs[found], people[found], each[a], each[b], units)


def overlapping(start: ArrayLike, end: ArrayLike) -> tuple[Ints, Ints]:
    """All pairs (i, j), i ≠ j as unordered pairs once, of passages [start, end) that share text; empty ones share none.

    start, end: shape (n,), on one line over all sources (see along). O(n log n + pairs).
    """
    starts, ends = np.asarray(start, np.int64), np.asarray(end, np.int64)
    full = np.flatnonzero(ends > starts)
    order = full[np.argsort(starts[full], kind="stable")]
    begins = starts[order]
    reach = np.searchsorted(begins, ends[order], side="left")
    first, second = ranges(np.arange(len(order)) + 1, reach)
    return order[first], order[second]


def along(source: ArrayLike, position: ArrayLike, offset: ArrayLike) -> Ints:
    """Places on one line: ordered by source, then segment position, then offset in code points (below 2³²)."""
    positions = np.asarray(position, np.int64)
    _, source_at = np.unique(np.asarray(source, np.int64), return_inverse=True)
    low, high = (int(positions.min()), int(positions.max())) if len(positions) else (0, 0)
    _, rank = np.unique(source_at * (high - low + 1) + positions - low, return_inverse=True)
    line: Ints = (rank.astype(np.int64) << 32) | np.asarray(offset, np.int64)
    return line


def ranges(start: Ints, end: Ints) -> tuple[Ints, Ints]:
    """(i, j) for every j of [start[i], end[i])."""
    sizes = np.maximum(end - start, 0)
    first = np.repeat(np.arange(len(sizes)), sizes)
    before = np.cumsum(sizes) - sizes
    return first, np.arange(len(first)) - before[first] + start[first]


def distinct(values: Ints) -> Ints:
    """Sorted, each once; several times as fast as numpy.unique on many whole numbers."""
    ordered: Ints = np.sort(values)
    first: NDArray[np.bool_] = np.r_[True, ordered[1:] != ordered[:-1]][: len(ordered)]
    return np.asarray(ordered[first])
