"""Searching by real keys and mouse: type, narrow, go there, code all, undo, save."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QWidget
from pytestqt.qtbot import QtBot

from interviewkit.analysis.saved import saved_searches
from interviewkit.analysis.written import Writing
from interviewkit.coding.queries import quotes_with
from interviewkit.model import Segment
from interviewkit.store.project import Project
from interviewkit.ui import language, style
from interviewkit.ui.analysis.search_hits import Heading, Line
from interviewkit.ui.analysis.search_page import SearchPage
from interviewkit.ui.analysis.workspace import AnalysisWorkspace
from interviewkit.ui.application import Program
from interviewkit.ui.code.workspace import CodeWorkspace
from interviewkit.ui.rooms import ROOMS
from tests.analysis.conftest import fill
from tests.ui.conftest import Start

SCREENS = Path(__file__).parents[3] / "screens" / "analysis"


class Hands:
    def __init__(self, program: Program, qtbot: QtBot) -> None:
        self.program, self.qtbot, self.desk = program, qtbot, program.desk
        QTest.keyClick(
            program.window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
        qtbot.waitUntil(lambda: self.desk.room == "analysis")
        page = self.desk.workspace(AnalysisWorkspace).page(SearchPage.id)
        assert isinstance(page, SearchPage)
        self.page = page
        qtbot.waitUntil(self.page.field.hasFocus)

    def type(self, text: str) -> None:
        self.page.field.selectAll()
        if text.isascii():
            QTest.keyClicks(self.page.field, text)
        else:
            written = QInputMethodEvent()
            written.setCommitString(text)
            QApplication.sendEvent(self.page.field, written)
        self.settled()

    def settled(self) -> None:
        def ready() -> bool:
            found = self.page.found
            asked, query = self.page.query(), found.results.query if found is not None else None
            same = query is not None and (query.text, query.stems) == (asked.text, asked.stems)
            return same and not self.page._soon.isActive()

        self.qtbot.waitUntil(ready)
        self.qtbot.waitUntil(lambda: self.desk.jobs.wait(5000) or True)
        QApplication.processEvents()

    def rows(self) -> list[str]:
        found = []
        model = self.page.hits.hits
        for at in range(model.rowCount()):
            row = model.row(at)
            if isinstance(row, Heading):
                found.append(f"# {row.text} {row.hits}")
            elif isinstance(row, Line):
                found.append(row.text)
            elif isinstance(row, Writing):
                found.append(f"{row.kind}: {row.title}")
        return found

    def tick(self, facet: tuple[str, str], label: str) -> None:
        tree = self.page.facets
        for n in range(tree.topLevelItemCount()):
            head = tree.topLevelItem(n)
            if head is not None and tuple(head.data(0, Qt.ItemDataRole.UserRole)) == facet:
                children = [each for at in range(head.childCount()) if (each := head.child(at)) is not None]
                item = next(each for each in children if each.text(0) == label)
                tree.setFocus()
                tree.setCurrentItem(item)
                QTest.keyClick(tree, Qt.Key.Key_Space)
                QApplication.processEvents()
                return
        raise LookupError(facet)


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    """Three short interviews, two in Korean, one quote coded."""
    path = tmp_path / "Talks.ikit"
    with Project.create(path, "Talks", coder="anna") as project, project.change("Fill") as session:
        fill(session)
    return path


@pytest.fixture
def hands(start: Start, talks: Path, qtbot: QtBot) -> Hands:
    return Hands(start(talks, ROOMS), qtbot)


def test_what_is_typed_is_found_with_counts(hands: Hands) -> None:
    hands.type("late")
    assert hands.rows() == ["# In memos and codes 1", "code: Late", "# One 2", "late", "late"]
    assert hands.page.count.text() == "2 places in 1 interview, 1 participant"
    hands.type("nothing like this")
    assert hands.rows() == [] and hands.page.pages.currentWidget() is hands.page.nothing
    hands.page.regex.click()
    hands.page.field.setText("(")
    hands.qtbot.waitUntil(lambda: "is no regular expression" in hands.page.count.text())


def test_hangul_forms_and_initials(hands: Hands) -> None:
    hands.page.stems.click()
    hands.type("힘들다")
    assert [row for row in hands.rows() if row[0] != "#"] == ["힘들", "힘든", "힘드"]
    hands.type("ㅎㅂ")
    assert [row for row in hands.rows() if row[0] != "#"] == ["환불"]


def test_a_tick_narrows_and_enter_goes_to_the_place(hands: Hands) -> None:
    hands.type("late|배송")
    hands.tick(("attribute", "plan"), "free")
    assert hands.rows() == ["# One 2", "late", "late", "# 셋 1", "배송"]
    assert hands.page.count.text() == "3 places in 2 interviews, 2 participants"
    hands.page.hits.enter()
    QTest.keyClick(hands.page.hits, Qt.Key.Key_Down)
    QTest.keyClick(hands.page.hits, Qt.Key.Key_Down)
    QTest.keyClick(hands.page.hits, Qt.Key.Key_Return)
    hands.qtbot.waitUntil(lambda: hands.desk.room == "code")
    room = hands.desk.workspace(CodeWorkspace)
    assert room.hand.source_id == 3
    assert hands.desk.preferences.views["analysis.searches"] == ["late|배송"]


def test_hits_are_coded_together_and_taken_back_together(hands: Hands) -> None:
    project = hands.desk.project
    assert project is not None
    hands.type("배송")
    dialog = hands.page.code_hits()
    assert dialog is not None and not dialog.do.isEnabled()
    assert dialog.ticked()[0].text == "배송이 어땠나요?"
    dialog.take_code("배송 경험")
    item = dialog.list.item(0)
    assert item is not None
    item.setCheckState(Qt.CheckState.Unchecked)
    assert dialog.do.text() == "Code 3 quotes"
    QTest.mouseClick(dialog.do, Qt.MouseButton.LeftButton)
    hands.desk.jobs.wait(5000)
    with project.read() as session:
        assert len(quotes_with(session, [2])) == 3
    hands.desk.undo()
    with project.read() as session:
        assert quotes_with(session, [2]) == []


def test_a_saved_search_follows_the_text(hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    project = hands.desk.project
    assert project is not None
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("Late ones", True))
    hands.type("late")
    QTest.mouseClick(hands.page.save, Qt.MouseButton.LeftButton)
    hands.desk.jobs.wait(5000)
    saved = hands.page.saved.list
    hands.qtbot.waitUntil(lambda: saved.count() == 1 and saved.item(0).text() == "Late ones  ·  2")
    with project.change("Edit") as session:
        session.get_one(Segment, 3).text = "late late"
    hands.qtbot.waitUntil(lambda: saved.item(0).text() == "Late ones  ·  4")
    hands.type("price")
    QTest.mouseClick(saved.viewport(), Qt.MouseButton.LeftButton, pos=saved.visualItemRect(saved.item(0)).center())
    hands.settled()
    assert hands.page.field.text() == "late" and hands.rows()[2:] == ["# One 4", "late", "late", "late", "late"]
    saved.setFocus()
    saved.setCurrentRow(0)
    QTest.keyClick(saved, Qt.Key.Key_Delete)
    with project.read() as session:
        assert saved_searches(session) == []


def picture(widget: QWidget, name: str) -> None:
    SCREENS.mkdir(parents=True, exist_ok=True)
    QApplication.processEvents()
    page = QPixmap(widget.size())
    page.fill()
    widget.render(page)
    assert page.save(str(SCREENS / f"{name}.png"))


@pytest.mark.parametrize(("code", "scheme"), [("en", "light"), ("ko", "dark"), ("en", "dark"), ("ko", "light")])
def test_the_page_in_both_languages_and_schemes(hands: Hands, code: str, scheme: str) -> None:
    language.speak(code)
    style.wear(scheme)
    hands.type("late|배송|힘")
    hands.page.hits.enter()
    picture(hands.program.window, f"search-{code}-{scheme}")
    dialog = hands.page.code_hits()
    assert dialog is not None
    picture(dialog, f"search-coding-{code}-{scheme}")
    dialog.reject()
