"""A study with a journey and one guide of every kind of part."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import interviewkit
from interviewkit.guides.content import (
    CheckContent,
    GuideContent,
    QuestionContent,
    ResearchContent,
    SectionContent,
)
from interviewkit.guides.writing import write_guide
from interviewkit.store.project import Project

CHAIRS = GuideContent(
    "Buying a chair",
    "en",
    "retrospective",
    "1",
    45,
    "Whether to sell by subscription.",
    (ResearchContent("What sets people looking?"), ResearchContent("Whom do they ask?")),
    ("People look when something breaks.", "Nobody asks in the shop."),
    ("Purchase",),
    "We record this conversation.\n\nIs that all right?",
    "Bring two chairs.",
    (
        SectionContent("Welcome", "consent", 3, "Thank you for coming.", ()),
        SectionContent("About you", "warmup", 5, "", (QuestionContent("How do you spend your days?"),)),
        SectionContent(
            "The last chair",
            "core",
            20,
            "Think of the last one.",
            (
                QuestionContent(
                    "Tell me about the last chair you bought.",
                    "last chair",
                    ("What happened first?", "Who was there?"),
                    "What set it off",
                    "Photo of chairs",
                    "Only if they bought one",
                    "Note the first feeling",
                    True,
                    6,
                    "Purchase",
                    (0, 1),
                ),
                QuestionContent("Whom did you ask?", probes=("What did they say?",), must=False, serves=(1,)),
            ),
        ),
        SectionContent("The end", "wrapup", None, "", (QuestionContent("What else should I know?"),)),
    ),
    (CheckContent("setting", "Quiet room"), CheckContent("Our own", "Bring biscuits", True)),
)


@pytest.fixture
def study(tmp_path: Path) -> Iterator[Project]:
    """An empty study with the usual journey."""
    with interviewkit.create(tmp_path / "Chairs.ikit", "Chairs", coder="anna") as project:
        yield project


@pytest.fixture
def chairs(study: Project) -> int:
    """The id of a whole guide in the study."""
    with study.change("Add guide") as session:
        return write_guide(session, CHAIRS)
