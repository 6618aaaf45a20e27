"""A sheet to draw figures on: points from the top left corner, no global state, so it works in any thread."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from functools import cache
from math import cos, radians, sin
from typing import Any, Literal

from interviewkit import resources
from interviewkit.reports.fonts import font, lawful, shown

INK, MUTED, FAINT, RULE, ACCENT = "#1F2328", "#57606A", "#8C959F", "#D0D5DB", "#0B5CAD"
LINE = 1.28
"""Line height over font size."""

Point = tuple[float, float]
Align = Literal["left", "center", "right"]


class Paper:
    """A white sheet of a size in points; (0, 0) is the top left corner."""

    def __init__(self, width: float, height: float) -> None:
        from matplotlib.figure import Figure

        self.width, self.height = width, height
        self.figure = Figure(figsize=(width / 72, height / 72), facecolor="white")
        self.axes = self.figure.add_axes((0, 0, 1, 1))
        self.axes.set_xlim(0, width)
        self.axes.set_ylim(height, 0)
        self.axes.axis("off")

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
        made = self.axes.text(
            x, y, shown(text), fontproperties=font(size, bold), color=colour, ha=align, va="center_baseline",
            parse_math=False, zorder=order,
        )  # fmt: skip
        if halo:
            from matplotlib.patheffects import withStroke

            made.set_path_effects([withStroke(linewidth=2.2, foreground=halo)])

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
        cap: Literal["round", "butt"] = "round",
        dashes: tuple[float, float] | None = None,
    ) -> None:
        """A line through points, width in points; dashes: lengths drawn and left out, in widths."""
        from matplotlib.lines import Line2D

        xs, ys = zip(*points, strict=True)
        made = Line2D(xs, ys, color=colour, linewidth=width, solid_capstyle=cap, zorder=order)
        if dashes is not None:
            made.set_dashes(dashes)
        self.axes.add_line(made)

    def shape(
        self, corners: Sequence[Point], fill: str, edge: str = "none", width: float = 0, *, order: float = 3
    ) -> None:
        """A closed polygon."""
        from matplotlib.patches import Polygon

        how = {"facecolor": fill, "edgecolor": edge, "linewidth": width}
        self.axes.add_patch(Polygon(list(corners), closed=True, zorder=order, joinstyle="round", **how))

    def disc(
        self, x: float, y: float, radius: float, fill: str, edge: str = "none", width: float = 0, *, order: float = 5
    ) -> None:
        """A circle."""
        from matplotlib.patches import Circle

        self.axes.add_patch(Circle((x, y), radius, facecolor=fill, edgecolor=edge, linewidth=width, zorder=order))

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
        left, top, right, bottom = box
        corners = []
        for x, y, start in (
            (right - radius, bottom - radius, 0),
            (left + radius, bottom - radius, 90),
            (left + radius, top + radius, 180),
            (right - radius, top + radius, 270),
        ):
            corners += [
                (x + radius * cos(radians(start + step)), y + radius * sin(radians(start + step)))
                for step in range(0, 91, 9)
            ]
        self.shape(corners, fill, edge, width, order=1)

    def png(self, dpi: int = 200) -> bytes:
        """The sheet as a PNG picture."""
        return self._saved(format="png", dpi=dpi)

    def svg(self, title: str) -> bytes:
        """The sheet as SVG, letters as shapes, so that it looks the same on every machine."""
        return self._saved(format="svg", metadata={"Title": lawful(title), "Date": None, "Creator": "InterviewKit"})

    def _saved(self, **how: Any) -> bytes:
        made = io.BytesIO()
        self.figure.savefig(made, facecolor="white", **how)
        return made.getvalue()


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


@cache
def _palette() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(resources.path("palette.json").read_text(encoding="utf-8"))
    return found
