"""The quote board by hand: real keys, real drags, and what the project holds afterwards."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QWidget
from pytestqt.qtbot import QtBot

from interviewkit.analysis import boards
from interviewkit.analysis.boards import Layout
from interviewkit.coding.queries import codebook
from interviewkit.store.project import Project
from interviewkit.themes.queries import themes
from interviewkit.ui import language, style
from interviewkit.ui.analysis import board_deeds
from interviewkit.ui.analysis.board_items import GAP, HEAD, HEIGHT, WIDTH, CardItem, Key
from interviewkit.ui.analysis.board_page import FREE, BoardPage
from interviewkit.ui.analysis.cluster_theme import ClusterTheme
from interviewkit.ui.analysis.workspace import AnalysisWorkspace
from interviewkit.ui.application import Program
from interviewkit.ui.desk import Desk
from interviewkit.ui.rooms import Room
from tests.ui.analysis.board_study import CODES, SAID, fill
from tests.ui.conftest import Start
from tests.ui.furniture import ROOMS

ROOM = (Room("analysis", "Analysis", "mdi6.chart-box-outline"), Room("code", "Code", "mdi6.marker"), *ROOMS)
SCREENS = Path(__file__).parents[3] / "screens" / "analysis"
SHIFT = Qt.KeyboardModifier.ShiftModifier


@dataclass
class Hands:
    """One person at the board."""

    program: Program
    page: BoardPage
    bot: QtBot

    @property
    def desk(self) -> Desk:
        return self.program.desk

    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None, "nothing has the keyboard"
        return widget

    def press(self, *struck: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in struck:
            QTest.keyClick(self.focus(), key, held)
            QApplication.processEvents()

    def type(self, text: str) -> None:
        QTest.keyClicks(self.focus(), text)
        QApplication.processEvents()

    def settle(self) -> None:
        """Until everything that is read is shown."""
        QApplication.processEvents()
        self.bot.waitUntil(lambda: not self.page._unread and not self.page._read_soon.isActive(), timeout=20_000)

    def freely(self) -> None:
        self.page.group_by(FREE)
        QApplication.processEvents()

    def card(self, quote: int) -> CardItem:
        return next(item for key, item in self.page.canvas.cards.items() if key.quote_id == quote)

    def ids(self) -> list[int]:
        return list(self.page.quotes)

    def at(self, place: QPointF) -> QPoint:
        """A place of the scene on the viewport."""
        self.page.canvas.ensureVisible(QRectF(place.x() - 60, place.y() - 60, 120, 120))
        return self.page.canvas.mapFromScene(place)

    def middle(self, quote: int) -> QPointF:
        return self.card(quote).pos() + QPointF(WIDTH / 2, HEIGHT / 2)

    def drag(self, start: QPointF, by: QPointF) -> None:
        """Presses at a place of the scene, moves, lets go."""
        view = self.page.canvas.viewport()
        at = self.at(start)
        QTest.mousePress(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        for step in range(1, 5):
            QTest.mouseMove(view, at + (by * step / 4).toPoint())
        QTest.mouseRelease(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at + by.toPoint())
        QApplication.processEvents()

    def lies(self) -> Layout:
        """What the project holds."""
        assert self.page.board_id is not None
        return self.desk.read(boards.layout, self.page.board_id)

    def columns(self) -> list[tuple[str, int]]:
        return [(head.label, head.count) for head in self.page.canvas.heads]


Enter = Callable[[], Hands]


@pytest.fixture
def study(tmp_path: Path) -> Path:
    """A study with quotes in it."""
    path = tmp_path / "Chairs.ikit"
    with Project.create(path, "Chairs", coder="anna") as project:
        fill(project)
    return path


@pytest.fixture
def hands(start: Start, study: Path, qtbot: QtBot) -> Hands:
    program = start(study, ROOM)
    program.window.resize(1500, 900)
    program.desk.rename_coder("anna")
    program.window.go("analysis")
    room = program.desk.workspace(AnalysisWorkspace)
    room.turn_to("board")
    page = room.page("board")
    assert isinstance(page, BoardPage)
    person = Hands(program, page, qtbot)
    qtbot.waitUntil(lambda: page._read_once, timeout=20_000)
    page.canvas.setFocus()
    QApplication.processEvents()
    return person


def answer(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """The next question is answered with this."""
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: (text, True))


def test_cards_stand_in_columns_by_anything(hands: Hands) -> None:
    assert hands.columns() == [(CODES[0], 2), (CODES[1], 2), (CODES[2], 2)]
    hands.page.group_by("participant")
    assert hands.columns() == [("P01", 3), ("P02", 3)]
    hands.page.group_by("emotion")
    assert hands.columns()[-1] == ("No feeling", 1)
    hands.page.group_by("theme")
    assert hands.columns() == [("Care", 2), ("No theme", 4)]
    hands.page.group_by("stage")
    assert [count for _, count in hands.columns()] == [3, 3]


def test_words_and_stars_filter_the_cards(hands: Hands) -> None:
    hands.page.filter.text.setFocus()
    hands.type("kind")
    hands.bot.waitUntil(lambda: len(hands.page.shown) == 1)
    assert hands.page.shown[0].card.text == SAID["P01"][1]
    hands.page.filter.clear.click()
    assert len(hands.page.shown) == 6
    hands.page.filter.starred.click()
    assert [quote.starred for quote in hands.page.shown] == [True]
    hands.page.filter.clear.click()
    menu = hands.page.filter.buttons["participants"].menu()
    menu.aboutToShow.emit()
    next(each for each in menu.actions() if each.text() == "P02").trigger()
    assert {quote.card.participant for quote in hands.page.shown} == {"P02"}


def test_arrows_go_from_card_to_card_and_a_star_is_given_by_key(hands: Hands) -> None:
    hands.press(Qt.Key.Key_Right)
    first = hands.page.canvas.current()
    assert first is not None and first.card.text == SAID["P01"][0]
    hands.press(Qt.Key.Key_Down)
    below = hands.page.canvas.current()
    assert below is not None and below.card.text == SAID["P02"][0]
    assert SAID["P02"][0] in hands.page.canvas.accessibleDescription()
    hands.press(Qt.Key.Key_Right, held=SHIFT)
    assert len(hands.page.canvas.selected()) == 2
    hands.type("*")
    hands.settle()
    assert sum(quote.starred for quote in hands.page.quotes.values()) == 3
    assert hands.desk.undo_label == "Make it a key quote"
    hands.desk.undo()
    hands.settle()
    assert sum(quote.starred for quote in hands.page.quotes.values()) == 1


def test_enter_and_a_double_click_go_to_the_transcript(hands: Hands) -> None:
    hands.press(Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert hands.desk.room == "code"
    hands.program.window.go("analysis")
    QApplication.processEvents()
    at = hands.at(hands.middle(hands.ids()[1]))
    QTest.mouseDClick(hands.page.canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert hands.desk.room == "code"


def test_a_quote_without_recording_says_so(hands: Hands) -> None:
    said: list[object] = []
    hands.desk.noticed.connect(said.append)
    hands.press(Qt.Key.Key_Right, Qt.Key.Key_Space)
    assert "no recording" in str(said[0])


def test_the_first_drag_makes_a_board_and_undo_takes_both_back(hands: Hands) -> None:
    hands.freely()
    quote = hands.ids()[0]
    before = hands.card(quote).pos()
    hands.drag(hands.middle(quote), QPointF(700, 90))
    assert hands.page.board_id is not None and hands.desk.undo_label == "Move cards"
    x, y = hands.lies().places[quote]
    assert (round(x - before.x()), round(y - before.y())) == (700, 90)
    hands.desk.undo()
    QApplication.processEvents()
    assert hands.page.board_id is None and hands.card(quote).pos() == before


def test_several_cards_are_dragged_at_once_and_drawn_together(hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    hands.freely()
    one, two, three = hands.ids()[:3]
    for each in (one, two):
        hands.card(each).setSelected(True)
    hands.drag(hands.middle(one), QPointF(800, 0))
    assert set(hands.lies().places) == {one, two}
    answer(monkeypatch, "기다림")
    hands.type("g")
    (cluster,) = hands.lies().clusters
    assert (cluster.name, set(cluster.quote_ids)) == ("기다림", {one, two})
    item = hands.page.canvas.clusters[cluster.id]
    before = {each: hands.card(each).pos() for each in (one, two)}
    hands.drag(item.pos() + QPointF(40, HEAD / 2), QPointF(60, 140))
    assert {each: hands.card(each).pos() - before[each] for each in before} == dict.fromkeys(before, QPointF(60, 140))
    assert hands.lies().clusters[0].y == pytest.approx(cluster.y + 140)
    target = hands.middle(one) + QPointF(10, 10)
    hands.page.canvas.scene().clearSelection()
    hands.drag(hands.middle(three), target - hands.middle(three))
    assert set(hands.lies().clusters[0].quote_ids) == {one, two, three}
    hands.desk.undo()
    QApplication.processEvents()
    assert set(hands.lies().clusters[0].quote_ids) == {one, two}


def clustered(hands: Hands, monkeypatch: pytest.MonkeyPatch) -> int:
    """The first two cards drawn together as “Waiting”."""
    hands.freely()
    for each in hands.ids()[:2]:
        hands.card(each).setSelected(True)
    hands.page.canvas.setFocus()
    answer(monkeypatch, "Waiting")
    hands.type("g")
    hands.page.canvas.choose(hands.ids()[0])
    return next(iter(hands.page.canvas.clusters))


def test_a_cluster_becomes_a_code_by_key_in_one_step(hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    clustered(hands, monkeypatch)
    hands.type("c")
    hands.settle()
    code = next(row for row in hands.desk.read(codebook) if row.name == "Waiting")
    assert code.quotes == 2 and hands.desk.undo_label == "Make a code of the cluster “Waiting”"
    hands.desk.undo()
    assert "Waiting" not in [row.name for row in hands.desk.read(codebook)]


def test_a_cluster_becomes_a_theme(hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    cluster = clustered(hands, monkeypatch)

    def agree(dialog: ClusterTheme) -> int:
        assert dialog.theme == dialog.code == "Waiting" and dialog.list.count() == 2
        dialog.list.item(0).setCheckState(Qt.CheckState.Checked)
        return 1

    monkeypatch.setattr(ClusterTheme, "exec", agree)
    board_deeds.to_theme(hands.page, cluster)
    made = next(row for row in hands.desk.read(themes) if row.name == "Waiting")
    assert len(made.code_ids) == 2
    hands.desk.undo()
    assert [row.name for row in hands.desk.read(themes)] == ["Care"]


def test_a_card_is_taken_out_and_lies_beside(hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    cluster = clustered(hands, monkeypatch)
    hands.press(Qt.Key.Key_Delete)
    assert hands.lies().clusters[0].quote_ids == (hands.ids()[1],)
    ground = hands.page.canvas.clusters[cluster].whole()
    card = hands.card(hands.ids()[0])
    assert not ground.intersects(QRectF(card.pos().x(), card.pos().y(), WIDTH, HEIGHT))


def test_boards_are_saved_under_names_and_keep_how_they_are_arranged(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, "People")
    hands.page.group_by("participant")
    board_deeds.save_board(hands.page)
    answer(monkeypatch, "Feelings")
    board_deeds.save_board(hands.page)
    hands.page.group_by("emotion")
    people, feelings = (row.id for row in hands.desk.read(boards.boards))
    hands.page.choose_board(people)
    assert hands.columns() == [("P01", 3), ("P02", 3)]
    hands.page.filter.starred.click()
    hands.page.choose_board(feelings)
    assert len(hands.page.shown) == 6
    hands.page.choose_board(people)
    assert len(hands.page.shown) == 1 and hands.desk.undo_label == "Arrange board “People”"
    hands.desk.undo()
    QApplication.processEvents()
    assert len(hands.page.shown) == 6


def test_what_changes_elsewhere_is_seen_at_once(hands: Hands) -> None:
    from interviewkit.coding.actions import remove_quotes, tag_quotes

    late = next(row.id for row in hands.desk.read(codebook) if row.name == "Late")
    hands.desk.change("Code passage", tag_quotes, [hands.ids()[5]], late)
    hands.settle()
    assert hands.columns()[0] == ("Late", 3)
    hands.desk.change("Delete quote", remove_quotes, [hands.ids()[0]])
    hands.settle()
    assert hands.columns()[0] == ("Late", 2)
    hands.desk.undo()
    hands.settle()
    assert hands.columns()[0] == ("Late", 3)


def test_the_board_is_saved_as_a_picture_and_its_quotes_as_a_table(hands: Hands, tmp_path: Path) -> None:
    for kind in ("png", "pdf"):
        board_deeds.save_picture(hands.page, tmp_path / f"board.{kind}")
    assert not QPixmap(str(tmp_path / "board.png")).isNull()
    assert (tmp_path / "board.pdf").read_bytes().startswith(b"%PDF")
    board_deeds.save_table(hands.page, tmp_path / "board.csv")
    with (tmp_path / "board.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) == 7 and rows[4][0] == SAID["P02"][0]


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(shifts=st.lists(st.tuples(st.integers(0, 5), st.integers(-300, 300), st.integers(-200, 200)), max_size=4))
def test_wherever_cards_are_moved_undo_brings_them_back(hands: Hands, shifts: list[tuple[int, int, int]]) -> None:
    hands.freely()
    ids, canvas = hands.ids(), hands.page.canvas
    before = {id: hands.card(id).pos() for id in ids}
    steps = len(hands.desk.project.history()) if hands.desk.project else 0
    for number, dx, dy in shifts:
        item = canvas.cards[Key(ids[number])]
        place = item.pos() + QPointF(dx, dy)
        canvas.moved.emit({ids[number]: (place.x(), place.y())}, {})
        QApplication.processEvents()
        assert hands.card(ids[number]).pos() == place
    assert hands.desk.project is not None
    for _ in range(len(hands.desk.project.history()) - steps):
        hands.desk.undo()
        QApplication.processEvents()
    assert {id: hands.card(id).pos() for id in ids} == before


@pytest.mark.parametrize(("code", "scheme"), [(c, s) for c in ("en", "ko") for s in ("light", "dark")])
def test_the_board_in_both_languages_and_schemes(
    hands: Hands, monkeypatch: pytest.MonkeyPatch, code: str, scheme: str
) -> None:
    language.speak(code)
    style.wear(scheme)
    hands.desk.scheme_changed.emit()
    hands.settle()
    SCREENS.mkdir(parents=True, exist_ok=True)
    hands.program.window.grab().save(str(SCREENS / f"columns-{code}-{scheme}.png"))
    clustered(hands, monkeypatch)
    hands.page.canvas.centerOn(0, 100)
    QApplication.processEvents()
    hands.program.window.grab().save(str(SCREENS / f"free-{code}-{scheme}.png"))
    assert hands.page.canvas.heads == [] and GAP
