"""Reads where quotes lie, and how far from each other in turns, seconds or characters."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from sqlmodel import Session

from interviewkit.analysis.operators import Distance, Passages
from interviewkit.analysis.table import places
from interviewkit.store.bulk import integers
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


def segments(session: Session, *, measured: bool = True) -> Segments:
    """Every segment of the project. A segment without an end lasts until the next one begins.

    measured: with lengths and times; without them (0, NaN) no text need be read, which is many times faster.
    """
    columns = ["id", "source_id", "position"]
    if measured:
        columns += ["length(text)", "coalesce(start_ms, -1)", "coalesce(end_ms, -1)"]
    table = integers(session, columns, "FROM segment")
    ids, order = integers(session, ("id", "position"), "FROM source")
    at = places(table[1], ids[np.lexsort((ids, order))])
    table = table[:, np.lexsort((table[0], table[2], at))]
    id, source, _ = table[:3]
    none = np.zeros_like(id)
    length, start, end = table[3:] if measured else (none, none - 1, none - 1)
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
    columns = "id", "source_id", "start_segment_id", "start_offset", "end_segment_id", "end_offset"
    found = integers(session, columns, "FROM quote WHERE lost_text IS NULL")
    quote, source, one, start, other, end = found[:, np.argsort(found[0])]
    known = segments(session, measured=distance in ("seconds", "characters"))
    begin, finish = known.at(np.r_[one, other]).reshape(2, -1)
    line = along(np.r_[source, source], known.turn[np.r_[begin, finish]], np.r_[start, end])
    if distance is None:
        at = to = np.full(len(quote), np.nan)
    else:
        at, to = _far(known, begin, start, distance), _far(known, finish, end, distance)
    return Placed(quote, Passages(source, line[: len(quote)], line[len(quote) :], at, np.fmax(at, to)))


def _far(known: Segments, where: Ints, offset: Ints, distance: Distance) -> Floats:
    if distance == "turns":
        return known.turn[where].astype(np.float64)
    if distance == "characters":
        return (known.begin[where] + offset).astype(np.float64)
    share = np.clip(offset / np.maximum(known.length[where], 1), 0, 1)
    return np.asarray(known.start[where] + share * (known.end[where] - known.start[where]), np.float64)
