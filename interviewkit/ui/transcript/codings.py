"""The codings on the page as numpy arrays: which are visible, how they move while somebody types, in which lane."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from interviewkit.coding.queries import QuoteRow
from interviewkit.text.anchors import Edit, Passage, through_edit, tidied
from interviewkit.ui.transcript.lanes import lanes
from interviewkit.ui.transcript.page import Page

_FIRST, _START, _LAST, _END = range(4)
_WIDEST = 2**31


class Codings:
    """The quotes of one source that have text on the page. `spans` is int64 (n, 4): first place, start offset, last
    place, end offset, in code points, end exclusive. Rows are in no order."""

    def __init__(self) -> None:
        self.quotes: list[QuoteRow] = []
        self.passages: list[Passage] = []
        self.codes: list[tuple[int, ...]] = []
        self.lanes: list[int] = []
        self.spans: NDArray[np.int64] = np.empty((0, 4), np.int64)
        self._index: dict[int, int] = {}

    def load(self, quotes: Iterable[QuoteRow], page: Page) -> None:
        """Shows these quotes instead of all others."""
        kept = [(quote, span) for quote in quotes if (span := _span(quote.passage, page)) and not quote.lost_text]
        self.quotes = [quote for quote, _ in kept]
        self.passages = [quote.passage for quote in self.quotes]
        self.codes = [_codes(quote) for quote in self.quotes]
        self.spans = np.array([span for _, span in kept], np.int64).reshape(-1, 4)
        self._index = {quote.id: number for number, quote in enumerate(self.quotes)}
        self.lanes = [0] * len(self.quotes)
        self._arrange()

    def change(self, changed: Iterable[QuoteRow], removed: Iterable[int], page: Page) -> tuple[int, int] | None:
        """Shows new and changed quotes and drops removed ones; the places this touches, first and last."""
        changed = list(changed)
        gone = {*removed, *(quote.id for quote in changed)} & self._index.keys()
        touched = [self.spans[self._index[quote]] for quote in gone]
        for quote in gone:
            self._drop(self._index[quote])
        for row in changed:
            span = _span(row.passage, page)
            if span is None or row.lost_text:
                continue
            self._index[row.id] = len(self.quotes)
            self.quotes.append(row)
            self.passages.append(row.passage)
            self.codes.append(_codes(row))
            self.lanes.append(0)
            self.spans = np.vstack([self.spans, np.array([span], np.int64)])
            touched.append(self.spans[-1])
        if not touched:
            return None
        first, last = min(int(span[_FIRST]) for span in touched), max(int(span[_LAST]) for span in touched)
        return self._arrange(first, last)

    def _drop(self, number: int) -> None:
        last = len(self.quotes) - 1
        del self._index[self.quotes[number].id]
        if number != last:
            self._index[self.quotes[last].id] = number
            self.spans[number] = self.spans[last]
        for values in (self.quotes, self.passages, self.codes, self.lanes):
            _fill_gap(values, number)
        self.spans = self.spans[:last]

    def replace_page(self, page: Page) -> None:
        """Finds all places again after segments came, went or changed places; quotes without text are dropped."""
        self.load([_with(quote, passage) for quote, passage in zip(self.quotes, self.passages, strict=True)], page)

    def __contains__(self, quote: int | None) -> bool:
        return quote in self._index

    def number(self, quote: int) -> int:
        """The row of a quote by its id; KeyError for one that is not shown."""
        return self._index[quote]

    def passage(self, quote: int) -> Passage:
        """Where the quote lies now; KeyError for one that is not shown."""
        return self.passages[self._index[quote]]

    def put(self, quote: int, passage: Passage, page: Page) -> None:
        """Shows the quote at another passage, as while a person drags its border."""
        span = _span(passage, page)
        if span is not None:
            number = self._index[quote]
            self.passages[number] = passage
            self.spans[number] = span
            self._arrange()

    def edited(self, place: int, edit: Edit, page: Page) -> None:
        """Carries the quotes of one segment through an edit of its text; those that lost all text stay, empty."""
        segment = page.rows[place].id
        inside = (self.spans[:, _FIRST] == place) | (self.spans[:, _LAST] == place)
        for number in np.flatnonzero(inside).tolist():
            passage = through_edit(self.passages[number], segment, edit)
            if passage.start.segment != passage.end.segment:
                passage = tidied(passage, page.lengths())
            self.passages[number] = passage
            self.spans[number] = _places(passage, page)

    def visible(self, first: int, last: int) -> list[int]:
        """Rows of the quotes with text in the segments first … last, both included."""
        spans = self.spans
        return np.flatnonzero((spans[:, _FIRST] <= last) & (spans[:, _LAST] >= first)).tolist()

    def at(self, place: int, offset: int) -> list[int]:
        """Ids of the quotes that hold the character at this offset, the shortest first."""
        spans = self.spans
        start, end = spans[:, _FIRST] * _WIDEST + spans[:, _START], spans[:, _LAST] * _WIDEST + spans[:, _END]
        here = place * _WIDEST + offset
        found = np.flatnonzero((start <= here) & (here < end))
        return [self.quotes[number].id for number in found[np.argsort((end - start)[found], kind="stable")]]

    def in_order(self) -> list[int]:
        """Ids of all quotes in the order of the text."""
        spans = self.spans
        return [self.quotes[number].id for number in np.lexsort((-spans[:, _END], -spans[:, _LAST], spans[:, _START],
                                                                 spans[:, _FIRST])).tolist()]  # fmt: skip

    def within(self, low: tuple[int, int], high: tuple[int, int]) -> list[int]:
        """Ids of the quotes that lie within a stretch, in the order of the text; where none does, of those that share
        a character with it. The stretch is [low, high) as (place, offset)."""
        spans = self.spans
        start, end = spans[:, _FIRST] * _WIDEST + spans[:, _START], spans[:, _LAST] * _WIDEST + spans[:, _END]
        lower, upper = low[0] * _WIDEST + low[1], high[0] * _WIDEST + high[1]
        found = np.flatnonzero((start >= lower) & (end <= upper))
        if not len(found):
            found = np.flatnonzero((start < upper) & (end > lower))
        return [self.quotes[number].id for number in found[np.lexsort((-end[found], start[found]))].tolist()]

    def _arrange(self, first: int = 0, last: int = _WIDEST) -> tuple[int, int]:
        """Gives lanes to the quotes around these places and to all that overlap them; the places this touches.

        Sorted by start, the quotes fall into clusters that share no text; only clusters that touch the places are
        arranged again, so adding a quote costs what its neighbourhood holds.
        """
        spans = self.spans
        if not len(spans):
            return first, last
        start, end = spans[:, _FIRST] * _WIDEST + spans[:, _START], spans[:, _LAST] * _WIDEST + spans[:, _END]
        order = np.lexsort((-end, start))
        furthest = np.maximum.accumulate(end[order])
        borders = np.concatenate(([0], np.flatnonzero(start[order][1:] >= furthest[:-1]) + 1, [len(order)]))
        low = int(np.searchsorted(furthest, first * _WIDEST, "left"))
        high = int(np.searchsorted(start[order], (last + 1) * _WIDEST, "left"))
        low = int(borders[np.searchsorted(borders, low, "right") - 1]) if low < len(order) else len(order)
        high = int(borders[np.searchsorted(borders, high, "left")])
        chosen = [number for number in order[low:high].tolist() if self.codes[number]]
        wide = [(int(start[number]), int(end[number]), len(self.codes[number])) for number in chosen]
        for number, lane in zip(chosen, lanes(wide), strict=True):
            if lane != self.lanes[number]:
                self.lanes[number] = lane
                first, last = min(first, int(spans[number, _FIRST])), max(last, int(spans[number, _LAST]))
        return first, last


def _fill_gap(values: list[Any], number: int) -> None:
    """Removes one value, putting the last in its place."""
    last = values.pop()
    if number < len(values):
        values[number] = last


def _codes(quote: QuoteRow) -> tuple[int, ...]:
    return tuple(dict.fromkeys(tag.code_id for tag in quote.tags))


def _with(quote: QuoteRow, passage: Passage) -> QuoteRow:
    return quote if quote.passage == passage else replace(quote, passage=passage)


def _span(passage: Passage, page: Page) -> tuple[int, int, int, int] | None:
    """First place, start, last place, end; None for a passage that is empty or not on the page."""
    start, end = page.at(passage.start), page.at(passage.end)
    return (*start, *end) if start and end and start < end else None


def _places(passage: Passage, page: Page) -> tuple[int, int, int, int]:
    return (
        page.places[passage.start.segment],
        passage.start.offset,
        page.places[passage.end.segment],
        passage.end.offset,
    )
