"""The window: rail, workspaces, notices, status bar; what happens to all of them together."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QStackedWidget,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from interviewkit.ui import projects
from interviewkit.ui.desk import Desk, Target
from interviewkit.ui.empty import Empty
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.menus import fill, show_for
from interviewkit.ui.notices import Notice, Notices
from interviewkit.ui.rail import Rail
from interviewkit.ui.rooms import HOME
from interviewkit.ui.status import StatusBar
from interviewkit.ui.welcome import Welcome
from interviewkit.ui.workspace import Workspace
from interviewkit.words import mark, tr

SIZE = (1280, 800)


class Window(Speaks, QMainWindow):
    """The main window of one desk."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._classes: dict[str, type[Workspace]] = {}
        self.setObjectName("window")
        self.setAcceptDrops(True)
        self.setMinimumSize(880, 560)
        self.rail, self.notices, self.status = Rail(desk), Notices(), StatusBar(desk)
        self.welcome, self.stack = Welcome(desk), QStackedWidget()
        self._opening = Empty(mark("Opening the study…"), picture="mdi6.notebook-outline")
        self.stack.addWidget(self.welcome)
        self.stack.addWidget(self._opening)
        self._banner = QLabel()
        self._banner.setProperty("kind", "banner")
        self.setCentralWidget(self._assemble())
        desk.noticed.connect(self._notice)
        desk.project_opened.connect(self._project_opened)
        desk.project_closed.connect(self._project_closed)
        desk.changed.connect(self._project_changed)
        desk.room_asked.connect(self.go)
        desk.target_asked.connect(self._show_target)
        desk.actions.declared.connect(self._take_actions)
        self._take_actions()
        self.installEventFilter(desk.reader)
        self._project_closed()
        self._restore()
        self.retranslate()

    def _assemble(self) -> QWidget:
        whole, right = QWidget(), QVBoxLayout()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        right.setSpacing(0)
        for part in (self._banner, self.notices):
            right.addWidget(part)
        right.addWidget(self.stack, 1)
        row.addLayout(right, 1)
        column = QVBoxLayout()
        frame = QFrame()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(whole, 1)
        column.addWidget(self.status)
        frame.setLayout(column)
        return frame

    # Rooms

    def furnish(self, room: str, workspace: type[Workspace]) -> None:
        """Says which workspace belongs to a room; it is built when it is first brought to front."""
        self._classes[room] = workspace
        workspace.settle_in(self.desk)

    def go(self, room: str) -> None:
        """Brings a room to front. What was being typed in the one before is committed."""
        desk = self.desk
        if desk.project is None or room not in self._classes:
            return
        if room != desk.room and desk.room in desk.workspaces:
            desk.do(lambda _: desk.workspaces[desk.room].flush())
        new = room not in desk.workspaces
        if new:
            desk.workspaces[room] = self._classes[room](desk)
            self.stack.addWidget(desk.workspaces[room])
        workspace = desk.workspaces[room]
        desk.room = room
        self.stack.setCurrentWidget(workspace)
        desk.do(lambda _: workspace.bring_up_to_date(desk.project))
        _refuse_files(workspace)
        desk.preferences.views["room"] = room
        desk.room_changed.emit(room)
        show_for(self.menuBar(), desk.actions, room)
        desk.actions.refresh()
        focused = self.focusWidget()
        if new or focused is None or not workspace.isAncestorOf(focused):
            workspace.setFocus()

    def _show_target(self, target: Target) -> None:
        able = [room for room, kind in self._classes.items() if target.kind in kind.shows]
        if able:
            room = self.desk.room if self.desk.room in able else able[0]
            self.go(room)
            if room in self.desk.workspaces:
                self.desk.do(lambda _: self.desk.workspaces[room].show_target(target))

    # The project

    def _project_opened(self, project: object) -> None:
        self.rail.show()
        self.notices.clear()
        self._banner.setVisible(self.desk.project is not None and self.desk.project.read_only)
        self.enter()
        self.retranslate()

    def enter(self) -> None:
        """Goes to the room that was in front last time, else to the one studies open in."""
        rooms = list(self._classes)
        last = self.desk.preferences.views.get("room")
        if rooms:
            self.go(last if last in rooms else HOME if HOME in rooms else rooms[0])

    def wait(self) -> None:
        """Shows that a study is being opened."""
        self.stack.setCurrentWidget(self._opening)

    def _project_closed(self) -> None:
        self.rail.hide()
        self._banner.hide()
        self.stack.setCurrentWidget(self.welcome)
        self.welcome.show_recents()
        self.welcome.setFocus()
        self.retranslate()

    def _project_changed(self, changes: object) -> None:
        self.notices.project_changed()
        self._set_title()

    def _set_title(self) -> None:
        self.setWindowTitle(f"{self.desk.title} – InterviewKit" if self.desk.title else "InterviewKit")

    # Looks and words

    def retranslate(self) -> None:
        self._set_title()
        self._banner.setText(tr("This project is open to read only: nothing you do here is saved."))
        name(self.stack, tr("Workspace"))
        self.desk.actions.retranslate()
        self._take_actions()

    def _take_actions(self) -> None:
        fill(self.menuBar(), self.desk.actions)
        show_for(self.menuBar(), self.desk.actions, self.desk.room)
        for action in self.desk.actions:
            self.addAction(self.desk.actions.face(action.id))

    def _notice(self, notice: Notice) -> None:
        self.notices.show_notice(notice)

    # Dropped files

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take_files([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def take_files(self, paths: Sequence[Path]) -> None:
        """Opens a project that was dropped, and hands other files to the room in front, else to Sources."""
        projects.take_files(self.desk, self, paths)

    # Ending

    def _restore(self) -> None:
        saved = self.desk.preferences.window.get("geometry", "")
        if not (saved and self.restoreGeometry(QByteArray.fromBase64(saved.encode()))):
            self.resize(*SIZE)

    def closeEvent(self, event: QCloseEvent) -> None:
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        self.desk.preferences.window["geometry"] = geometry
        self.desk.preferences.save()
        self.desk.flush()
        self.hide()
        self.desk.close_project()
        self.desk.jobs.end()
        super().closeEvent(event)


def _refuse_files(workspace: QWidget) -> None:
    """Files dropped on a text field belong to the window: the field would type their path."""
    for kind in (QTextEdit, QPlainTextEdit, QLineEdit):
        for field in workspace.findChildren(kind):
            field.setAcceptDrops(False)
