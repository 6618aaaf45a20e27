"""Feelings inside interviews: in their order, what follows what, and two journeys side by side."""

from __future__ import annotations

from sqlmodel import select

from interviewkit.coding.actions import feel
from interviewkit.journey.comparing import side_by_side
from interviewkit.journey.scope import Scope
from interviewkit.journey.timeline import felt_sources, timeline, transitions
from interviewkit.model import Source
from interviewkit.people.actions import describe_participant, participant_labelled
from interviewkit.store.project import Project
from tests.journey.test_journey import quote_ids


def test_an_interview_tells_its_feelings_in_order_with_time_and_turn(study: Project) -> None:
    with study.read() as session:
        source, name, count = felt_sources(session)[0]
        found = timeline(session, source)
    assert (name, count, found.turns, found.length_ms) == ("P01 interview", 4, 4, 75_000)
    assert [(m.turn, m.at_ms, m.value) for m in found.moments] == [
        (1, 0, 2.0), (2, 20_000, -2.0), (3, 40_000, -3.0), (4, 60_000, 2.0),
    ]  # fmt: skip
    assert [m.stage for m in found.moments] == ["Awareness", "Exploration", "Purchase", "Experience"]


def test_steps_are_counted_within_interviews_with_the_quotes_behind_them(study: Project) -> None:
    with study.read() as session:
        found = transitions(session, labels=False)
    assert found.keys == ("-", "0", "+")
    counts = {key: (len(step.pairs), step.people) for key, step in found.steps.items()}
    # P01 + - - +   P02 + - - + +   P03 0 - + -   P04 + - -
    assert counts == {
        ("+", "-"): (4, 4),
        ("-", "-"): (3, 3),
        ("-", "+"): (3, 3),
        ("+", "+"): (1, 1),
        ("0", "-"): (1, 1),
    }
    assert (found.steps_made, found.people) == (12, 4)
    assert all(len(step.quotes) <= 2 * len(step.pairs) for step in found.steps.values())


def test_labels_follow_labels_and_a_quote_with_two_makes_a_step_to_each(study: Project) -> None:
    with study.change("Feel") as session:
        one, two = quote_ids(session)[:2]
        feel(session, one, "joy")
        feel(session, two, "anger")
        feel(session, two, "fatigue")
    with study.read() as session:
        found = transitions(session, labels=True)
    assert found.steps["joy", "anger"].pairs == ((one, two),) == found.steps["joy", "fatigue"].pairs
    assert ("anger", "-") in found.steps and set(found.keys) == {"joy", "anger", "fatigue", "+", "-", "0"}


def test_two_segments_stand_side_by_side_with_what_differs(study: Project) -> None:
    with study.change("Describe") as session:
        for label, kind in (("P01", "new"), ("P02", "new"), ("P03", "old"), ("P04", "old")):
            describe_participant(session, participant_labelled(session, label), {"customer": kind})
    with study.read() as session:
        pairs = side_by_side(session, Scope({"customer": ("new",)}), Scope({"customer": ("old",)}))
    assert [(p.a.point.participants, p.b.point.participants) for p in pairs] == [(2, 2), (2, 1), (2, 2), (2, 2), (1, 0)]
    assert {p.difference.kind for p in pairs} == {"unpaired"}
    assert all(p.difference.mean is None for p in pairs)
    assert len(pairs[2].a.friction.quotes) == 2


def test_two_waves_of_the_same_people_are_compared_within_people(study: Project) -> None:
    with study.change("Waves") as session:
        p01 = participant_labelled(session, "P01")
        for source in session.exec(select(Source)):
            source.wave = "autumn" if source.name.startswith("P02") else "spring"
            source.participant_id = p01 if source.name.startswith("P02") else source.participant_id
            session.add(source)
    with study.read() as session:
        purchase = side_by_side(session, Scope(waves=("spring",)), Scope(waves=("autumn",)))[2]
    assert (purchase.difference.kind, purchase.difference.mean) == ("paired", None)
