"""The lines between codes, all in one item: those that stand still are a picture, those being dragged are drawn."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from operator import attrgetter

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from interviewkit.themes.actions import NodeKey
from interviewkit.themes.lines import weight
from interviewkit.themes.pairs import CodePair
from interviewkit.themes.view import Measure
from interviewkit.ui.colours import mixed, surface
from interviewkit.ui.themes.node_item import NodeItem

THIN, THICK = 0.8, 4.5
MANY = 400
"""With more lines than that nobody sees a bend."""


class EdgesItem(QGraphicsItem):
    """An item a line makes dragging ten times slower: 1,500 lines are drawn once, and again when the picture moves."""

    def __init__(self, edges: Sequence[CodePair], measure: Measure, nodes: Mapping[int, NodeItem]) -> None:
        super().__init__()
        self._nodes, self.measure = dict(nodes), measure
        self.edges = [edge for edge in edges if edge.a_id in nodes and edge.b_id in nodes]
        values = [weight(edge, measure) for edge in self.edges]
        low, high = min(values, default=0.0), max(values, default=1.0)
        span = high - low or 1.0
        self._widths = [THIN + (THICK - THIN) * (value - low) / span for value in values]
        self._moving: frozenset[int] = frozenset()
        self._live: list[tuple[CodePair, float]] = []
        self._shown: frozenset[int] | None = None
        self._picture: QPixmap | None = None
        self._taken: tuple[object, ...] = ()
        self._version = 0
        self._rect = QRectF()
        self.setZValue(1)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.follow()

    def shows(self, edges: Sequence[CodePair], measure: Measure, nodes: Mapping[int, NodeItem]) -> bool:
        """Whether these are its lines already."""
        if measure != self.measure or nodes != self._nodes or len(edges) != len(self.edges):
            return False
        drawn = attrgetter("a_id", "b_id", measure)
        return list(map(drawn, edges)) == list(map(drawn, self.edges))

    def anchored(self) -> tuple[tuple[float, float], ...]:
        """Where its lines end."""
        return tuple((each.x(), each.y()) for each in (node.anchor() for node in self._nodes.values()))

    def follow(self) -> None:
        """Discs stand elsewhere."""
        rect = QRectF()
        for node in self._nodes.values():
            rect = rect.united(QRectF(node.pos(), node.pos()).adjusted(-40, -40, 40, 40))
        if rect != self._rect:
            self.prepareGeometryChange()
            self._rect = rect
        self._version += 1
        self.update()

    def move(self, codes: Collection[int]) -> None:
        """These codes are being dragged: their lines are drawn anew each time, the others stay a picture."""
        moving = frozenset(codes)
        if self._moving != moving:
            self._moving = moving
            every = zip(self.edges, self._widths, strict=True)
            self._live = [(each, wide) for each, wide in every if each.a_id in moving or each.b_id in moving]
            self._version += 1

    def moved(self) -> None:
        """The codes being dragged stand elsewhere."""
        places = [self._nodes[code].pos() for code in self._moving if code in self._nodes]
        for place in places:
            if not self._rect.contains(place):
                self.prepareGeometryChange()
                self._rect = self._rect.united(QRectF(place, place).adjusted(-40, -40, 40, 40))
        self.update()

    def show_only(self, codes: Collection[int] | None) -> None:
        """Only lines between these codes; None for all."""
        wanted = None if codes is None else frozenset(codes)
        if wanted != self._shown:
            self._shown = wanted
            self._version += 1
            self.update()

    def neighbours(self, code: int) -> set[int]:
        """The codes a line joins with this one."""
        found = {edge.b_id for edge in self.edges if edge.a_id == code}
        return found | {edge.a_id for edge in self.edges if edge.b_id == code}

    def boundingRect(self) -> QRectF:
        return self._rect

    def shape(self) -> QPainterPath:
        return QPainterPath()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if widget is None:
            self._draw(painter, None)
            return
        tone = surface("muted").name()
        where = painter.worldTransform()
        wanted = (_numbers(where), widget.size(), widget.devicePixelRatioF(), self._version, tone)
        if wanted != self._taken or self._picture is None:
            self._taken, self._picture = wanted, self._pictured(where, widget)
        painter.save()
        painter.resetTransform()
        painter.drawPixmap(0, 0, self._picture)
        painter.restore()
        if self._moving:
            self._draw(painter, True)

    def _pictured(self, where: QTransform, widget: QWidget) -> QPixmap:
        ratio = widget.devicePixelRatioF()
        picture = QPixmap((widget.size().toSizeF() * ratio).toSize())
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(0, 0, 0, 0))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setWorldTransform(where)
        self._draw(painter, False, where.mapRect(self._rect).intersects(QRectF(widget.rect())))
        painter.end()
        return picture

    def _draw(self, painter: QPainter, moving: bool | None, any_: bool = True) -> None:
        """Lines of what moves, of what stands still, or with None all; many are drawn straight, which is quicker."""
        if not any_:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        tone = mixed(surface("muted"), surface("paper"), 0.55)
        straight = len(self.edges) > MANY
        anchors: dict[int, QPointF] = {}
        lines: dict[float, list[QLineF]] = {}
        shown, dragged = self._shown, self._moving
        for edge, width in self._live if moving else zip(self.edges, self._widths, strict=True):
            if moving is False and (edge.a_id in dragged or edge.b_id in dragged):
                continue
            if shown is not None and not (edge.a_id in shown and edge.b_id in shown):
                continue
            if straight:
                for code in (edge.a_id, edge.b_id):
                    if code not in anchors:
                        anchors[code] = self._nodes[code].anchor()
                lines.setdefault(round(width * 2) / 2, []).append(QLineF(anchors[edge.a_id], anchors[edge.b_id]))
                continue
            painter.setPen(QPen(tone, width))
            painter.drawPath(bow(self._nodes[edge.a_id].anchor(), self._nodes[edge.b_id].anchor()))
        for wide, group in lines.items():
            painter.setPen(QPen(tone, wide))
            painter.drawLines(group)


def bow(a: QPointF, b: QPointF, bend: float = 0.1) -> QPainterPath:
    """A slightly bent line, so that lines through the same discs can be told apart."""
    path = QPainterPath(a)
    middle, across = (a + b) / 2, QPointF(a.y() - b.y(), b.x() - a.x())
    path.quadTo(middle + across * bend, b)
    return path


def _numbers(where: QTransform) -> tuple[float, ...]:
    return where.m11(), where.m12(), where.m21(), where.m22(), where.dx(), where.dy()


def codes_of(keys: Collection[NodeKey]) -> set[int]:
    """The ids of the codes among nodes."""
    return {key.id for key in keys if key.kind == "code"}
