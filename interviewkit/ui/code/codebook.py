"""The codebook at the right of the coding room: a tree to pick from, to pin, and to put in order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from interviewkit.coding.queries import CodeRow
from interviewkit.ui import style
from interviewkit.ui.code.source_list import ground
from interviewkit.ui.colours import surface
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.signs import paint_swatch
from interviewkit.words import plural, tr

_ROW, _KEY = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


class Codebook(Speaks, QWidget):
    """A filter and the tree."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(style.S, style.S, style.S, 0)
        column.setSpacing(style.S)
        self.field, self.tree = QLineEdit(clearButtonEnabled=True), CodeTree()
        column.addWidget(self.field)
        column.addWidget(self.tree, 1)
        self.field.textChanged.connect(self.tree.filter)
        self.retranslate()

    def retranslate(self) -> None:
        self.field.setPlaceholderText(tr("Filter codes"))
        name(self.field, tr("Filter codes"))

    def clear_filter(self) -> None:
        """Shows all codes."""
        self.field.clear()


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
        self._wanted = ""
        self._shape: list[tuple[int, int | None]] = []
        self._by_id: dict[int, QTreeWidgetItem] = {}
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
        """Fills the tree; what was open and chosen stays so, and counts change in place. keys: code id → 1–9."""
        self._filling = True
        if [(row.id, row.parent_id) for row in rows] != self._shape:
            self._build(rows)
        for row in rows:
            item, key = self._by_id[row.id], keys.get(row.id)
            if item.data(0, _ROW) != row or item.data(0, _KEY) != key:
                item.setText(0, row.name)
                item.setData(0, _ROW, row)
                item.setData(0, _KEY, key)
                item.setToolTip(0, "\n\n".join(filter(None, [row.name, row.definition])))
                item.setData(0, Qt.ItemDataRole.AccessibleTextRole, _spoken(row, key))
        self._filling = False
        self.filter(self._wanted)

    def _build(self, rows: Sequence[CodeRow]) -> None:
        chosen, place = self.chosen(), self.verticalScrollBar().value()
        closed = {code for code, item in self._by_id.items() if item.childCount() and not item.isExpanded()}
        self.clear()
        self._shape = [(row.id, row.parent_id) for row in rows]
        self._by_id = {row.id: QTreeWidgetItem([row.name]) for row in rows}
        for row in rows:
            item = self._by_id[row.id]
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            if row.parent_id in self._by_id:
                self._by_id[row.parent_id].addChild(item)
            else:
                self.addTopLevelItem(item)
        for code, item in self._by_id.items():
            item.setExpanded(code not in closed)
        if chosen in self._by_id:
            self.setCurrentItem(self._by_id[chosen])
        self.verticalScrollBar().setValue(place)

    def set_read_only(self, on: bool) -> None:
        """Nothing can be renamed or moved, as in a project open in another window."""
        triggers, modes = QAbstractItemView.EditTrigger, QAbstractItemView.DragDropMode
        self.setEditTriggers(triggers.NoEditTriggers if on else triggers.EditKeyPressed)
        self.setDragDropMode(modes.NoDragDrop if on else modes.InternalMove)

    def filter(self, text: str) -> None:
        """Shows only codes that a few letters fit, with what is above them; "" for all."""
        from interviewkit.text.fuzzy import score

        if not text.strip() and not self._wanted:
            return
        self._wanted = text.strip()
        fit = {
            code
            for code, item in self._by_id.items()
            if not self._wanted or score(self._wanted, item.data(0, _ROW).name) is not None
        }
        for code in list(fit):
            above = self._by_id[code].parent()
            while above is not None:
                fit.add(above.data(0, _ROW).id)
                above = above.parent()
        for code, item in self._by_id.items():
            item.setHidden(code not in fit)

    def chosen(self) -> int | None:
        """The id of the code the tree's cursor is on."""
        item = self.currentItem()
        return None if item is None else int(item.data(0, _ROW).id)

    def choose(self, code_id: int) -> None:
        """Puts the cursor on a code."""
        if (item := self._by_id.get(code_id)) is not None:
            self.setCurrentItem(item)
            self.scrollToItem(item)

    def rename(self, code_id: int) -> None:
        """Lets the person write another name."""
        self.choose(code_id)
        if (item := self.currentItem()) is not None:
            self.setFocus()
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

    def _renamed(self, item: QTreeWidgetItem) -> None:
        row: CodeRow = item.data(0, _ROW)
        if not self._filling and item.text(0) != row.name:
            name, self._filling = item.text(0), True
            item.setText(0, row.name)  # until it is stored; the project may refuse it
            self._filling = False
            self.renamed.emit(row.id, name)

    def _menu(self, place: QPoint) -> None:
        item = self.itemAt(place)
        self.menu_requested.emit(self.viewport().mapToGlobal(place), item.data(0, _ROW).id if item else None)


def _spoken(row: CodeRow, key: int | None) -> str:
    counts = plural("{n} quote", "{n} quotes", row.quotes)
    return ", ".join(filter(None, [row.name, counts, tr("key {key}", key=key) if key else ""]))


class _Line(QStyledItemDelegate):
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
        row: CodeRow = index.data(_ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground(painter, rect, state)
        paint_swatch(painter, rect.left() + style.XS, rect.center().y() + 1, row.colour, row.shade)
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
