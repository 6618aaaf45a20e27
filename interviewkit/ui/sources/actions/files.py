"""Bringing sources in, naming them, taking them away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interviewkit.ui.actions import Action, with_writable
from interviewkit.ui.sources import previewing
from interviewkit.ui.sources.actions.room import MENU, ROOM, do, room_of, with_own_source
from interviewkit.ui.sources.source_list import AREA as LIST
from interviewkit.ui.tables.dialog import choose_table
from interviewkit.words import mark

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk


def _has_report(desk: Desk) -> bool:
    room = room_of(desk)
    return room is not None and room.imports.report is not None


ACTIONS = (
    Action("sources.import", mark("Import files…"), do(lambda r: r.choose_files()), ("Ctrl+I",), MENU, "in",
           "mdi6.tray-arrow-down", ROOM, enabled=with_writable, toolbar=True,
           hint=mark("Brings in recordings, videos and transcripts; dropping them on the window does the same")),
    Action("sources.import_folder", mark("Import a folder…"), do(lambda r: r.choose_folder()), (), MENU, "in",
           "mdi6.folder-download-outline", ROOM, enabled=with_writable),
    Action("sources.import_preview", mark("Import after a look…"), do(lambda r: previewing.choose(r.imports, r)), (),
           MENU, "in", "mdi6.file-search-outline", ROOM, enabled=with_writable,
           hint=mark("Shows a transcript's format, speakers and first lines; reads any text by a pattern")),
    Action("sources.import_tracks", mark("Import tracks of one session…"), do(lambda r: r.choose_tracks()), (), MENU,
           "in", "mdi6.account-multiple-plus-outline", ROOM, enabled=with_writable,
           hint=mark("One recording a person, as Zoom, Craig or Riverside keep them: they become one source")),
    Action("sources.import_table", mark("Import a survey or table…"), do(lambda r: choose_table(r.desk, r)), (), MENU,
           "in", "mdi6.table-arrow-down", ROOM, enabled=with_writable,
           hint=mark("Answers, reviews and tickets become text to code; what is known about participants comes along")),
    Action("sources.link", mark("Import without copying…"), do(lambda r: r.choose_files(link=True)), (), MENU, "in",
           "mdi6.link-variant", ROOM, enabled=with_writable,
           hint=mark("For large videos: the file stays where it is, and must stay there")),
    Action("sources.report", mark("Show the import report"), do(lambda r: r.show_report()), (), MENU, "in",
           "mdi6.clipboard-text-outline", ROOM, enabled=_has_report),
    Action("sources.rename", mark("Rename"), do(lambda r: r.rename()), ("F2",), MENU, "source", "mdi6.pencil-outline",
           ROOM, LIST, enabled=with_own_source),
    Action("sources.participant", mark("Choose the participant…"), do(lambda r: r.page.head.ask_participant()),
           ("Ctrl+Shift+P",), MENU, "source", "mdi6.account-outline", ROOM, enabled=with_own_source),
    Action("sources.delete", mark("Delete source"), do(lambda r: r.delete()), ("Del",), MENU, "source",
           "mdi6.trash-can-outline", ROOM, LIST, enabled=with_own_source),
)  # fmt: skip
