"""Puts what was heard anew over a stretch in the place of what stood there, when a person has compared both and asks.

Old and new text are brought together by the same edits as a person's own, so quotes stay on the words that stayed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlmodel import Session

from interviewkit.errors import FileTrouble, UserError
from interviewkit.model import Media, Segment, Source, Track, Transcription
from interviewkit.sources.actions import NewSegment, append_segments
from interviewkit.sources.correcting.editing import edit_segment, merge_all, remove_segments, split_segment
from interviewkit.sources.listening.recordings import working_copy
from interviewkit.sources.queries import SegmentRow, segments, segments_by_id
from interviewkit.sources.transcribing.heard import put_in_time
from interviewkit.store.bulk import fetch
from interviewkit.store.project import Project
from interviewkit.transcription import Heard, Request, Settings, log_path

PADDING = 200
"""A stretch without text is heard a little wider, so that no first syllable is lost; in ms."""

Span = tuple[int, int]
_WORD = re.compile(r"\s+|\S+")


@dataclass(frozen=True, slots=True)
class Stretch:
    """What is to be heard again: [start_ms, end_ms) of the session, and the segments that stand there, in order.

    channel, track_id: which voice's sound, None for the recording as it is. offset_ms: where that track begins.
    """

    source_id: int
    start_ms: int
    end_ms: int
    rows: tuple[SegmentRow, ...] = ()
    channel: int | None = None
    track_id: int | None = None
    offset_ms: int = 0

    @property
    def text(self) -> str:
        """What stands there now, a segment a line."""
        return "\n".join(row.text for row in self.rows)


def stretch_of(session: Session, source_id: int, start_ms: int, end_ms: int) -> Stretch:
    """A stretch of time, widened to whole segments: those that mostly lie in it, or that it mostly lies in."""
    chosen, start, end = [], start_ms, end_ms
    for row in segments(session, source_id):
        if row.start_ms is None or row.end_ms is None or row.start_ms >= end_ms or row.end_ms <= start_ms:
            continue
        shared = min(row.end_ms, end_ms) - max(row.start_ms, start_ms)
        if 2 * shared >= min(row.end_ms - row.start_ms, end_ms - start_ms):
            chosen.append(row)
        elif row.start_ms < start_ms:
            start = max(start, row.end_ms)
        else:
            end = min(end, row.start_ms)
    if chosen:
        return _stretch(session, source_id, chosen, (start, end))
    return Stretch(source_id, max(0, start - PADDING), end + PADDING)


def stretch_of_segments(session: Session, segment_ids: Sequence[int]) -> Stretch:
    """The stretch of these segments; UserError where they have no times to hear them by."""
    rows = [row for row in segments_by_id(session, segment_ids) if row.start_ms is not None and row.end_ms is not None]
    if not rows:
        raise UserError(
            "This text has no times, so the place in the recording is not known.",
            safe="Nothing was changed.",
            attempt="Choose text that was transcribed here, or a stretch of the waveform.",
        )
    source = session.get_one(Segment, rows[0].id).source_id
    return _stretch(session, source, rows, (rows[0].start_ms or 0, rows[0].end_ms or 0))


def request_again(project: Project, stretch: Stretch, settings: Settings) -> Request:
    """What the worker is asked; FileTrouble when the recording is not there any more."""
    with project.read() as session:
        source = session.get_one(Source, stretch.source_id)
        track = None if stretch.track_id is None else session.get_one(Track, stretch.track_id)
        media_id = source.media_id if track is None else track.media_id
        if media_id is None:
            raise FileTrouble(
                "“{name}” has no recording, so there is nothing to transcribe.",
                safe="Nothing was changed.",
                attempt="Import the recording, then transcribe that.",
                name=source.name,
            )
        media = session.get_one(Media, media_id)
    proxy = working_copy(project, media, stretch.channel)
    start, end = (max(0, ms - stretch.offset_ms) for ms in (stretch.start_ms, stretch.end_ms))
    return Request(str(proxy), settings, log=str(log_path()), start_ms=start, end_ms=end)


def take_again(session: Session, stretch: Stretch, heard: Sequence[Heard], settings: Settings) -> list[int]:
    """Puts what was heard (times of the session) in the place of the stretch's segments. Ids of what stands there now.

    Quotes stay on the words that stayed; who speaks is taken over by time. UserError when the text was changed since
    it was compared.
    """
    _check(session, stretch)
    new = [each for each in heard if each.text]
    if not new:
        remove_segments(session, [row.id for row in stretch.rows])
        written: list[int] = []
    elif stretch.rows:
        written = _rewritten(session, stretch, new)
    else:
        written = append_segments(session, stretch.source_id, [NewSegment(each.text) for each in new])
    voices = [_speaker(stretch.rows, each) for each in new]
    for segment_id, each, speaker_id in zip(written, new, voices, strict=True):
        segment = session.get_one(Segment, segment_id)
        segment.start_ms, segment.end_ms, segment.edited = each.start_ms, each.end_ms, True
        segment.words = [[w.start, w.end, w.start_ms, w.end_ms, round(w.probability, 3)] for w in each.words] or None
        segment.flags = " ".join(each.flags)
        segment.language = (each.language or "") if settings.mixed_languages else ""
        session.add(segment)
        session.flush()
        put_in_time(session, stretch.source_id, segment_id, each.start_ms, speaker_id)
    _record(session, stretch, settings)
    return written


def differences(old: str, new: str) -> tuple[list[Span], list[Span]]:
    """What differs, word by word, as stretches of the old text and of the new one, in order."""
    from rapidfuzz.distance import LCSseq

    old_words, new_words = _WORD.findall(old), _WORD.findall(new)
    gone: list[Span] = []
    come: list[Span] = []
    codes = list(LCSseq.opcodes(old_words, new_words))
    for n, code in enumerate(codes):
        between = 0 < n < len(codes) - 1 and not "".join(old_words[code.src_start : code.src_end]).strip()
        if code.tag == "equal" and not between:
            continue
        old_side = old_words, code.src_start, code.src_end, gone
        for words, low, high, spans in (old_side, (new_words, code.dest_start, code.dest_end, come)):
            start, end = len("".join(words[:low])), len("".join(words[:high]))
            if spans and spans[-1][1] == start:
                spans[-1] = spans[-1][0], end
            elif start < end:
                spans.append((start, end))
    return gone, come


def _stretch(session: Session, source_id: int, rows: Sequence[SegmentRow], span: Span) -> Stretch:
    channel, track_id = _sound(session, rows[0].id)
    offset = session.get_one(Track, track_id).offset_ms if track_id is not None else 0
    if (channel, track_id) != (None, None):
        rows = [row for row in rows if _sound(session, row.id) == (channel, track_id)]
    start = min([span[0], *(row.start_ms for row in rows if row.start_ms is not None)])
    end = max([span[1], *(row.end_ms for row in rows if row.end_ms is not None)])
    return Stretch(source_id, start, end, tuple(rows), channel, track_id, offset)


def _sound(session: Session, segment_id: int) -> tuple[int | None, int | None]:
    """The channel and the track in which a segment was heard."""
    sql = """SELECT t.channel, t.track_id FROM row_change r JOIN transcription t ON t.step_id = r.step_id
      WHERE r.table_name = 'segment' AND r.row_id = :segment AND r.before IS NULL ORDER BY r.id DESC LIMIT 1"""
    found = fetch(session, sql, {"segment": segment_id})
    return (found[0][0], found[0][1]) if found else (None, None)


def _check(session: Session, stretch: Stretch) -> None:
    now = {row.id: row.text for row in segments_by_id(session, [row.id for row in stretch.rows])}
    if any(now.get(row.id) != row.text for row in stretch.rows):
        raise UserError(
            "This text was changed while it was heard again.",
            safe="Nothing was replaced.",
            attempt="Transcribe the span once more.",
        )


def _rewritten(session: Session, stretch: Stretch, new: Sequence[Heard]) -> list[int]:
    """Makes the old segments into the new ones: joined, edited, and split where the new ones begin."""
    first = stretch.rows[0].id
    merge_all(session, [row.id for row in stretch.rows])
    edit_segment(session, first, " ".join(each.text for each in new))
    written: list[int] = []
    at = sum(len(each.text) + 1 for each in new)
    for each in reversed(new[1:]):
        at -= len(each.text) + 1
        written.append(split_segment(session, first, at))
    return [first, *reversed(written)]


def _speaker(rows: Sequence[SegmentRow], heard: Heard) -> int | None:
    """Who spoke there before: the voice that shares most time, else the nearest one."""
    if not rows:
        return None

    def shared(row: SegmentRow) -> int:
        return min(row.end_ms or 0, heard.end_ms) - max(row.start_ms or 0, heard.start_ms)

    return max(rows, key=shared).speaker_id


def _record(session: Session, stretch: Stretch, settings: Settings) -> None:
    """Keeps how this stretch was heard; it has no step of its own, for it is part of a person's."""
    row = Transcription(
        source_id=stretch.source_id,
        model=Path(settings.model_path).name,
        settings=settings.as_json(),
        settings_hash=settings.hash(),
        channel=stretch.channel,
        track_id=stretch.track_id,
        from_ms=stretch.start_ms,
        to_ms=stretch.end_ms,
        state="done",
        speech=[[stretch.start_ms, stretch.end_ms]],
    )
    session.add(row)
