"""Asks what the columns of a table hold, with its first rows in view, before it is brought in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from interviewkit.exchange.tables.bringing import ENDINGS, Brought, bring, read_table, remembered
from interviewkit.exchange.tables.columns import ROLES, Column, Table
from interviewkit.people.duplicates import doubles
from interviewkit.ui import style
from interviewkit.ui.dialogs import Telling, buttons, stack
from interviewkit.ui.exchange.doubles_dialog import DoublesDialog
from interviewkit.ui.language import name
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

IMPORT = mark("Import table")
CALLED = {
    "text": mark("Text to code"),
    "participant": mark("Participant"),
    "row": mark("Number of the row"),
    "attribute": mark("Fact about the participant"),
    "date": mark("Date"),
    "ignore": mark("Leave out"),
}
WORKBOOKS = (".xlsx", ".xlsm")
"""Files that can be nothing but tables."""
_FIRST = 20
"""Rows shown to choose by."""


class TableDialog(QDialog):
    """A choice above each column, the first rows below it; what will happen is said as choices are made."""

    def __init__(self, file: str, table: Table, columns: Sequence[Column], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Import “{name}”", name=file))
        self.table, self.columns = table, list(columns)
        self.grid = QTableWidget(min(_FIRST, len(table.rows)) + 1, len(columns))
        self.grid.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.grid.setHorizontalHeaderLabels([column.title for column in columns])
        self.grid.verticalHeader().setVisible(False)
        self.grid.horizontalHeader().setDefaultSectionSize(190)
        self.grid.setWordWrap(False)
        name(self.grid, tr("First rows of the table"))
        self.roles: list[QComboBox] = []
        for at, column in enumerate(columns):
            box = QComboBox()
            for role in ROLES:
                box.addItem(tr(CALLED[role]), role)
            box.setCurrentIndex(ROLES.index(column.role))
            box.currentIndexChanged.connect(lambda _, at=at: self._chosen(at))
            name(box, tr("What “{column}” holds", column=column.title))
            self.grid.setCellWidget(0, at, box)
            self.roles.append(box)
            for n, row in enumerate(table.rows[:_FIRST], 1):
                item = QTableWidgetItem(" ".join(row[column.at].split()))
                item.setToolTip(row[column.at])
                self.grid.setItem(n, at, item)
        self.told = Telling()
        self.back, self.take = QPushButton(tr("Cancel")), QPushButton(tr("Import"))
        self.back.clicked.connect(self.reject)
        self.take.clicked.connect(self.accept)
        title, head = QLabel(self.windowTitle(), wordWrap=True), QLabel(wordWrap=True)
        style.set_kind(title, "title")
        head.setText(tr("Choose above each column what it holds. Nothing of the file itself is changed."))
        last = buttons(back=self.back, go=self.take)
        stack(self, title, head, self.grid, self.told, last, tall=self.grid)
        self.resize(980, 560)
        self._tell()

    def _chosen(self, at: int) -> None:
        """One column names the participant, one the row, one the day: whichever was chosen last."""
        role = self.roles[at].currentData()
        for n, column in enumerate(self.columns):
            if n != at and role in ("participant", "row", "date") and column.role == role:
                self.columns[n] = replace(column, role="attribute")
                self.roles[n].blockSignals(True)
                self.roles[n].setCurrentIndex(ROLES.index("attribute"))
                self.roles[n].blockSignals(False)
        self.columns[at] = replace(self.columns[at], role=role)
        self._tell()

    def _tell(self) -> None:
        texts = sum(
            bool(row[column.at].strip()) for column in self.columns if column.role == "text" for row in self.table.rows
        )
        facts = sum(column.role == "attribute" for column in self.columns)
        who = next((column for column in self.columns if column.role == "participant"), None)
        people = len({row[who.at].strip() for row in self.table.rows if row[who.at].strip()}) if who else 0
        parts = [
            plural("{n} text becomes a segment", "{n} texts become segments", texts),
            plural("{n} participant", "{n} participants", people),
        ]
        if who is not None:
            parts.append(plural("{n} fact about each", "{n} facts about each", facts))
        elif facts:
            parts.append(tr("facts are left out, because no column names the participant"))
        useful = bool(texts or (who and facts))
        self.told.say(" · ".join(parts), wrong=not useful)
        self.take.setEnabled(useful)


def choose_table(desk: Desk, parent: QWidget) -> None:
    """Asks for a file, then for its columns, and brings it in."""
    kinds = " ".join(f"*{ending}" for ending in ENDINGS)
    chosen, _ = QFileDialog.getOpenFileName(parent, tr("Import a table"), "", f"{tr('Tables')} ({kinds})")
    if chosen:
        import_table(desk, Path(chosen), parent)


def import_table(desk: Desk, path: Path, parent: QWidget) -> None:
    """Reads a file, asks what its columns hold, and brings it in as one step; both off the GUI thread."""
    if desk.project is not None:
        title = tr("Importing “{name}”", name=path.name)
        desk.jobs.start(title, lambda progress, cancelled: read_table(path), partial(_ask, desk, path, parent))


def _ask(desk: Desk, path: Path, parent: QWidget, table: Table) -> None:
    project = desk.project
    if project is None:
        return
    dialog = TableDialog(path.name, table, desk.read(remembered, table), parent)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    agreed = dialog.exec() == QDialog.DialogCode.Accepted
    columns = dialog.columns
    dialog.deleteLater()
    if not agreed:
        return

    def work() -> Brought:
        with project.change(IMPORT, detail=path.name) as session:
            return bring(session, path.stem, table, columns)

    def tell(brought: Brought) -> None:
        desk.tell(told(brought), undo=True)
        offer_doubles(desk)
        if brought.source_id is not None:
            desk.show_source(brought.source_id)

    title = tr("Importing “{name}”", name=path.name)
    desk.jobs.start(title, lambda progress, cancelled: work(), tell, writes=True)


def offer_doubles(desk: Desk) -> None:
    """Says when participants look like one person, with the way to look at them."""
    project = desk.project
    if project is None:
        return

    def work() -> int:
        with project.read() as session:
            return len(doubles(session))

    def tell(n: int) -> None:
        if n:
            text = plural(
                "One pair of participants may be one person.", "{n} pairs of participants may be one person.", n
            )
            desk.tell(text, button=(tr("Look"), partial(DoublesDialog.over, desk)))

    desk.jobs.start(tr("Participants who may be one"), lambda progress, cancelled: work(), tell, quiet=True)


def told(brought: Brought) -> str:
    """What came in, in one sentence; what was not as expected behind it."""
    parts = []
    for n, one, many in (
        (brought.new, mark("{n} new segment"), mark("{n} new segments")),
        (brought.changed, mark("{n} segment changed"), mark("{n} segments changed")),
        (brought.same, mark("{n} unchanged"), mark("{n} unchanged")),
        (brought.participants, mark("{n} new participant"), mark("{n} new participants")),
        (brought.attributes, mark("{n} fact"), mark("{n} facts")),
        (brought.kept, mark("{n} left as you corrected it"), mark("{n} left as you corrected them")),
        (brought.gone, mark("{n} no longer in the table, kept here"), mark("{n} no longer in the table, kept here")),
    ):
        if n:
            parts.append(plural(one, many, n))
    if brought.doubles:
        parts.append(tr("row numbers that stand twice: {rows}", rows=", ".join(brought.doubles[:5])))
    return (" · ".join(parts) or tr("Nothing new was in the table")) + "."
