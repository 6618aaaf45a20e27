"""Recordings of one session dropped on the window: asked about, labelled, brought in, transcribed voice by voice."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interviewkit.sources.speakers.tracks import tracks
from interviewkit.ui.sources.workspace import SourcesWorkspace
from interviewkit.ui.speakers.tracks_dialog import TracksDialog
from tests.audio.making import noise, write
from tests.ui.sources.conftest import drop, settled, sources


def zoom(folder: Path) -> list[Path]:
    """What Zoom keeps of two participants."""
    place = folder / "2026-03-01 Chairs" / "Audio Record"
    place.mkdir(parents=True)
    return [write(place / f"audio{name}1234567.m4a", noise(3, at)) for at, name in enumerate(("HongGildong1", "Mina2"))]


def dialog_after(qtbot: QtBot, room: SourcesWorkspace, *paths: Path) -> TracksDialog:
    drop(room.window(), list(paths))
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), TracksDialog))
    found = QApplication.activeModalWidget()
    assert isinstance(found, TracksDialog)
    return found


def test_a_folder_of_participants_is_asked_about_and_becomes_one_source(
    qtbot: QtBot, room: SourcesWorkspace, tmp_path: Path
) -> None:
    zoom(tmp_path)
    dialog = dialog_after(qtbot, room, tmp_path / "2026-03-01 Chairs")
    assert [field.text() for field in dialog.labels] == ["Hong Gildong", "Mina"]
    assert dialog.session.text() == "2026-03-01 Chairs"
    dialog.labels[1].selectAll()
    QTest.keyClicks(dialog.labels[1], "P04")
    with qtbot.waitSignal(room.imports.done, timeout=20_000):
        QTest.keyClick(dialog.labels[1], Qt.Key.Key_Return)
    settled(qtbot, room.desk)
    (row,) = sources(room)
    assert row.name == "2026-03-01 Chairs" and row.duration_ms and abs(row.duration_ms - 3000) < 150
    assert [track.label for track in room.desk.read(tracks, row.id)] == ["Hong Gildong", "P04"]
    assert room.page.listening.isVisibleTo(room.page)


def test_each_on_its_own_is_one_click_away(qtbot: QtBot, room: SourcesWorkspace, tmp_path: Path) -> None:
    dialog = dialog_after(qtbot, room, *zoom(tmp_path))
    with qtbot.waitSignal(room.imports.done, timeout=20_000):
        qtbot.mouseClick(dialog.apart, Qt.MouseButton.LeftButton)
    settled(qtbot, room.desk)
    assert len(sources(room)) == 2


def test_cancel_brings_nothing_in(qtbot: QtBot, room: SourcesWorkspace, tmp_path: Path) -> None:
    dialog = dialog_after(qtbot, room, *zoom(tmp_path))
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    settled(qtbot, room.desk)
    assert not sources(room)


def test_two_labels_must_differ(qtbot: QtBot, room: SourcesWorkspace, tmp_path: Path) -> None:
    dialog = dialog_after(qtbot, room, *zoom(tmp_path))
    dialog.labels[0].setText("Mina")
    assert not dialog.take.isEnabled()
    dialog.labels[0].setText("Hong")
    assert dialog.take.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
