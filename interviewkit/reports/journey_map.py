"""Draws a whole journey map for print: stages across, lanes down, each card with the sign of what is behind it."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin

from interviewkit.journey.content import Column, Item, JourneyContent
from interviewkit.journey.lanes import kind
from interviewkit.journey.sheets import cell_text, funnel_lines
from interviewkit.journey.words import (
    PLACE_NAMES,
    backing,
    column_name,
    item_text,
    lane_name,
    legend,
    legend_lines,
    map_told,
    short_backing,
    signed,
)
from interviewkit.reports.fonts import width, wrapped
from interviewkit.reports.paper import FAINT, INK, MUTED, RULE, Paper, mixed, valence_colour
from interviewkit.words import tr

LANE, NARROWEST, WIDE = 84.0, 104.0, 640.0
HEAD, PAD, TEXT, SMALL, STEP, CURVE, FOOT = 34.0, 5.0, 7.5, 6.3, 9.8, 108.0, 30.0
RIM = 3.3
PANEL, LINE = "#F4F5F7", "#22303F"


@dataclass(frozen=True, slots=True)
class Block:
    """An item with its lines, and how high it is."""

    item: Item
    lines: tuple[str, ...]
    about: str
    height: float


def draw_map(content: JourneyContent, title: str = "", *, across: float = WIDE) -> Paper:
    """The map as it is shown, lanes without anything in them left out; title: for a figure that stands alone.

    across: points it takes where its stages fit into that.
    """
    wide = _column(content, across)
    top = 34.0 if title else 4.0
    rows = [(lane, _blocks(content, lane, wide)) for lane in lanes_shown(content, across)]
    heights = [_height(content, lane, blocks) for lane, blocks in rows]
    paper = Paper(LANE + wide * max(1, len(content.columns)), top + HEAD + sum(heights) + FOOT)
    if title:
        paper.text(8, 18, title, 12.5, bold=True)
    _heads(paper, content, top, wide)
    y = top + HEAD
    for (lane, blocks), height in zip(rows, heights, strict=True):
        paper.shape([(0, y), (LANE, y), (LANE, y + height), (0, y + height)], PANEL, order=0)
        paper.lines(8, y + 11, wrapped(lane_name(lane), TEXT, LANE - 14, bold=True, most=2), TEXT, bold=True)
        _lane(paper, content, lane, blocks, y, wide)
        paper.line([(0, y + height), (paper.width, y + height)], RULE, 0.6, order=1)
        y += height
    for at in range(len(content.columns)):
        paper.line([(LANE + at * wide, top), (LANE + at * wide, y)], RULE, 0.6, order=1)
    _legend(paper, y + 12)
    return paper


def lanes_shown(content: JourneyContent, across: float = WIDE) -> list[str]:
    """The lanes with anything in them."""
    wide = _column(content, across)
    return [lane for lane in content.lanes if _blocks(content, lane, wide) or _counted(content, lane)]


def lane_height(content: JourneyContent, lane: str, across: float = WIDE) -> float:
    """How high a lane is drawn, in points."""
    return _height(content, lane, _blocks(content, lane, _column(content, across)))


def _column(content: JourneyContent, across: float) -> float:
    return max(NARROWEST * across / WIDE, (across - LANE) / max(1, len(content.columns)))


def _heads(paper: Paper, content: JourneyContent, top: float, wide: float) -> None:
    paper.shape([(0, top), (paper.width, top), (paper.width, top + HEAD), (0, top + HEAD)], PANEL, order=0)
    paper.text(8, top + 12, content.map.actor or tr("Stages"), TEXT, bold=True)
    paper.text(8, top + 24, tr("N = {n} participants", n=content.people), SMALL, colour=MUTED)
    for at, column in enumerate(content.columns):
        x = LANE + at * wide + PAD
        paper.text(x, top + 12, wrapped(column_name(column), 8.5, wide - 2 * PAD, bold=True, most=1)[0], 8.5, bold=True)
        _sign(paper, x + 3, top + 24, column.people)
        paper.text(x + 10, top + 24, short_backing(column.people, len(column.quotes)), SMALL, colour=MUTED)


def _blocks(content: JourneyContent, lane: str, wide: float) -> dict[int, list[Block]]:
    found: dict[int, list[Block]] = {}
    for at in range(len(content.columns)):
        for item in content.cell(lane, at).items:
            text = f"“{item.text}”" if item.said_by else item_text(item) or tr("Picture without a description")
            lines = tuple(wrapped(text, TEXT, wide - 3.8 * PAD, most=5))
            place = tr(PLACE_NAMES[item.place]) if item.place else ""
            about = " · ".join(filter(None, [item.channel, place, item.owner]))
            if item.said_by:
                about = " · ".join([item.said_by, *(f"Q{quote}" for quote in item.quotes[:1])])
            found.setdefault(at, []).append(
                Block(item, lines, about, 2 * PAD + STEP * (len(lines) + 1 + bool(about and not item.said_by)))
            )
    return found


def _counted(content: JourneyContent, lane: str) -> bool:
    """Whether a lane that is counted has anything to show."""
    sort = kind(lane)
    if sort in ("cards", "pictures", "touchpoints", "moments"):
        return False
    return any(cell_text(content, lane, at) not in ("", "–") for at in range(len(content.columns)))


def _height(content: JourneyContent, lane: str, blocks: dict[int, list[Block]]) -> float:
    if kind(lane) == "curve":
        return CURVE + 3 * STEP + PAD
    if blocks:
        return max(sum(block.height + PAD for block in each) for each in blocks.values()) + PAD
    lines = max(len(cell_text(content, lane, at).splitlines()) for at in range(len(content.columns)))
    return max(20.0, 2 * PAD + STEP * lines)


def _lane(
    paper: Paper, content: JourneyContent, lane: str, blocks: dict[int, list[Block]], top: float, wide: float
) -> None:
    if kind(lane) == "curve":
        _curve(paper, content, top, wide)
        return
    for at, column in enumerate(content.columns):
        x, y = LANE + at * wide + PAD, top + PAD
        for block in blocks.get(at, []):
            _card(paper, block, lane, x, y, wide - 2 * PAD)
            y += block.height + PAD
        if not blocks:
            _numbers(paper, content, lane, at, column, x, y, wide - 2 * PAD)


def _card(paper: Paper, block: Block, lane: str, x: float, y: float, wide: float) -> None:
    item, offer = block.item, block.item.kind == "offer"
    corners = [(x, y), (x + wide, y), (x + wide, y + block.height), (x, y + block.height)]
    if offer:
        paper.line([*corners, corners[0]], FAINT, 0.6, dashes=(3, 2))
    else:
        paper.card((x, y, x + wide, y + block.height), 3, "#FFFFFF", FAINT, 0.6)
    tone = {"pain": -2.0, "gain": 2.0}.get(lane, item.value if lane in ("moment", "thought") else None)
    if tone is not None:
        paper.line([(x + 2.5, y + 3), (x + 2.5, y + block.height - 3)], valence_colour(tone), 1.8)
    inside, line = x + PAD + 2, y + PAD + 4
    paper.lines(inside, line, block.lines, TEXT, colour=MUTED if offer and not item.said_by else INK)
    line += STEP * len(block.lines)
    if block.about:
        paper.text(inside, line, wrapped(block.about, SMALL, wide - 2 * PAD, most=1)[0], SMALL, colour=MUTED)
        line += STEP
    if not item.said_by:
        _sign(paper, inside + 3, line, item.people)
        paper.text(inside + 10, line, short_backing(item.people, len(item.quotes)), SMALL, colour=MUTED)


def _numbers(
    paper: Paper, content: JourneyContent, lane: str, at: int, column: Column, x: float, y: float, wide: float
) -> None:
    share = column.friction.share if lane == "friction" else None
    if share:
        heat = mixed("#FFFFFF", valence_colour(-2), 0.15 + 0.45 * share)
        right = x + wide * share
        paper.shape([(x, y - 1), (right, y - 1), (right, y + STEP + 2), (x, y + STEP + 2)], heat)
    lines = funnel_lines(column) if kind(lane) == "numbers" else cell_text(content, lane, at).splitlines()
    for number, line in enumerate(lines):
        bold = kind(lane) == "numbers" and number == 0
        paper.text(x + 3, y + 5 + STEP * number, wrapped(line, TEXT, wide - 4, most=1)[0], TEXT, bold=bold)


def _curve(paper: Paper, content: JourneyContent, top: float, wide: float) -> None:
    def at(value: float) -> float:
        return top + 6 + (CURVE - 10) * (RIM - value) / (2 * RIM)

    for value in range(-3, 4):
        paper.line([(LANE, at(value)), (paper.width, at(value))], FAINT if value == 0 else RULE, 0.5, order=1)
        if value in (-3, 0, 3):
            paper.text(LANE + 2, at(value) - 4, signed(value) if value else "0", SMALL, colour=MUTED)
    before: tuple[float, float] | None = None
    for number, column in enumerate(content.columns):
        point, x = column.point, LANE + (number + 0.5) * wide
        step = min(6.0, (wide / 2 - 14) / max(1, point.participants))
        for place, each in enumerate(sorted(point.points, key=lambda each: each.value)):
            paper.valence(x + 9 + step * (place % 8), at(each.value), each.value, 4.5)
        here = None
        if point.mean is not None and point.low is not None and point.high is not None:
            here = (x, at(point.mean))
            low, high = at(max(-RIM, point.low)), at(min(RIM, point.high))
            paper.line([(x, low), (x, high)], LINE, 1.2, order=6)
            paper.disc(*here, 3.6, LINE, "#FFFFFF", 1, order=9)
        if before is not None and here is not None:
            paper.line([before, here], LINE, 1.4, order=5)
        before = here
        for line, text in enumerate(cell_text(content, "emotion", number).splitlines()):
            bold = line == 0 and point.mean is not None
            y = top + CURVE + 5 + STEP * line
            paper.text(x, y, text, TEXT if bold else SMALL, bold=bold, align="center", colour=INK if bold else MUTED)


def _sign(paper: Paper, x: float, y: float, people: int) -> None:
    """Hollow lozenge: nobody; half a disc: one or two participants; a full disc: three or more."""
    if not people:
        paper.shape([(x, y - 3), (x + 3, y), (x, y + 3), (x - 3, y)], "#FFFFFF", MUTED, 0.8, order=8)
        return
    paper.disc(x, y, 2.6, INK if people >= 3 else "#FFFFFF", INK if people >= 3 else MUTED, 0.8, order=8)
    if people < 3:
        half = [(x + 2.6 * cos(pi / 2 + pi * n / 12), y - 2.6 * sin(pi / 2 + pi * n / 12)) for n in range(13)]
        paper.shape(half, MUTED, order=9)


def _legend(paper: Paper, y: float) -> None:
    x = 10.0
    for level, text in legend():
        _sign(paper, x, y, {"assumption": 0, "few": 1, "backed": 3}[level])
        paper.text(x + 7, y, text, SMALL, colour=MUTED)
        x += 20 + width(text, SMALL)
    said = "    ".join(legend_lines())
    over = x + width(said, SMALL) > paper.width
    paper.text(7.0 if over else x, y + STEP if over else y, said, SMALL, colour=MUTED)


def spoken_map(content: JourneyContent) -> str:
    """The map in words, for those who cannot see it."""
    parts = []
    for at, column in enumerate(content.columns):
        said = [f"{column_name(column)} ({backing(column.people, len(column.quotes))})"]
        for lane in content.lanes:
            text = cell_text(content, lane, at).replace("\n", ", ")
            if text and text != "–":
                said.append(f"{lane_name(lane)}: {text}")
        parts.append("; ".join(said))
    return map_told(parts)
