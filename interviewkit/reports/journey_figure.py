"""Draws the emotion curve: every participant's point, and a mean only where there are enough of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from interviewkit.journey.curve import LEAST
from interviewkit.journey.queries import StagePoint
from interviewkit.reports.fonts import width, wrapped
from interviewkit.reports.paper import FAINT, INK, MUTED, RULE, Paper, Point, mixed
from interviewkit.words import plural, tr

LEFT, RIGHT, TOP, PLOT = 62.0, 18.0, 20.0, 210.0
NARROWEST = 84.0
"""Points a stage needs for its name and numbers."""
CURVE = "#22303F"
THREADS = 12
"""Up to so many participants, each one's points are joined by a thread."""


def signed(value: float) -> str:
    """A valence as text: a sign and one decimal."""
    rounded = round(value, 1) + 0.0
    return "0.0" if rounded == 0 else f"{rounded:+.1f}".replace("-", "−")


def draw_journey(line: Sequence[StagePoint], title: str = "") -> Paper:
    """The curve over the stages, its numbers below; title: for a figure that stands alone."""
    head = 34.0 if title else 0.0
    column = max(NARROWEST, (470 - LEFT - RIGHT) / max(len(line), 1))
    names = [wrapped(stage.stage, 9.5, column - 10, bold=True, most=2) for stage in line]
    below = 58 + 12.5 * (max(map(len, names), default=1) - 1)
    paper = Paper(LEFT + RIGHT + column * max(len(line), 1), head + TOP + PLOT + below + 44)
    if title:
        paper.text(LEFT - 44, 20, title, 12.5, bold=True)
    top = head + TOP
    _scale(paper, top)
    middles = [LEFT + column * (number + 0.5) for number in range(len(line))]
    _points(paper, line, _marks(line, middles, top, column))
    _curve(paper, line, middles, top)
    for stage, x, name in zip(line, middles, names, strict=True):
        _numbers(paper, stage, name, x, top + PLOT + 20, len(max(names, key=len)))
    _key(paper, top + PLOT + below + 22)
    return paper


def _height(value: float, top: float) -> float:
    return top + PLOT * (3 - value) / 6


def _scale(paper: Paper, top: float) -> None:
    for value in range(-3, 4):
        y = _height(value, top)
        colour, thick = (FAINT, 0.9) if value == 0 else (RULE, 0.5)
        paper.line([(LEFT, y), (paper.width - RIGHT, y)], colour, thick, order=1)
        label = "0" if value == 0 else f"{value:+d}".replace("-", "−")
        paper.text(LEFT - 20, y, label, 8, colour=MUTED, align="right")
        paper.valence(LEFT - 10, y, value, 5.5)
    for value, word in ((3, tr("pleasant")), (-3, tr("unpleasant"))):
        paper.text(LEFT - 44, _height(value, top) + (-11 if value > 0 else 11), word, 7.5, colour=MUTED)


def _marks(line: Sequence[StagePoint], middles: list[float], top: float, column: float) -> list[dict[int, Point]]:
    """Where each participant's mark stands in each stage: equal values side by side, left of mean and interval."""
    places: list[dict[int, Point]] = []
    for stage, x in zip(line, middles, strict=True):
        rows: dict[int, list[int]] = {}
        here: dict[int, Point] = {}
        values = {point.participant: point.value for point in stage.points}
        for person, value in values.items():
            rows.setdefault(round(value * 4), []).append(person)
        for row in rows.values():
            step = min(9.0, (column / 2 - 18) / max(len(row) - 1, 1))
            for number, person in enumerate(row):
                here[person] = (x - 14 - number * step, _height(values[person], top))
        places.append(here)
    return places


def _points(paper: Paper, line: Sequence[StagePoint], places: list[dict[int, Point]]) -> None:
    people = {person for here in places for person in here}
    for before, after in pairwise(places) if len(people) <= THREADS else ():
        for person in sorted(before.keys() & after.keys()):
            paper.line([before[person], after[person]], mixed(FAINT, "#FFFFFF", 0.6), 0.6)
    for stage, here in zip(line, places, strict=True):
        for point in stage.points:
            x, y = here[point.participant]
            paper.disc(x, y, 4.6, "white", order=7)
            paper.valence(x, y, point.value, 6.5)


def _curve(paper: Paper, line: Sequence[StagePoint], middles: list[float], top: float) -> None:
    for number, (stage, x) in enumerate(zip(line, middles, strict=True)):
        if stage.mean is None or stage.low is None or stage.high is None:
            continue
        ends = []
        for bound, limit in ((stage.low, -3.0), (stage.high, 3.0)):
            y = _height(max(-3.0, min(3.0, bound)), top)
            ends.append((x, y))
            past = bound < limit if limit < 0 else bound > limit
            tip = 5 if limit > 0 else -5
            cap = [(x - 4, y + tip), (x, y), (x + 4, y + tip)] if past else [(x - 5, y), (x + 5, y)]
            paper.line(cap, CURVE, 1.2, order=6)
        paper.line(ends, mixed(CURVE, "#FFFFFF", 0.78), 9, order=3, cap="butt")
        paper.line(ends, CURVE, 1.2, order=6)
        following = line[number + 1] if number + 1 < len(line) else None
        if following is not None and following.mean is not None:
            steps = [(x, _height(stage.mean, top)), (middles[number + 1], _height(following.mean, top))]
            paper.line(steps, CURVE, 2.2, order=6)
        y = _height(stage.mean, top)
        paper.shape([(x, y - 7), (x + 7, y), (x, y + 7), (x - 7, y)], CURVE, "white", 1.2, order=9)
        rising = following is not None and following.mean is not None and following.mean > stage.mean
        paper.text(x + 10, y + (9 if rising else -9), signed(stage.mean), 9, colour=CURVE, bold=True, halo="white")


def _numbers(paper: Paper, stage: StagePoint, name: list[str], x: float, y: float, lines: int) -> None:
    paper.lines(x, y, name, 9.5, bold=True, align="center")
    y += 12.5 * (lines - 1) + 15
    few = stage.participants < LEAST
    count = tr("n = {n}", n=stage.participants)
    paper.text(x, y, count, 8.5, align="center", colour=MUTED if few else INK, bold=not few)
    quotes = plural("{n} quote", "{n} quotes", stage.quotes)
    paper.text(x, y + 11.5, quotes, 7.5, align="center", colour=MUTED)
    if not stage.participants:
        note = tr("nothing said")
    elif few:
        note = tr("too few for a mean")
    else:
        note = tr("{n} of {of} mixed", n=stage.mixed_participants, of=stage.participants)
    paper.text(x, y + 22.5, note, 7.5, align="center", colour=MUTED)


def _key(paper: Paper, y: float) -> None:
    x = LEFT - 44
    paper.line([(x, y - 12), (paper.width - RIGHT, y - 12)], RULE, 0.5)
    for value in (2, 0, -2):
        paper.valence(x + 4, y, value, 6)
        x += 11
    x = _said(paper, x + 2, y, tr("one participant"))
    paper.shape([(x + 5, y - 5), (x + 10, y), (x + 5, y + 5), (x, y)], CURVE)
    x = _said(paper, x + 14, y, tr("mean over participants"))
    paper.line([(x + 4, y - 6), (x + 4, y + 6)], mixed(CURVE, "#FFFFFF", 0.78), 9, cap="butt")
    paper.line([(x + 4, y - 6), (x + 4, y + 6)], CURVE, 1.2)
    _said(paper, x + 13, y, tr("95 % interval over participants, from n = {least}", least=LEAST))


def _said(paper: Paper, x: float, y: float, text: str) -> float:
    paper.text(x, y, text, 7.5, colour=MUTED)
    return x + width(text, 7.5) + 14


def spoken_curve(line: Sequence[StagePoint]) -> str:
    """The curve in words, for those who cannot see it."""
    parts = []
    for stage in line:
        if stage.mean is None:
            parts.append(tr("{stage}: {n} participants, too few for a mean", stage=stage.stage, n=stage.participants))
        else:
            parts.append(
                tr("{stage}: mean {mean}, n = {n}", stage=stage.stage, mean=signed(stage.mean), n=stage.participants)
            )
    return tr("Emotion curve from −3 to +3. {stages}.", stages="; ".join(parts))
