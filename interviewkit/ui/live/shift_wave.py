"""The sound around a mark, and the mark on it: dragged to where the question is heard, all marks shift with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from interviewkit.audio.levels import Levels
from interviewkit.guides.live.clock import face
from interviewkit.ui.colours import surface
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.listening import wave_picture
from interviewkit.ui.overrides import guarded
from interviewkit.words import tr

SPAN_MS = 40_000.0
"""How much sound is seen; ten pixels are less than a second, so a mark can be put on a word."""
HEIGHT = 88
_TOP = 20
_STEP_MS, _LEAP_MS = 100, 1000


class ShiftWave(Speaks, QWidget):
    """marks: (ms of the recording without a shift, what is said about it), in order of time."""

    shifted = Signal(int)
    """The shift in ms, while it is dragged and by keys."""
    played = Signal(int)
    """Where to play from, ms of the recording."""

    def __init__(self) -> None:
        super().__init__()
        self._levels: Levels | None = None
        self._marks: list[tuple[int, str]] = []
        self._chosen, self._shift, self._start = 0, 0, 0.0
        self._at: int | None = None
        self._grip: tuple[float, int] | None = None
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.retranslate()

    def show_sound(self, levels: Levels | None, marks: Sequence[tuple[int, str]], shift: int) -> None:
        """Another recording, or other marks on it; without sound or marks it hides."""
        same = levels is self._levels and list(marks) == self._marks
        self._levels, self._marks, self._shift = levels, list(marks), shift
        if not same:
            self._chosen, self._at = 0, None
            self._centre()
        self.setVisible(levels is not None and bool(marks))
        self.show_shift(shift)

    def show_shift(self, shift: int) -> None:
        """The shift by which the marks are drawn; a mark that left the picture is brought back into it."""
        self._shift = shift
        place = self.place
        if place is not None and self._grip is None and not self._start <= place <= self._start + SPAN_MS:
            self._centre()
        self.update()

    def show_position(self, ms: int | None) -> None:
        """Where it plays; None while it does not."""
        if ms != self._at:
            self._at = ms
            self.update()

    @property
    def place(self) -> int | None:
        """Where the chosen mark lies on the recording now."""
        return self._marks[self._chosen][0] + self._shift if self._marks else None

    def step(self, way: int) -> None:
        """The mark before (−1) or behind (+1)."""
        if self._marks:
            self._chosen = max(0, min(len(self._marks) - 1, self._chosen + way))
            self._centre()
            self.update()

    def retranslate(self) -> None:
        said = tr("Drag the mark to where the question is heard. ← → shift, ↑ ↓ other marks, Space plays.")
        name(self, tr("Marks on the recording"), said)
        self.setToolTip(said)

    def sizeHint(self) -> QSize:
        return QSize(400, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._levels is None:
            return
        painter, box = QPainter(self), QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(surface("panel"))
        painter.drawRoundedRect(box, 6, 6)
        field = box.adjusted(0, _TOP, 0, -4)
        size = (field.size() * self.devicePixelRatio()).toSize()
        found = self._levels.envelope(self._start, self._start + SPAN_MS, size.width())
        mask = wave_picture.stencil(found, size.height(), self.devicePixelRatio(), self._levels.loudest)
        painter.drawImage(field, wave_picture.tinted(mask, surface("muted")))
        font = painter.font()
        font.setPixelSize(12)
        painter.setFont(font)
        for n, (place, _) in enumerate(self._marks):
            if n != self._chosen:
                painter.fillRect(QRectF(self._x(place + self._shift) - 0.5, _TOP, 1, HEIGHT - _TOP), surface("accent"))
        self._paint_chosen(painter, box)
        if self._at is not None:
            painter.fillRect(QRectF(self._x(self._at) - 0.5, _TOP, 1, HEIGHT - _TOP), surface("text"))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(surface("accent"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)

    def _paint_chosen(self, painter: QPainter, box: QRectF) -> None:
        place = self.place
        if place is None:
            return
        x = self._x(place)
        painter.fillRect(QRectF(x - 1.5, _TOP - 4, 3, HEIGHT - _TOP + 4), surface("accent"))
        painter.setBrush(surface("accent"))
        painter.drawEllipse(QPointF(x, _TOP - 4), 5, 5)
        said = f"{face(max(0, place))}  {self._marks[self._chosen][1]}"
        right = x < box.width() / 2
        space = QRectF(x + 10, 0, box.width() - x - 18, _TOP) if right else QRectF(8, 0, x - 18, _TOP)
        shown = painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, int(space.width()))
        side = Qt.AlignmentFlag.AlignLeft if right else Qt.AlignmentFlag.AlignRight
        painter.setPen(surface("text"))
        painter.drawText(space, side | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.setPen(Qt.PenStyle.NoPen)

    def _centre(self) -> None:
        self._start = (self.place or 0) - SPAN_MS / 3

    def _x(self, ms: float) -> float:
        return (ms - self._start) / SPAN_MS * self.width()

    def _ms(self, x: float) -> float:
        return self._start + x / max(self.width(), 1) * SPAN_MS

    def _shift_to(self, shift: int) -> None:
        self.show_shift(shift)
        self.shifted.emit(shift)

    @guarded
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.isEnabled():
            self._grip = (event.position().x(), self._shift)

    @guarded
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            x, shift = self._grip
            self._shift_to(shift + round((event.position().x() - x) / max(self.width(), 1) * SPAN_MS))

    @guarded
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None
        self.show_shift(self._shift)

    @guarded
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.played.emit(max(0, round(self._ms(event.position().x()))))

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        way = ways.get(Qt.Key(event.key()))
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and way is not None:
            wide = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._shift_to(self._shift + way * (_LEAP_MS if wide else _STEP_MS))
        elif way is not None:
            self.step(way)
        elif event.key() == Qt.Key.Key_Space and self.place is not None:
            self.played.emit(max(0, self.place))
        else:
            super().keyPressEvent(event)
