"""The places found, each with a box to leave it out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from interviewkit.sources.correcting.replacing import Hit
from interviewkit.words import tr

MOST = 5000
"""How many are listed; all are counted and replaced."""
HIT, SOURCE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class HitRows(QAbstractListModel):
    """Hits in order; those a person left out are kept apart, so that a hundred thousand cost nothing."""

    chosen_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._hits: list[Hit] = []
        self._left_out: set[int] = set()
        self._names: Mapping[int, str] = {}

    def show_hits(self, hits: list[Hit], names: Mapping[int, str]) -> None:
        """names: of the sources, where more than one is searched, else empty."""
        self.beginResetModel()
        self._hits, self._names = hits, names
        self._left_out = set()
        self.endResetModel()
        self.chosen_changed.emit()

    def count(self) -> int:
        """All there are, listed or not."""
        return len(self._hits)

    def chosen(self) -> list[Hit]:
        """Those that are to be replaced."""
        return [hit for number, hit in enumerate(self._hits) if number not in self._left_out]

    def chosen_count(self) -> int:
        return len(self._hits) - len(self._left_out)

    def hit(self, row: int) -> Hit | None:
        return self._hits[row] if 0 <= row < len(self._hits) else None

    def choose(self, rows: Sequence[int], on: bool) -> None:
        """Takes places in, or leaves them out."""
        self._left_out = self._left_out - set(rows) if on else self._left_out | set(rows)
        if rows:
            self.dataChanged.emit(self.index(min(rows)), self.index(max(rows)), [Qt.ItemDataRole.CheckStateRole])
            self.chosen_changed.emit()

    def choose_all(self, on: bool) -> None:
        """Takes all in, or leaves all out, those not listed too."""
        self._left_out = set() if on else set(range(len(self._hits)))
        self.dataChanged.emit(self.index(0), self.index(max(0, self.rowCount() - 1)))
        self.chosen_changed.emit()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else min(MOST, len(self._hits))

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        hit = self.hit(index.row())
        if hit is None:
            return None
        if role == HIT:
            return hit
        if role == SOURCE:
            return self._names.get(hit.source_id, "")
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Unchecked if index.row() in self._left_out else Qt.CheckState.Checked
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            context = f"{hit.before}{hit.old}{hit.after}"
            return tr("“{old}” becomes “{new}”: {context}", old=hit.old, new=hit.new, context=context)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.choose([index.row()], Qt.CheckState(value) == Qt.CheckState.Checked)
        return True
