"""A project with one interview of three turns, to be coded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from interviewkit.people.actions import participant_labelled
from interviewkit.sources.actions import NewSegment, add_source, append_segments
from interviewkit.store.project import Project
from interviewkit.text.anchors import Anchor, Passage

TURNS = ("How did it go?", "It came late. Nobody told me why.", "So I called, and they were kind.")


@dataclass
class Study:
    """The project, its one source, and the ids of the source's segments."""

    project: Project
    source: int
    segments: list[int]

    def passage(self, words: str) -> Passage:
        """Where words stand in the interview."""
        for segment, text in zip(self.segments, TURNS, strict=True):
            if (at := text.find(words)) >= 0:
                return Passage(Anchor(segment, at), Anchor(segment, at + len(words)))
        raise LookupError(words)


@pytest.fixture
def study(tmp_path: Path) -> Iterator[Study]:
    with Project.create(tmp_path / "study.ikit", "Study", coder="anna") as project:
        with project.change("Import") as session:
            source = add_source(session, "P01", "transcript", participant_id=participant_labelled(session, "P01"))
            segments = append_segments(
                session, source, [NewSegment(text, "P01", n * 1000) for n, text in enumerate(TURNS)]
            )
        yield Study(project, source, segments)
