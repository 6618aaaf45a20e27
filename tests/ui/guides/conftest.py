"""A study with one guide from a template, in the guides room."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import interviewkit
from interviewkit.guides.templates import use_template
from interviewkit.ui.application import Program
from interviewkit.ui.guides.workspace import GuidesWorkspace
from interviewkit.ui.rooms import ROOMS
from tests.ui.conftest import Start

Enter = Callable[..., tuple[Program, GuidesWorkspace]]


@pytest.fixture
def enter(start: Start, tmp_path: Path, qtbot: QtBot) -> Enter:
    """Opens a study in the guides room; with a guide from this template, "" for none."""

    def enter_room(template: str = "churn", language: str = "en") -> tuple[Program, GuidesWorkspace]:
        path = tmp_path / "Study.ikit"
        with interviewkit.create(path, "Study", coder="anna") as project:
            if template:
                with project.change("Add guide") as session:
                    use_template(session, template, language)
        program = start(path, tuple(room for room in ROOMS if room.id == "guides"))
        qtbot.waitUntil(lambda: program.desk.project is not None and program.desk.room == "guides")
        room = program.desk.workspace(GuidesWorkspace)
        if template:
            qtbot.waitUntil(lambda: room.review is not None and not room.script.building, timeout=30_000)
        return program, room

    return enter_room
