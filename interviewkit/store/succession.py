"""Finds what goes over single blanks, a phrase or an expression: word by word, without putting the text together."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from interviewkit.store.blocks import RARE, Block, Numbers, Vocabulary
from interviewkit.store.spans import NONE, Spans, apart, in_lines, in_rows


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
        line, begins, ends = in_lines(text, sizes, lambda text: (each.span() for each in self._shape.finditer(text)))
        line, first = np.unique(line, return_index=True)
        return line, begins[first], ends[first]


def _again(block: Block, found: Spans, upon: Numbers, shape: re.Pattern[str]) -> Spans:
    """Looks anew in the lines in which hits lie on each other: where the second begins depends on the first's end."""
    starts = np.asarray(block.starts)
    lines = np.searchsorted(starts, found[:, 0], side="right") - 1
    rows = np.unique(lines[upon])
    every = np.concatenate((found[~np.isin(lines, rows)], in_rows(block, rows, shape)))
    return every[np.argsort(every[:, 0])]
