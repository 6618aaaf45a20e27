"""Saying who speaks, by real keys and menus: from here on, all of a voice, in every source, in which colour."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from interviewkit.sources import queries
from interviewkit.sources.queries import SpeakerRow
from interviewkit.ui.sources.workspace import SourcesWorkspace
from tests.ui.sources.conftest import bring_in, notices, segments

TALK = "\n\n".join(f"{who}: line {n}" for n, who in enumerate(("Ann", "Bob") * 5))


@pytest.fixture
def page(qtbot: QtBot, room: SourcesWorkspace, tmp_path: Path) -> QWidget:
    """Two transcripts with the same two voices; the first is shown and has the keyboard."""
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text(TALK, encoding="utf-8")
    bring_in(qtbot, room, tmp_path / "one.txt", tmp_path / "two.txt")
    room.page.reading.setFocus()
    found = QApplication.focusWidget()
    assert found is not None
    return found


def said_by(room: SourcesWorkspace, source: str = "one") -> str:
    """The first letter of every segment's speaker; “-” for nobody."""
    row = next(row for row in room.desk.read(queries.sources) if row.name == source)
    return "".join(each.speaker[:1] or "-" for each in segments(room, row.id))


def caret(room: SourcesWorkspace, at: int) -> None:
    room.page.reading.view.go_to(segments(room)[at].id, 0)


def voices(room: SourcesWorkspace) -> list[SpeakerRow]:
    return room.desk.read(queries.speakers, room.desk.source_id or 0)


def item(menu: QMenu, *path: str) -> QAction:
    """An entry of a menu or of one of its submenus."""
    found = next(action for action in menu.actions() if action.text().split("\t")[0] == path[0])
    if len(path) == 1:
        return found
    submenu = found.menu()
    assert isinstance(submenu, QMenu)
    return item(submenu, *path[1:])


def test_shift_and_a_digit_gives_all_that_follows_of_this_voice(room: SourcesWorkspace, page: QWidget) -> None:
    caret(room, 3)
    QTest.keyClick(page, Qt.Key.Key_1, Qt.KeyboardModifier.ShiftModifier)
    assert said_by(room) == "ABA" + "A" * 7
    assert room.desk.undo_label == "Assign speaker from here on “Ann”"
    room.desk.actions.run("edit.undo")
    assert said_by(room) == "AB" * 5


def test_from_here_on_ends_where_a_person_began_to_say_otherwise(room: SourcesWorkspace, page: QWidget) -> None:
    caret(room, 0)
    QTest.keyClick(page, Qt.Key.Key_2, Qt.KeyboardModifier.ShiftModifier)
    assert said_by(room) == "B" * 10
    caret(room, 6)
    QTest.keyClick(page, Qt.Key.Key_1, Qt.KeyboardModifier.ShiftModifier)
    assert said_by(room) == "BBBBBBAAAA"
    caret(room, 2)
    QTest.keyClick(page, Qt.Key.Key_3, Qt.KeyboardModifier.ShiftModifier)
    assert said_by(room) == "BBSSSSAAAA"
    caret(room, 8)
    QTest.keyClick(page, Qt.Key.Key_0)
    caret(room, 6)
    QTest.keyClick(page, Qt.Key.Key_2, Qt.KeyboardModifier.ShiftModifier)
    assert said_by(room) == "BBSSSSBB-A"


def test_the_sign_above_a_digit_is_the_digit_with_shift_in_hangul_mode_too(
    room: SourcesWorkspace, page: QWidget
) -> None:
    caret(room, 9)
    for sign, text in ((Qt.Key.Key_Exclam, "!"),):
        shift = Qt.KeyboardModifier.ShiftModifier
        QApplication.sendEvent(page, QKeyEvent(QEvent.Type.KeyPress, sign, shift, 10, 0, 0, text))
    assert said_by(room) == "ABABABABAA"


def test_digits_with_shift_are_signs_while_one_writes(room: SourcesWorkspace, page: QWidget) -> None:
    caret(room, 0)
    QTest.keyClick(page, Qt.Key.Key_F2)
    QTest.keyClicks(page, "!")
    room.flush()
    assert said_by(room) == "AB" * 5 and segments(room)[0].text.startswith("!")


def test_a_voice_is_swapped_given_away_merged_and_deleted(room: SourcesWorkspace, page: QWidget) -> None:
    item(room.page.voices.menu(0), "Swap with", "Bob").trigger()
    assert said_by(room) == "BA" * 5 and [voice.label for voice in voices(room)] == ["Ann", "Bob"]
    item(room.page.voices.menu(0), "Give all of it to", "Bob").trigger()
    assert said_by(room) == "B" * 10 and len(voices(room)) == 2
    room.desk.actions.run("edit.undo")
    item(room.page.voices.menu(0), "Merge with", "Bob").trigger()
    assert said_by(room) == "B" * 10 and len(voices(room)) == 1
    room.desk.actions.run("edit.undo")
    item(room.page.voices.menu(1), "Delete speaker").trigger()
    assert said_by(room) == "-A" * 5 and "the text stays" in notices(room)[0]
    assert said_by(room, "two") == "AB" * 5


def test_a_colour_is_given_and_taken_back_to_the_order(room: SourcesWorkspace, page: QWidget) -> None:
    assert [voice.colour for voice in voices(room)] == [0, 1]
    item(room.page.voices.menu(0), "Colour", "Violet").trigger()
    assert [voice.colour for voice in voices(room)] == [5, 1]
    assert {row.colour for row in segments(room) if row.speaker == "Ann"} == {5}
    item(room.page.voices.menu(0), "Colour", "By order").trigger()
    assert [voice.colour for voice in voices(room)] == [0, 1]


def test_a_new_name_can_follow_in_the_other_sources(qtbot: QtBot, room: SourcesWorkspace, page: QWidget) -> None:
    room.page.voices.rename(1)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "P01")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert said_by(room) == "AP" * 5 and said_by(room, "two") == "AB" * 5
    bar = room.window().notices.bars()[0]  # type: ignore[attr-defined]
    assert bar.notice.what == "“Bob” has this name in 1 other source too."
    qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    assert said_by(room, "two") == "AP" * 5


def test_a_role_is_remembered_by_name_and_can_be_given_in_every_source(
    qtbot: QtBot, room: SourcesWorkspace, page: QWidget, tmp_path: Path
) -> None:
    item(room.page.voices.menu(0), "Moderator").trigger()
    item(room.page.voices.menu(0), "This role in every source with “Ann”").trigger()
    (tmp_path / "three.txt").write_text(TALK, encoding="utf-8")
    bring_in(qtbot, room, tmp_path / "three.txt")
    for row in room.desk.read(queries.sources):
        assert [voice.role for voice in room.desk.read(queries.speakers, row.id)] == ["moderator", ""], row.name
