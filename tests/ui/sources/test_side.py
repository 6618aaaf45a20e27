"""The column beside the text, and the bar that opens it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interviewkit.sources.actions import NewSegment, append_segments
from interviewkit.sources.importing import import_file
from interviewkit.store.project import Project
from interviewkit.ui.sources.workspace import SourcesWorkspace
from tests.ui.sources.conftest import tone


@pytest.fixture
def room(open_room: Callable[..., SourcesWorkspace], study: Path, tmp_path: Path) -> SourcesWorkspace:
    """A short recording with text."""
    with Project.open(study, coder="anna") as project:
        done = import_file(project, tone(tmp_path / "P01.wav", 3.0))
        with project.change("Transcribe", background=True) as session:
            append_segments(session, done.source_id, [NewSegment("어떻게 알게 되셨어요?", "M", 0, 1500)])
    return open_room(study)


def test_every_page_beside_the_text_is_one_click_away(room: SourcesWorkspace) -> None:
    side = room.page.side
    for page_id, button in side.openers.buttons.items():
        assert button.isVisible() and button.accessibleName() and button.toolTip()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert side.shown == page_id and side.isVisible() and not side.openers.isVisible()
        focused = QApplication.focusWidget()
        assert focused is not None and side.isAncestorOf(focused), page_id
        room.desk.actions.run(f"sources.side.{page_id}")
        assert side.openers.isVisible() and not side.isVisible()


def test_the_play_button_is_round_in_the_lowest_bar(room: SourcesWorkspace) -> None:
    button = room.page.listening.button
    for language in ("en", "ko"):
        room.desk.actions.run(f"view.language.{language}")
        room.window().resize(880, 560)
        QApplication.processEvents()
        assert (button.width(), button.height()) == (40, 40), language


def test_looking_back_asks_for_the_moderator_before_it_compares(qtbot: QtBot, room: SourcesWorkspace) -> None:
    room.page.side.turn_to("review")
    page = room.page.side.built("review")
    qtbot.waitUntil(lambda: bool(page.gaps.text()))  # type: ignore[attr-defined]
    assert not page.compared.isVisibleTo(page)  # type: ignore[attr-defined]


def test_in_the_smallest_window_text_and_note_keep_their_room(room: SourcesWorkspace) -> None:
    room.page.side.turn_to("notes")
    window = room.window()
    window.resize(window.minimumSize())
    QApplication.processEvents()
    assert (window.width(), window.height()) == (880, 560)
    assert room.page.body.width() >= 320
    entry = room.page.side.built("notes").entry  # type: ignore[attr-defined]
    assert entry.text.geometry().bottom() < entry.time.geometry().top()
