"""The journey room: the map, two journeys compared, and feelings inside interviews; one page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QToolButton

from interviewkit.journey.queries import StagePoint
from interviewkit.ui.analysis.page import AnalysisPage
from interviewkit.ui.icons import icon
from interviewkit.ui.journey import map_deeds
from interviewkit.ui.journey.compare_page import ComparePage
from interviewkit.ui.journey.map_page import MapPage
from interviewkit.ui.journey.within_page import WithinPage
from interviewkit.ui.language import name
from interviewkit.ui.workspace import Workspace
from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.store.changes import Changes
    from interviewkit.store.project import Project
    from interviewkit.ui.desk import Desk, Target

PAGES: tuple[type[AnalysisPage], ...] = (MapPage, ComparePage, WithinPage)
PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".svg")
"""Files that are taken for the storyboard when they are dropped."""


class JourneyWorkspace(Workspace):
    """Brings pages to front, and tells the one in front what changed."""

    id = "journey"
    watches = frozenset(table for page in PAGES for table in page.watches)
    shows = frozenset({"stage"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._opened: set[str] = set()
        self._missed: set[str] = set()
        self._stack = QStackedWidget()
        self.all: dict[str, AnalysisPage] = {}
        self.buttons: dict[str, QToolButton] = {}
        group = QButtonGroup(self)
        for kind in PAGES:
            button = QToolButton()
            button.setCheckable(True)
            button.setIcon(icon(kind.icon, "muted"))
            button.setToolButtonStyle(button.toolButtonStyle().ToolButtonTextBesideIcon)
            button.clicked.connect(partial(self.turn_to, kind.id))
            group.addButton(button)
            self.buttons[kind.id] = button
            self.head.add(button)
        self.map = MapPage(desk)
        self.all[MapPage.id] = self.map
        self._stack.addWidget(self.map)
        self.body.addWidget(self._stack)
        self.shown = MapPage.id
        self.retranslate()

    @property
    def points(self) -> list[StagePoint]:
        """The emotion curve of the map that is shown."""
        content = self.map.content()
        return [column.point for column in content.columns] if content is not None else []

    def retranslate(self) -> None:
        for kind in PAGES:
            self.buttons[kind.id].setText(tr(kind.title))
            name(self.buttons[kind.id], tr(kind.title))

    def page(self, page_id: str) -> AnalysisPage:
        """A page, built when it is first asked for."""
        if page_id not in self.all:
            kind = next(each for each in PAGES if each.id == page_id)
            self.all[page_id] = made = kind(self.desk)
            self._stack.addWidget(made)
        return self.all[page_id]

    def turn_to(self, page_id: str, _: bool = False) -> None:
        """Brings a page to front, with the keyboard in it."""
        if page_id != self.shown:
            self.all[self.shown].flush()
        self.shown = page_id
        self._bring()
        self.page(page_id).setFocus()
        self.desk.actions.refresh_soon()

    # What the shell calls

    def opened(self, project: Project) -> None:
        self._bring()

    def closed(self) -> None:
        for page_id in self._opened:
            self.all[page_id].closed()
        self._opened.clear()
        self._missed.clear()

    def changed(self, changes: Changes | None) -> None:
        for page_id in self._opened:
            page = self.all[page_id]
            if changes is not None and not changes.touches(*page.watches):
                continue
            if page_id == self.shown:
                page.changed(changes)
            else:
                self._missed.add(page_id)

    def flush(self) -> None:
        for page in self.all.values():
            page.flush()

    def dropped(self, paths: Sequence[Path]) -> bool:
        """Pictures go on the storyboard of the stage the keyboard is in."""
        pictures = [path for path in paths if path.suffix.lower() in PICTURES]
        if self.shown != MapPage.id or not pictures or self.map.column() is None or not self.map.writable():
            return False
        for path in pictures:
            self.desk.do(lambda _, path=path: map_deeds.add_picture(self.map, path))  # type: ignore[misc]
        return True

    def show_target(self, target: Target) -> None:
        self.turn_to(MapPage.id)
        self.map.show_stage(target.ids[0])

    def restyle(self) -> None:
        self.map.view.viewport().update()

    def _bring(self) -> None:
        page, project = self.page(self.shown), self._project
        self.buttons[self.shown].setChecked(True)
        self._stack.setCurrentWidget(page)
        self.setFocusProxy(page)
        if project is None:
            return
        if self.shown not in self._opened:
            self._opened.add(self.shown)
            page.opened(project)
        elif self.shown in self._missed:
            page.changed(None)
        self._missed.discard(self.shown)
