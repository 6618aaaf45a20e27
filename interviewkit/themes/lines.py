"""Chooses which codes the map joins: by a measure, from a threshold on, few enough to be read."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

import numpy as np
from sqlmodel import Session

from interviewkit.store.bulk import fetch
from interviewkit.themes.cooccurrence import Floats, Ints, Together
from interviewkit.themes.pairs import CodePair, Codings, Spread, meeting
from interviewkit.themes.view import Measure

LEAST_PEOPLE = 2
"""Participants who must bring two codes together before the map joins them: one talkative person makes no relation."""
LEAST_COUNT = 3
"""Units two codes must share before their NPMI is shown: below, it says more about chance than about people."""
A_NODE = 1.5
"""Lines for each code when the map chooses: more are a hairball."""
FEW = 40
"""So many lines can be read on any map."""
MOST = 1500


@dataclass(frozen=True, slots=True)
class Lines:
    """Every pair of codes on the map that share a unit. names: code id → name."""

    found: Together
    names: dict[int, str] = field(default_factory=dict)
    codes: int = 0

    def values(self, measure: Measure) -> Floats:
        """The measure of each pair, NaN where it is not to be shown: all but participants themselves need two of them,
        NPMI three units too."""
        value = np.asarray(getattr(self.found, measure), float).copy()
        if measure != "people":
            value[self.found.people < LEAST_PEOPLE] = np.nan
        if measure == "npmi":
            value[self.found.count < LEAST_COUNT] = np.nan
        return value

    def automatic(self, measure: Measure) -> float:
        """The threshold at which about A_NODE lines a code are left, at least two participants each."""
        value = self.values(measure)
        value = np.sort(value[~np.isnan(value) & (self.found.people >= LEAST_PEOPLE)])[::-1]
        if not len(value):
            return float(LEAST_PEOPLE) if measure in ("people", "count") else 0.0
        most = max(FEW, round(A_NODE * self.codes))
        if len(value) <= most:
            return float(value[-1])
        above = value[value > value[most]]
        return float(above[-1]) if len(above) else float(value[0])

    def above(self, measure: Measure, threshold: float | None, most: int | None = MOST) -> list[CodePair]:
        """The pairs that reach the threshold, strongest first, so many at most; with None the automatic threshold."""
        value = self.values(measure)
        least = self.automatic(measure) if threshold is None else threshold
        together = self.found
        with np.errstate(invalid="ignore"):
            keep = np.flatnonzero(value >= least - 1e-9)
        order = np.lexsort((together.b[keep], together.a[keep], -together.count[keep], -value[keep]))
        keep = keep[order][:most]
        a, b, c = together.a[keep].tolist(), together.b[keep].tolist(), together.c[keep].tolist()
        called = [[self.names[code] for code in codes] for codes in (a, b)]
        numbers = [together.count[keep].tolist(), together.people[keep].tolist(), c, c, together.npmi[keep].tolist()]
        return list(map(CodePair._make, zip(a, b, *called, *numbers, strict=True)))


def lines(session: Session, tagged: Codings, where: Spread, codes: Collection[int]) -> Lines:
    """The pairs of these codes in the units they are spread over (see pairs.spread)."""
    found = meeting(tagged, where)
    here = np.array(sorted(codes), np.int64)
    keep = _among(found.a, here) & _among(found.b, here)
    a, b, count, people, n_a, n_b = (getattr(found, name)[keep] for name in ("a", "b", "count", "people", "n_a", "n_b"))
    names = dict(fetch(session, "SELECT id, name FROM code"))
    return Lines(Together(a, b, count, people, n_a, n_b, found.units), names, len(here))


def weight(pair: CodePair, measure: Measure) -> float:
    """How strong a line is in a measure."""
    return float(getattr(pair, measure))


def _among(values: Ints, known: Ints) -> np.typing.NDArray[np.bool_]:
    if not len(known):
        return np.zeros(len(values), bool)
    at = np.minimum(np.searchsorted(known, values), len(known) - 1)
    return np.asarray(known[at] == values)
