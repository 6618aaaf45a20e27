"""Writes a sheet as SVG: letters as outlines, each once, so that it looks the same everywhere and stays small."""

from __future__ import annotations

from functools import cache
from html import escape
from typing import TYPE_CHECKING

from interviewkit.reports import fonts
from interviewkit.reports.drawing import Disc, Mark, Polygon, Round, Said, Stroke, in_order

if TYPE_CHECKING:
    from interviewkit.reports.paper import Paper

BASELINE = 0.35
"""How far below its middle a line of text stands, in sizes."""


def svg(paper: Paper, title: str) -> bytes:
    """The picture; title: told to screen readers and shown when the pointer rests on it."""
    used: dict[tuple[str, bool], str] = {}
    body = [_drawn(mark, used) for mark in in_order(paper.marks)]
    shapes = "".join(f'<path id="{name}" d="{_outline(*letter)}"/>' for letter, name in used.items())
    wide, high = _n(paper.width), _n(paper.height)
    text = (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="{wide}pt" '
        f'height="{high}pt" viewBox="0 0 {wide} {high}" role="img"><title>{escape(fonts.lawful(title))}</title>'
        f'<defs>{shapes}</defs><rect width="{wide}" height="{high}" fill="#FFFFFF"/>\n'
    )
    return (text + "\n".join(body) + "\n</svg>\n").encode("utf-8")


def _drawn(mark: Mark, used: dict[tuple[str, bool], str]) -> str:
    match mark:
        case Said():
            return _said(mark, used)
        case Stroke():
            dash = (
                ""
                if mark.dashes is None
                else f' stroke-dasharray="{" ".join(_n(d * mark.width) for d in mark.dashes)}"'
            )
            path = "M" + "L".join(f"{_n(x)} {_n(y)}" for x, y in mark.points)
            return (
                f'<path d="{path}" fill="none" stroke="{mark.colour}" stroke-width="{_n(mark.width)}" '
                f'stroke-linecap="{mark.cap}" stroke-linejoin="round"{dash}/>'
            )
        case Polygon():
            corners = " ".join(f"{_n(x)},{_n(y)}" for x, y in mark.corners)
            return f'<polygon points="{corners}" {_ink(mark.fill, mark.edge, mark.width)}/>'
        case Disc():
            where = f'cx="{_n(mark.x)}" cy="{_n(mark.y)}" r="{_n(mark.radius)}"'
            return f"<circle {where} {_ink(mark.fill, mark.edge, mark.width)}/>"
        case Round():
            size = f'width="{_n(mark.right - mark.left)}" height="{_n(mark.bottom - mark.top)}" rx="{_n(mark.radius)}"'
            return f'<rect x="{_n(mark.left)}" y="{_n(mark.top)}" {size} {_ink(mark.fill, mark.edge, mark.width)}/>'


def _said(mark: Said, used: dict[tuple[str, bool], str]) -> str:
    wide = fonts.width(mark.text, mark.size, mark.bold)
    at = mark.x - {"left": 0.0, "center": wide / 2, "right": wide}[mark.align]
    parts, pen = [], 0.0
    for letter in mark.text:
        if letter != " ":
            name = used.setdefault((letter, mark.bold), f"g{len(used)}")
            parts.append(f'<use xlink:href="#{name}" x="{_n(pen * 1000)}"/>')
        pen += fonts.advance(letter, mark.bold)
    halo = ""
    if mark.halo:
        rim = _n(2.2 / mark.size * 1000)
        halo = f' stroke="{mark.halo}" stroke-width="{rim}" stroke-linejoin="round" paint-order="stroke"'
    scale = _n(mark.size / 1000, 5)
    place = f"translate({_n(at)} {_n(mark.y + BASELINE * mark.size)}) scale({scale} -{scale})"
    return f'<g fill="{mark.colour}"{halo} transform="{place}" aria-label="{escape(mark.text)}">{"".join(parts)}</g>'


@cache
def _outline(letter: str, bold: bool) -> str:
    """A letter's shape, a thousand units high, upwards."""
    from fontTools.pens.svgPathPen import SVGPathPen  # type: ignore[import-untyped]
    from fontTools.pens.transformPen import TransformPen  # type: ignore[import-untyped]

    spare = ord(letter) not in fonts.glyphs(bold)
    font = fonts.face(bold, spare)
    scale = 1000 / font["head"].unitsPerEm
    with fonts.READING:
        shapes = font.getGlyphSet()
        pen = SVGPathPen(shapes, ntos=lambda value: _n(value, 0))
        shapes[fonts.glyphs(bold, spare)[ord(letter)]].draw(TransformPen(pen, (scale, 0, 0, scale, 0, 0)))
    return str(pen.getCommands())


def _ink(fill: str, edge: str, width: float) -> str:
    rim = f' stroke="{edge}" stroke-width="{_n(width)}" stroke-linejoin="round"' if edge != "none" and width else ""
    return f'fill="{fill}"{rim}'


def _n(value: float, digits: int = 2) -> str:
    text = f"{value:.{digits}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
