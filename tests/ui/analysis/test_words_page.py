"""Counting words as a person does: whose, which, where, and from there to codes, with real keys and clicks."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from interviewkit import resources
from interviewkit.coding.codebook import create_code
from interviewkit.sources.importing import import_file
from interviewkit.store.project import Project
from interviewkit.ui.analysis.search_coding import CodeHitsDialog
from interviewkit.ui.analysis.words_page import WordsPage
from interviewkit.ui.analysis.words_stop import StopWordsDialog
from interviewkit.ui.analysis.workspace import AnalysisWorkspace
from interviewkit.ui.application import Program
from interviewkit.ui.rooms import Room
from tests.analysis.test_words import TURNS, build
from tests.ui.conftest import Start
from tests.ui.furniture import ROOMS

ROOM = (Room("analysis", "Analysis", "mdi6.chart-box-outline"), *ROOMS)
SCREENS = Path(__file__).parents[3] / "screens" / "analysis"


@pytest.fixture
def study(tmp_path: Path) -> Path:
    path = tmp_path / "Parcels.ikit"
    with Project.create(path, "Parcels", coder="anna") as project:
        build(project, TURNS)
        with project.change("Create code") as session:
            create_code(session, "Late")
    return path


def page(program: Program, qtbot: QtBot) -> WordsPage:
    program.window.go("analysis")
    room = program.desk.workspace(AnalysisWorkspace)
    QTest.mouseClick(room.buttons["words"], Qt.MouseButton.LeftButton)
    found = room.page("words")
    assert isinstance(found, WordsPage)
    qtbot.waitUntil(lambda: bool(found.counts.lines) and bool(found.places.hits))
    return found


def choose(words: WordsPage, qtbot: QtBot, kind: str) -> None:
    before = words.answer
    words.kind.setCurrentIndex(words.kind.findData(kind))
    qtbot.waitUntil(lambda: words.answer is not before)
    QApplication.processEvents()


def row(words: WordsPage, text: str) -> int:
    return next(n for n, line in enumerate(words.counts.lines) if line.cells[0] == text)


def test_words_are_counted_without_the_moderators_and_shown_in_their_places(
    start: Start, study: Path, qtbot: QtBot
) -> None:
    program = start(study, ROOM)
    words = page(program, qtbot)
    assert words.counts.lines[0].cells == ("배송", "4", "3", "3")
    assert words.places.rowCount() == 4
    assert all("배송" in hit.text for hit in words.places.hits)
    words.group.setCurrentIndex(next(n for n in range(words.group.count()) if words.group.itemData(n).kind == "all"))
    qtbot.waitUntil(lambda: words.counts.lines[0].cells[1] == "9")


def test_a_double_click_on_a_place_goes_there(start: Start, study: Path, qtbot: QtBot) -> None:
    program = start(study, ROOM)
    words = page(program, qtbot)
    asked: list[object] = []
    program.desk.target_asked.connect(asked.append)
    words.context.setFocus()
    words.context.selectRow(1)
    QTest.keyClick(words.context, Qt.Key.Key_Return)
    assert len(asked) == 1
    assert asked[0].segment_id == words.places.hits[1].segment_id  # type: ignore[attr-defined]


def test_all_places_of_a_word_are_coded_in_one_step(start: Start, study: Path, qtbot: QtBot) -> None:
    program = start(study, ROOM)
    words = page(program, qtbot)
    words.table.selectRow(row(words, "parcel"))
    QTest.mouseClick(words.code, Qt.MouseButton.LeftButton)
    dialog = next(each for each in program.window.findChildren(QDialog) if isinstance(each, CodeHitsDialog))
    dialog.take_code("Parcels")
    assert len(dialog.ticked()) == 2
    QTest.mouseClick(dialog.do, Qt.MouseButton.LeftButton)
    program.desk.jobs.wait(5000)
    assert program.desk.project is not None
    with program.desk.project.read() as session:
        from interviewkit.store.bulk import fetch

        assert fetch(session, "SELECT count(*) FROM tag") == [(2,)]
    program.desk.undo()


def test_a_word_left_out_is_not_counted_any_more_and_undo_brings_it_back(
    start: Start, study: Path, qtbot: QtBot
) -> None:
    program = start(study, ROOM)
    words = page(program, qtbot)
    words.table.selectRow(row(words, "배송"))
    QTest.mouseClick(words.leave, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: all(line.cells[0] != "배송" for line in words.counts.lines))
    program.desk.undo()
    qtbot.waitUntil(lambda: any(line.cells[0] == "배송" for line in words.counts.lines))
    QTest.mouseClick(words.stop, Qt.MouseButton.LeftButton)
    dialog = next(each for each in program.window.findChildren(QDialog) if isinstance(each, StopWordsDialog))
    dialog.text.setPlainText("parcel 상담원")
    QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any(line.cells[0] == "the" for line in words.counts.lines))
    assert all(line.cells[0] != "parcel" for line in words.counts.lines)


def test_every_kind_of_table_is_counted_and_leaves_as_a_file(
    start: Start, study: Path, qtbot: QtBot, tmp_path: Path
) -> None:
    program = start(study, ROOM)
    words = page(program, qtbot)
    choose(words, qtbot, "expressions")
    assert words.counts.lines[0].cells[0] == "nobody told me why"
    choose(words, qtbot, "pairs")
    choose(words, qtbot, "feelings")
    assert words.counts.lines[0].cells[:2] == ("답답하다", "Frustration")
    choose(words, qtbot, "key")
    assert words.against.isVisible() and words.stack.currentWidget() is words.empty
    words.group.setCurrentIndex(next(n for n in range(words.group.count()) if words.group.itemData(n).value == "1"))
    qtbot.waitUntil(lambda: bool(words.counts.lines))
    words.group.setCurrentIndex(0)
    choose(words, qtbot, "words")
    target = tmp_path / "words.csv"
    words.write(target)
    program.desk.jobs.wait(5000)
    rows = list(csv.reader(target.read_text(encoding="utf-8-sig").splitlines()))
    assert rows[0][0] == "Word said" and rows[1][:2] == ["배송", "4"]
    words.copy()
    assert QApplication.clipboard().text().splitlines()[1].startswith("배송\t4\t3\t3")


@pytest.mark.parametrize(("language", "scheme"), [(a, b) for a in ("en", "ko") for b in ("light", "dark")])
def test_pictures(start: Start, tmp_path: Path, qtbot: QtBot, language: str, scheme: str) -> None:
    path = tmp_path / "Moving house.ikit"
    with Project.create(path, "Moving house", coder="anna") as project:
        for called in ("P06-interview.txt", "P03-interview.docx"):
            import_file(project, resources.path("sample", called), participant=called[:3])
    program = start(path, ROOM)
    program.desk.actions.run(f"view.language.{language}")
    program.desk.actions.run(f"view.scheme.{scheme}")
    words = page(program, qtbot)
    for kind in ("words", "feelings", "key"):
        if words.asked().kind != kind:
            choose(words, qtbot, kind)
        if kind == "key":
            words.against.setCurrentIndex(
                next(n for n in range(words.against.count()) if words.against.itemText(n) in ("Moderators", "진행자"))
            )
            qtbot.waitUntil(lambda: bool(words.counts.lines))
        program.desk.jobs.wait(5000)
        QApplication.processEvents()
        SCREENS.mkdir(parents=True, exist_ok=True)
        shot = QPixmap(program.window.size())
        program.window.render(shot)
        assert shot.save(str(SCREENS / f"words-{kind}-{language}-{scheme}.png"))
