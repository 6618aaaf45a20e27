"""Draws the theme map: each theme a region with its codes, sized by how many people are behind them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from math import hypot, sqrt

from interviewkit.journey.curve import LEAST
from interviewkit.reports.fonts import width, wrapped
from interviewkit.reports.paper import INK, MUTED, RULE, Paper, Point, hue, mixed
from interviewkit.themes.actions import NodeKey
from interviewkit.themes.layout import Box, Key, Link, arrange
from interviewkit.themes.mood import Mood
from interviewkit.themes.pairs import CodePair
from interviewkit.themes.queries import MapContent, Node
from interviewkit.words import plural, tr

LABEL, TITLE, SMALL = 8.5, 10.5, 7.5
SMALLEST, GROWTH = 6.0, 10.0
"""Radius in points of a code nobody backs, and what a code that everybody backs has more."""
PADDING, MARGIN = 11.0, 30.0
NARROW = 440.0
MOST_LINES = 120
"""More lines are a hairball: the strongest are drawn, and the key says how many are not."""
SCREEN = 0.72
"""Points a unit of the window's map is worth: places saved there are a start for the layout here."""


EDGE = mixed(MUTED, "#FFFFFF", 0.45)

Drawn = Callable[[Paper, float, float], None]


@dataclass(frozen=True, slots=True)
class Label:
    """A node with its lines of text and the rectangle they take with its disc. colour: hue of its first theme."""

    node: Node
    colour: int
    lines: tuple[str, ...]
    radius: float
    box: Box


def draw_themes(content: MapContent, title: str = "") -> Paper:
    """The map, light, for print. With themes, only their codes are drawn; without, all codes that anybody backs.

    title: for a figure that stands alone.
    """
    labels = _labels(content)
    here = {label.node.key for label in labels}
    edges = [pair for pair in content.edges if {_code(pair.a_id), _code(pair.b_id)} <= here]
    left_out = len(edges) - MOST_LINES
    edges = edges[:MOST_LINES]
    links = [Link(_code(pair.a_id), _code(pair.b_id), float(pair.people)) for pair in edges]
    boxes = [label.box for label in labels]
    place = arrange(boxes, links, gap=9, margin=MARGIN, aspect=0.85)
    left, top, right, bottom = _bounds(boxes, place)
    head = 34.0 if title else 0.0
    size = max(NARROW, right - left + 2 * PADDING)
    shift = ((size - left - right) / 2, head + PADDING - top)
    place = {key: (x + shift[0], y + shift[1]) for key, (x, y) in place.items()}
    keys = _rows(_key(edges, content.participants, left_out), size - 2 * PADDING)
    foot = head + bottom - top + 2 * PADDING
    paper = Paper(size, foot + 14 + 17 * len(keys))
    if title:
        paper.text(PADDING, 20, title, 12.5, bold=True)
    _regions(paper, labels, place)
    _edges(paper, labels, edges, place)
    for label in labels:
        _node(paper, label, place[label.box.key], content.participants)
    paper.line([(PADDING, foot), (size - PADDING, foot)], RULE, 0.5)
    for number, row in enumerate(keys):
        x = PADDING
        for wide, drawn in row:
            drawn(paper, x, foot + 15 + 17 * number)
            x += wide
    return paper


def _labels(content: MapContent) -> list[Label]:
    themes = {node.key.id: node for node in content.nodes if node.key.kind == "theme"}
    found = []
    for node in content.nodes:
        if node.key.kind == "theme":
            lines = tuple(wrapped(node.label, TITLE, 160, bold=True, most=3))
            wide = max([width(line, TITLE, bold=True) for line in lines] + [width(_behind(node, content), SMALL) + 16])
            box = Box(node.key, wide + 8, len(lines) * 14.0 + 15, group=node.key.id, head=True)
            found.append(Label(node, node.colour, lines, 0, _started(box, node)))
        elif node.theme_ids or not themes:
            lines = tuple(wrapped(node.label, LABEL, 96, most=3))
            radius = SMALLEST + GROWTH * sqrt(node.counts.participants / max(content.participants, 1))
            wide = max([2 * radius + 6, *(width(line, LABEL) for line in lines)])
            home = node.theme_ids[0] if node.theme_ids else None
            box = Box(node.key, wide + 4, 2 * radius + 4 + len(lines) * 11.0, group=home)
            colour = node.colour if home is None else themes[home].colour
            found.append(Label(node, colour, lines, radius, _started(box, node)))
    return found


def _started(box: Box, node: Node) -> Box:
    return box if node.place is None else replace(box, start=(node.place.x * SCREEN, node.place.y * SCREEN))


def _behind(node: Node, content: MapContent) -> str:
    return tr("{n} of {of} participants", n=node.counts.participants, of=content.participants)


def _regions(paper: Paper, labels: list[Label], place: dict[Key, Point]) -> None:
    for label in labels:
        if label.node.key.kind == "theme":
            group = [each.box for each in labels if each.box.group == label.box.group]
            colour = hue(label.colour)
            paper.card(_bounds(group, place), 12, _ground(label), mixed(colour, "#FFFFFF", 0.55), 0.8)


def _edges(paper: Paper, labels: list[Label], edges: Iterable[CodePair], place: dict[Key, Point]) -> None:
    discs = {label.node.key: _disc(label, place) for label in labels if label.node.key.kind == "code"}
    for pair in edges:
        a, b = discs[_code(pair.a_id)], discs[_code(pair.b_id)]
        paper.line(_bow(a, b), EDGE, _thickness(pair.people), order=2)
    heads = {label.node.key.id: place[label.box.key] for label in labels if label.node.key.kind == "theme"}
    for label in labels:
        for theme in label.node.theme_ids[1:]:
            colour = mixed(hue(label.colour), "#FFFFFF", 0.3)
            paper.line([discs[label.node.key], heads[theme]], colour, 0.9, order=2, dashes=(3, 3))


def _bow(a: Point, b: Point) -> list[Point]:
    """A slightly bent line, so that parallel ones stay apart."""
    away = (b[0] - a[0], b[1] - a[1])
    bend = 0.08 * hypot(*away)
    normal = (-away[1] / max(hypot(*away), 1) * bend, away[0] / max(hypot(*away), 1) * bend)
    steps = [number / 16 for number in range(17)]
    return [
        (a[0] + away[0] * t + normal[0] * 4 * t * (1 - t), a[1] + away[1] * t + normal[1] * 4 * t * (1 - t))
        for t in steps
    ]


def _thickness(people: int) -> float:
    return 0.7 + 0.8 * min(people - 1, 6)


def _disc(label: Label, place: dict[Key, Point]) -> Point:
    x, y = place[label.box.key]
    return x, y - label.box.height / 2 + label.radius + 1


def _node(paper: Paper, label: Label, place: Point, of: int) -> None:
    x, y = place
    top, colour = y - label.box.height / 2, hue(label.colour)
    mood = label.node.counts.mood
    if label.node.key.kind == "theme":
        dark = mixed(colour, INK, 0.45)
        paper.lines(x, top + 8, label.lines, TITLE, colour=dark, bold=True, align="center", halo=_ground(label))
        behind = tr("{n} of {of} participants", n=label.node.counts.participants, of=of)
        y = top + len(label.lines) * 14 + 8
        paper.text(x, y, behind, SMALL, colour=MUTED, align="center", halo=_ground(label))
        _mood(paper, mood, x + width(behind, SMALL) / 2 + 9, y, 5.5)
        return
    middle = top + label.radius + 1
    paper.disc(x, middle, label.radius, mixed(colour, "#FFFFFF", 0.12), "white", 1.4)
    paper.text(
        x,
        middle,
        str(label.node.counts.participants),
        min(9.0, label.radius + 1),
        colour="white",
        bold=True,
        align="center",
    )
    if mood.mean is not None:
        badge = (x + label.radius * 0.85, middle - label.radius * 0.75)
        paper.disc(*badge, 7 if mood.divided else 5.6, "white", order=6)
        _mood(paper, mood, *badge, 6)
    paper.lines(x, top + 2 * label.radius + 9, label.lines, LABEL, align="center", halo=_ground(label))


def _mood(paper: Paper, mood: Mood, x: float, y: float, size: float) -> None:
    if mood.mean is not None and mood.divided:
        paper.divided(x, y, size)
    elif mood.mean is not None:
        paper.valence(x, y, mood.mean, size)


def _ground(label: Label) -> str:
    """What is behind a label: its theme's tint."""
    return "#FFFFFF" if label.box.group is None else mixed(hue(label.colour), "#FFFFFF", 0.91)


def _key(edges: list[CodePair], of: int, left_out: int) -> list[tuple[float, Drawn]]:
    """What the signs mean: (width, how to draw it from a left middle point) each."""
    counts = sorted({1, max(of, 1)})
    people = sorted({edges[-1].people, edges[0].people}) if edges else []

    def discs(paper: Paper, x: float, y: float) -> None:
        for n in counts:
            radius = (SMALLEST + GROWTH * sqrt(n / max(of, 1))) * 0.62
            paper.disc(x + radius, y, radius, MUTED)
            paper.text(x + radius, y, str(n), 6, colour="white", bold=True, align="center")
            x += 2 * radius + 3
        paper.text(x + 3, y, tr("participants behind a code"), SMALL, colour=MUTED)

    def lines(paper: Paper, x: float, y: float) -> None:
        for n in people:
            paper.line([(x, y), (x + 16, y)], EDGE, _thickness(n))
            paper.text(x + 20, y, str(n), SMALL, colour=MUTED)
            x += 32
        paper.text(x + 2, y, tr("participants bring both codes together"), SMALL, colour=MUTED)

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
        items.append((18 + 32 * len(people) + width(tr("participants bring both codes together"), SMALL), lines))
    if left_out > 0:
        rest = plural("{n} weaker line is not drawn", "{n} weaker lines are not drawn", left_out)
        items.append((16 + width(rest, SMALL), lambda paper, x, y: paper.text(x, y, rest, SMALL, colour=MUTED)))
    items.append((62 + width(tr("mean feeling, from n = {least}", least=LEAST), SMALL), feelings))
    items.append((30 + width(tr("divided"), SMALL), split))
    return items


def _rows(items: Sequence[tuple[float, Drawn]], widest: float) -> list[list[tuple[float, Drawn]]]:
    rows: list[list[tuple[float, Drawn]]] = [[]]
    for item in items:
        if rows[-1] and sum(each for each, _ in rows[-1]) + item[0] > widest:
            rows.append([])
        rows[-1].append(item)
    return rows


def _code(code_id: int) -> NodeKey:
    return NodeKey("code", code_id)


def _bounds(boxes: list[Box], place: dict[Key, Point]) -> tuple[float, float, float, float]:
    if not boxes:
        return 0.0, 0.0, 0.0, 0.0
    edges = [(*place[box.key], box.width / 2 + PADDING, box.height / 2 + PADDING) for box in boxes]
    return (
        min(x - w for x, _, w, _ in edges),
        min(y - h for _, y, _, h in edges),
        max(x + w for x, _, w, _ in edges),
        max(y + h for _, y, _, h in edges),
    )


def spoken_map(content: MapContent) -> str:
    """The map in words, for those who cannot see it."""
    names = {node.key: node.label for node in content.nodes}
    codes: dict[int, list[str]] = {}
    for node in content.nodes:
        for theme in node.theme_ids[:1]:
            codes.setdefault(theme, []).append(f"{node.label} ({node.counts.participants})")
    parts = [
        tr("{theme}, {n} of {of} participants: {codes}", theme=node.label, n=node.counts.participants,
           of=content.participants, codes=", ".join(codes.get(node.key.id, [])) or "–")
        for node in content.nodes
        if node.key.kind == "theme"
    ]  # fmt: skip
    joined = [f"{names[_code(pair.a_id)]} + {names[_code(pair.b_id)]}" for pair in content.edges[:12]]
    spoken = tr("Theme map with codes and how many participants are behind each. {themes}.", themes="; ".join(parts))
    return spoken + (" " + tr("Most often together: {pairs}.", pairs=", ".join(joined)) if joined else "")
