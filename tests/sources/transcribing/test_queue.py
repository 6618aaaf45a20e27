"""What waits to be transcribed keeps its order, its wishes and its trouble, whatever happens to the program."""

from __future__ import annotations

import wave
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from sqlmodel import select

from interviewkit.errors import UndoRefused
from interviewkit.model import Track, Transcription
from interviewkit.sources import queries
from interviewkit.sources.actions import delete_source
from interviewkit.sources.importing import import_file
from interviewkit.sources.speakers.voices import Choice
from interviewkit.sources.transcribing import afterwards, queue
from interviewkit.sources.transcribing.afterwards import Due
from interviewkit.sources.transcribing.hearing import take
from interviewkit.sources.transcribing.queue import Kept, Wish, queue_up
from interviewkit.store.project import Project
from interviewkit.transcription import Settings, events
from tests.sources.test_importing import record
from tests.sources.transcribing.test_transcribing import at, done, heard, lines, started

SMALL = Wish(Settings("/models/small", language="ko"), "small")
MEDIUM = Wish(Settings("/models/medium"), "medium")


@pytest.fixture
def three(project: Project, tmp_path: Path) -> list[int]:
    """Sources with recordings of 10, 11 and 12 seconds."""
    return [import_file(project, record(tmp_path / f"P0{n}.wav", 10.0 + n)).source_id for n in range(3)]


def two_voices(path: Path, seconds: float = 4.0) -> Path:
    """A recording whose channels hold different sounds."""
    chance = np.random.default_rng(3)
    sound = (chance.standard_normal((round(seconds * 16_000), 2)) * 3000).astype(np.int16)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(16_000)
        file.writeframes(sound.tobytes())
    return path


def waiting(project: Project) -> list[Kept]:
    with project.read() as session:
        return queue.entries(session)


def names(project: Project) -> list[str]:
    return [entry.name for entry in waiting(project)]


def reopened(project: Project) -> Project:
    place = project.place
    project.close()
    return Project.open(place)


def test_order_wishes_and_stretches_survive_a_restart(project: Project, three: list[int]) -> None:
    wish = replace(MEDIUM, stretch=(2000, 9000), later="2030-01-01T22:00")
    wish = replace(wish, settings=replace(wish.settings, vocabulary=("배달", "환불"), mixed_languages=True))
    kept = [queue_up(project, source_id, each) for source_id, each in zip(three, (SMALL, wish, SMALL), strict=True)]
    queue.move(project, [kept[2].runs, kept[0].runs, kept[1].runs])
    with reopened(project) as again:
        found = waiting(again)
        assert [entry.name for entry in found] == ["P02", "P00", "P01"]
        assert [entry.wish for entry in found] == [SMALL, SMALL, wish]
        assert [entry.lengths for entry in found] == [(12_000,), (10_000,), (7000,)]


def test_a_new_one_goes_behind_all_others(project: Project, three: list[int]) -> None:
    first = queue_up(project, three[0], SMALL)
    second = queue_up(project, three[1], SMALL)
    queue.move(project, [second.runs, first.runs])
    queue_up(project, three[2], SMALL)
    assert names(project) == ["P01", "P00", "P02"]


def test_ordering_is_no_step_that_undo_would_take_back(project: Project, three: list[int]) -> None:
    kept = [queue_up(project, each, SMALL) for each in three]
    queue.move(project, [entry.runs for entry in reversed(kept)])
    label = project.undo_label()
    assert label is not None and label[0] == "Import recording"
    assert [row.label for row in project.history()].count("Transcribe") == 3


def test_many_are_put_to_rest_in_one_change_or_not_at_all(project: Project, three: list[int]) -> None:
    runs = [run for each in three for run in queue_up(project, each, SMALL).runs]
    told: list[object] = []
    project.listen(told.append)
    queue.put_back(project, runs, "paused")
    assert [entry.state for entry in waiting(project)] == ["paused"] * 3 and len(told) == 1
    with project.change("Delete source") as session:
        delete_source(session, three[1])
    with pytest.raises(UndoRefused):
        queue.put_back(project, runs, "queued")
    assert [entry.state for entry in waiting(project)] == ["paused"] * 2


def test_channels_are_one_entry_with_a_run_each(project: Project, tmp_path: Path) -> None:
    source_id = import_file(project, two_voices(tmp_path / "P01.wav")).source_id
    kept = queue_up(project, source_id, replace(SMALL, voices=Choice("channels")))
    assert len(kept.runs) == 2 and kept.lengths == (4000, 4000)
    take(project, kept.runs[0], started(0, 4), heard("안녕하세요", 0, 2), done(0, 4), events.Done(1, 2000, "ko"))
    (left,) = waiting(project)
    assert left.runs == kept.runs and left.done == {kept.runs[0].id} and left.wish.voices == Choice("channels")
    with project.read() as session:
        assert [row.state for row in queries.sources(session)] == ["queued"], "one voice is still to be heard"
    queue.put_back(project, left.runs, "cancelled")
    again = queue_up(project, source_id, replace(SMALL, voices=Choice("channels")))
    assert again.runs == kept.runs and again.done == {kept.runs[0].id}, "what is done is not heard again"
    take(project, kept.runs[1], started(0, 4), done(0, 4), events.Done(0, 0, "ko"))
    assert waiting(project) == []
    with project.read() as session:
        assert [row.state for row in queries.sources(session)] == ["done"]


def test_a_track_is_heard_at_the_sessions_time(project: Project, three: list[int]) -> None:
    with project.change("Add tracks") as session:
        media = queries.media(session, three[1])
        assert media is not None
        session.add(Track(source_id=three[0], media_id=media.id, label="Mina", offset_ms=1500))
    kept = queue_up(project, three[0], replace(SMALL, voices=Choice("tracks"), stretch=(2000, 8000)))
    (run,) = kept.runs
    assert (run.speaker, run.offset_ms, kept.lengths) == ("Mina", 1500, (6000,))
    plan = events.Plan(500, 6500, 6500, ((1000, 3000),), 500)
    take(project, run, plan, started(0.5, 6.5), heard("네 맞아요", 1, 3), done(0.5, 6.5), events.Done(1, 2000, "ko"))
    assert lines(project, three[0]) == [(2.5, "네 맞아요")]
    with project.read() as session:
        row = session.exec(select(Transcription)).one()
        (segment,) = queries.segments(session, three[0])
    assert row.speech == [[2500, 4500]] and segment.speaker == "Mina"
    assert segment.words is not None and segment.words[0][2:4] == [2500, 4500]


def test_a_stretch_leaves_the_run_over_the_whole_as_it_was(project: Project, three: list[int]) -> None:
    whole = queue_up(project, three[0], SMALL)
    take(project, whole.runs[0], started(0, 5), heard("처음", 0, 2), done(0, 5), events.Paused(at(5, 1)))
    stretch = queue_up(project, three[0], replace(MEDIUM, stretch=(0, 3000)))
    assert [(entry.state, entry.wish.stretch) for entry in waiting(project)] == [
        ("paused", (0, None)), ("queued", (0, 3000)),
    ]  # fmt: skip
    take(project, stretch.runs[0], started(0, 3), heard("처음에는", 0, 2), done(0, 3), events.Done(1, 2000, "ko"))
    assert [entry.state for entry in waiting(project)] == ["paused"]
    queue_up(project, three[0], MEDIUM)
    assert [entry.wish.model for entry in waiting(project)] == ["medium"], "but the whole takes the place of the whole"


def test_a_failed_one_stays_with_its_reason(project: Project, three: list[int]) -> None:
    from interviewkit.errors import ModelTrouble

    kept = queue_up(project, three[0], SMALL)
    take(project, kept.runs[0], events.Trouble(ModelTrouble("The model is gone.", attempt="Fetch it.")))
    with reopened(project) as again:
        (left,) = waiting(again)
        assert (left.state, left.trouble) == ("failed", "The model is gone. Fetch it.")
        queue.put_back(again, left.runs, "cancelled")
        assert waiting(again) == []


def test_voices_told_apart_by_their_sound_are_remembered(project: Project, three: list[int]) -> None:
    kept = queue_up(project, three[0], replace(SMALL, voices=Choice("sound", 3)))
    assert kept.wish.voices == Choice("sound", 3) and len(kept.runs) == 1
    with reopened(project) as again:
        assert [entry.wish.voices for entry in waiting(again)] == [Choice("sound", 3)]


def test_what_an_early_version_left_is_gone_on_with(project: Project, three: list[int]) -> None:
    kept = [queue_up(project, each, SMALL) for each in three[:2]]
    with project.change("As it was") as session:
        for row in session.exec(select(Transcription)):
            row.position = 0
            session.add(row)
    assert names(project) == ["P00", "P01"], "two entries, though their places are the same"
    queue.move(project, [kept[1].runs, kept[0].runs])
    assert names(project) == ["P01", "P00"]


def after(project: Project) -> list[Due]:
    with project.read() as session:
        return afterwards.due(session)


def test_what_is_to_be_done_about_voices_waits_for_the_last_run_and_survives_a_restart(
    project: Project, tmp_path: Path
) -> None:
    source_id = import_file(project, two_voices(tmp_path / "P01.wav")).source_id
    kept = queue_up(project, source_id, replace(SMALL, voices=Choice("channels")))
    take(project, kept.runs[0], events.Done(0, 0, "ko"))
    assert after(project) == []
    take(project, kept.runs[1], events.Done(0, 0, "ko"))
    with reopened(project) as again:
        assert after(again) == [Due(source_id, Choice("channels"))]
        afterwards.settle(again, source_id)
        assert after(again) == []
        again.undo()
        assert after(again) == []


def test_a_later_wish_takes_the_place_of_an_earlier_one(project: Project, three: list[int]) -> None:
    queue_up(project, three[0], replace(SMALL, voices=Choice("sound", 3)))
    kept = queue_up(project, three[0], replace(MEDIUM, voices=Choice("sound", 2)))
    take(project, kept.runs[0], events.Done(0, 0, "ko"))
    assert after(project) == [Due(three[0], Choice("sound", 2))]
    again = queue_up(project, three[0], SMALL)
    take(project, again.runs[0], events.Done(0, 0, "ko"))
    assert after(project) == []
