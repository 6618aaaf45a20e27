"""Voices told apart by their sound, from the menu to the text; the model is a stand-in in the child process."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interviewkit.sources.actions import NewSegment, append_segments
from interviewkit.sources.speakers.voices import Choice
from interviewkit.sources.transcribing.hearing import take
from interviewkit.sources.transcribing.queue import Wish, queue_up
from interviewkit.store.project import Project
from interviewkit.transcription import Settings
from interviewkit.transcription.events import Done
from interviewkit.ui.sources.workspace import SourcesWorkspace
from interviewkit.ui.speakers.tell_dialog import TellDialog
from interviewkit.ui.transcribing.transcriptions import Transcriptions
from tests.audio.making import noise, write
from tests.transcription.test_turns import FAKE
from tests.ui.sources.conftest import bring_in, notices, segments, settled


@pytest.fixture
def source(qtbot: QtBot, room: SourcesWorkspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    """A recording with a text, and model files that hear two voices in it."""
    files = tmp_path / "files"
    files.mkdir()
    (files / "segmentation.onnx").write_text(json.dumps([[0, 1.9, 4], [2, 4, 2]]))
    (files / "embedding.onnx").write_bytes(b"1")
    (files / "sherpa_onnx.py").write_text(FAKE)
    monkeypatch.setenv("PYTHONPATH", str(files))
    monkeypatch.setenv("INTERVIEWKIT_VOICES", str(files))
    monkeypatch.setattr("interviewkit.transcription.voices.find_spec", lambda _: True)
    (row,) = bring_in(qtbot, room, write(tmp_path / "talk.wav", noise(4, 1)))
    words: list[list[object]] = [[at * 4, at * 4 + 3, at * 1000, at * 1000 + 900, 0.9] for at in range(4)]
    room.desk.change("Set up", append_segments, row.id, [NewSegment("one two yes now", "", 0, 3900, words)])
    return row.id


def spoken(room: SourcesWorkspace) -> list[tuple[str, str]]:
    return [(row.speaker, row.text) for row in segments(room)]


def test_from_the_menu_to_the_text_and_back(qtbot: QtBot, room: SourcesWorkspace, source: int) -> None:
    room.desk.actions.run("sources.tell_voices")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, TellDialog) and dialog.start.isEnabled()
    QTest.keyClick(dialog.people, Qt.Key.Key_Return)
    settled(qtbot, room.desk)
    assert spoken(room) == [("Speaker 1", "one two"), ("Speaker 2", "yes now")]
    assert notices(room)[0] == "2 voices were heard in “talk”."
    room.desk.actions.run("edit.undo")
    assert spoken(room) == [("", "one two yes now")]


def test_asked_for_before_it_follows_the_transcription(qtbot: QtBot, room: SourcesWorkspace, source: int) -> None:
    wish = Wish(Settings("/models/small"), "small", voices=Choice("sound", 1))
    Transcriptions.of(room.desk).finished.emit(source, wish)
    settled(qtbot, room.desk)
    assert spoken(room) == [("Speaker 1", "one two yes now")]


def test_what_the_end_of_the_program_came_before_is_done_at_the_next_opening(
    qtbot: QtBot, room: SourcesWorkspace, source: int
) -> None:
    desk = room.desk
    assert desk.project is not None
    wish = Wish(Settings("/models/small"), "small", voices=Choice("sound", 1))
    kept = queue_up(desk.project, source, wish)
    take(desk.project, kept.runs[0], Done(0, 0, "ko"))  # the program ends before anybody hears of it
    place = desk.project.place
    desk.close_project()
    desk.take(Project.open(place))
    settled(qtbot, desk)
    desk.choose_source(source)
    assert spoken(room) == [("Speaker 1", "one two yes now")]
    desk.close_project()
    desk.take(Project.open(place))
    assert desk.jobs.active() == []
