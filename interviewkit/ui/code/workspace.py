"""The coding room: sources at the left, the transcript in the middle, codebook and quote at the right."""

from __future__ import annotations

import time
from dataclasses import replace
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
from interviewkit.ui.code import merging
from interviewkit.ui.code.acts import Hand, Held, quote_at
from interviewkit.ui.code.codebook import Codebook
from interviewkit.ui.code.dragging import Dragging
from interviewkit.ui.code.filters import Filters
from interviewkit.ui.code.inspector import Inspector
from interviewkit.ui.code.menus import code_menu, delete_codes, quote_menu, source_menu
from interviewkit.ui.code.middle import Middle
from interviewkit.ui.code.source_list import SourceList
from interviewkit.ui.code.summing import Summing
from interviewkit.ui.correcting import Correcting
from interviewkit.ui.empty import Empty
from interviewkit.ui.following import follow
from interviewkit.ui.workspace import Workspace
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.store.changes import Changes
    from interviewkit.store.project import Project
    from interviewkit.text.anchors import Passage
    from interviewkit.ui.desk import Desk, Target

PASSAGE = "passage"
"""The key area of the transcript: coding keys work there and nowhere else."""
COUNTING_DELAY, LONGEST_DELAY = 150, 5000
"""ms; counting that takes long waits longer, so that it does not go on all the while somebody codes."""
MOVE, MOVE_ALL = mark("Move code"), mark("Move codes")


class CodeWorkspace(Workspace):
    """Reads with queries, writes through the hand."""

    id = "code"
    watches = frozenset({"source", "segment", "speaker", "quote", "tag", "emotion", "code", "stage", "touchpoint"})
    watches |= {"setting", "participant", "coder"}
    shows = frozenset({"quotes", "source", "code"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.hand = Hand(desk)
        self.codes: dict[int, CodeRow] = {}
        self.stages: list[StageRow] = []
        self.quotes: dict[int, QuoteRow] = {}
        self.pins: list[int | None] = []
        self._rows: list[reading.SegmentRow] = []
        self._lost: int | None = None
        self._changes = 0
        self.sources, self.middle, self.codebook = SourceList(), Middle(), Codebook()
        self.transcript, self.tree = self.middle.transcript, self.codebook.tree
        self.inspector = Inspector(self.hand)
        self.filters = Filters(self)
        self.head.add(self.filters)
        keys.claim(self.transcript, PASSAGE)
        self._assemble()
        self._counting = QTimer(self, singleShot=True, interval=COUNTING_DELAY)
        self._counting.timeout.connect(self._count)
        Correcting(desk, self.transcript)
        self.dragging, self.summing = Dragging(self), Summing(self)
        self._connect()

    def _assemble(self) -> None:
        self.empty = Empty(
            mark("Import recordings or transcripts first: then code them here."),
            mark("Go to Sources"),
            lambda: self.desk.go("sources"),
            "mdi6.marker",
        )
        right = QSplitter(Qt.Orientation.Vertical)
        right.addWidget(self.codebook)
        right.addWidget(self.inspector)
        right.setStretchFactor(0, 1)
        right.setStretchFactor(1, 0)
        right.setSizes([320, 436])
        self.splitter = QSplitter()
        for widget in (self.sources, self.middle, right):
            self.splitter.addWidget(widget)
        self.splitter.setSizes([240, 720, 320])
        for at, stretch in enumerate((0, 1, 0)):
            self.splitter.setStretchFactor(at, stretch)
        for splitter in (right, self.splitter):
            splitter.setChildrenCollapsible(False)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.splitter)
        self.pages.addWidget(self.empty)
        self.body.addWidget(self.pages)
        self.setFocusProxy(self.transcript)

    def _connect(self) -> None:
        self.sources.chosen.connect(self.desk.choose_source)
        self.sources.menu_requested.connect(lambda place, source: self._open(source_menu(self, source), place))
        self.desk.source_chosen.connect(self._show_chosen)
        self.desk.coder_renamed.connect(self._take_up)
        self.transcript.selection_changed.connect(self._selected)
        self.transcript.quote_activated.connect(self._selected)
        self.transcript.boundary_moved.connect(self._move)
        self.transcript.quote_opened.connect(lambda _: self.desk.actions.run("code.change"))
        self.transcript.menu_requested.connect(lambda place, _: self._open(quote_menu(self), place))
        self.transcript.editing_changed.connect(lambda _: self.desk.actions.refresh_soon())
        self.middle.lost_asked.connect(lambda: self.desk.actions.run("code.lost"))
        self.inspector.place_asked.connect(self._place_lost)
        self.tree.applied.connect(self.apply)
        self.tree.renamed.connect(self._rename)
        self.tree.moved.connect(self._reorder)
        self.tree.merge_asked.connect(lambda codes, into: merging.ask(self, codes, into))
        self.tree.delete_asked.connect(lambda codes: delete_codes(self, codes))
        self.tree.menu_requested.connect(lambda place, code: self._open(code_menu(self, code), place))

    # What the shell calls

    def opened(self, project: Project) -> None:
        self.transcript.set_read_only(project.read_only)
        self.tree.set_read_only(project.read_only)
        self._show_codebook()
        rows = self._show_sources()
        if rows and self.desk.source_id not in {row.id for row in rows}:
            self.desk.choose_source(rows[0].id)
        else:
            self._show_chosen(self.desk.source_id)

    def closed(self) -> None:
        self._counting.stop()
        self.hand.held, self._lost, self.hand.category, self.hand.last_codes = Held(), None, None, []
        self.quotes, self.codes, self.stages, self.pins, self._rows = {}, {}, [], [], []
        self.transcript.clear()
        self.filters.forget()
        self.tree.show_codes([], {})
        self.sources.show_sources([], None)
        self.inspector.show_held(Held(), "", {})

    def flush(self) -> None:
        self.transcript.flush()
        self.inspector.commit()

    def changed(self, changes: Changes | None) -> None:
        self._changes += 1
        if changes is None or changes.touches("code", "stage", "touchpoint", "setting"):
            self._show_codebook()
        if changes is None or changes.touches("source", "participant"):
            self._show_sources()
        elif changes.touches("tag", "quote", "segment"):
            self._counting.start()
        if changes is None or changes.touches("segment", "speaker"):
            self._show_text(changes)
        if changes is None or changes.touches("quote", "tag", "emotion", "coder"):
            self._show_quotes(changes)
        self._take_up()

    def restyle(self) -> None:
        self.tree.viewport().update()

    def retranslate(self) -> None:
        if self._project is not None:
            self._show_codebook()
            self._take_up()

    def show_target(self, target: Target) -> None:
        if target.kind == "source":
            self.desk.choose_source(target.ids[0])
            if target.segment_id is not None:
                self.transcript.go_to(target.segment_id, target.offset or 0)
        elif target.kind == "quotes":
            found = self.desk.read(coding.quotes, ids=target.ids[:1])
            if found:
                self.desk.choose_source(found[0].source_id)
                self.take_lost(found[0].id)
                if self.filters.showing and self.transcript.passage_of(found[0].id) is None:
                    self.filters.keep([found[0].id])
                    self.show_filtered()
                self.transcript.go_to_quote(found[0].id)
        elif target.kind == "code":
            self.codebook.clear_filter()
            self.tree.choose(target.ids[0])
        self.transcript.setFocus()

    # Acts that need to know the room

    def apply(self, code_id: int, *, by_key: bool = False) -> None:
        """Puts a code on what is in hand, and remembers its category for new ones."""
        code = self.codes.get(code_id)
        if code is not None:
            self.hand.category = code.parent_id
            self.hand.code(code_id, code.name, by_key=by_key)

    def words_in_hand(self) -> str:
        """What was said in the passage in hand."""
        held = self.hand.held
        if held.quote is not None and held.quote.lost_text is not None:
            return held.quote.lost_text
        return self.transcript.words_in(held.passage) if held.passage is not None else ""

    def lost(self) -> list[QuoteRow]:
        """The quotes of this source whose words were deleted."""
        return [quote for quote in self.quotes.values() if quote.lost_text is not None]

    def take_lost(self, quote_id: object) -> None:
        """Takes a quote that has no place on the page in hand, until something else is selected."""
        if isinstance(quote_id, int) and quote_id in {quote.id for quote in self.lost()}:
            self.transcript.activate(None)
            self._lost = quote_id
            self._take_up()

    def speakers(self) -> dict[int, str]:
        """Segment id → who says it, in the source on show."""
        return {row.id: row.speaker for row in self._rows}

    def show_filtered(self) -> None:
        """Shows what the filter lets through."""
        self.transcript.update_quotes(self.filters.wanted(self.quotes.values()))
        self.transcript.set_receding(self.filters.receding())
        self._take_up()

    def place_for_popup(self) -> QPoint:
        """Where a popup about the passage opens: over the transcript's text, below its first lines."""
        return self.transcript.mapToGlobal(QPoint(self.transcript.width() // 2 - 190, self.transcript.height() // 5))

    def popup_parent(self) -> QWidget:
        return self

    # Showing

    def _show_sources(self) -> list[reading.SourceRow]:
        counted = self.desk.read(coding.counting_is_quick)
        rows = self.desk.read(reading.sources, counted=counted)
        if not counted:
            known = {row.id: row.quotes for row in self.sources.rows}
            rows = [replace(row, quotes=known.get(row.id, 0)) for row in rows]
            self._counting.start()
        self.pages.setCurrentWidget(self.splitter if rows else self.empty)
        self.sources.show_sources(rows, self.desk.source_id)
        if self.desk.source_id is not None and self.desk.source_id not in {row.id for row in rows}:
            self.desk.choose_source(rows[0].id if rows else None)
        elif self.desk.source_id is None and rows and self._project is not None:
            self.desk.choose_source(rows[0].id)
        return rows

    def _count(self) -> None:
        """Counts are for orientation: they come a moment after the coding is painted, read off the GUI thread."""
        project, asked = self._project, self._changes
        if project is None:
            return

        def read(*_: object) -> tuple[list[CodeRow], list[reading.SourceRow]]:
            with project.read() as session:
                return coding.codebook(session), reading.sources(session)

        began = time.monotonic()

        def show(found: tuple[list[CodeRow], list[reading.SourceRow]]) -> None:
            if self._project is not project:
                return
            took = round((time.monotonic() - began) * 1000)
            self._counting.setInterval(max(COUNTING_DELAY, min(3 * took, LONGEST_DELAY)))
            if self._changes != asked:
                self._counting.start()  # something changed meanwhile: these counts are old
                return
            self._show_codes(found[0])
            self.sources.show_sources(found[1], self.desk.source_id)

        self.desk.jobs.start(tr("Counting quotes"), read, show, quiet=True)

    def _show_codebook(self) -> None:
        if self.desk.project is None:
            return
        self.pins = self.desk.read(pinning.pins)
        self.stages = self.desk.read(stages)
        counted = self.desk.read(coding.counting_is_quick)
        rows = self.desk.read(coding.codebook, counted=counted)
        if not counted:
            # Many codings are counted off the GUI thread: until then the counts are those of before.
            before = ((row, self.codes.get(row.id, row)) for row in rows)
            rows = [replace(row, quotes=known.quotes, participants=known.participants) for row, known in before]
            self._counting.start()
        self._show_codes(rows)
        self.transcript.set_codes(self.codes.values(), self._stage_names())
        self.inspector.show_stages(self.stages)

    def _show_codes(self, rows: list[CodeRow]) -> None:
        self.codes = {row.id: row for row in rows}
        if self.hand.category not in self.codes:
            self.hand.category = None
        self.tree.show_codes(rows, {code: key for key, code in enumerate(self.pins, 1) if code is not None})

    def _stage_names(self) -> dict[int, str]:
        return {stage.id: stage.name for stage in self.stages}

    def _show_chosen(self, source_id: int | None) -> None:
        if self.desk.project is None or self._project is None or source_id == self.hand.source_id:
            return
        self.flush()
        self._lost = None
        self.hand.held = Held(source_id)
        self.sources.choose(source_id)
        rows = [] if source_id is None else self.desk.read(coding.quotes, source_id)
        self.quotes = {row.id: row for row in rows}
        if source_id is None:
            self._rows = []
            self.transcript.clear()
        else:
            self._rows = self.desk.read(reading.segments, source_id)
            shown = self.filters.wanted(rows)
            self.transcript.show_source(self._rows, shown, self.codes.values(), self._stage_names())
            self.transcript.set_receding(self.filters.receding())
        self.middle.show_lost(len(self.lost()))
        self._take_up()

    def _show_text(self, changes: Changes | None) -> None:
        source_id = self.hand.source_id
        if source_id is None:
            return
        self._rows = follow(self.desk, self.transcript, source_id, self._rows, changes)
        if self.filters.showing:
            self.transcript.set_receding(self.filters.receding())

    def _show_quotes(self, changes: Changes | None) -> None:
        source_id = self.hand.source_id
        if source_id is None:
            return
        touched = None if changes is None else self.desk.read(coding.quotes_touched, changes)
        if touched is None:
            rows = self.desk.read(coding.quotes, source_id)
            self.quotes = {row.id: row for row in rows}
            self.transcript.update_quotes(self.filters.wanted(rows))
        else:
            rows = [row for row in self.desk.read(coding.quotes, ids=touched) if row.source_id == source_id]
            here = {row.id for row in rows}
            gone = [quote for quote in touched if quote in self.quotes and quote not in here]
            self.quotes.update((row.id, row) for row in rows)
            for quote in gone:
                del self.quotes[quote]
            self.filters.keep(here)
            self.transcript.quotes_changed(self.filters.wanted(rows), gone)
        self.middle.show_lost(len(self.lost()))

    def _selected(self, _: object) -> None:
        self._lost = None
        self._take_up()

    def _take_up(self) -> None:
        """The selection, or the quote a person chose, is what is in hand now; see Held."""
        if self.desk.project is None or self._project is None:
            return
        passage, active = self.transcript.selected_passage(), self.transcript.active_quote()
        chosen = self.quotes.get(active or self._lost or 0)
        quote = chosen or quote_at(self.quotes.values(), passage)
        others = tuple(self.quotes[each] for each in self.transcript.also_chosen() if each in self.quotes)
        self.hand.held = Held(self.hand.source_id, passage, quote, others if chosen else ())
        self.inspector.show_held(self.hand.held, self.words_in_hand(), self.codes, acts=self.hand.can_act())
        self.desk.actions.refresh_soon()

    # Asked for by the widgets

    def _move(self, quote_id: int, passage: Passage) -> None:
        if not self.hand.move(quote_id, passage):
            self._show_quotes(None)

    def _place_lost(self) -> None:
        held = self.hand.held
        if held.quote is not None and held.passage is not None and self.hand.move(held.quote.id, held.passage):
            self.transcript.go_to_quote(held.quote.id)
            self.transcript.setFocus()

    def _rename(self, code_id: int, name: str) -> None:
        self.desk.change(mark("Rename code"), codebook_actions.rename_code, code_id, name, detail=name)

    def _reorder(self, code_ids: list[int], parent_id: int | None, place: int) -> None:
        names = ", ".join(self.codes[code].name for code in code_ids)
        label = MOVE if len(code_ids) == 1 else MOVE_ALL
        self.desk.change(label, codebook_actions.move_codes, code_ids, parent_id, place, detail=names)

    def _open(self, menu: QMenu, place: QPoint) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)
