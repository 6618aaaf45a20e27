"""Finds what one microphone heard of another's speaker: it stands in the text twice. Nothing is lost silently.

A copy in the very same words that is much quieter is taken out, as a step of its own that can be undone. What is much
quieter but was understood otherwise, or a little quieter in like words, is only flagged “bleed”, for a person to look
at. What somebody corrected or quoted stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

import numpy as np
from numpy.typing import NDArray
from sqlmodel import Session

from interviewkit.model import Media, Segment
from interviewkit.sources import queries
from interviewkit.sources.listening.recordings import working_copy
from interviewkit.sources.queries import SegmentRow
from interviewkit.sources.transcribing.heard import PERSONS
from interviewkit.store.bulk import fetch
from interviewkit.store.project import Project
from interviewkit.text.folding import fold
from interviewkit.words import mark

DROP, FLAG = mark("Take out what was heard twice"), mark("Flag what may be heard twice")
BLEED = "bleed"
HOP = 20
"""ms between two measurements of loudness."""
SLACK = 400
"""ms by which two microphones' times of the same word differ at most."""
ALIKE = 0.6
"""So much of the words is the same in a copy that was understood badly."""
QUIETER, MUCH_QUIETER = 6.0, 12.0
"""dB below the microphone that the words were said into."""

Part = tuple[int | None, int | None]
"""Channel and track id: which microphone."""
Curve = NDArray[np.float32]
"""Loudness in dB, every HOP ms."""


@dataclass(frozen=True, slots=True)
class Found:
    """Ids of segments: copies in the same words, much quieter; and those that may be copies."""

    copies: tuple[int, ...] = ()
    doubtful: tuple[int, ...] = ()


def find(project: Project, source_id: int) -> Found:
    """What stands in a source twice because two microphones heard it; reads the whole sound. FileTrouble."""
    from interviewkit.audio.offsets import envelope

    with project.read() as session:
        rows = {row.id: row for row in queries.segments(session, source_id) if row.start_ms is not None}
        parts = _microphones(session, source_id)
        persons = _persons(session, source_id)
        media = queries.media(session, source_id)
        tracks = {track: (session.get_one(Media, m), offset) for track, m, offset in _tracks(session, source_id)}
    spoken = {
        each: [rows[i] for i, part in parts.items() if part == each and i in rows] for each in set(parts.values())
    }
    if len(spoken) < 2 or media is None:
        return Found()
    curves: dict[Part, Curve] = {}
    for channel, track in spoken:
        kept, offset = tracks[track] if track is not None else (media, 0)
        curve = envelope(working_copy(project, kept, channel))
        curves[channel, track] = np.concatenate((np.zeros(offset // HOP, np.float32), curve))
    return judged(spoken, curves, persons)


def judged(
    spoken: dict[Part, list[SegmentRow]], curves: dict[Part, Curve], persons: frozenset[int] = frozenset()
) -> Found:
    """Which segments are copies. curves: loudness in dB of each microphone; persons: segments that are left alone."""
    copies, doubtful = [], []
    for part, rows in spoken.items():
        for row in rows:
            words = _words(row.text)
            if row.id in persons or not words:
                continue
            for other in spoken:
                there = _heard(spoken[other], row) if other != part else []
                quieter = _below(curves[part], curves[other], row) if there else 0.0
                if quieter >= MUCH_QUIETER and _within(words, there):
                    copies.append(row.id)
                    break
                if quieter >= MUCH_QUIETER or (quieter >= QUIETER and _likeness(words, there) >= ALIKE):
                    doubtful.append(row.id)
                    break
    return Found(tuple(sorted(copies)), tuple(sorted(doubtful)))


def take_out(session: Session, segment_ids: Sequence[int]) -> tuple[int, ...]:
    """Removes copies, but none that somebody worked on while they were looked for; undo brings them back. Their ids."""
    gone = [segment for each in segment_ids if (segment := session.get(Segment, each)) is not None]
    persons = frozenset().union(*(_persons(session, source) for source in {segment.source_id for segment in gone}))
    gone = [segment for segment in gone if segment.id not in persons]
    for segment in gone:
        session.delete(segment)
    return tuple(segment.id for segment in gone if segment.id is not None)


def flag(session: Session, segment_ids: Sequence[int]) -> None:
    """Marks segments as perhaps heard twice."""
    for segment_id in segment_ids:
        segment = session.get(Segment, segment_id)
        if segment is not None and BLEED not in segment.flags.split():
            segment.flags = f"{segment.flags} {BLEED}".strip()
            session.add(segment)


def clean_up(project: Project, source_id: int) -> Found:
    """Takes copies out and flags the doubtful ones, a step each where there are any. What was found."""
    found = find(project, source_id)
    with project.read() as session:
        source = queries.source(session, source_id)
    name = source.name if source is not None else ""
    if found.doubtful:
        with project.change(FLAG, detail=name, background=True) as session:
            flag(session, found.doubtful)
    if found.copies:
        with project.change(DROP, detail=name) as session:
            found = replace(found, copies=take_out(session, found.copies))
    return found


def _heard(rows: Sequence[SegmentRow], row: SegmentRow) -> list[str]:
    """The words another microphone heard while a segment is spoken."""
    start, end = (row.start_ms or 0) - SLACK, (row.end_ms or 0) + SLACK
    found: list[str] = []
    for twin in rows:
        if (twin.start_ms or 0) >= end or (twin.end_ms or 0) <= start:
            continue
        if not twin.words:
            found += _words(twin.text)
        for first, last, begins, ends, *_ in twin.words or ():
            if start <= (begins + ends) / 2 <= end:
                found += _words(twin.text[first:last])
    return found


def _within(words: Sequence[str], there: Sequence[str]) -> bool:
    """Whether all the words come there, one after another."""
    count = len(words)
    return any(list(there[at : at + count]) == list(words) for at in range(len(there) - count + 1))


def _likeness(words: Sequence[str], there: Sequence[str]) -> float:
    """Which share of the letters comes there in the same order, 0…1."""
    one, other = "".join(words), "".join(there)
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / max(1, len(one))


def _below(own: Curve, other: Curve, row: SegmentRow) -> float:
    """How many dB a microphone is below another while the words of a segment are spoken, at the middle one of them."""
    spans = [(word[2], word[3]) for word in row.words or ()] or [(row.start_ms or 0, row.end_ms or 0)]
    found = []
    for start, end in spans:
        frames = slice(start // HOP, max(end // HOP, start // HOP + 1))
        if len(own[frames]) and len(other[frames]):
            found.append(_loudness(other[frames]) - _loudness(own[frames]))
    return float(np.median(found)) if found else 0.0


def _loudness(curve: Curve) -> float:
    """dB of the mean power."""
    return float(10 * np.log10(np.power(10, curve.astype(np.float64) / 10).mean()))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", fold(text))


def _microphones(session: Session, source_id: int) -> dict[int, Part]:
    """Segment id → the microphone whose run wrote it."""
    sql = """SELECT r.row_id, t.channel, t.track_id FROM transcription t JOIN row_change r ON r.step_id = t.step_id
      WHERE t.source_id = :source AND (t.channel IS NOT NULL OR t.track_id IS NOT NULL)
        AND r.table_name = 'segment' AND r.before IS NULL ORDER BY r.id"""
    return {row: (channel, track) for row, channel, track in fetch(session, sql, {"source": source_id})}


def _persons(session: Session, source_id: int) -> frozenset[int]:
    sql = f"SELECT s.id FROM segment s WHERE s.source_id = :source AND {PERSONS}"
    return frozenset(row[0] for row in fetch(session, sql, {"source": source_id}))


def _tracks(session: Session, source_id: int) -> list[tuple[int, int, int]]:
    sql = "SELECT id, media_id, offset_ms FROM track WHERE source_id = :source"
    return [(track, media, offset) for track, media, offset in fetch(session, sql, {"source": source_id})]
