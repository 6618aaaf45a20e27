"""Saying who speaks."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from interviewkit.ui.actions import Action
from interviewkit.ui.sources.actions.room import MENU, ROOM, do, room_of, with_recording, with_text
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


def _speaker_on(number: int, desk: Desk) -> str:
    room = room_of(desk)
    voices = room.page.voices if room is not None else None
    if voices is None or number > voices.count():
        return ""
    label = voices.label(number) or tr("Speaker {n}", n=number + 1)
    return tr("From here on: {label}", label=label)


def _assign(number: int, room: SourcesWorkspace) -> None:
    room.page.reading.giving.assign(number)


def _from_here(number: int, room: SourcesWorkspace) -> None:
    room.page.reading.giving.from_here(number)


def _can_tell(desk: Desk) -> bool:
    return with_text(desk) and with_recording(desk)


ACTIONS = (
    *(
        Action(f"sources.speaker.{number + 1}", mark("Assign speaker"), do(partial(_assign, number)),
               (str(number + 1),), (MENU, SPEAKER), "speaker", "", ROOM, TEXT, enabled=with_text,
               label=partial(_speaker, number))
        for number in range(DIGITS)
    ),
    *(
        Action(f"sources.speaker_on.{number + 1}", mark("Assign speaker from here on"), do(partial(_from_here, number)),
               (f"Shift+{number + 1}",), (MENU, SPEAKER), "from here", "", ROOM, TEXT, enabled=with_text,
               label=partial(_speaker_on, number),
               hint=mark("This segment and what follows of the same voice, up to where you said otherwise"))
        for number in range(DIGITS)
    ),
    Action("sources.speakers", mark("Speakers of the study…"), do(lambda r: r.show_speakers()), (), MENU, "study",
           "mdi6.account-group-outline", ROOM,
           hint=mark("All voices of all sources: name, merge and give roles to many at once")),
    Action("sources.tell_voices", mark("Tell voices apart by their sound…"), do(lambda r: r.ask_to_tell_voices()), (),
           (MENU, SPEAKER), "voices", "mdi6.account-voice", ROOM, enabled=_can_tell),
    Action("sources.speaker.none", mark("Nobody"), do(lambda r: r.page.reading.giving.unassign()), ("0",),
           (MENU, SPEAKER), "nobody", "", ROOM, TEXT, enabled=with_text),
)  # fmt: skip
