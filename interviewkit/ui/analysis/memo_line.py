"""How a memo stands in the list: what it is called, and below it what it is about and when it was written."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from interviewkit.ui import style
from interviewkit.ui.colours import surface
from interviewkit.ui.rows import ground

_Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignLeft


class MemoLine(QStyledItemDelegate):
    """Two lines beside an icon; the item's text holds both, parted by a newline."""

    HEIGHT = 48

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(0, self.HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        picture: QIcon = index.data(Qt.ItemDataRole.DecorationRole)
        first, _, second = str(index.data()).partition("\n")
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground(painter, rect.adjusted(0, 1, 0, -1), state)
        picture.paint(painter, QRect(rect.left() + style.S, rect.top() + 8, 16, 16))
        line = rect.adjusted(style.S + 24, 6, -style.S, -6)
        metrics = painter.fontMetrics()
        for text, colour, side in (
            (first, "text", Qt.AlignmentFlag.AlignTop),
            (second, "muted", Qt.AlignmentFlag.AlignBottom),
        ):
            painter.setPen(surface(colour))
            painter.drawText(line, side | _LEFT, metrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width()))
        painter.restore()
