"""A team's study is begun, opened and heard from the window, against a real database; no password is kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QTabWidget
from pytestqt.qtbot import QtBot

from interviewkit.errors import UserError
from interviewkit.preferences import load
from interviewkit.reports.write import export
from interviewkit.sources.importing import import_file
from interviewkit.sources.listening.recordings import recording
from interviewkit.sources.queries import media as media_row
from interviewkit.store import media, teams
from interviewkit.store.project import Project
from interviewkit.ui import projects
from interviewkit.ui.analysis.tables.answers import answer
from interviewkit.ui.analysis.tables.questions import Question
from interviewkit.ui.analysis.workspace import AnalysisWorkspace
from interviewkit.ui.rooms import ROOMS
from interviewkit.ui.teams import TeamDialog, open_team
from tests.exchange.whole.filling import fill
from tests.store.conftest import postgres, team  # noqa: F401
from tests.ui.conftest import Start
from tests.ui.sources.conftest import tone

SOURCES = tuple(room for room in ROOMS if room.id == "sources")


def answered(bot: QtBot, fill: Callable[[TeamDialog], None]) -> None:
    """Fills the dialog that comes, and says yes to it."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, TeamDialog):
            QTimer.singleShot(50, answer)
            return
        fill(dialog)
        bot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, answer)


def test_a_team_study_is_begun_opened_again_and_closed_with_its_recordings_in_one_folder(
    team: str,  # noqa: F811
    start: Start,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    program = start(None, SOURCES)
    desk = program.desk
    secret = team.replace("@", ":s%40cret@", 1)

    def fill(dialog: TeamDialog) -> None:
        assert not dialog.go.isEnabled()
        dialog.server.setText(secret)
        assert dialog.password.text() == "s@cret" and "s@cret" not in dialog.server.text()
        dialog.begin.setChecked(True)

    answered(qtbot, fill)
    open_team(desk, program.window)
    qtbot.waitUntil(lambda: desk.project is not None, timeout=30_000)
    assert desk.project is not None and desk.project.place == secret
    assert desk.preferences.recents[0] == team == desk.preferences.views["teams.last"]
    import_file(desk.project, tone(tmp_path / "P01.wav", 2), link=False)
    old = media.folder(desk.project.path)
    shared = tmp_path / "shared"
    shared.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(shared))
    before = desk.project
    copy, late = teams.bring_along, old / f"{'0' * 64}.peaks"

    def and_one_comes_late(*args: Any) -> int:
        count = copy(*args)
        late.write_bytes(b"late")
        return count

    monkeypatch.setattr(teams, "bring_along", and_one_comes_late)
    desk.actions.run("file.team_folder")
    qtbot.waitUntil(lambda: desk.project is not None and desk.project is not before, timeout=30_000)
    project = desk.project
    assert project is not None and project.path.parent == shared
    assert load().teams == {teams.name(team): str(shared)}
    assert {each.name for each in media.folder(project.path).iterdir()} == {
        each.name for each in old.glob("[!.]*") if each.is_file()
    }
    with project.read() as session:
        row = media_row(session, 1)
        assert row is not None
        found = recording(project, row)
    assert found.proxy is not None and found.proxy.is_relative_to(shared) and found.trouble is None


def test_a_colleague_reads_on_while_the_recording_is_not_on_this_computer(
    team: str,  # noqa: F811
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("INTERVIEWKIT_HOME", str(tmp_path / "kim"))
    with Project.create(team, coder="kim") as project:
        import_file(project, tone(tmp_path / "P01.wav", 2), link=False)
    monkeypatch.setenv("INTERVIEWKIT_HOME", str(tmp_path / "lee"))
    with Project.open(team, coder="lee") as project, project.read() as session:
        row = media_row(session, 1)
        assert row is not None
        found = recording(project, row)
    assert isinstance(found.trouble, UserError) and "not on this computer" in str(found.trouble)


def test_a_database_that_does_not_answer_is_told_where_it_can_be_mended(start: Start, qtbot: QtBot) -> None:
    program = start(None, SOURCES)
    seen: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, TeamDialog):
            QTimer.singleShot(50, look)
            return
        seen.append(dialog.told.text())
        assert (dialog.server.text(), dialog.database.text()) == ("127.0.0.1:1", "none")
        dialog.server.setText("127.0.0.1:port")
        assert not dialog.go.isEnabled()
        dialog.reject()

    QTimer.singleShot(0, look)
    assert not projects.open_project(program.desk, "postgresql://nobody@127.0.0.1:1/none", program.window)
    qtbot.waitUntil(lambda: bool(seen), timeout=30_000)
    assert "does not answer" in seen[0]
    assert program.desk.project is None


QUESTIONS = (
    *(Question("codes", together=how) for how in ("segment", "quote", "participant", "overlaps", "within")),
    Question("codes", together="near", distance=3, unit="turns"),
    Question("codes", together="followed", distance=60, unit="seconds"),
    *(Question(what) for what in ("participants", "sources", "stages", "sequences", "saturation")),
    *(Question("coverage", by=what) for what in ("source", "code")),
)


def test_every_room_table_and_output_works_on_a_team_database(
    team: str,  # noqa: F811
    start: Start,
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    with Project.create(team, "Study", coder="anna") as project:
        fill(project)
        for question in QUESTIONS:
            assert answer(project, question).sheets
        for kind in ("docx", "html", "pdf", "pptx", "xlsx", "svg", "json", "qdc"):
            assert export(project, tmp_path / f"out.{kind}").stat().st_size
    program = start(None, ROOMS)
    desk = program.desk
    projects.open_project(desk, team, program.window)
    qtbot.waitUntil(lambda: desk.project is not None, timeout=30_000)
    for room in ROOMS:
        desk.go(room.id)
        if isinstance(analysis := desk.workspaces[room.id], AnalysisWorkspace):
            for page in analysis.buttons:
                analysis.buttons[page].click()
                desk.jobs.wait(30_000)
        for tabs in desk.workspaces[room.id].findChildren(QTabWidget):
            for at in range(tabs.count()):
                tabs.setCurrentIndex(at)
                desk.jobs.wait(30_000)
        desk.jobs.wait(30_000)
        assert desk.room == room.id
