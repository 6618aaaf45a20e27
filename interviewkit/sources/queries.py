"""Reads sources: what is in the project, the segments of one source in order, and the text of passages."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlmodel import Session

from interviewkit.sources.speakers.hues import hues_of
from interviewkit.store.bulk import fetch
from interviewkit.text.anchors import Passage, excerpt

SAMPLES_A_MS = 16
LEAST = ("running", "queued", "paused", "failed", "cancelled", "done")
"""States of a transcription, from the one with the most still to be done."""


@dataclass(frozen=True, slots=True)
class SegmentRow:
    """A segment as it is shown. Times in ms of the recording, None without one. words: [start, end, start_ms, end_ms,
    probability], offsets in code points of text."""

    id: int
    position: int
    text: str
    speaker_id: int | None
    speaker: str
    role: str
    start_ms: int | None
    end_ms: int | None
    words: list[list[Any]] | None
    flags: str
    colour: int | None = None
    """The hue of its speaker, 0–9; None without one."""
    language: str = ""
    """What was heard here, where languages change; else the source's is meant."""


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source in the list. kind: "recording" or "transcript"; state: of its newest transcription, "" without one."""

    id: int
    name: str
    kind: str
    format: str
    language: str
    participant_id: int | None
    participant: str
    media_id: int | None
    duration_ms: int | None
    segments: int
    quotes: int
    state: str
    video: bool = False
    """Whether there is something to see."""


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """A voice in a source; role "moderator", "participant", "observer" or ""."""

    id: int
    label: str
    role: str
    participant_id: int | None
    colour: int = 0
    """The hue it is shown in, 0–9: its own, or as the voices come."""


@dataclass(frozen=True, slots=True)
class TranscriptionRow:
    """One run of speech recognition. state: "queued", "running", "paused", "cancelled", "failed" or "done".

    reached_ms: all before it is finished. gaps: (start_ms, end_ms) of what could not be transcribed. trouble: why it
    failed, in the words of then.
    """

    id: int
    model: str
    language: str | None
    state: str
    reached_ms: int
    gaps: tuple[tuple[int, int], ...]
    trouble: str


@dataclass(frozen=True, slots=True)
class MediaRow:
    """A recording's file as the media folder knows it."""

    id: int
    sha256: str
    name: str
    place: str
    linked: bool
    duration_ms: int
    channels: int
    silent: bool
    video: bool = False


def sources(session: Session, *, counted: bool = True) -> list[SourceRow]:
    """All sources in their order. counted: with their segments and quotes, else 0 of both."""
    return _sources(session, "1 = 1", counted)


def source(session: Session, source_id: int) -> SourceRow | None:
    """One source, None when it was deleted."""
    return next(iter(_sources(session, f"s.id = {int(source_id)}")), None)


def _sources(session: Session, condition: str, counted: bool = True) -> list[SourceRow]:
    counts = """(SELECT count(*) FROM segment WHERE segment.source_id = s.id),
                (SELECT count(*) FROM quote WHERE quote.source_id = s.id)"""
    rows = fetch(
        session,
        f"""SELECT s.id, s.name, s.kind, s.format, s.language, s.participant_id, coalesce(p.label, ''), s.media_id,
             m.duration_ms, {counts if counted else "0, 0"}, coalesce(m.video, false)
           FROM source s LEFT JOIN participant p ON p.id = s.participant_id LEFT JOIN media m ON m.id = s.media_id
           WHERE {condition} ORDER BY s.position, s.id""",
    )
    known = states(session)
    return [SourceRow(*(*row, known.get(row[0], ""), bool(video))) for *row, video in rows]


def states(session: Session) -> dict[int, str]:
    """Source id → how far its transcription is, for sources that have one; cheap, for it is asked often.

    That of its newest run; of several runs that belong together, one a voice, that of the one least far.
    """
    sql = "SELECT source_id, state, position FROM transcription ORDER BY step_id IS NOT NULL, id"
    found: dict[int, tuple[int, str]] = {}
    for source_id, state, position in fetch(session, sql):
        place, before = found.get(source_id, (0, ""))
        lags = position != 0 and position == place and LEAST.index(before) < LEAST.index(state)
        found[source_id] = (position, before if lags else state)
    return {source_id: state for source_id, (_, state) in found.items()}


def segments(session: Session, source_id: int, after: int | None = None) -> list[SegmentRow]:
    """A source's segments in order; only those whose id is above `after`, when given."""
    rows = fetch(
        session,
        """SELECT s.id, s.position, s.text, s.speaker_id, coalesce(v.label, ''), coalesce(v.role, ''),
             s.start_ms, s.end_ms, s.words, s.flags, s.language
           FROM segment s LEFT JOIN speaker v ON v.id = s.speaker_id
           WHERE s.source_id = :source AND s.id > :after ORDER BY s.position, s.id""",
        {"source": source_id, "after": after or 0},
    )
    hues = _hues(session, f"= {int(source_id)}")
    return [_segment(row, hues) for row in rows]


def segments_by_id(session: Session, ids: Iterable[int]) -> list[SegmentRow]:
    """The segments with these ids that still exist, in the order of their sources."""
    wanted = ",".join(str(int(i)) for i in ids) or "0"
    rows = fetch(
        session,
        f"""SELECT s.id, s.position, s.text, s.speaker_id, coalesce(v.label, ''), coalesce(v.role, ''),
             s.start_ms, s.end_ms, s.words, s.flags, s.language
           FROM segment s LEFT JOIN speaker v ON v.id = s.speaker_id
           WHERE s.id IN ({wanted}) ORDER BY s.source_id, s.position, s.id""",
    )
    hues = _hues(session, f"IN (SELECT source_id FROM segment WHERE id IN ({wanted}))")
    return [_segment(row, hues) for row in rows]


def _hues(session: Session, which: str) -> dict[int, int]:
    """Speaker id → hue, of the sources meant."""
    return hues_of(fetch(session, f"SELECT source_id, id, colour FROM speaker WHERE source_id {which} ORDER BY id"))


def speakers(session: Session, source_id: int) -> list[SpeakerRow]:
    """The voices of a source, in the order they were first heard."""
    sql = "SELECT id, label, role, participant_id FROM speaker WHERE source_id = :source ORDER BY id"
    hues = _hues(session, f"= {int(source_id)}")
    rows = fetch(session, sql, {"source": source_id})
    return [SpeakerRow(voice, label, role, person, hues[voice]) for voice, label, role, person in rows]


def media(session: Session, source_id: int) -> MediaRow | None:
    """The recording of a source, None for a source without one."""
    rows = fetch(
        session,
        """SELECT m.id, m.sha256, m.name, m.place, m.linked, m.duration_ms, m.channels, m.silent, m.video
           FROM media m JOIN source s ON s.media_id = m.id WHERE s.id = :source""",
        {"source": source_id},
    )
    if not rows:
        return None
    media_id, sha256, name, place, linked, duration_ms, channels, silent, video = rows[0]
    return MediaRow(media_id, sha256, name, place, bool(linked), duration_ms, channels, bool(silent), bool(video))


def transcription(session: Session, source_id: int) -> TranscriptionRow | None:
    """The newest transcription of a source, None when there was none."""
    rows = fetch(
        session,
        """SELECT id, model, settings, state, checkpoint, gaps, trouble FROM transcription
           WHERE source_id = :source ORDER BY step_id IS NULL, id DESC LIMIT 1""",
        {"source": source_id},
    )
    if not rows:
        return None
    transcription_id, model, settings, state, checkpoint, gaps, trouble = rows[0]
    reached = int((_json(checkpoint) or {}).get("sample", 0)) // SAMPLES_A_MS
    spans = tuple((start, end) for start, end in _json(gaps) or ())
    return TranscriptionRow(transcription_id, model, _json(settings).get("language"), state, reached, spans, trouble)


def excerpts(session: Session, passages: Sequence[tuple[int, Passage]]) -> list[str]:
    """The text of each (source id, passage), segments joined by a line break."""
    texts: dict[int, dict[int, str]] = {}
    if len(passages) > 50:
        for source_id, segment_id, text in fetch(
            session, "SELECT source_id, id, text FROM segment ORDER BY source_id, position, id"
        ):
            texts.setdefault(source_id, {})[segment_id] = text
    else:
        sql = "SELECT id, text FROM segment WHERE source_id = :source ORDER BY position, id"
        for source_id in {source_id for source_id, _ in passages}:
            texts[source_id] = dict(fetch(session, sql, {"source": source_id}))
    return [_excerpt(texts.get(source_id, {}), passage) for source_id, passage in passages]


def _excerpt(texts: dict[int, str], passage: Passage) -> str:
    start, end = passage.start, passage.end
    if start.segment == end.segment:
        return texts.get(start.segment, "")[start.offset : end.offset]
    return excerpt(passage, texts) if start.segment in texts and end.segment in texts else ""


def _segment(row: tuple[Any, ...], hues: Mapping[int, int]) -> SegmentRow:
    colour = hues.get(row[3])
    words = _json(row[8])
    return SegmentRow(row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7], words, row[9], colour, row[10])


def _json(value: Any) -> Any:
    """A JSON column as SQLite (text) or PostgreSQL (read already) gives it."""
    return json.loads(value) if isinstance(value, str) else value
