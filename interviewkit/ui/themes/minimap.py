"""The whole map in a corner, with a frame around what is in view; a click or drag goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from interviewkit.ui import style
from interviewkit.ui.colours import code_colour, mixed, surface
from interviewkit.ui.language import name
from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.ui.themes.map_view import MapView

SIZE = QSize(168, 112)


class Minimap(QWidget):
    """Hidden while everything is in view anyway."""

    def __init__(self, view: MapView) -> None:
        super().__init__(view)
        self._view = view
        self.wanted = True
        self.setFixedSize(SIZE)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def retranslate(self) -> None:
        name(self, tr("Overview of the map"))

    def settle(self) -> None:
        """Goes to the corner at the lower right."""
        room = self._view.viewport().geometry()
        self.move(room.right() - self.width() - style.M, room.bottom() - self.height() - style.M)
        self.refresh()

    def refresh(self) -> None:
        """What is in view, or what stands where, changed."""
        view = self._view
        bounds = view.bounds() if view.nodes else QRectF()
        here = self.wanted and not bounds.isEmpty() and not self._seen().adjusted(-8, -8, 8, 8).contains(bounds)
        self.setVisible(here)
        if here:
            self.update()

    def _seen(self) -> QRectF:
        return self._view.mapToScene(self._view.viewport().rect()).boundingRect()

    def _scale(self) -> tuple[float, QPointF]:
        bounds = self._view.bounds()
        scale = min((self.width() - 12) / max(bounds.width(), 1), (self.height() - 12) / max(bounds.height(), 1))
        shift = QPointF(self.width() / 2, self.height() / 2) - bounds.center() * scale
        return scale, shift

    def paintEvent(self, event: QPaintEvent) -> None:
        view = self._view
        scale, shift = self._scale()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(surface("edge"), 1))
        painter.setBrush(surface("panel"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        for region in view.regions.values():
            painter.setBrush(mixed(code_colour(region.theme.hue), surface("panel"), 0.75))
            rect = region.boundingRect()
            painter.drawRoundedRect(QRectF(rect.topLeft() * scale + shift, rect.size() * scale), 2, 2)
        for node in view.nodes.values():
            if node.isVisible() and not node.is_theme:
                painter.setBrush(code_colour(node.hue))
                painter.drawEllipse(node.pos() * scale + shift, 1.8, 1.8)
        seen = self._seen()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(surface("accent"), 1.5))
        frame = QRectF(seen.topLeft() * scale + shift, seen.size() * scale)
        painter.drawRect(frame.intersected(QRectF(self.rect()).adjusted(1, 1, -1, -1)))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event)

    def _go(self, event: QMouseEvent) -> None:
        scale, shift = self._scale()
        self._view.centerOn((event.position() - shift) / scale)
        self.refresh()
