"""Paints the codings under the text: no character formats, so nothing is laid out again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTextLine

from interviewkit.ui.transcript.codings import Codings
from interviewkit.ui.transcript.geometry import Shown, boxes, with_preedit, x_of
from interviewkit.ui.transcript.inks import Inks
from interviewkit.ui.transcript.measures import LANES, Measures
from interviewkit.ui.transcript.page import Page

EDGE = 2.0
"""Width of the edge at which a quote begins."""

Piece = tuple[int, int, tuple[int, ...], int]
"""Start and end in UTF-16 units of a block's layout, the codes, and where in this block the quote begins, else −1."""

Boxes = dict[int, list[QRectF]]
"""What is to be filled, by code: one call for many boxes is far cheaper than a call for each."""


def units_in(codings: Codings, page: Page, number: int, place: int) -> tuple[int, int]:
    """The stretch of one quote within one segment, [start, end) in UTF-16 units."""
    first, start, last, end = codings.spans[number].tolist()
    units = page.units(place)
    begin = units.to_utf16(start) if first == place else 0
    return begin, units.to_utf16(end if last == place else len(page.texts[place]))


MOST_KEPT = 200
Kept = dict[int, tuple[object, Boxes, Boxes, list[QRectF]]]
"""Bands by segment, relative to its place, with what they were laid out for: a keystroke lays out one anew."""


def paint_codings(
    painter: QPainter, shown: Sequence[Shown], page: Page, codings: Codings, inks: Inks, kept: Kept
) -> None:
    """Tints every coded stretch of what is shown; several codings on the same words lie in bands."""
    if not shown:
        return
    numbers = codings.visible(shown[0].place, shown[-1].place)
    numbers.sort(key=codings.lanes.__getitem__)
    found = list(zip(codings.spans[numbers].tolist(), [codings.codes[number] for number in numbers], strict=True))
    tints: Boxes = defaultdict(list)
    edges: Boxes = defaultdict(list)
    bare: list[QRectF] = []
    if len(kept) > MOST_KEPT:
        kept.clear()
    for each in shown:
        here = [one for one in found if one[0][0] <= each.place <= one[0][2]]
        pieces = _pieces(each, page, here) if here else []
        if pieces:
            own = _laid_out(each, pieces, inks.measures, kept)
            for mine, all_ in zip(own[:2], (tints, edges), strict=True):
                for code, boxes_ in mine.items():
                    all_[code] += [box.translated(each.left, each.top) for box in boxes_]
            bare += [box.translated(each.left, each.top) for box in own[2]]
    painter.setPen(Qt.PenStyle.NoPen)
    for code, boxes_ in tints.items():
        painter.setBrush(inks.tint(code))
        painter.drawRects(boxes_)
    for code, boxes_ in edges.items():
        painter.setBrush(inks.solid(code))
        painter.drawRects(boxes_)
    for box in bare:
        underline(painter, box, inks.surface("muted"), inks.measures.zoom)


def _laid_out(shown: Shown, pieces: list[Piece], measures: Measures, kept: Kept) -> tuple[Boxes, Boxes, list[QRectF]]:
    """The bands of one segment relative to its upper left corner: tints, starting edges, quotes without a code."""
    text = None if shown.layout.preeditAreaText() else shown.block.text()
    wanted = (pieces, text, shown.layout.lineCount(), shown.block.document().textWidth(), measures.zoom)
    if text is not None and shown.place in kept and kept[shown.place][0] == wanted:
        return kept[shown.place][1:]
    own: tuple[Boxes, Boxes, list[QRectF]] = (defaultdict(list), defaultdict(list), [])
    for number in range(shown.layout.lineCount()):
        _lay_out_line(shown.layout.lineAt(number), 0.0, number * shown.pitch, pieces, measures, own)
    kept[shown.place] = (wanted, *own)
    return own


def _pieces(shown: Shown, page: Page, found: Sequence[tuple[list[int], tuple[int, ...]]]) -> list[Piece]:
    place = shown.place
    units, whole = page.units(place), len(page.texts[place])
    composing = bool(shown.layout.preeditAreaText())
    pieces: list[Piece] = []
    for (first, start, last, end), codes in found:
        start = units.to_utf16(start) if first == place else 0
        end = units.to_utf16(end if last == place else whole)
        if composing:
            start, end = with_preedit(shown.layout, start, True), with_preedit(shown.layout, end, False)
        if start < end:
            pieces.append((start, end, codes, start if first == place else -1))
    return pieces


def _lay_out_line(
    line: QTextLine,
    left: float,
    y: float,
    pieces: Sequence[Piece],
    measures: Measures,
    paint: tuple[Boxes, Boxes, list[QRectF]],
) -> None:
    """Adds the bands of one line to what is to be painted: tints, starting edges, and quotes without a code."""
    first = line.textStart()
    stop = first + line.textLength()
    here = [piece for piece in pieces if piece[0] < stop and piece[1] > first]
    if not here:
        return
    upper, lower = measures.box
    found = {start if start > first else first for start, _, _, _ in here}
    found.update(end if end < stop else stop for _, end, _, _ in here)
    borders = sorted(found)
    edges = [x_of(line, at) for at in borders]
    if borders[-1] == stop:
        edges[-1] = min(edges[-1], line.x() + line.naturalTextWidth())
    for index, start in enumerate(borders[:-1]):
        active = [piece for piece in here if piece[0] <= start < piece[1]]
        if active and edges[index] != edges[index + 1]:
            coded = [(code, piece[3]) for piece in active for code in piece[2]]
            x, other = sorted(edges[index : index + 2])
            _lay_out_bands(left + x, other - x, y + upper, lower - upper, coded, start, paint)


def _lay_out_bands(
    x: float,
    width: float,
    y: float,
    height: float,
    coded: Sequence[tuple[int, int]],
    start: int,
    paint: tuple[Boxes, Boxes, list[QRectF]],
) -> None:
    tints, edges, bare = paint
    if not coded:
        bare.append(QRectF(x, y, width, height))
        return
    height /= min(len(coded), LANES)
    for code, begins in coded[:LANES]:
        tints[code].append(QRectF(x, y, width, height))
        if begins == start:
            edges[code].append(QRectF(x - EDGE, y, EDGE, height))
        y += height


def paint_outline(
    painter: QPainter,
    shown: Sequence[Shown],
    page: Page,
    codings: Codings,
    number: int,
    inks: Inks,
    *,
    handles: bool,
) -> None:
    """Outlines the chosen quote; handles: with a knob at either end to drag it by."""
    path = QPainterPath()
    clip, pitch, zoom = painter.clipBoundingRect(), inks.measures.pitch, inks.measures.zoom
    first, _, last, _ = codings.spans[number].tolist()
    knobs: list[QPointF] = []
    for each in shown:
        if first <= each.place <= last:
            start, end = units_in(codings, page, number, each.place)
            found = boxes(each, start, end, inks.measures.box, clip.top() - 2 * pitch, clip.bottom() + 2 * pitch)
            for box in found:
                path.addRect(box.adjusted(-2 * zoom, -zoom, 2 * zoom, 1.5 * zoom))
            if found and each.place == first and each.line_of(start) == each.line_at(found[0].top()):
                knobs.append(found[0].topLeft() + QPointF(-2 * zoom, -zoom))
            if found and each.place == last and each.line_of(max(start, end - 1)) == each.line_at(found[-1].top()):
                knobs.append(found[-1].bottomRight() + QPointF(2 * zoom, 1.5 * zoom))
    painter.setPen(QPen(inks.surface("accent"), 2 * max(1.0, zoom * 0.75)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.drawPath(path.simplified())
    if handles:
        painter.setBrush(inks.surface("paper"))
        for knob in knobs:
            painter.drawEllipse(knob, 3.5 * zoom, 3.5 * zoom)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def underline(painter: QPainter, box: QRectF, colour: QColor, zoom: float) -> None:
    """A dotted line under words."""
    pen = QPen(colour, max(1.0, zoom))
    pen.setStyle(Qt.PenStyle.DotLine)
    painter.setPen(pen)
    y = round(box.bottom() - zoom)
    painter.drawLine(round(box.left()), y, round(box.right()), y)
