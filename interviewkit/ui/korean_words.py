"""How the forms of Korean words are told where words are counted: by rule, or by Kiwi where it is installed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interviewkit.text.korean import installed

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

CHOSEN = "words.korean"
RULE, KIWI = "rule", "kiwi"


def chosen(desk: Desk) -> str:
    """What the person chose, as far as it can be had."""
    return KIWI if desk.preferences.views.get(CHOSEN) == KIWI and installed() else RULE


def by_kiwi(desk: Desk) -> bool:
    """Whether Kiwi is to be asked."""
    return chosen(desk) == KIWI


def choose(desk: Desk, way: str) -> None:
    """Remembers the choice."""
    desk.preferences.views[CHOSEN] = way
    desk.preferences.save()
    desk.actions.refresh_soon()
