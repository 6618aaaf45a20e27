"""Saying who speaks."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from interviewkit.ui.actions import Action
from interviewkit.ui.sources.actions.room import MENU, ROOM, do, room_of, with_text
from interviewkit.ui.sources.reading import AREA as TEXT
from interviewkit.ui.sources.voices import DIGITS
from interviewkit.ui.sources.workspace import SourcesWorkspace
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

SPEAKER = mark("Speaker")


def _speaker(number: int, desk: Desk) -> str:
    room = room_of(desk)
    label = room.page.voices.label(number) if room is not None else ""
    return tr("Speaker: {label}", label=label) if label else tr("Speaker {n}", n=number + 1)


def _assign(number: int, room: SourcesWorkspace) -> None:
    room.page.reading.assign(number)


ACTIONS = (
    *(
        Action(f"sources.speaker.{number + 1}", mark("Assign speaker"), do(partial(_assign, number)),
               (str(number + 1),), (MENU, SPEAKER), "speaker", "", ROOM, TEXT, enabled=with_text,
               label=partial(_speaker, number))
        for number in range(DIGITS)
    ),
    Action("sources.speaker.none", mark("Nobody"), do(lambda r: r.page.reading.unassign()), ("0",), (MENU, SPEAKER),
           "nobody", "", ROOM, TEXT, enabled=with_text),
)  # fmt: skip
