"""A few values in a row as a small line, the last one with a dot."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from interviewkit.ui.colours import surface

WIDE, HIGH = 64, 22


class Spark(QWidget):
    """Nothing is drawn below two values."""

    def __init__(self, values: Sequence[float], spoken: str) -> None:
        super().__init__()
        self.values = list(values)
        self.setFixedSize(QSize(WIDE, HIGH))
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)

    def paintEvent(self, event: QPaintEvent) -> None:
        if len(self.values) < 2:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        low, high = min(self.values), max(self.values)
        step = (WIDE - 10) / (len(self.values) - 1)
        tall = HIGH - 8
        points = [
            QPointF(5 + n * step, 4 + (tall / 2 if high == low else tall * (high - value) / (high - low)))
            for n, value in enumerate(self.values)
        ]
        painter.setPen(QPen(surface("muted"), 1.5))
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(surface("accent"))
        painter.drawEllipse(points[-1], 3, 3)
