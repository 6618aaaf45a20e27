"""The theme map's layout: labels never overlap, groups stay together, pinned places hold."""

from __future__ import annotations

import random
from itertools import combinations, pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewkit.errors import Cancelled
from interviewkit.themes.apart import draw_in, push_apart, settle, touching
from interviewkit.themes.layout import Box, Link, arrange, moved_to, outline

SOME = 1e-5


def overlap(one: Box, two: Box, place: dict[object, tuple[float, float]], gap: float = 0.0) -> bool:
    (x1, y1), (x2, y2) = place[one.key], place[two.key]
    across = (one.width + two.width) / 2 + gap - abs(x1 - x2)
    down = (one.height + two.height) / 2 + gap - abs(y1 - y2)
    return across > SOME and down > SOME


def some_boxes(n: int, groups: int = 0, seed: int = 1) -> tuple[list[Box], list[Link]]:
    rnd = random.Random(seed)
    boxes = [
        Box(k, rnd.uniform(40, 160), rnd.uniform(18, 50), group=k % groups if groups else None, head=k < groups)
        for k in range(n)
    ]
    return boxes, [Link(rnd.randrange(n), rnd.randrange(n), rnd.uniform(1, 5)) for _ in range(3 * n)]


sizes = st.tuples(st.floats(1, 300), st.floats(1, 120))
spots = st.tuples(st.floats(-500, 500), st.floats(-500, 500))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(sizes, st.sampled_from([None, "a", "b"]), st.booleans(), st.none() | spots), max_size=16),
    st.lists(st.tuples(st.integers(0, 15), st.integers(0, 15)), max_size=20),
)
def test_labels_never_overlap_whatever_the_map(nodes: list, ends: list[tuple[int, int]]) -> None:  # type: ignore[type-arg]
    boxes = [Box(k, w, h, group, head, start) for k, ((w, h), group, head, start) in enumerate(nodes)]
    place = arrange(boxes, [Link(a, b) for a, b in ends], gap=6)
    assert place.keys() == {box.key for box in boxes}
    assert not [pair for pair in combinations(boxes, 2) if overlap(*pair, place, gap=6 - SOME)]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(sizes, st.booleans(), spots), min_size=1, max_size=12))
def test_pinned_boxes_stay_and_others_make_way(nodes: list) -> None:  # type: ignore[type-arg]
    boxes = [Box(k, w, h, start=spot, pinned=pinned) for k, ((w, h), pinned, spot) in enumerate(nodes)]
    place = arrange(boxes)
    for box in boxes:
        if box.pinned:
            assert place[box.key] == box.start
    for one, two in combinations(boxes, 2):
        assert (one.pinned and two.pinned) or not overlap(one, two, place)


def test_the_same_input_gives_the_same_map() -> None:
    assert arrange(*some_boxes(40, 5)) == arrange(*some_boxes(40, 5))


def test_three_hundred_nodes_do_not_overlap() -> None:
    boxes, links = some_boxes(300)
    place = arrange(boxes, links)
    assert not [pair for pair in combinations(boxes, 2) if overlap(*pair, place, gap=9.9)]


def test_groups_keep_apart_and_their_titles_stand_above() -> None:
    boxes, links = some_boxes(40, 5)
    place = arrange(boxes, links, margin=30)
    edges = []
    for group in range(5):
        mine = [box for box in boxes if box.group == group]
        head = next(box for box in mine if box.head)
        assert all(place[head.key][1] < place[box.key][1] for box in mine if not box.head)
        xs = [place[b.key][0] + side * b.width / 2 for b in mine for side in (-1, 1)]
        ys = [place[b.key][1] + side * b.height / 2 for b in mine for side in (-1, 1)]
        edges.append(
            Box(group, max(xs) - min(xs), max(ys) - min(ys), start=((max(xs) + min(xs)) / 2, (max(ys) + min(ys)) / 2))
        )
    whole = {box.key: box.start for box in edges if box.start}
    assert not [pair for pair in combinations(edges, 2) if overlap(*pair, whole, gap=30 - SOME)]


def test_linked_boxes_stand_nearer_than_others() -> None:
    boxes = [Box(k, 60, 20) for k in range(20)]
    links = [Link(a, b, 3) for a, b in pairwise(range(10))]
    place = arrange(boxes, links)

    def far(a: int, b: int) -> float:
        return float(np.hypot(place[a][0] - place[b][0], place[a][1] - place[b][1]))

    linked = np.mean([far(a, b) for a, b in pairwise(range(10))])
    assert linked < 0.7 * np.mean([far(a, b) for a, b in combinations(range(20), 2)])


def test_laying_out_again_changes_little() -> None:
    boxes, links = some_boxes(30, 4)
    once = arrange(boxes, links)
    again = arrange(moved_to(boxes, once), links)
    shifts = [np.hypot(once[k][0] - again[k][0], once[k][1] - again[k][1]) for k in once]
    assert max(shifts) < 60


def test_progress_rises_to_one_and_cancelling_stops() -> None:
    shares: list[float] = []
    arrange(*some_boxes(30, 4), progress=shares.append)
    assert shares == sorted(shares) and shares[-1] == 1.0
    with pytest.raises(Cancelled):
        arrange(*some_boxes(30, 4), cancelled=lambda: True)


def test_an_empty_map_and_a_single_box_are_laid_out() -> None:
    assert arrange([]) == {}
    assert arrange([Box("a", 10, 10)]) == {"a": (0.0, 0.0)}


def test_links_to_what_is_not_there_are_ignored() -> None:
    assert set(arrange([Box("a", 10, 10), Box("b", 10, 10)], [Link("a", "z"), Link("a", "a")])) == {"a", "b"}


def test_an_outline_goes_around_all_boxes_of_its_group() -> None:
    boxes, links = some_boxes(8)
    place = arrange(boxes, links)
    line = outline(boxes, place, 12)
    closed = [*line, line[0]]
    for box in boxes:
        x, y = place[box.key]
        for dx, dy in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
            corner = (x + dx * box.width / 2, y + dy * box.height / 2)
            turns = [
                (b[0] - a[0]) * (corner[1] - a[1]) - (b[1] - a[1]) * (corner[0] - a[0]) for a, b in pairwise(closed)
            ]
            assert all(turn > 0 for turn in turns) or all(turn < 0 for turn in turns)


@settings(deadline=None)
@given(st.lists(st.tuples(spots, sizes), min_size=1, max_size=25))
def test_settling_ends_without_overlap_and_drawing_in_keeps_it_so(nodes: list) -> None:  # type: ignore[type-arg]
    centre = np.array([spot for spot, _ in nodes])
    size = np.array([each for _, each in nodes])
    free = np.ones(len(nodes), bool)
    apart = settle(push_apart(centre, size, free), size, free)
    assert not len(touching(apart, size)[0])
    assert not len(touching(draw_in(apart, size), size)[0])
