"""A code as a line of the codebook: its colour and name, its key, and how much is coded with it by how many people."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from interviewkit.coding.queries import CodeRow
from interviewkit.ui import style
from interviewkit.ui.colours import surface
from interviewkit.ui.icons import icon
from interviewkit.ui.rows import ground
from interviewkit.ui.signs import paint_swatch

ROW, KEY, SUM = (Qt.ItemDataRole.UserRole + n for n in range(3))
"""A line holds its CodeRow, its key 1–9 or None, and (quotes, participants) with sub-codes or None."""
FAMILY_ICONS = {"behaviour": "mdi6.run-fast", "need": "mdi6.star-four-points-outline", "topic": ""}
Index = QModelIndex | QPersistentModelIndex


class CodeLine(QStyledItemDelegate):
    def __init__(self, tree: QWidget) -> None:
        super().__init__(tree)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, style.ROW)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        editor.setGeometry(rect.adjusted(18, 0, 0, 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        row: CodeRow = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground(painter, rect, state)
        paint_swatch(painter, rect.left() + style.XS, rect.center().y() + 1, row.colour, row.shade)
        line = rect.adjusted(24, 0, -style.S, 0)
        key = index.data(KEY)
        total = index.data(SUM)
        quotes, people = total or (row.quotes, row.participants)
        if quotes:
            counts = (f" · {people}", "faint"), (f"Σ {quotes}" if total else str(quotes), "muted")
            right = line.right()
            for text, colour in counts:
                painter.setPen(surface(colour))
                box = QRect(line.left(), line.top(), right - line.left(), line.height())
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
                right -= painter.fontMetrics().horizontalAdvance(text)
            line.setRight(min(line.right() - 48, right - style.S))
        else:
            line.setRight(line.right() - 48)
        if key is not None:
            cap = QRect(line.right() - 16, rect.center().y() - 8, 16, 16)
            painter.setPen(surface("edge"))
            painter.setBrush(surface("raised"))
            painter.drawRoundedRect(cap, 4, 4)
            painter.setPen(surface("muted"))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, str(key))
            line.setRight(line.right() - 20)
        if sign := FAMILY_ICONS.get(row.family, "mdi6.shape-outline"):
            icon(sign, "faint").paint(painter, QRect(line.right() - 15, rect.center().y() - 7, 15, 15))
            line.setRight(line.right() - 20)
        painter.setPen(surface("text" if row.active else "faint"))
        text = painter.fontMetrics().elidedText(row.name, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.restore()
