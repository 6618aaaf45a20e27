"""What was said, kept small: of each source the numbers of its words, the words themselves once for all sources.

A word is here whatever stands between two blanks of folded text. Hangul takes no more room than English that way, and
a search looks at each different word once instead of at all that was said.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

FULL = 1 << 16
"""So many words get a number; others, rare ones that came late, are kept by the sources that hold them."""

BREAK, RARE = 0, 1
"""Numbers that stand for the end of a segment and for a word without a number."""

Numbers = NDArray[np.int64]


class Known(NamedTuple):
    """All words of a vocabulary at one moment, by number. lines: those from number 2 on, one a line; sizes: length and
    the blank behind, 0 for BREAK and RARE."""

    words: NDArray[Any]
    lines: str
    sizes: NDArray[np.int32]


class Vocabulary:
    """Numbers words as they come and never takes a number back: what was numbered before can always be read."""

    def __init__(self, full: int = FULL) -> None:
        self._words = ["\n", ""]
        self._numbers = _Numbers(self._words, full)
        self._known = Known(np.array(self._words, object), "", np.zeros(2, np.int32))

    def numbered(self, words: Sequence[str]) -> NDArray[np.uint16]:
        """The numbers of words, new ones given where needed; for one thread at a time."""
        return np.fromiter(map(self._numbers.__getitem__, words), np.uint16, len(words))

    def known(self) -> Known:
        """Every word there is by now."""
        known = self._known
        if len(known.words) != len(self._words):
            words = self._words.copy()
            spelled = np.empty(len(words), object)
            spelled[:] = words
            sizes = np.fromiter(map(len, words), np.int32, len(words)) + np.int32(1)
            sizes[:2] = 0
            known = self._known = Known(spelled, "\n".join(words[2:]), sizes)
        return known


class _Numbers(dict[str, int]):
    def __init__(self, words: list[str], full: int) -> None:
        super().__init__({"\n": BREAK})
        self._words = words
        self._full = full

    def __missing__(self, word: str) -> int:
        number = len(self._words)
        if number >= self._full:
            return RARE
        self._words.append(word)
        self[word] = number
        return number


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """One source's text, folded, one line a segment.

    speakers: of each segment, 0 for none. starts: where each segment begins in the text, and where one more would.
    words: their numbers, BREAK between segments; breaks: where those are. rare: the words without a number, one a line;
    rare_at: their places in `words`; rare_starts: where they begin in `rare`, and where one more would.
    """

    source_id: int
    segments: Sequence[int]
    speakers: Sequence[int]
    starts: Sequence[int]
    words: NDArray[np.uint16]
    breaks: NDArray[np.uint32]
    rare: str
    rare_at: NDArray[np.uint32]
    rare_starts: NDArray[np.uint32]
    vocabulary: Vocabulary

    @property
    def text(self) -> str:
        """All of it, put together anew: a third of a millisecond for an interview."""
        return self._spelled(0, len(self.words)).replace(" \n ", "\n")

    def line(self, row: int) -> str:
        """The text of one segment."""
        begin = int(self.breaks[row - 1]) + 1 if row else 0
        return self._spelled(begin, int(self.breaks[row]) if row < len(self.breaks) else len(self.words))

    def lines(self, rows: Numbers) -> str:
        """The text of some segments, in order, one a line."""
        ends = np.append(self.breaks, len(self.words)).astype(np.int64)
        begins = np.concatenate((np.zeros(1, np.int64), ends[:-1] + 1))
        taken = np.zeros(len(self.words) + 1, np.int8)
        taken[begins[rows]] = 1
        taken[ends[rows]] = -1
        places = np.flatnonzero(np.cumsum(taken, dtype=np.int8) | (taken < 0))
        return self._at(places[places < len(self.words)]).removesuffix(" \n").replace(" \n ", "\n")

    def row(self, offset: int) -> int:
        """The number of the segment in which a character of the text stands."""
        return bisect_right(self.starts, offset) - 1

    def offsets(self, at: Numbers) -> Numbers:
        """Where the words at some places begin in the text."""
        sizes = self.vocabulary.known().sizes
        if len(at) > 4:
            every = sizes.take(self.words)
            every[self.rare_at] = np.diff(self.rare_starts)
            return np.asarray(np.cumsum(every, dtype=np.int32)[at] - every[at], np.int64)
        found = []
        for place, row in zip(at.tolist(), np.searchsorted(self.breaks, at).tolist(), strict=True):
            begin = int(self.breaks[row - 1]) + 1 if row else 0
            length = int(sizes[self.words[begin:place]].sum())
            if len(self.rare_at):
                first, last = np.searchsorted(self.rare_at, (begin, place))
                length += int(self.rare_starts[last]) - int(self.rare_starts[first])
            found.append(self.starts[row] + length)
        return np.array(found, np.int64)

    def _spelled(self, begin: int, end: int) -> str:
        found = self.vocabulary.known().words[self.words[begin:end]].tolist()
        if len(self.rare_at):
            first, last = np.searchsorted(self.rare_at, (begin, end)).tolist()
            self._put_rare(found, range(first, last), (self.rare_at[first:last].astype(np.int64) - begin).tolist())
        return " ".join(found)

    def _at(self, places: Numbers) -> str:
        """The words at some places, in order."""
        found = self.vocabulary.known().words[self.words[places]].tolist()
        if len(self.rare_at) and len(places):
            put = np.searchsorted(places, self.rare_at)
            which = np.flatnonzero(places.take(put, mode="clip") == self.rare_at)
            self._put_rare(found, which.tolist(), put[which].tolist())
        return " ".join(found)

    def _put_rare(self, words: list[str], which: Sequence[int], places: Sequence[int]) -> None:
        for n, place in zip(which, places, strict=True):
            words[place] = self.rare[self.rare_starts[n] : self.rare_starts[n + 1] - 1]


def block(source: int, segments: Sequence[int], speakers: Sequence[int], folded: str, vocabulary: Vocabulary) -> Block:
    """The block of a source. folded: its text, one line a segment."""
    words = folded.replace("\n", " \n ").split(" ")
    numbers = vocabulary.numbered(words)
    rare_at = np.flatnonzero(numbers == RARE)
    rare = [words[n] for n in rare_at.tolist()]
    ends = np.cumsum([0, *(len(word) + 1 for word in rare)])
    lines = np.fromiter(map(len, folded.split("\n")), np.int64, folded.count("\n") + 1)
    starts = array("I", np.cumsum([0, *(lines + 1)]).astype(np.uint32).tobytes())
    breaks = np.flatnonzero(numbers == BREAK).astype(np.uint32)
    small = rare_at.astype(np.uint32), ends.astype(np.uint32)
    return Block(
        source, array("q", segments), array("q", speakers), starts, numbers, breaks, "\n".join(rare), *small, vocabulary
    )
