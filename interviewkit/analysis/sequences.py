"""What follows what: from each coded passage of a source to the next."""

from __future__ import annotations

import numpy as np
from sqlmodel import Session

from interviewkit.analysis.crosstabs import code_headings
from interviewkit.analysis.passages import passages
from interviewkit.analysis.rolled import counted
from interviewkit.analysis.table import Entries, Table, places
from interviewkit.journey.queries import voices
from interviewkit.themes.cooccurrence import Ints, ranges
from interviewkit.themes.pairs import codings_of


def sequences(session: Session, *, below: bool = False) -> Table:
    """How often the next coded passage of a source has the column's code after one with the row's. below: sub-codes are
    counted with their parents too.

    Passages that begin at the same place are one step. Measures: "steps", "participants", "row_share" (of the
    steps from the row's code to a next one, those that lead to the column's). Quotes of a cell: of both ends.
    """
    tagged, at = counted(session, below=below), passages(session, None)
    rows = code_headings(session, tagged)
    code = places(tagged.code, np.array([heading.key for heading in rows], np.int64))
    full = np.flatnonzero(at.places.end > at.places.start)
    at_quote, coding = codings_of(tagged, at.quote[full])
    begins, step = np.unique(at.places.start[full[at_quote]], return_inverse=True)
    source = np.zeros(len(begins), np.int64)
    source[step] = at.places.source[full[at_quote]]
    size = max(len(rows), 1)
    cell = step * size + code[coding]  # a code in a step, several quotes of which may carry it
    once, first = np.unique(cell, return_index=True)
    place, of_code = np.divmod(once, size)
    leads = np.r_[source[1:] == source[:-1], False][: len(begins)]
    low: Ints = np.searchsorted(place, place + 1, side="left").astype(np.int64)
    high = np.where(leads[place], np.searchsorted(place, place + 1, side="right"), low)
    i, j = ranges(low, high)
    found = Entries(of_code[i], of_code[j], place[i], tagged.voice[coding[first]][i])
    steps, people = found.counts((len(rows), len(rows)))
    going = np.bincount(of_code[leads[place]], minlength=len(rows))
    measures = {"steps": steps, "participants": people, "row_share": steps / np.maximum(going, 1)[:, None]}
    quote = tagged.quote[coding]

    def quotes_of(row: int, column: int) -> tuple[int, ...]:
        here = ((found.row == row) | (row < 0)) & ((found.column == column) | (column < 0))
        ends = np.r_[once[i[here]], once[j[here]]]
        return tuple(np.unique(quote[np.isin(cell, ends)]).tolist())

    n = len(voices(session))
    return Table(tuple(rows), tuple(rows), measures, quotes_of, n, int(leads.sum()), square=True)
