"""Connects a transcript view to the project: what a person writes in it becomes one undo step a piece."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from interviewkit.errors import ProjectTrouble
from interviewkit.sources import editing, queries
from interviewkit.words import mark

if TYPE_CHECKING:
    from sqlmodel import Session

    from interviewkit.text.anchors import Edit
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.transcript.view import TranscriptView

EDIT, SPLIT, MERGE = mark("Edit text"), mark("Split segment"), mark("Merge segments")


class Correcting(QObject):
    """Lives as long as its view. Where the project refuses a change, the view shows again what is stored."""

    def __init__(self, desk: Desk, view: TranscriptView) -> None:
        super().__init__(view)
        self._desk, self._view = desk, view
        view.segment_edited.connect(self._edit)
        view.split_requested.connect(self._split)
        view.merge_requested.connect(self._merge)

    def _edit(self, segment_id: int, text: str, edits: Sequence[Edit]) -> None:
        self._write(EDIT, [segment_id], lambda session: editing.edit_segment(session, segment_id, text, edits))

    def _split(self, segment_id: int, offset: int) -> None:
        self._write(SPLIT, [segment_id], lambda session: editing.split_segment(session, segment_id, offset))

    def _merge(self, first_id: int, second_id: int) -> None:
        self._write(MERGE, [first_id, second_id], lambda session: editing.merge_segments(session, first_id, second_id))

    def _write(self, label: str, segments: list[int], work: Callable[[Session], object]) -> None:
        def act(session: Session) -> bool:
            # A source deleted in another room takes its unsaved edits with it; undo brings back what was stored.
            if len(queries.segments_by_id(session, segments)) < len(segments):
                raise ProjectTrouble(
                    "This text is no longer in the project.",
                    safe="What you wrote last was not saved.",
                    attempt="Bring the text back with undo.",
                )
            work(session)
            return True

        if not self._desk.change(label, act) and self._desk.project is not None:
            for row in self._desk.read(queries.segments_by_id, segments):
                self._view.segment_changed(row)
