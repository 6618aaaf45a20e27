"""All voices of the study in one table: merged, renamed, given roles in many sources at once, by keys and clicks."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from interviewkit.sources import queries
from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.sources.speakers.assigning import called, rename_everywhere
from interviewkit.sources.speakers.everyone import everyone
from interviewkit.store.project import Project
from interviewkit.ui.sources.workspace import SourcesWorkspace
from interviewkit.ui.speakers.speakers_dialog import SpeakersDialog
from tests.ui.sources.conftest import bring_in
from tests.ui.speakers.test_giving import item


@pytest.fixture
def dialog(qtbot: QtBot, room: SourcesWorkspace, tmp_path: Path) -> SpeakersDialog:
    """Three sources, in which the moderator is written in two ways."""
    for name, who in (("one", "Ann"), ("two", "ann"), ("three", "Ann")):
        (tmp_path / f"{name}.txt").write_text(f"{who}: hello\n\nSpeaker 1: yes\n\n{who}: so", encoding="utf-8")
    bring_in(qtbot, room, *(tmp_path / f"{name}.txt" for name in ("one", "two", "three")))
    room.desk.actions.run("sources.speakers")
    found = QApplication.activeModalWidget()
    assert isinstance(found, SpeakersDialog)
    return found


def lines(dialog: SpeakersDialog) -> list[tuple[str, ...]]:
    table = dialog.table
    cells = [[table.item(at, column) for column in (0, 1, 2, 4)] for at in range(table.rowCount())]
    return [tuple(cell.text() if cell is not None else "" for cell in row) for row in cells]


def menu_of(button: QPushButton) -> QMenu:
    menu = button.menu()
    menu.aboutToShow.emit()
    return menu


def test_voices_of_one_name_are_one_line_and_nameless_ones_a_line_each(dialog: SpeakersDialog) -> None:
    assert lines(dialog) == [
        ("Ann", "2 sources", "4", ""), ("ann", "two", "2", ""),
        *(("Speaker 1", name, "1", "") for name in ("one", "three", "two")),
    ]  # fmt: skip
    dialog.reject()


def test_two_spellings_are_merged_in_every_source_as_one_step(
    room: SourcesWorkspace, dialog: SpeakersDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog.table.setCurrentCell(0, 0)
    QTest.keyClick(dialog.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert dialog.rename.text() == "Merge…" and "2 speakers are selected." in dialog.note.text()
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, text: (text, True))
    QTest.mouseClick(dialog.rename, Qt.MouseButton.LeftButton)
    assert lines(dialog)[0] == ("Ann", "3 sources", "6", "") and len(lines(dialog)) == 4
    dialog.reject()
    room.desk.actions.run("edit.undo")
    assert len(room.desk.read(everyone)) == 5


def test_a_role_and_a_colour_go_to_all_of_them(room: SourcesWorkspace, dialog: SpeakersDialog) -> None:
    dialog.table.setCurrentCell(0, 0)
    item(menu_of(dialog.role), "Moderator").trigger()
    assert lines(dialog)[0] == ("Ann", "2 sources", "4", "Moderator")
    item(menu_of(dialog.colour), "Teal").trigger()
    found = [voice for row in room.desk.read(queries.sources) for voice in room.desk.read(queries.speakers, row.id)]
    assert {(voice.role, voice.colour) for voice in found if voice.label == "Ann"} == {("moderator", 2)}
    QTest.mouseClick(dialog.delete, Qt.MouseButton.LeftButton)
    assert lines(dialog)[0][0] == "ann"
    dialog.reject()


def test_voices_are_merged_over_two_hundred_sources(tmp_path: Path) -> None:
    with Project.create(tmp_path / "large.ikit", coder="Mina") as project:
        with project.change("Set up") as session:
            for n in range(200):
                source = add_source(session, f"P{n}", "transcript")
                talk = [NewSegment("hello", ("Ann", "anna", "Bob")[at % 3]) for at in range(90)]
                append_segments(session, source, talk)
        with project.change("Merge") as session:
            rename_everywhere(session, called(session, ["Ann", "anna"]), "Anna")
        with project.read() as session:
            assert [(voice.label, voice.segments) for voice in everyone(session)] == [("Anna", 12_000), ("Bob", 6_000)]
