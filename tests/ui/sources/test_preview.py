"""A transcript is looked at before it comes in; a text in no known form is read by a pattern, marked as one types."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from interviewkit.sources.formats.pattern import NAME as PATTERN
from interviewkit.sources.previewing import patterns
from interviewkit.ui.language import speak
from interviewkit.ui.sources.preview_dialog import TranscriptDialog
from interviewkit.ui.sources.workspace import SourcesWorkspace
from tests.ui.sources.conftest import drop, segments, settled, sources, until

ODD = "Project 7\n" + "\n".join(f"{n:02d}:10 | {who} | 배송 😀 {n}" for n, who in enumerate(["Anna", "Ben"] * 5))


def shown(qtbot: QtBot, room: SourcesWorkspace) -> TranscriptDialog:
    def visible() -> list[TranscriptDialog]:
        return [each for each in room.findChildren(TranscriptDialog) if each.isVisible()]

    until(qtbot, lambda: bool(visible()))
    return visible()[0]


def test_an_odd_text_is_shown_when_it_is_dropped_and_read_by_a_pattern(
    qtbot: QtBot, room: SourcesWorkspace, tmp_path: Path
) -> None:
    path = tmp_path / "odd.txt"
    path.write_text(ODD, encoding="utf-8")
    drop(room.window(), [path])
    dialog = shown(qtbot, room)
    assert dialog.by_pattern and dialog.lines.isVisible()
    field = dialog.line.lineEdit()
    assert field is not None
    field.clear()
    qtbot.keyClicks(field, "{time} | {who}")
    assert not dialog.take.isEnabled() and "{who}" in dialog.told.text() and dialog.told.property("kind") == "wrong"
    assert dialog.lines.extraSelections() == []
    field.clear()
    qtbot.keyClicks(field, "{time} | {speaker} | {text}")
    assert dialog.told.text() == "10 segments · 2 speakers: Anna (5), Ben (5) · 10 with times"
    marked = [each.cursor.selectedText() for each in dialog.lines.extraSelections()]
    assert marked[:3] == ["00:10", "Anna", "배송 😀 0"] and len(marked) == 30
    assert [dialog.table.item(1, column).text() for column in range(3)] == ["01:10", "Ben", "배송 😀 1"]  # type: ignore[union-attr]
    speak("ko")
    assert "10" in dialog.told.text() and "segments" not in dialog.told.text()
    speak("en")
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    settled(qtbot, room.desk)
    (source,) = sources(room)
    assert (source.format, len(segments(room, source.id))) == (PATTERN, 10)
    assert room.desk.read(patterns)[0] == "{time} | {speaker} | {text}"
    room.desk.undo()
    assert sources(room) == []


def test_a_transcript_from_the_menu_tells_its_format_and_another_can_be_chosen(
    qtbot: QtBot, room: SourcesWorkspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "talk.txt"
    path.write_text("Anna: How?\nBen: Late.\nAnna: So?\n", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    room.desk.actions.refresh()
    assert room.desk.actions.run("sources.import_preview")
    dialog = shown(qtbot, room)
    assert "speakers' names begin the paragraphs" in dialog.why.text() and not dialog.lines.isVisible()
    assert dialog.told.text() == "3 segments · 2 speakers: Anna (2), Ben (1) · no times"
    dialog.formats.setCurrentIndex(dialog.formats.findData("srt"))
    until(qtbot, lambda: not dialog.take.isEnabled())
    assert "talk.txt" in dialog.told.text()
    dialog.formats.setCurrentIndex(dialog.formats.findData("txt"))
    until(qtbot, dialog.take.isEnabled)
    assert "you chose this format" in dialog.why.text()
    qtbot.mouseClick(dialog.take, Qt.MouseButton.LeftButton)
    settled(qtbot, room.desk)
    assert [row.format for row in sources(room)] == ["txt"]


def test_a_plain_story_comes_in_without_questions(qtbot: QtBot, room: SourcesWorkspace, tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text("It was late.\n\nNobody told me.\n\nSo I called.\n", encoding="utf-8")
    with qtbot.waitSignal(room.imports.done, timeout=60_000):
        drop(room.window(), [path])
    settled(qtbot, room.desk)
    assert [row.name for row in sources(room)] == ["story"]
