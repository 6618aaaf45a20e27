"""Before a log of events comes in: what its columns mean, when the recording began, and what the events will be."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from interviewkit.sources.layers.event_log import (
    ABSOLUTE,
    Events,
    Plan,
    Table,
    events,
    guess,
    import_events,
    read_began,
    read_table,
    show_began,
)
from interviewkit.ui import style
from interviewkit.ui.dialogs import buttons, stack
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.layers.spans import shown
from interviewkit.ui.numbers import Number
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.sources.queries import SourceRow
    from interviewkit.ui.desk import Desk

UNIT_NAMES = {
    "seconds": mark("Seconds from the beginning"),
    "ms": mark("Milliseconds from the beginning"),
    "us": mark("Microseconds from the beginning"),
    "clock": mark("h:mm:ss from the beginning"),
    "wall": mark("Date and time"),
    "day": mark("Time of day"),
    "epoch_s": mark("Seconds since 1970"),
    "epoch_ms": mark("Milliseconds since 1970"),
    "epoch_us": mark("Microseconds since 1970"),
}
SHOWN = 60
PATIENCE = 120
"""After the last change so many ms go by before the preview is made anew."""


class LogDialog(Speaks, QDialog):
    """Every choice is seen at once in the events below; Enter imports."""

    def __init__(self, desk: Desk, source: SourceRow, path: Path, table: Table, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desk, self._source, self._path, self._table = desk, source, path, table
        self._plan = guess(table, source.duration_ms)
        self._kept = self._plan or Plan(0, "seconds")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(720, 620)
        self.called = QLineEdit(path.stem)
        self.time, self.unit, self.text, self.value = QComboBox(), QComboBox(), QComboBox(), QComboBox()
        self.until = QComboBox()
        self.began, self.offset = QLineEdit(), Number()
        self.offset.setRange(-86_400, 86_400)
        self.offset.setDecimals(1)
        self.offset.setSingleStep(0.1)
        self.said, self.preview = QLabel(wordWrap=True), QTableWidget(0, 4)
        self.about = QLabel(wordWrap=True)
        self.about.setProperty("kind", "muted")
        self.back, self.take = QPushButton(), QPushButton()
        self._labels = [QLabel() for _ in range(8)]
        self._soon = QTimer(self, singleShot=True, interval=PATIENCE)
        self._soon.timeout.connect(self.show_preview)
        self._lay_out()
        self._fill()
        self._connect()
        self.retranslate()
        self.show_preview()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(style.L)
        form.setVerticalSpacing(style.S)
        time = _beside(self.time, self.unit)
        self._offset_row = _beside(self.offset, QWidget())
        fields = (self.called, time, self.began, self._offset_row, self.text, self.value, self.until)
        for label, widget in zip(self._labels, fields, strict=False):
            form.addRow(label, widget)
            label.setBuddy(widget)
        self._form = form
        self.preview.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.preview.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.preview.verticalHeader().hide()
        self.preview.setShowGrid(False)
        self.preview.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.preview.setColumnWidth(2, 80)
        self.preview.setColumnWidth(3, 200)
        self.preview.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.preview.horizontalHeader().setHighlightSections(False)
        row = buttons(back=self.back, go=self.take)
        stack(self, self.about, form, self.preview, self.said, row, tall=self.preview)

    def _fill(self) -> None:
        names, plan = self._table.names, self._kept
        for n, column in enumerate(names):
            self.time.addItem(column, n)
        for unit, text in UNIT_NAMES.items():
            self.unit.addItem(tr(text), unit)
        for box, chosen in ((self.text, plan.text), (self.value, plan.value)):
            box.addItem(tr("None"), None)
            for n, column in enumerate(names):
                box.addItem(column, n)
            box.setCurrentIndex(max(box.findData(chosen), 0))
        self.until.addItem(tr("None: events are moments"), None)
        for n, column in enumerate(names):
            self.until.addItem(tr("“{column}” is the end", column=column), ("end", n))
        for n, column in enumerate(names):
            for unit, text in (("seconds", mark("“{column}” is how long, in seconds")),
                               ("ms", mark("“{column}” is how long, in milliseconds")),
                               ("clock", mark("“{column}” is how long, as h:mm:ss"))):  # fmt: skip
                self.until.addItem(tr(text, column=column), (unit, n))
        self.time.setCurrentIndex(plan.time)
        self.unit.setCurrentIndex(self.unit.findData(plan.unit))
        self.began.setText(show_began(plan.began_ms, plan.unit) if plan.unit in ABSOLUTE else "")
        chosen_end = ("end", plan.end) if plan.end is not None else (plan.span_unit, plan.duration)
        at = next((n for n in range(self.until.count()) if self.until.itemData(n) == chosen_end), 0)
        self.until.setCurrentIndex(at)

    def _connect(self) -> None:
        for box in (self.time, self.unit, self.text, self.value, self.until):
            box.activated.connect(self._soon.start)
        self.time.activated.connect(self._guess_unit)
        self.unit.activated.connect(self._guess_began)
        self.began.textEdited.connect(lambda _: self._soon.start())
        self.offset.valueChanged.connect(lambda _: self._soon.start())
        self.called.textEdited.connect(lambda _: self._soon.start())
        self.take.clicked.connect(self.accept)
        self.back.clicked.connect(self.reject)

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Import a log of events"))
        texts = (
            tr("Name of the layer"),
            tr("Time"),
            tr("The recording began at"),
            tr("Shift by (s)"),
            tr("What happened"),
            tr("Number"),
            tr("End"),
        )
        for label, text in zip(self._labels, texts, strict=False):
            label.setText(text)
        for widget, text in zip((self.called, self.time, self.began, self.offset, self.text, self.value, self.until),
                                texts, strict=True):  # fmt: skip
            name(widget, text)
        name(self.unit, tr("How the time counts"))
        name(self.preview, tr("The events as they will be"))
        self.began.setPlaceholderText(tr("e.g. 2026-05-01 14:03:20"))
        self.preview.setHorizontalHeaderLabels([tr("Time"), tr("What happened"), tr("Number"), tr("Other columns")])
        self.back.setText(tr("Cancel"))
        self.take.setText(tr("Import"))
        about = plural("{n} row in “{file}”.", "{n} rows in “{file}”.", len(self._table.rows), file=self._path.name)
        ragged = self._table.ragged
        odd = plural("{n} of them has another number of cells.", "{n} of them have another number of cells.", ragged)
        unsure = "" if self._plan is not None else tr("No column looks like a time; choose one.")
        self.about.setText(" ".join(filter(None, [about, odd if ragged else "", unsure])))

    # Choosing

    def _guess_unit(self) -> None:
        """Another time column counts in its own way."""
        at = self.time.currentData()
        alone = Table((self._table.names[at],), [[row[at]] for row in self._table.rows[:400]], "", "")
        found = guess(alone, self._source.duration_ms)
        if found is not None:
            self.unit.setCurrentIndex(self.unit.findData(found.unit))
        self._guess_began()

    def _guess_began(self) -> None:
        """Without a word about it the first event is taken for the beginning."""
        unit = self.unit.currentData()
        if unit in ABSOLUTE:
            from interviewkit.sources.layers.event_log import READERS

            at = self.time.currentData()
            first = (READERS[unit](row[at]) for row in self._table.rows[:400])
            self.began.setText(show_began(next((each for each in first if each is not None), 0), unit))
        self._soon.start()

    def plan(self) -> Plan | None:
        """What was chosen; None while the beginning is no time."""
        unit = self.unit.currentData()
        began = read_began(self.began.text(), unit) if unit in ABSOLUTE else 0
        until = self.until.currentData()
        chosen = Plan(
            self.time.currentData(),
            unit,
            self.text.currentData(),
            self.value.currentData(),
            began_ms=began or 0,
            offset_ms=round(self.offset.value() * 1000),
        )
        if until is not None:
            kind, column = until
            chosen = replace(chosen, end=column) if kind == "end" else replace(chosen, duration=column, span_unit=kind)
        return chosen if began is not None else None

    def show_preview(self) -> None:
        """The first events as they will be, and what is known about the rest."""
        plan = self.plan()
        self._form.setRowVisible(self.began, self.unit.currentData() in ABSOLUTE)
        style.set_kind(self.began, "" if plan is not None else "wrong")
        made = Events()
        if plan is not None:
            rows = self._table.rows
            made = events(self._table, plan, self._source.duration_ms, rows[: SHOWN * 20])
        self.preview.setRowCount(min(len(made.marks), SHOWN))
        for n, each in enumerate(made.marks[:SHOWN]):
            more = " · ".join(f"{key}: {value}" for key, value in (each.details or {}).items())
            value = "" if each.value is None else f"{each.value:g}"
            for column, text in enumerate((shown(each.start_ms, each.end_ms), each.text, value, more)):
                self.preview.setItem(n, column, QTableWidgetItem(text))
        self.preview.resizeColumnToContents(0)
        self.take.setEnabled(bool(made.marks and self.called.text().strip()))
        self.said.setText(self._verdict(plan, made))

    def _verdict(self, plan: Plan | None, made: Events) -> str:
        if plan is None:
            return tr("Write when the recording began, like {example}.", example="2026-05-01 14:03:20")
        if not made.marks:
            return tr("No row has a time within the recording. Choose another column, or another beginning.")
        parts = []
        if made.untimed:
            parts.append(
                plural("{n} of the first rows has no time.", "{n} of the first rows have no time.", made.untimed)
            )
        if made.early:
            early = plural(
                "{n} of the first rows lies before the recording and is left out.",
                "{n} of the first rows lie before the recording and are left out.",
                made.early,
            )
            parts.append(early)
        if made.late:
            parts.append(tr("Events go on after the recording’s end; they are kept."))
        return " ".join(parts)

    def accept(self) -> None:
        """Brings the events in, off the GUI thread."""
        plan, project = self.plan(), self._desk.project
        if plan is None or project is None or not self.take.isEnabled():
            return
        table, source, called = self._table, self._source, self.called.text().strip()

        def work(progress: object, cancelled: object) -> Events:
            made = events(table, plan, source.duration_ms)
            import_events(project, source.id, called, made)
            return made

        label = tr("Importing “{name}”", name=self._path.name)
        self._desk.jobs.start(label, work, partial(_tell, self._desk, called), writes=True)
        super().accept()


def _tell(desk: Desk, called: str, made: Events) -> None:
    parts = [plural("{n} event came in as “{name}”.", "{n} events came in as “{name}”.", len(made.marks), name=called)]
    if made.untimed:
        parts.append(plural("{n} row had no time.", "{n} rows had no time.", made.untimed))
    if made.early:
        lay = plural("{n} row lay before the recording.", "{n} rows lay before the recording.", made.early)
        parts.append(lay)
    desk.tell(" ".join(parts), good=True)


def choose_log(desk: Desk, source: SourceRow, parent: QWidget) -> None:
    """Asks for a log, and then what its columns mean."""
    kinds = f"{tr('Tables')} (*.csv *.tsv *.txt *.log *.tab);;{tr('All files')} (*)"
    chosen, _ = QFileDialog.getOpenFileName(parent, tr("Import a log of events"), "", kinds)
    if chosen:
        open_log(desk, source, Path(chosen), parent)


def open_log(desk: Desk, source: SourceRow, path: Path, parent: QWidget) -> None:
    """Reads a log off the GUI thread and asks what its columns mean."""
    project = desk.project

    def show(table: Table) -> None:
        if desk.project is project:
            dialog = LogDialog(desk, source, path, table, parent)
            dialog.open()

    desk.jobs.start(tr("Reading “{name}”", name=path.name), lambda _, __: read_table(path), show)


def _beside(*widgets: QWidget) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(style.S)
    for widget in widgets:
        line.addWidget(widget, 1)
    return row
