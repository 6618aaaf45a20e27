"""A stretch heard again replaces what stood there only as a person asked, and their quotes stay on their words."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewkit.coding.actions import quote_passage
from interviewkit.coding.queries import quote_texts, quotes
from interviewkit.errors import UserError
from interviewkit.model import Segment
from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.sources.correcting.doubtful import gaps, silences
from interviewkit.sources.correcting.editing import edit_segment
from interviewkit.sources.importing import import_file
from interviewkit.sources.queries import segments, transcription
from interviewkit.sources.speakers.assigning import assign_speaker, speaker_named
from interviewkit.sources.transcribing.again import (
    differences,
    request_again,
    stretch_of,
    stretch_of_segments,
    take_again,
)
from interviewkit.sources.transcribing.hearing import begin
from interviewkit.store.project import Project
from interviewkit.text.anchors import Anchor, Passage
from interviewkit.transcription import Heard, Settings, Word, events
from tests.sources.test_importing import record
from tests.sources.transcribing.test_transcribing import (
    DRAFT,
    FIRST,
    SECOND,
    at,
    done,
    heard,
    lines,
    rows,
    started,
    tell,
)

FINE = Settings("/models/medium")


@pytest.fixture
def recording(project: Project, tmp_path: Path) -> int:
    """Ten seconds, transcribed in four segments: 0–2, 2–4, 5–7 and 7–9 s."""
    source_id = import_file(project, record(tmp_path / "P01.wav", 10.0)).source_id
    tell(project, begin(project, source_id, DRAFT, "small"), *FIRST, *SECOND, events.Done(4, 8000, "ko"))
    return source_id


def anew(text: str, start: float, end: float) -> Heard:
    low, high = round(start * 1000), round(end * 1000)
    first = text.split()[0]
    return Heard(low, high, text, (Word(low, high, first, 0.9, 0, len(first)),))


@given(st.text("가나 다ab", max_size=30), st.text("가나 다ab", max_size=30))
def test_differences_are_what_must_be_taken_out_and_put_in(old: str, new: str) -> None:
    gone, come = differences(old, new)
    kept_old = "".join(c for n, c in enumerate(old) if not any(a <= n < b for a, b in gone))
    kept_new = "".join(c for n, c in enumerate(new) if not any(a <= n < b for a, b in come))
    assert kept_old == kept_new


def test_a_stretch_of_time_takes_in_whole_segments_or_none_of_them(project: Project, recording: int) -> None:
    with project.read() as session:
        assert [row.text for row in stretch_of(session, recording, 1800, 4200).rows] == ["조금 놀랐어요"]
        found = stretch_of(session, recording, 1800, 6500)
        assert [row.text for row in found.rows] == ["조금 놀랐어요", "배송이 늦었고"]
        assert (found.start_ms, found.end_ms) == (2000, 7000)
        inside = stretch_of(session, recording, 5200, 5600)
        assert (inside.start_ms, inside.end_ms, len(inside.rows)) == (5000, 7000, 1)
        silence = stretch_of(session, recording, 4000, 5000)
        assert (silence.start_ms, silence.end_ms, silence.rows) == (3800, 5200, ())


def test_taking_is_one_step_that_undo_takes_back(project: Project, recording: int) -> None:
    before = lines(project, recording)
    with project.read() as session:
        stretch = stretch_of_segments(session, [row.id for row in segments(session, recording)[1:3]])
    assert (stretch.start_ms, stretch.end_ms, stretch.text) == (2000, 7000, "조금 놀랐어요\n배송이 늦었고")
    with project.change("Transcribe again") as session:
        take_again(session, stretch, [anew("조금 놀랐는데요", 2, 4), anew("배송이", 5, 6), anew("늦었죠", 6, 7)], FINE)
    assert lines(project, recording) == [
        before[0], (2, "조금 놀랐는데요"), (5, "배송이"), (6, "늦었죠"), before[3],
    ]  # fmt: skip
    row = rows(project, recording)[2]
    assert (row.start_ms, row.end_ms, row.words) == (5000, 6000, [[0, 3, 5000, 6000, 0.9]])
    with project.read() as session:
        found = transcription(session, recording)
        assert found is not None and found.model == "small", "the run over the whole is still the one to tell about"
    project.undo()
    assert lines(project, recording) == before


def test_quotes_stay_on_the_words_that_stayed(project: Project, recording: int) -> None:
    _, second, third, _ = rows(project, recording)
    with project.change("Quote") as session:
        chosen = quote_passage(session, recording, Passage(Anchor(second.id, 3), Anchor(third.id, 3)))
        stretch = stretch_of_segments(session, [second.id, third.id])
    with project.change("Transcribe again") as session:
        take_again(session, stretch, [anew("조금은 놀랐어요", 2, 4), anew("배송이 너무 늦었고", 5, 7)], FINE)
    with project.read() as session:
        assert quote_texts(session, quotes(session))[chosen] == "놀랐어요\n배송이"


def test_who_spoke_is_taken_over_by_time(project: Project, recording: int) -> None:
    with project.change("Assign") as session:
        ids = [row.id for row in segments(session, recording)]
        assign_speaker(session, ids[:2], speaker_named(session, recording, "진행자"))
        assign_speaker(session, ids[2:], speaker_named(session, recording, "P01"))
        stretch = stretch_of_segments(session, ids)
    with project.change("Transcribe again") as session:
        take_again(session, stretch, [anew("처음 만났을 때 놀랐어요", 0, 4.2), anew("다시는 안 사요", 5, 9)], FINE)
    assert [(row.speaker, row.text) for row in rows(project, recording)] == [
        ("진행자", "처음 만났을 때 놀랐어요"), ("P01", "다시는 안 사요"),
    ]  # fmt: skip


def test_a_silence_gets_its_text_in_its_place_and_no_later_run_doubles_it(project: Project, recording: int) -> None:
    with project.read() as session:
        stretch = stretch_of(session, recording, 4000, 5000)
    with project.change("Transcribe again") as session:
        take_again(session, stretch, [anew("음 그러니까", 4.2, 4.9)], Settings("/models/medium", skip_silence=False))
    assert [second for second, _ in lines(project, recording)] == [0, 2, 4.2, 5, 7]
    again: list[events.Event] = [started(0, 10), heard("어 그러게", 4.1, 5), done(0, 10), events.Done(1, 900, "ko")]
    tell(project, begin(project, recording, Settings("/models/large"), "large"), *again)
    assert (4.2, "음 그러니까") in lines(project, recording) and (4.1, "어 그러게") not in lines(project, recording)


def test_what_was_heard_again_is_neither_silent_nor_a_gap_any_more(project: Project, tmp_path: Path) -> None:
    source_id = import_file(project, record(tmp_path / "P02.wav", 20.0)).source_id
    run = begin(project, source_id, DRAFT, "small")
    tell(project, run, events.Plan(0, 20_000, 20_000, ((0, 4000), (10_000, 20_000))), *FIRST, started(10, 20, 1))
    tell(project, run, events.Untranscribed(1, 10_000, 20_000, at(20, 2)), events.Done(2, 4000, "ko"))
    for low, high in ((4000, 10_000), (10_000, 20_000)):
        with project.change("Transcribe again") as session:
            take_again(session, stretch_of(session, source_id, low, high), [], Settings("/m", skip_silence=False))
    with project.read() as session:
        assert silences(session, source_id) == gaps(session, source_id) == []
    project.undo()
    with project.read() as session:
        assert gaps(session, source_id) == [(10_200, 20_000)]


def test_where_nothing_is_heard_any_more_the_text_goes_and_its_quotes_are_kept(
    project: Project, recording: int
) -> None:
    last = rows(project, recording)[-1]
    with project.change("Quote") as session:
        chosen = quote_passage(session, recording, Passage(Anchor(last.id, 0), Anchor(last.id, 3)))
    with project.change("Transcribe again") as session:
        take_again(session, stretch_of_segments(session, [last.id]), [], FINE)
    assert len(lines(project, recording)) == 3
    with project.read() as session:
        assert next(quote.lost_text for quote in quotes(session) if quote.id == chosen) == "다시는"


def test_a_text_changed_meanwhile_is_not_replaced(project: Project, recording: int) -> None:
    first = rows(project, recording)[0]
    with project.read() as session:
        stretch = stretch_of_segments(session, [first.id])
    with project.change("Edit") as session:
        edit_segment(session, first.id, "처음 만났던 날")
    with pytest.raises(UserError, match="changed while"), project.change("Transcribe again") as session:
        take_again(session, stretch, [anew("처음", 0, 2)], FINE)
    assert lines(project, recording)[0] == (0, "처음 만났던 날")


def test_a_channels_text_is_heard_in_its_channel_and_the_others_text_stays(project: Project, tmp_path: Path) -> None:
    source_id = import_file(project, record(tmp_path / "P03.wav", 10.0)).source_id
    for channel, said in (
        (0, heard("안녕하세요", 0, 2)),
        (1, heard("네 반갑습니다", 1, 3.5)),
        (0, heard("시작할까요", 3, 4)),
    ):
        tell(project, begin(project, source_id, DRAFT, "small", channel), started(0, 5), said)
    ids = [row.id for row in rows(project, source_id)]
    with project.read() as session:
        stretch = stretch_of_segments(session, ids)
        assert (stretch.channel, [row.text for row in stretch.rows]) == (0, ["안녕하세요", "시작할까요"])
    with project.change("Transcribe again") as session:
        take_again(session, stretch, [anew("안녕하십니까", 0, 2), anew("시작하겠습니다", 3, 4)], FINE)
    assert [text for _, text in lines(project, source_id)] == ["안녕하십니까", "네 반갑습니다", "시작하겠습니다"]


def test_text_without_times_cannot_be_heard(project: Project) -> None:
    with project.change("Import") as session:
        source_id = add_source(session, "notes", "transcript")
        (segment,) = append_segments(session, source_id, [NewSegment("글만 있어요")])
        with pytest.raises(UserError, match="no times"):
            stretch_of_segments(session, [segment])


def test_the_worker_is_asked_for_just_that_stretch(project: Project, recording: int) -> None:
    with project.read() as session:
        stretch = stretch_of_segments(session, [segments(session, recording)[2].id])
        assert session.get_one(Segment, stretch.rows[0].id).start_ms == 5000
    asked = request_again(project, stretch, FINE)
    assert (asked.start_ms, asked.end_ms, Path(asked.proxy).is_file()) == (5000, 7000, True)
