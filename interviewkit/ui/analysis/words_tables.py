"""The two tables of the page of words: what is said how often, and where a chosen word is said."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from interviewkit.store.search import Hit
from interviewkit.ui import style
from interviewkit.ui.abstract import Abstract
from interviewkit.ui.analysis.words_asked import Answer, Line
from interviewkit.ui.colours import surface
from interviewkit.words import tr

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_NOWHERE = QModelIndex()


class _Model(QAbstractTableModel, metaclass=Abstract):
    """Rows of cells. right: columns that are read from the right."""

    def __init__(self) -> None:
        super().__init__()
        self.headings: tuple[str, ...] = ()
        self.right: frozenset[int] = frozenset()

    @abstractmethod
    def cells(self, row: int) -> tuple[str, ...]:
        """What stands in a row."""

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.headings)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        if role in (_Role.DisplayRole, _Role.ToolTipRole):
            return self.cells(index.row())[index.column()]
        if role == _Role.TextAlignmentRole:
            return _RIGHT if index.column() in self.right else _LEFT
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == _Role.DisplayRole and section < len(self.headings):
            return self.headings[section]
        if orientation == Qt.Orientation.Horizontal and role == _Role.TextAlignmentRole:
            return _RIGHT if section in self.right else _LEFT
        return None


class CountModel(_Model):
    """What an answer holds, sorted by any column."""

    def __init__(self) -> None:
        super().__init__()
        self.all: tuple[Line, ...] = ()
        self.lines: list[Line] = []
        self._wanted = ""
        self._by: tuple[int, bool] | None = None

    def show(self, answer: Answer | None) -> None:
        self.beginResetModel()
        self.headings = answer.headings if answer else ()
        self.all = answer.lines if answer else ()
        values = self.all[0].values if self.all else ()
        first = next((n for n, value in enumerate(values) if not isinstance(value, str)), 1)
        self.right = frozenset(range(first, len(self.headings)))
        self._by = None
        self._fill()
        self.endResetModel()

    def narrow(self, text: str) -> None:
        """Only the lines with some letters in them."""
        self.beginResetModel()
        self._wanted = text.strip().casefold()
        self._fill()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.beginResetModel()
        self._by = (column, order == Qt.SortOrder.DescendingOrder) if column >= 0 else None
        self._fill()
        self.endResetModel()

    def _fill(self) -> None:
        self.lines = [line for line in self.all if self._wanted in line.cells[0].casefold()]
        if self._by is not None and self._by[0] < len(self.headings):
            column, back = self._by
            self.lines.sort(key=lambda line: line.values[column], reverse=back)

    def cells(self, row: int) -> tuple[str, ...]:
        return self.lines[row].cells

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)


class LineModel(_Model):
    """A word in its places: before, the word, behind, where."""

    def __init__(self) -> None:
        super().__init__()
        self.hits: tuple[Hit, ...] = ()
        self.names: dict[int, str] = {}
        self.right = frozenset((0,))

    def show(self, hits: tuple[Hit, ...], names: dict[int, str]) -> None:
        self.beginResetModel()
        self.headings = (tr("Before"), tr("Word said"), tr("After"), tr("Source"))
        self.hits, self.names = hits, names
        self.endResetModel()

    def cells(self, row: int) -> tuple[str, ...]:
        hit = self.hits[row]
        before, text, after = (" ".join(part.split()) for part in (hit.before, hit.text, hit.after))
        return before, text, after, self.names.get(hit.source_id, "")

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        if role == _Role.ForegroundRole and index.column() == 1:
            return surface("accent")
        if role == _Role.ToolTipRole:
            return " ".join(self.cells(index.row())[:3])
        return super().data(index, role)

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.hits)


class _Bar(QStyledItemDelegate):
    """A faint bar under the first column's text: how frequent, beside the others."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        model = index.model()
        if isinstance(model, CountModel) and index.column() == 0:
            rect: QRect = option.rect
            wide = round(rect.width() * model.lines[index.row()].share)
            painter.fillRect(rect.left(), rect.bottom() - 3, wide, 2, surface("accent"))
        super().paint(painter, option, index)


class _Ends(QStyledItemDelegate):
    """What stands before a word is cut at its far end."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        super().initStyleOption(option, index)
        if index.column() == 0:
            option.textElideMode = Qt.TextElideMode.ElideLeft


class WordTable(QTableView):
    """A quiet table: whole rows are chosen; Enter and a double click go to the place."""

    gone_to = Signal(int)

    def __init__(self, model: _Model, *, bars: bool = False) -> None:
        super().__init__()
        self.setModel(model)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(style.ROW)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setMinimumSectionSize(40)
        self.setItemDelegate(_Bar(self) if bars else _Ends(self))
        self.activated.connect(lambda index: self.gone_to.emit(index.row()))

    def spread(self, wide: dict[int, int]) -> None:
        """Gives columns their width: wide ones share what the others, of so many pixels, leave."""
        head = self.horizontalHeader()
        for column in range(self.model().columnCount()):
            if column in wide:
                head.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
                head.resizeSection(column, wide[column])
            else:
                head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def chosen(self) -> list[int]:
        """The rows chosen, from the top."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())
