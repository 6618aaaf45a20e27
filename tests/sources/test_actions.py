"""Sources, speakers and people: named, given, taken away, each as one step."""

from __future__ import annotations

import pytest

from interviewkit.people.actions import participant_labelled
from interviewkit.sources.actions import (
    NewSegment,
    add_source,
    append_segments,
    interview_of,
    rename_source,
    say_language,
)
from interviewkit.sources.queries import segments, segments_by_id, source, sources, speakers, transcription
from interviewkit.sources.speakers.assigning import assign_speaker, give_role, rename_speaker, speaker_named
from interviewkit.store.project import Project


@pytest.fixture
def talk(project: Project) -> int:
    """A transcript of two voices in three turns."""
    with project.change("Import") as session:
        source_id = add_source(session, "P01", "transcript", language="ko")
        turns = [NewSegment("어땠어요?", "A"), NewSegment("좋았어요.", "B"), NewSegment("왜요?", "A")]
        append_segments(session, source_id, turns)
        return source_id


def voices(project: Project, source_id: int) -> list[tuple[str, str]]:
    with project.read() as session:
        return [(row.speaker, row.text) for row in segments(session, source_id)]


def test_speakers_are_made_as_they_are_heard(project: Project, talk: int) -> None:
    with project.read() as session:
        assert [row.label for row in speakers(session, talk)] == ["A", "B"]


def test_more_segments_come_behind_and_keep_their_speakers(project: Project, talk: int) -> None:
    with project.change("Add") as session:
        (new,) = append_segments(session, talk, [NewSegment("그냥요.", "B")])
        (row,) = segments_by_id(session, [new])
    assert (row.speaker, voices(project, talk)[-1]) == ("B", ("B", "그냥요."))
    with project.read() as session:
        assert [each.id for each in segments(session, talk, after=row.id - 1)] == [row.id]
        assert len(speakers(session, talk)) == 2


def test_renaming_a_speaker_renames_all_their_turns(project: Project, talk: int) -> None:
    with project.change("Rename speaker") as session:
        rename_speaker(session, speakers(session, talk)[0].id, "진행자")
    assert [speaker for speaker, _ in voices(project, talk)] == ["진행자", "B", "진행자"]


def test_renaming_to_a_name_that_is_there_makes_the_two_one(project: Project, talk: int) -> None:
    with project.change("Rename speaker") as session:
        rename_speaker(session, speakers(session, talk)[0].id, "B")
    assert [speaker for speaker, _ in voices(project, talk)] == ["B", "B", "B"]
    assert project.undo() is not None
    assert [speaker for speaker, _ in voices(project, talk)] == ["A", "B", "A"]


def test_turns_are_given_to_a_new_speaker_or_to_nobody(project: Project, talk: int) -> None:
    with project.change("Assign speaker") as session:
        rows = segments(session, talk)
        assign_speaker(session, [rows[0].id], speaker_named(session, talk, "C"))
        assign_speaker(session, [rows[2].id], None)
        assert speaker_named(session, talk, "C") == speaker_named(session, talk, "C")
    assert [speaker for speaker, _ in voices(project, talk)] == ["C", "B", ""]


def test_a_voice_can_be_the_moderator_or_a_participant(project: Project, talk: int) -> None:
    with project.change("Give role") as session:
        one, two = speakers(session, talk)
        give_role(session, one.id, "moderator")
        give_role(session, two.id, "participant", participant_labelled(session, "P01"))
    with project.read() as session:
        assert [row.role for row in segments(session, talk)] == ["moderator", "participant", "moderator"]
        assert speakers(session, talk)[1].participant_id is not None


def test_names_languages_and_people_of_a_source(project: Project, talk: int) -> None:
    with project.change("Describe") as session:
        rename_source(session, talk, "첫 면담")
        say_language(session, talk, "en")
        interview_of(session, talk, participant_labelled(session, "P07"))
    with project.read() as session:
        row = source(session, talk)
        assert row is not None
        assert (row.name, row.language, row.participant, row.segments) == ("첫 면담", "en", "P07", 3)
        assert source(session, talk + 1) is None and transcription(session, talk) is None


def test_sources_keep_the_order_they_came_in(project: Project, talk: int) -> None:
    with project.change("Import") as session:
        for name in ("Z", "A", "Z"):
            add_source(session, name, "transcript")
    with project.read() as session:
        assert [row.name for row in sources(session)] == ["P01", "Z", "A", "Z (2)"]
