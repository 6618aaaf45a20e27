"""Notes beside the text: written while listening, found, moved and taken back, with real keys and clicks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interviewkit.sources.actions import NewSegment, append_segments
from interviewkit.sources.conversation.moves import toggle_move
from interviewkit.sources.layers import writing
from interviewkit.sources.layers.writing import MarkRow, NewMark
from interviewkit.ui.layers.notes_page import NotesPage
from interviewkit.ui.layers.spans import parse, shown
from interviewkit.ui.picker import Picker
from interviewkit.ui.sources.workspace import SourcesWorkspace
from tests.ui.sources.conftest import bring_in, tone

pytestmark = pytest.mark.qt_log_ignore("pipewire", "PulseAudio", "No audio device detected", "No RHI backend")
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def talk(qtbot: QtBot, room: SourcesWorkspace, tmp_path: Path) -> SourcesWorkspace:
    """A recording of eight seconds with three segments."""
    bring_in(qtbot, room, tone(tmp_path / "P01.wav", 8))
    words = [[0, 3, 2_000, 2_400, 0.9], [4, 8, 2_500, 3_900, 0.9]]
    new = [
        NewSegment("어떠셨어요?", "M", 0, 2_000),
        NewSegment("그게 좀요…", "P", 2_000, 4_000, [list(word) for word in words]),
        NewSegment("네.", "P", 6_000, 7_000),
    ]
    assert room.desk.source_id is not None
    room.desk.change("Transcribe", append_segments, room.desk.source_id, new)
    room.page.reading.setFocus()
    return room


def notes(room: SourcesWorkspace) -> NotesPage:
    found = room.page.side.built("notes")
    assert isinstance(found, NotesPage)
    return found


def marks(room: SourcesWorkspace) -> list[MarkRow]:
    return room.desk.read(writing.marks, room.desk.source_id or 0, hidden=True)


def note_key(qtbot: QtBot, room: SourcesWorkspace) -> None:
    room.desk.actions.refresh()
    qtbot.keyClick(room.window().focusWidget(), Qt.Key.Key_N, CTRL | SHIFT)


def write(qtbot: QtBot, room: SourcesWorkspace, text: str) -> None:
    entry = notes(room).entry
    qtbot.waitUntil(entry.text.hasFocus)
    entry.text.insertPlainText(text)
    qtbot.keyClick(entry.text, Qt.Key.Key_Return)


def test_a_note_is_written_where_the_recording_is_and_the_keyboard_goes_back(
    qtbot: QtBot, talk: SourcesWorkspace
) -> None:
    talk.page.listening.player.seek(5_200)
    before = talk.window().focusWidget()
    note_key(qtbot, talk)
    assert talk.page.side.shown == "notes"
    talk.page.listening.player.seek(7_000)  # it plays on while somebody writes
    write(qtbot, talk, "가격 이야기에서 표정이 굳음")
    (row,) = marks(talk)
    assert (row.start_ms, row.end_ms, row.layer, row.text) == (5_200, None, "Notes", "가격 이야기에서 표정이 굳음")
    assert talk.window().focusWidget() is before
    talk.desk.undo()
    assert marks(talk) == []
    assert notes(talk).list.rows.rowCount() == 0


def test_a_note_on_selected_words_is_a_stretch_of_their_time(qtbot: QtBot, talk: SourcesWorkspace) -> None:
    view = talk.page.reading.view
    rows = talk.page.reading._rows
    view.go_to(rows[1].id, 3, 6)
    assert view.selected_passage() is not None
    note_key(qtbot, talk)
    write(qtbot, talk, "hesitates")
    (row,) = marks(talk)
    assert (row.start_ms, row.end_ms, row.layer) == (2_500, 4_000, "Tone of voice")


def test_a_note_in_the_midst_of_writing_leaves_the_text_open(qtbot: QtBot, talk: SourcesWorkspace) -> None:
    view = talk.page.reading.view
    view.go_to(talk.page.reading._rows[0].id)
    talk.page.edit()
    assert view.editing()
    focus = talk.window().focusWidget()
    note_key(qtbot, talk)
    write(qtbot, talk, "여기서 망설임")
    assert view.editing() and talk.window().focusWidget() is focus
    assert [row.text for row in marks(talk)] == ["여기서 망설임"]


def test_escape_gives_a_note_up_and_leaving_the_source_keeps_it(qtbot: QtBot, talk: SourcesWorkspace) -> None:
    note_key(qtbot, talk)
    entry = notes(talk).entry
    entry.text.insertPlainText("x")
    qtbot.keyClick(entry.text, Qt.Key.Key_Escape)
    assert marks(talk) == [] and not entry.writing()
    note_key(qtbot, talk)
    entry.text.insertPlainText("still here")
    source = talk.desk.source_id
    talk.desk.choose_source(None)
    talk.desk.choose_source(source)
    assert [row.text for row in marks(talk)] == ["still here"]


def test_a_click_plays_there_and_keys_change_move_and_delete(qtbot: QtBot, talk: SourcesWorkspace) -> None:
    source = talk.desk.source_id
    for n in range(3):
        talk.desk.change("Note", writing.add_mark, source, "notes", NewMark(1_000 * (n + 1), f"note {n}"))
    talk.page.side.turn_to("notes")
    page = notes(talk)
    heard: list[int] = []
    page.list.play_asked.connect(lambda row: heard.append(row.start_ms))
    place = page.list.visualRect(page.list.rows.index(1)).center()
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert heard == [2_000]
    talk.page.listening.player.pause()
    page.list.setFocus()
    talk.desk.actions.refresh()
    qtbot.keyClick(page.list, Qt.Key.Key_BracketRight)
    assert [row.start_ms for row in marks(talk)] == [1_000, 2_200, 3_000]
    talk.page.listening.player.seek(4_500)
    qtbot.keyClick(page.list, Qt.Key.Key_H)
    assert [row.start_ms for row in marks(talk)] == [1_000, 3_000, 4_500]
    qtbot.keyClick(page.list, Qt.Key.Key_F2)
    assert page.entry.text.toPlainText() == "note 1"
    qtbot.keyClicks(page.entry.text, "changed")
    page.entry.time.setText("0:06 - 0:07.5")
    qtbot.keyClick(page.entry.text, Qt.Key.Key_Return)
    assert [(r.start_ms, r.end_ms, r.text) for r in marks(talk)][-1] == (6_000, 7_500, "changed")
    page.list.setFocus()
    talk.desk.actions.refresh()
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    assert [row.text for row in marks(talk)] == ["note 0", "note 2"]


def test_a_time_that_is_none_is_not_taken(qtbot: QtBot, talk: SourcesWorkspace) -> None:
    note_key(qtbot, talk)
    entry = notes(talk).entry
    entry.text.insertPlainText("x")
    entry.time.setText("half past")
    qtbot.keyClick(entry.text, Qt.Key.Key_Return)
    assert marks(talk) == [] and entry.time.hasFocus()
    entry.time.setText("3")
    qtbot.keyClick(entry.time, Qt.Key.Key_Return)
    assert [row.start_ms for row in marks(talk)] == [3_000]


def test_a_cue_is_marked_by_a_few_letters_in_either_language(qtbot: QtBot, talk: SourcesWorkspace) -> None:
    talk.page.listening.player.seek(1_500)
    notes(talk)
    talk.desk.actions.run("sources.cue")
    picker = QApplication.activePopupWidget()
    assert isinstance(picker, Picker)
    picker.field.setText("한숨")
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    assert [(row.start_ms, row.layer, row.text) for row in marks(talk)] == [(1_500, "Tone of voice", "sighs")]
    assert notes(talk).recent[0].text() == "sighs"
    qtbot.mouseClick(notes(talk).recent[0], Qt.MouseButton.LeftButton)
    assert len(marks(talk)) == 2
    talk.desk.actions.run("sources.cue.nods")
    assert marks(talk)[-1].layer == "Gesture"


def test_the_list_follows_is_searched_and_shows_one_layer(qtbot: QtBot, talk: SourcesWorkspace) -> None:
    source = talk.desk.source_id
    talk.desk.change("Note", writing.add_mark, source, "notes", NewMark(1_000, "Ｐｒｉｃｅ 이야기"))
    talk.desk.change("Note", writing.add_mark, source, "tone", NewMark(2_000, "laughs"))
    talk.page.side.turn_to("notes")
    page = notes(talk)
    page.moved(1_999, True)
    assert page.list.rows.hear(1_999) == 0
    page.search.setText("price")
    assert [page.list.rows.row(0).text, page.list.rows.rowCount()] == ["Ｐｒｉｃｅ 이야기", 1]
    page.search.clear()
    page.only.setCurrentIndex(page.only.findText("Tone of voice"))
    assert [page.list.rows.row(0).text, page.list.rows.rowCount()] == ["laughs", 1]
    tone_id = marks(talk)[1].layer_id
    talk.desk.change("Hide layer", writing.show_layer, tone_id, False)
    assert [page.list.rows.row(n).text for n in range(page.list.rows.rowCount())] == ["Ｐｒｉｃｅ 이야기"]


def test_playing_pauses_while_writing_only_if_wished(
    qtbot: QtBot, talk: SourcesWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, player = notes(talk), talk.page.listening.player
    asked: list[str] = []
    monkeypatch.setattr(player, "playing", lambda: True)
    monkeypatch.setattr(player, "pause", lambda: asked.append("pause"))
    monkeypatch.setattr(player, "play", lambda ms=None: asked.append("play"))
    note_key(qtbot, talk)
    write(qtbot, talk, "a")
    assert asked == []
    page.switch_pausing()
    note_key(qtbot, talk)
    write(qtbot, talk, "b")
    assert asked == ["pause", "play"]


def test_moves_are_toggled_by_key_on_the_turn_as_one_step(qtbot: QtBot, talk: SourcesWorkspace) -> None:
    view = talk.page.reading.view
    rows = talk.page.reading._rows
    view.go_to(rows[0].id)
    talk.desk.actions.refresh()
    view.setFocus()
    focus = talk.window().focusWidget()
    qtbot.keyClick(focus, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(focus, Qt.Key.Key_C, Qt.KeyboardModifier.AltModifier)

    def found() -> dict[int, tuple[str, ...]]:
        from interviewkit.sources.conversation.moves import moves

        return talk.desk.read(moves, talk.desk.source_id or 0)

    assert found() == {rows[0].id: ("paraphrase", "clarify")}
    qtbot.keyClick(focus, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier)
    assert found() == {rows[0].id: ("clarify",)}
    talk.desk.undo()
    assert found() == {rows[0].id: ("paraphrase", "clarify")}


def test_signs_stand_before_the_segments_that_have_notes_or_moves(qtbot: QtBot, talk: SourcesWorkspace) -> None:
    source, rows = talk.desk.source_id, talk.page.reading._rows
    talk.desk.change("Note", writing.add_mark, source, "notes", NewMark(6_500, "끄덕이며"))
    talk.desk.change("Note", writing.add_mark, source, "tone", NewMark(6_600, "laughs"))
    talk.desk.change("Move", toggle_move, [rows[0].id], "paraphrase")
    found: dict[int, list[str]] = {}

    def shown_signs() -> bool:
        signs = talk.page.reading.view._text.sights.signs
        found.clear()
        found.update({segment: [sign.glyph for sign in each] for segment, each in signs.items()})
        return len(found) == 2

    qtbot.waitUntil(shown_signs)
    assert found == {rows[0].id: ["≈"], rows[2].id: ["*", "~"]}
    talk.desk.undo()
    qtbot.waitUntil(lambda: not shown_signs())
    talk.desk.choose_source(None)
    qtbot.waitUntil(lambda: not shown_signs() and not found)


def test_a_transcript_without_times_says_so(
    qtbot: QtBot, open_room: Callable[..., SourcesWorkspace], tmp_path: Path
) -> None:
    room = open_room()
    path = tmp_path / "plain.txt"
    path.write_text("M: Hello?\nP: Hi.\n", encoding="utf-8")
    bring_in(qtbot, room, path)
    room.desk.actions.run("sources.note")
    page = notes(room)
    assert not page.entry.isVisibleTo(page)
    assert "no times" in page.nothing.text()


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("01:06.2", (66_200, None)),
        ("1:06 – 1:10", (66_000, 70_000)),
        ("1:10-1:06", (66_000, 70_000)),
        ("90", (90_000, None)),
        ("2.5 ~ 3,25", (2_500, 3_250)),
        ("1:06 – 1:06", (66_000, None)),
        ("", None),
        ("a", None),
        ("1–2–3", None),
    ],
)
def test_times_are_read_as_people_write_them(text: str, span: tuple[int, int | None] | None) -> None:
    assert parse(text) == span
    if span is not None:
        assert parse(shown(*span)) == span or span[0] % 100 or (span[1] or 0) % 100


def test_a_hundred_thousand_marks_are_listed_and_searched(qtbot: QtBot) -> None:
    from interviewkit.ui.layers.mark_list import MarkList

    rows = [MarkRow(n, 1, "Log", "events", 0, n * 10, None, f"눌렀음 click {n}", float(n)) for n in range(100_000)]
    shown_list = MarkList()
    qtbot.addWidget(shown_list)
    shown_list.resize(300, 600)
    shown_list.show()
    shown_list.show_marks(rows)
    shown_list.rows.filter(None, "click 99999")
    assert shown_list.rows.rowCount() == 1
    shown_list.hide()
    assert shown_list.mapToGlobal(QPoint(0, 0)) is not None
