"""The codebook at the right of the coding room: a tree to pick from, to pin, and to put in order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from interviewkit.coding.queries import CodeRow
from interviewkit.ui import style
from interviewkit.ui.colours import code_brush, surface
from interviewkit.ui.language import Speaks, name
from interviewkit.words import plural, tr

_ROW, _KEY = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


class CodeTree(Speaks, QTreeWidget):
    """The codes with their colours, counts and keys. Enter or a double click codes the selection."""

    applied = Signal(int)
    renamed = Signal(int, str)
    moved = Signal(int, object, int)
    """Code id, its new parent's id or None, its place among the siblings."""
    menu_requested = Signal(QPoint, object)
    """Where on the screen, and the code's id or None."""

    def __init__(self) -> None:
        super().__init__()
        self._filling = False
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(style.L)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Line(self))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setExpandsOnDoubleClick(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._menu)
        self.itemDoubleClicked.connect(lambda item, _: self.applied.emit(item.data(0, _ROW).id))
        self.itemChanged.connect(self._renamed)
        self.retranslate()

    def retranslate(self) -> None:
        name(self, tr("Codebook"))
        self.viewport().update()

    def show_codes(self, rows: Sequence[CodeRow], keys: Mapping[int, int]) -> None:
        """Fills the tree; what was open and chosen stays so. keys: code id → 1–9."""
        self._filling = True
        chosen = self.chosen()
        closed = {row.id for row, item in self._items() if item.childCount() and not item.isExpanded()}
        place = self.verticalScrollBar().value()
        self.clear()
        items: dict[int, QTreeWidgetItem] = {}
        for row in rows:
            item = QTreeWidgetItem([row.name])
            item.setData(0, _ROW, row)
            item.setData(0, _KEY, keys.get(row.id))
            item.setToolTip(0, "\n\n".join(filter(None, [row.name, row.definition])))
            counts = plural("{n} quote", "{n} quotes", row.quotes)
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{row.name}, {counts}")
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            items[row.id] = item
            if row.parent_id in items:
                items[row.parent_id].addChild(item)
            else:
                self.addTopLevelItem(item)
        for code, item in items.items():
            item.setExpanded(code not in closed)
        if chosen in items:
            self.setCurrentItem(items[chosen])
        self.verticalScrollBar().setValue(place)
        self._filling = False

    def chosen(self) -> int | None:
        """The id of the code the tree's cursor is on."""
        item = self.currentItem()
        return None if item is None else int(item.data(0, _ROW).id)

    def choose(self, code_id: int) -> None:
        """Puts the cursor on a code."""
        for row, item in self._items():
            if row.id == code_id:
                self.setCurrentItem(item)
                self.scrollToItem(item)

    def rename(self, code_id: int) -> None:
        """Lets the person write another name."""
        self.choose(code_id)
        if (item := self.currentItem()) is not None:
            self.editItem(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        code = self.chosen()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and code is not None:
            self.applied.emit(code)
            return
        super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        item = self.currentItem()
        if item is None or event.source() is not self:
            return
        dragged: CodeRow = item.data(0, _ROW)
        target = self.itemAt(event.position().toPoint())
        where = self.dropIndicatorPosition()
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        on = QAbstractItemView.DropIndicatorPosition
        if target is None:
            self.moved.emit(dragged.id, None, self.topLevelItemCount())
        elif where == on.OnItem:
            self.moved.emit(dragged.id, target.data(0, _ROW).id, target.childCount())
        else:
            parent = target.parent()
            siblings = [
                parent.child(n) if parent else self.topLevelItem(n)
                for n in range(parent.childCount() if parent else self.topLevelItemCount())
            ]
            rest = [each for each in siblings if each is not item]
            place = rest.index(target) + (1 if where == on.BelowItem else 0) if target in rest else 0
            self.moved.emit(dragged.id, parent.data(0, _ROW).id if parent else None, place)

    def _items(self) -> list[tuple[CodeRow, QTreeWidgetItem]]:
        found: list[tuple[CodeRow, QTreeWidgetItem]] = []
        waiting = [self.topLevelItem(n) for n in range(self.topLevelItemCount())]
        for item in waiting:
            if item is not None:
                found.append((item.data(0, _ROW), item))
                waiting.extend(item.child(n) for n in range(item.childCount()))
        return found

    def _renamed(self, item: QTreeWidgetItem) -> None:
        row: CodeRow = item.data(0, _ROW)
        if not self._filling and item.text(0) != row.name:
            self.renamed.emit(row.id, item.text(0))

    def _menu(self, place: QPoint) -> None:
        item = self.itemAt(place)
        self.menu_requested.emit(self.viewport().mapToGlobal(place), item.data(0, _ROW).id if item else None)


class _Line(QStyledItemDelegate):
    def __init__(self, tree: QWidget) -> None:
        super().__init__(tree)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, style.ROW)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        editor.setGeometry(rect.adjusted(20, 0, 0, 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        row: CodeRow = index.data(_ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(surface("chosen" if state & QStyle.StateFlag.State_Selected else "hover"))
            painter.drawRoundedRect(rect, 6, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(code_brush(row.colour, row.shade))
        painter.drawRoundedRect(QRect(rect.left() + 4, rect.center().y() - 5, 12, 12), 3, 3)
        line = rect.adjusted(24, 0, -style.S, 0)
        key = index.data(_KEY)
        count = str(row.quotes) if row.quotes else ""
        painter.setPen(surface("muted"))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)
        line.setRight(line.right() - 32)
        if key is not None:
            cap = QRect(line.right() - 16, rect.center().y() - 8, 16, 16)
            painter.setPen(surface("edge"))
            painter.setBrush(surface("raised"))
            painter.drawRoundedRect(cap, 4, 4)
            painter.setPen(surface("muted"))
            painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, str(key))
            line.setRight(line.right() - 20)
        painter.setPen(surface("text" if row.active else "faint"))
        text = painter.fontMetrics().elidedText(row.name, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.restore()
