"""Coding by rule with real keys and clicks: preview, ticks, one undo, a kept rule run again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.ui.code.rules_dialog import RulesDialog
from tests.ui.code.conftest import Hands

SCREENS = Path(__file__).parents[3] / "screens" / "code"


def opened(hands: Hands) -> RulesDialog:
    assert hands.program.desk.actions.run("code.rules")
    found = [each for each in hands.room.findChildren(RulesDialog) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def test_passages_are_shown_before_they_are_coded_and_one_undo_takes_them_back(hands: Hands, qtbot: QtBot) -> None:
    dialog = opened(hands)
    QTest.keyClicks(dialog.value, "late, wait")
    qtbot.waitUntil(lambda: dialog.list.count() == 2, timeout=20_000)
    assert not dialog.do.isEnabled()
    dialog.take_code(hands.code("Late"))
    qtbot.waitUntil(dialog.do.isEnabled)
    item = dialog.list.item(1)
    assert item is not None
    item.setCheckState(Qt.CheckState.Unchecked)
    dialog.keep.setChecked(True)
    hands.click(dialog.do)
    hands.program.desk.jobs.wait(5000)
    assert hands.coded() == [("It came late.", ("Late",))]
    with hands.project.change("Import") as session:
        append_segments(session, add_source(session, "P09", "transcript"), [NewSegment("Too late again.", "P09")])
    again = opened(hands)
    assert again.kept.count() == 2
    hands.click(again.again)
    hands.program.desk.jobs.wait(5000)
    assert hands.coded() == [("It came late.", ("Late",)), ("Too late again.", ("Late",))]
    hands.program.desk.undo()
    assert hands.coded() == [("It came late.", ("Late",))]


def test_an_expression_that_is_none_is_explained(hands: Hands, qtbot: QtBot) -> None:
    dialog = opened(hands)
    dialog.kind.setCurrentIndex(1)
    QTest.keyClicks(dialog.value, "(late")
    qtbot.waitUntil(lambda: "(late" in dialog.note.text())
    assert not dialog.do.isEnabled()
    dialog.reject()


@pytest.mark.parametrize(("language", "scheme"), [("en", "light"), ("ko", "dark")])
def test_picture(hands: Hands, qtbot: QtBot, language: str, scheme: str) -> None:
    hands.program.desk.actions.run(f"view.language.{language}")
    hands.program.desk.actions.run(f"view.scheme.{scheme}")
    dialog = opened(hands)
    dialog.value.setText("late, 늦다")
    dialog.take_code(hands.code("Late"))
    qtbot.waitUntil(lambda: dialog.list.count() > 0, timeout=20_000)
    hands.program.desk.jobs.wait(5000)
    QApplication.processEvents()
    SCREENS.mkdir(parents=True, exist_ok=True)
    shot = QPixmap(dialog.size())
    dialog.render(shot)
    assert shot.save(str(SCREENS / f"rules-{language}-{scheme}.png"))
    dialog.reject()
