"""The sign of a voice: what it is as a little figure, in its colour."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from interviewkit.ui.colours import code_colour
from interviewkit.ui.icons import draw, glyph
from interviewkit.ui.signs import paint_swatch
from interviewkit.words import mark

ROLES = {"moderator": mark("Moderator"), "participant": mark("Participant"), "observer": mark("Observer")}
ICONS = {
    "moderator": "mdi6.account-tie-voice",
    "participant": "mdi6.account-voice",
    "observer": "mdi6.eye",
    "": "mdi6.account",
}


class _Voice(QIconEngine):
    def __init__(self, role: str, hue: int) -> None:
        super().__init__()
        self._role, self._hue = role, hue

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        colour = "faint" if mode == QIcon.Mode.Disabled else code_colour(self._hue)
        draw(painter, rect, glyph(ICONS.get(self._role, ICONS[""])), colour)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return picture


def voice_icon(role: str, hue: int) -> QIcon:
    """What a voice is, in its hue 0–9; it follows light and dark by itself."""
    return QIcon(_Voice(role, hue))


def hue_icon(hue: int) -> QIcon:
    """A swatch for a menu of colours."""
    picture = QPixmap(32, 32)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_swatch(painter, 2, 8, hue)
    painter.end()
    return QIcon(picture)
