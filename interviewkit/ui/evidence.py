"""The quotes behind a number: a list of cards on which everything can be done that can be done to quotes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from interviewkit.coding.cards import Card
from interviewkit.text.times import clock
from interviewkit.ui import style
from interviewkit.ui.colours import surface, valence_colour
from interviewkit.ui.desk import Desk
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.quote_acts import QuoteActs
from interviewkit.ui.rows import ground, plain
from interviewkit.ui.signs import VALENCE_WIDTH, paint_valence
from interviewkit.words import tr

_CARD = Qt.ItemDataRole.UserRole
MOST_LINES = 6
STAR, NOTE = "★", "✎"


class Evidence(Speaks, QWidget):
    """A heading, a line below it, and the cards; one or several are chosen, see quote_acts.py."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        column = QVBoxLayout(self)
        column.setContentsMargins(style.M, style.M, 0, 0)
        column.setSpacing(style.XS)
        self.heading, self.note, self.list = QLabel(wordWrap=True), QLabel(wordWrap=True), QListWidget()
        style.set_kind(self.heading, "heading")
        style.set_kind(self.note, "muted")
        self.list.setItemDelegate(_Painter(self.list))
        plain(self.list)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        column.addWidget(self.heading)
        column.addWidget(self.note)
        column.addWidget(self.list, 1)
        self.acts = QuoteActs(desk, self.list, self.chosen)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._menu)
        self.list.itemActivated.connect(lambda item: desk.show_quotes([item.data(_CARD).quote_id]))
        self.list.itemSelectionChanged.connect(desk.actions.refresh_soon)
        self.retranslate()

    def retranslate(self) -> None:
        name(self.list, tr("Quotes"))

    def show_cards(self, heading: str, note: str, cards: Sequence[Card]) -> None:
        """Shows quotes with what they are evidence of; all texts already translated."""
        self.heading.setText(heading)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        chosen, here, at = self.chosen(), self._current(), self.list.verticalScrollBar().value()
        kept = [each for each in chosen if any(card.quote_id == each for card in cards)]
        self.list.blockSignals(True)
        self.list.clear()
        for card in cards:
            card = replace(card, text=" ".join(card.text.split()))
            item = QListWidgetItem(card.text)
            item.setData(_CARD, card)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, _spoken(card))
            item.setToolTip("\n\n".join(filter(None, [card.text, card.memo])))
            self.list.addItem(item)
        if kept:
            self._choose(kept, here if here in kept else kept[0])
            self.list.verticalScrollBar().setValue(at)
        self.list.blockSignals(False)
        self._desk.actions.refresh_soon()

    def chosen(self) -> list[int]:
        """The quotes chosen, the one with the keyboard first."""
        here = self._current()
        ids = [item.data(_CARD).quote_id for item in self.list.selectedItems()]
        return [here, *(each for each in ids if each != here)] if here in ids and here is not None else ids

    def _current(self) -> int | None:
        item = self.list.currentItem()
        return None if item is None else int(item.data(_CARD).quote_id)

    def _choose(self, ids: Sequence[int], here: int) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            quote = item.data(_CARD).quote_id
            if quote == here:
                self.list.setCurrentItem(item, QItemSelectionModel.SelectionFlag.NoUpdate)
            if quote in ids:
                item.setSelected(True)

    def _menu(self, place: QPoint) -> None:
        item = self.list.itemAt(place)
        if item is not None:
            self.acts.menu(self.list.viewport().mapToGlobal(place))


def _spoken(card: Card) -> str:
    """A card for screen readers."""
    signs = [tr("key quote") if card.starred else "", tr("with a memo") if card.memo else ""]
    said = f"{card.participant}: {card.text}"
    return ", ".join(filter(None, [said, card.stage, *card.codes, *signs]))


class _Painter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        lines = self._lines(index.data(_CARD), option.font)
        codes = option.fontMetrics.height() + style.XS if index.data(_CARD).codes else 0
        return QSize(0, round(sum(lines)) + option.fontMetrics.height() + 3 * style.S + codes)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        card: Card = index.data(_CARD)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground(painter, option.rect.adjusted(0, 2, -2, -2), option.state)
        inside = option.rect.adjusted(style.S, style.S, -style.M, -style.S)
        top = QRect(inside.left(), inside.top(), inside.width(), option.fontMetrics.height())
        painter.setPen(surface("muted"))
        time = clock(card.start_ms) if card.start_ms is not None else ""
        signs = " ".join(filter(None, [STAR if card.starred else "", NOTE if card.memo else ""]))
        about = " · ".join(filter(None, [signs, card.participant, time, card.stage]))
        painter.drawText(top, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, about)
        if card.valence is not None:
            felt = QRect(top.right() - VALENCE_WIDTH + 1, top.top(), VALENCE_WIDTH, top.height())
            paint_valence(painter, felt, round(card.valence), valence_colour(card.valence))
        painter.setPen(surface("text"))
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        if card.codes:
            low = QRect(inside.left(), inside.bottom() - top.height() + 1, inside.width(), top.height())
            painter.setPen(surface("accent"))
            names = option.fontMetrics.elidedText(" · ".join(card.codes), Qt.TextElideMode.ElideRight, low.width())
            painter.drawText(low, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, names)
            inside.setBottom(low.top() - style.XS)
            painter.setPen(surface("text"))
        body = inside.adjusted(0, top.height() + style.XS, 0, 0)
        painter.setClipRect(body)
        painter.drawText(body, flags, card.text)
        painter.restore()

    def _lines(self, card: Card, font: QFont) -> list[float]:
        list_ = self.parent()
        assert isinstance(list_, QListWidget)
        layout = QTextLayout(card.text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(option)
        layout.beginLayout()
        heights: list[float] = []
        while (line := layout.createLine()).isValid() and len(heights) < MOST_LINES:
            line.setLineWidth(max(80, list_.viewport().width() - style.S - style.M))
            heights.append(line.height())
        layout.endLayout()
        return heights
