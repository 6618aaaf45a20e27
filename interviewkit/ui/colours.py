"""The palette: surfaces, code colours and valence colours, each in light and dark."""

from __future__ import annotations

import json
from functools import cache
from typing import Any, Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor

from interviewkit import resources

Scheme = Literal["light", "dark"]

HUES = 10
SHAPES = {-3: "▼▼▼", -2: "▼▼", -1: "▼", 0: "●", 1: "▲", 2: "▲▲", 3: "▲▲▲"}
PATTERNS = (
    Qt.BrushStyle.SolidPattern,
    Qt.BrushStyle.BDiagPattern,
    Qt.BrushStyle.HorPattern,
    Qt.BrushStyle.FDiagPattern,
    Qt.BrushStyle.Dense4Pattern,
    Qt.BrushStyle.CrossPattern,
)

_scheme: Scheme = "light"


def scheme() -> Scheme:
    """The scheme on screen."""
    return _scheme


def set_scheme(wanted: Scheme) -> None:
    global _scheme
    _scheme = wanted


@cache
def _palette() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(resources.path("palette.json").read_text(encoding="utf-8"))
    return found


def surface(name: str, wanted: Scheme | None = None) -> QColor:
    """A surface or text colour: paper, panel, raised, hover, chosen, line, edge, text, muted, faint, accent, on_accent,
    trouble, good and their grounds."""
    return QColor(_palette()["surface"][wanted or _scheme][name])


def code_colour(hue: int, wanted: Scheme | None = None, shade: int = 0) -> QColor:
    """The colour of a code. hue 0–9 (others wrap). shade: 0 for a hue of its own, n for the n-th child that shares it;
    children keep the hue, a step nearer to the text colour, and are told apart by pattern and initial."""
    which = wanted or _scheme
    colour = QColor(_palette()["hues"][hue % HUES][which])
    return mixed(colour, surface("text", which), (0.0, 0.16, 0.32)[shade % 3])


def code_pattern(shade: int) -> Qt.BrushStyle:
    """The pattern that tells children of one hue apart; solid for shade 0."""
    return PATTERNS[shade % len(PATTERNS)]


def code_brush(hue: int, shade: int = 0, wanted: Scheme | None = None) -> QBrush:
    """Colour and pattern of a code, for stripes and swatches."""
    return QBrush(code_colour(hue, wanted, shade), code_pattern(shade))


def code_tint(hue: int, wanted: Scheme | None = None, shade: int = 0) -> QColor:
    """The see-through highlight of a code behind text."""
    which = wanted or _scheme
    colour = code_colour(hue, which, shade)
    colour.setAlphaF(_palette()["tint"][which])
    return colour


def valence_colour(valence: float, wanted: Scheme | None = None) -> QColor:
    """The colour of a valence −3…+3, rounded; beyond ±2 the colour stays and the shape tells."""
    step = max(-2, min(2, round(valence)))
    return QColor(_palette()["valence"][wanted or _scheme][step + 2])


def valence_shape(valence: float) -> str:
    """▼▼▼ … ● … ▲▲▲: valence is never told by colour alone."""
    return SHAPES[max(-3, min(3, round(valence)))]


def mixed(colour: QColor, other: QColor, share: float) -> QColor:
    """The colour with a share 0…1 of the other in it."""
    return QColor.fromRgbF(
        colour.redF() + (other.redF() - colour.redF()) * share,
        colour.greenF() + (other.greenF() - colour.greenF()) * share,
        colour.blueF() + (other.blueF() - colour.blueF()) * share,
    )
