"""From a template to the grid: a guide's findings are mended, it is held live, and its answers are found and coded."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import interviewkit
from interviewkit.coding.actions import code_passage
from interviewkit.coding.codebook import create_code
from interviewkit.guides.actions import add_question, describe_question
from interviewkit.guides.live import queries
from interviewkit.guides.queries import guide as read_guide
from interviewkit.guides.templates import use_template
from interviewkit.people.actions import participant_labelled
from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.text.anchors import Anchor, Passage
from interviewkit.ui.guides.workspace import GuidesWorkspace
from interviewkit.ui.live.start import StartDialog
from interviewkit.ui.live.window import LiveWindow
from interviewkit.ui.rooms import ROOMS
from tests.ui.conftest import Start

Key = Qt.Key
BAD = ("Don't you think the app is slow?", "Was it easy and cheap?", "Would you pay more for it?")
GOOD = ("What was it like to use the app?", "How did you get on with it?", "Tell me about your last bill.")


def prepare(path: Path) -> int:
    """A guide from a template with three questions that push, and the recording's transcript still to come."""
    with interviewkit.create(path, "Study", coder="anna") as project:
        with project.change("Add guide") as session:
            guide = use_template(session, "churn", "en")
        with project.change("Write questions") as session:
            core = next(each for each in read_guide(session, guide).sections if each.kind == "core")
            for text in BAD:
                add_question(session, core.id, text)
    return guide


def test_a_guide_is_mended_held_aligned_coded_and_read_by_question(start: Start, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "Study.ikit"
    prepare(path)
    program = start(path, tuple(each for each in ROOMS if each.id in ("guides", "sources")))
    program.window.go("guides")
    room = program.desk.workspace(GuidesWorkspace)
    qtbot.waitUntil(lambda: room.content is not None and room.review is not None, timeout=30_000)
    assert room.content is not None and room.review is not None
    assert len(room.review.questions) == 3
    mine = [each for each in room.content.questions() if each.text in BAD]
    assert len(mine) == 3
    for question, text in zip(mine, GOOD, strict=True):
        program.desk.change("Word question", describe_question, question.id, text=text)
    qtbot.waitUntil(lambda: room.review is not None and not room.review.questions, timeout=20_000)

    def agree() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, StartDialog)
        dialog.who.setEditText("P01")
        qtbot.mouseClick(dialog.go, Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, agree)
    room.hold_interview()
    window = room.interviews.window_held
    assert isinstance(window, LiveWindow)
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is window)
    qtbot.keyClick(window, Key.Key_R)
    for _ in range(3):
        qtbot.keyClick(window, Key.Key_Space)
        qtbot.keyClick(window, Key.Key_Space)
    qtbot.keyClick(window, Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    asked = [each for each in window.marks if each.kind == "asked"]
    assert len(asked) == 3
    window.close()

    texts = [room.content.question(each.question_id or 0) for each in asked]
    segments = []
    for n, said in enumerate(texts):
        assert said is not None
        at = 20_000 * (n + 1)
        segments += [
            NewSegment(said.text, "Moderator", at, at + 4_000),
            NewSegment(f"My answer number {n}: it came late again.", "P01", at + 5_000, at + 15_000),
        ]
    project = program.desk.project
    assert project is not None
    with project.change("Import transcript") as session:
        source = add_source(session, "P01", "transcript", participant_id=participant_labelled(session, "P01"))
        ids = append_segments(session, source, segments)
        code_passage(session, source, Passage(Anchor(ids[1], 0), Anchor(ids[1], 9)), [create_code(session, "Late")])
    told: list[str] = []
    program.desk.noticed.connect(lambda notice: told.append(notice.what))
    qtbot.waitUntil(lambda: room.interviews.source.findData(source) > 0)
    room.interviews.source.setCurrentIndex(room.interviews.source.findData(source))
    room.interviews.source.activated.emit(room.interviews.source.currentIndex())
    qtbot.waitUntil(room.interviews.alignment.lay.isEnabled)
    qtbot.mouseClick(room.interviews.alignment.lay, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: any("answer" in each for each in told), timeout=30_000)
    with project.read() as session:
        (held,) = queries.interviews(session)
        assert held.source_id == source
    room.turn_to("answers")
    table = room.answers.table
    rows = [table.verticalHeaderItem(n) for n in range(table.rowCount())]
    assert rows and table.columnCount() == 2
    cells = [table.item(n, 0) for n in range(table.rowCount())]
    assert sum("My answer" in cell.text() for cell in cells if cell is not None) >= 1
    assert "P01" in room.answers.told.text()
