"""Between pressing Transcribe and the first words the page says what is going on, and lets a person change her mind."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from interviewkit.ui.sources.workspace import SourcesWorkspace
from tests.ui.sources.conftest import bring_in, settled
from tests.ui.transcribing.test_queue import ask, state

Spoken = Callable[[float, float], Path]


@pytest.mark.parametrize("leave", ["by the text", "by cancelling"])
def test_the_page_says_what_goes_on_until_the_first_words(
    qtbot: QtBot, room: SourcesWorkspace, spoken: Spoken, leave: str
) -> None:
    bring_in(qtbot, room, spoken(0, 20))
    ask(qtbot, room)
    page, first = room.page, room.page.first
    assert page.body.currentWidget() is first and first.hasFocus()
    qtbot.waitUntil(first.line.isVisible)
    assert first.phase.text().endswith("…") and first.what.text().startswith("P02-0-20 · sample model")
    if os.environ.get("INTERVIEWKIT_PICTURES"):
        room.window().grab().save(str(Path(os.environ["INTERVIEWKIT_PICTURES"]) / "first-words.png"))
    if leave == "by cancelling":
        qtbot.mouseClick(first.cancel, Qt.MouseButton.LeftButton)
    settled(qtbot, room.desk)
    qtbot.waitUntil(lambda: state(room) != "queued")  # it is put on record behind the screen
    assert page.body.currentWidget() is page.reading
    assert state(room) == ("cancelled" if leave == "by cancelling" else "done")
