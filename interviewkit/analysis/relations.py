"""Codes against codes: how many quotes of one lie over, within, near or before a quote of the other."""

from __future__ import annotations

import numpy as np
from sqlmodel import Session

from interviewkit.analysis.crosstabs import code_headings
from interviewkit.analysis.operators import Distance, Operator, Passages, parts, related
from interviewkit.analysis.passages import passages
from interviewkit.analysis.rolled import counted, kin
from interviewkit.analysis.table import Bools, Entries, Table, places
from interviewkit.journey.queries import voices
from interviewkit.themes.cooccurrence import Ints, distinct, ranges
from interviewkit.themes.pairs import Codings


def relations(
    session: Session, operator: Operator, distance: float = 0, unit: Distance = "turns", *, below: bool = False
) -> Table:
    """How many quotes of the row's code stand in a relation to a quote of the column's code (see operators.related).
    below: sub-codes are counted with their parents too.

    Measures: "quotes" (of the row's code), "participants" (who said them), "row_share" (of all quotes of the row's
    code). The quotes of a cell are those of both codes that are so related.
    """
    tagged, at = counted(session, below=below), passages(session, unit if operator in ("near", "followed") else None)
    rows = code_headings(session, tagged)
    keys = np.array([heading.key for heading in rows], np.int64)
    same = kin(session, keys, below=below)
    row, column, place = _related(tagged, at.quote, at.places, operator, distance, places(tagged.code, keys), same)
    voice = _voice_of(tagged, at.quote)
    entries = Entries(row, column, at.quote[place], voice[place])
    shape = len(rows), len(rows)
    quotes, people = entries.counts(shape)
    known = places(tagged.code, keys)
    having = np.bincount(known[known >= 0], minlength=len(keys)).astype(float)
    measures = {"quotes": quotes, "participants": people, "row_share": quotes / np.maximum(having, 1)[:, None]}

    def quotes_of(row: int, column: int) -> tuple[int, ...]:
        if row < 0 or column < 0:
            return entries.quotes_of(row, column)
        first = np.isin(at.quote, tagged.quote[tagged.code == keys[row]])
        second = np.isin(at.quote, tagged.quote[tagged.code == keys[column]])
        chosen = np.flatnonzero(first | second)
        i, j = related(at.places.where(chosen), operator, distance)
        i, j = chosen[i], chosen[j]
        both = first[i] & second[j] & ((i != j) | ~same[row, column])
        return tuple(np.unique(at.quote[np.r_[i[both], j[both]]]).tolist())

    return Table(tuple(rows), tuple(rows), measures, quotes_of, len(voices(session)), len(at.quote), square=True)


def _related(
    tagged: Codings, quote: Ints, at: Passages, operator: Operator, distance: float, code: Ints, kin: Bools
) -> tuple[Ints, Ints, Ints]:
    """(row's code, column's code, place of the row's quote), each once."""
    size = int(code.max(initial=0)) + 1
    low, high = (np.searchsorted(tagged.quote, quote, side=side) for side in ("left", "right"))
    found = []
    for part in parts(at.source):
        i, j = related(at.where(part), operator, distance)
        i, j = part[i], part[j]
        pair, coding = ranges(low[j], high[j])
        # one quote with itself says nothing about a code and the same code or one above it
        hit, same = i[pair] * size + code[coding], j[pair] == i[pair]
        for chosen, itself in ((~same, False), (same, True)):
            once = distinct(hit[chosen])
            place, column = np.divmod(once, size)
            at_row, own = ranges(low[place], high[place])
            row, column, place = code[own], column[at_row], place[at_row]
            kept = ~kin[row, column] if itself else np.ones(len(row), bool)
            found.append(np.stack([row[kept], column[kept], place[kept]]))
    every = np.concatenate([*found, np.zeros((3, 0), np.int64)], axis=1)
    return every[0], every[1], every[2]


def _voice_of(tagged: Codings, quote: Ints) -> Ints:
    if not len(tagged.quote):
        return np.zeros(len(quote), np.int64)
    return tagged.voice[np.minimum(np.searchsorted(tagged.quote, quote), len(tagged.quote) - 1)]
