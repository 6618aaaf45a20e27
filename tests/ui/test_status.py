"""The status bar says whether the work is safe."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from interviewkit.store import backups
from interviewkit.ui import projects
from tests.ui.conftest import Start


def test_a_backup_that_fails_is_told_of_once_and_stays_in_sight(
    start: Start, study: Path, caplog: pytest.LogCaptureFixture
) -> None:
    program = start()
    assert projects.open_project(program.desk, study, program.window)
    project, status = program.desk.project, program.window.status
    assert project is not None and project._backups is not None
    project._backups.wait()
    status.show_saved()
    assert "No backup" not in status.saved.text()
    shutil.rmtree(backups.folder(project.path))
    backups.folder(project.path).write_text("in the way")
    project.back_up_soon()
    project._backups.wait()
    told: list[object] = []
    program.desk.noticed.connect(told.append)
    status.show_saved()
    status.show_saved()
    assert "No backup" in status.saved.text() and "project itself is saved" in status.saved.toolTip()
    assert len(told) == 1
    backups.folder(project.path).unlink()
    project.back_up_soon()
    project._backups.wait()
    status.show_saved()
    assert "No backup" not in status.saved.text()
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    caplog.clear()
