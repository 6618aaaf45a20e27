"""A study with a guide of four questions and an interview transcript with times."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from interviewkit.guides.actions import add_question, add_section, create_guide
from interviewkit.people.actions import participant_labelled
from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.store.project import Project

ASKED = (
    "Tell me about the last time you ordered something online.",
    "What happened when the parcel arrived?",
    "마지막으로 고객센터에 연락하신 경험을 말씀해 주세요.",
    "What else would you like to add?",
)
SPOKEN = (
    ("Anna", 4_000, "Thank you for coming."),
    ("Anna", 9_000, "So, tell me about the last time you ordered something online?"),
    ("P01", 14_000, "Last week I ordered a lamp."),
    ("P01", 21_000, "It was easy, honestly."),
    ("Anna", 30_000, "And what happened when the parcel arrived at your place?"),
    ("P01", 36_000, "It was late and nobody told me."),
    ("Anna", 50_000, "마지막으로 고객센터에 연락하신 경험 좀 말씀해 주시겠어요?"),
    ("P01", 57_000, "한참 기다렸어요."),
)


@dataclass(frozen=True)
class Held:
    """project, and the ids of what is in it."""

    project: Project
    guide: int
    questions: tuple[int, ...]
    participant: int
    source: int
    segments: tuple[int, ...]


@pytest.fixture
def held(tmp_path: Path) -> Iterator[Held]:
    """See the head of this file."""
    with Project.create(tmp_path / "study.ikit", "Study", coder="anna") as project:
        with project.change("Prepare") as session:
            guide = create_guide(session, "Delivery", "en")
            section = add_section(session, guide, "Core", "core")
            questions = tuple(add_question(session, section, text) for text in ASKED)
            participant = participant_labelled(session, "P01")
            source = add_source(session, "P01 interview", "transcript", participant_id=participant)
            segments = append_segments(
                session, source, [NewSegment(text, who, start, start + 3000) for who, start, text in SPOKEN]
            )
        yield Held(project, guide, questions, participant, source, tuple(segments))
