"""The study's vocabulary: one word a line, what the recogniser can be told, and words that might belong there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from interviewkit.errors import FileTrouble
from interviewkit.sources.transcribing.vocabulary import (
    as_lines,
    read_lines,
    read_table,
    set_vocabulary,
    suggestions,
    terms,
)
from interviewkit.text.decoding import decode
from interviewkit.text.spelling import Term
from interviewkit.transcription import models
from interviewkit.transcription.hints import fitting, tokenizer_of
from interviewkit.ui import style
from interviewkit.ui.dialogs import buttons, stack
from interviewkit.ui.language import Speaks, name
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

CHANGE = mark("Change the vocabulary")
LARGEST = 2_000_000


class VocabularyDialog(Speaks, QDialog):
    """Kept in one step when it is closed with OK."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.resize(680, 520)
        self.words, self.note, self._hint = QPlainTextEdit(), QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.suggested, self._head = QListWidget(), QLabel()
        self.add, self.bring = QPushButton(), QPushButton()
        self.back, self.save = QPushButton(), QPushButton()
        folder = next((model.path for model in models.installed() if model.path is not None), None)
        self._tokenizer = tokenizer_of(folder) if folder is not None else None
        self._lay_out()
        self.words.textChanged.connect(self._count)
        self.add.clicked.connect(self._add_suggested)
        self.suggested.itemDoubleClicked.connect(lambda _: self._add_suggested())
        self.bring.clicked.connect(self._ask_file)
        self.save.clicked.connect(self.keep)
        self.back.clicked.connect(self.reject)
        self.words.setPlainText(as_lines(desk.read(terms)))
        self.suggested.addItems(desk.read(suggestions))
        self.retranslate()
        self._count()
        self.words.setFocus()

    def _lay_out(self) -> None:
        for label in (self._hint, self.note):
            label.setProperty("kind", "muted")
        self._head.setProperty("kind", "section")
        self.suggested.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.words.setTabChangesFocus(True)
        left = QVBoxLayout()
        left.addWidget(self.words, 1)
        left.addWidget(self.note)
        self._right = QWidget()
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(self._head)
        right.addWidget(self.suggested, 1)
        right.addWidget(self.add)
        self._right.setFixedWidth(220)
        middle = QHBoxLayout()
        middle.setSpacing(style.L)
        middle.addLayout(left, 1)
        middle.addWidget(self._right)
        stack(self, self._hint, middle, buttons(self.bring, back=self.back, go=self.save), tall=middle)

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Vocabulary of the study"))
        self._hint.setText(
            tr(
                "Names, products and rare words, one a line. Ways a word was wrongly heard go behind “=”, with commas "
                "between."
            )
        )
        self.words.setPlaceholderText(tr("KakaoPay = cacao pay, kakao pay"))
        name(self.words, tr("Words, one a line"))
        self._head.setText(tr("Found in this study"))
        name(self.suggested, tr("Found in this study"))
        self.add.setText(tr("Add"))
        self.bring.setText(tr("Add from a file…"))
        self.save.setText(tr("Save"))
        self.back.setText(tr("Cancel"))
        self._right.setVisible(self.suggested.count() > 0)
        self._count()

    def _count(self) -> None:
        kept = read_lines(self.words.toPlainText())
        told, left = fitting([term.word for term in kept], self._tokenizer)
        if not left:
            self.note.setText(
                plural("Speech recognition expects {n} word.", "Speech recognition expects {n} words.", len(told))
            )
            return
        self.note.setText(
            plural(
                "Speech recognition can expect the first {n} word only; all are used to correct spelling. The most "
                "important ones go first.",
                "Speech recognition can expect {n} of these words; all are used to correct spelling. The most "
                "important ones go first.",
                len(told),
            )
        )

    def keep(self) -> None:
        """Keeps the words, if they are others."""
        kept = read_lines(self.words.toPlainText())
        if kept != self._desk.read(terms):
            self._desk.change(CHANGE, set_vocabulary, kept)
        self.accept()

    def add_terms(self, new: tuple[Term, ...]) -> None:
        """Puts words behind those that stand there, without doubles."""
        kept = read_lines(self.words.toPlainText())
        known = {term.word for term in kept}
        self.words.setPlainText(as_lines([*kept, *(term for term in new if term.word not in known)]))

    def add_file(self, path: Path) -> None:
        """Adds the words of a text or CSV file; trouble is told."""

        def read(_: Desk) -> None:
            try:
                if path.stat().st_size > LARGEST:
                    raise FileTrouble("“{name}” is too large for a list of words.", name=path.name)
                data = path.read_bytes()
            except OSError as error:
                raise FileTrouble("“{name}” could not be read.", safe="Nothing was changed.", name=path.name) from error
            self.add_terms(read_table(decode(data, path.name).text))

        self._desk.do(read)

    def _add_suggested(self) -> None:
        chosen = self.suggested.selectedItems()
        self.add_terms(tuple(Term(item.text()) for item in chosen))
        for item in chosen:
            self.suggested.takeItem(self.suggested.row(item))

    def _ask_file(self) -> None:
        kinds = tr("Lists of words") + " (*.txt *.csv *.tsv)"
        path, _ = QFileDialog.getOpenFileName(self, tr("Add from a file…"), "", kinds)
        if path:
            self.add_file(Path(path))
