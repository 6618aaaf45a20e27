"""The table on screen: headings stay, every cell shows its number on a ground as deep as the number is large."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import QApplication, QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from interviewkit.ui import style
from interviewkit.ui.analysis.tables.sheet import Sheet, as_html, tsv
from interviewkit.ui.colours import code_colour, mixed, surface, valence_colour

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
DEEPEST = 0.34
"""How much of the colour the largest number stands on: the text on it stays readable in light and dark."""
COLUMN, REMARKS, ROWS = 96, 560, 200


class Grid(QAbstractTableModel):
    """A sheet, its rows in any order; the last column may be words."""

    def __init__(self) -> None:
        super().__init__()
        self.sheet: Sheet | None = None
        self.order = np.zeros(0, np.int64)
        self._high = np.zeros(0)
        self._swatches: dict[tuple[int, int], QIcon] = {}

    def show_sheet(self, sheet: Sheet | None) -> None:
        """Shows another table, rows as they come."""
        self.beginResetModel()
        self.sheet = sheet
        self._swatches.clear()
        self.order = np.arange(len(sheet.rows) if sheet else 0)
        if sheet is not None:
            self._high = _largest(sheet)
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By a column; −1 for the order of the project. What has no number comes last."""
        if self.sheet is None:
            return
        self.layoutAboutToBeChanged.emit()
        kept = [(index, self.order[index.row()]) for index in self.persistentIndexList()]
        down = order == Qt.SortOrder.DescendingOrder
        if column < 0:
            self.order = np.arange(len(self.sheet.rows))
        elif column >= len(self.sheet.columns):
            texts = [self.sheet.text(row, column) for row in range(len(self.sheet.rows))]
            self.order = np.array(sorted(range(len(texts)), key=texts.__getitem__, reverse=down), np.int64)
        else:
            values = self.sheet.values[:, column]
            self.order = np.argsort(-values if down else values, kind="stable")  # numpy puts NaN last
        where = np.argsort(self.order)
        for index, row in kept:
            self.changePersistentIndex(index, self.index(int(where[row]), index.column()))
        self.layoutChanged.emit()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self.sheet is None else len(self.sheet.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() or self.sheet is None else len(self.sheet.headings)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> Any:
        if self.sheet is None or not index.isValid():
            return None
        row, column = int(self.order[index.row()]), index.column()
        words = column == len(self.sheet.columns)
        if role == _Role.DisplayRole or (role == _Role.ToolTipRole and words):
            return self.sheet.text(row, column)
        if role in (_Role.ToolTipRole, _Role.AccessibleTextRole):
            return f"{self.sheet.rows[row].name} · {self.sheet.headings[column]}: {self.sheet.text(row, column)}"
        if role == _Role.TextAlignmentRole:
            return (
                Qt.AlignmentFlag.AlignLeft if words else Qt.AlignmentFlag.AlignRight
            ) | Qt.AlignmentFlag.AlignVCenter
        if role == _Role.BackgroundRole and not words:
            return self._ground(row, column)
        if role == _Role.ForegroundRole and not words and not self.sheet.values[row, column]:
            return surface("faint")
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:
        if self.sheet is None:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self.sheet.headings[section] if role in (_Role.DisplayRole, _Role.ToolTipRole) else None
        row = self.sheet.rows[int(self.order[section])]
        if role in (_Role.DisplayRole, _Role.ToolTipRole):
            return row.name
        if role == _Role.DecorationRole and row.colour is not None:
            return self._swatch(row.colour, row.shade)
        return None

    def _ground(self, row: int, column: int) -> QColor | None:
        """Diagonals of codes with themselves, and nothing, stay plain."""
        assert self.sheet is not None
        value = float(self.sheet.values[row, column])
        if np.isnan(value) or not value or not self._high[column] or (self.sheet.square and row == column):
            return None
        colour = surface("accent") if value > 0 else valence_colour(-2)
        return mixed(surface("paper"), colour, DEEPEST * min(1.0, abs(value) / self._high[column]))

    def _swatch(self, colour: int, shade: int) -> QIcon:
        if (colour, shade) not in self._swatches:
            picture = QPixmap(10, 10)
            picture.fill(code_colour(colour, shade=shade))
            self._swatches[colour, shade] = QIcon(picture)
        return self._swatches[colour, shade]


class TableView(QTableView):
    """Choosing a cell tells of it; Enter goes to its quotes, a double click to their place in the transcript."""

    cell_chosen = Signal(int, int)
    """Row and column of the sheet; −1 for a whole row."""
    entered = Signal()
    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.grid = Grid()
        self.setModel(self.grid)
        self.setItemDelegate(_Cell(self))
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        across.setDefaultSectionSize(COLUMN)
        across.setMinimumSectionSize(48)
        across.setFixedHeight(3 * across.fontMetrics().height() + 3 * style.S)
        across.setTextElideMode(Qt.TextElideMode.ElideRight)
        across.setSortIndicatorShown(True)
        across.setSortIndicatorClearable(True)
        across.setSortIndicator(-1, Qt.SortOrder.DescendingOrder)
        across.setSectionsClickable(True)
        across.sortIndicatorChanged.connect(self.grid.sort)
        down.setDefaultSectionSize(style.ROW)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setFixedWidth(ROWS)
        down.setTextElideMode(Qt.TextElideMode.ElideRight)
        down.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        down.sectionClicked.connect(lambda row: self.cell_chosen.emit(self.row_of(row), -1))
        self.selectionModel().currentChanged.connect(self._moved)

    def show_sheet(self, sheet: Sheet | None) -> None:
        """Shows a table; the same kind of table keeps its order and its cell."""
        here, header = self.currentIndex(), self.horizontalHeader()
        before = self.grid.sheet
        place = self._called(before, here) if before is not None and here.isValid() else None
        same = before is not None and sheet is not None and before.headings == sheet.headings
        self.grid.show_sheet(sheet)
        if not same:
            header.setSortIndicator(-1, Qt.SortOrder.DescendingOrder)
        elif header.sortIndicatorSection() >= 0:
            self.grid.sort(header.sortIndicatorSection(), header.sortIndicatorOrder())
        if sheet is None:
            return
        for column in range(len(sheet.headings)):
            self.setColumnWidth(column, REMARKS if column == len(sheet.columns) else COLUMN)
        names = [sheet.rows[row].name for row in map(self.row_of, range(len(sheet.rows)))]
        if place is not None and place[0] in names and place[1] in sheet.headings:
            self.setCurrentIndex(self.grid.index(names.index(place[0]), sheet.headings.index(place[1])))

    def _called(self, sheet: Sheet, here: QModelIndex) -> tuple[str, str] | None:
        """The names of the row and column of a cell."""
        if here.row() >= len(sheet.rows) or here.column() >= len(sheet.headings):
            return None
        return sheet.rows[self.row_of(here.row())].name, sheet.headings[here.column()]

    def row_of(self, row: int) -> int:
        """The sheet's row that stands in this row of the screen."""
        return int(self.grid.order[row])

    def chosen(self) -> tuple[int, int] | None:
        """Row and column of the sheet where the keyboard is."""
        index = self.currentIndex()
        return (self.row_of(index.row()), index.column()) if index.isValid() else None

    def copy(self) -> int:
        """Puts what is selected, or all, in the clipboard with its headings; how many cells."""
        sheet = self.grid.sheet
        if sheet is None:
            return 0
        chosen = self.selectionModel().selectedIndexes()
        if len(chosen) < 2:
            rows, columns = list(range(len(sheet.rows))), list(range(len(sheet.headings)))
        else:
            rows = sorted({index.row() for index in chosen})
            columns = sorted({index.column() for index in chosen})
        lines = [[sheet.corner, *(sheet.headings[column] for column in columns)]]
        for row in map(self.row_of, rows):
            lines.append([sheet.rows[row].name, *(sheet.text(row, column) for column in columns)])
        data = QMimeData()
        data.setText(tsv(lines))
        data.setHtml(as_html(lines))
        QApplication.clipboard().setMimeData(data)
        return len(rows) * len(columns)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.entered.emit()
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.indexAt(event.position().toPoint()).isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit()

    def _moved(self, now: QModelIndex, _: QModelIndex) -> None:
        if now.isValid():
            self.cell_chosen.emit(self.row_of(now.row()), now.column())


class _Cell(QStyledItemDelegate):
    """The style sheet paints what is selected over the ground; so the ground is painted first, and the cell framed."""

    def paint(self, painter: Any, option: QStyleOptionViewItem, index: _Index) -> None:
        ground = index.data(_Role.BackgroundRole)
        if isinstance(ground, QColor):
            painter.fillRect(option.rect, ground)
        chosen = option.state & QStyle.StateFlag.State_Selected
        option.state &= ~QStyle.StateFlag.State_Selected & ~QStyle.StateFlag.State_HasFocus
        self.initStyleOption(option, index)
        text = option.fontMetrics.elidedText(
            option.text, Qt.TextElideMode.ElideRight, option.rect.width() - 2 * style.S
        )
        colour = index.data(_Role.ForegroundRole)
        painter.save()
        painter.setPen(colour if isinstance(colour, QColor) else surface("text"))
        inside = option.rect.adjusted(style.S, 0, -style.S, 0)
        painter.drawText(inside, int(index.data(_Role.TextAlignmentRole)), text)
        if chosen:
            painter.setPen(surface("accent"))
            painter.drawRect(option.rect.adjusted(1, 1, -2, -2))
            painter.drawRect(option.rect.adjusted(2, 2, -3, -3))
        painter.restore()


def _largest(sheet: Sheet) -> np.typing.NDArray[np.float64]:
    """What counts as the most in each column: of the whole table where all columns are of one kind."""
    values = np.abs(np.where(np.isnan(sheet.values), 0.0, sheet.values))
    if sheet.square:
        values = values.copy()
        values[np.diag_indices(len(values))] = 0
    if len(set(sheet.kinds)) == 1:
        return np.full(values.shape[1], values.max(initial=0.0))
    return np.asarray(values.max(axis=0, initial=0.0), np.float64)
