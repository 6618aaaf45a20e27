"""Reads which codes are on which quotes, and which codes meet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from sqlmodel import Session

from interviewkit.journey.queries import VOICE, VOICES, voices
from interviewkit.store.bulk import fetch
from interviewkit.themes.cooccurrence import Together, along, overlapping, together

Unit = Literal["quote", "segment", "participant"]


@dataclass(frozen=True, slots=True)
class CodePair:
    """Two codes that share units. count: units with both; people: participants in whose units they meet; c, jaccard:
    0…1, the same over units; npmi: −1…1 (see cooccurrence.Together)."""

    a_id: int
    b_id: int
    a: str
    b: str
    count: int
    people: int
    c: float
    jaccard: float
    npmi: float


@dataclass(frozen=True, slots=True)
class Codings:
    """One entry a code on a quote, whoever put it there; arrays of one length, stage 0 for none."""

    quote: NDArray[np.int64]
    code: NDArray[np.int64]
    voice: NDArray[np.int64]
    stage: NDArray[np.int64]


def codings(session: Session) -> Codings:
    """All codes on all quotes, by quote."""
    rows = fetch(
        session,
        f"""SELECT DISTINCT q.id, t.code_id, {VOICE}, coalesce(q.stage_id, 0) {VOICES}
            JOIN tag t ON t.quote_id = q.id ORDER BY q.id, t.code_id""",
    )
    table = np.array(rows, np.int64).reshape(-1, 4)
    return Codings(*(np.ascontiguousarray(column) for column in table.T))


def cooccurrence(session: Session, unit: Unit = "segment") -> list[CodePair]:
    """The pairs of codes that meet in a unit, most frequent first.

    segment: a code is in every segment that a quote with it takes text from. quote: a code is in every quote that
    shares text with a quote that carries it. participant: a code is with everybody who has a quote with it. Whole units
    are counted, so c stays in 0…1 however quotes overlap. Segments are the default: units of the speaker's own making,
    while quotes are as long as a coder made them, and with few participants every two codes meet in somebody.
    """
    found = _together(session, unit)
    names = dict(fetch(session, "SELECT id, name FROM code"))
    order = np.lexsort((found.b, found.a, -found.c, -found.count))
    columns = [found.a, found.b, found.count, found.people, found.c, found.c, found.npmi]
    return [
        CodePair(a, b, names[a], names[b], *rest)
        for a, b, *rest in zip(*(column[order].tolist() for column in columns), strict=True)
    ]


def _together(session: Session, unit: Unit) -> Together:
    if unit == "participant":
        tagged = codings(session)
        return together(tagged.voice, tagged.code, tagged.voice, len(voices(session)))
    return _in_segments(session) if unit == "segment" else _in_quotes(session)


def _in_segments(session: Session) -> Together:
    """A quote over several segments is in each it takes text from; a quote that lost its text is in none."""
    rows = fetch(
        session,
        f"""SELECT q.start_segment_id, t.code_id, {VOICE} {VOICES} JOIN tag t ON t.quote_id = q.id
            WHERE q.lost_text IS NULL AND q.start_segment_id = q.end_segment_id""",
    )
    rows += fetch(
        session,
        f"""SELECT g.id, t.code_id, {VOICE} {VOICES} JOIN segment z ON z.id = q.end_segment_id
            JOIN segment g ON g.source_id = q.source_id AND g.position BETWEEN s.position AND z.position
            JOIN tag t ON t.quote_id = q.id
            WHERE q.lost_text IS NULL AND q.start_segment_id <> q.end_segment_id
              AND (g.id <> z.id OR q.end_offset > 0) AND (g.id <> s.id OR q.start_offset < length(s.text))""",
    )
    segment, code, voice = np.array(rows, np.int64).reshape(-1, 3).T
    return together(segment, code, voice, fetch(session, "SELECT count(*) FROM segment")[0][0])


def _in_quotes(session: Session) -> Together:
    rows = fetch(
        session,
        f"""SELECT q.id, {VOICE}, q.source_id, s.position, q.start_offset, z.position, q.end_offset
            {VOICES} JOIN segment z ON z.id = q.end_segment_id""",
    )
    quote, voice, source, first, start, last, end = np.array(rows, np.int64).reshape(-1, 7).T
    places = along(np.r_[source, source], np.r_[first, last], np.r_[start, end])
    a, b = overlapping(places[: len(quote)], places[len(quote) :])
    every = np.arange(len(quote))
    unit, other = np.r_[every, a, b], np.r_[every, b, a]
    tags = np.array(fetch(session, "SELECT DISTINCT quote_id, code_id FROM tag"), np.int64).reshape(-1, 2)
    tags = tags[np.argsort(tags[:, 0], kind="stable")]
    low = np.searchsorted(tags[:, 0], quote[other], side="left")
    sizes = np.searchsorted(tags[:, 0], quote[other], side="right") - low
    at = np.repeat(unit, sizes)
    tag = np.repeat(low - np.cumsum(sizes) + sizes, sizes) + np.arange(sizes.sum())
    return together(at, tags[tag, 1], voice[at], len(quote))
