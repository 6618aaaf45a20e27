"""The stretch of the recording that a person selected: where it is, how it is drawn, how its borders are moved."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPen

from interviewkit.ui.colours import surface
from interviewkit.ui.listening.scale import Scale

GRIP = 4
"""How near to a border the mouse takes hold of it, in pixels."""
LEAST = 10
"""Shortest stretch, in ms."""


class Stretch(QObject):
    """[start, end) in ms, or nothing."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.span: tuple[int, int] | None = None
        self._anchor = 0

    def select(self, one: int, other: int) -> None:
        """Selects what lies between two moments; nothing where they are one."""
        start, end = min(one, other), max(one, other)
        self._put((start, end) if end - start >= LEAST else None)

    def clear(self) -> None:
        self._put(None)

    def begin(self, ms: int) -> None:
        """The border that stays while the other is moved."""
        self._anchor = ms

    def drag(self, ms: int) -> None:
        """Moves the other border."""
        self.select(self._anchor, ms)

    def hold(self, x: float, scale: Scale) -> bool:
        """Takes hold of the border near a place; False where there is none."""
        if self.span is None:
            return False
        start, end = self.span
        if abs(scale.x(end) - x) <= GRIP:
            self._anchor = start
        elif abs(scale.x(start) - x) <= GRIP:
            self._anchor = end
        else:
            return False
        return True

    def near(self, x: float, scale: Scale) -> bool:
        """Whether there is a border to take hold of."""
        return self.span is not None and any(abs(scale.x(each) - x) <= GRIP for each in self.span)

    def holds(self, ms: int) -> bool:
        """Whether a moment lies in it."""
        return self.span is not None and self.span[0] <= ms < self.span[1]

    def _put(self, span: tuple[int, int] | None) -> None:
        if span != self.span:
            self.span = span
            self.changed.emit()


def paint(painter: QPainter, area: QRectF, scale: Scale, span: tuple[int, int], *, looped: bool = False) -> None:
    """A ground with two borders; looped: with a line along the top and brackets, for what plays over and over."""
    left, right = max(scale.x(span[0]), area.left()), min(scale.x(span[1]), area.right())
    if right < area.left() or left > area.right():
        return
    ground = QColor(surface("accent"))
    if not looped:
        ground.setAlphaF(0.16)
        painter.fillRect(QRectF(left, area.top(), right - left, area.height()), ground)
    painter.setPen(QPen(surface("accent"), 2 if looped else 1))
    for x in (scale.x(span[0]), scale.x(span[1])):
        if area.left() <= x <= area.right():
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
    if looped:
        painter.drawLine(QPointF(left, area.top() + 1), QPointF(right, area.top() + 1))
