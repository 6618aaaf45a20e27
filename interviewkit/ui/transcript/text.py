"""The text itself: a QTextEdit that paints the codings under its words and notices every letter written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRect, QRectF, Qt, QTimer, Signal
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
from interviewkit.text.anchors import Passage, edit_between, through_edit
from interviewkit.ui.colours import surface
from interviewkit.ui.transcript import document, keys, mouse, under
from interviewkit.ui.transcript.codings import Codings
from interviewkit.ui.transcript.geometry import Shown, boxes, shown_segments
from interviewkit.ui.transcript.inks import Inks
from interviewkit.ui.transcript.measures import Measures
from interviewkit.ui.transcript.page import Page, shown, typed
from interviewkit.ui.transcript.steps import Spot
from interviewkit.ui.transcript.writing import Unsaved, written

PAUSE = 700
DOUBTFUL = 0.5
_CHOSEN = "30%"
_KEEP = QTextCursor.MoveMode.KeepAnchor


class TranscriptText(QTextEdit):
    """The middle column of the transcript view; see TranscriptView for what its signals mean."""

    passage_selected = Signal(object)
    quote_activated = Signal(object)
    boundary_moved = Signal(object, object)
    segment_edited = Signal(object, object, object)
    split_requested = Signal(object, int)
    merge_requested = Signal(object, object)
    editing_changed = Signal(bool)
    border_changed = Signal(str)
    menu_requested = Signal(object, object)
    zoom_asked = Signal(int)
    hint_wanted = Signal(object, object)
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
        self.unsaved = Unsaved()
        self.active: int | None = None
        self.border: keys.Side | None = None
        self.playing: tuple[int, int] | None = None
        self._kept: Passage | None = None
        self.read_only = False
        self._own = False
        self._last_edges: tuple[int, list[tuple[int, int]]] | None = None
        self._dirty: set[int] = set()
        self._place = 0
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self.flush)
        self.pointer = mouse.Pointer(self)
        self._dress()
        self.setUndoRedoEnabled(False)
        self.setAcceptRichText(False)
        self.setAcceptDrops(False)
        self.set_editing(False)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.document().contentsChange.connect(self._note)
        self.document().contentsChanged.connect(self._settle)
        self.cursorPositionChanged.connect(self._caret_moved)
        self.selectionChanged.connect(lambda: self.passage_selected.emit(self.selected()))

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.colour()

    def colour(self) -> None:
        """Takes over the colours now on screen; a selection lets the codings under it show through."""
        accent, ink, paper = surface("accent"), surface("text").name(), surface("paper").name()
        chosen = f"rgba({accent.red()}, {accent.green()}, {accent.blue()}, {_CHOSEN})"
        sheet = (
            f"QTextEdit, QTextEdit:focus {{ border: none; border-radius: 0; padding: 0; background: {paper};"
            f" color: {ink}; selection-background-color: {chosen}; selection-color: {ink}; }}"
        )
        if sheet != self.styleSheet():
            self.setStyleSheet(sheet)

    # What is shown

    def fill(self, segments: Sequence[SegmentRow], quotes: Sequence[QuoteRow]) -> None:
        self.flush()
        self.active = self.border = self.playing = None
        self.page = Page(segments)
        self.codings.load(quotes, self.page)
        with self.own():
            document.fill(self, self.page, self.measures)
        self._place = 0

    def set_margins(self, left: int, right: int) -> None:
        """Leaves room for the columns beside the text."""
        margins = self.viewportMargins()
        if (margins.left(), margins.right()) != (left, right):
            with document.steady(self, self.page):
                self.setViewportMargins(left, 0, right, 0)

    def replace_text(self, place: int, row: SegmentRow) -> None:
        """Shows a segment's text as it was stored elsewhere; its quotes move along."""
        edit = edit_between(self.page.texts[place], row.text)
        self.page.store(place, row)
        if edit:
            self.codings.edited(place, edit, self.page)
        document.rewrite(self, place, row.text)

    def carried(self, quote: QuoteRow) -> QuoteRow:
        """A quote as stored, moved on by what is written but not stored yet."""
        passage = quote.passage
        for segment in {passage.start.segment, passage.end.segment} & self.unsaved.edits.keys():
            for edit in self.unsaved.edits[segment]:
                passage = through_edit(passage, segment, edit)
        return quote if passage == quote.passage else replace(quote, passage=passage)

    def own(self) -> _Own:
        """What is changed meanwhile is not what a person wrote."""
        return _Own(self)

    def restyle(self, measures: Measures) -> None:
        self.measures = measures
        with document.steady(self, self.page), self.own():
            document.restyle(self, self.page, measures)

    def segments_in(self, top: float, bottom: float) -> list[Shown]:
        """The segments between two heights of the viewport."""
        count = len(self.page)
        found = shown_segments(self, self.measures.pitch, top, bottom) if count else []
        return [each for each in found if each.place < count]

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        area = event.rect()
        painter = QPainter(self.viewport())
        painter.setClipRect(area)
        painter.fillRect(area, self.inks().surface("paper"))
        self._paint_under(painter, area)
        painter.end()
        super().paintEvent(event)

    def _paint_under(self, painter: QPainter, area: QRect) -> None:
        visible = self.segments_in(area.top(), area.bottom() + 1)
        if not visible:
            return
        inks = self.inks()
        under.paint_codings(painter, visible, self.page, self.codings, inks)
        if self.playing is not None:
            under.paint_word(painter, self._word_boxes(visible, area), inks)
        if self.editing:
            under.paint_doubts(painter, self._doubts(visible, area), inks)
        if self.active in self.codings:
            number = self.codings.number(self.active or 0)
            under.paint_outline(painter, visible, self.page, self.codings, number, inks)

    def inks(self) -> Inks:
        """What is painted with now, here and in the columns beside the text."""
        self._inks = self._inks.fitting(self.codes, self.measures)
        return self._inks

    def _word_boxes(self, visible: Sequence[Shown], area: QRect) -> list[QRectF]:
        place, word = self.playing or (-1, -1)
        words = self.page.rows[place].words if 0 <= place < len(self.page) else None
        if word < 0 or not words or self.page.texts[place] != self.page.rows[place].text:
            return []
        units = self.page.units(place)
        span = units.to_utf16(int(words[word][0])), units.to_utf16(int(words[word][1]))
        return [
            box
            for each in visible
            if each.place == place
            for box in boxes(each, *span, self.measures.box, area.top(), area.bottom() + 1)
        ]

    def _doubts(self, visible: Sequence[Shown], area: QRect) -> list[QRectF]:
        found: list[QRectF] = []
        for each in visible:
            row, text = self.page.rows[each.place], self.page.texts[each.place]
            if not row.words or row.text != text:
                continue
            units = self.page.units(each.place)
            for start, end, _, _, probability in row.words:
                if probability is not None and probability < DOUBTFUL:
                    span = units.to_utf16(int(start)), units.to_utf16(int(end))
                    found += boxes(each, *span, self.measures.box, area.top(), area.bottom() + 1)
        return found

    def repaint_places(self, first: int, last: int) -> None:
        """Paints the segments first … last again."""
        height = self.viewport().height()
        visible = [each for each in self.segments_in(0, height) if first <= each.place <= last]
        if visible:
            top = int(min(each.top for each in visible)) - self.measures.pitch
            bottom = int(max(each.bottom for each in visible)) + self.measures.pitch
            self.viewport().update(QRect(0, top, self.viewport().width(), bottom - top))

    # Selecting

    def spot(self, position: int) -> Spot:
        return document.spot_of(self, self.page, position)

    def position(self, spot: Spot) -> int:
        return document.position_of(self, self.page, spot)

    def ends(self) -> tuple[Spot, Spot]:
        """Where the selection began and where its caret is."""
        cursor = self.textCursor()
        return self.spot(cursor.anchor()), self.spot(cursor.position())

    def selected(self) -> Passage | None:
        if not len(self.page) or not self.textCursor().hasSelection():
            return None
        low, high = sorted(self.ends())
        return self.page.trimmed(Passage(self.page.anchor(*low), self.page.anchor(*high)))

    def select(self, anchor: Spot, caret: Spot, *, reveal: bool = True) -> None:
        cursor = self.textCursor()
        cursor.setPosition(self.position(anchor))
        cursor.setPosition(self.position(caret), _KEEP)
        before = self.verticalScrollBar().value()
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(before)
        if reveal:
            self.reveal(min(anchor, caret), max(anchor, caret), caret)

    def select_passage(self, passage: Passage, *, reveal: bool = False) -> None:
        """Selects a passage, if its segments are on the page."""
        start, end = self.page.at(passage.start), self.page.at(passage.end)
        if start is not None and end is not None:
            self.select(start, end, reveal=reveal)

    def reveal(self, start: Spot, end: Spot, caret: Spot | None = None) -> None:
        """Scrolls no more than needed: a passage that is out of view comes to a third of the height."""
        layout = self.document().documentLayout()
        tops = []
        for place, offset in (start, end, caret or start):
            block = self.document().findBlockByNumber(place)
            top = layout.blockBoundingRect(block).top()
            line = block.layout().lineForTextPosition(self.page.units(place).to_utf16(offset))
            tops.append(top + max(0, line.lineNumber()) * self.measures.pitch)
        bar, height, pitch = self.verticalScrollBar(), self.viewport().height(), self.measures.pitch
        view = bar.value()
        first, last, at = tops[0], tops[1] + pitch, tops[2]
        if last - first > height - 2 * pitch:
            first, last = at, at + pitch
        if first >= view and last <= view + height:
            return
        near = view - height / 2 <= first and last <= view + height * 1.5
        if not near:
            bar.setValue(round(first - height / 3))
        elif first < view:
            bar.setValue(round(first - 2 * pitch))
        else:
            bar.setValue(round(last + 2 * pitch - height))

    def activate(self, quote: int | None) -> None:
        """Emphasises a quote; None for none."""
        if quote is not None and quote not in self.codings:
            quote = None
        if quote != self.active:
            self.active = quote
            self.viewport().update()
            self.quote_activated.emit(quote)

    def set_border(self, side: keys.Side | None) -> None:
        """Begins or ends moving one end of the selection by keyboard."""
        if side == self.border:
            return
        was, self.border = self.border, side
        chosen = self.active if self.active in self.codings else None
        if was is None and chosen is not None:
            self._kept = self.codings.passage(chosen)
            self.select_passage(self._kept)
        elif side is None and chosen is not None and (passage := self.selected()):
            self.move_quote(chosen, passage)
        self.border_changed.emit(side or "")

    def drop_border(self) -> None:
        """Ends moving one end of the selection; a chosen quote keeps the borders it had."""
        self.border = None
        if self.active in self.codings:
            number = self.codings.number(self.active or 0)
            self.codings.put(self.active or 0, self._kept or self.codings.passages[number], self.page)
            self.select_passage(self.codings.passages[number])
            self.viewport().update()
            self.recoded.emit()
        self.border_changed.emit("")

    def move_quote(self, quote: int, passage: Passage) -> None:
        """Gives a quote other borders, on the screen and by the signal."""
        self.codings.put(quote, passage, self.page)
        self.viewport().update()
        self.recoded.emit()
        if passage != self._kept:
            self.boundary_moved.emit(quote, passage)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.moved.emit()

    # Keys and mouse

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if self.editing and keys.is_history(event):
                self.flush()
                event.ignore()
                return False
            if keys.is_own(self, event):
                event.accept()
                return True
            if not self.editing and not keys.is_copy(event):
                if event.text():
                    self.set_border(None)
                event.ignore()
                return False
        return super().event(event)

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
            self.remove_across()
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

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        quotes = self.quotes_at(QPointF(event.pos()))
        self.menu_requested.emit(event.globalPos(), quotes[0] if quotes else None)

    def quotes_at(self, point: QPointF) -> list[int]:
        """Ids of the quotes under a point of the viewport, the shortest first."""
        scrolled = QPointF(point.x(), point.y() + self.verticalScrollBar().value())
        position = self.document().documentLayout().hitTest(scrolled, Qt.HitTestAccuracy.ExactHit)
        if position < 0 or not len(self.page):
            return []
        return self.codings.at(*self.spot(position))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_asked.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    # Writing

    @property
    def editing(self) -> bool:
        return not self.isReadOnly()

    def set_editing(self, on: bool) -> None:
        on = on and not self.read_only
        if not on:
            self.flush()
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
            self.insert(source.text())

    def insert(self, text: str) -> None:
        """Writes at the caret, instead of the selection; line breaks stay within the segment."""
        self.remove_across()
        self.textCursor().insertText(shown(typed(text)))
        self.ensureCursorVisible()

    def remove_across(self) -> bool:
        """Takes a selection over several segments out of each of them, so that every segment stays a segment."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return False
        low, high = sorted(self.ends())
        if low[0] == high[0]:
            return False
        cursor.setPosition(self.position(low))
        self.setTextCursor(cursor)
        for place in range(high[0], low[0] - 1, -1):
            block = self.document().findBlockByNumber(place)
            each = QTextCursor(block)
            each.setPosition(self.position(low) if place == low[0] else block.position())
            each.setPosition(self.position(high) if place == high[0] else block.position() + block.length() - 1, _KEEP)
            each.removeSelectedText()
        return True

    def split(self) -> None:
        """Asks for a new segment from the caret on; what is selected goes."""
        if not self.remove_across():
            self.textCursor().removeSelectedText()
        place, offset = self.ends()[1]
        segment = self.page.rows[place].id
        self.flush()
        self.split_requested.emit(segment, offset)
        place = self.page.places.get(segment, -1)
        if 0 <= place < len(self.page) - 1 and len(self.page.texts[place]) <= offset:
            self.select((place + 1, 0), (place + 1, 0))

    def merge(self, place: int) -> None:
        """Asks for a segment and the next one to become one."""
        if not 0 <= place < len(self.page) - 1:
            return
        first, second = self.page.rows[place].id, self.page.rows[place + 1].id
        joint = len(self.page.texts[place])
        self.flush()
        self.merge_requested.emit(first, second)
        if second not in self.page.places and first in self.page.places:
            spot = self.page.places[first], joint
            self.select(spot, spot)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Plain text as it is stored, a line for each segment."""
        low, high = sorted(self.ends())
        lines = [self.page.texts[place] for place in range(low[0], high[0] + 1)]
        lines[-1] = lines[-1][: high[1]]
        lines[0] = lines[0][low[1] :]
        data = QMimeData()
        data.setText("\n".join(lines))
        return data

    def _note(self, position: int, removed: int, added: int) -> None:
        if not self._own:
            first, last = (self.document().findBlock(at) for at in (position, position + max(removed, added)))
            end = last.blockNumber() if last.isValid() else self.document().blockCount() - 1
            self._dirty.update(range(first.blockNumber(), end + 1))

    def _settle(self) -> None:
        """Compares what Qt shows with the page and carries every difference over."""
        if self._own:
            return
        dirty, self._dirty = sorted(self._dirty), set()
        if self.document().blockCount() != max(1, len(self.page)):
            self._refuse()
            return
        caret = self.textCursor()
        for place in dirty:
            if place < len(self.page):
                self._settle_segment(place, caret)

    def _settle_segment(self, place: int, caret: QTextCursor) -> None:
        block = self.document().findBlockByNumber(place)
        now = block.text()
        old = self.page.texts[place]
        near = None
        if caret.blockNumber() == place:
            near = document.from_units(now, caret.position() - block.position())
        edit = written(self.page, place, now, near)
        if edit:
            self.codings.edited(place, edit, self.page)
            if old != self.page.texts[place]:
                self.unsaved.note(self.page.rows[place].id, edit)
                self._pause.start()
        if shown(self.page.texts[place]) != now or block.length() - 1 != document.units_of(now):
            with self.own():
                document.rewrite(self, place, self.page.texts[place])
        if edit:
            edges = place, self._edges(place)
            if edges != self._last_edges:
                self._last_edges = edges
                self.recoded.emit()

    def _edges(self, place: int) -> list[tuple[int, int]]:
        """The lines on which quotes begin and end in a segment: what stands beside the text changes only with them."""
        block = self.document().findBlockByNumber(place)
        layout = block.layout()
        numbers = self.codings.visible(place, place)
        spans = [under.units_in(self.codings, self.page, number, place) for number in numbers]
        return [
            (layout.lineForTextPosition(start).lineNumber(), layout.lineForTextPosition(end).lineNumber())
            if start < end
            else (-1, -1)
            for start, end in spans
        ]

    def _refuse(self) -> None:
        """Undoes a change that would have broken segments apart or together behind our back."""
        with document.steady(self, self.page), self.own():
            document.fill(self, self.page, self.measures)

    def _caret_moved(self) -> None:
        place = self.textCursor().blockNumber()
        if place != self._place:
            self._place = place
            if self.unsaved.edits and not self._own:
                self.flush()

    def flush(self) -> None:
        """Hands over everything written that was not handed over yet."""
        self._pause.stop()
        for each in self.unsaved.take(self.page):
            self.segment_edited.emit(each.segment, each.text, each.edits)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        with document.steady(self, self.page):
            super().resizeEvent(event)
        self.resized.emit()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self.hint_wanted.emit(event.globalPos(), self.quotes_at(QPointF(event.pos())))
            return True
        return super().viewportEvent(event)


class _Own:
    """Marks changes of the document as made by the program."""

    def __init__(self, text: TranscriptText) -> None:
        self._text = text

    def __enter__(self) -> None:
        self._before, self._text._own = self._text._own, True

    def __exit__(self, *_: object) -> None:
        self._text._own = self._before
