"""Joint display: what people said beside a number known about them, participant by participant."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from sqlmodel import Session

from interviewkit.analysis import statistics
from interviewkit.analysis.crosstabs import code_headings, number, values_of
from interviewkit.analysis.rolled import counted
from interviewkit.analysis.statistics import Association, Shift
from interviewkit.analysis.table import Entries, Heading, Table, places
from interviewkit.journey.queries import voices

LEAST_GROUP = 4
"""People with and people without a code, at least, before their numbers are compared."""


@dataclass(frozen=True, slots=True)
class Joined:
    """A code beside a number of the same people. association: of the number with how many quotes each has of the code;
    shift: of those who have the code against those who do not, None with fewer than four of either."""

    people: int
    association: Association
    shift: Shift | None


@dataclass(frozen=True, slots=True)
class JointDisplay:
    """Codes × participants by their number, smallest first: quotes. values: the numbers; codes: one a row."""

    table: Table
    values: tuple[float, ...]
    codes: tuple[Joined, ...]


def joint_display(session: Session, attribute: str, *, below: bool = False) -> JointDisplay:
    """Everybody whose value of this attribute is a number. Measures: "quotes", "column_share" (of all the
    participant's codings). Every person counts once, whatever they said how often: n is people. below: sub-codes are
    counted with their parents too."""
    said, tagged = voices(session), counted(session, below=below)
    numbers = {id: number(text) for id, text in values_of(session, attribute).items() if id in said}
    known = sorted(((value, id) for id, value in numbers.items() if value is not None), key=lambda each: each)
    rows = tuple(code_headings(session, tagged))
    columns = tuple(Heading(id, said[id], 1) for _, id in known)
    row = places(tagged.code, np.array([heading.key for heading in rows], np.int64))
    column = places(tagged.voice, np.array([id for _, id in known], np.int64))
    kept = (row >= 0) & (column >= 0)
    entries = Entries(row[kept], column[kept], tagged.quote[kept], tagged.voice[kept])
    quotes, _ = entries.counts((len(rows), len(columns)))
    share = quotes / np.maximum(quotes.sum(0, keepdims=True), 1)
    measures = {"quotes": quotes, "column_share": share}
    table = Table(rows, columns, measures, entries.quotes_of, len(said), len(columns))
    values = tuple(value for value, _ in known)
    return JointDisplay(table, values, tuple(_joined(np.array(values), counts) for counts in quotes))


def _joined(values: np.typing.NDArray[np.float64], quotes: np.typing.NDArray[np.float64]) -> Joined:
    having = quotes > 0
    enough = min(having.sum(), (~having).sum()) >= LEAST_GROUP
    shift = statistics.mann_whitney(values[having], values[~having]) if enough else None
    return Joined(len(values), statistics.spearman(values, quotes), shift)
