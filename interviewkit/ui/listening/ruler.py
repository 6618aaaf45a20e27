"""The clock along the top of the waveform: as many figures as there is room for."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from interviewkit.text.times import clock
from interviewkit.ui.colours import surface
from interviewkit.ui.listening.scale import Scale

STEPS = tuple(
    [each * power for power in (10, 100, 1_000) for each in (1, 2, 5)]
    + [10_000, 15_000, 30_000]
    + [minutes * 60_000 for minutes in (1, 2, 5, 10, 15, 30, 60, 120)]
)
"""Distances between figures, in ms."""
ROOM = 74
"""Least distance between figures, in pixels."""
HEIGHT = 16


def step(scale: Scale) -> int:
    """The distance between figures for a scale, in ms."""
    wanted = ROOM * scale.span / scale.width
    return next((each for each in STEPS if each >= wanted), STEPS[-1])


def figure(ms: int, step: int) -> str:
    """A moment as the ruler writes it: with as many decimals as its step needs."""
    if step >= 1000:
        return clock(ms)
    digits = 1 if step % 100 == 0 else 2
    return f"{clock(ms)}.{ms % 1000:03d}"[: len(clock(ms)) + 1 + digits]


def paint(painter: QPainter, area: QRectF, scale: Scale) -> None:
    """Figures and ticks of what is seen."""
    each = step(scale)
    at = int(scale.start // each) * each
    ink, line = surface("muted"), QPen(surface("line"), 1)
    font = painter.font()
    font.setPixelSize(10)
    painter.setFont(font)
    while at <= scale.end:
        x = scale.x(at)
        if x >= area.left() - ROOM:
            painter.setPen(line)
            painter.drawLine(QPointF(x, area.top() + 3), QPointF(x, area.bottom()))
            painter.setPen(ink)
            box = QRectF(x + 4, area.top(), ROOM, area.height() - 2)
            if box.left() + painter.fontMetrics().horizontalAdvance(figure(at, each)) <= area.right():
                painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, figure(at, each))
        at += each
