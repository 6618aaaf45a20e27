"""A study with a transcript of two voices, with word times, and its recording."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from interviewkit.sources.actions import NewSegment, append_segments
from interviewkit.store.project import Project
from interviewkit.ui.sources.workspace import SourcesWorkspace
from tests.audio.making import write
from tests.audio.test_clips import film, speechlike
from tests.sources.outputs.making import even_words
from tests.ui.sources.conftest import *  # noqa: F403
from tests.ui.sources.conftest import bring_in

TALK = (
    ("Anna", "Did Minsu buy the chair, then?", 1000, 3000),
    ("Minsu", "네, 민수가 작년에 샀어요.", 3500, 5500),
    ("Anna", "And how was it?", 5600, 7000),
)


@pytest.fixture
def talk(qtbot: object, open_room: Callable[..., SourcesWorkspace], tmp_path: Path) -> SourcesWorkspace:
    """The room with one recording that has a transcript."""
    return with_transcript(qtbot, open_room(), write(tmp_path / "Minsu: 면담.wav".replace(":", " -"), speechlike(8)))


@pytest.fixture
def film_talk(qtbot: object, open_room: Callable[..., SourcesWorkspace], tmp_path: Path) -> SourcesWorkspace:
    """The same with pictures."""
    return with_transcript(qtbot, open_room(), film(tmp_path / "film.mp4", 8))


def with_transcript(qtbot: object, room: SourcesWorkspace, recording: Path) -> SourcesWorkspace:
    (row,) = bring_in(qtbot, room, recording)  # type: ignore[arg-type]
    new = [NewSegment(text, who, start, end, even_words(text, start, end)) for who, text, start, end in TALK]
    project = room.desk.project
    assert isinstance(project, Project)
    with project.change("Import transcript") as session:
        append_segments(session, row.id, new)
    room.desk.choose_source(row.id)
    np.testing.assert_equal(room.page.reading.segments() >= 0, True)
    return room
