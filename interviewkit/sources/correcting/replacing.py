"""Finds and replaces in one source, in several or in the whole study; quotes and word times stay where they belong."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from sqlmodel import Session, col, or_, select

from interviewkit.errors import Cancelled
from interviewkit.model import Quote, Segment
from interviewkit.sources.correcting.editing import carry, passage_of, texts_of
from interviewkit.store.bulk import fetch
from interviewkit.text.anchors import Passage
from interviewkit.text.replacing import Replacement, Search, applied, edits_of, through_replacements
from interviewkit.text.word_times import through_edits

AROUND = 48
"""Code points of context on either side of a hit."""
AT_ONCE = 400

Told = Callable[[float], object]
Asked = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Hit:
    """A place that would change: [start, end) of the segment's text, `old`, becomes `new`."""

    source_id: int
    segment_id: int
    start: int
    end: int
    old: str
    new: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Where:
    """Where is looked: sources (None: all), and what was said by a speaker of this name (None: anybody)."""

    sources: tuple[int, ...] | None = None
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """How many places were replaced in how many segments, and how many were not: their text is another by now."""

    places: int
    segments: int
    changed: int


def find(session: Session, search: Search, where: Where, cancelled: Asked = lambda: False) -> list[Hit]:
    """Every place in the order of sources and segments. UserError for a wrong expression; Cancelled when stopped."""
    finder = search.finder()
    found: list[Hit] = []
    for number, (source_id, segment_id, text) in enumerate(_texts(session, where)):
        if number % AT_ONCE == 0 and cancelled():
            raise Cancelled
        for each in finder(text):
            before, after = text[max(0, each.start - AROUND) : each.start], text[each.end : each.end + AROUND]
            found.append(Hit(source_id, segment_id, each.start, each.end, each.old, each.new, before, after))
    return found


def speakers(session: Session, where: Where) -> list[str]:
    """The names of those who speak there, in order."""
    condition, values = _in_sources(where)
    return [
        row[0] for row in fetch(session, f"SELECT DISTINCT label FROM speaker s WHERE {condition} ORDER BY 1", values)
    ]


def replace(
    session: Session, hits: Sequence[Hit], told: Told = lambda _: None, cancelled: Asked = lambda: False
) -> Done:
    """Replaces these places, which come in order; a segment whose text is another by now is left as it is.

    Quotes that held a replaced word hold the new one, words keep their times. Cancelled when asked to stop: run it in a
    change, which then leaves everything as it was.
    """
    groups = [(segment_id, list(found)) for segment_id, found in groupby(hits, key=lambda hit: hit.segment_id)]
    places = segments = changed = 0
    for start in range(0, len(groups), AT_ONCE):
        chunk = groups[start : start + AT_ONCE]
        if cancelled():
            raise Cancelled
        told(start / len(groups))
        ids = [segment_id for segment_id, _ in chunk]
        rows = {row.id: row for row in session.exec(select(Segment).where(col(Segment.id).in_(ids)))}
        quotes = _quotes(session, ids)
        for segment_id, found in chunk:
            row = rows.get(segment_id)
            steps = [Replacement(hit.start, hit.end, hit.old, hit.new) for hit in found]
            if row is None or any(row.text[each.start : each.end] != each.old for each in steps):
                changed += len(steps)
                continue
            _rewrite(session, row, steps, quotes.get(segment_id, []))
            places, segments = places + len(steps), segments + 1
        session.flush()
        session.expunge_all()
    return Done(places, segments, changed)


def _rewrite(session: Session, segment: Segment, steps: Sequence[Replacement], quotes: Sequence[Quote]) -> None:
    segment_id = segment.id
    assert segment_id is not None
    text = applied(segment.text, steps)
    before = texts_of(session, segment, quotes) if quotes else {}
    if segment.words is not None:
        segment.words = through_edits(segment.words, edits_of(steps), text, segment.start_ms, segment.end_ms)
    segment.text, segment.edited = text, True
    session.add(segment)

    def carried(passage: Passage) -> Passage:
        return through_replacements(passage, segment_id, steps)

    moved = [quote for quote in quotes if carried(passage_of(quote)) != passage_of(quote)]
    if moved:
        carry(session, moved, carried, before, {**before, segment_id: text})


def _quotes(session: Session, ids: Sequence[int]) -> dict[int, list[Quote]]:
    """The quotes that begin or end in these segments, by segment; one object a quote, so that both ends move."""
    found: dict[int, list[Quote]] = {}
    asked = select(Quote).where(or_(col(Quote.start_segment_id).in_(ids), col(Quote.end_segment_id).in_(ids)))
    for quote in session.exec(asked):
        for segment_id in {quote.start_segment_id, quote.end_segment_id}:
            found.setdefault(segment_id, []).append(quote)
    return found


def _texts(session: Session, where: Where) -> Iterator[tuple[int, int, str]]:
    condition, values = _in_sources(where)
    joined = ""
    if where.speaker is not None:
        joined = "JOIN speaker v ON v.id = s.speaker_id AND v.label = :speaker"
        values["speaker"] = where.speaker
    yield from fetch(
        session,
        f"""SELECT s.source_id, s.id, s.text FROM segment s JOIN source o ON o.id = s.source_id {joined}
            WHERE {condition} ORDER BY o.position, o.id, s.position, s.id""",
        values,
    )


def _in_sources(where: Where) -> tuple[str, dict[str, object]]:
    if where.sources is None:
        return "1 = 1", {}
    return f"s.source_id IN ({','.join(str(int(each)) for each in where.sources) or '0'})", {}
