"""Works out the columns behind the text: stripes for codings, marks for emotions, names where they fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF

from interviewkit.ui.transcript.codings import Codings
from interviewkit.ui.transcript.geometry import Shown
from interviewkit.ui.transcript.measures import LANES, Measures
from interviewkit.ui.transcript.page import Page


@dataclass(frozen=True, slots=True)
class Stripe:
    """One code of one quote in its lane. begins, ends: whether this end is among the segments in view."""

    quote: int
    code: int
    lane: int
    top: float
    bottom: float
    begins: bool
    ends: bool


@dataclass(frozen=True, slots=True)
class Mark:
    """The emotions of one quote; top: where the first shape begins, bottom: of the quote."""

    quote: int
    valences: tuple[int, ...]
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Label:
    """A code's name beside its stripe; top of its line."""

    stripe: Stripe
    top: float


@dataclass(frozen=True, slots=True)
class More:
    """Codings that found no lane."""

    quotes: tuple[int, ...]
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Aside:
    """Everything beside the text now in view."""

    stripes: list[Stripe]
    more: list[More]
    marks: list[Mark]
    labels: list[Label]


def aside(visible: Sequence[Shown], page: Page, codings: Codings, measures: Measures, height: int) -> Aside:
    """What stands beside these segments. height: of the viewport; names of what began above stand at its top."""
    if not visible:
        return Aside([], [], [], [])
    by_place = {each.place: each for each in visible}
    stripes: list[Stripe] = []
    beyond: list[Stripe] = []
    marks: list[Mark] = []
    numbers = codings.visible(visible[0].place, visible[-1].place)
    spans = codings.spans[numbers].tolist()
    for number, (first, start, last, end) in sorted(zip(numbers, spans, strict=True), key=lambda pair: pair[1]):
        if (first, start) >= (last, end):
            continue
        top, bottom = _top(by_place, page, first, start, visible), _bottom(by_place, page, last, end, visible)
        quote = codings.quotes[number]
        for index, code in enumerate(codings.codes[number]):
            lane = codings.lanes[number] + index
            stripe = Stripe(quote.id, code, lane, top, bottom, first in by_place, last in by_place)
            (stripes if lane < LANES else beyond).append(stripe)
        if quote.emotions and bottom > 0 and top < height:
            marks.append(Mark(quote.id, tuple(each.valence for each in quote.emotions), top, bottom))
    stripes = _shared_lines(stripes)
    return Aside(stripes, _more(beyond), _apart(marks, measures), _labels([*stripes, *beyond], measures, height))


def _top(shown: dict[int, Shown], page: Page, place: int, offset: int, visible: Sequence[Shown]) -> float:
    each = shown.get(place)
    if each is None:
        return visible[0].top - visible[0].pitch
    return each.line_top(each.line_of(page.units(place).to_utf16(offset)))


def _bottom(shown: dict[int, Shown], page: Page, place: int, offset: int, visible: Sequence[Shown]) -> float:
    each = shown.get(place)
    if each is None:
        return visible[-1].bottom + visible[0].pitch
    return each.line_top(each.line_of(max(0, page.units(place).to_utf16(offset) - 1)) + 1)


def _shared_lines(stripes: list[Stripe]) -> list[Stripe]:
    """Stripes of one lane, in the order of their text; where one ends on the line on which the next begins, they
    share the line's height."""
    last: dict[int, int] = {}
    found = list(stripes)
    for number, stripe in enumerate(found):
        before = last.get(stripe.lane)
        if before is not None and found[before].bottom > stripe.top:
            other = found[before]
            border = (max(other.top, stripe.top) + other.bottom) / 2
            found[before] = replace(other, bottom=border)
            found[number] = replace(stripe, top=border, bottom=max(stripe.bottom, border))
        last[stripe.lane] = number
    return found


def _more(beyond: list[Stripe]) -> list[More]:
    """Runs of overlapping codings without a lane, each with how many they are."""
    found: list[More] = []
    for stripe in sorted(beyond, key=lambda each: each.top):
        if found and stripe.top < found[-1].bottom:
            last = found.pop()
            found.append(More((*last.quotes, stripe.quote), last.top, max(last.bottom, stripe.bottom)))
        else:
            found.append(More((stripe.quote,), stripe.top, stripe.bottom))
    return found


def _apart(marks: list[Mark], measures: Measures) -> list[Mark]:
    """The marks one below the other where quotes begin on the same line."""
    found: list[Mark] = []
    free = -1.0e9
    for mark in sorted(marks, key=lambda each: each.top):
        top = max(mark.top + measures.px(5), free)
        found.append(replace(mark, top=top, bottom=max(mark.bottom, top)))
        free = top + sum(valence_height(each, measures) + measures.px(2) for each in mark.valences)
    return found


def valence_height(valence: int, measures: Measures) -> float:
    """The height of ▼▼▼ … ● … ▲▲▲, one shape above the other."""
    return measures.zoom * (7.0 * min(3, abs(valence)) if valence else 8.0)


def _labels(stripes: Sequence[Stripe], measures: Measures, height: int) -> list[Label]:
    """A name for each stripe that can have it beside itself, from the top; the tooltip tells the others."""
    found: list[Label] = []
    line, free = measures.px(17), 0.0
    for stripe in sorted(stripes, key=lambda each: (max(0.0, each.top), each.lane)):
        if stripe.bottom <= 0 or stripe.top >= height:
            continue
        top = max(0.0, stripe.top, free)
        if top <= max(stripe.bottom - line, max(0.0, stripe.top) + line):
            found.append(Label(stripe, top))
            free = top + line
    return found


def changed(before: Aside, now: Aside) -> tuple[float, float] | None:
    """The upper and lower edge of everything that is not the same in both; None for no difference."""
    edges = [(each.top, each.bottom) for each in {*before.stripes} ^ {*now.stripes}]
    edges += [(each.top, each.bottom) for each in {*before.marks} ^ {*now.marks}]
    edges += [(each.top, each.bottom) for each in {*before.more} ^ {*now.more}]
    edges += [(each.top, each.top) for each in {*before.labels} ^ {*now.labels}]
    return (min(top for top, _ in edges), max(bottom for _, bottom in edges)) if edges else None


def stripe_box(stripe: Stripe, left: float, measures: Measures) -> QRectF:
    """Where a stripe is painted; left: of the first lane."""
    x = left + stripe.lane * measures.px(6)
    return QRectF(x, stripe.top + 2, measures.px(4), stripe.bottom - stripe.top - 3)
