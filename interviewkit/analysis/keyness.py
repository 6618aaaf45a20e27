"""Which words one group says more than another: log-likelihood with the size of the difference."""

from __future__ import annotations

import math
from collections.abc import Collection
from dataclasses import dataclass

import numpy as np

from interviewkit.analysis.told import BREAK, Bools, Told
from interviewkit.analysis.words import distinct, stopped

LEAST = 3
"""Said less often than this altogether, nothing is said about a word."""
MOST = 1000
CERTAIN = 15.13
"""G² above this would happen by chance once in ten thousand comparisons (p < 0.0001, one degree of freedom)."""


@dataclass(frozen=True, slots=True)
class Key:
    """A word in two groups. a, b: how often; people_a, people_b: by how many. g2: log-likelihood, ≥ 0. ratio: log₂ of
    how many times more often in the first, for the same number of words; negative: more often in the second."""

    text: str
    words: tuple[int, ...]
    a: int
    b: int
    people_a: int
    people_b: int
    g2: float
    ratio: float


@dataclass(frozen=True, slots=True)
class Keyness:
    """The words that set the groups apart, the most certain first. total: words in each group; people: in each."""

    rows: tuple[Key, ...]
    total_a: int
    total_b: int
    people_a: int
    people_b: int


def log_likelihood(a: int, b: int, total_a: int, total_b: int) -> float:
    """G² = 2·(a·ln(a/Ea) + b·ln(b/Eb)), Ea = total_a·(a+b)/(total_a+total_b); 0·ln 0 = 0.

    Rayson & Garside 2000, "Comparing corpora using frequency profiling". a, b: how often in each group.
    """
    if not a + b or not total_a or not total_b:
        return 0.0
    expected_a = total_a * (a + b) / (total_a + total_b)
    expected_b = total_b * (a + b) / (total_a + total_b)
    found = (a * math.log(a / expected_a) if a else 0.0) + (b * math.log(b / expected_b) if b else 0.0)
    return max(0.0, 2 * found)


def log_ratio(a: int, b: int, total_a: int, total_b: int) -> float:
    """log₂((a/total_a)/(b/total_b)), 0 counted as half an occurrence. Hardie 2014, "Log Ratio"."""
    return math.log2(((a or 0.5) / total_a) / ((b or 0.5) / total_b)) if total_a and total_b else 0.0


def keyness(told: Told, first: Bools, second: Bools, stop: Collection[str]) -> Keyness:
    """Compares the segments, or single words, of two groups; what is in both counts in both. All forms of a word
    together."""
    out = stopped(told, stop)
    people, sums, totals, heads = told.people(), [], [], []
    for chosen in (first, second):
        here = (told.word != BREAK) & (chosen if len(chosen) == len(told.word) else chosen[told.row])
        totals.append(int(here.sum()))
        heads.append(len(set(people[np.unique(told.row[here])].tolist()) - {0}))
        here &= ~out[told.word]
        sums.append((np.bincount(told.base[here], minlength=len(told.forms)), here))
    (a, here_a), (b, here_b) = sums
    total_a, total_b = totals
    often = np.flatnonzero(a + b >= LEAST)
    g2 = np.array([log_likelihood(int(a[n]), int(b[n]), total_a, total_b) for n in often])
    best = often[np.argsort(-g2, kind="stable")[:MOST]]
    place = np.full(len(told.forms), -1, np.int64)
    place[best] = np.arange(len(best))
    voices = []
    for here in (here_a, here_b):
        at, rows = place[told.base[here]], told.row[here]
        voices.append(distinct(at[at >= 0], people, rows[at >= 0], len(best), without=0))
    rows = []
    for at, n in enumerate(best.tolist()):
        x, y = int(a[n]), int(b[n])
        rows.append(
            Key(
                told.forms[n], (n,), x, y, int(voices[0][at]), int(voices[1][at]),
                log_likelihood(x, y, total_a, total_b), log_ratio(x, y, total_a, total_b),
            )
        )  # fmt: skip
    return Keyness(tuple(rows), total_a, total_b, heads[0], heads[1])
