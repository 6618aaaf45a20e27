"""Which quotes speak for a theme: ticked by hand, in an order of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from interviewkit.coding.cards import Card, cards
from interviewkit.coding.queries import quotes_with
from interviewkit.reports.actions import order_quotes
from interviewkit.reports.queries import chosen_quotes
from interviewkit.reports.sentences import said_by
from interviewkit.themes.queries import ThemeRow
from interviewkit.ui import style
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.report.lists import KEY, Ordered
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from sqlmodel import Session

    from interviewkit.ui.desk import Desk

CHOSE = mark("Choose quotes for a theme")
MOST = 400
"""Quotes listed at once; the filter finds the others."""
Found = tuple[list[Card], tuple[int, ...]]


class QuotesDialog(Speaks, QDialog):
    """One theme at a time; what is ticked is kept when another theme is chosen, or with Done."""

    def __init__(self, desk: Desk, themes: list[ThemeRow], parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desk, self._themes = desk, themes
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._cards: list[Card] = []
        self._kept: tuple[int, ...] = ()
        self._theme: int | None = None
        self.theme, self.filter, self.list = QComboBox(), QLineEdit(clearButtonEnabled=True), Ordered()
        self.note, self.done_button = QLabel(wordWrap=True), QPushButton()
        self._soon = QTimer(self, singleShot=True, interval=150)
        self._soon.timeout.connect(self._filter)
        self._lay_out()
        for row in themes:
            self.theme.addItem(row.name, row.id)
        self.theme.currentIndexChanged.connect(lambda _: self._turn())
        self.filter.textChanged.connect(lambda _: self._soon.start())
        self.done_button.clicked.connect(self.accept)
        self.finished.connect(lambda _: self.keep())
        self.retranslate()
        self._turn()

    def _lay_out(self) -> None:
        self.resize(840, 600)
        style.set_kind(self.note, "small")
        style.set_kind(self.done_button, "primary")
        self.done_button.setAutoDefault(False)
        head = QHBoxLayout()
        head.setSpacing(style.S)
        head.addWidget(self.theme, 2)
        head.addWidget(self.filter, 1)
        end = QHBoxLayout()
        end.addWidget(self.note, 1)
        end.addWidget(self.done_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.XL, style.L, style.XL, style.L)
        column.setSpacing(style.M)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addLayout(end)

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Quotes that speak for a theme"))
        name(self.theme, tr("Theme"))
        name(self.list, tr("Quotes"))
        self.filter.setPlaceholderText(tr("Words in the quote"))
        name(self.filter, tr("Words in the quote"))
        self.note.setText(tr("Space ticks, Alt+↑ and Alt+↓ move. Without ticks the best evidence is shown."))
        self.done_button.setText(tr("Done"))

    def keep(self) -> None:
        """Keeps the ticks of the theme in hand, as one step; quotes the filter hides stay as they are."""
        ticked = tuple(each for each in self.list.ticked() if isinstance(each, int))
        if self._theme is None or self._desk.project is None or ticked == self._kept:
            return
        self._desk.change(CHOSE, order_quotes, self._theme, ticked)
        self._kept = ticked

    def _turn(self) -> None:
        self.keep()
        self._theme = None
        row = next((each for each in self._themes if each.id == self.theme.currentData()), None)
        project = self._desk.project
        if row is None or project is None:
            return

        def work(_: object, __: object) -> Found:
            with project.read() as session:
                return _read(session, row)

        self._desk.jobs.start(tr("Reading quotes"), work, lambda found: self._show(row.id, found), quiet=True)

    def _show(self, theme: int, found: Found) -> None:
        if theme != self.theme.currentData():
            return
        self._cards, self._kept = found
        self._theme = theme
        known = {card.quote_id: card for card in self._cards}
        order = [*(q for q in self._kept if q in known), *(q for q in known if q not in self._kept)]
        self._kept = tuple(q for q in self._kept if q in known)
        self.list.fill((q, _line(known[q]), q in self._kept) for q in order[:MOST])
        self.list.setMinimumHeight(0)
        self.list.setMaximumHeight(16_777_215)
        self._filter()

    def _filter(self) -> None:
        wanted = self.filter.text().strip().casefold()
        with QSignalBlocker(self.list):
            for at in range(self.list.count()):
                item: QListWidgetItem = self.list.item(at)
                shown = item.checkState() == Qt.CheckState.Checked or wanted in item.text().casefold()
                item.setHidden(not shown)
        first = next((at for at in range(self.list.count()) if not self.list.item(at).isHidden()), -1)
        if self.list.currentRow() < 0 <= first:
            self.list.setCurrentRow(first)

    def chosen(self) -> tuple[int, ...]:
        """The quotes ticked now."""
        return tuple(int(self.list.item(at).data(KEY)) for at in range(self.list.count())
                     if self.list.item(at).checkState() == Qt.CheckState.Checked)  # fmt: skip


def _read(session: Session, row: ThemeRow) -> Found:
    return cards(session, quotes_with(session, row.code_ids)), chosen_quotes(session).get(row.id, ())


def _line(card: Card) -> str:
    return f"“{' '.join(card.text.split())}”  —  {said_by(card)}"
