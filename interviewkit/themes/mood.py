"""Sums up what people felt about something, by participant, without hiding how few they were."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from interviewkit.journey.curve import Point, summarise


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
