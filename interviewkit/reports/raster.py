"""Writes a sheet as PNG: drawn twice as large and made smaller, so that every edge is smooth."""

from __future__ import annotations

import io
from functools import cache
from math import hypot
from typing import TYPE_CHECKING, Any

from interviewkit.reports import fonts
from interviewkit.reports.drawing import Disc, Mark, Point, Polygon, Round, Said, Stroke, in_order
from interviewkit.reports.svg import BASELINE

if TYPE_CHECKING:
    from interviewkit.reports.paper import Paper

MOST = 60_000_000
"""Pixels drawn at once; a larger sheet is drawn with rougher edges."""


def png(paper: Paper, dpi: int) -> bytes:
    """The picture; its size in print is the sheet's."""
    from PIL import Image, ImageDraw

    scale = dpi / 72
    wide, high = max(1, round(paper.width * scale)), max(1, round(paper.height * scale))
    finer = 2 if wide * high * 4 <= MOST else 1
    picture = Image.new("RGB", (wide * finer, high * finer), "#FFFFFF")
    pen = _Pen(ImageDraw.Draw(picture), scale * finer)
    for mark in in_order(paper.marks):
        pen.draw(mark)
    made = io.BytesIO()
    (picture.reduce(finer) if finer > 1 else picture).save(made, "PNG", dpi=(dpi, dpi), compress_level=4)
    return made.getvalue()


class _Pen:
    """Draws marks at a scale: pixels a point."""

    def __init__(self, canvas: Any, scale: float) -> None:
        self._canvas, self._scale = canvas, scale

    def draw(self, mark: Mark) -> None:
        k, canvas = self._scale, self._canvas
        match mark:
            case Said():
                self._said(mark)
            case Stroke():
                self._stroke(mark)
            case Polygon():
                corners = [(x * k, y * k) for x, y in mark.corners]
                if mark.fill != "none":
                    canvas.polygon(corners, fill=mark.fill)
                if mark.edge != "none" and mark.width:
                    self._line([*mark.corners, mark.corners[0], mark.corners[1]], mark.edge, mark.width)
            case Disc():
                r, rim = mark.radius, mark.width / 2 if mark.edge != "none" else 0
                if rim:
                    canvas.ellipse([(mark.x - r - rim) * k, (mark.y - r - rim) * k, (mark.x + r + rim) * k,
                                    (mark.y + r + rim) * k], fill=mark.edge)  # fmt: skip
                    r -= rim
                canvas.ellipse([(mark.x - r) * k, (mark.y - r) * k, (mark.x + r) * k, (mark.y + r) * k], fill=mark.fill)
            case Round():
                box = [mark.left * k, mark.top * k, mark.right * k, mark.bottom * k]
                how = {"outline": mark.edge, "width": max(1, round(mark.width * k))} if mark.edge != "none" else {}
                canvas.rounded_rectangle(box, mark.radius * k, fill=mark.fill, **how)

    def _said(self, mark: Said) -> None:
        k = self._scale
        wide = fonts.width(mark.text, mark.size, mark.bold)
        x = (mark.x - {"left": 0.0, "center": wide / 2, "right": wide}[mark.align]) * k
        y = (mark.y + BASELINE * mark.size) * k
        rim = {"stroke_width": round(1.1 * k), "stroke_fill": mark.halo} if mark.halo else {}
        for how in (rim, {}) if rim else ({},):
            at = x
            for spare, letters in fonts.runs(mark.text, mark.bold):
                letter = _letters(mark.bold, spare, mark.size * k)
                self._canvas.text((at, y), letters, font=letter, fill=mark.colour, anchor="ls", **how)
                at += sum(fonts.advance(each, mark.bold) for each in letters) * mark.size * k

    def _stroke(self, mark: Stroke) -> None:
        for part in _dashed(mark.points, mark.dashes, mark.width) if mark.dashes else [mark.points]:
            self._line(part, mark.colour, mark.width, mark.cap == "round" and mark.dashes is None)

    def _line(self, points: Any, colour: str, width: float, tips: bool = False) -> None:
        k = self._scale
        there = [(x * k, y * k) for x, y in points]
        thick = max(1, round(width * k))
        self._canvas.line(there, fill=colour, width=thick, joint="curve")
        if tips and thick > 2:
            for x, y in (there[0], there[-1]):
                self._canvas.ellipse([x - thick / 2, y - thick / 2, x + thick / 2, y + thick / 2], fill=colour)


def _dashed(points: tuple[Point, ...], dashes: tuple[float, float], width: float) -> list[tuple[Point, Point]]:
    """The drawn pieces of a dashed line, straight ones."""
    found, place, drawn, left = [], points[0], True, dashes[0] * width
    for end in points[1:]:
        while (away := hypot(end[0] - place[0], end[1] - place[1])) > left:
            share = left / away
            middle = (place[0] + (end[0] - place[0]) * share, place[1] + (end[1] - place[1]) * share)
            if drawn:
                found.append((place, middle))
            place, drawn = middle, not drawn
            left = dashes[0 if drawn else 1] * width
        if drawn:
            found.append((place, end))
        left -= away
        place = end
    return found


@cache
def _letters(bold: bool, spare: bool, size: float) -> Any:
    from PIL import ImageFont

    return ImageFont.truetype(str(fonts.file(bold, spare)), size)
