"""Pictures of checking in both languages and schemes, into screens/checking, for whoever changed it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from interviewkit.sources.transcribing import again
from interviewkit.transcription import Heard
from interviewkit.ui.checking.again_dialog import AgainDialog
from interviewkit.ui.checking.spelling_dialog import SpellingDialog
from interviewkit.ui.checking.vocabulary_dialog import VocabularyDialog
from interviewkit.ui.sources.workspace import SourcesWorkspace
from tests.ui.checking.test_checking import check, talk
from tests.ui.sources.conftest import segments

__all__ = ["talk"]
SCREENS = Path(__file__).parents[3] / "screens" / "checking"
LOOKS = [(language, scheme) for language in ("en", "ko") for scheme in ("light", "dark")]


def picture(widget: QWidget, name: str, look: str) -> None:
    """Saves what a widget shows."""
    QApplication.processEvents()
    SCREENS.mkdir(parents=True, exist_ok=True)
    page = QPixmap(widget.size())
    page.fill(widget.palette().window().color())
    widget.render(page)
    assert page.save(str(SCREENS / f"{name}-{look}.png"))


@pytest.mark.parametrize(("language", "scheme"), LOOKS)
def test_pictures(qtbot: QtBot, talk: SourcesWorkspace, language: str, scheme: str) -> None:
    talk.desk.actions.run(f"view.language.{language}")
    talk.desk.actions.run(f"view.scheme.{scheme}")
    look = f"{language}-{scheme}"
    page = check(talk)
    page.list.setCurrentIndex(page.list.rows.index(0))
    picture(talk.window(), "page", look)
    stretch = talk.desk.read(again.stretch_of_segments, [row.id for row in segments(talk)])
    dialog = AgainDialog(talk.desk, talk.page, stretch, "ko", talk)
    dialog.show()
    picture(dialog, "asking", look)
    dialog._heard([Heard(0, 5000, "카카오페이로 결제했어요"), Heard(5000, 9000, "그래서 마음이 놓였죠")])
    picture(dialog, "compared", look)
    dialog.reject()
    words = VocabularyDialog(talk.desk, talk)
    words.words.setPlainText("카카오페이 = 카카오 페이, 까까오페이\n토스\nSamsung Wallet")
    words.show()
    picture(words, "vocabulary", look)
    words.keep()
    spelling = SpellingDialog(talk.desk, talk)
    spelling.show()
    qtbot.waitUntil(lambda: spelling.list.topLevelItemCount() == 1)
    picture(spelling, "spelling", look)
    spelling.reject()
