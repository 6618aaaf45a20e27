"""How a program counts characters: tried out on its own passages, since no two programs count the same.

A place may be counted in code points or UTF-16 units, a line break as one or two, a byte order mark or not, and the end
as the last character or the one behind it. Whatever puts most passages on whole words, and on the words that the file
says they have, is how it was counted.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

from interviewkit.exchange.arrival.rulers import Counting, Ruler
from interviewkit.exchange.arrival.shapes import FileSelection

SAMPLE, FEWEST, MOST = 40, 6, 2_000
"""So many passages of one text are looked at, and so many of all, but never fewer than a few of each."""
SCALE = 0.35
"""What a point of the score is worth as evidence: 13 points make one way 100 times likelier than another."""
LITERAL = "literal"
"""The origin of files whose places need no guess."""
_BLANK = re.compile(r"\s+")
_ELLIPSIS = re.compile(r"\s*(?:…|\.\.\.)\s*$")
_JOINERS = "\u200d\ufe0f\u20e3"


Ways = dict[Counting, float]
"""How well each way to count suits a text, in points."""


@dataclass(frozen=True, slots=True)
class Choice:
    """How a file counts. certainty 0…1 against every other way that would put some passage elsewhere.

    tried: how many passages were looked at; open: whether any other way would have put one elsewhere.
    """

    counting: Counting
    certainty: float
    tried: int
    open: bool


EVERY = [Counting(*each) for each in product((False, True), (0, 1, 2), (False, True), (False, True))]


def choose(texts: Iterable[tuple[Ruler, Sequence[FileSelection]]], origin: str = "") -> tuple[Choice, list[Ways]]:
    """How one program counted in all its texts; and for each text how well every way to count suits it."""
    scores, tried, each_text = dict.fromkeys(EVERY, 0.0), 0, list[Ways]()
    results: dict[Counting, list[object]] = {counting: [] for counting in EVERY}
    known = list(texts)
    most = max(FEWEST, min(SAMPLE, MOST // max(1, len(known))))
    for ruler, selections in known:
        sample = _sample(selections, most)
        tried += len(sample)
        ways: dict[Counting, tuple[float, list[object]]] = {}
        for counting in EVERY if sample else ():
            reduced = ruler.reduced(counting)
            if reduced not in ways:
                ways[reduced] = _fits(ruler, reduced, sample)
            scores[counting] += ways[reduced][0]
            results[counting] += ways[reduced][1]
        each_text.append({counting: score for counting, (score, _) in ways.items()})
    prior = {each: _prior(each, origin) for each in EVERY}
    ranked = sorted(EVERY, key=lambda each: -(scores[each] + prior[each]))
    best = ranked[0]
    other = [each for each in ranked[1:] if results[each] != results[best]]
    if not other:
        return Choice(best, 1.0, tried, False), each_text
    lead = scores[best] + prior[best] - scores[other[0]] - prior[other[0]]
    return Choice(best, 1 / (1 + math.exp(-min(60.0, SCALE * lead))), tried, True), each_text


class _Told(NamedTuple):
    """A passage to try: where it lies as counted, and the words it should have, if it tells any. whole: all of them."""

    span: tuple[int, int]
    said: str
    whole: bool


def _sample(selections: Sequence[FileSelection], most: int = SAMPLE) -> list[_Told]:
    fit_for_it = [each for each in selections if each.start is not None and each.end is not None]
    fit_for_it = [each for each in fit_for_it if each.start != each.end]
    step = max(1, -(-len(fit_for_it) // most))
    return [_told(each) for each in fit_for_it[::-1][::step]]


def _told(selection: FileSelection) -> _Told:
    wanted = selection.words or selection.label
    said = _BLANK.sub(" ", _ELLIPSIS.sub("", wanted)).strip()
    whole = bool(selection.words) or len(said) == len(wanted.strip())
    return _Told((selection.start or 0, selection.end or 0), said if len(said) >= 4 else "", whole)


def _fits(ruler: Ruler, counting: Counting, sample: Sequence[_Told]) -> tuple[float, list[object]]:
    places = ruler.spans(counting, [each.span for each in sample])
    total = 0.0
    for each, found in zip(sample, places, strict=True):
        if found is None:
            total -= 8
            continue
        start, end, clean = found
        total -= 0 if clean else 6
        total += _edges(ruler.text, start, end) + _excerpt(ruler.text, start, end, each)
    return total, list(places)


def _edges(text: str, start: int, end: int) -> float:
    """Points for a passage that begins and ends where people let them: between words, not within."""
    if start == end:
        return -2
    before, first = text[start - 1] if start else "\n", text[start]
    last, behind = text[end - 1], text[end] if end < len(text) else "\n"
    points = 0.0
    points += -1.0 if first.isspace() else -1.5 if _joined(before, first) else 1.0 + (before == "\n")
    points += -1.0 if last.isspace() else -1.5 if _joined(last, behind) else 1.0 + (behind == "\n")
    return points - 3 * (first in _JOINERS or behind in _JOINERS)


def _joined(left: str, right: str) -> bool:
    return left.isalnum() and right.isalnum()


def _excerpt(text: str, start: int, end: int, told: _Told) -> float:
    """Points for the words that the file says are there; none where its names are but names."""
    said = told.said
    if not said:
        return 0.0
    here = _BLANK.sub(" ", text[start : min(end, start + 2 * len(said) + 80)]).strip()
    if here == said or (not told.whole and here.startswith(said)):
        return 10.0
    if said[:40] in here or (here and here[:40] in said):
        return 2.0
    near = _BLANK.sub(" ", text[max(0, start - 400) : end + 400])
    return -4.0 if said[:40] in near else 0.0


def _prior(counting: Counting, origin: str) -> float:
    """What is known of programs beforehand, in points: the standard's way, unless one is known to differ.

    LITERAL: whoever wrote it counts as this program does.
    """
    name, breaks = origin.casefold(), counting.break_width
    points = -4.0 * counting.inclusive - 3.0 * counting.bom
    if origin == LITERAL or "interviewkit" in name:
        return points - 40.0 * (counting.wide or breaks != 0 or counting.inclusive)
    if "nvivo" in name:
        return points + 4.0 * counting.wide - 2.0 * (breaks != 0)
    if "atlas" in name:
        return points - 1.0 * counting.wide - (3.0, 0.0, 5.0)[breaks]
    return points - 2.0 * counting.wide - (0.0, 2.0, 3.0)[breaks]
