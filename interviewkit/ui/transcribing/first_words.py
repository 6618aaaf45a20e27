"""Stands where the text will be until its first words come: what is going on, with which model, and a way out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from interviewkit.ui import style
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.transcribing.entry import Entry, Standing
from interviewkit.ui.transcribing.phases import phase_text
from interviewkit.ui.transcribing.queue_rows import asked
from interviewkit.words import tr

LINE = 280
"""Width of the line that moves, in pixels."""


class FirstWords(Speaks, QWidget):
    """Show it while a recording without text is at work or waits."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._told: tuple[Entry, Standing] | None = None
        self.phase, self.what, self.hint = (
            QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
            for _ in range(3)
        )
        style.set_kind(self.phase, "title")
        style.set_kind(self.what, "muted")
        style.set_kind(self.hint, "muted")
        self.line = QProgressBar(textVisible=False)
        self.line.setFixedWidth(LINE)
        self.line.setRange(0, 0)
        self.cancel = QPushButton()
        self.cancel.clicked.connect(self.cancelled)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.XXL, style.XXL, style.XXL, style.XXL)
        column.setSpacing(style.M)
        column.addStretch(2)
        for part in (self.phase, self.what):
            column.addWidget(part)
        column.addWidget(self.line, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.hint)
        column.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # not the button: whoever types on must not cancel
        self.retranslate()

    def retranslate(self) -> None:
        self.cancel.setText(tr("Cancel"))
        name(self.line, tr("Progress"))
        self._show()

    def show_entry(self, entry: Entry, standing: Standing) -> None:
        """standing: how far the entry is."""
        self._told = (entry, standing)
        self._show()

    def _show(self) -> None:
        if self._told is None:
            return
        entry, standing = self._told
        waits = standing.stage == "queued"
        self.phase.setText(phase_text(standing))
        self.what.setText(f"{entry.name} · {asked(entry)}")
        self.hint.setText("" if waits else tr("The first words appear here as soon as they are heard."))
        self.line.setVisible(not waits)
        self.cancel.setEnabled(standing.stage != "stopping")
