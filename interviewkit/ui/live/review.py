"""After the interviews: what each question brought, what was never asked, what was read back, and the next wave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from interviewkit.guides.live.looking import NEVER, LookBack, look_back, verdict
from interviewkit.reports.guide_review import VERDICTS, write_review
from interviewkit.ui import style
from interviewkit.ui.colours import surface
from interviewkit.ui.guides.text_list import TextList
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.live.read_back import LABELS, SIGNS
from interviewkit.ui.saving.places import ask_file
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.store.changes import Changes
    from interviewkit.ui.desk import Desk

WATCHES = frozenset(
    {"answer", "guide", "guide_section", "guide_question", "segment", "quote", "tag", "interview", "interview_mark"}
)
FILES = {
    "docx": mark("Word"),
    "html": mark("Web page"),
    "md": mark("Markdown"),
}
_QUESTION = Qt.ItemDataRole.UserRole
_NUMBERS = 4


class ReviewPage(Speaks, QWidget):
    """One row a question; the ticked ones go into the guide of the next wave."""

    wave_wanted = Signal(object)
    """The ids of the questions to leave out."""
    question_wanted = Signal(int)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.guide_id: int | None = None
        self.found: LookBack | None = None
        self._left_out: set[int] = set()
        self.told, self.heading, self.list = QLabel(wordWrap=True), QLabel(), TextList()
        self.next, self.export = QPushButton(), QPushButton()
        self.table = QTableWidget(0, _NUMBERS + 2)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.verticalHeader().hide()
        self.table.setWordWrap(False)
        self._lay_out()
        self.table.cellActivated.connect(lambda row, _: self._go(row))
        self.table.itemChanged.connect(self._ticked)
        self.next.clicked.connect(lambda: self.wave_wanted.emit(sorted(self._left_out)))
        self.export.clicked.connect(self.export_review)
        self.retranslate()

    def show_guide(self, guide_id: int | None) -> None:
        """Looks back at this guide."""
        if guide_id != self.guide_id:
            self._left_out.clear()
        self.guide_id = guide_id
        self._read()

    def changed(self, changes: Changes | None) -> None:
        """Reads again what changed."""
        if changes is None or changes.touches(*WATCHES):
            self._read()

    def export_review(self) -> None:
        """Asks where to, and writes the review off the GUI thread."""
        found = self.found
        if found is None:
            return
        path = ask_file(self.desk, self, tr("Export review"), tr("{name} review", name=found.guide.name), FILES)
        if path is None:
            return
        self.desk.jobs.start(
            tr("Writing the review"),
            lambda progress, cancelled: write_review(found, path),
            lambda made: self.desk.tell(tr("“{name}” was written.", name=made.name), good=True),
            quiet=True,
        )

    def _read(self) -> None:
        known = self.desk.project is not None and self.guide_id is not None
        self.found = self.desk.read(look_back, self.guide_id) if known else None
        self.next.setEnabled(self.found is not None and self.desk.project is not None
                             and not self.desk.project.read_only)  # fmt: skip
        self.export.setEnabled(self.found is not None)
        self.table.blockSignals(True)
        self.table.setRowCount(0)
        self.list.clear()
        if self.found is not None:
            self._fill(self.found)
            self.told.setText(_told(self.found))
        self.table.blockSignals(False)
        self._count()

    def _fill(self, found: LookBack) -> None:
        self.table.setRowCount(len(found.brought))
        for n, each in enumerate(found.brought):
            question, how = each.question, verdict(each)
            item = QTableWidgetItem(question.brief if question.must else f"({question.brief})")
            item.setData(_QUESTION, question.id)
            item.setToolTip(question.text)
            out = question.id in self._left_out
            item.setCheckState(Qt.CheckState.Unchecked if out else Qt.CheckState.Checked)
            self.table.setItem(n, 0, item)
            for at, number in enumerate((each.asked, each.answered, each.quotes, each.codes), 1):
                cell = QTableWidgetItem(str(number) if number else "–")
                cell.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                self.table.setItem(n, at, cell)
            said = QTableWidgetItem(tr(VERDICTS[how]) if how and found.held else "")
            said.setForeground(surface("trouble" if how == NEVER and question.must else "muted"))
            self.table.setItem(n, _NUMBERS + 1, said)
        for left in found.left:
            self.list.add(
                tr("{who} was not asked: {questions}", who=left.who,
                   questions="; ".join(each.brief for each in left.questions)), "", None,
            )  # fmt: skip
        for read in found.read_back:
            who = read.interview.participant or tr("Nobody named")
            for statement in read.statements:
                answer = tr(LABELS[statement.answer]) if statement.answer else tr("not read back yet")
                below = f"{who}: {answer}" + (f" – “{statement.words}”" if statement.words else "")
                self.list.add(f"{SIGNS[statement.answer]}  {statement.text}", below, None)
        for at in range(1, _NUMBERS + 2):
            self.table.resizeColumnToContents(at)
        there = bool(found.left or found.read_back)
        self.heading.setVisible(there)
        self.list.setVisible(there)

    def _ticked(self, item: QTableWidgetItem) -> None:
        question = item.data(_QUESTION)
        if question is not None:
            keep = item.checkState() == Qt.CheckState.Checked
            (self._left_out.discard if keep else self._left_out.add)(int(question))
            self._count()

    def _count(self) -> None:
        kept = len(self.found.brought) - len(self._left_out) if self.found is not None else 0
        self.next.setText(plural("Next wave with {n} question", "Next wave with {n} questions", kept))

    def _go(self, row: int) -> None:
        item = self.table.item(row, 0)
        if item is not None:
            self.question_wanted.emit(int(item.data(_QUESTION)))

    def retranslate(self) -> None:
        self.table.setHorizontalHeaderLabels(
            [tr("Question"), tr("Asked"), tr("Answered"), tr("Quotes"), tr("Codes"), ""]
        )
        self.export.setText(tr("Export review…"))
        self.next.setToolTip(tr("A guide of the ticked questions that remember where they come from"))
        self.heading.setText(tr("Left out and read back"))
        name(self.table, tr("What each question brought"))
        name(self.list, tr("Left out and read back"))
        self._read()

    def _lay_out(self) -> None:
        style.set_kind(self.told, "muted")
        style.set_kind(self.next, "primary")
        self.heading.setProperty("kind", "section")
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        row = QHBoxLayout()
        row.setSpacing(style.S)
        row.addWidget(self.told, 1)
        row.addWidget(self.export)
        row.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.L, style.L, style.L, style.L)
        column.setSpacing(style.M)
        column.addLayout(row)
        column.addWidget(self.table, 3)
        column.addWidget(self.heading)
        column.addWidget(self.list, 2)


def _told(found: LookBack) -> str:
    if not found.held:
        return tr("No interview was held with this guide yet.")
    people = plural("{n} interview", "{n} interviews", found.held)
    coded = sum(bool(each.quotes) for each in found.brought)
    parts = [people, tr("{n} of {of} questions brought coded quotes", n=coded, of=len(found.brought))]
    if found.never:
        parts.append(
            plural("{n} must-question was never asked", "{n} must-questions were never asked", len(found.never))
        )
    return " · ".join(parts)
