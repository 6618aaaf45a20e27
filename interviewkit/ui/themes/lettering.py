"""The letters of the theme map: which fonts, and how a label is broken into lines."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF


class Fonts(NamedTuple):
    """For codes, themes, numbers, signs, and what customers said."""

    code: QFont
    theme: QFont
    small: QFont
    tiny: QFont
    quote: QFont


def fonts(base: QFont) -> Fonts:
    """The map's fonts, after the application's."""
    return _fonts(base.toString())


@cache
def _fonts(base: str) -> Fonts:
    font = QFont()
    font.fromString(base)
    return _sized(font)


def _sized(base: QFont) -> Fonts:
    found = [QFont(base) for _ in Fonts._fields]
    for font, size in zip(found, (13, 15, 11, 10, 12), strict=True):
        font.setPixelSize(size)
    found[1].setWeight(QFont.Weight.DemiBold)
    return Fonts(*found)


def wrapped(text: str, font: QFont, width: float, most: int = 3) -> list[str]:
    """A label in at most so many lines, the last one cut short if need be; a word too long for a line is cut too."""
    metrics, lines = QFontMetricsF(font), [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if metrics.horizontalAdvance(longer) <= width or not lines[-1]:
            lines[-1] = longer
        elif len(lines) < most:
            lines.append(word)
        else:
            lines[-1] = longer
    return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in lines]
