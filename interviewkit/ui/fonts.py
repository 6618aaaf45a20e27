"""Sees to it that every letter can be drawn: the system's own font, with a Korean one behind it."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

PIXELS = 13.5
KOREAN = (
    "Pretendard", "Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans KR", "Noto Sans CJK KR", "Source Han Sans K",
    "NanumBarunGothic", "NanumGothic", "Nanum Gothic", "Baekmuk Gulim", "UnDotum",
)  # fmt: skip
PLAIN = ("Inter", "Noto Sans", "Cantarell", "Ubuntu", "Roboto", "Open Sans", "Source Sans 3", "Liberation Sans")
FALLBACKS = ("Sans Serif", "DejaVu Sans", "Bitstream Vera Sans", "")
"""What fontconfig offers where nobody chose a font for the desktop: too wide for dense lists."""


def korean() -> str:
    """A family with Hangul: one of the system's, else the one that comes with koreanize-matplotlib."""
    there = QFontDatabase.families(QFontDatabase.WritingSystem.Korean)
    for family in KOREAN:
        if family in there:
            return family
    if there:
        return there[0]
    return _carried()


def _carried() -> str:
    spec = find_spec("koreanize_matplotlib")
    if spec is None or spec.origin is None:
        return ""
    families: list[str] = []
    for weight in ("NanumGothic.ttf", "NanumGothicBold.ttf"):
        number = QFontDatabase.addApplicationFont(str(Path(spec.origin).parent / "fonts" / weight))
        families += QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    return families[0] if families else ""


def use(application: QApplication) -> None:
    """Gives the application its fonts, once, before any widget is made."""
    font = QFont(application.font())
    there = set(QFontDatabase.families())
    own = font.family()
    if own in FALLBACKS:
        own = next((family for family in PLAIN if family in there), "")
    behind = korean()
    families = [family for family in (own or behind, behind) if family]
    font.setFamilies(list(dict.fromkeys(families)))
    if own != QFont(application.font()).family() or font.pixelSize() < 0:
        font.setPointSizeF(max(font.pointSizeF(), 10.0))
    application.setFont(font)
