"""The guides of the study, in their order, with their wave and how much there is in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from interviewkit.ui import rows, style
from interviewkit.ui.colours import surface
from interviewkit.ui.language import Speaks, name
from interviewkit.words import plural, tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from interviewkit.guides.queries import GuideRow

_ROW = Qt.ItemDataRole.UserRole
HEIGHT = 52


class Library(Speaks, QFrame):
    """Guides are chosen, dragged into another order, and have a menu."""

    chosen = Signal(int)
    moved = Signal(int, int)
    menu_wanted = Signal(QPoint, object)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "panel")
        self.list = QListWidget()
        rows.plain(self.list)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setItemDelegate(_Row(self.list))
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.S, style.S, style.S, style.S)
        column.addWidget(self.list)
        self._filling = False
        self.list.currentItemChanged.connect(self._chosen)
        self.list.model().rowsMoved.connect(self._moved)
        self.list.customContextMenuRequested.connect(self._menu)
        self.retranslate()

    def show_guides(self, found: Sequence[GuideRow], chosen: int | None) -> None:
        """Shows the guides; the chosen one stays chosen."""
        self._filling = True
        self.list.clear()
        for row in found:
            item = QListWidgetItem(row.name)
            item.setData(_ROW, row)
            item.setToolTip(row.name)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, about(row))
            self.list.addItem(item)
            if row.id == chosen:
                self.list.setCurrentItem(item)
        self._filling = False

    def retranslate(self) -> None:
        name(self.list, tr("Guides"))
        self.list.viewport().update()

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None and not self._filling:
            self.chosen.emit(item.data(_ROW).id)

    def _moved(self) -> None:
        if not self._filling:
            for at in range(self.list.count()):
                if self.list.item(at) is self.list.currentItem():
                    self.moved.emit(self.list.item(at).data(_ROW).id, at)

    def _menu(self, place: QPoint) -> None:
        item = self.list.itemAt(place)
        self.menu_wanted.emit(self.list.viewport().mapToGlobal(place), item.data(_ROW).id if item else None)


def about(row: GuideRow) -> str:
    """What the second line of a guide says."""
    parts = [tr("Wave {wave}", wave=row.wave)] if row.wave else []
    parts.append(plural("{n} question", "{n} questions", row.questions))
    parts.append(tr("{n} min", n=f"{row.planned:g}"))
    if row.interviews:
        parts.append(plural("{n} interview", "{n} interviews", row.interviews))
    return " · ".join(parts)


class _Row(QStyledItemDelegate):
    """Two lines: the name, and what is in it."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        box: QRect = option.rect
        rows.ground(painter, box, option.state)
        inside = box.adjusted(style.S, style.XS, -style.S, -style.XS)
        row, font = index.data(_ROW), painter.font()
        font.setPixelSize(14)
        painter.setFont(font)
        painter.setPen(surface("text"))
        upper = QRect(inside.left(), inside.top(), inside.width(), 22)
        painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter, _cut(painter, row.name, inside.width()))
        font.setPixelSize(12)
        painter.setFont(font)
        painter.setPen(surface("muted"))
        lower = QRect(inside.left(), inside.top() + 22, inside.width(), 20)
        painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter, _cut(painter, about(row), inside.width()))

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, HEIGHT)


def _cut(painter: QPainter, text: str, width: int) -> str:
    return painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
