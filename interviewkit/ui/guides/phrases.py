"""Phrases at hand for the moderator, and the question bank: templates and all guides of the study, to search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QListWidgetItem, QMenu, QPushButton

from interviewkit.guides.bank import BankRow, bank, search
from interviewkit.guides.phrases import PhraseRow, phrases
from interviewkit.ui.guides.side import Field, Page, Shown, note
from interviewkit.ui.guides.text_list import TextList
from interviewkit.ui.language import name
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.ui.guides.workspace import GuidesWorkspace

LABELS = {
    "empathy": mark("To show that you listen"),
    "clarify": mark("To understand"),
    "silence": mark("To keep silent"),
}
MOST = 200
BREATH = 120


class PhrasesPage(Page):
    """The phrases by what they are for; Enter or a click puts one among the probes of the chosen question."""

    title = mark("Phrases")

    def __init__(self, room: GuidesWorkspace) -> None:
        super().__init__(room)
        self._language = ""
        self.note, self.list, self.kind, self.field = note(""), TextList(), QComboBox(), Field()
        self.list.itemActivated.connect(self._use)
        self.list.itemClicked.connect(self._use)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._menu)
        for kind in LABELS:
            self.kind.addItem("", kind)
        self.field.done.connect(self._keep)
        self.column.addWidget(self.note)
        self.column.addWidget(self.list, 1)
        self.column.addWidget(self.kind)
        self.column.addWidget(self.field)
        self.retranslate()

    def show_all(self, shown: Shown) -> None:
        self._language = shown.content.language or "en"
        at = self.list.currentRow()
        self.list.clear()
        last = ""
        for row in self.room.desk.read(phrases, self._language):
            if row.kind != last:
                head = self.list.add(tr(LABELS[row.kind]), "", None)
                head.setFlags(Qt.ItemFlag.NoItemFlags)
                font = head.font()
                font.setBold(True)
                head.setFont(font)
                last = row.kind
            self.list.add(row.text, row.note, row)
        self.list.setCurrentRow(at)
        for widget in (self.kind, self.field):
            widget.setEnabled(shown.writable)

    def retranslate(self) -> None:
        self.note.setText(tr("A click puts a phrase among the probes of the chosen question."))
        name(self.list, tr("Phrases"))
        name(self.kind, tr("What the phrase is for"))
        self.field.setPlaceholderText(tr("Add a phrase of your own"))
        name(self.field, tr("Add a phrase of your own"))
        for at, label in enumerate(LABELS.values()):
            self.kind.setItemText(at, tr(label))

    def _use(self, item: QListWidgetItem) -> None:
        row = item.data(Qt.ItemDataRole.UserRole)
        if isinstance(row, PhraseRow):
            self.room.use_phrase(row.text)

    def _keep(self, text: str) -> None:
        self.field.clear()
        self.field.show_text("")
        self.room.keep_phrase(str(self.kind.currentData()), text, self._language)

    def _menu(self, place: QPoint) -> None:
        item = self.list.itemAt(place)
        row = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        if isinstance(row, PhraseRow) and row.id is not None:
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addAction(tr("Take it away"), lambda: self.room.delete_phrase(row.id))
            menu.popup(self.list.viewport().mapToGlobal(place))


class BankPage(Page):
    """Questions to be found by their words; Enter or a double click copies one below the chosen question."""

    title = mark("Bank")

    def __init__(self, room: GuidesWorkspace) -> None:
        super().__init__(room)
        self._all: list[BankRow] = []
        self._language, self._guide = "", 0
        self.field, self.where, self.list = QLineEdit(clearButtonEnabled=True), QComboBox(), TextList()
        self.add, self.keep, self.count = QPushButton(), QPushButton(), note("")
        for kind in ("", "own", "templates"):
            self.where.addItem("", kind)
        for widget in (self.field, self.where, self.count):
            self.column.addWidget(widget)
        self.column.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.addWidget(self.add)
        row.addWidget(self.keep)
        self.column.addLayout(row)
        self._soon = QTimer(self, singleShot=True, interval=BREATH)
        self._soon.timeout.connect(self._fill)
        self.field.textChanged.connect(lambda _: self._soon.start())
        self.field.returnPressed.connect(lambda: self.list.setFocus())
        self.where.activated.connect(lambda _: self._fill())
        self.list.itemActivated.connect(self._take)
        self.add.clicked.connect(lambda: self._take(self.list.currentItem()))
        self.keep.clicked.connect(self.room.keep_question)
        self.retranslate()

    def show_all(self, shown: Shown) -> None:
        content = shown.content
        self._language, self._guide = content.language, content.id
        self._all = self.room.desk.read(bank, language=self._language, without=self._guide)
        self.add.setEnabled(shown.writable)
        self.keep.setEnabled(shown.writable and shown.question_id is not None)
        self._fill()

    def retranslate(self) -> None:
        self.field.setPlaceholderText(tr("Search questions"))
        name(self.field, tr("Search questions"))
        name(self.where, tr("Where to search"))
        name(self.list, tr("Questions found"))
        texts = (tr("Templates and all guides"), tr("Guides of this study"), tr("Templates"))
        for at, text in enumerate(texts):
            self.where.setItemText(at, text)
        self.add.setText(tr("Put into the guide"))
        self.keep.setText(tr("Keep the chosen one"))
        self.keep.setToolTip(tr("Keeps the question chosen in the script in the bank"))

    def _fill(self) -> None:
        kind = self.where.currentData()
        rows = [row for row in self._all if not kind or row.own == (kind == "own")]
        found = search(rows, self.field.text())
        self.count.setText(plural("{n} question", "{n} questions", len(found)))
        self.list.clear()
        for row in found[:MOST]:
            item = self.list.add(row.question.text, row.where or tr("Kept for later"), row)
            item.setToolTip("\n".join(row.question.probes))
        if found:
            self.list.setCurrentRow(0)

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.room.use_question(item.data(Qt.ItemDataRole.UserRole).question)
