"""Correcting the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interviewkit.ui.actions import Action
from interviewkit.ui.sources.actions.room import MENU, ROOM, do, room_of, with_text
from interviewkit.ui.sources.reading import AREA as TEXT
from interviewkit.words import mark

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk


def _writes(desk: Desk) -> bool:
    room = room_of(desk)
    return room is not None and room.page.reading.view.editing()


ACTIONS = (
    Action("sources.edit", mark("Edit text"), do(lambda r: r.page.edit()), ("Ctrl+E",), MENU, "text",
           "mdi6.pencil-outline", ROOM, enabled=with_text, checked=_writes,
           hint=mark("Write in the text; Enter splits a segment, Esc ends")),
    Action("sources.merge", mark("Merge with the next segment"), do(lambda r: r.page.reading.merge()), ("Ctrl+M",),
           MENU, "text", "mdi6.call-merge", ROOM, TEXT, enabled=with_text),
)  # fmt: skip
