"""Two groups or two waves compared stage by stage: over the same people where there are any, else between groups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import exp, lgamma, log, sqrt
from typing import Literal

import numpy as np

from interviewkit.journey.curve import LEAST, Point, summarise


@dataclass(frozen=True, slots=True)
class Difference:
    """B minus A in valence, with its 95 % interval; all None below three pairs, or three people on either side.

    kind: "paired" over the `pairs` people of both sides; "unpaired" (Welch) when nobody is in both. a, b: people on
    each side.
    """

    kind: Literal["paired", "unpaired"]
    a: int
    b: int
    pairs: int
    mean: float | None = None
    low: float | None = None
    high: float | None = None

    @property
    def clear(self) -> bool:
        """Whether the interval leaves out 0."""
        return self.low is not None and self.high is not None and (self.low > 0 or self.high < 0)


def compared(a: Sequence[Point], b: Sequence[Point]) -> Difference:
    """How B felt compared with A. People of both sides are compared with themselves only; one who is on one side only
    is left out then, because the two sides are no independent groups."""
    first, second = {each.participant: each.value for each in a}, {each.participant: each.value for each in b}
    both = [person for person in first if person in second]
    if both:
        total = summarise([second[person] - first[person] for person in both])
        return Difference("paired", len(first), len(second), len(both), total.mean, total.low, total.high)
    interval = welch(list(first.values()), list(second.values()))
    return Difference("unpaired", len(first), len(second), 0, *(interval or (None, None, None)))


def welch(a: Sequence[float], b: Sequence[float]) -> tuple[float, float, float] | None:
    """mean(b) − mean(a) and its 95 % interval for groups that may spread differently (Welch 1947, with Satterthwaite's
    degrees of freedom); None below three people in either group."""
    if min(len(a), len(b)) < LEAST:
        return None
    errors = [float(np.var(each, ddof=1)) / len(each) for each in (a, b)]
    mean, error = float(np.mean(b) - np.mean(a)), sum(errors)
    if error < 1e-24:  # nobody differs from anybody: rounding must not divide by nothing
        return mean, mean, mean
    degrees = error**2 / sum(each**2 / (len(side) - 1) for each, side in zip(errors, (a, b), strict=True))
    half = t_quantile(degrees) * sqrt(error)
    return mean, mean - half, mean + half


@cache
def t_quantile(degrees: float) -> float:
    """t₀.₉₇₅ for any degrees of freedom > 0, whole or not: P(|T| > t) = I(ν/(ν+t²); ν/2, ½)."""
    low, high = 0.0, 1e5
    for _ in range(100):
        middle = (low + high) / 2
        outside = _beta(degrees / (degrees + middle * middle), degrees / 2, 0.5)
        low, high = (middle, high) if outside > 0.05 else (low, middle)
    return (low + high) / 2


def _beta(x: float, a: float, b: float) -> float:
    """The regularised incomplete beta function by its continued fraction (Abramowitz & Stegun 26.5.8, by Lentz)."""
    if x <= 0 or x >= 1:
        return float(x >= 1)
    if x > (a + 1) / (a + b + 2):
        return 1 - _beta(1 - x, b, a)
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log(1 - x)) / a
    tiny, c = 1e-300, 1.0
    d = 1 / max(1 - (a + b) * x / (a + 1), tiny)
    result = d
    for m in range(1, 400):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        step = 1.0
        for term in (even, odd):
            d = 1 / _off_zero(1 + term * d, tiny)
            c = _off_zero(1 + term / c, tiny)
            step = c * d
            result *= step
        if abs(step - 1) < 1e-14:
            break
    return front * result


def _off_zero(value: float, tiny: float) -> float:
    return value if abs(value) > tiny else tiny
