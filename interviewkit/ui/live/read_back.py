"""The sentences that are read back to a participant, and what they say to each: agreed, put right, or denied."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from interviewkit.guides.live import readback
from interviewkit.guides.live.readback import AGREES, ANSWERS, CORRECTS, DISAGREES, Statement
from interviewkit.ui import style
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.overrides import guarded
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

SIGNS = {"": "○", AGREES: "✓", CORRECTS: "≈", DISAGREES: "✗"}
"""A shape for each answer, so that colour is not needed to tell them apart."""
LABELS = {AGREES: mark("Agrees"), CORRECTS: mark("Corrects"), DISAGREES: mark("Disagrees")}
WRITE, TAKE, ANSWER = mark("Write statement"), mark("Read notes back"), mark("Answer to a statement")
_SAID = Qt.ItemDataRole.UserRole


class ReadBack(Speaks, QWidget):
    """For one interview. now: ms since it began."""

    def __init__(self, desk: Desk, now: Callable[[], int]) -> None:
        super().__init__()
        self.desk, self._now = desk, now
        self.interview_id: int | None = None
        self.statements: list[Statement] = []
        self._filling = False
        self.hint, self.list = QLabel(wordWrap=True), _List()
        self.field, self.words, self.take = QLineEdit(), QLineEdit(), QPushButton()
        self.buttons = {answer: QPushButton() for answer in ANSWERS}
        self.list.setItemDelegate(_Row(self.list))
        self.list.setWordWrap(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.hint.setProperty("role", "hint")
        style.set_kind(self.hint, "muted")
        self._lay_out()
        self.list.currentRowChanged.connect(lambda _: self._show_chosen())
        self.list.itemChanged.connect(self._worded)
        self.list.answered.connect(self.answer)
        self.list.removed.connect(self.delete)
        self.field.returnPressed.connect(self.add)
        self.words.editingFinished.connect(self.keep_words)
        self.take.clicked.connect(self.from_notes)
        for said, button in self.buttons.items():
            button.setCheckable(True)
            button.clicked.connect(partial(self.answer, said))
        self.retranslate()

    def show_interview(self, interview_id: int | None) -> None:
        """Reads the statements of an interview; the chosen one stays chosen."""
        if interview_id != self.interview_id:
            self.keep_words()
        chosen = self.chosen
        self.interview_id = interview_id
        known = interview_id is not None and self.desk.project is not None
        self.statements = self.desk.read(readback.statements, interview_id) if known else []
        self._filling = True
        self.list.clear()
        for each in self.statements:
            item = QListWidgetItem(each.text)
            item.setData(_SAID, each)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, told(each))
            self.list.addItem(item)
        at = next((n for n, each in enumerate(self.statements) if chosen and each.id == chosen.id), 0)
        self.list.setCurrentRow(at if self.statements else -1)
        self._filling = False
        self._show_chosen()

    @property
    def chosen(self) -> Statement | None:
        """The statement the answers are about."""
        at = self.list.currentRow()
        return self.statements[at] if 0 <= at < len(self.statements) else None

    # Acts

    def add(self) -> None:
        """One more statement, as typed; the field is free for the next."""
        text = self.field.text().strip()
        if text and self.interview_id is not None:
            self.field.clear()
            made = self._do(WRITE, readback.add_statement, self.interview_id, self._now(), text)
            self._choose(made)

    def from_notes(self) -> None:
        """Notes and markers with words become statements."""
        if self.interview_id is not None:
            made = self._do(TAKE, readback.from_notes, self.interview_id, self._now())
            if made:
                self._choose(made[0])
                self.list.setFocus()
            elif made is not None:
                self.desk.say(tr("All notes with words are here already."))

    def answer(self, said: str) -> None:
        """What the participant says to the chosen statement; the same again takes it back. Then the next one comes."""
        row = self.chosen
        if row is not None:
            new = "" if row.answer == said else said
            self._do(ANSWER, readback.answer, row.id, new)
            if new == AGREES:
                self._next_open()
            elif new:
                self.words.setFocus()

    def keep_words(self) -> None:
        """What they said to it, in their words."""
        row = self.chosen
        if row is not None and not self._filling and self.words.text().strip() != row.words.replace("\n", " / "):
            self._do(ANSWER, readback.answer, row.id, row.answer, self.words.text())

    def delete(self) -> None:
        """Takes the chosen statement away."""
        row = self.chosen
        if row is not None:
            self._do(WRITE, readback.word_statement, row.id, "")

    def _worded(self, item: QListWidgetItem) -> None:
        row = item.data(_SAID)
        if not self._filling and isinstance(row, Statement) and item.text().strip() != row.text:
            keep = partial(self._do, WRITE, readback.word_statement, row.id, item.text())
            QTimer.singleShot(0, self, keep)  # the list is filled anew by it, and Qt is not done with the editor

    def _do(self, label: str, act: Callable[..., Any], *args: Any) -> Any:
        made = self.desk.change(label, act, *args)
        self.show_interview(self.interview_id)
        return made

    # Looks

    def _choose(self, statement_id: int | None) -> None:
        at = next((n for n, each in enumerate(self.statements) if each.id == statement_id), -1)
        if at >= 0:
            self.list.setCurrentRow(at)

    def _next_open(self) -> None:
        at = next((n for n, each in enumerate(self.statements) if not each.answer), -1)
        if at >= 0:
            self.list.setCurrentRow(at)

    def _show_chosen(self) -> None:
        if self._filling:
            return
        row = self.chosen
        writable = row is not None and self.desk.project is not None and not self.desk.project.read_only
        for said, button in self.buttons.items():
            button.setEnabled(writable)
            button.setChecked(row is not None and row.answer == said)
        self.words.setEnabled(writable)
        text = row.words.replace("\n", " / ") if row is not None else ""
        if not (self.words.hasFocus() and self.words.isModified()):
            self.words.setText(text)
        self.list.setVisible(bool(self.statements))

    def retranslate(self) -> None:
        self.hint.setText(tr("Read each sentence out and mark what they say to it. Nothing you noted is final before."))
        self.take.setText(tr("Take the notes"))
        self.take.setToolTip(tr("Makes a sentence of each note and marker with words"))
        self.field.setPlaceholderText(tr("Add a sentence to read back"))
        self.words.setPlaceholderText(tr("What they said to it, in their words"))
        name(self.field, tr("Add a sentence to read back"))
        name(self.words, tr("What they said to it, in their words"))
        name(self.list, tr("Read back"))
        for key, (said, button) in enumerate(self.buttons.items(), 1):
            button.setText(f"{SIGNS[said]}  {tr(LABELS[said])}")
            button.setToolTip(tr("In the list: {key}", key=str(key)))
            name(button, tr(LABELS[said]))

    def _lay_out(self) -> None:
        top, answers = QHBoxLayout(), QHBoxLayout()
        top.setSpacing(style.S)
        top.addWidget(self.field, 1)
        top.addWidget(self.take)
        answers.setSpacing(style.S)
        for button in self.buttons.values():
            answers.addWidget(button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.S)
        column.addWidget(self.hint)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        column.addLayout(answers)
        column.addWidget(self.words)


def told(each: Statement) -> str:
    """A statement in words, for screen readers and lists."""
    said = tr(LABELS[each.answer]) if each.answer else tr("not read back yet")
    return f"{each.text} – {said}{': ' if each.words else ''}{each.words}"


def answered(found: Sequence[Statement]) -> int:
    """How many of them were answered."""
    return sum(bool(each.answer) for each in found)


class _List(QListWidget):
    """1, 2 and 3 answer the chosen sentence; Delete takes it away."""

    answered = Signal(str)
    removed = Signal()

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = event.key() - Qt.Key.Key_1
        if not event.modifiers() and 0 <= at < len(ANSWERS):
            self.answered.emit(list(ANSWERS)[at])
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        else:
            super().keyPressEvent(event)


class _Row(QStyledItemDelegate):
    """The sign of the answer before the sentence, their words below it."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        each = index.data(_SAID)
        if isinstance(each, Statement):
            words = f"\u2028      “{each.words}”" if each.words else ""
            option.text = f"{SIGNS[each.answer]}  {each.text}{words}".replace("\n", "\u2028")
