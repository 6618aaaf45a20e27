"""Counting Korean words by Kiwi from the page of words, and saying honestly when it is not there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interviewkit.coding.codebook import create_code
from interviewkit.store.project import Project
from interviewkit.text.korean import installed, kiwi
from interviewkit.ui import korean_words
from interviewkit.ui.analysis import words_page
from tests.analysis.test_words import build
from tests.ui.analysis.test_words_page import ROOM, page
from tests.ui.conftest import Start

TURNS = {
    "P1": ["배송이 너무 늦어서 힘들었어요.", "상담원이 빨랐어요."],
    "P2": ["배송은 너무 늦었는데 힘드네요.", "그건 빠르던데요."],
}


@pytest.fixture
def study(tmp_path: Path) -> Path:
    path = tmp_path / "Parcels.ikit"
    with Project.create(path, "Parcels", coder="anna") as project:
        build(project, TURNS)
        with project.change("Create code") as session:
            create_code(session, "Late")
    return path


@pytest.mark.skipif(not installed(), reason="kiwipiepy is not installed: pip install kiwipiepy")
def test_words_and_expressions_are_counted_in_kiwis_forms(start: Start, study: Path, qtbot: QtBot) -> None:
    program = start(study, ROOM)
    words = page(program, qtbot)
    program.desk.actions.run("words.kiwi")
    qtbot.waitUntil(lambda: words.answer is not None and words.answer.asked.korean == "kiwi", timeout=60_000)
    counted = {line.cells[0]: line.values[1] for line in words.counts.lines}
    assert counted["빠르다"] == 2 and counted["늦다"] == 2 and counted["힘들다"] == 2
    words.kind.setCurrentIndex(words.kind.findData("expressions"))
    qtbot.waitUntil(lambda: words.answer is not None and words.answer.asked.kind == "expressions", timeout=60_000)
    assert [line.cells[0] for line in words.counts.lines] == ["배송 너무 늦다 힘들다"]
    qtbot.waitUntil(lambda: len(words.places.hits) == 2)
    assert program.desk.preferences.views[korean_words.CHOSEN] == "kiwi"
    program.desk.actions.run("words.kiwi")
    qtbot.waitUntil(lambda: words.answer is not None and words.answer.asked.korean == "rule", timeout=20_000)
    kiwi.stop()


def test_without_kiwi_it_cannot_be_chosen(
    start: Start, study: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(words_page, "installed", lambda: False)
    monkeypatch.setattr(korean_words, "installed", lambda: False)
    program = start(study, ROOM)
    words = page(program, qtbot)
    assert "not installed" in words.korean.itemText(1) and "pip install" in words.korean.toolTip()
    flags = words.korean.model().flags(words.korean.model().index(1, 0))
    assert not flags & Qt.ItemFlag.ItemIsEnabled
    assert korean_words.chosen(program.desk) == "rule"
    QApplication.processEvents()
