"""Somebody who looks elsewhere is told, once and by name; and the machine stays awake as long as there is work."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interviewkit.sources.transcribing.queue import Wish
from interviewkit.transcription import Settings
from interviewkit.ui.sources.workspace import SourcesWorkspace
from interviewkit.ui.transcribing import awake
from interviewkit.ui.transcribing.notifying import Notifier, message
from tests.ui.sources.conftest import bring_in, settled, tone


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """What the system would show."""
    said: list[tuple[str, str]] = []
    monkeypatch.setattr(Notifier, "show", lambda self, title, text: said.append((title, text)))
    return said


@pytest.fixture
def elsewhere(room: SourcesWorkspace, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another program's window is in front."""
    monkeypatch.setattr(QApplication, "activeWindow", lambda: None)


def transcribe(qtbot: QtBot, room: SourcesWorkspace, model: Path, folder: Path, *, gone: bool = False) -> None:
    rows = bring_in(qtbot, room, tone(folder / "P01.wav"), tone(folder / "P02.wav", 3.0))
    wish = Wish(Settings(str(model), language="en"), "sample")
    room.queue.transcribe([(rows[0].id, "P01")], Wish(Settings("/gone/model"), "gone") if gone else wish)
    room.queue.transcribe([(rows[1].id, "P02")], wish)
    settled(qtbot, room.desk)


@pytest.mark.usefixtures("elsewhere")
def test_the_end_of_the_queue_is_told_by_name(
    qtbot: QtBot, room: SourcesWorkspace, sample_model: Path, tmp_path: Path, shown: list[tuple[str, str]]
) -> None:
    transcribe(qtbot, room, sample_model, tmp_path)
    assert shown == [("2 recordings are transcribed", "“P01”, “P02”")]


@pytest.mark.usefixtures("elsewhere")
def test_a_recording_that_needs_the_person_is_told_at_once(
    qtbot: QtBot, room: SourcesWorkspace, sample_model: Path, tmp_path: Path, shown: list[tuple[str, str]]
) -> None:
    transcribe(qtbot, room, sample_model, tmp_path, gone=True)
    assert shown[0][0] == "“P01” could not be transcribed" and "speech model called “gone”" in shown[0][1]
    assert shown[1:] == [("1 recording is transcribed", "“P02”\nNot transcribed: “P01”")]


def test_nothing_is_told_to_somebody_who_looks(
    qtbot: QtBot, room: SourcesWorkspace, sample_model: Path, tmp_path: Path, shown: list[tuple[str, str]]
) -> None:
    assert QApplication.activeWindow() is not None
    transcribe(qtbot, room, sample_model, tmp_path)
    assert shown == []


@pytest.mark.usefixtures("elsewhere")
def test_nothing_is_told_to_somebody_who_said_no(
    qtbot: QtBot, room: SourcesWorkspace, sample_model: Path, tmp_path: Path, shown: list[tuple[str, str]]
) -> None:
    action = room.desk.actions["sources.notify"]
    assert action.checked is not None and action.checked(room.desk)
    room.desk.actions.run("sources.notify")
    assert not action.checked(room.desk)
    transcribe(qtbot, room, sample_model, tmp_path)
    assert shown == []


def test_of_many_only_some_are_named() -> None:
    title, text = message([f"P{n}" for n in range(6)], [])
    assert (title, text) == ("6 recordings are transcribed", "“P0”, “P1”, “P2” and 3 more")


@pytest.mark.parametrize("platform", ["linux", "darwin"])
def test_what_keeps_the_machine_awake_ends_with_the_program(platform: str) -> None:
    assert "4711" in awake.command(platform, 4711, "Transcribing")[-1 if platform == "darwin" else -3]
    assert awake.command("win32", 4711, "Transcribing") == []
