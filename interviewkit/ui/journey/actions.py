"""Everything a person can do in the journey room."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from interviewkit.ui.actions import Action, with_writable
from interviewkit.ui.journey.workspace import PRESET_NAMES, JourneyWorkspace
from interviewkit.words import mark

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

JOURNEY, PRESETS = mark("Journey"), mark("Use a preset")


def _do(act: Callable[[JourneyWorkspace], object]) -> Callable[[Desk], object]:
    return lambda desk: act(desk.workspace(JourneyWorkspace))


def _use(key: str, room: JourneyWorkspace) -> None:
    room.use_preset(key)


ACTIONS = (
    Action("journey.stage", mark("New stage…"), _do(lambda r: r.add_stage()), ("Ctrl+Shift+N",), JOURNEY, "",
           "mdi6.plus", "journey", enabled=with_writable, toolbar=True),
    *(
        Action(f"journey.preset.{key}", text, _do(partial(_use, key)), (), (JOURNEY, PRESETS), "", "", "journey",
               enabled=with_writable)
        for key, text in PRESET_NAMES.items()
    ),
)  # fmt: skip
