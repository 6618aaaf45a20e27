"""The text itself: a QTextEdit that paints the codings under its words; keys, mouse and writer do the rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QHideEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from interviewkit.coding.queries import CodeRow, QuoteRow
from interviewkit.sources.queries import SegmentRow
from interviewkit.text.anchors import Passage
from interviewkit.ui.colours import surface
from interviewkit.ui.transcript import document, keys, marks, mouse, under
from interviewkit.ui.transcript.codings import Codings
from interviewkit.ui.transcript.finding import Found
from interviewkit.ui.transcript.geometry import Shown, shown_segments
from interviewkit.ui.transcript.inks import Inks
from interviewkit.ui.transcript.measures import Measures
from interviewkit.ui.transcript.menu import editing_menu
from interviewkit.ui.transcript.page import Page, shown, typed
from interviewkit.ui.transcript.steps import Spot
from interviewkit.ui.transcript.writer import Writer

_KEEP = QTextCursor.MoveMode.KeepAnchor


class TranscriptText(QTextEdit):
    """The middle column of the transcript view; see TranscriptView for what its signals mean."""

    passage_selected = Signal(object)
    quote_activated = Signal(object)
    boundary_moved = Signal(object, object)
    editing_changed = Signal(bool)
    border_changed = Signal(str)
    menu_requested = Signal(object, object)
    hint_wanted = Signal(object, object)
    zoom_asked = Signal(int)
    resized = Signal()
    moved = Signal()
    """Segments lie elsewhere on the screen now."""
    recoded = Signal()
    """Other quotes, or quotes with other borders, stand beside the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = Page()
        self.codings = Codings()
        self.codes: Mapping[int, CodeRow] = {}
        self.measures = Measures()
        self._inks = Inks(self.codes, self.measures)
        self._bands: under.Kept = {}
        self.active: int | None = None
        self.border: keys.Side | None = None
        self._kept: Passage | None = None
        self.playing: tuple[int, int] | None = None
        self.found: list[Found] = []
        self.read_only = False
        self.setUndoRedoEnabled(False)
        self.setAcceptRichText(False)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.colour()
        self.pointer = mouse.Pointer(self)
        self.writer = Writer(self)
        self.set_editing(False)
        self.writer.borders_moved.connect(self.recoded)
        self._chosen = (0, 0)
        self.selectionChanged.connect(self._selection_moved)

    def colour(self) -> None:
        """Takes over the colours now on screen. The selection is painted like a coding, so Qt paints none."""
        ink, paper = surface("text").name(), surface("paper").name()
        sheet = (
            f"QTextEdit, QTextEdit:focus {{ border: none; border-radius: 0; padding: 0; background: {paper};"
            f" color: {ink}; selection-background-color: transparent; selection-color: {ink}; }}"
        )
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)

    # What is shown

    def fill(self, segments: Sequence[SegmentRow], quotes: Sequence[QuoteRow]) -> None:
        """Shows other segments and quotes, from the first line."""
        self.writer.flush()
        if not segments:
            self.set_editing(False)
        was = self.active
        self.active = self.border = self.playing = None
        self.found = []
        self.page = Page(segments)
        self.codings.load(quotes, self.page)
        with self.writer:
            document.fill(self, self.page, self.measures)
        if was is not None:
            self.quote_activated.emit(None)

    def restyle(self, measures: Measures) -> None:
        """Shows everything in another size."""
        self.measures = measures
        with document.steady(self, self.page), self.writer:
            document.restyle(self, self.page, measures)

    def set_margins(self, left: int, right: int) -> None:
        """Leaves room for the columns beside the text."""
        margins = self.viewportMargins()
        if (margins.left(), margins.right()) != (left, right):
            with document.steady(self, self.page):
                self.setViewportMargins(left, 0, right, 0)

    def segments_in(self, top: float, bottom: float) -> list[Shown]:
        """The segments between two heights of the viewport."""
        count = len(self.page)
        found = shown_segments(self, self.measures.pitch, top, bottom) if count else []
        return [each for each in found if each.place < count]

    # Painting

    def inks(self) -> Inks:
        """What is painted with now, here and in the columns beside the text."""
        self._inks = self._inks.fitting(self.codes, self.measures)
        return self._inks

    def paintEvent(self, event: QPaintEvent) -> None:
        area, inks = event.rect(), self.inks()
        painter = QPainter(self.viewport())
        painter.setClipRect(area)
        painter.fillRect(area, inks.surface("paper"))
        visible = self.segments_in(area.top(), area.bottom() + 1)
        under.paint_codings(painter, visible, self.page, self.codings, inks, self._bands)
        marks.paint(painter, self, visible, area, inks)
        if self.active in self.codings:
            number = self.codings.number(self.active or 0)
            handles = not self.read_only
            under.paint_outline(painter, visible, self.page, self.codings, number, inks, handles=handles)
        painter.end()
        super().paintEvent(event)

    def repaint_places(self, first: int, last: int) -> None:
        """Paints the segments first … last again."""
        visible = [each for each in self.segments_in(0, self.viewport().height()) if first <= each.place <= last]
        if visible:
            top = int(min(each.top for each in visible)) - self.measures.pitch
            bottom = int(max(each.bottom for each in visible)) + self.measures.pitch
            self.viewport().update(QRect(0, top, self.viewport().width(), bottom - top))

    # Selecting

    def spot(self, position: int) -> Spot:
        """The spot at a position of Qt's document."""
        return document.spot_of(self, self.page, position)

    def position(self, spot: Spot) -> int:
        """Where a spot lies in Qt's document."""
        return document.position_of(self, self.page, spot)

    def ends(self) -> tuple[Spot, Spot]:
        """Where the selection began and where its caret is."""
        if not len(self.page):
            return (0, 0), (0, 0)
        cursor = self.textCursor()
        return self.spot(cursor.anchor()), self.spot(cursor.position())

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
        if quote != self.active:
            self.active = quote
            self.viewport().update()
            self.quote_activated.emit(quote)

    def choose(self, quote: int | None) -> None:
        """Emphasises a quote and selects its words; None changes nothing."""
        if quote is not None and quote in self.codings:
            self.select_passage(self.codings.passage(quote))
            self.activate(quote)

    def _is_selected_at(self, point: QPoint) -> bool:
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

    def quotes_at(self, point: QPointF) -> list[int]:
        """Ids of the quotes under a point of the viewport, the shortest first."""
        scrolled = QPointF(point.x(), point.y() + self.verticalScrollBar().value())
        position = self.document().documentLayout().hitTest(scrolled, Qt.HitTestAccuracy.ExactHit)
        if position < 0 or not len(self.page):
            return []
        return self.codings.at(*self.spot(position))

    # Writing

    @property
    def editing(self) -> bool:
        """Whether the keyboard writes."""
        return not self.isReadOnly()

    def set_editing(self, on: bool) -> None:
        """Begins or ends writing; ending hands over what was written."""
        on = on and not self.read_only and len(self.page) > 0
        if not on:
            self.writer.flush()
        self.set_border(None)
        changed = on != self.editing
        self.setReadOnly(not on)
        reading = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextEditorInteraction if on else reading)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on)
        self.setCursorWidth(2 if on else 1)
        if changed:
            self.viewport().update()
            self.editing_changed.emit(on)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return self.editing and source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if self.editing and source.hasText():
            self.writer.insert(source.text())

    def createMimeDataFromSelection(self) -> QMimeData:
        """Plain text as it is stored, a line for each segment."""
        low, high = sorted(self.ends())
        lines = self.page.texts[low[0] : high[0] + 1]
        lines[-1] = lines[-1][: high[1]]
        lines[0] = lines[0][low[1] :]
        data = QMimeData()
        data.setText("\n".join(lines))
        return data

    # Events

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if keys.is_history(event):
                self.writer.flush()
            elif keys.is_own(self, event):
                event.accept()
                return True
            elif self.editing or keys.is_copy(event):
                return super().event(event)
            elif event.text():
                self.set_border(None)
            event.ignore()
            return False
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self.hint_wanted.emit(event.globalPos(), self.quotes_at(QPointF(event.pos())))
            return True
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if keys.press(self, event):
            event.accept()
        elif keys.is_copy(event) or (self.editing and not keys.is_history(event)):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if not self.editing:
            event.ignore()
            return
        if event.commitString() or event.preeditString():
            self.writer.remove_across()
        commit = shown(typed(event.commitString()))
        if commit != event.commitString():
            clean = QInputMethodEvent(event.preeditString(), event.attributes())
            clean.setCommitString(commit, event.replacementStart(), event.replacementLength())
            event = clean
        super().inputMethodEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.pointer.press(event):
            super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not self.pointer.move(event):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self.pointer.release(event):
            super().mouseReleaseEvent(event)
            self.pointer.after_release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self.pointer.double_click(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_asked.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.editing:
            editing_menu(self).popup(event.globalPos())
        else:
            quotes = self.quotes_at(QPointF(event.pos()))
            chosen = next((each for each in quotes if each == self.active), quotes[0] if quotes else None)
            if not self._is_selected_at(event.pos()) and event.reason() == QContextMenuEvent.Reason.Mouse:
                self.choose(chosen)
            self.menu_requested.emit(event.globalPos(), chosen)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.moved.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.set_border(None)
        self.writer.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        self.writer.flush()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        with document.steady(self, self.page):
            super().resizeEvent(event)
        self.resized.emit()
