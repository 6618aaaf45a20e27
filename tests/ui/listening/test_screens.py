"""Pictures of the listening bar and the video in both languages and schemes, into screens/listening."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from interviewkit.ui.listening import bar_buttons
from interviewkit.ui.sources.workspace import SourcesWorkspace
from tests.ui.listening.rich import fill, film, recorded
from tests.ui.sources.conftest import until
from tests.ui.sources.test_screens import LOOKS, dress

SCREENS = Path(__file__).parents[3] / "screens" / "listening"
pytestmark = pytest.mark.qt_log_ignore("pipewire", "PulseAudio", "No audio device detected", "No RHI backend")
SAID = {
    "en": ("We looked at three chairs before we decided.", "And what made the difference?", "The price, honestly."),
    "ko": ("결정하기 전에 의자 세 개를 봤어요.", "무엇이 결정적이었나요?", "솔직히 가격이었어요."),
}


def picture(widget: QWidget, name: str, look: str, scale: int = 1) -> None:
    """Saves what a widget shows."""
    QApplication.processEvents()
    SCREENS.mkdir(parents=True, exist_ok=True)
    page = QPixmap(widget.size() * scale)
    page.setDevicePixelRatio(scale)
    page.fill()
    widget.render(page)
    assert page.save(str(SCREENS / f"{name}-{look}{'@2x' if scale == 2 else ''}.png"))


@pytest.mark.parametrize(("language", "scheme"), LOOKS)
def test_pictures(
    qtbot: QtBot,
    open_room: Callable[..., SourcesWorkspace],
    study: Path,
    tmp_path: Path,
    language: str,
    scheme: str,
) -> None:
    fill(study, recorded(tmp_path / "P03.wav", 180), 180, SAID[language])
    room = open_room(study)
    listening, look = room.page.listening, dress(room, language, scheme)
    until(qtbot, lambda: len(listening.wave.sights.lanes) == 3, 5_000)
    listening.player.seek(64_000)
    for scale in (1, 2):
        picture(listening, "whole", look, scale)
    picture(room.window(), "room", look)
    listening.select(70_000, 82_000)
    listening.zoom(1)
    listening.zoom(1)
    listening.zoom(1)
    listening.span.set_loop((70_000, 82_000))
    for scale in (1, 2):
        picture(listening, "zoomed", look, scale)
    listening.wave.scale.show(64_000, 64_150)
    until(qtbot, lambda: listening.wave._close(64_000, 64_150, 10) is not None, 5_000)
    picture(listening, "closest", look)
    menu = listening.buttons.more.menu()
    bar_buttons.fill(menu, room.desk, listening.buttons.chosen.emit)
    menu.resize(menu.sizeHint())
    picture(menu, "menu", look)


@pytest.mark.parametrize(("language", "scheme"), LOOKS[:1] + LOOKS[-1:])
def test_pictures_of_the_video(
    qtbot: QtBot,
    open_room: Callable[..., SourcesWorkspace],
    study: Path,
    tmp_path: Path,
    language: str,
    scheme: str,
) -> None:
    fill(study, film(tmp_path / "P03.mp4", 24, (640, 360)), 24, SAID[language], every=2)
    room = open_room(study)
    look = dress(room, language, scheme)
    pane = room.page.together.pane
    until(qtbot, lambda: pane.isVisible() and pane.picture.image() is not None, 10_000)
    picture(room.window(), "video", look)
