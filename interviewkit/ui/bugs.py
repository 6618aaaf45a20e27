"""The one place where what nobody expected ends up: a log, and a report that can be copied. The work is saved."""

from __future__ import annotations

import logging
import logging.handlers
import platform
import sys
import threading
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Signal, qVersion
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPlainTextEdit, QPushButton, QWidget

from interviewkit import preferences
from interviewkit.errors import UserError
from interviewkit.ui import style
from interviewkit.ui.desk import Desk
from interviewkit.ui.dialogs import buttons, stack
from interviewkit.words import tr

log = logging.getLogger("interviewkit")


def write_log() -> None:
    """Sends the program's log to logs/interviewkit.log in the settings folder, a megabyte at most, three kept."""
    folder = preferences.folder() / "logs"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            folder / "interviewkit.log", maxBytes=1_000_000, backupCount=3, encoding="utf-8"
        )
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    log.addHandler(handler)


def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """What a developer needs to know: versions and the trace, nothing of the study."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        own = version("interviewkit")
    except PackageNotFoundError:
        own = "?"
    machine = f"InterviewKit {own} · Python {platform.python_version()} · Qt {qVersion()} · {platform.platform()}"
    return machine + "\n\n" + "".join(traceback.format_exception(kind, error, trace))


class BugCatcher(QObject):
    """Takes over Python's hooks for errors nobody handled, on every thread."""

    _caught = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.dialog: BugReport | None = None
        self._caught.connect(self._show)
        sys.excepthook = self._take
        threading.excepthook = lambda found: self._take(
            found.exc_type, found.exc_value or found.exc_type(), found.exc_traceback
        )

    def _take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        if isinstance(error, UserError):
            self._desk.noticed.emit(_notice(error))
            return
        text = report(kind, error, trace)
        log.error("a bug:\n%s", text)
        self._caught.emit(text)

    def _show(self, text: str) -> None:
        if self.dialog is not None and self.dialog.isVisible():
            self.dialog.add(text)
            return
        self.dialog = BugReport(text, QApplication.activeWindow())
        self.dialog.open()


def _notice(error: UserError) -> object:
    from interviewkit.ui.notices import Notice

    return Notice.of(error)


class BugReport(QDialog):
    """Says that something went wrong here, that the work is saved, and lets the report be copied."""

    def __init__(self, text: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle("InterviewKit")
        self.resize(640, 420)
        title = QLabel(tr("Something went wrong in InterviewKit"), wordWrap=True)
        style.set_kind(title, "title")
        saved = tr("Your work is saved: every step is, as soon as it is done. You can go on working.")
        wanted = tr("Please send this report to the developers. It holds nothing from your study.")
        what, how = QLabel(saved, wordWrap=True), QLabel(wanted, wordWrap=True)
        self.text = QPlainTextEdit(text, readOnly=True)
        self.text.setAccessibleName(tr("Report"))
        self.copy, go_on = QPushButton(tr("Copy report")), QPushButton(tr("Go on working"))
        self.copy.clicked.connect(lambda: QApplication.clipboard().setText(self.text.toPlainText()))
        go_on.clicked.connect(self.accept)
        stack(self, title, what, how, self.text, buttons(back=self.copy, go=go_on), tall=self.text)

    def add(self, text: str) -> None:
        """One more, while this is open."""
        self.text.appendPlainText("\n" + text)
