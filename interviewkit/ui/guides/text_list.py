"""A list of texts of any length, each with a quiet word below it: phrases and the question bank."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem

from interviewkit.ui import rows, style
from interviewkit.ui.colours import surface

BELOW = Qt.ItemDataRole.UserRole + 1
WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class Rows(QStyledItemDelegate):
    """Rows of a text of any length and a quiet word below it (the role after it)."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rows.ground(painter, option.rect, option.state)
        inside = option.rect.adjusted(style.S, style.XS + 1, -style.S, -style.XS)
        text, below = index.data(), index.data(BELOW)
        painter.save()
        painter.setFont(_font(option, index))
        painter.setPen(surface("text"))
        upper = painter.boundingRect(inside, WRAP, text)
        painter.drawText(inside, WRAP, text)
        font = QFont(option.font)
        font.setPixelSize(12)
        painter.setFont(font)
        painter.setPen(surface("muted"))
        painter.drawText(inside.adjusted(0, upper.height() + 2, 0, 0), WRAP, below or "")
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListWidget) else 300
        space = QRect(0, 0, max(80, width - 2 * style.S - 4), 10_000)
        height = QFontMetrics(_font(option, index)).boundingRect(space, WRAP, index.data()).height()
        small = QFont(option.font)
        small.setPixelSize(12)
        below = index.data(BELOW)
        height += QFontMetrics(small).boundingRect(space, WRAP, below).height() + 2 if below else 0
        return QSize(80, height + 2 * style.XS + 4)


def _font(option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QFont:
    """The row's own font, where it has one."""
    own = index.data(Qt.ItemDataRole.FontRole)
    return own if isinstance(own, QFont) else option.font


class TextList(QListWidget):
    """A list of such rows; it lays itself out anew when it gets another width."""

    def __init__(self) -> None:
        super().__init__()
        rows.plain(self)
        self.setSelectionMode(QListWidget.SelectionMode.SingleSelection)
        self.setItemDelegate(Rows(self))
        self.setResizeMode(QListWidget.ResizeMode.Adjust)

    def add(self, text: str, below: str, data: object) -> QListWidgetItem:
        """One more row."""
        item = QListWidgetItem(text)
        item.setData(BELOW, below)
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, below)
        item.setData(Qt.ItemDataRole.UserRole, data)
        self.addItem(item)
        return item

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
