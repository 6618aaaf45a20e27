"""Getting transcripts and clips out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interviewkit.ui.actions import Action
from interviewkit.ui.saving.clips import save_clip_of
from interviewkit.ui.saving.transcripts import export_transcripts
from interviewkit.ui.sources.actions.room import MENU, ROOM, do, room_of, with_recording
from interviewkit.ui.sources.workspace import SourcesWorkspace
from interviewkit.words import mark

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk


def _has_text(desk: Desk) -> bool:
    """Whether one of the sources meant has a transcript."""
    room = room_of(desk)
    return room is not None and any(row.segments for row in room.selected())


def _has_text_and_sound(desk: Desk) -> bool:
    room = room_of(desk)
    return with_recording(desk) and room is not None and room.page.reading.segments() > 0


def _export(room: SourcesWorkspace) -> None:
    room.flush()
    export_transcripts(room.desk, room.selected(), room)


ACTIONS = (
    Action("sources.export", mark("Export transcript…"), do(_export), ("Ctrl+Shift+E",), MENU, "out",
           "mdi6.export-variant", ROOM, enabled=_has_text, toolbar=True,
           hint=mark("Writes the selected transcripts for Word, for captions, or for another program")),
    Action("sources.clip", mark("Save clip…"), do(save_clip_of), (), MENU, "out", "mdi6.content-cut", ROOM,
           enabled=_has_text_and_sound,
           hint=mark("Saves the selected part of the recording; words can be bleeped out")),
)  # fmt: skip
