"""Colours and fonts ready to paint with: looking them up anew for every coding would cost more than the painting."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

from interviewkit.coding.queries import CodeRow
from interviewkit.ui import colours
from interviewkit.ui.transcript.hints import name_of
from interviewkit.ui.transcript.measures import Measures


class Inks:
    """What is painted with, for one codebook, one zoom and one colour scheme; see `fitting`."""

    def __init__(self, codes: Mapping[int, CodeRow], measures: Measures) -> None:
        self.codes, self.measures = codes, measures
        self._scheme, self._font = colours.scheme(), QApplication.font()
        self._tints: dict[int, QColor] = {}
        self._solids: dict[int, QColor] = {}
        self._surfaces: dict[str, QColor] = {}
        self._names: dict[tuple[int, int], str] = {}
        self.small, self.name, self.strong = fonts(measures)
        self.small_metrics, self.name_metrics = QFontMetrics(self.small), QFontMetrics(self.name)
        self.strong_metrics = QFontMetrics(self.strong)
        self.tiny = QFont(self.small)
        self.tiny.setPixelSize(measures.px(10))
        self.tiny_metrics = QFontMetrics(self.tiny)

    def fitting(self, codes: Mapping[int, CodeRow], measures: Measures) -> Inks:
        """These inks, or new ones if codebook, zoom, scheme or the program's font are others now."""
        same = codes is self.codes and measures == self.measures and colours.scheme() == self._scheme
        return self if same and QApplication.font() == self._font else Inks(codes, measures)

    def tint(self, code: int) -> QColor:
        """What lies under the words."""
        found = self._tints.get(code)
        if found is None:
            row = self.codes.get(code)
            found = self._tints[code] = colours.code_tint(row.colour if row else 0, shade=row.shade if row else 0)
        return found

    def solid(self, code: int) -> QColor:
        """What stripes are made of."""
        found = self._solids.get(code)
        if found is None:
            row = self.codes.get(code)
            found = colours.code_colour(row.colour, shade=row.shade) if row else colours.surface("muted")
            self._solids[code] = found
        return found

    def hue(self, number: int) -> QColor:
        """One of the palette's hues, as for voices."""
        return self._cached(f"hue {number}", lambda: colours.code_colour(number))

    def shade(self, code: int) -> int:
        return self.codes[code].shade if code in self.codes else 0

    def surface(self, name: str) -> QColor:
        return self._cached(name, lambda: colours.surface(name))

    def _cached(self, name: str, made: Callable[[], QColor]) -> QColor:
        found = self._surfaces.get(name)
        if found is None:
            found = self._surfaces[name] = made()
        return found

    def code_name(self, code: int, room: int) -> str:
        """A code's name, cut to a width in pixels."""
        found = self._names.get((code, room))
        if found is None:
            name = name_of(code, self.codes)
            found = self.small_metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
            self._names[code, room] = found
        return found


def fonts(measures: Measures) -> tuple[QFont, QFont, QFont]:
    """For times and code names, for speakers, and for the people who were interviewed."""
    small, name = QFont(QApplication.font()), QFont(QApplication.font())
    small.setPixelSize(measures.small)
    name.setPixelSize(measures.px(13))
    strong = QFont(name)
    strong.setWeight(QFont.Weight.DemiBold)
    return small, name, strong
