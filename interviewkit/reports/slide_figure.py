"""Draws a sheet on a slide with native shapes, so that a team can move, recolour and reword what is on it."""

from __future__ import annotations

from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Emu, Pt

from interviewkit.reports import fonts
from interviewkit.reports.drawing import Disc, Mark, Polygon, Round, Said, Stroke, in_order
from interviewkit.reports.paper import Paper

INCH = 914400
BENT = 8
"""A line of more points is a slight bow: on a slide a straight connector that can be moved says the same."""
ALIGNED = {"left": PP_ALIGN.LEFT, "center": PP_ALIGN.CENTER, "right": PP_ALIGN.RIGHT}


def draw(shapes: Any, paper: Paper, box: tuple[float, float, float, float], spoken: str) -> None:
    """Draws it as large as fits into a box of inches (left, top, width, height), in its middle, as one group.

    spoken: what is on it in words, for those who cannot see it.
    """
    left, top, wide, high = box
    scale = min(wide * 72 / paper.width, high * 72 / paper.height)
    x = left * INCH + (wide * INCH - paper.width * scale * 12700) / 2
    there = len(shapes)
    shapes.turbo_add_enabled = True
    pen = _Pen(shapes, scale, x, top * INCH, paper.width)
    for mark in in_order(paper.marks):
        pen.draw(mark)
    shapes.turbo_add_enabled = False
    group = shapes.add_group_shape(list(shapes)[there:])
    group._element.nvGrpSpPr.cNvPr.set("descr", fonts.lawful(spoken))


class _Pen:
    """scale: points of the slide for a point of the sheet."""

    def __init__(self, shapes: Any, scale: float, left: float, top: float, wide: float) -> None:
        self._shapes, self._scale, self._left, self._top, self._wide = shapes, scale, left, top, wide

    def draw(self, mark: Mark) -> None:
        match mark:
            case Said():
                self._said(mark)
            case Stroke():
                self._stroke(mark)
            case Polygon():
                self._polygon(mark)
            case Disc():
                r = mark.radius
                self._ink(self._shape(MSO_SHAPE.OVAL, mark.x - r, mark.y - r, 2 * r, 2 * r), mark)
            case Round():
                wide, high = mark.right - mark.left, mark.bottom - mark.top
                made = self._shape(MSO_SHAPE.ROUNDED_RECTANGLE, mark.left, mark.top, wide, high)
                made.adjustments[0] = min(0.5, mark.radius / max(1.0, min(wide, high)))
                self._ink(made, mark)

    def _at(self, x: float, y: float) -> tuple[Emu, Emu]:
        k = self._scale * 12700
        return Emu(round(self._left + x * k)), Emu(round(self._top + y * k))

    def _shape(self, kind: Any, x: float, y: float, wide: float, high: float) -> Any:
        k = self._scale * 12700
        made = self._shapes.add_shape(kind, *self._at(x, y), Emu(round(wide * k)), Emu(round(high * k)))
        _flat(made)
        return made

    def _ink(self, shape: Any, mark: Polygon | Disc | Round) -> None:
        if mark.fill == "none":
            shape.fill.background()
        else:
            shape.fill.solid()
            shape.fill.fore_color.rgb = rgb(mark.fill)
        if mark.edge == "none" or not mark.width:
            shape.line.fill.background()
        else:
            shape.line.color.rgb = rgb(mark.edge)
            shape.line.width = Pt(max(0.25, mark.width * self._scale))

    def _stroke(self, mark: Stroke) -> None:
        if len(mark.points) == 2 or len(mark.points) > BENT:
            made = self._shapes.add_connector(
                MSO_CONNECTOR.STRAIGHT, *self._at(*mark.points[0]), *self._at(*mark.points[-1])
            )
        else:
            made = self._free(mark.points, close=False)
            made.fill.background()
        _flat(made)
        made.line.color.rgb = rgb(mark.colour)
        made.line.width = Pt(max(0.25, mark.width * self._scale))
        if mark.dashes is not None:
            from pptx.enum.dml import MSO_LINE

            made.line.dash_style = MSO_LINE.DASH

    def _polygon(self, mark: Polygon) -> None:
        xs, ys = [x for x, _ in mark.corners], [y for _, y in mark.corners]
        box = min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)
        if len(mark.corners) == 3 and ys.count(ys[0]) + ys.count(ys[-1]) == 3:
            made = self._shape(MSO_SHAPE.ISOSCELES_TRIANGLE, *box)
            made.rotation = 180 if ys.count(min(ys)) == 2 else 0
        elif len(mark.corners) == 4:
            upright = len(set(xs)) == 2 and len(set(ys)) == 2
            made = self._shape(MSO_SHAPE.RECTANGLE if upright else MSO_SHAPE.DIAMOND, *box)
        else:
            made = self._free(mark.corners, close=True)
        self._ink(made, mark)

    def _free(self, points: Any, close: bool) -> Any:
        there = [self._at(x, y) for x, y in points]
        builder = self._shapes.build_freeform(*there[0], scale=1.0)
        builder.add_line_segments(there[1:], close=close)
        made = builder.convert_to_shape()
        _flat(made)
        return made

    def _said(self, mark: Said) -> None:
        wide = fonts.width(mark.text, mark.size, mark.bold) * 1.12 + 4
        if mark.align == "left":
            wide = max(wide, min(wide * 1.3 + 8, self._wide - mark.x))
        x = mark.x - {"left": 0.0, "center": wide / 2, "right": wide}[mark.align]
        high = mark.size * 1.5
        k = self._scale * 12700
        box = self._shapes.add_textbox(*self._at(x, mark.y - high / 2), Emu(round(wide * k)), Emu(round(high * k)))
        frame = box.text_frame
        frame.word_wrap = mark.align == "left"  # unwrapped text is centred by some programs
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Emu(0)
        frame.vertical_anchor = MSO_ANCHOR.MIDDLE
        paragraph = frame.paragraphs[0]
        paragraph.alignment = ALIGNED[mark.align]
        run = paragraph.add_run()
        run.text = mark.text
        run.font.size = Pt(max(1.0, round(mark.size * self._scale, 1)))
        run.font.bold = mark.bold
        run.font.color.rgb = rgb(mark.colour)


def _flat(shape: Any) -> None:
    """Takes the theme's own look away: with it come shadows."""
    for style in shape._element.findall(qn("p:style")):
        shape._element.remove(style)


def rgb(colour: str) -> Any:
    """A colour such as "#0B5CAD" as python-pptx wants it."""
    whole = int(colour.removeprefix("#"), 16)
    return RGBColor(whole >> 16, whole >> 8 & 255, whole & 255)  # type: ignore[no-untyped-call]
