"""Hearing the recording, and looking at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interviewkit.ui.actions import Action
from interviewkit.ui.listening.waveform import AREA as WAVE
from interviewkit.ui.sources.actions.room import MENU, ROOM, do, room_of, with_recording
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

LISTENING = mark("Listening")
UNDER = (MENU, LISTENING)


def _with_selection(desk: Desk) -> bool:
    room = room_of(desk)
    return room is not None and with_recording(desk) and room.page.listening.selection() is not None


def _with_text_or_selection(desk: Desk) -> bool:
    room = room_of(desk)
    return _with_selection(desk) or (room is not None and with_recording(desk) and room.page.reading.segments() > 0)


def _loops(desk: Desk) -> bool:
    room = room_of(desk)
    return room is not None and room.page.listening.span.loop is not None


def _with_picture(desk: Desk) -> bool:
    room = room_of(desk)
    return room is not None and room.page.together.pane.there()


def _picture_shown(desk: Desk) -> bool:
    room = room_of(desk)
    return room is not None and room.page.together.pane.shown()


def _picture_apart(desk: Desk) -> bool:
    room = room_of(desk)
    return room is not None and room.page.together.pane.apart is not None


def _seconds(desk: Desk) -> str:
    room = room_of(desk)
    return f"{(room.page.listening.step() if room is not None else 5000) / 1000:g}"


ACTIONS = (
    Action("sources.play", mark("Play or pause"), do(lambda r: r.page.listening.toggle()),
           ("F4", "Space", "Media Play", "Toggle Media Play/Pause", "Media Pause"), UNDER, "listen", "mdi6.play-pause",
           ROOM, enabled=with_recording, once=True),
    Action("sources.play_held", mark("Play while held"), do(lambda r: r.page.listening.hold(True)), ("F8", "F13"),
           UNDER, "listen", "mdi6.foot-print", ROOM, enabled=with_recording,
           released=do(lambda r: r.page.listening.hold(False)),
           hint=mark("For a foot pedal: plays while it is down, and jumps back a little when it is let go of")),
    Action("sources.play_segment", mark("Play this segment"), do(lambda r: r.page.together.play_segment()),
           ("Shift+F4",), UNDER, "listen", "mdi6.play-box-outline", ROOM, enabled=_with_text_or_selection, once=True,
           hint=mark("Plays the segment at the cursor, and stops at its end")),
    Action("sources.play_selection", mark("Play the selection"), do(lambda r: r.page.together.play_selection()),
           ("Ctrl+F4",), UNDER, "listen", "mdi6.play-outline", ROOM, enabled=_with_selection, once=True),
    Action("sources.loop", mark("Loop"), do(lambda r: r.page.together.loop()), ("Ctrl+L",), UNDER, "listen",
           "mdi6.repeat", ROOM, enabled=_with_text_or_selection, checked=_loops, once=True,
           hint=mark("Plays the selection, or else the segment at the cursor, over and over")),
    Action("sources.back", mark("Step back"), do(lambda r: r.page.listening.skip(-1)),
           ("F3", "Media Previous", "Media Rewind"), UNDER, "steps", "mdi6.rewind", ROOM, enabled=with_recording,
           label=lambda desk: tr("Back {n} seconds", n=_seconds(desk))),
    Action("sources.forward", mark("Step forward"), do(lambda r: r.page.listening.skip(1)),
           ("F5", "Media Next", "Media Fast Forward"), UNDER, "steps", "mdi6.fast-forward", ROOM,
           enabled=with_recording, label=lambda desk: tr("Forward {n} seconds", n=_seconds(desk))),
    Action("sources.slower", mark("Slower"), do(lambda r: r.page.listening.change_speed(-1)), ("F6",), UNDER, "speed",
           "mdi6.speedometer-slow", ROOM, enabled=with_recording),
    Action("sources.faster", mark("Faster"), do(lambda r: r.page.listening.change_speed(1)), ("F7",), UNDER, "speed",
           "mdi6.speedometer", ROOM, enabled=with_recording),
    Action("sources.select_from", mark("Selection begins here"), do(lambda r: r.page.listening.select_border(-1)),
           ("Ctrl+[",), UNDER, "select", "mdi6.contain-start", ROOM, enabled=with_recording,
           hint=mark("Where it plays now")),
    Action("sources.select_to", mark("Selection ends here"), do(lambda r: r.page.listening.select_border(1)),
           ("Ctrl+]",), UNDER, "select", "mdi6.contain-end", ROOM, enabled=with_recording,
           hint=mark("Where it plays now")),
    Action("sources.zoom_in", mark("Zoom in"), do(lambda r: r.page.listening.zoom(1)), ("+", "="), UNDER, "zoom",
           "mdi6.magnify-plus-outline", ROOM, WAVE, enabled=with_recording),
    Action("sources.zoom_out", mark("Zoom out"), do(lambda r: r.page.listening.zoom(-1)), ("-",), UNDER, "zoom",
           "mdi6.magnify-minus-outline", ROOM, WAVE, enabled=with_recording),
    Action("sources.zoom_fit", mark("Show the whole recording"), do(lambda r: r.page.listening.zoom(0)), ("0",), UNDER,
           "zoom", "mdi6.arrow-expand-horizontal", ROOM, WAVE, enabled=with_recording),
    Action("sources.zoom_selection", mark("Zoom to the selection"),
           do(lambda r: r.page.listening.zoom_to_selection()), ("Return",), UNDER, "zoom", "mdi6.magnify-scan", ROOM,
           WAVE, enabled=_with_selection),
    Action("sources.picture", mark("Show the picture"),
           do(lambda r: r.page.together.pane.show_picture(not r.page.together.pane.shown())), ("Ctrl+Shift+V",), UNDER,
           "picture", "mdi6.filmstrip", ROOM, enabled=_with_picture, checked=_picture_shown),
    Action("sources.picture_apart", mark("Picture in a window of its own"),
           do(lambda r: r.page.together.pane.pop_out()), (), UNDER, "picture", "mdi6.open-in-new", ROOM,
           enabled=_with_picture, checked=_picture_apart),
    Action("sources.find_recording", mark("Find the recording…"), do(lambda r: r.page.together.find()), (), UNDER,
           "picture", "mdi6.file-search-outline", ROOM, enabled=with_recording,
           hint=mark("Says where a recording is that was moved away")),
)  # fmt: skip
