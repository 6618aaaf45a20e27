"""The page that puts two journeys side by side: segments, waves or maps, with what differs and how sure that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from interviewkit.coding.cards import Card, cards
from interviewkit.journey.comparing import Pair, Side, side_by_side
from interviewkit.journey.maps import maps
from interviewkit.journey.scope import Scope, choices
from interviewkit.journey.words import signed
from interviewkit.ui import style
from interviewkit.ui.analysis.page import AnalysisPage
from interviewkit.ui.evidence import Evidence
from interviewkit.ui.journey.two_curves import TwoCurves
from interviewkit.ui.language import name
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from sqlmodel import Session

    from interviewkit.store.changes import Changes
    from interviewkit.store.project import Project
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.jobs import Job

MOST_CARDS = 200
Offered = list[tuple[str, Scope]]


class ComparePage(AnalysisPage):
    """Read in a job; the same people are compared with themselves, strangers by Welch’s interval."""

    id = "compare"
    title = mark("Compare")
    icon = "mdi6.compare-horizontal"
    watches = frozenset({"stage", "quote", "emotion", "source", "speaker", "participant", "attribute", "journey_map"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.pairs: list[Pair] = []
        self.offered: Offered = []
        self._project: Project | None = None
        self._job: Job | None = None
        self._fetching: Job | None = None
        self.a, self.b = QComboBox(), QComboBox()
        self.chart, self.table, self.evidence = TwoCurves(), QTableWidget(), Evidence(desk)
        self.note = QLabel(wordWrap=True)
        style.set_kind(self.note, "muted")
        self._with = QLabel()
        self._assemble()
        self._soon = QTimer(self, singleShot=True, interval=120)
        self._soon.timeout.connect(self._read)
        for box in (self.a, self.b):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.activated.connect(lambda _: self._read())
        self.table.currentCellChanged.connect(lambda row, column, *_: self._show_cell(row, column))
        self.retranslate()

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(style.L, style.S, style.L, style.S)
        top.setSpacing(style.S)
        for widget in (self.a, self._with, self.b):
            top.addWidget(widget)
        top.addStretch(1)
        column.addLayout(top)
        left = QWidget()
        inside = QVBoxLayout(left)
        inside.setContentsMargins(style.L, 0, style.M, style.S)
        inside.setSpacing(style.S)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setWordWrap(True)
        inside.addWidget(self.chart, 3)
        inside.addWidget(self.table, 2)
        inside.addWidget(self.note)
        self.evidence.setMinimumWidth(220)
        splitter = QSplitter()
        splitter.addWidget(left)
        splitter.addWidget(self.evidence)
        splitter.setSizes([980, 270])
        splitter.setStretchFactor(0, 1)
        splitter.setChildrenCollapsible(False)
        column.addWidget(splitter, 1)
        self.setFocusProxy(self.table)

    def opened(self, project: Project) -> None:
        self._project = project
        self._read()

    def closed(self) -> None:
        self._project, self.pairs, self.offered = None, [], []
        self._soon.stop()
        for job in (self._job, self._fetching):
            if job is not None:
                job.cancel()
        self.a.clear()
        self.b.clear()
        self._show([])

    def changed(self, changes: Changes | None) -> None:
        self._soon.start()

    def retranslate(self) -> None:
        self._with.setText(tr("compared with"))
        name(self.a, tr("First journey"))
        name(self.b, tr("Second journey"))
        name(self.table, tr("What differs"), tr("Choose a cell to see the quotes behind it."))
        self.note.setText(
            tr(
                "Difference: second minus first, with its 95 % interval. People who are in both are compared with "
                "themselves (paired); groups of different people by Welch’s interval. Nothing is told below three."
            )
        )
        if self._project is not None:
            self._soon.start()

    # Reading

    def _read(self) -> None:
        project = self._project
        if project is None:
            return
        if self._job is not None:
            self._job.cancel()
        wanted = self.a.currentText(), self.b.currentText()

        def read(*_: object) -> tuple[Offered, int, int, list[Pair]]:
            with project.read() as session:
                offered = scopes(session)
                names = [text for text, _ in offered]
                one, two = (names.index(text) if text in names else -1 for text in wanted)
                if one < 0 or two < 0:
                    one, two = first_choice(offered)
                return offered, one, two, side_by_side(session, offered[one][1], offered[two][1])

        self._job = self.desk.jobs.start(tr("Comparing journeys"), read, self._take, quiet=True)

    def _take(self, found: tuple[Offered, int, int, list[Pair]]) -> None:
        if self._project is None:
            return
        self.offered, one, two, pairs = found
        for box, at in ((self.a, one), (self.b, two)):
            box.clear()
            box.addItems([text for text, _ in self.offered])
            box.setCurrentIndex(at)
        self._show(pairs)

    def _show(self, pairs: list[Pair]) -> None:
        self.pairs = pairs
        titles = self.a.currentText(), self.b.currentText()
        self.chart.show_pairs(pairs, titles)
        head = [tr("Stage"), *titles, tr("Difference"), tr("Compared")]
        self.table.blockSignals(True)
        self.table.setColumnCount(len(head))
        self.table.setRowCount(len(pairs))
        self.table.setHorizontalHeaderLabels(head)
        for row, pair in enumerate(pairs):
            for column, text in enumerate(texts(pair)):
                item = QTableWidgetItem(text)
                if column == 3 and pair.difference.clear:
                    font = item.font()
                    font.setBold(True)
                    item.setFont(font)
                self.table.setItem(row, column, item)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.blockSignals(False)
        self.evidence.show_cards(tr("Evidence"), tr("Choose a cell to see the quotes behind it."), [])

    def _show_cell(self, row: int, column: int) -> None:
        project = self._project
        if project is None or not 0 <= row < len(self.pairs):
            return
        pair = self.pairs[row]
        sides = {1: (pair.a,), 2: (pair.b,)}.get(column, (pair.a, pair.b))
        ids = tuple(dict.fromkeys(quote for side in sides for quote in side.quotes))
        head = self.table.horizontalHeaderItem(column)
        heading = f"{pair.stage} · {head.text() if head is not None else ''}"
        note = plural("{n} quote", "{n} quotes", len(ids))
        if self._fetching is not None:
            self._fetching.cancel()

        def read(*_: object) -> list[Card]:
            with project.read() as session:
                return cards(session, ids[:MOST_CARDS])

        self._fetching = self.desk.jobs.start(
            tr("Reading quotes"), read, lambda found: self.evidence.show_cards(heading, note, found), quiet=True
        )


def scopes(session: Session) -> Offered:
    """Everything that can be compared: everybody, each value of each attribute, each wave, each map with a scope."""
    attributes, waves = choices(session)
    offered = [(tr("Everybody"), Scope())]
    offered += [(f"{key}: {value}", Scope({key: (value,)})) for key, values in attributes.items() for value in values]
    offered += [(f"{tr('Wave')}: {wave}", Scope(waves=(wave,))) for wave in waves]
    offered += [(tr("Map: {name}", name=row.name), row.scope) for row in maps(session) if not row.scope.everybody]
    return offered


def first_choice(offered: Offered) -> tuple[int, int]:
    """What is compared before anybody chose: two waves, else two values of the attribute that has the fewest, so that
    there are people on both sides; else everybody."""
    waves = [at for at, (_, scope) in enumerate(offered) if scope.waves]
    if len(waves) > 1:
        return waves[0], waves[1]
    groups: dict[str, list[int]] = {}
    for at, (_, scope) in enumerate(offered):
        if len(scope.attributes) == 1:
            groups.setdefault(next(iter(scope.attributes)), []).append(at)
    several = [group for group in groups.values() if len(group) > 1]
    if several:
        fewest = min(several, key=len)
        return fewest[0], fewest[1]
    return 0, min(1, len(offered) - 1)


def texts(pair: Pair) -> tuple[str, str, str, str, str]:
    """A row of the table."""
    found = pair.difference
    if found.mean is None or found.low is None or found.high is None:
        difference = tr("too few to tell")
    else:
        difference = f"{signed(found.mean)} [{signed(found.low)}, {signed(found.high)}]"
        if found.clear:
            difference = ("▲ " if found.mean > 0 else "▼ ") + difference
    if found.kind == "paired":
        how = plural("paired, {n} person in both", "paired, {n} people in both", found.pairs)
    else:
        how = tr("unpaired, {a} and {b} people", a=found.a, b=found.b)
    return pair.stage, _side(pair.a), _side(pair.b), difference, how


def _side(side: Side) -> str:
    point = side.point
    if not point.participants:
        return "–"
    if point.mean is None or point.low is None or point.high is None:
        return tr("too few for a mean (n = {n})", n=point.participants)
    return f"{signed(point.mean)} [{signed(point.low)}, {signed(point.high)}] n = {point.participants}"
