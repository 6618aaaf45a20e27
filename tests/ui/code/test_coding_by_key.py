"""Coding with nothing but the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.code.conftest import Hands

DOWN, ENTER, SHIFT, CTRL = (
    Qt.Key.Key_Down,
    Qt.Key.Key_Return,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


def test_down_and_a_digit_code_a_sentence(hands: Hands) -> None:
    hands.press(DOWN, DOWN, DOWN)
    hands.keys("1")
    assert hands.coded() == [("It came late.", ("Late",))]
