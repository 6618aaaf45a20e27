"""A text as it is stored, and the way to it from any counting of characters that a program may have used.

Only few characters make ways of counting differ: line breaks, those beyond UTF-16's first plane, and those that are not
stored. Their places alone are kept, so that a position is found by a search among them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from interviewkit.exchange.arrival.shapes import FileText

Places = NDArray[np.int64]
_DROPPED, _LF, _CR, _WIDE = range(1, 5)


@dataclass(frozen=True, slots=True)
class Counting:
    """One way to count. wide: UTF-16 units; bom: the mark is character 0.

    break_width: of every line break, 0 for as wide as it is in the file, where CRLF are two. inclusive: the end is the
    last character, not the one behind it.
    """

    wide: bool = False
    break_width: int = 0
    bom: bool = False
    inclusive: bool = False


class _Scale(NamedTuple):
    """One way to count a text: where each odd character begins, how wide it is, and how much the ones before it add."""

    starts: Places
    widths: Places
    added: Places
    first: int
    last: int


class Ruler:
    """A text as it is stored (line breaks LF, no control characters) with the way to it from any counting."""

    def __init__(self, content: FileText) -> None:
        self.raw = raw = content.text
        self.has_bom = content.bom
        codes = np.frombuffer(raw.encode("utf-32-le", "surrogatepass"), np.uint32)
        # A sieve of three comparisons leaves few characters to look up.
        rare = np.flatnonzero((codes < 0x20) | (codes - np.uint32(0x7F) < 0x21) | (codes >= 0xD800))
        kinds = _kinds()[np.minimum(codes[rare], 0x10000)]
        self._at: Places = rare[kinds > 0]
        self._kinds = kinds[kinds > 0]
        lines = np.flatnonzero(self._kinds == _LF)
        before = lines[lines > 0]
        pairs = before[(self._kinds[before - 1] == _CR) & (self._at[before - 1] == self._at[before] - 1)]
        self._returns = pairs - 1
        """Of the odd characters, the CR of each CRLF."""
        self.lines, self.breaks = len(lines), len(pairs)
        self.wide = bool((self._kinds == _WIDE).any())
        dropped = self._kinds == _DROPPED
        self.removed = int(dropped.sum())
        dropped[self._returns] = True
        self._left_out = self._at[dropped]
        text = raw
        if "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        if self.removed:
            text = text.translate(dict.fromkeys(codes[self._at[self._kinds == _DROPPED]].tolist()))
        self.text = text
        self._scales: dict[Counting, _Scale] = {}

    def reduced(self, counting: Counting) -> Counting:
        """The same way without what makes no difference in this text."""
        width = counting.break_width
        if (self.breaks == 0 and width == 1) or (width == 2 and self.breaks == self.lines):
            width = 0
        return Counting(counting.wide and self.wide, width, counting.bom and self.has_bom, counting.inclusive)

    def place(self, counting: Counting, position: int) -> tuple[int, bool]:
        """(offset in the stored text, whether a character begins there); −1 outside the text."""
        found, clean = self.places(counting, np.array([position], np.int64))
        return int(found[0]), bool(clean[0])

    def places(self, counting: Counting, positions: Places) -> tuple[Places, NDArray[np.bool_]]:
        """As place(), for many at once, in any shape. A place within a character is that of the character."""
        width = counting.break_width
        counting = self.reduced(Counting(counting.wide, width, counting.bom))
        if width == 2 and self.breaks:  # the same places, but none between the two that are one character here
            counting = Counting(counting.wide, width, counting.bom)
        if counting == Counting() and not len(self._left_out):
            inside = (positions >= 0) & (positions <= len(self.raw))
            return np.where(inside, positions, -1), inside
        scale = self._scale(counting)
        before = np.searchsorted(scale.starts, positions, "left")
        inside = (positions >= scale.first) & (positions <= scale.last)
        clean = inside
        if len(scale.starts):
            nearest = np.maximum(before - 1, 0)
            clean = inside & ((before == 0) | (positions >= scale.starts[nearest] + scale.widths[nearest]))
        raw = positions - scale.first - scale.added[before]
        return np.where(inside, raw - np.searchsorted(self._left_out, raw, "left"), -1), clean

    def spans(self, counting: Counting, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int, bool] | None]:
        """(start, end) in the stored text each and whether both lie between characters; None outside or backwards."""
        if not spans:
            return []
        told = np.array(spans, np.int64)
        told[:, 1] += counting.inclusive
        found, clean = self.places(counting, told)
        fits = (found[:, 0] >= 0) & (found[:, 1] >= found[:, 0])
        rows = zip(found.tolist(), (clean[:, 0] & clean[:, 1]).tolist(), fits.tolist(), strict=True)
        return [(start, end, whole) if fit else None for (start, end), whole, fit in rows]

    def _scale(self, counting: Counting) -> _Scale:
        known = self._scales.get(counting)
        if known is None:
            widths = np.ones(len(self._at), np.int64)
            if counting.wide:
                widths[self._kinds == _WIDE] = 2
            if counting.break_width:
                widths[self._kinds == _LF] = counting.break_width
                widths[self._returns] = 0
            first = 1 if counting.bom else 0
            added = np.concatenate((np.zeros(1, np.int64), np.cumsum(widths - 1)))
            starts = self._at + first + added[:-1]
            known = _Scale(starts, widths, added, first, first + len(self.raw) + int(added[-1]))
            self._scales[counting] = known
        return known


@cache
def _kinds() -> NDArray[np.uint8]:
    """What each character of the first plane is to a ruler; all others are wide. Controls but for tab, line breaks
    and NEL are not stored, nor halves of characters."""
    kinds = np.zeros(0x10001, np.uint8)
    for first, last in ((0, 8), (0x0B, 0x0C), (0x0E, 0x1F), (0x7F, 0x84), (0x86, 0x9F), (0xD800, 0xDFFF)):
        kinds[first : last + 1] = _DROPPED
    kinds[[0xFFFE, 0xFFFF]] = _DROPPED
    kinds[0x0A], kinds[0x0D], kinds[0x10000] = _LF, _CR, _WIDE
    return kinds
