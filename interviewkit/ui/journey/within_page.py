"""The page of feelings inside interviews: one interview along its time, and what feeling follows what in all."""

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
from interviewkit.coding.emotions import FEELINGS
from interviewkit.journey.timeline import Moment, Timeline, Transitions, felt_sources, timeline, transitions
from interviewkit.ui import style
from interviewkit.ui.analysis.page import AnalysisPage
from interviewkit.ui.colours import mixed, surface
from interviewkit.ui.evidence import Evidence
from interviewkit.ui.journey.timeline_view import TimelineView
from interviewkit.ui.language import name
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.store.changes import Changes
    from interviewkit.store.project import Project
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.jobs import Job

SIGNS = {"-": mark("▼ unpleasant"), "0": mark("● neutral"), "+": mark("▲ pleasant")}
Found = tuple[list[tuple[int, str, int]], Timeline | None, Transitions]


class WithinPage(AnalysisPage):
    """Above the timeline of one interview, below the matrix over all of them."""

    id = "within"
    title = mark("In interviews")
    icon = "mdi6.chart-timeline-variant"
    watches = frozenset({"stage", "quote", "emotion", "source", "speaker", "segment", "participant"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.found: Transitions | None = None
        self.timeline: Timeline | None = None
        self._project: Project | None = None
        self._job: Job | None = None
        self._fetching: Job | None = None
        self.source, self.axis, self.by = QComboBox(), QComboBox(), QComboBox()
        self.view, self.table, self.evidence = TimelineView(), QTableWidget(), Evidence(desk)
        self.note, self._heading = QLabel(wordWrap=True), QLabel()
        style.set_kind(self.note, "muted")
        style.set_kind(self._heading, "heading")
        self._assemble()
        self._soon = QTimer(self, singleShot=True, interval=120)
        self._soon.timeout.connect(self._read)
        self.source.activated.connect(lambda _: self._read())
        self.by.activated.connect(lambda _: self._read())
        self.axis.activated.connect(lambda _: self._show_timeline())
        self.view.opened.connect(lambda quote: desk.show_quotes([quote]))
        self.view.chosen.connect(self._show_moment)
        self.table.currentCellChanged.connect(lambda row, column, *_: self._show_cell(row, column))
        self.retranslate()

    def _assemble(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        left = QWidget()
        inside = QVBoxLayout(left)
        inside.setContentsMargins(style.L, style.S, style.M, style.S)
        inside.setSpacing(style.S)
        top = QHBoxLayout()
        top.setSpacing(style.S)
        self.source.setMinimumWidth(220)
        top.addWidget(self.source)
        top.addWidget(self.axis)
        top.addStretch(1)
        inside.addLayout(top)
        inside.addWidget(self.view, 2)
        below = QHBoxLayout()
        below.addWidget(self._heading)
        below.addStretch(1)
        below.addWidget(self.by)
        inside.addLayout(below)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        inside.addWidget(self.table, 3)
        inside.addWidget(self.note)
        self.evidence.setMinimumWidth(220)
        splitter = QSplitter()
        splitter.addWidget(left)
        splitter.addWidget(self.evidence)
        splitter.setSizes([980, 270])
        splitter.setStretchFactor(0, 1)
        splitter.setChildrenCollapsible(False)
        column.addWidget(splitter, 1)
        self.setFocusProxy(self.view)

    def opened(self, project: Project) -> None:
        self._project = project
        self._read()

    def closed(self) -> None:
        self._project = self.found = self.timeline = None
        self._soon.stop()
        for job in (self._job, self._fetching):
            if job is not None:
                job.cancel()
        self.source.clear()
        self.table.setRowCount(0)
        self.view.show_timeline(None, True)

    def changed(self, changes: Changes | None) -> None:
        self._soon.start()

    def retranslate(self) -> None:
        for box, text, entries in (
            (self.source, tr("Interview"), ()),
            (self.axis, tr("Along"), ((tr("by time"), True), (tr("by turns"), False))),
            (self.by, tr("What follows what"), ((tr("pleasant or not"), False), (tr("word by word"), True))),
        ):
            name(box, text)
            chosen = box.currentData()
            if entries:
                box.clear()
                for label, data in entries:
                    box.addItem(label, data)
                box.setCurrentIndex(max(0, box.findData(chosen)))
        self._heading.setText(tr("What feeling follows what"))
        name(self.table, tr("What feeling follows what"), tr("Choose a number to see the quotes behind it."))
        if self._project is not None:
            self._soon.start()

    # Reading

    def _read(self) -> None:
        project = self._project
        if project is None:
            return
        if self._job is not None:
            self._job.cancel()
        wanted, labels = self.source.currentData(), bool(self.by.currentData())

        def read(*_: object) -> Found:
            with project.read() as session:
                rows = felt_sources(session)
                ids = [row[0] for row in rows]
                shown = wanted if wanted in ids else ids[0] if ids else None
                line = timeline(session, shown) if shown is not None else None
                return rows, line, transitions(session, labels=labels)

        self._job = self.desk.jobs.start(tr("Reading feelings"), read, self._take, quiet=True)

    def _take(self, found: Found) -> None:
        if self._project is None:
            return
        rows, self.timeline, self.found = found
        self.source.clear()
        for id, called, count in rows:
            self.source.addItem(f"{called} ({count})", id)
        if self.timeline is not None:
            self.source.setCurrentIndex(max(0, self.source.findData(self.timeline.source_id)))
        self.axis.setEnabled(self.timeline is not None and any(m.at_ms is not None for m in self.timeline.moments))
        self._show_timeline()
        self._show_matrix(self.found)

    def _show_timeline(self) -> None:
        timed = self.axis.isEnabled() and bool(self.axis.currentData())
        self.view.show_timeline(self.timeline, timed)

    def _show_matrix(self, found: Transitions) -> None:
        self.table.blockSignals(True)
        labels = [key_text(key) for key in found.keys]
        self.table.setRowCount(len(labels))
        self.table.setColumnCount(len(labels))
        self.table.setHorizontalHeaderLabels([f"→ {text}" for text in labels])
        self.table.setVerticalHeaderLabels(labels)
        most = max((len(step.pairs) for step in found.steps.values()), default=1)
        for row, one in enumerate(found.keys):
            for column, two in enumerate(found.keys):
                step = found.steps.get((one, two))
                item = QTableWidgetItem("" if step is None else str(len(step.pairs)))
                item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                if step is not None:
                    item.setToolTip(
                        plural("{n} participant", "{n} participants", step.people)
                        + f" · {labels[row]} → {labels[column]}"
                    )
                    item.setBackground(mixed(surface("paper"), surface("accent"), 0.08 + 0.3 * len(step.pairs) / most))
                self.table.setItem(row, column, item)
        wide = QHeaderView.ResizeMode.Stretch if len(labels) <= 8 else QHeaderView.ResizeMode.ResizeToContents
        self.table.horizontalHeader().setSectionResizeMode(wide)
        self.table.blockSignals(False)
        made = plural("{n} step", "{n} steps", found.steps_made)
        counted = plural("{n} participant", "{n} participants", found.people)
        rest = tr("From each felt quote to the next one of the same person in the same interview.")
        self.note.setText(f"{made} · {counted}. {rest}")
        self.evidence.show_cards(tr("Evidence"), tr("Choose a number to see the quotes behind it."), [])

    def _show_moment(self, moment: Moment | None) -> None:
        if moment is not None:
            self._fetch((moment.quote_id,), moment.participant, moment.stage)

    def _show_cell(self, row: int, column: int) -> None:
        if self.found is None or not (0 <= row < len(self.found.keys) and 0 <= column < len(self.found.keys)):
            return
        one, two = self.found.keys[row], self.found.keys[column]
        step = self.found.steps.get((one, two))
        heading = f"{key_text(one)} → {key_text(two)}"
        if step is None:
            self.evidence.show_cards(heading, tr("Never"), [])
            return
        made = plural("{n} step", "{n} steps", len(step.pairs))
        note = f"{made} · {plural('{n} participant', '{n} participants', step.people)}"
        self._fetch(step.quotes[:300], heading, note)

    def _fetch(self, ids: tuple[int, ...], heading: str, note: str) -> None:
        project = self._project
        if project is None:
            return
        if self._fetching is not None:
            self._fetching.cancel()

        def read(*_: object) -> list[Card]:
            with project.read() as session:
                return cards(session, ids)

        self._fetching = self.desk.jobs.start(
            tr("Reading quotes"), read, lambda found: self.evidence.show_cards(heading, note, found), quiet=True
        )


def key_text(key: str) -> str:
    """A feeling's name, or a sign's."""
    if key in SIGNS:
        return tr(SIGNS[key])
    return tr(FEELINGS[key].name) if key in FEELINGS else key
