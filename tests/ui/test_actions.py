"""One registry feeds menus, buttons, palette, cheat sheet and key editor."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QScrollArea, QToolButton
from pytestqt.qtbot import QtBot
from sqlmodel import Session

from interviewkit import preferences
from interviewkit.model import Code, Source
from interviewkit.ui.actions import Action
from interviewkit.ui.application import Program
from interviewkit.ui.cheat_sheet import CheatSheet, place_name
from interviewkit.ui.command_palette import CommandPalette
from interviewkit.ui.key_editor import KeyEditor
from interviewkit.ui.key_group import KeyGroup
from interviewkit.ui.rooms import ROOMS as ROOMS_OF_THE_APP
from tests.ui.conftest import Start
from tests.ui.furniture import PeopleWorkspace, WordsWorkspace, participants

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def program(start: Start, study: Path) -> Program:
    return start(study)


def palette(program: Program, qtbot: QtBot) -> CommandPalette:
    qtbot.keyClick(program.window, Qt.Key.Key_K, CTRL)
    found = QApplication.activePopupWidget()
    assert isinstance(found, CommandPalette)
    return found


def menu(program: Program, title: str) -> QMenu:
    found = next(face.menu() for face in program.window.menuBar().actions() if face.menu().objectName() == title)
    assert isinstance(found, QMenu)
    return found


def entry(found: QMenu, text: str) -> bool:
    """Whether an entry of a menu can be chosen."""
    return next(face for face in found.actions() if face.text().split("\t")[0] == text).isEnabled()


def test_an_id_can_be_declared_once_only(program: Program) -> None:
    with pytest.raises(ValueError, match=r"people\.add"):
        program.desk.actions.declare([Action("people.add", "Again", print)])


def test_a_plain_key_that_would_work_everywhere_is_refused(program: Program) -> None:
    with pytest.raises(ValueError, match="plain key"):
        program.desk.actions.declare([Action("new.one", "One", print, ("1",))])


def test_an_action_is_in_its_menu_with_its_key(program: Program) -> None:
    texts = [face.text() for face in menu(program, "People").actions()]
    assert texts == ["Add participant\tCtrl+P", "Look closer\tEnter"]


def test_menus_of_other_rooms_are_not_in_the_way(program: Program) -> None:
    def shown() -> list[str]:
        return [face.menu().objectName() for face in program.window.menuBar().actions() if face.isVisible()]

    assert shown() == ["File", "Edit", "View", "People", "Help"]
    program.desk.go("words")
    assert shown() == ["File", "Edit", "View", "Words", "Help"]
    program.desk.close_project()
    assert shown() == ["File", "Edit", "View", "Help"]


def test_what_cannot_be_done_now_is_greyed_out(program: Program) -> None:
    edit = menu(program, "Edit")
    edit.aboutToShow.emit()
    assert not entry(edit, "Undo")
    program.desk.actions.run("people.add")
    edit.aboutToShow.emit()
    assert entry(edit, "Undo: Add participant")


def test_an_actions_button_in_the_rooms_head_does_it(program: Program, qtbot: QtBot) -> None:
    head = program.desk.workspace(PeopleWorkspace).head
    button = next(b for b in head.findChildren(QToolButton) if b.text() == "Add participant")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert program.desk.read(participants) == ["P1"]


def test_an_action_that_cannot_be_done_is_not_done(program: Program) -> None:
    program.desk.go("words")
    assert not program.desk.actions.run("people.add")
    assert program.desk.read(participants) == []


def test_the_palette_finds_an_action_by_a_few_letters_and_does_it(program: Program, qtbot: QtBot) -> None:
    popup = palette(program, qtbot)
    qtbot.keyClicks(popup.field, "addp")
    assert popup.list.item(0).text() == "Add participant"
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    assert program.desk.read(participants) == ["P1"]


def test_the_palette_finds_korean_by_initial_consonants_and_english_too(program: Program, qtbot: QtBot) -> None:
    program.desk.actions.run("view.language.ko")
    program.desk.actions.run("people.add")
    for letters in ("ㅅㅎㅊㅅ", "undo", "tlfgod"):
        popup = palette(program, qtbot)
        popup.field.setText(letters)
        assert popup.list.item(0).text().startswith("실행 취소"), letters
        popup.close()


def test_the_palette_is_walked_with_arrows_and_left_with_escape(program: Program, qtbot: QtBot) -> None:
    popup = palette(program, qtbot)
    first = popup.list.currentItem().text()
    qtbot.keyClick(popup.field, Qt.Key.Key_Down)
    assert popup.list.currentItem().text() != first
    qtbot.keyClick(popup.field, Qt.Key.Key_Up)
    assert popup.list.currentItem().text() == first
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is None)


def test_the_palette_offers_only_what_can_be_done_last_used_first(program: Program, qtbot: QtBot) -> None:
    popup = palette(program, qtbot)
    offered = {popup.list.item(at).text() for at in range(popup.list.count())}
    assert "Add participant" in offered
    assert "First word" not in offered
    qtbot.keyClicks(popup.field, "words")
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    assert palette(program, qtbot).list.item(0).text() == "Words"


def test_the_palette_goes_to_a_source_or_code_by_its_name(program: Program, qtbot: QtBot) -> None:
    def fill(session: Session) -> None:
        session.add(Source(name="이사 인터뷰", kind="transcript", format="txt", position=1))
        session.add(Code(name="Delivery", colour=2))

    program.desk.change("Fill", fill)
    popup = palette(program, qtbot)
    popup.field.setText("ㅇㅅㅇㅌ")
    qtbot.waitUntil(lambda: popup.list.count() > 0)
    assert popup.list.item(0).text() == "이사 인터뷰"
    qtbot.keyClick(popup.field, Qt.Key.Key_Return)
    assert program.desk.room == "words"
    assert program.desk.workspace(WordsWorkspace).targets[0].kind == "source"


def test_the_cheat_sheet_shows_the_rooms_keys_first(program: Program, qtbot: QtBot) -> None:
    qtbot.keyClick(program.window, Qt.Key.Key_F1)
    sheet = program.window.findChild(CheatSheet)
    assert isinstance(sheet, CheatSheet)
    first = sheet.findChild(KeyGroup)
    assert first is not None and first.accessibleName() == "People" and "Ctrl+P A" in first.accessibleDescription()
    assert {"Ctrl+P", "A", "Ctrl+K", "F1", "↓"} <= set(_caps(sheet))
    plain = first.grab().toImage()
    qtbot.keyClicks(sheet.field, "participant")
    qtbot.waitUntil(lambda: len([c for c in _caps(sheet) if c == "Ctrl+K"]) == 0)
    assert plain.width() > 200 and plain.pixelColor(plain.width() - 12, plain.height() - 12) != plain.pixelColor(0, 0)
    sheet.close()


def test_every_place_in_which_keys_work_has_a_name_that_people_know(start: Start, study: Path) -> None:
    desk = start(study, ROOMS_OF_THE_APP).desk
    for where in {action.where for action in desk.actions}:
        assert "." not in place_name(desk, where) and place_name(desk, where)[0].isupper(), where


def test_the_cheat_sheet_needs_no_scrolling_sideways_and_tells_rows_of_digits_in_a_line(
    start: Start, study: Path
) -> None:
    program = start(study, ROOMS_OF_THE_APP)
    sheet = CheatSheet(program.desk, program.window)
    sheet.show()
    QApplication.processEvents()
    area = sheet.findChild(QScrollArea)
    assert area is not None and area.horizontalScrollBar().maximum() == 0
    groups = sheet.findChildren(KeyGroup)
    assert [text for group in groups for text, _ in group.lines].count("Assign speaker") == 1
    assert all(group.height() >= group.heightForWidth(group.width()) for group in groups)
    sheet.close()


def _caps(sheet: CheatSheet) -> list[str]:
    groups = [group for group in sheet.findChildren(KeyGroup) if group.isVisible()]
    return [cap for group in groups for _, caps in group.lines for cap in caps]


def editor(program: Program, qtbot: QtBot, action_id: str) -> KeyEditor:
    dialog = KeyEditor(program.desk, program.window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.select(action_id)
    dialog.field.setFocus()
    return dialog


def test_other_keys_can_be_chosen_and_are_remembered(program: Program, qtbot: QtBot) -> None:
    dialog = editor(program, qtbot, "people.add")
    qtbot.keyClick(dialog.field, Qt.Key.Key_J, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert dialog.field.text() == "Ctrl+Shift+J"
    qtbot.mouseClick(dialog.assign, Qt.MouseButton.LeftButton)
    dialog.close()
    people = program.desk.workspace(PeopleWorkspace)
    people.list.setFocus()
    qtbot.keyClick(people.list, Qt.Key.Key_P, CTRL)
    assert program.desk.read(participants) == []
    qtbot.keyClick(people.list, Qt.Key.Key_J, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert program.desk.read(participants) == ["P1"]
    assert preferences.load().keys == {"people.add": ["Ctrl+Shift+J"]}


def test_a_conflict_is_told_and_the_other_action_loses_its_keys(program: Program, qtbot: QtBot) -> None:
    dialog = editor(program, qtbot, "people.add")
    qtbot.keyClick(dialog.field, Qt.Key.Key_K, CTRL)
    assert "Find and do" in dialog.warning.text()
    qtbot.mouseClick(dialog.assign, Qt.MouseButton.LeftButton)
    assert program.desk.actions.keys_of("people.add") == ("Ctrl+K",)
    assert program.desk.actions.keys_of("view.palette") == ()
    qtbot.mouseClick(dialog.reset, Qt.MouseButton.LeftButton)
    assert program.desk.actions.keys_of("people.add") == ("Ctrl+P", "A")


def test_the_same_key_in_two_rooms_is_no_conflict(program: Program) -> None:
    assert program.desk.actions.conflicts("people.add", "1") == []
    assert [a.id for a in program.desk.actions.conflicts("people.add", "Return")] == ["people.enter"]


def test_a_key_that_would_type_cannot_be_given_to_what_works_everywhere(program: Program, qtbot: QtBot) -> None:
    dialog = editor(program, qtbot, "view.palette")
    qtbot.keyClick(dialog.field, "x")
    assert not dialog.assign.isEnabled()
    assert "typing" in dialog.warning.text()


def test_keys_struck_in_hangul_mode_are_taken_as_letters(program: Program, qtbot: QtBot) -> None:
    from tests.ui.test_keys import hangul

    dialog = editor(program, qtbot, "words.one")
    hangul(dialog.field, "ㅈ")
    assert dialog.field.combination == "W"
    qtbot.mouseClick(dialog.assign, Qt.MouseButton.LeftButton)
    dialog.close()
    program.desk.go("words")
    words = program.desk.workspace(WordsWorkspace)
    words.reading.setFocus()
    qtbot.keyClick(words.reading, "w")
    assert words.done == ["one"]


def test_undo_says_what_it_takes_back(program: Program, qtbot: QtBot) -> None:
    program.desk.actions.run("people.add")
    assert program.desk.actions.text(program.desk.actions["edit.undo"]) == "Undo: Add participant"
    qtbot.keyClick(program.window, Qt.Key.Key_Z, CTRL)
    assert program.desk.read(participants) == []
    assert program.window.status.said.text() == "Undone: Add participant"
    qtbot.keyClick(program.window, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert program.desk.read(participants) == ["P1"]
