"""The key below the theme map: what discs, lines and signs mean, and what was left out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import sqrt

from interviewkit.journey.curve import LEAST
from interviewkit.reports.fonts import width
from interviewkit.reports.paper import MUTED, Paper, mixed
from interviewkit.themes.lines import weight
from interviewkit.themes.pairs import CodePair
from interviewkit.themes.queries import MapContent
from interviewkit.themes.view import Measure
from interviewkit.words import mark, plural, tr

SMALL = 7.5
SMALLEST, GROWTH = 6.0, 10.0
"""Radius in points of a code nobody backs, and what a code that everybody backs has more."""
EDGE = mixed(MUTED, "#FFFFFF", 0.45)
MEANS: dict[Measure, str] = {
    "people": mark("participants bring both codes together"),
    "count": mark("units with both codes"),
    "c": mark("c coefficient (Jaccard) of two codes"),
    "npmi": mark("NPMI of two codes"),
}

Drawn = Callable[[Paper, float, float], None]


def thickness(edges: Sequence[CodePair], measure: Measure) -> list[float]:
    """How thick each line is, in points."""
    values = [weight(edge, measure) for edge in edges]
    low, high = min(values, default=0.0), max(values, default=1.0)
    return [0.8 + 3.4 * (value - low) / (high - low or 1.0) for value in values]


def key_rows(content: MapContent, edges: Sequence[CodePair], widest: float) -> list[list[tuple[float, Drawn]]]:
    """What the signs mean, in rows: (width, how to draw it from a left middle point) each."""
    rows: list[list[tuple[float, Drawn]]] = [[]]
    for item in _items(content, edges):
        if rows[-1] and sum(each for each, _ in rows[-1]) + item[0] > widest:
            rows.append([])
        rows[-1].append(item)
    return rows


def _items(content: MapContent, edges: Sequence[CodePair]) -> list[tuple[float, Drawn]]:
    of, measure = content.participants, content.view.measure
    counts = sorted({1, max(of, 1)})
    values = sorted({weight(edges[-1], measure), weight(edges[0], measure)}) if edges else []
    thick = thickness([edges[-1], edges[0]], measure)[:2] if len(values) == 2 else [1.2]

    def discs(paper: Paper, x: float, y: float) -> None:
        for n in counts:
            radius = (SMALLEST + GROWTH * sqrt(n / max(of, 1))) * 0.62
            paper.disc(x + radius, y, radius, MUTED)
            paper.text(x + radius, y, str(n), 6, colour="white", bold=True, align="center")
            x += 2 * radius + 3
        paper.text(x + 3, y, tr("participants behind a code"), SMALL, colour=MUTED)

    def lines(paper: Paper, x: float, y: float) -> None:
        for n, wide in zip(values, thick, strict=False):
            paper.line([(x, y), (x + 16, y)], EDGE, wide)
            paper.text(x + 20, y, _number(n, measure), SMALL, colour=MUTED)
            x += 24 + width(_number(n, measure), SMALL)
        paper.text(x + 2, y, tr(MEANS[measure]), SMALL, colour=MUTED)

    def feelings(paper: Paper, x: float, y: float) -> None:
        for value in (2, 1, 0, -1, -2):
            paper.valence(x + 3, y, value, 5.5)
            x += 9
        paper.text(x + 2, y, tr("mean feeling, from n = {least}", least=LEAST), SMALL, colour=MUTED)

    def split(paper: Paper, x: float, y: float) -> None:
        paper.divided(x + 5, y, 5.5)
        paper.text(x + 15, y, tr("divided"), SMALL, colour=MUTED)

    items: list[tuple[float, Drawn]] = [(20 + 19 * len(counts) + width(tr("participants behind a code"), SMALL), discs)]
    if edges:
        wide = sum(24 + width(_number(n, measure), SMALL) for n in values)
        items.append((18 + wide + width(tr(MEANS[measure]), SMALL), lines))
    items.append((62 + width(tr("mean feeling, from n = {least}", least=LEAST), SMALL), feelings))
    items.append((30 + width(tr("divided"), SMALL), split))
    left_out = len(content.lines.found.a) - len(content.edges) if content.lines is not None else 0
    if left_out > 0:
        items.append(_text(plural("{n} weaker line is not drawn", "{n} weaker lines are not drawn", left_out)))
    if content.view.filter:
        items.append(_text(tr("Only part of the material, as filtered")))
    return items


def _text(said: str) -> tuple[float, Drawn]:
    return 16 + width(said, SMALL), lambda paper, x, y: paper.text(x, y, said, SMALL, colour=MUTED)


def _number(value: float, measure: Measure) -> str:
    return f"{value:.0f}" if measure in ("people", "count") else f"{value:.2f}"
