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
    ids, voices, felt, at = _sorted(group)
    by_channel = "consistency" in view.shown
    column = Column(
        stage_id,
        channel,
        name,
        (en, ko),
        stage_point(stage_id, name, points(felt)),
        tuple(ids),
        len(voices),
        friction(felt),
        consistency(felt, lambda each: channels.get(each.touchpoint_id, "")) if by_channel else Consistency((), None),
    )
    return Counted(
        column,
        offered_codes(group, codes, view, stage_id, channel),
        tuple(offered_quotes(group, view, stage_id, channel)),
        frozenset(voices),
        {touchpoint: (tuple(q.id for q in said), len({q.voice for q in said})) for touchpoint, said in at.items()},
    )


def _sorted(group: Sequence[Said]) -> tuple[list[int], set[int], list[Said], dict[int, list[Said]]]:
    """Ids, voices, those with a feeling, and those of each touchpoint, in one go: a stage may have thousands."""
    ids: list[int] = []
    voices: set[int] = set()
    felt: list[Said] = []
    at: dict[int, list[Said]] = {}
    for each in group:
        ids.append(each.id)
        voices.add(each.voice)
        if each.value is not None:
            felt.append(each)
        touchpoint = each.touchpoint_id
        if touchpoint:
            if touchpoint in at:
                at[touchpoint].append(each)
            else:
                at[touchpoint] = [each]
    return ids, voices, felt, at


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
    everybody: set[int] = set()
    bad: set[int] = set()
    quotes: list[int] = []
    for each in felt:
        everybody.add(each.voice)
        if each.value is not None and each.value < 0:
            bad.add(each.voice)
            quotes.append(each.id)
    return Friction(len(bad), len(everybody), tuple(quotes))
