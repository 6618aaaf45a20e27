"""What a question or a section is dragged by: the question's number, or dots before the name of the section."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel

from interviewkit.ui import icons
from interviewkit.words import tr

_FAR = 6
"""Pixels the mouse goes before it is a drag."""


class Handle(QLabel):
    """Tells where it is dragged to, on the screen. movable: whether it can be dragged now."""

    dragging = Signal(QPoint)
    dropped = Signal(QPoint)
    clicked = Signal()

    def __init__(self, icon: str = "") -> None:
        super().__init__()
        self.movable = True
        self._icon = icon
        self._pressed: QPoint | None = None
        self._moved = False
        self.setProperty("kind", "small")
        self.setFixedSize(34, 28)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def show_number(self, number: int, must: bool) -> None:
        """The number of a question, 0 for one that is being written."""
        self.setText("+" if not number else f"{number}." if must else f"({number})")
        self.setToolTip(tr("Drag to another place") if must else tr("Nice to have. Drag to another place"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.movable:
            self._pressed, self._moved = event.globalPosition().toPoint(), False
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.globalPosition().toPoint()
        if self._pressed is not None and (self._moved or (place - self._pressed).manhattanLength() > _FAR):
            self._moved = True
            self.dragging.emit(place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        moved, self._pressed, self._moved = self._moved, None, False
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        if moved:
            self.dropped.emit(event.globalPosition().toPoint())
        else:
            self.clicked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._icon:
            painter = QPainter(self)
            box = self.rect()
            icons.draw(painter, box.adjusted(8, 5, -8, -5), icons.glyph(self._icon), "muted")
