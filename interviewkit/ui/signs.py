"""The two signs that stand for something everywhere: the swatch of a code and the triangles of a valence, painted."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from interviewkit.ui.colours import code_colour, mixed, surface, valence_colour

SWATCH = 12
VALENCE_WIDTH = 34
"""Room for three triangles side by side."""
_WIDE, _HIGH, _APART = 8.0, 7.0, 1.5


def paint_swatch(painter: QPainter, left: int, middle: int, hue: int, shade: int = 0) -> None:
    """A code's colour as a small square, 12 px; a child that shares its parent's hue has bars across: /, –, \\."""
    box = QRectF(left, middle - SWATCH / 2, SWATCH, SWATCH)
    colour = code_colour(hue, shade=shade)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour if not shade else mixed(colour, surface("paper"), 0.62))
    painter.drawRoundedRect(box, 3, 3)
    if shade:
        outline = QPainterPath()
        outline.addRoundedRect(box, 3, 3)
        painter.setClipPath(outline)
        painter.setPen(QPen(colour, 2.0))
        for line in _bars(box, shade):
            painter.drawLine(*line)
        painter.setClipping(False)
        painter.setPen(QPen(colour, 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 2.5, 2.5)
    painter.restore()


def _bars(box: QRectF, shade: int) -> list[tuple[QPointF, QPointF]]:
    slope, count = ((1, 2), (0, 2), (-1, 2), (1, 1), (0, 1), (-1, 1))[(shade - 1) % 6]
    middle, found = box.center(), []
    for bar in range(count):
        shift = (bar - (count - 1) / 2) * (6.0 if slope else 5.0)
        rise = slope * SWATCH / 2
        found.append(
            (
                QPointF(box.left(), middle.y() + rise + shift),
                QPointF(box.right(), middle.y() - rise + shift),
            )
        )
    return found


def paint_valence(painter: QPainter, rect: QRect, valence: int, colour: QColor | None = None) -> None:
    """▼▼▼ … ● … ▲▲▲ side by side in the middle of a rectangle, in the valence's colour unless another is given."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour or valence_colour(valence))
    middle = QRectF(rect).center()
    count = min(3, abs(valence))
    if not count:
        painter.drawEllipse(middle, 3.6, 3.6)
    x = middle.x() - (count * _WIDE + (count - 1) * _APART) / 2
    tip, base = (-_HIGH / 2, _HIGH / 2) if valence > 0 else (_HIGH / 2, -_HIGH / 2)
    for _ in range(count):
        y = middle.y()
        corners = [QPointF(x + _WIDE / 2, y + tip), QPointF(x, y + base), QPointF(x + _WIDE, y + base)]
        painter.drawPolygon(QPolygonF(corners))
        x += _WIDE + _APART
    painter.restore()


class _ValenceIcon(QIconEngine):
    def __init__(self, valence: int) -> None:
        super().__init__()
        self._valence = valence

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        paint_valence(painter, rect, self._valence, surface("faint") if mode == QIcon.Mode.Disabled else None)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return picture


def valence_icon(valence: int) -> QIcon:
    """The triangles as an icon 34 wide and 16 high; it follows light and dark by itself."""
    return QIcon(_ValenceIcon(valence))
