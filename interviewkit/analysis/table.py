"""A table of counts as data: headings, one matrix a measure, and for every cell the quotes behind it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from interviewkit.themes.cooccurrence import Floats, Ints, distinct

Bools = NDArray[np.bool_]
QuotesOf = Callable[[int, int], tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Heading:
    """What a row or column is about. key: id or value; name: as in the project, "" for "none". people: participants it
    stands for, None where that means nothing. colour, shade: of a code."""

    key: int | str
    name: str
    people: int | None = None
    colour: int | None = None
    shade: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """Rows × columns. measures: name → matrix, the first shown first; NaN: there is nothing to tell. quotes_of(row,
    column): ids of the quotes behind a cell, row or column −1 for all of them. n: participants of the study; units: how
    many there are of what is counted. square: codes against codes, the diagonal is a code and itself."""

    rows: tuple[Heading, ...]
    columns: tuple[Heading, ...]
    measures: dict[str, Floats]
    quotes_of: QuotesOf = field(repr=False, compare=False)
    n: int
    units: int = 0
    square: bool = False

    @property
    def empty(self) -> bool:
        return not self.rows or not self.columns


@dataclass(frozen=True, slots=True)
class Entries:
    """What cells are counted from, arrays of one length: row and column (places), a quote and whose it is."""

    row: Ints
    column: Ints
    quote: Ints
    voice: Ints

    def counts(self, shape: tuple[int, int]) -> tuple[Floats, Floats]:
        """Quotes and participants of each cell, each counted once."""
        cell = self.row * shape[1] + self.column
        return _distinct(cell, self.quote, shape), _distinct(cell, self.voice, shape)

    def quotes_of(self, row: int, column: int) -> tuple[int, ...]:
        """Ids of the quotes of a cell, ascending; −1 for every row or column."""
        here: Bools = np.ones(len(self.quote), bool)
        if row >= 0:
            here &= self.row == row
        if column >= 0:
            here &= self.column == column
        return tuple(np.unique(self.quote[here]).tolist())


def places(keys: Ints, wanted: Ints) -> Ints:
    """Where each key is among the wanted ones, −1 where it is not."""
    if not len(wanted):
        return np.full(len(keys), -1, np.int64)
    order = np.argsort(wanted, kind="stable")
    at = np.minimum(np.searchsorted(wanted[order], keys), len(wanted) - 1)
    return np.where(wanted[order][at] == keys, order[at], -1)


def _distinct(cell: Ints, what: Ints, shape: tuple[int, int]) -> Floats:
    size = shape[0] * shape[1]
    if not len(cell):
        return np.zeros(shape)
    kinds, at = np.unique(what, return_inverse=True)
    once = distinct(cell * len(kinds) + at)
    return np.bincount(once // len(kinds), minlength=size).astype(np.float64).reshape(shape)
