"""Chooses the quotes that show a theme best, and those that speak against it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Strength = Literal["strong", "fair", "thin"]

READABLE = (40, 350)
"""Code points of a quote that can stand on a page by itself."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A quote that may be shown. value: its valence, None without a feeling. codes: how many of the theme's codes it
    carries. length in code points. order: place in the material."""

    quote_id: int
    participant: int
    value: float | None
    codes: int
    length: int
    order: int


def strength(participants: int, of: int) -> Strength:
    """How well a theme is backed: "strong" by at least half of the participants and at least three, "fair" by a quarter
    and at least two, else "thin"."""
    if participants >= max(3, of / 2):
        return "strong"
    return "fair" if participants >= max(2, of / 4) else "thin"


def best(candidates: Iterable[Candidate], sign: int, most: int = 4) -> list[int]:
    """Quotes that show a theme whose mood is `sign` (1, 0, −1): from as many participants as can be, readable ones that
    carry several of its codes and a clear feeling first. Quotes that feel the other way are left to against()."""
    return _choose((c for c in candidates if sign == 0 or (c.value or 0) * sign >= 0), most)


def against(candidates: Iterable[Candidate], sign: int, most: int = 2) -> list[int]:
    """Quotes that feel the other way, strongest first; none when the theme itself leans neither way."""
    return _choose((c for c in candidates if (c.value or 0) * sign < 0), most)


def _choose(candidates: Iterable[Candidate], most: int) -> list[int]:
    waiting = sorted(candidates, key=lambda c: (_hard_to_read(c.length), -c.codes, -abs(c.value or 0), c.order))
    chosen: list[Candidate] = []
    while waiting and len(chosen) < most:
        often = {c.participant: 0 for c in waiting}
        for c in chosen:
            often[c.participant] = often.get(c.participant, 0) + 1
        taken = min(waiting, key=lambda c: often[c.participant])
        chosen.append(taken)
        waiting.remove(taken)
    return [c.quote_id for c in chosen]


def _hard_to_read(length: int) -> int:
    low, high = READABLE
    return 0 if low <= length <= high else 1 if low / 2 <= length <= 2 * high else 2
