"""Pictures of find and replace in both languages and schemes, into screens/replacing, for whoever changed it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interviewkit.ui.replacing.replacing_page import ReplacingPage
from interviewkit.ui.sources.workspace import SourcesWorkspace
from tests.ui.replacing.test_replacing_page import look, page, sources

__all__ = ["page", "sources"]
SCREENS = Path(__file__).parents[3] / "screens" / "replacing"


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pictures(qtbot: QtBot, room: SourcesWorkspace, page: ReplacingPage, language: str, scheme: str) -> None:
    room.desk.actions.run(f"view.language.{language}")
    room.desk.actions.run(f"view.scheme.{scheme}")
    page.scope.setCurrentIndex(2)
    look(qtbot, page, "고객센타", "고객센터")
    page.rows.choose([1], False)
    page.list.setCurrentIndex(page.rows.index(0))
    SCREENS.mkdir(parents=True, exist_ok=True)
    QApplication.processEvents()
    window = room.window()
    for scale in (1, 2):
        picture = QPixmap(window.size() * scale)
        picture.setDevicePixelRatio(scale)
        picture.fill()
        window.render(picture)
        assert picture.save(str(SCREENS / f"replacing-{language}-{scheme}{'@2x' if scale == 2 else ''}.png"))
