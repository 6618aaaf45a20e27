"""A quote on its own, outside its transcript: what was said, by whom, where, when and how it felt."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from sqlmodel import Session

from interviewkit.coding.queries import quote_texts, quotes
from interviewkit.sources.queries import SegmentRow, segments_by_id
from interviewkit.store.bulk import fetch
from interviewkit.words import language as shown_language


@dataclass(frozen=True, slots=True)
class Card:
    """A quote as evidence.

    participant: who said it, else the source's name. language: spoken in the source. paragraph: number of its first
    segment in the source, from 1. start_ms: when its first word is heard, None without a recording. stage: "" for none.
    valence: −3…+3, Σwv/Σw over its feelings (as journey.curve.quote_values), None without one. codes: names, as coded.
    starred: a key quote.
    """

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
    starred: bool = False
    memo: str = ""


def cards(session: Session, quote_ids: Iterable[int]) -> list[Card]:
    """Quotes to be read outside their transcript, in the order of the material; ids of none are passed over."""
    rows = quotes(session, ids=quote_ids)
    texts = quote_texts(session, rows)
    wanted = ",".join(str(row.id) for row in rows) or "0"
    name = "g.name_ko" if shown_language() == "ko" else "g.name_en"
    about = fetch(
        session,
        f"""SELECT q.id, o.name, o.language, coalesce(p.label, o.name), coalesce({name}, '')
            FROM quote q JOIN source o ON o.id = q.source_id JOIN segment s ON s.id = q.start_segment_id
            LEFT JOIN speaker v ON v.id = s.speaker_id
            LEFT JOIN participant p ON p.id = coalesce(v.participant_id, o.participant_id)
            LEFT JOIN stage g ON g.id = q.stage_id WHERE q.id IN ({wanted})""",
    )
    known = {quote_id: rest for quote_id, *rest in about}
    felt = dict(
        fetch(
            session,
            f"""SELECT quote_id, sum(weight * valence) / sum(weight) FROM emotion
                WHERE weight > 0 AND quote_id IN ({wanted}) GROUP BY quote_id""",
        )
    )
    codes = dict(fetch(session, "SELECT id, name FROM code"))
    segments = {row.id: row for row in segments_by_id(session, {row.passage.start.segment for row in rows})}
    numbers = _paragraphs(session, {row.source_id for row in rows})
    found = []
    for row in rows:
        start = row.passage.start
        source, language, participant, stage = known[row.id]
        found.append(
            Card(
                row.id,
                texts[row.id],
                participant,
                row.source_id,
                source,
                language,
                numbers[start.segment],
                heard_at(segments[start.segment], start.offset),
                stage,
                felt.get(row.id),
                tuple(dict.fromkeys(codes[tag.code_id] for tag in row.tags)),
                row.starred,
                row.memo,
            )
        )
    return found


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
