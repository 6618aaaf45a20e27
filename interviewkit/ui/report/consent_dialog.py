"""What participants agreed to, in one table: answers are added, never overwritten; the latest counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from interviewkit.people.consent import SCOPES, Answer, ConsentRow, Scope, consents, record_consent, standing
from interviewkit.people.queries import ParticipantRow, participants
from interviewkit.ui import style
from interviewkit.ui.language import Speaks, name
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.store.changes import Changes
    from interviewkit.ui.desk import Desk

NOTED = mark("Note consent")
NAMES: dict[Scope, str] = {
    "interview": mark("Interview"),
    "recording": mark("Recording"),
    "quotes": mark("Quotes"),
    "media": mark("Voice or picture"),
    "sharing": mark("Beyond the team"),
    "contact": mark("Contact again"),
}
ANSWERS: dict[Answer, str] = {"yes": mark("Yes"), "no": mark("No"), "withdrawn": mark("Withdrawn")}
SIGNS: dict[Answer, str] = {"yes": "✓", "no": "✕", "withdrawn": "↩"}


class ConsentDialog(Speaks, QDialog):
    """Cells are chosen by mouse or keys, several at once; a button notes the answer for all of them as one step."""

    def __init__(self, desk: Desk, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.people: list[ParticipantRow] = []
        self.answers: dict[tuple[int, Scope], ConsentRow] = {}
        self.title, self.past = QLabel(), QLabel(wordWrap=True)
        self.table, self.note = QTableWidget(0, len(SCOPES) + 1), QLineEdit()
        self.buttons = {answer: QPushButton() for answer in ANSWERS}
        self.close_button = QPushButton()
        self._lay_out()
        self.table.itemSelectionChanged.connect(self._selected)
        for answer, button in self.buttons.items():
            button.clicked.connect(lambda _=False, answer=answer: self.record(answer))
        self.close_button.clicked.connect(self.accept)
        desk.changed.connect(self._changed)
        self.retranslate()
        self._fill()

    def _lay_out(self) -> None:
        self.resize(900, 540)
        style.set_kind(self.title, "title")
        style.set_kind(self.past, "small")
        style.set_kind(self.close_button, "primary")
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(style.ROW)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.past.setMinimumHeight(2 * style.ROW)
        self.past.setAlignment(Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout()
        row.setSpacing(style.S)
        row.addWidget(self.note, 1)
        for button in self.buttons.values():
            button.setAutoDefault(False)
            row.addWidget(button)
        end = QHBoxLayout()
        end.addStretch(1)
        end.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.XL, style.L, style.XL, style.L)
        column.setSpacing(style.M)
        column.addWidget(self.title)
        column.addWidget(self.table, 1)
        column.addWidget(self.past)
        column.addLayout(row)
        column.addLayout(end)

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Consent"))
        self.title.setText(tr("What participants agreed to"))
        name(self.table, self.title.text())
        self.table.setHorizontalHeaderLabels([tr("Participant"), *(tr(text) for text in NAMES.values())])
        self.note.setPlaceholderText(tr("How it is known: signed form, said on the recording …"))
        name(self.note, tr("How it is known"))
        for answer, button in self.buttons.items():
            button.setText(f"{SIGNS[answer]}  {tr(ANSWERS[answer])}")
            name(button, tr(ANSWERS[answer]))
        self.close_button.setText(tr("Close"))
        self._fill()

    def chosen(self) -> list[tuple[int, Scope]]:
        """Participant and scope of the chosen cells; a chosen name stands for all scopes."""
        found: list[tuple[int, Scope]] = []
        for index in self.table.selectedIndexes():
            person = self.people[index.row()].id
            scopes = SCOPES if index.column() == 0 else (SCOPES[index.column() - 1],)
            found += [(person, scope) for scope in scopes]
        return list(dict.fromkeys(found))

    def record(self, answer: Answer) -> None:
        """Notes an answer for the chosen cells."""
        chosen, note = self.chosen(), self.note.text().strip()
        if not chosen or self._desk.project is None:
            return
        coder = self._desk.project.coder

        def write(session: object) -> None:
            for scope in SCOPES:
                people = [person for person, one in chosen if one == scope]
                record_consent(session, people, [scope], answer, note=note, coder=coder)  # type: ignore[arg-type]

        self._desk.change(NOTED, write)

    def _changed(self, changes: Changes) -> None:
        if changes.touches("consent", "participant") and self._desk.project is not None:
            self._fill()

    def _fill(self) -> None:
        cells = [(index.row(), index.column()) for index in self.table.selectedIndexes()]
        self.people, self.answers = self._desk.read(participants), self._desk.read(standing)
        self.table.setRowCount(len(self.people))
        for row, person in enumerate(self.people):
            self.table.setItem(row, 0, QTableWidgetItem(person.label))
            for column, scope in enumerate(SCOPES, 1):
                answer = self.answers.get((person.id, scope))
                text = f"{SIGNS[answer.answer]}  {tr(ANSWERS[answer.answer])}" if answer else "–"
                item = QTableWidgetItem(text)
                item.setToolTip(f"{answer.said_at[:10]}  {answer.note}".strip() if answer else "")
                self.table.setItem(row, column, item)
        for at, column in cells:
            if (cell := self.table.item(at, column)) is not None:
                cell.setSelected(True)
        self._selected()

    def _selected(self) -> None:
        chosen = self.chosen()
        writable = self._desk.project is not None and not self._desk.project.read_only
        for button in self.buttons.values():
            button.setEnabled(bool(chosen) and writable)
        if len(chosen) != 1:
            self.past.setText(tr("Choose one or more cells; a name stands for its whole row."))
            return
        person, scope = chosen[0]
        rows = [row for row in self._desk.read(consents, person) if row.scope == scope]
        said = [f"{row.said_at[:10]}  {tr(ANSWERS[row.answer])}  {row.note}".strip() for row in reversed(rows)]
        self.past.setText("\n".join(said[:4]) or tr("Nothing is noted."))
