"""The dialog that puts quotes behind a card: those of its stage, found by words, ticked when they bear it out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListWidget, QListWidgetItem, QWidget

from interviewkit.coding.cards import Card
from interviewkit.text.folding import fold
from interviewkit.ui import style
from interviewkit.ui.colours import valence_shape
from interviewkit.ui.journey.forms import buttons, dialog
from interviewkit.ui.language import name
from interviewkit.words import plural, tr

QUOTE = Qt.ItemDataRole.UserRole
_ON, _OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class QuotesForm:
    """A field to find by, a list to tick."""

    def __init__(
        self,
        parent: QWidget,
        text: str,
        cards: Sequence[Card],
        behind: Collection[int],
        agreed: Callable[[list[int], list[int]], object],
    ) -> None:
        self._behind = frozenset(behind)
        self.dialog, column = dialog(parent, tr("Quotes behind the card"), lambda: agreed(*self.changes()))
        heading = QLabel(text, wordWrap=True)
        style.set_kind(heading, "heading")
        column.addWidget(heading)
        self.field = QLineEdit()
        self.field.setPlaceholderText(tr("Find quotes"))
        name(self.field, tr("Find quotes"))
        self.field.textChanged.connect(self._find)
        column.addWidget(self.field)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        name(self.list, tr("Quotes"))
        for card in sorted(cards, key=lambda card: card.quote_id not in self._behind):
            shape = f"{valence_shape(card.valence)} " if card.valence is not None else ""
            item = QListWidgetItem(f"{shape}{' '.join(card.text.split())}  — {card.participant}")
            item.setData(QUOTE, card.quote_id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(_ON if card.quote_id in self._behind else _OFF)
            self.list.addItem(item)
        column.addWidget(self.list, 1)
        self.count = QLabel()
        style.set_kind(self.count, "small")
        column.addWidget(self.count)
        self.list.itemChanged.connect(lambda _: self._tell())
        buttons(self.dialog, column)
        self._tell()
        self.dialog.resize(560, 600)
        self.dialog.open()
        self.field.setFocus()

    def changes(self) -> tuple[list[int], list[int]]:
        """Quotes to be put behind the card, and to be taken from behind it."""
        ticked = {
            self.list.item(at).data(QUOTE): self.list.item(at).checkState() == _ON for at in range(self.list.count())
        }
        return (
            [quote for quote, on in ticked.items() if on and quote not in self._behind],
            [quote for quote, on in ticked.items() if not on and quote in self._behind],
        )

    def _find(self, text: str) -> None:
        wanted = fold(text).split()
        for at in range(self.list.count()):
            item = self.list.item(at)
            item.setHidden(not all(word in fold(item.text()) for word in wanted))

    def _tell(self) -> None:
        ticked = sum(self.list.item(at).checkState() == _ON for at in range(self.list.count()))
        self.count.setText(plural("{n} quote behind the card", "{n} quotes behind the card", ticked))


def ask_quotes(
    parent: QWidget,
    text: str,
    cards: Sequence[Card],
    behind: Collection[int],
    agreed: Callable[[list[int], list[int]], object],
) -> QDialog:
    """Asks which quotes stand behind a card; agreed gets those to link and those to unlink."""
    found = QuotesForm(parent, text, cards, behind, agreed)
    found.dialog.setProperty("form", found)
    return found.dialog
