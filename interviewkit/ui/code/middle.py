"""The middle of the coding room: the transcript, and below it a way to the quotes that are nowhere on it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from interviewkit.ui.language import Speaks
from interviewkit.ui.transcript.view import TranscriptView
from interviewkit.words import plural


class Middle(Speaks, QWidget):
    """The link shows itself only while some quote's words were deleted."""

    lost_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.transcript, self.link = TranscriptView(), QPushButton()
        self.link.setProperty("kind", "link")
        self.link.hide()
        self.link.clicked.connect(self.lost_asked)
        column.addWidget(self.transcript, 1)
        column.addWidget(self.link)
        self._lost = 0

    def show_lost(self, count: int) -> None:
        """How many quotes lost their text."""
        self._lost = count
        self.link.setVisible(count > 0)
        self.retranslate()

    def retranslate(self) -> None:
        self.link.setText(plural("{n} quote lost its text", "{n} quotes lost their text", self._lost))
