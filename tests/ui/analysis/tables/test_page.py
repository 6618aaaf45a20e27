"""The page of tables as a person uses it: choose, read, open quotes, copy, export, go on coding."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interviewkit.coding.actions import tag_quote
from interviewkit.people.actions import describe_participant, participant_labelled
from interviewkit.store.project import Project
from interviewkit.ui.analysis.tables.page import TablesPage
from interviewkit.ui.analysis.workspace import AnalysisWorkspace
from interviewkit.ui.application import Program
from interviewkit.ui.rooms import ROOMS
from tests.journey.study import small_study
from tests.ui.conftest import Start

Opened = Callable[[], tuple[Program, TablesPage]]


def described(project: Project) -> None:
    with project.change("Describe") as session:
        for label, kind, age in (
            ("P01", "new", "41"),
            ("P02", "new", "29"),
            ("P03", "old", "35"),
            ("P04", "old", "52"),
        ):
            describe_participant(session, participant_labelled(session, label), {"customer": kind, "age": age})


@pytest.fixture
def opened(start: Start, tmp_path: Path, qtbot: QtBot) -> Opened:
    def go() -> tuple[Program, TablesPage]:
        with small_study(tmp_path / "study") as project:
            described(project)
            place = project.place
        assert isinstance(place, Path)
        program = start(place, tuple(room for room in ROOMS if room.id in ("code", "analysis")))
        program.window.go("analysis")
        room = program.desk.workspace(AnalysisWorkspace)
        room.turn_to("tables")
        page = room.page("tables")
        assert isinstance(page, TablesPage)
        qtbot.waitUntil(lambda: page.sheet() is not None)
        return program, page

    return go


def choose(page: TablesPage, qtbot: QtBot, **wanted: str) -> None:
    """Picks entries of the choices by what they say."""
    before = page.answer
    for control, text in wanted.items():
        box = getattr(page.choices, control)
        box.setCurrentIndex(box.findText(text))
        assert box.currentText() == text, [box.itemText(at) for at in range(box.count())]
        box.activated.emit(box.currentIndex())
    if set(wanted) != {"measure"}:
        qtbot.waitUntil(
            lambda: page.answer is not before and not (page._reading and page._reading.active), timeout=20_000
        )


def at(page: TablesPage, row: str, column: str) -> str:
    sheet = page.sheet()
    assert sheet is not None
    names = [each.name for each in sheet.rows]
    return sheet.text(names.index(row), list(sheet.headings).index(column))


def test_a_cell_opens_the_quotes_behind_its_number(opened: Opened, qtbot: QtBot) -> None:
    _, page = opened()
    sheet = page.sheet()
    assert sheet is not None
    assert at(page, "복잡한 요금", "숨은 비용") == "2"
    row = [each.name for each in sheet.rows].index("복잡한 요금")
    column = list(sheet.columns).index("숨은 비용")
    page.view.setCurrentIndex(page.view.grid.index(row, column))
    qtbot.waitUntil(lambda: page.evidence.list.count() == 2)
    assert page.evidence.heading.text() == "복잡한 요금 × 숨은 비용"
    assert "2 quotes" in page.evidence.note.text()
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    assert page.evidence.list.hasFocus() and page.evidence.list.currentRow() == 0


def test_a_double_click_goes_to_the_coding_room(opened: Opened, qtbot: QtBot) -> None:
    program, page = opened()
    index = page.view.grid.index(0, 1)
    page.view.scrollTo(index)
    place = page.view.visualRect(index).center()
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: program.desk.room == "code")


def test_every_kind_of_table_can_be_read(opened: Opened, qtbot: QtBot) -> None:
    _, page = opened()
    choose(page, qtbot, kind="Codes × participants")
    assert at(page, "결제 오류", "P03") == "1"
    choose(page, qtbot, kind="Codes × stages")
    assert at(page, "결제 오류", "Purchase") == "4"
    choose(page, qtbot, measure="Share of the row")
    assert at(page, "결제 오류", "Purchase") == "100%"
    choose(page, qtbot, measure="Participants")
    choose(page, qtbot, kind="Codes × feelings")
    assert at(page, "결제 오류", "Bad, without a word") == "3"
    choose(page, qtbot, kind="Codes × customer")
    assert at(page, "빠른 배송", "new (n = 2)") == "2"
    assert "Not tested: with so few people" in at(page, "빠른 배송", "Difference between groups")
    choose(page, qtbot, kind="Codes beside age as a number")
    assert page.sheet().columns == ("P02 · 29", "P03 · 35", "P01 · 41", "P04 · 52")  # type: ignore[union-attr]
    choose(page, qtbot, kind="Codes × sources")
    assert at(page, "믿음", "P04 interview") == "1"
    choose(page, qtbot, kind="Coverage", by="By speaker")
    assert at(page, "P01", "Coded share") == "100%"
    choose(page, qtbot, kind="What follows what")
    assert at(page, "복잡한 요금", "결제 오류") == "3" and page.chart.isVisible()
    choose(page, qtbot, kind="Saturation")
    assert at(page, "P01 interview", "New codes") == "6"
    assert "6 are needed to tell saturation" in page.note.text()


def test_codes_lie_in_relations_to_each_other(opened: Opened, qtbot: QtBot) -> None:
    _, page = opened()
    choose(page, qtbot, together="Row followed by column")
    assert page.choices.distance.isVisible()
    assert at(page, "복잡한 요금", "결제 오류") == "3"
    choose(page, qtbot, together="Row within column")
    assert not page.choices.distance.isVisible()
    assert at(page, "복잡한 요금", "숨은 비용") == "2"


def test_coding_goes_on_and_the_table_follows(opened: Opened, qtbot: QtBot) -> None:
    program, page = opened()
    quotes = page.sheet().quotes_of(0, -1)  # type: ignore[union-attr]
    program.desk.change("Tag", tag_quote, quotes[0], 5)
    qtbot.waitUntil(lambda: at(page, "추천·입소문", "결제 오류") == "1")
    program.desk.undo()
    qtbot.waitUntil(lambda: at(page, "추천·입소문", "결제 오류") == "0")


def test_rows_are_sorted_by_a_column_and_back(opened: Opened, qtbot: QtBot) -> None:
    _, page = opened()
    choose(page, qtbot, kind="Codes × participants")
    header = page.view.horizontalHeader()
    header.setSortIndicator(0, Qt.SortOrder.DescendingOrder)
    values = [int(page.view.grid.index(row, 0).data()) for row in range(page.view.grid.rowCount())]
    assert values == sorted(values, reverse=True)
    header.setSortIndicator(-1, Qt.SortOrder.DescendingOrder)
    assert page.view.row_of(3) == 3


def test_copying_takes_headings_along(opened: Opened, qtbot: QtBot) -> None:
    program, page = opened()
    choose(page, qtbot, kind="Codes × participants")
    page.view.setFocus()
    program.desk.actions.refresh()
    assert program.desk.actions.run("tables.copy")
    data = QApplication.clipboard().mimeData()
    assert data.text().splitlines()[0] == "Code\tP01\tP02\tP03\tP04"
    assert "<th>P01</th>" in data.html()


def test_a_workbook_holds_every_number_and_what_it_means(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    _, page = opened()
    choose(page, qtbot, kind="Codes × customer")
    target = tmp_path / "table.xlsx"
    page.write(target)
    qtbot.waitUntil(target.exists)
    book = load_workbook(BytesIO(target.read_bytes()))
    assert book.sheetnames[:3] == ["Participants", "Quotes", "Share of participants"]
    assert [cell.value for cell in book["Participants"][1]][:3] == ["Code", "new (n = 2)", "old (n = 2)"]
    assert book["Share of participants"]["B2"].number_format == "0%"
    meanings = [str(cell.value) for row in book[book.sheetnames[-1]].rows for cell in row]
    assert any("Fisher’s exact test" in text for text in meanings)
    assert any("n = 4 participants" in text for text in meanings)
    assert zipfile.is_zipfile(target)


def test_csv_holds_the_table_as_shown_with_its_definition(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    _, page = opened()
    target = tmp_path / "table.csv"
    page.write(target)
    qtbot.waitUntil(target.exists)
    text = target.read_bytes().decode("utf-8-sig")
    assert text.splitlines()[0].startswith("Code,추천·입소문,믿음")
    assert "Times together: How many turns" in text


def test_nothing_coded_says_how_to_begin(start: Start, study: Path, qtbot: QtBot) -> None:
    program = start(study, tuple(room for room in ROOMS if room.id in ("code", "analysis")))
    program.window.go("analysis")
    room = program.desk.workspace(AnalysisWorkspace)
    room.turn_to("tables")
    page = room.page("tables")
    assert isinstance(page, TablesPage)
    qtbot.waitUntil(lambda: page.answer is not None)
    assert page.tables.currentWidget() is page.empty


def test_sub_codes_count_with_their_parents_when_asked_for(opened: Opened, qtbot: QtBot) -> None:
    _, page = opened()
    choose(page, qtbot, kind="Codes × participants")
    assert page.choices.below.isVisible()
    before, sheet = page.answer, page.sheet()
    assert sheet is not None
    own = dict(zip([row.name for row in sheet.rows], sheet.values.sum(axis=1).tolist(), strict=True))
    QTest.mouseClick(page.choices.below, Qt.MouseButton.LeftButton, pos=QPoint(8, page.choices.below.height() // 2))
    qtbot.waitUntil(lambda: page.answer is not before, timeout=20_000)
    sheet = page.sheet()
    assert sheet is not None and "sub-codes with their parents" in sheet.about[0][1]
    whole = dict(zip([row.name for row in sheet.rows], sheet.values.sum(axis=1).tolist(), strict=True))
    assert set(own) <= set(whole) and all(whole[name] >= own[name] for name in own)
    choose(page, qtbot, kind="What follows what")
    assert "sub-codes with their parents" in page.sheet().about[0][1]  # type: ignore[union-attr]
    choose(page, qtbot, kind="Coverage")
    assert not page.choices.below.isVisible()
