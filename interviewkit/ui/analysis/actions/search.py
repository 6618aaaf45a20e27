"""What can be done on the search page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QTextEdit

from interviewkit.ui.actions import EDIT, Action, with_project
from interviewkit.ui.analysis.search_page import SearchPage
from interviewkit.ui.analysis.workspace import AnalysisWorkspace
from interviewkit.words import mark

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

LONGEST = 80


def _page(desk: Desk) -> SearchPage | None:
    if desk.room != "analysis":
        return None
    room = desk.workspace(AnalysisWorkspace)
    page = room.page(SearchPage.id) if room.shown == SearchPage.id else None
    return page if isinstance(page, SearchPage) else None


def _search(desk: Desk) -> None:
    """Goes to the field from anywhere, with the words that were selected."""
    words = _selected()
    desk.go("analysis")
    room = desk.workspace(AnalysisWorkspace)
    room.turn_to(SearchPage.id)
    page = room.page(SearchPage.id)
    assert isinstance(page, SearchPage)
    if words:
        page.field.setText(words)
        page.look()
    page.field.setFocus()
    page.field.selectAll()


def _selected() -> str:
    widget = QApplication.focusWidget()
    words = widget.textCursor().selectedText() if isinstance(widget, QTextEdit) else ""
    return words.strip() if len(words) <= LONGEST and "\u2029" not in words else ""


def _can_code(desk: Desk) -> bool:
    page = _page(desk)
    return page is not None and page.code.isEnabled()


def _code(desk: Desk) -> None:
    page = _page(desk)
    if page is not None:
        page.code_hits()


ACTIONS = (
    Action("analysis.search", mark("Search everything that was said"), _search, ("Ctrl+Shift+F",), EDIT, "find",
           "mdi6.text-search", enabled=with_project),
    Action("analysis.search.code", mark("Code what was found…"), _code, ("Ctrl+Return",), EDIT, "find",
           "mdi6.tag-multiple-outline", "analysis", enabled=_can_code),
)  # fmt: skip
