"""The themes room: the list of themes, their map, and the quotes behind what is chosen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QInputDialog, QListWidgetItem, QMenu, QSplitter, QStackedWidget

from interviewkit.coding.cards import cards
from interviewkit.coding.queries import quotes_with
from interviewkit.themes import actions, queries
from interviewkit.themes.actions import NodeKey, Place
from interviewkit.themes.layout import Box, Link, arrange
from interviewkit.themes.queries import MapContent, ThemeRow
from interviewkit.ui.colours import HUES, code_colour
from interviewkit.ui.empty import Empty
from interviewkit.ui.evidence import Evidence
from interviewkit.ui.language import name
from interviewkit.ui.themes.items import REGION_PAD
from interviewkit.ui.themes.map_view import MapView
from interviewkit.ui.themes.theme_list import ThemeList
from interviewkit.ui.workspace import Workspace
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.store.changes import Changes
    from interviewkit.store.project import Project
    from interviewkit.ui.desk import Desk, Target
    from interviewkit.ui.jobs import Job

CREATE, CLAIM, RENAME = mark("Create theme"), mark("Write the theme's claim"), mark("Rename theme")
DELETE, MOVE, PLACE = mark("Delete theme"), mark("Move code to theme"), mark("Move on the map")
RECOLOUR, LAY_OUT, TAKE_OUT = mark("Colour theme"), mark("Lay out the map"), mark("Take code out of theme")
BREATH = 60
MARGIN = 2 * REGION_PAD + 14
"""Between themes, so that their grounds do not touch."""
FEW = 60
"""So many nodes are laid out before anybody wants to see a progress bar."""


class ThemesWorkspace(Workspace):
    """Reads the map's content; the layout runs as a job; every drag is a step."""

    id = "themes"
    watches = frozenset(
        {"theme", "theme_code", "code", "tag", "quote", "emotion", "map_place", "source", "participant"}
    )
    shows = frozenset({"theme"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.rows: list[ThemeRow] = []
        self.content: MapContent | None = None
        self._layout: Job | None = None
        self._reading: Job | None = None
        self._wanted: tuple[list[Box], list[Link]] | None = None
        self.list, self.map, self.evidence = ThemeList(), MapView(), Evidence(desk)
        self.setFocusProxy(self.map)
        self.empty = Empty(
            mark("Code some passages first: then group the codes into themes here."),
            mark("Go to Code"),
            lambda: desk.go("code"),
            "mdi6.graph-outline",
        )
        self.splitter = QSplitter()
        for widget, width, stretch in ((self.list, 240, 0), (self.map, 760, 1), (self.evidence, 320, 0)):
            self.splitter.addWidget(widget)
            self.splitter.setStretchFactor(self.splitter.count() - 1, stretch)
            widget.setMinimumWidth(min(width, 220))
        self.splitter.setSizes([240, 760, 320])
        self.splitter.setChildrenCollapsible(False)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.splitter)
        self.pages.addWidget(self.empty)
        self.body.addWidget(self.pages)
        self._soon = QTimer(self, singleShot=True, interval=BREATH)
        self._soon.timeout.connect(self._read)
        self.list.currentItemChanged.connect(self._theme_chosen)
        self.list.customContextMenuRequested.connect(self._list_menu)
        self.map.layout_wanted.connect(self._arrange)
        self.map.dragged.connect(self._dragged)
        self.map.node_chosen.connect(self.show_evidence)
        self.map.node_opened.connect(self._open)
        self.map.menu_requested.connect(self._map_menu)
        self.retranslate()

    # What the shell calls

    def opened(self, project: Project) -> None:
        self._read()

    def closed(self) -> None:
        self._soon.stop()
        for job in (self._layout, self._reading):
            if job is not None:
                job.cancel()
        self.rows, self.content = [], None
        self.list.clear()
        self.map.show_map(MapContent((), (), 0))

    def changed(self, changes: Changes | None) -> None:
        self._soon.start()

    def show_target(self, target: Target) -> None:
        self.map.choose(NodeKey("theme", target.ids[0]))

    def retranslate(self) -> None:
        name(self.list, tr("Themes"))
        self.map.retranslate()
        if self._project is not None:
            self._read()

    def restyle(self) -> None:
        self.map.restyle()

    # Acts

    def begin_theme(self) -> None:
        """Asks for a name and begins a theme, with the chosen code in it if there is one."""
        called, agreed = QInputDialog.getText(self, tr("New theme"), tr("What does the theme say, in a few words?"))
        if agreed and called.strip():
            chosen = self.map.chosen()
            codes = [chosen.id] if chosen is not None and chosen.kind == "code" else []
            self.desk.change(CREATE, actions.create_theme, called, "", codes, detail=called)

    def claim(self, theme_id: int) -> None:
        """Lets the person write what the theme claims."""
        row = self._row(theme_id)
        text, agreed = QInputDialog.getMultiLineText(self, row.name, tr("What does this theme claim?"), row.claim)
        if agreed and text.strip() != row.claim:
            self.desk.change(CLAIM, actions.describe_theme, theme_id, claim=text, detail=row.name)

    def rename(self, theme_id: int) -> None:
        """Lets the person give another name."""
        row = self._row(theme_id)
        called, agreed = QInputDialog.getText(self, tr("Rename theme"), tr("Name"), text=row.name)
        if agreed and called.strip() and called != row.name:
            self.desk.change(RENAME, actions.describe_theme, theme_id, name=called, detail=called)

    def delete(self, theme_id: int) -> None:
        """Takes a theme away; the notice has the way back."""
        called = self._row(theme_id).name
        self.desk.change(DELETE, actions.delete_theme, theme_id, detail=called)
        self.desk.tell(tr("The theme “{name}” was deleted; its codes stay.", name=called), undo=True)

    def lay_out(self) -> None:
        """Arranges everything anew, pinned places excepted."""
        if self.content is not None and self.content.nodes:
            self._arrange(*self.map.boxes(anew=True), save=True)

    # Reading

    def _read(self) -> None:
        if self.desk.project is None or self._project is None:
            return
        project = self.desk.project
        if self._reading is not None:
            self._reading.cancel()
        self._reading = self.desk.jobs.start(
            tr("Reading the themes"), lambda progress, cancelled: _read(project), self._show, quiet=True
        )

    def _show(self, found: tuple[list[ThemeRow], MapContent]) -> None:
        if self._project is None:
            return
        self.rows, self.content = found
        self.pages.setCurrentWidget(self.splitter if self.content.nodes else self.empty)
        self.list.show_themes(self.rows)
        self.map.show_map(self.content)
        self.show_evidence(self.map.chosen())

    def show_evidence(self, key: NodeKey | None) -> None:
        """The quotes behind a node; without one, how to begin."""
        if self.content is None or self.desk.project is None:
            return
        node = next((each for each in self.content.nodes if each.key == key), None)
        if node is None:
            self.evidence.show_cards(tr("Evidence"), tr("Choose a theme or a code to see its quotes."), [])
            return
        codes = self._row(node.key.id).code_ids if node.key.kind == "theme" else (node.key.id,)
        found = self.desk.read(lambda session: cards(session, quotes_with(session, codes)))
        counts = node.counts
        note = " · ".join(
            [
                tr("{n} of {of} participants", n=counts.participants, of=self.content.participants),
                plural("{n} quote", "{n} quotes", counts.quotes),
            ]
        )
        claim = self._row(node.key.id).claim if node.key.kind == "theme" else ""
        self.evidence.show_cards(node.label, "\n".join(filter(None, [claim, note])), found)

    def _row(self, theme_id: int) -> ThemeRow:
        return next(row for row in self.rows if row.id == theme_id)

    # Layout

    def _arrange(self, boxes: list[Box], links: list[Link], save: bool = False) -> None:
        wanted = (boxes, links)
        if self._layout is not None and self._layout.active:
            if wanted == self._wanted and not save:
                return
            self._layout.cancel()
        self._wanted = wanted

        def done(places: dict[NodeKey, tuple[float, float]]) -> None:
            self.map.put(places)
            if save:
                self.map.fit()
                self._save_layout(places)

        self._layout = self.desk.jobs.start(
            tr("Laying out the theme map"),
            lambda progress, cancelled: arrange(boxes, links, margin=MARGIN, progress=progress, cancelled=cancelled),
            done,
            quiet=len(boxes) < FEW,
        )

    def _save_layout(self, places: dict[NodeKey, tuple[float, float]]) -> None:
        pinned = {key for key, item in self.map.nodes.items() if item.node.place and item.node.place.pinned}
        found = {key: Place(round(x, 1), round(y, 1), key in pinned) for key, (x, y) in places.items()}
        if self.desk.project is not None and not self.desk.project.read_only:
            self.desk.change(LAY_OUT, actions.drag, found)

    def _dragged(self, places: dict[NodeKey, Place], change: tuple[int, int | None, int] | None) -> None:
        every = {
            key: places.get(key)
            or Place(
                round(item.pos().x(), 1), round(item.pos().y(), 1), bool(item.node.place and item.node.place.pinned)
            )
            for key, item in self.map.nodes.items()
        }

        label, detail = (PLACE, "") if change is None else (MOVE, self._row(change[2]).name)
        self.desk.change(label, actions.drag, every, *(change or ()), detail=detail)
        if self.desk.project is not None and self.desk.project.read_only:
            self._read()

    # Choosing

    def _theme_chosen(self, item: QListWidgetItem | None) -> None:
        theme = self.list.theme_of(item)
        if theme is not None:
            self.map.choose(NodeKey("theme", theme))

    def _open(self, key: NodeKey) -> None:
        if key.kind == "code":
            found = self.desk.read(quotes_with, [key.id])
            if found:
                self.desk.show_quotes(found)
        else:
            self.claim(key.id)

    def _list_menu(self, place: QPoint) -> None:
        theme = self.list.theme_of(self.list.itemAt(place))
        key = NodeKey("theme", theme) if theme is not None else None
        self._map_menu(self.list.viewport().mapToGlobal(place), key)

    def _map_menu(self, place: QPoint, key: NodeKey | None) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in self.desk.actions:
            if action.room == self.id and (key is None or action.id == "themes.new"):
                menu.addAction(self.desk.actions.face(action.id))
        if key is not None and key.kind == "theme":
            menu.addSeparator()
            menu.addAction(tr("Claim…"), partial(self.claim, key.id))
            menu.addAction(tr("Rename…"), partial(self.rename, key.id))
            colours = menu.addMenu(tr("Colour"))
            for hue in range(HUES):
                swatch = colours.addAction(str(hue + 1), partial(self._recolour, key.id, hue))
                swatch.setIcon(_swatch(hue))
            menu.addAction(tr("Delete"), partial(self.delete, key.id))
        elif key is not None:
            self._code_menu(menu, key.id)
        writable = self.desk.project is not None and not self.desk.project.read_only
        for each in menu.actions():
            each.setEnabled(each.isEnabled() and writable)
        menu.popup(place)

    def _code_menu(self, menu: QMenu, code_id: int) -> None:
        menu.addSeparator()
        item = self.map.nodes.get(NodeKey("code", code_id))
        own = item.node.theme_ids if item else ()
        into = menu.addMenu(tr("Put into theme"))
        for row in self.rows:
            if row.id not in own:
                into.addAction(row.name, partial(self._put, row, code_id))
        into.setEnabled(bool(into.actions()))
        for theme_id in own:
            row = self._row(theme_id)
            menu.addAction(tr("Take out of “{name}”", name=row.name), partial(self._take_out, row, code_id))

    def _put(self, row: ThemeRow, code_id: int) -> None:
        self.desk.change(MOVE, actions.put_code, row.id, code_id, detail=row.name)

    def _take_out(self, row: ThemeRow, code_id: int) -> None:
        self.desk.change(TAKE_OUT, actions.take_code_out, row.id, code_id, detail=row.name)

    def _recolour(self, theme_id: int, hue: int) -> None:
        self.desk.change(RECOLOUR, actions.recolour_theme, theme_id, hue, detail=self._row(theme_id).name)


def _read(project: Project) -> tuple[list[ThemeRow], MapContent]:
    with project.read() as session:
        return queries.themes(session), queries.theme_map(session)


def _swatch(hue: int) -> QIcon:
    picture = QPixmap(14, 14)
    picture.fill(code_colour(hue))
    return QIcon(picture)
