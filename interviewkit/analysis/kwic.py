"""A word or expression in its places: what stands before and behind it, sorted as one likes to read it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from interviewkit.analysis.asking import Query
from interviewkit.analysis.searching import Results
from interviewkit.analysis.told import WORD, Bools, Told
from interviewkit.store.project import Project
from interviewkit.store.search import Hit
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


def places(told: Told, chosen: Bools, words: Sequence[int], based: bool) -> NDArray[np.int64]:
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
    spans = spots(told, found, len(words))
    hits = project.search.look([(told.blocks[block], start, end) for block, _, start, end in spans], AROUND)
    lines = Lines(count, tuple(hits))
    return lines if order == "text" else resort(lines, order)


def as_results(told: Told, chosen: Bools, sequences: Sequence[tuple[Sequence[int], bool]], text: str) -> Results:
    """All places of some words or expressions, as if they had been searched for: what is coded in bulk."""
    found = [(at, len(words)) for words, based in sequences for at in places(told, chosen, words, based).tolist()]
    sizes = {size for _, size in found}
    rows = sorted(
        {spot for size in sizes for spot in spots(told, np.array([at for at, n in found if n == size]), size)}
    )
    columns = np.array(rows, np.int64).reshape(-1, 4)
    return Results(Query(text), told.blocks, len(rows), columns[:, 0], columns[:, 1], columns[:, 2], columns[:, 3])


def spots(told: Told, at: NDArray[np.int64], size: int) -> list[tuple[int, int, int, int]]:
    """(block, row of the segment in it, [start, end) in its folded text) of the `size` words from each place on."""
    begins = np.searchsorted(told.row, told.row[at])
    first_row = np.searchsorted(told.block, told.block[told.row[at]])
    spans: dict[int, list[tuple[int, int]]] = {}
    found = []
    for place, begin, first in zip(at.tolist(), begins.tolist(), first_row.tolist(), strict=True):
        row = int(told.row[place])
        number = int(told.block[row])
        block, line = told.blocks[number], row - first
        if row not in spans:
            spans[row] = [m.span() for m in WORD.finditer(block.text, block.starts[line], block.starts[line + 1] - 1)]
        nth = place - begin
        found.append((number, line, spans[row][nth][0], spans[row][nth + size - 1][1]))
    return found


def resort(lines: Lines, order: Order) -> Lines:
    """The same places in another order; "text" is only what in_context() gives."""
    return Lines(lines.count, tuple(sorted(lines.hits, key=_KEYS[order])))


def _right(hit: Hit) -> tuple[str, ...]:
    return (*WORD.findall(fold(hit.after)), fold(hit.text))


def _left(hit: Hit) -> tuple[str, ...]:
    return (*reversed(WORD.findall(fold(hit.before))), fold(hit.text))


_KEYS = {"left": _left, "right": _right}
