"""What stands somewhere on a map, in words: for screen readers and tooltips."""

from __future__ import annotations

from interviewkit.journey.content import Item, JourneyContent
from interviewkit.journey.lanes import kind
from interviewkit.journey.sheets import cell_text
from interviewkit.journey.words import PLACE_NAMES, backing, column_name, item_text, lane_name
from interviewkit.words import plural, tr


def told(content: JourneyContent, lane: str, column: int, item: Item | None) -> str:
    """A spot: lane "" is the head of the stage; without an item, all of the cell."""
    head = column_name(content.columns[column])
    if not lane:
        there = content.columns[column]
        return f"{head}: {backing(there.people, len(there.quotes))}"
    where = f"{head}, {lane_name(lane)}"
    if item is not None:
        return f"{where}: {item_told(item)}"
    text = cell_text(content, lane, column).replace("\n", "; ")
    if kind(lane) in ("curve", "friction", "numbers", "channels"):
        return f"{where}: {text or tr('nothing yet')}"
    return f"{where}: {tr('nothing yet')}"


def item_told(item: Item) -> str:
    """A card with everything on it."""
    parts = [item_text(item) or tr("Picture without a description")]
    if item.said_by:
        parts = [f"“{item.text}” {item.said_by}"]
    if item.kind == "touchpoint":
        parts += [item.channel, tr(PLACE_NAMES[item.place]) if item.place else "", item.owner]
    parts.append(backing(item.people, len(item.quotes)))
    if item.outside:
        parts.append(plural("{n} quote of other people", "{n} quotes of other people", item.outside))
    if item.kind == "offer":
        parts.append(tr("offered by the coding; Enter keeps it as a card"))
    return ", ".join(part for part in parts if part)
