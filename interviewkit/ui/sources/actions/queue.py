"""The queue of transcriptions: its order, its entries, and whether its end is told."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from interviewkit.ui.actions import Action, always
from interviewkit.ui.sources.actions.room import MENU, ROOM, do, room_of
from interviewkit.ui.transcribing.entry import AT_WORK
from interviewkit.ui.transcribing.notifying import NOTIFY
from interviewkit.ui.transcribing.queue_list import AREA as QUEUE
from interviewkit.words import mark

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

SUBMENU = (MENU, mark("Queue"))
RESTING = ("paused", "left", "failed")


def _with(stages: Collection[str]) -> Callable[[Desk], bool]:
    """Whether the entry meant is at one of these stages."""

    def can(desk: Desk) -> bool:
        room = room_of(desk)
        entry = room.waiting.current() if room is not None else None
        return entry is not None and entry.stage in stages

    return can


def _notifies(desk: Desk) -> bool:
    return bool(desk.preferences.views.get(NOTIFY, True))


def _toggle_notifying(desk: Desk) -> None:
    desk.preferences.views[NOTIFY] = not _notifies(desk)
    desk.preferences.save()


ACTIONS = (
    Action("sources.queue.up", mark("Move up in the queue"), do(lambda r: r.waiting.step(-1)), ("Alt+Up",), SUBMENU,
           "order", "mdi6.arrow-up", ROOM, QUEUE, enabled=_with(("queued", *RESTING))),
    Action("sources.queue.down", mark("Move down in the queue"), do(lambda r: r.waiting.step(1)), ("Alt+Down",),
           SUBMENU, "order", "mdi6.arrow-down", ROOM, QUEUE, enabled=_with(("queued", *RESTING))),
    Action("sources.queue.change", mark("Change what was asked…"), do(lambda r: r.change_entry()), ("F2",), SUBMENU,
           "entry", "mdi6.tune", ROOM, QUEUE, enabled=_with(("queued", *RESTING)),
           hint=mark("Another model, language, vocabulary or stretch; it keeps its place")),
    Action("sources.queue.pause", mark("Pause"), do(lambda r: r.waiting.rest()), (), SUBMENU, "entry", "mdi6.pause",
           ROOM, QUEUE, enabled=_with(("queued", "running"))),
    Action("sources.queue.go_on", mark("Go on, or try again"), do(lambda r: r.waiting.go_on()), (), SUBMENU,
           "entry", "mdi6.play", ROOM, QUEUE, enabled=_with(RESTING)),
    Action("sources.queue.remove", mark("Take off the queue"), do(lambda r: r.waiting.remove()), ("Del",), SUBMENU,
           "entry", "mdi6.close", ROOM, QUEUE, enabled=_with(("queued", *AT_WORK, *RESTING)),
           hint=mark("What was heard stays, and it can be gone on with")),
    Action("sources.notify", mark("Tell me when transcribing ends"), _toggle_notifying, (), SUBMENU, "tell",
           "mdi6.bell-outline", enabled=always, checked=_notifies,
           hint=mark("A message of the system's, while another window is in front")),
)  # fmt: skip
