"""The themes at the left of their map: colour, name, and how many people are behind each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from interviewkit.themes.queries import ThemeRow
from interviewkit.ui import style
from interviewkit.ui.colours import code_colour, surface
from interviewkit.ui.rows import ground
from interviewkit.words import tr

_ROW = Qt.ItemDataRole.UserRole
WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft


class ThemeList(QListWidget):
    """Names wrap; nothing is cut."""

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(_Line(self))
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def show_themes(self, rows: Sequence[ThemeRow]) -> None:
        """Fills the list without telling; the theme chosen stays chosen."""
        chosen = self.theme_of(self.currentItem())
        self.blockSignals(True)
        self.clear()
        for row in rows:
            item = QListWidgetItem(row.name)
            item.setData(_ROW, row)
            item.setToolTip(row.claim)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{row.name}, {behind(row)}")
            self.addItem(item)
            if row.id == chosen:
                self.setCurrentItem(item)
        self.blockSignals(False)

    @staticmethod
    def theme_of(item: QListWidgetItem | None) -> int | None:
        """The id of the theme an item stands for."""
        return None if item is None else int(item.data(_ROW).id)


def behind(row: ThemeRow) -> str:
    """“n of N participants”."""
    return tr("{n} of {of} participants", n=row.counts.participants, of=row.of)


class _Line(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        list_ = self.parent()
        assert isinstance(list_, QListWidget)
        metrics = QFontMetrics(option.font)
        width = list_.viewport().width() - style.M - style.XL - style.S
        text = metrics.boundingRect(QRect(0, 0, max(width, 60), 1000), WRAPPED, index.data())
        return QSize(0, text.height() + metrics.height() + 2 * style.S + 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: ThemeRow = index.data(_ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = option.rect.adjusted(style.S, 1, -style.S, -1)
        ground(painter, place, option.state)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(code_colour(row.colour))
        painter.drawRoundedRect(QRect(place.left() + 4, place.top() + style.S + 2, 12, 12), 3, 3)
        inside = place.adjusted(style.XL, style.S, -style.XS, -style.S)
        painter.setPen(surface("text"))
        painter.drawText(inside, WRAPPED, row.name)
        painter.setPen(surface("muted"))
        painter.drawText(inside, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, behind(row))
        painter.restore()
