"""What all dialogs share, and Qt classes that others complete."""

from __future__ import annotations

from abc import abstractmethod
from functools import partial

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from interviewkit.ui.abstract import Abstract
from interviewkit.ui.dialogs import Telling, buttons, stack


class Half(QObject, metaclass=Abstract):
    @abstractmethod
    def rest(self) -> int:
        """What others say."""


class Whole(Half):
    def rest(self) -> int:
        return 2


def test_what_lacks_a_part_cannot_be_made() -> None:
    assert Whole().rest() == 2
    with pytest.raises(TypeError, match="rest"):
        Half()  # type: ignore[abstract]


def test_enter_does_what_the_dialog_is_for_and_trouble_is_told_above_the_buttons(qtbot: QtBot) -> None:
    dialog, field, told = QDialog(), QLineEdit(), Telling()
    qtbot.addWidget(dialog)
    back, go, aside = QPushButton("Cancel"), QPushButton("Take"), QPushButton("Other")
    done: list[str] = []
    for button in (back, go, aside):
        button.clicked.connect(partial(done.append, button.text()))
    stack(dialog, QLabel("What?"), field, told, buttons(aside, back=back, go=go), tall=field)
    dialog.show()
    qtbot.waitExposed(dialog)
    assert told.isHidden()
    told.say("No such file.", wrong=True)
    assert told.isVisible() and told.property("kind") == "wrong" and told.y() < go.y()
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert done == ["Take"] and aside.x() < back.x() < go.x()
    dialog.close()
