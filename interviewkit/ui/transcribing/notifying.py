"""Tells a person who looks elsewhere that the queue has come to its end, or that a recording needs them."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from interviewkit.errors import UserError
from interviewkit.ui.icons import icon
from interviewkit.words import plural, tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

NOTIFY = "sources.notify"
"""The preference: False when a person wants no notifications."""
NAMED = 3
"""So many recordings are told by name, the rest by number."""
SHOWN = 15_000
"""How long the sign in the system's tray stays that the message comes from, in ms."""


class Notifier(QObject):
    """Collects what happened, and says it in one message when the queue has come to its end."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._done: list[str] = []
        self._failed: list[str] = []
        self._tray: QSystemTrayIcon | None = None

    def done(self, name: str) -> None:
        """A recording is transcribed."""
        self._done.append(name)

    def failed(self, name: str, error: UserError) -> None:
        """A recording needs the person; the others go on."""
        self._failed.append(name)
        if self._wanted():
            self.show(tr("“{name}” could not be transcribed", name=name), str(error))

    def end(self) -> None:
        """Nothing is at work or waits any more."""
        done, failed = self._done, self._failed
        self._done, self._failed = [], []
        if done and self._wanted():
            self.show(*message(done, failed))

    def show(self, title: str, text: str) -> None:
        """Shows a message of the system's, where it has any."""
        if QGuiApplication.platformName() in ("offscreen", "minimal"):
            return
        if QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages():
            self._tray = self._tray or QSystemTrayIcon(icon("mdi6.waveform", "accent"), self)
            self._tray.show()
            self._tray.showMessage(title, text)
            QTimer.singleShot(SHOWN, self._tray.hide)
        elif sys.platform.startswith("linux") and (program := shutil.which("notify-send")):
            QProcess.startDetached(program, ["--app-name=InterviewKit", "--", title, text])

    def _wanted(self) -> bool:
        """Only for somebody who does not look, and who did not say no."""
        return bool(self._desk.preferences.views.get(NOTIFY, True)) and QApplication.activeWindow() is None


def message(done: list[str], failed: list[str]) -> tuple[str, str]:
    """Title and text of what is said at the end."""
    title = plural("{n} recording is transcribed", "{n} recordings are transcribed", len(done))
    lines = [_named(done)]
    if failed:
        lines.append(tr("Not transcribed: {names}", names=_named(failed)))
    return title, "\n".join(lines)


def _named(names: list[str]) -> str:
    text = ", ".join(f"“{name}”" for name in names[:NAMED])
    more = len(names) - NAMED
    return text if more <= 0 else plural("{names} and {n} more", "{names} and {n} more", more, names=text)
