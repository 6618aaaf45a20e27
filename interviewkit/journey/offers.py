"""What coded quotes bring to a map by themselves: pains, gains, needs, actions, thoughts and moments of truth.

Offers are never stored: they follow the coding until somebody keeps one as a card, or does not want it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from heapq import nsmallest

from interviewkit.journey import curve
from interviewkit.journey.content import ChannelMood, Column, Consistency, Item
from interviewkit.journey.differences import compared
from interviewkit.journey.lanes import View, dismissal
from interviewkit.journey.material import Said

MOST = 4
"""Codes offered in a cell, those with the most participants first."""
THOUGHTS = 2
"""Quotes offered where nobody chose key quotes."""


def offered_codes(
    group: Iterable[Said], codes: Mapping[int, tuple[str, str]], view: View, stage_id: int, channel: str | None
) -> dict[str, list[Item]]:
    """Lane → offers. codes: id → (name, family).

    Codes of behaviour become actions; the other codes of negative quotes pains, of positive ones gains; codes of needs,
    and codes on quotes marked as a need, needs. A quote with codes of behaviour only brings those as its pain or gain.
    """
    behaviour = {code for code, (_, family) in codes.items() if family == "behaviour"}
    needs = {code for code, (_, family) in codes.items() if family == "need"}
    found: dict[str, dict[int, list[Said]]] = {lane: defaultdict(list) for lane in ("action", "pain", "gain", "need")}
    action, pain, gain, need = found["action"], found["pain"], found["gain"], found["need"]
    for each in group:
        own = each.codes
        deeds = [code for code in own if code in behaviour] if behaviour else ()
        for code in deeds:
            action[code].append(each)
        ideas = [code for code in own if code not in behaviour] or deeds if deeds else own
        for code in ideas if each.need else own:
            if each.need or code in needs:
                need[code].append(each)
        if each.value:
            feels = pain if each.value < 0 else gain
            for code in ideas:
                feels[code].append(each)
    return {lane: _most(lane, by_code, codes, view, stage_id, channel) for lane, by_code in found.items()}


def _most(
    lane: str,
    by_code: Mapping[int, list[Said]],
    codes: Mapping[int, tuple[str, str]],
    view: View,
    stage_id: int,
    channel: str | None,
) -> list[Item]:
    """The codes of most participants that nobody waved off, as offers."""
    ranked = [
        (-len({said.voice for said in quotes}), -len(quotes), codes[code][0], code)
        for code, quotes in by_code.items()
        if not view.dismissed or dismissal(lane, stage_id, channel, code) not in view.dismissed
    ]
    return [
        Item("offer", code, name, tuple(said.id for said in by_code[code]), -people)
        for people, _, name, code in nsmallest(MOST, ranked)
    ]


def offered_quotes(group: Sequence[Said], view: View, stage_id: int, channel: str | None) -> list[Said]:
    """Thoughts: the key quotes, else the strongest feelings, one a participant."""
    gone = {what for what in view.dismissed if what.startswith("thought:")}
    left = [q for q in group if dismissal("thought", stage_id, channel, q.id) not in gone] if gone else list(group)
    starred = [each for each in left if each.starred]
    if starred:
        return starred[:MOST]
    chosen: dict[int, Said] = {}
    felt = [each for each in left if each.value]
    for each in nsmallest(50 * THOUGHTS, felt, key=lambda q: (-abs(q.value or 0.0), q.id)):
        chosen.setdefault(each.voice, each)
        if len(chosen) == THOUGHTS:
            break
    return list(chosen.values())


def moments(columns: Sequence[Column], view: View, confirmed: Set[int]) -> Iterator[tuple[int, Item]]:
    """Moments of truth to be confirmed: (place of the column, offer). Where the interval excludes 0, and the lowest and
    the highest of at least two means."""
    means = {at: column.point.mean for at, column in enumerate(columns) if column.point.mean is not None}
    for at, mean in means.items():
        point, why = columns[at].point, []
        if point.low is not None and point.high is not None and (point.low > 0 or point.high < 0):
            why.append("above" if point.low > 0 else "below")
        if len(means) > 1 and min(means.values()) < max(means.values()):
            if mean == min(means.values()):
                why.append("lowest")
            if mean == max(means.values()):
                why.append("highest")
        where = dismissal("moment", columns[at].stage_id, columns[at].channel, 0)
        if why and at not in confirmed and where not in view.dismissed:
            yield at, Item("offer", 0, "", columns[at].quotes, point.participants, value=mean, why=tuple(why))


def consistency(group: Iterable[Said], channel_of: Callable[[Said], str]) -> Consistency:
    """Whether a stage feels alike in all of its channels."""
    there: dict[str, list[Said]] = defaultdict(list)
    for each in group:
        name = channel_of(each)
        if name and each.value is not None:
            there[name].append(each)
    moods, points = [], {}
    for name, said in there.items():
        ones = [1] * len(said)
        found = curve.points([q.voice for q in said], ones, [q.value or 0.0 for q in said], [q.weight for q in said])[1]
        points[name] = found
        total = curve.summarise([point.value for point in found])
        moods.append(ChannelMood(name, total.participants, total.mean, tuple(q.id for q in said)))
    moods.sort(key=lambda mood: (mood.mean is None, -(mood.mean or 0.0), mood.channel))
    sure = [mood for mood in moods if mood.mean is not None]
    gap = compared(points[sure[0].channel], points[sure[-1].channel]) if len(sure) > 1 else None
    return Consistency(tuple(moods), gap)
