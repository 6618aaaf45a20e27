"""The help names rooms and their keys as the window does, and each page is there in both languages."""

from __future__ import annotations

import re

import pytest

from interviewkit import resources
from interviewkit.ui.rooms import ROOMS
from interviewkit.words import speaking, tr


@pytest.mark.parametrize("language", ["en", "ko"])
def test_the_first_page_names_every_room_with_its_key(language: str) -> None:
    text = (resources.path("help", language) / "start.md").read_text(encoding="utf-8")
    named = re.findall(r"\*\*([^*]+)\*\* ?\(Ctrl\+(\d)\)", text)
    with speaking(language):
        assert named == [(tr(room.title), str(at)) for at, room in enumerate(ROOMS, 1)]


def test_every_page_is_there_in_both_languages() -> None:
    pages = [{page.name for page in resources.path("help", language).glob("*.md")} for language in ("en", "ko")]
    assert pages[0] == pages[1]
