"""What the recogniser hears is written down once, in its place, and never over a person's work."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlmodel import select

from interviewkit.coding.actions import quote_passage
from interviewkit.coding.queries import quote_texts, quotes
from interviewkit.errors import FileTrouble, ModelTrouble, UndoRefused, UserError
from interviewkit.model import Segment, Transcription
from interviewkit.sources.actions import (
    add_source,
    delete_source,
)
from interviewkit.sources.correcting.editing import edit_segment, merge_segments, split_segment
from interviewkit.sources.importing import import_file
from interviewkit.sources.queries import SegmentRow, segments, source, speakers, transcription
from interviewkit.sources.speakers.assigning import assign_speaker, rename_speaker, speaker_named
from interviewkit.sources.transcribing.heard import keep_written
from interviewkit.sources.transcribing.hearing import Run, begin, request, take, unfinished
from interviewkit.store import media as media_folder
from interviewkit.store.project import Project
from interviewkit.text.anchors import Anchor, Passage
from interviewkit.transcription import Checkpoint, Heard, Settings, Word, events, models
from tests.sources.test_importing import record

DRAFT, FINE = Settings("/models/small"), Settings("/models/medium")


@pytest.fixture
def recording(project: Project, tmp_path: Path) -> int:
    """A source with a recording of ten seconds."""
    return import_file(project, record(tmp_path / "P01.wav", 10.0)).source_id


def at(seconds: float, window: int = 0) -> Checkpoint:
    return Checkpoint(window, round(seconds * 16_000), "ko")


def started(start: float, end: float, window: int = 0) -> events.WindowStarted:
    ms = round(start * 1000), round(end * 1000)
    return events.WindowStarted(window, *ms, ms[1] - ms[0], at(end, window + 1))


def done(start: float, end: float, window: int = 0) -> events.WindowDone:
    ms = round(start * 1000), round(end * 1000)
    return events.WindowDone(window, *ms, ms[1] - ms[0], 1.0, at(end, window + 1))


def heard(text: str, start: float, end: float) -> events.SegmentHeard:
    low, high = round(start * 1000), round(end * 1000)
    words = (Word(low, high, text.split()[0], 0.4, 0, len(text.split()[0])),)
    return events.SegmentHeard(0, Heard(low, high, text, words, flags=("unsure",)))


def tell(project: Project, run: Run, *said: events.Event) -> None:
    for event in said:
        take(project, run, event)


def lines(project: Project, source_id: int) -> list[tuple[float, str]]:
    """(second, text) of a source, in its order."""
    return [((row.start_ms or 0) / 1000, row.text) for row in rows(project, source_id)]


def rows(project: Project, source_id: int) -> list[SegmentRow]:
    with project.read() as session:
        return segments(session, source_id)


def state(project: Project, source_id: int) -> str:
    with project.read() as session:
        found = source(session, source_id)
    assert found is not None
    return found.state


FIRST: list[events.Event] = [started(0, 5), heard("처음 만났을 때", 0, 2), heard("조금 놀랐어요", 2, 4), done(0, 5)]
SECOND: list[events.Event] = [
    started(5, 10, 1),
    heard("배송이 늦었고", 5, 7),
    heard("다시는 안 사요", 7, 9),
    done(5, 10, 1),
]


def test_every_segment_is_there_as_soon_as_it_is_heard(project: Project, recording: int) -> None:
    run = begin(project, recording, DRAFT, "small")
    assert state(project, recording) == "queued"
    take(project, run, FIRST[0])
    assert state(project, recording) == "running"
    take(project, run, FIRST[1])
    (row,) = rows(project, recording)
    assert (row.text, row.start_ms, row.end_ms, row.flags) == ("처음 만났을 때", 0, 2000, "unsure")
    assert row.words == [[0, 2, 0, 2000, 0.4]]


def test_a_whole_run_is_one_step_that_undo_leaves_alone(project: Project, recording: int) -> None:
    run = begin(project, recording, DRAFT, "small")
    tell(project, run, events.Plan(0, 10_000, 10_000, ((0, 4000), (5000, 9000))), events.Language("ko", 0.9))
    tell(project, run, *FIRST, *SECOND, events.Done(4, 8000, "ko"))
    assert [text for _, text in lines(project, recording)] == [
        "처음 만났을 때", "조금 놀랐어요", "배송이 늦었고", "다시는 안 사요",
    ]  # fmt: skip
    with project.read() as session:
        found = source(session, recording)
        assert found is not None and (found.state, found.language) == ("done", "ko")
        assert session.get_one(Transcription, run.id).speech == [[0, 4000], [5000, 9000]]
    assert project.undo_label() == ("Import recording", "P01.wav")
    assert [row.label for row in project.history()].count("Transcribe") == 1


def test_an_interrupted_window_is_heard_again_without_doubles(project: Project, recording: int) -> None:
    run = begin(project, recording, DRAFT, "small")
    tell(project, run, *FIRST, SECOND[0], SECOND[1])
    again = begin(project, recording, DRAFT, "small")
    assert again == run and state(project, recording) == "queued"
    assert request_at(project, run) == 5.0
    tell(project, run, *SECOND, events.Done(4, 8000, "ko"))
    interrupted = lines(project, recording)
    assert [second for second, _ in interrupted] == [0, 2, 5, 7]


def request_at(project: Project, run: Run) -> float:
    with project.read() as session:
        row = session.get_one(Transcription, run.id)
        assert row.checkpoint is not None
        return Checkpoint.from_json(row.checkpoint).sample / 16_000


def test_what_the_second_hearing_does_not_confirm_goes(project: Project, recording: int) -> None:
    run = begin(project, recording, DRAFT, "small")
    tell(project, run, *FIRST, started(5, 10, 1), heard("음", 4.9, 5.2), heard("헛소리", 8, 8.5))
    tell(project, run, started(5, 10, 1), heard("배송이 늦었고", 5, 7), done(5, 10, 1), events.Done(3, 6000, "ko"))
    assert [text for _, text in lines(project, recording)] == ["처음 만났을 때", "조금 놀랐어요", "배송이 늦었고"]


def test_text_a_person_corrected_is_never_written_over(project: Project, recording: int) -> None:
    run = begin(project, recording, DRAFT, "small")
    tell(project, run, *FIRST, SECOND[0], SECOND[1])
    with project.change("Edit") as session:
        edit_segment(session, rows(project, recording)[-1].id, "배송이 너무 늦었고")
    tell(project, run, *SECOND, events.Done(4, 8000, "ko"))
    assert [text for _, text in lines(project, recording)][2:] == ["배송이 너무 늦었고", "다시는 안 사요"]
    assert project.undo() is not None, "and the correction can still be undone"
    assert [text for _, text in lines(project, recording)][2:] == ["배송이 늦었고", "다시는 안 사요"]


def test_split_and_merged_text_stays(project: Project, recording: int) -> None:
    run = begin(project, recording, DRAFT, "small")
    tell(project, run, *FIRST, *SECOND[:3])
    first, second, third, fourth = (row.id for row in rows(project, recording))
    with project.change("Split and merge") as session:
        split_segment(session, third, 4)
        merge_segments(session, first, second)
    tell(project, run, *SECOND)
    tell(project, begin(project, recording, FINE, "medium"), *FIRST, *SECOND, events.Done(4, 8000, "ko"))
    assert [text for _, text in lines(project, recording)] == [
        "처음 만났을 때 조금 놀랐어요", "배송이", "늦었고", "다시는 안 사요",
    ]  # fmt: skip
    assert rows(project, recording)[3].id != fourth


def test_quoted_text_stays_also_in_the_middle_of_a_long_quote(project: Project, recording: int) -> None:
    run = begin(project, recording, DRAFT, "small")
    tell(project, run, *FIRST, *SECOND)
    first, _, third, _ = rows(project, recording)
    with project.change("Quote") as session:
        chosen = quote_passage(session, recording, Passage(Anchor(first.id, 3), Anchor(third.id, 3)))
    other: list[events.Event] = [
        started(0, 10),
        heard("다른 말", 0, 2),
        heard("또 다른 말", 2, 4),
        heard("끝", 7, 9),
        done(0, 10),
    ]
    tell(project, begin(project, recording, FINE, "medium"), *other, events.Done(3, 6000, "ko"))
    with project.read() as session:
        assert quote_texts(session, quotes(session))[chosen] == "만났을 때\n조금 놀랐어요\n배송이"
    assert [text for _, text in lines(project, recording)][3:] == ["끝"]


def test_another_model_replaces_segment_by_segment(project: Project, recording: int) -> None:
    tell(project, begin(project, recording, DRAFT, "small"), *FIRST, *SECOND, events.Done(4, 8000, "ko"))
    run = begin(project, recording, FINE, "medium")
    tell(project, run, started(0, 5), heard("처음 만난 때", 0.1, 2))
    assert [text for _, text in lines(project, recording)] == [
        "처음 만난 때", "조금 놀랐어요", "배송이 늦었고", "다시는 안 사요",
    ]  # fmt: skip
    tell(project, run, heard("조금 놀랐네요", 2, 4), done(0, 5), events.Cancelled())
    assert [text for _, text in lines(project, recording)][1:] == ["조금 놀랐네요", "배송이 늦었고", "다시는 안 사요"]
    assert state(project, recording) == "cancelled"


def test_who_speaks_is_carried_over_to_what_is_heard_anew(project: Project, recording: int) -> None:
    tell(project, begin(project, recording, DRAFT, "small"), *FIRST, *SECOND, events.Done(4, 8000, "ko"))
    with project.change("Assign speaker") as session:
        voice = speaker_named(session, recording, "진행자")
        assign_speaker(session, [row.id for row in segments(session, recording)[:2]], voice)
    again: list[events.Event] = [
        started(0, 5),
        heard("처음 만난 때 놀랐네요", 0, 4),
        done(0, 5),
        events.Done(1, 4000, "ko"),
    ]
    tell(project, begin(project, recording, FINE, "medium"), *again)
    assert [(row.speaker, row.text) for row in rows(project, recording)] == [("진행자", "처음 만난 때 놀랐네요")]


def test_each_channel_has_a_voice_that_keeps_its_new_name(project: Project, recording: int) -> None:
    left, right = (begin(project, recording, DRAFT, "small", channel) for channel in (0, 1))
    tell(project, left, started(0, 5), heard("안녕하세요", 0, 2))
    with project.read() as session:
        (voice,) = speakers(session, recording)
    with project.change("Rename speaker") as session:
        rename_speaker(session, voice.id, "진행자")
    tell(project, left, heard("시작할까요", 3, 4), done(0, 5), events.Done(2, 3000, "ko"))
    tell(project, right, started(0, 5), heard("네 반갑습니다", 1, 3.5), done(0, 5), events.Done(1, 2500, "ko"))
    assert [(row.speaker, row.text) for row in rows(project, recording)] == [
        ("진행자", "안녕하세요"), ("Speaker 2", "네 반갑습니다"), ("진행자", "시작할까요"),
    ]  # fmt: skip


def test_a_window_that_was_given_up_is_noted_and_keeps_what_was_there(project: Project, recording: int) -> None:
    run = begin(project, recording, DRAFT, "small")
    tell(project, run, *FIRST, SECOND[0], SECOND[1], events.Untranscribed(1, 5000, 10_000, at(10, 2)))
    tell(project, run, events.Done(3, 6000, "ko"))
    assert [second for second, _ in lines(project, recording)] == [0, 2, 5]
    with project.read() as session:
        found = transcription(session, recording)
    assert found is not None
    assert (found.state, found.gaps, found.reached_ms, found.model) == ("done", ((5000, 10_000),), 10_000, "small")


def test_paused_and_interrupted_runs_wait_and_cancelled_ones_do_not(project: Project, tmp_path: Path) -> None:
    ids = [import_file(project, record(tmp_path / f"P0{n}.wav", 1.0 + n)).source_id for n in range(5)]
    runs = [begin(project, each, DRAFT, "small") for each in ids]
    tell(project, runs[1], started(0, 1))
    tell(project, runs[2], started(0, 1), done(0, 1), events.Paused(at(1, 1)))
    tell(project, runs[3], started(0, 1), events.Cancelled())
    tell(project, runs[4], started(0, 1), events.Trouble(UserError("No.")))
    assert unfinished(project) == runs[:3]
    assert [state(project, each) for each in ids] == ["queued", "running", "paused", "cancelled", "failed"]
    assert begin(project, ids[3], DRAFT, "small") == runs[3], "a cancelled run can still be gone on with"


def test_a_new_choice_of_model_ends_an_older_unfinished_run(project: Project, recording: int) -> None:
    begin(project, recording, DRAFT, "small")
    run = begin(project, recording, FINE, "medium")
    assert unfinished(project) == [run]


def test_trouble_is_kept_in_words_until_the_next_try(project: Project, recording: int) -> None:
    run = begin(project, recording, DRAFT, "small")
    take(project, run, events.Trouble(ModelTrouble("The model is gone.", attempt="Fetch it.")))
    with project.read() as session:
        found = transcription(session, recording)
    assert found is not None and (found.state, found.trouble) == ("failed", "The model is gone. Fetch it.")
    take(project, run, started(0, 5))
    with project.read() as session:
        found = transcription(session, recording)
    assert found is not None and (found.state, found.trouble) == ("running", "")


def test_a_source_deleted_meanwhile_stops_its_run(project: Project, recording: int) -> None:
    run = begin(project, recording, DRAFT, "small")
    tell(project, run, *FIRST)
    with project.change("Delete source") as session:
        delete_source(session, recording)
    with pytest.raises(UndoRefused, match="deleted meanwhile"):
        take(project, run, SECOND[0])
    assert project.undo() is not None
    tell(project, run, *SECOND)
    assert len(lines(project, recording)) == 4


def test_an_import_cannot_be_undone_under_a_transcript(project: Project, recording: int) -> None:
    run = begin(project, recording, DRAFT, "small")
    tell(project, run, *FIRST)
    with pytest.raises(UndoRefused):
        project.undo()
    tell(project, run, *SECOND)
    assert len(lines(project, recording)) == 4


def test_a_transcript_has_nothing_to_transcribe(project: Project) -> None:
    with project.change("Import") as session:
        source_id = add_source(session, "notes", "transcript")
    with pytest.raises(FileTrouble, match="no recording"):
        begin(project, source_id, DRAFT, "small")


def test_a_missing_model_and_a_missing_recording_are_told(project: Project, tmp_path: Path) -> None:
    file = record(tmp_path / "P01.wav", 1.0)
    source_id = import_file(project, file, link=True).source_id
    with pytest.raises(ModelTrouble):
        request(project, begin(project, source_id, DRAFT, "small"))
    sample = Settings("/moved/sample-model")
    if not models.sample_folder().is_dir():
        pytest.skip("the sample model is not in resources/")
    run = begin(project, source_id, sample, models.SAMPLE)
    assert Path(request(project, run).settings.model_path) == models.sample_folder()
    (proxy,) = media_folder.folder(project.path).glob("*.flac")
    proxy.unlink()
    assert Path(request(project, run).proxy).is_file(), "the working copy is made again"
    proxy.unlink()
    file.unlink()
    with pytest.raises(FileTrouble, match="moved away"):
        request(project, run)


def test_settings_and_model_are_on_record(project: Project, recording: int) -> None:
    begin(project, recording, Settings("/models/small", language="ko"), "small")
    with project.read() as session:
        row = session.exec(select(Transcription)).one()
        found = transcription(session, recording)
    assert row.settings["beam_size"] == 5
    assert found is not None and (found.model, found.language, found.state) == ("small", "ko", "queued")


def test_a_run_over_a_stretch_changes_nothing_outside_it(project: Project, recording: int) -> None:
    tell(project, begin(project, recording, DRAFT, "small"), *FIRST, *SECOND, events.Done(4, 8000, "ko"))
    run = begin(project, recording, FINE, "medium", stretch=(3000, 8000))
    with project.read() as session:
        row = session.get_one(Transcription, run.id)
        assert (row.from_ms, row.to_ms) == (3000, 8000)
    tell(project, run, started(3, 8), heard("놀랐네요", 3, 4), heard("배송은 늦고", 5, 7), heard("다시는", 7, 8))
    tell(project, run, done(3, 8), events.Done(3, 4000, "ko"))
    assert lines(project, recording) == [
        (0, "처음 만났을 때"), (2, "조금 놀랐어요"), (5, "배송은 늦고"), (7, "다시는 안 사요"),
    ]  # fmt: skip


def test_what_a_stretch_does_not_hear_any_more_goes_but_not_a_persons_text(project: Project, recording: int) -> None:
    tell(project, begin(project, recording, DRAFT, "small"), *FIRST, *SECOND, events.Done(4, 8000, "ko"))
    with project.change("Edit") as session:
        edit_segment(session, rows(project, recording)[2].id, "배송이 너무 늦었고")
    run = begin(project, recording, FINE, "medium", stretch=(2000, 9000))
    tell(project, run, started(2, 9), done(2, 9), events.Done(0, 0, "ko"))
    assert [text for _, text in lines(project, recording)] == ["처음 만났을 때", "배송이 너무 늦었고"]


def test_the_worker_is_asked_for_the_stretch_only(project: Project, tmp_path: Path) -> None:
    source_id = import_file(project, record(tmp_path / "P01.wav", 5.0)).source_id
    if not models.sample_folder().is_dir():
        pytest.skip("the sample model is not in resources/")
    sample = Settings(str(models.sample_folder()))
    asked = request(project, begin(project, source_id, sample, models.SAMPLE, stretch=(1000, 2500)))
    assert (asked.start_ms, asked.end_ms) == (1000, 2500)
    whole = begin(project, source_id, sample, models.SAMPLE)
    assert (request(project, whole).start_ms, request(project, whole).end_ms) == (0, None)


def test_the_same_sentence_in_three_segments_is_flagged_in_all_three(project: Project, recording: int) -> None:
    run = begin(project, recording, DRAFT, "small")
    tell(project, run, started(0, 10), heard("배송이 늦었고", 0, 1))
    tell(project, run, *(heard("웃음소리", n, n + 1) for n in range(1, 4)), heard("다시는 안 사요", 5, 6))
    assert [row.flags for row in rows(project, recording)] == ["unsure", *["repeated unsure"] * 3, "unsure"]


def test_the_language_of_each_segment_is_kept_where_languages_change(project: Project, recording: int) -> None:
    run = begin(project, recording, Settings("/models/small", mixed_languages=True), "small")
    for n, (text, language) in enumerate((("배송이 늦었고", "ko"), ("and then it came", "en"))):
        said = Heard(n * 2000, n * 2000 + 1500, text, language=language)
        tell(project, run, *([started(0, 10)] if n == 0 else []), events.SegmentHeard(0, said))
    tell(project, run, done(0, 10), events.Done(2, 3000, None))
    with project.read() as session:
        written = session.exec(select(Segment).order_by(Segment.position)).all()  # type: ignore[arg-type]
        assert [segment.language for segment in written] == ["ko", "en"]
    assert [row.language for row in rows(project, recording)] == ["ko", "en"]
    tell(project, begin(project, recording, FINE, "medium"), *FIRST, events.Done(2, 4000, "ko"))
    with project.read() as session:
        assert {segment.language for segment in session.exec(select(Segment))} == {""}, "one language needs no mention"


def test_what_was_being_written_is_put_over_what_took_its_place(project: Project, recording: int) -> None:
    tell(project, begin(project, recording, DRAFT, "small"), *FIRST, *SECOND, events.Done(4, 8000, "ko"))
    old = rows(project, recording)[1]
    run = begin(project, recording, FINE, "medium")
    tell(project, run, started(0, 5), heard("처음 만난 때", 0, 2), heard("조금", 2, 3), heard("놀랐네요", 3, 4))
    with project.change("Edit text") as session:
        kept = keep_written(session, recording, old, "조금 많이 놀랐어요")
    tell(project, run, done(0, 5), events.Done(3, 4000, "ko"))
    assert lines(project, recording) == [(0, "처음 만난 때"), (2, "조금 많이 놀랐어요")]
    assert rows(project, recording)[1].id == kept
    with project.change("Edit text") as session:
        assert keep_written(session, recording, old, "다시") is None, "a person's text is in its place already"
