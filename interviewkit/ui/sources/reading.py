"""The text of the chosen source: read along, corrected, and given to its speakers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from interviewkit.coding import actions as coding
from interviewkit.coding.queries import codebook, quotes, quotes_touched
from interviewkit.journey.queries import stages
from interviewkit.sources import queries
from interviewkit.sources.correcting import editing
from interviewkit.sources.queries import SegmentRow
from interviewkit.ui import keys
from interviewkit.ui.checking.clean_reading import CleanReading
from interviewkit.ui.correcting import Correcting
from interviewkit.ui.following import follow
from interviewkit.ui.speakers.giving import Giving
from interviewkit.ui.transcript import TranscriptView
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.store.changes import Changes
    from interviewkit.text.anchors import Passage
    from interviewkit.ui.desk import Desk

AREA = "sources.text"
REMOVE, MERGE = mark("Delete segment"), mark("Merge segments")
RESIZE = mark("Move a quote's border")


class Reading(QWidget):
    """Shows one source and follows what changes in it."""

    play_asked = Signal(int)
    """ms."""
    speaker_asked = Signal(int, QPoint)
    """A speaker's name was clicked: speaker id, and where on the screen."""
    editing_changed = Signal(bool)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._source: int | None = None
        self._rows: list[SegmentRow] = []
        self.view = TranscriptView()
        keys.claim(self.view, AREA)
        Correcting(desk, self.view)
        self.clean = CleanReading(desk, self.view)
        self.giving = Giving(desk, lambda: self._source, self.chosen_segments, self.view.flush)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.setFocusProxy(self.view)
        self.view.seek_requested.connect(self.play_asked)
        self.view.speaker_activated.connect(self._speaker_clicked)
        self.view.menu_requested.connect(self._menu)
        self.view.editing_changed.connect(self.editing_changed)
        self.view.boundary_moved.connect(self._move_border)

    # Showing

    def show_source(self, source_id: int | None) -> None:
        """Shows a source from its beginning; None for none."""
        self.view.flush()
        self._source = source_id
        if source_id is None or self._desk.project is None:
            self._rows = []
            self.view.clear()
            self.clean.show(None, [])
            return
        self.view.set_read_only(self._desk.project.read_only)
        self._rows = self._desk.read(queries.segments, source_id)
        found = self._desk.read(quotes, source_id)
        names = {stage.id: stage.name for stage in self._desk.read(stages)}
        self.view.show_source(self._rows, found, self._desk.read(codebook, counted=False), names)
        self.clean.show(source_id, self._rows)

    def segments(self) -> int:
        """How many segments are shown."""
        return len(self._rows)

    def changed(self, changes: Changes | None) -> None:
        """Takes over what changed in the project; the reader's place and what is being typed stay."""
        if self._source is None:
            return
        if changes is None or changes.touches("segment", "speaker"):
            self._rows = follow(self._desk, self.view, self._source, self._rows, changes)
            self.clean.show(self._source, self._rows)
        if changes is None or changes.touches("quote", "tag", "emotion"):
            self._take_quotes(changes)
        if changes is None or changes.touches("code", "stage"):
            names = {stage.id: stage.name for stage in self._desk.read(stages)}
            self.view.set_codes(self._desk.read(codebook, counted=False), names)

    def _take_quotes(self, changes: Changes | None) -> None:
        touched = None if changes is None else self._desk.read(quotes_touched, changes)
        if touched is None:
            self.view.update_quotes(self._desk.read(quotes, self._source))
            return
        rows = [row for row in self._desk.read(quotes, ids=touched) if row.source_id == self._source]
        self.view.quotes_changed(rows, [quote for quote in touched if quote not in {row.id for row in rows}])

    def switch_clean(self) -> None:
        """Lets fillers recede, or stand as they were said."""
        self.clean.switch(self._source, self._rows)

    def show_playing(self, ms: int | None, *, follow: bool) -> None:
        """Marks what sounds; nothing is scrolled under somebody who writes or selects."""
        self.view.mark_playing(ms, follow=follow and not self.view.editing() and not self.view.selected_passage())

    # What a person does

    def chosen_segments(self) -> list[int]:
        """The segments that are selected, else the one at the caret."""
        passage: Passage | None = self.view.selected_passage()
        if passage is None:
            at = self.view.segment_at_caret()
            return [] if at is None else [at]
        order = [row.id for row in self._rows]
        if passage.start.segment not in order or passage.end.segment not in order:
            return []
        return order[order.index(passage.start.segment) : order.index(passage.end.segment) + 1]

    def neighbours(self, segment_id: int, side: Literal["start", "end"]) -> tuple[int, int] | None:
        """The two segments on both sides of where one begins or ends; None at the ends of the text."""
        order = [row.id for row in self._rows]
        at = order.index(segment_id) + (0 if side == "start" else 1) if segment_id in order else 0
        return (order[at - 1], order[at]) if 0 < at < len(order) else None

    def merge(self) -> None:
        """Joins the chosen segments, or the one at the caret with the next."""
        order = [row.id for row in self._rows]
        segments = self.chosen_segments()
        if len(segments) == 1 and segments[0] != order[-1]:
            segments.append(order[order.index(segments[0]) + 1])
        self.view.flush()
        if len(segments) > 1:
            self._desk.change(MERGE, editing.merge_all, segments)

    def remove(self) -> None:
        """Deletes the chosen segments with their text; quotes in them are kept with what they said."""
        segments = self.chosen_segments()
        self.view.flush()
        if segments and len(segments) < len(self._rows):
            self._desk.change(REMOVE, editing.remove_segments, segments)

    def _move_border(self, quote: int, passage: Passage) -> None:
        self._desk.change(RESIZE, coding.move_boundaries, quote, passage)

    def _speaker_clicked(self, segment_id: int) -> None:
        row = next((row for row in self._rows if row.id == segment_id), None)
        if row is not None and row.speaker_id is not None:
            self.speaker_asked.emit(row.speaker_id, self.cursor().pos())

    def _menu(self, at: QPoint, quote: int | None) -> None:
        segments = self.chosen_segments()
        row = next((row for row in self._rows if row.id in segments[:1]), None)
        if row is None:
            return
        writable = self._desk.project is not None and not self._desk.project.read_only
        menu = QMenu(self)
        self._desk.actions.refresh()
        if row.start_ms is not None:
            menu.addAction(tr("Play from here")).triggered.connect(partial(self.play_asked.emit, row.start_ms))
            menu.addAction(self._desk.actions.face("sources.hear_here"))
            menu.addAction(self._desk.actions.face("sources.doubt.right"))
        if quote is not None:
            menu.addAction(tr("Show the quote")).triggered.connect(partial(self._desk.show_quotes, [quote]))
        menu.addSeparator()
        edit = menu.addAction(tr("Edit text") + "\tF2")
        edit.triggered.connect(lambda: self.view.set_editing(True))
        merge = menu.addAction(tr("Merge with the next segment") if len(segments) == 1 else tr("Merge these segments"))
        merge.triggered.connect(self.merge)
        remove = menu.addAction(tr("Delete this segment") if len(segments) == 1 else tr("Delete these segments"))
        remove.triggered.connect(self.remove)
        if row.start_ms is not None:
            menu.addAction(self._desk.actions.face("sources.again"))
        for action in (edit, merge, remove):
            action.setEnabled(writable)
        speakers = menu.addMenu(tr("Speaker"))
        speakers.setEnabled(writable)
        known = self._desk.read(queries.speakers, self._source or 0)
        for number, speaker in enumerate(known):
            speakers.addAction(f"{speaker.label}\t{number + 1}").triggered.connect(partial(self.giving.assign, number))
        speakers.addAction(tr("A new speaker")).triggered.connect(partial(self.giving.assign, len(known)))
        speakers.addAction(tr("Nobody") + "\t0").triggered.connect(self.giving.unassign)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)
