"""The columns behind the text: emotions, code stripes to click and to drag, and their names."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from interviewkit.ui.colours import code_colour, surface, valence_colour
from interviewkit.ui.transcript.hints import hint, name_of
from interviewkit.ui.transcript.keys import Side
from interviewkit.ui.transcript.left import fonts
from interviewkit.ui.transcript.measures import LANES, Columns, Measures
from interviewkit.ui.transcript.mouse import BorderDrag
from interviewkit.ui.transcript.steps import Spot
from interviewkit.ui.transcript.stripes import Aside, Label, Mark, Stripe, aside, stripe_box
from interviewkit.ui.transcript.text import TranscriptText
from interviewkit.words import tr

_NEAR = 5


class RightColumns(QWidget):
    """Emotion lane, stripes and code names."""

    def __init__(self, text: TranscriptText) -> None:
        super().__init__(text)
        self._text = text
        self._columns = Columns(0, 0, 0, 0, 0, 0)
        self._drag: BorderDrag | None = None
        self._pressed: Stripe | None = None
        self.stages: Mapping[int, str] = {}
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Codes and emotions beside the text"))

    def set_columns(self, columns: Columns) -> None:
        self._columns = columns
        self.update()

    def found(self) -> Aside:
        """What stands beside the text now."""
        text = self._text
        height = text.viewport().height()
        return aside(text.segments_in(0, height), text.page, text.codings, text.measures, height)

    def _left(self) -> float:
        return self._columns.emotion

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        found = self.found()
        for stripe in found.stripes:
            self._paint_stripe(painter, stripe)
        free = -1.0e9
        for mark in found.marks:
            free = self._paint_mark(painter, mark, free)
        small = fonts(self._text.measures)[0]
        painter.setFont(small)
        px = self._text.measures.px
        painter.setPen(surface("muted"))
        for more in found.more:
            painter.drawText(
                QPointF(self._left() + LANES * px(6) + px(1), max(0.0, more.top) + px(16)), f"+{len(more.quotes)}"
            )
        if self._columns.names:
            metrics = QFontMetrics(small)
            for label in found.labels:
                self._paint_label(painter, label, metrics)

    def _paint_stripe(self, painter: QPainter, stripe: Stripe) -> None:
        box = stripe_box(stripe, self._left(), self._text.measures)
        row = self._text.codes.get(stripe.code)
        colour = code_colour(row.colour, shade=row.shade) if row else surface("muted")
        chosen = stripe.quote == self._text.active
        if chosen:
            painter.setPen(QPen(surface("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-2, -1, 2, 1), 3, 3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for part in _parts(box, row.shade if row else 0, self._text.measures):
            painter.drawRoundedRect(part, part.width() / 2, part.width() / 2)

    def _paint_mark(self, painter: QPainter, mark: Mark, free: float) -> float:
        """Below what was painted before; the height at which the shapes end."""
        measures = self._text.measures
        centre = self._columns.emotion / 2
        colour = QColor(valence_colour(mark.valences[0]))
        top = max(mark.top + measures.px(5), free)
        for valence in mark.valences:
            top = paint_valence(painter, QPointF(centre, top), valence, measures) + measures.px(2)
        colour.setAlphaF(0.55)
        long = mark.bottom - measures.px(3) - top
        if long > 0:
            painter.fillRect(QRectF(centre - measures.zoom, top, 2 * measures.zoom, long), colour)
        return top

    def _paint_label(self, painter: QPainter, label: Label, metrics: QFontMetrics) -> None:
        px = self._text.measures.px
        box = self._label_box(label)
        row = self._text.codes.get(label.stripe.code)
        colour = code_colour(row.colour, shade=row.shade) if row else surface("muted")
        dot = px(6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QRectF(box.left(), box.center().y() - dot / 2 + 1, dot, dot))
        painter.setPen(surface("text" if label.stripe.quote == self._text.active else "muted"))
        room = int(box.width()) - px(12)
        cut = metrics.elidedText(name_of(label.stripe.code, self._text.codes), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(box.left() + px(11), box.center().y() + metrics.ascent() / 2 - px(1) + 1), cut)

    def _label_box(self, label: Label) -> QRectF:
        px = self._text.measures.px
        left = self._columns.emotion + self._columns.stripes
        return QRectF(left, label.top + px(4), max(0, self._columns.names - px(8)), px(17))

    # Mouse

    def stripe_at(self, point: QPointF) -> tuple[Stripe, Side | None] | None:
        """The stripe or the code name under the mouse, with the end that would be dragged there."""
        found = self.found()
        if point.x() >= self._columns.emotion + self._columns.stripes:
            hit = next((each.stripe for each in found.labels if self._label_box(each).contains(point)), None)
            return (hit, None) if hit else None
        for stripe in found.stripes:
            box = stripe_box(stripe, self._left(), self._text.measures).adjusted(-1, -2, 1, 2)
            if box.contains(point):
                if self._text.read_only:
                    return stripe, None
                if stripe.ends and box.bottom() - point.y() <= _NEAR:
                    return stripe, "end"
                if stripe.begins and point.y() - box.top() <= _NEAR:
                    return stripe, "start"
                return stripe, None
        return None

    def quotes_at(self, point: QPointF) -> list[int]:
        """Ids of the quotes whose stripe, name, emotion or "+n" lies under the mouse."""
        if hit := self.stripe_at(point):
            return [hit[0].quote]
        found, px = self.found(), self._text.measures.px
        if point.x() < self._columns.emotion:
            return [mark.quote for mark in found.marks if mark.top <= point.y() < mark.bottom]
        if point.x() >= self._left() + LANES * px(6):
            return [
                quote
                for more in found.more
                if more.top <= point.y() < more.bottom
                for quote in dict.fromkeys(more.quotes)
            ]
        return []

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            event.ignore()
            return
        self._text.setFocus(Qt.FocusReason.MouseFocusReason)
        hit = self.stripe_at(event.position())
        quotes = self.quotes_at(event.position())
        if not quotes:
            return
        chosen = (
            quotes[(quotes.index(self._text.active) + 1) % len(quotes)] if self._text.active in quotes else quotes[0]
        )
        self._text.select_passage(self._text.codings.passage(chosen))
        self._text.activate(chosen)
        if hit and hit[1]:
            self._drag = self._text.pointer.drag = BorderDrag(self._text, chosen, hit[1])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag and self._text.pointer.drag is self._drag:
            self._drag.to(self._sentence_border(event.position().y(), self._drag.side))
            return
        hit = self.stripe_at(event.position())
        if hit and hit[1]:
            self.setCursor(Qt.CursorShape.SizeVerCursor)
        elif hit or self.quotes_at(event.position()):
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.setCursor(Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, self._drag = self._drag, None
        if drag and self._text.pointer.drag is drag:
            self._text.pointer.drag = None
            drag.finish()

    def _sentence_border(self, y: float, side: Side) -> Spot:
        """The border of a sentence nearest to the line at a height: a stripe is too coarse for single words."""
        text = self._text
        x = text.viewport().width() - 1 if side == "end" else 0
        place, offset = text.spot(text.cursorForPosition(QPointF(x, y).toPoint()).position())
        borders = [span[side == "end"] for span in text.page.sentences(place)]
        return place, min(borders, key=lambda at: abs(at - offset), default=offset)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            quotes = self.quotes_at(QPointF(event.pos()))
            codings = self._text.codings
            rows = [codings.quotes[codings.number(quote)] for quote in quotes]
            QToolTip.showText(event.globalPos(), hint(rows, self._text.codes, self.stages) if rows else "", self)
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        QApplication.sendEvent(self._text.viewport(), event)


def paint_valence(painter: QPainter, top: QPointF, valence: int, measures: Measures) -> float:
    """Paints ▼▼▼ … ● … ▲▲▲ one above the other, in the valence's colour; the height at which it ends."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(valence_colour(valence))
    wide, high = measures.zoom * 5.0, measures.zoom * 6.0
    y = top.y()
    if valence == 0:
        painter.drawEllipse(QPointF(top.x(), y + wide * 0.8), wide * 0.8, wide * 0.8)
        return y + wide * 1.6
    for _ in range(min(3, abs(valence))):
        tip, base = (y, y + high) if valence > 0 else (y + high, y)
        shape = [QPointF(top.x(), tip), QPointF(top.x() - wide, base), QPointF(top.x() + wide, base)]
        painter.drawPolygon(QPolygonF(shape))
        y += high + measures.zoom
    return y


def _parts(box: QRectF, shade: int, measures: Measures) -> list[QRectF]:
    """A stripe in one piece, or in dashes for a child that shares its parent's hue: 1 long, 2 short, and so on."""
    if not shade:
        return [box]
    dash, gap = measures.zoom * (12.0, 5.0, 8.0)[(shade - 1) % 3], measures.zoom * 2.5
    found, y = [], box.top()
    while y < box.bottom():
        found.append(QRectF(box.left(), y, box.width(), min(dash, box.bottom() - y)))
        y += dash + gap
    return found
