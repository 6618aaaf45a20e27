"""A card is heard: its own stretch of the recording; what cannot be heard says why."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from interviewkit.analysis.board_quotes import span
from interviewkit.coding.actions import code_passage
from interviewkit.coding.codebook import create_code
from interviewkit.errors import FileTrouble
from interviewkit.sources.actions import NewSegment, append_segments
from interviewkit.sources.importing import import_file
from interviewkit.sources.listening.recordings import working_copy
from interviewkit.sources.queries import media, segments, sources
from interviewkit.store.project import Project
from interviewkit.text.anchors import Anchor, Passage
from interviewkit.ui.analysis.card_player import CardPlayer
from tests.ui.conftest import Start
from tests.ui.sources.conftest import tone

WORDS: list[list[object]] = [[0, 5, 200, 500, 0.9], [6, 11, 600, 900, 0.9], [12, 17, 1000, 1400, 0.9]]


@pytest.fixture
def study(tmp_path: Path) -> Path:
    """A recording with one timed segment, whose second word is coded."""
    path = tmp_path / "Heard.ikit"
    with Project.create(path, "Heard", coder="anna") as project:
        import_file(project, tone(tmp_path / "tone.wav"))
        with project.change("Code") as session:
            source = sources(session)[0].id
            said = NewSegment("later dozen weeks", "P1", start_ms=100, end_ms=1900, words=WORDS)
            append_segments(session, source, [said])
            segment = segments(session, source)[0].id
            code_passage(session, source, Passage(Anchor(segment, 6), Anchor(segment, 11)), [create_code(session, "A")])
            kept = media(session, source)
        assert kept is not None
        working_copy(project, kept)
    return path


def test_a_card_plays_from_its_first_word_to_its_last(start: Start, study: Path, qtbot: QtBot) -> None:
    desk = start(study).desk
    player = CardPlayer(desk, desk)
    heard: list[int] = []
    assert desk.read(span, 1) is not None and desk.read(span, 1)[1:] == (600, 900)  # type: ignore[index]
    player.player.moved.connect(heard.append)
    player.play(1)
    qtbot.waitUntil(lambda: max(heard, default=0) > 850 and not player.player.playing(), timeout=20_000)
    assert heard[0] == 600 and max(heard) < 1400
    player.stop()


def test_a_recording_that_was_moved_away_says_so(start: Start, study: Path) -> None:
    desk = start(study).desk
    assert desk.project is not None
    for folder in study.parent.iterdir():
        if folder.is_dir() and folder.name.startswith("Heard"):
            shutil.rmtree(folder)
    (study.parent / "tone.wav").unlink(missing_ok=True)
    with pytest.raises(FileTrouble, match="moved away"):
        CardPlayer(desk, desk).play(1)
