"""What a person did while a recording was transcribed stays theirs, and nothing that was said is written twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from interviewkit.coding.actions import quote_passage
from interviewkit.coding.queries import quote_texts, quotes
from interviewkit.sources.conversation.moves import moves, toggle_move
from interviewkit.sources.correcting.editing import edit_segment, split_segment
from interviewkit.sources.importing import import_file
from interviewkit.sources.queries import segments
from interviewkit.sources.speakers import bleed
from interviewkit.sources.speakers.assigning import ASSIGN, assign_to, give_role, rename_everywhere, speaker_named
from interviewkit.sources.speakers.voices import Choice
from interviewkit.sources.transcribing import queue
from interviewkit.sources.transcribing.hearing import begin, take
from interviewkit.sources.transcribing.queue import Wish, queue_up
from interviewkit.store.project import Project
from interviewkit.text.anchors import Anchor, Passage
from interviewkit.transcription import events
from tests.sources.test_importing import record
from tests.sources.transcribing.test_queue import two_voices, waiting
from tests.sources.transcribing.test_transcribing import (
    DRAFT,
    FINE,
    FIRST,
    SECOND,
    done,
    heard,
    lines,
    rows,
    started,
    tell,
)


@pytest.fixture
def recording(project: Project, tmp_path: Path) -> int:
    """A source with a recording of ten seconds."""
    return import_file(project, record(tmp_path / "P01.wav", 10.0)).source_id


def test_text_cut_in_many_parts_is_not_written_once_more_beside_them(project: Project, recording: int) -> None:
    run = begin(project, recording, DRAFT, "small")
    long = heard("하나 둘 셋 넷 다섯 여섯", 0, 4.8)
    tell(project, run, started(0, 5), long)
    with project.change("Split segment") as session:
        (first,) = segments(session, recording)
        second = split_segment(session, first.id, 5)
        split_segment(session, second, 1)
    before = lines(project, recording)
    assert [text for _, text in before] == ["하나 둘", "셋", "넷 다섯 여섯"]
    tell(project, run, started(0, 5), long, done(0, 5), events.Done(1, 4800, "ko"))
    assert lines(project, recording) == before


def test_turns_marked_by_hand_stay_when_the_recording_is_heard_anew(project: Project, recording: int) -> None:
    tell(project, begin(project, recording, DRAFT, "small"), *FIRST, *SECOND, events.Done(4, 8000, "ko"))
    with project.change("Mark turn") as session:
        toggle_move(session, [segments(session, recording)[1].id], "clarify")
    again: list[events.Event] = [started(0, 5), heard("처음 만났네요", 0, 2), heard("조금 놀랬어요", 2, 4), done(0, 5)]
    tell(project, begin(project, recording, FINE, "medium"), *again)
    assert lines(project, recording)[:2] == [(0, "처음 만났네요"), (2, "조금 놀랐어요")]
    with project.read() as session:
        assert list(moves(session, recording).values()) == [("clarify",)]


def test_one_line_given_to_somebody_else_does_not_take_the_rest_of_its_channel_along(
    project: Project, recording: int
) -> None:
    run = begin(project, recording, DRAFT, "small", 0)
    tell(project, run, started(0, 5), heard("안녕하세요", 0, 1), heard("시작할게요", 1, 2), heard("네", 2, 3))
    with project.change(ASSIGN) as session:
        assign_to(session, recording, [segments(session, recording)[-1].id], "Ben")
    tell(project, run, heard("그럼 먼저", 3, 4), done(0, 5), events.Done(4, 4000, "ko"))
    assert [row.speaker for row in rows(project, recording)] == ["Speaker 1", "Speaker 1", "Ben", "Speaker 1"]


def test_who_speaks_by_a_persons_word_stays_when_a_window_is_heard_again(project: Project, recording: int) -> None:
    run = begin(project, recording, DRAFT, "small", 0)
    said: list[events.Event] = [heard("안녕하세요", 0, 1), heard("시작할게요", 1, 2), heard("네", 2, 3)]
    tell(project, run, started(0, 5), *said)
    with project.change(ASSIGN) as session:
        assign_to(session, recording, [segments(session, recording)[-1].id], "Ben")
    for _ in range(2):  # killed twice in the same window
        tell(project, run, started(0, 5), *said)
    tell(project, run, done(0, 5), events.Done(3, 3000, "ko"))
    assert [row.speaker for row in rows(project, recording)] == ["Speaker 1", "Speaker 1", "Ben"]


def test_a_channel_heard_by_another_model_keeps_the_name_and_role_of_its_voice(
    project: Project, recording: int
) -> None:
    said: list[events.Event] = [started(0, 5), heard("안녕하세요", 0, 2), heard("시작할게요", 2, 4), done(0, 5)]
    tell(project, begin(project, recording, DRAFT, "small", 0), *said, events.Done(2, 4000, "ko"))
    with project.change("Rename speaker") as session:
        voice = speaker_named(session, recording, "Speaker 1")
        rename_everywhere(session, [voice], "Ann")
        give_role(session, voice, "moderator")
    tell(project, begin(project, recording, FINE, "medium", 0), *said, events.Done(2, 4000, "ko"))
    assert [(row.speaker, row.speaker_id) for row in rows(project, recording)] == [("Ann", voice)] * 2


def test_corrected_text_given_to_another_voice_is_not_written_once_more_in_its_channels(
    project: Project, recording: int
) -> None:
    run = begin(project, recording, DRAFT, "small", 0)
    tell(project, run, started(0, 5), heard("안녕하새요", 0, 2), heard("시작할게요", 2, 4))
    with project.change("Edit text") as session:
        first = segments(session, recording)[0].id
        edit_segment(session, first, "안녕하세요")
        assign_to(session, recording, [first], "Ben")
    tell(project, run, started(0, 5), heard("안녕하새요", 0, 2), heard("시작할게요", 2, 4), done(0, 5))
    assert [(row.speaker, row.text) for row in rows(project, recording)] == [
        ("Ben", "안녕하세요"), ("Speaker 1", "시작할게요"),
    ]  # fmt: skip


def test_a_copy_somebody_quoted_while_the_microphones_were_compared_is_not_taken_out(
    project: Project, recording: int
) -> None:
    tell(project, begin(project, recording, DRAFT, "small"), *FIRST, *SECOND, events.Done(4, 8000, "ko"))
    quoted, edited, plain, _ = (row.id for row in rows(project, recording))
    with project.change("Quote") as session:
        quote = quote_passage(session, recording, Passage(Anchor(quoted, 0), Anchor(quoted, 2)))
        session.flush()
        edit_segment(session, edited, "아주 놀랐어요")
    with project.change(bleed.DROP) as session:
        taken = bleed.take_out(session, [quoted, edited, plain])
    assert taken == (plain,)
    assert [row.id for row in rows(project, recording)][:2] == [quoted, edited]
    with project.read() as session:
        assert quote_texts(session, quotes(session, recording)) == {quote: "처음"}


def test_a_recording_with_two_voices_is_queued_with_both_or_not_at_all(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source_id = import_file(project, two_voices(tmp_path / "P02.wav")).source_id
    wish = Wish(DRAFT, "small", voices=Choice("channels"), later="")
    change, made = project.change, 0

    def killed(*args: object, **values: object) -> object:
        nonlocal made
        made += 1
        if made > 1:
            raise KeyboardInterrupt
        return change(*args, **values)  # type: ignore[arg-type]

    monkeypatch.setattr(project, "change", killed)
    with pytest.raises(KeyboardInterrupt):
        queue_up(project, source_id, wish)
        raise KeyboardInterrupt
    monkeypatch.undo()
    (kept,) = waiting(project)
    assert len(kept.runs) == 2 and kept.wish == wish and len({run.step_id for run in kept.runs}) == 2
    for run in kept.runs:
        take(project, run, started(0, 4), heard(f"말 {run.id}", 0, 2), done(0, 4), events.Done(1, 2000, "ko"))
    assert len(rows(project, source_id)) == 2, "no voice takes the other's text away"
    with project.read() as session:
        assert queue.entries(session) == []


def test_a_long_answer_between_two_questions_leaves_their_undo_alone(project: Project, recording: int) -> None:
    asks, answers = (begin(project, recording, DRAFT, "small", channel) for channel in (0, 1))
    tell(project, asks, started(0, 10), heard("왜요", 0, 0.5), heard("그래서요", 9, 9.9), done(0, 10))
    with project.change("Edit text") as session:
        edit_segment(session, segments(session, recording)[1].id, "그래서 어떻게요")
    size = len(project.history())
    said = [heard(f"대답 {n}", 0.6 + n * 0.04, 0.63 + n * 0.04) for n in range(200)]
    tell(project, answers, started(0, 10), *said, done(0, 10), events.Done(200, 8000, "ko"))
    found = lines(project, recording)
    assert found == sorted(found) and len(found) == 202
    assert len(project.history()) == size
    assert project.undo() is not None
    assert lines(project, recording)[-1] == (9, "그래서요")
