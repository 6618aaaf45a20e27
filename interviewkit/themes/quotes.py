"""Reads the quotes behind themes: those that show one best, and those that speak against it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from sqlmodel import Session

from interviewkit.coding.queries import VOICES, quote_texts, quotes, whose
from interviewkit.journey.queries import Feelings, stages, voices
from interviewkit.sources.queries import SegmentRow, segments_by_id, sources
from interviewkit.store.bulk import fetch
from interviewkit.themes import evidence
from interviewkit.themes.pairs import Codings
from interviewkit.themes.queries import ThemeRow, read, themes


@dataclass(frozen=True, slots=True)
class Evidence:
    """A quote as it stands on a page. paragraph: number of its first segment in the source, from 1. start_ms: where it
    begins on the recording. stage: "" for none. valence: −3…+3 over its feelings, None without one."""

    quote_id: int
    text: str
    participant: str
    source_id: int
    source: str
    language: str
    paragraph: int
    start_ms: int | None
    stage: str
    valence: float | None
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StageShare:
    """How many spoke of a theme in one stage."""

    stage_id: int
    stage: str
    participants: int
    quotes: int


@dataclass(frozen=True, slots=True)
class ThemeEvidence:
    """What speaks for a theme and against it. against_participants: who have a quote that feels the other way."""

    theme: ThemeRow
    stages: tuple[StageShare, ...]
    best: tuple[Evidence, ...]
    against: tuple[Evidence, ...]
    against_participants: int


def theme_evidence(session: Session, theme_ids: Collection[int] | None = None) -> list[ThemeEvidence]:
    """The evidence of these themes, or of all, in their order (see evidence.best and evidence.against)."""
    reading = read(session)
    rows = [row for row in themes(session, reading) if theme_ids is None or row.id in theme_ids]
    tagged, felt, order = reading.codings, reading.felt, _lengths(session)
    names = {row.id: row.name for row in stages(session)}
    picks = []
    for row in rows:
        candidates = _candidates(row, tagged, felt, order)
        sign = row.counts.mood.sign
        contrary = {c.participant for c in candidates if (c.value or 0) * sign < 0}
        picks.append((evidence.best(candidates, sign), evidence.against(candidates, sign), len(contrary)))
    shown = _shown(session, {quote for best, against, _ in picks for quote in (*best, *against)}, felt)
    return [
        ThemeEvidence(row, _shares(row, tagged, names), tuple(map(shown.get, best)), tuple(map(shown.get, against)), n)  # type: ignore[arg-type]
        for row, (best, against, n) in zip(rows, picks, strict=True)
    ]


def _lengths(session: Session) -> dict[int, tuple[int, int]]:
    """Quote id → (length in code points, as far as its first and last segment tell; place in the material)."""
    rows = fetch(
        session,
        f"""SELECT q.id, CASE WHEN q.lost_text IS NOT NULL THEN length(q.lost_text)
                WHEN q.start_segment_id = q.end_segment_id THEN q.end_offset - q.start_offset
                ELSE length(s.text) - q.start_offset + q.end_offset END
            {VOICES} ORDER BY o.position, o.id, s.position, q.start_offset, q.id""",
    )
    return {quote: (length, order) for order, (quote, length) in enumerate(rows)}


def _candidates(
    row: ThemeRow, tagged: Codings, felt: Feelings, order: dict[int, tuple[int, int]]
) -> list[evidence.Candidate]:
    here = np.isin(tagged.code, np.array(row.code_ids, np.int64))
    ids, first, codes = np.unique(tagged.quote[here], return_index=True, return_counts=True)
    values = dict(zip(felt.quote.tolist(), felt.value.tolist(), strict=True))
    people = tagged.voice[here][first]
    return [
        evidence.Candidate(quote, person, values.get(quote), count, *order[quote])
        for quote, person, count in zip(ids.tolist(), people.tolist(), codes.tolist(), strict=True)
    ]


def _shares(row: ThemeRow, tagged: Codings, names: dict[int, str]) -> tuple[StageShare, ...]:
    here = np.isin(tagged.code, np.array(row.code_ids, np.int64))
    found = []
    for stage, name in names.items():
        chosen = here & (tagged.stage == stage)
        people, said = len(np.unique(tagged.voice[chosen])), len(np.unique(tagged.quote[chosen]))
        if people:
            found.append(StageShare(stage, name, people, said))
    return tuple(found)


def _shown(session: Session, ids: Collection[int], felt: Feelings) -> dict[int, Evidence]:
    rows = quotes(session, ids=ids)
    texts = quote_texts(session, rows)
    voice, said = whose(session)
    said_by = dict(fetch(session, f"SELECT q.id, {voice} {said}"))
    people, places = voices(session), {row.id: row for row in sources(session)}
    stage_of = {row.id: row.name for row in stages(session)}
    codes = dict(fetch(session, "SELECT id, name FROM code"))
    values = dict(zip(felt.quote.tolist(), felt.value.tolist(), strict=True))
    segments = {row.id: row for row in segments_by_id(session, {row.passage.start.segment for row in rows})}
    numbers = _paragraphs(session, {row.source_id for row in rows})
    return {
        row.id: Evidence(
            row.id,
            texts[row.id],
            people[said_by[row.id]],
            row.source_id,
            places[row.source_id].name,
            places[row.source_id].language,
            numbers[row.passage.start.segment],
            heard_at(segments[row.passage.start.segment], row.passage.start.offset),
            stage_of.get(row.stage_id or 0, ""),
            values.get(row.id),
            tuple(dict.fromkeys(codes[tag.code_id] for tag in row.tags)),
        )
        for row in rows
    }


def heard_at(segment: SegmentRow, offset: int) -> int | None:
    """When the character at offset is heard, in ms of the recording: its word's start, else the segment's."""
    for _, end, start_ms, *_ in segment.words or ():
        if end > offset and start_ms is not None:
            return int(start_ms)
    return segment.start_ms


def _paragraphs(session: Session, source_ids: Collection[int]) -> dict[int, int]:
    """Segment id → its number in the source, from 1."""
    wanted = ",".join(str(int(source)) for source in source_ids) or "0"
    sql = f"SELECT source_id, id FROM segment WHERE source_id IN ({wanted}) ORDER BY source_id, position, id"
    numbers: dict[int, int] = {}
    count: dict[int, int] = {}
    for source, segment in fetch(session, sql):
        count[source] = numbers[segment] = count.get(source, 0) + 1
    return numbers
