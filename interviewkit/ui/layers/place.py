"""Where the selection in the text lies in time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interviewkit.sources.queries import SegmentRow, segments_by_id

if TYPE_CHECKING:
    from interviewkit.text.anchors import Passage
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.sources.reading import Reading

Span = tuple[int, int | None]


def selected_span(desk: Desk, reading: Reading) -> Span | None:
    """The stretch in which the selected words were said; the segments' own times where words have none."""
    passage = reading.view.selected_passage()
    rows = _timed(desk, reading)
    if passage is None or not rows:
        return None
    start, end = _start(rows[0], passage), _end(rows[-1], passage)
    return start, end if end is not None and end > start else None


def caret_moment(desk: Desk, reading: Reading) -> Span | None:
    """When the words at the caret were said, where that is known."""
    rows = _timed(desk, reading)
    return (rows[0].start_ms, None) if rows and rows[0].start_ms is not None else None


def _timed(desk: Desk, reading: Reading) -> list[SegmentRow]:
    chosen = reading.chosen_segments()
    rows = desk.read(segments_by_id, chosen) if chosen else []
    return [row for row in rows if row.start_ms is not None]


def _start(row: SegmentRow, passage: Passage) -> int:
    begin = passage.start.offset if passage.start.segment == row.id else 0
    said = [word[2] for word in row.words or () if word[1] > begin and word[2] is not None]
    assert row.start_ms is not None
    return int(said[0]) if said and begin else row.start_ms


def _end(row: SegmentRow, passage: Passage) -> int | None:
    end = passage.end.offset if passage.end.segment == row.id else len(row.text)
    said = [word[3] for word in row.words or () if word[0] < end and word[3] is not None]
    return int(said[-1]) if said and end < len(row.text) else row.end_ms
