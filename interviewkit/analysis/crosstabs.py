"""Codes against participants, sources, stages, emotions or an attribute: quotes and people in each cell, and shares."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

import numpy as np
from sqlmodel import Session

from interviewkit.analysis.rolled import counted
from interviewkit.analysis.table import Entries, Heading, Table, places
from interviewkit.coding.emotions import FEELINGS
from interviewkit.coding.queries import codebook
from interviewkit.journey.queries import stages, voices
from interviewkit.store.bulk import fetch, integers
from interviewkit.themes.cooccurrence import Floats, Ints, distinct
from interviewkit.themes.pairs import Codings, codings_of

Against = Literal["participants", "sources", "stages", "emotions", "attribute"]
NONE = ""
"""Key of the column of those without a value."""


def crosstab(session: Session, against: Against, attribute: str = "", *, below: bool = False) -> Table:
    """Every code that anything carries, against what is asked for; attribute: its name, with against="attribute".
    below: sub-codes are counted with their parents too.

    Measures: "participants" (unless they are the columns), "quotes", "share" (participants of the column who have the
    code, of all participants in the column), "row_share" and "column_share" (quotes of the row or column that lie in
    the cell).
    """
    tagged, said = counted(session, below=below), voices(session)
    if against == "participants":
        columns = [Heading(id, label, 1) for id, label in sorted(said.items(), key=lambda each: each[1])]
        at = _column(tagged.voice, columns)
        table = _table(session, tagged, np.arange(len(at)), at, columns, len(said))
        return replace(table, measures={name: each for name, each in table.measures.items() if name != "participants"})
    if against == "sources":
        return _by_source(session, tagged, len(said))
    if against == "stages":
        found = [Heading(row.id, row.name) for row in stages(session)]
        columns = [*found, Heading(0, NONE)] if (tagged.stage == 0).any() else found
        at = _column(tagged.stage, columns)
        return _table(session, tagged, np.arange(len(at)), at, columns, len(said))
    if against == "emotions":
        return _by_emotion(session, tagged, len(said))
    return _by_attribute(session, tagged, attribute, said)


def code_headings(session: Session, tagged: Codings) -> list[Heading]:
    """The codes that are used, in the codebook's order, with how many participants have each."""
    voice, who = np.unique(tagged.voice, return_inverse=True)
    pairs = distinct(tagged.code * max(len(voice), 1) + who)
    codes, counts = np.unique(pairs // max(len(voice), 1), return_counts=True)
    people = dict(zip(codes.tolist(), counts.tolist(), strict=True))
    return [
        Heading(row.id, row.name, people[row.id], row.colour, row.shade)
        for row in codebook(session, counted=False)
        if row.id in people
    ]


def attributes(session: Session) -> dict[str, bool]:
    """Names of the attributes that participants have; True: every value is a number."""
    found: dict[str, bool] = {}
    for name, value in fetch(session, "SELECT name, value FROM attribute WHERE value <> '' ORDER BY name, id"):
        found[name] = found.get(name, True) and number(value) is not None
    return found


def number(text: str) -> float | None:
    """What a value is as a number: “1,200”, “35 %” and “ 7.5” are some."""
    try:
        value = float(text.replace(",", "").strip().rstrip("%").strip())
    except ValueError:
        return None
    return value if np.isfinite(value) else None


def values_of(session: Session, attribute: str) -> dict[int, str]:
    """Participant id → what an attribute of theirs says, where it says something."""
    sql = "SELECT participant_id, value FROM attribute WHERE name = :name AND value <> ''"
    return dict(fetch(session, sql, {"name": attribute}))


def _by_source(session: Session, tagged: Codings, n: int) -> Table:
    columns = [Heading(id, name) for id, name in fetch(session, "SELECT id, name FROM source ORDER BY position, id")]
    source = sources_of(session, tagged)
    return _table(session, tagged, np.arange(len(source)), _column(source, columns), columns, n)


def sources_of(session: Session, tagged: Codings) -> Ints:
    """The source each coding is in."""
    quote, source = integers(session, ("id", "source_id"), "FROM quote")
    found: Ints = source[places(tagged.quote, quote)]
    return found


def _by_emotion(session: Session, tagged: Codings, n: int) -> Table:
    """A feeling that has no word is told by its valence: "+", "0" or "-"."""
    rows = fetch(session, "SELECT quote_id, label, valence FROM emotion")
    keys = [label or ("+" if valence > 0 else "-" if valence < 0 else "0") for _, label, valence in rows]
    order = [*FEELINGS, "+", "0", "-"]
    known = [key for key in order if key in set(keys)] + sorted(set(keys) - set(order))
    columns = [Heading(key, FEELINGS[key].name if key in FEELINGS else key) for key in known]
    at = {key: place for place, key in enumerate(known)}
    quote = np.array([row[0] for row in rows], np.int64)
    felt = np.array([at[key] for key in keys], np.int64)
    row, coding = codings_of(tagged, quote)
    return _table(session, tagged, coding, felt[row], columns, n)


def _by_attribute(session: Session, tagged: Codings, attribute: str, said: Mapping[int, str]) -> Table:
    values = values_of(session, attribute)
    of = {voice: values.get(voice, NONE) for voice in said}
    groups = sorted({value for value in of.values() if value != NONE}, key=_natural)
    if NONE in of.values():
        groups.append(NONE)
    columns = [Heading(value, value, sum(each == value for each in of.values())) for value in groups]
    at = {value: place for place, value in enumerate(groups)}
    voice = np.array(list(of), np.int64)
    group = np.array([at[value] for value in of.values()], np.int64)
    where = places(tagged.voice, voice)
    return _table(session, tagged, np.arange(len(where)), np.where(where < 0, -1, group[where]), columns, len(said))


def _table(session: Session, tagged: Codings, coding: Ints, column: Ints, columns: list[Heading], n: int) -> Table:
    """coding, column: arrays of one length; −1 for a column that is none."""
    rows = code_headings(session, tagged)
    row = places(tagged.code, np.array([heading.key for heading in rows], np.int64))[coding]
    kept = (row >= 0) & (column >= 0)
    coding = coding[kept]
    entries = Entries(row[kept], column[kept], tagged.quote[coding], tagged.voice[coding])
    shape = len(rows), len(columns)
    quotes, people = entries.counts(shape)
    sizes = np.array([np.nan if heading.people is None else heading.people for heading in columns], float)
    measures = {"participants": people, "quotes": quotes}
    if len(columns) and not np.isnan(sizes).any() and sizes.max(initial=0) > 1:
        measures["share"] = _part(people, sizes[None, :])
    measures["row_share"] = _part(quotes, quotes.sum(1, keepdims=True))
    measures["column_share"] = _part(quotes, quotes.sum(0, keepdims=True))
    return Table(tuple(rows), tuple(columns), measures, entries.quotes_of, n, len(np.unique(entries.quote)))


def _column(keys: Ints, columns: list[Heading]) -> Ints:
    return places(keys, np.array([heading.key for heading in columns], np.int64))


def _part(values: Floats, whole: Floats) -> Floats:
    whole = np.broadcast_to(whole, values.shape)
    return np.asarray(np.divide(values, whole, out=np.full(values.shape, np.nan), where=whole > 0), np.float64)


def _natural(value: str) -> tuple[int, float, str]:
    """Numbers by size, then words."""
    size = number(value)
    return (1, 0.0, value) if size is None else (0, size, value)
