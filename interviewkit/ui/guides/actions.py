"""Everything a person can do in the guides room."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from interviewkit.ui.actions import Action, with_writable
from interviewkit.ui.guides.workspace import VIEWS, GuidesWorkspace
from interviewkit.ui.live.actions import ACTIONS as LIVE
from interviewkit.words import mark

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.guides.workspace import View

GUIDES, SIDE = mark("Guide"), mark("Beside the script")


def _do(act: Callable[[GuidesWorkspace], object]) -> Callable[[Desk], object]:
    return lambda desk: act(desk.workspace(GuidesWorkspace))


def _room(desk: Desk) -> GuidesWorkspace | None:
    room = desk.workspaces.get("guides")
    return room if isinstance(room, GuidesWorkspace) else None


def with_guide(desk: Desk) -> bool:
    """Enabled while a guide is in front."""
    room = _room(desk)
    return desk.project is not None and room is not None and room.content is not None


def with_own_guide(desk: Desk) -> bool:
    """Enabled while a guide is in front that may be changed."""
    return with_writable(desk) and with_guide(desk)


def with_question(desk: Desk) -> bool:
    """Enabled while a question is chosen that may be changed."""
    room = _room(desk)
    return with_own_guide(desk) and room is not None and room.script.current is not None


def with_movable(desk: Desk) -> bool:
    """Enabled while the keyboard is in a question or a section that may be moved."""
    room = _room(desk)
    return with_question(desk) or (with_own_guide(desk) and room is not None and room.script.head is not None)


def _shows(view: View, desk: Desk) -> bool:
    room = _room(desk)
    return room is not None and room.view == view


def _turn(view: View, room: GuidesWorkspace) -> None:
    room.turn_to(view)


def _page(number: int, room: GuidesWorkspace) -> None:
    room.side.turn_to(room.side.pages[number])


PAGES = (mark("Question"), mark("Findings"), mark("Brief"), mark("Checklists"), mark("Phrases"), mark("Bank"))

ACTIONS = (
    Action("guides.new", mark("New guide…"), _do(lambda r: r.new_guide()), ("Ctrl+Shift+N",), GUIDES, "", "mdi6.plus",
           "guides", enabled=with_writable, toolbar=True),
    Action("guides.version", mark("New version"), _do(lambda r: r.new_version()), (), GUIDES, "", "", "guides",
           enabled=with_own_guide, hint=mark("A copy that remembers where its questions come from")),
    Action("guides.wave", mark("Next wave"), _do(lambda r: r.next_wave()), (), GUIDES, "", "mdi6.source-branch",
           "guides", enabled=with_own_guide,
           hint=mark("The guide of the next wave; answers to the same questions can be compared")),
    Action("guides.duplicate", mark("Duplicate"), _do(lambda r: r.duplicate_guide()), (), GUIDES, "",
           "mdi6.content-copy", "guides", enabled=with_own_guide),
    Action("guides.delete", mark("Delete guide"), _do(lambda r: r.delete_guide()), (), GUIDES, "",
           "mdi6.trash-can-outline", "guides", enabled=with_own_guide),
    Action("guides.import", mark("Import guide…"), _do(lambda r: r.import_guide()), (), GUIDES, "files",
           "mdi6.file-import-outline", "guides", enabled=with_writable),
    Action("guides.from_study", mark("From another study…"), _do(lambda r: r.import_from_study()), (), GUIDES, "files",
           "", "guides", enabled=with_writable),
    Action("guides.export", mark("Export guide…"), _do(lambda r: r.export_guide()), ("Ctrl+E",), GUIDES, "files",
           "mdi6.file-export-outline", "guides", enabled=with_guide, toolbar=True),
    Action("guides.question", mark("New question"), _do(lambda r: r.begin_question()), ("Ctrl+Return",), GUIDES,
           "question", "", "guides", enabled=with_own_guide),
    Action("guides.section", mark("New section"), _do(lambda r: r.add_section()), ("Ctrl+Shift+Return",), GUIDES,
           "question", "", "guides", enabled=with_own_guide),
    Action("guides.up", mark("Move question or section up"), _do(lambda r: r.script.shift(-1)), ("Alt+Up",), GUIDES,
           "question", "mdi6.arrow-up", "guides", area="script", enabled=with_movable),
    Action("guides.down", mark("Move question or section down"), _do(lambda r: r.script.shift(1)), ("Alt+Down",),
           GUIDES, "question", "mdi6.arrow-down", "guides", area="script", enabled=with_movable),
    Action("guides.delete_question", mark("Delete question"), _do(lambda r: r.delete_chosen()),
           ("Ctrl+Shift+Backspace",), GUIDES, "question", "", "guides", enabled=with_question),
    Action("guides.keep_question", mark("Keep question in the bank"), _do(lambda r: r.keep_question()), (), GUIDES,
           "question", "", "guides", enabled=with_question),
    *(
        Action(f"guides.view.{view}", text, _do(partial(_turn, view)), (key,), GUIDES, "view", "", "guides",
               enabled=with_guide, checked=partial(_shows, view))
        for (view, text), key in zip(VIEWS.items(), ("Alt+1", "Alt+2", "Alt+3", "Alt+4", "Alt+5", "Alt+6"), strict=True)
    ),
    *(
        Action(f"guides.side.{number}", text, _do(partial(_page, number)), (), (GUIDES, SIDE), "", "", "guides",
               enabled=with_guide)
        for number, text in enumerate(PAGES)
    ),
    Action("guides.hold", mark("Hold an interview…"), _do(lambda r: r.hold_interview()), ("Ctrl+Shift+L",), GUIDES,
           "live", "mdi6.microphone-message", "guides", enabled=with_own_guide, toolbar=True,
           hint=mark("Large type, clocks, and every mark one key away; nothing of it is lost")),
    *LIVE,
)  # fmt: skip
