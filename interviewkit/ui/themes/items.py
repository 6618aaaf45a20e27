"""What stands on the theme map: codes as discs with their names, themes as regions, and the lines between codes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import sqrt
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsSceneContextMenuEvent,
    QGraphicsSceneHoverEvent,
    QGraphicsSceneMouseEvent,
    QStyleOptionGraphicsItem,
    QWidget,
)

from interviewkit.themes.actions import NodeKey
from interviewkit.themes.pairs import CodePair
from interviewkit.themes.queries import Node
from interviewkit.ui.colours import code_colour, mixed, surface, valence_colour, valence_shape
from interviewkit.words import tr

SMALLEST, GROWTH, LABEL_WIDTH, PAD = 7.0, 15.0, 132.0, 6.0
REGION_PAD = 18.0


def fonts(base: QFont) -> tuple[QFont, QFont, QFont]:
    """For codes, themes and numbers."""
    code, theme, small = QFont(base), QFont(base), QFont(base)
    code.setPixelSize(13)
    theme.setPixelSize(15)
    theme.setWeight(QFont.Weight.DemiBold)
    small.setPixelSize(11)
    return code, theme, small


class NodeItem(QGraphicsItem):
    """A code (disc and label) or a theme's title. Its position is the centre of its box."""

    def __init__(self, node: Node, of: int, hue: int, base: QFont, moved: Callable[[NodeItem, bool], object]) -> None:
        super().__init__()
        self.node, self.hue, self._of, self._moved = node, hue, of, moved
        self.is_theme = node.key.kind == "theme"
        code, theme, self._small = fonts(base)
        self._font = theme if self.is_theme else code
        share = sqrt(node.counts.participants / of) if of else 0.0
        self.radius = 0.0 if self.is_theme else SMALLEST + GROWTH * share
        self._lines = wrapped(node.label, self._font, 240 if self.is_theme else LABEL_WIDTH)
        self._box = self._measured()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsMovable)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemSendsScenePositionChanges)
        self.setAcceptHoverEvents(True)
        self.setZValue(3 if self.is_theme else 2)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self._hovered = False
        self.setToolTip(self._tip())

    @property
    def key(self) -> NodeKey:
        return self.node.key

    def size(self) -> tuple[float, float]:
        """Width and height of disc and label together."""
        return self._box.width(), self._box.height()

    def disc_centre(self) -> QPointF:
        """Where lines end, in the scene."""
        return self.pos() + QPointF(0, self._box.top() + PAD / 2 + self.radius)

    def boundingRect(self) -> QRectF:
        return self._box.adjusted(-3, -3, 3, 3)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isSelected() or self._hovered:
            painter.setPen(QPen(surface("accent"), 2) if self.isSelected() else Qt.PenStyle.NoPen)
            painter.setBrush(surface("hover"))
            painter.drawRoundedRect(self._box, 8, 8)
        y = self._box.top() + PAD / 2
        if not self.is_theme:
            self._paint_disc(painter, QPointF(0, y + self.radius))
            y += 2 * self.radius + 2
        painter.setFont(self._font)
        painter.setPen(surface("text"))
        height = QFontMetricsF(self._font).height()
        for line in self._lines:
            painter.drawText(QRectF(self._box.left(), y, self._box.width(), height), Qt.AlignmentFlag.AlignCenter, line)
            y += height
        if self.is_theme:
            painter.setFont(self._small)
            painter.setPen(surface("muted"))
            rest = QRectF(self._box.left(), y, self._box.width(), QFontMetricsF(self._small).height())
            painter.drawText(rest, Qt.AlignmentFlag.AlignCenter, self._behind())

    def _paint_disc(self, painter: QPainter, centre: QPointF) -> None:
        mood = self.node.counts.mood
        painter.setPen(QPen(code_colour(self.hue), 2))
        painter.setBrush(mixed(code_colour(self.hue), surface("paper"), 0.7))
        painter.drawEllipse(centre, self.radius, self.radius)
        if mood.mean is None and mood.participants == 0:
            return
        sign = mood.sign if mood.mean is None else round(mood.mean)
        shape = "◆" if mood.divided else valence_shape(sign)[:1]
        painter.setFont(self._small)
        painter.setPen(valence_colour(2 * mood.sign) if not mood.divided else surface("text"))
        place = QRectF(centre.x() - self.radius, centre.y() - self.radius, 2 * self.radius, 2 * self.radius)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shape)

    def itemChange(self, change: QGraphicsItem.GraphicsItemChange, value: Any) -> Any:
        if change == QGraphicsItem.GraphicsItemChange.ItemScenePositionHasChanged:
            self._moved(self, False)
        return super().itemChange(change, value)

    def mouseReleaseEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.scenePos() != event.buttonDownScenePos(Qt.MouseButton.LeftButton):
            self._moved(self, True)

    def hoverEnterEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        self._hovered = True
        self.update()

    def hoverLeaveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        self._hovered = False
        self.update()

    def contextMenuEvent(self, event: QGraphicsSceneContextMenuEvent) -> None:
        event.ignore()

    def _measured(self) -> QRectF:
        metrics = QFontMetricsF(self._font)
        width = max([metrics.horizontalAdvance(line) for line in self._lines] + [2 * self.radius])
        height = metrics.height() * len(self._lines) + (2 * self.radius + 2 if self.radius else 0)
        if self.is_theme:
            small = QFontMetricsF(self._small)
            width, height = max(width, small.horizontalAdvance(self._behind())), height + small.height()
        width, height = width + 2 * PAD, height + PAD
        return QRectF(-width / 2, -height / 2, width, height)

    def _behind(self) -> str:
        return tr("{n} of {of} participants", n=self.node.counts.participants, of=self._of)

    def _tip(self) -> str:
        return f"{self.node.label}\n{self._behind()}"


class RegionItem(QGraphicsItem):
    """The ground of a theme, drawn round its title and its codes wherever they stand."""

    def __init__(self, theme: NodeItem, members: list[NodeItem]) -> None:
        super().__init__()
        self.theme, self._members = theme, members
        self._rect = QRectF()
        self.setZValue(0)
        self.follow()

    def follow(self) -> None:
        """Takes the shape its members now need."""
        self.prepareGeometryChange()
        rect = QRectF()
        for item in (self.theme, *self._members):
            rect = rect.united(item.boundingRect().translated(item.pos()))
        self._rect = rect.adjusted(-REGION_PAD, -REGION_PAD, REGION_PAD, REGION_PAD)

    def members(self) -> list[NodeItem]:
        """The codes on this ground."""
        return list(self._members)

    def boundingRect(self) -> QRectF:
        return self._rect.adjusted(-1, -1, 1, 1)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = code_colour(self.theme.hue)
        painter.setPen(QPen(mixed(colour, surface("paper"), 0.55), 1))
        painter.setBrush(mixed(colour, surface("paper"), 0.92))
        painter.drawRoundedRect(self._rect, 16, 16)


class EdgesItem(QGraphicsItem):
    """All lines in one item: an item a line makes dragging ten times slower."""

    def __init__(self, edges: Iterable[CodePair], nodes: dict[int, NodeItem]) -> None:
        super().__init__()
        self._edges = [edge for edge in edges if edge.a_id in nodes and edge.b_id in nodes]
        self._nodes = nodes
        self.setZValue(1)
        self._rect = QRectF()
        self.follow()

    def follow(self) -> None:
        """The discs stand elsewhere."""
        self.prepareGeometryChange()
        rect = QRectF()
        for node in self._nodes.values():
            rect = rect.united(QRectF(node.pos(), node.pos()).adjusted(-40, -40, 40, 40))
        self._rect = rect

    def boundingRect(self) -> QRectF:
        return self._rect

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        tone = mixed(surface("muted"), surface("paper"), 0.55)
        for edge in self._edges:
            a, b = self._nodes[edge.a_id].disc_centre(), self._nodes[edge.b_id].disc_centre()
            painter.setPen(QPen(tone, min(5.0, 0.6 + 0.7 * edge.people)))
            painter.drawPath(bow(a, b))


def bow(a: QPointF, b: QPointF) -> QPainterPath:
    """A slightly bent line, so that lines through the same discs can be told apart."""
    path = QPainterPath(a)
    middle, across = (a + b) / 2, QPointF(a.y() - b.y(), b.x() - a.x())
    path.quadTo(middle + across * 0.1, b)
    return path


def wrapped(text: str, font: QFont, width: float, most: int = 3) -> list[str]:
    """A label in at most three lines, the last one cut short if need be."""
    metrics, lines = QFontMetricsF(font), [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if metrics.horizontalAdvance(longer) <= width or not lines[-1]:
            lines[-1] = longer
        elif len(lines) < most:
            lines.append(word)
        else:
            lines[-1] = longer
    return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in lines]
