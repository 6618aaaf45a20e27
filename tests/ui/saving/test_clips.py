"""Saving clips as a person does: select, tick words, listen, save."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from interviewkit.sources import queries
from interviewkit.text.anchors import Anchor, Passage
from interviewkit.ui.saving.clip_dialog import ClipDialog
from interviewkit.ui.saving.clips import save_clip_of
from interviewkit.ui.sources.workspace import SourcesWorkspace
from tests.audio.test_clips import frames, heard
from tests.ui.sources.conftest import settled

pytestmark = pytest.mark.qt_log_ignore("pipewire", "PulseAudio", "No audio device detected", "No RHI backend")


def open_dialog(qtbot: QtBot, room: SourcesWorkspace) -> ClipDialog:
    """With the second segment selected in the text."""
    qtbot.waitUntil(lambda: room.page.reading.segments() == 3)
    rows = room.desk.read(queries.segments, room.desk.source_id or 0)
    room.page.reading.view.select(Passage(Anchor(rows[1].id, 0), Anchor(rows[1].id, len(rows[1].text))))
    room.desk.actions.refresh()
    room.desk.actions.run("sources.clip")
    (dialog,) = (each for each in room.findChildren(ClipDialog) if each.isVisible())
    return dialog


def test_the_selected_words_are_there_and_names_are_ticked(qtbot: QtBot, talk: SourcesWorkspace) -> None:
    dialog = open_dialog(qtbot, talk)
    assert dialog.span == (3500, 5450)
    assert [word.text for word in dialog.words] == ["네,", "민수가", "작년에", "샀어요."]
    assert not dialog.bleeps()
    dialog.reject()
    project = talk.desk.project
    assert project is not None
    with project.change("Rename participant") as session:
        from interviewkit.model import Participant

        session.add(Participant(label="P07", name="김민수"))
    again = open_dialog(qtbot, talk)
    assert [word.text for word in again.bleeped_words()] == ["민수가"]
    again.reject()


def test_a_word_is_ticked_with_the_keyboard_and_is_not_heard_in_the_file(
    qtbot: QtBot, talk: SourcesWorkspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = open_dialog(qtbot, talk)
    dialog.list.setCurrentRow(1)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Space)
    assert [word.text for word in dialog.bleeped_words()] == ["민수가"]
    dialog.kind.setCurrentIndex(dialog.kind.findData(".wav"))
    dialog.captions.setChecked(True)
    target = tmp_path / "clip.wav"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    ((start, end),) = dialog.bleeps()
    first, last = dialog.span
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    settled(qtbot, talk.desk)
    sound = heard(target)
    assert abs(len(sound) - (last - first) * 16) <= 16
    inside = sound[(start - first) * 16 + 160 : (end - first) * 16 - 160] * 1.0
    wave = np.abs(np.fft.rfft(inside * np.hanning(len(inside))))
    assert abs(np.argmax(wave) * 16_000 / len(inside) - 1000) < 10
    said = target.with_suffix(".srt").read_text("utf-8")
    assert "민수" not in said.replace("Minsu", "") and "작년에" in said and said.startswith("1\n00:00:00,")


def test_the_stretch_selected_on_the_waveform_comes_first(qtbot: QtBot, talk: SourcesWorkspace) -> None:
    qtbot.waitUntil(lambda: talk.page.listening.selection() is None)
    talk.page.listening.select(1200, 4200)
    dialog = save_clip_of(talk)
    assert dialog is not None and dialog.span == (1200, 4200)
    dialog.end.setText("00:06")
    dialog.end.editingFinished.emit()
    assert dialog.span == (1200, 6000) and len(dialog.words) > 8
    dialog.begin.setText("nonsense")
    dialog.begin.editingFinished.emit()
    assert dialog.begin.text() == "00:00:01.200"
    dialog.reject()


@pytest.mark.skipif(shutil.which("ffmpeg") is None, reason="needs ffmpeg")
def test_a_film_gives_a_film_with_the_picture_blurred_where_asked(
    qtbot: QtBot, film_talk: SourcesWorkspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = open_dialog(qtbot, film_talk)
    assert dialog.kind.currentData() == ".mp4" and dialog.blur.isVisible()
    dialog.tick(2)
    dialog.blur.setChecked(True)
    target = tmp_path / "clip.mp4"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target.with_suffix("")), ""))
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    settled(qtbot, film_talk.desk)
    assert len(frames(target)) > 40


def test_listening_prepares_the_clip_and_leaves_nothing_behind(
    qtbot: QtBot, talk: SourcesWorkspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    dialog = open_dialog(qtbot, talk)
    dialog.tick(0)
    qtbot.mouseClick(dialog.play, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(list(tmp_path.glob("interviewkit-clip-*/clip.wav"))), timeout=10_000)
    settled(qtbot, talk.desk)
    dialog.reject()
    qtbot.waitUntil(lambda: not list(tmp_path.glob("interviewkit-clip-*")))
