"""A number changes when somebody means it: never because a page was scrolled with the pointer above it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interviewkit.ui.numbers import Number, WholeNumber


@pytest.mark.parametrize("kind", [Number, WholeNumber])
def test_a_wheel_turns_only_the_number_that_was_chosen(qtbot: QtBot, kind: type[Number | WholeNumber]) -> None:
    field = kind(value=4)
    qtbot.addWidget(field)
    field.show()
    qtbot.waitExposed(field)

    def turn() -> None:
        none, up = Qt.MouseButton.NoButton, QPoint(0, 120)
        at = QPointF(10, 10)
        wheel = QWheelEvent(at, field.mapToGlobal(at), up, up, none, Qt.KeyboardModifier.NoModifier,
                            Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
        QApplication.sendEvent(field, wheel)

    field.clearFocus()
    turn()
    assert field.value() == 4
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    turn()
    assert field.value() == 5
    assert field.lineEdit().textMargins().left() > 0
