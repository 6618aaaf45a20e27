"""The page of tables: choose, read, and open the quotes behind any number at the side."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from interviewkit.analysis.crosstabs import attributes
from interviewkit.coding.cards import Card, cards
from interviewkit.store.files import write_whole
from interviewkit.ui import keys, style
from interviewkit.ui.analysis.page import AnalysisPage
from interviewkit.ui.analysis.tables.answers import Answer, answer
from interviewkit.ui.analysis.tables.charts import Chart
from interviewkit.ui.analysis.tables.choices import Choices
from interviewkit.ui.analysis.tables.grid import TableView
from interviewkit.ui.analysis.tables.questions import Question
from interviewkit.ui.analysis.tables.sheet import Sheet, as_csv, as_xlsx
from interviewkit.ui.empty import Empty
from interviewkit.ui.evidence import Evidence
from interviewkit.ui.head import action_button
from interviewkit.ui.language import name
from interviewkit.ui.saving.places import ask_file
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.store.changes import Changes
    from interviewkit.store.project import Project
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.jobs import Job

BREATH = 250
MOST_CARDS = 300
FILTERS = {"xlsx": mark("Workbook with every number"), "csv": mark("The table as shown")}


class TablesPage(AnalysisPage):
    """Tables are reckoned in a job; whatever changes in the project is reckoned anew after a breath."""

    id = "tables"
    title = mark("Tables")
    icon = "mdi6.table"
    watches = frozenset(
        {"code", "quote", "tag", "emotion", "source", "segment", "speaker", "participant", "attribute", "stage"}
    )

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.answer: Answer | None = None
        self._project: Project | None = None
        self._reading: Job | None = None
        self._fetching: Job | None = None
        self.choices, self.view, self.chart, self.evidence = Choices(), TableView(), Chart(), Evidence(desk)
        self.note = QLabel(wordWrap=True)
        style.set_kind(self.note, "muted")
        self.note.setContentsMargins(style.L, 0, style.L, style.S)
        keys.claim(self, "tables")
        self.setFocusProxy(self.view)
        self.empty = Empty(
            mark("Code some passages first: here you then see which codes meet, with whom and when."),
            mark("Go to Code"),
            lambda: desk.go("code"),
            "mdi6.table",
        )
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.note, self.chart):
            column.addWidget(widget)
        self.tables = QStackedWidget()
        self.tables.addWidget(self.view)
        self.tables.addWidget(self.empty)
        column.addWidget(self.tables, 1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.evidence)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([900, 320])
        self.splitter.setChildrenCollapsible(False)
        self.evidence.setMinimumWidth(240)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for act in ("tables.copy", "tables.xlsx"):
            self.choices.row.addWidget(action_button(desk, act, words=False))
        whole.addWidget(self.choices)
        whole.addWidget(self.splitter, 1)
        self._soon = QTimer(self, singleShot=True, interval=BREATH)
        self._soon.timeout.connect(self._read)
        self.choices.asked.connect(self._read)
        self.choices.measured.connect(self._show_measure)
        self.view.cell_chosen.connect(self._show_cell)
        self.view.entered.connect(self._enter)
        self.view.opened.connect(self._open)
        self.retranslate()

    # What the room calls

    def opened(self, project: Project) -> None:
        self._project = project
        self._read()

    def closed(self) -> None:
        self._project = self.answer = None
        self._soon.stop()
        for job in (self._reading, self._fetching):
            if job is not None:
                job.cancel()
        self.view.show_sheet(None)
        self.chart.clear()
        self._no_cell()

    def changed(self, changes: Changes | None) -> None:
        self._soon.start()

    def retranslate(self) -> None:
        name(self.view, tr("Tables"))
        self._no_cell()
        if self._project is not None:
            self._soon.start()

    # Acts

    def copy(self) -> None:
        """The selected cells, or the whole table, for a spreadsheet or a text."""
        cells = self.view.copy()
        if cells:
            self.desk.say(plural("{n} cell copied", "{n} cells copied", cells))

    def export(self, kind: str) -> None:
        """Asks where to and writes the table: every number of it as a workbook, or the one shown as csv."""
        found = self.answer
        if self._project is None or found is None or not found.sheets:
            return
        target = ask_file(self.desk, self, tr("Export table"), found.question.title, {kind: FILTERS[kind]})
        if target is not None:
            self.write(target)

    def write(self, target: Path) -> None:
        """Writes the table into a .xlsx or .csv file, off the GUI thread; a notice tells when it is there."""
        found, sheet = self.answer, self.sheet()
        assert found is not None and sheet is not None
        order = [self.view.row_of(row) for row in range(len(sheet.rows))]

        def work(progress: object, cancelled: object) -> Path:
            whole = target.suffix.lower() == ".xlsx"
            write_whole(target, as_xlsx(list(found.sheets.values())) if whole else as_csv(sheet, order))
            return target

        self.desk.jobs.start(
            tr("Writing “{name}”", name=target.name),
            work,
            lambda path: self.desk.tell(tr("“{name}” was written.", name=path.name), good=True),
            quiet=True,
        )

    def sheet(self) -> Sheet | None:
        """The table as it is shown, with the number chosen."""
        if self.answer is None or not self.answer.sheets:
            return None
        return self.answer.sheets.get(self.choices.measure.currentData()) or next(iter(self.answer.sheets.values()))

    # Reading

    def _read(self) -> None:
        project = self._project
        if project is None:
            return
        self._soon.stop()
        if self._reading is not None:
            self._reading.cancel()
        question = self.choices.question()
        self._reading = self.desk.jobs.start(
            tr("Counting codes"), lambda progress, cancelled: _read(project, question), self._show, quiet=True
        )

    def _show(self, found: tuple[dict[str, bool], Answer]) -> None:
        if self._project is None:
            return
        known, self.answer = found
        self.choices.show_attributes(known)
        if self.choices.question() != self.answer.question:  # the attribute asked for is gone
            self._read()
            return
        self.choices.show_measures(tuple(self.answer.sheets))
        self.note.setText(self.answer.note)
        self.note.setVisible(bool(self.answer.note))
        self.tables.setCurrentWidget(self.view if self.answer.sheets else self.empty)
        if self.answer.curve is not None:
            self.chart.show_curve(self.answer.curve, self.answer.note)
        elif self.answer.steps:
            self.chart.show_steps(self.answer.steps)
        else:
            self.chart.clear()
        self._show_measure()

    def _show_measure(self) -> None:
        sheet = self.sheet()
        self.view.show_sheet(sheet)
        if self.view.chosen() is None:
            self._no_cell()
        if sheet is not None:
            self.note.setToolTip("\n".join(f"{term}: {meaning}" for term, meaning in sheet.about))

    # The quotes behind a cell

    def _no_cell(self) -> None:
        self.evidence.show_cards(tr("Evidence"), tr("Choose a cell to see the quotes behind its number."), [])

    def _show_cell(self, row: int, column: int) -> None:
        project, sheet = self._project, self.sheet()
        if project is None or sheet is None:
            return
        if self._fetching is not None:
            self._fetching.cancel()
        text = "" if column < 0 else sheet.headings[column]
        heading = " × ".join(filter(None, [sheet.rows[row].name, text]))
        words = column == len(sheet.columns)
        number = "" if column < 0 or words else f"{sheet.title}: {sheet.text(row, column)}"
        note = sheet.text(row, column) if words else number
        ids = sheet.quotes_of(row, -1 if words else column)

        def show(found: list[Card]) -> None:
            counted = plural("{n} quote", "{n} quotes", len(ids))
            if len(ids) > len(found):
                counted = tr("{counted}, the first {n} shown", counted=counted, n=len(found))
            self.evidence.show_cards(heading, " · ".join(filter(None, [note, counted])), found)

        self._fetching = self.desk.jobs.start(
            tr("Reading quotes"), lambda progress, cancelled: _cards(project, ids[:MOST_CARDS]), show, quiet=True
        )

    def _enter(self) -> None:
        self.evidence.list.setFocus()
        if self.evidence.list.count() and self.evidence.list.currentRow() < 0:
            self.evidence.list.setCurrentRow(0)

    def _open(self) -> None:
        sheet, chosen = self.sheet(), self.view.chosen()
        if sheet is not None and chosen is not None:
            row, column = chosen
            ids = sheet.quotes_of(row, -1 if column == len(sheet.columns) else column)
            if ids:
                self.desk.show_quotes(ids)


def _read(project: Project, question: Question) -> tuple[dict[str, bool], Answer]:
    with project.read() as session:
        known = attributes(session)
    if question.attribute and question.attribute not in known:
        return known, Answer(question, {}, "")
    return known, answer(project, question)


def _cards(project: Project, ids: tuple[int, ...]) -> list[Card]:
    with project.read() as session:
        return cards(session, ids)
