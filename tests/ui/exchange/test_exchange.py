"""Projects of other programs, as a person brings them in and saves them: by menu, mouse and keyboard."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from interviewkit.store.bulk import fetch
from interviewkit.ui.exchange.export_dialog import ExportDialog
from interviewkit.ui.exchange.preview_dialog import PreviewDialog
from interviewkit.ui.exchange.project_imports import ProjectImports, is_project
from interviewkit.ui.exchange.reports_dialog import ReportsDialog
from interviewkit.ui.language import speak
from interviewkit.ui.sources.workspace import SourcesWorkspace
from tests.exchange.qdpx_files import FLAVOURS, WANTED, project
from tests.ui.sources.conftest import *  # noqa: F403
from tests.ui.sources.conftest import settled


def opened(qtbot: QtBot, room: SourcesWorkspace, path: Path, monkeypatch: pytest.MonkeyPatch) -> PreviewDialog:
    """The preview, by the File menu."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    room.desk.actions.refresh()
    assert room.desk.actions.run("exchange.import")
    imports = ProjectImports.of(room.desk)
    qtbot.waitUntil(lambda: imports.preview is not None and imports.preview.isVisible(), timeout=20_000)
    assert imports.preview is not None
    return imports.preview


def test_a_project_is_shown_before_it_comes_in_and_reported_on_after(
    qtbot: QtBot, open_room: Callable[..., SourcesWorkspace], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = open_room()
    file = project(tmp_path / "from NVivo.qdpx", FLAVOURS["nvivo-windows"])
    dialog = opened(qtbot, room, file, monkeypatch)
    assert dialog.title.text() == "Import “Study”"
    assert "NVivo 12 Plus for Windows" in dialog.origin.text()
    assert any("emoji as two characters" in line for line in dialog.findings.lines())
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert room.desk.read(lambda session: fetch(session, "SELECT count(*) FROM source")) == [(0,)]
    dialog = opened(qtbot, room, file, monkeypatch)
    qtbot.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    settled(qtbot, room.desk)
    assert room.desk.read(lambda session: fetch(session, "SELECT count(*) FROM quote")) == [(len(WANTED),)]
    room.desk.actions.refresh()
    assert room.desk.actions.run("exchange.reports")
    (reports,) = (each for each in room.window().findChildren(ReportsDialog) if each.isVisible())
    assert reports.title.text() == "from NVivo.qdpx"
    assert "Passages: 5" in reports.findings.lines()
    speak("ko")
    assert "Passages: 5" not in reports.findings.lines()
    speak("en")
    room.desk.undo()
    assert room.desk.read(lambda session: fetch(session, "SELECT count(*) FROM source")) == [(0,)]
    qtbot.waitUntil(lambda: reports.list.count() == 0)
    assert reports.title.text() == "No project was imported yet."
    reports.close()


def test_a_project_that_is_dropped_is_looked_into(
    qtbot: QtBot, open_room: Callable[..., SourcesWorkspace], tmp_path: Path
) -> None:
    room = open_room()
    room.dropped([project(tmp_path / "x.qdpx")])
    imports = ProjectImports.of(room.desk)
    qtbot.waitUntil(lambda: imports.preview is not None and imports.preview.isVisible(), timeout=20_000)
    assert imports.preview is not None
    imports.preview.reject()


def test_a_broken_project_is_told_of_and_nothing_comes_in(
    qtbot: QtBot, open_room: Callable[..., SourcesWorkspace], tmp_path: Path
) -> None:
    room = open_room()
    told: list[str] = []
    room.desk.noticed.connect(lambda notice: told.append(notice.what))
    (tmp_path / "x.qdpx").write_bytes(b"no zip")
    room.dropped([tmp_path / "x.qdpx"])
    settled(qtbot, room.desk)
    assert told == ["“x.qdpx” holds no project that InterviewKit can read."]
    assert ProjectImports.of(room.desk).preview is None


def test_the_study_is_saved_for_other_programs(
    qtbot: QtBot, open_room: Callable[..., SourcesWorkspace], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = open_room()
    target = tmp_path / "for others"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    room.desk.actions.refresh()
    assert room.desk.actions.run("exchange.export")
    (dialog,) = (each for each in room.window().findChildren(ExportDialog) if each.isVisible())
    assert dialog.sound.isHidden()
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    settled(qtbot, room.desk)
    with zipfile.ZipFile(f"{target}.qdpx") as packed:
        assert "project.qde" in packed.namelist()


def test_a_recording_or_transcript_is_told_from_a_project_by_its_name(tmp_path: Path) -> None:
    for name in ("P01.m4a", "P01.docx", "study.ikitz", "study.json", "notes"):
        (tmp_path / name).write_bytes(b"")
        assert not is_project(tmp_path / name)
    (tmp_path / "study.QDPX").write_bytes(b"")
    (tmp_path / "study.qda").mkdir()
    assert not is_project(tmp_path / "study.qda"), "a folder without a database"
    (tmp_path / "study.qda" / "data.qda").write_bytes(b"")
    assert all(map(is_project, (tmp_path / "study.QDPX", tmp_path / "study.qda", tmp_path / "study.qda" / "data.qda")))
