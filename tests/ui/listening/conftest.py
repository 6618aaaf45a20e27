"""The same room as in the tests of sources."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from interviewkit.errors import FileTrouble
from interviewkit.ui.listening import player as playing
from interviewkit.ui.listening.listening import Listening
from interviewkit.ui.sources.workspace import SourcesWorkspace
from tests.ui.listening.rich import fill, recorded
from tests.ui.sources.conftest import open_room, own_models, room, sample_model, spoken, until

__all__ = ["open_room", "own_models", "room", "sample_model", "spoken"]


@pytest.fixture
def talked(qtbot: QtBot, open_room: Callable[..., SourcesWorkspace], study: Path, tmp_path: Path) -> SourcesWorkspace:
    """The room with two minutes of three voices, with marks, a coded quote, silences and a gap."""
    fill(study, recorded(tmp_path / "P03.wav", 120), 120, ("We looked at chairs.", "And then?", "The price."))
    found = open_room(study)
    until(qtbot, lambda: len(found.page.listening.wave.sights.lanes) == 3, 5_000)
    return found


@pytest.fixture
def listening(talked: SourcesWorkspace) -> Listening:
    return talked.page.listening


@pytest.fixture
def sound(qtbot: QtBot) -> None:
    """Skips where the system lacks what QtMultimedia needs."""
    from PySide6.QtCore import QObject

    try:
        playing._made(QObject())
    except FileTrouble as trouble:
        pytest.skip(str(trouble))
