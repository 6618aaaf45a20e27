"""What lies between the codings and the words for a moment: the selection, words found, sounding or doubtful."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from interviewkit.ui.transcript.geometry import Shown, boxes
from interviewkit.ui.transcript.inks import Inks
from interviewkit.ui.transcript.under import underline

if TYPE_CHECKING:
    from interviewkit.ui.transcript.text import TranscriptText

DOUBTFUL = 0.5
"""Words that speech recognition gave a smaller probability are marked while editing."""

_SELECTED, _SOUNDING = 0.30, 0.28


def paint(painter: QPainter, text: TranscriptText, visible: Sequence[Shown], area: QRect, inks: Inks) -> None:
    """Paints all marks inside an area of the viewport."""
    zoom = inks.measures.zoom
    if text.textCursor().hasSelection():
        colour = _sheer(inks, _SELECTED)
        for box in _selected(text, visible, area):
            painter.fillRect(box, colour)
    if text.editing:
        for box in _doubtful(text, visible, area):
            underline(painter, box, inks.surface("trouble"), zoom)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if text.found and visible:
        painter.setPen(QPen(inks.surface("text"), max(1.0, zoom)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for box in _found(text, visible, area):
            painter.drawRoundedRect(box.adjusted(-1.5, 0.5, 1.5, -0.5), 3 * zoom, 3 * zoom)
    if text.playing is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_sheer(inks, _SOUNDING))
        for box in _sounding(text, visible, area):
            painter.drawRoundedRect(box.adjusted(-2, 1, 2, -1), 4 * zoom, 4 * zoom)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _sheer(inks: Inks, alpha: float) -> QColor:
    colour = QColor(inks.surface("accent"))
    colour.setAlphaF(alpha)
    return colour


def _boxes(text: TranscriptText, shown: Shown, start: int, end: int, area: QRect) -> list[QRectF]:
    """start, end: in code points."""
    units = text.page.units(shown.place)
    span = units.to_utf16(start), units.to_utf16(end)
    return boxes(shown, *span, text.measures.box, area.top(), area.bottom() + 1)


def _selected(text: TranscriptText, visible: Sequence[Shown], area: QRect) -> list[QRectF]:
    cursor = text.textCursor()
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    found: list[QRectF] = []
    for each in visible:
        at, length = each.block.position(), each.block.length() - 1
        first, last = max(0, start - at), min(length, end - at)
        if first < last:
            found += boxes(each, first, last, text.measures.box, area.top(), area.bottom() + 1)
    return found


def _found(text: TranscriptText, visible: Sequence[Shown], area: QRect) -> list[QRectF]:
    first = bisect_left(text.found, (visible[0].place, 0, 0))
    last = bisect_left(text.found, (visible[-1].place + 1, 0, 0))
    by_place = {each.place: each for each in visible}
    spans = text.found[first:last]
    return [box for place, start, end in spans for box in _boxes(text, by_place[place], start, end, area)]


def _sounding(text: TranscriptText, visible: Sequence[Shown], area: QRect) -> list[QRectF]:
    place, word = text.playing or (-1, -1)
    words = text.page.words(place) if 0 <= place < len(text.page) else []
    if not 0 <= word < len(words):
        return []
    start, end = int(words[word][0]), int(words[word][1])
    return [box for each in visible if each.place == place for box in _boxes(text, each, start, end, area)]


def _doubtful(text: TranscriptText, visible: Sequence[Shown], area: QRect) -> list[QRectF]:
    return [
        box
        for each in visible
        for start, end, _, _, probability in text.page.words(each.place)
        if probability is not None and probability < DOUBTFUL
        for box in _boxes(text, each, int(start), int(end), area)
    ]
