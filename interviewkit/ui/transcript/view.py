"""The transcript view that every workspace uses: shows what it is given, says what a person did, knows no project."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QGuiApplication,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QLabel, QToolTip, QVBoxLayout, QWidget

from interviewkit.coding.queries import CodeRow, QuoteRow
from interviewkit.sources.queries import SegmentRow
from interviewkit.text.anchors import Anchor, Passage
from interviewkit.ui.colours import surface
from interviewkit.ui.transcript import document
from interviewkit.ui.transcript.finding import FindBar
from interviewkit.ui.transcript.hints import hint, spoken
from interviewkit.ui.transcript.left import LeftColumns, wanted
from interviewkit.ui.transcript.measures import Measures, columns
from interviewkit.ui.transcript.right import RightColumns
from interviewkit.ui.transcript.text import TranscriptText
from interviewkit.words import tr

ZOOMS = (50, 67, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300)


class TranscriptView(QWidget):
    """Time │ speaker │ text with its codings │ emotions │ code stripes.

    Two states. Coding: ↑↓ sentence, Shift+↑↓ extend, Ctrl+↑↓ segment, [ ] then ←→ move a border; single keys go on
    to the workspace. Editing (F2, Esc ends it): the keyboard writes, Enter splits, Backspace at the start and Delete
    at the end merge. Positions are anchors in code points; ids are those of the rows given.
    """

    selection_changed = Signal(object)
    """Passage or None."""
    quote_activated = Signal(object)
    """The id of the quote a person chose, None when none is any more."""
    boundary_moved = Signal(object, object)
    """Quote id and its new Passage. The view shows it already; answer with quotes_changed if it is refused."""
    seek_requested = Signal(int)
    """A time was clicked: milliseconds."""
    speaker_activated = Signal(object)
    """A speaker's name was clicked: segment id."""
    segment_edited = Signal(object, object, object)
    """Segment id, its text now, and the list of Edits since the text last handed over, in order, each in the text as
    the one before left it."""
    split_requested = Signal(object, int)
    """Segment id and the offset where the new segment begins. Edits were handed over before."""
    merge_requested = Signal(object, object)
    """Ids of a segment and of the next one."""
    editing_changed = Signal(bool)
    menu_requested = Signal(object, object)
    """Where on the screen (QPoint), and the id of the quote there or None. Not sent while editing."""
    zoom_changed = Signal(int)
    """Percent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = TranscriptText(self)
        self._left, self._right = LeftColumns(self._text), RightColumns(self._text)
        self._hint = QLabel(self)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setWordWrap(True)
        self._hint.hide()
        self._find = FindBar(self._text, self)
        self._find.hide()
        self._wanted = (0, 0)
        self._zoom = 100
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._find)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._hint)
        self.setFocusProxy(self._text)
        self._connect()
        self._name()
        self._dress()

    def _connect(self) -> None:
        text = self._text
        text.passage_selected.connect(self.selection_changed)
        text.quote_activated.connect(self.quote_activated)
        text.quote_activated.connect(self._announce)
        text.boundary_moved.connect(self.boundary_moved)
        text.writer.segment_edited.connect(self.segment_edited)
        text.writer.split_requested.connect(self.split_requested)
        text.writer.merge_requested.connect(self.merge_requested)
        text.editing_changed.connect(self.editing_changed)
        text.menu_requested.connect(self.menu_requested)
        text.editing_changed.connect(self._show_state)
        text.border_changed.connect(self._show_state)
        text.zoom_asked.connect(self._step_zoom)
        text.moved.connect(self._left.update)
        text.moved.connect(self._right.renew)
        text.recoded.connect(self._right.compare)
        text.quote_activated.connect(self._right.update)
        text.document().documentLayout().documentSizeChanged.connect(lambda _: text.moved.emit())
        text.hint_wanted.connect(self._show_hint)
        text.resized.connect(self._share)
        self._left.time_clicked.connect(self.seek_requested)
        self._left.speaker_clicked.connect(self.speaker_activated)

    # Showing

    def show_source(
        self,
        segments: Sequence[SegmentRow],
        quotes: Sequence[QuoteRow],
        codes: Iterable[CodeRow],
        stages: Mapping[int, str] | None = None,
    ) -> None:
        """Shows a source from its beginning. stages: id → name, for tooltips. Unsaved edits are handed over before."""
        self._text.codes = {code.id: code for code in codes}
        self._right.stages = stages or {}
        self._text.fill(segments, quotes)
        self._share()

    def clear(self) -> None:
        """Shows nothing."""
        self.show_source([], [], [])

    def set_codes(self, codes: Iterable[CodeRow], stages: Mapping[int, str] | None = None) -> None:
        """Other names and colours, as after a change of the codebook; nothing is laid out again."""
        self._text.codes = {code.id: code for code in codes}
        if stages is not None:
            self._right.stages = stages
        self._text.viewport().update()
        self._right.update()

    def update_quotes(self, quotes: Sequence[QuoteRow]) -> None:
        """Shows these quotes instead of all others; nothing is laid out again."""
        self._text.codings.load(self._carried(quotes), self._text.page)
        self._after_quotes()
        self._text.viewport().update()
        self._text.recoded.emit()

    def quotes_changed(self, changed: Sequence[QuoteRow], removed: Sequence[int] = ()) -> None:
        """Shows new and changed quotes and drops removed ones; paints only what this touches."""
        touched = self._text.codings.change(self._carried(changed), removed, self._text.page)
        self._after_quotes()
        if touched:
            self._text.repaint_places(*touched)
            self._text.recoded.emit()

    def append_segments(self, rows: Sequence[SegmentRow]) -> None:
        """Adds segments at the end, as they come from a running transcription; the reader stays where they are."""
        with self._text.writer:
            document.append(self._text, self._text.page, rows, self._text.measures)
        if wanted(self._text.page) != self._wanted:
            self._share()
        self._left.update()

    def segment_changed(self, row: SegmentRow) -> None:
        """Takes over one segment as it is stored now. Its text is replaced where it differs; unsaved edits of it are
        kept if the stored text is still the one they began with, else dropped."""
        text, place = self._text, self._text.page.places.get(row.id)
        if place is None:
            return
        speaker = text.page.rows[place].speaker
        text.writer.take_over(row)
        if speaker != row.speaker:
            self._share()
        self._left.update()

    def update_segments(self, rows: Sequence[SegmentRow]) -> None:
        """Makes the page show these segments, changing only what differs: splits, merges, deletions, undo. Follow
        with update_quotes or quotes_changed for quotes that moved."""
        text = self._text
        old, new = [row.id for row in text.page.rows], [row.id for row in rows]
        if old != new:
            start = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
            limit = min(len(old), len(new)) - start
            ends = zip(reversed(old), reversed(new), strict=False)
            same = next((i for i, (a, b) in enumerate(ends) if a != b), limit)
            same = min(same, limit)
            with document.steady(text, text.page), text.writer:
                document.put(
                    text, text.page, start, len(old) - start - same, rows[start : len(new) - same], text.measures
                )
            for gone in set(old) - set(new):
                text.writer.unsaved.edits.pop(gone, None)
            text.codings.replace_page(text.page)
            self._share()
        for row, shown in zip(rows, list(text.page.rows), strict=True):
            if row != shown:
                self.segment_changed(row)
        text.moved.emit()

    def mark_playing(self, ms: int | None, *, follow: bool = False) -> None:
        """Marks the segment, and the word, that sounds at this moment; None for no sound. follow: scroll along."""
        text = self._text
        place = None if ms is None else text.page.place_at_time(ms)
        playing = None if place is None or ms is None else (place, text.page.word_at_time(place, ms))
        if playing == text.playing:
            return
        before, text.playing = text.playing, playing
        for each in {one[0] for one in (before, playing) if one is not None}:
            text.repaint_places(each, each)
        if (before and before[0]) != (playing and playing[0]):
            self._left.update()
        if follow and playing and (before is None or before[0] != playing[0]):
            spot = playing[0], 0
            document.reveal(text, text.page, text.measures, spot, spot, spot)

    # Selecting

    def selected_passage(self) -> Passage | None:
        """What is selected, without blanks at its ends; it stays selected after coding, so that codes stack."""
        return self._text.selected()

    def select(self, passage: Passage | None) -> None:
        """Selects a passage and brings it into view; None selects nothing. A quote chosen before is let go of."""
        self._text.activate(None)
        if passage is None:
            caret = self._text.ends()[1] if len(self._text.page) else (0, 0)
            if len(self._text.page):
                self._text.select(caret, caret, reveal=False)
        else:
            self._text.select_passage(passage, reveal=True)

    def active_quote(self) -> int | None:
        """The id of the quote that is emphasised."""
        return self._text.active if self._text.active in self._text.codings else None

    def activate(self, quote: int | None) -> None:
        """Emphasises a quote without selecting or scrolling; None for none."""
        self._text.activate(quote)

    def passage_of(self, quote: int) -> Passage | None:
        """Where a quote lies now, unsaved edits included; None if it is not shown."""
        return self._text.codings.passage(quote) if quote in self._text.codings else None

    def go_to_quote(self, quote: int) -> None:
        """Brings a quote into view, selects and emphasises it."""
        if quote in self._text.codings:
            self._text.select_passage(self._text.codings.passage(quote), reveal=True)
            self._text.activate(quote)

    def go_to(self, segment: int, start: int = 0, end: int | None = None) -> None:
        """Brings a place into view, and selects [start, end) there when an end is given."""
        self._text.activate(None)
        self._text.select_passage(
            Passage(Anchor(segment, start), Anchor(segment, start if end is None else end)), reveal=True
        )

    def text_of(self, segment: int) -> str | None:
        """A segment's text as it stands on the page, unsaved edits included."""
        place = self._text.page.places.get(segment)
        return None if place is None else self._text.page.texts[place]

    def words_in(self, passage: Passage) -> str:
        """What stands in a passage on the page, unsaved edits included, segments joined by a line break; "" for a
        passage that is not on the page."""
        page = self._text.page
        start, end = page.at(passage.start), page.at(passage.end)
        if start is None or end is None:
            return ""
        lines = page.texts[start[0] : end[0] + 1]
        lines[-1] = lines[-1][: end[1]]
        lines[0] = lines[0][start[1] :]
        return "\n".join(lines)

    def segment_at_caret(self) -> int | None:
        """The id of the segment that holds the caret."""
        return self._text.page.rows[self._text.ends()[1][0]].id if len(self._text.page) else None

    # Finding

    def open_find(self) -> None:
        """Lets a person search within the transcript; what is selected is looked for first."""
        self._find.open()

    def find_next(self, way: int = 1) -> None:
        """Selects the next place (way 1) or the one before (−1), from the caret on and around the end."""
        self._find.step(way)

    # States

    def editing(self) -> bool:
        """Whether the keyboard writes."""
        return self._text.editing

    def set_editing(self, on: bool) -> None:
        """Begins or ends writing; ending hands over what was written."""
        self._text.set_editing(on)

    def set_read_only(self, on: bool) -> None:
        """Neither text nor borders can be changed, as in a project open in another window."""
        self._text.read_only = on
        if on:
            self._text.set_editing(False)

    def flush(self) -> None:
        """Hands over everything written, at once, also what an input method is still composing."""
        if self._text.editing and self._text.textCursor().block().layout().preeditAreaText():
            QGuiApplication.inputMethod().commit()
        self._text.writer.flush()

    def zoom(self) -> int:
        """Percent."""
        return self._zoom

    def set_zoom(self, percent: int) -> None:
        """Text size, 50 … 300 percent."""
        percent = max(ZOOMS[0], min(ZOOMS[-1], percent))
        if percent != self._zoom:
            self._zoom = percent
            self._share(restyle=True)
            self.zoom_changed.emit(percent)

    # Inside

    def _step_zoom(self, way: int) -> None:
        steps = [each for each in ZOOMS if (each > self._zoom if way > 0 else each < self._zoom)]
        if steps:
            self.set_zoom(steps[0] if way > 0 else steps[-1])

    def _carried(self, quotes: Sequence[QuoteRow]) -> list[QuoteRow]:
        """Quotes come as stored; what is written but not stored yet moves them on."""
        return [self._text.writer.carried(quote) for quote in quotes]

    def _after_quotes(self) -> None:
        if self._text.active is not None and self._text.active not in self._text.codings:
            self._text.activate(None)

    def _share(self, restyle: bool = False) -> None:
        """Gives every column its width."""
        text = self._text
        measures = Measures(self._zoom / 100)
        if restyle:
            text.restyle(measures)
        self._wanted = wanted(text.page)
        bar = text.verticalScrollBar().sizeHint().width()
        found = columns(self.width() - bar, measures, *self._wanted)
        text.set_margins(found.left, max(0, self.width() - bar - found.left - found.text))
        height = text.height()
        self._left.setGeometry(0, 0, found.left, height)
        self._right.setGeometry(
            found.left + found.text, 0, max(0, self.width() - bar - found.left - found.text), height
        )
        self._left.set_columns(found)
        self._right.set_columns(found)

    def _announce(self, quote: int | None) -> None:
        codings = self._text.codings
        if quote in codings and QAccessible.isActive():
            words = spoken(codings.quotes[codings.number(quote or 0)], self._text.codes, self._right.stages)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._text, words))

    def _show_state(self) -> None:
        text = ""
        if self._text.editing:
            text = tr("Editing the text: Enter splits a segment, Backspace at its start merges it, Esc ends.")
        elif self._text.border == "start":
            text = tr("Moving the start: ← → by words, with Shift by characters. Esc takes it back.")
        elif self._text.border == "end":
            text = tr("Moving the end: ← → by words, with Shift by characters. Esc takes it back.")
        self._hint.setText(text)
        self._hint.setVisible(bool(text))

    def _name(self) -> None:
        self._text.setAccessibleName(tr("Transcript"))
        self._left.setAccessibleName(tr("Times and speakers"))
        self._right.setAccessibleName(tr("Codes and emotions beside the text"))

    def _dress(self) -> None:
        self._text.colour()
        ground, ink, edge = (surface(name).name() for name in ("note_ground", "text", "accent"))
        sheet = f"QLabel {{ background: {ground}; color: {ink}; border-left: 3px solid {edge}; padding: 6px 12px; }}"
        if sheet != self._hint.styleSheet():
            self._hint.setStyleSheet(sheet)

    def _show_hint(self, where: QPoint, quotes: Sequence[int]) -> None:
        codings = self._text.codings
        rows = [codings.quotes[codings.number(quote)] for quote in quotes]
        words = hint(rows, self._text.codes, self._right.stages) if rows else ""
        QToolTip.showText(where, words, self._text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
                self._step_zoom(1)
                return
            if event.key() == Qt.Key.Key_Minus:
                self._step_zoom(-1)
                return
            if event.key() == Qt.Key.Key_0:
                self.set_zoom(100)
                return
            if event.key() == Qt.Key.Key_F:
                self.open_find()
                return
        if event.key() == Qt.Key.Key_F3:
            self.find_next(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            return
        event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._dress()
        elif event.type() == QEvent.Type.LanguageChange:
            self._name()
            self._find.name()
            self._show_state()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()
