"""The page as it is seen: a QTextEdit that paints codings, doubts and pauses under its words without changing them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from interviewkit.coding.queries import CodeRow, QuoteRow
from interviewkit.sources.queries import SegmentRow
from interviewkit.ui.colours import surface
from interviewkit.ui.transcript import document, marks, under
from interviewkit.ui.transcript.codings import Codings
from interviewkit.ui.transcript.finding import Found
from interviewkit.ui.transcript.geometry import Shown, shown_segments
from interviewkit.ui.transcript.inks import Inks
from interviewkit.ui.transcript.measures import Measures
from interviewkit.ui.transcript.page import Page
from interviewkit.ui.transcript.sights import Sights
from interviewkit.ui.transcript.steps import Spot
from interviewkit.ui.transcript.writer import Writer


class Surface(QTextEdit):
    """What is shown and where it lies; what a person does to it is in TranscriptText."""

    writer: Writer
    quote_activated = Signal(object)
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
        self.sights = Sights()
        self._inks = Inks(self.codes, self.measures)
        self._bands: under.Kept = {}
        self.active: int | None = None
        self.also: tuple[int, ...] = ()
        """Quotes chosen besides that one."""
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

    @property
    def editing(self) -> bool:
        """Whether the keyboard writes."""
        return not self.isReadOnly()

    def set_editing(self, on: bool) -> None:
        """Begins or ends writing."""
        self.setReadOnly(not on)

    def clear_choice(self) -> None:
        """Lets go of what is chosen, as before another source is shown."""
        self.active, self.also = None, ()

    def chosen_quotes(self) -> tuple[int, ...]:
        """All quotes that are chosen, the emphasised one first."""
        return tuple(quote for quote in (self.active, *self.also) if quote is not None and quote in self.codings)

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
        self.clear_choice()
        self.playing = None
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
        for quote in self.chosen_quotes():
            number = self.codings.number(quote)
            handles = not self.read_only and not self.also
            under.paint_outline(painter, visible, self.page, self.codings, number, inks, handles=handles)
        painter.end()
        super().paintEvent(event)
        marks.paint_over(self, visible, area, inks)

    def repaint_places(self, first: int, last: int) -> None:
        """Paints the segments first … last again."""
        visible = [each for each in self.segments_in(0, self.viewport().height()) if first <= each.place <= last]
        if visible:
            top = int(min(each.top for each in visible)) - self.measures.pitch
            bottom = int(max(each.bottom for each in visible)) + self.measures.pitch
            self.viewport().update(QRect(0, top, self.viewport().width(), bottom - top))

    # Places

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

    def quotes_at(self, point: QPointF) -> list[int]:
        """Ids of the quotes under a point of the viewport, the shortest first."""
        scrolled = QPointF(point.x(), point.y() + self.verticalScrollBar().value())
        position = self.document().documentLayout().hitTest(scrolled, Qt.HitTestAccuracy.ExactHit)
        if position < 0 or not len(self.page):
            return []
        return self.codings.at(*self.spot(position))
