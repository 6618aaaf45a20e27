"""Counts one column of a map: its curve, friction, channels, and what coded quotes offer for its lanes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from interviewkit.journey import curve
from interviewkit.journey.content import Column, Consistency, Friction, Item
from interviewkit.journey.lanes import View
from interviewkit.journey.material import Said
from interviewkit.journey.offers import consistency, offered_codes, offered_quotes
from interviewkit.journey.queries import StagePoint, stage_name

Codes = Mapping[int, tuple[str, str]]
"""Code id → (name, family)."""
Channels = Mapping[int, str]
"""Touchpoint id → its channel."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A column with what it is made of. offers: lane → items; thoughts: quotes to be offered; voices: whose."""

    column: Column
    offers: dict[str, list[Item]]
    thoughts: tuple[Said, ...]
    voices: frozenset[int]
    touchpoints: dict[int, tuple[tuple[int, ...], int]]


def counted(
    stage: tuple[int, str, str],
    channel: str | None,
    group: Sequence[Said],
    view: View,
    codes: Codes,
    channels: Channels,
) -> Counted:
    """stage: its id and names; group: the quotes that stand in it, of this channel if it is split."""
    stage_id, en, ko = stage
    name = stage_name(en, ko)
    felt = [each for each in group if each.value is not None]
    by_channel = "consistency" in view.shown
    column = Column(
        stage_id,
        channel,
        name,
        (en, ko),
        stage_point(stage_id, name, points(felt)),
        tuple(each.id for each in group),
        len({each.voice for each in group}),
        friction(felt),
        consistency(felt, lambda each: channels.get(each.touchpoint_id, "")) if by_channel else Consistency((), None),
    )
    at: dict[int, list[Said]] = {}
    for each in group:
        if each.touchpoint_id:
            at.setdefault(each.touchpoint_id, []).append(each)
    return Counted(
        column,
        offered_codes(group, codes, view, stage_id, channel),
        tuple(offered_quotes(group, view, stage_id, channel)),
        frozenset(each.voice for each in group),
        {touchpoint: (tuple(q.id for q in said), len({q.voice for q in said})) for touchpoint, said in at.items()},
    )


def points(felt: Sequence[Said]) -> list[curve.Point]:
    """The points of participants over quotes with a feeling."""
    values = [each.value or 0.0 for each in felt]
    return curve.points([e.voice for e in felt], [1] * len(felt), values, [e.weight for e in felt]).get(1, [])


def stage_point(stage_id: int, name: str, here: list[curve.Point]) -> StagePoint:
    """A stage of the curve out of its participants' points."""
    total = curve.summarise([point.value for point in here])
    both = sum(point.mixed for point in here)
    share = both / len(here) if here else 0.0
    numbers = (total.participants, sum(point.quotes for point in here), total.mean, total.low, total.high)
    return StagePoint(stage_id, name, *numbers, share, both, tuple(here))


def friction(felt: Sequence[Said]) -> Friction:
    """How many of those who felt anything here have a negative quote."""
    bad = [each for each in felt if each.value is not None and each.value < 0]
    people = len({each.voice for each in bad}), len({each.voice for each in felt})
    return Friction(*people, tuple(each.id for each in bad))
