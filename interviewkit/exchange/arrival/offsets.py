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

import numpy as np
from numpy.typing import NDArray

from interviewkit.exchange.arrival.shapes import FileSelection, FileText

Places = NDArray[np.int64]
SAMPLE, FEWEST, MOST = 40, 6, 2_000
"""So many passages of one text are looked at, and so many of all, but never fewer than a few of each."""
SCALE = 0.35
"""What a point of the score is worth as evidence: 13 points make one way 100 times likelier than another."""
LITERAL = "literal"
"""The origin of files whose places need no guess."""
_DROPPED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")
_BLANK = re.compile(r"\s+")
_ELLIPSIS = re.compile(r"\s*(?:…|\.\.\.)\s*$")
_JOINERS = "\u200d\ufe0f\u20e3"


@dataclass(frozen=True, slots=True)
class Counting:
    """One way to count. wide: UTF-16 units; bom: the mark is character 0.

    break_width: of every line break, 0 for as wide as it is in the file, where CRLF are two. inclusive: the end is the
    last character, not the one behind it.
    """

    wide: bool = False
    break_width: int = 0
    bom: bool = False
    inclusive: bool = False


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


class Ruler:
    """A text as it is stored (line breaks LF, no control characters) with the way to it from any counting."""

    def __init__(self, content: FileText) -> None:
        self.raw = raw = content.text
        self.has_bom = content.bom
        self.removed = len(_DROPPED.findall(raw)) if not raw.isprintable() else 0
        self.breaks = raw.count("\r\n")
        self._kept: Places | None = None
        text = raw
        if "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        if self.removed:
            text = _DROPPED.sub("", text)
        self.text = text
        self._counts: dict[Counting, Places] = {}
        self._codes: NDArray[np.uint32] | None = None
        self._wide: bool | None = None

    @property
    def codes(self) -> NDArray[np.uint32]:
        """The raw text's code points as numbers."""
        if self._codes is None:
            self._codes = np.frombuffer(self.raw.encode("utf-32-le", "surrogatepass"), np.uint32)
        return self._codes

    def reduced(self, counting: Counting) -> Counting:
        """The same way without what makes no difference in this text."""
        lines = counting.break_width
        if (self.breaks == 0 and lines == 1) or (lines == 2 and self.breaks == self.raw.count("\n")):
            lines = 0
        return Counting(counting.wide and self._is_wide(), lines, counting.bom and self.has_bom, counting.inclusive)

    def _is_wide(self) -> bool:
        if self._wide is None:
            self._wide = not self.raw.isascii() and bool((self.codes > 0xFFFF).any())
        return self._wide

    def place(self, counting: Counting, position: int) -> tuple[int, bool]:
        """(offset in the stored text, whether a character begins there); −1 outside the text."""
        found, clean = self.places(counting, np.array([position], np.int64))
        return int(found[0]), bool(clean[0])

    def places(self, counting: Counting, positions: Places) -> tuple[Places, NDArray[np.bool_]]:
        """As place(), for many at once."""
        counting = self.reduced(Counting(counting.wide, counting.break_width, counting.bom))
        if counting == Counting() and not self.breaks and not self.removed:
            inside = (positions >= 0) & (positions <= len(self.raw))
            return np.where(inside, positions, -1), inside
        starts = self._starts(counting)
        at = np.searchsorted(starts, positions, "left")
        inside = (positions >= starts[0]) & (positions <= starts[-1])
        at = np.minimum(at, len(starts) - 1)
        clean = inside & (starts[at] == positions)
        return np.where(inside, self._stored_at(np.where(clean, at, np.maximum(at - 1, 0))), -1), clean

    def spans(self, counting: Counting, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int, bool] | None]:
        """(start, end) in the stored text each and whether both lie between characters; None outside or backwards."""
        if not spans:
            return []
        told = np.array(spans, np.int64)
        first, clean = self.places(counting, told[:, 0])
        last, clean_too = self.places(counting, told[:, 1] + counting.inclusive)
        fits = (first >= 0) & (last >= first)
        both = (clean & clean_too).tolist()
        rows = zip(first.tolist(), last.tolist(), both, fits.tolist(), strict=True)
        return [(start, end, whole) if fit else None for start, end, whole, fit in rows]

    def forget(self) -> None:
        """Lets go of what was reckoned, which is many times the text."""
        self._counts.clear()
        self._kept = self._codes = None

    def _starts(self, counting: Counting) -> Places:
        """Where each character of the raw text begins as counted, and behind the last one the end."""
        counting = Counting(counting.wide, counting.break_width, counting.bom)
        known = self._counts.get(counting)
        if known is None:
            codes = self.codes
            widths = np.ones(len(codes), np.int64)
            if counting.wide:
                widths[codes > 0xFFFF] = 2
            if counting.break_width:
                after = np.flatnonzero(codes == 10)
                widths[after] = counting.break_width
                widths[after[(after > 0) & (codes[after - 1] == 13)] - 1] = 0
            first = 1 if counting.bom else 0
            known = np.concatenate(([first], first + np.cumsum(widths)))
            self._counts[counting] = known
        return known

    def _stored_at(self, at: Places) -> Places:
        if self._kept is None:
            codes = self.codes
            keep = np.ones(len(codes), np.int64)
            after = np.flatnonzero(codes == 10)
            keep[after[(after > 0) & (codes[after - 1] == 13)] - 1] = 0
            if self.removed:
                keep[[found.start() for found in _DROPPED.finditer(self.raw)]] = 0
            self._kept = np.concatenate(([0], np.cumsum(keep)))
        return self._kept[at]


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
        ruler.forget()
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
