"""Guides are written with real keys: typed, checked while typing, moved, dragged, taken away, and undone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtWidgets import QApplication, QInputDialog
from pytestqt.qtbot import QtBot

from interviewkit.ui.guides.workspace import GuidesWorkspace
from tests.ui.guides.conftest import Enter

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


def texts(room: GuidesWorkspace, section: int) -> list[str]:
    assert room.content is not None
    return [question.text for question in room.content.sections[section].questions]


def ids(room: GuidesWorkspace, section: int) -> list[int]:
    assert room.content is not None
    return [question.id for question in room.content.sections[section].questions]


def strike(bot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    bot.keyClick(focused, key, modifier)


def write(bot: QtBot, text: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    bot.keyClicks(focused, text)


def test_enter_begins_the_next_question_and_each_is_one_step(enter: Enter, qtbot: QtBot) -> None:
    program, room = enter()
    before = texts(room, 2)
    room.script.choose(ids(room, 2)[0])
    strike(qtbot, Qt.Key.Key_Return)
    write(qtbot, "How was the first week?")
    strike(qtbot, Qt.Key.Key_Return)
    write(qtbot, "What came then?")
    strike(qtbot, Qt.Key.Key_Return)
    assert texts(room, 2) == [before[0], "How was the first week?", "What came then?", *before[1:]]
    strike(qtbot, Qt.Key.Key_Backspace)  # the empty place goes, the keyboard is in the question above
    assert room.script.blank is None
    assert room.script.current == ids(room, 2)[2]
    program.desk.undo()
    assert texts(room, 2) == [before[0], "How was the first week?", *before[1:]]
    program.desk.undo()
    assert texts(room, 2) == before
    program.desk.redo()
    assert texts(room, 2)[1] == "How was the first week?"


def test_what_is_typed_is_checked_at_once(enter: Enter, qtbot: QtBot) -> None:
    _, room = enter()
    chosen = ids(room, 2)[0]
    room.script.choose(chosen)
    card = room.script.cards[chosen]
    card.text.selectAll()
    write(qtbot, "Don't you think it was easy and cheap?")
    assert "Leading" in card.marks.text() and "Two in one" in card.marks.text()
    assert card.text.extraSelections()
    qtbot.waitUntil(lambda: room.side.tabs.tabText(1).startswith("Findings "))
    card.text.selectAll()
    write(qtbot, "How did it go?")
    assert card.marks.text() == "Open"
    assert not card.text.extraSelections()


def test_writing_is_kept_when_the_keyboard_leaves_and_undone_in_one_step(enter: Enter, qtbot: QtBot) -> None:
    program, room = enter()
    first = texts(room, 2)[0]
    room.script.choose(ids(room, 2)[0])
    write(qtbot, " Please.")
    strike(qtbot, Qt.Key.Key_Tab)
    assert texts(room, 2)[0] == first + " Please."
    write(qtbot, "And then?")
    program.desk.undo()  # what is being typed is a step of its own
    assert room.content is not None and "And then?" not in str(room.content)
    program.desk.undo()
    assert texts(room, 2)[0] == first


def test_alt_and_arrows_move_a_question_into_the_next_section_too(enter: Enter, qtbot: QtBot) -> None:
    program, room = enter()
    first, second = texts(room, 2)
    chosen = ids(room, 2)[0]
    room.script.choose(chosen)
    strike(qtbot, Qt.Key.Key_Down, ALT)
    assert texts(room, 2) == [second, first]
    strike(qtbot, Qt.Key.Key_Down, ALT)
    assert texts(room, 2) == [second]
    assert texts(room, 3)[0] == first
    assert room.script.current == chosen
    strike(qtbot, Qt.Key.Key_Up, ALT)
    assert texts(room, 2) == [second, first]
    for _ in range(3):
        program.desk.undo()
    assert texts(room, 2) == [first, second]


def test_a_question_is_dragged_by_its_number(enter: Enter, qtbot: QtBot) -> None:
    program, room = enter()
    first, second = texts(room, 2)
    card, target = (room.script.cards[each] for each in ids(room, 2))
    qtbot.mousePress(card.handle, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    for y in (10, 40, target.height() + card.height()):
        place = card.handle.mapFromGlobal(target.mapToGlobal(QPoint(10, min(y, target.height() - 2))))
        qtbot.mouseMove(card.handle, place)
        QApplication.processEvents()
    place = card.handle.mapFromGlobal(target.mapToGlobal(QPoint(10, target.height() - 2)))
    qtbot.mouseRelease(card.handle, Qt.MouseButton.LeftButton, pos=place)
    assert texts(room, 2) == [second, first]
    program.desk.undo()
    assert texts(room, 2) == [first, second]


def test_a_section_is_moved_by_alt_and_arrows_with_its_questions(enter: Enter, qtbot: QtBot) -> None:
    program, room = enter()
    assert room.content is not None
    names = [each.name for each in room.content.sections]
    head = room.script.heads[room.content.sections[2].id]
    head.name.put_caret(at_end=True)
    strike(qtbot, Qt.Key.Key_Down, ALT)
    assert room.content is not None
    assert [each.name for each in room.content.sections] == [*names[:2], names[3], names[2], *names[4:]]
    assert head.name.hasFocus()
    strike(qtbot, Qt.Key.Key_Up, ALT)
    strike(qtbot, Qt.Key.Key_Up, ALT)
    assert [each.name for each in room.content.sections] == [names[0], names[2], names[1], *names[3:]]
    for _ in range(3):
        program.desk.undo()
    assert [each.name for each in room.content.sections] == names


def test_a_section_is_dragged_by_the_dots_before_its_name(enter: Enter, qtbot: QtBot) -> None:
    program, room = enter()
    assert room.content is not None
    names = [each.name for each in room.content.sections]
    first, second, third = (room.script.heads[each.id] for each in room.content.sections[:3])
    qtbot.mousePress(first.handle, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    for target in (second, third):
        place = first.handle.mapFromGlobal(target.mapToGlobal(QPoint(10, 0)))
        qtbot.mouseMove(first.handle, place)
        QApplication.processEvents()
    qtbot.mouseRelease(first.handle, Qt.MouseButton.LeftButton, pos=place)
    assert [each.name for each in room.content.sections] == [names[1], names[0], *names[2:]]
    program.desk.undo()
    assert [each.name for each in room.content.sections] == names


def test_arrows_go_through_all_fields_as_through_one_text(enter: Enter, qtbot: QtBot) -> None:
    _, room = enter()
    chosen = ids(room, 1)[0]
    card = room.script.cards[chosen]
    room.script.choose(chosen)
    strike(qtbot, Qt.Key.Key_Down)
    assert card.probes.hasFocus()
    strike(qtbot, Qt.Key.Key_Down)
    assert room.script.current == ids(room, 2)[0]
    strike(qtbot, Qt.Key.Key_Up)
    assert card.probes.hasFocus()


def test_an_emptied_question_goes_and_the_notice_has_the_way_back(enter: Enter, qtbot: QtBot) -> None:
    program, room = enter()
    before = texts(room, 2)
    room.script.choose(ids(room, 2)[1])
    room.script.cards[ids(room, 2)[1]].text.selectAll()
    strike(qtbot, Qt.Key.Key_Backspace)
    strike(qtbot, Qt.Key.Key_Backspace)
    assert texts(room, 2) == before[:1]
    assert room.script.current == ids(room, 2)[0]
    program.desk.undo()
    assert texts(room, 2) == before


def test_several_lines_pasted_become_as_many_questions_with_their_probes(enter: Enter, qtbot: QtBot) -> None:
    program, room = enter()
    before = texts(room, 2)
    room.script.choose(ids(room, 2)[0])
    data = QMimeData()
    data.setText("1. How did it begin?\n   - Who was there?\n2. What came next?\n")
    QApplication.clipboard().setMimeData(data)
    strike(qtbot, Qt.Key.Key_V, CTRL)
    assert texts(room, 2) == [before[0], "How did it begin?", "What came next?", before[1]]
    assert room.content is not None
    assert room.content.sections[2].questions[1].probes == ("Who was there?",)
    program.desk.undo()
    assert texts(room, 2) == before


def test_bullets_are_another_view_of_the_same_questions(enter: Enter, qtbot: QtBot) -> None:
    _, room = enter()
    strike(qtbot, Qt.Key.Key_2, ALT)
    assert room.view == "bullets"
    assert room.content is not None
    question = room.content.sections[2].questions[0]
    card = room.script.cards[question.id]
    assert card.text.text() == question.short
    room.script.choose(question.id)
    write(qtbot, " now")
    strike(qtbot, Qt.Key.Key_1, ALT)
    assert card.text.text() == question.text
    assert room.content.sections[2].questions[0].short == question.short + " now"


def test_a_section_is_named_timed_moved_and_deleted(enter: Enter, qtbot: QtBot) -> None:
    program, room = enter()
    assert room.content is not None
    section = room.content.sections[2]
    head = room.script.heads[section.id]
    head.name.put_caret(at_end=True)
    write(qtbot, " again")
    strike(qtbot, Qt.Key.Key_Tab)
    head.minutes.setFocus()
    head.minutes.selectAll()
    write(qtbot, "30")
    strike(qtbot, Qt.Key.Key_Tab)
    assert room.content.sections[2].name == section.name + " again"
    assert room.content.sections[2].minutes == 30
    assert "too many" in room.budget.text()
    room.move_section(section.id, 1)
    assert room.content.sections[3].id == section.id
    count = len(room.content.sections)
    room.delete_section(section.id)
    assert len(room.content.sections) == count - 1
    for _ in range(4):
        program.desk.undo()
    assert room.content.sections[2] == section


def test_a_new_section_comes_before_the_wrap_up_with_its_name_to_be_written(enter: Enter, qtbot: QtBot) -> None:
    _, room = enter()
    room.script._more.click()
    write(qtbot, "Prices")
    strike(qtbot, Qt.Key.Key_Return)
    write(qtbot, "What did it cost you?")
    room.flush()
    assert room.content is not None
    assert [section.name for section in room.content.sections][-2:] == ["Prices", "Wrap-up"]
    assert texts(room, -2) == ["What did it cost you?"]


def test_a_finding_is_let_stand_with_a_reason_and_checked_again(
    enter: Enter, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, room = enter()
    chosen = ids(room, 2)[0]
    room.describe(chosen, text="Don't you like it?")
    room.script.choose(chosen)
    room.side.turn_to(room.checks)
    assert room.review is not None and room.review.open == 1
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("Quoted from the ad", True))
    room.waive("leading", chosen)
    assert room.review.open == 0
    assert room.script.cards[chosen].marks.text() == "Closed"
    room.take_back(room.waivers[0])
    assert room.review.open == 1


def test_the_wheel_scrolls_the_script_and_changes_no_number(enter: Enter, qtbot: QtBot) -> None:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QWheelEvent

    _, room = enter()
    assert room.content is not None
    before = room.content
    box = room.script.heads[room.content.sections[1].id].minutes
    event = QWheelEvent(
        QPointF(5, 5), QPointF(box.mapToGlobal(QPoint(5, 5))), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, event)
    room.flush()
    assert room.content == before
