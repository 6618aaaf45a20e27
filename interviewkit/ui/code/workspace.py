"""The coding room: sources at the left, the transcript in the middle, codebook and quote at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QMenu, QSplitter, QStackedWidget, QWidget

from interviewkit.coding import codebook as codebook_actions
from interviewkit.coding import pins as pinning
from interviewkit.coding import queries as coding
from interviewkit.coding.queries import CodeRow, QuoteRow
from interviewkit.journey.queries import StageRow, stages
from interviewkit.sources import queries as reading
from interviewkit.ui import keys
from interviewkit.ui.code.acts import Hand, quote_at
from interviewkit.ui.code.codebook import CodeTree
from interviewkit.ui.code.inspector import Inspector
from interviewkit.ui.code.menus import code_menu, quote_menu
from interviewkit.ui.code.source_list import SourceList
from interviewkit.ui.correcting import Correcting
from interviewkit.ui.empty import Empty
from interviewkit.ui.transcript.view import TranscriptView
from interviewkit.ui.workspace import Workspace
from interviewkit.words import mark

if TYPE_CHECKING:
    from interviewkit.store.changes import Changes
    from interviewkit.store.project import Project
    from interviewkit.text.anchors import Passage
    from interviewkit.ui.desk import Desk, Target

PASSAGE = "passage"
"""The key area of the transcript: coding keys work there and nowhere else."""
COUNTING_DELAY = 150


class CodeWorkspace(Workspace):
    """Reads with queries, writes through the hand."""

    id = "code"
    watches = frozenset({"source", "segment", "speaker", "quote", "tag", "emotion", "code", "stage", "touchpoint"})
    watches |= {"setting", "participant"}
    shows = frozenset({"quotes", "source", "code"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.hand = Hand(desk)
        self.codes: dict[int, CodeRow] = {}
        self.stages: list[StageRow] = []
        self.quotes: dict[int, QuoteRow] = {}
        self.pins: list[int | None] = []
        self.sources = SourceList()
        self.transcript = TranscriptView()
        keys.claim(self.transcript, PASSAGE)
        self.tree = CodeTree()
        self.inspector = Inspector(self.hand)
        self.empty = Empty(
            mark("Import recordings or transcripts first: then code them here."),
            mark("Go to Sources"),
            lambda: desk.go("sources"),
            "mdi6.marker",
        )
        right = QSplitter(Qt.Orientation.Vertical)
        right.addWidget(self.tree)
        right.addWidget(self.inspector)
        right.setSizes([420, 380])
        right.setChildrenCollapsible(False)
        self.splitter = QSplitter()
        for widget in (self.sources, self.transcript, right):
            self.splitter.addWidget(widget)
        self.splitter.setSizes([240, 720, 320])
        self.splitter.setStretchFactor(0, 0)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setStretchFactor(2, 0)
        self.splitter.setChildrenCollapsible(False)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.splitter)
        self.pages.addWidget(self.empty)
        self.body.addWidget(self.pages)
        self._counting = QTimer(self, singleShot=True, interval=COUNTING_DELAY)
        self._counting.timeout.connect(self._count)
        Correcting(desk, self.transcript)
        self._connect()

    def _connect(self) -> None:
        self.sources.chosen.connect(self.desk.choose_source)
        self.desk.source_chosen.connect(self._show_chosen)
        self.transcript.selection_changed.connect(self._take_up)
        self.transcript.quote_activated.connect(lambda _: self._take_up(self.transcript.selected_passage()))
        self.transcript.boundary_moved.connect(self._move)
        self.transcript.menu_requested.connect(self._transcript_menu)
        self.tree.applied.connect(self.apply)
        self.tree.renamed.connect(self._rename)
        self.tree.moved.connect(self._reorder)
        self.tree.menu_requested.connect(self._code_menu)

    # What the shell calls

    def opened(self, project: Project) -> None:
        self.transcript.set_read_only(project.read_only)
        self._show_codebook()
        self._show_sources()
        rows = self.desk.read(reading.sources)
        if rows and self.desk.source_id not in {row.id for row in rows}:
            self.desk.choose_source(rows[0].id)
        elif rows:
            self._show_chosen(self.desk.source_id)

    def closed(self) -> None:
        self._counting.stop()
        self.hand.source_id, self.hand.passage, self.hand.quote = None, None, None
        self.quotes, self.codes, self.stages = {}, {}, []
        self.transcript.clear()
        self.tree.show_codes([], {})

    def flush(self) -> None:
        self.transcript.flush()
        self.inspector.commit()

    def changed(self, changes: Changes | None) -> None:
        if changes is None or changes.touches("source", "participant"):
            self._show_sources()
        if changes is None or changes.touches("code", "stage", "touchpoint", "setting"):
            self._show_codebook()
        elif changes.touches("tag", "quote"):
            self._counting.start()
        if changes is None or changes.touches("segment", "speaker"):
            self._show_text()
        if changes is None or changes.touches("quote", "tag", "emotion"):
            self._show_quotes(changes)
        self._take_up(self.transcript.selected_passage())

    def restyle(self) -> None:
        self._take_up(self.transcript.selected_passage())

    def show_target(self, target: Target) -> None:
        if target.kind == "source":
            self.desk.choose_source(target.ids[0])
            if target.segment_id is not None:
                self.transcript.go_to(target.segment_id, target.offset or 0)
        elif target.kind == "quotes":
            found = self.desk.read(coding.quotes, ids=target.ids[:1])
            if found:
                self.desk.choose_source(found[0].source_id)
                self.transcript.go_to_quote(found[0].id)
        elif target.kind == "code":
            self.tree.choose(target.ids[0])
        self.transcript.setFocus()

    # Acts that need to know the room

    def apply(self, code_id: int) -> None:
        """Puts a code on what is in hand, and remembers its category for new ones."""
        code = self.codes.get(code_id)
        if code is not None:
            self.hand.category = code.parent_id
            self.hand.code(code_id, code.name)

    def words_in_hand(self) -> str:
        """What was said in the passage in hand."""
        passage = self.hand.quote.passage if self.hand.quote else self.hand.passage
        if passage is None or self.hand.source_id is None:
            return ""
        if self.hand.quote is not None and self.hand.quote.lost_text is not None:
            return self.hand.quote.lost_text
        return self.desk.read(reading.excerpts, [(self.hand.source_id, passage)])[0]

    def place_for_popup(self) -> QPoint:
        """Where a popup about the passage opens: beside the transcript's text."""
        return self.transcript.mapToGlobal(QPoint(self.transcript.width() // 2 - 190, self.transcript.height() // 5))

    # Showing

    def _show_sources(self) -> None:
        rows = self.desk.read(reading.sources)
        self.sources.show_sources(rows, self.desk.source_id)
        self.pages.setCurrentWidget(self.splitter if rows else self.empty)
        if self.desk.source_id is not None and self.desk.source_id not in {row.id for row in rows}:
            self.desk.choose_source(rows[0].id if rows else None)

    def _count(self) -> None:
        """Counts are for orientation: they come a moment after the coding itself is painted."""
        if self.desk.project is not None and self._project is not None:
            self._show_codebook()
            self._show_sources()

    def _show_codebook(self) -> None:
        if self.desk.project is None:
            return
        rows = self.desk.read(coding.codebook)
        self.pins = self.desk.read(pinning.pins)
        self.codes = {row.id: row for row in rows}
        self.stages = self.desk.read(stages)
        self.tree.show_codes(rows, {code: key for key, code in enumerate(self.pins, 1) if code is not None})
        self.transcript.set_codes(rows, {stage.id: stage.name for stage in self.stages})
        self.inspector.show_stages(self.stages)

    def _show_chosen(self, source_id: int | None) -> None:
        if self.desk.project is None or self._project is None or source_id == self.hand.source_id:
            return
        self.flush()
        self.hand.source_id, self.hand.passage, self.hand.quote = source_id, None, None
        if source_id is None:
            self.quotes = {}
            self.transcript.clear()
            return
        self.sources.choose(source_id)
        rows = self.desk.read(coding.quotes, source_id)
        self.quotes = {row.id: row for row in rows}
        names = {stage.id: stage.name for stage in self.stages}
        self.transcript.show_source(self.desk.read(reading.segments, source_id), rows, self.codes.values(), names)
        self._take_up(self.transcript.selected_passage())

    def _show_text(self) -> None:
        if self.hand.source_id is not None:
            self.transcript.update_segments(self.desk.read(reading.segments, self.hand.source_id))
            self._show_quotes(None)

    def _show_quotes(self, changes: Changes | None) -> None:
        source_id = self.hand.source_id
        if source_id is None:
            return
        touched = None if changes is None else self.desk.read(coding.quotes_touched, changes)
        if touched is None:
            rows = self.desk.read(coding.quotes, source_id)
            self.quotes = {row.id: row for row in rows}
            self.transcript.update_quotes(rows)
            return
        now = [row for row in self.desk.read(coding.quotes, ids=touched) if row.source_id == source_id]
        gone = [quote for quote in touched if quote in self.quotes and quote not in {row.id for row in now}]
        self.quotes.update({row.id: row for row in now})
        for quote in gone:
            del self.quotes[quote]
        self.transcript.quotes_changed(now, gone)

    def _take_up(self, passage: Passage | None) -> None:
        """The selection, or the quote a person chose, is what is in hand now."""
        if self.desk.project is None or self._project is None:
            return
        active = self.transcript.active_quote()
        self.hand.passage = passage
        quote = self.quotes.get(active) if active is not None else None
        self.hand.quote = quote or quote_at(list(self.quotes.values()), passage)
        text = self.words_in_hand() if self.hand.quote or passage else ""
        self.inspector.show_quote(self.hand.quote, text, self.codes, acts=self.hand.can_act())
        self.desk.actions.refresh_soon()

    # Asked for by the widgets

    def _move(self, quote_id: int, passage: Passage) -> None:
        self.hand.move(quote_id, passage)
        self._show_quotes(None)

    def _rename(self, code_id: int, name: str) -> None:
        self.desk.change(mark("Rename code"), codebook_actions.rename_code, code_id, name, detail=name)
        self._show_codebook()

    def _reorder(self, code_id: int, parent_id: int | None, place: int) -> None:
        name = self.codes[code_id].name
        self.desk.change(mark("Move code"), codebook_actions.move_code, code_id, parent_id, place, detail=name)

    def _transcript_menu(self, place: QPoint, quote_id: int | None) -> None:
        if quote_id is not None:
            self.transcript.activate(quote_id)
            self._take_up(self.transcript.selected_passage())
        self._open(quote_menu(self), place)

    def _code_menu(self, place: QPoint, code_id: int | None) -> None:
        self._open(code_menu(self, code_id), place)

    def _open(self, menu: QMenu, place: QPoint) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def focus_text(self) -> QWidget:
        """The widget that takes coding keys."""
        return self.transcript
