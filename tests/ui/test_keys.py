"""Keys reach the action they belong to: in the right place, never while typing, and in Hangul mode."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from interviewkit.ui import keys
from interviewkit.ui.application import Program
from tests.ui.conftest import Start
from tests.ui.furniture import PeopleWorkspace, WordsWorkspace


@pytest.fixture
def program(start: Start, study: Path) -> Program:
    return start(study)


@pytest.fixture
def words(program: Program, qtbot: QtBot) -> WordsWorkspace:
    program.desk.go("words")
    return program.desk.workspace(WordsWorkspace)


def focus(qtbot: QtBot, widget: QWidget) -> None:
    widget.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is widget)


def hangul(widget: QWidget, jamo: str, shift: bool = False) -> None:
    """A letter key as X11 delivers it in Hangul mode: the key is the jamo."""
    held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, ord(jamo), held, jamo))


def test_a_single_key_works_in_its_room(words: WordsWorkspace, qtbot: QtBot) -> None:
    focus(qtbot, words.reading)
    qtbot.keyClick(words.reading, "1")
    assert words.done == ["one"]


def test_a_single_key_types_while_one_is_typing(words: WordsWorkspace, qtbot: QtBot) -> None:
    for widget in (words.field, words.page):
        focus(qtbot, widget)
        qtbot.keyClick(widget, "1")
    assert (words.field.text(), words.page.toPlainText(), words.done) == ("1", "1", [])


def test_a_single_key_does_nothing_in_another_room(program: Program, words: WordsWorkspace, qtbot: QtBot) -> None:
    program.desk.go("people")
    people = program.desk.workspace(PeopleWorkspace)
    focus(qtbot, people.list)
    qtbot.keyClick(people.list, "1")
    assert words.done == []


def test_a_key_of_an_area_works_only_in_that_area(words: WordsWorkspace, qtbot: QtBot) -> None:
    focus(qtbot, words.page)
    words.page.setReadOnly(True)
    qtbot.keyClick(words.page, "q")
    focus(qtbot, words.reading)
    qtbot.keyClick(words.reading, "q")
    assert words.done == ["q"]


def test_letters_work_in_hangul_mode(words: WordsWorkspace, qtbot: QtBot) -> None:
    focus(qtbot, words.reading)
    hangul(words.reading, "ㅂ")
    hangul(words.reading, "ㅃ", shift=True)
    assert words.done == ["q", "Q"]


def test_jamo_are_typed_while_one_is_typing(words: WordsWorkspace, qtbot: QtBot) -> None:
    focus(qtbot, words.field)
    hangul(words.field, "ㅂ")
    assert (words.field.text(), words.done) == ("ㅂ", [])


def test_a_sign_is_the_sign_whatever_is_held_to_reach_it(words: WordsWorkspace, qtbot: QtBot) -> None:
    focus(qtbot, words.reading)
    qtbot.keyClick(words.reading, Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier)
    assert words.done == ["?"]


def test_keypad_digits_are_digits(words: WordsWorkspace, qtbot: QtBot) -> None:
    focus(qtbot, words.reading)
    qtbot.keyClick(words.reading, Qt.Key.Key_1, Qt.KeyboardModifier.KeypadModifier)
    assert words.done == ["one"]


def test_arrows_and_chords_of_an_area_reach_it_before_the_text_does(words: WordsWorkspace, qtbot: QtBot) -> None:
    focus(qtbot, words.reading)
    qtbot.keyClick(words.reading, Qt.Key.Key_Down)
    qtbot.keyClick(words.reading, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert words.done == ["down", "turn"]


def test_enter_presses_a_button_before_it_does_anything_else(program: Program, qtbot: QtBot) -> None:
    people = program.desk.workspace(PeopleWorkspace)
    said: list[str] = []
    program.desk.said.connect(said.append)
    focus(qtbot, people.button)
    with qtbot.waitSignal(people.button.clicked):
        qtbot.keyClick(people.button, Qt.Key.Key_Space)
    qtbot.keyClick(people.button, Qt.Key.Key_Return)
    assert said == []
    focus(qtbot, people)
    qtbot.keyClick(people, Qt.Key.Key_Return)
    assert said == ["closer"]


def test_ctrl_chords_work_anywhere(program: Program, qtbot: QtBot) -> None:
    qtbot.keyClick(program.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert program.desk.room == "words"
    words = program.desk.workspace(WordsWorkspace)
    focus(qtbot, words.field)
    qtbot.keyClick(words.field, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert program.desk.room == "people"


def test_undo_is_the_projects_in_a_text_without_its_own_undo(program: Program, qtbot: QtBot) -> None:
    program.desk.actions.run("people.add")
    program.desk.go("words")
    words = program.desk.workspace(WordsWorkspace)
    focus(qtbot, words.page)
    qtbot.keyClick(words.page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert program.desk.undo_label == ""


def test_undo_is_the_fields_own_in_a_field(program: Program, words: WordsWorkspace, qtbot: QtBot) -> None:
    program.desk.change("Add participant", lambda session: None)
    focus(qtbot, words.field)
    qtbot.keyClicks(words.field, "abc")
    qtbot.keyClick(words.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert words.field.text() == ""


@pytest.mark.parametrize(
    ("combination", "plain"),
    [("1", True), (".", True), ("Down", True), ("Shift+A", True), ("Ctrl+D", False), ("F2", False), ("Alt+1", False)],
)
def test_plain_keys_are_those_that_would_type(combination: str, plain: bool) -> None:
    assert keys.is_plain(combination) is plain
