"""The dialog for funnel numbers: typed stage by stage, pasted from anywhere, or read from a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from interviewkit.errors import FileTrouble
from interviewkit.journey.content import Column
from interviewkit.journey.funnel import pasted
from interviewkit.journey.words import column_name, people
from interviewkit.text.decoding import decode
from interviewkit.ui import style
from interviewkit.ui.journey.forms import add_row, buttons, dialog, form
from interviewkit.ui.language import name
from interviewkit.words import tr

Numbers = dict[tuple[int, str], float | None]


class FunnelForm:
    """Fields for every stage, and a field that takes a table; what is pasted there fills the fields."""

    def __init__(self, parent: QWidget, columns: Sequence[Column], agreed: Callable[[Numbers], object]) -> None:
        self.columns = columns
        self.dialog, column = dialog(parent, tr("Funnel numbers"), lambda: agreed(self.numbers()))
        note = QLabel(tr("How many people came to each stage, from your analytics or till."), wordWrap=True)
        style.set_kind(note, "muted")
        column.addWidget(note)
        rows = form(column)
        self.fields: list[QLineEdit] = []
        for each in columns:
            field = QLineEdit("" if each.number is None else people(each.number.value))
            self.fields.append(add_row(rows, column_name(each), field))
        self.table = QPlainTextEdit()
        self.table.setPlaceholderText(tr("Or paste a table: a stage and its number on each line"))
        name(self.table, tr("Paste a table"))
        self.table.setFixedHeight(96)
        self.table.setTabChangesFocus(True)
        self.table.textChanged.connect(self._take)
        column.addWidget(self.table)
        line = QHBoxLayout()
        self.read = QPushButton(tr("From a CSV file…"))
        self.read.clicked.connect(self._choose)
        self.unknown = QLabel(wordWrap=True)
        style.set_kind(self.unknown, "small")
        line.addWidget(self.read)
        line.addWidget(self.unknown, 1)
        column.addLayout(line)
        buttons(self.dialog, column)
        self.dialog.resize(460, 0)
        self.dialog.open()

    def numbers(self) -> Numbers:
        """What stands in the fields; an empty one, or one that is no number, is none."""
        found: Numbers = {}
        for each, field in zip(self.columns, self.fields, strict=True):
            read = pasted(field.text(), [["x"]]).values
            found[each.stage_id, each.channel or ""] = read.get(0)
        return found

    def _take(self) -> None:
        names = [(*each.names, column_name(each), *filter(None, [each.channel])) for each in self.columns]
        found = pasted(self.table.toPlainText(), names)
        for at, value in found.values.items():
            self.fields[at].setText(people(value))
        self.unknown.setText(tr("No such stage: {names}", names=", ".join(found.unknown)) if found.unknown else "")

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self.dialog, tr("From a CSV file…"), "", f"{tr('Table')} (*.csv *.tsv *.txt)"
        )
        if chosen:
            self.load(Path(chosen))

    def load(self, path: Path) -> None:
        """Reads a file of text; what is no text is told below."""
        try:
            self.table.setPlainText(decode(path.read_bytes(), path.name).text)
        except (OSError, FileTrouble):
            self.unknown.setText(tr("“{name}” could not be read.", name=path.name))


def ask_numbers(parent: QWidget, columns: Sequence[Column], agreed: Callable[[Numbers], object]) -> QDialog:
    """Asks for the numbers; agreed gets them."""
    found = FunnelForm(parent, columns, agreed)
    found.dialog.setProperty("form", found)
    return found.dialog
