"""The room round the script: library, templates, side pages, matrix, files, languages; by real keys and clicks."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QPushButton
from pytestqt.qtbot import QtBot

import interviewkit
from interviewkit.guides.templates import use_template
from interviewkit.ui import language
from interviewkit.ui.guides.chooser import Chooser
from tests.ui.guides.conftest import Enter


def test_an_empty_room_offers_templates_and_makes_the_chosen_one(
    enter: Enter, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    program, room = enter("")
    assert room.pages.currentWidget() is room.empty

    def choose(self: Chooser) -> int:
        self.show()
        self.list.setFocus()
        self.speak.setCurrentIndex(self.speak.findData("ko"))
        qtbot.keyClick(self.list, Qt.Key.Key_End)
        assert "여정 따라가기" in self.preview.toPlainText()
        assert "<!--" not in self.preview.toPlainText()
        self.close()
        return 1

    monkeypatch.setattr(Chooser, "exec", choose)
    qtbot.mouseClick(room.empty.button, Qt.MouseButton.LeftButton)
    assert room.content is not None and room.content.name == "여정 따라가기"
    assert len(room.content.checks) == 21
    assert program.desk.undo_label
    room.make_guide("", "en")
    assert [section.kind for section in room.content.sections] == ["consent", "warmup", "core", "wrapup"]
    assert len(room.guides) == 2
    program.desk.undo()
    program.desk.undo()
    assert room.pages.currentWidget() is room.empty


def test_guides_are_copied_into_waves_and_the_brief_tells_what_changed(enter: Enter) -> None:
    program, room = enter()
    program.desk.actions.run("guides.wave")
    assert room.content is not None
    assert (room.content.wave, room.content.name) == ("2", "Leaving interview (churn) (2)")
    room.delete_question(next(room.content.questions()).id)
    room.side.turn_to(room.brief)
    said = " ".join(label.text() for label in room.brief.findChildren(type(room.brief._names[0])))
    assert "0 new, 0 reworded, 1 left out" in said
    program.desk.actions.run("guides.duplicate")
    program.desk.actions.run("guides.delete")
    assert len(room.guides) == 2


def test_the_side_keeps_what_belongs_to_a_question(enter: Enter, qtbot: QtBot) -> None:
    program, room = enter()
    assert room.content is not None
    before = room.content
    chosen = room.content.sections[2].questions[0]
    room.script.choose(chosen.id)
    field = room.details.texts["stimulus"]
    field.setFocus()
    qtbot.keyClicks(field, "A photo")
    room.details.must.setFocus()
    room.details.must.click()
    now = room.content.question(chosen.id)
    assert now is not None and (now.stimulus, now.must) == ("A photo", not chosen.must)
    assert "Material: A photo" in room.script.cards[chosen.id].about.text()
    program.desk.undo()
    program.desk.undo()
    assert room.content == before


def test_the_brief_is_written_and_every_field_is_a_step(enter: Enter, qtbot: QtBot) -> None:
    program, room = enter()
    assert room.content is not None
    before = room.content
    room.side.turn_to(room.brief)
    room.brief.added.setFocus()
    qtbot.keyClicks(room.brief.added, "Who helped them?")
    qtbot.keyClick(room.brief.added, Qt.Key.Key_Return)
    assert room.content.research[-1].text == "Who helped them?"
    field = room.brief.texts["hypotheses"]
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Nobody does")
    room.title.setFocus()
    assert room.content.hypotheses == ("Nobody does",)
    room.title.selectAll()
    qtbot.keyClicks(room.title, "Leaving")
    qtbot.keyClick(room.title, Qt.Key.Key_Return)
    assert room.content.name == "Leaving"
    for _ in range(3):
        program.desk.undo()
    assert room.content == before


def test_the_matrix_is_ticked_by_keys_and_shows_gaps_and_orphans(enter: Enter, qtbot: QtBot) -> None:
    program, room = enter()
    assert room.content is not None
    room.add_research("Who helped them?")
    program.desk.actions.run("guides.view.matrix")
    table = room.matrix.table
    last = table.columnCount() - 1
    assert "1 research question is not asked for." in room.matrix.note.text()
    table.setFocus()
    table.setCurrentCell(0, last)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    cell = table.item(0, last)
    assert cell is not None and cell.text() == "●"
    assert "Every research question" in room.matrix.note.text()
    program.desk.undo()
    assert "not asked for" in room.matrix.note.text()


def test_checklists_are_ticked_and_phrases_go_among_the_probes(enter: Enter, qtbot: QtBot) -> None:
    _, room = enter()
    assert room.content is not None
    room.side.turn_to(room.lists)
    room.tick(room.content.checks[0].id, True)
    assert room.content.checks[0].done

    def untick() -> list[QPushButton]:
        return [each for each in room.lists.findChildren(QPushButton) if each.isVisible() and "Untick" in each.text()]

    qtbot.waitUntil(lambda: bool(untick()))
    qtbot.mouseClick(untick()[0], Qt.MouseButton.LeftButton)
    assert not any(item.done for item in room.content.checks)
    chosen = room.content.sections[2].questions[0]
    room.script.choose(chosen.id)
    room.side.turn_to(room.phrases)
    room.phrases.list.setFocus()
    room.phrases.list.setCurrentRow(1)
    qtbot.keyClick(room.phrases.list, Qt.Key.Key_Return)
    now = room.content.question(chosen.id)
    assert now is not None and len(now.probes) == len(chosen.probes) + 1


def test_the_bank_finds_a_question_and_puts_it_below_the_chosen_one(enter: Enter, qtbot: QtBot) -> None:
    program, room = enter()
    assert room.content is not None
    chosen = room.content.sections[2].questions[0]
    room.script.choose(chosen.id)
    room.side.turn_to(room.bank)
    qtbot.keyClicks(room.bank.field, "tuesday describe")
    qtbot.waitUntil(lambda: room.bank.list.count() == 1)
    qtbot.keyClick(room.bank.field, Qt.Key.Key_Return)
    qtbot.keyClick(room.bank.list, Qt.Key.Key_Return)
    taken = room.content.sections[2].questions[1]
    assert taken.text.startswith("Describe that Tuesday") and taken.probes
    program.desk.undo()
    assert len(room.content.sections[2].questions) == 2
    room.script.choose(chosen.id)
    room.keep_question()
    room.side.turn_to(room.bank)
    assert any(row.phrase_id is not None for row in room.bank._all)


def test_guides_go_out_to_files_and_come_in_from_files_and_other_studies(
    enter: Enter, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program, room = enter()
    out = tmp_path / "guide.md"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(out), "Markdown, to be read back (*.md)"))
    program.desk.actions.run("guides.export")
    qtbot.waitUntil(out.exists)
    first = room.content
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(out), ""))
    program.desk.actions.run("guides.import")
    qtbot.waitUntil(lambda: len(room.guides) == 2)
    assert room.content is not None and first is not None
    assert room.content.sections == first.sections
    other = tmp_path / "Other.ikit"
    with interviewkit.create(other, "Other", coder="berta") as project, project.change("Add guide") as session:
        use_template(session, "expert", "ko")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(other), ""))
    monkeypatch.setattr(QInputDialog, "getItem", lambda *_, **__: (_[3][0], True))
    program.desk.actions.run("guides.from_study")
    qtbot.waitUntil(lambda: len(room.guides) == 3)
    assert room.content.name == "전문가·이해관계자 인터뷰"
    assert program.desk.jobs.wait(5000)


def test_the_room_speaks_korean(enter: Enter) -> None:
    _, room = enter("churn", "ko")
    language.speak("ko")
    QApplication.processEvents()
    assert room.side.tabs.tabText(0) == "질문"
    assert room._buttons["script"].text() == "대본"
    assert room.script.order()[0].marks.text() == "열린 질문"


def test_in_a_study_to_read_only_nothing_can_be_written(enter: Enter, qtbot: QtBot) -> None:
    program, room = enter()
    assert program.desk.project is not None
    place = program.desk.project.place
    program.desk.close_project()
    program.desk.take(interviewkit.open(place, read_only=True))
    qtbot.waitUntil(lambda: room.content is not None and not room.script.building)
    card = room.script.order()[0]
    before = card.text.text()
    card.text.put_caret(at_end=True)
    qtbot.keyClicks(card.text, "x")
    qtbot.keyClick(card.text, Qt.Key.Key_Return)
    assert card.text.text() == before and room.script.blank is None
    assert not program.desk.actions.can(program.desk.actions["guides.new"])
    assert program.desk.actions.can(program.desk.actions["guides.export"])
