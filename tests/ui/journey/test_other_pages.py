"""Two journeys compared, the timeline of one interview, and what feeling follows what."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from interviewkit.people.actions import describe_participant, participant_labelled
from interviewkit.store.project import Project
from interviewkit.ui.application import Program
from interviewkit.ui.journey.compare_page import ComparePage
from interviewkit.ui.journey.within_page import WithinPage
from interviewkit.ui.journey.workspace import JourneyWorkspace
from interviewkit.ui.rooms import ROOMS
from tests.journey.study import copied_study
from tests.ui.conftest import Start


@pytest.fixture
def program(start: Start, tmp_path: Path) -> Program:
    place = copied_study(tmp_path / "study")
    with Project.open(place, coder="Ada") as project, project.change("Describe") as session:
        for label, kind in (("P01", "a"), ("P02", "a"), ("P03", "a"), ("P04", "b")):
            describe_participant(session, participant_labelled(session, label), {"kind": kind})
    made = start(place, tuple(room for room in ROOMS if room.id in ("code", "journey")))
    made.window.go("journey")
    return made


def test_two_segments_are_compared_and_a_cell_opens_its_quotes(program: Program, qtbot: QtBot) -> None:
    room = program.desk.workspace(JourneyWorkspace)
    room.turn_to("compare")
    page = room.page("compare")
    assert isinstance(page, ComparePage)
    qtbot.waitUntil(lambda: len(page.pairs) == 5, timeout=20_000)
    assert (page.a.currentText(), page.b.currentText()) == ("kind: a", "kind: b")
    texts = [page.table.item(2, column).text() for column in range(5)]  # type: ignore[union-attr]
    assert texts == [
        "Purchase", "−1.3 [−6.5, +3.8] n = 3", "too few for a mean (n = 1)", "too few to tell",
        "unpaired, 3 and 1 people",
    ]  # fmt: skip
    page.table.setCurrentCell(2, 1)
    qtbot.waitUntil(lambda: page.evidence.list.count() == 3)
    page.b.setCurrentIndex(page.b.findText("Everybody"))
    page.b.activated.emit(0)
    qtbot.waitUntil(lambda: page.table.item(2, 4).text() == "paired, 3 people in both")  # type: ignore[union-attr]
    assert "Purchase" in page.chart.accessibleDescription()
    program.window.close()


def test_the_timeline_leads_to_its_quotes_and_the_matrix_too(program: Program, qtbot: QtBot) -> None:
    room = program.desk.workspace(JourneyWorkspace)
    room.turn_to("within")
    page = room.page("within")
    assert isinstance(page, WithinPage)
    qtbot.waitUntil(lambda: page.timeline is not None, timeout=20_000)
    page.view.setFocus()
    for _ in range(2):
        QTest.keyClick(page.view, Qt.Key.Key_Right)
    moment = page.view.moment()
    assert moment is not None and moment.value == -2.0
    assert "Exploration" in page.view.accessibleDescription()
    qtbot.waitUntil(lambda: page.evidence.list.count() == 1)
    assert [page.table.item(row, 0).text() for row in range(3)] == ["3", "1", "4"]  # type: ignore[union-attr]
    page.table.setCurrentCell(2, 0)
    qtbot.waitUntil(lambda: page.evidence.list.count() == 8)
    page.axis.setCurrentIndex(1)
    page.axis.activated.emit(1)
    assert page.view.place_of(moment).x() > 44
    place = page.view.place_of(moment).toPoint()
    QTest.mouseClick(page.view, Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: program.desk.room == "code")
    program.window.close()
