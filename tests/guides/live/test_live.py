"""An interview held live: its clock, its marks, their place on the recording, and the grid of answers."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.coding.actions import code_passage
from interviewkit.coding.codebook import create_code
from interviewkit.errors import ProjectTrouble
from interviewkit.guides.live import actions, aligning, answers, queries
from interviewkit.guides.live.answers import Span
from interviewkit.guides.live.clock import Clock, face, state
from interviewkit.guides.live.grid import grid, review
from interviewkit.store.bulk import fetch
from interviewkit.text.anchors import Anchor, Passage
from tests.guides.live.conftest import ASKED, Held


def begin(held: Held, *, recording: int = 5_000, source: bool = True) -> int:
    with held.project.change("Begin interview") as session:
        interview = actions.begin_interview(session, held.guide, participant_id=held.participant)
        actions.start_recording(session, interview, recording)
        if source:
            actions.describe_interview(session, interview, source_id=held.source)
    return interview


def ask(held: Held, interview: int, at_ms: int, question: int) -> None:
    with held.project.change("Ask") as session:
        actions.mark(session, interview, at_ms, "asked", question_id=held.questions[question])


def test_the_clock_counts_on_after_a_crash_and_minds_no_change_of_the_computers_time() -> None:
    now = [100.0]
    day = [datetime(2026, 1, 31, 9, 30, tzinfo=UTC)]
    clock = Clock("2026-01-31T09:30:00.000Z", monotonic=lambda: now[0], today=lambda: day[0])
    now[0] += 90.25
    day[0] += timedelta(hours=5)
    assert clock.ms() == 90_250
    again = Clock("2026-01-31T09:30:00.000Z", monotonic=lambda: 7.0, today=lambda: day[0])
    assert again.ms() == 5 * 3_600_000


@given(st.integers(0, 3 * 3_600_000), st.floats(0, 1e6))
def test_the_clock_is_right_to_a_tenth_of_a_second_over_three_hours(passed: int, zero: float) -> None:
    now = [zero]
    start = datetime(2026, 1, 31, 9, 30, tzinfo=UTC)
    clock = Clock("2026-01-31T09:30:00.000Z", monotonic=lambda: now[0], today=lambda: start)
    now[0] += passed / 1000
    assert abs(clock.ms() - passed) <= 100


@pytest.mark.parametrize("seed", range(5))
def test_six_hundred_marks_in_three_hours_with_fifty_restarts_are_each_right_to_a_tenth_of_a_second(
    seed: int,
) -> None:
    chance = random.Random(seed)
    hours, begin = 3 * 3600.0, datetime(2026, 1, 31, 9, 30, 0, 123_000, tzinfo=UTC)
    passed = [0.0]
    kills = sorted(chance.uniform(0, hours) for _ in range(50))
    zeros = [chance.uniform(0, 1e6) for _ in range(51)]

    def started(zero: float) -> Clock:
        today = lambda: begin + timedelta(seconds=passed[0])  # noqa: E731
        return Clock("2026-01-31T09:30:00.123Z", monotonic=lambda: zero + passed[0], today=today)

    clock, worst = started(zeros.pop()), 0.0
    for at in sorted([*(chance.uniform(0, hours) for _ in range(600)), *kills]):
        passed[0] = at
        if at in kills:
            clock = started(zeros.pop())
        worst = max(worst, abs(clock.ms() / 1000 - at))
    assert worst <= 0.1


def test_a_clock_shows_hours_only_when_there_are_any_and_says_when_time_is_up() -> None:
    assert [face(ms) for ms in (0, 65_999, 3_600_000)] == ["0:00", "1:05", "1:00:00"]
    assert [state(ms, 10) for ms in (0, 480_000, 600_001)] == ["", "nearly", "over"]
    assert state(10**9, None) == ""


def test_every_mark_is_a_step_of_its_own_and_can_be_taken_back(held: Held) -> None:
    interview = begin(held)
    ask(held, interview, 6_000, 0)
    with held.project.change("Mark feeling") as session:
        actions.mark(session, interview, 8_000, "valence", value=-5, text="sighs")
    with held.project.read() as session:
        found = queries.marks(session, interview)
        assert [(each.at_ms, each.kind, each.value) for each in found] == [
            (6_000, "asked", None),
            (8_000, "valence", -3),
        ]
    held.project.undo()
    with held.project.read() as session:
        assert [each.kind for each in queries.marks(session, interview)] == ["asked"]
        assert queries.unfinished(session) == queries.interview(session, interview)
    with held.project.change("End") as session:
        actions.end_interview(session, interview, 60_000)
    with held.project.read() as session:
        assert queries.unfinished(session) is None


def test_consent_is_kept_with_its_time_and_with_the_participant(held: Held) -> None:
    interview = begin(held)
    with held.project.change("Consent") as session:
        actions.answer_consent(session, interview, "yes", 3_000)
    with held.project.read() as session:
        row = queries.interview(session, interview)
        assert row.consent == "yes"
        assert fetch(session, "SELECT scope, answer FROM consent ORDER BY scope") == [
            ("interview", "yes"), ("recording", "yes"),
        ]  # fmt: skip


def test_what_is_gone_is_said_and_what_makes_no_sense_is_refused(held: Held) -> None:
    interview = begin(held)
    with pytest.raises(ProjectTrouble), held.project.change("x") as session:
        actions.mark(session, 999, 0, "note")
    with pytest.raises(ProjectTrouble), held.project.change("x") as session:
        actions.mark(session, interview, 0, "asked", question_id=999)
    with pytest.raises(ValueError, match="valence"), held.project.change("x") as session:
        actions.mark(session, interview, 0, "valence")


def test_marks_lie_on_the_recording_from_when_it_was_started_and_one_nudge_moves_them(held: Held) -> None:
    interview = begin(held)
    for question, at in ((0, 12_000), (1, 33_000), (2, 53_500)):
        ask(held, interview, at, question)
    with held.project.read() as session:
        found = aligning.propose(session, interview)
    assert found is not None and (found.agreeing, found.found) == (3, 3)
    assert 1_500 <= found.nudge_ms <= 2_500
    with held.project.change("Align") as session:
        actions.describe_interview(session, interview, nudge_ms=found.nudge_ms)
        assert aligning.lay_marks(session, interview) == 3
        assert aligning.lay_marks(session, interview) == 3
    with held.project.read() as session:
        rows = fetch(
            session, "SELECT m.start_ms, m.text FROM mark m JOIN layer l ON l.id = m.layer_id ORDER BY start_ms"
        )
    assert [text for _, text in rows] == list(ASKED[:3])
    assert [abs(place - said) < 1000 for (place, _), said in zip(rows, (9_000, 30_000, 50_000), strict=True)]
    held.project.undo()
    with held.project.read() as session:
        assert fetch(session, "SELECT count(*) FROM mark")[0][0] == 0


def test_one_question_heard_elsewhere_does_not_spoil_the_proposal() -> None:
    segments = [aligning.Heard(n, f"Question number {n * 7919} about {'xyz'[n]} things?", 10_000 * n) for n in range(3)]
    asked = [(segments[0].text, 1_000), (segments[1].text, 11_000), (segments[2].text, 500_000)]
    found = aligning.proposal(asked, segments)
    assert found == aligning.Proposal(-1_000, 2, 3)
    assert aligning.proposal([("Nothing like it was ever said here", 0)], segments) is None


def test_ticks_become_answers_and_the_grid_shows_what_was_never_asked(held: Held) -> None:
    interview = begin(held)
    for question, at in ((0, 14_000), (1, 35_000), (2, 55_500)):
        ask(held, interview, at, question)
    with held.project.change("Find answers") as session:
        assert answers.lay_answers(session, interview) == 3
        code = create_code(session, "Late")
        at = held.segments[5]
        code_passage(session, held.source, Passage(Anchor(at, 0), Anchor(at, 10)), [code])
    with held.project.read() as session:
        found = grid(session, held.guide)
        (column,) = found.columns
        cells = {question: found.cells[(question, column.source_id)] for question in held.questions[:3]}
        assert "Last week I ordered a lamp." in cells[held.questions[0]][0].words
        assert cells[held.questions[1]][0].quotes == 1
        assert [each.text for each in found.unasked[column.source_id]] == [ASKED[3]]
        brought = review(session, held.guide)
    assert [(each.asked, each.answered, each.quotes, each.codes) for each in brought] == [
        (1, 1, 0, 0), (1, 1, 1, 1), (1, 1, 0, 0), (0, 0, 0, 0),
    ]  # fmt: skip


def test_answers_are_found_by_words_where_no_interview_was_held_here(held: Held) -> None:
    with held.project.change("Find answers") as session:
        assert answers.find_answers(session, held.guide, held.source) == 3
        again = answers.find_answers(session, held.guide, held.source)
        assert again == 3 and fetch(session, "SELECT count(*) FROM answer")[0][0] == 3
        first = answers.set_answer(session, held.questions[3], held.source, held.segments[7], held.segments[7])
        answers.delete_answer(session, first)
    with held.project.read() as session:
        assert len(grid(session, held.guide).cells) == 3


@given(
    st.lists(st.tuples(st.integers(1, 5), st.integers(0, 100_000)), max_size=8),
    st.lists(st.one_of(st.none(), st.integers(0, 100_000)), max_size=12),
)
def test_answers_never_overlap_and_stay_inside_the_source(
    asked: list[tuple[int, int]], starts: list[int | None]
) -> None:
    given_starts = iter(sorted(start for start in starts if start is not None))
    starts = [None if start is None else next(given_starts) for start in starts]
    spans = answers.by_times(sorted(asked, key=lambda each: each[1]), starts)
    covered: set[int] = set()
    for span in spans:
        assert 0 <= span.first <= span.last < len(starts)
        assert not covered & set(range(span.first, span.last + 1))
        covered |= set(range(span.first, span.last + 1))


def test_answers_by_words_reach_to_the_next_question() -> None:
    texts = ["How was it?", "Fine.", "Really.", "What broke first, exactly?", "The lamp."]
    assert answers.by_words([(1, "How was it?"), (2, "What broke first?")], texts) == [Span(1, 0, 2), Span(2, 3, 4)]
