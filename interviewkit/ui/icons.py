"""Icons drawn from the Material Design font that qtawesome carries, always in the colours now on screen.

Only the font file is read: importing the package costs 250 ms and 45 MB, and its icons keep their first colours.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

from interviewkit.ui.colours import surface


@cache
def _glyphs() -> tuple[str, dict[str, str]]:
    """The font's family and its characters by name."""
    spec = find_spec("qtawesome")
    assert spec is not None and spec.origin is not None
    fonts = Path(spec.origin).parent / "fonts"
    font = next(fonts.glob("materialdesignicons6-webfont-[0-9]*.ttf"))
    names = next(fonts.glob("materialdesignicons6-webfont-charmap-*.json"))
    number = QFontDatabase.addApplicationFont(str(font))
    family = QFontDatabase.applicationFontFamilies(number)[0]
    return family, json.loads(names.read_text(encoding="utf-8"))


def glyph(name: str) -> str:
    """The character of an icon such as "mdi6.tag-outline"; KeyError for one that the font lacks."""
    return chr(int(_glyphs()[1][name.removeprefix("mdi6.")], 16))


class _Engine(QIconEngine):
    def __init__(self, character: str, colour: str) -> None:
        super().__init__()
        self._character, self._colour = character, colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        draw(painter, rect, self._character, "faint" if mode == QIcon.Mode.Disabled else self._colour)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return picture


def draw(painter: QPainter, rect: QRect, character: str, colour: str | QColor) -> None:
    """Draws one glyph centred in a rectangle, in a colour or a surface's."""
    font = QFont(_glyphs()[0])
    font.setPixelSize(max(1, round(min(rect.width(), rect.height()) * 0.96)))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.setFont(font)
    painter.setPen(surface(colour) if isinstance(colour, str) else colour)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, character)
    painter.restore()


def icon(name: str, colour: str = "text") -> QIcon:
    """The icon by its mdi6 name, in a surface colour; it follows light and dark by itself. "" gives no icon."""
    return QIcon(_Engine(glyph(name), colour)) if name else QIcon()
