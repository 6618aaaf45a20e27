"""The shell calls a room when it has to, and only then."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interviewkit.store.project import Project
from interviewkit.ui.application import Program
from tests.ui.conftest import Start
from tests.ui.furniture import PeopleWorkspace, WordsWorkspace, add_participant, participants


@pytest.fixture
def program(start: Start, study: Path) -> Program:
    return start(study)


def drop(program: Program, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    no_buttons = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(400, 400), Qt.DropAction.CopyAction, mime, *no_buttons)
    QApplication.sendEvent(program.window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(program.window, QDropEvent(QPointF(400, 400), Qt.DropAction.CopyAction, mime, *no_buttons))


def test_a_room_opens_when_it_comes_to_front_and_not_before(program: Program) -> None:
    assert program.desk.workspace(PeopleWorkspace).calls == ["opened"]
    with pytest.raises(LookupError):
        program.desk.workspace(WordsWorkspace)


def test_the_room_in_front_hears_of_a_change_at_once(program: Program) -> None:
    program.desk.change("Add participant", add_participant, "P1")
    people = program.desk.workspace(PeopleWorkspace)
    assert people.calls == ["opened", "changed"]
    assert people.list.item(0).text() == "P1"


def test_a_room_hears_nothing_of_changes_that_do_not_concern_it(program: Program) -> None:
    from interviewkit.model import Stage

    program.desk.change("Add stage", lambda session: session.add(Stage(name_en="A", name_ko="가", position=1)))
    assert program.desk.workspace(PeopleWorkspace).calls == ["opened"]


def test_a_hidden_room_catches_up_once_when_it_comes_to_front(program: Program) -> None:
    program.desk.go("words")
    for label in ("P1", "P2", "P3"):
        program.desk.change("Add participant", add_participant, label)
    people = program.desk.workspace(PeopleWorkspace)
    assert people.calls == ["opened"]
    program.desk.go("people")
    assert people.calls == ["opened", "changed all"]
    assert people.list.count() == 3
    program.desk.go("words")
    program.desk.go("people")
    assert people.calls == ["opened", "changed all"]


def test_a_change_made_on_another_thread_arrives_on_the_gui_thread(program: Program, qtbot: QtBot) -> None:
    def work(progress: object, cancelled: object) -> None:
        assert program.desk.project is not None
        with program.desk.project.change("Add participant") as session:
            add_participant(session, "P7")

    program.desk.jobs.start("Import", work, writes=True)
    people = program.desk.workspace(PeopleWorkspace)
    qtbot.waitUntil(lambda: people.list.count() == 1)


def test_what_is_being_typed_is_committed_before_leaving_the_room(program: Program, qtbot: QtBot) -> None:
    program.desk.go("words")
    qtbot.keyClicks(program.desk.workspace(WordsWorkspace).field, "Mina")
    program.desk.go("people")
    assert program.desk.read(participants) == ["Mina"]


def test_undo_commits_what_is_being_typed_and_takes_that_back(program: Program, qtbot: QtBot) -> None:
    program.desk.change("Add participant", add_participant, "P1")
    program.desk.go("words")
    qtbot.keyClicks(program.desk.workspace(WordsWorkspace).field, "Mina")
    program.desk.actions.run("edit.undo")
    assert program.desk.read(participants) == ["P1"]
    program.desk.actions.run("edit.redo")
    assert program.desk.read(participants) == ["Mina", "P1"]


def test_closing_the_window_commits_what_is_being_typed(program: Program, qtbot: QtBot, study: Path) -> None:
    program.desk.go("words")
    qtbot.keyClicks(program.desk.workspace(WordsWorkspace).field, "Mina")
    program.window.close()
    with Project.open(study) as project, project.read() as session:
        assert participants(session) == ["Mina"]


def test_ending_the_desktop_session_commits_what_is_being_typed(
    program: Program, qtbot: QtBot, qapp: QApplication
) -> None:
    program.desk.go("words")
    qtbot.keyClicks(program.desk.workspace(WordsWorkspace).field, "Mina")
    program._flush(None)
    assert program.desk.read(participants) == ["Mina"]


def test_a_target_brings_the_room_that_shows_it_to_front(program: Program) -> None:
    program.desk.go("words")
    program.desk.show_quotes([12, 13])
    assert program.desk.room == "people"
    assert program.desk.workspace(PeopleWorkspace).targets[0].ids == (12, 13)
    program.desk.show_source(4, 17)
    assert program.desk.room == "words"


def test_dropped_files_go_to_the_room_that_takes_them(program: Program, tmp_path: Path) -> None:
    drop(program, tmp_path / "interview.txt", tmp_path / "photo.png")
    assert program.desk.room == "words"
    assert program.desk.workspace(WordsWorkspace).files == [tmp_path / "interview.txt"]


def test_a_dropped_study_is_opened(program: Program, tmp_path: Path) -> None:
    Project.create(tmp_path / "Tables.ikit").close()
    drop(program, tmp_path / "Tables.ikit")
    assert program.window.windowTitle() == "Tables – InterviewKit"


def test_a_file_dropped_on_a_text_field_is_not_typed_into_it(program: Program) -> None:
    program.desk.go("words")
    words = program.desk.workspace(WordsWorkspace)
    assert not words.field.acceptDrops()
    assert not words.page.acceptDrops()


def test_closing_a_study_closes_its_rooms(program: Program) -> None:
    people = program.desk.workspace(PeopleWorkspace)
    program.desk.close_project()
    assert people.calls == ["opened", "closed"]
    assert program.window.stack.currentWidget() is program.window.welcome


def test_another_study_opens_in_the_same_rooms(program: Program, tmp_path: Path) -> None:
    people = program.desk.workspace(PeopleWorkspace)
    program.desk.take(Project.create(tmp_path / "Other.ikit"))
    assert program.desk.workspace(PeopleWorkspace) is people
    assert people.calls == ["opened", "closed", "opened"]
