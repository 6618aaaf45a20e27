"""A moderator prepares a guide from a template, and mends three questions that the check does not like."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

import interviewkit
from interviewkit.guides import queries
from interviewkit.guides.reading import items_of
from interviewkit.guides.whole import check_guide
from interviewkit.ui.guides.chooser import Chooser
from interviewkit.ui.guides.workspace import GuidesWorkspace
from tests.journeys.conftest import CTRL, SHIFT, Person

FAULTY = (
    ("Don't you think the start was easy?", "Leading", "How was the start for you?"),
    ("What did you use, and why did you stop?", "Two in one", "What did you use?"),
    ("Would you come back if we changed the price?", "Hypothetical", "When did you last think of coming back?"),
)


def test_a_guide_is_prepared_from_a_template_and_three_findings_are_fixed(
    person: Person, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "study.ikit"
    interviewkit.create(path, "Study").close()
    program = person.starts(path)
    person.sees(lambda: program.desk.project is not None and program.desk.room == "sources")
    person.strikes(Qt.Key.Key_1, CTRL)
    person.sees(lambda: program.desk.room == "guides")
    room = program.desk.workspace(GuidesWorkspace)

    def choose(self: Chooser) -> int:
        self.show()
        person.bot.keyClicks(self.list, "Leaving")
        self.close()
        return 1

    monkeypatch.setattr(Chooser, "exec", choose)
    person.strikes(Qt.Key.Key_N, CTRL | SHIFT)
    person.sees(lambda: room.content is not None and not room.script.building)
    program.window.activateWindow()
    person.sees(lambda: QApplication.activeWindow() is program.window)
    assert room.content is not None and room.content.method == "churn"
    room.script.choose(room.content.sections[2].questions[-1].id)
    for text, fault, _ in FAULTY:  # written as they come to mind
        person.strikes(Qt.Key.Key_Return)
        person.types(text)
        blank = room.script.blank
        assert blank is not None
        person.sees(lambda blank=blank, fault=fault: fault in blank.marks.text())
    room.flush()
    person.sees(lambda: room.review is not None and len(room.review.questions) >= 3)
    for text, _, better in FAULTY:
        question = next(each for each in room.content.questions() if each.text == text)
        room.script.choose(question.id)
        person.strikes(Qt.Key.Key_A, CTRL)
        person.types(better)
        person.strikes(Qt.Key.Key_Tab)
        person.types("What happened then?")
    room.flush()
    person.sees(lambda: room.review is not None and not room.review.questions)
    checked = check_guide(items_of(room.content), "en", 60)
    assert not any(question.faults for question in checked.questions)
    assert [q.text for q in room.content.sections[2].questions[-3:]] == [better for _, _, better in FAULTY]
    person.leaves()
    with interviewkit.open(path) as project, project.read() as session:
        found = queries.guide(session, queries.guides(session)[0].id)
        assert len(list(found.questions())) == 13
