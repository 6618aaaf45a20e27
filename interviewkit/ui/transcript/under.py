"""Paints the codings under the text: no character formats, so nothing is laid out again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from interviewkit.coding.queries import CodeRow
from interviewkit.ui.colours import code_colour, code_tint, surface
from interviewkit.ui.transcript.codings import Codings
from interviewkit.ui.transcript.geometry import Shown, boxes, extent, with_preedit
from interviewkit.ui.transcript.measures import LANES, Measures
from interviewkit.ui.transcript.page import Page

Piece = tuple[int, int, int]
"""Start and end in UTF-16 units of a block's layout, and the coding's row."""


def units_in(codings: Codings, page: Page, number: int, place: int) -> tuple[int, int]:
    """The stretch of one coding within one segment, [start, end) in UTF-16 units."""
    first, start, last, end = codings.spans[number].tolist()
    units = page.units(place)
    begin = units.to_utf16(start) if first == place else 0
    return begin, units.to_utf16(end if last == place else len(page.texts[place]))


def paint_codings(
    painter: QPainter,
    shown: Sequence[Shown],
    page: Page,
    codings: Codings,
    codes: Mapping[int, CodeRow],
    measures: Measures,
) -> None:
    """Tints every coded stretch inside the painter's clip; several codings on the same words lie in bands."""
    if not shown:
        return
    clip = painter.clipBoundingRect()
    numbers = codings.visible(shown[0].place, shown[-1].place)
    numbers.sort(key=lambda number: codings.lanes[number])
    for each in shown:
        pieces: list[Piece] = []
        for number in numbers:
            if codings.spans[number, 0] <= each.place <= codings.spans[number, 2]:
                start, end = units_in(codings, page, number, each.place)
                start, end = with_preedit(each.layout, start, True), with_preedit(each.layout, end, False)
                if start < end:
                    pieces.append((start, end, number))
        if pieces:
            _paint_segment(painter, clip, each, pieces, codings, codes, measures)


def _paint_segment(
    painter: QPainter,
    clip: QRectF,
    shown: Shown,
    pieces: Sequence[Piece],
    codings: Codings,
    codes: Mapping[int, CodeRow],
    measures: Measures,
) -> None:
    upper, lower = measures.box
    begins = {(start, number) for start, _, number in pieces if codings.spans[number, 0] == shown.place}
    for index, line in shown.lines(clip.top(), clip.bottom()):
        first, stop = line.textStart(), line.textStart() + line.textLength()
        here = [piece for piece in pieces if piece[0] < stop and piece[1] > first]
        if not here:
            continue
        y = shown.line_top(index)
        borders = sorted({max(at, first) for at, _, _ in here} | {min(at, stop) for _, at, _ in here})
        for start, end in pairwise(borders):
            edges = extent(line, start, end)
            if edges is None:
                continue
            active = [number for at, until, number in here if at <= start and until >= end]
            box = QRectF(shown.left + edges[0], y + upper, edges[1] - edges[0], lower - upper)
            _paint_stretch(painter, box, active, [n for n in active if (start, n) in begins], codings, codes, measures)


def _paint_stretch(
    painter: QPainter,
    box: QRectF,
    active: Sequence[int],
    beginning: Sequence[int],
    codings: Codings,
    codes: Mapping[int, CodeRow],
    measures: Measures,
) -> None:
    coded = [(number, codes.get(code)) for number in active for code in codings.codes[number]][:LANES]
    if not coded:
        if active:
            _underline(painter, box, surface("muted"), measures)
        return
    height = box.height() / len(coded)
    for index, (number, code) in enumerate(coded):
        band = QRectF(box.left(), box.top() + index * height, box.width(), height)
        hue, shade = (code.colour, code.shade) if code else (0, 0)
        painter.fillRect(band, code_tint(hue, shade=shade))
        if number in beginning:
            edge = QRectF(band.left() - 2 * measures.zoom, band.top(), 2 * measures.zoom, height)
            painter.fillRect(edge, code_colour(hue, shade=shade))


def paint_outline(
    painter: QPainter, shown: Sequence[Shown], page: Page, codings: Codings, number: int, measures: Measures
) -> None:
    """Outlines the chosen quote, with a handle at either end."""
    path = QPainterPath()
    clip = painter.clipBoundingRect()
    around = 2.0
    first, _, last, _ = codings.spans[number].tolist()
    for each in shown:
        if first <= each.place <= last:
            start, end = units_in(codings, page, number, each.place)
            for box in boxes(
                each, start, end, measures.box, clip.top() - measures.pitch, clip.bottom() + measures.pitch
            ):
                path.addRect(box.adjusted(-around, -1, around, 1.5))
    painter.setPen(QPen(surface("accent"), 2 * max(1.0, measures.zoom * 0.75)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.drawPath(path.simplified())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def paint_word(painter: QPainter, found: Sequence[QRectF], measures: Measures) -> None:
    """Marks the word that is sounding."""
    colour = surface("accent")
    colour.setAlphaF(0.28)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for box in found:
        painter.drawRoundedRect(box.adjusted(-2, 1, 2, -1), 4 * measures.zoom, 4 * measures.zoom)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _underline(painter: QPainter, box: QRectF, colour: QColor, measures: Measures) -> None:
    pen = QPen(colour, max(1.0, measures.zoom))
    pen.setStyle(Qt.PenStyle.DotLine)
    painter.setPen(pen)
    y = box.bottom() - measures.zoom
    painter.drawLine(round(box.left()), round(y), round(box.right()), round(y))


def paint_doubts(painter: QPainter, found: Sequence[QRectF], measures: Measures) -> None:
    """Marks the words that speech recognition was unsure of."""
    for box in found:
        _underline(painter, box, surface("trouble"), measures)
