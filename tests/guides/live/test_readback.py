"""Statements read back to a participant: written down or made of notes, answered, worded anew, each one step."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.errors import ProjectTrouble
from interviewkit.guides.content import block, line
from interviewkit.guides.live import actions, aligning, readback
from interviewkit.guides.live.readback import Statement
from interviewkit.store.bulk import fetch
from tests.guides.live.conftest import Held


def begin(held: Held) -> int:
    with held.project.change("Begin") as session:
        interview = actions.begin_interview(session, held.guide, participant_id=held.participant)
        actions.start_recording(session, interview, 0)
        actions.mark(session, interview, 5_000, "note", text="Nobody told\nher anything")
        actions.mark(session, interview, 6_000, "marker", text="late")
        actions.mark(session, interview, 7_000, "marker")
        actions.mark(session, interview, 8_000, "valence", value=-2)
    return interview


def shown(held: Held, interview: int) -> list[Statement]:
    with held.project.read() as session:
        return readback.statements(session, interview)


def test_notes_become_statements_once_and_the_answer_is_kept_with_the_words(held: Held) -> None:
    interview = begin(held)
    with held.project.change("Take notes") as session:
        first, second = readback.from_notes(session, interview, 60_000)
        assert readback.from_notes(session, interview, 61_000) == []
        third = readback.add_statement(session, interview, 62_000, " She would\nnot buy again ")
    with held.project.change("Answer") as session:
        readback.answer(session, first, "agrees")
        readback.answer(session, third, "corrects", "Maybe.\nIn a year.")
        readback.word_statement(session, third, "She will not buy again")
    assert shown(held, interview) == [
        Statement(first, 60_000, "Nobody told her anything", "agrees"),
        Statement(second, 60_000, "late"),
        Statement(third, 62_000, "She will not buy again", "corrects", "Maybe.\nIn a year."),
    ]
    held.project.undo()
    assert [each.answer for each in shown(held, interview)] == ["", "", ""]
    with held.project.change("Take away") as session:
        readback.word_statement(session, second, " ")
        readback.answer(session, first, "")
    assert len(shown(held, interview)) == 2
    with pytest.raises(ProjectTrouble), held.project.change("x") as session:
        readback.answer(session, second, "agrees")


def test_what_was_read_back_after_the_recording_does_not_lie_on_it(held: Held) -> None:
    interview = begin(held)
    with held.project.change("Read back") as session:
        actions.end_interview(session, interview, 70_000)
        actions.describe_interview(session, interview, source_id=held.source)
        during = readback.add_statement(session, interview, 60_000, "During it")
        readback.answer(session, during, "disagrees")
        readback.add_statement(session, interview, 90_000_000, "By letter")
        aligning.lay_marks(session, interview)
    with held.project.read() as session:
        rows = fetch(session, "SELECT text, value FROM mark WHERE start_ms >= 60000")
    assert rows == [("During it", None)]


@given(st.text(max_size=30), st.text(max_size=30), st.sampled_from(sorted(readback.ANSWERS)))
def test_a_statement_and_the_words_to_it_are_told_apart_again(text: str, words: str, said: str) -> None:
    text = line(text) or "x"
    kept = readback._kept(text, block(words))
    assert readback._statement(1, 2, kept, readback.ANSWERS[said]) == Statement(1, 2, text, said, block(words))
