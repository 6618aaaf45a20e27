"""Asks how many people speak before voices are told apart by their sound, and says what is needed for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QWidget

from interviewkit.transcription import voices as telling
from interviewkit.ui import style
from interviewkit.ui.dialogs import buttons, stack
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.numbers import WholeNumber
from interviewkit.ui.speakers.choice import MOST, REASONS, ask_folder
from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk


class TellDialog(Speaks, QDialog):
    """About the source that is shown."""

    asked = Signal(object)
    """How many people speak, None when that is open."""

    def __init__(self, desk: Desk, called: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desk, self._called = desk, called
        self.title, self._people_label, self.note = QLabel(wordWrap=True), QLabel(), QLabel(wordWrap=True)
        self.people = WholeNumber(minimum=1, maximum=MOST)
        self.people.lineEdit().setTextMargins(style.XS, 0, 0, 0)
        self.where, self.back, self.start = QPushButton(), QPushButton(), QPushButton()
        for widget, kind in ((self.title, "title"), (self.note, "muted"), (self.where, "link")):
            style.set_kind(widget, kind)
        self._people_label.setBuddy(self.people)
        row = QHBoxLayout()
        row.setSpacing(style.M)
        row.addWidget(self._people_label)
        row.addWidget(self.people)
        row.addStretch(1)
        stack(self, self.title, row, self.note, buttons(self.where, back=self.back, go=self.start))
        self.resize(480, 0)
        self.where.clicked.connect(self._ask_folder)
        self.back.clicked.connect(self.reject)
        self.start.clicked.connect(self._ask)
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Tell voices apart"))
        self.title.setText(tr("Tell the voices of “{name}” apart by their sound", name=self._called))
        self._people_label.setText(tr("How many people speak"))
        name(self.people, tr("How many people speak"))
        self.people.setSpecialValueText(tr("any number"))
        self.where.setText(tr("Choose the folder with the model files…"))
        self.back.setText(tr("Cancel"))
        self.start.setText(tr("Tell apart"))
        self._say()

    def _say(self) -> None:
        missing = telling.missing()
        self.start.setEnabled(not missing)
        self.where.setVisible(missing == "models")
        told = tr("Segments are cut where the voice changes. What you assigned yourself stays.")
        self.note.setText(tr(REASONS[missing]) if missing else told)

    def _ask_folder(self) -> None:
        ask_folder(self._desk, self)
        self._say()

    def _ask(self) -> None:
        self.accept()
        self.asked.emit(self.people.value() if self.people.value() > 1 else None)
