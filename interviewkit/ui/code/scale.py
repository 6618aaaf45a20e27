"""A row of steps of which at most one is pressed: valence from ▼▼▼ to ▲▲▲, strength from ● to ●●●."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from interviewkit.ui import style
from interviewkit.ui.colours import surface
from interviewkit.ui.signs import paint_valence

Paint = Callable[[QPainter, QRect, int, bool], object]


class Scale(QWidget):
    """paint: draws the sign of a value into a rectangle, faint where it cannot be chosen."""

    picked = Signal(int)

    def __init__(self, values: Sequence[int], paint: Paint) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._group = QButtonGroup(self)
        self._buttons = {value: _Step(value, paint) for value in values}
        for value, button in self._buttons.items():
            button.clicked.connect(lambda _=False, chosen=value: self.picked.emit(chosen))
            row.addWidget(button, 26 + 7 * max(0, abs(value) - 1) if min(values) < 0 else 1)
            self._group.addButton(button)

    def button(self, value: int) -> QToolButton:
        """The button of a value."""
        return self._buttons[value]

    def say(self, names: Mapping[int, str]) -> None:
        """What each value is called, for tooltips and screen readers."""
        for value, text in names.items():
            self._buttons[value].setToolTip(text)
            self._buttons[value].setAccessibleName(text)

    def show_value(self, value: int | None) -> None:
        """Presses the button of a value, none for None."""
        if self._group.checkedId() == -1 and value is None:
            return
        self._group.setExclusive(False)
        for each, button in self._buttons.items():
            button.setChecked(each == value)
        self._group.setExclusive(True)


class _Step(QToolButton):
    def __init__(self, value: int, paint: Paint) -> None:
        super().__init__()
        self._value, self._paint = value, paint
        self.setCheckable(True)
        self.setFixedHeight(style.TARGET + 2)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(style.TARGET, style.TARGET + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = "chosen" if self.isChecked() else "hover" if self.underMouse() and self.isEnabled() else ""
        painter.setPen(QPen(surface("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(surface(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
        self._paint(painter, self.rect(), self._value, self.isEnabled())


def valence_sign(painter: QPainter, rect: QRect, value: int, enabled: bool) -> None:
    """The triangles of a valence."""
    paint_valence(painter, rect, value, None if enabled else surface("edge"))


def strength_sign(painter: QPainter, rect: QRect, value: int, enabled: bool) -> None:
    """As many dots as a feeling is strong, 1…3."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(surface("muted" if enabled else "edge"))
    for dot in range(value):
        middle = QPointF(rect.center()) + QPointF((dot - (value - 1) / 2) * 9.0 + 0.5, 0.5)
        painter.drawEllipse(middle, 3.0, 3.0)
