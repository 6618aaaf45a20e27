"""The program says what it has to in a bar, with the way back beside it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from interviewkit.errors import ProjectTrouble
from interviewkit.model import Participant
from interviewkit.ui import notices
from interviewkit.ui.application import Program
from interviewkit.ui.notices import NoticeBar
from tests.ui.conftest import Start
from tests.ui.furniture import add_participant, participants


@pytest.fixture
def program(start: Start, study: Path) -> Program:
    return start(study)


def bars(program: Program) -> list[NoticeBar]:
    return program.window.notices.bars()


def test_trouble_says_what_happened_what_is_safe_and_what_to_try(program: Program) -> None:
    def refused(session: object) -> None:
        raise ProjectTrouble("The disk is full.", safe="Nothing was changed.", attempt="Try again in a moment.")

    assert program.desk.change("Add participant", refused) is None
    (bar,) = bars(program)
    assert [label.text() for label in bar.findChildren(QLabel) if label.text()] == [
        "The disk is full.",
        "Nothing was changed. Try again in a moment.",
    ]
    assert bar.accessibleName() == "The disk is full. Nothing was changed. Try again in a moment."


def test_the_undo_button_takes_the_step_back(program: Program, qtbot: QtBot) -> None:
    program.desk.change("Add participant", add_participant, "P1")
    program.desk.tell("P1 was added.", undo=True)
    qtbot.mouseClick(bars(program)[0].button, Qt.MouseButton.LeftButton)
    assert program.desk.read(participants) == []
    assert bars(program) == []


def test_an_undo_button_goes_when_something_else_is_done(program: Program) -> None:
    program.desk.change("Add participant", add_participant, "P1")
    program.desk.tell("P1 was added.", undo=True)
    program.desk.change("Add participant", add_participant, "P2")
    assert bars(program) == []


def test_a_notice_goes_by_itself_but_trouble_stays(
    program: Program, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notices, "READING_TIME", 30)
    program.desk.tell("Ready.")
    program.desk.trouble(ProjectTrouble("The disk is full."))
    qtbot.waitUntil(lambda: [bar.notice.what for bar in bars(program)] == ["The disk is full."])
    qtbot.wait(60)
    assert len(bars(program)) == 1


def test_a_notice_is_dismissed_with_its_button(program: Program, qtbot: QtBot) -> None:
    program.desk.trouble(ProjectTrouble("The disk is full."))
    qtbot.mouseClick(bars(program)[0]._close, Qt.MouseButton.LeftButton)
    assert bars(program) == []


def test_the_same_notice_is_not_shown_twice_and_never_more_than_three(program: Program) -> None:
    for text in ("one", "two", "two", "three", "four"):
        program.desk.tell(text)
    assert [bar.notice.what for bar in bars(program)] == ["four", "three", "two"]


def test_texts_are_shown_as_they_are_not_as_html(program: Program) -> None:
    program.desk.tell("<b>bold</b>")
    label = next(label for label in bars(program)[0].findChildren(QLabel) if label.text())
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_notices_are_said_to_screen_readers_trouble_at_once(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[tuple[str, bool]] = []
    monkeypatch.setattr(notices, "announce", lambda _, text, urgent=False: said.append((text, urgent)))
    program.desk.tell("Ready.")
    program.desk.trouble(ProjectTrouble("The disk is full.", safe="Nothing was changed."))
    assert said == [("Ready.", False), ("The disk is full. Nothing was changed.", True)]


def test_a_step_that_cannot_be_undone_is_told_and_can_be_passed(program: Program, qtbot: QtBot) -> None:
    program.desk.change("Add participant", add_participant, "P1")
    program.desk.change("Add participant", add_participant, "P2")
    project = program.desk.project
    assert project is not None
    with project.change("Transcribe", background=True) as session:
        session.get_one(Participant, 2).label = "P3"
    program.desk.undo()
    (bar,) = bars(program)
    assert bar.button.text() == "Undo the step before it"
    qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    assert program.desk.read(participants) == ["P3"]
    assert program.desk.undo_label == "" and bars(program) == []
