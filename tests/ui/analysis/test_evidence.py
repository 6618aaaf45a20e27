"""The list of quotes behind a number: everything that can be done to quotes is done there, on one or on several."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from interviewkit.analysis import boards
from interviewkit.coding.cards import cards
from interviewkit.coding.queries import QuoteRow, quotes
from interviewkit.journey.queries import stages
from interviewkit.store.project import Project
from interviewkit.ui.analysis.board_page import BoardPage
from interviewkit.ui.analysis.workspace import AnalysisWorkspace
from interviewkit.ui.application import Program
from interviewkit.ui.evidence import Evidence
from interviewkit.ui.picker import Popup
from interviewkit.ui.rooms import Room
from tests.ui.analysis.board_study import SAID, fill
from tests.ui.conftest import Start
from tests.ui.furniture import ROOMS

ROOM = (Room("analysis", "Analysis", "mdi6.chart-box-outline"), Room("code", "Code", "mdi6.marker"), *ROOMS)
SCREENS = Path(__file__).parents[3] / "screens" / "analysis"
K = Qt.Key
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@dataclass
class Hands:
    """One person at a list of quotes."""

    program: Program
    evidence: Evidence

    def press(self, *struck: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in struck:
            QTest.keyClick(self.focus(), key, held)
            QApplication.processEvents()

    def type(self, text: str) -> None:
        for letter in text:
            QTest.keyClicks(self.focus(), letter)
            QApplication.processEvents()

    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the keyboard"
        return widget

    def quotes(self) -> list[QuoteRow]:
        return self.program.desk.read(quotes)

    def take(self, first: int, last: int) -> None:
        """Chooses rows with the keyboard."""
        self.evidence.list.setFocus()
        self.evidence.list.setCurrentRow(first)
        self.press(*[K.Key_Down] * (last - first), held=SHIFT)

    def refresh(self) -> None:
        """As a room does it when something changed."""
        found = self.program.desk.read(lambda session: cards(session, [row.id for row in quotes(session)]))
        self.evidence.show_cards("Late", "six quotes", found)


@pytest.fixture
def hands(start: Start, tmp_path: Path, qtbot: QtBot) -> Iterator[Hands]:
    path = tmp_path / "Chairs.ikit"
    with Project.create(path, "Chairs", coder="anna") as project:
        fill(project)
    program = start(path, ROOM)
    program.desk.rename_coder("anna")
    program.window.go("analysis")
    room = program.desk.workspace(AnalysisWorkspace)
    room.turn_to("tables")
    evidence = Evidence(program.desk)
    evidence.setParent(room)
    evidence.setGeometry(300, 60, 420, 640)
    evidence.show()
    evidence.raise_()
    made = Hands(program, evidence)
    made.refresh()
    yield made
    for popup in QApplication.topLevelWidgets():
        if isinstance(popup, (Popup, QMenu)):
            popup.close()


def test_a_pinned_code_goes_on_all_chosen_quotes_as_one_step_and_they_stay_chosen(hands: Hands) -> None:
    hands.take(1, 2)
    before = len(hands.program.desk.project.history())  # type: ignore[union-attr]
    hands.type("1")
    assert [len(row.tags) for row in hands.quotes()] == [1, 2, 2, 1, 1, 1]
    assert len(hands.program.desk.project.history()) == before + 1  # type: ignore[union-attr]
    chosen = hands.evidence.chosen()
    hands.refresh()
    assert hands.evidence.chosen() == chosen and len(chosen) == 2
    hands.program.desk.undo()
    assert all(len(row.tags) == 1 for row in hands.quotes())


def test_codes_are_put_on_and_taken_off_by_a_few_letters(hands: Hands) -> None:
    hands.take(0, 1)
    hands.type("k")
    hands.type("price")
    hands.press(K.Key_Return)
    assert [len(row.tags) for row in hands.quotes()][:2] == [2, 2]
    hands.take(0, 0)
    hands.press(K.Key_Delete)
    hands.type("late")
    hands.press(K.Key_Return)
    assert [len(row.tags) for row in hands.quotes()][:2] == [1, 2]


def test_the_only_code_is_taken_off_without_asking(hands: Hands) -> None:
    hands.take(2, 2)
    hands.press(K.Key_Delete)
    assert [len(row.tags) for row in hands.quotes()] == [1, 1, 0, 1, 1, 1]
    hands.program.desk.undo()
    assert len(hands.quotes()[2].tags) == 1


def test_feeling_stage_and_star_go_on_several(hands: Hands) -> None:
    hands.take(3, 4)
    hands.type("'ang")
    hands.press(K.Key_Return)
    assert [[each.label for each in row.emotions][-1] for row in hands.quotes()[3:5]] == ["anger", "anger"]
    hands.evidence.list.setFocus()
    hands.type("s")
    hands.type("explor")
    hands.press(K.Key_Return)
    exploration = hands.program.desk.read(stages)[1].id
    assert [row.stage_id for row in hands.quotes()][3:5] == [exploration, exploration]
    hands.type("*")
    assert [row.starred for row in hands.quotes()] == [False, True, False, True, True, False]
    hands.program.desk.undo()
    assert [row.starred for row in hands.quotes()].count(True) == 1


def test_a_memo_is_written_on_one_and_added_to_several(hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    said = iter([("First", True), ("Both", True)])
    monkeypatch.setattr(QInputDialog, "getMultiLineText", lambda *_: next(said))
    hands.take(0, 0)
    hands.type(";")
    hands.take(0, 1)
    hands.type(";")
    assert [row.memo for row in hands.quotes()][:3] == ["First\nBoth", "Both", ""]
    hands.program.desk.undo()
    assert [row.memo for row in hands.quotes()][:2] == ["First", ""]


def test_copied_quotes_say_who_and_where(hands: Hands) -> None:
    hands.take(0, 1)
    hands.press(K.Key_C, held=CTRL)
    text = QApplication.clipboard().text()
    assert text.startswith(f"“{SAID['P01'][0]}”\n— P01, P01-interview, ¶1") and text.count("—") == 2


def test_enter_goes_to_the_transcript(hands: Hands) -> None:
    hands.take(4, 4)
    hands.press(K.Key_Return)
    assert hands.program.desk.room == "code"


def test_a_quote_without_a_recording_says_so(hands: Hands) -> None:
    told: list[object] = []
    hands.program.desk.noticed.connect(told.append)
    hands.take(0, 0)
    hands.press(K.Key_Space)
    assert "no recording" in str(told[0])


def test_quotes_are_laid_on_a_new_board_that_shows_only_them(hands: Hands, qtbot: QtBot) -> None:
    hands.take(0, 1)
    hands.type("b")
    hands.type("Waiting")
    hands.press(K.Key_Return)
    (row,) = hands.program.desk.read(boards.boards)
    assert row.name == "Waiting"
    assert len(hands.program.desk.read(boards.layout, row.id).places) == 2
    hands.take(1, 2)
    hands.type("b")
    hands.press(K.Key_Return)
    places = hands.program.desk.read(boards.layout, row.id).places
    assert len(places) == len(set(places.values())) == 3, "what lies there stays"
    room = hands.program.desk.workspace(AnalysisWorkspace)
    room.turn_to(BoardPage.id)
    page = room.page(BoardPage.id)
    assert isinstance(page, BoardPage)
    qtbot.waitUntil(lambda: len(page.shown) == 3, timeout=20_000)
    page.filter.laid.click()
    assert len(page.shown) == 6
    hands.program.desk.undo()


def test_the_menu_and_a_screen_reader_tell_all_of_it(hands: Hands) -> None:
    hands.take(1, 1)
    place = hands.evidence.list.visualItemRect(hands.evidence.list.item(1)).center()
    hands.evidence.list.customContextMenuRequested.emit(place)
    menu = next(each for each in QApplication.topLevelWidgets() if isinstance(each, QMenu) and each.isVisible())
    texts = [each.text().split("\t")[0] for each in menu.actions() if each.text()]
    assert texts[0] == "Go to the place in the transcript" and "Lay on a board…" in texts
    assert all(each.isEnabled() for each in menu.actions() if each.text())
    menu.close()
    tree = QAccessible.queryAccessibleInterface(hands.evidence.list)
    assert "key quote" in tree.child(1).text(QAccessible.Text.Name)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_looked_at(hands: Hands, scheme: str) -> None:
    hands.program.desk.actions.run(f"view.scheme.{scheme}")
    hands.take(0, 1)
    hands.refresh()
    QApplication.processEvents()
    SCREENS.mkdir(parents=True, exist_ok=True)
    picture = QPixmap(hands.evidence.size())
    picture.fill()
    hands.evidence.render(picture)
    assert picture.save(str(SCREENS / f"evidence-{scheme}.png"))
