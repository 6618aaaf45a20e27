"""Hearing the recording."""

from __future__ import annotations

from interviewkit.ui.actions import Action
from interviewkit.ui.listening.listening import BACK
from interviewkit.ui.sources.actions.room import MENU, ROOM, do, with_recording
from interviewkit.words import mark

ACTIONS = (
    Action("sources.play", mark("Play or pause"), do(lambda r: r.page.listening.toggle()), ("F4", "Space"), MENU,
           "listen", "mdi6.play-pause", ROOM, enabled=with_recording),
    Action("sources.back", mark("Back 5 seconds"), do(lambda r: r.page.listening.skip(-BACK)), ("F3",), MENU, "listen",
           "mdi6.rewind-5", ROOM, enabled=with_recording),
    Action("sources.forward", mark("Forward 5 seconds"), do(lambda r: r.page.listening.skip(BACK)), ("F5",), MENU,
           "listen", "mdi6.fast-forward-5", ROOM, enabled=with_recording),
    Action("sources.slower", mark("Slower"), do(lambda r: r.page.listening.change_speed(-1)), ("F6",), MENU, "listen",
           "mdi6.speedometer-slow", ROOM, enabled=with_recording),
    Action("sources.faster", mark("Faster"), do(lambda r: r.page.listening.change_speed(1)), ("F7",), MENU, "listen",
           "mdi6.speedometer", ROOM, enabled=with_recording),
)  # fmt: skip
