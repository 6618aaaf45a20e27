"""Everything a person can do on the page of words."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from interviewkit.text.korean import installed
from interviewkit.ui import korean_words
from interviewkit.ui.actions import Action, with_project
from interviewkit.ui.analysis.words_page import AREA, WordsPage
from interviewkit.ui.analysis.workspace import AnalysisWorkspace
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

MENU = (mark("Analysis"), mark("Words"))


def _page(desk: Desk) -> WordsPage | None:
    """The page of words, if it is the one in front."""
    room = desk.workspaces.get(AnalysisWorkspace.id)
    if desk.room != "analysis" or not isinstance(room, AnalysisWorkspace) or room.shown != WordsPage.id:
        return None
    page = room.page(WordsPage.id)
    return page if isinstance(page, WordsPage) else None


def _do(act: Callable[[WordsPage], object]) -> Callable[[Desk], object]:
    return lambda desk: act(page) if (page := _page(desk)) is not None else None


def _counted(desk: Desk) -> bool:
    page = _page(desk)
    return page is not None and bool(page.counts.lines)


def _can_code(desk: Desk) -> bool:
    page = _page(desk)
    return page is not None and page.code.isEnabled()


def _can_leave(desk: Desk) -> bool:
    page = _page(desk)
    return page is not None and page.leave.isEnabled()


def _show(desk: Desk) -> None:
    desk.go("analysis")
    desk.workspace(AnalysisWorkspace).turn_to(WordsPage.id)


def _other_forms(desk: Desk) -> None:
    korean_words.choose(desk, korean_words.RULE if korean_words.by_kiwi(desk) else korean_words.KIWI)
    page = _page(desk)
    if page is not None:
        page.korean.setCurrentIndex(page.korean.findData(korean_words.chosen(desk)))


def _forms_label(desk: Desk) -> str:
    return tr("Korean word forms by Kiwi") if installed() else tr("Korean word forms by Kiwi (not installed)")


def _act(name: str, text: str, act: Callable[[WordsPage], object], struck: tuple[str, ...], icon: str, section: str,
         can: Callable[[Desk], bool]) -> Action:  # fmt: skip
    return Action(f"words.{name}", text, _do(act), struck, MENU, section, icon, "analysis", AREA, enabled=can)


ACTIONS = (
    Action("words.show", mark("Count words"), _show, (), MENU, "", "mdi6.format-letter-case", enabled=with_project),
    _act("code", mark("Code all places of these words…"), WordsPage.code_these, ("Ctrl+Return",),
         "mdi6.tag-multiple-outline", "words", _can_code),
    _act("leave", mark("Leave these words out"), WordsPage.leave_these, ("Del",), "mdi6.eye-off-outline", "words",
         _can_leave),
    _act("stop", mark("Left-out words…"), WordsPage.edit_stop_words, (), "", "words", lambda d: _page(d) is not None),
    _act("copy", mark("Copy the table of words"), WordsPage.copy, ("Ctrl+C",), "mdi6.content-copy", "table", _counted),
    _act("export", mark("Export the table of words…"), WordsPage.ask_export, ("Ctrl+Shift+X",),
         "mdi6.file-excel-outline", "table", _counted),
    Action("words.kiwi", mark("Korean word forms by Kiwi"), _other_forms, (), MENU, "forms",
           enabled=lambda desk: desk.project is not None and installed(), checked=korean_words.by_kiwi,
           label=_forms_label,
           hint=mark("Kiwi knows Korean morphology. It needs half a gigabyte and some ten seconds when first asked.")),
)  # fmt: skip
