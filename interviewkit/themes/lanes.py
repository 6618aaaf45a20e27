"""Arranges a map in swim-lanes: stages side by side, themes below each other, every code where most speak of it."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from interviewkit.themes.layout import Key, Places

NARROWEST = 150.0
HEAD = 34.0


@dataclass(frozen=True, slots=True)
class LaneBox:
    """A node with its label. column: its stage; row: its theme, None for none. head: the theme's own title."""

    key: Key
    width: float
    height: float
    column: Hashable
    row: Hashable
    head: bool = False


@dataclass(frozen=True, slots=True)
class Band:
    """A stage or a theme on the sheet: where it begins and ends, across or down."""

    key: Hashable
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Lanes:
    """Where everything stands. columns: across, first the one of the themes' titles if there are any (key None)."""

    places: Places
    columns: tuple[Band, ...]
    rows: tuple[Band, ...]


def in_lanes(
    boxes: Sequence[LaneBox], columns: Sequence[Hashable], rows: Sequence[Hashable], gap: float = 12.0
) -> Lanes:
    """Centres from (0, 0) at the top left; nothing overlaps. Rows nobody is in are left out, columns stay.

    columns: stages in order, and what stands for “none” where something is in it. rows: themes in order, and None.
    """
    used = [row for row in rows if any(box.row == row for box in boxes)]
    heads = {box.row: box for box in boxes if box.head}
    cells: dict[tuple[Hashable, Hashable], list[LaneBox]] = {}
    for box in boxes:
        if not box.head:
            cells.setdefault((box.row, box.column), []).append(box)
    title = max((box.width for box in heads.values()), default=-2 * gap) + 2 * gap
    wide = {column: _width([cells.get((row, column), []) for row in used], gap) for column in columns}
    left, starts = title, {}
    bands = [Band(None, 0.0, title)] if title > 0 else []
    for column in columns:
        starts[column] = left
        bands.append(Band(column, left, left + wide[column]))
        left += wide[column]
    places: Places = {}
    top, lanes = HEAD, []
    for row in used:
        head = heads.get(row)
        packed = {c: _packed(cells.get((row, c), []), wide[c], gap) for c in columns}
        high = max([each[1] for each in packed.values()] + [head.height + 2 * gap if head else 0.0])
        for column, (found, tall) in packed.items():
            for key, (x, y) in found.items():
                places[key] = (starts[column] + x, top + y + (high - tall) / 2)
        if head is not None:
            places[head.key] = (title / 2, top + high / 2)
        lanes.append(Band(row, top, top + high))
        top += high
    return Lanes(places, tuple(bands), tuple(lanes))


def _width(cells: Sequence[Sequence[LaneBox]], gap: float) -> float:
    """As wide as the fullest cell wants to be, about as wide as high."""
    area = max((sum((box.width + gap) * (box.height + gap) for box in cell) for cell in cells), default=0.0)
    widest = max((box.width for cell in cells for box in cell), default=0.0)
    return max(NARROWEST, widest + 2 * gap, float((1.3 * area) ** 0.5) + gap)


def _packed(cell: Sequence[LaneBox], width: float, gap: float) -> tuple[Places, float]:
    """Rows of boxes, each row in the middle of the cell: (centres, height of the cell)."""
    lines: list[list[LaneBox]] = [[]]
    room = 0.0
    for box in cell:
        if lines[-1] and room + gap + box.width > width - 2 * gap:
            lines.append([])
        room = box.width if not lines[-1] else room + gap + box.width
        lines[-1].append(box)
    places: Places = {}
    y = gap
    for line in lines:
        high = max((box.height for box in line), default=0.0)
        x = (width - sum(box.width for box in line) - gap * (len(line) - 1)) / 2
        for box in line:
            places[box.key] = (x + box.width / 2, y + high / 2)
            x += box.width + gap
        y += high + gap
    return places, y
