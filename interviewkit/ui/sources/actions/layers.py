"""Noting beside the text, what turns do, and how the conversation went."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from interviewkit.sources.conversation.moves import toggle_move
from interviewkit.sources.layers.cues import CUES
from interviewkit.ui.actions import Action, with_writable
from interviewkit.ui.conversation.conversation_page import ConversationPage
from interviewkit.ui.conversation.review_page import ReviewPage
from interviewkit.ui.layers.log_dialog import choose_log
from interviewkit.ui.layers.mark_list import AREA as NOTES
from interviewkit.ui.layers.notes_page import NUDGE, NotesPage
from interviewkit.ui.sources.actions.room import MENU, ROOM, do, room_of, with_source, with_text
from interviewkit.ui.sources.reading import AREA as TEXT
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.sources.workspace import SourcesWorkspace

TURN = mark("What this turn does")
MOVE = {"paraphrase": mark("Paraphrases"), "clarify": mark("Asks what is meant")}
SIDES = (
    (NotesPage, mark("Notes beside the text")),
    (ConversationPage, mark("How the conversation went")),
    (ReviewPage, mark("Look back as moderator")),
)
KEYS = {"paraphrase": "Alt+P", "clarify": "Alt+C"}


def _notes(room: SourcesWorkspace) -> NotesPage:
    """The page of notes, in front."""
    if room.page.side.shown != NotesPage.id:
        room.page.side.turn_to(NotesPage.id)
    found = room.page.side.built(NotesPage.id)
    assert isinstance(found, NotesPage)
    return found


def _page(desk: Desk) -> NotesPage | None:
    room = room_of(desk)
    if room is None or room.page.side.shown != NotesPage.id:
        return None
    found = room.page.side.built(NotesPage.id)
    return found if isinstance(found, NotesPage) else None


def _import_log(room: SourcesWorkspace) -> None:
    source = room.list.rows.source(room.desk.source_id)
    if source is not None:
        _notes(room)
        choose_log(room.desk, source, room.window())


def _can_note(desk: Desk) -> bool:
    return with_writable(desk) and with_source(desk) and desk.source_id is not None


def _has_note(desk: Desk) -> bool:
    page = _page(desk)
    return page is not None and with_writable(desk) and page.list.current() is not None


def _hears_note(desk: Desk) -> bool:
    page = _page(desk)
    return page is not None and page.list.current() is not None


def _move(kind: str, room: SourcesWorkspace) -> None:
    segments = room.page.reading.chosen_segments()
    if segments:
        room.page.reading.view.flush()
        room.desk.change(TURN, toggle_move, segments, kind, detail=tr(MOVE[kind]))


def _mark(key: str, room: SourcesWorkspace) -> None:
    _notes(room).mark_cue(key)


def _cue(key: str, desk: Desk) -> str:
    return tr("Mark now: {cue}", cue=tr(CUES[key].text))


def _shows(page_id: str, desk: Desk) -> bool:
    room = room_of(desk)
    return room is not None and room.page.side.shown == page_id


def _turn_to(page_id: str, room: SourcesWorkspace) -> None:
    room.page.side.toggle(page_id)


ACTIONS = (
    *(
        Action(f"sources.side.{page.id}", text, do(partial(_turn_to, page.id)), (), MENU, "side", page.icon, ROOM,
               enabled=with_source, checked=partial(_shows, page.id))
        for page, text in SIDES
    ),
    Action("sources.note", mark("Note at this moment"), do(lambda r: _notes(r).note()), ("Ctrl+Shift+N",), MENU,
           "notes", "mdi6.note-plus-outline", ROOM, enabled=_can_note,
           hint=mark("While you listen, at what is heard; else at the selected words")),
    Action("sources.cue", mark("Seen or heard…"), do(lambda r: _notes(r).pick_cue()), ("Ctrl+Shift+J",), MENU,
           "notes", "mdi6.emoticon-outline", ROOM, enabled=_can_note,
           hint=mark("Marks a laugh, a sigh, a nod at this moment")),
    Action("sources.import_log", mark("Import a log of events…"), do(_import_log), (), MENU, "notes",
           "mdi6.table-clock", ROOM, enabled=_can_note,
           hint=mark("Clicks, pulse or chat from a table with times, beside the text")),
    *(
        Action(f"sources.cue.{key}", mark("Mark now"), do(partial(_mark, key)), (), "", "",
               "mdi6.emoticon-outline", ROOM, enabled=_can_note, label=partial(_cue, key))
        for key in CUES
    ),
    Action("sources.note.edit", mark("Change note"), do(lambda r: _notes(r).change()), ("F2",), "", "", "", ROOM,
           NOTES, enabled=_has_note),
    Action("sources.note.play", mark("Play from this note"), do(lambda r: _notes(r).list.play()), ("Return",), "", "",
           "", ROOM, NOTES, enabled=_hears_note),
    Action("sources.note.here", mark("Put at the moment being heard"), do(lambda r: _notes(r).put_here()), ("H",), "",
           "", "", ROOM, NOTES, enabled=_has_note),
    Action("sources.note.earlier", mark("A little earlier"), do(lambda r: _notes(r).nudge(-NUDGE)), ("[",), "", "", "",
           ROOM, NOTES, enabled=_has_note),
    Action("sources.note.later", mark("A little later"), do(lambda r: _notes(r).nudge(NUDGE)), ("]",), "", "", "",
           ROOM, NOTES, enabled=_has_note),
    Action("sources.note.delete", mark("Delete note"), do(lambda r: _notes(r).delete()), ("Del",), "", "",
           "mdi6.trash-can-outline", ROOM, NOTES, enabled=_has_note),
    *(
        Action(f"sources.move.{kind}", text, do(partial(_move, kind)), (KEYS[kind],), (MENU, TURN), "move", "", ROOM,
               TEXT, enabled=with_text)
        for kind, text in MOVE.items()
    ),
)  # fmt: skip
