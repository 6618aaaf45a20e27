"""Checking what speech recognition wrote."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from interviewkit.sources.queries import source
from interviewkit.sources.transcribing import again
from interviewkit.sources.transcribing.again import Stretch
from interviewkit.ui.actions import Action, with_writable
from interviewkit.ui.checking.again_dialog import AgainDialog
from interviewkit.ui.checking.check_page import CheckPage
from interviewkit.ui.checking.doubt_list import AREA as DOUBTS
from interviewkit.ui.checking.spelling_dialog import SpellingDialog
from interviewkit.ui.checking.vocabulary_dialog import VocabularyDialog
from interviewkit.ui.sources.actions.room import MENU, ROOM, do, room_of, with_recording, with_source, with_text
from interviewkit.words import mark

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.sources.workspace import SourcesWorkspace


def _page(desk: Desk) -> CheckPage | None:
    room = room_of(desk)
    if room is None or room.page.side.shown != CheckPage.id:
        return None
    found = room.page.side.built(CheckPage.id)
    return found if isinstance(found, CheckPage) else None


def _on_page(act: str) -> Callable[[SourcesWorkspace], object]:
    def run(room: SourcesWorkspace) -> None:
        page = _page(room.desk)
        if page is not None:
            getattr(page, act)()

    return run


def _has_doubt(desk: Desk) -> bool:
    page = _page(desk)
    return page is not None and page.list.current() is not None


def _may_look(desk: Desk) -> bool:
    return with_writable(desk) and _has_doubt(desk)


def _may_look_at_all(desk: Desk) -> bool:
    page = _page(desk)
    return page is not None and with_writable(desk) and page.list.rows.rowCount() > 0


def _can_hear(desk: Desk) -> bool:
    return with_writable(desk) and with_recording(desk)


def _can_hear_doubt(desk: Desk) -> bool:
    return _has_doubt(desk) and _can_hear(desk)


def _shows(desk: Desk) -> bool:
    return _page(desk) is not None


def _clean(desk: Desk) -> bool:
    room = room_of(desk)
    return room is not None and room.page.reading.clean.on


def _span(room: SourcesWorkspace) -> Stretch | None:
    """The stretch selected on the waveform, unless words are selected in the text; else the chosen segments."""
    chosen, selected = room.page.listening.selection(), room.page.reading.view.selected_passage()
    if chosen is not None and selected is None and room.desk.source_id is not None:
        return room.desk.read(again.stretch_of, room.desk.source_id, *chosen)
    segments = room.page.reading.chosen_segments()
    return room.desk.read(again.stretch_of_segments, segments) if segments else None


def _again(room: SourcesWorkspace, stretch: Stretch | None) -> None:
    if stretch is None:
        return
    row = room.desk.read(source, stretch.source_id)
    dialog = AgainDialog(room.desk, room.page, stretch, row.language if row is not None else "", room.window())
    dialog.show()


def _again_here(room: SourcesWorkspace) -> None:
    room.page.reading.view.flush()
    room.desk.do(lambda _: _again(room, _span(room)))


def _again_doubt(room: SourcesWorkspace) -> None:
    page = _page(room.desk)
    if page is not None:
        room.page.reading.view.flush()
        room.desk.do(lambda _: _again(room, page.stretch()))


ACTIONS = (
    Action("sources.side.check", mark("Check beside the text"), do(lambda r: r.page.side.toggle(CheckPage.id)), (),
           MENU, "side", CheckPage.icon, ROOM, enabled=with_source, checked=_shows,
           hint=mark("What speech recognition was unsure of, silences it left out, gaps")),
    Action("sources.again", mark("Transcribe this span again…"), do(_again_here), ("Ctrl+Shift+T",), MENU, "run",
           "mdi6.ear-hearing", ROOM, enabled=_can_hear,
           hint=mark("With another model or language; you compare before anything is replaced")),
    Action("sources.check.looked", mark("Looked at"), do(_on_page("look_at")), ("Del",), "", "", "mdi6.check", ROOM,
           DOUBTS, enabled=_may_look, hint=mark("It is right as it is: not doubtful any more")),
    Action("sources.check.looked.all", mark("All looked at"), do(_on_page("look_at_all")), (), "", "", "", ROOM,
           enabled=_may_look_at_all),
    Action("sources.check.again", mark("Transcribe again…"), do(_again_doubt), ("T",), "", "", "mdi6.ear-hearing",
           ROOM, DOUBTS, enabled=_can_hear_doubt),
    Action("sources.check.play", mark("Play this place"), do(_on_page("play")), ("Return",), "", "", "", ROOM, DOUBTS,
           enabled=_has_doubt),
    Action("sources.clean", mark("Clean reading"), do(lambda r: r.page.reading.switch_clean()), ("Ctrl+Shift+K",), MENU,
           "words", "mdi6.format-clear", ROOM, enabled=with_source, checked=_clean,
           hint=mark("Fillers and stutters stand faint; the text itself stays")),
    Action("sources.vocabulary", mark("Vocabulary of the study…"), do(lambda r: VocabularyDialog(r.desk, r).open()),
           (), MENU, "words", "mdi6.format-list-text", ROOM, enabled=with_writable,
           hint=mark("Names and products that speech recognition should expect")),
    Action("sources.spelling", mark("Correct the spelling of names…"), do(lambda r: SpellingDialog(r.desk, r).open()),
           (), MENU, "words", "mdi6.spellcheck", ROOM, enabled=with_text),
)  # fmt: skip
