"""Cuts a journey map into sheets that can be read, on a page or from the back of a room: some lanes of some stages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from interviewkit.journey.content import Cell, Item, JourneyContent
from interviewkit.journey.words import column_name, lane_name
from interviewkit.reports.journey_map import FOOT, HEAD, draw_map, lane_height, lanes_shown
from interviewkit.reports.paper import Paper


@dataclass(frozen=True, slots=True)
class Room:
    """What a sheet has room for, in points. columns: stages side by side at most. cut: whether cards of a lane that is
    higher than a sheet are left out, instead of the sheet becoming higher."""

    across: float
    high: float
    columns: int
    cut: bool


SLIDE = Room(532.0, 238.0, 5, True)
"""Letters of a sheet that fills a slide are 10 points at least and what is read first 12."""
PAGE = Room(480.0, 560.0, 5, False)
"""A sheet in its own size on an upright page."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A part of the map. lanes, stages: their names; content: what is drawn on it; left: cards there is no room for."""

    paper: Paper
    lanes: tuple[str, ...]
    stages: tuple[str, ...]
    content: JourneyContent
    left: int


def sheets(content: JourneyContent, room: Room = SLIDE) -> Iterator[Sheet]:
    """The whole map, stages from left to right and in each the lanes from top to bottom; lanes that are empty are left
    out."""
    count = -(-len(content.columns) // room.columns)
    for number in range(count):
        first, last = (len(content.columns) * at // count for at in (number, number + 1))
        part = _columns(content, first, last)
        for group in _groups(part, room):
            drawn = replace(part, lanes=group)
            fitting = _fitting(drawn, group[0], room) if room.cut and len(group) == 1 else drawn
            yield Sheet(
                draw_map(fitting, across=room.across),
                tuple(lane_name(lane) for lane in group),
                tuple(column_name(column) for column in part.columns) if count > 1 else (),
                drawn,
                _cards(drawn) - _cards(fitting),
            )


def _columns(content: JourneyContent, first: int, last: int) -> JourneyContent:
    cells = {(lane, at - first): cell for (lane, at), cell in content.cells.items() if first <= at < last}
    return replace(content, columns=content.columns[first:last], cells=cells)


def _groups(content: JourneyContent, room: Room) -> list[tuple[str, ...]]:
    """Lanes that fit on one sheet together."""
    groups: list[list[str]] = []
    left = 0.0
    for lane in lanes_shown(content, room.across):
        high = lane_height(content, lane, room.across)
        if not groups or high > left:
            groups.append([])
            left = room.high - HEAD - FOOT
        groups[-1].append(lane)
        left -= high
    return [tuple(group) for group in groups]


def _fitting(content: JourneyContent, lane: str, room: Room) -> JourneyContent:
    """The map with as many cards in each cell of a lane as a sheet has room for; one stays whatever its height."""
    most = max((len(cell.items) for (here, _), cell in content.cells.items() if here == lane), default=0)
    for count in range(most, 0, -1):
        cells = {place: _first(cell, count) if place[0] == lane else cell for place, cell in content.cells.items()}
        shown = replace(content, cells=cells)
        if count == 1 or lane_height(shown, lane, room.across) <= room.high - HEAD - FOOT:
            return shown
    return content


def _first(cell: Cell, count: int) -> Cell:
    items: tuple[Item, ...] = cell.items[:count]
    return replace(cell, items=items)


def _cards(content: JourneyContent) -> int:
    return sum(len(cell.items) for (lane, _), cell in content.cells.items() if lane in content.lanes)
