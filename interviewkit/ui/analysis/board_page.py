"""The quote board: cards in columns by anything they carry, or drawn together by hand into clusters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
)

from interviewkit.analysis import boards
from interviewkit.analysis.board_changes import concerned, renewed
from interviewkit.analysis.board_quotes import BoardQuote, Names, Wish, names, wanted
from interviewkit.analysis.boards import BoardRow, Layout, Place
from interviewkit.coding.actions import star_quotes
from interviewkit.ui import style
from interviewkit.ui.analysis import board_deeds
from interviewkit.ui.analysis.board_canvas import BoardCanvas
from interviewkit.ui.analysis.board_columns import GROUPS, columns
from interviewkit.ui.analysis.board_filter import BoardFilter
from interviewkit.ui.analysis.card_player import CardPlayer
from interviewkit.ui.analysis.page import AnalysisPage
from interviewkit.ui.code.acts import STAR, UNSTAR
from interviewkit.ui.empty import Empty
from interviewkit.ui.icons import icon
from interviewkit.ui.language import name
from interviewkit.ui.quote_acts import QuoteActs, fill_menu
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from interviewkit.store.changes import Changes
    from interviewkit.store.project import Project
    from interviewkit.ui.desk import Desk

AREA = "board"
ARRANGE, MOVE, MOVE_CLUSTER = mark("Arrange board"), mark("Move cards"), mark("Move cluster")
MOST = 2000
"""So many cards are shown at once; the line above says when there are more."""
BREATH = 700
PATIENT = 100
"""Changes that are looked through one by one; after more of them everything is read again."""
FREE = "free"
Found = tuple[dict[int, BoardQuote], Names, list[BoardRow], Layout, list[str]]


class BoardPage(AnalysisPage):
    """Reads all quotes in a job, filters and groups them at once; every act on the canvas is one step."""

    id = "board"
    title = mark("Board")
    icon = "mdi6.view-dashboard-outline"
    watches = frozenset(
        {"quote", "tag", "emotion", "segment", "code", "theme", "theme_code", "stage", "source", "speaker"}
        | {"participant", "attribute", "board", "cluster", "board_card"}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.quotes: dict[int, BoardQuote] = {}
        self.shown: list[BoardQuote] = []
        self.names = Names()
        self.rows: list[BoardRow] = []
        self.layout_ = Layout({}, ())
        self.board_id: int | None = None
        self.by = "code"
        self._kept: dict[str, Any] = {}
        self._unread: list[Changes | None] = []
        self._asked = 0
        self._read_once = False
        self.canvas, self.filter = BoardCanvas(), BoardFilter()
        self.player = CardPlayer(desk, self)
        self.boards, self.group, self.more, self.count = QComboBox(), QComboBox(), QToolButton(), QLabel()
        self.acts = QuoteActs(desk, self.canvas, self._chosen, AREA)
        self._assemble()
        self._save_soon = QTimer(self, singleShot=True, interval=BREATH)
        self._save_soon.timeout.connect(self.flush)
        self._read_soon = QTimer(self, singleShot=True, interval=60)
        self._read_soon.timeout.connect(self._read)
        self._connect()
        self.retranslate()

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(style.M, style.S, 0, 0)
        column.setSpacing(style.S)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, style.M, 0)
        top.setSpacing(style.S)
        self.boards.setMinimumWidth(160)
        self.more.setIcon(icon("mdi6.dots-horizontal", "muted"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(QMenu(self.more))
        self.count.setProperty("kind", "small")
        for widget in (self.boards, self.more, self.group):
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(self.count)
        column.addLayout(top)
        column.addWidget(self.filter)
        self.empty = Empty(
            mark("Code some passages first: then lay them out here."),
            mark("Go to Code"),
            lambda: self.desk.go("code"),
            "mdi6.view-dashboard-outline",
        )
        self.nothing = Empty(
            mark("No quote is like this."),
            mark("Show all quotes"),
            lambda: self.filter.clear.click(),
            "mdi6.filter-off-outline",
        )
        self.pages = QStackedWidget()
        for page in (self.canvas, self.nothing, self.empty):
            self.pages.addWidget(page)
        column.addWidget(self.pages, 1)
        self.setFocusProxy(self.canvas)

    def _connect(self) -> None:
        self.filter.changed.connect(self._rearranged)
        self.group.activated.connect(lambda _: self.group_by(self.group.currentData()))
        self.boards.activated.connect(lambda _: self.choose_board(self.boards.currentData()))
        self.more.menu().aboutToShow.connect(lambda: board_deeds.fill_board_menu(self, self.more.menu()))
        self.canvas.moved.connect(self._moved)
        self.canvas.cluster_moved.connect(self._cluster_moved)
        self.canvas.opened.connect(lambda quote: self.desk.show_quotes([quote]))
        self.canvas.cluster_opened.connect(lambda cluster: board_deeds.rename_cluster(self, cluster))
        self.canvas.chosen.connect(self.desk.actions.refresh_soon)
        self.canvas.menu_asked.connect(self._menu)

    # What the room calls

    def opened(self, project: Project) -> None:
        self._unread, self._read_once = [None], False
        self._read()

    def closed(self) -> None:
        self._save_soon.stop()
        self._read_soon.stop()
        self._asked += 1
        self.player.stop()
        self.quotes, self.shown, self.rows, self.board_id = {}, [], [], None
        self.names, self.layout_, self._kept, self.by = Names(), Layout({}, ()), {}, "code"
        self.filter.show_wish(Wish())
        self.canvas.show_columns([], {})

    def changed(self, changes: Changes | None) -> None:
        if not self._read_once:
            return
        if changes is not None and not changes.tables.keys() - {"board", "cluster", "board_card"}:
            self._take_boards(self.desk.read(boards.boards))
            self._show()
            return
        self.missed([changes])

    def missed(self, several: Sequence[Changes | None]) -> None:
        """Reads again the quotes these changes concern, off the window's thread."""
        if self._read_once:
            unread = [*self._unread, *several]
            self._unread = unread if len(unread) < PATIENT else [*unread[:1], None]
            self._read_soon.start()

    def flush(self) -> None:
        """Keeps how the board is arranged, as one step."""
        self.filter.flush()
        self._save_soon.stop()
        if self.board_id is None or not self.writable() or self.arrangement() == self._kept:
            return
        self._kept = self.arrangement()
        self.desk.change(ARRANGE, boards.arrange_board, self.board_id, self._kept, detail=self.board_name())

    def retranslate(self) -> None:
        name(self.boards, tr("Board"))
        name(self.group, tr("Group the cards"))
        name(self.more, tr("More about the board"))
        self.more.setToolTip(tr("More about the board"))
        self._show_groups()
        self._show_boards()
        if self._read_once:
            self.missed([None])

    # Reading

    def _read(self) -> None:
        project = self.desk.project
        if project is None:
            return
        self._asked += 1
        asked, unread, board, known = self._asked, self._unread, self.board_id, self.quotes

        def read(*_: object) -> Found:
            with project.read() as session:
                due: set[int] | None = set()
                for changes in unread:
                    found = None if changes is None or due is None else concerned(session, changes)
                    due = None if found is None or due is None else due | set(found)
                rows = boards.boards(session)
                shown = board if any(row.id == board for row in rows) else rows[0].id if rows else None
                laid = boards.layout(session, shown) if shown is not None else Layout({}, ())
                quotes = renewed(session, known, due)
                people = sorted({quote.card.participant for quote in quotes.values()})
                return quotes, names(session), rows, laid, people

        self.desk.jobs.start(
            tr("Reading the quotes"), read, lambda found: self._take(found, asked, unread), quiet=self._read_once
        )

    def _take(self, found: Found, asked: int, read: list[Changes | None]) -> None:
        if asked != self._asked or self.desk.project is None:
            return  # a later reading holds this one's too
        self.quotes, self.names, rows, _, people = found
        if self._unread[: len(read)] == read:
            self._unread = self._unread[len(read) :]
        self._read_once = True
        self.filter.show_names(self.names, people)
        self._take_boards(rows)
        self._show_groups()
        self._show()

    def _take_boards(self, rows: list[BoardRow]) -> None:
        """The boards as they are stored; the arrangement of the one shown too, unless a person is changing it."""
        self.rows = rows
        if not any(row.id == self.board_id for row in rows):
            self.board_id = rows[0].id if rows else None
            self._kept = {}
        row = next((row for row in rows if row.id == self.board_id), None)
        if row is not None and dict(row.arrangement) != self._kept:
            self._kept = dict(row.arrangement)
            self._save_soon.stop()
            self.by = str(self._kept.get("by", "code"))
            self.filter.show_wish(Wish.of(self._kept.get("wish", {})))
            self._show_groups()
        self.layout_ = self.desk.read(boards.layout, self.board_id) if self.board_id is not None else Layout({}, ())
        self._show_boards()

    # Showing

    def _show(self) -> None:
        found = wanted(self.quotes.values(), self.filter.wish, self.layout_.places)
        self.shown, hues = found[:MOST], dict(self.names.hues)
        if self.by == FREE:
            laid = self.layout_
            self.canvas.show_free(self.shown, laid.places, laid.clusters, hues, movable=self.writable())
        else:
            self.canvas.show_columns(columns(self.shown, self.by, self.names, self.layout_), hues)
        self.pages.setCurrentWidget(self.canvas if self.shown else self.nothing if self.quotes else self.empty)
        self.filter.setVisible(bool(self.quotes))
        if len(found) > MOST:
            self.count.setText(tr("{shown} of {n} quotes are shown", shown=MOST, n=len(found)))
        else:
            self.count.setText(plural("{n} quote", "{n} quotes", len(found)))
        self.desk.actions.refresh_soon()

    def _show_groups(self) -> None:
        self.group.clear()
        self.group.addItem(icon("mdi6.gesture-tap", "muted"), tr("lying freely"), FREE)
        for key, label in GROUPS.items():
            self.group.addItem(tr(label), key)
        for attribute in self.names.attributes:
            self.group.addItem(tr("by {attribute}", attribute=attribute), f"attribute:{attribute}")
        self.group.setCurrentIndex(max(0, self.group.findData(self.by)))

    def _show_boards(self) -> None:
        self.boards.clear()
        for row in self.rows:
            self.boards.addItem(row.name, row.id)
        if not self.rows:
            self.boards.addItem(tr("Not saved yet"), None)
        self.boards.setCurrentIndex(max(0, self.boards.findData(self.board_id)))

    # What a person does

    def writable(self) -> bool:
        return self.desk.project is not None and not self.desk.project.read_only

    def board_name(self) -> str:
        return next((row.name for row in self.rows if row.id == self.board_id), "")

    def arrangement(self) -> dict[str, Any]:
        """How the board is shown now, as it is kept."""
        kept = {key: _plain(value) for key, value in self.filter.wish.kept().items()}
        return {"by": self.by, "wish": kept} if kept else {"by": self.by}

    def group_by(self, by: str) -> None:
        """Groups the cards, or lets them lie freely."""
        self.by = by
        self._rearranged()
        self.canvas.setFocus()

    def choose_board(self, board_id: int | None) -> None:
        """Shows another board."""
        self.flush()
        self.board_id, self._kept = board_id, {}
        self._take_boards(self.desk.read(boards.boards))
        self._show()

    def board_made(self, board_id: int | None) -> None:
        """A board was made of what is shown."""
        if board_id is not None and board_id != self.board_id:
            self.board_id, self._kept = board_id, self.arrangement()
            self._take_boards(self.desk.read(boards.boards))

    def show_again(self) -> None:
        """Everything lies where the board says."""
        self._show()

    def star(self) -> None:
        """Makes the selected cards key quotes, or ordinary ones when all of them are."""
        chosen = self.canvas.selected()
        on = not all(self.quotes[each].starred for each in chosen)
        self.desk.change(STAR if on else UNSTAR, star_quotes, chosen, on)

    def play(self) -> None:
        """Lets the card the keyboard is at be heard."""
        here = self.canvas.current()
        if here is not None:
            self.player.toggle(here.id)

    def _chosen(self) -> list[int]:
        """The quotes of the selected cards, each once, the one with the keyboard first."""
        here = self.canvas.current()
        ids = list(dict.fromkeys(self.canvas.selected()))
        return sorted(ids, key=lambda each: here is None or each != here.id)

    def open_card(self) -> None:
        """Goes to the card's place in its transcript."""
        here = self.canvas.current()
        if here is not None:
            self.desk.show_quotes([here.id])

    def cluster(self) -> int | None:
        """The cluster the card lies in that the keyboard is at."""
        here = self.canvas.current()
        return self.canvas.cluster_of(here.id) if here is not None and self.by == FREE else None

    def lay(self, label: str, act: Any, *args: Any, detail: str = "") -> Any:
        """Does something with the board, made first if there is none yet, as one step."""
        board, kept, called = self.board_id, self.arrangement(), tr("Board 1")

        def do(session: Any) -> tuple[int, Any]:
            there = board if board is not None else boards.create_board(session, called, kept)
            return there, act(session, there, *args)

        self.flush()
        found = self.desk.change(label, do, detail=detail)
        if found is None:
            self._show()  # back to where everything lies
            return None
        self.board_made(found[0])
        return found[1]

    def _moved(self, places: dict[int, Place], joins: dict[int, int | None]) -> None:
        self.lay(MOVE, boards.place_cards, places, joins)

    def _cluster_moved(self, cluster: int, dx: float, dy: float) -> None:
        label = self.canvas.clusters[cluster].row.name
        self.desk.change(MOVE_CLUSTER, boards.move_cluster, cluster, dx, dy, detail=label)

    def _rearranged(self) -> None:
        self._show()
        if self.board_id is not None and self.writable():
            self._save_soon.start()

    def _menu(self, place: QPoint, cluster: int | None) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if cluster is not None:
            board_deeds.fill_cluster_menu(self, menu, cluster)
        else:
            fill_menu(self.desk, menu, AREA)
        menu.popup(place)


def _plain(value: Any) -> Any:
    """Tuples as JSON reads them back."""
    return [_plain(each) for each in value] if isinstance(value, (tuple, list)) else value
