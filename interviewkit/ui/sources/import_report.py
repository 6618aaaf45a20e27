"""What the last import found, file by file: taken for what and why, what was noticed, what was refused and why."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from interviewkit.errors import UserError
from interviewkit.sources.formats.wording import finding, format_name, reason
from interviewkit.sources.importing import Imported
from interviewkit.ui import style
from interviewkit.ui.icons import icon
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.sources.imports import Report
from interviewkit.words import plural, tr


class ImportReport(Speaks, QWidget):
    """A page in the place of the text."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._report = Report()
        self.title, self.close_button = QLabel(), QPushButton()
        style.set_kind(self.title, "title")
        self.close_button.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.setContentsMargins(style.XL, style.L, style.L, style.S)
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(style.XL, style.S, style.XL, style.XL)
        self._column.setSpacing(style.M)
        self.area = QScrollArea(widgetResizable=True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidget(self._list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.area, 1)
        self.retranslate()

    def show_report(self, report: Report) -> None:
        """Shows what became of an import."""
        self._report = report
        self._fill()
        self.area.ensureVisible(0, 0)

    def retranslate(self) -> None:
        self.close_button.setText(tr("Close"))
        name(self.area, tr("Import report"))
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._fill()

    def lines(self) -> list[str]:
        """Everything that is said, line by line."""
        return [label.text() for label in self._list.findChildren(QLabel) if label.text()]

    def _fill(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.setParent(None)
                old.deleteLater()
        report = self._report
        self.title.setText(plural("{n} file came in", "{n} files came in", len(report.imported)))
        for refused in report.refused:
            self._column.addWidget(_refused(refused.file, refused.error))
        for imported in report.imported:
            self._column.addWidget(_imported(imported))
        if report.left:
            left = plural(
                "{n} file was left out, as you cancelled.",
                "{n} files were left out, as you cancelled.",
                len(report.left),
            )
            self._column.addWidget(_label(left, "muted"))
        if report.passed_over:
            passed = plural(
                "{n} other file in the folders is neither recording nor transcript.",
                "{n} other files in the folders are neither recordings nor transcripts.",
                report.passed_over,
            )
            self._column.addWidget(_label(passed, "muted"))
        self._column.addStretch(1)


def _imported(found: Imported) -> QFrame:
    facts = [tr("{format}: {reason}", format=format_name(found.format), reason=reason(found.why))]
    if found.segments:
        facts.append(plural("{n} segment", "{n} segments", found.segments))
    return _card("mdi6.check-circle-outline", "good", found.file, " · ".join(facts), [finding(f) for f in found.report])


def _refused(file: str, error: UserError) -> QFrame:
    what, safe, attempt = error.sentences()
    return _card("mdi6.alert-circle-outline", "trouble", file, what, [line for line in (safe, attempt) if line])


def _card(sign: str, colour: str, title: str, below: str, lines: list[str]) -> QFrame:
    card = QFrame()
    card.setProperty("kind", "card")
    row = QHBoxLayout(card)
    row.setContentsMargins(style.L, style.M, style.L, style.M)
    row.setSpacing(style.M)
    mark = QLabel()
    mark.setPixmap(icon(sign, colour).pixmap(18, 18))
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout()
    column.setSpacing(style.XS)
    column.addWidget(_label(title, "heading"))
    column.addWidget(_label(below, ""))
    for line in lines:
        column.addWidget(_label(line, "muted"))
    row.addLayout(column, 1)
    return card


def _label(text: str, kind: str) -> QLabel:
    label = QLabel(text, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    style.set_kind(label, kind)
    return label
