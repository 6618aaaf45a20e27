"""Shows what a project of another program would bring, before anything is changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from interviewkit.exchange import wording
from interviewkit.ui import style
from interviewkit.ui.exchange.findings import Findings
from interviewkit.ui.language import Speaks, name
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.exchange.projects import Look

FACTS = {
    **{"sources": mark("Sources"), "recordings": mark("With recordings"), "characters": mark("Characters")},
    **{"codes": mark("Codes"), "selections": mark("Passages"), "codings": mark("Codes on passages")},
    **{"cases": mark("Cases"), "notes": mark("Notes"), "coders": mark("People who coded")},
}
COLUMNS = 3


class PreviewDialog(Speaks, QDialog):
    """Accepted when the person wants it."""

    def __init__(self, found: Look, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.found = found
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(640, 520)
        self.title, self.origin, self.note = QLabel(wordWrap=True), QLabel(wordWrap=True), QLabel(wordWrap=True)
        style.set_kind(self.title, "title")
        style.set_kind(self.origin, "muted")
        style.set_kind(self.note, "small")
        self._facts = {key: (QLabel(), QLabel()) for key in FACTS}
        self.findings = Findings()
        self.back, self.take = QPushButton(), QPushButton()
        style.set_kind(self.back, "quiet")
        style.set_kind(self.take, "primary")
        self.back.setAutoDefault(False)
        self.take.setDefault(True)
        self.back.clicked.connect(self.reject)
        self.take.clicked.connect(self.accept)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(style.L)
        grid.setVerticalSpacing(style.XS)
        for n, (label, value) in enumerate(self._facts.values()):
            row, across = divmod(n, COLUMNS)
            style.set_kind(label, "muted")
            value.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(label, row, 3 * across)
            grid.addWidget(value, row, 3 * across + 1)
            if across < COLUMNS - 1:
                grid.setColumnMinimumWidth(3 * across + 2, style.XL)
        grid.setColumnStretch(3 * COLUMNS - 1, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(style.S)
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.XL, style.L, style.XL, style.L)
        column.setSpacing(style.M)
        column.addWidget(self.title)
        column.addWidget(self.origin)
        column.addLayout(grid)
        column.addWidget(self.findings, 1)
        column.addWidget(self.note)
        column.addLayout(buttons)

    def retranslate(self) -> None:
        found = self.found
        self.setWindowTitle(tr("Import a project"))
        self.title.setText(tr("Import “{name}”", name=found.name))
        self.origin.setText(f"{found.file}: {wording.reason(f'{found.format}:{found.origin}')}")
        for key, (label, value) in self._facts.items():
            label.setText(tr(FACTS[key]))
            value.setText(f"{getattr(found, key):,}")
        self.findings.show_findings(found.findings)
        name(self.findings, tr("What to know about it"))
        self.note.setText(tr("It comes in as one step: all of it or nothing. A report of it stays in the project."))
        self.back.setText(tr("Cancel"))
        self.take.setText(tr("Import"))
