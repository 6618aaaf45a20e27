"""A figure as a list of marks, so that slides and PDF draw it again with shapes and letters of their own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Point = tuple[float, float]
Align = Literal["left", "center", "right"]
Cap = Literal["round", "butt"]


@dataclass(frozen=True, slots=True)
class Said:
    """One line of text, its middle at height y; sizes in points, from the top left corner."""

    x: float
    y: float
    text: str
    size: float
    colour: str
    bold: bool
    align: Align
    halo: str
    order: float


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through points. dashes: lengths drawn and left out, in widths."""

    points: tuple[Point, ...]
    colour: str
    width: float
    dashes: tuple[float, float] | None
    cap: Cap
    order: float


@dataclass(frozen=True, slots=True)
class Polygon:
    """A closed shape; a colour "none" is not drawn."""

    corners: tuple[Point, ...]
    fill: str
    edge: str
    width: float
    order: float


@dataclass(frozen=True, slots=True)
class Disc:
    """A circle."""

    x: float
    y: float
    radius: float
    fill: str
    edge: str
    width: float
    order: float


@dataclass(frozen=True, slots=True)
class Round:
    """A rectangle with round corners."""

    left: float
    top: float
    right: float
    bottom: float
    radius: float
    fill: str
    edge: str
    width: float
    order: float


Mark = Said | Stroke | Polygon | Disc | Round


def in_order(marks: list[Mark]) -> list[Mark]:
    """From the lowest to the topmost."""
    return sorted(marks, key=lambda mark: mark.order)
