"""A phrase that helps a moderator who wants to show interest or ask on: one at a time, another one each time."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from interviewkit.guides.phrases import phrases

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

STANDS_MS = 15_000
"""How long a phrase stands."""
KINDS = ("empathy", "clarify")


class Helping:
    """Empathy and clarifying by turns; the team's own phrases first."""

    def __init__(self) -> None:
        self._phrases: list[str] = []
        self._at, self._since = -1, 0

    def another(self, desk: Desk, language: str, now_ms: int) -> None:
        """The next phrase stands from now on."""
        if not self._phrases:
            found = desk.read(phrases, language)
            kinds = [[each.text for each in found if each.kind == kind] for kind in KINDS]
            self._phrases = [text for turn in zip_longest(*kinds) for text in turn if text]
        if self._phrases:
            self._at, self._since = (self._at + 1) % len(self._phrases), now_ms

    def said(self, now_ms: int) -> str:
        """The phrase that stands, "" for none."""
        stands = self._at >= 0 and now_ms - self._since < STANDS_MS
        return f"“{self._phrases[self._at]}”" if stands else ""
