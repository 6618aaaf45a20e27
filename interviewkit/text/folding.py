"""Search finds what the reader means: folds case, width and composition, and skips invisible characters."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

_INVISIBLE = "\u00ad\u034f\u061c\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_VARIATION = [*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)]
_SAME = {
    "\u2018\u2019\u201a\u201b\u02bc\u2032": "'",
    "\u201c\u201d\u201e\u2033": '"',
    "\u2010\u2011\u2012\u2013\u2014\u2212": "-",
}
_BLANKS = "\t\n\v\f\r\x85\u2028\u2029"
_DROPPED = 0xFFFFFFFF
_CHUNK = 1 << 20
_LETTERS = (
    *((0, 0x3400), (0xA000, 0xAC00), (0xD7B0, 0xD800), (0xF900, 0x20000)),
    *((0x2F800, 0x2FA20), (0xE0000, 0xE0200)),
)


def fold(text: str) -> str:
    """`text` for searching: composed (NFC), casefolded, wide and narrow forms as plain ones, blanks, quotation marks
    and hyphens as their ASCII kin, without joiners, soft hyphens and variation selectors."""
    if text.isascii():
        return text.lower().translate(_ASCII_BLANKS)
    tables = _tables()
    folded: list[str] = []
    start = 0
    while start < len(text):
        end = _safe_cut(text, start + _CHUNK, tables)
        codes = _codes(text[start:end])
        folded.append(_fold_carefully(codes) if tables.special[codes].any() else _string(tables.plain[codes]))
        start = end
    return "".join(folded)


class Folded:
    """A folded text that knows where its characters come from; the map is made when first asked for."""

    def __init__(self, text: str) -> None:
        self.text = fold(text)
        self._source = text
        self._map: tuple[list[int], list[int]] | None = None

    def original(self, offset: int) -> int:
        """The offset in the original of the character at a folded offset (0 … len(text)); inside a character that
        was folded into several, its start."""
        return self._place(offset)[0]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original that text[start:end] comes from, whole characters with their joiners."""
        first = self._place(start)[0]
        last, whole = self._place(end)
        return first, last if whole else self._after(end)

    def _place(self, offset: int) -> tuple[int, bool]:
        """The original offset, and whether a folded character begins there."""
        folded, sources = self._mapped()
        row = bisect_right(folded, offset) - 1
        if row % 2:
            return sources[row], offset == folded[row]
        return sources[row] + offset - folded[row], True

    def _after(self, offset: int) -> int:
        folded, sources = self._mapped()
        return sources[bisect_right(folded, offset)]

    def _mapped(self) -> tuple[list[int], list[int]]:
        if self._map is None:
            self._map = _steps(self._source)
        return self._map


class _Tables(NamedTuple):
    plain: NDArray[np.uint32]
    """Code point → its folded code point, where folding one gives one and needs no neighbour."""
    special: NDArray[np.bool_]
    """Code points that join the one before them, vanish, or fold into several."""
    joins: NDArray[np.bool_]
    """Of these, those that belong to the character before them."""
    loose: NDArray[np.uint32]
    """Code point → itself, or its plain kin in width, blanks and quotation marks, or _DROPPED."""


def _codes(text: str) -> NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def _string(codes: NDArray[np.uint32]) -> str:
    return codes.tobytes().decode("utf-32-le", "surrogatepass")


def _safe_cut(text: str, end: int, tables: _Tables) -> int:
    """The first offset from `end` on where no character joins the one before it."""
    while end < len(text) and tables.joins[ord(text[end])]:
        end += 1
    return min(end, len(text))


def _fold_carefully(codes: NDArray[np.uint32]) -> str:
    loose = _tables().loose[codes]
    composed = unicodedata.normalize("NFC", _string(loose[loose != _DROPPED]))
    return unicodedata.normalize("NFC", composed.casefold())


def _steps(text: str) -> tuple[list[int], list[int]]:
    """Folded offsets and the original offsets they stand for: even rows begin a stretch folded one to one, odd rows
    characters that fold together."""
    if text.isascii():
        return [0], [0]
    tables = _tables()
    codes = _codes(text)
    special = np.flatnonzero(tables.special[codes])
    joins = tables.joins[codes]
    known: dict[str, int] = {}
    folded, sources = [0], [0]
    done = 0
    for place in special.tolist():
        if place < done:
            continue
        start = place - 1 if joins[place] and place > done else place
        end = place + 1
        while end < len(text) and joins[end]:
            end += 1
        cluster = text[start:end]
        length = known.get(cluster)
        if length is None:
            length = known[cluster] = len(_fold_carefully(codes[start:end]))
        begin = folded[-1] + start - sources[-1]
        folded += (begin, begin + length)
        sources += (start, end)
        done = end
    return folded, sources


@cache
def _tables() -> _Tables:
    letters = _letters()
    loose = np.arange(0x110000, dtype=np.uint32)
    loose[[*map(ord, _INVISIBLE), *_VARIATION]] = _DROPPED
    loose[list(map(ord, _BLANKS))] = ord(" ")
    for group, plain in _SAME.items():
        loose[list(map(ord, group))] = ord(plain)
    followers = {chr(code) for code in (*range(0x1161, 0x1176), *range(0x11A8, 0x11C3))}
    for letter in letters:
        form = unicodedata.decomposition(letter)
        if form.startswith(("<wide>", "<narrow>")):
            loose[ord(letter)] = int(form.split()[1], 16)
        elif form and form[0] != "<" and " " in form:
            followers.add(chr(int(form.split()[1], 16)))
        elif unicodedata.category(letter) == "Zs":
            loose[ord(letter)] = ord(" ")
    special, joins = np.zeros((2, 0x110000), np.bool_)
    tables = _Tables(np.arange(0x110000, dtype=np.uint32), special, joins, loose)
    for letter in letters:
        _enter(letter, tables, followers)
    return tables


def _enter(letter: str, tables: _Tables, followers: set[str]) -> None:
    code = ord(letter)
    loose = int(tables.loose[code])
    first = unicodedata.normalize("NFD", chr(loose))[0] if loose != _DROPPED else ""
    if not first or unicodedata.combining(first) or first in followers or letter in followers:
        tables.special[code] = tables.joins[code] = True
        return
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", chr(loose)).casefold())
    if len(folded) == 1:
        tables.plain[code] = ord(folded)
    else:
        tables.special[code] = True


def _letters() -> list[str]:
    """Every assigned character but those that fold into themselves alone: Han, Hangul syllables, private use."""
    ranges = [
        (0, 0x3400),
        (0xA000, 0xAC00),
        (0xD7B0, 0xD800),
        (0xF900, 0x20000),
        (0x2F800, 0x2FA20),
        (0xE0000, 0xE0200),
    ]
    return [chr(code) for first, last in ranges for code in range(first, last)]


_ASCII_BLANKS = {ord(blank): " " for blank in _BLANKS if blank.isascii()}
