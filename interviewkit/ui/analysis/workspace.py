"""The analysis room: its pages are chosen at the head and stand one at a time; see page.py."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QToolButton

from interviewkit.ui.analysis.board_page import BoardPage
from interviewkit.ui.analysis.memos import MemosPage
from interviewkit.ui.analysis.page import AnalysisPage
from interviewkit.ui.analysis.search_page import SearchPage
from interviewkit.ui.analysis.tables.page import TablesPage
from interviewkit.ui.analysis.words_page import WordsPage
from interviewkit.ui.icons import icon
from interviewkit.ui.language import name
from interviewkit.ui.workspace import Workspace
from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.store.changes import Changes
    from interviewkit.store.project import Project
    from interviewkit.ui.desk import Desk

PAGES: tuple[type[AnalysisPage], ...] = (SearchPage, TablesPage, BoardPage, WordsPage, MemosPage)
"""In the order of their buttons."""
CHOSEN = "analysis.page"


class AnalysisWorkspace(Workspace):
    """Brings pages to front, and tells the one in front what changed."""

    id = "analysis"
    watches = frozenset(table for page in PAGES for table in page.watches)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._kinds = {kind.id: kind for kind in PAGES}
        self._built: dict[str, AnalysisPage] = {}
        self._opened: set[str] = set()
        self._missed: dict[str, list[Changes | None]] = {}
        self.buttons: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        for kind in PAGES:
            button = QToolButton()
            button.setCheckable(True)
            button.setIcon(icon(kind.icon, "muted"))
            button.setToolButtonStyle(button.toolButtonStyle().ToolButtonTextBesideIcon)
            button.clicked.connect(partial(self.turn_to, kind.id))
            self._group.addButton(button)
            self.buttons[kind.id] = button
            self.head.add(button)
        self._stack = QStackedWidget()
        self.body.addWidget(self._stack)
        chosen = desk.preferences.views.get(CHOSEN, "")
        self.shown = chosen if chosen in self._kinds else next(iter(self._kinds))
        self.retranslate()

    def retranslate(self) -> None:
        for kind in self._kinds.values():
            self.buttons[kind.id].setText(tr(kind.title))
            name(self.buttons[kind.id], tr(kind.title))

    def page(self, page_id: str) -> AnalysisPage:
        """A page, built when it is first asked for."""
        if page_id not in self._built:
            self._built[page_id] = made = self._kinds[page_id](self.desk)
            self._stack.addWidget(made)
        return self._built[page_id]

    def turn_to(self, page_id: str, _: bool = False) -> None:
        """Brings a page to front, with the keyboard in it."""
        if page_id != self.shown and self.shown in self._built:
            self._built[self.shown].flush()
        self.shown = page_id
        self.desk.preferences.views[CHOSEN] = page_id
        self._bring()
        self.page(page_id).setFocus()
        self.desk.actions.refresh_soon()

    def opened(self, project: Project) -> None:
        self._bring()

    def closed(self) -> None:
        for page_id in self._opened:
            self._built[page_id].closed()
        self._opened.clear()
        self._missed.clear()

    def changed(self, changes: Changes | None) -> None:
        for page_id in self._opened:
            touched = changes is None or changes.touches(*self._kinds[page_id].watches)
            if touched and page_id == self.shown:
                self._built[page_id].changed(changes)
            elif touched:
                self._missed.setdefault(page_id, []).append(changes)

    def flush(self) -> None:
        for page in self._built.values():
            page.flush()

    def _bring(self) -> None:
        """The page chosen comes to front, with what it missed."""
        page, project = self.page(self.shown), self._project
        self.buttons[self.shown].setChecked(True)
        self._stack.setCurrentWidget(page)
        if project is None:
            return
        if self.shown not in self._opened:
            self._opened.add(self.shown)
            page.opened(project)
        elif self.shown in self._missed:
            page.missed(self._missed[self.shown])
        self._missed.pop(self.shown, None)
