"""What nobody expected is logged and told once, and the work goes on."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interviewkit import preferences
from interviewkit.errors import FileTrouble
from interviewkit.ui import bugs
from interviewkit.ui.application import Program
from interviewkit.ui.bugs import BugCatcher
from tests.ui.conftest import Start


@pytest.fixture
def program(start: Start, study: Path) -> Program:
    return start(study)


@pytest.fixture
def catcher(program: Program, monkeypatch: pytest.MonkeyPatch) -> Iterator[BugCatcher]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    found = BugCatcher(program.desk)
    yield found
    if found.dialog is not None:
        found.dialog.close()


def happen(error: Exception) -> None:
    try:
        raise error
    except type(error) as caught:
        sys.excepthook(type(caught), caught, caught.__traceback__)


def test_a_bug_is_shown_with_a_report_that_can_be_copied(catcher: BugCatcher, qtbot: QtBot) -> None:
    happen(KeyError("seven"))
    assert catcher.dialog is not None
    assert "KeyError: 'seven'" in catcher.dialog.text.toPlainText()
    assert "Qt 6" in catcher.dialog.text.toPlainText()
    qtbot.mouseClick(catcher.dialog.copy, Qt.MouseButton.LeftButton)
    assert "KeyError" in QApplication.clipboard().text()


def test_more_bugs_are_added_to_the_report_that_is_open(catcher: BugCatcher) -> None:
    happen(KeyError("seven"))
    first = catcher.dialog
    happen(ValueError("eight"))
    assert catcher.dialog is first
    assert first is not None
    assert "ValueError: eight" in first.text.toPlainText()


def test_a_bug_on_another_thread_is_told_on_the_gui_thread(catcher: BugCatcher, qtbot: QtBot) -> None:
    def work() -> None:
        raise KeyError("far away")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: catcher.dialog is not None)


def test_trouble_that_nobody_caught_is_a_notice_not_a_bug(catcher: BugCatcher, program: Program) -> None:
    happen(FileTrouble("The disk is full."))
    assert catcher.dialog is None
    assert program.window.notices.bars()[0].notice.what == "The disk is full."


def test_bugs_are_written_to_the_log(catcher: BugCatcher) -> None:
    before = list(bugs.log.handlers)
    bugs.write_log()
    try:
        happen(KeyError("seven"))
    finally:
        for handler in set(bugs.log.handlers) - set(before):
            handler.close()
            bugs.log.removeHandler(handler)
    assert "KeyError: 'seven'" in (preferences.folder() / "logs" / "interviewkit.log").read_text(encoding="utf-8")


def test_no_log_folder_is_no_reason_not_to_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("INTERVIEWKIT_HOME", str(tmp_path / "file"))
    before = list(logging.getLogger("interviewkit").handlers)
    bugs.write_log()
    assert logging.getLogger("interviewkit").handlers == before


OVERRIDES = """
from interviewkit.ui import overrides
from PySide6.QtWidgets import QApplication, QWidget
from interviewkit.ui.language import Speaks, speak

class Broken(QWidget):
    def paintEvent(self, event): [][1]
    def changeEvent(self, event): 1 / 0

class Wordless(Speaks, QWidget):
    def retranslate(self): [][1]

application = QApplication([])
told = []
for act in (Broken().grab, lambda: Broken().setEnabled(False), lambda: (Wordless().show(), speak("ko"))):
    try:
        act()
    except (IndexError, ZeroDivisionError) as error:
        told.append(type(error).__name__)
print(*told)
"""


def test_a_bug_in_an_override_of_qts_does_not_take_the_program_down() -> None:
    from tests.ui.test_start import python

    done = python(OVERRIDES)
    assert done.returncode == 0, done.stderr
    assert done.stdout.split()[:2] == ["IndexError", "ZeroDivisionError"]
