"""What should be heard again is found, told once, and let be when a person has looked."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.model import Segment
from interviewkit.sources.correcting.doubtful import Doubt, Span, doubtful, gaps, look_at, silences, union, without
from interviewkit.sources.correcting.editing import edit_segment
from interviewkit.sources.importing import import_file
from interviewkit.sources.queries import segments
from interviewkit.sources.transcribing.hearing import begin
from interviewkit.store.project import Project
from interviewkit.transcription import events
from tests.sources.test_importing import record
from tests.sources.transcribing.test_transcribing import DRAFT, FINE, at, done, heard, started, tell

SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20)).map(lambda p: (p[0], p[0] + p[1])), max_size=8)


@pytest.fixture
def recording(project: Project, tmp_path: Path) -> int:
    """Forty seconds."""
    return import_file(project, record(tmp_path / "P01.wav", 40.0)).source_id


@given(SPANS, SPANS)
def test_spans_are_joined_and_cut_as_sets_of_moments(some: list[Span], taken: list[Span]) -> None:
    def moments(spans: list[Span]) -> set[int]:
        return {moment for a, b in spans for moment in range(a, b)}

    assert moments(union(some)) == moments(some)
    left = without(some, taken)
    assert moments(left) == moments(some) - moments(taken)
    assert all(a < b for a, b in left) and left == sorted(left)
    assert all(first[1] < second[0] for first, second in pairwise(left))


def transcribed(project: Project, source_id: int) -> None:
    """Speech in 0–5 s and 20–25 s, and a window from 30 s on that could not be transcribed."""
    run = begin(project, source_id, DRAFT, "small")
    plan = events.Plan(0, 40_000, 40_000, ((0, 5000), (20_000, 25_000), (30_000, 40_000)))
    tell(project, run, plan, started(0, 25), heard("처음 만났을 때", 0, 5), heard("배송이 늦었고", 20, 25), done(0, 25))
    tell(project, run, started(30, 40, 1), events.Untranscribed(1, 30_000, 40_000, at(40, 2)), events.Done(2, 0, "ko"))


def test_silences_are_what_is_neither_spoken_nor_written(project: Project, recording: int) -> None:
    transcribed(project, recording)
    with project.read() as session:
        assert silences(session, recording) == [(5000, 20_000), (25_000, 30_000)]
        assert silences(session, recording, 6000) == [(5000, 20_000)]
        assert gaps(session, recording) == [(30_000, 40_000)]


def test_nothing_is_called_silent_before_it_was_heard(project: Project, recording: int) -> None:
    with project.read() as session:
        assert silences(session, recording) == gaps(session, recording) == []
    run = begin(project, recording, DRAFT, "small")
    tell(project, run, events.Plan(0, 40_000, 40_000, ((0, 5000), (20_000, 25_000))), started(0, 10), done(0, 10))
    with project.read() as session:
        assert silences(session, recording) == [(5000, 10_000)]


def test_a_later_run_closes_the_gap(project: Project, recording: int) -> None:
    transcribed(project, recording)
    run = begin(project, recording, FINE, "medium", stretch=(30_000, 40_000))
    tell(project, run, events.Plan(30_000, 40_000, 40_000, ((30_000, 35_000),), 30_000))
    tell(project, run, started(30, 40), done(30, 40), events.Done(0, 0, "ko"))
    with project.read() as session:
        assert gaps(session, recording) == []
        assert silences(session, recording)[-1] == (25_000, 30_000), "35 to 40 s counts as heard by the first run"


def test_doubts_come_in_the_order_of_time_with_their_reasons(project: Project, recording: int) -> None:
    transcribed(project, recording)
    with project.read() as session:
        found = doubtful(session, recording)
    assert [(doubt.kind, doubt.start_ms, doubt.reasons) for doubt in found] == [
        ("segment", 0, ("unsure",)), ("silence", 5000, ()), ("segment", 20_000, ("unsure",)), ("gap", 30_000, ()),
    ]  # fmt: skip
    assert found[0].text == "처음 만났을 때"


def test_what_a_person_looked_at_is_let_be_until_that_is_undone(project: Project, recording: int) -> None:
    transcribed(project, recording)
    with project.read() as session:
        before = doubtful(session, recording)
    with project.change("Looked at") as session:
        look_at(session, recording, before[:2])
    with project.read() as session:
        assert doubtful(session, recording) == before[2:]
    with project.change("Looked at") as session:
        look_at(session, recording, before[2:])
    with project.read() as session:
        assert doubtful(session, recording) == []
    project.undo()
    project.undo()
    with project.read() as session:
        assert doubtful(session, recording) == before


def test_a_language_heard_once_is_doubted_but_the_two_spoken_are_not(project: Project, recording: int) -> None:
    run = begin(project, recording, DRAFT, "small")
    said = [heard("한국어로 길게 이야기를 했습니다 " * 4, n, n + 1) for n in range(0, 8, 2)]
    tell(project, run, started(0, 20), *said, heard("and then in English " * 3, 9, 10), heard("ja", 11, 12))
    with project.change("Languages") as session:
        for row in segments(session, recording):
            segment = session.get_one(Segment, row.id)
            segment.flags = ""
            segment.language = {"a": "en", "j": "ja"}.get(row.text[0], "ko")
            session.add(segment)
    with project.read() as session:
        (doubt,) = doubtful(session, recording)
    assert doubt == Doubt("language", 11_000, 12_000, doubt.segment_id, (), "ja", "ja")


def test_corrected_text_is_not_doubted_any_more(project: Project, recording: int) -> None:
    transcribed(project, recording)
    with project.change("Edit") as session:
        row = segments(session, recording)[0]
        edit_segment(session, row.id, "처음 만났을 때는")
        look_at(session, recording, [Doubt("segment", 0, 5000, row.id)])
    with project.read() as session:
        assert [doubt.start_ms for doubt in doubtful(session, recording) if doubt.kind == "segment"] == [20_000]
