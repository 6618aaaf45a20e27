"""The page of the journey map: which map, whom it shows, and the quotes behind whatever the keyboard is on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from interviewkit.coding.cards import Card, cards
from interviewkit.coding.queries import quotes_touched
from interviewkit.journey import actions, maps, stages
from interviewkit.journey.content import Column, JourneyContent
from interviewkit.journey.lanes import View
from interviewkit.journey.material import renewed
from interviewkit.journey.reading import Reading, read_map
from interviewkit.journey.words import backing, column_name, item_text, lane_name, scope_words
from interviewkit.store import media
from interviewkit.ui import keys, style
from interviewkit.ui.analysis.page import AnalysisPage
from interviewkit.ui.empty import Empty
from interviewkit.ui.evidence import Evidence
from interviewkit.ui.icons import icon
from interviewkit.ui.journey import map_deeds, menus
from interviewkit.ui.journey.map_view import MapView
from interviewkit.ui.language import name
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.journey.maps import MapRow
    from interviewkit.store.changes import Changes
    from interviewkit.store.project import Project
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.jobs import Job

AREA = "journey.map"
PRESET, SHOW = mark("Lay out the journey"), mark("Show map")
MOST_CARDS = 300
PLACES = {"": mark("Online and offline"), "online": mark("Only online"), "offline": mark("Only offline")}
COUNTED = frozenset({"quote", "tag", "emotion"})
"""Tables whose changes concern single quotes: only their stages are counted again."""
DRAWN = frozenset({"journey_cell", "cell_quote", "media"})
"""Tables of what is written on maps: nothing is counted again for them."""


class MapPage(AnalysisPage):
    """Reads a whole map in a job, and what a coding touched at once."""

    id = "map"
    title = mark("Map")
    icon = "mdi6.map-outline"
    watches = frozenset(
        {"stage", "touchpoint", "quote", "tag", "emotion", "code", "source", "speaker", "participant", "attribute"}
        | {"journey_map", "journey_cell", "cell_quote", "media"}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.reading: Reading | None = None
        self.rows: list[MapRow] = []
        self.map_id: int | None = None
        self._project: Project | None = None
        self._job: Job | None = None
        self._fetching: Job | None = None
        self._asked = 0
        self._touched: set[int] | None = set()
        self._after: list[Callable[[], object]] = []
        self._pictures: dict[int, QImage | None] = {}
        self.view, self.evidence = MapView(self.picture), Evidence(desk)
        self.maps, self.place, self.more = QComboBox(), QComboBox(), QToolButton()
        self.note = QLabel()
        keys.claim(self.view, AREA)
        self._assemble()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._catch_up)
        self._connect()
        self.retranslate()

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.top = QWidget()
        row = QHBoxLayout(self.top)
        row.setContentsMargins(style.M, style.S, style.M, style.S)
        row.setSpacing(style.S)
        self.maps.setMinimumWidth(170)
        self.more.setIcon(icon("mdi6.dots-horizontal", "muted"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(QMenu(self.more))
        style.set_kind(self.note, "small")
        for widget in (self.maps, self.more, self.place):
            row.addWidget(widget)
        row.addWidget(self.note, 1)
        self.tools = row
        self.empty = Empty(
            mark("A journey begins with its stages."),
            mark("Lay out the usual five"),
            lambda: self.use_preset(stages.DEFAULT),
            "mdi6.map-marker-path",
        )
        self.evidence.list.setDragEnabled(True)
        self.evidence.list.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.evidence.setMinimumWidth(220)
        self.splitter = QSplitter()
        self.splitter.addWidget(self.view)
        self.splitter.addWidget(self.evidence)
        self.splitter.setSizes([980, 270])
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setChildrenCollapsible(False)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.splitter)
        self.pages.addWidget(self.empty)
        column.addWidget(self.top)
        column.addWidget(self.pages, 1)
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        self.maps.activated.connect(lambda _: self.choose_map(self.maps.currentData()))
        self.place.activated.connect(lambda _: self.show_place(self.place.currentData()))
        self.more.menu().aboutToShow.connect(lambda: menus.fill_map_menu(self, self.more.menu()))
        self.view.spot_changed.connect(self._spot_changed)
        self.view.opened.connect(lambda: map_deeds.enter(self))
        self.view.moved.connect(lambda source, target: map_deeds.move(self, source, target))
        self.view.dropped.connect(lambda quotes, target: map_deeds.drop_quotes(self, quotes, target))
        self.view.written.connect(lambda spot, text: map_deeds.write(self, spot, text))
        self.view.menu_asked.connect(self._menu)

    # What the room calls

    def opened(self, project: Project) -> None:
        self._project, self._touched = project, None
        self._read()

    def closed(self) -> None:
        self._soon.stop()
        self._asked += 1
        for job in (self._job, self._fetching):
            if job is not None:
                job.cancel()
        self._project = self.reading = self.map_id = None
        self.rows = []
        self._pictures.clear()
        self._after.clear()
        self.view.clear()
        self.evidence.show_cards("", "", [])

    def changed(self, changes: Changes | None) -> None:
        if self._project is None:
            return
        only: list[int] | None = None
        if changes is not None and not (changes.tables.keys() & self.watches) - COUNTED - DRAWN:
            only = self.desk.read(quotes_touched, changes) if changes.touches(*COUNTED) else []
        self._touched = None if only is None or self._touched is None else self._touched | set(only)
        self._soon.start()

    def flush(self) -> None:
        self.view.flush()

    def retranslate(self) -> None:
        name(self.maps, tr("Journey map"))
        name(self.place, tr("Online or offline"))
        name(self.more, tr("More about the map"))
        self.more.setToolTip(tr("More about the map"))
        chosen = self.place.currentData()
        self.place.clear()
        for key, text in PLACES.items():
            self.place.addItem(tr(text), key)
        self.place.setCurrentIndex(max(0, self.place.findData(chosen or "")))
        self._show_rows()
        if self._project is not None:
            self._touched = None
            self._soon.start()

    # Reading

    def _catch_up(self) -> None:
        """What single quotes touched is counted again at once; everything else in a job."""
        if self._project is None:
            return
        reading, touched = self.reading, self._touched
        if reading is None or touched is None or (self._job is not None and self._job.active):
            self._read()
            return
        self._touched = set()

        def count(session: Any) -> Reading:
            said, stages_touched = renewed(session, reading.material, touched)
            row = maps.map_row(session, reading.content.map.id) if reading.content.map.id else reading.content.map
            return read_map(session, row, said, reading.counted, stages_touched)

        self._take(self.desk.read(count))

    def _read(self) -> None:
        project = self._project
        if project is None:
            return
        self._asked += 1
        asked, wanted = self._asked, self.map_id
        self._touched = set()
        if self._job is not None:
            self._job.cancel()

        def read(*_: object) -> tuple[list[MapRow], Reading]:
            with project.read() as session:
                rows = maps.maps(session)
                row = next((each for each in rows if each.id == wanted), rows[0] if rows else maps.MapRow())
                return rows, read_map(session, row)

        def take(found: tuple[list[MapRow], Reading]) -> None:
            if asked == self._asked and self._project is project:
                self.rows, reading = found
                self.map_id = reading.content.map.id
                self._show_rows()
                self._take(reading)

        self._job = self.desk.jobs.start(tr("Reading the journey"), read, take, quiet=True)

    def _take(self, reading: Reading) -> None:
        self.reading = reading
        content = reading.content
        self.pages.setCurrentWidget(self.splitter if content.columns else self.empty)
        self.view.show_map(content, self.writable())
        self.place.setCurrentIndex(max(0, self.place.findData(content.map.view.place)))
        parts = [self.scope_text(), plural("{n} quote without a stage", "{n} quotes without a stage", content.elsewhere)
                 if content.elsewhere else ""]  # fmt: skip
        self.note.setText(" · ".join(filter(None, parts)))
        for act in self._after:
            act()
        self._after.clear()
        self._show_evidence()
        self.desk.actions.refresh_soon()

    def then(self, act: Callable[[], object]) -> None:
        """Does something once the map shows what was changed."""
        self._after.append(act)

    def content(self) -> JourneyContent | None:
        """The map as it is shown."""
        return self.reading.content if self.reading is not None else None

    def column(self) -> Column | None:
        """The stage the keyboard is in."""
        content = self.content()
        at = self.view.spot.column
        return content.columns[at] if content is not None and at < len(content.columns) else None

    def shown_view(self) -> View:
        """How the map is shown now."""
        content = self.content()
        return content.map.view if content is not None else View()

    def scope_text(self) -> str:
        """Whose quotes count, in words."""
        content = self.content()
        return "" if content is None else scope_words(content.map.scope)

    def picture(self, picture: tuple[int, str, bool]) -> QImage | None:
        """The image of a card, read once and small enough to be painted quickly."""
        if picture[0] not in self._pictures and self._project is not None:
            path = media.find(self._project.path, picture[1], picture[2])
            image = QImage(str(path)) if path is not None else QImage()
            small = image.scaledToHeight(min(320, image.height())) if not image.isNull() else None
            self._pictures[picture[0]] = small
        return self._pictures.get(picture[0])

    # Acts

    def writable(self) -> bool:
        """Whether the project may be changed."""
        return self.desk.project is not None and not self.desk.project.read_only

    def use_preset(self, key: str) -> None:
        """Lays the journey out as one of the presets; no quote loses its stage."""
        self.desk.change(PRESET, actions.use_preset, key, detail=tr(map_deeds.PRESET_NAMES[key]))

    def lay(self, label: str, act: Callable[..., Any], *args: Any, detail: str = "", **values: Any) -> Any:
        """Does act(session, map id, …) as one step; the map is made first if there is none yet."""
        there, called = self.map_id, tr("Journey map")

        def do(session: Any) -> tuple[int, Any]:
            map_id = there if there is not None else maps.create_map(session, called)
            return map_id, act(session, map_id, *args, **values)

        found = self.desk.change(label, do, detail=detail)
        if found is None:
            return None
        if self.map_id != found[0]:
            self.map_id, self._touched = found[0], None
            self._soon.start()
        return found[1]

    def choose_map(self, map_id: int | None) -> None:
        """Shows another map."""
        self.flush()
        if map_id != self.map_id:
            self.map_id, self._touched = map_id, None
            self._read()

    def show_place(self, place: str) -> None:
        """Counts only quotes at online or at offline touchpoints, or all."""
        if place != self.shown_view().place:
            self.lay(SHOW, maps.show_map, replace(self.shown_view(), place=place), detail=tr(PLACES[place]))

    def show_stage(self, stage_id: int) -> None:
        """Puts the keyboard on a stage's head."""
        content = self.content()
        for at, column in enumerate(content.columns if content is not None else ()):
            if column.stage_id == stage_id:
                self.view.go(replace(self.view.spot, row=-1, column=at, item=-1))
                return
        if content is None:
            self.then(lambda: self.show_stage(stage_id))

    # Evidence

    def behind(self) -> tuple[int, ...]:
        """The quotes behind what the keyboard is on: a card's, a cell's, or all of a stage."""
        content, column = self.content(), self.column()
        if content is None or column is None:
            return ()
        lane, item = self.view.lane(), self.view.item()
        if item is not None:
            return item.quotes
        if not lane or lane == "emotion":
            return column.quotes
        if lane == "friction":
            return column.friction.quotes
        if lane == "consistency":
            return tuple(quote for mood in column.consistency.channels for quote in mood.quotes)
        return content.cell(lane, self.view.spot.column).quotes or column.quotes

    def _spot_changed(self) -> None:
        self._show_evidence()
        self.desk.actions.refresh_soon()

    def _show_evidence(self) -> None:
        project, column = self._project, self.column()
        if project is None or column is None:
            self.evidence.show_cards(tr("Evidence"), tr("Choose a card or a stage to see its quotes."), [])
            return
        ids, item, lane = self.behind(), self.view.item(), self.view.lane()
        heading = item_text(item) if item is not None else column_name(column)
        where = f"{column_name(column)} · {lane_name(lane)}" if lane else ""
        people = item.people if item is not None else column.people
        note = " · ".join(filter(None, [where, backing(people, len(ids))]))
        if len(ids) > MOST_CARDS:
            note = tr("{note}, the first {n} shown", note=note, n=MOST_CARDS)
        if self._fetching is not None:
            self._fetching.cancel()
        if not ids:
            self.evidence.show_cards(heading, note, [])
            return

        def read(*_: object) -> list[Card]:
            with project.read() as session:
                return cards(session, ids[:MOST_CARDS])

        self._fetching = self.desk.jobs.start(
            tr("Reading quotes"), read, lambda found: self._show_cards(heading, note, found), quiet=True
        )

    def _show_cards(self, heading: str, note: str, found: list[Card]) -> None:
        if self._project is not None:
            self.evidence.show_cards(heading, note, found)

    def _show_rows(self) -> None:
        self.maps.clear()
        for row in self.rows:
            self.maps.addItem(row.name, row.id)
        if not self.rows:
            self.maps.addItem(tr("Journey of everybody"), None)
        self.maps.setCurrentIndex(max(0, self.maps.findData(self.map_id)))

    def _menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menus.fill_spot_menu(self, menu)
        menu.popup(place)
