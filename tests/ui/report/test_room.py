"""The report room: designing by mouse and keys, own words, quotes by hand, consent, and the check before writing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from interviewkit.journey.maps import create_map
from interviewkit.model import Participant
from interviewkit.people.consent import record_consent, standing
from interviewkit.reports.queries import chosen_quotes, own_texts, reports
from interviewkit.ui.report.consent_dialog import ConsentDialog
from interviewkit.ui.report.gate_dialog import GateDialog
from interviewkit.ui.report.quotes_dialog import QuotesDialog
from interviewkit.ui.report.texts_dialog import TextsDialog
from interviewkit.ui.report.workspace import ReportWorkspace

Key, Mod = Qt.Key, Qt.KeyboardModifier


def settle(room: ReportWorkspace, qtbot: QtBot) -> None:
    qtbot.wait(450)
    assert room.desk.jobs.wait(20_000)
    QApplication.processEvents()


def test_parts_are_ticked_and_moved_by_keys_and_it_is_one_step_each(room: ReportWorkspace, qtbot: QtBot) -> None:
    project = room.desk.project
    assert project is not None and "Summary" in room.preview.toPlainText()
    parts = room.designer.parts
    parts.setFocus()
    parts.setCurrentRow(0)
    qtbot.keyClick(parts, Key.Key_Space)
    settle(room, qtbot)
    with project.read() as session:
        (saved,) = reports(session)
    assert "summary" not in saved.design.parts and saved.id == room.report_id
    assert room.content is not None and room.content.findings
    assert "2 more themes" not in room.preview.toPlainText()
    parts.setCurrentRow(parts.count() - 1)
    qtbot.keyClick(parts, Key.Key_Up, Mod.AltModifier)
    settle(room, qtbot)
    with project.read() as session:
        assert reports(session)[0].design.parts[-1] == "coverage"
    room.desk.undo()
    room.desk.undo()
    settle(room, qtbot)
    with project.read() as session:
        assert reports(session) == []
    room.desk.redo()
    with project.read() as session:
        assert len(reports(session)) == 1


def test_a_theme_left_out_leaves_the_preview(room: ReportWorkspace, qtbot: QtBot) -> None:
    themes = room.designer.themes
    assert [themes.item(n).text() for n in range(3)] == ["결제 직전의 불안", "Word of mouth", "After the purchase"]
    themes.setFocus()
    themes.setCurrentRow(1)
    qtbot.keyClick(themes, Key.Key_Space)
    settle(room, qtbot)
    assert "People come, and stay" not in room.preview.toPlainText()
    assert room.content is not None and len(room.content.themes) == 2


def test_own_words_are_kept_and_shown_and_undone(room: ReportWorkspace, qtbot: QtBot) -> None:
    qtbot.mouseClick(room.designer.words, Qt.MouseButton.LeftButton)
    dialog = room.findChild(TextsDialog)
    assert isinstance(dialog, TextsDialog)
    qtbot.waitExposed(dialog)
    dialog.places.setCurrentRow(1)
    dialog.text.setFocus()
    qtbot.keyClicks(dialog.text, "Read this first.")
    qtbot.mouseClick(dialog.done_button, Qt.MouseButton.LeftButton)
    settle(room, qtbot)
    project = room.desk.project
    assert project is not None
    with project.read() as session:
        assert own_texts(session, room.report_id, "en") == {"summary": "Read this first."}
    assert "Read this first." in room.preview.toPlainText()
    room.desk.undo()
    settle(room, qtbot)
    assert "Read this first." not in room.preview.toPlainText()


def test_quotes_are_chosen_by_hand(room: ReportWorkspace, qtbot: QtBot) -> None:
    qtbot.mouseClick(room.designer.choose, Qt.MouseButton.LeftButton)
    dialog = room.findChild(QuotesDialog)
    assert isinstance(dialog, QuotesDialog)
    qtbot.waitUntil(lambda: dialog.list.count() > 3, timeout=10_000)
    dialog.list.setFocus()
    dialog.list.setCurrentRow(2)
    qtbot.keyClick(dialog.list, Key.Key_Space)
    wanted = dialog.chosen()
    qtbot.mouseClick(dialog.done_button, Qt.MouseButton.LeftButton)
    settle(room, qtbot)
    project = room.desk.project
    assert project is not None
    with project.read() as session:
        assert list(chosen_quotes(session).values()) == [wanted]
    assert room.content is not None
    assert [card.quote_id for card in room.content.themes[0].best] == list(wanted)
    room.desk.undo()
    with project.read() as session:
        assert chosen_quotes(session) == {}


def test_consent_is_noted_for_the_chosen_cells(room: ReportWorkspace, qtbot: QtBot) -> None:
    room.desk.actions.run("report.consent")
    dialog = room.findChild(ConsentDialog)
    assert isinstance(dialog, ConsentDialog)
    qtbot.waitExposed(dialog)
    dialog.table.setCurrentCell(1, 3)
    qtbot.keyClicks(dialog.note, "form")
    qtbot.mouseClick(dialog.buttons["no"], Qt.MouseButton.LeftButton)
    settle(room, qtbot)
    cell = dialog.table.item(1, 3)
    assert cell is not None and "No" in cell.text() and "form" in dialog.past.text()
    project = room.desk.project
    assert project is not None
    with project.read() as session:
        ((key, row),) = standing(session).items()
    assert key[1] == "quotes" and row.answer == "no" and row.note == "form" and row.coder == project.coder
    assert room.content is not None and room.content.withheld == 5
    assert "P02 · P02 interview" not in room.preview.toPlainText()
    room.desk.undo()
    with project.read() as session:
        assert standing(session) == {}
    dialog.accept()


def test_the_check_shows_what_it_found_and_the_choice_is_written(
    room: ReportWorkspace, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = room.desk
    assert desk.project is not None
    with desk.project.change("Name") as session:
        person = session.get_one(Participant, 1)
        person.name = "어머니"  # a word that P01 does not say
        session.add(person)
        from interviewkit.themes.actions import describe_theme

        describe_theme(session, 1, claim="Call 010-1234-5678이고 ask.")
        record_consent(session, [2], ["quotes"], "withdrawn")
    settle(room, qtbot)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "r.html"), ""))
    desk.actions.run("report.html")
    qtbot.waitUntil(lambda: room.findChild(GateDialog) is not None, timeout=20_000)
    dialog = room.findChild(GateDialog)
    assert isinstance(dialog, GateDialog)
    qtbot.waitExposed(dialog)
    kinds = [each.kind for each in dialog.findings]
    assert kinds.count("phone") == 1 and dialog.findings[0].blocks and dialog.choices[0] is None
    qtbot.mouseClick(dialog.go_on, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: (tmp_path / "r.html").exists(), timeout=20_000)
    text = (tmp_path / "r.html").read_text("utf-8")
    assert "010-1234" not in text and "Call [phone number]이고 ask." in text
    assert "P02 interview" not in text
    settle(room, qtbot)


def test_the_whole_project_is_checked_before_it_is_written(
    room: ReportWorkspace, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = room.desk
    assert desk.project is not None
    with desk.project.change("Consent") as session:
        record_consent(session, [2], ["quotes"], "no")
    settle(room, qtbot)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "all.json"), ""))
    desk.actions.run("report.json")
    qtbot.waitUntil(lambda: room.findChild(GateDialog) is not None, timeout=20_000)
    dialog = room.findChild(GateDialog)
    assert isinstance(dialog, GateDialog) and dialog.findings[0].blocks
    qtbot.waitExposed(dialog)
    qtbot.mouseClick(dialog.go_on, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: (tmp_path / "all.json").exists(), timeout=20_000)
    assert "The card form threw away" not in (tmp_path / "all.json").read_text("utf-8")
    settle(room, qtbot)


def test_the_journey_map_that_is_drawn_is_chosen_and_undone(room: ReportWorkspace, qtbot: QtBot) -> None:
    desk, box = room.desk, room.designer.journey_map
    assert desk.project is not None and box.isHidden(), "nothing to choose yet"
    with desk.project.change("Maps") as session:
        first, second = create_map(session, "Everybody"), create_map(session, "Families")
    qtbot.waitUntil(lambda: box.count() == 2 and not box.isHidden(), timeout=20_000)
    settle(room, qtbot)
    box.setFocus()
    qtbot.keyClick(box, Key.Key_Down)
    qtbot.waitUntil(lambda: room.design.journey_map == second, timeout=20_000)
    qtbot.waitUntil(lambda: "Journey map “Families”" in room.preview.toPlainText(), timeout=20_000)
    settle(room, qtbot)
    room.desk.undo()
    qtbot.waitUntil(lambda: "Journey map “Everybody”" in room.preview.toPlainText(), timeout=20_000)
    assert first != second
    settle(room, qtbot)


def test_a_link_on_a_quote_asks_for_its_place(room: ReportWorkspace, qtbot: QtBot) -> None:
    from PySide6.QtCore import QUrl

    asked: list[tuple[int, ...]] = []
    room.desk.target_asked.connect(lambda target: asked.append(target.ids))
    room.preview.anchorClicked.emit(QUrl("quote:3"))
    assert asked == [(3,)]
