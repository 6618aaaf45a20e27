"""Shows what a transcript would bring before it comes in: the format and why, who speaks, the first segments."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QFormLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from interviewkit.errors import UserError
from interviewkit.sources.formats import FORMATS, ParsedSegment
from interviewkit.sources.formats.pattern import NAME as PATTERN
from interviewkit.sources.formats.pattern import PLACES, compiled, segments
from interviewkit.sources.formats.wording import finding, format_name, reason
from interviewkit.sources.previewing import FIRST, Preview
from interviewkit.text.times import clock
from interviewkit.ui import style
from interviewkit.ui.dialogs import Telling, buttons, stack
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.sources.pattern_lines import PatternLines
from interviewkit.words import plural, tr

SPEAKERS = 6
"""So many are named."""


class TranscriptDialog(Speaks, QDialog):
    """Accepted when the person wants it in; format and pattern say how."""

    looked_for = Signal(object)
    """Another format was chosen: its name, None for what is found by content. Whoever hears it shows a new preview."""

    def __init__(self, seen: Preview, patterns: Sequence[str], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.seen = seen
        self._patterns = list(patterns)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(820, 600)
        self.title, self.why, self.told = QLabel(wordWrap=True), QLabel(wordWrap=True), Telling()
        style.set_kind(self.title, "title")
        style.set_kind(self.why, "muted")
        self.formats, self.line, self.lines = QComboBox(), QComboBox(editable=True), PatternLines()
        self.line.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.line.addItems(self._patterns)
        self.line.setEditText(seen.proposed or self._patterns[0])
        self._format_label, self._line_label, self.places = QLabel(), QLabel(), QLabel(wordWrap=True)
        style.set_kind(self.places, "small")
        self.table = QTableWidget(0, 3)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.back, self.take = QPushButton(), QPushButton()
        self.back.clicked.connect(self.reject)
        self.take.clicked.connect(self.accept)
        self._form = QFormLayout()
        self._form.setSpacing(style.S)
        self._form.addRow(self._format_label, self.formats)
        self._form.addRow(self._line_label, self.line)
        row = buttons(back=self.back, go=self.take)
        column = stack(self, self.title, self._form, self.places, self.why, self.lines, self.table, self.told, row)
        for each in (self.lines, self.table):
            column.setStretch(column.indexOf(each), 1)
        self.retranslate()
        self.formats.currentIndexChanged.connect(self._chosen)
        self.line.editTextChanged.connect(self._show)
        self.lines.show_lines(seen.lines)
        if seen.proposed is not None:
            self.formats.setCurrentIndex(self.formats.findData(PATTERN))
        self._show()

    @property
    def path(self) -> Path:
        return self.seen.path

    @property
    def by_pattern(self) -> bool:
        return bool(self.formats.currentData() == PATTERN)

    @property
    def format(self) -> str | None:
        """The format that was chosen, None for what is found by content."""
        return None if self.by_pattern else self.formats.currentData()

    @property
    def pattern(self) -> str | None:
        """The pattern that was written, None where the file is read otherwise."""
        return self.line.currentText() if self.by_pattern else None

    def show_preview(self, seen: Preview) -> None:
        """Shows the file as it is read in another format."""
        self.seen = seen
        self._show()

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Import a transcript"))
        self.title.setText(tr("Import “{name}”", name=self.seen.path.name))
        self._format_label.setText(tr("Read as"))
        self._line_label.setText(tr("A line looks so"))
        name(self.formats, self._format_label.text())
        name(self.line, self._line_label.text())
        name(self.table, tr("First segments"))
        name(self.lines, tr("First lines of the file"))
        self.places.setText(
            tr(
                "{time}, {end}, {speaker} and {text} say what stands where; {any} is passed over. A line that looks "
                "otherwise goes on with the turn above it.",
                **{each: f"{{{each}}}" for each in PLACES},
            )
        )
        self.table.setHorizontalHeaderLabels([tr("Time"), tr("Speaker"), tr("Text")])
        self.back.setText(tr("Cancel"))
        self.take.setText(tr("Import"))
        chosen = self.formats.currentData()
        self.formats.blockSignals(True)
        self.formats.clear()
        found = format_name(self.seen.found.format) if self.seen.found else ""
        automatic = tr("What it looks like: {format}", format=found) if found else tr("What it looks like")
        self.formats.addItem(automatic, None)
        if self.seen.lines:
            self.formats.addItem(tr("Lines of a pattern"), PATTERN)
        for each in FORMATS:
            self.formats.addItem(format_name(each), each)
        self.formats.setCurrentIndex(max(0, self.formats.findData(chosen)))
        self.formats.blockSignals(False)
        self._show()

    def _chosen(self) -> None:
        if self.by_pattern:
            self.line.setFocus()
            self._show()
        else:
            self.looked_for.emit(self.format)

    def _show(self) -> None:
        for widget in (self._line_label, self.line, self.places, self.lines):
            widget.setVisible(self.by_pattern)
        self.why.setVisible(not self.by_pattern)
        if self.by_pattern:
            self._show_pattern()
            return
        found = self.seen.found
        self.take.setEnabled(found is not None)
        self._fill(self.seen.first)
        if found is None:
            self.why.setText("")
            self.told.say(str(self.seen.trouble), wrong=True)
            return
        told = [tr("{format}: {reason}", format=format_name(found.format), reason=reason(found.why))]
        self.why.setText("\n".join([*told, *(finding(each) for each in found.report[:4])]))
        self._tell(len(found.segments), self.seen.speakers(), self.seen.timed())

    def _show_pattern(self) -> None:
        try:
            pattern = compiled(self.line.currentText())
        except UserError as error:
            self.lines.mark(None)
            self._fill([])
            self.take.setEnabled(False)
            self.told.say(error.sentences()[0], wrong=True)
            return
        self.lines.mark(pattern)
        found = segments(pattern, self.seen.lines).segments
        self._fill(found[:FIRST])
        self.take.setEnabled(bool(found))
        if not found:
            self.told.say(tr("No line looks so."), wrong=True)
            return
        said: dict[str, int] = {}
        for each in found:
            if each.speaker:
                said[each.speaker] = said.get(each.speaker, 0) + 1
        speakers = sorted(said.items(), key=lambda each: -each[1])
        self._tell(len(found), speakers, sum(each.start_ms is not None for each in found))

    def _tell(self, count: int, speakers: Sequence[tuple[str, int]], timed: int) -> None:
        parts = [plural("{n} segment", "{n} segments", count)]
        if speakers:
            named = ", ".join(f"{who} ({n})" for who, n in speakers[:SPEAKERS])
            more = len(speakers) - SPEAKERS
            who = plural("{n} speaker", "{n} speakers", len(speakers))
            parts.append(f"{who}: {named}{f' +{more}' if more > 0 else ''}")
        else:
            parts.append(tr("no speakers"))
        parts.append(tr("no times") if not timed else plural("{n} with a time", "{n} with times", timed))
        self.told.say(" · ".join(parts))

    def _fill(self, rows: Sequence[ParsedSegment]) -> None:
        self.table.setRowCount(len(rows))
        for n, each in enumerate(rows):
            time = "" if each.start_ms is None else clock(each.start_ms)
            for column, text in enumerate((time, each.speaker or "", " ".join(each.text.split()))):
                item = QTableWidgetItem(text)
                item.setToolTip(text[:500])
                self.table.setItem(n, column, item)
