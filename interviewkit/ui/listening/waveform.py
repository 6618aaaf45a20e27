"""The waveform of a whole recording in one strip: where it is, what was said in it, and a click goes there."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from interviewkit.audio.peaks import Peaks
from interviewkit.text.times import clock
from interviewkit.ui.colours import surface
from interviewkit.ui.language import Speaks, name
from interviewkit.words import tr

HEIGHT = 64
STEP, LEAP = 5_000, 30_000
SIDE = 6
QUIET = 1.5
"""Half the height of the line that silence draws, in pixels."""


def envelope(peaks: Peaks, columns: int) -> NDArray[np.float32]:
    """Lowest and highest sample of each of so many columns that share the whole recording: (columns, 2), −1…1."""
    if not len(peaks.low) or columns < 1:
        return np.zeros((max(columns, 0), 2), np.float32)
    starts = np.linspace(0, len(peaks.low), columns, endpoint=False).astype(np.int64)
    low, high = np.minimum.reduceat(peaks.low, starts), np.maximum.reduceat(peaks.high, starts)
    return np.stack([low, high], axis=1).astype(np.float32) / np.float32(128)


class Waveform(Speaks, QWidget):
    """Peaks, a playhead, and how far the transcript has come. ← → step, Home and End go to the ends."""

    sought = Signal(int)
    """A person wants to hear from here: ms."""

    def __init__(self) -> None:
        super().__init__()
        self._peaks: Peaks | None = None
        self._at = 0
        self._reached: int | None = None
        self._picture: QImage | None = None
        self._tints: dict[int, QImage] = {}
        self._hover: float | None = None
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.retranslate()

    def retranslate(self) -> None:
        name(self, tr("Waveform"), tr("A click goes there; the arrow keys go back and forth by five seconds."))

    def show_peaks(self, peaks: Peaks | None) -> None:
        """Another recording, or none."""
        self._peaks, self._at, self._reached, self._picture = peaks, 0, None, None
        self.update()

    def has_peaks(self) -> bool:
        """Whether there is a waveform to see."""
        return self._peaks is not None

    def show_position(self, ms: int) -> None:
        """Where it plays."""
        before, self._at = self._x(self._at), ms
        after = self._x(ms)
        if round(before) != round(after):
            self.update(round(min(before, after)) - 8, 0, round(abs(after - before)) + 16, self.height())

    def show_reached(self, ms: int | None) -> None:
        """How far the transcript has come; None where that is no question."""
        if ms != self._reached:
            self._reached = ms
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        field, middle = self._field(), self.height() / 2
        if self._peaks is None:
            painter.setPen(QPen(surface("line"), 2))
            painter.drawLine(QPointF(field.left(), middle), QPointF(field.right(), middle))
            return
        if self._reached is not None:
            ground = QColor(surface("accent"))
            ground.setAlphaF(0.08)
            done = QRectF(field.left(), 0, self._x(self._reached) - field.left(), self.height())
            painter.fillRect(done, ground)
        size = (field.size() * self.devicePixelRatio()).toSize()
        if self._picture is None or self._picture.size() != size:
            self._picture = self._drawn(size)
        self._paint_wave(painter, field, surface("faint"))
        painter.setClipRect(QRectF(0, 0, self._x(self._at), self.height()), Qt.ClipOperation.IntersectClip)
        self._paint_wave(painter, field, surface("accent"))
        painter.setClipRect(event.rect())
        if self._hover is not None:
            painter.fillRect(QRectF(self._hover, 0, 1, self.height()), surface("edge"))
        self._paint_head(painter)
        if self.hasFocus():
            painter.setPen(QPen(surface("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)

    def _paint_wave(self, painter: QPainter, field: QRectF, colour: QColor) -> None:
        """The picture is a stencil: it is tinted as it is painted, so that neither colour is kept."""
        assert self._picture is not None
        tinted = self._tints.get(colour.rgb())
        if tinted is None:
            tinted = self._picture.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
            tinted.fill(colour)
            tinted.setAlphaChannel(self._picture)
            self._tints[colour.rgb()] = tinted
        painter.drawImage(field, tinted)

    def _paint_head(self, painter: QPainter) -> None:
        x = self._x(self._at)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(x - 0.75, 0, 1.5, self.height()), surface("accent"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(surface("accent"))
        painter.drawPolygon(QPolygonF([QPointF(x - 5, 0), QPointF(x + 5, 0), QPointF(x, 6)]))

    def _field(self) -> QRectF:
        """Where the recording lies: the playhead's flag has room at both ends."""
        return QRectF(self.rect()).adjusted(SIDE, 0, -SIDE, 0)

    def _drawn(self, size: QSize) -> QImage:
        """The waveform as a stencil: painting it line by line at each beat would cost too much."""
        assert self._peaks is not None
        self._tints.clear()
        columns, height = size.width(), size.height()
        found = envelope(self._peaks, columns)
        loudest = max(float(np.abs(found).max(initial=0.0)), 0.05)
        half = height / 2 - 2 * self.devicePixelRatio()
        quiet = QUIET * self.devicePixelRatio() / 2
        upper = np.clip(height / 2 - np.maximum(found[:, 1] / loudest * half, quiet), 0, height)
        lower = np.clip(height / 2 - np.minimum(found[:, 0] / loudest * half, -quiet), 0, height)
        rows = np.arange(height, dtype=np.float32)[:, None] + 0.5
        cover = np.clip(rows - upper[None, :] + 0.5, 0, 1) * np.clip(lower[None, :] - rows + 0.5, 0, 1)
        stencil = np.zeros((height, (columns + 3) // 4 * 4), np.uint8)
        stencil[:, :columns] = np.round(cover * 255)
        image = QImage(stencil.data, columns, height, stencil.shape[1], QImage.Format.Format_Alpha8)
        return image.copy()

    def _x(self, ms: int) -> float:
        field = self._field()
        return field.left() + (field.width() * min(1.0, ms / self._length()) if self._length() else 0.0)

    def _length(self) -> int:
        return 0 if self._peaks is None else self._peaks.duration_ms

    def _ms(self, x: float) -> int:
        field = self._field()
        return round(self._length() * min(max((x - field.left()) / max(field.width(), 1), 0.0), 1.0))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._peaks is not None:
            self.sought.emit(self._ms(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._peaks is None:
            return
        x = event.position().x()
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.sought.emit(self._ms(x))
        self._hover = x
        self.update()
        QToolTip.showText(event.globalPosition().toPoint(), clock(self._ms(x)), self)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover = None
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        steps = {Qt.Key.Key_Left: -STEP, Qt.Key.Key_Right: STEP, Qt.Key.Key_PageUp: -LEAP, Qt.Key.Key_PageDown: LEAP}
        if key in steps:
            self.sought.emit(min(max(0, self._at + steps[key]), self._length()))
        elif key == Qt.Key.Key_Home:
            self.sought.emit(0)
        elif key == Qt.Key.Key_End:
            self.sought.emit(self._length())
        else:
            super().keyPressEvent(event)
