"""Reads which codes are on which quotes, and which codes meet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

import numpy as np
from sqlmodel import Session

from interviewkit.coding.queries import VOICE, VOICES, whose
from interviewkit.journey.queries import voices
from interviewkit.store.bulk import fetch, integers
from interviewkit.themes.cooccurrence import Ints, Together, along, overlapping, ranges, together

Unit = Literal["quote", "segment", "participant"]


class CodePair(NamedTuple):
    """Two codes that share units. count: units with both; people: participants in whose units they meet; c, jaccard:
    0…1, the same over units; npmi: −1…1 (see cooccurrence.Together). A tuple, since maps have thousands."""

    a_id: int
    b_id: int
    a: str
    b: str
    count: int  # type: ignore[assignment]
    people: int
    c: float
    jaccard: float
    npmi: float


@dataclass(frozen=True, slots=True)
class Codings:
    """One entry a code on a quote, whoever put it there; arrays of one length. stage: 0 for none. segment: the one the
    quote lies in, 0 where it lies in several or has lost its text."""

    quote: Ints
    code: Ints
    voice: Ints
    stage: Ints
    segment: Ints


@dataclass(frozen=True, slots=True)
class Spread:
    """Where codes are: one entry a coding in a unit it is in, arrays of one length. coding: its place in Codings;
    voice: whose the unit is. units: all there are, with codes or without."""

    unit: Ints
    coding: Ints
    voice: Ints
    units: int


def codings(session: Session) -> Codings:
    """All codes on all quotes, by quote."""
    voice, quotes = whose(session)
    within = """CASE WHEN q.lost_text IS NULL AND q.start_segment_id = q.end_segment_id
                THEN q.start_segment_id ELSE 0 END"""
    columns = "q.id", "t.code_id", voice, "coalesce(q.stage_id, 0)", within
    table = integers(session, columns, f"{quotes} JOIN tag t ON t.quote_id = q.id")
    table = table[:, np.lexsort((table[1], table[0]))]
    again = np.zeros(table.shape[1], bool)
    again[1:] = (table[:2, 1:] == table[:2, :-1]).all(axis=0)
    return Codings(*table[:, ~again])


def cooccurrence(session: Session, unit: Unit = "segment", tagged: Codings | None = None) -> list[CodePair]:
    """The pairs of codes that meet in a unit, most frequent first.

    segment: a code is in every segment that a quote with it takes text from. quote: a code is in every quote that
    shares text with a quote that carries it. participant: a code is with everybody who has a quote with it. Whole units
    are counted, so c stays in 0…1 however quotes overlap. Segments are the default: units of the speaker's own making,
    while quotes are as long as a coder made them, and with few participants every two codes meet in somebody.
    tagged: the codings, if they are read already.
    """
    tagged = tagged or codings(session)
    found = meeting(tagged, spread(session, unit, tagged))
    names = dict(fetch(session, "SELECT id, name FROM code"))
    order = np.lexsort((found.b, found.a, -found.c, -found.count))
    columns = [found.a, found.b, found.count, found.people, found.c, found.c, found.npmi]
    return [
        CodePair(a, b, names[a], names[b], *rest)
        for a, b, *rest in zip(*(column[order].tolist() for column in columns), strict=True)
    ]


def spread(session: Session, unit: Unit, tagged: Codings) -> Spread:
    """In which units every coding is; see cooccurrence()."""
    if unit == "participant":
        return Spread(tagged.voice, np.arange(len(tagged.code)), tagged.voice, len(voices(session)))
    return _in_segments(session, tagged) if unit == "segment" else _in_quotes(session, tagged)


def meeting(tagged: Codings, where: Spread) -> Together:
    """The pairs of codes that meet in a unit."""
    return together(where.unit, tagged.code[where.coding], where.voice, where.units)


def _in_segments(session: Session, tagged: Codings) -> Spread:
    """A quote over several segments is in each it takes text from; a quote that lost its text is in none."""
    quote, segment = integers(
        session,
        ("q.id", "g.id"),
        """FROM quote q JOIN segment s ON s.id = q.start_segment_id
           JOIN segment z ON z.id = q.end_segment_id
           JOIN segment g ON g.source_id = q.source_id AND g.position BETWEEN s.position AND z.position
           WHERE q.lost_text IS NULL AND q.start_segment_id <> q.end_segment_id
             AND (g.id <> z.id OR q.end_offset > 0) AND (g.id <> s.id OR q.start_offset < length(s.text))""",
    )
    row, coding = codings_of(tagged, quote)
    one = np.flatnonzero(tagged.segment)
    every = np.r_[one, coding]
    where = np.r_[tagged.segment[one], segment[row]]
    return Spread(where, every, tagged.voice[every], fetch(session, "SELECT count(*) FROM segment")[0][0])


def _in_quotes(session: Session, tagged: Codings) -> Spread:
    columns = "q.id", VOICE, "q.source_id", "s.position", "q.start_offset", "z.position", "q.end_offset"
    found = integers(session, columns, f"{VOICES} JOIN segment z ON z.id = q.end_segment_id")
    quote, voice, source, first, start, last, end = found
    places = along(np.r_[source, source], np.r_[first, last], np.r_[start, end])
    a, b = overlapping(places[: len(quote)], places[len(quote) :])
    every = np.arange(len(quote))
    unit, other = np.r_[every, a, b], np.r_[every, b, a]
    pair, coding = codings_of(tagged, quote[other])
    at = unit[pair]
    return Spread(at, coding, voice[at], len(quote))


def codings_of(tagged: Codings, quote: Ints) -> tuple[Ints, Ints]:
    """(i, j) for every coding j on quote[i]."""
    return ranges(np.searchsorted(tagged.quote, quote, side="left"), np.searchsorted(tagged.quote, quote, side="right"))
