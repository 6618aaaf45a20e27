"""The page of memos, by keys and mouse: written, saved at a pause, linked, followed, searched, undone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interviewkit.coding import memos
from interviewkit.coding.codebook import rename_code
from interviewkit.ui.analysis.memos import MemosPage
from interviewkit.ui.analysis.workspace import AnalysisWorkspace
from interviewkit.ui.code.menus import code_menu, source_menu
from interviewkit.ui.code.workspace import CodeWorkspace
from interviewkit.ui.rooms import ROOMS
from tests.ui.code.conftest import Hands, fill
from tests.ui.code.test_room import choose
from tests.ui.conftest import Start

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SCREENS = Path(__file__).parents[3] / "screens" / "analysis"


class Desk(Hands):
    """Hands at the page of memos."""

    @property
    def page(self) -> MemosPage:
        page = self.program.desk.workspace(AnalysisWorkspace).page("memos")
        assert isinstance(page, MemosPage)
        return page

    def read(self) -> MemosPage:
        """The page, with everything read."""
        self.program.desk.jobs.wait(20_000)
        QApplication.processEvents()
        return self.page

    def stored(self) -> list[tuple[str, str, str]]:
        with self.project.read() as session:
            return [(row.title, row.text, row.about_name) for row in memos.memos(session)]


@pytest.fixture
def desk(start: Start, study: Path, qtbot: QtBot) -> Desk:
    from interviewkit.store.project import Project

    with Project.open(study, coder="anna") as project:
        fill(project)
    program = start(study, tuple(room for room in ROOMS if room.id in ("code", "analysis")))
    program.desk.rename_coder("anna")
    program.window.go("code")
    QApplication.processEvents()
    return Desk(program, program.desk.workspace(CodeWorkspace), qtbot)


def test_a_journal_entry_is_written_from_any_room_and_saved_at_a_pause(desk: Desk) -> None:
    desk.press(K.Key_J, held=CTRL)
    assert desk.program.desk.room == "analysis"
    desk.keys("Day one")
    desk.press(K.Key_Return)
    desk.keys("They wait.")
    assert desk.stored() == [("", "", "")]
    desk.qtbot.waitUntil(lambda: desk.stored() == [("Day one", "They wait.", "")], timeout=4000)
    assert desk.project.undo_label() == ("Write memo", "Day one")
    desk.keys(" All day.")
    desk.press(K.Key_Z, held=CTRL)
    assert desk.stored() == [("Day one", "They wait.", "")]
    assert desk.read().text.toPlainText() == "They wait."
    desk.press(K.Key_Y, held=CTRL)
    assert desk.read().text.toPlainText() == "They wait. All day."


def test_links_are_completed_followed_and_stay_true_under_another_name(desk: Desk) -> None:
    desk.press(K.Key_J, held=CTRL)
    desk.press(K.Key_Return)
    desk.read()
    desk.keys("See [[la")
    popup = desk.page.text.popup
    assert popup.isVisible() and popup.model().index(0, 0).data() == "Late"
    desk.press(K.Key_Return)
    assert desk.page.text.toPlainText() == "See [[Late]]"
    desk.page.flush()
    late = desk.code("Late")
    desk.program.desk.change("Rename code", rename_code, late, "Too late")
    assert desk.read().text.toPlainText() == "See [[Too late]]"
    text = desk.page.text
    cursor = text.textCursor()
    cursor.setPosition(8)
    text.setTextCursor(cursor)
    desk.click(text.viewport(), text.cursorRect(cursor).center())
    QApplication.processEvents()
    assert desk.program.desk.room == "code" and desk.room.tree.chosen() == late


def test_ctrl_enter_follows_a_link_and_a_link_to_nothing_says_so(desk: Desk) -> None:
    desk.press(K.Key_J, held=CTRL)
    desk.keys("One")
    desk.press(K.Key_J, held=CTRL)
    desk.keys("Two")
    desk.press(K.Key_Return)
    desk.keys("[[One]]")
    desk.page.text.popup.hide()
    desk.read().text.moveCursor(QTextCursor.MoveOperation.Start)
    desk.press(K.Key_Return, held=CTRL)
    assert desk.page.heading.text() == "One"
    assert "Two" in desk.page.back.text(), "where it is linked from"
    with desk.qtbot.waitSignal(desk.program.desk.said):
        desk.page.follow("nowhere")


def test_a_memo_on_a_code_begins_in_its_menu_and_search_and_kinds_find_it(desk: Desk) -> None:
    menu = code_menu(desk.room, desk.code("Trust"))
    choose(menu, "Write a memo")
    menu.deleteLater()
    desk.keys("Fragile")
    desk.page.flush()
    desk.press(K.Key_J, held=CTRL)
    desk.keys("Monday")
    desk.page.flush()
    page = desk.read()
    assert {(title, about) for title, _, about in desk.stored()} == {("Fragile", "Trust"), ("Monday", "")}
    page.field.setFocus()
    desk.keys("fragil")
    assert page.list.count() == 1
    page.field.clear()
    page.kind.setCurrentIndex(page.kind.findData("journal"))
    page.kind.activated.emit(page.kind.currentIndex())
    assert [page.list.item(n).text().split("\n")[0] for n in range(page.list.count())] == ["Monday"]


def test_what_is_being_written_stays_while_the_memos_are_read_again(desk: Desk) -> None:
    desk.press(K.Key_J, held=CTRL)
    desk.press(K.Key_Return)
    desk.read()
    desk.keys("They wait")
    desk.program.desk.change("Rename code", rename_code, desk.code("Late"), "Too late")
    assert desk.read().text.toPlainText() == "They wait"
    desk.keys(" long.")
    desk.page.flush()
    assert [text for _, text, _ in desk.stored()] == ["They wait long."]


def test_a_memo_about_a_participant_begins_in_the_menu_of_their_source(desk: Desk) -> None:
    source = next(row for row in desk.room.sources.rows if row.participant_id is not None)
    menu = source_menu(desk.room, source.id)
    choose(menu, f"Write a memo about {source.participant}")
    menu.deleteLater()
    desk.keys("Tired")
    desk.page.flush()
    assert desk.stored() == [("Tired", "", source.participant)]


def test_a_memo_is_put_elsewhere_deleted_and_brought_back(desk: Desk) -> None:
    desk.press(K.Key_J, held=CTRL)
    desk.keys("Moved")
    desk.read()
    picker = desk.page.pick_about()
    assert picker is not None
    desk.keys("P02-int")
    desk.press(K.Key_Return)
    assert desk.stored() == [("Moved", "", "P02-interview")]
    desk.read().delete()
    assert desk.stored() == []
    desk.read()
    desk.program.desk.undo()
    desk.read()
    assert desk.stored() == [("Moved", "", "P02-interview")]
    desk.press(K.Key_Z, held=CTRL)
    assert desk.stored() == [("Moved", "", "")]


@pytest.mark.parametrize(("language", "scheme"), [("en", "light"), ("en", "dark"), ("ko", "light"), ("ko", "dark")])
def test_pictures_of_memos(desk: Desk, language: str, scheme: str) -> None:
    for action in (f"view.language.{language}", f"view.scheme.{scheme}"):
        desk.program.desk.actions.run(action)
    with desk.project.change("Memos") as session:
        memos.add_memo(session, None, "Monday" if language == "en" else "월요일", "Two interviews. See [[Trust]].")
        memos.add_memo(
            session, ("code", desk.code("Late")), "" if language == "en" else "늦음과 신뢰",
            "Late is not the matter: [[Trust]] is. Compare [[P02-interview]] and [[nobody knows]].\n\n[[Delivery]]",
        )  # fmt: skip
    desk.program.window.go("analysis")
    desk.program.desk.workspace(AnalysisWorkspace).turn_to("memos")
    desk.read()
    SCREENS.mkdir(parents=True, exist_ok=True)
    shot = QPixmap(desk.program.window.size())
    desk.program.window.render(shot)
    assert shot.save(str(SCREENS / f"memos-{language}-{scheme}.png"))
