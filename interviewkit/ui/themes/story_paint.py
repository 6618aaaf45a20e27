"""Paints the story map so that it can be read from five metres: the grid, and one quote in large type."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from interviewkit.themes.story import Cell, Story, StoryQuote
from interviewkit.ui.colours import Scheme, code_colour, mixed, surface, valence_colour, valence_shape
from interviewkit.words import plural, tr

ROWS, COLUMNS = 4, 5
"""So many themes and stages on one sheet: more would be too small to read."""
_LEFT, _CENTRE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is painted: the story, the scheme, the cell in hand, and the first row and column in sight."""

    story: Story
    scheme: Scheme
    row: int
    column: int
    top: int
    left: int

    def tone(self, name: str) -> QColor:
        return surface(name, self.scheme)


def unit(rect: QRectF) -> float:
    """A thousandth of a usual sheet's height; type is measured in it, so that it grows with the wall."""
    return min(rect.height() / 1080, rect.width() / 1700)


def letters(base: QFont, size: float, *, bold: bool = False) -> QFont:
    font = QFont(base)
    font.setPixelSize(max(11, round(size)))
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    return font


def cells(rect: QRectF, sheet: Sheet) -> tuple[list[QRectF], list[QRectF]]:
    """The bands of the themes in sight, and of the stages."""
    u = unit(rect)
    rows = min(ROWS, len(sheet.story.themes) - sheet.top)
    columns = min(COLUMNS, len(sheet.story.stages) - sheet.left)
    head, foot, side = 150 * u, 46 * u, 300 * u
    high = (rect.height() - head - foot) / max(rows, 1)
    wide = (rect.width() - side - 40 * u) / max(columns, 1)
    bands = [QRectF(20 * u, head + at * high, rect.width() - 40 * u, high) for at in range(rows)]
    lanes = [QRectF(20 * u + side + at * wide, head - 60 * u, wide, 60 * u) for at in range(columns)]
    return bands, lanes


def place_of(rect: QRectF, sheet: Sheet, at: QPointF) -> tuple[int, int] | None:
    """The cell at a point."""
    bands, lanes = cells(rect, sheet)
    row = next((n for n, band in enumerate(bands) if band.top() <= at.y() < band.bottom()), None)
    column = next((n for n, lane in enumerate(lanes) if lane.left() <= at.x() < lane.right()), None)
    return None if row is None or column is None else (sheet.top + row, sheet.left + column)


def paint_grid(painter: QPainter, rect: QRectF, sheet: Sheet, base: QFont) -> None:
    """Themes by stages: how many spoke, how it felt, and the quote that carries it."""
    u, story = unit(rect), sheet.story
    painter.fillRect(rect, sheet.tone("paper"))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(letters(base, 40 * u, bold=True))
    painter.setPen(sheet.tone("text"))
    title = QRectF(24 * u, 14 * u, rect.width() - 48 * u, 64 * u)
    metrics = QFontMetricsF(painter.font())
    painter.drawText(title, _LEFT, metrics.elidedText(story.title, Qt.TextElideMode.ElideRight, title.width() * 0.7))
    painter.setFont(letters(base, 26 * u))
    painter.setPen(sheet.tone("muted"))
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(title, right, plural("{n} participant", "{n} participants", story.of))
    bands, lanes = cells(rect, sheet)
    for at, lane in enumerate(lanes):
        painter.setFont(letters(base, 28 * u, bold=True))
        painter.setPen(sheet.tone("text"))
        room = lane.adjusted(14 * u, 0, -10 * u, 0)
        name = QFontMetricsF(painter.font()).elidedText(
            story.stages[sheet.left + at], Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, _LEFT, name)
    for at, band in enumerate(bands):
        row = sheet.top + at
        _paint_theme(painter, band, u, sheet, row, base, lanes[0].left() if lanes else band.right())
        for number, lane in enumerate(lanes):
            box = QRectF(lane.left(), band.top(), lane.width(), band.height()).adjusted(5 * u, 5 * u, -5 * u, -5 * u)
            column = sheet.left + number
            here = (row, column) == (sheet.row, sheet.column)
            _paint_cell(painter, box, u, sheet, story.cells.get((row, column)), row, base, here)
    _paint_foot(painter, rect, u, sheet, base)


def _paint_theme(painter: QPainter, band: QRectF, u: float, sheet: Sheet, row: int, base: QFont, until: float) -> None:
    theme = sheet.story.themes[row]
    colour = code_colour(theme.colour, sheet.scheme)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(mixed(colour, sheet.tone("paper"), 0.92))
    painter.drawRoundedRect(band.adjusted(0, 2 * u, 0, -2 * u), 14 * u, 14 * u)
    painter.setBrush(colour)
    painter.drawRoundedRect(QRectF(band.left(), band.top() + 2 * u, 9 * u, band.height() - 4 * u), 4 * u, 4 * u)
    room = QRectF(band.left() + 24 * u, band.top() + 14 * u, until - band.left() - 34 * u, band.height() - 64 * u)
    draw_text(painter, room, theme.name, letters(base, 30 * u, bold=True), sheet.tone("text"))
    painter.setFont(letters(base, 25 * u))
    painter.setPen(sheet.tone("muted"))
    low = QRectF(room.left(), band.bottom() - 52 * u, room.width(), 40 * u)
    painter.drawText(low, _LEFT, tr("{n} of {of}", n=theme.counts.participants, of=theme.of))


def _paint_cell(
    painter: QPainter, box: QRectF, u: float, sheet: Sheet, cell: Cell | None, row: int, base: QFont, here: bool
) -> None:
    painter.setPen(QPen(sheet.tone("accent"), 5 * u) if here else Qt.PenStyle.NoPen)
    painter.setBrush(sheet.tone("raised") if cell is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(box, 12 * u, 12 * u)
    if cell is None:
        return
    inside = box.adjusted(14 * u, 10 * u, -14 * u, -10 * u)
    head = QRectF(inside.left(), inside.top(), inside.width(), 40 * u)
    painter.setFont(letters(base, 32 * u, bold=True))
    painter.setPen(code_colour(sheet.story.themes[row].colour, sheet.scheme))
    painter.drawText(head, _LEFT, str(cell.counts.participants))
    painter.setFont(letters(base, 28 * u))
    mood = cell.counts.mood
    if mood.participants:
        sign = mood.sign if mood.mean is None else round(mood.mean)
        painter.setPen(sheet.tone("text") if mood.divided else valence_colour(2 * sign, sheet.scheme))
        shape = "▲▼" if mood.divided else valence_shape(sign)[:2]
        painter.drawText(head, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shape)
    room = QRectF(inside.left(), head.bottom() + 4 * u, inside.width(), inside.bottom() - head.bottom() - 4 * u)
    if cell.quotes:
        quote = cell.quotes[0]
        draw_text(painter, room, f"“{quote.card.text}”", letters(base, 26 * u), sheet.tone("text"))
    else:
        draw_text(painter, room, tr("Not to be quoted"), letters(base, 24 * u), sheet.tone("muted"))


def _paint_foot(painter: QPainter, rect: QRectF, u: float, sheet: Sheet, base: QFont) -> None:
    painter.setFont(letters(base, 19 * u))
    painter.setPen(sheet.tone("muted"))
    foot = QRectF(24 * u, rect.height() - 42 * u, rect.width() - 48 * u, 36 * u)
    painter.drawText(
        foot,
        _LEFT,
        tr("Numbers count participants. Arrows: go · Enter: quotes · B: blank · D: light or dark · Esc: end"),
    )
    story = sheet.story
    if len(story.themes) > ROWS or len(story.stages) > COLUMNS:
        last = min(sheet.top + ROWS, len(story.themes))
        where = tr("Themes {first}–{last} of {of}", first=sheet.top + 1, last=last, of=len(story.themes))
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, where)


def paint_quote(
    painter: QPainter, rect: QRectF, sheet: Sheet, quote: StoryQuote, at: int, of: int, base: QFont, playing: bool
) -> None:
    """One quote as large as it fits."""
    u = unit(rect)
    theme = sheet.story.themes[sheet.row]
    colour = code_colour(theme.colour, sheet.scheme)
    painter.fillRect(rect, sheet.tone("paper"))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, 18 * u, rect.height()), colour)
    head = QRectF(90 * u, 40 * u, rect.width() - 180 * u, 60 * u)
    painter.setFont(letters(base, 34 * u, bold=True))
    painter.setPen(colour)
    said = f"{theme.name} · {sheet.story.stages[sheet.column]}"
    painter.drawText(
        head, _LEFT, QFontMetricsF(painter.font()).elidedText(said, Qt.TextElideMode.ElideRight, head.width() - 160 * u)
    )
    painter.setPen(sheet.tone("muted"))
    painter.setFont(letters(base, 30 * u))
    painter.drawText(head, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{at + 1} / {of}")
    room = QRectF(120 * u, 140 * u, rect.width() - 240 * u, rect.height() - 320 * u)
    text = f"“{quote.card.text}”"
    font = next(
        (font for size in range(88, 33, -6) if fits(text, font := letters(base, size * u), room)), letters(base, 34 * u)
    )
    draw_text(painter, room, text, font, sheet.tone("text"), middle=True)
    foot = QRectF(120 * u, rect.height() - 150 * u, rect.width() - 240 * u, 60 * u)
    painter.setFont(letters(base, 38 * u))
    painter.setPen(sheet.tone("text"))
    painter.drawText(foot, _LEFT, f"— {quote.who}" if quote.who else "")
    if quote.card.valence is not None:
        painter.setPen(valence_colour(quote.card.valence, sheet.scheme))
        painter.drawText(
            foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, valence_shape(quote.card.valence)
        )
    painter.setFont(letters(base, 24 * u))
    painter.setPen(sheet.tone("accent" if playing else "muted"))
    hints = [tr("Enter: next quote"), tr("Esc: back")]
    if quote.heard:
        hints.insert(0, "■ " + tr("P: stop") if playing else "▶ " + tr("P: listen"))
    low = QRectF(120 * u, rect.height() - 70 * u, rect.width() - 240 * u, 44 * u)
    painter.drawText(low, _LEFT, "   ·   ".join(hints))


def laid_out(text: str, font: QFont, width: float) -> QTextLayout:
    """A text broken into lines, Hangul between words as Latin."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    y, leading = 0.0, 1.22
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height() * leading
    layout.endLayout()
    return layout


def fits(text: str, font: QFont, room: QRectF) -> bool:
    """Whether a text has room."""
    layout = laid_out(text, font, room.width())
    last = layout.lineAt(layout.lineCount() - 1)
    return last.y() + last.height() <= room.height()


def draw_text(painter: QPainter, room: QRectF, text: str, font: QFont, colour: QColor, *, middle: bool = False) -> None:
    """A text in lines; what has no room is cut with an ellipsis, never in the middle of a line."""
    layout = laid_out(text, font, room.width())
    lines = [layout.lineAt(at) for at in range(layout.lineCount())]
    seen = [line for line in lines if line.y() + line.height() <= room.height() + 0.5] or lines[:1]
    painter.setFont(font)
    painter.setPen(colour)
    tall = seen[-1].y() + seen[-1].height()
    top = room.top() + (max(0.0, room.height() - tall) / 2 if middle else 0.0)
    for line in seen:
        piece = text[line.textStart() : line.textStart() + line.textLength()].rstrip()
        if line is seen[-1] and len(seen) < len(lines):
            rest = text[line.textStart() :]
            piece = QFontMetricsF(font).elidedText(rest, Qt.TextElideMode.ElideRight, room.width())
        place = QRectF(room.left(), top + line.y(), room.width() + 2, line.height())
        painter.drawText(place, _LEFT, piece)
