"""Splits a code: its quotes pass by one at a time, and a digit puts each into one of the codes below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

from interviewkit.coding import queries, sorting
from interviewkit.coding.cards import Card, cards
from interviewkit.ui import style
from interviewkit.ui.language import name
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.ui.code.workspace import CodeWorkspace

SPLIT = mark("Split code")
MOST = 9


def split(room: CodeWorkspace, code_id: int) -> Sorting:
    """Opens the sorting of a code's quotes."""
    dialog = Sorting(room, code_id)
    dialog.open()
    dialog.field.setFocus()
    return dialog


class Sorting(QDialog):
    """Names of the sub-codes at the left, the quote at the right; kept as one step."""

    def __init__(self, room: CodeWorkspace, code_id: int) -> None:
        super().__init__(room)
        self._room, self._code = room, room.codes[code_id]
        self.cards: list[Card] = room.desk.read(cards, room.desk.read(queries.quotes_with, [code_id]))
        self.names = [code.name for code in room.codes.values() if code.parent_id == code_id][:MOST]
        self.places: dict[int, int] = {}
        self.at = 0
        self.setWindowTitle(tr("Split “{name}”", name=self._code.name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(760, 460)
        self._lay_out()
        self._show()

    def _lay_out(self) -> None:
        self.field, self.add = QLineEdit(placeholderText=tr("Name of a new code below")), QPushButton(tr("Add"))
        self.add.setAutoDefault(False)
        name(self.field, tr("Name of a new code below"))
        self.field.returnPressed.connect(self._add)
        self.add.clicked.connect(self._add)
        self._left = QVBoxLayout()
        self._left.setSpacing(style.XS)
        self._buttons: list[QPushButton] = []
        adding = QHBoxLayout()
        adding.addWidget(self.field, 1)
        adding.addWidget(self.add)
        left = QVBoxLayout()
        left.addLayout(adding)
        left.addLayout(self._left)
        left.addStretch(1)
        self.about, self.text, self.hint = QLabel(), QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.text.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        style.set_kind(self.about, "muted")
        style.set_kind(self.text, "heading")
        style.set_kind(self.hint, "muted")
        right = QVBoxLayout()
        right.setSpacing(style.S)
        right.addWidget(self.about)
        right.addWidget(self.text, 1)
        right.addWidget(self.hint)
        row = QHBoxLayout()
        row.setSpacing(style.XL)
        row.addLayout(left, 2)
        row.addLayout(right, 3)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.keep = box.button(QDialogButtonBox.StandardButton.Save)
        self.keep.setText(tr("Keep"))
        self.keep.setAutoDefault(False)
        self.keep.setDefault(False)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        self.accepted.connect(self._keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.L, style.L, style.L, style.L)
        column.setSpacing(style.L)
        column.addLayout(row, 1)
        column.addWidget(box)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.key() - Qt.Key.Key_1
        if 0 <= digit < len(self.names) and self.at < len(self.cards):
            self.put(digit)
        elif event.key() in (Qt.Key.Key_0, Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Down):
            self.go(self.at + 1)
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Left, Qt.Key.Key_Up):
            self.go(self.at - 1)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return  # Enter belongs to the field; the step is kept by its button
        else:
            super().keyPressEvent(event)

    def put(self, place: int) -> None:
        """Puts the quote shown into the n-th code, from 0; the same again takes it out."""
        quote = self.cards[self.at].quote_id
        if self.places.get(quote) == place:
            del self.places[quote]
            self._show()
            return
        self.places[quote] = place
        self.go(self.at + 1)

    def go(self, to: int) -> None:
        """Shows another quote; past the last one it says that all were seen."""
        self.at = max(0, min(to, len(self.cards)))
        self._show()

    def _add(self) -> None:
        wanted = " ".join(self.field.text().split())
        taken = {code.name for code in self._room.codes.values()} | set(self.names)
        if wanted in taken:
            self.hint.setText(tr("There is a code “{name}” already.", name=wanted))
        elif wanted and len(self.names) < MOST:
            self.names.append(wanted)
            self.field.clear()
            self._show()
        elif not wanted and self.names:
            self.text.setFocus()

    def _show(self) -> None:
        while (item := self._left.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        card = self.cards[self.at] if self.at < len(self.cards) else None
        here = self.places.get(card.quote_id) if card else None
        for place, label in enumerate(self.names):
            count = sum(each == place for each in self.places.values())
            button = QPushButton(f"{place + 1}   {label}" + (f"   · {count}" if count else ""))
            button.setAutoDefault(False)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setEnabled(card is not None)
            style.set_kind(button, "primary" if here == place else "quiet")
            button.clicked.connect(lambda _=False, chosen=place: self.put(chosen))
            self._left.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        full = len(self.names) >= MOST
        self.field.setEnabled(not full)
        self.add.setEnabled(not full)
        self.keep.setEnabled(bool(self.places))
        if card is None:
            left = len(self.cards) - len(self.places)
            self.about.clear()
            self.text.setText(plural("All seen; {n} quote stays.", "All seen; {n} quotes stay.", left))
            self.hint.setText(tr("← goes back"))
        else:
            self.about.setText(f"{self.at + 1} / {len(self.cards)} · {card.participant}")
            self.text.setText(" ".join(card.text.split()))
            self.hint.setText(
                tr("1–{n} puts it there, 0 leaves it, ← goes back", n=len(self.names))
                if self.names
                else tr("Name the codes below first, Enter after each; Enter again begins the sorting.")
            )
        self.text.setAccessibleName(self.text.text())

    def _keep(self) -> None:
        used = sorted(set(self.places.values()))
        names = [self.names[place] for place in used]
        places = {quote: used.index(place) for quote, place in self.places.items()}
        detail = f"{self._code.name} → {', '.join(names)}"
        self._room.desk.change(SPLIT, sorting.split_code, self._code.id, names, places, detail=detail)
