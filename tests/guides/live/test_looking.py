"""The look back at a guide: what each question brought, who was not asked what, and the next wave without some."""

from __future__ import annotations

from pathlib import Path

import pytest

from interviewkit.coding.actions import code_passage
from interviewkit.coding.codebook import create_code
from interviewkit.errors import FileTrouble
from interviewkit.guides.live import actions, answers, readback
from interviewkit.guides.live.looking import NEVER, look_back, verdict
from interviewkit.guides.queries import guide
from interviewkit.guides.writing import next_guide
from interviewkit.reports.guide_review import write_review
from interviewkit.text.anchors import Anchor, Passage
from tests.guides.live.conftest import ASKED, Held


def hold(held: Held) -> None:
    with held.project.change("Hold") as session:
        interview = actions.begin_interview(session, held.guide, participant_id=held.participant)
        actions.start_recording(session, interview, 0)
        actions.describe_interview(session, interview, source_id=held.source, summary="Late, and nobody said so")
        for question, at in ((0, 9_000), (1, 30_000)):
            actions.mark(session, interview, at, "asked", question_id=held.questions[question])
        answers.lay_answers(session, interview)
        at = held.segments[5]
        code_passage(session, held.source, Passage(Anchor(at, 0), Anchor(at, 10)), [create_code(session, "Late")])
        first = readback.add_statement(session, interview, 60_000, "Nobody told her")
        readback.answer(session, first, "corrects", "They did, *too* late")
        other = actions.begin_interview(session, held.guide)
        actions.mark(session, other, 5_000, "asked", question_id=held.questions[0])


def test_a_look_back_says_what_was_brought_and_who_was_not_asked_what(held: Held) -> None:
    hold(held)
    with held.project.read() as session:
        found = look_back(session, held.guide)
    assert found.held == 2 and [each.text for each in found.never] == list(ASKED[2:])
    assert [each.quotes for each in found.brought] == [0, 1, 0, 0]
    assert [verdict(each) for each in found.brought] == ["", "", NEVER, NEVER]
    assert sorted(len(each.questions) for each in found.left) == [2, 3]
    assert any(each.who == "P01" and len(each.questions) == 2 for each in found.left)
    assert [len(each.statements) for each in found.read_back] == [1]


@pytest.mark.parametrize("ending", ["docx", "html", "md"])
def test_a_review_is_written_with_what_was_read_back(held: Held, tmp_path: Path, ending: str) -> None:
    hold(held)
    with held.project.read() as session:
        found = look_back(session, held.guide)
    made = write_review(found, tmp_path / f"review.{ending}")
    if ending == "docx":
        from docx import Document

        text = "\n".join(each.text for each in Document(str(made)).paragraphs)
    else:
        text = made.read_text(encoding="utf-8").replace("\\*", "*")
    assert "Nobody told her – corrects: “They did, *too* late”" in text
    assert "never asked" in text and ASKED[3] in text
    with pytest.raises(FileTrouble):
        write_review(found, tmp_path / "review.xyz")


def test_the_next_wave_starts_without_what_is_left_out(held: Held) -> None:
    hold(held)
    with held.project.change("Next wave") as session:
        after = next_guide(session, held.guide, wave="", without=held.questions[2:])
        assert [each.text for each in guide(session, after).questions()] == list(ASKED[:2])
        assert guide(session, after).before_id == held.guide
