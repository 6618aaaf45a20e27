"""The transcript view that every workspace uses: shows what it is given, says what a person did, knows no project."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from interviewkit.coding.queries import CodeRow, QuoteRow
from interviewkit.sources.queries import SegmentRow
from interviewkit.text.anchors import Anchor, Edit, Passage
from interviewkit.ui.transcript import document, listening
from interviewkit.ui.transcript.frame import Frame
from interviewkit.ui.transcript.left import wanted
from interviewkit.ui.transcript.steps import Spot, Way


class TranscriptView(Frame):
    """Time │ speaker │ text with its codings │ emotions │ code stripes.

    Two states. Coding: ↑↓ sentence, Shift+↑↓ extend, Ctrl+↑↓ segment, [ ] then ←→ move a border; single keys go on
    to the workspace. Editing (F2, Esc ends it): the keyboard writes, Enter splits, Backspace at the start and Delete
    at the end merge. Positions are anchors in code points; ids are those of the rows given.
    """

    selection_changed = Signal(object)
    """Passage or None."""
    quote_activated = Signal(object)
    """The id of the quote a person chose, None when none is any more."""
    quote_opened = Signal(object)
    """The id of the quote whose stripe was double-clicked, chosen already."""
    boundary_moved = Signal(object, object)
    """Quote id and its new Passage. The view shows it already; answer with quotes_changed if it is refused."""
    seek_requested = Signal(int)
    """A time was clicked, or a word with Ctrl held: play from there, in milliseconds."""
    placed = Signal(int)
    """A word was clicked while reading: it was said here, in milliseconds. Nothing need sound."""
    speaker_activated = Signal(object)
    """A speaker's name was clicked: segment id."""
    segment_edited = Signal(object, object, object)
    """Segment id, its text now, and the list of Edits since the text last handed over, in order, each in the text as
    the one before left it."""
    split_requested = Signal(object, int)
    """Segment id and the offset where the new segment begins. Edits were handed over before."""
    merge_requested = Signal(object, object)
    """Ids of a segment and of the next one."""
    segment_lost = Signal(object, object)
    """The row of a segment that went while somebody wrote in it, and its text with what they wrote."""
    editing_changed = Signal(bool)
    menu_requested = Signal(object, object)
    """Where on the screen (QPoint), and the id of the quote there or None. Not sent while editing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._connect()

    def _connect(self) -> None:
        text = self._text
        text.passage_selected.connect(self.selection_changed)
        text.quote_activated.connect(self.quote_activated)
        text.boundary_moved.connect(self.boundary_moved)
        text.quote_opened.connect(self.quote_opened)
        text.writer.segment_edited.connect(self.segment_edited)
        text.writer.split_requested.connect(self.split_requested)
        text.writer.merge_requested.connect(self.merge_requested)
        text.editing_changed.connect(self.editing_changed)
        text.menu_requested.connect(self.menu_requested)
        text.word_asked.connect(self._hear_word)
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
        self._map.renew()

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
        self._map.update()

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
        gone = (set(old) - set(new)) & text.writer.unsaved.edits.keys()
        places = sorted(text.page.places[segment] for segment in gone)
        lost = [(text.page.rows[place], text.page.texts[place]) for place in places]
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
            for segment in gone:
                text.writer.unsaved.edits.pop(segment)
            text.codings.replace_page(text.page)
            self._share()
        for row, shown in zip(rows, list(text.page.rows), strict=True):
            if row != shown:
                self.segment_changed(row)
        text.moved.emit()
        for row, written in lost:
            self.segment_lost.emit(row, written)

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

    def also_chosen(self) -> tuple[int, ...]:
        """The ids of the quotes chosen besides the emphasised one."""
        return self._text.chosen_quotes()[1:] if self.active_quote() is not None else ()

    def choose_quotes(self, quotes: Sequence[int]) -> None:
        """Chooses several quotes at once, the first emphasised; those not shown are passed over."""
        self._text.choose_many(quotes)

    def choose_in_selection(self) -> None:
        """Chooses the quotes within the selection, else those that touch it."""
        if len(self._text.page):
            self._text.choose_in_selection()

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

    def row_of(self, segment: int) -> SegmentRow | None:
        """A segment as it was stored when it was shown."""
        place = self._text.page.places.get(segment)
        return None if place is None else self._text.page.rows[place]

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

    def keep_unsaved(self, segment: int, edits: Sequence[Edit]) -> None:
        """Takes back edits that were handed over but not stored: they stay on the page and are handed over again."""
        self._text.writer.unsaved.put_back(segment, edits)

    # Hearing

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

    def time_at_caret(self) -> int | None:
        """When the word at the caret was said, in ms; with a selection, its first word. None without times."""
        if not len(self._text.page):
            return None
        return self._text.page.time_at(*min(self._text.ends()))

    def length_at_caret(self) -> int | None:
        """How long the word there sounds, in ms; None without times."""
        if not len(self._text.page):
            return None
        place, offset = min(self._text.ends())
        number = self._text.page.word_at(place, offset)
        if number < 0:
            return None
        word = self._text.page.words(place)[number]
        return int(word[3] - word[2])

    def step_doubt(self, way: Way) -> int | None:
        """Selects the next doubtful word (way 1) or the one before (−1), around the end; when it was said, in ms. None
        where there is none."""
        found = listening.next_doubt(self._text.page, self._text.ends(), way, self._text.sights.doubt)
        if found is None:
            return None
        place, (start, end) = found
        self._text.activate(None)
        self._text.select((place, start), (place, end))
        return self._text.page.time_at(place, start)

    def count_doubts(self) -> int:
        """How many words are marked as doubtful."""
        page, below = self._text.page, self._text.sights.doubt
        return sum(len(page.doubts(place, below)) for place in range(len(page)))

    def spans_at_caret(self) -> list[tuple[int, int, int]]:
        """What a person means now, as (segment id, start, end): the selection, else the word at the caret."""
        return listening.spans_meant(self._text.page, self._text.ends())

    def _hear_word(self, spot: Spot, at_once: bool) -> None:
        ms = self._text.page.time_at(*spot) if len(self._text.page) else None
        if ms is not None:
            (self.seek_requested if at_once else self.placed).emit(ms)

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
        listening.settle(self._text)
        self._text.writer.flush()

    # Inside

    def _carried(self, quotes: Sequence[QuoteRow]) -> list[QuoteRow]:
        """Quotes come as stored; what is written but not stored yet moves them on."""
        return [self._text.writer.carried(quote) for quote in quotes]

    def _after_quotes(self) -> None:
        text = self._text
        if bool(text.codings.quotes) != self._coded:
            self._share()
        there = text.chosen_quotes()
        if text.active is not None and text.active not in there:
            text.activate(None)
        elif len(there) != 1 + len(text.also):
            text.also = there[1:]
