"""How the voices shall be told apart: what is offered, what is proposed, and why not."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from interviewkit.sources import queries
from interviewkit.sources.speakers import voices
from interviewkit.sources.speakers.voices import Choice, Part
from interviewkit.store import media as media_folder
from interviewkit.ui.sources.workspace import SourcesWorkspace
from interviewkit.ui.speakers.choice import VoicesChoice
from tests.audio.making import noise, write
from tests.ui.sources.conftest import bring_in, notices, settled


def asked(qtbot: QtBot, room: SourcesWorkspace, *paths: Path) -> VoicesChoice:
    """The question about these recordings."""
    choice = VoicesChoice(room.desk)
    qtbot.addWidget(choice)
    choice.offer(bring_in(qtbot, room, *paths))
    choice.show()
    return choice


def test_two_microphones_are_proposed_as_two_voices(qtbot: QtBot, room: SourcesWorkspace, tmp_path: Path) -> None:
    choice = asked(qtbot, room, write(tmp_path / "call.wav", np.stack([noise(3, 1), noise(3, 2)])))
    project, row = room.desk.project, room.desk.read(queries.sources)[0]
    assert project is not None
    assert choice.box.currentText() == "One voice a channel: 2 voices"
    assert "hardly anything of each other" in choice.note.text()
    assert voices.parts(project, row.id, choice.choice()) == [Part(0), Part(1)]
    choice.box.setFocus()
    qtbot.keyClick(choice.box, Qt.Key.Key_End)
    assert choice.choice() == Choice("together")
    assert voices.parts(project, row.id, choice.choice()) == [Part()]


def test_the_same_sound_twice_is_not_offered_and_the_person_reads_why(
    qtbot: QtBot, room: SourcesWorkspace, tmp_path: Path
) -> None:
    choice = asked(qtbot, room, write(tmp_path / "copied.wav", np.stack([noise(3, 1), noise(3, 1)])))
    assert choice.choice() == Choice("together") and choice.box.findData("channels") < 0
    assert "The channels hold the same sound" in choice.note.text()


def test_channels_nobody_listened_to_are_compared_first(qtbot: QtBot, room: SourcesWorkspace, tmp_path: Path) -> None:
    bring_in(qtbot, room, write(tmp_path / "call.wav", np.stack([noise(3, 1), noise(3, 2)])))
    project = room.desk.project
    assert project is not None
    with project.read() as session:
        media = queries.media(session, room.desk.read(queries.sources)[0].id)
    assert media is not None
    media_folder.channels(project.path, media.sha256).unlink()
    choice = VoicesChoice(room.desk)
    qtbot.addWidget(choice)
    choice.offer(room.desk.read(queries.sources))
    assert choice.note.text() == "The channels are being compared."
    settled(qtbot, room.desk)
    assert choice.choice() == Choice("channels")


def test_of_several_recordings_each_is_heard_in_the_way_that_fits(
    qtbot: QtBot, room: SourcesWorkspace, tmp_path: Path
) -> None:
    two = write(tmp_path / "two.wav", np.stack([noise(3, 1), noise(3, 2)]))
    choice = asked(qtbot, room, two, write(tmp_path / "one.wav", noise(3, 3)))
    project = room.desk.project
    assert project is not None and choice.choice() == Choice("channels")
    found = {row.name: voices.parts(project, row.id, choice.choice()) for row in room.desk.read(queries.sources)}
    assert found == {"two": [Part(0), Part(1)], "one": [Part()]}


def test_without_the_extra_the_person_reads_how_to_get_it(
    qtbot: QtBot, room: SourcesWorkspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "sherpa_onnx", None)
    choice = asked(qtbot, room, write(tmp_path / "one.wav", noise(3, 3)))
    assert choice.box.findData("sound") < 0 and 'pip install "interviewkit[voices]"' in choice.note.text()


def test_the_folder_of_the_model_files_is_asked_for_and_looked_into(
    qtbot: QtBot, room: SourcesWorkspace, tmp_path: Path
) -> None:
    pytest.importorskip("sherpa_onnx")
    choice = asked(qtbot, room, write(tmp_path / "one.wav", noise(3, 3)))
    assert choice.where.isVisible() and choice.box.findData("sound") < 0
    folder = tmp_path / "files"
    (folder / "pyannote-segmentation-3-0").mkdir(parents=True)
    (folder / "pyannote-segmentation-3-0" / "model.onnx").write_bytes(b"1")
    choice.take_folder(folder)
    assert "does not hold both model files" in notices(room)[0]
    (folder / "titanet.onnx").write_bytes(b"1")
    choice.take_folder(folder)
    assert choice.box.findData("sound") >= 0 and not choice.where.isVisible()
    assert choice.choice() == Choice("together"), "a guess is never proposed"
