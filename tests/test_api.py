"""Whoever works with InterviewKit from Python finds each room, and what the documentation names in it."""

from __future__ import annotations

import subprocess
import sys

import pytest

import interviewkit

ROOMS = ("analysis", "audio", "coding", "exchange", "guides", "journey", "people", "reports", "sources", "themes")


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_is_there_when_it_is_asked_for(room: str) -> None:
    code = f"import interviewkit; print(interviewkit.{room}.__name__)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == f"interviewkit.{room}"


def test_the_rooms_hold_what_their_work_is_done_with() -> None:
    assert callable(interviewkit.coding.codebook.create_code) and callable(interviewkit.sources.importing.import_file)
    assert callable(interviewkit.sources.correcting.editing.split_segment)
    with pytest.raises(AttributeError, match="cellar"):
        interviewkit.cellar  # noqa: B018
