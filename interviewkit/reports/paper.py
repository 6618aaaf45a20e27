"""A sheet to draw figures on, in points from the top left corner: a list of marks, written as SVG, PNG or PDF."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from typing import Any

from interviewkit import resources
from interviewkit.reports.drawing import Align, Cap, Disc, Mark, Polygon, Round, Said, Stroke
from interviewkit.reports.drawing import Point as Point
from interviewkit.reports.fonts import shown

INK, MUTED, FAINT, RULE, ACCENT = "#1F2328", "#57606A", "#8C959F", "#D0D5DB", "#0B5CAD"
LINE = 1.28
"""Line height over font size."""


class Paper:
    """A white sheet of a size in points; (0, 0) is the top left corner.

    marks: all that was drawn, in the order it was drawn, for those who draw it again with shapes of their own. It has
    no global state, so it works in any thread.
    """

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = width, height
        self.marks: list[Mark] = []

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        *,
        colour: str = INK,
        bold: bool = False,
        align: Align = "left",
        halo: str = "",
        order: float = 10,
    ) -> None:
        """One line of text, its middle at height y. halo: colour of a rim that keeps lines off the letters."""
        if said := shown(text):
            self.marks.append(Said(x, y, said, size, _hex(colour), bold, align, _hex(halo), order))

    def lines(self, x: float, y: float, texts: Sequence[str], size: float, **how: Any) -> None:
        """Several lines, the first one's middle at height y."""
        for number, text in enumerate(texts):
            self.text(x, y + number * size * LINE, text, size, **how)

    def line(
        self,
        points: Sequence[Point],
        colour: str,
        width: float,
        *,
        order: float = 2,
        cap: Cap = "round",
        dashes: tuple[float, float] | None = None,
    ) -> None:
        """A line through points, width in points; dashes: lengths drawn and left out, in widths."""
        self.marks.append(Stroke(tuple(points), _hex(colour), width, dashes, cap, order))

    def shape(
        self, corners: Sequence[Point], fill: str, edge: str = "none", width: float = 0, *, order: float = 3
    ) -> None:
        """A closed polygon."""
        self.marks.append(Polygon(tuple(corners), _hex(fill), _hex(edge), width, order))

    def disc(
        self, x: float, y: float, radius: float, fill: str, edge: str = "none", width: float = 0, *, order: float = 5
    ) -> None:
        """A circle."""
        self.marks.append(Disc(x, y, radius, _hex(fill), _hex(edge), width, order))

    def valence(self, x: float, y: float, value: float, size: float, order: float = 8) -> None:
        """The mark of a valence: triangles up or down, a dot for none, so that colour never says it alone."""
        step = max(-2, min(2, round(value)))
        colour = valence_colour(value)
        if step == 0:
            self.disc(x, y, size * 0.38, colour, order=order)
            return
        high = size * (0.86 if abs(step) == 1 else 0.56)
        for middle in (y,) if abs(step) == 1 else (y - size * 0.32, y + size * 0.32):
            tip = high / 2 * (-1 if step > 0 else 1)
            self.shape(
                [(x - size / 2, middle - tip), (x + size / 2, middle - tip), (x, middle + tip)], colour, order=order
            )

    def divided(self, x: float, y: float, size: float, order: float = 8) -> None:
        """The mark of people who feel opposite ways."""
        self.valence(x - size * 0.55, y, 1, size, order)
        self.valence(x + size * 0.55, y, -1, size, order)

    def card(self, box: tuple[float, float, float, float], radius: float, fill: str, edge: str, width: float) -> None:
        """A rectangle (left, top, right, bottom) with round corners."""
        self.marks.append(Round(*box, radius, _hex(fill), _hex(edge), width, 1))

    def png(self, dpi: int = 200) -> bytes:
        """The sheet as a PNG picture."""
        from interviewkit.reports.raster import png

        return png(self, dpi)

    def svg(self, title: str) -> bytes:
        """The sheet as SVG, letters as shapes, so that it looks the same on every machine."""
        from interviewkit.reports.svg import svg

        return svg(self, title)

    def pdf(self, title: str) -> bytes:
        """The sheet as a PDF page of its size, its letters embedded."""
        from interviewkit.reports.pdf_figure import pdf

        return pdf(self, title)


def hue(number: int) -> str:
    """A colour of the palette for print, number 0–9."""
    hues = _palette()["hues"]
    return str(hues[number % len(hues)]["light"])


def valence_colour(value: float) -> str:
    """The palette's colour of a valence; beyond ±2 the same as at ±2."""
    return str(_palette()["valence"]["light"][max(-2, min(2, round(value))) + 2])


def mixed(colour: str, other: str, share: float) -> str:
    """A colour with this share (0…1) of another."""
    one, two = (tuple(int(c[n : n + 2], 16) for n in (1, 3, 5)) for c in (colour, other))
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in zip(one, two, strict=True))


def _hex(colour: str) -> str:
    return "#FFFFFF" if colour == "white" else colour


@cache
def _palette() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(resources.path("palette.json").read_text(encoding="utf-8"))
    return found
