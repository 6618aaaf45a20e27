"""The list of sources: found, renamed, described, deleted, and how far each is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from interviewkit import resources
from interviewkit.sources.formats.wording import format_name
from interviewkit.sources.importing import import_file
from interviewkit.sources.queries import SourceRow
from interviewkit.store.project import Project
from interviewkit.ui.desk import Target
from interviewkit.ui.sources.source_item import KINDS, SIGNS
from interviewkit.ui.sources.source_rows import DETAIL, detail
from interviewkit.ui.sources.workspace import SourcesWorkspace
from interviewkit.ui.transcribing.entry import Standing
from interviewkit.ui.transcribing.phases import STATES, progress_text, short_text
from tests.ui.sources.conftest import segments, shown, sources, tone


@pytest.fixture
def room(open_room: Callable[..., SourcesWorkspace], study: Path, tmp_path: Path) -> SourcesWorkspace:
    """Four sources: three transcripts and a recording."""
    with Project.open(study, coder="anna") as project:
        for name in ("P03-interview.docx", "P04-interview.vtt", "P05-interview.srt"):
            import_file(project, resources.path("sample", name))
        import_file(project, tone(tmp_path / "P07 Zoom.wav", 65.0))
    return open_room(study)


def names(room: SourcesWorkspace) -> list[str]:
    rows = room.list.rows
    return [str(rows.index(place).data()) for place in range(rows.rowCount())]


def open_menu(room: SourcesWorkspace, place: int) -> QMenu:
    """The context menu of a row, as the right button opens it."""
    view = room.list.view
    at = view.visualRect(room.list.rows.index(place)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    view.customContextMenuRequested.emit(at)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_the_first_source_is_shown_and_the_keyboard_is_in_the_list(room: SourcesWorkspace) -> None:
    assert names(room) == ["P03-interview", "P04-interview", "P05-interview", "P07 Zoom"]
    assert room.desk.source_id == sources(room)[0].id
    assert room.list.view.hasFocus()
    assert len(shown(room)) == sources(room)[0].segments


def test_arrows_and_clicks_choose_for_every_room(qtbot: QtBot, room: SourcesWorkspace) -> None:
    QTest.keyClick(room.list.view, Qt.Key.Key_Down)
    assert room.desk.source_id == sources(room)[1].id
    assert shown(room) == [row.text for row in segments(room)]
    at = room.list.view.visualRect(room.list.rows.index(3)).center()
    qtbot.mouseClick(room.list.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert room.desk.source_id == sources(room)[3].id
    assert room.page.body.currentWidget() is room.page.panel, "a recording without text asks to be transcribed"
    room.desk.choose_source(sources(room)[2].id)
    assert room.list.view.currentIndex().row() == 2


def test_enter_goes_to_the_text(room: SourcesWorkspace) -> None:
    QTest.keyClick(room.list.view, Qt.Key.Key_Return)
    assert room.page.reading.view.focusWidget() is QApplication.focusWidget()


def test_the_filter_finds_names_and_people_whatever_their_case(qtbot: QtBot, room: SourcesWorkspace) -> None:
    room.give_participant("Grace")
    QTest.keyClicks(room.list.filter, "zoom")
    assert names(room) == ["P07 Zoom"]
    room.list.filter.setText("GRACE")
    assert names(room) == ["P03-interview"]
    room.list.filter.clear()
    assert len(names(room)) == 4
    assert room.desk.source_id == sources(room)[0].id, "what is shown stays, whatever is filtered"


def test_f2_renames_in_place_and_undo_takes_it_back(qtbot: QtBot, room: SourcesWorkspace) -> None:
    QTest.keyClick(room.list.view, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    QTest.keyClicks(editor, "First talk")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(room)[0] == "First talk" == sources(room)[0].name)
    assert room.desk.undo_label == "Rename source “First talk”"
    room.desk.actions.run("edit.undo")
    assert names(room)[0] == "P03-interview"


def test_a_name_that_is_empty_or_given_up_changes_nothing(qtbot: QtBot, room: SourcesWorkspace) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        QTest.keyClick(room.list.view, Qt.Key.Key_F2)
        editor = QApplication.focusWidget()
        assert isinstance(editor, QLineEdit)
        editor.clear()
        QTest.keyClick(editor, key)
        qtbot.waitUntil(room.list.view.hasFocus)
    assert names(room)[0] == "P03-interview"


def test_del_deletes_and_the_notice_brings_back(qtbot: QtBot, room: SourcesWorkspace) -> None:
    before = shown(room)
    QTest.keyClick(room.list.view, Qt.Key.Key_Delete)
    assert names(room) == ["P04-interview", "P05-interview", "P07 Zoom"]
    assert room.desk.source_id == sources(room)[0].id
    (bar,) = room.window().notices.bars()  # type: ignore[attr-defined]
    assert bar.notice.what == "“P03-interview” was deleted."
    qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    assert names(room)[0] == "P03-interview"
    room.desk.choose_source(sources(room)[0].id)
    assert shown(room) == before


def test_several_are_deleted_in_one_step(room: SourcesWorkspace) -> None:
    room.list.view.selectAll()
    QTest.keyClick(room.list.view, Qt.Key.Key_Delete)
    assert names(room) == [] and room.pages.currentWidget() is room.empty
    room.desk.actions.run("edit.undo")
    assert len(names(room)) == 4 and room.pages.currentWidget() is room.splitter


def test_the_context_menu_describes_all_selected(room: SourcesWorkspace) -> None:
    menu = open_menu(room, 1)
    texts = [action.iconText() for action in menu.actions() if not action.isSeparator()]
    assert texts == [
        "Rename", "Export transcript…", "Participant", "Language spoken", "Write a memo", "Delete source",
    ]  # fmt: skip
    menu.close()
    room.list.view.selectAll()
    room.give_language("ko")
    room.give_participant("P11")
    assert {(row.language, row.participant) for row in sources(room)} == {("ko", "P11")}
    room.desk.actions.run("edit.undo")
    room.desk.actions.run("edit.undo")
    assert {row.participant for row in sources(room)} == {""}


def test_a_participant_is_written_or_taken_from_the_name(qtbot: QtBot, room: SourcesWorkspace) -> None:
    head = room.page.head
    assert head.guess.isVisible() and head.guess.text() == "P03?"
    qtbot.mouseClick(head.guess, Qt.MouseButton.LeftButton)
    assert sources(room)[0].participant == "P03" and not head.guess.isVisible()
    room.desk.actions.run("sources.participant")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit) or head.participant.hasFocus()
    line = head.participant.lineEdit()
    assert line is not None
    line.selectAll()
    QTest.keyClicks(line, "Mina")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert sources(room)[0].participant == "Mina"
    assert room.desk.undo_label == "Choose participant “Mina”"
    line.clear()
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert sources(room)[0].participant == ""


def test_a_language_is_chosen(qtbot: QtBot, room: SourcesWorkspace) -> None:
    language = room.page.head.language
    language.setFocus()
    QTest.keyClick(language, Qt.Key.Key_End)
    language.activated.emit(language.currentIndex())
    assert sources(room)[0].language == "ko"


def test_somebody_elses_room_shows_a_place_here(room: SourcesWorkspace) -> None:
    row = sources(room)[1]
    place = segments(room, row.id)[20]
    room.desk.show(Target("source", (row.id,), place.id, 3))
    assert room.desk.source_id == row.id
    assert room.page.reading.view.segment_at_caret() == place.id


def test_every_state_has_a_shape_and_a_word() -> None:
    assert set(SIGNS) == set(STATES)
    assert len({icon for icon, _ in SIGNS.values()}) == 5
    row = SourceRow(1, "P01", "recording", "opus", "", None, "P01", 1, 65_000, 0, 0, "")
    assert detail(row, None) == "P01 · 01:05 · not transcribed"
    assert detail(row, Standing("running", 0, "transcribing", 0.42)) == "P01 · 01:05 · transcribing 42%"
    assert short_text(Standing("queued", 2)) == "waiting"
    assert progress_text(Standing("running", 0, "transcribing", 0.42, 200.0)) == (
        "Transcribing · 42% · about 3 minutes left"
    )
    assert progress_text(Standing("running", 0, "loading")) == "Loading the speech model…"
    assert progress_text(Standing("queued", 2)) == "Waiting for 2 recordings before it"


def test_everything_is_said_in_korean_at_once(room: SourcesWorkspace) -> None:
    room.desk.choose_source(sources(room)[3].id)
    before = str(room.list.rows.index(3).data(DETAIL))
    room.desk.actions.run("view.language.ko")
    assert str(room.list.rows.index(3).data(DETAIL)) != before
    assert room.list.filter.placeholderText() != "Filter sources"
    assert room.page.panel.start.text() != "Transcribe"
    assert QPoint() == QPoint(0, 0)


def test_the_source_shown_stays_in_sight_when_a_notice_takes_room(
    open_room: Callable[..., SourcesWorkspace], study: Path, tmp_path: Path
) -> None:
    with Project.open(study, coder="anna") as project:
        for n in range(16):
            text = tmp_path / f"S{n:02}.txt"
            text.write_text("Hello there", encoding="utf-8")
            import_file(project, text)
    room = open_room(study)
    view = room.list.view
    room.desk.choose_source(room.list.rows.everything()[-1].id)
    for _ in range(2):
        room.desk.tell("Something happened.")
        QApplication.processEvents()
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


def test_a_video_is_told_from_a_sound_recording() -> None:
    assert KINDS["video"] != KINDS["recording"]


def test_formats_are_called_as_people_call_them() -> None:
    known = {"mp3float": "MP3", "pcm_s16le": "PCM", "aac": "AAC", "opus": "Opus", "flac": "FLAC", "vtt": "WebVTT"}
    assert {given: format_name(given) for given in known} == known
    assert format_name("tracks") == "tracks of one session"
