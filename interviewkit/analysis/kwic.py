"""A word or expression in its places: what stands before and behind it, sorted as one likes to read it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from interviewkit.analysis.told import WORD, Bools, Told
from interviewkit.store.project import Project
from interviewkit.store.search import Hit, Spot
from interviewkit.text.folding import fold

Order = Literal["text", "left", "right"]
MOST = 2000
"""Places that are shown; all are counted."""
AROUND = 80


@dataclass(frozen=True, slots=True)
class Lines:
    """Where it is said. count: all places; hits: at most MOST of them, spread evenly over the material."""

    count: int
    hits: tuple[Hit, ...]


def places(told: Told, chosen: Bools, words: Sequence[int], based: bool) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Where in told.word the sequence begins. words: numbers of forms, basic ones when based."""
    word = told.base if based else told.word
    length = len(word) - len(words) + 1
    if length <= 0 or not words:
        return np.zeros(0, np.int64)
    here = chosen[told.row[:length]] & (word[:length] == words[0])
    for step, each in enumerate(words[1:], 1):
        here &= word[step : step + length] == each
    return np.flatnonzero(here)


def in_context(
    project: Project, told: Told, chosen: Bools, words: Sequence[int], based: bool, order: Order = "text"
) -> Lines:
    """The places of a word or expression with what is said around, in its own writing."""
    found = places(told, chosen, words, based)
    count = len(found)
    if count > MOST:
        found = found[np.linspace(0, count - 1, MOST).astype(np.int64)]
    spots: list[Spot] = []
    begins = np.searchsorted(told.row, np.arange(len(told.segment)))
    first_row = np.searchsorted(told.block, np.arange(len(told.blocks)))
    spans: dict[int, list[tuple[int, int]]] = {}
    for at in found.tolist():
        row = int(told.row[at])
        block = told.blocks[int(told.block[row])]
        if row not in spans:
            line = row - int(first_row[told.block[row]])
            spans[row] = [m.span() for m in WORD.finditer(block.text, block.starts[line], block.starts[line + 1] - 1)]
        nth = at - int(begins[row])
        spots.append((block, spans[row][nth][0], spans[row][nth + len(words) - 1][1]))
    hits = project.search.look(spots, AROUND)
    return Lines(count, tuple(sorted(hits, key=_KEYS[order]) if order != "text" else hits))


def resort(lines: Lines, order: Order) -> Lines:
    """The same places in another order; "text" is only what in_context() gives."""
    return Lines(lines.count, tuple(sorted(lines.hits, key=_KEYS[order])))


def _right(hit: Hit) -> tuple[str, ...]:
    return (*WORD.findall(fold(hit.after)), fold(hit.text))


def _left(hit: Hit) -> tuple[str, ...]:
    return (*reversed(WORD.findall(fold(hit.before))), fold(hit.text))


_KEYS = {"left": _left, "right": _right}
