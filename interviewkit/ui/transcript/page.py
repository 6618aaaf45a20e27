"""The text on the page as it stands now: between what is stored, in code points, and what Qt shows, in UTF-16."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from interviewkit.sources.queries import SegmentRow
from interviewkit.text.anchors import Anchor, Passage
from interviewkit.text.pauses import Pause, pauses
from interviewkit.text.sentences import sentences
from interviewkit.text.utf16 import Utf16Map

_BREAK = "\u2028"
_SHOWN = str.maketrans(
    {
        **dict.fromkeys("\n\r\u2029", _BREAK),
        **dict.fromkeys("\ufdd0\ufdd1\ufffc", "\ufffd"),
        "\ufeff": "\u200b",
        "\0": "\u2400",
    }
)
_TYPED = str.maketrans(
    {
        **dict.fromkeys("\r\u2028\u2029", "\n"),
        **dict.fromkeys("\ufdd0\ufdd1\ufffc", "\ufffd"),
        **dict.fromkeys("\ufeff\0"),
    }
)
_REACH = 4
"""How many segments back somebody may still be speaking."""
_HALF = re.compile("[\ud800-\udfff]")


def shown(text: str) -> str:
    """The text as Qt can hold it in one block, unit for unit: line breaks as U+2028, lone surrogates as U+FFFD.

    Qt would begin a new block at \\n, \\r, U+2029, U+FDD0 and U+FDD1, and drop lone surrogates and a leading BOM.
    """
    if text.isascii():
        return text.translate(_SHOWN) if "\n" in text or "\r" in text or "\0" in text else text
    return _HALF.sub("\ufffd", text.translate(_SHOWN))


def typed(text: str) -> str:
    """What a person wrote or pasted, as it is stored: line breaks as \\n, without NULs and byte order marks, and with
    U+FFFD for halves of characters and for what no text may hold."""
    text = text.replace("\r\n", "\n").translate(_TYPED)
    return text if text.isascii() else _HALF.sub("\ufffd", text)


class Page:
    """The segments in order, their text as edited so far. A place is a segment's number on the page, from 0."""

    def __init__(self, rows: Iterable[SegmentRow] = ()) -> None:
        self.rows = list(rows)
        self._index()

    def _index(self) -> None:
        self.texts = [row.text for row in self.rows]
        self.places = {row.id: place for place, row in enumerate(self.rows)}
        self._maps: dict[int, Utf16Map] = {}
        self._sentences: dict[int, list[tuple[int, int]]] = {}
        self._lengths: dict[int, int] | None = None
        self._times: list[tuple[int, int]] | None = None
        self._pauses: dict[int, tuple[int, list[Pause]]] = {}
        self._doubts: dict[int, tuple[float, list[tuple[int, int]]]] = {}

    def __len__(self) -> int:
        return len(self.rows)

    def append(self, rows: Sequence[SegmentRow]) -> None:
        """Adds segments at the end."""
        for row in rows:
            self.places[row.id] = len(self.rows)
            self.rows.append(row)
            self.texts.append(row.text)
        self._lengths = self._times = None

    def put(self, first: int, count: int, rows: Sequence[SegmentRow]) -> None:
        """Replaces `count` segments from place `first` on."""
        self.rows[first : first + count] = rows
        texts = self.texts
        texts[first : first + count] = [row.text for row in rows]
        self._index()
        self.texts = texts

    def write(self, place: int, text: str) -> None:
        """The segment's text is now `text`."""
        self.texts[place] = text
        self._maps.pop(place, None)
        self._forget(place)
        if self._lengths is not None:
            self._lengths[self.rows[place].id] = len(text)

    def describe(self, place: int, row: SegmentRow) -> None:
        """Takes over the row's speaker, times, words and flags; the text on the page stays."""
        self.rows[place] = replace(row, text=self.rows[place].text)
        self._forget(place)
        self._times = None

    def store(self, place: int, row: SegmentRow) -> None:
        """Takes over the row with its text, as stored now."""
        self.rows[place] = row
        self.write(place, row.text)
        self._times = None

    def _forget(self, place: int) -> None:
        self._sentences.pop(place, None)
        self._doubts.pop(place, None)
        self._pauses.pop(place, None)
        for after in range(place + 1, min(place + _REACH, len(self.rows))):
            self._pauses.pop(after, None)

    def units(self, place: int) -> Utf16Map:
        """The conversion between code points and UTF-16 for one segment."""
        found = self._maps.get(place)
        if found is None:
            found = self._maps[place] = Utf16Map(self.texts[place])
        return found

    def lengths(self) -> dict[int, int]:
        """Segment id → length in code points, in document order."""
        if self._lengths is None:
            self._lengths = {row.id: len(text) for row, text in zip(self.rows, self.texts, strict=True)}
        return self._lengths

    def anchor(self, place: int, offset: int) -> Anchor:
        """The anchor at a code point offset, cut to the segment's text."""
        return Anchor(self.rows[place].id, max(0, min(offset, len(self.texts[place]))))

    def at(self, anchor: Anchor) -> tuple[int, int] | None:
        """(place, offset) of an anchor, None when its segment is not on the page."""
        place = self.places.get(anchor.segment)
        return None if place is None else (place, max(0, min(anchor.offset, len(self.texts[place]))))

    def sentences(self, place: int) -> list[tuple[int, int]]:
        """The sentences of one segment, the whole segment where none can be told apart."""
        found = self._sentences.get(place)
        if found is None:
            text = self.texts[place]
            found = sentences(text, _gaps(self.rows[place], len(text)))
            self._sentences[place] = found
        return found

    def trimmed(self, passage: Passage) -> Passage | None:
        """The passage without blanks at its ends, None where nothing is left."""
        start, end = self.at(passage.start), self.at(passage.end)
        if start is None or end is None:
            return None
        while start[0] < end[0] and not self.texts[start[0]][start[1] :].strip():
            start = start[0] + 1, 0
        while start[0] < end[0] and not self.texts[end[0]][: end[1]].strip():
            end = end[0] - 1, len(self.texts[end[0] - 1])
        first, last = self.texts[start[0]], self.texts[end[0]]
        start = start[0], len(first) - len(first[start[1] :].lstrip())
        end = end[0], len(last[: end[1]].rstrip())
        return Passage(self.anchor(*start), self.anchor(*end)) if start < end else None

    def words(self, place: int) -> list[list[Any]]:
        """The words with their times and probabilities, none while the text is not the one they were found in."""
        row = self.rows[place]
        return row.words or [] if row.words and row.text == self.texts[place] else []

    def word_at(self, place: int, offset: int) -> int:
        """The number of the word at an offset, or of the next one in the segment; -1 for none with a time."""
        words = self.words(place)
        found = next((n for n, word in enumerate(words) if offset < word[1]), len(words) - 1)
        return found if words else -1

    def time_at(self, place: int, offset: int) -> int | None:
        """When what stands at an offset was said: its word's time, else in proportion to the segment's; None without
        times."""
        words, row = self.words(place), self.rows[place]
        if words:
            return int(words[self.word_at(place, offset)][2])
        if row.start_ms is None or row.end_ms is None or not self.texts[place]:
            return row.start_ms
        return row.start_ms + (row.end_ms - row.start_ms) * min(offset, len(self.texts[place])) // len(
            self.texts[place]
        )

    def doubts(self, place: int, below: float) -> list[tuple[int, int]]:
        """[start, end) of each word whose probability is smaller, in code points; none while the text is unsaved."""
        found = self._doubts.get(place)
        if found is None or found[0] != below:
            spans = [
                (int(word[0]), int(word[1])) for word in self.words(place) if word[4] is not None and word[4] < below
            ]
            found = self._doubts[place] = below, spans
        return found[1]

    def pauses(self, place: int, least_ms: int) -> list[Pause]:
        """The pauses before and in a segment, from least_ms on; none for 0."""
        if not least_ms:
            return []
        found = self._pauses.get(place)
        if found is None or found[0] != least_ms:
            found = self._pauses[place] = least_ms, self._pauses_of(place, least_ms)
        return found[1]

    def _pauses_of(self, place: int, least_ms: int) -> list[Pause]:
        heard = max((end for row in self.rows[max(0, place - _REACH) : place] if (end := _ends(row)) is not None),
                    default=None)  # fmt: skip
        row, words = self.rows[place], self.words(place)
        if words:
            return pauses(words, least_ms, after_ms=heard)
        if heard is None or row.start_ms is None or row.start_ms - heard < least_ms:
            return []
        return [Pause(0, heard, row.start_ms)]

    def place_at_time(self, ms: int) -> int | None:
        """The segment sounding at this moment of the recording, None between or without times."""
        if self._times is None:
            self._times = sorted(
                (row.start_ms, place) for place, row in enumerate(self.rows) if row.start_ms is not None
            )
        found = bisect_right(self._times, (ms, len(self.rows))) - 1
        if found < 0:
            return None
        place = self._times[found][1]
        end = self.rows[place].end_ms
        return place if end is None or ms < end else None

    def word_at_time(self, place: int, ms: int) -> int:
        """The number of the word sounding at this moment, -1 for none."""
        words = self.rows[place].words or []
        found = bisect_right(words, ms, key=lambda word: word[2]) - 1
        return found if found >= 0 and ms < words[found][3] else -1

    def begins_run(self, place: int) -> bool:
        """Whether another person begins to speak here."""
        row = self.rows[place]
        if place == 0:
            return True
        before = self.rows[place - 1]
        return (row.speaker_id, row.speaker) != (before.speaker_id, before.speaker)


def _ends(row: SegmentRow) -> int | None:
    """When the last word of a segment was said."""
    if row.words:
        return int(max(word[3] for word in row.words))
    return row.end_ms if row.end_ms is not None else row.start_ms


def _gaps(row: SegmentRow, length: int) -> list[tuple[int, int]] | None:
    """(offset of a word, silence before it in ms), while the words still fit the text."""
    words = row.words
    if not words or len(row.text) != length:
        return None
    return [(after[0], after[2] - word[3]) for word, after in pairwise(words)]
