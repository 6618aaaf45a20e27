"""A recording is heard from any place, followed in the text; without sound or file everything else works."""

from __future__ import annotations

import builtins
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from interviewkit.sources.actions import NewSegment, append_segments
from interviewkit.sources.importing import import_file
from interviewkit.store import media as media_folder
from interviewkit.store.project import Project
from interviewkit.ui.listening.waveform import Waveform
from interviewkit.ui.sources.workspace import SourcesWorkspace
from tests.ui.sources.conftest import segments, settled, shown, sources, tone, until

SECONDS = 20
pytestmark = pytest.mark.qt_log_ignore("pipewire", "PulseAudio", "No audio device detected", "No RHI backend")


@pytest.fixture
def heard(study: Path, tmp_path: Path) -> Path:
    """A study of one recording of twenty seconds with a segment every two."""
    with Project.open(study, coder="anna") as project:
        done = import_file(project, tone(tmp_path / "P01.wav", SECONDS), link=True)
        words = [[0, 4, 0, 1000, 0.9], [5, 8, 1000, 2000, 0.9]]
        with project.change("Transcribe", background=True) as session:
            new = [
                NewSegment("Word two", "A", ms, ms + 2000, [[a, b, ms + c, ms + d, p] for a, b, c, d, p in words])
                for ms in range(0, SECONDS * 1000, 2000)
            ]
            append_segments(session, done.source_id, new)
    return study


@pytest.fixture
def room(open_room: Callable[..., SourcesWorkspace], heard: Path) -> SourcesWorkspace:
    return open_room(heard)


@pytest.mark.usefixtures("sound")
def test_space_plays_and_pauses_and_the_text_follows(qtbot: QtBot, room: SourcesWorkspace) -> None:
    listening, view = room.page.listening, room.page.reading.view
    room.page.reading.setFocus()
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_Space)
    until(qtbot, lambda: listening.player.position > 300, 15_000)
    assert listening.player.playing()
    assert view._text.playing is not None
    QTest.keyClick(view.focusWidget(), Qt.Key.Key_Space)
    until(qtbot, lambda: not listening.player.playing(), 5_000)
    until(qtbot, lambda: view._text.playing is None, 5_000)


@pytest.mark.usefixtures("sound")
def test_a_click_on_a_time_plays_from_there(qtbot: QtBot, room: SourcesWorkspace) -> None:
    room.page.reading.view.seek_requested.emit(segments(room)[5].start_ms)
    places: list[int] = []
    room.page.listening.player.moved.connect(places.append)
    until(qtbot, lambda: room.page.listening.player.position > 10_400, 5_000)
    assert min(places) >= 9_900, "not from anywhere else"
    assert room.page.listening.player.playing()
    room.page.reading.view.seek_requested.emit(2_000)
    until(qtbot, lambda: 2_200 < room.page.listening.player.position < 9_000, 5_000)
    room.desk.actions.run("sources.play")
    until(qtbot, lambda: not room.page.listening.player.playing(), 5_000)


@pytest.mark.usefixtures("sound")
def test_another_source_falls_silent(qtbot: QtBot, room: SourcesWorkspace, tmp_path: Path) -> None:
    room.page.listening.play_from(1000)
    until(qtbot, lambda: room.page.listening.player.playing(), 15_000)
    room.page.show_source(None)
    until(qtbot, lambda: not room.page.listening.player.playing(), 5_000)
    assert room.page.listening.player.position == 0


def test_keys_go_back_and_forth_and_change_the_speed(room: SourcesWorkspace) -> None:
    listening = room.page.listening
    room.page.reading.setFocus()
    page = room.page.reading.view.focusWidget()
    for key, at in ((Qt.Key.Key_F5, 5_000), (Qt.Key.Key_F5, 10_000), (Qt.Key.Key_F3, 5_000)):
        QTest.keyClick(page, key)
        assert listening.player.position == at
    QTest.keyClick(page, Qt.Key.Key_F7)
    assert listening.player.speed() == 1.25 and listening.speed.text() == "1.25×"
    for _ in range(9):
        QTest.keyClick(page, Qt.Key.Key_F6)
    assert listening.player.speed() == 0.5
    assert room.desk.preferences.views["sources.speed"] == 0.5


def test_the_waveform_is_clicked_and_stepped(qtbot: QtBot, room: SourcesWorkspace) -> None:
    wave, listening = room.page.listening.wave, room.page.listening
    assert wave.has_peaks()
    qtbot.mouseClick(wave, Qt.MouseButton.LeftButton, pos=QPoint(wave.width() // 2, 20))
    assert abs(listening.player.position - SECONDS * 500) < 100
    assert listening.time.text() == "00:10 / 00:20" or listening.time.text() == "00:09 / 00:20"
    wave.setFocus()
    QTest.keyClick(wave, Qt.Key.Key_Home)
    QTest.keyClick(wave, Qt.Key.Key_Right)
    assert listening.player.position == 5_000
    QTest.keyClick(wave, Qt.Key.Key_End)
    assert listening.player.position == SECONDS * 1000


def test_an_empty_waveform_takes_no_clicks(qtbot: QtBot) -> None:
    wave = Waveform()
    qtbot.addWidget(wave)
    with qtbot.assertNotEmitted(wave.sought):
        qtbot.mouseClick(wave, Qt.MouseButton.LeftButton)


def test_without_libpulse_everything_but_playing_works(
    qtbot: QtBot, open_room: Callable[..., SourcesWorkspace], heard: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name == "PySide6.QtMultimedia":
            raise ImportError("libpulse.so.0: cannot open shared object file: No such file or directory")
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)  # before the pointer can come near and warm the player
    room = open_room(heard)
    listening = room.page.listening
    qtbot.mouseClick(listening.button, Qt.MouseButton.LeftButton)
    assert not listening.button.isEnabled()
    assert "libpulse0 is missing" in listening.why.text() and "sudo apt install libpulse0" in listening.why.text()
    qtbot.mouseClick(listening.wave, Qt.MouseButton.LeftButton, pos=QPoint(30, 20))
    assert listening.player.position > 0 and len(shown(room)) == 10


def test_a_recording_moved_away_is_told_and_its_text_is_there(
    qtbot: QtBot, open_room: Callable[..., SourcesWorkspace], heard: Path, tmp_path: Path
) -> None:
    (tmp_path / "P01.wav").unlink()
    for proxy in media_folder.folder(heard).glob("*.flac"):
        proxy.unlink()
    room = open_room(heard)
    listening = room.page.listening
    assert "“P01.wav” was moved away" in listening.why.text() and not listening.button.isEnabled()
    assert len(shown(room)) == 10
    room.desk.actions.run("view.language.ko")
    assert "P01.wav" in listening.why.text() and "was moved away" not in listening.why.text()


def test_a_lost_working_copy_is_made_again(
    qtbot: QtBot, open_room: Callable[..., SourcesWorkspace], heard: Path
) -> None:
    for made in (*media_folder.folder(heard).glob("*.flac"), *media_folder.folder(heard).glob("*.peaks")):
        made.unlink()
    room = open_room(heard)
    settled(qtbot, room.desk)
    assert room.page.listening.button.isEnabled() and room.page.listening.wave.has_peaks()
    assert sources(room)[0].name == "P01"
