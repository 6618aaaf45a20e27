"""The report room in a window, with the small study."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from interviewkit.ui.report.workspace import ReportWorkspace
from interviewkit.ui.rooms import ROOMS
from tests.journey.study import small_study
from tests.ui.conftest import Start

Enter = Callable[[], ReportWorkspace]


@pytest.fixture
def room(start: Start, tmp_path: Path, qtbot: QtBot) -> ReportWorkspace:
    """The room, its report read and drawn."""
    with small_study(tmp_path) as project:
        path = project.place
    assert isinstance(path, Path)
    program = start(path, tuple(each for each in ROOMS if each.id in ("themes", "report")))
    qtbot.waitUntil(lambda: program.desk.project is not None, timeout=10_000)
    program.window.go("report")
    found = program.desk.workspace(ReportWorkspace)
    qtbot.waitUntil(lambda: found.content is not None, timeout=20_000)
    assert program.desk.jobs.wait(20_000)
    return found
