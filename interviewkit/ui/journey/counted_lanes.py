"""Paints the lanes of a map that are counted: the emotion curve, friction, the funnel, and channels compared."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QWidget

from interviewkit.journey.content import Column
from interviewkit.journey.sheets import channel_lines, curve_lines, funnel_lines
from interviewkit.journey.words import people
from interviewkit.ui.colours import mixed, surface, valence_colour, valence_shape
from interviewkit.ui.journey.layout import CURVE, GAP, PAD, MapLayout
from interviewkit.words import tr

_Align = Qt.AlignmentFlag
TOP, BOTTOM = 12.0, 8.0
RIM = 3.3
"""How far the scale of the curve reaches."""
RIMMED = 40
"""Up to so many participants, a rim keeps their points apart."""


def paint_curve(painter: QPainter, layout: MapLayout, band: QRectF) -> None:
    """A dot a participant, the mean with its interval from three on, and n below; missing is not drawn."""
    assert layout.content is not None
    columns = layout.content.columns
    painter.setFont(layout.small)
    for valence in (-3, -2, -1, 0, 1, 2, 3):
        y = _y(band, valence)
        painter.setPen(QPen(surface("edge" if valence == 0 else "line"), 1, Qt.PenStyle.SolidLine))
        painter.drawLine(QPointF(band.left(), y), QPointF(band.right(), y))
        if valence in (-3, 0, 3):
            painter.setPen(valence_colour(valence))
            text = f"{valence:+d}".replace("-", "−") if valence else "0"
            painter.drawText(QRectF(band.left() + 3, y - 14, 30, 14), _Align.AlignLeft, text)
    middles = [layout.column(n).center().x() for n in range(len(columns))]
    painter.setPen(QPen(mixed(surface("text"), surface("paper"), 0.35), 2))
    before: QPointF | None = None
    for column, x in zip(columns, middles, strict=True):
        here = None if column.point.mean is None else QPointF(x, _y(band, column.point.mean))
        if before is not None and here is not None:
            painter.drawLine(before, here)
        before = here
    for column, x in zip(columns, middles, strict=True):
        _paint_stage(painter, layout, band, column, x)


def _paint_stage(painter: QPainter, layout: MapLayout, band: QRectF, column: Column, x: float) -> None:
    point = column.point
    if point.participants > RIMMED and isinstance(painter.device(), QWidget):
        painter.drawPixmap(QPointF(x - layout.wide / 2, band.top()), _dotted(painter, layout, column))
    else:
        _paint_dots(painter, layout, band, column, x)
    if point.mean is not None and point.low is not None and point.high is not None:
        painter.setPen(QPen(surface("text"), 2))
        paint_interval(painter, x, point.low, point.high, lambda valence: _y(band, valence))
        painter.setPen(QPen(surface("paper"), 2))
        painter.setBrush(valence_colour(point.mean))
        painter.drawEllipse(QPointF(x, _y(band, point.mean)), 7, 7)
    line = QRectF(x - layout.wide / 2 + 4, band.top() + CURVE, layout.wide - 8, layout.small_line + 2)
    shape = f"{valence_shape(point.mean)} " if point.mean is not None else ""
    for number, text in enumerate(curve_lines(column)):
        painter.setFont(layout.bold if number == 0 and point.mean is not None else layout.small)
        painter.setPen(surface("text" if number == 0 else "muted"))
        painter.drawText(line, _Align.AlignCenter, _cut(painter, (shape if number == 0 else "") + text, line.width()))
        line.translate(0, layout.small_line + 2)


def _paint_dots(painter: QPainter, layout: MapLayout, band: QRectF, column: Column, x: float) -> None:
    for valence, places in _dots(layout, band, column, x).items():
        rim = [(surface("paper"), 9.0)] if column.point.participants <= RIMMED else []
        for colour, wide in (*rim, (valence_colour(valence), 7.0)):
            pen = QPen(colour, wide)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawPoints(QPolygonF(places))


def _dotted(painter: QPainter, layout: MapLayout, column: Column) -> QPixmap:
    """Hundreds of dots, drawn once on screen until the stage is counted anew."""
    ratio, place = painter.device().devicePixelRatioF(), (column.stage_id, column.channel)
    made_of = (layout.wide, ratio, surface("paper").name(), column.point)
    known = layout.dotted.get(place)
    if known is not None and known[0][:3] == made_of[:3] and known[0][3] is column.point:
        return known[1]
    picture = QPixmap(QSizeF(layout.wide * ratio, CURVE * ratio).toSize())
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    inner = QPainter(picture)
    inner.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_dots(inner, layout, QRectF(0, 0, layout.wide, CURVE), column, layout.wide / 2)
    inner.end()
    layout.dotted[place] = (made_of, picture)
    return picture


def paint_interval(painter: QPainter, x: float, low: float, high: float, y: Callable[[float], float]) -> None:
    """A line from low to high in the pen's colour; an arrow head where it goes on beyond the scale."""
    bottom, top = y(max(-RIM, low)), y(min(RIM, high))
    painter.drawLine(QPointF(x, bottom), QPointF(x, top))
    for end, beyond, way in ((bottom, low < -RIM, -1), (top, high > RIM, 1)):
        tip = 5 * way if beyond else 0
        painter.drawLine(QPointF(x - 6, end + tip), QPointF(x, end))
        painter.drawLine(QPointF(x, end), QPointF(x + 6, end + tip))


def _dots(layout: MapLayout, band: QRectF, column: Column, x: float) -> dict[int, list[QPointF]]:
    """One dot a participant beside the mean, equal values side by side, closer together where there are many; by the
    whole valence that gives its colour."""
    rows: dict[float, list[float]] = {}
    for each in column.point.points:
        rows.setdefault(round(each.value, 1), []).append(each.value)
    found: dict[int, list[QPointF]] = {}
    for values in rows.values():
        room = layout.wide / 2 - 22
        step = min(10.0, room / max(1, len(values) // 2 + 1))
        for at, value in enumerate(values):
            shift = (0 if column.point.mean is None else 16) + step * (at // 2)
            place = QPointF(x + (shift if at % 2 == 0 else -shift), _y(band, value))
            found.setdefault(round(value), []).append(place)
    return found


def _y(band: QRectF, valence: float) -> float:
    return band.top() + TOP + (CURVE - TOP - BOTTOM) * (RIM - valence) / (2 * RIM)


def paint_friction(painter: QPainter, layout: MapLayout, cell: QRectF, column: Column) -> None:
    """Heat: the more of the people had something negative to say, the fuller and darker the bar; the number says it."""
    found = column.friction
    inside = cell.adjusted(GAP, GAP + 1, -GAP, -GAP)
    if found.share is None:
        painter.setPen(surface("faint"))
        painter.setFont(layout.small)
        painter.drawText(inside, _Align.AlignCenter, tr("nothing felt"))
        return
    few = found.people < 3
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(surface("panel"))
    painter.drawRoundedRect(inside, 4, 4)
    heat = mixed(surface("panel"), valence_colour(-2), 0.12 + 0.5 * found.share)
    if found.share > 0:
        painter.setBrush(surface("panel") if few else heat)
        painter.setPen(QPen(valence_colour(-2), 1, Qt.PenStyle.DashLine) if few else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(
            QRectF(inside.left(), inside.top(), inside.width() * found.share, inside.height()), 4, 4
        )
    painter.setPen(surface("text"))
    painter.setFont(layout.small)
    text = tr("{n} of {of} participants", n=found.negative, of=found.people)
    painter.drawText(
        inside.adjusted(PAD, 0, -PAD, 0), _Align.AlignVCenter, _cut(painter, text, inside.width() - 2 * PAD)
    )


def paint_funnel(painter: QPainter, layout: MapLayout, cell: QRectF, columns: Sequence[Column], at: int) -> None:
    """A bar as long as the share of the most people anywhere, conversion, and how many left."""
    step = columns[at].number
    if step is None:
        return
    most = max((column.number.value for column in columns if column.number is not None), default=0.0) or 1.0
    inside = cell.adjusted(GAP + 2, GAP, -GAP, -GAP)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(mixed(surface("accent"), surface("paper"), 0.55))
    painter.drawRoundedRect(QRectF(inside.left(), inside.top(), max(3.0, inside.width() * step.value / most), 8), 3, 3)
    painter.setPen(surface("text"))
    painter.setFont(layout.bold)
    painter.drawText(
        QRectF(inside.left(), inside.top() + 10, inside.width(), 18), _Align.AlignVCenter, people(step.value)
    )
    painter.setFont(layout.small)
    place = QRectF(inside.left(), inside.top() + 29, inside.width(), layout.small_line + 2)
    for number, line in enumerate(funnel_lines(columns[at])[1:]):
        painter.setPen(valence_colour(-2) if number else surface("muted"))
        painter.drawText(place, _Align.AlignVCenter, _cut(painter, f"▼ {line}" if number else line, inside.width()))
        place.translate(0, layout.small_line + 2)


def paint_channels(painter: QPainter, layout: MapLayout, cell: QRectF, column: Column) -> None:
    """What each channel feels like, and whether they differ."""
    painter.setFont(layout.small)
    y = cell.top() + PAD
    for text in channel_lines(column):
        painter.setPen(surface("text"))
        place = QRectF(cell.left() + GAP + 2, y, cell.width() - 2 * GAP, layout.small_line)
        painter.drawText(place, _Align.AlignVCenter, _cut(painter, text, place.width()))
        y += layout.small_line


def _cut(painter: QPainter, text: str, width: float) -> str:
    return QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, width)
