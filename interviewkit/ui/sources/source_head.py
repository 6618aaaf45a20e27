"""Says what the chosen source is, and lets a person say whose interview it is and in which language."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from interviewkit.sources.formats.wording import format_name
from interviewkit.sources.queries import SourceRow
from interviewkit.sources.speakers.guessing import participant_in
from interviewkit.text.times import clock
from interviewkit.ui import style
from interviewkit.ui.elided import Elided
from interviewkit.ui.language import Speaks, name
from interviewkit.words import LANGUAGES, mark, plural, tr

KINDS = {"recording": mark("Recording"), "video": mark("Video"), "transcript": mark("Transcript")}


class SourceHead(Speaks, QFrame):
    """The name and facts at the left, participant and language at the right."""

    participant_given = Signal(str)
    """A participant's label, new or known; "" for nobody."""
    language_given = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "bar")
        self._row: SourceRow | None = None
        self.title, self.facts = Elided(), QLabel()
        style.set_kind(self.title, "heading")
        style.set_kind(self.facts, "small")
        self.guess = QPushButton()
        style.set_kind(self.guess, "link")
        self.participant = QComboBox(editable=True, insertPolicy=QComboBox.InsertPolicy.NoInsert)
        self.participant.setMinimumWidth(132)
        self.language = QComboBox()
        self._lay_out()
        self.guess.clicked.connect(lambda: self.participant_given.emit(self._guessed()))
        self.participant.activated.connect(self._give)
        field = self.participant.lineEdit()
        assert field is not None
        self._field = field
        field.editingFinished.connect(self._give)
        self.language.activated.connect(lambda: self.language_given.emit(self.language.currentData()))
        self.retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(style.L, style.S, style.L, style.S)
        row.setSpacing(style.S)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.facts)
        row.addLayout(words, 1)
        for widget in (self.guess, self.participant, self.language):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)

    def retranslate(self) -> None:
        self._field.setPlaceholderText(tr("Participant"))
        name(self.participant, tr("Participant"))
        name(self.language, tr("Language spoken"))
        self.language.setToolTip(tr("Language spoken"))
        with QSignalBlocker(self.language):
            self.language.clear()
            self.language.addItem(tr("Language unknown"), "")
            for code, own_name in LANGUAGES.items():
                self.language.addItem(own_name, code)
        if self._row is not None:
            self._show()

    def show_source(self, row: SourceRow, labels: Sequence[str], writable: bool) -> None:
        """Shows a source. labels: of all participants."""
        same = self._row is not None and self._row.id == row.id
        self._row = row
        with QSignalBlocker(self.participant):
            written = self.participant.currentText()
            self.participant.clear()
            self.participant.addItems(["", *labels])
            self.participant.setCurrentText(written if same and self._field.isModified() else row.participant)
        self.participant.setEnabled(writable)
        self.language.setEnabled(writable)
        self.guess.setEnabled(writable)
        self._show()

    def show_row(self, row: SourceRow) -> None:
        """Shows other facts about the same source; what is being written stays."""
        self._row = row
        self._show()

    def ask_participant(self) -> None:
        """Puts the keyboard into the participant's field."""
        self.participant.setFocus()
        self._field.selectAll()

    def _show(self) -> None:
        row = self._row
        assert row is not None
        self.title.set_text(row.name)
        parts = [tr(KINDS["video" if row.video else row.kind]), format_name(row.format)]
        if row.duration_ms is not None:
            parts.append(clock(row.duration_ms))
        if row.segments:
            parts.append(plural("{n} segment", "{n} segments", row.segments))
        if row.quotes:
            parts.append(plural("{n} quote", "{n} quotes", row.quotes))
        self.facts.setText(" · ".join(filter(None, parts)))
        self.language.setCurrentIndex(max(0, self.language.findData(row.language)))
        guessed = self._guessed()
        self.guess.setVisible(bool(guessed) and not row.participant and self.participant.isEnabled())
        self.guess.setText(tr("{label}?", label=guessed))
        self.guess.setToolTip(tr("Take {label} as the participant, as the name says", label=guessed))
        name(self.guess, self.guess.toolTip())

    def _guessed(self) -> str:
        return participant_in(self._row.name) if self._row is not None else ""

    def _give(self) -> None:
        label = self.participant.currentText().strip()
        self._field.setModified(False)
        if self._row is not None and label != self._row.participant:
            self.participant_given.emit(label)
