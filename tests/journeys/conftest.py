"""A person in front of the whole app: real rooms, keys and clicks; only the system's file dialogs are answered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from interviewkit import resources
from interviewkit.ui.application import Program
from interviewkit.ui.rooms import ROOMS
from tests.ui.conftest import Start
from tests.ui.conftest import qapp as qapp
from tests.ui.conftest import start as start
from tests.ui.conftest import tidy as tidy

SAMPLE = resources.path("sample")
LONG = 120_000
NONE = Qt.KeyboardModifier.NoModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Person:
    """Somebody at the keyboard and the mouse."""

    def __init__(self, bot: QtBot, start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
        self.bot, self._start, self._patch = bot, start, monkeypatch
        self.program: Program | None = None

    @property
    def desk(self) -> object:
        assert self.program is not None
        return self.program.desk

    def starts(self, project: Path | None = None) -> Program:
        """Starts the app."""
        self.program = self._start(project, ROOMS)
        return self.program

    def leaves(self) -> None:
        """Closes the window, and with it the project."""
        assert self.program is not None
        self.program.window.close()
        self.program.desk.close_project()

    def will_choose(self, path: Path) -> None:
        """The next file dialogs are answered with this path."""
        for dialog in ("getSaveFileName", "getOpenFileName"):
            self._patch.setattr(QFileDialog, dialog, lambda *_, **__: (str(path), ""))

    def strikes(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        """A key, where the keyboard is."""
        for _ in range(times):
            self.bot.keyClick(self._focus(), key, modifier)

    def types(self, text: str) -> None:
        """Letters, where the keyboard is."""
        self.bot.keyClicks(self._focus(), text)

    def drops(self, *files: Path) -> None:
        """Files on the window."""
        assert self.program is not None
        window = self.program.window
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        middle = QPoint(window.width() // 2, window.height() // 2)
        left, action = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
        enter = QDragEnterEvent(middle, action, data, left, NONE)
        QApplication.sendEvent(window, enter)
        assert enter.isAccepted()
        drop = QDropEvent(QPointF(middle), action, data, left, NONE)
        QApplication.sendEvent(window, drop)

    def sees(self, what: object, patience: int = 20_000) -> None:
        """Waits until something is so."""
        assert callable(what)
        self.bot.waitUntil(what, timeout=patience)

    def _focus(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup.focusWidget() or popup
        assert self.program is not None
        window = self.program.window
        if QApplication.activeWindow() is None:
            # Without a window manager nobody gives the keyboard back when a popup is gone.
            window.activateWindow()
            self.bot.waitUntil(lambda: QApplication.activeWindow() is window)
        return QApplication.focusWidget() or window


@pytest.fixture
def person(qtbot: QtBot, start: Start, monkeypatch: pytest.MonkeyPatch) -> Iterator[Person]:
    someone = Person(qtbot, start, monkeypatch)
    yield someone
    if someone.program is not None:
        someone.program.desk.close_project()
