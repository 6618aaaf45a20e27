"""Keeps what all numbers of themes and codes are reckoned from: one more coding need not read everything anew."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from sqlmodel import Session

from interviewkit.coding.queries import whose
from interviewkit.journey import curve
from interviewkit.journey.queries import Feelings, feelings, voices
from interviewkit.store.bulk import fetch
from interviewkit.themes.cooccurrence import Ints
from interviewkit.themes.fitting import fitting, fitting_tags
from interviewkit.themes.pairs import Codings, Spread, Unit, codings, codings_of, spread
from interviewkit.themes.view import Filter

MOST = 400
"""More quotes than these at once are read with everything else."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The codings, the feelings, and how many participants there are.

    across: (quote, segment), shape (n, 2), for every segment that a quote over several takes text from. segments: all
    there are. fits, tags: the quotes that a filter lets through, and the codings (quote << 32 | code) of its coders,
    both sorted; None when nobody asked.
    """

    codings: Codings
    felt: Feelings
    of: int
    across: Ints | None = None
    segments: int = 0
    fits: Ints | None = None
    tags: Ints | None = None

    def spread(self, session: Session, unit: Unit) -> Spread:
        """In which units every coding is: pairs.spread() of what is read already."""
        if unit != "segment" or self.across is None:
            return spread(session, unit, self.codings)
        tagged = self.codings
        row, coding = codings_of(tagged, np.ascontiguousarray(self.across[:, 0]))
        one = np.flatnonzero(tagged.segment)
        every = np.r_[one, coding]
        return Spread(np.r_[tagged.segment[one], self.across[row, 1]], every, tagged.voice[every], self.segments)

    def codes_of(self, quote_ids: Collection[int]) -> frozenset[int]:
        """The codes on any of these quotes, whatever a filter lets through."""
        here = _in(self.codings.quote, np.array(sorted(quote_ids), np.int64))
        return frozenset(self.codings.code[here].tolist())

    def through(self) -> Reading:
        """Only what the filter lets through."""
        if self.fits is None:
            return self
        keep = _in(self.codings.quote, self.fits)
        if self.tags is not None:
            keep &= _in(coding_keys(self.codings.quote, self.codings.code), self.tags)
        return replace(self, codings=_where(self.codings, keep), felt=self.felt.where(_in(self.felt.quote, self.fits)))


def read(session: Session, asked: Filter | None = None) -> Reading:
    """Everything, with what a filter lets through marked (see Reading.through)."""
    segments = int(fetch(session, "SELECT count(*) FROM segment")[0][0])
    found = Reading(codings(session), feelings(session), len(voices(session)), _across(session), segments)
    if not asked:
        return found
    return replace(found, fits=fitting(session, asked), tags=fitting_tags(session, asked))


def updated(session: Session, known: Reading, quote_ids: Collection[int], asked: Filter | None = None) -> Reading:
    """A reading from before with these quotes read anew, gone or new ones included; nothing else may have changed."""
    if not quote_ids:
        return known
    if len(quote_ids) > MOST:
        return read(session, asked)
    ids = np.array(sorted(quote_ids), np.int64)
    wanted = ",".join(map(str, ids.tolist()))
    voice, quotes = whose(session)
    rows = fetch(
        session,
        f"""SELECT DISTINCT q.id, t.code_id, {voice}, coalesce(q.stage_id, 0),
              CASE WHEN q.lost_text IS NULL AND q.start_segment_id = q.end_segment_id THEN q.start_segment_id ELSE 0 END
            {quotes} JOIN tag t ON t.quote_id = q.id WHERE q.id IN ({wanted})""",
    )
    tagged = _spliced(known.codings, ids, np.array(rows, np.int64).reshape(-1, 5))
    rows = fetch(
        session,
        f"""SELECT q.id, {voice}, coalesce(q.stage_id, 0), e.valence, e.weight {quotes}
            JOIN emotion e ON e.quote_id = q.id WHERE q.id IN ({wanted}) ORDER BY q.id""",
    )
    felt = _felt(known.felt, ids, np.array(rows, float).reshape(-1, 5))
    found = replace(known, codings=tagged, felt=felt, of=len(voices(session)))
    if known.across is not None:
        rest = known.across[~_in(known.across[:, 0], ids)]
        found = replace(found, across=np.concatenate([rest, _across(session, f"AND q.id IN ({wanted})")]))
    if not asked:
        return replace(found, fits=None, tags=None)
    assert known.fits is not None
    fits = np.union1d(np.setdiff1d(known.fits, ids), fitting(session, asked, ids.tolist()))
    tags = known.tags
    if tags is not None:
        fresh = fitting_tags(session, asked, ids.tolist())
        assert fresh is not None
        tags = np.union1d(tags[~_in(tags >> 32, ids)], fresh)
    return replace(found, fits=fits, tags=tags)


def _across(session: Session, among: str = "") -> Ints:
    """As pairs.spread() has it."""
    rows = fetch(
        session,
        f"""SELECT q.id, g.id FROM quote q JOIN segment s ON s.id = q.start_segment_id
            JOIN segment z ON z.id = q.end_segment_id
            JOIN segment g ON g.source_id = q.source_id AND g.position BETWEEN s.position AND z.position
            WHERE q.lost_text IS NULL AND q.start_segment_id <> q.end_segment_id {among}
              AND (g.id <> z.id OR q.end_offset > 0) AND (g.id <> s.id OR q.start_offset < length(s.text))""",
    )
    return np.array(rows, np.int64).reshape(-1, 2)


def coding_keys(quote: Ints, code: Ints) -> Ints:
    """One number a coding, ids below 2³¹."""
    return (quote << 32) | code


def _spliced(known: Codings, ids: Ints, rows: Ints) -> Codings:
    rest = ~_in(known.quote, ids)
    rows = rows[np.lexsort((rows[:, 1], rows[:, 0]))]
    at = np.searchsorted(known.quote[rest], rows[:, 0])  # no quote of the rows is left there
    columns = (np.insert(getattr(known, name)[rest], at, rows[:, n]) for n, name in enumerate(Codings.__slots__))
    return Codings(*columns)


def _felt(known: Feelings, ids: Ints, rows: NDArray[np.float64]) -> Feelings:
    rest = known.where(~_in(known.quote, ids))
    quote, value, weight = curve.quote_values(rows[:, 0], rows[:, 3], rows[:, 4])
    first = np.searchsorted(rows[:, 0], quote)
    fresh = quote, rows[first, 1].astype(np.int64), rows[first, 2].astype(np.int64), value, weight
    columns = [np.r_[getattr(rest, name), each] for name, each in zip(Feelings.__slots__, fresh, strict=True)]
    order = np.argsort(columns[0], kind="stable")
    return Feelings(*(column[order] for column in columns))


def _where(tagged: Codings, keep: NDArray[np.bool_]) -> Codings:
    return Codings(*(getattr(tagged, name)[keep] for name in Codings.__slots__))


def _in(values: Ints, known: Ints) -> NDArray[np.bool_]:
    """Whether each value is among the known, which are sorted."""
    if not len(known):
        return np.zeros(len(values), bool)
    at = np.minimum(np.searchsorted(known, values), len(known) - 1)
    return np.asarray(known[at] == values)
