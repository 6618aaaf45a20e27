"""Where everything on a journey map lies, in device-independent pixels from its top left corner."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPixmap, QTextLayout, QTextOption

from interviewkit.journey.content import Item, JourneyContent
from interviewkit.journey.lanes import DECIDED, kind
from interviewkit.journey.queries import StagePoint
from interviewkit.journey.sheets import channel_lines
from interviewkit.journey.words import LANE_HINTS, item_text, lane_name
from interviewkit.ui.analysis.board_items import sized
from interviewkit.words import tr

LANES, HEAD = 148.0, 64.0
"""How wide the names of the lanes are, and how high the heads of the stages."""
NARROWEST, WIDEST = 156.0, 320.0
PAD, GAP = 8.0, 6.0
EMPTY, CURVE, BELOW, STRIP, FUNNEL, PICTURE = 34.0, 168.0, 54.0, 40.0, 78.0, 104.0
MOST_LINES = 5
NO_ITEM = -1


@dataclass(frozen=True, slots=True)
class Box:
    """An item on the map with its lines of text."""

    item: Item
    rect: QRectF
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A lane on the map."""

    lane: str
    name: tuple[str, ...]
    top: float
    height: float


class MapLayout:
    """Lays a map out for a width; wraps texts once and remembers them while the font stays."""

    def __init__(self, font: QFont) -> None:
        self.font, self.small, self.bold = sized(font, 13), sized(font, 11), sized(font, 13, bold=True)
        self.title, self.small_bold = sized(font, 15, bold=True), sized(font, 11, bold=True)
        self.line = QFontMetricsF(self.font).height()
        self.small_line = QFontMetricsF(self.small).height()
        self._wraps: dict[tuple[str, float, int, bool, bool], tuple[str, ...]] = {}
        self.dotted: dict[tuple[int, str | None], tuple[tuple[float, float, str, StagePoint], QPixmap]] = {}
        """Stage and channel → what its dots were drawn from, and the dots."""
        self.content: JourneyContent | None = None
        self.rows: list[Row] = []
        self.boxes: dict[tuple[int, int], list[Box]] = {}
        self.wide = NARROWEST
        self.size = QSizeF(0, 0)

    def arrange(self, content: JourneyContent, width: float) -> None:
        """Lays out a map so that it fills this width, if its stages do not need more."""
        if len(self._wraps) > 5000:
            self._wraps.clear()
        self.content = content
        count = max(1, len(content.columns))
        self.wide = max(NARROWEST, min(WIDEST, (width - LANES) / count))
        self.rows, self.boxes = [], {}
        top = HEAD
        for number, lane in enumerate(content.lanes):
            height = max(self._row(content, number, lane, top), self._named(lane))
            name = self.wrapped(lane_name(lane), LANES - 2 * PAD, 2, bold=True)
            self.rows.append(Row(lane, name, top, height))
            top += height
        self.size = QSizeF(LANES + self.wide * count, top + 1)

    def column(self, number: int) -> QRectF:
        """A stage from top to bottom."""
        return QRectF(LANES + number * self.wide, 0, self.wide, self.size.height())

    def cell(self, row: int, column: int) -> QRectF:
        """A lane of a stage."""
        there = self.rows[row]
        return QRectF(LANES + column * self.wide, there.top, self.wide, there.height)

    def row_at(self, y: float) -> int:
        """The lane at a height; −1 for the heads, the last one below all."""
        if y < HEAD:
            return -1
        return next((n for n, row in enumerate(self.rows) if y < row.top + row.height), len(self.rows) - 1)

    def column_at(self, x: float) -> int:
        """The stage at a place from the left, the nearest one beside."""
        count = len(self.content.columns) if self.content is not None else 0
        return max(0, min(count - 1, int((x - LANES) // self.wide)))

    def item_at(self, row: int, column: int, x: float, y: float) -> int:
        """The item of a cell at a place, NO_ITEM beside all of them."""
        boxes = self.boxes.get((row, column), [])
        return next((n for n, box in enumerate(boxes) if box.rect.contains(x, y)), NO_ITEM)

    def wrapped(
        self, text: str, width: float, most: int = MOST_LINES, *, bold: bool = False, small: bool = False
    ) -> tuple[str, ...]:
        """A text in lines; the last one is cut with an ellipsis when there are more."""
        key = (text, width, most, bold, small)
        if key not in self._wraps:
            font = self.small_bold if small else self.bold if bold else self.font
            self._wraps[key] = tuple(_lines(text, font, width, most))
        return self._wraps[key]

    def _named(self, lane: str) -> float:
        return 2 * PAD + self.line * len(self.wrapped(lane_name(lane), LANES - 2 * PAD, 2, bold=True))

    def _row(self, content: JourneyContent, number: int, lane: str, top: float) -> float:
        sort = kind(lane)
        if sort == "curve":
            return CURVE + BELOW
        if sort == "friction":
            return STRIP
        if sort == "numbers":
            return FUNNEL if any(column.number for column in content.columns) else EMPTY
        if sort == "channels":
            most = max((len(channel_lines(column)) for column in content.columns), default=0)
            return max(EMPTY, 2 * PAD + most * self.small_line)
        tallest = EMPTY
        for column in range(len(content.columns)):
            tallest = max(tallest, self._cell(content, number, lane, column, top))
        return tallest

    def _cell(self, content: JourneyContent, number: int, lane: str, column: int, top: float) -> float:
        left, y = LANES + column * self.wide + GAP, top + GAP
        inside = self.wide - 2 * GAP
        boxes = []
        for item in content.cell(lane, column).items:
            lines = self.wrapped(shown_text(item), inside - 2 * PAD - 4)
            height = 2 * PAD - 2 + len(lines) * self.line + (self.small_line if has_foot(lane, item) else 0)
            if item.kind == "touchpoint" and (item.channel or item.place or item.owner):
                height += self.small_line
            if item.picture is not None:
                height += PICTURE
            boxes.append(Box(item, QRectF(left, y, inside, height), lines))
            y += height + GAP
        if boxes:
            self.boxes[number, column] = boxes
        return y - top


def has_foot(lane: str, item: Item) -> bool:
    """Whether a card tells how well it is backed."""
    return lane not in DECIDED or bool(item.quotes)


def shown_text(item: Item) -> str:
    """The text on a card."""
    text = item_text(item)
    if item.said_by:
        return f"“{text}”"
    if item.picture is not None and not text:
        return tr("Picture without a description")
    return text or "–"


def hint(lane: str) -> str:
    """What a lane holds, for a tooltip."""
    return tr(LANE_HINTS[lane]) if lane in LANE_HINTS else tr("A lane of your own.")


def _lines(text: str, font: QFont, width: float, most: int) -> Iterator[str]:
    for paragraph in (" ".join(each.split()) for each in text[:2000].splitlines() if each.strip()):
        layout = QTextLayout(paragraph, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(20.0, width))
            most -= 1
            if most == 0:
                rest = paragraph[line.textStart() :]
                yield QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
                break
            yield paragraph[line.textStart() : line.textStart() + line.textLength()].rstrip()
        layout.endLayout()
        if most == 0:
            return
