"""A relation drawn by hand: a line from one node to another with an arrow and what it says."""

from __future__ import annotations

from collections.abc import Sequence
from math import atan2, cos, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPainterPathStroker, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from interviewkit.themes.relations import Kind, RelationRow
from interviewkit.ui.colours import surface
from interviewkit.ui.themes.edges_item import bow
from interviewkit.ui.themes.lettering import fonts
from interviewkit.ui.themes.node_item import NodeItem
from interviewkit.words import mark, plural, tr

KINDS: dict[Kind, str] = {
    "causes": mark("causes"),
    "leads_to": mark("leads to"),
    "part_of": mark("is part of"),
    "supports": mark("supports"),
    "contrasts": mark("contrasts with"),
    "relates": mark("has to do with"),
}
DASHES: dict[Kind, list[float]] = {"contrasts": [2, 3], "part_of": [6, 3], "relates": [1, 3]}
TIP = 9.0
SEATS = (0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8)
"""Where on its line the words of a relation may stand, best first."""
SHORT = 40
"""A line that is not so much longer than its words would be hidden by them."""


class RelationItem(QGraphicsItem):
    """Can be chosen; follows its ends."""

    def __init__(self, row: RelationRow, start: NodeItem, end: NodeItem, base: QFont, lane: int = 0) -> None:
        super().__init__()
        self.row, self.start, self.end = row, start, end
        self._font = fonts(base).small
        self._bend = -0.16 - 0.14 * lane
        self._path, self._label, self._seat = QPainterPath(), QRectF(), (SEATS[0], 0)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        self.setZValue(1.5)
        self.follow()

    def follow(self) -> None:
        """Its ends stand elsewhere."""
        self.prepareGeometryChange()
        whole = bow(self.start.anchor(), self.end.anchor(), self._bend)
        begin = _leaves(whole, self.start)
        finish = 1 - _leaves(whole.toReversed(), self.end)
        if finish <= begin:
            begin, finish = 0.0, 1.0
        steps = [begin + (finish - begin) * at / 24 for at in range(25)]
        self._path = QPainterPath(whole.pointAtPercent(steps[0]))
        for each in steps[1:]:
            self._path.lineTo(whole.pointAtPercent(each))
        self._label = self._label_at(*self._seat)
        told = "\n".join(filter(None, [self.spoken(), self.row.memo]))
        self.setToolTip(told)

    def _label_at(self, share: float, lift: int) -> QRectF:
        metrics = QFontMetricsF(self._font)
        width, height = metrics.horizontalAdvance(self.text()) + 10, metrics.height() + 2
        middle = self._path.pointAtPercent(share) + QPointF(0, 0.8 * lift * height)
        return QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height)

    def seat(self, taken: Sequence[QRectF]) -> None:
        """Puts its words where the line is free of these, as near to its middle as can be; beside a line that they
        would hide."""
        reach = self._path.boundingRect().adjusted(-80, -40, 80, 40)
        near = [rect for rect in taken if rect.intersects(reach)]

        def hidden(seat: tuple[float, int]) -> float:
            both = (self._label_at(*seat).intersected(rect) for rect in near)
            return sum(rect.width() * rect.height() for rect in both)

        lifts = (-1, 1) if self._path.length() < self._label.width() + SHORT else (0,)
        seat = min(((share, lift) for lift in lifts for share in SEATS), key=hidden)
        if seat != self._seat:
            self.prepareGeometryChange()
            self._seat, self._label = seat, self._label_at(*seat)

    def text(self) -> str:
        """What stands on the line."""
        count = len(self.row.quote_ids)
        return tr(KINDS[self.row.kind]) + (f" · {count}" if count else "")

    def spoken(self) -> str:
        """The relation as a sentence, and how many quotes show it."""
        said = f"{self.start.node.label} — {tr(KINDS[self.row.kind])} → {self.end.node.label}"
        count = len(self.row.quote_ids)
        return said + (", " + plural("{n} quote", "{n} quotes", count) if count else "")

    def label_rect(self) -> QRectF:
        return self._label

    def boundingRect(self) -> QRectF:
        return self._path.boundingRect().united(self._label).adjusted(-TIP, -TIP, TIP, TIP)

    def shape(self) -> QPainterPath:
        stroker = QPainterPathStroker()
        stroker.setWidth(10)
        found = stroker.createStroke(self._path)
        found.addRect(self._label)
        return found

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tone = surface("accent") if self.isSelected() else surface("text")
        pen = QPen(tone, 2.6 if self.isSelected() else 1.6)
        if self.row.kind in DASHES:
            pen.setDashPattern(DASHES[self.row.kind])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._path)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tone)
        if self.row.directed:
            painter.drawPolygon(tip(self._path.pointAtPercent(0.93), self._path.pointAtPercent(1.0)))
        painter.setBrush(surface("paper"))
        painter.setPen(QPen(tone, 1) if self.isSelected() else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(self._label, 6, 6)
        painter.setFont(self._font)
        painter.setPen(tone)
        painter.drawText(self._label, Qt.AlignmentFlag.AlignCenter, self.text())


def tip(before: QPointF, at: QPointF) -> QPolygonF:
    """The head of an arrow that ends here."""
    angle = atan2(at.y() - before.y(), at.x() - before.x())
    wings = [angle + 2.65, angle - 2.65]
    return QPolygonF([at, *(at + QPointF(cos(each) * TIP, sin(each) * TIP) for each in wings)])


def _leaves(path: QPainterPath, node: NodeItem) -> float:
    """The share of a line that lies within a node at its beginning."""
    if node.radius:
        return min(0.45, node.reach() / (path.length() or 1.0))
    box = node.box().adjusted(-3, -3, 3, 3)
    for at in range(1, 46):
        if not box.contains(path.pointAtPercent(at / 100)):
            return at / 100
    return 0.45
