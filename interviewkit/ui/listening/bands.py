"""What stands below and behind the wave: the speakers' lanes, marks, quotes, silences and gaps.

Each paints what is seen at a cost of the screen's width: what falls on the same pixel is painted once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPolygonF

from interviewkit.sources.listening.sights import Sights, Sign
from interviewkit.ui.colours import code_colour, surface
from interviewkit.ui.listening.scale import Scale

LANE, LEAST_LANE, MOST_LANES = 7.0, 3.0, 28.0
"""Height of a lane, the least, and of all together."""
SIGN = 9.0
QUOTE = 3.0


def lane_height(sights: Sights) -> float:
    """How high one lane is."""
    return max(LEAST_LANE, min(LANE, MOST_LANES / len(sights.lanes))) if sights.lanes else 0.0


def runs(spans: NDArray[np.float64], scale: Scale, gap: float = 0.0) -> Iterator[tuple[float, float]]:
    """The stretches (left, right) in pixels that spans (n, 2) in ms cover on the screen; touching ones are one.

    gap: pixels left free at the end of a span that is wide enough.
    """
    seen = spans[(spans[:, 1] > scale.start) & (spans[:, 0] < scale.end)]
    if not len(seen):
        return
    pixels = (seen - scale.start) / scale.span * scale.width
    left = np.clip(np.floor(pixels[:, 0]), 0, scale.width - 1).astype(np.int64)
    right = np.ceil(pixels[:, 1])
    right = np.clip(np.where(right - left > 3, right - gap, right), left + 1, scale.width + 1).astype(np.int64)
    change = np.zeros(int(scale.width) + 3, np.int64)
    np.add.at(change, left, 1)
    np.add.at(change, right, -1)
    covered = np.concatenate([[0], (np.cumsum(change) > 0).astype(np.int8), [0]])
    edges = np.flatnonzero(np.diff(covered))
    for begin, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        yield scale.left + begin, scale.left + min(end, scale.width)


def paint_lanes(painter: QPainter, area: QRectF, scale: Scale, sights: Sights) -> None:
    """A bar for each turn, a lane for each voice."""
    height = lane_height(sights)
    painter.setPen(Qt.PenStyle.NoPen)
    for number, speaker in enumerate(sights.lanes):
        colour = code_colour(speaker.colour)
        top = area.top() + number * height
        painter.fillRect(QRectF(area.left(), top + height / 2 - 0.5, area.width(), 1), surface("line"))
        for left, right in runs(sights.times[sights.voices == number], scale, gap=1):
            painter.fillRect(QRectF(left, top + 0.5, right - left, height - 1.5), colour)


def paint_hatched(painter: QPainter, area: QRectF, scale: Scale, spans: NDArray[np.float64], colour: QColor) -> None:
    """Stretches without text: what was taken for silence, or could not be transcribed."""
    brush = QBrush(colour, Qt.BrushStyle.BDiagPattern)
    for left, right in runs(spans, scale):
        painter.fillRect(QRectF(left, area.top(), right - left, area.height()), brush)


def paint_quotes(painter: QPainter, area: QRectF, scale: Scale, quotes: NDArray[np.float64]) -> None:
    """A thin line for what is coded, in the codes' hues."""
    for hue in range(10):
        mine = quotes[quotes[:, 2] % 10 == hue]
        colour = code_colour(hue)
        for left, right in runs(mine[:, :2], scale):
            painter.fillRect(QRectF(left, area.top(), right - left, QUOTE - 1), colour)


def paint_signs(painter: QPainter, area: QRectF, scale: Scale, signs: Sequence[Sign]) -> None:
    """A flag for each moment, a bar for each stretch; what falls on the same pixel is painted once."""
    painter.setPen(Qt.PenStyle.NoPen)
    painted: set[tuple[int, int]] = set()
    top, bottom = area.top() + 1, area.bottom() - 1
    for sign in signs:
        if sign.end_ms < scale.start or sign.start_ms > scale.end:
            continue
        left, right = scale.x(sign.start_ms), min(scale.x(sign.end_ms), area.right())
        place = round(left / 2), sign.hue
        if place in painted and right - left < 2:
            continue
        painted.add(place)
        colour = code_colour(sign.hue)
        if right - left > 1:
            thin = QColor(colour)
            thin.setAlphaF(0.35)
            begin = max(left, area.left())
            painter.fillRect(QRectF(begin, top + 2, right - begin, bottom - top - 4), thin)
            if left < area.left():
                continue
        painter.setBrush(colour)
        flag = [QPointF(left - 3, top), QPointF(left + 3, top), QPointF(left + 3, bottom - 3)]
        painter.drawPolygon(QPolygonF([*flag, QPointF(left, bottom), QPointF(left - 3, bottom - 3)]))
