"""Beginning, opening and finding studies again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from interviewkit import preferences
from interviewkit.store.project import Project
from interviewkit.ui import projects, sample
from interviewkit.ui.application import Program
from interviewkit.ui.welcome import Recent
from tests.ui.conftest import Start
from tests.ui.furniture import PeopleWorkspace


def choose(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> None:
    """Answers the file dialog."""
    answer = (str(path) if path else "", "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: answer)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: answer)


def recents(program: Program) -> list[Recent]:
    column = program.window.welcome.recents
    items = [item for at in range(column.count()) if (item := column.itemAt(at)) is not None]
    return [w for item in items if isinstance(w := item.widget(), Recent)]


def press(qtbot: QtBot, button: object) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_new_study_takes_one_dialog(
    start: Start, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = start()
    choose(monkeypatch, tmp_path / "이사 연구")
    press(qtbot, program.window.welcome.new)
    assert (tmp_path / "이사 연구.ikit").exists()
    assert program.window.windowTitle() == "이사 연구 – InterviewKit"
    assert program.desk.room == "people"
    assert preferences.load().recents == [str(tmp_path / "이사 연구.ikit")]


def test_a_new_study_never_replaces_an_old_one(
    start: Start, qtbot: QtBot, study: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = start()
    before = study.read_bytes()
    choose(monkeypatch, study)
    press(qtbot, program.window.welcome.new)
    assert program.desk.project is None
    assert study.read_bytes() == before
    assert "exists already" in program.window.notices.bars()[0].notice.what


def test_a_cancelled_dialog_changes_nothing(start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    program = start()
    choose(monkeypatch, None)
    press(qtbot, program.window.welcome.new)
    press(qtbot, program.window.welcome.open)
    assert program.desk.project is None


def test_a_study_is_opened_from_the_dialog(
    start: Start, qtbot: QtBot, study: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = start()
    choose(monkeypatch, study)
    press(qtbot, program.window.welcome.open)
    assert program.desk.title == "Chairs"
    assert program.window.rail.isVisible()


def test_a_recent_study_is_one_click_away(start: Start, qtbot: QtBot, study: Path) -> None:
    program = start(study)
    program.desk.close_project()
    assert not program.window.rail.isVisible()
    (recent,) = recents(program)
    press(qtbot, recent.button)
    assert program.desk.title == "Chairs"


def test_a_study_that_is_gone_says_so_and_can_be_taken_off_the_list(start: Start, qtbot: QtBot, study: Path) -> None:
    program = start(study)
    program.desk.close_project()
    study.unlink()
    program.window.welcome.show_recents()
    (recent,) = recents(program)
    assert not recent.button.isEnabled()
    press(qtbot, recent.forget)
    assert recents(program) == []
    assert preferences.load().recents == []


def test_a_file_that_is_no_study_is_refused_with_a_line(start: Start, tmp_path: Path) -> None:
    (tmp_path / "text.ikit").write_text("no study")
    program = start(tmp_path / "text.ikit")
    assert program.desk.project is None
    assert program.window.stack.currentWidget() is program.window.welcome
    assert "is not an InterviewKit project" in program.window.notices.bars()[0].notice.what


def answer(role: QMessageBox.ButtonRole) -> None:
    """Presses a button of the next message box, by its role."""

    def press_it() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(10, press_it)
            return
        next(button for button in box.buttons() if box.buttonRole(button) == role).click()

    QTimer.singleShot(0, press_it)


def test_a_study_open_elsewhere_can_be_opened_to_read(start: Start, study: Path) -> None:
    with Project.open(study, coder="bob"):
        program = start()
        answer(QMessageBox.ButtonRole.AcceptRole)
        assert projects.open_project(program.desk, study, program.window)
        assert program.desk.project is not None
        assert program.desk.project.read_only
        assert program.window._banner.isVisible()
        assert program.window.status.saved.text() == "Read only"
        assert not program.desk.actions.can(program.desk.actions["people.add"])
        program.desk.close_project()
        assert not program.window._banner.isVisible()


def test_a_study_open_elsewhere_can_be_left_alone(start: Start, study: Path) -> None:
    with Project.open(study, coder="bob"):
        program = start()
        answer(QMessageBox.ButtonRole.RejectRole)
        assert not projects.open_project(program.desk, study, program.window)
        assert program.desk.project is None


def test_a_study_that_cannot_be_opened_leaves_the_one_at_work_open(start: Start, study: Path, tmp_path: Path) -> None:
    program = start(study)
    (tmp_path / "text.ikit").write_text("no study")
    assert not projects.open_project(program.desk, tmp_path / "text.ikit", program.window)
    assert program.desk.title == "Chairs"
    assert program.desk.workspace(PeopleWorkspace).calls == ["opened"]


def test_the_study_named_at_the_start_is_opened(start: Start, study: Path) -> None:
    assert start(study).desk.title == "Chairs"


def test_files_dropped_without_a_study_ask_for_one(start: Start, tmp_path: Path) -> None:
    program = start()
    program.window.take_files([tmp_path / "interview.m4a"])
    assert "Create or open a study first" in program.window.notices.bars()[0].notice.what


def test_the_geometry_of_the_window_is_remembered(start: Start) -> None:
    program = start()
    program.window.resize(900, 600)
    program.window.close()
    saved = preferences.load().window["geometry"]
    again = start(ready=True)
    assert saved
    assert again.desk.preferences.window["geometry"] == saved


def test_language_and_looks_are_switched_on_the_first_page(start: Start, qtbot: QtBot) -> None:
    program = start()
    welcome = program.window.welcome
    welcome.language.setCurrentIndex(welcome.language.findData("ko"))
    welcome.language.activated.emit(welcome.language.currentIndex())
    assert welcome.new.text() == "새 연구"
    welcome.scheme.setCurrentIndex(welcome.scheme.findData("dark"))
    welcome.scheme.activated.emit(welcome.scheme.currentIndex())
    saved = preferences.load()
    assert (saved.language, saved.scheme) == ("ko", "dark")


def test_the_coders_name_can_be_changed(start: Start, study: Path, qtbot: QtBot) -> None:
    program = start(study)
    program.desk.rename_coder("안나")
    assert program.window.status.coder.text() == "안나"
    assert program.desk.project is not None
    assert program.desk.project.coder == "안나"
    assert preferences.load().coder == "안나"


def test_the_sample_study_is_opened_if_it_is_there(start: Start, tmp_path: Path) -> None:
    program = start()
    Project.create(tmp_path / sample.STUDY, "Sample").close()
    sample.open_sample(program.desk, tmp_path)
    assert program.desk.title == "Sample"


def test_a_sample_study_that_cannot_be_built_says_why(
    start: Start, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sample, "COMMAND", ("-c", "import sys; sys.exit('no room left')"))
    program = start()
    sample.open_sample(program.desk, tmp_path / "here")
    qtbot.waitUntil(lambda: bool(program.window.notices.bars()))
    assert "no room left" in program.window.notices.bars()[0].notice.what
    assert [job.state for job in program.desk.jobs.all] == ["failed"]


def test_building_the_sample_study_shows_its_steps_and_can_be_cancelled(
    start: Start, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = "import time; print('Transcribing', flush=True); time.sleep(30)"
    monkeypatch.setattr(sample, "COMMAND", ("-c", code))
    program = start()
    sample.open_sample(program.desk, tmp_path / "here")
    (job,) = program.desk.jobs.all
    qtbot.waitUntil(lambda: job.text == "Transcribing", timeout=10_000)
    sample.open_sample(program.desk, tmp_path / "here")
    assert len(program.desk.jobs.all) == 1
    job.cancel()
    qtbot.waitUntil(lambda: job.state == "cancelled")
