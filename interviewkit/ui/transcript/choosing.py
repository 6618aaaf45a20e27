"""Choosing in the text: what is selected, the quote that is emphasised, and moving a quote's border by keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from interviewkit.text.anchors import Passage
from interviewkit.ui.transcript import document, keys
from interviewkit.ui.transcript.steps import Spot, stretch_at
from interviewkit.ui.transcript.surface import Surface
from interviewkit.ui.transcript.writer import Writer

_KEEP = QTextCursor.MoveMode.KeepAnchor


class Choosing(Surface):
    """A page on which something is chosen."""

    passage_selected = Signal(object)
    boundary_moved = Signal(object, object)
    border_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.border: keys.Side | None = None
        self._kept: Passage | None = None
        self._chosen = (0, 0)
        self.selectionChanged.connect(self._selection_moved)
        self.writer = Writer(self)
        self.writer.borders_moved.connect(self.recoded)

    def clear_choice(self) -> None:
        self.active = self.border = None
        self.also = ()

    def selected(self) -> Passage | None:
        """What is selected, without blanks at its ends."""
        if not len(self.page) or not self.textCursor().hasSelection():
            return None
        low, high = sorted(self.ends())
        return self.page.trimmed(Passage(self.page.anchor(*low), self.page.anchor(*high)))

    def _selection_moved(self) -> None:
        cursor = self.textCursor()
        before, self._chosen = self._chosen, (cursor.selectionStart(), cursor.selectionEnd())
        if len(self.page):
            places = [self.document().findBlock(each).blockNumber() for each in (*before, *self._chosen)]
            self.repaint_places(min(places), max(places))
        self.passage_selected.emit(self.selected())

    def select(self, anchor: Spot, caret: Spot, *, reveal: bool = True) -> None:
        """Selects from one spot to another, where the caret then is."""
        cursor = self.textCursor()
        cursor.setPosition(self.position(anchor))
        cursor.setPosition(self.position(caret), _KEEP)
        before = self.verticalScrollBar().value()
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(before)
        if reveal:
            document.reveal(self, self.page, self.measures, min(anchor, caret), max(anchor, caret), caret)

    def select_passage(self, passage: Passage, *, reveal: bool = False) -> None:
        """Selects a passage, if its segments are on the page."""
        start, end = self.page.at(passage.start), self.page.at(passage.end)
        if start is not None and end is not None:
            self.select(start, end, reveal=reveal)

    def activate(self, quote: int | None) -> None:
        """Emphasises a quote; None for none."""
        if quote is not None and quote not in self.codings:
            quote = None
        if quote != self.active or self.also:
            self.active, self.also = quote, ()
            self.viewport().update()
            self.quote_activated.emit(quote)

    def choose_many(self, quotes: Sequence[int]) -> None:
        """Chooses several quotes at once: the first is emphasised and its words are selected."""
        there = [quote for quote in dict.fromkeys(quotes) if quote in self.codings]
        if not there:
            self.activate(None)
            return
        self.select_passage(self.codings.passage(there[0]))
        self.active, self.also = there[0], tuple(there[1:])
        self.viewport().update()
        self.quote_activated.emit(self.active)

    def toggle(self, quote: int) -> None:
        """Chooses a quote besides those chosen, or lets go of it."""
        chosen = self.chosen_quotes()
        self.choose_many([each for each in chosen if each != quote] if quote in chosen else [*chosen, quote])

    def choose_up_to(self, quote: int) -> None:
        """Chooses all quotes from the emphasised one to this one, in the order of the text."""
        order = self.codings.in_order()
        first = self.active if self.active in self.codings else quote
        ends = sorted((order.index(first or quote), order.index(quote)))
        between = order[ends[0] : ends[1] + 1]
        self.choose_many([first or quote, *between])

    def choose_in_selection(self) -> None:
        """Chooses the quotes that lie within the selection, or touch it where none lies within."""
        low, high = sorted(self.ends())
        self.choose_many(self.codings.within(low, high))

    def choose(self, quote: int | None) -> None:
        """Emphasises a quote and selects its words; None changes nothing."""
        if quote is not None and quote in self.codings:
            self.select_passage(self.codings.passage(quote))
            self.activate(quote)

    def select_sentence_at(self, point: QPoint) -> None:
        """Selects the sentence under a point of the viewport."""
        found = stretch_at(self.page, self.spot(self.cursorForPosition(point).position())) if len(self.page) else None
        if found:
            self.select(*found, reveal=False)

    def is_selected_at(self, point: QPoint) -> bool:
        """Whether the words under a point of the viewport are selected."""
        cursor, there = self.textCursor(), self.cursorForPosition(point).position()
        return cursor.selectionStart() <= there < cursor.selectionEnd()

    def set_border(self, side: keys.Side | None) -> None:
        """Begins or ends moving one end of the selection by keyboard; ending gives a chosen quote its new borders."""
        if side == self.border:
            return
        was, self.border = self.border, side
        chosen = self.active if self.active in self.codings else None
        if was is None and chosen is not None:
            self._kept = self.codings.passage(chosen)
            self.select_passage(self._kept)
        elif side is None and chosen is not None and (passage := self.selected()):
            self.show_quote_at(chosen, passage)
            if passage != self._kept:
                self.boundary_moved.emit(chosen, passage)
        self.border_changed.emit(side or "")

    def drop_border(self) -> None:
        """Ends moving one end of the selection; a chosen quote keeps the borders it had."""
        self.border = None
        if self.active in self.codings and self._kept is not None:
            self.show_quote_at(self.active or 0, self._kept)
            self.select_passage(self._kept)
        self.border_changed.emit("")

    def show_quote_at(self, quote: int, passage: Passage) -> None:
        """Shows a quote with other borders, for as long as they are not stored."""
        self.codings.put(quote, passage, self.page)
        self.viewport().update()
        self.recoded.emit()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Plain text as it is stored, a line for each segment."""
        low, high = sorted(self.ends())
        lines = self.page.texts[low[0] : high[0] + 1]
        lines[-1] = lines[-1][: high[1]]
        lines[0] = lines[0][low[1] :]
        data = QMimeData()
        data.setText("\n".join(lines))
        return data
