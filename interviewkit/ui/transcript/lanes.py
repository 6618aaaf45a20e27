"""Lays overlapping codings side by side, so that each keeps one column from its first line to its last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from heapq import heapify, heappop, heappush


def lanes(spans: Sequence[tuple[int, int, int]]) -> list[int]:
    """The first free lane (0, 1, …) for each (start, end, how many lanes it needs), sorted by start.

    One that needs several gets them as one stretch beginning at the lane returned. Spans are [start, end).
    """
    found: list[int] = []
    ends: list[tuple[int, int, int]] = []
    free: list[int] = []
    beyond = 0
    for start, end, wide in spans:
        while ends and ends[0][0] <= start:
            _, lane, width = heappop(ends)
            for each in range(lane, lane + width):
                heappush(free, each)
        if not ends:
            free, beyond = [], 0
        if wide == 1:
            lane = heappop(free) if free else beyond
        else:
            lane = _stretch(free, beyond, wide)
            taken = set(range(lane, lane + wide))
            free = [each for each in free if each not in taken]
            free += range(beyond, lane)
            heapify(free)
        beyond = max(beyond, lane + wide)
        found.append(lane)
        heappush(ends, (end, lane, wide))
    return found


def _stretch(free: Iterable[int], beyond: int, wide: int) -> int:
    """The lowest lane from which on `wide` lanes are free; all from `beyond` on are."""
    open_lanes = set(free)
    return next(
        lane
        for lane in range(beyond + 1)
        if all(each in open_lanes or each >= beyond for each in range(lane, lane + wide))
    )
