"""Arranges the theme map: themes as groups of their codes, no two labels on top of each other."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from interviewkit.errors import Cancelled
from interviewkit.themes.apart import draw_in, push_apart, settle

Key = Hashable
Floats = NDArray[np.float64]
Places = dict[Key, tuple[float, float]]

FILL = 0.55
"""How much of a group's area its labels take at the start: dense, since pushing apart only makes room."""

SHELF = 12
"""From so many boxes on, what is joined with nothing stands in rows."""

FEW, TRIES = 24, 6
"""Up to so many boxes, the springs' layout is tried at so many angles, and the most compact one is kept."""


@dataclass(frozen=True, slots=True)
class Box:
    """A node with its label as one rectangle; units as the caller likes, y grows downwards.

    group: boxes of one group stay together, None stands alone. head: the group's title, placed above its other boxes.
    start: centre it had before, a wish. pinned: start is kept exactly. outer: groups with the same one stay together
    too.
    """

    key: Key
    width: float
    height: float
    group: Key | None = None
    head: bool = False
    start: tuple[float, float] | None = None
    pinned: bool = False
    outer: Key | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """Two keys that want to be near each other; weight > 0, stronger is nearer."""

    a: Key
    b: Key
    weight: float = 1.0


def arrange(
    boxes: Sequence[Box],
    links: Iterable[Link] = (),
    *,
    gap: float = 10.0,
    margin: float = 28.0,
    aspect: float = 1.4,
    seed: int = 7,
    progress: Callable[[float], None] = lambda share: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Places:
    """The centre of every box, the map's middle at (0, 0) unless something is pinned; same input, same map.

    No two rectangles overlap, and they keep `gap` between them, unless two pinned ones already do not. Groups are laid
    out inside first (springs, then pushed apart), then as wholes, `margin` apart; aspect: width over height wished for.
    progress gets 0…1; Cancelled soon after cancelled() says so.
    """
    links = list(links)
    groups: dict[Key, list[Box]] = {}
    for number, box in enumerate(boxes):
        groups.setdefault(("alone", number) if box.group is None else ("group", box.group), []).append(box)
    inside: list[Places] = []
    for number, members in enumerate(groups.values()):
        _go_on(cancelled)
        inside.append(_inside(members, links, gap, seed))
        progress(0.4 * (number + 1) / len(groups))
    whole = [_whole(number, members, inside[number]) for number, members in enumerate(groups.values())]
    home = {box.key: number for number, members in enumerate(groups.values()) for box in members}
    between = [Link(home[k.a], home[k.b], k.weight) for k in links if _known(k, home) and home[k.a] != home[k.b]]
    _go_on(cancelled)
    outer = {
        number: next((box.outer for box in part if box.outer is not None), None)
        for number, part in enumerate(groups.values())
    }
    centres = _together(whole, outer, between, margin, aspect, seed, cancelled)
    progress(0.8)
    turned = _turned(inside, centres, links, home) if len(whole) > 1 else inside
    place = {
        key: (x + centres[number][0], y + centres[number][1])
        for number, part in enumerate(turned)
        for key, (x, y) in part.items()
    }
    done = _finish(boxes, place, gap, cancelled)
    progress(1.0)
    return done


def kept_apart(boxes: Sequence[Box], *, gap: float = 10.0, cancelled: Callable[[], bool] = lambda: False) -> Places:
    """Boxes that all have a start, moved only as far as it takes that none overlaps; pinned ones stay."""
    return _finish(boxes, {box.key: box.start or (0.0, 0.0) for box in boxes}, gap, cancelled, centred=False)


def _together(
    whole: Sequence[Box],
    outer: dict[int, Key | None],
    links: list[Link],
    margin: float,
    aspect: float,
    seed: int,
    cancelled: Callable[[], bool],
) -> Places:
    """Centres of groups; those with one outer are laid out by themselves, and then as one."""
    parts: dict[Key, list[Box]] = {}
    for number, box in enumerate(whole):
        parts.setdefault(("alone", number) if outer[number] is None else ("outer", outer[number]), []).append(box)
    if len(parts) == len(whole):
        return _with_shelf(whole, links, margin, aspect, seed, cancelled)
    inner = {key: _spread(part, links, margin, aspect, seed, cancelled) for key, part in parts.items()}
    home = {box.key: key for key, part in parts.items() for box in part}
    blocks, middle = [], {}
    for key, part in parts.items():
        left, top, right, bottom = _bounds(part, inner[key])
        middle[key] = ((left + right) / 2, (top + bottom) / 2)
        room = margin if len(part) > 1 else 0.0
        start = middle[key] if all(box.start is not None for box in part) else None
        blocks.append(Box(key, right - left + room, bottom - top + room, start=start))
    between = [Link(home[k.a], home[k.b], k.weight) for k in links if _known(k, home) and home[k.a] != home[k.b]]
    centres = _with_shelf(blocks, between, margin, aspect, seed, cancelled)
    return {
        box.key: tuple(inner[key][box.key][axis] - middle[key][axis] + centres[key][axis] for axis in (0, 1))  # type: ignore[misc]
        for key, part in parts.items()
        for box in part
    }


def _with_shelf(
    boxes: Sequence[Box],
    links: list[Link],
    gap: float,
    aspect: float,
    seed: int,
    cancelled: Callable[[], bool],
) -> Places:
    """Boxes spread by their links; when many are joined with nothing, those stand in rows below, not scattered."""
    ends = {end for link in links for end in (link.a, link.b)}
    loose = [box for box in boxes if box.key not in ends]
    if len(loose) < SHELF or any(box.start is not None for box in boxes):
        return _spread(boxes, links, gap, aspect, seed, cancelled)
    big = sorted(box.width * box.height for box in boxes)[len(boxes) // 2]
    shelf = [box for box in loose if box.width * box.height <= 2 * big]
    on_shelf = {box.key for box in shelf}
    rest = [box for box in boxes if box.key not in on_shelf]
    place = _spread(rest, links, gap, aspect, seed, cancelled)
    left, top, right, bottom = _bounds(rest, place)
    near = gap / 2
    area = sum((box.width + near) * (box.height + near) for box in shelf) + (right - left) * (bottom - top)
    wide = max(right - left, (aspect * area) ** 0.5)
    x, y, tall = (left + right - wide) / 2, bottom + (gap if rest else 0.0), 0.0
    begin = x
    for box in shelf:
        if x > begin and x + box.width > begin + wide:
            x, y, tall = begin, y + tall + near, 0.0
        place[box.key] = (x + box.width / 2, y + box.height / 2)
        x, tall = x + box.width + near, max(tall, box.height)
    return place


def _inside(members: list[Box], links: list[Link], gap: float, seed: int) -> Places:
    """One group laid out around (0, 0), its heads above the rest."""
    heads = [box for box in members if box.head]
    rest = [box for box in members if not box.head]
    keys = {box.key for box in rest}
    place = _spread(rest, [k for k in links if k.a in keys and k.b in keys], gap, 1.2, seed)
    left, top, right, _ = _bounds(rest, place)
    for box in reversed(heads):
        place[box.key] = ((left + right) / 2, top - gap - box.height / 2)
        top -= gap + box.height
    left, top, right, bottom = _bounds(members, place)
    return {key: (x - (left + right) / 2, y - (top + bottom) / 2) for key, (x, y) in place.items()}


def _whole(number: int, members: list[Box], place: Places) -> Box:
    """A group as one box, where it was if its boxes were somewhere."""
    left, top, right, bottom = _bounds(members, place)
    starts = [box.start for box in members if box.start is not None]
    start = (sum(x for x, _ in starts) / len(starts), sum(y for _, y in starts) / len(starts)) if starts else None
    return Box(number, right - left, bottom - top, start=start)


def _spread(
    boxes: Sequence[Box],
    links: list[Link],
    gap: float,
    aspect: float,
    seed: int,
    cancelled: Callable[[], bool] = lambda: False,
) -> Places:
    """Boxes near what they are linked to, none overlapping, around where they were if they were anywhere."""
    if len(boxes) < 2:
        return {box.key: box.start or (0.0, 0.0) for box in boxes}
    sizes = np.array([(box.width + gap, box.height + gap) for box in boxes], float)
    known = [number for number, box in enumerate(boxes) if box.start is not None]
    old = np.array([boxes[number].start for number in known], float).reshape(-1, 2)
    if len(known) == len(boxes):
        centre = _apart(old, sizes, cancelled)
    else:
        springs = _springs(boxes, links, seed) * np.sqrt(float(sizes.prod(axis=1).sum()) / FILL) / 2
        tries = TRIES if len(boxes) <= FEW and not known else 1
        found = []
        for turn in np.arange(tries) * np.pi / tries:
            turned = springs @ np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
            turned *= np.sqrt([aspect, 1 / aspect])
            if known:
                turned += old.mean(axis=0) - turned[known].mean(axis=0)
                turned[known] = old
            found.append(draw_in(_apart(turned, sizes, cancelled), sizes))
        found += _in_rows(springs, sizes) if tries > 1 else []
        centre = min(found, key=lambda each: _cost(each, sizes, aspect, _pairs(boxes, links)))
    return {box.key: (float(x), float(y)) for box, (x, y) in zip(boxes, centre, strict=True)}


def _in_rows(springs: Floats, sizes: Floats) -> list[Floats]:
    """The boxes in one row, in two, and so on: in the springs' order from top to bottom, and within a row from left to
    right. Often the tidiest layout there is."""
    found = []
    down = np.argsort(springs[:, 1], kind="stable")
    after = np.cumsum(sizes[down, 0]) - sizes[down, 0] / 2
    for rows in range(1, len(sizes) + 1):
        row_of = np.minimum((after / sizes[:, 0].sum() * rows).astype(int), rows - 1)
        centre, top = np.zeros_like(sizes), 0.0
        for row in np.unique(row_of):
            members = down[row_of == row]
            members = members[np.argsort(springs[members, 0], kind="stable")]
            wide, high = sizes[members].T
            centre[members, 0] = np.cumsum(wide) - wide / 2 - wide.sum() / 2
            centre[members, 1] = top + high.max() / 2
            top += high.max()
        found.append(centre)
    return found


def _apart(centre: Floats, sizes: Floats, cancelled: Callable[[], bool]) -> Floats:
    free = np.ones(len(centre), bool)
    centre = push_apart(centre, sizes, free, cancelled)
    _go_on(cancelled)
    return settle(centre, sizes, free)


def _cost(centre: Floats, sizes: Floats, aspect: float, pairs: list[tuple[int, int, float]]) -> float:
    """How badly a layout uses the sheet, misses its shape and stretches its links."""
    wide, high = (centre + sizes / 2).max(axis=0) - (centre - sizes / 2).min(axis=0)
    area = float(sizes.prod(axis=1).sum())
    stretch = sum(weight * float(np.hypot(*(centre[a] - centre[b]))) for a, b, weight in pairs)
    total = sum(weight for *_, weight in pairs) or 1.0
    return float(2 * wide * high / area + abs(np.log(wide / high / aspect)) + 0.5 * stretch / total / area**0.5)


def _springs(boxes: Sequence[Box], links: list[Link], seed: int) -> Floats:
    """Spring layout in −1…1, shape (n, 2)."""
    if len(boxes) < 3:
        return np.array([(number - (len(boxes) - 1) / 2, 0.0) for number in range(len(boxes))]).reshape(-1, 2)
    import networkx

    graph = networkx.Graph()
    graph.add_nodes_from(range(len(boxes)))
    pairs = _pairs(boxes, links)
    strongest = max((weight for *_, weight in pairs), default=1.0)
    graph.add_weighted_edges_from((a, b, weight / strongest) for a, b, weight in pairs)
    around = np.linspace(0, 2 * np.pi, len(boxes), endpoint=False)
    start = {at: (float(np.cos(angle)), float(np.sin(angle))) for at, angle in enumerate(around)}
    found = networkx.spring_layout(graph, pos=start, seed=seed, iterations=80, k=2.2 / len(boxes) ** 0.5)
    return np.array([found[at] for at in range(len(boxes))], float)


def _pairs(boxes: Sequence[Box], links: list[Link]) -> list[tuple[int, int, float]]:
    """(number, number, weight) for each linked pair of boxes."""
    number = {box.key: at for at, box in enumerate(boxes)}
    total: dict[tuple[int, int], float] = {}
    for link in links:
        if _known(link, number) and link.a != link.b:
            pair = (min(number[link.a], number[link.b]), max(number[link.a], number[link.b]))
            total[pair] = total.get(pair, 0.0) + link.weight
    return [(a, b, weight) for (a, b), weight in sorted(total.items())]


def _turned(inside: list[Places], centres: Places, links: list[Link], home: dict[Key, int]) -> list[Places]:
    """Groups mirrored left to right where that shortens their links to others; heads stay above."""
    outside: dict[int, list[tuple[Key, Key, float]]] = {}
    for link in links:
        if _known(link, home) and home[link.a] != home[link.b]:
            outside.setdefault(home[link.a], []).append((link.a, link.b, link.weight))
            outside.setdefault(home[link.b], []).append((link.b, link.a, link.weight))
    done = list(inside)
    for number, part in enumerate(inside):
        costs = [0.0, 0.0]
        for mine, other, weight in outside.get(number, ()) if len(part) > 1 else ():
            there = centres[home[other]][0] + done[home[other]][other][0]
            for side, way in enumerate((1, -1)):
                costs[side] += weight * abs(centres[number][0] + way * part[mine][0] - there)
        if costs[1] < costs[0]:
            done[number] = {key: (-x, y) for key, (x, y) in part.items()}
    return done


def _finish(
    boxes: Sequence[Box], place: Places, gap: float, cancelled: Callable[[], bool], centred: bool = True
) -> Places:
    """Puts pinned boxes where they belong and makes way for them."""
    if not boxes:
        return {}
    wanted = [box.start if box.pinned and box.start is not None else place[box.key] for box in boxes]
    centre = np.array(wanted, float)
    sizes = np.array([(box.width + gap, box.height + gap) for box in boxes], float)
    free = np.array([not (box.pinned and box.start is not None) for box in boxes])
    if free.all() and centred:
        low, high = (centre - sizes / 2).min(axis=0), (centre + sizes / 2).max(axis=0)
        centre -= (low + high) / 2
    else:
        centre = push_apart(centre, sizes, free, cancelled)
        _go_on(cancelled)
    centre = settle(centre, sizes, free)
    return {box.key: (float(x), float(y)) for box, (x, y) in zip(boxes, centre, strict=True)}


def outline(boxes: Iterable[Box], place: Places, margin: float) -> list[tuple[float, float]]:
    """A smooth convex shape around a group, `margin` outside its rectangles: the corners of a closed polygon."""
    angles = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    round_ = np.stack([np.cos(angles), np.sin(angles)], axis=1) * margin
    around: list[tuple[float, float]] = []
    for box in boxes:
        x, y = place[box.key]
        for dx, dy in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
            corner = np.array([x + dx * box.width / 2, y + dy * box.height / 2])
            around += [(float(px), float(py)) for px, py in corner + round_]
    return _hull(around)


def moved_to(boxes: Sequence[Box], place: Places) -> list[Box]:
    """The boxes with their places as starts, to lay out again with little changed."""
    return [replace(box, start=place.get(box.key, box.start)) for box in boxes]


def _hull(points: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Andrew's monotone chain."""
    ordered = sorted(set(points))

    def half(line: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
        kept: list[tuple[float, float]] = []
        for x, y in line:
            while len(kept) > 1 and (kept[-1][0] - kept[-2][0]) * (y - kept[-2][1]) <= (kept[-1][1] - kept[-2][1]) * (
                x - kept[-2][0]
            ):
                kept.pop()
            kept.append((x, y))
        return kept[:-1]

    return half(ordered) + half(reversed(ordered)) if len(ordered) > 2 else ordered


def _bounds(boxes: Sequence[Box], place: Places) -> tuple[float, float, float, float]:
    if not boxes:
        return 0.0, 0.0, 0.0, 0.0
    edges = [(*place[box.key], box.width / 2, box.height / 2) for box in boxes]
    return (
        min(x - w for x, _, w, _ in edges),
        min(y - h for _, y, _, h in edges),
        max(x + w for x, _, w, _ in edges),
        max(y + h for _, y, _, h in edges),
    )


def _known(link: Link, keys: Mapping[Key, object]) -> bool:
    return link.a in keys and link.b in keys


def _go_on(cancelled: Callable[[], bool]) -> None:
    if cancelled():
        raise Cancelled
