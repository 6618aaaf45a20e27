"""The quotes behind a number: a list of cards; a double click or Enter goes to the place in the transcript."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
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
from interviewkit.ui.colours import surface, valence_colour, valence_shape
from interviewkit.ui.desk import Desk
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.rows import ground
from interviewkit.words import tr

_CARD = Qt.ItemDataRole.UserRole
MOST_LINES = 6


class Evidence(Speaks, QWidget):
    """A heading, a line below it, and the cards."""

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
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        column.addWidget(self.heading)
        column.addWidget(self.note)
        column.addWidget(self.list, 1)
        self.list.itemActivated.connect(lambda item: self._desk.show_quotes([item.data(_CARD).quote_id]))
        self.retranslate()

    def retranslate(self) -> None:
        name(self.list, tr("Quotes"))

    def show_cards(self, heading: str, note: str, cards: Sequence[Card]) -> None:
        """Shows quotes with what they are evidence of; all texts already translated."""
        self.heading.setText(heading)
        self.note.setText(note)
        self.note.setVisible(bool(note))
        self.list.clear()
        for card in cards:
            card = replace(card, text=" ".join(card.text.split()))
            item = QListWidgetItem(card.text)
            item.setData(_CARD, card)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{card.participant}: {card.text}")
            item.setToolTip(card.text)
            self.list.addItem(item)


class _Painter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        lines = self._lines(index.data(_CARD), option.font)
        return QSize(0, round(sum(lines)) + option.fontMetrics.height() + 3 * style.S)

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
        about = " · ".join(filter(None, [card.participant, time, card.stage]))
        painter.drawText(top, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, about)
        if card.valence is not None:
            painter.setPen(valence_colour(card.valence))
            painter.drawText(
                top, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, valence_shape(card.valence)
            )
        painter.setPen(surface("text"))
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
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
