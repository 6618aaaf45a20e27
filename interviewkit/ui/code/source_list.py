"""The sources at the left of the coding room: choose one to read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from interviewkit.sources.queries import SourceRow
from interviewkit.ui import style
from interviewkit.ui.colours import surface
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.rows import ground
from interviewkit.words import plural, tr

_ROW = Qt.ItemDataRole.UserRole


class SourceList(Speaks, QWidget):
    """A filter and the list."""

    chosen = Signal(int)
    menu_requested = Signal(QPoint, int)
    """Where on the screen, and the source's id."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[SourceRow] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(style.S, style.S, style.S, 0)
        column.setSpacing(style.S)
        self.field, self.list = QLineEdit(clearButtonEnabled=True), QListWidget()
        self.list.setItemDelegate(_Line(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        self.field.textChanged.connect(self._filter)
        self.field.returnPressed.connect(self._choose_first)
        self.list.currentItemChanged.connect(self._choose)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._menu)
        self.retranslate()

    def retranslate(self) -> None:
        self.field.setPlaceholderText(tr("Filter sources"))
        name(self.field, tr("Filter sources"))
        name(self.list, tr("Sources"))
        self.list.viewport().update()

    def show_sources(self, rows: Sequence[SourceRow], chosen: int | None) -> None:
        """Fills the list without telling that a source was chosen; only what differs is drawn again."""
        before, self.rows = self.rows, list(rows)
        self.list.blockSignals(True)
        if [row.id for row in rows] != [row.id for row in before]:
            before = []
            self.list.clear()
            self.list.addItems([row.name for row in rows])
        for at, row in enumerate(rows):
            if not before or before[at] != row:
                item = self.list.item(at)
                item.setData(_ROW, row)
                item.setText(row.name)
                item.setToolTip(row.name)
        self.list.blockSignals(False)
        self.choose(chosen)
        if before != self.rows:
            self._filter(self.field.text())

    def choose(self, source_id: int | None) -> None:
        """Marks a source, without telling."""
        self.list.blockSignals(True)
        at = next((at for at, row in enumerate(self.rows) if row.id == source_id), -1)
        if at != self.list.currentRow():
            self.list.setCurrentRow(at)
        self.list.blockSignals(False)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(_ROW).id)

    def _menu(self, place: QPoint) -> None:
        if (item := self.list.itemAt(place)) is not None:
            self.menu_requested.emit(self.list.viewport().mapToGlobal(place), item.data(_ROW).id)

    def _choose_first(self) -> None:
        for at in range(self.list.count()):
            if not self.list.item(at).isHidden():
                self.list.setCurrentRow(at)
                return

    def _filter(self, text: str) -> None:
        from interviewkit.text.fuzzy import score

        for at, row in enumerate(self.rows):
            hidden = bool(text.strip()) and score(text, f"{row.name} {row.participant}") is None
            if hidden != self.list.isRowHidden(at):
                self.list.setRowHidden(at, hidden)


class _Line(QStyledItemDelegate):
    HEIGHT = 48

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, self.HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        row: SourceRow = index.data(_ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground(painter, rect.adjusted(0, 1, 0, -1), state)
        line = rect.adjusted(style.S, 6, -style.S, -6)
        metrics = painter.fontMetrics()
        painter.setPen(surface("text"))
        text = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, text)
        painter.setPen(surface("muted"))
        parts = [row.participant, plural("{n} quote", "{n} quotes", row.quotes) if row.quotes else ""]
        below = metrics.elidedText(" · ".join(filter(None, parts)), Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, below)
        painter.restore()
