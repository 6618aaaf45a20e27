"""The words that are left out of counting, to be read and changed for this study."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QPushButton, QWidget

from interviewkit.analysis.stop_words import shipped, stop_words, write_stop_words
from interviewkit.ui import style
from interviewkit.ui.dialogs import buttons, stack
from interviewkit.ui.language import Speaks, name
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

CHANGE = mark("Change left-out words")


class StopWordsDialog(Speaks, QDialog):
    """One text with all words; saved as one undo step."""

    def __init__(self, desk: Desk, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.about, self.text = QLabel(wordWrap=True), QPlainTextEdit()
        self.usual, self.back, self.save = QPushButton(), QPushButton(), QPushButton()
        style.set_kind(self.about, "muted")
        style.set_kind(self.usual, "link")
        stack(self, self.about, self.text, buttons(self.usual, back=self.back, go=self.save), tall=self.text)
        self.resize(560, 480)
        self._fill(desk.read(stop_words))
        writable = desk.project is not None and not desk.project.read_only
        self.save.setEnabled(writable)
        self.text.setReadOnly(not writable)
        self.usual.clicked.connect(lambda: self._fill(shipped()))
        self.back.clicked.connect(self.reject)
        self.save.clicked.connect(self._save)
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Left-out words"))
        self.about.setText(tr("These words are not counted in this study. Separate them by blanks or lines."))
        name(self.text, tr("Left-out words"))
        self.usual.setText(tr("The usual words again"))
        self.back.setText(tr("Cancel"))
        self.save.setText(tr("Save"))

    def _fill(self, words: frozenset[str]) -> None:
        self.text.setPlainText(" ".join(sorted(words)))

    def _save(self) -> None:
        self._desk.change(CHANGE, write_stop_words, self.text.toPlainText().split())
        self.accept()


def open_stop_words(desk: Desk, parent: QWidget) -> StopWordsDialog:
    """Shows the words that are left out, to be changed."""
    dialog = StopWordsDialog(desk, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
