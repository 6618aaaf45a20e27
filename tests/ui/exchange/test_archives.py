"""A study is packed and opened again as a person does it: from the menu, and by dropping the file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from interviewkit.exchange.whole.archive import look
from interviewkit.people.actions import participant_labelled
from interviewkit.people.consent import record_consent
from interviewkit.reports.write import export
from interviewkit.store.project import Project
from interviewkit.ui.exchange.archive_dialog import ArchiveDialog
from interviewkit.ui.language import speak
from interviewkit.ui.sources.workspace import SourcesWorkspace
from tests.ui.sources.conftest import *  # noqa: F403
from tests.ui.sources.conftest import bring_in, drop, notices, settled, tone, until


def packing(room: SourcesWorkspace) -> ArchiveDialog:
    room.desk.actions.refresh()
    assert room.desk.actions.run("exchange.archive")
    (dialog,) = (each for each in room.window().findChildren(ArchiveDialog) if each.isVisible())
    return dialog


def test_a_study_is_packed_and_opened_elsewhere_by_dropping_it(
    qtbot: QtBot, open_room: Callable[..., SourcesWorkspace], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = open_room()
    bring_in(qtbot, room, tone(tmp_path / "P01.wav", 0.5))
    chosen = {"save": str(tmp_path / "packed")}
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (chosen["save"], ""))
    dialog = packing(room)
    assert dialog.sound.isChecked() and dialog.told.isHidden()
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    settled(qtbot, room.desk)
    assert look(tmp_path / "packed.ikitz").recordings == 1
    chosen["save"] = str(tmp_path / "elsewhere" / "Mine")
    drop(room.window(), [tmp_path / "packed.ikitz"])
    place = tmp_path / "elsewhere" / "Mine.ikit"
    until(qtbot, lambda: room.desk.project is not None and room.desk.project.place == place)
    assert room.desk.project is not None and room.desk.project.check() == []


def test_what_stays_here_when_it_is_shared_is_said_before(
    qtbot: QtBot, open_room: Callable[..., SourcesWorkspace], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = open_room()
    bring_in(qtbot, room, tone(tmp_path / "P01.wav", 0.5))
    assert room.desk.project is not None
    with room.desk.project.change("Note") as session:
        record_consent(session, [participant_labelled(session, "P01")], ["sharing"], "no")
        participant_labelled(session, "P02")
    dialog = packing(room)
    qtbot.mouseClick(dialog.others, Qt.MouseButton.LeftButton)
    assert not dialog.recordings and not dialog.sound.isEnabled()
    told = dialog.told.text()
    assert "P01" in told and "P02" in told and "1 recording stays here" in told
    speak("ko")
    assert "P01" in dialog.told.text() and dialog.told.text() != told
    speak("en")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "shared.ikitz"), ""))
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    settled(qtbot, room.desk)
    assert look(tmp_path / "shared.ikitz").anonymous
    assert any("P01" in line for line in notices(room))


def test_everything_as_json_becomes_a_study_of_its_own(
    qtbot: QtBot, open_room: Callable[..., SourcesWorkspace], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Project.create(tmp_path / "Old.ikit", "Old", coder="anna") as project:
        export(project, tmp_path / "old.json")
    room = open_room()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "old.json"), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "New.ikit"), ""))
    assert room.desk.actions.run("exchange.open_archive")
    until(qtbot, lambda: room.desk.title == "Old")
    (tmp_path / "broken.json").write_text('{"interviewkit": 1')
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "Broken.ikit"), ""))
    drop(room.window(), [tmp_path / "broken.json"])
    until(qtbot, lambda: any("“broken.json”" in line for line in notices(room)))
    assert room.desk.title == "Old" and not list(tmp_path.glob("*Broken*"))
