"""Keeps the machine from going to sleep while something is transcribed; the screen may go dark."""

from __future__ import annotations

import os
import shutil
import sys

from PySide6.QtCore import QObject, QProcess
from PySide6.QtGui import QGuiApplication

_CONTINUOUS, _SYSTEM_REQUIRED = 0x80000000, 0x00000001


def command(platform: str, pid: int, why: str) -> list[str]:
    """The program that keeps this system awake until process `pid` ends or it is killed itself; empty for none."""
    if platform == "darwin":
        return ["caffeinate", "-i", "-w", str(pid)]
    if platform.startswith("linux"):
        inhibit = ["systemd-inhibit", "--what=sleep:idle", "--who=InterviewKit", f"--why={why}", "--mode=block"]
        return [*inhibit, "tail", f"--pid={pid}", "-f", "/dev/null"]
    return []


class Awake(QObject):
    """Say hold() when work begins and release() when it ends; either may come again and again."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._held = False

    def hold(self, why: str) -> None:
        """Nothing falls asleep from here on, where the system can be asked."""
        if self._held or QGuiApplication.platformName() in ("offscreen", "minimal"):
            return
        self._held = True
        if sys.platform == "win32":
            _windows(_CONTINUOUS | _SYSTEM_REQUIRED)
            return
        program, *arguments = command(sys.platform, os.getpid(), why) or [""]
        if program and shutil.which(program):
            self._process = QProcess(self)
            self._process.setStandardOutputFile(QProcess.nullDevice())
            self._process.setStandardErrorFile(QProcess.nullDevice())
            self._process.start(program, arguments)

    def release(self) -> None:
        """The system may do as it likes again."""
        if not self._held:
            return
        self._held = False
        if sys.platform == "win32":
            _windows(_CONTINUOUS)
        if self._process is not None:
            process, self._process = self._process, None
            process.kill()
            process.waitForFinished(1000)
            process.deleteLater()


def _windows(state: int) -> None:
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetThreadExecutionState(state)
