"""Draws an entry of the queue: a sign for how it stands, the recording's name, and a line about it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from interviewkit.ui import style
from interviewkit.ui.colours import surface
from interviewkit.ui.icons import draw, glyph
from interviewkit.ui.transcribing.entry import AT_WORK
from interviewkit.ui.transcribing.queue_rows import DETAIL, STANDING

HEIGHT = 44
SIGN = 16
SIGNS = {
    "queued": ("clock-outline", "muted"),
    "paused": ("pause-circle-outline", "muted"),
    "left": ("pause-circle-outline", "muted"),
    "failed": ("alert-circle-outline", "trouble"),
}


class QueueItem(QStyledItemDelegate):
    """Two lines an entry."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(160, HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        standing = index.data(STANDING)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect.adjusted(style.S, 1, -style.S, -1)
        _ground(painter, box, option.state)
        sign = QRect(box.left() + style.S, box.center().y() - SIGN // 2, SIGN, SIGN)
        if standing.stage in AT_WORK:
            ring(painter, sign, standing.fraction)
        else:
            icon, colour = SIGNS[standing.stage]
            draw(painter, sign, glyph(icon), colour)
        left, width = sign.right() + style.M, box.right() - style.S - sign.right() - style.M
        small = QFont(option.font)
        small.setPixelSize(12)
        detail = "trouble" if standing.stage == "failed" else "muted"
        _line(painter, left, box.top() + 4, width, index.data(), QFont(option.font), surface("text"))
        _line(painter, left, box.top() + 22, width, index.data(DETAIL), small, surface(detail))
        painter.restore()


def ring(painter: QPainter, box: QRect, fraction: float | None) -> None:
    """A ring that fills as it goes on; a first bit of it while nothing is known."""
    inner = box.adjusted(2, 2, -2, -2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(surface("edge"), 2.5))
    painter.drawEllipse(inner)
    painter.setPen(QPen(surface("accent"), 2.5, c=Qt.PenCapStyle.RoundCap))
    painter.drawArc(inner, 90 * 16, -round(360 * 16 * max(0.08 if fraction is None else fraction, 0.02)))


def _ground(painter: QPainter, box: QRect, state: QStyle.StateFlag) -> None:
    chosen = bool(state & QStyle.StateFlag.State_Selected) and bool(state & QStyle.StateFlag.State_Active)
    focused = bool(state & QStyle.StateFlag.State_HasFocus)
    if (chosen and focused) or state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(surface("chosen" if chosen and focused else "hover"))
        painter.drawRoundedRect(box, 6, 6)
    if focused:
        painter.setPen(QPen(surface("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)


def _line(painter: QPainter, left: int, top: int, width: int, text: str, font: QFont, colour: QColor) -> None:
    metrics = QFontMetrics(font)
    painter.setFont(font)
    painter.setPen(colour)
    cut = metrics.elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, width)
    painter.drawText(left, top + metrics.ascent(), cut)
