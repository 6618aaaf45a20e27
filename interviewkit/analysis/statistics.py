"""The few tests that small samples of people allow, with their sizes of effect: all exploratory, none on quotes."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float64]
LEAST_EXPECTED = 5.0
"""Below this expectation in any cell χ² is not to be trusted (Cochran 1954)."""
Z = 1.959963984540054
ALL_SHIFTS = 4000
"""So many pairs of values at most have the distribution of U counted out; above it is as good as normal."""


class Interval(NamedTuple):
    """A value with its 95 % interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class ChiSquare:
    """Pearson's χ². fits: every expectation is at least 5. v: Cramér's V, 0…1, without Yates; φ for 2 × 2."""

    statistic: float
    degrees: int
    p: float
    least_expected: float
    v: float

    @property
    def fits(self) -> bool:
        return self.least_expected >= LEAST_EXPECTED


@dataclass(frozen=True, slots=True)
class Association:
    """How two measures of the same people go together. rho: with its interval, None where it cannot be told."""

    n: int
    rho: Interval | None
    p: float | None


@dataclass(frozen=True, slots=True)
class Shift:
    """How far the first group lies above the second. u: Mann-Whitney's U of the first. superiority: the chance that
    one of the first lies above one of the second, ties half. shift: Hodges-Lehmann, None below 4 and 4 people."""

    u: float
    p: float
    superiority: float
    shift: Interval | None


def chi_square(table: ArrayLike, yates: bool = False) -> ChiSquare:
    """χ² of a table of counts; rows and columns without anybody are left out. yates: only for 2 × 2.

    ValueError when less than two rows or columns are left.
    """
    from scipy.stats import chi2

    counts = _filled(table)
    total = counts.sum()
    expected = counts.sum(1, keepdims=True) * counts.sum(0, keepdims=True) / total
    away = np.abs(counts - expected)
    plain = float((away**2 / expected).sum())
    if yates and counts.shape == (2, 2):
        away = np.maximum(0.0, away - 0.5)
    statistic = float((away**2 / expected).sum())
    degrees = (counts.shape[0] - 1) * (counts.shape[1] - 1)
    v = math.sqrt(plain / (total * (min(counts.shape) - 1)))
    return ChiSquare(statistic, degrees, float(chi2.sf(statistic, degrees)), float(expected.min()), v)


def fisher(table: ArrayLike) -> float:
    """The two-sided p of Fisher's exact test of a 2 × 2 table: all tables at most as likely as this one."""
    (a, b), (c, d) = np.asarray(table, np.int64).tolist()
    chances = _tables(a + b, c + d, a + c)
    here = chances[a - max(0, a + c - (c + d))]
    return float(min(1.0, chances[chances <= here * (1 + 1e-7)].sum()))


def least_fisher(first: int, second: int, carriers: int | None = None) -> float:
    """The smallest p that Fisher's test can give for groups of these sizes; carriers: how many in both have it.

    Whoever compares 3 with 3 people cannot get below .10, whatever they said.
    """
    if carriers is None:
        return min(least_fisher(first, second, some) for some in range(first + second + 1))
    chances = _tables(first, second, carriers)
    return float(min(1.0, chances[chances <= chances.min() * (1 + 1e-7)].sum()))


def risk_difference(a: int, of_a: int, b: int, of_b: int) -> Interval:
    """Share a/of_a minus share b/of_b with Newcombe's interval (1998, method 10: from Wilson's intervals)."""
    p, low_p, high_p = wilson(a, of_a)
    q, low_q, high_q = wilson(b, of_b)
    low = p - q - math.hypot(p - low_p, high_q - q)
    high = p - q + math.hypot(high_p - p, q - low_q)
    return Interval(p - q, low, high)


def wilson(part: int, whole: int) -> Interval:
    """A share with Wilson's score interval; ValueError without anybody."""
    if whole <= 0:
        raise ValueError("a share of nobody")
    share, z2 = part / whole, Z * Z
    middle = (share + z2 / (2 * whole)) / (1 + z2 / whole)
    half = Z * math.sqrt(share * (1 - share) / whole + z2 / (4 * whole * whole)) / (1 + z2 / whole)
    return Interval(share, max(0.0, middle - half), min(1.0, middle + half))


def benjamini_hochberg(ps: Sequence[float]) -> list[float]:
    """p adjusted so that at most this share of what is called different is false (Benjamini & Hochberg 1995)."""
    order = np.argsort(ps)[::-1]
    ranks = len(ps) - np.arange(len(ps))
    return _back(np.minimum.accumulate(np.asarray(ps, float)[order] * len(ps) / ranks), order)


def holm(ps: Sequence[float]) -> list[float]:
    """p adjusted so that anything false among what is called different is unlikely (Holm 1979)."""
    order = np.argsort(ps)
    ranks = np.arange(len(ps))
    return _back(np.maximum.accumulate(np.asarray(ps, float)[order] * (len(ps) - ranks)), order)


def pearson_interval(r: float, n: int) -> Interval:
    """Fisher's z interval of a product-moment correlation of n people, n > 3."""
    return _from_z(r, 1 / math.sqrt(n - 3))


def spearman(xs: ArrayLike, ys: ArrayLike) -> Association:
    """Rank correlation with Bonett and Wright's interval (2000), se = √((1+ρ²/2)/(n−3)); none below five people, or
    where one of both is the same for everybody."""
    from scipy.stats import spearmanr

    x, y = np.asarray(xs, float), np.asarray(ys, float)
    n = len(x)
    if n < 5 or np.ptp(x) == 0 or np.ptp(y) == 0:
        return Association(n, None, None)
    found = spearmanr(x, y)
    rho = max(-1.0, min(1.0, float(found.statistic)))
    return Association(n, _from_z(rho, math.sqrt((1 + rho * rho / 2) / (n - 3))), float(found.pvalue))


def mann_whitney(first: ArrayLike, second: ArrayLike) -> Shift:
    """Compares two groups by rank, two-sided: exact without ties, else normal with continuity correction."""
    from scipy.stats import mannwhitneyu

    x, y = np.asarray(first, float), np.asarray(second, float)
    found = mannwhitneyu(x, y, alternative="two-sided")
    return Shift(float(found.statistic), float(found.pvalue), float(found.statistic) / (len(x) * len(y)), _shift(x, y))


def _shift(x: Floats, y: Floats) -> Interval | None:
    """Median of all differences, with the order statistics of them that U leaves within 95 %."""
    away = np.sort(np.subtract.outer(x, y).ravel())
    skip = _lowest_u(len(x), len(y))
    if skip < 0:
        return None
    return Interval(float(np.median(away)), float(away[skip]), float(away[-1 - skip]))


def _lowest_u(n: int, m: int) -> int:
    """The largest U with P(U ≤ u) ≤ .025, −1 when there is none."""
    if n * m > ALL_SHIFTS:
        return math.floor(n * m / 2 - Z * math.sqrt(n * m * (n + m + 1) / 12)) - 1
    ways = np.zeros(n * m + 1)
    ways[0] = 1
    for k in range(1, n + 1):  # the Gaussian binomial coefficient, one factor (1−q^(m+k))/(1−q^k) at a time
        ways[m + k :] -= ways[: -(m + k)].copy() if m + k <= n * m else 0
        for at in range(k, n * m + 1):
            ways[at] += ways[at - k]
    below = np.cumsum(ways) / math.comb(n + m, n)
    return int(np.searchsorted(below, 0.025, side="right")) - 1


def _tables(first: int, second: int, carriers: int) -> Floats:
    """How likely each number of carriers in the first group is by chance, from the smallest that can be."""
    least, most = max(0, carriers - second), min(first, carriers)
    whole = math.comb(first + second, carriers)
    return np.array([math.comb(first, k) * math.comb(second, carriers - k) / whole for k in range(least, most + 1)])


def _filled(table: ArrayLike) -> Floats:
    counts = np.asarray(table, float)
    counts = np.asarray(counts[counts.sum(1) > 0][:, counts.sum(0) > 0])
    if min(counts.shape) < 2:
        raise ValueError("a comparison needs two groups and two answers")
    return counts


def _from_z(r: float, error: float) -> Interval:
    if abs(r) >= 1:
        return Interval(r, r, r)
    return Interval(r, math.tanh(math.atanh(r) - Z * error), math.tanh(math.atanh(r) + Z * error))


def _back(values: Floats, order: NDArray[np.int64]) -> list[float]:
    found = np.empty(len(values))
    found[order] = np.minimum(values, 1.0)
    return [float(value) for value in found]
