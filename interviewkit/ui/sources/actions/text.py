"""Correcting the text, by eye and by ear."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from interviewkit.ui.actions import Action
from interviewkit.ui.replacing.replacing_page import ReplacingPage
from interviewkit.ui.sources import by_ear, joining
from interviewkit.ui.sources.actions.room import MENU, ROOM, do, room_of, with_recording, with_text
from interviewkit.ui.sources.by_ear import ByEar
from interviewkit.ui.sources.reading import AREA as TEXT
from interviewkit.ui.sources.workspace import SourcesWorkspace
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

BORDERS, DOUBTFUL, PAUSES = mark("Borders of the segment"), mark("Doubtful words"), mark("Pauses in the text")
SHARES = (0, 30, 50, 70, 90)
LENGTHS = (0, 500, 1000, 2000, 3000, 5000)


def _writes(desk: Desk) -> bool:
    room = room_of(desk)
    return room is not None and room.page.reading.view.editing()


def _hears(desk: Desk) -> bool:
    room = room_of(desk)
    return with_recording(desk) and room is not None and room.page.reading.segments() > 0


def _reads(desk: Desk) -> bool:
    room = room_of(desk)
    return room is not None and room.page.reading.segments() > 0


def _find_and_replace(room: SourcesWorkspace) -> None:
    side, view = room.page.side, room.page.reading.view
    passage = view.selected_passage()
    words = view.words_in(passage) if passage is not None else ""
    side.toggle(ReplacingPage.id)
    if side.shown == ReplacingPage.id and isinstance(found := side.built(ReplacingPage.id), ReplacingPage):
        found.open(words)


def _replaces(desk: Desk) -> bool:
    room = room_of(desk)
    return room is not None and room.page.side.shown == ReplacingPage.id


def _ear(act: Callable[[ByEar], object]) -> Callable[[Desk], object]:
    return do(lambda room: act(room.page.ear))


def _is(what: Callable[[ByEar], object], value: object, desk: Desk) -> bool:
    room = room_of(desk)
    return room is not None and what(room.page.ear) == value


def _share(percent: int, _: Desk) -> str:
    return tr("Below {n} %", n=percent) if percent else tr("Off")


def _length(ms: int, _: Desk) -> str:
    return tr("From {n} s", n=f"{ms / 1000:g}") if ms else tr("Off")


ACTIONS = (
    Action("sources.edit", mark("Edit text"), do(lambda r: r.page.edit()), ("Ctrl+E",), MENU, "text",
           "mdi6.pencil-outline", ROOM, enabled=with_text, checked=_writes,
           hint=mark("Write in the text; Enter splits a segment, Esc ends")),
    Action("sources.merge", mark("Merge with the next segment"), do(lambda r: r.page.reading.merge()), ("Ctrl+M",),
           MENU, "text", "mdi6.call-merge", ROOM, TEXT, enabled=with_text),
    Action("sources.join", mark("Join short turns"), do(lambda r: joining.join(r.desk)), (), MENU, "text",
           "mdi6.format-line-weight", ROOM, enabled=with_text,
           hint=mark("Turns of one speaker in a row become one, unless there is a pause between them")),
    Action("sources.side.replacing", mark("Find and replace"), do(_find_and_replace), ("Ctrl+H",), MENU, "text",
           ReplacingPage.icon, ROOM, enabled=_reads, checked=_replaces),
    Action("sources.hear_here", mark("Play from this word"), _ear(lambda ear: ear.hear()), ("F9",), MENU, "text",
           "mdi6.ear-hearing", ROOM, enabled=_hears,
           hint=mark("From the word at the cursor, also while you write; Ctrl+click on a word does the same")),
    Action("sources.doubt.next", mark("Next doubtful word"), _ear(lambda ear: ear.step(1)), ("Alt+Right",),
           (MENU, DOUBTFUL), "go", "mdi6.chevron-right", ROOM, TEXT, enabled=_reads),
    Action("sources.doubt.before", mark("Doubtful word before"), _ear(lambda ear: ear.step(-1)), ("Alt+Left",),
           (MENU, DOUBTFUL), "go", "mdi6.chevron-left", ROOM, TEXT, enabled=_reads),
    Action("sources.doubt.right", mark("This is right"), _ear(lambda ear: ear.confirm()), ("Alt+Return",),
           (MENU, DOUBTFUL), "go", "mdi6.check", ROOM, TEXT, enabled=with_text,
           hint=mark("The word at the cursor, or what is selected, is in doubt no longer; then goes to the next one")),
    Action("sources.doubt.along", mark("Listen along"),
           _ear(lambda ear: ear.choose(by_ear.ALONG, not ear.along())), (), (MENU, DOUBTFUL), "along", "", ROOM,
           checked=partial(_is, ByEar.along, True), hint=mark("Plays a doubtful word when you come to it")),
    *(
        Action(f"sources.doubt.below_{percent}", mark("Mark doubtful words"),
               _ear(lambda ear, percent=percent: ear.choose(by_ear.DOUBTS, percent / 100)),  # type: ignore[misc]
               (), (MENU, DOUBTFUL), "below", "", ROOM, checked=partial(_is, ByEar.doubts, percent / 100),
               label=partial(_share, percent))
        for percent in SHARES
    ),
    *(
        Action(f"sources.pauses.{ms}", mark("Show pauses"),
               _ear(lambda ear, ms=ms: ear.choose(by_ear.PAUSES, ms)),  # type: ignore[misc]
               (), (MENU, PAUSES), "length", "", ROOM, checked=partial(_is, ByEar.pauses, ms),
               label=partial(_length, ms))
        for ms in LENGTHS
    ),
    Action("sources.times", mark("Show times"), _ear(lambda ear: ear.choose(by_ear.TIMES, not ear.times())), (), MENU,
           "text", "", ROOM, checked=partial(_is, ByEar.times, True)),
    Action("sources.border.take_next", mark("Take the next segment's first word"),
           _ear(lambda ear: ear.move_border("end", 1)), ("Alt+Shift+Right",), (MENU, BORDERS), "word", "", ROOM, TEXT,
           enabled=with_text),
    Action("sources.border.give_next", mark("Give the last word to the next segment"),
           _ear(lambda ear: ear.move_border("end", -1)), ("Alt+Shift+Down",), (MENU, BORDERS), "word", "", ROOM, TEXT,
           enabled=with_text),
    Action("sources.border.take_before", mark("Take the last word of the segment before"),
           _ear(lambda ear: ear.move_border("start", -1)), ("Alt+Shift+Left",), (MENU, BORDERS), "word", "", ROOM,
           TEXT, enabled=with_text),
    Action("sources.border.give_before", mark("Give the first word to the segment before"),
           _ear(lambda ear: ear.move_border("start", 1)), ("Alt+Shift+Up",), (MENU, BORDERS), "word", "", ROOM, TEXT,
           enabled=with_text),
    Action("sources.nudge.start_earlier", mark("Begin earlier"), _ear(lambda ear: ear.nudge("start", -1)),
           ("Alt+[",), (MENU, BORDERS), "edge", "", ROOM, TEXT, enabled=with_text,
           hint=mark("By 50 or 100 ms; what is around the edge is heard over and over")),
    Action("sources.nudge.start_later", mark("Begin later"), _ear(lambda ear: ear.nudge("start", 1)),
           ("Alt+]",), (MENU, BORDERS), "edge", "", ROOM, TEXT, enabled=with_text),
    Action("sources.nudge.end_earlier", mark("End earlier"), _ear(lambda ear: ear.nudge("end", -1)),
           ("Alt+{",), (MENU, BORDERS), "edge", "", ROOM, TEXT, enabled=with_text),
    Action("sources.nudge.end_later", mark("End later"), _ear(lambda ear: ear.nudge("end", 1)),
           ("Alt+}",), (MENU, BORDERS), "edge", "", ROOM, TEXT, enabled=with_text),
    Action("sources.nudge.wide", mark("Steps of 100 ms"),
           _ear(lambda ear: ear.choose(by_ear.WIDE, not ear.wide())), (), (MENU, BORDERS), "edge", "", ROOM,
           checked=partial(_is, ByEar.wide, True)),
)  # fmt: skip
