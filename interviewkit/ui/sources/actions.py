"""Everything a person can do in the sources room."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from interviewkit.ui.actions import Action, with_writable
from interviewkit.ui.sources.listening import BACK
from interviewkit.ui.sources.reading import AREA as TEXT
from interviewkit.ui.sources.source_list import AREA as LIST
from interviewkit.ui.sources.voices import DIGITS
from interviewkit.ui.sources.workspace import SourcesWorkspace
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

ROOM = "sources"
MENU, SPEAKER = mark("Source"), mark("Speaker")


def _do(act: Callable[[SourcesWorkspace], object]) -> Callable[[Desk], object]:
    return lambda desk: act(desk.workspace(SourcesWorkspace))


def _room(desk: Desk) -> SourcesWorkspace | None:
    """The room, if it was ever in front and holds a source."""
    found = desk.workspaces.get(ROOM)
    return found if isinstance(found, SourcesWorkspace) and desk.project is not None else None


def _with_source(desk: Desk) -> bool:
    room = _room(desk)
    return room is not None and bool(room.selected())


def _with_own_source(desk: Desk) -> bool:
    return with_writable(desk) and _with_source(desk)


def _with_recording(desk: Desk) -> bool:
    room = _room(desk)
    return room is not None and room.page.listening.isVisibleTo(room.page)


def _with_text(desk: Desk) -> bool:
    room = _room(desk)
    return room is not None and with_writable(desk) and room.page.reading.segments() > 0


def _can_transcribe(desk: Desk) -> bool:
    room = _room(desk)
    return room is not None and with_writable(desk) and bool(room.can_be_transcribed())


def _under_way(desk: Desk) -> bool:
    room = _room(desk)
    return room is not None and desk.source_id is not None and room.queue.standing(desk.source_id) is not None


def _left_half_way(desk: Desk) -> bool:
    room = _room(desk)
    return room is not None and with_writable(desk) and room.page.strip.go_on.isVisibleTo(room.page)


def _has_report(desk: Desk) -> bool:
    room = _room(desk)
    return room is not None and room.imports.report is not None


def _writes(desk: Desk) -> bool:
    room = _room(desk)
    return room is not None and room.page.reading.view.editing()


def _on_current(act: Callable[[SourcesWorkspace, int], object]) -> Callable[[Desk], object]:
    def run(desk: Desk) -> None:
        if desk.source_id is not None:
            act(desk.workspace(SourcesWorkspace), desk.source_id)

    return run


def _speaker(number: int, desk: Desk) -> str:
    room = _room(desk)
    label = room.page.voices.label(number) if room is not None else ""
    return tr("Speaker: {label}", label=label) if label else tr("Speaker {n}", n=number + 1)


def _assign(number: int, room: SourcesWorkspace) -> None:
    room.page.reading.assign(number)


ACTIONS = (
    Action("sources.import", mark("Import files…"), _do(lambda r: r.choose_files()), ("Ctrl+I",), MENU, "in",
           "mdi6.tray-arrow-down", ROOM, enabled=with_writable, toolbar=True,
           hint=mark("Brings in recordings, videos and transcripts; dropping them on the window does the same")),
    Action("sources.import_folder", mark("Import a folder…"), _do(lambda r: r.choose_folder()), (), MENU, "in",
           "mdi6.folder-download-outline", ROOM, enabled=with_writable),
    Action("sources.link", mark("Import without copying…"), _do(lambda r: r.choose_files(link=True)), (), MENU, "in",
           "mdi6.link-variant", ROOM, enabled=with_writable,
           hint=mark("For large videos: the file stays where it is, and must stay there")),
    Action("sources.report", mark("Show the import report"), _do(lambda r: r.show_report()), (), MENU, "in",
           "mdi6.clipboard-text-outline", ROOM, enabled=_has_report),
    Action("sources.transcribe", mark("Transcribe…"), _do(lambda r: r.ask_to_transcribe()), ("Ctrl+T",), MENU, "run",
           "mdi6.waveform", ROOM, enabled=_can_transcribe, toolbar=True,
           hint=mark("Turns the selected recordings into text, on this machine")),
    Action("sources.go_on", mark("Go on transcribing"), _do(lambda r: r.page.go_on()), (), MENU, "run", "mdi6.play",
           ROOM, enabled=_left_half_way),
    Action("sources.pause", mark("Pause transcribing"), _on_current(lambda r, s: r.queue.pause(s)), (), MENU, "run",
           "mdi6.pause", ROOM, enabled=_under_way),
    Action("sources.stop", mark("Stop transcribing"), _on_current(lambda r, s: r.queue.stop(s)), (), MENU, "run",
           "mdi6.stop", ROOM, enabled=_under_way),
    Action("sources.rename", mark("Rename"), _do(lambda r: r.rename()), ("F2",), MENU, "source", "mdi6.pencil-outline",
           ROOM, LIST, enabled=_with_own_source),
    Action("sources.participant", mark("Choose the participant…"), _do(lambda r: r.page.head.ask_participant()),
           ("Ctrl+Shift+P",), MENU, "source", "mdi6.account-outline", ROOM, enabled=_with_own_source),
    Action("sources.delete", mark("Delete source"), _do(lambda r: r.delete()), ("Del",), MENU, "source",
           "mdi6.trash-can-outline", ROOM, LIST, enabled=_with_own_source),
    Action("sources.edit", mark("Edit text"), _do(lambda r: r.page.edit()), ("Ctrl+E",), MENU, "text",
           "mdi6.pencil-outline", ROOM, enabled=_with_text, checked=_writes,
           hint=mark("Write in the text; Enter splits a segment, Esc ends")),
    Action("sources.merge", mark("Merge with the next segment"), _do(lambda r: r.page.reading.merge()), ("Ctrl+M",),
           MENU, "text", "mdi6.call-merge", ROOM, TEXT, enabled=_with_text),
    Action("sources.play", mark("Play or pause"), _do(lambda r: r.page.listening.toggle()), ("F4", "Space"), MENU,
           "listen", "mdi6.play-pause", ROOM, enabled=_with_recording),
    Action("sources.back", mark("Back 5 seconds"), _do(lambda r: r.page.listening.skip(-BACK)), ("F3",), MENU, "listen",
           "mdi6.rewind-5", ROOM, enabled=_with_recording),
    Action("sources.forward", mark("Forward 5 seconds"), _do(lambda r: r.page.listening.skip(BACK)), ("F5",), MENU,
           "listen", "mdi6.fast-forward-5", ROOM, enabled=_with_recording),
    Action("sources.slower", mark("Slower"), _do(lambda r: r.page.listening.change_speed(-1)), ("F6",), MENU, "listen",
           "mdi6.speedometer-slow", ROOM, enabled=_with_recording),
    Action("sources.faster", mark("Faster"), _do(lambda r: r.page.listening.change_speed(1)), ("F7",), MENU, "listen",
           "mdi6.speedometer", ROOM, enabled=_with_recording),
    *(
        Action(f"sources.speaker.{number + 1}", mark("Assign speaker"), _do(partial(_assign, number)),
               (str(number + 1),), (MENU, SPEAKER), "speaker", "", ROOM, TEXT, enabled=_with_text,
               label=partial(_speaker, number))
        for number in range(DIGITS)
    ),
    Action("sources.speaker.none", mark("Nobody"), _do(lambda r: r.page.reading.unassign()), ("0",), (MENU, SPEAKER),
           "nobody", "", ROOM, TEXT, enabled=_with_text),
)  # fmt: skip
