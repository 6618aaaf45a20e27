"""The sources at the left of the coding room: choose one to read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
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
from interviewkit.words import plural, tr

_ROW = Qt.ItemDataRole.UserRole


class SourceList(Speaks, QWidget):
    """A filter and the list."""

    chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(style.S, style.S, style.S, 0)
        column.setSpacing(style.S)
        self.field, self.list = QLineEdit(clearButtonEnabled=True), QListWidget()
        self.field.setProperty("kind", "search")
        self.list.setItemDelegate(_Line(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        self.field.textChanged.connect(self._filter)
        self.list.currentItemChanged.connect(self._choose)
        self.retranslate()

    def retranslate(self) -> None:
        self.field.setPlaceholderText(tr("Filter sources"))
        name(self.field, tr("Filter sources"))
        name(self.list, tr("Sources"))
        self.list.viewport().update()

    def show_sources(self, rows: Sequence[SourceRow], chosen: int | None) -> None:
        """Fills the list without telling that a source was chosen."""
        self.list.blockSignals(True)
        self.list.clear()
        for row in rows:
            item = QListWidgetItem(row.name)
            item.setData(_ROW, row)
            item.setToolTip(row.name)
            self.list.addItem(item)
            if row.id == chosen:
                self.list.setCurrentItem(item)
        self._filter(self.field.text())
        self.list.blockSignals(False)

    def choose(self, source_id: int) -> None:
        """Marks a source, without telling."""
        self.list.blockSignals(True)
        for at in range(self.list.count()):
            if self.list.item(at).data(_ROW).id == source_id:
                self.list.setCurrentRow(at)
        self.list.blockSignals(False)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(_ROW).id)

    def _filter(self, text: str) -> None:
        from interviewkit.text.fuzzy import score

        for at in range(self.list.count()):
            item = self.list.item(at)
            row: SourceRow = item.data(_ROW)
            item.setHidden(bool(text.strip()) and score(text, f"{row.name} {row.participant}") is None)


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
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(surface("chosen"))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), 6, 6)
        line = rect.adjusted(style.S, 6, -style.S, -6)
        metrics = painter.fontMetrics()
        painter.setPen(surface("text"))
        text = metrics.elidedText(row.name, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, text)
        painter.setPen(surface("muted"))
        parts = [row.participant, plural("{n} quote", "{n} quotes", row.quotes)]
        below = metrics.elidedText(" · ".join(filter(None, parts)), Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, below)
        painter.restore()
