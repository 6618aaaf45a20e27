"""The text is corrected, split, merged and given to its speakers; each act is one step that undo takes back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot
from sqlmodel import Session

from interviewkit import resources
from interviewkit.coding.actions import quote_passage
from interviewkit.coding.queries import quote_texts, quotes
from interviewkit.model import Speaker
from interviewkit.sources import queries
from interviewkit.sources.correcting.editing import edit_segment
from interviewkit.sources.importing import import_file
from interviewkit.store.project import Project
from interviewkit.text.anchors import Anchor, Passage
from interviewkit.ui.sources.source_rows import DETAIL
from interviewkit.ui.sources.workspace import SourcesWorkspace
from tests.ui.sources.conftest import segments, shown


@pytest.fixture
def room(open_room: Callable[..., SourcesWorkspace], study: Path) -> SourcesWorkspace:
    """One transcript of two speakers."""
    with Project.open(study, coder="anna") as project:
        import_file(project, resources.path("sample", "P04-interview.vtt"))
    found = open_room(study)
    found.page.reading.setFocus()
    return found


@pytest.fixture
def page(room: SourcesWorkspace) -> QWidget:
    """Where the keyboard is in the text."""
    found = room.page.reading.view.focusWidget()
    assert found is not None and found.hasFocus()
    return found


def texts(room: SourcesWorkspace) -> list[str]:
    return [row.text for row in segments(room)]


def speakers(room: SourcesWorkspace) -> list[str]:
    return [row.speaker for row in segments(room)]


def put_caret(room: SourcesWorkspace, place: int, offset: int = 0) -> int:
    """Puts the caret into a segment; its id."""
    row = segments(room)[place]
    room.page.reading.view.go_to(row.id, offset)
    return row.id


def test_what_is_written_is_saved_as_a_step_and_undone(room: SourcesWorkspace, page: QWidget) -> None:
    before = texts(room)
    put_caret(room, 0)
    QTest.keyClick(page, Qt.Key.Key_F2)
    assert room.page.reading.view.editing()
    QTest.keyClicks(page, "So: ")
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert texts(room)[0] == "So: " + before[0]
    QTest.keyClick(page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert texts(room) == before == shown(room)
    QTest.keyClick(page, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert texts(room)[0].startswith("So: ") and shown(room) == texts(room)


def test_the_button_and_its_key_begin_and_end_writing(qtbot: QtBot, room: SourcesWorkspace, page: QWidget) -> None:
    view = room.page.reading.view
    QTest.keyClick(page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert view.editing()
    QTest.keyClick(page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert not view.editing()


def test_a_quote_stays_on_its_words_while_they_are_corrected(room: SourcesWorkspace, page: QWidget) -> None:
    first = segments(room)[0]
    quote = room.desk.change(
        "Quote", quote_passage, room.desk.source_id, Passage(Anchor(first.id, 0), Anchor(first.id, 6))
    )
    said = first.text[:6]
    put_caret(room, 0)
    QTest.keyClick(page, Qt.Key.Key_F2)
    QTest.keyClicks(page, "Oh. ")
    room.flush()
    assert room.desk.read(lambda session: quote_texts(session, quotes(session)))[quote or 0] == said
    assert room.page.reading.view.passage_of(quote or 0) == Passage(Anchor(first.id, 4), Anchor(first.id, 10))


def test_enter_splits_and_backspace_merges(room: SourcesWorkspace, page: QWidget) -> None:
    before = texts(room)
    cut = before[1].index(" ")
    put_caret(room, 1, cut)
    QTest.keyClick(page, Qt.Key.Key_F2)
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert texts(room)[1:3] == [before[1][:cut], before[1][cut:].strip()]
    assert shown(room) == texts(room)
    assert room.desk.undo_label == "Split segment"
    QTest.keyClick(page, Qt.Key.Key_Backspace)
    assert texts(room) == before == shown(room)
    assert room.desk.undo_label == "Merge segments"
    room.desk.actions.run("edit.undo")
    room.desk.actions.run("edit.undo")
    assert texts(room) == before == shown(room)


def test_undo_leaves_the_reader_where_they_are(qtbot: QtBot, room: SourcesWorkspace, page: QWidget) -> None:
    view = room.page.reading.view
    put_caret(room, 1)
    QTest.keyClick(page, Qt.Key.Key_F2)
    QTest.keyClicks(page, "x")
    QTest.keyClick(page, Qt.Key.Key_Escape)
    last = segments(room)[40]
    view.go_to(last.id)
    bar = page.verticalScrollBar()  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: bar.value() > 0)
    before = bar.value()
    room.desk.actions.run("edit.undo")
    assert bar.value() == before and view.segment_at_caret() == last.id


def test_segments_are_merged_and_deleted_while_reading(room: SourcesWorkspace, page: QWidget) -> None:
    before = texts(room)
    put_caret(room, 0)
    QTest.keyClick(page, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert texts(room)[0] == f"{before[0]} {before[1]}" and shown(room) == texts(room)
    room.desk.actions.run("edit.undo")
    rows = segments(room)
    room.page.reading.view.select(Passage(Anchor(rows[2].id, 0), Anchor(rows[4].id, 3)))
    room.page.reading.remove()
    assert texts(room) == before[:2] + before[5:] and shown(room) == texts(room)
    room.desk.actions.run("edit.undo")
    assert texts(room) == before == shown(room)


def test_digits_give_segments_to_speakers(room: SourcesWorkspace, page: QWidget) -> None:
    assert speakers(room)[:3] == ["Interviewer", "Grace", "Interviewer"]
    put_caret(room, 0)
    QTest.keyClick(page, Qt.Key.Key_2)
    assert speakers(room)[0] == "Grace"
    assert room.desk.undo_label == "Assign speaker “Grace”"
    rows = segments(room)
    room.page.reading.view.select(Passage(Anchor(rows[1].id, 2), Anchor(rows[3].id, 2)))
    QTest.keyClick(page, Qt.Key.Key_1)
    assert speakers(room)[1:4] == ["Interviewer"] * 3
    QTest.keyClick(page, Qt.Key.Key_0)
    assert speakers(room)[1:4] == [""] * 3
    for _ in range(3):
        room.desk.actions.run("edit.undo")
    assert speakers(room)[:3] == ["Interviewer", "Grace", "Interviewer"]


def test_a_digit_beyond_the_last_makes_a_speaker(room: SourcesWorkspace, page: QWidget) -> None:
    put_caret(room, 2)
    QTest.keyClick(page, Qt.Key.Key_3)
    assert speakers(room)[2] == "Speaker 3"
    assert len(room.page.voices.chips) == 3
    room.desk.actions.run("edit.undo")
    assert len(room.page.voices.chips) == 2


def test_the_first_two_voices_of_a_bare_transcript_have_names(room: SourcesWorkspace, page: QWidget) -> None:
    for voice in list(room.desk.read(queries.speakers, room.desk.source_id or 0)):
        room.desk.change("Delete speaker", _delete_speaker, voice.id)
    assert set(speakers(room)) == {""}
    put_caret(room, 0)
    QTest.keyClick(page, Qt.Key.Key_1)
    put_caret(room, 1)
    QTest.keyClick(page, Qt.Key.Key_2)
    assert speakers(room)[:2] == ["Moderator", "Participant"]
    assert [row.role for row in segments(room)[:2]] == ["moderator", "participant"]


def _delete_speaker(session: Session, speaker_id: int) -> None:
    session.delete(session.get_one(Speaker, speaker_id))


def test_digits_are_digits_while_one_writes(room: SourcesWorkspace, page: QWidget) -> None:
    put_caret(room, 0)
    QTest.keyClick(page, Qt.Key.Key_F2)
    QTest.keyClicks(page, "12 ")
    room.flush()
    assert texts(room)[0].startswith("12 ") and speakers(room)[0] == "Interviewer"


def test_a_speaker_is_renamed_everywhere_in_the_chip(qtbot: QtBot, room: SourcesWorkspace) -> None:
    room.page.voices.rename(1)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "P04")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert speakers(room)[:2] == ["Interviewer", "P04"] and "Grace" not in speakers(room)
    assert "P04" in room.page.voices.chips[1].text()


def test_renaming_to_the_others_name_makes_them_one_and_says_so(qtbot: QtBot, room: SourcesWorkspace) -> None:
    room.page.voices.rename(1)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "Interviewer")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert set(speakers(room)) == {"Interviewer"}
    (bar,) = room.window().notices.bars()  # type: ignore[attr-defined]
    qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    assert set(speakers(room)) == {"Interviewer", "Grace"}


def test_escape_gives_a_name_up(room: SourcesWorkspace) -> None:
    room.page.voices.rename(0)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "Nobody")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert speakers(room)[0] == "Interviewer" and len(room.page.voices.chips) == 2


def test_a_chip_tells_roles_and_people(qtbot: QtBot, room: SourcesWorkspace) -> None:
    room.give_participant("P04")
    qtbot.mouseClick(room.page.voices.chips[0], Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == "Moderator").trigger()
    menu.close()
    people = next(action.menu() for action in room.page.voices.menu(1).actions() if action.text() == "Participant")
    assert isinstance(people, QMenu)
    next(action for action in people.actions() if action.text() == "P04").trigger()
    found = room.desk.read(queries.speakers, room.desk.source_id or 0)
    assert [speaker.role for speaker in found] == ["moderator", "participant"]
    assert found[1].participant_id is not None


def test_what_a_script_changes_is_shown_at_once(room: SourcesWorkspace, page: QWidget) -> None:
    first = segments(room)[0]
    assert room.desk.project is not None
    with room.desk.project.change("Edit text") as session:
        edit_segment(session, first.id, "Changed behind the room.")
    assert shown(room)[0] == "Changed behind the room."


def test_counts_follow_what_is_split(room: SourcesWorkspace, page: QWidget) -> None:
    assert "44 segments" in room.page.head.facts.text()
    put_caret(room, 1, 10)
    QTest.keyClick(page, Qt.Key.Key_F2)
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert "45 segments" in room.page.head.facts.text()
    assert "45 segments" in str(room.list.rows.index(0).data(DETAIL))
