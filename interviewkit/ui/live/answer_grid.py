"""Answers by question across participants: who said what to which question, and what was never asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMargins, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from interviewkit.guides.live import answers
from interviewkit.guides.live.grid import Cell, Grid, Yield, grid, review
from interviewkit.sources.queries import sources
from interviewkit.ui import rows, style
from interviewkit.ui.colours import surface
from interviewkit.ui.language import Speaks, name
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.store.changes import Changes
    from interviewkit.ui.desk import Desk

FIND = mark("Find answers")
WATCHES = frozenset(
    {"answer", "guide", "guide_section", "guide_question", "segment", "quote", "tag", "interview", "source"}
)
_SHOWN = 400
_PLACE = Qt.ItemDataRole.UserRole


class AnswerGrid(Speaks, QWidget):
    """One row a question, one column a participant, and what the question brought at the end."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.guide_id: int | None = None
        self.grid: Grid | None = None
        self.source, self.look, self.take = QComboBox(), QPushButton(), QPushButton()
        self.told = QLabel(wordWrap=True)
        self.table = QTableWidget()
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setWordWrap(True)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.horizontalHeader().setDefaultSectionSize(240)
        self._fit = QTimer(self, singleShot=True, interval=0)
        self._fit.timeout.connect(self.table.resizeRowsToContents)
        self.table.horizontalHeader().sectionResized.connect(lambda *_: self._fit.start())
        self.table.verticalHeader().setMaximumWidth(320)
        self.table.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.table.setItemDelegate(_Roomy(self.table))
        style.set_kind(self.told, "muted")
        row = QHBoxLayout()
        row.setSpacing(style.S)
        row.addWidget(self.source, 1)
        row.addWidget(self.look)
        row.addStretch(2)
        row.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.L, style.L, style.L, style.L)
        column.setSpacing(style.M)
        column.addLayout(row)
        column.addWidget(self.told)
        column.addWidget(self.table, 1)
        self.table.cellActivated.connect(self.go)
        self.look.clicked.connect(self.find_answers)
        self.take.clicked.connect(self.copy_table)
        self.retranslate()

    def show_guide(self, guide_id: int | None) -> None:
        """Reads the answers to this guide's questions."""
        self.guide_id = guide_id
        self._read()

    def changed(self, changes: Changes | None) -> None:
        """Reads again what changed."""
        if changes is None or changes.touches(*WATCHES):
            self._read()

    def find_answers(self) -> None:
        """Looks for the guide's questions in the chosen transcript, by their words."""
        chosen, guide_id, project = self.source.currentData(), self.guide_id, self.desk.project
        if chosen is None or guide_id is None or project is None:
            return
        called = self.source.currentText()

        def look() -> int:
            with project.change(FIND, detail=called) as session:
                return answers.find_answers(session, guide_id, chosen)

        def tell(found: int) -> None:
            self.desk.tell(plural("{n} answer was found.", "{n} answers were found.", found), undo=bool(found))

        self.desk.jobs.start(tr(FIND), lambda progress, cancelled: look(), tell, writes=True)

    def go(self, row: int, column: int) -> None:
        """Shows the answer in its transcript."""
        item = self.table.item(row, column)
        place = item.data(_PLACE) if item is not None else None
        if place is not None:
            self.desk.show_source(place[0], place[1])

    def copy_table(self) -> None:
        """The whole grid onto the clipboard, for a spreadsheet."""
        QGuiApplication.clipboard().setText(
            "\n".join("\t".join(_flat(cell) for cell in line) for line in self._lines())
        )
        self.desk.say(tr("The table is on the clipboard."))

    def _read(self) -> None:
        if self.desk.project is None or self.guide_id is None:
            self.grid = None
            self.table.setRowCount(0)
            self.told.setText("")
            return
        self.grid = self.desk.read(grid, self.guide_id)
        brought = self.desk.read(review, self.guide_id)
        current = self.source.currentData()
        self.source.clear()
        for each in self.desk.read(sources):
            self.source.addItem(each.name, each.id)
        self.source.setCurrentIndex(max(0, self.source.findData(current)))
        self.look.setEnabled(self.source.count() > 0 and not self.desk.project.read_only)
        self.told.setText(_told(self.grid))
        self._fill(self.grid, brought)

    def _fill(self, found: Grid, brought: list[Yield]) -> None:
        questions = list(found.guide.questions())
        self.table.clear()
        self.table.setRowCount(len(questions))
        self.table.setColumnCount(len(found.columns) + 1)
        self.table.setHorizontalHeaderLabels(
            [*(each.participant or each.source for each in found.columns), tr("Brought")]
        )
        self.table.setVerticalHeaderLabels([each.brief for each in questions])
        for n, question in enumerate(questions):
            for at, column in enumerate(found.columns):
                cells = found.cells.get((question.id, column.source_id), ())
                missing = question.must and not cells
                item = QTableWidgetItem(_shown(cells) if cells else tr("— not asked") if missing else "")
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
                if not cells:
                    item.setForeground(surface("muted"))
                item.setToolTip("\n\n".join(each.words for each in cells))
                if cells:
                    item.setData(_PLACE, (column.source_id, cells[0].first))
                self.table.setItem(n, at, item)
            worth = QTableWidgetItem(_brought(brought[n]))
            worth.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
            self.table.setItem(n, len(found.columns), worth)
        self._fit.start()

    def _lines(self) -> list[list[str]]:
        if self.grid is None:
            return []
        head = [tr("Question"), *(each.participant or each.source for each in self.grid.columns)]
        return [head] + [
            [question.text]
            + [
                " / ".join(cell.words for cell in self.grid.cells.get((question.id, column.source_id), ()))
                for column in self.grid.columns
            ]
            for question in self.grid.guide.questions()
        ]

    def retranslate(self) -> None:
        self.look.setText(tr("Find answers here"))
        self.take.setText(tr("Copy table"))
        name(self.source, tr("Transcript"))
        name(self.table, tr("Answers by question"))
        self._read()


def _told(found: Grid) -> str:
    if not found.columns:
        return tr("No answers yet: put an interview on its recording, or look for the questions in a transcript.")
    missing = [
        f"{column.participant or column.source} {len(found.unasked[column.source_id])}"
        for column in found.columns
        if found.unasked[column.source_id]
    ]
    people = plural("{n} interview", "{n} interviews", len(found.columns))
    if not missing:
        return tr("{people}; every question that must be asked was answered.", people=people)
    return tr(
        "{people}; questions that must be asked but have no answer: {missing}",
        people=people,
        missing=", ".join(missing),
    )


def _shown(cells: tuple[Cell, ...]) -> str:
    words = "\n…\n".join(each.words for each in cells)
    return words if len(words) <= _SHOWN else words[:_SHOWN].rstrip() + " …"


def _brought(found: Yield) -> str:
    return "\n".join((
        plural("{n} answer", "{n} answers", found.answered),
        plural("{n} quote", "{n} quotes", found.quotes),
        plural("{n} code", "{n} codes", found.codes),
    ))  # fmt: skip


def _flat(text: str) -> str:
    return " ".join(text.split())


class _Roomy(QStyledItemDelegate):
    """Cells of text with room around it, wrapped within what is left."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rows.ground(painter, option.rect, option.state)
        inside = QStyleOptionViewItem(option)
        inside.rect = _inside(option.rect)
        inside.state &= ~(QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_HasFocus)
        inside.state &= ~QStyle.StateFlag.State_MouseOver
        super().paint(painter, inside, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        inside = QStyleOptionViewItem(option)
        inside.rect = _inside(option.rect)
        return super().sizeHint(inside, index).grownBy(QMargins(style.M, style.S, style.M, style.S))


def _inside(box: QRect) -> QRect:
    return box.adjusted(style.M, style.S, -style.M, -style.S)
