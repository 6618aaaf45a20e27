"""Corrects by ear: which words are right, on which side of a border a word stands, when a segment begins and ends."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from sqlmodel import Session

from interviewkit.errors import UserError
from interviewkit.model import Segment
from interviewkit.sources.correcting.editing import carry, quotes_at, segment_of, texts_of
from interviewkit.text.anchors import Anchor, Edit, Passage, through_edit, through_merge, through_split
from interviewkit.text.word_times import confirmed, shifted, split_at

Way = Literal[-1, 1]
_CUT = -1
"""Stands for a part cut off, as long as it is on its way to the other segment; no segment has this id."""


def confirm(session: Session, spans: Iterable[tuple[int, int, int]]) -> bool:
    """Says that what stands in (segment id, start, end) each is right: its words are sure, its doubts are gone.

    Offsets in code points. False when nothing of it was in doubt.
    """
    done = False
    for segment_id, start, end in spans:
        segment = segment_of(session, segment_id)
        words = None if segment.words is None else confirmed(segment.words, start, end)
        flags = "" if start <= 0 and end >= len(segment.text) else segment.flags
        if words != segment.words or flags != segment.flags:
            segment.words, segment.flags, segment.edited, done = words, flags, True, True
            session.add(segment)
    return done


def move_word(session: Session, first_id: int, second_id: int, way: Way) -> int:
    """Moves the border between two segments that follow each other by one word: 1 takes the second's first word into
    the first, −1 the first's last word into the second. Where the border lies now, in code points of the first.

    Times travel with the word, quotes stay on their letters, speakers stay. UserError where the word is the only one.
    """
    first, second = segment_of(session, first_id), segment_of(session, second_id)
    giving = second if way == 1 else first
    cut = _behind_first(giving.text) if way == 1 else _before_last(giving.text)
    if cut is None:
        raise UserError(
            "This is the only word of its segment.",
            safe="Nothing was changed.",
            attempt="Merge the two segments instead.",
        )
    left, right = cut
    quotes = {quote.id: quote for at in (first_id, second_id) for quote in quotes_at(session, at)}
    before = texts_of(session, first, list(quotes.values()), also=second)
    head, tail = giving.text[:left], giving.text[right:]
    receiving = (first.text, head) if way == 1 else (tail, second.text)
    touching = not receiving[0] or not receiving[1] or receiving[0][-1].isspace() or receiving[1][0].isspace()
    glue = "" if touching else " "
    joint = len(receiving[0]) + len(glue)

    def carried(passage: Passage) -> Passage:
        passage = through_edit(passage, giving.id or 0, Edit(left, right, 0))
        passage = through_split(passage, giving.id or 0, left, _CUT)
        if way == 1:
            return _renamed(through_merge(passage, first_id, second_id, joint), second_id)
        return _renamed(through_merge(passage, _CUT, second_id, joint), second_id)

    _move_times(first, second, left, right, joint, way)
    first.text, second.text = (first.text + glue + head, tail) if way == 1 else (head, tail + glue + second.text)
    first.edited = second.edited = True
    session.add(first)
    session.add(second)
    after = {**before, first_id: first.text, second_id: second.text}
    carry(session, list(quotes.values()), carried, before, after)
    return len(first.text)


def nudge(session: Session, segment_id: int, edge: Literal["start", "end"], by_ms: int) -> int | None:
    """Moves when a segment begins or ends; never before 0, never beyond its other end. When it is now; None for a
    segment without times. Words keep theirs, but none reaches out of the segment."""
    segment = segment_of(session, segment_id)
    start, end = segment.start_ms, segment.end_ms
    if edge == "start":
        if start is None:
            return None
        start = max(0, start + by_ms)
        start = min(start, end) if end is not None else start
    else:
        if end is None:
            return None
        end = max(0 if start is None else start, end + by_ms)
    if (start, end) == (segment.start_ms, segment.end_ms):
        return start if edge == "start" else end
    if segment.words:
        low, high = start if start is not None else 0, end if end is not None else 2**62
        segment.words = [
            [*word[:2], *(min(max(ms, low), high) for ms in word[2:4]), *word[4:]] for word in segment.words
        ]
    segment.start_ms, segment.end_ms, segment.edited = start, end, True
    session.add(segment)
    return start if edge == "start" else end


def _behind_first(text: str) -> tuple[int, int] | None:
    """The blanks behind the first word, None without a second word."""
    found = re.match(r"\s*\S+(\s+)\S", text)
    return found.span(1) if found else None


def _before_last(text: str) -> tuple[int, int] | None:
    found = re.search(r"\S(\s+)\S+\s*$", text)
    return found.span(1) if found else None


def _renamed(passage: Passage, to: int) -> Passage:
    start, end = passage.start, passage.end
    return Passage(
        Anchor(to, start.offset) if start.segment == _CUT else start,
        Anchor(to, end.offset) if end.segment == _CUT else end,
    )


def _move_times(first: Segment, second: Segment, left: int, right: int, joint: int, way: Way) -> None:
    """Words and segment times after the border moved; left, right: the blanks at the new border; see move_word."""
    giving = second if way == 1 else first
    timed = giving.words is not None
    near, far = split_at(giving.words or [], right)
    near = [word for word in near if word[0] < left]
    if way == 1:
        ends, begins = _border(second, near, far, left)
        first.words = [*(first.words or []), *shifted(near, joint)] if timed or first.words is not None else None
        second.words = far if timed else None
        first.end_ms = max((ms for ms in (first.end_ms, ends) if ms is not None), default=None)
        second.start_ms = second.start_ms if begins is None else begins
    else:
        ends, begins = _border(first, near, far, left)
        second.words = [*far, *shifted(second.words or [], joint)] if timed or second.words is not None else None
        first.words = near if timed else None
        first.end_ms = first.end_ms if ends is None else ends
        second.start_ms = min((ms for ms in (second.start_ms, begins) if ms is not None), default=None)


def _border(
    segment: Segment, near: list[list[int]], far: list[list[int]], offset: int
) -> tuple[int | None, int | None]:
    """When what stands before a cut ends, and when the rest begins: at their words, else in proportion to the text."""
    start, end = segment.start_ms, segment.end_ms
    share = None
    if start is not None and end is not None:
        share = start + (end - start) * offset // max(len(segment.text), 1)
    before = max((word[3] for word in near), default=share)
    after = min((word[2] for word in far), default=before)
    return before if near or not far else after, after
