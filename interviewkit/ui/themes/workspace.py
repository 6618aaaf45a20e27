"""The themes room: the list of themes, their maps, and the quotes behind what is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QListWidgetItem, QMenu, QSplitter, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from interviewkit.coding.cards import cards
from interviewkit.coding.queries import quotes_with
from interviewkit.store.bulk import fetch
from interviewkit.themes.actions import NodeKey
from interviewkit.themes.layout import arrange, kept_apart
from interviewkit.themes.maps import GroupRow
from interviewkit.themes.queries import MapContent, ThemeRow
from interviewkit.themes.relations import RelationRow
from interviewkit.ui import keys
from interviewkit.ui.empty import Empty
from interviewkit.ui.evidence import Evidence
from interviewkit.ui.language import name
from interviewkit.ui.themes import reading
from interviewkit.ui.themes.grounds import REGION_PAD
from interviewkit.ui.themes.map_bar import MapBar
from interviewkit.ui.themes.map_deeds import Deeds
from interviewkit.ui.themes.map_menus import fill_box, fill_maps, fill_node, fill_relation
from interviewkit.ui.themes.map_view import NOTHING, MapView
from interviewkit.ui.themes.suggestion_strip import SuggestionStrip
from interviewkit.ui.themes.theme_list import ThemeList
from interviewkit.ui.workspace import Workspace
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.store.changes import Changes
    from interviewkit.store.project import Project
    from interviewkit.themes.view import View
    from interviewkit.ui.desk import Desk, Target
    from interviewkit.ui.jobs import Job

AREA = "map"
BREATH = 8
MARGIN = 2 * REGION_PAD + 14
"""Between themes, so that their grounds do not touch."""
FEW = 60
"""So many nodes are laid out before anybody wants to see a progress bar."""


class ThemesWorkspace(Workspace):
    """Reads the map's content; the layout runs as a job; every drag is a step."""

    id = "themes"
    watches = reading.CODING | reading.DRAWN | reading.REST
    shows = frozenset({"theme"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.shown: reading.Shown | None = None
        self.map_id = 0
        self.called = ""
        self._other = False
        self._news: list[Changes | None] = []
        self._layout: Job | None = None
        self._reading: Job | None = None
        self.list, self.map, self.evidence = ThemeList(), MapView(), Evidence(desk)
        self.bar, self.strip, self.deeds = MapBar(), SuggestionStrip(), Deeds(self)
        self.maps = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self.maps.setMenu(QMenu(self.maps))
        self.maps.menu().aboutToShow.connect(lambda: fill_maps(self, self.maps.menu()))
        self.head.add(self.maps)
        keys.claim(self.map, AREA)
        self.setFocusProxy(self.map)
        self.empty = Empty(
            mark("Code some passages first: then group the codes into themes here."),
            mark("Go to Code"),
            lambda: desk.go("code"),
            "mdi6.graph-outline",
        )
        self._assemble()
        self._soon = QTimer(self, singleShot=True, interval=BREATH)
        self._soon.timeout.connect(self.read)
        self._connect()
        self.retranslate()

    def _assemble(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.strip)
        column.addWidget(self.map, 1)
        self.splitter = QSplitter()
        for widget, least, stretch in ((self.list, 190, 0), (middle, 420, 1), (self.evidence, 220, 0)):
            self.splitter.addWidget(widget)
            self.splitter.setStretchFactor(self.splitter.count() - 1, stretch)
            widget.setMinimumWidth(least)
        self.splitter.setSizes([230, 780, 310])
        self.splitter.setChildrenCollapsible(False)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.splitter)
        self.pages.addWidget(self.empty)
        self.body.addWidget(self.pages)

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(self._theme_chosen)
        self.list.customContextMenuRequested.connect(self._list_menu)
        self.list.itemActivated.connect(lambda item: self._open(NodeKey("theme", self.list.theme_of(item) or 0)))
        self.map.layout_wanted.connect(self._arrange)
        self.map.crowded.connect(self._make_room)
        self.map.dragged.connect(self.deeds.dragged)
        self.map.laned.connect(self.deeds.laned)
        self.map.chosen_changed.connect(self._chosen)
        self.map.opened.connect(self._open)
        self.map.related.connect(self.deeds.relate)
        self.map.menu_requested.connect(self._map_menu)
        self.bar.view_wanted.connect(self.deeds.change_view)
        self.bar.previewed.connect(self._preview)
        self.bar.searched.connect(self.map.steps.search)
        self.bar.next_wanted.connect(self.map.steps.next_found)
        self.strip.answered.connect(self.deeds.answer)
        self.strip.turned.connect(self._show_suggestions)

    # What the shell calls

    def opened(self, project: Project) -> None:
        self.map_id, self._other = 0, True
        self.read()

    def closed(self) -> None:
        self._soon.stop()
        for job in (self._layout, self._reading):
            if job is not None:
                job.cancel()
        self.shown, self._news = None, []
        self.strip.ask([], str)
        self.list.clear()
        self.map.show_map(NOTHING, anew=True)

    def changed(self, changes: Changes | None) -> None:
        self._news.append(changes)
        self._soon.start()

    def announce(self, changes: Changes, in_front: bool) -> None:
        if self._project is not None and not in_front and changes.touches(*self.watches):
            self._news.append(changes)
        super().announce(changes, in_front)

    def bring_up_to_date(self, project: Project | None) -> None:
        if self._project is project and project is not None and self._stale:
            self._stale = False
            self._soon.start()
        super().bring_up_to_date(project)

    def flush(self) -> None:
        self.map.steps.settle()
        self.bar.flush()

    def show_target(self, target: Target) -> None:
        self.map.choose(NodeKey("theme", target.ids[0]))

    def retranslate(self) -> None:
        name(self.list, tr("Themes"))
        self.map.retranslate()
        self._name_map()
        if self._project is not None:
            self._news.append(None)
            self.read()

    def restyle(self) -> None:
        self.map.restyle()

    # Reading

    @property
    def content(self) -> MapContent | None:
        """What the map shows."""
        return self.shown.content if self.shown is not None else None

    @property
    def rows(self) -> list[ThemeRow]:
        return self.shown.rows if self.shown is not None else []

    def row(self, theme_id: int) -> ThemeRow:
        return next(row for row in self.rows if row.id == theme_id)

    def go_to_map(self, map_id: int) -> None:
        """Another saved map."""
        if map_id != self.map_id:
            self.map_id, self._other = map_id, True
            self.strip.ask([], str)
            self.read()

    def read(self, view: View | None = None) -> None:
        """Reads what changed; view: to be shown without being saved, where nothing may be changed."""
        if self.desk.project is None or self._project is None:
            return
        project, known, news, map_id = self.desk.project, self.shown, list(self._news), self.map_id
        if self._reading is not None:
            self._reading.cancel()

        def show(found: reading.Shown) -> None:
            self._news = self._news[len(news) :]
            self._show(found)

        self._reading = self.desk.jobs.start(
            tr("Reading the themes"), lambda _, __: reading.read(project, map_id, known, news, view), show, quiet=True
        )

    def _show(self, found: reading.Shown) -> None:
        if self._project is None:
            return
        before, self.shown, self.map_id = self.shown, found, found.map_id
        other, self._other = self._other or self._lanes_changed(before), False
        self.map.writable = self.desk.project is not None and not self.desk.project.read_only
        self.pages.setCurrentWidget(self.splitter if found.content.nodes else self.empty)
        self.list.show_themes(found.rows)
        self.bar.show_map(found.content, found.choices)
        self.map.show_map(found.content, anew=other)
        if self.bar.search.text():
            self.map.steps.search(self.bar.search.text())
        self._show_suggestions()
        self._name_map()
        self.show_evidence()

    def _lanes_changed(self, before: reading.Shown | None) -> bool:
        now = self.shown.content.view.arrangement if self.shown is not None else "free"
        return before is not None and before.content.view.arrangement != now

    def _preview(self, view: View) -> None:
        """The lines from another threshold on, while it is still being chosen."""
        from dataclasses import replace

        content = self.content
        if content is not None and content.lines is not None:
            edges = tuple(content.lines.above(view.measure, view.threshold))
            self.map.show_edges(replace(content, view=view, edges=edges))
            self.bar.say(len(edges), content.lines)

    def _name_map(self) -> None:
        row = next((each for each in self.shown.maps if each.id == self.map_id), None) if self.shown else None
        self.called = map_name(row.name if row is not None else "")
        self.maps.setText(f"{self.called} ▾")
        name(self.maps, tr("Map: {name}", name=self.called))

    def _show_suggestions(self) -> None:
        self.map.show_suggestions(self.strip.found, self.strip.current())

    # Evidence

    def _chosen(self) -> None:
        self.show_evidence()
        self.desk.actions.refresh_soon()

    def show_evidence(self) -> None:
        """The quotes behind what is chosen; without anything, how to begin."""
        if self.content is None or self.desk.project is None:
            return
        key, relation = self.map.chosen(), self.map.chosen_relation()
        if relation is not None:
            item = self.map.relations[relation]
            found = self.desk.read(cards, item.row.quote_ids)
            self.evidence.show_cards(item.spoken(), item.row.memo or tr("Enter writes why, and chooses quotes."), found)
        elif key is not None and key in self.map.nodes:
            self._show_behind(key)
        else:
            self.evidence.show_cards(tr("Evidence"), tr("Choose a theme or a code to see its quotes."), [])

    def _show_behind(self, key: NodeKey) -> None:
        assert self.content is not None and self.shown is not None
        node = self.map.nodes[key].node
        found = self.desk.read(cards, self.quotes_of(key))
        counts = [self.map.nodes[key].behind(), plural("{n} quote", "{n} quotes", node.counts.quotes)]
        if self.content.view.filter:
            counts.append(tr("as filtered"))
        claim = self.row(key.id).claim if key.kind == "theme" and any(r.id == key.id for r in self.rows) else ""
        title = node.label if key.kind != "quote" else tr("Quote")
        self.evidence.show_cards(title, "\n".join(filter(None, [claim, " · ".join(counts)])), found)

    def quotes_of(self, key: NodeKey) -> list[int]:
        """The quotes behind a node, those chosen for a theme first, none that the filter holds back."""
        if key.kind == "quote":
            return [key.id]
        codes = self.row(key.id).code_ids if key.kind == "theme" else (key.id,)
        found = self.desk.read(quotes_with, codes)
        fits = self.shown.reading.fits if self.shown is not None else None
        if fits is not None:
            allowed = set(fits.tolist())
            found = [quote for quote in found if quote in allowed]
        if key.kind == "theme":
            sql = "SELECT quote_id FROM theme_quote WHERE theme_id = :theme ORDER BY position"
            first = [row[0] for row in self.desk.read(fetch, sql, {"theme": key.id})]
            found = [*first, *(quote for quote in found if quote not in first)]
        return found

    # Layout

    def _arrange(self, *, anew: bool = False, save: bool = False) -> None:
        boxes, links = self.map.layout_boxes(anew=anew)

        def done(places: dict[NodeKey, tuple[float, float]]) -> None:
            self.map.put(places)
            if save:
                self.map.fit()
                self.deeds.save_layout(places)

        if self._layout is not None:
            self._layout.cancel()
        self._layout = self.desk.jobs.start(
            tr("Laying out the theme map"),
            lambda progress, cancelled: arrange(boxes, links, margin=MARGIN, progress=progress, cancelled=cancelled),
            done,
            quiet=len(boxes) < FEW,
        )

    def lay_out(self) -> None:
        """Arranges everything anew, pinned places excepted."""
        if self.content is not None and self.content.nodes and not self.content.stages:
            self._arrange(anew=True, save=True)

    def _make_room(self) -> None:
        """Labels lie on each other, because they grew or something new came: they step apart, on screen only."""
        boxes, _ = self.map.layout_boxes()
        if self._layout is not None:
            self._layout.cancel()
        self._layout = self.desk.jobs.start(
            tr("Laying out the theme map"),
            lambda _, cancelled: kept_apart(boxes, cancelled=cancelled),
            self.map.put,
            quiet=True,
        )

    # Choosing

    def _theme_chosen(self, item: QListWidgetItem | None) -> None:
        theme = self.list.theme_of(item)
        if theme is not None:
            self.map.choose(NodeKey("theme", theme))

    def _open(self, what: object) -> None:
        """The quotes behind a node get the keyboard; a relation or a box is written on."""
        if isinstance(what, RelationRow):
            self.deeds.edit_relation(what)
        elif isinstance(what, GroupRow):
            self.deeds.name_box(what)
        elif isinstance(what, NodeKey):
            self.map.choose(what)
            self.evidence.list.setFocus()
            if self.evidence.list.count() and not self.evidence.list.selectedItems():
                self.evidence.list.setCurrentRow(0)

    def _list_menu(self, place: QPoint) -> None:
        theme = self.list.theme_of(self.list.itemAt(place))
        key = NodeKey("theme", theme) if theme is not None else None
        if key is not None:
            self.map.choose(key)
        self._map_menu(self.list.viewport().mapToGlobal(place), key)

    def _map_menu(self, place: QPoint, what: object) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if isinstance(what, RelationRow):
            fill_relation(self, menu, what)
        elif isinstance(what, GroupRow):
            fill_box(self, menu, what)
        else:
            fill_node(self, menu, what if isinstance(what, NodeKey) else None)
        menu.popup(place)


def map_name(saved: str) -> str:
    """What a map is called; the first one has no name of its own until it gets one."""
    return saved or tr("Main map")
