"""Keeps a transcript on screen in step with the project, reading again only what a change touched."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from interviewkit.sources import queries
from interviewkit.sources.queries import SegmentRow

if TYPE_CHECKING:
    from interviewkit.store.changes import Changes
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.transcript.view import TranscriptView

FEW = 50
"""From so many changed segments on, everything is read anew: it is no slower then."""


def follow(
    desk: Desk, view: TranscriptView, source_id: int, rows: list[SegmentRow], changes: Changes | None
) -> list[SegmentRow]:
    """Shows what a change did to a source's segments; rows: those shown before. Those shown now."""
    ids = changes.ids("segment") if changes is not None and not changes.touches("speaker") else frozenset()
    if not ids or len(ids) >= FEW:
        if ids and not ids & {row.id for row in rows}:
            return _appended(desk, view, source_id, rows, ids)
        return _anew(desk, view, source_id)
    known = {row.id for row in rows}
    if not ids & known:
        return _appended(desk, view, source_id, rows, ids)
    found = {row.id: row for row in desk.read(queries.segments_by_id, ids & known)}
    fresh = _fresh(desk, source_id, ids - known) if ids - known else []
    kept = [found.get(row.id, row) for row in rows if row.id not in ids or row.id in found]
    same = not fresh and len(kept) == len(rows) and _positions(kept) == _positions(rows)
    if same:
        for row in found.values():
            view.segment_changed(row)
        return kept
    kept = sorted([*kept, *fresh], key=lambda row: (row.position, row.id))
    view.update_segments(kept)
    return kept


def _appended(
    desk: Desk, view: TranscriptView, source_id: int, rows: list[SegmentRow], ids: frozenset[int]
) -> list[SegmentRow]:
    """New segments at the end, as a running transcription brings them; nothing for those of another source."""
    fresh = _fresh(desk, source_id, ids)
    if not fresh:
        return rows
    if rows and fresh[0].position <= rows[-1].position:
        return _anew(desk, view, source_id)
    view.append_segments(fresh)
    return rows + fresh


def _anew(desk: Desk, view: TranscriptView, source_id: int) -> list[SegmentRow]:
    rows = desk.read(queries.segments, source_id)
    view.update_segments(rows)
    return rows


def _fresh(desk: Desk, source_id: int, ids: frozenset[int]) -> list[SegmentRow]:
    return [row for row in desk.read(queries.segments, source_id, after=min(ids) - 1) if row.id in ids]


def _positions(rows: Sequence[SegmentRow]) -> list[int]:
    return [row.position for row in rows]
