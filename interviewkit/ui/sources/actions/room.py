"""What every action of the sources room asks: is the room there, and is there something to act on?"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from interviewkit.ui.actions import with_writable
from interviewkit.ui.sources.workspace import SourcesWorkspace
from interviewkit.words import mark

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

ROOM = "sources"
MENU = mark("Source")


def do(act: Callable[[SourcesWorkspace], object]) -> Callable[[Desk], object]:
    """An action's callback: `act` with the room, which is built if need be."""
    return lambda desk: act(desk.workspace(SourcesWorkspace))


def on_current(act: Callable[[SourcesWorkspace, int], object]) -> Callable[[Desk], object]:
    """An action's callback: `act` with the room and the source that is shown."""

    def run(desk: Desk) -> None:
        if desk.source_id is not None:
            act(desk.workspace(SourcesWorkspace), desk.source_id)

    return run


def room_of(desk: Desk) -> SourcesWorkspace | None:
    """The room, if it was ever in front and holds a project."""
    found = desk.workspaces.get(ROOM)
    return found if isinstance(found, SourcesWorkspace) and desk.project is not None else None


def with_source(desk: Desk) -> bool:
    """Whether a source is meant."""
    room = room_of(desk)
    return room is not None and bool(room.selected())


def with_own_source(desk: Desk) -> bool:
    """Whether a source is meant that may be changed."""
    return with_writable(desk) and with_source(desk)


def with_recording(desk: Desk) -> bool:
    """Whether there is something to hear."""
    room = room_of(desk)
    return room is not None and room.page.listening.isVisibleTo(room.page)


def with_text(desk: Desk) -> bool:
    """Whether there is text that may be changed."""
    room = room_of(desk)
    return room is not None and with_writable(desk) and room.page.reading.segments() > 0
