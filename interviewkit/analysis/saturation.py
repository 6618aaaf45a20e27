"""Saturation of codes: how many new ones each further interview brings (Guest, Namey & Chen 2020)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from sqlmodel import Session

from interviewkit.analysis.crosstabs import sources_of
from interviewkit.analysis.rolled import counted
from interviewkit.analysis.table import places
from interviewkit.store.bulk import fetch

BASE, RUN, THRESHOLD = 4, 2, 0.05


@dataclass(frozen=True, slots=True)
class Saturation:
    """base: codes in the first interviews. ratios: new codes in each run, of those in the base; the first run follows
    the base, each next begins one interview later. reached: interviews before the first run at or below the threshold,
    None as long as there is none; with a run of 2 and reached 6 that is “6+2”."""

    base: int
    ratios: tuple[float, ...]
    reached: int | None
    run: int

    @property
    def short(self) -> str:
        return "" if self.reached is None else f"{self.reached}+{self.run}"


@dataclass(frozen=True, slots=True)
class Interview:
    """An interview in the order of the sources. new, codes: codes first seen in it, and all in it. quotes: ids of those
    that brought the new codes."""

    source_id: int
    name: str
    new: int
    codes: int
    names: tuple[str, ...]
    quotes: tuple[int, ...]


def saturation(new: Sequence[int], base: int = BASE, run: int = RUN, threshold: float = THRESHOLD) -> Saturation:
    """new: codes that each interview brought first. threshold: a share of the base, 0 for no new code at all."""
    first = sum(new[:base])
    ratios = tuple(sum(new[at : at + run]) / first for at in range(base, len(new) - run + 1)) if first else ()
    reached = next((base + at for at, ratio in enumerate(ratios) if ratio <= threshold), None)
    return Saturation(first, ratios, reached, run)


def interviews(session: Session, *, below: bool = False) -> tuple[list[Interview], int]:
    """The sources that are coded, in order, and how many are not: those say nothing about saturation yet. below: where
    a sub-code is seen first, the codes above it are seen too."""
    names = dict(fetch(session, "SELECT id, name FROM code"))
    order = fetch(session, "SELECT id, name FROM source ORDER BY position, id")
    tagged = counted(session, below=below)
    rank = places(sources_of(session, tagged), np.array([id for id, _ in order], np.int64))
    together = np.argsort(rank, kind="stable")
    ends = np.searchsorted(rank[together], np.arange(len(order) + 1))
    seen: set[int] = set()
    found = []
    for at, (source_id, name) in enumerate(order):
        here = together[ends[at] : ends[at + 1]]
        codes = set(np.unique(tagged.code[here]).tolist())
        if codes:
            fresh = codes - seen
            brought = here[np.isin(tagged.code[here], list(fresh))]
            quotes = tuple(np.unique(tagged.quote[brought]).tolist())
            called = tuple(sorted(names[code] for code in fresh))
            found.append(Interview(source_id, name, len(fresh), len(codes), called, quotes))
            seen |= codes
    return found, len(order) - len(found)
