"""Codes against codes: which of them meet in a segment, a quote or a person."""

from __future__ import annotations

import numpy as np
from sqlmodel import Session

from interviewkit.analysis.crosstabs import code_headings
from interviewkit.analysis.rolled import counted, kin
from interviewkit.analysis.table import Entries, Table, places
from interviewkit.journey.queries import voices
from interviewkit.themes.cooccurrence import Floats, Ints
from interviewkit.themes.pairs import Codings, Unit, meeting, spread

LEAST_NPMI = 3
"""Units that two codes must share before NPMI says anything."""


def meetings(session: Session, unit: Unit = "segment", *, below: bool = False) -> Table:
    """How often every two codes meet in a unit; the diagonal has what a code is in alone or not. below: sub-codes are
    counted with their parents too; a code and one above it then have nothing to tell of each other, NaN.

    Measures: "count" (units with both), "participants" (in whose units they meet), "c" (n₁₂/(n₁+n₂−n₁₂); counted in
    whole units it is Jaccard's coefficient too), "npmi" (hidden where fewer than three units have both).
    """
    tagged = counted(session, below=below)
    where = spread(session, unit, tagged)
    found = meeting(tagged, where)
    rows = code_headings(session, tagged)
    keys = np.array([heading.key for heading in rows], np.int64)
    a, b, size = places(found.a, keys), places(found.b, keys), len(rows)
    same = kin(session, keys, below=below) & ~np.eye(size, dtype=bool)
    alone, people = _alone(places(tagged.code, keys), tagged, where.unit, where.coding, where.voice, size)

    def square(values: Ints | Floats, diagonal: Floats, nothing: float) -> Floats:
        matrix = np.full((size, size), float(nothing))
        matrix[a, b] = matrix[b, a] = values
        matrix[np.diag_indices(size)] = diagonal
        matrix[same] = np.nan
        return matrix

    unknown = np.full(size, np.nan)
    measures = {
        "count": square(found.count, alone, 0),
        "participants": square(found.people, people, 0),
        "c": square(found.c, unknown, 0),
        "npmi": square(np.where(found.count < LEAST_NPMI, np.nan, found.npmi), unknown, np.nan),
    }

    def quotes_of(row: int, column: int) -> tuple[int, ...]:
        code = tagged.code[where.coding]
        if row < 0 or column < 0:
            either = code == keys[max(row, column)] if max(row, column) >= 0 else np.ones(len(code), bool)
            return tuple(np.unique(tagged.quote[where.coding[either]]).tolist())
        if same[row, column]:
            return ()
        first, second = code == keys[row], code == keys[column]
        both = np.intersect1d(where.unit[first], where.unit[second])
        here = (first | second) & np.isin(where.unit, both)
        return tuple(np.unique(tagged.quote[where.coding[here]]).tolist())

    return Table(tuple(rows), tuple(rows), measures, quotes_of, len(voices(session)), where.units, square=True)


def _alone(code: Ints, tagged: Codings, unit: Ints, coding: Ints, voice: Ints, size: int) -> tuple[Floats, Floats]:
    """Units and participants of each code by itself."""
    row = code[coding]
    units, people = Entries(row, np.zeros_like(row), unit, voice).counts((size, 1))
    return units[:, 0], people[:, 0]
