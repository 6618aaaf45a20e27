"""Fields for numbers: with the room before the number that every field has, and deaf to a wheel that passes over."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QDoubleSpinBox, QSpinBox

from interviewkit.ui import style
from interviewkit.ui.overrides import guarded


class WholeNumber(QSpinBox):
    """For whole numbers."""

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        _furnish(self)

    @guarded
    def wheelEvent(self, event: QWheelEvent) -> None:
        super().wheelEvent(event) if self.hasFocus() else event.ignore()


class Number(QDoubleSpinBox):
    """For numbers with decimals."""

    def __init__(self, **values: Any) -> None:
        super().__init__(**values)
        _furnish(self)

    @guarded
    def wheelEvent(self, event: QWheelEvent) -> None:
        super().wheelEvent(event) if self.hasFocus() else event.ignore()


def _furnish(field: QAbstractSpinBox) -> None:
    field.lineEdit().setTextMargins(style.S, 0, 0, 0)  # Qt's style sheets know no padding here
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # a wheel that turns over it does not choose it
