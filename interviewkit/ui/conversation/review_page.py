"""Beside the text: the moderator's own look back, without judgement: numbers, earlier interviews, three reflections."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from interviewkit.reports.review import LABELS, MEANINGS, PROMPTS, amount, missing, review_docx
from interviewkit.sources.conversation.numbers import conversation
from interviewkit.sources.conversation.review import Earlier, Figure, earlier, figures, reflect, reflections, series
from interviewkit.store.files import write_whole
from interviewkit.ui import style
from interviewkit.ui.conversation.figures import Cell, Figures, Line
from interviewkit.ui.conversation.reckoned import Reckoned
from interviewkit.ui.conversation.spark import Spark
from interviewkit.ui.icons import icon
from interviewkit.ui.language import name
from interviewkit.ui.saving.places import ask_file
from interviewkit.words import language, mark, plural, speaking, tr

if TYPE_CHECKING:
    from interviewkit.sources.queries import SourceRow
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.sources.source_page import SourcePage

REFLECT = mark("Reflect")
LATEST = 12
"""So many earlier interviews are compared."""


@dataclass(frozen=True, slots=True)
class Card:
    """All that the page shows."""

    figures: list[Figure]
    before: list[Earlier]
    written: dict[str, str]
    gaps: list[str]
    timed: bool


class ReviewPage(Reckoned):
    """One interview, as its moderator looks back at it."""

    id: ClassVar[str] = "review"
    title: ClassVar[str] = mark("Look back")
    icon: ClassVar[str] = "mdi6.account-clock-outline"
    watches = frozenset({"segment", "speaker", "transcription", "setting", "source"})

    def __init__(self, desk: Desk, page: SourcePage) -> None:
        super().__init__(desk, page)
        self._card: Card | None = None
        self.numbers, self.compared, self.gaps = Figures(), QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.compared.setProperty("kind", "small")
        self.gaps.setProperty("kind", "muted")
        self.prompts = {key: QLabel() for key in PROMPTS}
        self.fields = {key: _Field() for key in PROMPTS}
        self.save = QPushButton()
        self.save.setIcon(icon("mdi6.file-word-outline", "muted"))
        column = QVBoxLayout(self.body)
        column.setContentsMargins(style.M, style.XS, style.S, style.M)
        column.setSpacing(style.S)
        column.addWidget(self.numbers)
        column.addWidget(self.compared)
        column.addWidget(self.gaps)
        for key, field in self.fields.items():
            self.prompts[key].setProperty("kind", "section")
            self.prompts[key].setBuddy(field)
            field.setFixedHeight(field.fontMetrics().lineSpacing() * 4 + 14)
            field.left.connect(partial(self._written, key))
            column.addWidget(self.prompts[key])
            column.addWidget(field)
        column.addWidget(self.save)
        column.addStretch(1)
        self.numbers.asked.connect(self.places.show_places)
        self.save.clicked.connect(lambda: self.ask_where())
        self.retranslate()

    def retranslate(self) -> None:
        for key, prompt in PROMPTS.items():
            self.prompts[key].setText(tr(prompt))
            name(self.fields[key], tr(prompt))
        self.save.setText(tr("Save as a page…"))
        self.save.setToolTip(tr("Writes the card as a Word document, to keep or to print"))
        self.show_found(self._card)

    def show_source(self, row: SourceRow | None) -> None:
        if row is None or self._row is None or row.id != self._row.id:
            self.flush()
            for field in self.fields.values():
                field.setPlainText("")
        super().show_source(row)

    def read(self, session: Any, source_id: int) -> Card:
        found = conversation(session, source_id)
        before = earlier(session, source_id)[-LATEST:]
        return Card(figures(found), before, reflections(session, source_id), missing(found), bool(found.voices))

    def show_found(self, found: Card | None) -> None:
        self._card = found
        writable = self.desk.project is not None and not self.desk.project.read_only
        for key, field in self.fields.items():
            field.setReadOnly(not writable or found is None)
            if found is not None and not field.hasFocus() and field.toPlainText().strip() != found.written[key]:
                field.setPlainText(found.written[key])
        self.save.setEnabled(found is not None and self._row is not None)
        if found is None:
            self.numbers.show_lines([])
            self.compared.setText("")
            self.gaps.setText("")
            return
        lines = [
            Line(tr(LABELS[each.key]), tr(MEANINGS[each.key]), (Cell(amount(each.value, each.unit), each.places),))
            for each in found.figures
        ]
        self.numbers.show_lines(lines)
        self._add_sparks(found)
        count = len(found.before)
        self.compared.setText(
            plural(
                "The small lines compare with {n} earlier interview of the same moderator.",
                "The small lines compare with {n} earlier interviews of the same moderator.",
                count,
            )
            if count
            else ""
            if found.gaps
            else tr("Nothing to compare with yet: this is the moderator’s first interview here.")
        )
        self.compared.setVisible(bool(self.compared.text()))
        self.gaps.setText("\n".join(found.gaps))
        self.gaps.setVisible(bool(found.gaps))

    def _add_sparks(self, found: Card) -> None:
        grid = self.numbers.layout()
        assert isinstance(grid, QGridLayout)
        for row, figure in enumerate(found.figures, 1):
            values = series(figure.key, found.before, figure.value)
            past = [amount(value, figure.unit) for value in values]
            if len(values) > 1:
                grid.addWidget(
                    Spark(values, f"{tr(LABELS[figure.key])}: {', '.join(past)} (n = {len(values)})"), row, 2
                )

    # What a person does

    def _written(self, key: str) -> None:
        row = self._row
        if row is None or self.desk.project is None or self.desk.project.read_only or self._card is None:
            return
        text = self.fields[key].toPlainText().strip()
        if text != self._card.written[key]:
            self._card.written[key] = text
            self.desk.change(REFLECT, reflect, row.id, key, text, detail=tr(PROMPTS[key]))

    def flush(self) -> None:
        """Keeps what is being written."""
        for key in self.fields:
            self._written(key)

    def ask_where(self) -> None:
        """Asks where the page goes, and writes it."""
        if self._row is None or self._card is None:
            return
        stem = f"{tr('Looking back')} {self._row.name}"
        path = ask_file(self.desk, self, tr("Save as a page…"), stem, {"docx": mark("Word document")})
        if path is not None:
            self.write(path)

    def write(self, path: Path) -> None:
        """Writes the card as a Word document, off the GUI thread."""
        self.flush()
        row, card = self._row, self._card
        if row is None or card is None:
            return
        author, spoken, written = self.desk.preferences.coder_name(), language(), dict(card.written)

        def work(_: object, __: object) -> None:
            with speaking(spoken):
                made = review_docx(row.name, card.figures, card.before, written, card.gaps, author)
            write_whole(path, made)

        done = tr("“{name}” was saved.", name=path.name)
        self.desk.jobs.start(tr("Saving “{name}”", name=path.name), work, lambda _: self.desk.tell(done, good=True))


class _Field(QPlainTextEdit):
    """Commits when it is left."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()
