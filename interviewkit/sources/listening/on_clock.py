"""Reads what a waveform shows of a transcript: who speaks when, with the first words, and the quotes on the clock."""

from __future__ import annotations

from dataclasses import dataclass

from sqlmodel import Session

from interviewkit.store.bulk import fetch

FIRST_WORDS = 80


@dataclass(frozen=True, slots=True)
class Bar:
    """A segment on the clock of the recording, [start_ms, end_ms). words: its first ones."""

    id: int
    start_ms: int
    end_ms: int
    speaker_id: int | None
    words: str


def bars(session: Session, source_id: int) -> list[Bar]:
    """The segments of a source that have times, in the order they begin."""
    rows = fetch(
        session,
        f"""SELECT id, start_ms, coalesce(end_ms, start_ms), speaker_id, substr(text, 1, {FIRST_WORDS}) FROM segment
           WHERE source_id = :source AND start_ms IS NOT NULL ORDER BY start_ms, position, id""",
        {"source": source_id},
    )
    return [Bar(*row) for row in rows]


def quoted(session: Session, source_id: int) -> list[tuple[int, int, int]]:
    """(start_ms, end_ms, hue) of every coding whose quote has times, to the segments' borders; hue 0–9 of the code."""
    rows = fetch(
        session,
        """SELECT DISTINCT a.start_ms, b.end_ms, c.colour
           FROM quote q JOIN segment a ON a.id = q.start_segment_id JOIN segment b ON b.id = q.end_segment_id
             JOIN tag t ON t.quote_id = q.id JOIN code c ON c.id = t.code_id
           WHERE q.source_id = :source AND a.start_ms IS NOT NULL AND b.end_ms IS NOT NULL
           ORDER BY a.start_ms, b.end_ms, c.colour""",
        {"source": source_id},
    )
    return [(start, end, hue) for start, end, hue in rows]
