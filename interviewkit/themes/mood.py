"""Sums up what people felt about something, by participant, without hiding how few they were."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from interviewkit.journey.curve import LEAST, Point, summarise, t_quantile


@dataclass(frozen=True, slots=True)
class Mood:
    """Participants with a feeling here, how many of them lean positive, negative or neither (by their own mean), and
    the mean valence over them with its 95 % participant-t interval, None below three participants."""

    participants: int
    positive: int
    negative: int
    neutral: int
    mean: float | None
    low: float | None
    high: float | None

    @property
    def divided(self) -> bool:
        """Whether at least a third of the participants lean each way: a mean near 0 would hide that."""
        return self.positive > 0 and 3 * min(self.positive, self.negative) >= self.participants

    @property
    def sign(self) -> int:
        """Which way most lean: 1, −1, or 0 when as many lean one way as the other."""
        return (self.positive > self.negative) - (self.positive < self.negative)


def mood(points: Sequence[Point]) -> Mood:
    """The mood of a set of quotes, from one point a participant (see curve.points): counts, and the mean over them."""
    values = np.array([point.value for point in points], float)
    total = summarise(values)
    up, down = int((values > 0).sum()), int((values < 0).sum())
    return Mood(len(values), up, down, len(values) - up - down, total.mean, total.low, total.high)


def moods(
    voice: NDArray[np.int64], group: NDArray[np.int64], value: NDArray[np.float64], weight: NDArray[np.float64]
) -> dict[int, Mood]:
    """The mood of every group that has a feeling, by group ascending: mood(curve.points(…)) of each, all at once.

    One entry a quote in a group, arrays of one length; voice and group count from 0; weight > 0.
    """
    if not len(voice):
        return {}
    width = int(voice.max()) + 1
    cells, where = np.unique(group * width + voice, return_inverse=True)
    means = np.bincount(where, weight * value) / np.bincount(where, weight)
    means = means.clip(value.min(), value.max())
    groups, at = np.unique(cells // width, return_inverse=True)
    n = np.bincount(at)
    centre = np.bincount(at, means) / n
    spread = np.sqrt(np.bincount(at, (means - centre[at]) ** 2) / np.maximum(n - 1, 1))
    up, down = np.bincount(at, means > 0), np.bincount(at, means < 0)
    found = {}
    columns = (groups, n, up, down, centre, spread)
    for key, count, above, below, mean, sd in zip(*(column.tolist() for column in columns), strict=True):
        signs = int(above), int(below), count - int(above) - int(below)
        if count < LEAST:
            found[key] = Mood(count, *signs, None, None, None)
        else:
            half = t_quantile(count - 1) * sd / count**0.5
            found[key] = Mood(count, *signs, mean, mean - half, mean + half)
    return found
