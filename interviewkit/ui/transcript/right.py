"""The columns behind the text: emotions, code stripes to click and to drag, and their names."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from interviewkit.ui.colours import valence_colour
from interviewkit.ui.transcript.hints import hint
from interviewkit.ui.transcript.inks import Inks
from interviewkit.ui.transcript.keys import Side
from interviewkit.ui.transcript.measures import LANES, Columns, Measures
from interviewkit.ui.transcript.mouse import BorderDrag
from interviewkit.ui.transcript.steps import Spot
from interviewkit.ui.transcript.stripes import Aside, Label, Mark, Stripe, aside, changed, stripe_box, valence_height
from interviewkit.ui.transcript.text import TranscriptText

_NEAR = 5


class RightColumns(QWidget):
    """Emotion lane, stripes and code names."""

    def __init__(self, text: TranscriptText) -> None:
        super().__init__(text)
        self._text = text
        self._columns = Columns(0, 0, 0, 0, 0, 0)
        self._drag: BorderDrag | None = None
        self._aside: Aside | None = None
        self._over: tuple[int, int] | None = None
        self.stages: Mapping[int, str] = {}
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def set_columns(self, columns: Columns) -> None:
        self._columns = columns
        self.renew()

    def renew(self) -> None:
        """Works out again what stands beside the text, when it is painted next."""
        self._aside = None
        self.update()

    def compare(self) -> None:
        """Works out again what stands beside the text, and paints only what became different."""
        before, self._aside = self._aside, None
        heights = changed(before, self.found()) if before else (0.0, float(self.height()))
        if heights:
            self.update(0, int(heights[0]) - 4, self.width(), int(heights[1] - heights[0]) + 30)

    def found(self) -> Aside:
        """What stands beside the text now."""
        if self._aside is None:
            text = self._text
            height = text.viewport().height()
            self._aside = aside(text.segments_in(0, height), text.page, text.codings, text.measures, height)
        return self._aside

    def _left(self) -> float:
        return self._columns.emotion

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        inks = self._text.inks()
        painter.fillRect(event.rect(), inks.surface("paper"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        found = self.found()
        top, bottom = event.rect().top() - 8, event.rect().bottom() + 8
        for stripe in found.stripes:
            if stripe.top > bottom or stripe.bottom < top:
                continue
            self._paint_stripe(painter, stripe, inks)
        for mark in found.marks:
            if mark.top <= bottom and mark.bottom + inks.measures.pitch * 2 >= top:
                self._paint_mark(painter, mark)
        painter.setFont(inks.small)
        px = self._text.measures.px
        painter.setPen(inks.surface("muted"))
        for more in found.more:
            painter.drawText(
                QPointF(self._left() + LANES * px(6) + px(1), max(0.0, more.top) + px(16)), f"+{len(more.quotes)}"
            )
        if self._columns.names:
            for label in found.labels:
                if top - label.top > inks.measures.pitch or label.top > bottom:
                    continue
                self._paint_label(painter, label, inks)

    def _paint_stripe(self, painter: QPainter, stripe: Stripe, inks: Inks) -> None:
        box = stripe_box(stripe, self._left(), inks.measures)
        if stripe.quote == self._text.active or stripe.quote in self._text.also:
            painter.setPen(QPen(inks.surface("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-2, -1, 2, 1), 3, 3)
        if shade := inks.shade(stripe.code):
            wide = box.width()
            painter.setPen(_dashed(inks.solid(stripe.code), wide, shade, inks.measures))
            ends = box.adjusted(wide / 2, wide / 2, wide / 2, -wide / 2)
            painter.drawLine(ends.topLeft(), ends.bottomLeft())
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(inks.solid(stripe.code))
        painter.drawRoundedRect(box, box.width() / 2, box.width() / 2)

    def _paint_mark(self, painter: QPainter, mark: Mark) -> None:
        measures = self._text.measures
        centre, top = self._columns.emotion / 2, mark.top
        for valence in mark.valences:
            paint_valence(painter, QPointF(centre, top), valence, measures)
            top += valence_height(valence, measures) + measures.px(2)
        long = mark.bottom - measures.px(3) - top
        if long > 0:
            colour = QColor(valence_colour(mark.valences[0]))
            colour.setAlphaF(0.55)
            painter.fillRect(QRectF(centre - measures.zoom, top, 2 * measures.zoom, long), colour)

    def _paint_label(self, painter: QPainter, label: Label, inks: Inks) -> None:
        px, code = inks.measures.px, label.stripe.code
        box = self._label_box(label)
        dot = px(6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(inks.solid(code))
        painter.drawEllipse(QRectF(box.left(), box.center().y() - dot / 2 + 1, dot, dot))
        painter.setPen(inks.surface("text" if label.stripe.quote == self._text.active else "muted"))
        baseline = box.center().y() + inks.small_metrics.ascent() / 2 - px(1) + 1
        painter.drawText(QPointF(box.left() + px(11), baseline), inks.code_name(code, int(box.width()) - px(12)))

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
        held = event.modifiers()
        if held & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier):
            if held & Qt.KeyboardModifier.ControlModifier:
                self._text.toggle(quotes[0])
            else:
                self._text.choose_up_to(quotes[0])
            return
        chosen = (
            quotes[(quotes.index(self._text.active) + 1) % len(quotes)] if self._text.active in quotes else quotes[0]
        )
        self._text.select_passage(self._text.codings.passage(chosen))
        self._text.activate(chosen)
        if hit and hit[1]:
            self._drag = self._text.pointer.drag = BorderDrag(self._text, chosen, hit[1])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        quotes = self.quotes_at(event.position())
        if quotes and event.button() == Qt.MouseButton.LeftButton and not self._text.editing:
            self._drag = self._text.pointer.drag = None
            self._text.choose(self._text.active if self._text.active in quotes else quotes[0])
            self._text.quote_opened.emit(self._text.active)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag and self._text.pointer.drag is self._drag:
            self._drag.scroll(event.position().y())
            self._drag.to(self._sentence_border(event.position().y(), self._drag.side))
            return
        hit = self.stripe_at(event.position())
        self._tell_name(hit[0] if hit else None, event.globalPosition().toPoint())
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

    def _tell_name(self, stripe: Stripe | None, where: QPoint) -> None:
        """A stripe without its name beside it says it at once; the rest comes with the tooltip."""
        over = (stripe.quote, stripe.code) if stripe else None
        if over == self._over:
            return
        self._over = over
        named = self._columns.names and any(label.stripe is stripe for label in self.found().labels)
        if stripe is None:
            QToolTip.hideText()
        elif not named:
            row = self._text.codings.quotes[self._text.codings.number(stripe.quote)]
            QToolTip.showText(where, hint([row], self._text.codes, self.stages), self)

    def leaveEvent(self, event: QEvent) -> None:
        self._over = None
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        QApplication.sendEvent(self._text.viewport(), event)


def paint_valence(painter: QPainter, top: QPointF, valence: int, measures: Measures) -> None:
    """Paints ▼▼▼ … ● … ▲▲▲ one above the other, in the valence's colour; top: the middle of the upper edge."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(valence_colour(valence))
    wide, high = measures.zoom * 5.0, measures.zoom * 6.0
    x, y = top.x(), top.y()
    if valence == 0:
        painter.drawEllipse(QPointF(x, y + wide * 0.8), wide * 0.8, wide * 0.8)
    for _ in range(min(3, abs(valence))):
        tip, base = (y, y + high) if valence > 0 else (y + high, y)
        painter.drawPolygon(QPolygonF([QPointF(x, tip), QPointF(x - wide, base), QPointF(x + wide, base)]))
        y += high + measures.zoom


def _dashed(colour: QColor, wide: float, shade: int, measures: Measures) -> QPen:
    """How a child is drawn that shares its parent's hue: in dashes, 1 long, 2 short, and so on, round at both ends."""
    dash, gap = measures.zoom * (12.0, 5.0, 8.0)[(shade - 1) % 3], measures.zoom * 2.5
    pen = QPen(colour, wide, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.RoundCap)
    pen.setDashPattern([max(dash - wide, 0.01) / wide, (gap + wide) / wide])
    return pen
