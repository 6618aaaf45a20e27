"""Draws the theme map for print as the saved map shows it: its places, lines, relations, boxes, colours and words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import hypot, sqrt

from interviewkit.reports.fonts import width, wrapped
from interviewkit.reports.paper import INK, MUTED, RULE, Paper, Point, hue, mixed, valence_colour
from interviewkit.reports.theme_key import EDGE, GROWTH, SMALL, SMALLEST, key_rows, thickness
from interviewkit.themes.actions import NodeKey
from interviewkit.themes.lanes import HEAD, LaneBox, Lanes, in_lanes
from interviewkit.themes.layout import Box, Key, Link, arrange, kept_apart
from interviewkit.themes.mood import Mood
from interviewkit.themes.pairs import CodePair
from interviewkit.themes.queries import MapContent, Node
from interviewkit.themes.relations import RelationRow
from interviewkit.words import mark, tr

LABEL, TITLE, WORDS = 8.5, 10.5, 7.5
PADDING, MARGIN, BOX_PAD = 11.0, 30.0, 8.0
NARROW = 440.0
UPRIGHT, WIDE = 0.85, 2.0
"""Width over height of a map that is laid out for a page, and for a slide."""
SCREEN = 0.72
"""Points a unit of the window's map is worth."""
SAYS = {
    "causes": mark("causes"),
    "leads_to": mark("leads to"),
    "part_of": mark("is part of"),
    "supports": mark("supports"),
    "contrasts": mark("contrasts with"),
    "relates": mark("has to do with"),
}
DASHES = {"contrasts": (3.0, 3.0), "part_of": (6.0, 3.0), "relates": (1.0, 2.5)}


@dataclass(frozen=True, slots=True)
class Label:
    """A node with its lines of text and the rectangle they take with its disc. colour: hue of its first theme."""

    node: Node
    colour: int
    lines: tuple[str, ...]
    words: tuple[str, ...]
    radius: float
    box: Box


def draw_themes(content: MapContent, title: str = "", *, aspect: float = UPRIGHT) -> Paper:
    """The map, light, for print. A map with saved places is drawn whole as it stands; otherwise it is laid out, with
    themes and only their codes if there are themes.

    title: for a figure that stands alone. aspect: width over height wished for where it is laid out.
    """
    labels = _labels(content)
    here = {label.node.key for label in labels}
    edges = [pair for pair in content.edges if {_code(pair.a_id), _code(pair.b_id)} <= here]
    boxes = [label.box for label in labels]
    lanes = _lanes(content, labels)
    place = lanes.places if lanes is not None else _places(content, labels, edges, aspect)
    left, top, right, bottom = _bounds(boxes, place)
    if content.groups:
        left, top, right, bottom = left - BOX_PAD, top - 2 * BOX_PAD, right + BOX_PAD, bottom + BOX_PAD
    if lanes is not None:
        left, top, right, bottom = 0.0, 0.0, lanes.columns[-1].end, max(bottom, lanes.rows[-1].end if lanes.rows else 0)
    head = 34.0 if title else 0.0
    size = max(NARROW, right - left + 2 * PADDING)
    shift = ((size - left - right) / 2, head + PADDING - top)
    place = {key: (x + shift[0], y + shift[1]) for key, (x, y) in place.items()}
    keys = key_rows(content, edges, size - 2 * PADDING)
    foot = head + bottom - top + 2 * PADDING
    paper = Paper(size, foot + 14 + 17 * len(keys))
    if title:
        paper.text(PADDING, 20, title, 12.5, bold=True)
    if lanes is not None:
        _stages(paper, content, labels, lanes, shift)
    else:
        _regions(paper, labels, place)
        _boxes(paper, content, labels, place)
    _edges(paper, content, labels, edges, place)
    for label in labels:
        _node(paper, label, place[label.box.key], content, lanes is not None)
    discs = {label.node.key: _disc(label, place) for label in labels}
    for row in content.relations:
        if row.start in discs and row.end in discs:
            _relation(paper, row, {label.node.key: label for label in labels}, place)
    paper.line([(PADDING, foot), (size - PADDING, foot)], RULE, 0.5)
    for number, keyed in enumerate(keys):
        x = PADDING
        for wide, drawn in keyed:
            drawn(paper, x, foot + 15 + 17 * number)
            x += wide
    return paper


def figure_bytes(content: MapContent, title: str, kind: str) -> bytes:
    """The map as a file for print: "png" at 300 dpi, "svg" with letters as shapes, or "pdf" with its fonts inside."""
    paper = draw_themes(content, title)
    if kind == "png":
        return paper.png(300)
    if kind == "svg":
        return paper.svg(title)
    return paper.pdf(title)


def _saved(content: MapContent) -> bool:
    return any(node.place is not None for node in content.nodes)


def _labels(content: MapContent) -> list[Label]:
    themes = {node.key.id: node for node in content.nodes if node.key.kind == "theme"}
    whole = _saved(content) or bool(content.stages)
    found = []
    for node in content.nodes:
        words = tuple(wrapped(f"“{node.words}”", WORDS, 120, most=2)) if node.words else ()
        told = max((width(line, WORDS) for line in words), default=0.0)
        high = 10.0 * len(words)
        if node.key.kind == "theme":
            lines = tuple(wrapped(node.label, TITLE, 160, bold=True, most=3))
            wide = max([width(line, TITLE, bold=True) for line in lines] + [width(_behind(node, content), SMALL) + 16])
            box = Box(node.key, max(wide, told) + 8, len(lines) * 14.0 + 15 + high, node.key.id, True)
            found.append(Label(node, node.colour, lines, words, 0, _started(box, node)))
        elif node.theme_ids or not themes or whole:
            slip = node.key.kind == "quote"
            said, wide, most = (f"“{node.label}”", 136, 4) if slip else (node.label, 96, 3)
            lines = tuple(wrapped(said, LABEL, wide, most=most))
            share = sqrt(node.counts.participants / max(content.participants, 1))
            radius = 0.0 if slip else SMALLEST + GROWTH * min(share, 1.0)
            broad = max([2 * radius + 6, told, *(width(line, LABEL) for line in lines)]) + (8 if slip else 0)
            home = node.theme_ids[0] if node.theme_ids and node.theme_ids[0] in themes else None
            box = Box(node.key, broad + 4, 2 * radius + 4 + len(lines) * 11.0 + high + (14 if slip else 0), home)
            colour = node.colour if home is None else themes[home].colour
            found.append(Label(node, colour, lines, words, radius, _started(box, node)))
    return found


def _started(box: Box, node: Node) -> Box:
    return box if node.place is None else replace(box, start=(node.place.x * SCREEN, node.place.y * SCREEN))


def _places(content: MapContent, labels: list[Label], edges: list[CodePair], aspect: float) -> dict[Key, Point]:
    boxes = [label.box for label in labels]
    if boxes and all(box.start is not None for box in boxes):
        return kept_apart(boxes, gap=3)
    links = [Link(_code(pair.a_id), _code(pair.b_id), float(pair.people)) for pair in edges]
    links += [Link(row.start, row.end, 2.0) for row in content.relations]
    return arrange(boxes, links, gap=9, margin=MARGIN, aspect=aspect)


def _lanes(content: MapContent, labels: list[Label]) -> Lanes | None:
    if not content.stages:
        return None
    nowhere = any(not label.node.stage_id and not label.box.head for label in labels)
    themes = [label.node.key.id for label in labels if label.box.head]
    boxes = [
        LaneBox(label.box.key, label.box.width, label.box.height, label.node.stage_id, label.box.group, label.box.head)
        for label in labels
    ]
    return in_lanes(boxes, [id for id, _ in content.stages] + [0] * nowhere, [*themes, None], gap=9)


def _behind(node: Node, content: MapContent) -> str:
    return tr("{n} of {of} participants", n=node.counts.participants, of=content.participants)


def _stages(paper: Paper, content: MapContent, labels: list[Label], lanes: Lanes, shift: Point) -> None:
    hues = {label.node.key.id: label.colour for label in labels if label.box.head}
    for band in lanes.rows:
        tint = mixed(hue(hues[band.key]), "#FFFFFF", 0.91) if isinstance(band.key, int) else "#F6F7F9"
        left, right = lanes.columns[0].start + shift[0], lanes.columns[-1].end + shift[0]
        top, bottom = band.start + shift[1] + 1, band.end + shift[1] - 1
        paper.shape([(left, top), (right, top), (right, bottom), (left, bottom)], tint, order=1)
    names = {**dict(content.stages), 0: tr("In no stage")}
    for band in lanes.columns:
        if isinstance(band.key, int):
            x, low = band.start + shift[0], (lanes.rows[-1].end if lanes.rows else HEAD) + shift[1]
            paper.line([(x, shift[1]), (x, low)], RULE, 0.6, order=1.5)
            paper.text(x + 6, shift[1] + HEAD / 2, names[band.key], TITLE, bold=True)


def _regions(paper: Paper, labels: list[Label], place: dict[Key, Point]) -> None:
    for label in labels:
        if label.node.key.kind == "theme":
            group = [each.box for each in labels if each.box.group == label.box.group]
            colour = hue(label.colour)
            paper.card(_bounds(group, place), 12, _ground(label), mixed(colour, "#FFFFFF", 0.55), 0.8)


def _boxes(paper: Paper, content: MapContent, labels: list[Label], place: dict[Key, Point]) -> None:
    for row in content.groups:
        keys = set(row.members)
        themes = {key.id for key in keys if key.kind == "theme"}
        inside = [each.box for each in labels if each.node.key in keys or each.box.group in themes]
        if inside:
            left, top, right, bottom = _bounds(inside, place)
            left, top, right, bottom = left - BOX_PAD, top - BOX_PAD, right + BOX_PAD, bottom + BOX_PAD
            corners = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
            paper.line(corners, hue(row.colour), 1.1, order=1.8, dashes=(5, 3))
            paper.text(left + 8, top, row.name, SMALL + 0.5, colour=hue(row.colour), bold=True, halo="#FFFFFF")


def _edges(
    paper: Paper, content: MapContent, labels: list[Label], edges: Iterable[CodePair], place: dict[Key, Point]
) -> None:
    edges = list(edges)
    discs = {label.node.key: _disc(label, place) for label in labels if label.node.key.kind == "code"}
    for pair, wide in zip(edges, thickness(edges, content.view.measure), strict=True):
        paper.line(_bow(discs[_code(pair.a_id)], discs[_code(pair.b_id)]), EDGE, wide, order=2)
    heads = {label.node.key.id: place[label.box.key] for label in labels if label.node.key.kind == "theme"}
    for label in labels:
        for theme in label.node.theme_ids[1:]:
            if theme in heads and label.node.key in discs:
                colour = mixed(hue(label.colour), "#FFFFFF", 0.3)
                paper.line([discs[label.node.key], heads[theme]], colour, 0.9, order=2, dashes=(3, 3))


def _relation(paper: Paper, row: RelationRow, labels: dict[NodeKey, Label], place: dict[Key, Point]) -> None:
    """An arrow from edge to edge with what it says at its middle."""
    points = _bow(_disc(labels[row.start], place), _disc(labels[row.end], place), -0.13)
    begin = next((n for n, at in enumerate(points) if not _within(at, labels[row.start], place)), 0)
    end = next((n for n in range(len(points), 1, -1) if not _within(points[n - 1], labels[row.end], place)), 2)
    points = points[begin:end] if end - begin > 1 else points
    paper.line(points, INK, 1.2, order=6, dashes=DASHES.get(row.kind))
    if row.directed:
        (x, y), (u, v) = points[-1], points[-2]
        long = hypot(x - u, y - v) or 1.0
        dx, dy = (x - u) / long * 6, (y - v) / long * 6
        paper.shape([(x, y), (x - dx - dy / 2, y - dy + dx / 2), (x - dx + dy / 2, y - dy - dx / 2)], INK, order=6)
    count = f" · {len(row.quote_ids)}" if row.quote_ids else ""
    at = points[len(points) // 2]
    paper.text(*at, tr(SAYS[row.kind]) + count, SMALL, bold=True, align="center", halo="#FFFFFF", order=12)


def _within(at: Point, label: Label, place: dict[Key, Point]) -> bool:
    if label.radius:
        x, y = _disc(label, place)
        return hypot(at[0] - x, at[1] - y) < label.radius + 2
    x, y = place[label.box.key]
    return abs(at[0] - x) < label.box.width / 2 + 2 and abs(at[1] - y) < label.box.height / 2 + 2


def _bow(a: Point, b: Point, bend: float = 0.08) -> list[Point]:
    """A slightly bent line, so that parallel ones stay apart."""
    away = (b[0] - a[0], b[1] - a[1])
    normal = (-away[1] * bend, away[0] * bend)
    steps = [number / 24 for number in range(25)]
    return [
        (a[0] + away[0] * t + normal[0] * 4 * t * (1 - t), a[1] + away[1] * t + normal[1] * 4 * t * (1 - t))
        for t in steps
    ]


def _disc(label: Label, place: dict[Key, Point]) -> Point:
    x, y = place[label.box.key]
    return (x, y - label.box.height / 2 + label.radius + 1) if label.radius else (x, y)


def _node(paper: Paper, label: Label, place: Point, content: MapContent, bare: bool) -> None:
    x, y = place
    top, colour = y - label.box.height / 2, hue(label.colour)
    mood, ground = label.node.counts.mood, _ground(label)
    if label.node.key.kind == "theme":
        dark = mixed(colour, INK, 0.45)
        paper.lines(x, top + 8, label.lines, TITLE, colour=dark, bold=True, align="center", halo=ground)
        behind = _behind(label.node, content)
        y = top + len(label.lines) * 14 + 8
        paper.text(x, y, behind, SMALL, colour=MUTED, align="center", halo=ground)
        _mood(paper, mood, x + width(behind, SMALL) / 2 + 9, y, 5.5)
        paper.lines(x, y + 11, label.words, WORDS, colour=MUTED, align="center", halo=ground)
        return
    if label.node.key.kind == "quote":
        wide, high = label.box.width / 2, label.box.height / 2
        corners = [(x - wide, y - high), (x + wide, y - high), (x + wide, y + high), (x - wide, y + high)]
        paper.shape(corners, "#FFFFFF", RULE, 0.8, order=4)
        paper.line([(x - wide + 1, y - high + 3), (x - wide + 1, y + high - 3)], colour, 2, order=4.5)
        paper.lines(x - wide + 7, top + 9, label.lines, LABEL)
        paper.text(x - wide + 7, y + high - 8, f"Q{label.node.key.id}", SMALL, colour=MUTED)
        return
    middle = top + label.radius + 1
    if content.view.colour == "valence":
        colour = valence_colour(mood.mean) if mood.mean is not None else "#8C959F"
    paper.disc(x, middle, label.radius, mixed(colour, "#FFFFFF", 0.12), "white", 1.4)
    number = str(label.node.counts.participants)
    paper.text(x, middle, number, min(9.0, label.radius + 1), colour="white", bold=True, align="center")
    if mood.mean is not None:
        badge = (x + label.radius * 0.85, middle - label.radius * 0.75)
        paper.disc(*badge, 7 if mood.divided else 5.6, "white", order=6)
        _mood(paper, mood, *badge, 6)
    y = top + 2 * label.radius + 9
    paper.lines(x, y, label.lines, LABEL, align="center", halo=ground)
    paper.lines(x, y + 11 * len(label.lines), label.words, WORDS, colour=MUTED, align="center", halo=ground)


def _mood(paper: Paper, mood: Mood, x: float, y: float, size: float) -> None:
    if mood.mean is not None and mood.divided:
        paper.divided(x, y, size)
    elif mood.mean is not None:
        paper.valence(x, y, mood.mean, size)


def _ground(label: Label) -> str:
    """What is behind a label: its theme's tint."""
    return "#FFFFFF" if label.box.group is None else mixed(hue(label.colour), "#FFFFFF", 0.91)


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
        for theme in node.theme_ids[:1] if node.key.kind == "code" else ():
            codes.setdefault(theme, []).append(f"{node.label} ({node.counts.participants})")
    parts = [
        tr("{theme}, {n} of {of} participants: {codes}", theme=node.label, n=node.counts.participants,
           of=content.participants, codes=", ".join(codes.get(node.key.id, [])) or "–")
        for node in content.nodes
        if node.key.kind == "theme"
    ]  # fmt: skip
    joined = [f"{names[_code(pair.a_id)]} + {names[_code(pair.b_id)]}" for pair in content.edges[:12]]
    related = [row for row in content.relations if row.start in names and row.end in names]
    drawn = [f"{names[row.start]} {tr(SAYS[row.kind])} {names[row.end]}" for row in related]
    spoken = tr("Theme map with codes and how many participants are behind each. {themes}.", themes="; ".join(parts))
    spoken += " " + tr("Most often together: {pairs}.", pairs=", ".join(joined)) if joined else ""
    return spoken + (" " + tr("Relations: {relations}.", relations="; ".join(drawn)) if drawn else "")
