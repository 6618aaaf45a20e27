"""A transcript that a program cut too finely is offered to be joined when it comes in, as one step."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interviewkit.preferences import Preferences
from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.sources.queries import segments
from interviewkit.store.project import Project
from interviewkit.ui.desk import Desk
from interviewkit.ui.notices import Notice
from interviewkit.ui.sources import joining


@pytest.fixture
def desk(tmp_path: Path, qapp: QApplication) -> Iterator[Desk]:
    made = Desk(Preferences())
    made.take(Project.create(tmp_path / "study.ikit", "Study", coder="anna"))
    yield made
    made.close_project()


def test_a_finely_cut_transcript_is_offered_to_be_joined(desk: Desk, qtbot: QtBot) -> None:
    assert desk.project is not None
    with desk.project.change("Import") as session:
        source = add_source(session, "P01", "transcript")
        append_segments(session, source, [NewSegment("네", "AB"[n // 10 % 2]) for n in range(40)])
        plain = add_source(session, "P02", "transcript")
        append_segments(session, plain, [NewSegment("Hello there", "AB"[n % 2]) for n in range(40)])
    told: list[Notice] = []
    desk.noticed.connect(told.append)
    joining.offer(desk, plain)
    assert not told
    joining.offer(desk, source)
    assert told[-1].button is not None and "P01" in told[-1].what
    told[-1].button[1]()
    qtbot.waitUntil(lambda: len(told) == 2, timeout=20_000)
    assert "36" in told[-1].what and len(desk.read(segments, source)) == 4
    desk.undo()
    assert len(desk.read(segments, source)) == 40
    joining.join(desk, plain)
    qtbot.waitUntil(lambda: len(told) == 3, timeout=20_000)
