"""Finds letters and expressions in blocks: first among the different words, then where those words stand."""

from __future__ import annotations

import re
from functools import partial
from typing import Protocol

import numpy as np

from interviewkit.store.blocks import Block, Numbers, Vocabulary
from interviewkit.store.spans import NONE, Finder, Spans, in_lines, in_rows, spans
from interviewkit.store.succession import InSuccession, Phrase
from interviewkit.text.expressions import in_succession, needed, stays_in_words


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
        word, self._start, self._end = in_lines(known.lines, known.sizes[2:], finder)
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
        word, start, end = in_lines(block.rare, np.diff(block.rare_starts), self.finder)
        return block.rare_at[word].astype(np.int64), start, end


class InLines:
    """Expressions that can run over blanks: lines are put together again, those that hold what must be in a hit."""

    def __init__(self, vocabulary: Vocabulary, shape: re.Pattern[str]) -> None:
        self._shape = shape
        self._needed = [InWords(vocabulary, partial(spans, needle=letters)) for letters in needed(shape)]

    def count(self, block: Block) -> int:
        return len(self.spans(block))

    def spans(self, block: Block) -> Spans:
        rows = self._rows(block)
        return in_rows(block, rows, self._shape) if len(rows) else NONE

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
