"""What should be decided before a report leaves: each finding with its place and what is to be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from interviewkit.reports.design import Design
from interviewkit.reports.gate import LOOKS, WHERE, Finding, settle
from interviewkit.ui import style
from interviewkit.ui.language import Speaks, name
from interviewkit.words import plural, tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk


class GateDialog(Speaks, QDialog):
    """One row a finding. What consent forbids cannot be chosen: it stays out."""

    settled = Signal(object)
    """The design with all decisions in it: write it now."""

    def __init__(self, desk: Desk, design: Design, findings: list[Finding], parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desk, self._design, self.findings = desk, design, findings
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.title, self.note = QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.table = QTableWidget(len(findings), 3)
        self.show_place, self.back, self.go_on = QPushButton(), QPushButton(), QPushButton()
        self.choices: list[QComboBox | None] = []
        self._lay_out()
        self._fill()
        self.table.itemSelectionChanged.connect(self._selected)
        self.show_place.clicked.connect(self._show_place)
        self.back.clicked.connect(self.reject)
        self.go_on.clicked.connect(self._done)
        self.retranslate()
        self.table.selectRow(0)

    def _lay_out(self) -> None:
        self.resize(940, 560)
        style.set_kind(self.title, "title")
        style.set_kind(self.note, "muted")
        style.set_kind(self.go_on, "primary")
        style.set_kind(self.back, "quiet")
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(style.ROW + 8)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnWidth(0, 190)
        self.table.setColumnWidth(2, 230)
        buttons = QHBoxLayout()
        buttons.setSpacing(style.S)
        buttons.addWidget(self.show_place)
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.XL, style.L, style.XL, style.L)
        column.setSpacing(style.M)
        for widget in (self.title, self.note):
            column.addWidget(widget)
        column.addWidget(self.table, 1)
        column.addLayout(buttons)

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Before it is written"))
        n = len(self.findings)
        self.title.setText(plural("One thing to decide before this is written", "{n} things to decide before this is "
                                  "written", n))  # fmt: skip
        self.note.setText(
            tr("Found by patterns and known names. Whatever else could tell who somebody is, only you can see.")
        )
        name(self.table, self.windowTitle())
        self.table.setHorizontalHeaderLabels((tr("What"), tr("Where"), tr("What to do")))
        self.show_place.setText(tr("Show the place"))
        self.back.setText(tr("Cancel"))
        self.go_on.setText(tr("Go on"))

    def _fill(self) -> None:
        for row, finding in enumerate(self.findings):
            kind = QTableWidgetItem(tr(LOOKS[finding.kind]))
            self.table.setItem(row, 0, kind)
            where = _where(finding)
            item = QTableWidgetItem(where)
            item.setToolTip(where)
            self.table.setItem(row, 1, item)
            if finding.blocks:
                self.table.setItem(row, 2, QTableWidgetItem(plural("{n} quote stays out", "{n} quotes stay out",
                                                                   len(finding.quotes))))  # fmt: skip
                self.choices.append(None)
                continue
            box = QComboBox()
            name(box, f"{kind.text()}: {where}")
            if finding.instead:
                box.addItem(tr("Write “{text}”", text=finding.instead), "replace")
            if finding.quotes or finding.kind == "sharing":
                left = plural("Leave the quote out", "Leave {n} quotes out", len(finding.quotes))
                box.addItem(left, "leave_out")
            box.addItem(tr("Let it stand"), "keep")
            if finding.kind == "unknown":
                box.setCurrentIndex(box.count() - 1)
            self.table.setCellWidget(row, 2, box)
            self.choices.append(box)

    def _selected(self) -> None:
        chosen = self._chosen()
        self.show_place.setEnabled(chosen is not None and bool(chosen.quotes))

    def _chosen(self) -> Finding | None:
        at = self.table.currentRow()
        return self.findings[at] if 0 <= at < len(self.findings) else None

    def _show_place(self) -> None:
        finding = self._chosen()
        if finding is not None:
            self.reject()
            self._desk.show_quotes(finding.quotes[:1])

    def _done(self) -> None:
        design = self._design
        for finding, box in zip(self.findings, self.choices, strict=True):
            if box is not None:
                design = settle(design, finding, cast(Any, box.currentData()))
        self.accept()
        self.settled.emit(design)


def _where(finding: Finding) -> str:
    if finding.kind in ("consent", "sharing", "unknown"):
        return finding.text or tr("Somebody who is no participant of the project")
    around = " ".join(f"…{finding.before}【{finding.text}】{finding.after}…".split())
    return f"{tr(WHERE[finding.place.kind], id=finding.place.id)}: {around}"
