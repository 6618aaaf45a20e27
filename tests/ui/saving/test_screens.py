"""Pictures of the dialogs in both languages and schemes, into screens/saving, for whoever changed them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from interviewkit.ui.saving import transcripts
from interviewkit.ui.saving.clips import save_clip_of
from interviewkit.ui.sources.workspace import SourcesWorkspace
from tests.ui.sources.test_screens import LOOKS, dress

SCREENS = Path(__file__).parents[3] / "screens" / "saving"


def picture(widget: QWidget, name: str) -> None:
    QApplication.processEvents()
    SCREENS.mkdir(parents=True, exist_ok=True)
    page = QPixmap(widget.size())
    page.fill()
    widget.render(page)
    assert page.save(str(SCREENS / f"{name}.png"))


@pytest.mark.parametrize(("language", "scheme"), LOOKS)
def test_pictures(qtbot: QtBot, talk: SourcesWorkspace, language: str, scheme: str) -> None:
    look = dress(talk, language, scheme)
    qtbot.waitUntil(lambda: talk.page.reading.segments() == 3)
    talk.desk.actions.refresh()
    dialog = transcripts.export_transcripts(talk.desk, talk.selected(), talk)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.source is not None)
    for kind in ("docx", "txt", "vtt", "json"):
        dialog.format.setCurrentIndex(dialog.format.findData(kind))
        dialog.show_sample()
        picture(dialog, f"transcript-{kind}-{look}")
    dialog.reject()
    talk.page.listening.select(1000, 6800)
    clip = save_clip_of(talk)
    assert clip is not None
    clip.tick(1)
    picture(clip, f"clip-{look}")
    clip.reject()
