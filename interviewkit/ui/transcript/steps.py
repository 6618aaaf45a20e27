"""Selecting by keyboard: from sentence to sentence, from segment to segment, and a border by words or characters."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Literal

from interviewkit.text.graphemes import is_boundary
from interviewkit.text.sentences import words
from interviewkit.ui.transcript.page import Page

Spot = tuple[int, int]
"""A segment's place on the page, and an offset in code points."""
Stretch = tuple[Spot, Spot]
Unit = Literal["sentence", "segment", "pause"]
"""By pause: what is said in one breath, from one silence of BREATH ms or more to the next."""
Way = Literal[-1, 1]
BREATH = 700


def stretch_at(page: Page, spot: Spot, unit: Unit = "sentence") -> Stretch | None:
    """The sentence or segment that holds the spot, else the next one, else the last one before; None without text."""
    place, offset = spot
    for start, end in _spans(page, place, unit):
        if offset < end:
            return (place, start), (place, end)
    return _beyond(page, spot, unit, 1) or _beyond(page, spot, unit, -1)


def step(page: Page, anchor: Spot, caret: Spot, way: Way, unit: Unit) -> Stretch | None:
    """The sentence or segment after (before) the selection; the one at the caret where nothing is selected."""
    if anchor == caret:
        return stretch_at(page, caret, unit)
    low, high = min(anchor, caret), max(anchor, caret)
    return _beyond(page, high if way == 1 else low, unit, way)


def extend(page: Page, anchor: Spot, caret: Spot, way: Way, unit: Unit) -> Stretch | None:
    """Anchor and caret after the selection grew or shrank by one sentence or segment at the caret.

    At least one stays selected: going back beyond the first, the selection grows to the other side.
    """
    if anchor == caret:
        found = stretch_at(page, caret, unit)
        return found and (found if way == 1 else (found[1], found[0]))
    if (caret > anchor) == (way == 1):
        found = _beyond(page, caret, unit, way)
        return found and (anchor, found[way == 1])
    inner = _beyond(page, caret, unit, way, whole=False)
    kept = inner and _beyond(page, inner[way == 1], unit, way)
    if kept and (kept[1] > anchor if way == -1 else kept[0] < anchor):
        return anchor, kept[way == -1]
    found = _beyond(page, anchor, unit, way)
    return found and (caret, found[way == 1])


def border(page: Page, spot: Spot, way: Way, side: Literal["start", "end"], by: Literal["word", "character"]) -> Spot:
    """Where the start or end of a passage comes to lie one word or character further; the same spot at the ends."""
    place, offset = spot
    while 0 <= place < len(page):
        text = page.texts[place]
        if by == "character":
            found = _next_character(text, offset, way)
        else:
            found = _nearest([span[0 if side == "start" else 1] for span in words(text)], offset, way)
        if found is not None:
            return place, found
        place += way
        if 0 <= place < len(page):
            offset = -1 if way == 1 else len(page.texts[place]) + 1
    return spot


def _nearest(offsets: list[int], offset: int, way: Way) -> int | None:
    if way == 1:
        return next((at for at in offsets if at > offset), None)
    return next((at for at in reversed(offsets) if at < offset), None)


def _next_character(text: str, offset: int, way: Way) -> int | None:
    at = offset + way
    while 0 <= at <= len(text):
        if is_boundary(text, at):
            return at
        at += way
    return None


def _spans(page: Page, place: int, unit: Unit) -> list[tuple[int, int]]:
    if unit == "sentence":
        return page.sentences(place)
    text = page.texts[place]
    if unit == "pause":
        cuts = [0, *(pause.offset for pause in page.pauses(place, BREATH) if 0 < pause.offset < len(text)), len(text)]
        parts = [(start, end, text[start:end]) for start, end in pairwise(cuts)]
        return [
            (start + len(part) - len(part.lstrip()), end - len(part) + len(part.rstrip()))
            for start, end, part in parts
            if part.strip()
        ]
    return [(len(text) - len(text.lstrip()), len(text.rstrip()))] if text.strip() else []


def _from(page: Page, place: int, unit: Unit, way: Way) -> Iterator[Stretch]:
    while 0 <= place < len(page):
        for start, end in _spans(page, place, unit)[::way]:
            yield (place, start), (place, end)
        place += way


def _beyond(page: Page, spot: Spot, unit: Unit, way: Way, whole: bool = True) -> Stretch | None:
    """The first sentence or segment that begins at or after the spot (ends at or before it); with whole=False, that
    reaches beyond it."""
    for start, end in _from(page, spot[0], unit, way):
        if whole and (start >= spot if way == 1 else end <= spot):
            return start, end
        if not whole and (end > spot if way == 1 else start < spot):
            return start, end
    return None
