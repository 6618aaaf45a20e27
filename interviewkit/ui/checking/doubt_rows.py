"""What is doubtful in a source, as a list for Qt."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from interviewkit.sources.correcting.doubtful import Doubt
from interviewkit.text.times import clock
from interviewkit.ui.checking.reasons import reason, title

DOUBT = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class DoubtRows(QAbstractListModel):
    """Doubts in order of time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Doubt] = []

    def show(self, rows: Sequence[Doubt]) -> None:
        """These, instead of all others."""
        if list(rows) != self._rows:
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()

    def everything(self) -> list[Doubt]:
        """All that is shown."""
        return list(self._rows)

    def place_at(self, ms: int) -> int | None:
        """The row that holds this moment, else None."""
        return next((n for n, row in enumerate(self._rows) if row.start_ms <= ms < row.end_ms), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == DOUBT:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return title(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{clock(row.start_ms)}, {title(row)}. {reason(row)} {row.text}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, [reason(row), row.text]))
        return None
