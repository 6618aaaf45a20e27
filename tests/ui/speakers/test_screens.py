"""Pictures of what asks about speakers, in both languages and schemes, into screens/speakers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from interviewkit.sources import queries
from interviewkit.ui.sources.workspace import SourcesWorkspace
from interviewkit.ui.speakers.choice import VoicesChoice
from interviewkit.ui.speakers.speakers_dialog import SpeakersDialog
from interviewkit.ui.speakers.tell_dialog import TellDialog
from interviewkit.ui.speakers.tracks_dialog import TracksDialog
from tests.audio.making import noise, write
from tests.ui.sources.conftest import bring_in
from tests.ui.sources.test_screens import LOOKS, dress
from tests.ui.speakers.test_giving import item

SCREENS = Path(__file__).parents[3] / "screens" / "speakers"


def picture(widget: QWidget, name: str, look: str) -> None:
    """Saves what a widget shows."""
    QApplication.processEvents()
    SCREENS.mkdir(parents=True, exist_ok=True)
    page = QPixmap(widget.size())
    page.fill()
    widget.render(page)
    assert page.save(str(SCREENS / f"{name}-{look}.png"))


@pytest.mark.parametrize(("language", "scheme"), LOOKS)
def test_pictures(
    qtbot: QtBot, open_room: Callable[..., SourcesWorkspace], tmp_path: Path, language: str, scheme: str
) -> None:
    room = open_room()
    look = dress(room, language, scheme)
    talk = "\n\n".join(f"{who}: line {n}" for n, who in enumerate(("Interviewer", "P01", "P02") * 5))
    for name in ("Chairs 1", "Chairs 2"):
        (tmp_path / f"{name}.txt").write_text(talk, encoding="utf-8")
    two = write(tmp_path / "call.wav", np.stack([noise(3, 1), noise(3, 1)]))
    bring_in(qtbot, room, tmp_path / "Chairs 1.txt", tmp_path / "Chairs 2.txt", two)
    item(room.page.voices.menu(0), room.page.voices.menu(0).actions()[6].text())
    picture(room.window(), "room", look)
    menu = room.page.voices.menu(0)
    menu.popup(room.page.voices.chips[0].mapToGlobal(room.page.voices.chips[0].rect().bottomLeft()))
    picture(menu, "menu", look)
    menu.close()
    dialog = SpeakersDialog(room.desk, room)
    dialog.table.selectRow(0)
    shown(dialog, "speakers", look)
    shown(TracksDialog([tmp_path / f"audio{who}1234567.m4a" for who in ("HongGildong1", "Mina2", "Jun3")], room,
                       can_be_apart=True), "tracks", look)  # fmt: skip
    shown(TellDialog(room.desk, "call", room), "tell", look)
    choice = VoicesChoice(room.desk)
    choice.resize(560, 90)
    choice.offer([row for row in room.desk.read(queries.sources) if row.name == "call"])
    shown(choice, "choice", look)


def shown(widget: QWidget, name: str, look: str) -> None:
    widget.show()
    picture(widget, name, look)
    widget.close()
    widget.deleteLater()
