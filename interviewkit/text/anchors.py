"""The only place that computes positions in transcripts, so that quotes stay on their words whatever is edited."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import takewhile
from typing import Literal

from interviewkit.text.edits import Edit, edit_between, edits_between

__all__ = [
    "Anchor",
    "Edit",
    "Passage",
    "edit_between",
    "edits_between",
    "excerpt",
    "is_lost",
    "moved",
    "pieces",
    "through_edit",
    "through_merge",
    "through_removal",
    "through_split",
    "tidied",
]

Side = Literal["start", "end"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place between two characters: segment id, and offset in Unicode code points from that segment's start."""

    segment: int
    offset: int


@dataclass(frozen=True, slots=True)
class Passage:
    """The text from start up to, not including, end. It may run over several segments."""

    start: Anchor
    end: Anchor


def moved(offset: int, edit: Edit, side: Side) -> int:
    """Where the start or the end of a quote lies after an edit of its segment.

    What is new at the very border stays outside: a start goes behind the new text, an end stays before it.
    Both borders of a wholly replaced quote so come to lie crosswise; through_edit makes that an empty quote.
    """
    if offset < edit.start:
        return offset
    if offset > edit.end:
        return offset + edit.shift
    return edit.start + edit.length if side == "start" else edit.start


def through_edit(passage: Passage, segment: int, edit: Edit) -> Passage:
    """The passage after `edit` in `segment`: its surviving characters and what was written between them.

    Empty (see is_lost) where none survives. Follow with tidied() if the passage runs over several segments.
    """
    start, end = passage.start, passage.end
    if end.segment == segment:
        end = Anchor(segment, moved(end.offset, edit, "end"))
    if start.segment == segment:
        start = Anchor(segment, moved(start.offset, edit, "start"))
    if start.segment == end.segment and end.offset < start.offset:
        start = end
    return Passage(start, end)


def through_split(passage: Passage, segment: int, offset: int, new_segment: int) -> Passage:
    """The passage after the text of `segment` from `offset` on has become `new_segment`, right behind it.

    A blank dropped at the split is an edit of its own, before the split.
    """
    start, end = passage.start, passage.end
    if end.segment == segment and end.offset > offset:
        end = Anchor(new_segment, end.offset - offset)
    if is_lost(passage):
        return Passage(end, end)
    if start.segment == segment and start.offset >= offset:
        start = Anchor(new_segment, start.offset - offset)
    return Passage(start, end)


def through_merge(passage: Passage, first: int, second: int, joint: int) -> Passage:
    """The passage after the text of `second` was appended to `first`, which ceases to be followed by it.

    joint: where second's text now begins in first, that is the length of first's text with the joiner.
    """

    def after(anchor: Anchor) -> Anchor:
        return Anchor(first, joint + anchor.offset) if anchor.segment == second else anchor

    return Passage(after(passage.start), after(passage.end))


def through_removal(passage: Passage, segment: int, before: Anchor | None, after: Anchor | None) -> Passage | None:
    """The passage after `segment` was deleted with its text.

    before: the end of the segment in front of it, after: the start of the one behind it; None where there is none.
    A passage that lay wholly inside becomes empty at the nearest place, or None when no segment is left.
    """
    inside_start, inside_end = passage.start.segment == segment, passage.end.segment == segment
    if not inside_start and not inside_end:
        return passage
    if inside_start and inside_end:
        place = before or after
        return Passage(place, place) if place else None
    if inside_start:
        return Passage(after or passage.end, passage.end)
    return Passage(passage.start, before or passage.start)


def tidied(passage: Passage, lengths: Mapping[int, int]) -> Passage:
    """The same text with no border on a segment it takes nothing from, so that nothing new is swallowed there.

    lengths: segment id → length of its text in code points, in document order, at least from the passage's first
    segment to its last.
    """
    start, end = passage.start, passage.end
    if start.segment == end.segment or (start.offset < lengths[start.segment] and end.offset > 0):
        return passage
    order = [segment for segment, _, _ in _covered(start, end, lengths)]
    first, last = 0, len(order) - 1
    while first < last and start.offset >= lengths[order[first]]:
        first += 1
        start = Anchor(order[first], 0)
    while last > first and end.offset <= 0:
        last -= 1
        end = Anchor(order[last], lengths[order[last]])
    if first == last and end.offset <= start.offset:
        start = end
    return Passage(start, end)


def is_lost(passage: Passage) -> bool:
    """Whether nothing is left of the passage's text. One over several segments must be tidied() before."""
    return passage.start == passage.end


def pieces(passage: Passage, lengths: Mapping[int, int]) -> list[tuple[int, int, int]]:
    """(segment, start, end) for each segment the passage takes text from, in document order.

    lengths: as for tidied(). Offsets are cut to the segment's length.
    """
    covered = _covered(passage.start, passage.end, lengths)
    return [piece for piece in covered if piece[1] < piece[2]]


def excerpt(passage: Passage, texts: Mapping[int, str], joiner: str = "\n") -> str:
    """The passage's text, segments joined by `joiner`; texts: segment id → text, in document order."""
    lengths = {segment: len(text) for segment, text in texts.items()}
    return joiner.join(texts[segment][start:end] for segment, start, end in pieces(passage, lengths))


def _covered(start: Anchor, end: Anchor, lengths: Mapping[int, int]) -> Iterator[tuple[int, int, int]]:
    if start.segment == end.segment:
        yield start.segment, start.offset, min(end.offset, lengths[end.segment])
        return
    ids = iter(lengths)
    for segment in ids:
        if segment == start.segment:
            yield segment, start.offset, lengths[segment]
            break
    for segment in takewhile(lambda each: each != end.segment, ids):
        yield segment, 0, lengths[segment]
    yield end.segment, 0, min(end.offset, lengths[end.segment])
