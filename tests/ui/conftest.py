"""The app for tests: dressed as people see it, with small rooms of its own or the real ones."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import gc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QThreadPool
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interviewkit.store.project import Project
from interviewkit.ui import language, style
from interviewkit.ui.application import Program, application
from interviewkit.ui.rooms import Room
from tests.ui.furniture import ROOMS

Start = Callable[..., Program]


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application as start() makes it."""
    return application()


@pytest.fixture(autouse=True)
def tidy(qapp: QApplication) -> Iterator[None]:
    """English and light to begin with; no window, drawing thread or clipboard text left behind."""
    language.speak("en")
    style.wear("light")
    yield
    left = [str(window) for window in QApplication.topLevelWidgets() if window.isVisible()]
    for window in QApplication.topLevelWidgets():
        window.hide()
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    language.speak("en")
    QApplication.clipboard().clear()
    gc.collect()
    assert not left, f"windows left open: {left}"
    assert QThreadPool.globalInstance().waitForDone(5000)


@pytest.fixture
def study(tmp_path: Path) -> Path:
    """An empty study."""
    path = tmp_path / "Chairs.ikit"
    Project.create(path, "Chairs", coder="anna").close()
    return path


@pytest.fixture
def start(qtbot: QtBot) -> Iterator[Start]:
    """Starts the app in a window that has the keyboard; with the rooms of these tests unless others are given."""
    started: list[Program] = []

    def start_program(path: Path | None = None, rooms: tuple[Room, ...] = ROOMS, ready: bool = True) -> Program:
        program = Program(path, rooms)
        started.append(program)
        program.window.resize(1280, 800)
        with qtbot.waitSignal(program.ready, timeout=60_000) if ready else qtbot.waitExposed(program.window):
            program.show()
        qtbot.waitExposed(program.window)
        program.window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is program.window)
        return program

    yield start_program
    for program in started:
        program.window.close()
        program.deleteLater()
        program.window.deleteLater()
