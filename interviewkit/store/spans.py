"""Stretches of a text that were found: kept as numbers, in order, none on another."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from interviewkit.store.blocks import Block, Numbers
from interviewkit.text.expressions import within_lines

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


def in_lines(text: str, sizes: NDArray[np.integer], finder: Finder) -> tuple[Numbers, Numbers, Numbers]:
    """Of each span the number of its line, and where it begins and ends in that line."""
    found = np.array(list(finder(text)) if len(sizes) else [], np.int64).reshape(-1, 2)
    begins = np.cumsum(sizes, dtype=np.int64) - sizes
    line = np.searchsorted(begins, found[:, 0], side="right") - 1
    return line, found[:, 0] - begins[line], found[:, 1] - begins[line]


def in_rows(block: Block, rows: Numbers, shape: re.Pattern[str]) -> Spans:
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
