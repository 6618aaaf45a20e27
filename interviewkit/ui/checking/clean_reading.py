"""Lets fillers and stutters recede in the text on screen, so that it reads clean while every word stays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from interviewkit.sources.queries import SegmentRow, source
from interviewkit.text.cleaning import FILLERS, STUTTERS, cleaned

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.transcript import TranscriptView

CHOSEN = "sources.clean"
AT_ONCE = 150
"""So many segments are read without the window being held up."""

Span = tuple[int, int]


def receding(text: str, language: str) -> list[Span]:
    """The stretches of a text that a clean reading leaves out."""
    spans = []
    for start, end, new in cleaned(text, language, (FILLERS, STUTTERS)):
        if new and text[start:end].casefold().endswith(new.casefold()):
            end -= len(new)  # only its capital is new
        if start < end:
            spans.append((start, end))
    return spans


class CleanReading(QObject):
    """Follows a view, a few segments at a time."""

    def __init__(self, desk: Desk, view: TranscriptView) -> None:
        super().__init__(view)
        self._desk, self._view = desk, view
        self._language = ""
        self._known: dict[int, tuple[str, list[Span]]] = {}
        self._waiting: list[SegmentRow] = []
        self._next = QTimer(self, interval=0, singleShot=True)
        self._next.timeout.connect(self._read_on)

    @property
    def on(self) -> bool:
        """Whether a clean reading is wished for."""
        return bool(self._desk.preferences.views.get(CHOSEN, False))

    def switch(self, source_id: int | None, rows: Sequence[SegmentRow]) -> None:
        """Reads clean, or as it was said."""
        self._desk.preferences.views[CHOSEN] = not self.on
        self.show(source_id, rows)
        self._desk.actions.refresh_soon()

    def show(self, source_id: int | None, rows: Sequence[SegmentRow]) -> None:
        """Another source, or other text in it."""
        if not self.on or source_id is None:
            if self._known:
                self._known.clear()
                self._view.set_faint({})
            self._waiting.clear()
            return
        found = self._desk.read(source, source_id)
        language = found.language if found is not None else ""
        if language != self._language:
            self._known.clear()
        self._language = language
        ids = {row.id for row in rows}
        self._known = {segment: known for segment, known in self._known.items() if segment in ids}
        self._waiting = [row for row in rows if self._known.get(row.id, (None, None))[0] != row.text]
        if self._waiting:
            self._read_on()

    def _read_on(self) -> None:
        now, self._waiting = self._waiting[:AT_ONCE], self._waiting[AT_ONCE:]
        for row in now:
            self._known[row.id] = row.text, receding(row.text, self._language)
        self._view.set_faint({segment: spans for segment, (_, spans) in self._known.items() if spans})
        if self._waiting:
            self._next.start()
