"""The emotion curve as numbers: what each participant felt in each stage, and how sure a mean over them can be."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import atan, cos, pi, sin, sqrt, tan

import numpy as np
from numpy.typing import ArrayLike, NDArray

LEAST = 3
"""Participants a stage needs before a mean is shown: below, there are only points."""


@dataclass(frozen=True, slots=True)
class Point:
    """One participant in one stage. value: weighted mean valence −3…+3 of the participant's quotes there.
    mixed: the participant has both a positive and a negative quote there."""

    participant: int
    value: float
    quotes: int
    mixed: bool


@dataclass(frozen=True, slots=True)
class Summary:
    """A mean over participants with its 95 % participant-t interval; all None below three participants."""

    participants: int
    mean: float | None
    low: float | None
    high: float | None


def quote_values(
    quote: ArrayLike, valence: ArrayLike, weight: ArrayLike
) -> tuple[NDArray[np.int64], NDArray[np.float64], NDArray[np.float64]]:
    """One value a quote, however many feelings and coders it has: (quote ids ascending, values, weights).

    quote, valence, weight: one entry a recorded feeling, shape (n,). The value is Σwv/Σw of the quote's feelings, its
    weight their mean weight, so that a quote with three labels counts no more than a quote with one. Feelings with a
    weight of 0 or less are left out.
    """
    quotes, values, weights = np.asarray(quote, np.int64), np.asarray(valence, float), np.asarray(weight, float)
    counted = weights > 0
    quotes, values, weights = quotes[counted], values[counted], weights[counted]
    ids, where = np.unique(quotes, return_inverse=True)
    total = np.bincount(where, weights, len(ids))
    return ids, np.bincount(where, weights * values, len(ids)) / total, total / np.bincount(where, minlength=len(ids))


def points(participant: ArrayLike, stage: ArrayLike, value: ArrayLike, weight: ArrayLike) -> dict[int, list[Point]]:
    """Stage → its points, by participant. One entry a quote, shape (n,), weights positive.

    x̄ₚₛ = Σwv/Σw over participant p's quotes in stage s. A participant without a quote in a stage has no point there:
    missing is not 0.
    """
    people, stages = np.asarray(participant, np.int64), np.asarray(stage, np.int64)
    values, weights = np.asarray(value, float), np.asarray(weight, float)
    if not len(people):
        return {}
    cells, where = np.unique(np.stack([stages, people]), axis=1, return_inverse=True)
    where, n = where.reshape(-1), cells.shape[1]
    means = np.bincount(where, weights * values, n) / np.bincount(where, weights, n)
    means = means.clip(values.min(), values.max())  # rounding must not lead past the scale
    counts = np.bincount(where, minlength=n)
    both = (np.bincount(where, values > 0, n) > 0) & (np.bincount(where, values < 0, n) > 0)
    found: dict[int, list[Point]] = {}
    for (s, p), mean, count, mixed in zip(
        cells.T.tolist(), means.tolist(), counts.tolist(), both.tolist(), strict=True
    ):
        found.setdefault(s, []).append(Point(p, mean, count, mixed))
    return found


def summarise(values: ArrayLike) -> Summary:
    """Eₛ = the mean of participants' values, with Eₛ ± t₀.₉₇₅,ₙ₋₁ · sd/√n (sd with n − 1).

    The interval rests on participants, not on quotes: intervals by quote cover the truth in 71–79 % of cases where 95 %
    are promised, this one in 92–96 % even with four participants.
    """
    given = np.asarray(values, float)
    n = len(given)
    if n < LEAST:
        return Summary(n, None, None, None)
    mean = float(given.mean())
    half = t_quantile(n - 1) * float(given.std(ddof=1)) / sqrt(n)
    return Summary(n, mean, mean - half, mean + half)


def difference(before: list[Point], after: list[Point]) -> Summary:
    """How the same participants felt after, minus before: only those who have a point in both stages count."""
    earlier = {point.participant: point.value for point in before}
    return summarise([p.value - earlier[p.participant] for p in after if p.participant in earlier])


@cache
def t_quantile(degrees: int) -> float:
    """t₀.₉₇₅ with this many degrees of freedom, an integer ≥ 1 (two-sided 95 %).

    P(|T| ≤ t) of whole degrees is a finite sum in θ = arctan(t/√ν) (Abramowitz & Stegun 26.7.3, 26.7.4), so no
    statistics library has to be loaded to draw a curve.
    """
    low, high = atan(1.9599 / sqrt(degrees)), pi / 2
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if _inside(middle, degrees) < 0.95 else (low, middle)
    return sqrt(degrees) * tan((low + high) / 2)


def _inside(angle: float, degrees: int) -> float:
    odd = degrees % 2
    term, total = (cos(angle), 0.0) if odd else (1.0, 0.0)
    for k in range(2 + odd, degrees + 1, 2):
        total += term
        term *= cos(angle) ** 2 * (k - 1) / k
    return 2 / pi * (angle + sin(angle) * total) if odd else sin(angle) * total
