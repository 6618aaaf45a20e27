"""Codes and feelings as small labels that flow over lines; one's own have a cross to take them off."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from interviewkit.ui.colours import surface

HEIGHT, GAP, CROSS, BEFORE, AFTER = 24, 4, 20, 8, 10
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True, slots=True)
class Chip:
    """One label. sign: paints what stands before the text into a rectangle sign_width wide; own: can be taken off;
    chosen: drawn as the one in hand; hint: the tooltip."""

    key: int
    text: str
    sign: Callable[[QPainter, QRect], object]
    sign_width: int = 12
    own: bool = True
    chosen: bool = False
    hint: str = ""

    @property
    def rest(self) -> int:
        """All the width but the text's."""
        return BEFORE + self.sign_width + 6 + (CROSS if self.own else AFTER)


class Chips(QWidget):
    """taken_off, picked: called with the key of the chip whose cross, or whose text, was clicked."""

    def __init__(self, taken_off: Callable[[int], object], picked: Callable[[int], object] | None = None) -> None:
        super().__init__()
        self._taken_off, self._picked = taken_off, picked
        self._chips: list[Chip] = []
        self._places: list[QRect] = []
        self._over: int | None = None
        self._empty = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setFixedHeight(HEIGHT)

    def show_chips(self, chips: Sequence[Chip], empty: str = "") -> None:
        """Shows these; empty: what is said when there are none."""
        if (list(chips), empty) == (self._chips, self._empty):
            return
        self._chips, self._empty, self._over = list(chips), empty, None
        self.setAccessibleDescription(", ".join(chip.text for chip in chips) or empty)
        self._flow()

    def chips(self) -> list[Chip]:
        """What is shown."""
        return list(self._chips)

    def place_of_cross(self, key: int) -> QPoint:
        """The middle of the cross on a chip."""
        place = next(p for chip, p in zip(self._chips, self._places, strict=True) if chip.key == key)
        return QPoint(place.right() - CROSS // 2, place.center().y())

    def sizeHint(self) -> QSize:
        return QSize(200, max((place.bottom() + 1 for place in self._places), default=HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._flow()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._chips:
            painter.setPen(surface("faint"))
            painter.drawText(self.rect(), _LEFT, self._empty)
        for at, (chip, place) in enumerate(zip(self._chips, self._places, strict=True)):
            self._paint(painter, chip, place, at == self._over)

    def _paint(self, painter: QPainter, chip: Chip, place: QRect, over: bool) -> None:
        painter.setPen(surface("accent" if chip.chosen else "line"))
        painter.setBrush(surface("raised" if chip.own else "panel"))
        painter.drawRoundedRect(place.adjusted(0, 0, -1, -1), 6, 6)
        chip.sign(painter, QRect(place.left() + BEFORE, place.top(), chip.sign_width, place.height()))
        text = place.adjusted(BEFORE + chip.sign_width + 6, 0, -(CROSS if chip.own else AFTER - 2), 0)
        painter.setPen(surface("text" if self.isEnabled() else "faint"))
        cut = painter.fontMetrics().elidedText(chip.text, Qt.TextElideMode.ElideRight, text.width())
        painter.drawText(text, _LEFT, cut)
        if chip.own and self.isEnabled():
            cross = QRect(place.right() - CROSS + 3, place.center().y() - 7, 15, 15)
            if over:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(surface("hover"))
                painter.drawRoundedRect(cross, 4, 4)
            painter.setPen(surface("text" if over else "muted"))
            middle = cross.center()
            painter.drawLine(middle + QPoint(-2, -2), middle + QPoint(3, 3))
            painter.drawLine(middle + QPoint(3, -2), middle + QPoint(-2, 3))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        for chip, place in zip(self._chips, self._places, strict=True):
            if place.contains(at):
                if chip.own and at.x() > place.right() - CROSS:
                    self._taken_off(chip.key)
                elif self._picked is not None and chip.own:
                    self._picked(chip.key)
                return

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        at = next((n for n, place in enumerate(self._places) if place.contains(point)), None)
        self.setToolTip(self._chips[at].hint if at is not None else "")
        on_cross = at is not None and self._chips[at].own and point.x() > self._places[at].right() - CROSS
        self._hover(at if on_cross else None)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(None)
        super().leaveEvent(event)

    def _hover(self, over: int | None) -> None:
        if over != self._over:
            self._over = over
            self.update()

    def _flow(self) -> None:
        x = y = 0
        self._places = []
        widest = max(self.width(), 80)
        for chip in self._chips:
            width = min(self.fontMetrics().horizontalAdvance(chip.text) + chip.rest, widest)
            if x and x + width > widest:
                x, y = 0, y + HEIGHT + GAP
            self._places.append(QRect(x, y, width, HEIGHT))
            x += width + GAP
        height = self.sizeHint().height()
        if height != self.height():
            self.setFixedHeight(height)
        self.update()
