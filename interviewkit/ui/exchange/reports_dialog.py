"""The reports of all imports of projects, newest first: kept in the project, so that anybody can check them later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale, Qt, QTimeZone
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from interviewkit import words
from interviewkit.exchange import wording
from interviewkit.exchange.reports import ReportRow, import_reports
from interviewkit.ui import style
from interviewkit.ui.exchange.findings import Findings
from interviewkit.ui.language import Speaks, name
from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

LIST = 230


class ReportsDialog(Speaks, QDialog):
    """Reports at the left, what one says at the right; the work stays usable beside it."""

    def __init__(self, desk: Desk, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(860, 580)
        self.list, self.findings = QListWidget(), Findings()
        self.title, self.facts = QLabel(wordWrap=True), QLabel(wordWrap=True)
        style.set_kind(self.title, "title")
        style.set_kind(self.facts, "muted")
        self.list.setFixedWidth(LIST)
        self.list.currentItemChanged.connect(lambda *_: self._show())
        right = QVBoxLayout()
        right.setSpacing(style.S)
        right.addWidget(self.title)
        right.addWidget(self.facts)
        right.addWidget(self.findings, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(style.M, style.M, style.M, style.M)
        row.setSpacing(style.L)
        row.addWidget(self.list)
        row.addLayout(right, 1)
        self._rows: list[ReportRow] = []
        desk.changed.connect(self._changed)
        desk.project_closed.connect(self.close)
        self.retranslate()

    @classmethod
    def over(cls, desk: Desk, report_id: int | None = None) -> ReportsDialog:
        """The one that is open, else a new one, with this report in front."""
        from interviewkit.ui.exchange.project_imports import window_of

        parent = window_of(desk)
        there = parent.findChild(cls) if parent is not None else None
        found = there if isinstance(there, cls) else cls(desk, parent)
        found.read(report_id)
        found.show()
        found.raise_()
        return found

    def read(self, report_id: int | None = None) -> None:
        """Reads the reports anew and shows one: the newest when none is named."""
        if self._desk.project is None:
            return
        self._rows = self._desk.read(import_reports)
        self.list.clear()
        for row in self._rows:
            item = QListWidgetItem(row.name)
            item.setToolTip(f"{row.name}\n{_when(row.created_at)}")
            item.setData(Qt.ItemDataRole.UserRole, row.id)
            self.list.addItem(item)
        places = [n for n, row in enumerate(self._rows) if row.id == report_id]
        self.list.setCurrentRow(places[0] if places else 0)
        self._show()

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Reports of imports"))
        name(self.list, tr("Reports of imports"))
        name(self.findings, tr("What the import found"))
        at = self.list.currentRow()
        self.read(self._rows[at].id if 0 <= at < len(self._rows) else None)

    def _changed(self, changes: object) -> None:
        touches = getattr(changes, "touches", None)
        if touches is not None and touches("import_report"):
            self.retranslate()

    def _show(self) -> None:
        at = self.list.currentRow()
        if not 0 <= at < len(self._rows):
            self.title.setText(tr("No project was imported yet."))
            self.facts.setText("")
            self.findings.show_findings([])
            return
        row = self._rows[at]
        self.title.setText(row.name)
        facts = (wording.reason(row.why), _when(row.created_at), row.coder)
        self.facts.setText(" · ".join(each for each in facts if each))
        self.findings.show_findings(row.findings)


def _when(moment: str) -> str:
    """A moment as people write it, by their clock."""
    read = QDateTime.fromString(moment, Qt.DateFormat.ISODateWithMs).toTimeZone(QTimeZone.systemTimeZone())
    return QLocale(words.language()).toString(read, QLocale.FormatType.ShortFormat) if read.isValid() else moment
