"""Finds letters and expressions in blocks: first among the different words, then where those words stand."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from interviewkit.store.blocks import RARE, Block, Numbers, Vocabulary
from interviewkit.text.expressions import in_succession, needed, stays_in_words, within_lines

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
    if parts := in_succession(needle):
        return InSuccession(vocabulary, [part.pattern for part in parts], needle)
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


class InSuccession:
    """Words one blank apart: the end of one is the first part, words are the middle ones, the last begins one.

    parts: expressions that stay in words. shape: the whole, for hits that lie on each other; None where a part can be
    at one place of a word only, so that the first of such hits is the one.
    """

    def __init__(self, vocabulary: Vocabulary, parts: Sequence[str], shape: re.Pattern[str] | None = None) -> None:
        flags = re.MULTILINE | (shape.flags & re.IGNORECASE if shape is not None else 0)
        shapes = [f"(?:{parts[0]})$", *(f"^(?:{part})$" for part in parts[1:-1]), f"^(?:{parts[-1]})"]
        self._parts = [_Part(vocabulary, re.compile(each, flags)) for each in shapes]
        self._shape = shape

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
        last = at + len(self._parts) - 1
        offsets = block.offsets(np.concatenate((at, last)))
        begins = offsets[: len(at)] + self._parts[0].edges(block, at)[0]
        found = np.column_stack((begins, offsets[len(at) :] + self._parts[-1].edges(block, last)[1]))
        upon = np.flatnonzero(found[1:, 0] < found[:-1, 1])
        if not len(upon):
            return found
        return apart(found) if self._shape is None else _again(block, found, upon, self._shape)


class Phrase(InSuccession):
    """Letters with blanks among them. whole: letters may not go on before and behind."""

    def __init__(self, vocabulary: Vocabulary, text: str, whole: bool = False) -> None:
        parts = [re.escape(part) for part in text.split(" ")]
        parts[0] = (r"(?<!\w)" if whole and text[0].isalnum() else "") + parts[0]
        parts[-1] += r"(?!\w)" if whole and text[-1].isalnum() else ""
        super().__init__(vocabulary, parts)


class _Part:
    """Which words have a shape, and from where to where: the first in each."""

    def __init__(self, vocabulary: Vocabulary, shape: re.Pattern[str]) -> None:
        known = vocabulary.known()
        self._shape = shape
        self._held = np.zeros(len(known.words), np.bool_)
        self._edges = np.zeros((2, len(known.words)), np.int64)
        word, *edges = self._lines(known.lines, known.sizes[2:])
        self._held[word + 2] = True
        self._edges[:, word + 2] = edges

    def places(self, block: Block) -> Numbers:
        at = np.flatnonzero(self._held.take(block.words))
        if len(block.rare_at) and len(rare := self._rare(block)[0]):
            at = np.union1d(at, rare)
        return at

    def is_at(self, block: Block, at: Numbers) -> NDArray[np.bool_]:
        found = self._held[block.words[at]]
        if len(block.rare_at) and (block.words[at] == RARE).any():
            found |= np.isin(at, self._rare(block)[0])
        return found

    def edges(self, block: Block, at: Numbers) -> Spans:
        """Where the shape begins and ends in the words at some places, which have it: two rows."""
        found = self._edges[:, block.words[at]]
        rare = np.flatnonzero(block.words[at] == RARE)
        if len(rare):
            places, *edges = self._rare(block)
            which = np.searchsorted(places, at[rare])
            found[:, rare] = np.array(edges)[:, which]
        return found

    def _rare(self, block: Block) -> tuple[Numbers, Numbers, Numbers]:
        word, begins, ends = self._lines(block.rare, np.diff(block.rare_starts))
        return block.rare_at[word].astype(np.int64), begins, ends

    def _lines(self, text: str, sizes: NDArray[np.integer]) -> tuple[Numbers, Numbers, Numbers]:
        """The numbers of the lines that have the shape, and where: it may match nothing at an end of a line."""
        line, begins, ends = _in_lines(text, sizes, lambda text: (each.span() for each in self._shape.finditer(text)))
        line, first = np.unique(line, return_index=True)
        return line, begins[first], ends[first]


def _again(block: Block, found: Spans, upon: Numbers, shape: re.Pattern[str]) -> Spans:
    """Looks anew in the lines in which hits lie on each other: where the second begins depends on the first's end."""
    starts = np.asarray(block.starts)
    lines = np.searchsorted(starts, found[:, 0], side="right") - 1
    rows = np.unique(lines[upon])
    every = np.concatenate((found[~np.isin(lines, rows)], _in_rows(block, rows, shape)))
    return every[np.argsort(every[:, 0])]


def _in_rows(block: Block, rows: Numbers, shape: re.Pattern[str]) -> Spans:
    """Where an expression is in some lines of a block."""
    whole = len(rows) == len(block.segments)
    found = np.array(list(spans(block.text if whole else block.lines(rows), shape)), np.int64).reshape(-1, 2)
    if whole:
        return found
    starts = np.asarray(block.starts, np.int64)
    lengths = starts[rows + 1] - starts[rows]
    begins = np.cumsum(lengths) - lengths
    line = np.searchsorted(begins, found[:, 0], side="right") - 1
    found += (starts[rows] - begins)[line, None]
    return found


class InLines:
    """Expressions that can run over blanks: lines are put together again, those that hold what must be in a hit."""

    def __init__(self, vocabulary: Vocabulary, shape: re.Pattern[str]) -> None:
        self._shape = shape
        self._needed = [InWords(vocabulary, partial(spans, needle=letters)) for letters in needed(shape)]

    def count(self, block: Block) -> int:
        return len(self.spans(block))

    def spans(self, block: Block) -> Spans:
        rows = self._rows(block)
        return _in_rows(block, rows, self._shape) if len(rows) else NONE

    def _rows(self, block: Block) -> Numbers:
        """The lines that hold all letters that are needed, each before the next."""
        rows = np.arange(len(block.segments))
        before = np.zeros(len(rows), np.int64)
        for each in self._needed:
            at = each.places(block)[0]
            lines = np.searchsorted(block.breaks, at)
            last = np.full(len(block.segments), -1)
            last[lines] = at
            rows = rows[last[rows] >= before[rows]]
            held, first = np.unique(lines, return_index=True)
            before[held] = np.maximum(before[held], at[first])
        return rows


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
