"""Everything a person can do on the page of tables."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from interviewkit.ui.actions import Action
from interviewkit.ui.analysis.tables.page import TablesPage
from interviewkit.ui.analysis.workspace import AnalysisWorkspace
from interviewkit.words import mark

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

TABLES = (mark("Analysis"), mark("Tables"))


def _page(desk: Desk) -> TablesPage | None:
    """The page of tables, if it is the one in front."""
    room = desk.workspaces.get(AnalysisWorkspace.id)
    if not isinstance(room, AnalysisWorkspace) or room.shown != TablesPage.id:
        return None
    page = room.page(TablesPage.id)
    return page if isinstance(page, TablesPage) else None


def _do(act: Callable[[TablesPage], object]) -> Callable[[Desk], object]:
    def run(desk: Desk) -> None:
        page = _page(desk)
        if page is not None:
            act(page)

    return run


def _filled(desk: Desk) -> bool:
    page = _page(desk)
    return page is not None and page.sheet() is not None


ACTIONS = (
    Action("tables.copy", mark("Copy table"), _do(lambda p: p.copy()), ("Ctrl+C",), TABLES, "", "mdi6.content-copy",
           "analysis", "tables", enabled=_filled,
           hint=mark("The cells you selected, or the whole table, for a spreadsheet or a text")),
    Action("tables.xlsx", mark("Export table as a workbook…"), _do(lambda p: p.export("xlsx")), ("Ctrl+Shift+X",),
           TABLES, "", "mdi6.file-excel-outline", "analysis", "tables", enabled=_filled),
    Action("tables.csv", mark("Export table as CSV…"), _do(lambda p: p.export("csv")), (), TABLES, "", "",
           "analysis", "tables", enabled=_filled),
)  # fmt: skip
