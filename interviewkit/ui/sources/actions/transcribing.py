"""Turning recordings into text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interviewkit.ui.actions import Action, with_writable
from interviewkit.ui.sources.actions.room import MENU, ROOM, do, on_current, room_of
from interviewkit.words import mark

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk


def _can_transcribe(desk: Desk) -> bool:
    room = room_of(desk)
    return room is not None and with_writable(desk) and bool(room.can_be_transcribed())


def _under_way(desk: Desk) -> bool:
    room = room_of(desk)
    return room is not None and desk.source_id is not None and room.queue.standing(desk.source_id) is not None


def _left_half_way(desk: Desk) -> bool:
    room = room_of(desk)
    return room is not None and with_writable(desk) and room.page.strip.go_on.isVisibleTo(room.page)


ACTIONS = (
    Action("sources.transcribe", mark("Transcribe…"), do(lambda r: r.ask_to_transcribe()), ("Ctrl+T",), MENU, "run",
           "mdi6.waveform", ROOM, enabled=_can_transcribe, toolbar=True,
           hint=mark("Turns the selected recordings into text, on this machine")),
    Action("sources.go_on", mark("Go on transcribing"), do(lambda r: r.page.go_on()), (), MENU, "run", "mdi6.play",
           ROOM, enabled=_left_half_way),
    Action("sources.pause", mark("Pause transcribing"), on_current(lambda r, s: r.queue.pause(s)), (), MENU, "run",
           "mdi6.pause", ROOM, enabled=_under_way),
    Action("sources.stop", mark("Stop transcribing"), on_current(lambda r, s: r.queue.stop(s)), (), MENU, "run",
           "mdi6.stop", ROOM, enabled=_under_way),
)  # fmt: skip
