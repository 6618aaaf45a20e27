"""A list of things that can be ticked and put in order: the parts of a report, and its themes."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from interviewkit.ui import style

KEY = Qt.ItemDataRole.UserRole


class Ordered(QListWidget):
    """Space ticks, dragging moves, and so does Alt with ↑ or ↓. As high as its rows, up to ten."""

    decided = Signal()
    """A tick or the order changed, by the person."""

    def __init__(self) -> None:
        super().__init__()
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setUniformItemSizes(True)
        self.itemChanged.connect(lambda _: self.decided.emit())

    def fill(self, rows: Iterable[tuple[object, str, bool]]) -> None:
        """(key, text, ticked) each; what was chosen stays so."""
        kept = self.currentItem().data(KEY) if self.currentItem() is not None else None
        with QSignalBlocker(self):
            self.clear()
            for key, text, ticked in rows:
                item = QListWidgetItem(text)
                item.setData(KEY, key)
                item.setToolTip(text)
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable & ~Qt.ItemFlag.ItemIsDropEnabled)
                item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
                self.addItem(item)
                if key == kept:
                    self.setCurrentItem(item)
        self.setFixedHeight(min(max(self.count(), 1), 10) * style.ROW + 8)

    def keys(self) -> list[object]:
        """All keys in their order."""
        return [self.item(at).data(KEY) for at in range(self.count())]

    def ticked(self) -> list[object]:
        """The keys of the ticked rows, in their order."""
        rows = [self.item(at) for at in range(self.count())]
        return [row.data(KEY) for row in rows if row.checkState() == Qt.CheckState.Checked]

    def dropEvent(self, event: QDropEvent) -> None:
        super().dropEvent(event)
        self.decided.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if step and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self._move(step)
            return
        super().keyPressEvent(event)

    def _move(self, step: int) -> None:
        at = self.currentRow()
        if at < 0 or not 0 <= at + step < self.count():
            return
        with QSignalBlocker(self):
            item = self.takeItem(at)
            self.insertItem(at + step, item)
            self.setCurrentItem(item)
        self.decided.emit()
