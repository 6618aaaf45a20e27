"""Paints the codings under the text: no character formats, so nothing is laid out again."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTextLine

from interviewkit.ui.transcript.codings import Codings
from interviewkit.ui.transcript.geometry import Shown, boxes, extent, with_preedit
from interviewkit.ui.transcript.inks import Inks
from interviewkit.ui.transcript.measures import LANES
from interviewkit.ui.transcript.page import Page

Piece = tuple[int, int, tuple[int, ...], int]
"""Start and end in UTF-16 units of a block's layout, the codes, and where in this block the quote begins, else −1."""


def units_in(codings: Codings, page: Page, number: int, place: int) -> tuple[int, int]:
    """The stretch of one quote within one segment, [start, end) in UTF-16 units."""
    return _units(codings.spans[number].tolist(), page, place)


def paint_codings(painter: QPainter, shown: Sequence[Shown], page: Page, codings: Codings, inks: Inks) -> None:
    """Tints every coded stretch inside the painter's clip; several codings on the same words lie in bands."""
    if not shown:
        return
    clip = painter.clipBoundingRect()
    top, bottom = clip.top(), clip.bottom()
    numbers = codings.visible(shown[0].place, shown[-1].place)
    numbers.sort(key=codings.lanes.__getitem__)
    spans = codings.spans[numbers].tolist()
    for each in shown:
        place = each.place
        pieces: list[Piece] = []
        for number, span in zip(numbers, spans, strict=True):
            if span[0] <= place <= span[2]:
                start, end = _units(span, page, place)
                start, end = with_preedit(each.layout, start, True), with_preedit(each.layout, end, False)
                if start < end:
                    pieces.append((start, end, codings.codes[number], start if span[0] == place else -1))
        if pieces:
            for index, line in each.lines(top, bottom):
                _paint_line(painter, line, each.left, each.line_top(index), pieces, inks)


def _units(span: Sequence[int], page: Page, place: int) -> tuple[int, int]:
    units = page.units(place)
    start = units.to_utf16(span[1]) if span[0] == place else 0
    return start, units.to_utf16(span[3] if span[2] == place else len(page.texts[place]))


def _paint_line(painter: QPainter, line: QTextLine, left: float, y: float, pieces: Sequence[Piece], inks: Inks) -> None:
    first = line.textStart()
    stop = first + line.textLength()
    here = [piece for piece in pieces if piece[0] < stop and piece[1] > first]
    if not here:
        return
    upper, lower = inks.measures.box
    borders = {first, stop}
    for start, end, _, _ in here:
        borders.add(start if start > first else first)
        borders.add(end if end < stop else stop)
    for start, end in pairwise(sorted(borders)):
        active = [piece for piece in here if piece[0] <= start and piece[1] >= end]
        edges = extent(line, start, end) if active else None
        if edges is not None:
            box = QRectF(left + edges[0], y + upper, edges[1] - edges[0], lower - upper)
            _paint_stretch(painter, box, start, active, inks)


def _paint_stretch(painter: QPainter, box: QRectF, start: int, active: Sequence[Piece], inks: Inks) -> None:
    coded = [(code, begins) for _, _, codes, begins in active for code in codes][:LANES]
    if not coded:
        _underline(painter, box, inks.surface("muted"), inks.measures.zoom)
        return
    height, edge = box.height() / len(coded), 2 * inks.measures.zoom
    top = box.top()
    for code, begins in coded:
        painter.fillRect(QRectF(box.left(), top, box.width(), height), inks.tint(code))
        if begins == start:
            painter.fillRect(QRectF(box.left() - edge, top, edge, height), inks.solid(code))
        top += height


def paint_outline(
    painter: QPainter, shown: Sequence[Shown], page: Page, codings: Codings, number: int, inks: Inks
) -> None:
    """Outlines the chosen quote."""
    path = QPainterPath()
    clip, pitch, zoom = painter.clipBoundingRect(), inks.measures.pitch, inks.measures.zoom
    first, _, last, _ = codings.spans[number].tolist()
    for each in shown:
        if first <= each.place <= last:
            start, end = units_in(codings, page, number, each.place)
            found = boxes(each, start, end, inks.measures.box, clip.top() - pitch, clip.bottom() + pitch)
            for box in found:
                path.addRect(box.adjusted(-2 * zoom, -zoom, 2 * zoom, 1.5 * zoom))
    painter.setPen(QPen(inks.surface("accent"), 2 * max(1.0, zoom * 0.75)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.drawPath(path.simplified())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def paint_word(painter: QPainter, found: Sequence[QRectF], inks: Inks) -> None:
    """Marks the word that is sounding."""
    colour, zoom = QColor(inks.surface("accent")), inks.measures.zoom
    colour.setAlphaF(0.28)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for box in found:
        painter.drawRoundedRect(box.adjusted(-2, 1, 2, -1), 4 * zoom, 4 * zoom)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def paint_doubts(painter: QPainter, found: Sequence[QRectF], inks: Inks) -> None:
    """Marks the words that speech recognition was unsure of."""
    for box in found:
        _underline(painter, box, inks.surface("trouble"), inks.measures.zoom)


def _underline(painter: QPainter, box: QRectF, colour: QColor, zoom: float) -> None:
    pen = QPen(colour, max(1.0, zoom))
    pen.setStyle(Qt.PenStyle.DotLine)
    painter.setPen(pen)
    y = round(box.bottom() - zoom)
    painter.drawLine(round(box.left()), y, round(box.right()), y)
