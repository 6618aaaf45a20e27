"""The rows of the source list: which sources there are, filtered, and how far each is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from interviewkit.sources.queries import SourceRow
from interviewkit.text.folding import fold
from interviewkit.text.times import clock
from interviewkit.ui.transcribing.entry import Standing
from interviewkit.ui.transcribing.phases import STATES, short_text
from interviewkit.words import plural, tr

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
STANDING = Qt.ItemDataRole.UserRole + 1
DETAIL = Qt.ItemDataRole.UserRole + 2


class SourceRows(QAbstractListModel):
    """Display and edit: the name. ROW: the SourceRow; STANDING: its Standing or None; DETAIL: the line below."""

    renamed = Signal(int, str)
    """A person wrote another name: source id, name."""
    touched = Signal(QModelIndex)
    """A row has to be painted again. Qt's own dataChanged would lay out the whole list each time."""

    def __init__(self, standing: Callable[[int], Standing | None], parent: QObject) -> None:
        super().__init__(parent)
        self._standing = standing
        self._all: list[SourceRow] = []
        self._shown: list[SourceRow] = []
        self._filter = ""
        self.writable = True

    def show(self, rows: Sequence[SourceRow]) -> None:
        """Shows these sources, as far as the filter lets them through."""
        same = [row.id for row in rows] == [row.id for row in self._all]
        self._all = list(rows)
        shown = [row for row in self._all if self._fits(row)]
        if same and [row.id for row in shown] == [row.id for row in self._shown]:
            self._shown = shown
            if shown:
                self.dataChanged.emit(self.index(0), self.index(len(shown) - 1))
            return
        self.beginResetModel()
        self._shown = shown
        self.endResetModel()

    def filter(self, text: str) -> None:
        """Shows only sources whose name, participant or language holds this text, whatever its case."""
        self._filter = fold(text.strip())
        self.beginResetModel()
        self._shown = [row for row in self._all if self._fits(row)]
        self.endResetModel()

    def count(self, source_id: int, segments: int) -> SourceRow | None:
        """The source has so many segments now. Its row if that is news."""
        row = self.source(source_id)
        return self._put(replace(row, segments=segments)) if row is not None and row.segments != segments else None

    def show_states(self, states: Mapping[int, str]) -> None:
        """How the newest transcriptions stand on record, by source id."""
        for row in list(self._all):
            if states.get(row.id, "") != row.state:
                self._put(replace(row, state=states.get(row.id, "")))

    def _put(self, fresh: SourceRow) -> SourceRow:
        for rows in (self._all, self._shown):
            rows[:] = [fresh if each.id == fresh.id else each for each in rows]
        self.touch(fresh.id)
        return fresh

    def touch(self, source_id: int) -> None:
        """How far this source is has changed."""
        place = self.place(source_id)
        if place is not None:
            self.touched.emit(self.index(place))

    def place(self, source_id: int) -> int | None:
        """Which row shows a source, None when none does."""
        return next((n for n, row in enumerate(self._shown) if row.id == source_id), None)

    def everything(self) -> list[SourceRow]:
        """All sources, also those the filter hides."""
        return list(self._all)

    def source(self, source_id: int | None) -> SourceRow | None:
        return next((row for row in self._all if row.id == source_id), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._shown)

    def flags(self, index: Index) -> Qt.ItemFlag:
        found = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return found | Qt.ItemFlag.ItemIsEditable if self.writable else found

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._shown[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return row.name
        if role == ROW:
            return row
        if role == STANDING:
            return self._standing(row.id)
        if role == DETAIL:
            return detail(row, self._standing(row.id))
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{row.name}\n{detail(row, self._standing(row.id))}"
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row, name = self._shown[index.row()], str(value).strip()
        if role != Qt.ItemDataRole.EditRole or not name or name == row.name:
            return False
        self.renamed.emit(row.id, name)
        return True

    def _fits(self, row: SourceRow) -> bool:
        return self._filter in fold(f"{row.name}\n{row.participant}\n{row.language}")


def detail(row: SourceRow, standing: Standing | None) -> str:
    """Who it is, how long, and how far its transcript is."""
    parts = [row.participant]
    if row.duration_ms is not None:
        parts.append(clock(row.duration_ms))
    elif row.segments:
        parts.append(plural("{n} segment", "{n} segments", row.segments))
    if standing is not None:
        parts.append(short_text(standing))
    elif row.kind == "recording" and row.state != "done":
        parts.append(tr(STATES[row.state]))
    return " · ".join(filter(None, parts))
