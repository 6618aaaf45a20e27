"""The mouse in the text: choosing quotes, dragging their ends, and three clicks for a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from interviewkit.text.anchors import Anchor, Passage
from interviewkit.text.graphemes import snap
from interviewkit.ui.transcript.keys import Side
from interviewkit.ui.transcript.steps import Spot, stretch_at

if TYPE_CHECKING:
    from interviewkit.ui.transcript.text import TranscriptText

_NEAR = 6


class BorderDrag:
    """One end of a quote on its way: the page shows where it would go, the signal comes when it is let go."""

    def __init__(self, text: TranscriptText, quote: int, side: Side) -> None:
        self._text, self.quote, self.side = text, quote, side
        self.before = text.codings.passage(quote)

    def to(self, spot: Spot) -> None:
        """Takes the end to a spot, never beyond the other end and never through a character."""
        place, offset = spot
        page = self._text.page
        anchor: Anchor = page.anchor(place, snap(page.texts[place], offset))
        passage = Passage(anchor, self.before.end) if self.side == "start" else Passage(self.before.start, anchor)
        start, end = page.at(passage.start), page.at(passage.end)
        if start and end and start < end and passage != self._text.codings.passage(self.quote):
            self._show(passage)

    def scroll(self, y: float) -> None:
        """Brings more text into view while the mouse is above or below it."""
        bar, pitch = self._text.verticalScrollBar(), self._text.measures.pitch
        if y < 0:
            bar.setValue(bar.value() - pitch)
        elif y > self._text.viewport().height():
            bar.setValue(bar.value() + pitch)

    def finish(self) -> None:
        found = self._text.page.trimmed(self._text.codings.passage(self.quote)) or self.before
        self._show(found)
        if found != self.before:
            self._text.select_passage(found)
            self._text.boundary_moved.emit(self.quote, found)

    def cancel(self) -> None:
        self._show(self.before)

    def _show(self, passage: Passage) -> None:
        self._text.show_quote_at(self.quote, passage)


class Pointer:
    """Follows the mouse over the text."""

    def __init__(self, text: TranscriptText) -> None:
        self._text = text
        self.drag: BorderDrag | None = None
        self._pressed: QPointF | None = None
        self._before: int | None = None
        self._since_double = QElapsedTimer()
        self._double_at = QPointF()

    def press(self, event: QMouseEvent) -> bool:
        if event.button() != Qt.MouseButton.LeftButton or not len(self._text.page):
            return False
        self._pressed, self._before = None, self._text.active
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._text.word_asked.emit(self._spot(event.position()), True)
            return True
        if self._is_third_click(event):
            self._sentence(event.position())
            return True
        if not self._text.editing:
            self._text.set_border(None)
            if side := self._handle_at(event.position()):
                self.drag = BorderDrag(self._text, self._text.active or 0, side)
                return True
            self._pressed = event.position()
        held = self._text.is_selected_at(event.position().toPoint()) and not self._text.editing
        if not held and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            cursor = self._text.textCursor()
            if cursor.hasSelection():
                cursor.clearSelection()
                self._text.setTextCursor(cursor)
        return False

    def move(self, event: QMouseEvent) -> bool:
        if self.drag:
            self.drag.scroll(event.position().y())
            self.drag.to(self._spot(event.position()))
            return True
        if not event.buttons():
            near = not self._text.editing and self._handle_at(event.position()) is not None
            shape = Qt.CursorShape.SplitHCursor if near else Qt.CursorShape.IBeamCursor
            if self._text.viewport().cursor().shape() != shape:
                self._text.viewport().setCursor(shape)
        return False

    def release(self, event: QMouseEvent) -> bool:
        if self.drag is None or event.button() != Qt.MouseButton.LeftButton:
            return False
        drag, self.drag = self.drag, None
        drag.finish()
        return True

    def cancel(self) -> None:
        drag, self.drag = self.drag, None
        if drag:
            drag.cancel()

    def after_release(self, event: QMouseEvent) -> None:
        """A click on coded words chooses their quote; another click there the next one under the mouse."""
        pressed, self._pressed = self._pressed, None
        if pressed is None or event.button() != Qt.MouseButton.LeftButton:
            return
        moved = (event.position() - pressed).manhattanLength() >= QApplication.startDragDistance()
        if moved or self._text.textCursor().hasSelection():
            if self._text.selected():
                self._text.activate(None)
            return
        self._text.word_asked.emit(self._spot(event.position()), False)
        quotes = self._text.quotes_at(event.position())
        if not quotes:
            self._text.activate(None)
            return
        place = quotes.index(self._before) + 1 if self._before in quotes else 0
        chosen = quotes[place % len(quotes)]
        self._text.select_passage(self._text.codings.passage(chosen))
        self._text.activate(chosen)

    def double_click(self, event: QMouseEvent) -> None:
        self._pressed = None
        self._since_double.start()
        self._double_at = event.position()
        if not self._text.editing:
            self._text.activate(None)

    def _is_third_click(self, event: QMouseEvent) -> bool:
        return (
            self._since_double.isValid()
            and not self._since_double.hasExpired(QApplication.doubleClickInterval())
            and (event.position() - self._double_at).manhattanLength() < QApplication.startDragDistance()
        )

    def _sentence(self, point: QPointF) -> None:
        self._since_double.invalidate()
        found = stretch_at(self._text.page, self._spot(point))
        if found:
            self._text.select(*found, reveal=False)

    def _spot(self, point: QPointF) -> Spot:
        return self._text.spot(self._text.cursorForPosition(point.toPoint()).position())

    def _handle_at(self, point: QPointF) -> Side | None:
        """The end of the chosen quote that lies under the mouse."""
        text = self._text
        if text.active not in text.codings or text.read_only:
            return None
        passage = text.codings.passage(text.active or 0)
        ends: tuple[tuple[Side, Anchor], ...] = (("start", passage.start), ("end", passage.end))
        for side, anchor in ends:
            spot = text.page.at(anchor)
            if spot is None:
                continue
            cursor = text.textCursor()
            cursor.setPosition(text.position(spot))
            box = text.cursorRect(cursor)
            if abs(point.x() - box.center().x()) <= _NEAR and box.top() - 2 <= point.y() <= box.bottom() + 2:
                return side
        return None
