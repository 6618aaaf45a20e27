"""The marks of one source as a list for Qt: filtered by layer and words, found by time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from interviewkit.sources.layers.writing import MarkRow
from interviewkit.text.folding import fold
from interviewkit.ui.layers.spans import short

MARK = Qt.ItemDataRole.UserRole
HEARD = Qt.ItemDataRole.UserRole + 1
"""Whether the recording is at this mark."""
Index = QModelIndex | QPersistentModelIndex
_APART = "\x1e"


class MarkRows(QAbstractListModel):
    """Marks in order of time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[MarkRow] = []
        self._shown: list[MarkRow] = []
        self._starts: list[int] = []
        self._folded: dict[int, str] = {}
        self._layer: int | None = None
        self._words = ""
        self._heard: int | None = None

    def show(self, rows: Sequence[MarkRow]) -> None:
        """These marks, filtered as before; rows that are still there keep their place for Qt where nothing changed."""
        if rows == self._all:
            return
        self._all = list(rows)
        self._folded.clear()
        self._fill()

    def filter(self, layer: int | None = None, words: str = "") -> None:
        """Only those of a layer, and with these words in them."""
        wanted = fold(words)
        if (layer, wanted) != (self._layer, self._words):
            self._layer, self._words = layer, wanted
            self._fill()

    def _fill(self) -> None:
        self.beginResetModel()
        self._shown = [row for row in self._all if self._fits(row)]
        self._starts = [row.start_ms for row in self._shown]
        self._heard = None
        self.endResetModel()

    def _fits(self, row: MarkRow) -> bool:
        if self._layer is not None and row.layer_id != self._layer:
            return False
        if not self._words:
            return True
        if not self._folded:
            self._fold()
        return self._words in self._folded[row.id]

    def _fold(self) -> None:
        """All at once: folding a hundred thousand small texts one by one would be felt."""
        texts = [" ".join([row.text, row.layer, *map(str, row.details.values())]) for row in self._all]
        folded = fold(_APART.join(text.replace(_APART, " ") for text in texts)).split(_APART)
        self._folded = {row.id: text for row, text in zip(self._all, folded, strict=True)}

    def everything(self) -> list[MarkRow]:
        """All marks, also those the filter hides."""
        return list(self._all)

    def row(self, place: int) -> MarkRow:
        return self._shown[place]

    def place(self, mark_id: int) -> int | None:
        """Which row shows a mark, None when none does."""
        return next((n for n, row in enumerate(self._shown) if row.id == mark_id), None)

    def place_at(self, ms: int) -> int | None:
        """The last mark that has begun by this time."""
        place = bisect_right(self._starts, ms) - 1
        return place if place >= 0 else None

    def hear(self, ms: int | None) -> int | None:
        """The recording is here. The row that is marked now, None for none."""
        place = None if ms is None else self.place_at(ms)
        before, self._heard = self._heard, place
        if before != place:
            for each in (before, place):
                if each is not None and each < len(self._shown):
                    self.dataChanged.emit(self.index(each), self.index(each), [HEARD])
        return place

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._shown[index.row()]
        if role == MARK:
            return row
        if role == HEARD:
            return index.row() == self._heard
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{short(row.start_ms, row.end_ms)}, {row.layer}: {row.text}"
        if role == Qt.ItemDataRole.ToolTipRole:
            more = [f"{name}: {value}" for name, value in row.details.items()]
            return "\n".join([row.text, *([f"= {row.value:g}"] if row.value is not None else []), *more, row.coder])
        return None
