"""Reads where quotes lie, and how far from each other in turns, seconds or characters."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from sqlmodel import Session

from interviewkit.analysis.operators import Distance, Passages
from interviewkit.store.bulk import fetch
from interviewkit.themes.cooccurrence import Floats, Ints, along


@dataclass(frozen=True, slots=True)
class Placed:
    """Quotes that have text, by id, with where they lie."""

    quote: Ints
    places: Passages


@dataclass(frozen=True, slots=True)
class Segments:
    """All segments in the order of the material, arrays of one length. length: in code points. begin: characters of the
    whole material before it. turn: its number in the source, from 0. start, end: seconds of the recording or NaN."""

    id: Ints
    source: Ints
    length: Ints
    begin: Ints
    turn: Ints
    start: Floats
    end: Floats

    def at(self, ids: Ints) -> Ints:
        """Where segments with these ids stand."""
        order = np.argsort(self.id, kind="stable")
        return order[np.searchsorted(self.id[order], ids)]


def segments(session: Session) -> Segments:
    """Every segment of the project. A segment without an end lasts until the next one begins."""
    rows = fetch(
        session,
        """SELECT g.id, g.source_id, length(g.text), coalesce(g.start_ms, -1), coalesce(g.end_ms, -1) FROM segment g
           JOIN source o ON o.id = g.source_id ORDER BY o.position, o.id, g.position, g.id""",
    )
    id, source, length, start, end = np.array(rows, np.int64).reshape(-1, 5).T
    first = np.r_[True, np.diff(source) != 0] if len(id) else np.zeros(0, bool)
    turn = np.arange(len(id)) - np.maximum.accumulate(np.where(first, np.arange(len(id)), 0))
    after = np.r_[np.where(first[1:], -1, start[1:]), -1][: len(id)]
    end = np.where(end >= 0, end, np.where(after >= 0, after, start))
    begins, ends = (np.where((start >= 0), each / 1000, np.nan) for each in (start, np.maximum(start, end)))
    return Segments(id, source, length, np.cumsum(length) - length, turn, begins, ends)


def passages(session: Session, distance: Distance | None) -> Placed:
    """Quotes that have text. distance: what Passages.at and .to are to be in; None: they are not needed.

    turns: numbers of the first and last turn. characters: from the beginning of the material. seconds: of the
    recording, from the place within a turn as if everybody spoke evenly.
    """
    rows = fetch(
        session,
        """SELECT q.id, q.source_id, s.position, q.start_offset, z.position, q.end_offset, s.id, z.id
           FROM quote q JOIN segment s ON s.id = q.start_segment_id JOIN segment z ON z.id = q.end_segment_id
           WHERE q.lost_text IS NULL ORDER BY q.id""",
    )
    quote, source, first, start, last, end, one, other = np.array(rows, np.int64).reshape(-1, 8).T
    line = along(np.r_[source, source], np.r_[first, last], np.r_[start, end])
    if distance is None:
        at = to = np.full(len(quote), np.nan)
    else:
        known = segments(session)
        begin, finish = known.at(one), known.at(other)
        at, to = _far(known, begin, start, distance), _far(known, finish, end, distance)
    return Placed(quote, Passages(source, line[: len(quote)], line[len(quote) :], at, np.fmax(at, to)))


def _far(known: Segments, where: Ints, offset: Ints, distance: Distance) -> Floats:
    if distance == "turns":
        return known.turn[where].astype(np.float64)
    if distance == "characters":
        return (known.begin[where] + offset).astype(np.float64)
    share = np.clip(offset / np.maximum(known.length[where], 1), 0, 1)
    return np.asarray(known.start[where] + share * (known.end[where] - known.start[where]), np.float64)
