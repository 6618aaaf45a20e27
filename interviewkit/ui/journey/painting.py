"""Paints a journey map: heads, lanes and cards. What is counted is painted in counted_lanes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPen

from interviewkit.journey.content import Backed, Item
from interviewkit.journey.lanes import kind, takes_cards
from interviewkit.journey.words import PLACE_NAMES, column_name, short_backing, signed
from interviewkit.ui import icons
from interviewkit.ui.colours import mixed, surface, valence_colour
from interviewkit.ui.journey.counted_lanes import paint_channels, paint_curve, paint_friction, paint_funnel
from interviewkit.ui.journey.layout import HEAD, LANES, PAD, PICTURE, Box, MapLayout, Row, has_foot
from interviewkit.words import tr

_Align = Qt.AlignmentFlag
LEFT, MIDDLE = _Align.AlignLeft | _Align.AlignVCenter, _Align.AlignCenter
Pictures = Callable[[tuple[int, str, bool]], QImage | None]
EDGES = {"pain": -2, "gain": 2}


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the keyboard is: row −1 for the heads of the stages; item NO_ITEM for the cell itself."""

    row: int
    column: int
    item: int = -1


def paint_body(painter: QPainter, layout: MapLayout, seen: QRectF, spot: Spot | None, pictures: Pictures) -> None:
    """All cells that are seen."""
    content = layout.content
    if content is None:
        return
    first, last = layout.column_at(seen.left()), layout.column_at(seen.right())
    for number, row in enumerate(layout.rows):
        if row.top > seen.bottom() or row.top + row.height < seen.top():
            continue
        _paint_ground(painter, layout, number, row, spot)
        sort = kind(row.lane)
        band = QRectF(LANES, row.top, layout.size.width() - LANES, row.height)
        if sort == "curve":
            paint_curve(painter, layout, band)
            continue
        for column in range(first, last + 1):
            cell = layout.cell(number, column)
            if sort == "friction":
                paint_friction(painter, layout, cell, content.columns[column])
            elif sort == "numbers":
                paint_funnel(painter, layout, cell, content.columns, column)
            elif sort == "channels":
                paint_channels(painter, layout, cell, content.columns[column])
            for at, box in enumerate(layout.boxes.get((number, column), ())):
                current = spot == Spot(number, column, at)
                paint_card(painter, layout, box, row.lane, current, pictures)


def _paint_ground(painter: QPainter, layout: MapLayout, number: int, row: Row, spot: Spot | None) -> None:
    right = layout.size.width()
    painter.setPen(QPen(surface("line"), 1))
    painter.drawLine(QPointF(LANES, row.top + row.height), QPointF(right, row.top + row.height))
    assert layout.content is not None
    for column in range(1, len(layout.content.columns)):
        x = LANES + column * layout.wide
        painter.drawLine(QPointF(x, row.top), QPointF(x, row.top + row.height))
    if spot is not None and spot.row == number:
        cell = layout.cell(number, spot.column).adjusted(1.5, 1.5, -1.5, -1.5)
        plain = spot.item < 0
        painter.setPen(QPen(surface("accent"), 2) if plain else Qt.PenStyle.NoPen)
        painter.setBrush(mixed(surface("chosen"), surface("paper"), 0.45))
        painter.drawRoundedRect(cell, 6, 6)
        if plain and takes_cards(row.lane) and not layout.boxes.get((number, spot.column)):
            painter.setPen(surface("muted"))
            painter.setFont(layout.small)
            painter.drawText(cell, MIDDLE, tr("Enter writes a card"))


def paint_heads(painter: QPainter, layout: MapLayout, spot: Spot | None) -> None:
    """The heads of the stages: name, participants, quotes, and how well backed."""
    content = layout.content
    assert content is not None
    painter.fillRect(QRectF(LANES, 0, layout.size.width() - LANES, HEAD), surface("panel"))
    for number, column in enumerate(content.columns):
        rect = QRectF(LANES + number * layout.wide, 0, layout.wide, HEAD)
        if spot is not None and spot.row < 0 and spot.column == number:
            painter.setPen(QPen(surface("accent"), 2))
            painter.setBrush(surface("chosen"))
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), 6, 6)
        inside = rect.adjusted(PAD + 2, 9, -PAD, 0)
        write(painter, layout.title, QRectF(inside.left(), inside.top(), inside.width(), 22), column_name(column))
        place = QRectF(inside.left(), inside.top() + 24, inside.width(), 18)
        _paint_backing(painter, layout, place, column.people, len(column.quotes))
    painter.setPen(QPen(surface("edge"), 1))
    painter.drawLine(QPointF(LANES, HEAD - 0.5), QPointF(layout.size.width(), HEAD - 0.5))


def paint_names(painter: QPainter, layout: MapLayout) -> None:
    """The names of the lanes."""
    painter.fillRect(QRectF(0, HEAD, LANES, layout.size.height() - HEAD), surface("panel"))
    for row in layout.rows:
        y = row.top + PAD
        for line in row.name:
            write(painter, layout.bold, QRectF(PAD + 4, y, LANES - 2 * PAD, layout.line), line)
            y += layout.line
        painter.setPen(QPen(surface("line"), 1))
        painter.drawLine(QPointF(0, row.top + row.height), QPointF(LANES, row.top + row.height))
    painter.setPen(QPen(surface("edge"), 1))
    painter.drawLine(QPointF(LANES - 0.5, 0), QPointF(LANES - 0.5, layout.size.height()))


def paint_corner(painter: QPainter, layout: MapLayout) -> None:
    """How many people the map rests on, above the lanes."""
    assert layout.content is not None
    painter.fillRect(QRectF(0, 0, LANES, HEAD), surface("panel"))
    inside = QRectF(PAD + 4, 5, LANES - 2 * PAD, layout.small_line)
    actor = layout.wrapped(layout.content.map.actor or tr("Stages"), inside.width(), 2, small=True)
    for line in actor:
        write(painter, layout.small_bold, inside, line)
        inside.translate(0, layout.small_line)
    counted = tr("N = {n} participants", n=layout.content.people)
    write(painter, layout.small, inside.translated(0, 2), counted, surface("muted"))
    painter.setPen(QPen(surface("edge"), 1))
    painter.drawLine(QPointF(0, HEAD - 0.5), QPointF(LANES, HEAD - 0.5))
    painter.drawLine(QPointF(LANES - 0.5, 0), QPointF(LANES - 0.5, HEAD))


def paint_card(painter: QPainter, layout: MapLayout, box: Box, lane: str, current: bool, pictures: Pictures) -> None:
    """A card, an offer (dashed) or a touchpoint, with the sign of how data-backed it is."""
    item, rect = box.item, box.rect
    offer = item.kind == "offer"
    pen = QPen(surface("accent"), 2) if current else QPen(surface("edge" if offer else "line"), 1)
    if offer and not current:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush if offer else surface("raised"))
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
    tone = EDGES.get(lane) if lane in EDGES else item.value if lane in ("moment", "thought") else None
    if tone is not None:
        strip = QPainterPath()
        strip.addRoundedRect(QRectF(rect.left() + 3, rect.top() + 5, 3, rect.height() - 10), 1.5, 1.5)
        painter.fillPath(strip, valence_colour(tone))
    left, y, wide = rect.left() + PAD + 4, rect.top() + PAD - 2, rect.width() - 2 * PAD - 4
    if item.picture is not None:
        _paint_picture(painter, QRectF(left, y + 2, wide, PICTURE - 6), pictures(item.picture))
        y += PICTURE
    colour = surface("muted" if offer and not item.said_by else "text")
    for line in box.lines:
        write(painter, layout.font, QRectF(left, y, wide, layout.line), line, colour)
        y += layout.line
    if item.kind == "touchpoint":
        place = tr(PLACE_NAMES[item.place]) if item.place else ""
        about = " · ".join(filter(None, [item.channel, place, item.owner]))
        if about:
            write(painter, layout.small, QRectF(left, y, wide, layout.small_line), about, surface("muted"))
            y += layout.small_line
    foot = QRectF(left, y, wide - (18 if offer else 0), layout.small_line)
    if not has_foot(lane, item):
        return
    if item.said_by:
        write(painter, layout.small, foot, item.said_by, surface("muted"))
    else:
        told = foot.adjusted(0, 0, -36 if lane == "moment" and item.value is not None else 0, 0)
        _paint_backing(painter, layout, told, item.people, len(item.quotes))
    if lane == "moment" and item.value is not None:
        mean = QRectF(foot.right() - 36, foot.top(), 34, foot.height())
        painter.setFont(layout.small)
        painter.setPen(valence_colour(item.value))
        painter.drawText(mean, _Align.AlignRight | _Align.AlignVCenter, signed(item.value))
    if offer:
        mark = QRect(round(rect.right()) - 19, round(rect.bottom()) - 19, 14, 14)
        icons.draw(painter, mark, icons.glyph("mdi6.auto-fix"), "faint")


def _paint_backing(painter: QPainter, layout: MapLayout, place: QRectF, people: int, quotes: int) -> None:
    level: Backed = "assumption" if not people else "few" if people < 3 else "backed"
    paint_sign(painter, QPointF(place.left() + 5, place.center().y()), level)
    room, text = place.adjusted(15, 0, 0, 0), short_backing(people, quotes)
    if QFontMetricsF(layout.small).horizontalAdvance(text) > room.width():
        text = text.split(" · ")[0]  # half a number would be a wrong one
    write(painter, layout.small, room, text, surface("muted"))


def paint_sign(painter: QPainter, middle: QPointF, level: Backed) -> None:
    """Hollow lozenge for an assumption, half a disc for one or two participants, a full disc from three on."""
    colour = surface("text" if level == "backed" else "muted")
    painter.setPen(QPen(colour, 1.3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if level == "assumption":
        x, y, r = middle.x(), middle.y(), 4.6
        painter.drawPolygon([QPointF(x, y - r), QPointF(x + r, y), QPointF(x, y + r), QPointF(x - r, y)])
        return
    disc = QRectF(middle.x() - 4, middle.y() - 4, 8, 8)
    painter.drawEllipse(disc)
    painter.setBrush(colour)
    painter.setPen(Qt.PenStyle.NoPen)
    if level == "backed":
        painter.drawEllipse(disc)
    else:
        painter.drawPie(disc, 90 * 16, 180 * 16)


def _paint_picture(painter: QPainter, place: QRectF, image: QImage | None) -> None:
    if image is None or image.isNull():
        painter.fillRect(place, surface("panel"))
        icons.draw(painter, place.toRect(), icons.glyph("mdi6.image-off-outline"), "faint")
        return
    size = image.size().scaled(place.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
    target = QRectF(0, 0, size.width(), size.height())
    target.moveCenter(place.center())
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(target, image)


def write(painter: QPainter, font: QFont, place: QRectF, text: str, colour: QColor | None = None) -> None:
    """A line of text at the left, cut where there is no room."""
    painter.setFont(font)
    painter.setPen(colour or surface("text"))
    cut = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, LEFT, cut)


def paint_all(painter: QPainter, layout: MapLayout, pictures: Pictures, spot: Spot | None = None) -> None:
    """The whole map from its corner, for a picture, a print or a file."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, layout.size.width(), layout.size.height()), surface("paper"))
    paint_body(painter, layout, QRectF(0, 0, layout.size.width(), layout.size.height()), spot, pictures)
    paint_heads(painter, layout, spot)
    paint_names(painter, layout)
    paint_corner(painter, layout)


def ghost(item: Item) -> str:
    """What is drawn under the mouse while a card is dragged."""
    return item.text or tr("Card")
