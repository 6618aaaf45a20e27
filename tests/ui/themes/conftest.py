"""The themes room as a person meets it, on the small study of the journey's tests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QInputDialog, QMenu
from pytestqt.qtbot import QtBot

from interviewkit.store.project import Project
from interviewkit.themes.actions import NodeKey
from interviewkit.ui.rooms import ROOMS
from interviewkit.ui.themes.workspace import ThemesWorkspace
from tests.journey.study import small_study
from tests.ui.conftest import Start

Key, Mod = Qt.Key, Qt.KeyboardModifier
LEFT = Qt.MouseButton.LeftButton


class Hand:
    """What a person does in the room, and what is seen then."""

    def __init__(self, bot: QtBot, room: ThemesWorkspace, patch: pytest.MonkeyPatch) -> None:
        self.bot, self.room, self._patch = bot, room, patch
        self.map = room.map

    @property
    def project(self) -> Project:
        assert self.room.desk.project is not None
        return self.room.desk.project

    def settles(self) -> None:
        """Waits until everything that was set off is on screen."""
        for _ in range(3):
            self.bot.waitUntil(lambda: not self.room._soon.isActive(), timeout=8000)
            self.room.desk.jobs.wait(15_000)
            QApplication.processEvents()

    def sees(self, told: Callable[[], bool]) -> None:
        self.bot.waitUntil(told, timeout=15_000)

    def key(self, name: str) -> NodeKey:
        """The node of this name."""
        return next(key for key, item in self.map.nodes.items() if item.node.label == name)

    def at(self, key: NodeKey, handle: bool = False) -> QPoint:
        """Where it is on the viewport."""
        item = self.map.nodes[key]
        return self.map.mapFromScene(item.pos() + item.handle() if handle else item.anchor())

    def chooses(self, *names: str) -> None:
        for number, name in enumerate(names):
            held = Mod.ControlModifier if number else Mod.NoModifier
            self.bot.mouseClick(self.map.viewport(), LEFT, held, self.at(self.key(name)))

    def drags(self, start: QPoint, end: QPoint, held: Qt.KeyboardModifier = Mod.NoModifier) -> None:
        port = self.map.viewport()
        self.bot.mousePress(port, LEFT, held, start)
        for step in range(1, 5):
            self.bot.mouseMove(port, start + (end - start) * step / 4)
        self.bot.mouseRelease(port, LEFT, held, end)
        self.settles()

    def strikes(self, key: Qt.Key, held: Qt.KeyboardModifier = Mod.NoModifier) -> None:
        self.map.setFocus()
        self.bot.keyClick(self.map, key, held)

    def will_say(self, text: str) -> None:
        """The next question is answered with this."""
        for asked in ("getText", "getMultiLineText"):
            self._patch.setattr(QInputDialog, asked, lambda *_, **__: (text, True))

    def picks(self, text: str) -> None:
        """Chooses from the menu that is open."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        action = next(each for each in menu.actions() if each.text() == text)
        action.trigger()
        menu.close()
        self.settles()

    def undoes(self) -> None:
        self.room.desk.undo()
        self.settles()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The study, made once."""
    folder = tmp_path_factory.mktemp("maps")
    with small_study(folder):
        pass
    return folder / "study.ikit"


@pytest.fixture
def hand(start: Start, made: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Hand:
    path = tmp_path / "study.ikit"
    path.write_bytes(made.read_bytes())
    program = start(path, ROOMS)
    program.desk.go("themes")
    qtbot.waitUntil(lambda: program.desk.room == "themes", timeout=10_000)
    found = Hand(qtbot, program.desk.workspace(ThemesWorkspace), monkeypatch)
    found.sees(lambda: found.room.content is not None)
    found.settles()
    return found
