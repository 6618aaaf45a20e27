"""Gives segments to voices that were told apart by their sound; who speaks by a person's word stays as it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sqlmodel import Session

from interviewkit.errors import FileTrouble
from interviewkit.model import Segment
from interviewkit.sources import queries
from interviewkit.sources.correcting.editing import split_segment
from interviewkit.sources.listening.recordings import working_copy
from interviewkit.sources.speakers.assigning import (
    ASSIGN,
    FROM_HERE,
    NAMELESS,
    assign_speaker,
    delete_speakers,
    speaker_named,
)
from interviewkit.store.bulk import fetch
from interviewkit.store.project import Project
from interviewkit.transcription import voices
from interviewkit.transcription.turns import Spoken, Turn, pieces
from interviewkit.words import mark, tr

TELL = mark("Tell voices apart")


@dataclass(frozen=True, slots=True)
class Told:
    """What came of it: how many voices were heard, how many segments have one now, how many were cut in two or more."""

    voices: int
    segments: int
    cut: int


def listen(
    project: Project,
    source_id: int,
    speakers: int | None = None,
    *,
    progress: Callable[[float | None], None] = lambda fraction: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[Turn]:
    """Who speaks when in a source's recording; takes minutes an hour. FileTrouble, ModelTrouble, Cancelled."""
    with project.read() as session:
        media = queries.media(session, source_id)
    if media is None:
        raise FileTrouble("This source has no recording, so there is nothing to hear.", safe="Nothing was changed.")
    files = voices.find(voices.folder())
    return voices.tell(working_copy(project, media), files, speakers, progress=progress, cancelled=cancelled)


def tell_apart(session: Session, source_id: int, turns: Sequence[Turn]) -> Told:
    """Gives every segment with times the voice heard in it, cutting it where the voice changes at a word.

    Segments that a person gave to somebody stay so. Voices get new names, “Speaker 1” and on; nameless voices that say
    nothing any more go.
    """
    by_hand = _by_hand(session, source_id)
    rows = [row for row in queries.segments(session, source_id) if row.id not in by_hand and row.start_ms is not None]
    given: dict[int | None, list[int]] = {}
    cut = 0
    for row in rows:
        words = tuple((word[0], word[1], word[2], word[3]) for word in row.words or ())
        start = row.start_ms or 0
        found = pieces(Spoken(start, row.end_ms if row.end_ms is not None else start, words), turns)
        cut += len(found) > 1
        for piece in reversed(found[1:]):
            given.setdefault(piece.voice, []).append(_cut(session, row.id, piece.offset))
        given.setdefault(found[0].voice, []).append(row.id)
    for number, voice in enumerate(sorted(voice for voice in given if voice is not None), 1):
        assign_speaker(session, given[voice], speaker_named(session, source_id, tr("Speaker {n}", n=number)))
    if None in given:
        assign_speaker(session, given[None], None)
    _forget_unheard(session, source_id)
    heard = sum(len(ids) for voice, ids in given.items() if voice is not None)
    return Told(len([voice for voice in given if voice is not None]), heard, cut)


def _cut(session: Session, segment_id: int, offset: int) -> int:
    """Splits a segment without making it a person's work. The second part's id."""
    first = session.get_one(Segment, segment_id)
    edited, flags = first.edited, first.flags
    second = session.get_one(Segment, split_segment(session, segment_id, offset))
    first = session.get_one(Segment, segment_id)
    first.edited = second.edited = edited
    second.flags = flags
    session.add_all([first, second])
    session.flush()
    return int(second.id or 0)


def _by_hand(session: Session, source_id: int) -> set[int]:
    """The segments a person gave to somebody."""
    sql = """SELECT DISTINCT r.row_id FROM step t
      JOIN row_change r ON r.step_id = t.id JOIN segment s ON s.id = r.row_id
      WHERE t.label IN (:assign, :from_here) AND t.state = 'done' AND r.table_name = 'segment'
        AND s.source_id = :source"""
    return {row[0] for row in fetch(session, sql, {"assign": ASSIGN, "from_here": FROM_HERE, "source": source_id})}


def _forget_unheard(session: Session, source_id: int) -> None:
    """Takes away voices without name or role that say nothing."""
    sql = """SELECT v.id, v.label FROM speaker v WHERE v.source_id = :source AND v.role = ''
      AND NOT EXISTS (SELECT 1 FROM segment s WHERE s.speaker_id = v.id)"""
    found = fetch(session, sql, {"source": source_id})
    delete_speakers(session, [speaker for speaker, label in found if NAMELESS.fullmatch(label)])
