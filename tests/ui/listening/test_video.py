"""The picture of a video stands beside the text and keeps up with the sound; without one, the sound goes on."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from interviewkit.audio.pictures import has_pictures
from interviewkit.model import Media
from interviewkit.sources import queries
from interviewkit.store import media as media_folder
from interviewkit.store.project import Project
from interviewkit.ui.listening.video import APART
from interviewkit.ui.sources.workspace import SourcesWorkspace
from tests.audio.making import tone, write
from tests.ui.listening.rich import fill, film, recorded
from tests.ui.sources.conftest import settled, until

pytestmark = [
    pytest.mark.qt_log_ignore(
        "pipewire", "PulseAudio", "No audio device detected", "No RHI backend", "Could not open media"
    ),
    pytest.mark.usefixtures("sound"),
]
TEXTS = ("We looked at chairs.", "And then?", "The price.")
Open = Callable[..., SourcesWorkspace]


def opened(qtbot: QtBot, open_room: Open, study: Path, file: Path, seconds: int = 6) -> SourcesWorkspace:
    fill(study, file, seconds, TEXTS, every=1)
    room = open_room(study)
    until(qtbot, lambda: room.page.together.pane.there(), 10_000)
    return room


def seen(room: SourcesWorkspace) -> QColor | None:
    """The colour in the lower half of the picture."""
    image = room.page.together.pane.picture.image()
    return None if image is None else QColor(image.pixel(image.width() // 2, image.height() * 3 // 4))


@pytest.mark.parametrize(
    ("name", "codec", "size"),
    [("a.mp4", "libx264", (322, 182)), ("b.webm", "libvpx-vp9", (200, 150)), ("c.mov", "mpeg4", (128, 318))],
)
def test_the_picture_stands_beside_the_text(
    qtbot: QtBot, open_room: Open, study: Path, tmp_path: Path, name: str, codec: str, size: tuple[int, int]
) -> None:
    room = opened(qtbot, open_room, study, film(tmp_path / name, 6, size, codec))
    pane = room.page.together.pane
    until(qtbot, lambda: pane.picture.image() is not None, 10_000)
    image = pane.picture.image()
    assert image is not None and (image.width(), image.height()) == size
    assert pane.isVisible() and room.desk.read(queries.media, room.desk.source_id or 0).video  # type: ignore[union-attr]


def test_the_picture_is_sought_with_the_sound(qtbot: QtBot, open_room: Open, study: Path, tmp_path: Path) -> None:
    room = opened(qtbot, open_room, study, film(tmp_path / "P03.mp4"))
    until(qtbot, lambda: seen(room) is not None, 10_000)
    for ms in (1_000, 4_200, 300):
        room.page.listening.player.seek(ms)
        wanted = round(ms / 40) * 8 % 256

        def there(wanted: int = wanted) -> bool:
            colour = seen(room)
            return colour is not None and abs(colour.red() - wanted) <= 20

        until(qtbot, there, 5_000)


@pytest.mark.parametrize("speed", [1.0, 0.5, 2.0])
def test_the_picture_keeps_up_at_every_speed(
    qtbot: QtBot, open_room: Open, study: Path, tmp_path: Path, speed: float
) -> None:
    room = opened(qtbot, open_room, study, film(tmp_path / "P03.mp4", 16), 16)
    listening, video = room.page.listening, room.page.together.pane.video
    until(qtbot, lambda: seen(room) is not None, 10_000)
    listening.set_speed(speed)
    listening.play_from(2_000)
    until(qtbot, lambda: listening.player.position > 2_000 + 1_500 * speed, 10_000)
    apart: list[int] = []
    listening.player.moved.connect(lambda _: apart.append(video.apart()))
    qtbot.wait(2_500)
    listening.pause()
    steady = sorted(abs(each) for each in apart)
    assert steady[len(steady) // 2] <= APART, "half of the time and more"
    assert steady[len(steady) * 9 // 10] <= 2 * APART


def test_it_is_hidden_and_put_into_a_window_of_its_own(
    qtbot: QtBot, open_room: Open, study: Path, tmp_path: Path
) -> None:
    room = opened(qtbot, open_room, study, film(tmp_path / "P03.mp4"))
    pane = room.page.together.pane
    until(qtbot, lambda: seen(room) is not None, 10_000)
    room.page.reading.setFocus()
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(room.page.reading.view.focusWidget(), Qt.Key.Key_V, keys)
    assert not pane.isVisible()
    assert pane.video._player is not None and pane.video._player.source().isEmpty(), "nothing is decoded unseen"
    QTest.keyClick(room.page.reading.view.focusWidget(), Qt.Key.Key_V, keys)
    assert pane.isVisible()
    room.desk.actions.run("sources.picture_apart")
    assert pane.apart is not None and pane.apart.isVisible() and not pane.isVisible()
    assert pane.picture.window() is pane.apart
    until(qtbot, lambda: QApplication.focusWidget() is pane.apart, 5_000)
    QTest.keyClick(pane.apart, Qt.Key.Key_F5)
    assert room.page.listening.player.position > 0, "keys work from there"
    pane.apart.close()
    assert pane.apart is None and pane.isVisible() and pane.picture.isVisible()


def test_a_video_that_was_moved_says_so_and_is_found_again(
    qtbot: QtBot, open_room: Open, study: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(study, film(tmp_path / "P03.mp4"), 6, TEXTS, every=1)
    (tmp_path / "other").mkdir()
    (tmp_path / "P03.mp4").rename(tmp_path / "other" / "renamed.mp4")
    film(tmp_path / "wrong.mp4", 1)
    room = open_room(study)
    pane = room.page.together.pane
    until(qtbot, lambda: pane.find_button.isVisible(), 5_000)
    assert "was moved away" in pane.why.text() and room.page.listening.button.isEnabled(), "the sound goes on"
    for chosen in ("wrong.mp4", "other/renamed.mp4"):
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, chosen=chosen: (str(tmp_path / chosen), ""))
        pane.find_button.click()
        settled(qtbot, room.desk)
        if chosen == "wrong.mp4":
            assert pane.find_button.isVisible(), "another recording is not taken for it"
    until(qtbot, lambda: seen(room) is not None, 10_000)
    assert not pane.find_button.isVisible()


def test_sound_that_was_moved_is_found_again(
    qtbot: QtBot, open_room: Open, study: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(study, recorded(tmp_path / "P03.wav", 8), 8, TEXTS, every=1)
    (tmp_path / "P03.wav").rename(tmp_path / "moved.wav")
    for proxy in media_folder.folder(study).glob("*.flac"):
        proxy.unlink()
    room = open_room(study)
    listening = room.page.listening
    assert listening.find_button.isVisible() and not listening.button.isEnabled()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "moved.wav"), ""))
    listening.find_button.click()
    until(qtbot, listening.button.isEnabled, 20_000)
    assert not listening.find_button.isVisible()


def test_a_picture_that_cannot_be_decoded_says_why(qtbot: QtBot, open_room: Open, study: Path, tmp_path: Path) -> None:
    file = film(tmp_path / "P03.mp4")
    fill(study, file, 6, TEXTS, every=1)
    file.write_bytes(b"\0\0\0\x18ftypmp42" + b"\0" * 5000)
    room = open_room(study)
    pane = room.page.together.pane
    until(qtbot, lambda: "cannot be shown" in pane.why.text(), 10_000)
    assert pane.why.isVisible() and not pane.picture.isVisible() and room.page.listening.button.isEnabled()


def test_a_recording_from_before_pictures_were_asked_for_shows_its_own(
    qtbot: QtBot, open_room: Open, study: Path, tmp_path: Path
) -> None:
    source = fill(study, film(tmp_path / "P03.mp4"), 6, TEXTS, every=1)
    with Project.open(study, coder="anna") as project, project.change("Forget") as session:
        media = session.get_one(Media, 1)
        media.video = False
        session.add(media)
    assert source
    room = open_room(study)
    until(qtbot, lambda: seen(room) is not None, 10_000)


def test_a_cover_is_no_video(qtbot: QtBot, open_room: Open, study: Path, tmp_path: Path) -> None:
    if shutil.which("ffmpeg") is None:
        pytest.skip("ffmpeg makes the file of this test")
    plain = write(tmp_path / "plain.mp3", tone(6.0))
    cover = ["-f", "lavfi", "-i", "color=red:size=64x64:duration=0.04", "-map", "0", "-map", "1"]
    made = ["-c:a", "copy", "-c:v", "mjpeg", "-disposition:v", "attached_pic", str(tmp_path / "P03.mp3")]
    subprocess.run(["ffmpeg", "-v", "error", "-i", str(plain), *cover, *made], check=True)
    assert not has_pictures(tmp_path / "P03.mp3") and not has_pictures(tmp_path / "missing.mp4")
    fill(study, tmp_path / "P03.mp3", 6, TEXTS, every=1)
    room = open_room(study)
    qtbot.wait(200)
    assert not room.page.together.pane.there() and not room.page.together.pane.isVisible()


def test_a_telephone_held_upright_is_seen_upright(qtbot: QtBot, open_room: Open, study: Path, tmp_path: Path) -> None:
    if shutil.which("ffmpeg") is None:
        pytest.skip("ffmpeg makes the file of this test")
    lying = film(tmp_path / "lying.mp4", 6, (320, 180))
    turn = ["-i", str(lying), "-c", "copy", "-metadata:s:v:0", "rotate=90", str(tmp_path / "P03.mp4")]
    newer = ["-display_rotation", "270", "-i", str(lying), "-c", "copy", str(tmp_path / "P03.mp4")]
    for arguments in (newer, turn):
        if not subprocess.run(["ffmpeg", "-v", "error", "-y", *arguments], check=False).returncode:
            break
    room = opened(qtbot, open_room, study, tmp_path / "P03.mp4")
    until(qtbot, lambda: seen(room) is not None, 10_000)
    image = room.page.together.pane.picture.image()
    assert image is not None and (image.width(), image.height()) == (180, 320)
