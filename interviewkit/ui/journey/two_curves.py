"""Two emotion curves in one picture, told apart by shape and dash as well as by colour."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from interviewkit.journey.comparing import Pair, Side
from interviewkit.journey.words import signed
from interviewkit.ui.analysis.board_items import sized
from interviewkit.ui.colours import code_colour, surface
from interviewkit.ui.journey.counted_lanes import RIM, paint_interval
from interviewkit.ui.language import name
from interviewkit.words import tr

LEFT, TOP, BELOW, RIGHT = 44.0, 34.0, 46.0, 12.0
APART = 14.0
HUES = (6, 1)
"""Hues of the palette that stay apart for every eye."""


class TwoCurves(QWidget):
    """The first curve is a disc on a full line, the second a square on a dashed one; missing is not drawn."""

    def __init__(self) -> None:
        super().__init__()
        self._pairs: Sequence[Pair] = ()
        self._titles = ("", "")
        self.setMinimumHeight(220)

    def sizeHint(self) -> QSize:
        return QSize(640, 300)

    def show_pairs(self, pairs: Sequence[Pair], titles: tuple[str, str]) -> None:
        """Shows two journeys, and tells them to screen readers."""
        self._pairs, self._titles = pairs, titles
        parts = [
            f"{pair.stage}: "
            + ", ".join(
                f"{title} {_mean(side)} (n = {side.point.participants})"
                for title, side in zip(titles, (pair.a, pair.b), strict=True)
            )
            for pair in pairs
        ]
        name(self, tr("Two emotion curves"), "; ".join(parts))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._pairs:
            return
        small, bold = sized(self.font(), 11), sized(self.font(), 13, bold=True)
        painter.setFont(small)
        for valence in range(-3, 4):
            y = self._y(valence)
            painter.setPen(QPen(surface("edge" if valence == 0 else "line"), 1))
            painter.drawLine(QPointF(LEFT, y), QPointF(self.width() - RIGHT, y))
            painter.setPen(surface("muted"))
            text = f"{valence:+d}".replace("-", "−") if valence else "0"
            painter.drawText(QRectF(0, y - 9, LEFT - 8, 18), _RIGHT, text)
        for which in (0, 1):
            self._paint_side(painter, which)
        width = (self.width() - LEFT - RIGHT) / len(self._pairs)
        for at, pair in enumerate(self._pairs):
            place = QRectF(LEFT + at * width + 2, self.height() - BELOW + 4, width - 4, 18)
            painter.setFont(bold)
            painter.setPen(surface("text"))
            painter.drawText(place, _MIDDLE, _cut(painter, pair.stage, place.width()))
            painter.setFont(small)
            painter.setPen(surface("muted"))
            counted = f"n = {pair.a.point.participants} / {pair.b.point.participants}"
            painter.drawText(place.translated(0, 18), _MIDDLE, _cut(painter, counted, place.width()))
        self._paint_key(painter)

    def _paint_side(self, painter: QPainter, which: int) -> None:
        colour = code_colour(HUES[which])
        before: QPointF | None = None
        for at, pair in enumerate(self._pairs):
            side: Side = (pair.a, pair.b)[which]
            x = self._x(at) + (APART if which else -APART)
            for each in side.point.points:
                soft = QColor(colour)
                soft.setAlphaF(0.35)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(soft)
                shift = (4 if which else -4) * (1 + each.participant % 3)
                painter.drawEllipse(QPointF(x + shift, self._y(each.value)), 2.6, 2.6)
            here: QPointF | None = None
            if side.point.mean is not None and side.point.low is not None and side.point.high is not None:
                here = QPointF(x, self._y(side.point.mean))
                painter.setPen(QPen(colour, 1.6))
                paint_interval(painter, x, side.point.low, side.point.high, self._y)
                if before is not None:
                    painter.setPen(_pen(colour, which))
                    painter.drawLine(before, here)
                _mark(painter, here, colour, which)
            before = here

    def _paint_key(self, painter: QPainter) -> None:
        painter.setFont(sized(self.font(), 12))
        x = LEFT
        for which, title in enumerate(self._titles):
            colour = code_colour(HUES[which])
            painter.setPen(_pen(colour, which))
            painter.drawLine(QPointF(x, 16), QPointF(x + 26, 16))
            _mark(painter, QPointF(x + 13, 16), colour, which)
            painter.setPen(surface("text"))
            wide = QFontMetricsF(painter.font()).horizontalAdvance(title) + 8
            painter.drawText(QRectF(x + 32, 6, wide, 20), Qt.AlignmentFlag.AlignVCenter, title)
            x += 52 + wide

    def _x(self, at: int) -> float:
        width = (self.width() - LEFT - RIGHT) / max(1, len(self._pairs))
        return LEFT + (at + 0.5) * width

    def _y(self, valence: float) -> float:
        return TOP + (self.height() - TOP - BELOW) * (RIM - valence) / (2 * RIM)


_MIDDLE = Qt.AlignmentFlag.AlignCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _mean(side: Side) -> str:
    return signed(side.point.mean) if side.point.mean is not None else "–"


def _pen(colour: QColor, which: int) -> QPen:
    return QPen(colour, 2, Qt.PenStyle.DashLine if which else Qt.PenStyle.SolidLine)


def _mark(painter: QPainter, here: QPointF, colour: QColor, which: int) -> None:
    painter.setPen(QPen(surface("paper"), 1.5))
    painter.setBrush(colour)
    if which:
        x, y = here.x(), here.y()
        corners = [(x - 6, y - 6), (x + 6, y - 6), (x + 6, y + 6), (x - 6, y + 6)]
        painter.drawPolygon(QPolygonF([QPointF(*corner) for corner in corners]))
    else:
        painter.drawEllipse(here, 6.5, 6.5)


def _cut(painter: QPainter, text: str, width: float) -> str:
    return QFontMetricsF(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, width)
