"""Connects a transcript view to the project: what a person writes in it becomes one undo step a piece."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from interviewkit.errors import ProjectTrouble, UserError
from interviewkit.sources import queries
from interviewkit.sources.correcting import editing
from interviewkit.sources.transcribing import heard
from interviewkit.ui.notices import Notice
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from sqlmodel import Session

    from interviewkit.sources.queries import SegmentRow
    from interviewkit.text.anchors import Edit
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.transcript.view import TranscriptView

EDIT, SPLIT, MERGE = mark("Edit text"), mark("Split segment"), mark("Merge segments")


class Correcting(QObject):
    """Lives as long as its view. Words the project does not take stay in the view, to be tried again or copied; other
    changes it refuses are shown as they are stored."""

    def __init__(self, desk: Desk, view: TranscriptView) -> None:
        super().__init__(view)
        self._desk, self._view = desk, view
        self._refused: dict[int, tuple[str, list[Edit]]] = {}
        self._told = ""
        view.segment_edited.connect(self._edit)
        view.segment_lost.connect(self._keep)
        view.split_requested.connect(self._split)
        view.merge_requested.connect(self._merge)
        desk.project_closed.connect(self._refused.clear)

    def _edit(self, segment_id: int, text: str, edits: Sequence[Edit]) -> None:
        row = self._view.row_of(segment_id)
        try:
            try:
                self._write(EDIT, [segment_id], lambda session: editing.edit_segment(session, segment_id, text, edits))
            except _Gone:
                if row is None:
                    raise
                self._put_over(row, text)
        except UserError as error:
            self._refused[segment_id] = text, list(edits)
            self._view.keep_unsaved(segment_id, edits)
            self._tell(segment_id, error)
            return
        self._refused.pop(segment_id, None)
        if not self._refused:
            self._told = ""

    def _keep(self, row: SegmentRow, text: str) -> None:
        """Speech recognition replaced a segment in the moment somebody wrote in it: their text is what stays."""
        try:
            self._put_over(row, text)
        except UserError as error:
            self._refused[row.id] = text, []
            self._tell(row.id, error)

    def _put_over(self, row: SegmentRow, text: str) -> None:
        """Puts a text over what took its segment's place; refused where nothing did."""
        project, source = self._desk.project, self._desk.source_id
        if project is None or source is None:
            return
        with project.change(EDIT) as session:
            if heard.keep_written(session, source, row, text) is None:
                raise _gone()

    def _split(self, segment_id: int, offset: int) -> None:
        self._shape(SPLIT, [segment_id], lambda session: editing.split_segment(session, segment_id, offset))

    def _merge(self, first_id: int, second_id: int) -> None:
        self._shape(MERGE, [first_id, second_id], lambda session: editing.merge_segments(session, first_id, second_id))

    def _shape(self, label: str, segments: list[int], work: Callable[[Session], object]) -> None:
        if any(segment in self._refused for segment in segments):
            return  # its words come first; why they were refused is on the screen
        try:
            self._write(label, segments, work)
        except UserError as error:
            self._desk.trouble(error)
            if self._desk.project is not None:
                for row in self._desk.read(queries.segments_by_id, segments):
                    self._view.segment_changed(row)

    def _write(self, label: str, segments: list[int], work: Callable[[Session], object]) -> None:
        project = self._desk.project
        if project is None:
            return
        with project.change(label) as session:
            # A source deleted in another room takes its unsaved edits with it; undo brings back what was stored.
            if len(queries.segments_by_id(session, segments)) < len(segments):
                raise _gone()
            work(session)

    # What was refused

    def _tell(self, segment_id: int, error: UserError) -> None:
        what, _, attempt = error.sentences()
        if what == self._told:
            return  # it is on the screen already: a person who goes on typing need not hear it every second
        self._told = what
        safe = tr("What you wrote is not saved yet; it stays on the page.")
        button = tr("Try again"), self._try_again
        if isinstance(error, _Gone):
            safe, button = tr("What you wrote last was not saved."), (tr("Copy what you wrote"), self._copy)
        self._desk.noticed.emit(Notice(what, safe, attempt, kind="trouble", button=button))

    def _try_again(self) -> None:
        """Hands over once more what was refused, also where the page shows another source by now."""
        self._told = ""
        self._view.flush()
        for segment_id, (text, edits) in list(self._refused.items()):
            if self._view.text_of(segment_id) is None:
                self._edit(segment_id, text, edits)

    def _copy(self) -> None:
        clipboard = QGuiApplication.clipboard()
        clipboard.setText("\n".join(text for text, _ in self._refused.values()))
        self._desk.say(tr("Copied"))
        self._refused.clear()
        self._told = ""


class _Gone(ProjectTrouble):
    """The text is no longer there."""


def _gone() -> _Gone:
    return _Gone(
        "This text is no longer in the project.",
        safe="What you wrote last was not saved.",
        attempt="Bring the text back with undo.",
    )
