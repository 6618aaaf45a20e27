"""Finds letters and expressions in blocks: first among the different words, then where those words stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from interviewkit.store.blocks import RARE, Block, Numbers, Vocabulary
from interviewkit.text.expressions import needed, stays_in_words, within_lines

Spans = NDArray[np.int64]
"""A row for each hit: start and end in a block's folded text."""
NONE: Spans = np.empty((0, 2), np.int64)
Finder = Callable[[str], Iterable[tuple[int, int]]]
"""Finds spans in a text of several lines, in order, without overlap, none across a line."""


def spans(text: str, needle: str | re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Where needle is in a block's folded text, [start, end), left to right without overlap, never across a line."""
    if isinstance(needle, str):
        size, at = len(needle), text.find(needle)
        while at >= 0:
            yield at, at + size
            at = text.find(needle, at + size)
        return
    if within_lines(needle):
        whole = [match.span() for match in needle.finditer(text)]
        if not any("\n" in text[start:end] for start, end in whole):
            yield from (span for span in whole if span[0] < span[1])
            return
    begin = 0
    for line in text.split("\n"):
        for match in needle.finditer(line):
            if match.end() > match.start():
                yield begin + match.start(), begin + match.end()
        begin += len(line) + 1


class Seeker(Protocol):
    """Something that is looked for in the blocks of one vocabulary."""

    def spans(self, block: Block) -> Spans:
        """Where it is, from left to right without overlap."""

    def count(self, block: Block) -> int:
        """How often."""


def seeker(vocabulary: Vocabulary, needle: str | re.Pattern[str]) -> Seeker:
    """What looks for folded letters, or for an expression as pattern() makes them."""
    if isinstance(needle, str):
        if " " in needle:
            return Phrase(vocabulary, needle)
        return InWords(vocabulary, lambda text: spans(text, needle))
    if stays_in_words(needle):
        return InWords(vocabulary, lambda text: spans(text, needle))
    return InLines(vocabulary, needle)


class InWords:
    """What can only be within words: each different word is looked at once."""

    def __init__(self, vocabulary: Vocabulary, finder: Finder) -> None:
        known = vocabulary.known()
        self.finder = finder
        word, self._start, self._end = _in_lines(known.lines, known.sizes[2:], finder)
        self._counts = np.bincount(word + 2, minlength=len(known.words)).astype(np.uint16)
        self._first = np.cumsum(self._counts, dtype=np.int64) - self._counts
        self._held = self._counts > 0
        self._single = bool((self._counts <= 1).all())
        self._any = len(word) > 0

    def count(self, block: Block) -> int:
        found = self._rare(block)[0].size if len(block.rare_at) else 0
        if self._any and self._single:
            return int(np.count_nonzero(self._held.take(block.words))) + found
        return int(self._counts.take(block.words).sum(dtype=np.int64)) + found if self._any else found

    def places(self, block: Block) -> tuple[Numbers, Numbers]:
        """The words it is in, and how often."""
        at = np.flatnonzero(self._held.take(block.words)) if self._any else np.zeros(0, np.int64)
        counts = self._counts[block.words[at]].astype(np.int64)
        if len(block.rare_at) and len(rare := self._rare(block)[0]):
            rare, often = np.unique(rare, return_counts=True)
            at, counts = np.concatenate((at, rare)), np.concatenate((counts, often))
            order = np.argsort(at)
            at, counts = at[order], counts[order]
        return at, counts

    def spans(self, block: Block) -> Spans:
        at = np.flatnonzero(self._held.take(block.words)) if self._any else np.zeros(0, np.int64)
        which = self._first[block.words[at]]
        if not self._single and len(at):
            counts = self._counts[block.words[at]].astype(np.int64)
            at, which = np.repeat(at, counts), np.repeat(which, counts)
            which += np.arange(len(at)) - np.repeat(np.cumsum(counts) - counts, counts)
        begins, ends = self._start[which], self._end[which]
        if len(block.rare_at) and len((rare := self._rare(block))[0]):
            at, begins, ends = (np.concatenate(each) for each in zip((at, begins, ends), rare, strict=True))
            order = np.lexsort((begins, at))
            at, begins, ends = at[order], begins[order], ends[order]
        if not len(at):
            return NONE
        offsets = block.offsets(at)
        return np.column_stack((offsets + begins, offsets + ends))

    def _rare(self, block: Block) -> tuple[Numbers, Numbers, Numbers]:
        word, start, end = _in_lines(block.rare, np.diff(block.rare_starts), self.finder)
        return block.rare_at[word].astype(np.int64), start, end


def _in_lines(text: str, sizes: NDArray[np.integer], finder: Finder) -> tuple[Numbers, Numbers, Numbers]:
    """Of each span the number of its line, and where it begins and ends in that line."""
    found = np.array(list(finder(text)) if len(sizes) else [], np.int64).reshape(-1, 2)
    begins = np.cumsum(sizes, dtype=np.int64) - sizes
    line = np.searchsorted(begins, found[:, 0], side="right") - 1
    return line, found[:, 0] - begins[line], found[:, 1] - begins[line]


class Phrase:
    """Letters with blanks among them: a word that ends on the first part, words that are the middle ones, a word that
    begins with the last. whole: letters may not go on before and behind."""

    def __init__(self, vocabulary: Vocabulary, text: str, whole: bool = False) -> None:
        parts = text.split(" ")
        before = r"(?<!\w)" if whole and text[0].isalnum() else ""
        after = r"(?!\w)" if whole and text[-1].isalnum() else ""
        self._sizes = len(parts[0]), len(parts[-1])
        shapes = [f"{before}{re.escape(parts[0])}$", *(f"^{re.escape(each)}$" for each in parts[1:-1])]
        self._parts = [
            _Part(vocabulary, re.compile(each, re.MULTILINE)) for each in (*shapes, f"^{re.escape(parts[-1])}{after}")
        ]

    def count(self, block: Block) -> int:
        return len(self.spans(block))

    def spans(self, block: Block) -> Spans:
        if len(block.words) < len(self._parts):
            return NONE
        at = self._parts[0].places(block)
        for step, part in enumerate(self._parts[1:], 1):
            if not len(at):
                return NONE
            at = at[at + step < len(block.words)]
            at = at[part.is_at(block, at + step)]
        if not len(at):
            return NONE
        offsets = block.offsets(np.concatenate((at + 1, at + len(self._parts) - 1)))
        found = np.column_stack((offsets[: len(at)] - 1 - self._sizes[0], offsets[len(at) :] + self._sizes[1]))
        return apart(found) if (found[1:, 0] < found[:-1, 1]).any() else found


class _Part:
    """Whether words have a shape."""

    def __init__(self, vocabulary: Vocabulary, shape: re.Pattern[str]) -> None:
        known = vocabulary.known()
        self._shape = shape
        self._held = np.zeros(len(known.words), np.bool_)
        self._held[2:][self._lines(known.lines, known.sizes[2:])] = True

    def places(self, block: Block) -> Numbers:
        at = np.flatnonzero(self._held.take(block.words))
        if len(block.rare_at) and len(rare := self._rare(block)):
            at = np.union1d(at, rare)
        return at

    def is_at(self, block: Block, at: Numbers) -> NDArray[np.bool_]:
        found = self._held[block.words[at]]
        if len(block.rare_at) and (block.words[at] == RARE).any():
            found |= np.isin(at, self._rare(block))
        return found

    def _rare(self, block: Block) -> Numbers:
        return block.rare_at[self._lines(block.rare, np.diff(block.rare_starts))].astype(np.int64)

    def _lines(self, text: str, sizes: NDArray[np.integer]) -> Numbers:
        """The numbers of the lines that have the shape, which may match nothing at an end of a line."""
        matches = self._shape.finditer(text) if len(sizes) else ()
        found = np.array([match.start() for match in matches], np.int64)
        begins = np.cumsum(sizes, dtype=np.int64) - sizes
        return np.searchsorted(begins, found, side="right") - 1


class InLines:
    """Expressions that can run over blanks: lines are put together again, those that hold what must be in a hit."""

    def __init__(self, vocabulary: Vocabulary, shape: re.Pattern[str]) -> None:
        self._shape = shape
        self._whole = within_lines(shape)
        letters = needed(shape)
        self._needed = InWords(vocabulary, lambda text: spans(text, letters)) if letters else None

    def count(self, block: Block) -> int:
        return len(self.spans(block))

    def spans(self, block: Block) -> Spans:
        if self._needed is not None:
            rows = np.unique(np.searchsorted(block.breaks, self._needed.places(block)[0]))
            if len(rows) * 4 < len(block.segments):
                return self._in_rows(block, rows.tolist())
        found = np.array(list(spans(block.text, self._shape)), np.int64)
        return found.reshape(-1, 2)

    def _in_rows(self, block: Block, rows: Sequence[int]) -> Spans:
        found = [
            (block.starts[row] + start, block.starts[row] + end)
            for row in rows
            for start, end in spans(block.line(row), self._shape)
        ]
        return np.array(found, np.int64).reshape(-1, 2)


def merged(text: str, finders: Sequence[Finder]) -> Iterator[tuple[int, int]]:
    """What several finders find, without overlap."""
    every = [span for finder in finders for span in finder(text)]
    yield from apart(np.array(every, np.int64).reshape(-1, 2)).tolist()


def apart(every: Spans) -> Spans:
    """In order and without overlap; of two that begin alike, the longer."""
    every = every[np.lexsort((-every[:, 1], every[:, 0]))]
    if not (every[1:, 0] < every[:-1, 1]).any():
        return every
    found: list[tuple[int, int]] = []
    for start, end in every.tolist():
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return np.array(found, np.int64).reshape(-1, 2)
