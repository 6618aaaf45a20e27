"""A strip of the whole recording above the waveform while that shows a part: which part, and a drag moves it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from interviewkit.audio.levels import Levels
from interviewkit.ui.colours import surface
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.listening import wave_picture
from interviewkit.ui.listening.scale import Scale
from interviewkit.words import tr

HEIGHT = 18
SIDE = 6


class Overview(Speaks, QWidget):
    """Hidden while the whole is seen below it."""

    moved = Signal()
    """A person moved the part that is seen."""

    def __init__(self, scale: Scale) -> None:
        super().__init__()
        self._scale = scale
        self._levels: Levels | None = None
        self._mask: QImage | None = None
        self._at = 0
        self._grip = 0.0
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVisible(False)
        scale.changed.connect(self._scaled)
        self.retranslate()

    def retranslate(self) -> None:
        name(self, tr("The whole recording"), tr("Drag to move the part that the waveform shows."))
        self.setToolTip(tr("The whole recording: drag to move the part that the waveform shows."))

    def show_levels(self, levels: Levels | None) -> None:
        """Another recording."""
        self._levels, self._mask, self._at = levels, None, 0
        self._scaled()

    def show_position(self, ms: int) -> None:
        """Where it plays."""
        if self.isVisible() and round(self._x(ms)) != round(self._x(self._at)):
            self._at = ms
            self.update()
        self._at = ms

    def sizeHint(self) -> QSize:
        return QSize(400, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._levels is None:
            return
        painter, field = QPainter(self), self._field()
        size = (field.size() * self.devicePixelRatio()).toSize()
        if self._mask is None or self._mask.size() != size:
            found = self._levels.envelope(0, self._levels.duration_ms, size.width())
            self._mask = wave_picture.stencil(found, size.height(), self.devicePixelRatio(), self._levels.loudest)
        painter.drawImage(field, wave_picture.tinted(self._mask, surface("faint")))
        seen = QRectF(
            self._x(self._scale.start), 0.5, self._x(self._scale.end) - self._x(self._scale.start), HEIGHT - 1
        )
        seen.setWidth(max(seen.width(), 4))
        ground = QColor(surface("accent"))
        ground.setAlphaF(0.14)
        painter.setBrush(ground)
        painter.setPen(QPen(surface("accent"), 1))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawRoundedRect(seen, 3, 3)
        painter.fillRect(QRectF(self._x(self._at) - 0.5, 0, 1, HEIGHT), surface("accent"))

    def _scaled(self) -> None:
        self.setVisible(self._levels is not None and self._scale.zoomed)
        self.update()

    def _field(self) -> QRectF:
        return QRectF(self.rect()).adjusted(SIDE, 0, -SIDE, 0)

    def _x(self, ms: float) -> float:
        return self._field().left() + self._field().width() * ms / max(self._scale.length, 1)

    def _ms(self, x: float) -> float:
        return (x - self._field().left()) / max(self._field().width(), 1) * self._scale.length

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            at = self._ms(event.position().x())
            if not self._scale.sees(at):
                self._centre(at)
            self._grip = at - self._scale.start

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._scale.move(self._ms(event.position().x()) - self._grip - self._scale.start)
            self.moved.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        turn = event.angleDelta()
        self._scale.move(-(turn.x() or turn.y()) / 120 * self._scale.span / 4)
        self.moved.emit()
        event.accept()

    def _centre(self, ms: float) -> None:
        self._scale.move(ms - self._scale.span / 2 - self._scale.start)
        self.moved.emit()
