"""Writes sources: makes them, names them, gives them people, takes them away."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import func
from sqlmodel import Session, select

from interviewkit.model import Media, Source, Speaker
from interviewkit.people.actions import participant_labelled
from interviewkit.sources.speakers.assigning import add_speaker
from interviewkit.store.bulk import fetch, insert

GAP = 1024
"""Distance between the positions of neighbouring segments: room for ten splits in one place."""

RECORDED_SEGMENTS = 200_000
"""Imports with more segments are not recorded row by row; deleting the source undoes them."""


@dataclass(frozen=True, slots=True)
class NewSegment:
    """A segment to be written. Times in ms of the recording; words as in the segment table."""

    text: str
    speaker: str = ""
    start_ms: int | None = None
    end_ms: int | None = None
    words: list[list[object]] | None = None
    flags: str = ""
    language: str = ""
    heading: str = ""
    origin: str = ""


def add_source(
    session: Session,
    name: str,
    kind: str,
    *,
    format: str = "",
    language: str = "",
    participant_id: int | None = None,
    media_id: int | None = None,
) -> int:
    """A new source at the end of the list; its name is made different from the others'. Its id."""
    taken = set(session.exec(select(Source.name)))
    unique, n = name, 2
    while unique in taken:
        unique, n = f"{name} ({n})", n + 1
    last = session.exec(select(func.max(Source.position))).one()
    source = Source(
        name=unique,
        kind=kind,
        format=format,
        language=language,
        position=0 if last is None else last + 1,
        participant_id=participant_id,
        media_id=media_id,
    )
    session.add(source)
    session.flush()
    assert source.id is not None
    return source.id


def add_media(session: Session, media: Media) -> int:
    """The recording's id; one with the same content is used again."""
    known = session.exec(select(Media).where(Media.sha256 == media.sha256)).first()
    if known is None:
        session.add(media)
        session.flush()
        known = media
    assert known.id is not None
    return known.id


def append_segments(session: Session, source_id: int, new: Sequence[NewSegment]) -> list[int]:
    """Writes segments behind the last one of a source, making speakers as they are heard. Their ids."""
    voices = {
        speaker.label: speaker.id
        for speaker in session.exec(select(Speaker).where(Speaker.source_id == source_id))
        if speaker.id is not None
    }
    for label in dict.fromkeys(segment.speaker for segment in new if segment.speaker):
        if label not in voices:
            voices[label] = add_speaker(session, source_id, label)
    last = fetch(session, "SELECT max(position) FROM segment WHERE source_id = :source", {"source": source_id})[0][0]
    first = fetch(session, "SELECT coalesce(max(id), 0) FROM segment")[0][0]
    position = -GAP if last is None else last
    given = ["source_id", "position", "text", "speaker_id", "start_ms", "end_ms", "words", "flags", "language"]
    given += ["heading", "origin"]
    rows = [
        (
            source_id,
            position + GAP * n,
            segment.text,
            voices.get(segment.speaker),
            segment.start_ms,
            segment.end_ms,
            None if segment.words is None else json.dumps(segment.words),
            segment.flags,
            segment.language,
            segment.heading,
            segment.origin,
            False,
        )
        for n, segment in enumerate(new, 1)
    ]
    insert(session, "segment", [*given, "edited"], rows)
    sql = "SELECT id FROM segment WHERE source_id = :source AND id > :first ORDER BY position"
    return [row[0] for row in fetch(session, sql, {"source": source_id, "first": first})]


def rename_source(session: Session, source_id: int, name: str) -> None:
    """A new name for a source."""
    source = session.get_one(Source, source_id)
    source.name = name
    session.add(source)


def say_language(session: Session, source_id: int, language: str) -> None:
    """The language spoken in a source: "ko", "en" or ""."""
    source = session.get_one(Source, source_id)
    source.language = language
    session.add(source)


def interview_of(session: Session, source_id: int, participant_id: int | None) -> None:
    """Whose interview a source is."""
    source = session.get_one(Source, source_id)
    source.participant_id = participant_id
    session.add(source)


def interviews_of(session: Session, source_ids: Iterable[int], label: str) -> None:
    """Says that sources are interviews of the participant with this label, made if new; "" for nobody."""
    participant_id = participant_labelled(session, label) if label else None
    for source_id in source_ids:
        interview_of(session, source_id, participant_id)


def delete_source(session: Session, source_id: int) -> None:
    """Takes a source away with its segments, quotes and transcriptions; the recording's file stays."""
    session.delete(session.get_one(Source, source_id))


def delete_sources(session: Session, source_ids: Iterable[int]) -> None:
    """Takes several sources away; see delete_source."""
    for source_id in source_ids:
        delete_source(session, source_id)


def say_languages(session: Session, source_ids: Iterable[int], language: str) -> None:
    """The language spoken in several sources."""
    for source_id in source_ids:
        say_language(session, source_id, language)
