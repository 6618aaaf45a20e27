"""Carries what a person writes from Qt's document to the page, gathers it, and hands it over when they pause."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor

from interviewkit.coding.queries import QuoteRow
from interviewkit.sources.queries import SegmentRow
from interviewkit.text.anchors import edit_between, through_edit
from interviewkit.text.utf16 import from_utf16, to_utf16
from interviewkit.ui.transcript import document, under
from interviewkit.ui.transcript.page import shown, typed
from interviewkit.ui.transcript.writing import Unsaved, written

if TYPE_CHECKING:
    from interviewkit.ui.transcript.choosing import Choosing

PAUSE = 700
_KEEP = QTextCursor.MoveMode.KeepAnchor


class Writer(QObject):
    """Everything that changes the text of a TranscriptText, by a person (noticed) or by the program (`own`)."""

    segment_edited = Signal(object, object, object)
    split_requested = Signal(object, int)
    merge_requested = Signal(object, object)
    borders_moved = Signal()
    """Quotes begin or end on other lines now."""

    def __init__(self, text: Choosing) -> None:
        super().__init__(text)
        self._text = text
        self.unsaved = Unsaved()
        self._own = 0
        self._dirty: set[int] = set()
        self._place = 0
        self._edges: tuple[int, list[tuple[int, int]]] | None = None
        self._pause = QTimer(self, interval=PAUSE, singleShot=True)
        self._pause.timeout.connect(self.flush)
        text.document().contentsChange.connect(self._note)
        text.document().contentsChanged.connect(self._settle)
        text.cursorPositionChanged.connect(self._caret_moved)

    def __enter__(self) -> None:
        """What is changed in this context is the program's doing, not a person's."""
        self._own += 1

    def __exit__(self, *_: object) -> None:
        self._own -= 1

    # What a person writes

    def _note(self, position: int, removed: int, added: int) -> None:
        """Remembers which segments may have changed; the numbers Qt gives are good for nothing more."""
        if not self._own:
            first, last = (self._text.document().findBlock(at) for at in (position, position + max(removed, added)))
            end = last.blockNumber() if last.isValid() else self._text.document().blockCount() - 1
            self._dirty.update(range(first.blockNumber(), end + 1))

    def _settle(self) -> None:
        """Compares what Qt shows with the page and carries every difference over."""
        if self._own:
            return
        dirty, self._dirty = sorted(self._dirty), set()
        page = self._text.page
        if self._text.document().blockCount() != max(1, len(page)):
            self._refuse()
            return
        caret = self._text.textCursor()
        for place in dirty:
            if place < len(page):
                self._settle_segment(place, caret)

    def _settle_segment(self, place: int, caret: QTextCursor) -> None:
        page, codings = self._text.page, self._text.codings
        block = self._text.document().findBlockByNumber(place)
        now, old = block.text(), page.texts[place]
        near = None
        if caret.blockNumber() == place:
            near = min(from_utf16(now, caret.position() - block.position()), len(now))
        edit = written(page, place, now, near)
        if edit:
            codings.edited(place, edit, page)
            if old != page.texts[place]:
                self.unsaved.note(page.rows[place].id, edit)
                self._pause.start()
        if shown(page.texts[place]) != now or block.length() - 1 != to_utf16(now, len(now)):
            with self:
                document.rewrite(self._text, place, page.texts[place])
        if edit:
            edges = place, self._borders(place)
            if edges != self._edges:
                self._edges = edges
                self.borders_moved.emit()

    def _borders(self, place: int) -> list[tuple[int, int]]:
        """The lines on which quotes begin and end in a segment."""
        text = self._text
        layout = text.document().findBlockByNumber(place).layout()
        spans = [under.units_in(text.codings, text.page, each, place) for each in text.codings.visible(place, place)]
        return [
            (layout.lineForTextPosition(start).lineNumber(), layout.lineForTextPosition(end).lineNumber())
            for start, end in spans
            if start < end
        ]

    def _refuse(self) -> None:
        """Undoes a change that would have broken segments apart or together behind our back."""
        text = self._text
        with document.steady(text, text.page), self:
            document.fill(text, text.page, text.measures)

    def _caret_moved(self) -> None:
        place = self._text.textCursor().blockNumber()
        if place != self._place:
            self._place = place
            if self.unsaved.edits and not self._own:
                self.flush()

    def flush(self) -> None:
        """Hands over everything written that was not handed over yet."""
        self._pause.stop()
        for each in self.unsaved.take(self._text.page):
            self.segment_edited.emit(each.segment, each.text, each.edits)

    def insert(self, words: str) -> None:
        """Writes at the caret, instead of the selection; line breaks stay within the segment."""
        self.remove_across()
        self._text.textCursor().insertText(shown(typed(words)))
        self._text.ensureCursorVisible()

    def remove_across(self) -> bool:
        """Takes a selection over several segments out of each of them, so that every segment stays a segment."""
        text = self._text
        cursor = text.textCursor()
        low, high = sorted(text.ends())
        if not cursor.hasSelection() or low[0] == high[0]:
            return False
        start, end = text.position(low), text.position(high)
        cursor.setPosition(start)
        text.setTextCursor(cursor)
        for place in range(high[0], low[0] - 1, -1):
            block = text.document().findBlockByNumber(place)
            each = QTextCursor(block)
            each.setPosition(start if place == low[0] else block.position())
            each.setPosition(end if place == high[0] else block.position() + block.length() - 1, _KEEP)
            each.removeSelectedText()
        return True

    def split(self) -> None:
        """Asks for a new segment from the caret on; what is selected goes."""
        text = self._text
        if not self.remove_across():
            text.textCursor().removeSelectedText()
        place, offset = text.ends()[1]
        segment = text.page.rows[place].id
        self.flush()
        self.split_requested.emit(segment, offset)
        place = text.page.places.get(segment, -1)
        if 0 <= place < len(text.page) - 1 and len(text.page.texts[place]) <= offset:
            text.select((place + 1, 0), (place + 1, 0))

    def merge(self, place: int, *, behind: bool = True) -> None:
        """Asks for a segment and the next one to become one. behind: the caret goes to where the second one's words
        then begin, else it stays behind those of the first."""
        text, page = self._text, self._text.page
        if not 0 <= place < len(page) - 1:
            return
        first, second = page.rows[place].id, page.rows[place + 1].id
        before, after = len(page.texts[place]), len(page.texts[place + 1])
        self.flush()
        self.merge_requested.emit(first, second)
        joined = page.places.get(first)
        if joined is not None and second not in page.places:
            offset = len(page.texts[joined]) - after if behind else before
            spot = joined, max(0, min(offset, len(page.texts[joined])))
            text.select(spot, spot)

    # What comes from elsewhere

    def take_over(self, row: SegmentRow) -> None:
        """Shows one segment as it is stored now.

        Its text is replaced where it differs, its quotes move along. Unsaved edits are kept if the stored text is
        still the one they began with, else dropped.
        """
        text, page = self._text, self._text.page
        place = page.places[row.id]
        before = page.rows[place]
        if row.id in self.unsaved.edits and row.text == before.text:
            page.describe(place, row)
        elif row.text == page.texts[place]:
            self.unsaved.edits.pop(row.id, None)
            page.store(place, row)
        else:
            self.unsaved.edits.pop(row.id, None)
            edit = edit_between(page.texts[place], row.text)
            with document.steady(text, page, caret=False), self:
                page.store(place, row)
                if edit:
                    text.codings.edited(place, edit, page)
                document.rewrite(text, place, row.text)
            self.borders_moved.emit()
        if (before.speaker, before.speaker_id, before.role) != (row.speaker, row.speaker_id, row.role):
            with document.steady(text, page), self:
                document.format_runs(text, page, text.measures, place, place + 2)

    def carried(self, quote: QuoteRow) -> QuoteRow:
        """A quote as stored, moved on by what is written but not stored yet."""
        passage = quote.passage
        for segment in {passage.start.segment, passage.end.segment} & self.unsaved.edits.keys():
            for edit in self.unsaved.edits[segment]:
                passage = through_edit(passage, segment, edit)
        return quote if passage == quote.passage else replace(quote, passage=passage)
