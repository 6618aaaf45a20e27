"""Exporting transcripts as a person does: keys, choices, what is seen before, and the files afterwards."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog
from pytestqt.qtbot import QtBot

from interviewkit.sources.outputs import FORMATS
from interviewkit.ui.saving import transcripts
from interviewkit.ui.saving.transcript_dialog import CHOSEN, TranscriptDialog
from interviewkit.ui.sources.workspace import SourcesWorkspace
from tests.ui.sources.conftest import bring_in, settled


def open_dialog(qtbot: QtBot, room: SourcesWorkspace) -> TranscriptDialog:
    room.window().activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is room.window())
    room.list.view.setFocus()
    qtbot.waitUntil(lambda: room.page.reading.segments() == 3)
    room.desk.actions.refresh()
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(room.list.view, Qt.Key.Key_E, keys)
    (dialog,) = room.findChildren(TranscriptDialog)
    qtbot.waitUntil(lambda: dialog.source is not None)
    return dialog


def choose(dialog: TranscriptDialog, kind: str) -> None:
    dialog.format.setCurrentIndex(dialog.format.findData(kind))
    dialog.show_sample()


def answer_files(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(path))


def test_the_first_lines_are_those_of_the_file(
    qtbot: QtBot, talk: SourcesWorkspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = open_dialog(qtbot, talk)
    choose(dialog, "maxqda")
    seen = dialog.preview.toPlainText()
    assert seen.startswith("#00:00:01-0# Anna: Did Minsu buy the chair, then?")
    answer_files(monkeypatch, tmp_path / "out")
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    settled(qtbot, talk.desk)
    assert (tmp_path / "out.txt").read_text("utf-8-sig").rstrip("\n") == seen


@pytest.mark.parametrize("kind", list(FORMATS))
def test_every_format_is_shown_and_written(
    kind: str, qtbot: QtBot, talk: SourcesWorkspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = open_dialog(qtbot, talk)
    choose(dialog, kind)
    assert "민수가" in dialog.preview.toPlainText()
    target = tmp_path / f"out{FORMATS[kind].ending}"
    answer_files(monkeypatch, target)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    settled(qtbot, talk.desk)
    assert target.stat().st_size > 80


def test_only_questions_that_matter_are_asked(qtbot: QtBot, talk: SourcesWorkspace) -> None:
    dialog = open_dialog(qtbot, talk)
    choose(dialog, "vtt")
    assert dialog.choices.checks["cut"].isVisible() and not dialog.choices.boxes["look"].isVisible()
    choose(dialog, "txt")
    assert dialog.choices.form.isVisible() and not dialog.choices.checks["cut"].isVisible()
    dialog.choices.boxes["stamps"].setCurrentIndex(2)
    assert not dialog.choices.boxes["clock"].isVisible()
    dialog.reject()


def test_a_line_of_ones_own_is_shown_as_it_is_typed_and_a_wrong_one_is_explained(
    qtbot: QtBot, talk: SourcesWorkspace
) -> None:
    dialog = open_dialog(qtbot, talk)
    choose(dialog, "txt")
    dialog.choices.form.setFocus()
    qtbot.keyClicks(dialog.choices.form, "{n}|{speaker}: {text}")
    qtbot.waitUntil(lambda: dialog.preview.toPlainText().startswith("1|Anna: Did Minsu"))
    qtbot.keyClicks(dialog.choices.form, "{wrong}")
    qtbot.waitUntil(lambda: "wrong" in dialog.note.text())
    assert not dialog.save.isEnabled()
    dialog.reject()


def test_choices_are_remembered_for_each_format_and_styles_can_be_kept(
    qtbot: QtBot, talk: SourcesWorkspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = open_dialog(qtbot, talk)
    choose(dialog, "txt")
    dialog.choices.boxes["names"].setCurrentIndex(2)
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("For Bo", True))
    qtbot.mouseClick(dialog.keep, Qt.MouseButton.LeftButton)
    assert dialog.style_box.currentText() == "For Bo" and dialog.forget.isVisible()
    answer_files(monkeypatch, tmp_path / "a.txt")
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    settled(qtbot, talk.desk)
    qtbot.waitUntil(lambda: not talk.findChildren(TranscriptDialog))
    assert talk.desk.preferences.views[CHOSEN]["txt"]["names"] == "initials"
    again = open_dialog(qtbot, talk)
    assert again.format.currentData() == "txt"
    assert again.choices.style_chosen().names == "initials"
    assert again.style_box.findText("For Bo") > 0
    again.style_box.setCurrentIndex(again.style_box.findText("For Bo"))
    again.style_box.activated.emit(again.style_box.currentIndex())
    qtbot.mouseClick(again.forget, Qt.MouseButton.LeftButton)
    assert again.style_box.findText("For Bo") < 0
    again.reject()


def test_several_go_into_a_folder_and_never_over_a_file_that_is_there(
    qtbot: QtBot, talk: SourcesWorkspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other, out = tmp_path / "CON.txt", tmp_path / "out"
    out.mkdir()
    other.write_text("Anna: Hi.\nBen: Hello.\nAnna: Bye.\n")
    rows = bring_in(qtbot, talk, other)
    (out / "Minsu - 면담.srt").write_text("mine")
    talk.list.view.selectAll()
    talk.desk.choose_source(rows[0].id)
    talk.list.view.selectAll()
    talk.desk.actions.refresh()
    dialog = transcripts.export_transcripts(talk.desk, talk.selected(), talk)
    assert dialog is not None and "2" in dialog.title.text()
    qtbot.waitUntil(lambda: dialog.source is not None)
    choose(dialog, "srt")
    answer_files(monkeypatch, out)
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    settled(qtbot, talk.desk)
    assert sorted(path.name for path in out.iterdir()) == ["Minsu - 면담 (2).srt", "Minsu - 면담.srt", "_CON.srt"]
    assert (out / "Minsu - 면담.srt").read_text() == "mine"


def test_escape_writes_nothing(qtbot: QtBot, talk: SourcesWorkspace) -> None:
    dialog = open_dialog(qtbot, talk)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert not dialog.isVisible()


def test_without_text_there_is_nothing_to_export(qtbot: QtBot, room: SourcesWorkspace) -> None:
    room.desk.actions.refresh()
    assert not room.desk.actions.face("sources.export").isEnabled()
    assert transcripts.export_transcripts(room.desk, room.selected(), room) is None
