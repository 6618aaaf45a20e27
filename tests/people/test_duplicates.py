"""One person under two labels is found and made one, with everything that is theirs, as one step."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session, select

from interviewkit.model import (
    Attribute,
    Consent,
    Interview,
    JourneyMap,
    JourneyVersion,
    Memo,
    Participant,
    Report,
    Source,
    Speaker,
)
from interviewkit.people.actions import describe_participant, participant_labelled
from interviewkit.people.consent import Answer, record_consent, standing
from interviewkit.people.duplicates import doubles, folded, keep_apart, merge_participants
from interviewkit.store.bulk import fetch
from interviewkit.store.project import Project
from tests.store.content import tables


def person(session: Session, label: str, name: str = "", **facts: str) -> int:
    made = participant_labelled(session, label)
    row = session.get_one(Participant, made)
    row.name = name
    session.add(row)
    describe_participant(session, made, facts)
    return made


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project.create(tmp_path / "S.ikit", coder="anna")


def pairs(project: Project) -> list[tuple[str, str, str]]:
    with project.read() as session:
        return [(each.first.label, each.second.label, each.why) for each in doubles(session)]


def test_the_same_label_in_another_dress_the_same_address_and_names_alike_are_found(project: Project) -> None:
    with project.change("Fill") as session:
        for label in ("P 01", "p01", "P02", "P03", "김지현", "김지현 ", "Jonathan Meyer", "Jonathan Meier"):
            person(session, label)
        person(session, "kim@example.org")
        person(session, "Customer A", mail="KIM@example.org")
        person(session, "Q7", name="Cho Yuna")
        person(session, "R9", name="cho yuna")
    assert sorted(pairs(project)) == [
        ("Customer A", "kim@example.org", "email"), ("Jonathan Meier", "Jonathan Meyer", "alike"),
        ("P 01", "p01", "label"), ("Q7", "R9", "name"), ("김지현", "김지현 ", "label"),
    ]  # fmt: skip


def test_numbered_people_are_never_taken_for_one(project: Project) -> None:
    with project.change("Fill") as session:
        for n in range(1, 30):
            person(session, f"Participant {n:02d}")
    assert pairs(project) == []


def test_who_is_said_to_be_two_people_is_not_asked_about_again(project: Project) -> None:
    with project.change("Fill") as session:
        one, two = person(session, "Anna"), person(session, "anna")
    with project.change("Apart") as session:
        keep_apart(session, two, one)
    assert pairs(project) == []
    project.undo()
    assert len(pairs(project)) == 1


def test_everything_that_is_theirs_moves_over_and_undo_brings_it_back(project: Project) -> None:
    with project.change("Fill") as session:
        into, gone = person(session, "P01", age="34", city="Seoul"), person(session, "p 01", "Kim", age="35", nps="9")
        source = Source(name="a", kind="transcript", participant_id=gone)
        session.add(source)
        session.flush()
        session.add_all([
            Speaker(source_id=source.id or 0, label="x", participant_id=gone), Memo(text="m", participant_id=gone),
            Consent(participant_id=gone, scope="quotes", answer="no"), Interview(participant_id=gone),
        ])  # fmt: skip
    before = tables(project)
    with project.read() as session:
        (found,) = doubles(session)
        assert found.first.label == "p 01", "the one with more interviews stays"
        assert found.conflicts == {"age": ("35", "34")}
    with project.change("Merge") as session:
        merge_participants(session, into, gone, {"age": "35"})
    with project.read() as session:
        assert fetch(session, "SELECT id, label, name FROM participant") == [(into, "P01", "Kim")]
        for table in ("source", "speaker", "memo", "consent", "interview"):
            assert fetch(session, f"SELECT DISTINCT participant_id FROM {table}") == [(into,)], table
        facts = fetch(session, "SELECT name, value FROM attribute ORDER BY name")
        assert facts == [("age", "35"), ("city", "Seoul"), ("nps", "9")]
    assert project.check() == []
    project.undo()
    assert tables(project) == before
    with project.change("Nothing") as session:
        with pytest.raises(ValueError, match="1"):
            merge_participants(session, into, into)
        session.add(Attribute(participant_id=into, name="x", value="y"))


@given(st.text(max_size=20))
def test_folding_is_blind_to_case_blanks_and_width(text: str) -> None:
    assert folded(f" {text}\u3000") == folded(text)
    assert folded("Ｐ０１") == folded("p 01") == folded("P-01") == "p01"


def test_maps_of_somebody_go_on_showing_them_and_reports_go_on_keeping_their_words_in(project: Project) -> None:
    with project.change("Fill") as session:
        one, other, third = (person(session, label) for label in ("P01", "p1", "P03"))
        session.add_all([JourneyMap(name="theirs", scope={"participants": [other]}), JourneyMap(name="everybody")])
        session.flush()
        kept = {"kept": {"scope": {"participants": [other, one]}}}
        session.add_all([JourneyVersion(map_id=1, name="old", image=kept), JourneyVersion(map_id=1, name="older")])
        session.add(Memo(text=f"See [[participant:{other}|p1]] and [[participant:{third}|P03]]"))
        session.add(Report(name="for the client", design={"silent": [third, other], "parts": []}))
    before = tables(project)
    with project.change("Merge participants") as session:
        merge_participants(session, one, other)
    with project.read() as session:
        assert [row.scope for row in session.exec(select(JourneyMap))] == [{"participants": [one]}, None]
        assert session.get_one(JourneyVersion, 1).image == {"kept": {"scope": {"participants": [one]}}}
        assert session.get_one(Memo, 1).text == f"See [[participant:{one}|p1]] and [[participant:{third}|P03]]"
        assert session.get_one(Report, 1).design == {"silent": [third, one], "parts": []}
    project.undo()
    assert tables(project) == before


@pytest.mark.parametrize(
    ("one", "other", "holds"),
    [
        ([("withdrawn", 1)], [("yes", 2)], "withdrawn"),
        ([("yes", 2)], [("no", 1)], "no"),
        ([("yes", 1)], [("withdrawn", 2)], "withdrawn"),
        ([("no", 1), ("yes", 2)], [("yes", 3)], "yes"),
        ([("yes", 1)], [], "yes"),
    ],
)
def test_a_yes_under_one_label_never_passes_over_a_no_under_the_other(
    project: Project, one: list[tuple[Answer, int]], other: list[tuple[Answer, int]], holds: str
) -> None:
    with project.change("Fill") as session:
        into, gone = person(session, "P01"), person(session, "p 01")
        for who, answers in ((into, one), (gone, other)):
            for answer, day in answers:
                record_consent(session, [who], ["quotes"], answer, said_at=f"2026-01-0{day}T09:00:00.000Z")
    before = tables(project)
    with project.change("Merge") as session:
        merge_participants(session, into, gone)
    with project.read() as session:
        assert standing(session)[into, "quotes"].answer == holds
    project.undo()
    assert tables(project) == before
