"""Participants: made once, described, renamed, counted."""

from __future__ import annotations

from pathlib import Path

from interviewkit.people.actions import describe_participant, participant_labelled, rename_participant
from interviewkit.people.queries import participants
from interviewkit.sources.actions import add_source
from interviewkit.store.project import Project


def test_a_label_stands_for_one_participant(tmp_path: Path) -> None:
    with Project.create(tmp_path / "a.ikit", "a", coder="anna") as project:
        with project.change("People") as session:
            first = participant_labelled(session, "P01")
            assert participant_labelled(session, "P01") == first
            add_source(session, "One", "transcript", participant_id=first)
            participant_labelled(session, "P00")
        with project.read() as session:
            assert [(row.label, row.sources) for row in participants(session)] == [("P00", 0), ("P01", 1)]


def test_facts_are_added_changed_and_taken_away(tmp_path: Path) -> None:
    with Project.create(tmp_path / "a.ikit", "a", coder="anna") as project:
        with project.change("People") as session:
            person = participant_labelled(session, "P01")
            describe_participant(session, person, {"age": "40", "city": "부산"}, "likes tea")
        with project.change("People") as session:
            describe_participant(session, person, {"age": "41", "city": "", "plan": "basic"})
            rename_participant(session, person, "P1")
        with project.read() as session:
            (row,) = participants(session)
        assert (row.label, row.note, row.attributes) == ("P1", "likes tea", {"age": "41", "plan": "basic"})
