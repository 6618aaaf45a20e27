"""The study's glossary: a table of words, what they mean, and the code that stands for each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from interviewkit.coding.glossary import TermRow, glossary, keep_glossary
from interviewkit.ui import style
from interviewkit.ui.language import name
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from sqlmodel import Session

    from interviewkit.ui.code.workspace import CodeWorkspace

CHANGE = mark("Change the glossary")
_ID = Qt.ItemDataRole.UserRole


class GlossaryDialog(QDialog):
    """Kept in one step by its button."""

    def __init__(self, room: CodeWorkspace) -> None:
        super().__init__(room)
        self._room = room
        self.setWindowTitle(tr("Glossary of the study"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(760, 480)
        self._before = room.desk.read(glossary)
        self.table = QTableWidget(0, 3)
        name(self.table, tr("Words and what they mean"))
        self.table.setHorizontalHeaderLabels([tr("Term"), tr("Meaning"), tr("Code")])
        self.table.verticalHeader().hide()
        head = self.table.horizontalHeader()
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnWidth(0, 180)
        self.table.setColumnWidth(2, 200)
        self.new, self.remove = QPushButton(tr("Add a word")), QPushButton(tr("Remove"))
        for button in (self.new, self.remove):
            button.setAutoDefault(False)
        self.new.clicked.connect(lambda: self.add(TermRow(None, "", ""), write=True))
        self.remove.clicked.connect(self._remove)
        hint = QLabel(
            tr("What people in this study call things. The words are offered for the vocabulary of transcription."),
            wordWrap=True,
        )
        style.set_kind(hint, "muted")
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        save = box.button(QDialogButtonBox.StandardButton.Save)
        save.setText(tr("Save"))
        save.setAutoDefault(False)
        style.set_kind(save, "primary")
        box.accepted.connect(self.keep)
        box.rejected.connect(self.reject)
        bottom = QHBoxLayout()
        bottom.addWidget(self.new)
        bottom.addWidget(self.remove)
        bottom.addStretch(1)
        bottom.addWidget(box)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.L, style.L, style.L, style.L)
        column.setSpacing(style.M)
        column.addWidget(hint)
        column.addWidget(self.table, 1)
        column.addLayout(bottom)
        for row in self._before:
            self.add(row)

    def add(self, row: TermRow, *, write: bool = False) -> None:
        """Another line; write: with the keyboard in it."""
        at = self.table.rowCount()
        self.table.insertRow(at)
        word = QTableWidgetItem(row.word)
        word.setData(_ID, row.id)
        self.table.setItem(at, 0, word)
        self.table.setItem(at, 1, QTableWidgetItem(row.meaning))
        codes = QComboBox()
        name(codes, tr("Code"))
        codes.addItem("–", None)
        for code in self._room.codes.values():
            codes.addItem(code.name, code.id)
        codes.setCurrentIndex(max(0, codes.findData(row.code_id)))
        self.table.setCellWidget(at, 2, codes)
        if write:
            self.table.setCurrentCell(at, 0)
            self.table.setFocus()
            self.table.editItem(word)

    def rows(self) -> list[TermRow]:
        """What stands in the table."""
        found = []
        for at in range(self.table.rowCount()):
            codes = self.table.cellWidget(at, 2)
            assert isinstance(codes, QComboBox)
            word, meaning = self.table.item(at, 0), self.table.item(at, 1)
            assert word is not None and meaning is not None
            code = codes.currentData()
            label = codes.currentText() if code else ""
            found.append(TermRow(word.data(_ID), word.text(), meaning.text(), code, label))
        return found

    def keep(self) -> None:
        """Keeps the words if they are others; what cannot be kept is told and stays open."""
        self.table.setFocus()  # what is still being typed belongs to it
        rows = [row for row in self.rows() if row.word.strip()]

        def act(session: Session) -> bool:
            keep_glossary(session, rows)
            return True

        if rows == self._before or self._room.desk.change(CHANGE, act):
            self.accept()

    def _remove(self) -> None:
        for at in sorted({index.row() for index in self.table.selectedIndexes()}, reverse=True):
            self.table.removeRow(at)
