"""Codes as small labels that flow over lines, each with a cross to take it off."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from interviewkit.coding.queries import CodeRow
from interviewkit.ui import style
from interviewkit.ui.colours import code_brush, surface
from interviewkit.ui.language import Speaks
from interviewkit.words import tr

HEIGHT, GAP, CROSS = 24, 4, 18


class Chips(Speaks, QWidget):
    """taken_off is called with the code whose cross was clicked."""

    def __init__(self, taken_off: Callable[[CodeRow], object]) -> None:
        super().__init__()
        self._taken_off = taken_off
        self._codes: list[CodeRow] = []
        self._places: list[QRect] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def show_codes(self, codes: Sequence[CodeRow]) -> None:
        """Shows these codes."""
        self._codes = list(codes)
        self.setAccessibleDescription(", ".join(code.name for code in codes))
        self._flow()

    def sizeHint(self) -> QSize:
        return QSize(200, max((place.bottom() + 1 for place in self._places), default=HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._flow()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._codes:
            painter.setPen(surface("faint"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, tr("No code yet"))
        for code, place in zip(self._codes, self._places, strict=True):
            painter.setPen(surface("line"))
            painter.setBrush(surface("raised"))
            painter.drawRoundedRect(place.adjusted(0, 0, -1, -1), 6, 6)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(code_brush(code.colour, code.shade))
            painter.drawRoundedRect(QRect(place.left() + 7, place.center().y() - 4, 10, 10), 3, 3)
            painter.setPen(surface("text"))
            text = place.adjusted(22, 0, -CROSS, 0)
            cut = painter.fontMetrics().elidedText(code.name, Qt.TextElideMode.ElideRight, text.width())
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
            painter.setPen(surface("muted"))
            painter.drawText(place.adjusted(place.width() - CROSS, 0, -4, 0), Qt.AlignmentFlag.AlignCenter, "×")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        for code, place in zip(self._codes, self._places, strict=True):
            if place.contains(at) and at.x() > place.right() - CROSS - 4 and self.isEnabled():
                self._taken_off(code)
                return

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        over = next((code for code, place in zip(self._codes, self._places, strict=True) if place.contains(at)), None)
        self.setToolTip("\n\n".join(filter(None, [over.name, over.definition])) if over else "")

    def _flow(self) -> None:
        x = y = 0
        self._places = []
        widest = max(self.width(), 80)
        for code in self._codes:
            width = min(self.fontMetrics().horizontalAdvance(code.name) + 24 + CROSS + style.S, widest)
            if x and x + width > widest:
                x, y = 0, y + HEIGHT + GAP
            self._places.append(QRect(x, y, width, HEIGHT))
            x += width + GAP
        self.setFixedHeight(self.sizeHint().height())
        self.update()
