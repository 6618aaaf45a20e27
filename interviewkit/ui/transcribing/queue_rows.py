"""The rows of the queue as a list shows them: which recordings, how each stands, and their order."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from interviewkit.text.times import clock
from interviewkit.transcription import models
from interviewkit.ui.transcribing.entry import AT_WORK, Entry
from interviewkit.ui.transcribing.phases import brief_text, phase_text, progress_text
from interviewkit.ui.transcribing.transcriptions import Transcriptions
from interviewkit.words import LANGUAGES, plural, tr

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole
DETAIL = Qt.ItemDataRole.UserRole + 1
STANDING = Qt.ItemDataRole.UserRole + 2


class QueueRows(QAbstractListModel):
    """Display: the recording's name. ENTRY: its Entry; STANDING: how it stands; DETAIL: the line below the name."""

    touched = Signal(QModelIndex)
    """A row has to be painted again; all of them for an invalid index."""

    def __init__(self, queue: Transcriptions, parent: QObject) -> None:
        super().__init__(parent)
        self._queue = queue
        self._entries: list[Entry] = []
        queue.listed.connect(self._listed)
        queue.changed.connect(self._changed)
        self._listed()

    def entry(self, index: Index) -> Entry | None:
        """What a row stands for."""
        return self._entries[index.row()] if index.isValid() else None

    def place(self, entry: Entry | None) -> QModelIndex:
        """Where an entry stands; an invalid index for one that is gone."""
        return self.index(self._entries.index(entry)) if entry in self._entries else QModelIndex()

    # Qt's side

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        found = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        at_work = self._entries[index.row()].stage in AT_WORK
        return found if at_work else found | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def moveRows(self, source: Index, row: int, count: int, target: Index, child: int) -> bool:
        """A row was dragged: the queue takes its new order."""
        if count != 1 or not 0 <= row < len(self._entries):
            return False
        self._queue.move(self._entries[row], child - 1 if child > row else child)
        return True

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entry(index)
        if entry is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.name
        if role == ENTRY:
            return entry
        if role == STANDING:
            return self._queue.standing_of(entry)
        if role == DETAIL:
            return self._detail(entry)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            lines = [entry.name, progress_text(self._queue.standing_of(entry)), asked(entry), entry.trouble]
            return "\n".join(filter(None, lines))
        return None

    def _detail(self, entry: Entry) -> str:
        standing = self._queue.standing_of(entry)
        if entry.stage in AT_WORK:
            return brief_text(standing)
        if entry.stage == "failed":
            return f"{phase_text(standing)}: {entry.trouble}"
        waits = entry.stage == "queued" and not standing.later
        return asked(entry) if waits else f"{phase_text(standing)} · {asked(entry)}"

    def _listed(self) -> None:
        entries = self._queue.entries()
        if entries == self._entries:
            self.touched.emit(QModelIndex())
            return
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def _changed(self, source_id: int) -> None:
        for row, entry in enumerate(self._entries):
            if entry.source_id == source_id:
                self.touched.emit(self.index(row))


def asked(entry: Entry) -> str:
    """What was asked of a recording, in a line: model, language, and what else is not as usual."""
    wish = entry.wish
    parts = [tr("sample model") if wish.model == models.SAMPLE else wish.model]
    parts.append(LANGUAGES.get(wish.settings.language or "", wish.settings.language or tr("language by listening")))
    start, end = wish.stretch
    if start or end is not None:
        parts.append(f"{clock(start)}–{clock(end) if end is not None else ''}")
    if wish.voices.kind == "channels":
        parts.append(tr("by channel"))
    elif wish.voices.kind == "tracks":
        parts.append(tr("by track"))
    if wish.settings.vocabulary:
        parts.append(plural("{n} word to expect", "{n} words to expect", len(wish.settings.vocabulary)))
    if wish.settings.mixed_languages:
        parts.append(tr("changing languages"))
    return " · ".join(parts)
