"""Takes rectangles off each other: neighbours push each other apart, the rest goes to the nearest free place."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from interviewkit.themes.cooccurrence import ranges

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

ROUNDS = 300
SLACK = 1e-6


def push_apart(
    centre: Floats, sizes: Floats, free: NDArray[np.bool_], cancelled: Callable[[], bool] = lambda: False
) -> Floats:
    """Moves overlapping rectangles away from each other along the shorter way, together, round by round.

    centre, sizes: shape (n, 2). free: which may move. It usually ends without overlaps and keeps neighbours neighbours;
    it need not, so settle() follows.
    """
    centre = centre.copy()
    for _ in range(ROUNDS):
        a, b = touching(centre, sizes)
        keep = free[a] | free[b]
        a, b = a[keep], b[keep]
        if not len(a) or cancelled():
            break
        away = centre[a] - centre[b]
        depth = (sizes[a] + sizes[b]) / 2 + 4 * SLACK - np.abs(away)
        shape = np.sqrt(sizes[a] + sizes[b])
        axis = np.argmin(depth / shape, axis=1)
        rows = np.arange(len(a))
        direction = np.where(away[rows, axis] > 0, 1.0, np.where(away[rows, axis] < 0, -1.0, np.sign(a - b)))
        push = direction * depth[rows, axis]
        share = np.where(free[a] & free[b], 0.5, 1.0)
        where = np.concatenate([a * 2 + axis, b * 2 + axis])
        moves = np.concatenate([push * share * free[a], -push * share * free[b]])
        crowd = np.sqrt(np.maximum(np.bincount(where, minlength=centre.size), 1))
        centre += (np.bincount(where, moves, centre.size) / crowd).reshape(centre.shape)
    return centre


def touching(centre: Floats, sizes: Floats) -> tuple[Ints, Ints]:
    """The pairs of rectangles that overlap by more than SLACK both ways."""
    left = centre[:, 0] - sizes[:, 0] / 2
    order = np.argsort(left, kind="stable")
    reach = np.searchsorted(left[order], (centre[:, 0] + sizes[:, 0] / 2)[order], side="left")
    first, second = ranges(np.arange(len(order)) + 1, reach)
    a, b = order[first], order[second]
    hit = ((sizes[a] + sizes[b]) / 2 - np.abs(centre[a] - centre[b]) > SLACK).all(axis=1)
    return a[hit], b[hit]


def draw_in(centre: Floats, sizes: Floats, sweeps: int = 6) -> Floats:
    """Moves rectangles that do not overlap towards their middle as far as the others let them; none overlaps after."""
    centre = centre.copy()
    middle = (centre * sizes.prod(axis=1, keepdims=True)).sum(axis=0) / sizes.prod(axis=1).sum()
    for _ in range(sweeps):
        before = centre.copy()
        for at in np.argsort(np.hypot(*(centre - middle).T), kind="stable"):
            for axis in (1, 0):
                reach = (sizes + sizes[at]) / 2
                beside = np.abs(centre[:, 1 - axis] - centre[at, 1 - axis]) < reach[:, 1 - axis] - SLACK
                beside[at] = False
                way = middle[axis] - centre[at, axis]
                ahead = (centre[beside, axis] - centre[at, axis]) * np.sign(way)
                room = (ahead - reach[beside, axis])[ahead > 0]
                step = min(abs(way), max(0.0, float(room.min(initial=np.inf))))
                centre[at, axis] += np.sign(way) * step
        if np.abs(centre - before).max() < 0.5:
            break
    return centre


def settle(centre: Floats, sizes: Floats, free: NDArray[np.bool_]) -> Floats:
    """Every free rectangle where it is, or, if that place is taken, at the nearest free one: ends with no overlap.

    Rectangles are placed from the middle outwards, those that may not move first; rings of places are tried further and
    further out, so one is always found.
    """
    if not len(touching(centre, sizes)[0]):
        return centre
    placed = centre.copy()
    middle = centre.mean(axis=0)
    outwards = sorted(range(len(centre)), key=lambda at: (bool(free[at]), float(np.hypot(*(centre[at] - middle))), at))
    taken = np.zeros(len(centre), bool)
    for at in outwards:
        if free[at]:
            placed[at] = _nearest_free(centre[at], sizes[at], placed[taken], sizes[taken])
        taken[at] = True
    return placed


def _nearest_free(wish: Floats, size: Floats, others: Floats, other_sizes: Floats) -> Floats:
    if not len(others):
        return wish
    reach = (other_sizes + size) / 2
    step, ring = float(size.min()) / 3, 0
    tries = wish[None]
    while True:
        depth = reach[None] - np.abs(tries[:, None] - others[None])
        open_ = ~np.any(np.all(depth > SLACK, axis=2), axis=1)
        if open_.any():
            return np.asarray(tries[int(np.argmax(open_))])
        ring += 1
        angles = np.linspace(0, 2 * np.pi, 8 * ring, endpoint=False)
        tries = wish + ring * step * np.stack([np.cos(angles), np.sin(angles)], axis=1)
