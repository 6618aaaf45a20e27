"""Puts heard segments where they were said, in place of what an earlier run heard there; a person's work stays.

Nothing is taken away before something stands in its stead, so a run that ends half-way leaves a whole transcript: new
up to that place, old behind it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlmodel import Session

from interviewkit.model import Segment
from interviewkit.sources.actions import GAP, NewSegment, append_segments
from interviewkit.sources.correcting.editing import edit_segment, merge_all, position_behind
from interviewkit.sources.queries import SegmentRow
from interviewkit.sources.speakers.assigning import speaker_named
from interviewkit.store.bulk import fetch
from interviewkit.transcription import Heard
from interviewkit.transcription.doubts import letters_of, says_again

OVERLAP = 0.5
"""Two segments that share this much of the shorter one's time say the same thing."""

MANY = 64
"""What is heard comes in order of time, so each takes a small part of the gap and leaves the rest to those to come."""

PERSONS = """(s.edited OR s.moves <> '' OR EXISTS (SELECT 1 FROM quote q JOIN segment a ON a.id = q.start_segment_id
  JOIN segment b ON b.id = q.end_segment_id
  WHERE q.source_id = s.source_id AND a.position <= s.position AND b.position >= s.position))"""
"""A segment that somebody corrected or marked, or that a quote touches or runs across."""

MACHINES = """EXISTS (SELECT 1 FROM row_change r WHERE r.step_id IN ({steps}) AND r.table_name = 'segment'
  AND r.row_id = s.id AND r.before IS NULL)"""
"""A segment that one of these transcriptions wrote."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a run writes. steps: history steps of the runs whose segments it replaces, its own first.

    newest: id of the newest segment when the window began: what is younger came from this window. speaker: the label of
    the only voice that is heard, "" when all are; voiced: those of the steps that hear just this voice. [from_ms,
    to_ms): the stretch heard, to the end for None; text that does not wholly lie in it stays. mixed: languages change,
    so each segment's is kept.
    """

    source_id: int
    steps: tuple[int, ...]
    newest: int
    speaker: str = ""
    from_ms: int = 0
    to_ms: int | None = None
    mixed: bool = False
    voiced: tuple[int, ...] = ()

    def holds(self, start_ms: int, end_ms: int) -> bool:
        """Whether this stretch of time lies in the one that is heard."""
        return start_ms >= self.from_ms and (self.to_ms is None or end_ms <= self.to_ms)


def newest_segment(session: Session) -> int:
    """The id of the segment written last, 0 without any."""
    return int(fetch(session, "SELECT coalesce(max(id), 0) FROM segment")[0][0])


def write(session: Session, place: Place, heard: Heard) -> int | None:
    """Writes a segment, and takes away what was heard there before. Its id; None where a person's text stands."""
    voice = _voice(session, place)
    sql = f"""SELECT s.id, s.start_ms, s.end_ms, s.speaker_id, {PERSONS}, {_machines(place.steps)},
        {_machines(place.voiced)} FROM segment s
      WHERE s.source_id = :source AND s.start_ms < :end AND s.end_ms > :start ORDER BY s.position"""
    values = {"source": place.source_id, "start": heard.start_ms, "end": heard.end_ms}
    around = fetch(session, sql, values)
    stays = [
        (start_ms, end_ms)
        for _, start_ms, end_ms, speaker_id, persons, _, voiced in around
        if (persons or not place.holds(start_ms, end_ms)) and (voice is None or speaker_id == voice or voiced)
    ]
    if stays and _covered(heard, stays) >= OVERLAP * (heard.end_ms - heard.start_ms):
        return None
    replaced = [
        (_shared(heard, start_ms, end_ms), segment_id, speaker_id if voice is None or voiced else voice)
        for segment_id, start_ms, end_ms, speaker_id, persons, machines, voiced in around
        if machines
        and not persons
        and segment_id <= place.newest
        and place.holds(start_ms, end_ms)
        and _same(heard, start_ms, end_ms)
    ]
    # A voice of its own channel, too, may have been given to somebody else by hand.
    speaker_id = next((named for _, _, named in sorted(replaced, key=_most, reverse=True) if named is not None), voice)
    _remove(session, [segment_id for _, segment_id, _ in replaced])
    words: list[list[object]] = [[w.start, w.end, w.start_ms, w.end_ms, round(w.probability, 3)] for w in heard.words]
    flags = " ".join(heard.flags)
    language = heard.language or "" if place.mixed else ""
    new = NewSegment(heard.text, "", heard.start_ms, heard.end_ms, words or None, flags, language)
    written = append_segments(session, place.source_id, [new])[0]
    put_in_time(session, place.source_id, written, heard.start_ms, speaker_id)
    _doubt_repetition(session, written)
    return written


def clear(session: Session, place: Place, start_ms: int, end_ms: int | None) -> None:
    """Takes away what earlier runs heard in [start_ms, end_ms) and this one did not; None: to the end."""
    sql = f"""SELECT s.id, s.start_ms, s.end_ms FROM segment s WHERE s.source_id = :source AND s.id <= :newest
      AND s.start_ms >= :start AND s.start_ms < :end AND {_machines(place.steps)} AND NOT {PERSONS}"""
    end = 2**62 if end_ms is None else end_ms
    values = {"source": place.source_id, "newest": place.newest, "start": start_ms, "end": end}
    _remove(session, [row[0] for row in fetch(session, sql, values) if place.holds(row[1], row[2])])


def keep_written(session: Session, source_id: int, row: SegmentRow, text: str) -> int | None:
    """Puts what a person was writing, while its segment was replaced, over what took its place at that time.

    The id of the segment that holds it now; None where nothing unedited took its place.
    """
    sql = """SELECT id, start_ms, end_ms FROM segment WHERE source_id = :source AND NOT edited AND id > :gone
      AND start_ms < :end AND end_ms > :start ORDER BY position"""
    values = {"source": source_id, "gone": row.id, "start": row.start_ms or 0, "end": row.end_ms or 0}
    heirs = []
    for segment_id, start_ms, end_ms in fetch(session, sql, values):
        shared = min(end_ms, values["end"]) - max(start_ms, values["start"])
        if shared >= OVERLAP * min(end_ms - start_ms, values["end"] - values["start"]):
            heirs.append(int(segment_id))
    if not heirs:
        return None
    merge_all(session, heirs)
    edit_segment(session, heirs[0], text)
    return heirs[0]


def _machines(steps: Sequence[int]) -> str:
    return MACHINES.format(steps=",".join(str(int(step)) for step in steps) or "0")


def _most(replaced: tuple[int, int, int | None]) -> tuple[int, int]:
    return replaced[:2]


def _shared(heard: Heard, start_ms: int, end_ms: int) -> int:
    return min(end_ms, heard.end_ms) - max(start_ms, heard.start_ms)


def _covered(heard: Heard, spans: Sequence[tuple[int, int]]) -> int:
    """How much of the time of what was heard lies in any of these, in ms."""
    found, reached = 0, heard.start_ms
    for start_ms, end_ms in sorted(spans):
        start, end = max(start_ms, reached), min(end_ms, heard.end_ms)
        found, reached = found + max(0, end - start), max(reached, end)
    return found


def _same(heard: Heard, start_ms: int, end_ms: int) -> bool:
    shorter = min(end_ms - start_ms, heard.end_ms - heard.start_ms)
    return _shared(heard, start_ms, end_ms) >= OVERLAP * shorter


def _voice(session: Session, place: Place) -> int | None:
    """The speaker of the only voice heard: whoever most of it was given to since, for a person may have named it."""
    if not place.speaker:
        return None
    sql = """SELECT s.speaker_id FROM row_change r JOIN segment s ON s.id = r.row_id
      WHERE r.step_id = :step AND r.table_name = 'segment' AND r.before IS NULL AND s.speaker_id IS NOT NULL
      GROUP BY s.speaker_id ORDER BY count(*) DESC, max(r.id) DESC LIMIT 1"""
    for step in place.voiced:
        found = fetch(session, sql, {"step": step})
        if found:
            return int(found[0][0])
    return speaker_named(session, place.source_id, place.speaker)


def _remove(session: Session, segment_ids: Sequence[int]) -> None:
    for segment_id in segment_ids:
        session.delete(session.get_one(Segment, segment_id))
    session.flush()


def _doubt_repetition(session: Session, segment_id: int) -> None:
    """Flags a segment that says over and over what those before it said, and those too: a loop across segments."""
    segment = session.get_one(Segment, segment_id)
    sql = """SELECT id, text FROM segment WHERE source_id = :source AND position < :position
      ORDER BY position DESC LIMIT 6"""
    before = fetch(session, sql, {"source": segment.source_id, "position": segment.position})[::-1]
    if not says_again(segment.text, [text for _, text in before]):
        return
    letters = letters_of(segment.text)
    for other_id in [segment_id, *(row[0] for row in before if letters_of(row[1]) == letters)]:
        other = session.get_one(Segment, other_id)
        if not other.edited and "repeated" not in other.flags.split():
            other.flags = f"repeated {other.flags}".strip()
            session.add(other)
    session.flush()


def put_in_time(session: Session, source_id: int, segment_id: int, start_ms: int, speaker_id: int | None) -> None:
    """Moves a new segment to its place in time and gives it its speaker.

    New ones are written last; where there is later text already, this one goes to its place before that.
    """
    values: dict[str, Any] = {"source": source_id, "segment": segment_id, "start": start_ms}
    later = """SELECT 1 FROM segment WHERE source_id = :source AND (start_ms > :start
      OR position > (SELECT own.position FROM segment own WHERE own.id = :segment)) LIMIT 1"""
    if not fetch(session, later, values):
        if speaker_id is not None:
            session.get_one(Segment, segment_id).speaker_id = speaker_id
        return
    before = fetch(
        session,
        """SELECT id FROM segment WHERE source_id = :source AND id <> :segment AND start_ms <= :start
           ORDER BY position DESC LIMIT 1""",
        values,
    )
    segment = session.get_one(Segment, segment_id)
    segment.speaker_id = speaker_id
    if before:
        segment.position = position_behind(session, session.get_one(Segment, before[0][0]), share=MANY)
    else:
        first = fetch(session, "SELECT min(position) FROM segment WHERE source_id = :source", values)[0][0]
        segment.position = first - GAP
    session.add(segment)
