"""Research question × question, to tick: what nobody asks for, and questions that answer nothing, stand out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QLabel, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from interviewkit.guides.matrix import matrix
from interviewkit.ui import style
from interviewkit.ui.colours import surface
from interviewkit.ui.icons import icon
from interviewkit.ui.language import Speaks, name
from interviewkit.words import plural, tr

if TYPE_CHECKING:
    from interviewkit.guides.content import GuideContent
    from interviewkit.ui.guides.workspace import GuidesWorkspace

_ROLE = Qt.ItemDataRole.UserRole
FIRST, NARROWEST, WIDEST = 250, 104, 168


class MatrixView(Speaks, QWidget):
    """Space or a click says that a question serves a research question, or no longer does."""

    def __init__(self, room: GuidesWorkspace) -> None:
        super().__init__()
        self._room = room
        self._content: GuideContent | None = None
        self.note, self.table = QLabel(wordWrap=True), QTableWidget()
        self.note.setProperty("kind", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(style.L, style.M, style.L, style.L)
        column.addWidget(self.note)
        column.addWidget(self.table, 1)
        self.table.setWordWrap(True)
        self.table.verticalHeader().hide()
        self.table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.table.cellClicked.connect(self._clicked)
        self.table.cellActivated.connect(self._clicked)
        self.retranslate()

    def show_guide(self, content: GuideContent | None) -> None:
        """Shows the matrix of a guide."""
        self._content = content
        if content is None:
            return
        found, place = matrix(content), self.table.currentIndex()
        self.table.clear()
        self.table.setColumnCount(len(found.research) + 1)
        self.table.setRowCount(len(found.questions))
        self.table.setHorizontalHeaderItem(0, QTableWidgetItem(tr("Question")))
        for number, research in enumerate(found.research, 1):
            head = QTableWidgetItem(f"{number}. {research.text}")
            head.setToolTip(research.text)
            if research in found.gaps:
                head.setIcon(icon("mdi6.alert-circle-outline", "trouble"))
                head.setToolTip(tr("No question asks for this: {text}", text=research.text))
            self.table.setHorizontalHeaderItem(number, head)
        orphans = {each.id for each in found.orphans}
        for row, question in enumerate(found.questions):
            self._fill_row(
                row, question.id, question.text, question.serves, question.id in orphans, len(found.research)
            )
        self.table.setCurrentIndex(place)
        self._lay_out(len(found.research))
        self.note.setText(_said(len(found.research), len(found.gaps), len(found.orphans)))

    def _fill_row(self, row: int, id: int, text: str, serves: tuple[int, ...], orphan: bool, aims: int) -> None:
        first = QTableWidgetItem(text)
        first.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        first.setData(_ROLE, id)
        if orphan:
            first.setIcon(icon("mdi6.alert-circle-outline", "trouble"))
            first.setToolTip(tr("It serves no research question."))
        self.table.setItem(row, 0, first)
        for aim in range(aims):
            cell = QTableWidgetItem("●" if aim in serves else "")
            cell.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
            cell.setForeground(surface("accent"))
            cell.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            cell.setData(Qt.ItemDataRole.AccessibleTextRole, tr("serves") if aim in serves else tr("does not serve"))
            self.table.setItem(row, aim + 1, cell)

    def _lay_out(self, aims: int) -> None:
        head = self.table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
        head.setMinimumHeight(116)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        wide = self.table.viewport().width()
        aim = min(WIDEST, max(NARROWEST, (wide - FIRST) // max(1, aims)))
        self.table.setColumnWidth(0, max(FIRST, wide - aims * aim))
        for column in range(1, aims + 1):
            self.table.setColumnWidth(column, aim)
        self.table.resizeRowsToContents()

    def _clicked(self, row: int, column: int) -> None:
        first, content = self.table.item(row, 0), self._content
        if content is None or first is None:
            return
        question = content.question(int(first.data(_ROLE)))
        if question is None or not column:
            return
        self._room.serve(question.id, content.research[column - 1].id, column - 1 not in question.serves)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._content is not None:
            self._lay_out(len(self._content.research))

    def retranslate(self) -> None:
        name(self.table, tr("Research questions and questions"))
        self.show_guide(self._content)


def _said(aims: int, gaps: int, orphans: int) -> str:
    if not aims:
        return tr("Write the research questions in the brief; then tick here which question serves which.")
    if not gaps and not orphans:
        return tr("Every research question is asked for, and every core question serves one.")
    parts = []
    if gaps:
        parts.append(
            plural("{n} research question is not asked for.", "{n} research questions are not asked for.", gaps)
        )
    if orphans:
        parts.append(
            plural("{n} question serves no research question.", "{n} questions serve no research question.", orphans)
        )
    return " ".join(parts)
