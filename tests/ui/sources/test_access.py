"""Everything in the room has a name for screen readers and can be reached by keyboard, in a small window too."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from interviewkit.sources.actions import NewSegment, append_segments
from interviewkit.sources.importing import import_file
from interviewkit.store.project import Project
from interviewkit.ui.sources.workspace import SourcesWorkspace
from tests.ui.sources.conftest import tone


@pytest.fixture
def room(open_room: Callable[..., SourcesWorkspace], study: Path, tmp_path: Path) -> SourcesWorkspace:
    """A recording with text, and one without."""
    with Project.open(study, coder="anna") as project:
        done = import_file(project, tone(tmp_path / "P01.wav", 9.0))
        import_file(project, tone(tmp_path / "P02.wav", 3.0))
        new = [NewSegment(f"Turn {n}", f"Speaker number {n}", 1000 * n, 1000 * n + 900) for n in range(9)]
        with project.change("Transcribe", background=True) as session:
            append_segments(session, done.source_id, new)
    return open_room(study)


def reachable(room: SourcesWorkspace) -> list[QWidget]:
    """What Tab comes by on one round, from the list."""
    room.list.view.setFocus()
    found: list[QWidget] = []
    while (at := QApplication.focusWidget()) is not None and at not in found and len(found) < 80:
        found.append(at)
        QTest.keyClick(at, Qt.Key.Key_Tab)
    return found


def test_tab_comes_by_everything(room: SourcesWorkspace) -> None:
    page = room.page
    found = reachable(room)
    order = [found.index(each) for each in (*page.voices.chips, page.reading.view.focusWidget()) if each in found]
    assert order == sorted(order), "the speakers come before the text"
    wanted = (
        *(room.list.filter, page.head.participant, page.head.language, page.listening.button, page.listening.wave),
        *(page.listening.speed, *page.voices.chips, page.reading.view.focusWidget()),
    )
    for widget in wanted:
        assert any(widget is each or (widget and widget.isAncestorOf(each)) for each in found), widget


def test_everything_that_takes_the_keyboard_has_a_name(room: SourcesWorkspace) -> None:
    for source in range(2):
        room.desk.choose_source(room.list.rows.everything()[source].id)
        for widget in room.findChildren(QWidget):
            takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled()
            if not takes or widget.focusProxy() is not None or widget.objectName().startswith("qt_"):
                continue
            named = widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text())
            around = widget.parentWidget()
            assert named or (around is not None and around.accessibleName()), widget


def test_the_smallest_window_holds_it(room: SourcesWorkspace) -> None:
    window = room.window()
    window.resize(window.minimumSize())
    assert (window.width(), window.height()) == (880, 560), "nine speakers do not widen it"
    assert room.page.reading.view.width() > 300
