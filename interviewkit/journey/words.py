"""What lanes, backing and offered moments are called: one place, for the screen, for files and for reports."""

from __future__ import annotations

from collections.abc import Sequence

from interviewkit.journey.content import Backed, Column, Item
from interviewkit.journey.scope import Scope
from interviewkit.words import mark, plural, tr

LANE_NAMES = {
    "storyboard": mark("Storyboard"),
    "action": mark("Actions"),
    "touchpoint": mark("Touchpoints"),
    "emotion": mark("Emotion curve"),
    "friction": mark("Friction"),
    "moment": mark("Moments of truth"),
    "thought": mark("Thoughts"),
    "pain": mark("Pains"),
    "gain": mark("Gains"),
    "need": mark("Needs"),
    "funnel": mark("Funnel"),
    "dropoff": mark("Drop-off"),
    "opportunity": mark("Opportunities"),
    "owner": mark("Owner"),
    "kpi": mark("KPI"),
    "backstage": mark("Backstage"),
    "consistency": mark("Channels alike?"),
}
LANE_HINTS = {
    "storyboard": mark("A picture of each stage, with a text for those who cannot see it."),
    "action": mark("What people do. Codes of behaviour come here by themselves."),
    "touchpoint": mark("Where people meet the service: channel, place, and who owns it."),
    "emotion": mark("Mean over participants, −3 to +3, with its 95 % interval; points only below three."),
    "friction": mark("How many of those who felt anything here said something negative."),
    "moment": mark("Offered where the interval leaves out 0 and at the lowest and highest mean; you decide."),
    "thought": mark("What people think, in their words. Key quotes come here by themselves."),
    "pain": mark("What hurts. Codes of negative quotes come here by themselves."),
    "gain": mark("What is good. Codes of positive quotes come here by themselves."),
    "need": mark("What people need. Codes of needs, and quotes marked as a need, come here by themselves."),
    "funnel": mark("How many people came this far, and how many of the stage before."),
    "dropoff": mark("Why people leave here."),
    "opportunity": mark("What could be better."),
    "owner": mark("Who is in charge."),
    "kpi": mark("What is measured."),
    "backstage": mark("What happens behind the scenes."),
    "consistency": mark("Whether the stage feels alike in all of its channels."),
}
PLACE_NAMES = {"online": mark("online"), "offline": mark("offline"), "both": mark("online and offline"), "": ""}
BACKED_SIGNS = {"assumption": "◇", "few": "◐", "backed": "●"}
"""A shape, never colour alone: hollow for nobody, half for one or two participants, full from three on."""
WHY = {
    "above": mark("clearly pleasant"),
    "below": mark("clearly unpleasant"),
    "lowest": mark("lowest point"),
    "highest": mark("highest point"),
}


def lane_name(lane: str) -> str:
    """A lane's name; own lanes are called what the team calls them."""
    return tr(LANE_NAMES[lane]) if lane in LANE_NAMES else lane


def column_name(column: Column) -> str:
    """The stage, and the channel where it is split."""
    if column.channel is None:
        return column.name
    return f"{column.name} · {column.channel or tr('no channel')}"


def item_text(item: Item) -> str:
    """What an item says; of an offered moment why it is offered."""
    if item.why:
        return ", ".join(tr(WHY[each]) for each in item.why)
    return item.text


def backing(people: int, quotes: int) -> str:
    """What is behind something, in words."""
    if not people:
        return tr("assumption")
    counted = plural("{n} participant", "{n} participants", people)
    return f"{counted} · {plural('{n} quote', '{n} quotes', quotes)}"


def short_backing(people: int, quotes: int) -> str:
    """The same in shorter words."""
    if not people:
        return tr("assumption")
    return f"{plural('{n} person', '{n} people', people)} · {plural('{n} quote', '{n} quotes', quotes)}"


def signed(value: float) -> str:
    """A valence with its sign and one decimal."""
    rounded = round(value, 1) + 0.0
    return "0.0" if rounded == 0 else f"{rounded:+.1f}".replace("-", "−")


def people(value: float) -> str:
    """A number of people as it is read."""
    return f"{value:,.0f}" if value == int(value) else f"{value:,.1f}"


def scope_words(scope: Scope) -> str:
    """Whose quotes count; "" for everybody's."""
    parts = [f"{key}: {', '.join(values)}" for key, values in scope.attributes.items()]
    if scope.waves:
        parts.append(f"{tr('Wave')}: {', '.join(scope.waves)}")
    if scope.participants:
        count = len(scope.participants)
        parts.append(plural("{n} chosen participant", "{n} chosen participants", count))
    return " · ".join(parts)


def legend() -> tuple[tuple[Backed, str], ...]:
    """What the three signs of backing mean."""
    return (
        ("assumption", tr("assumption: nobody said it")),
        ("few", tr("one or two participants")),
        ("backed", tr("three or more")),
    )


def legend_lines() -> tuple[str, ...]:
    """What else has to be known to read a map on paper."""
    return (
        tr("dashed: offered by the coding"),
        tr("curve: mean over participants with its 95 % interval, from n = 3"),
    )


def map_told(stages: Sequence[str]) -> str:
    """A map in words, for those who cannot see it; stages: each one told."""
    return tr("Journey map. {stages}.", stages=". ".join(stages))
