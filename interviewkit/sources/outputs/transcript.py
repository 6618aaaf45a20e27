"""A source as it is written out: its segments, and what a reader wants to know about where they come from."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlmodel import Session

from interviewkit.sources import queries
from interviewkit.sources.queries import SegmentRow
from interviewkit.store.bulk import fetch
from interviewkit.text.pauses import Word


@dataclass(frozen=True, slots=True)
class MarkShown:
    """A mark in a layer beside the text. kind: "note", "nonverbal" or "events"; end_ms None for a moment."""

    kind: str
    layer: str
    start_ms: int
    end_ms: int | None
    text: str


@dataclass(frozen=True, slots=True)
class Transcript:
    """rows in their order; people: speaker's label → the label of the participant it is, where that is known.

    made_on: the day of the source in the project. model: what transcribed it, "" by hand or from a file. silences:
    [start_ms, end_ms) where recognition heard nobody.
    """

    name: str
    rows: Sequence[SegmentRow]
    language: str = ""
    participant: str = ""
    recording: str = ""
    duration_ms: int | None = None
    model: str = ""
    made_on: str = ""
    people: Mapping[str, str] = field(default_factory=dict)
    marks: Sequence[MarkShown] = ()
    silences: Sequence[tuple[int, int]] = ()


def transcript(session: Session, source_id: int, *, most: int | None = None) -> Transcript:
    """Everything about one source that can be written out; LookupError when it was deleted.

    most: only so many of its first segments.
    """
    row = queries.source(session, source_id)
    if row is None:
        raise LookupError(source_id)
    media = queries.media(session, source_id)
    made = fetch(session, "SELECT created_at FROM source WHERE id = :source", {"source": source_id})
    run = fetch(
        session,
        """SELECT model, speech FROM transcription
           WHERE source_id = :source AND state = 'done' AND step_id IS NOT NULL ORDER BY id DESC LIMIT 1""",
        {"source": source_id},
    )
    speech = run[0][1] if run else None
    if isinstance(speech, str):  # SQLite gives JSON as text, PostgreSQL as what it says
        speech = json.loads(speech)
    people = fetch(
        session,
        """SELECT v.label, p.label FROM speaker v JOIN participant p ON p.id = v.participant_id
           WHERE v.source_id = :source""",
        {"source": source_id},
    )
    marks = fetch(
        session,
        """SELECT l.kind, l.name, m.start_ms, m.end_ms, m.text FROM mark m JOIN layer l ON l.id = m.layer_id
           WHERE m.source_id = :source ORDER BY m.start_ms, m.id""",
        {"source": source_id},
    )
    length = media.duration_ms if media is not None else None
    return Transcript(
        row.name,
        queries.segments(session, source_id) if most is None else _first(session, source_id, most),
        row.language,
        row.participant,
        media.name if media is not None else "",
        length,
        run[0][0] if run else "",
        str(made[0][0])[:10] if made else "",
        dict(people),
        [MarkShown(*each) for each in marks],
        _between(speech, length),
    )


def _first(session: Session, source_id: int, most: int) -> list[SegmentRow]:
    ids = fetch(
        session,
        "SELECT id FROM segment WHERE source_id = :source ORDER BY position, id LIMIT :most",
        {"source": source_id, "most": most},
    )
    return queries.segments_by_id(session, [each for (each,) in ids])


def of_rows(rows: Sequence[SegmentRow], name: str = "") -> Transcript:
    """Segments that stand for themselves."""
    return Transcript(name, rows)


def timed_words(row: SegmentRow) -> list[Word]:
    """The words of a segment whose times are known, in the order of the text."""
    return [word for word in row.words or () if word[2] is not None and word[3] is not None]


def _between(speech: Sequence[Sequence[int]] | None, length: int | None) -> list[tuple[int, int]]:
    """The stretches that are not speech."""
    if speech is None or length is None:
        return []
    silences, at = [], 0
    for start, end in sorted((start, end) for start, end in speech):
        if start > at:
            silences.append((at, start))
        at = max(at, end)
    return [*silences, (at, length)] if at < length else silences
