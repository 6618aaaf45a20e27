"""What stands on the theme map: themes as titles, codes as discs with their names, quotes as slips of paper."""

from __future__ import annotations

from math import sqrt

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import (
    QGraphicsItem,
    QGraphicsRectItem,
    QGraphicsSceneHoverEvent,
    QStyleOptionGraphicsItem,
    QWidget,
)

from interviewkit.themes.actions import NodeKey
from interviewkit.themes.queries import Node
from interviewkit.themes.view import Colour
from interviewkit.ui.colours import code_colour, mixed, surface, valence_colour, valence_shape
from interviewkit.ui.themes.lettering import fonts, wrapped
from interviewkit.words import tr

SMALLEST, GROWTH, LABEL_WIDTH, SLIP, PAD = 9.0, 15.0, 132.0, 190.0, 6.0
HANDLE = 7.0
FADED = 0.13
_CENTRE = Qt.AlignmentFlag.AlignCenter


class NodeItem(QGraphicsRectItem):
    """A node on the map. Its position is the centre of its box; hue: of its first theme; of: participants in all.

    A rectangle of Qt's, because a frame while dragging asks nine hundred times how far the nodes reach.
    """

    def __init__(self, node: Node, of: int, hue: int, base: QFont, colour: Colour = "theme") -> None:
        super().__init__()
        self._base = base
        self._fonts = fonts(base)
        self.is_theme = node.key.kind == "theme"
        self._hovered = self.found = self.target = False
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        self.setAcceptHoverEvents(True)
        self.setZValue(3 if self.is_theme else 2)
        self.setPen(QPen(Qt.PenStyle.NoPen))
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        self._set(node, of, hue, colour)

    def _set(self, node: Node, of: int, hue: int, colour: Colour) -> None:
        self.node, self._of, self.hue, self._colour = node, of, hue, colour
        share = sqrt(node.counts.participants / of) if of else 0.0
        self.radius = SMALLEST + GROWTH * min(share, 1.0) if node.key.kind == "code" else 0.0
        width = {"theme": 240.0, "code": LABEL_WIDTH, "quote": SLIP}[node.key.kind]
        label = f"“{node.label}”" if node.key.kind == "quote" else node.label
        self._font = {"theme": self._fonts.theme, "code": self._fonts.code, "quote": self._fonts.quote}[node.key.kind]
        self._lines = wrapped(label, self._font, width, 4 if node.key.kind == "quote" else 3)
        self._words = wrapped(f"“{node.words}”", self._fonts.quote, max(width, 150.0), 2) if node.words else []
        self._box = self._measured()
        self._disc = QPointF(0, self._box.top() + PAD / 2 + self.radius if self.radius else 0)
        self.setRect(self._box.adjusted(-3, -HANDLE, HANDLE, 3))
        self.setToolTip("\n".join(filter(None, [node.label, self.behind(), f"“{node.words}”" if node.words else ""])))

    def take(self, node: Node, of: int, hue: int, colour: Colour) -> None:
        """Something about the node changed; nothing happens if nothing did."""
        if (node, of, hue, colour) != (self.node, self._of, self.hue, self._colour):
            self._set(node, of, hue, colour)
            self.update()

    @property
    def key(self) -> NodeKey:
        return self.node.key

    def size(self) -> tuple[float, float]:
        """Width and height of disc and label together."""
        return self._box.width(), self._box.height()

    def box(self) -> QRectF:
        """Its rectangle in the scene."""
        return self._box.translated(self.pos())

    def anchor(self) -> QPointF:
        """Where lines end, in the scene: the disc of a code, the middle of anything else."""
        return self.pos() + self._disc

    def reach(self) -> float:
        """How far from the anchor a line begins."""
        return self.radius + 3

    def handle(self) -> QPointF:
        """The middle of the handle a relation is drawn from, in the item."""
        return QPointF(self._box.right() - 2, self._box.top() + 4)

    def on_handle(self, place: QPointF) -> bool:
        """Whether a place in the scene is on the handle, while it shows."""
        away = place - self.pos() - self.handle()
        return (self._hovered or self.isSelected()) and self.key.kind != "quote" and away.manhattanLength() < 2 * HANDLE

    def mark(self, *, found: bool | None = None, target: bool | None = None, faded: bool | None = None) -> None:
        """Shows that it was searched for, is the other end of what is being drawn, or is not meant now."""
        state = (self.found if found is None else found, self.target if target is None else target)
        if state != (self.found, self.target):
            self.found, self.target = state
            self.update()
        if faded is not None:
            self.setOpacity(FADED if faded else 1.0)

    def behind(self) -> str:
        """Who and what carries it."""
        return tr("{n} of {of} participants", n=self.node.counts.participants, of=self._of)

    # Painting

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isSelected()
        if self.key.kind == "quote":
            self._paint_slip(painter)
        if chosen or self._hovered or self.found or self.target:
            edge = surface("accent") if chosen or self.target else surface("muted")
            painter.setPen(QPen(edge, 2) if chosen or self.found or self.target else Qt.PenStyle.NoPen)
            painter.setBrush(surface("hover") if self.key.kind != "quote" else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self._box, 8, 8)
        y = self._box.top() + PAD / 2
        if self.radius:
            self._paint_disc(painter, QPointF(0, y + self.radius))
            y += 2 * self.radius + 2
        y = self._paint_lines(painter, self._lines, self._font, "text", y)
        if self.is_theme:
            y = self._paint_lines(painter, [self.behind()], self._fonts.small, "muted", y)
            half = QFontMetricsF(self._fonts.small).horizontalAdvance(self.behind()) / 2
            self._paint_mood(painter, QPointF(half + 10, y - QFontMetricsF(self._fonts.small).height() / 2), "surface")
        if self._words:
            self._paint_lines(painter, self._words, self._fonts.quote, "muted", y)
        if self.node.held:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(surface("muted"))
            painter.drawEllipse(QPointF(self._box.left() + 3, self._box.top() + 3), 2.5, 2.5)
        if (chosen or self._hovered) and self.key.kind != "quote":
            self._paint_handle(painter)

    def _paint_lines(self, painter: QPainter, lines: list[str], font: QFont, tone: str, y: float) -> float:
        painter.setFont(font)
        painter.setPen(surface(tone))
        height = QFontMetricsF(font).height()
        for line in lines:
            painter.drawText(QRectF(self._box.left(), y, self._box.width(), height), _CENTRE, line)
            y += height
        return y

    def _paint_disc(self, painter: QPainter, centre: QPointF) -> None:
        mood = self.node.counts.mood
        colour = code_colour(self.hue)
        if self._colour == "valence":
            colour = valence_colour(mood.mean) if mood.mean is not None else surface("faint")
        painter.setPen(QPen(colour, 2))
        painter.setBrush(mixed(colour, surface("paper"), 0.7))
        painter.drawEllipse(centre, self.radius, self.radius)
        painter.setFont(self._fonts.small)
        painter.setPen(surface("text"))
        place = QRectF(centre.x() - self.radius, centre.y() - self.radius, 2 * self.radius, 2 * self.radius)
        painter.drawText(place, _CENTRE, str(self.node.counts.participants))
        self._paint_mood(painter, centre + QPointF(self.radius * 0.8 + 4, -self.radius * 0.6), "paper")

    def _paint_mood(self, painter: QPainter, centre: QPointF, ground: str) -> None:
        mood = self.node.counts.mood
        if not mood.participants:
            return
        sign = mood.sign if mood.mean is None else round(mood.mean)
        shape = "◆" if mood.divided else valence_shape(sign)[:1]
        painter.setFont(self._fonts.tiny)
        if ground == "paper":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(surface("paper"))
            painter.drawEllipse(centre, 6.5, 6.5)
        painter.setPen(surface("text") if mood.divided else valence_colour(2 * sign))
        painter.drawText(QRectF(centre.x() - 8, centre.y() - 8, 16, 16), _CENTRE, shape)

    def _paint_slip(self, painter: QPainter) -> None:
        painter.setPen(QPen(surface("line"), 1))
        painter.setBrush(surface("raised"))
        painter.drawRoundedRect(self._box, 5, 5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(code_colour(self.hue))
        painter.drawRoundedRect(QRectF(self._box.left(), self._box.top() + 3, 3, self._box.height() - 6), 1, 1)

    def _paint_handle(self, painter: QPainter) -> None:
        painter.setPen(QPen(surface("paper"), 1.5))
        painter.setBrush(surface("accent"))
        at = self.handle()
        painter.drawEllipse(at, HANDLE - 1, HANDLE - 1)
        painter.setPen(QPen(surface("on_accent"), 1.5))
        painter.drawLine(at - QPointF(3, 0), at + QPointF(3, 0))
        painter.drawLine(at + QPointF(0.5, -2.5), at + QPointF(3, 0))
        painter.drawLine(at + QPointF(0.5, 2.5), at + QPointF(3, 0))

    def _measured(self) -> QRectF:
        metrics = QFontMetricsF(self._font)
        width = max(
            [metrics.horizontalAdvance(line) for line in self._lines] + [2 * self.radius + 18 * bool(self.radius)]
        )
        height = metrics.height() * len(self._lines) + (2 * self.radius + 2 if self.radius else 0)
        if self.is_theme:
            small = QFontMetricsF(self._fonts.small)
            width, height = max(width, small.horizontalAdvance(self.behind()) + 24), height + small.height()
        if self._words:
            own = QFontMetricsF(self._fonts.quote)
            width = max([width, *(own.horizontalAdvance(line) for line in self._words)])
            height += own.height() * len(self._words)
        width, height = width + 2 * PAD + (4 if self.key.kind == "quote" else 0), height + PAD
        return QRectF(-width / 2, -height / 2, width, height)

    def hoverEnterEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        self._hovered = True
        self.update()

    def hoverLeaveEvent(self, event: QGraphicsSceneHoverEvent) -> None:
        self._hovered = False
        self.update()
