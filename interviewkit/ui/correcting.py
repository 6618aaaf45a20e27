"""Connects a transcript view to the project: what a person writes in it becomes one undo step a piece."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from interviewkit.sources import editing, queries
from interviewkit.words import mark

if TYPE_CHECKING:
    from interviewkit.text.anchors import Edit
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.transcript.view import TranscriptView

EDIT, SPLIT, MERGE = mark("Edit text"), mark("Split segment"), mark("Merge segments")


class Correcting(QObject):
    """Lives as long as its view; shown() brings the view up to date when the project refuses a change."""

    def __init__(self, desk: Desk, view: TranscriptView) -> None:
        super().__init__(view)
        self._desk, self._view = desk, view
        view.segment_edited.connect(self._edit)
        view.split_requested.connect(self._split)
        view.merge_requested.connect(self._merge)

    def _edit(self, segment_id: int, text: str, edits: Sequence[Edit]) -> None:
        self._write(EDIT, editing.edit_segment, segment_id, text, edits, segment=segment_id)

    def _split(self, segment_id: int, offset: int) -> None:
        self._write(SPLIT, editing.split_segment, segment_id, offset, segment=segment_id)

    def _merge(self, first_id: int, second_id: int) -> None:
        self._write(MERGE, editing.merge_segments, first_id, second_id, segment=first_id)

    def _write(self, label: str, action: object, *values: object, segment: int) -> None:
        before = self._desk.project.saved_at if self._desk.project else None
        assert callable(action)
        self._desk.change(label, action, *values)
        if self._desk.project is not None and self._desk.project.saved_at == before:
            for row in self._desk.read(queries.segments_by_id, [segment]):
                self._view.segment_changed(row)
