"""Puts the app together: the window first, everything heavy in the background once it is painted."""

from __future__ import annotations

import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from interviewkit.ui import overrides  # isort: skip  # noqa: F401 - before any class that overrides Qt's methods is made

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from interviewkit import preferences
from interviewkit.ui import bugs, fonts, language, projects, style
from interviewkit.ui.collector import Collector
from interviewkit.ui.desk import Desk
from interviewkit.ui.icons import icon
from interviewkit.ui.rooms import ROOMS, Furniture, Room
from interviewkit.ui.shell_actions import shell_actions
from interviewkit.ui.window import Window


class Loader(QObject):
    """Imports the rooms and the store on a thread of its own, so that the window answers meanwhile."""

    came = Signal(object)

    def __init__(self, rooms: Sequence[Room], parent: QObject) -> None:
        super().__init__(parent)
        self._rooms = rooms

    def start(self) -> None:
        threading.Thread(target=self._load, name="loader", daemon=True).start()

    def _load(self) -> None:
        import interviewkit.store.project
        import interviewkit.text.fuzzy  # noqa: F401

        self.came.emit([(room, room.load()) for room in self._rooms])


class Program(QObject):
    """The running app: its desk and its window."""

    ready = Signal()
    """Every room can be entered."""

    def __init__(self, path: Path | str | None = None, rooms: Sequence[Room] = ROOMS) -> None:
        super().__init__()
        chosen = preferences.load()
        language.speak(chosen.language)
        style.wear(chosen.scheme)
        self.desk = Desk(chosen, rooms)
        self.desk.actions.declare(shell_actions(self.desk.rooms))
        self.window = Window(self.desk)
        self._path = path
        if path is not None:
            self.window.wait()
        self._loader = Loader(rooms, self)
        self._loader.came.connect(self._furnish)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.commitDataRequest.connect(self._flush)
        application.aboutToQuit.connect(self.desk.close_project)

    def show(self) -> None:
        """Shows the window, and begins to load the rest once it is painted."""
        self.window.show()
        QTimer.singleShot(0, self._loader.start)

    def _furnish(self, loaded: list[tuple[Room, Furniture]]) -> None:
        for room, (workspace, actions) in loaded:
            self.window.furnish(room.id, workspace)
            self.desk.actions.declare(actions)
        if self._path is not None and not projects.open_project(self.desk, self._path, self.window):
            self.window.stack.setCurrentWidget(self.window.welcome)
        elif self.desk.project is not None and not self.desk.room:
            self.window.enter()  # a study was opened before its rooms could be entered
        self.ready.emit()

    def _follow_system(self) -> None:
        if self.desk.preferences.scheme == "system":
            style.wear("system")
            self.desk.scheme_changed.emit()

    def _flush(self, _: object) -> None:
        self.desk.flush()
        self.desk.preferences.save()


def application() -> QApplication:
    """Qt's application object, dressed; the one there is, if there is one."""
    found = QApplication.instance()
    made = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    made.setApplicationName("InterviewKit")
    made.setApplicationDisplayName("")
    made.setDesktopFileName("interviewkit")
    made.setStyle("Fusion")
    fonts.use(made)
    made.setWindowIcon(icon("mdi6.forum-outline", "accent"))
    return made


def start(path: Path | str | None) -> int:
    """Runs the app until its window is closed; returns the exit code."""
    running = application()
    bugs.write_log()
    program = Program(path)
    bugs.BugCatcher(program.desk)
    Collector(program)
    program.show()
    return running.exec()
