"""Finds letters for figures: a Korean font of the system, or the one that a dependency carries, so never boxes."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

KOREAN = (
    "Noto Sans CJK KR",
    "Apple SD Gothic Neo",
    "Malgun Gothic",
    "NanumGothic",
    "Noto Sans CJK JP",
)
"""Families whose regular weight matplotlib can read, best first."""

SYLLABLE = "힣"
OURS, SPARE = "InterviewKit", "DejaVu Sans"


@cache
def _files() -> tuple[str, str]:
    """The files of the regular and the bold font."""
    from matplotlib.font_manager import fontManager, weight_dict

    faces: dict[str, dict[int, str]] = {}
    for face in fontManager.ttflist:
        if face.style == "normal":
            weight = face.weight if isinstance(face.weight, int) else weight_dict[face.weight]
            faces.setdefault(face.name, {}).setdefault(weight, face.fname)
    for name in KOREAN:
        weights = faces.get(name, {})
        chosen = [weights[_nearest(weights, wanted)] for wanted in (400, 700) if weights]
        if chosen and all(ord(SYLLABLE) in _characters(file) for file in chosen):
            return chosen[0], chosen[1]
    return str(carried() / "NanumGothic.ttf"), str(carried() / "NanumGothicBold.ttf")


def _nearest(weights: Iterable[int], wanted: int) -> int:
    return min(weights, key=lambda weight: (abs(weight - wanted), weight))


@cache
def families(bold: bool = False) -> tuple[str, str]:
    """The font for all text, and the one for what it lacks, by names that matplotlib knows.

    Registered under names of our own with usual weights: matplotlib logs a complaint about every family whose bold is
    600, as Nanum's is.
    """
    from dataclasses import replace

    from matplotlib.font_manager import fontManager, ttfFontProperty
    from matplotlib.ft2font import FT2Font

    name = f"{OURS} Bold" if bold else OURS
    face = ttfFontProperty(FT2Font(_files()[bold]))
    fontManager.ttflist.append(replace(face, name=name, style="normal", weight=400, stretch="normal"))
    return name, SPARE


def carried() -> Path:
    """The folder of the fonts inside koreanize-matplotlib, found without importing it: that would change matplotlib."""
    spec = find_spec("koreanize_matplotlib")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("koreanize_matplotlib")
    return Path(spec.origin).parent / "fonts"


@cache
def font(size: float, bold: bool = False) -> Any:
    """matplotlib's FontProperties in points."""
    from matplotlib.font_manager import FontProperties

    return FontProperties(family=list(families(bold)), size=size)


def shown(text: str) -> str:
    """The text without characters that no font here can draw (emoji, say), since a box tells nothing."""
    return "".join(letter for letter in lawful(text) if letter >= " " and ord(letter) in _drawable()).strip()


def lawful(text: str) -> str:
    """The text without the characters that no XML file may hold, such as controls that a transcript brought along."""
    return "".join(c for c in text if c in "\t\n" or " " <= c < "\ud800" or "\ue000" <= c < "\ufffe" or c > "\uffff")


def width(text: str, size: float, bold: bool = False) -> float:
    """How wide the text is drawn, in points."""
    from matplotlib.textpath import text_to_path

    wide, _, _ = text_to_path.get_text_width_height_descent(shown(text) or " ", font(size, bold), False)
    return float(wide)


def wrapped(text: str, size: float, widest: float, bold: bool = False, most: int = 3) -> list[str]:
    """The text in lines of about one length, at most `widest` points, broken at blanks or, if need be, within a word.

    A text that needs more than `most` lines ends in an ellipsis.
    """
    lines = _filled(text, size, widest, bold)
    if len(lines) > most:
        last = lines[most - 1]
        while last and width(last + "…", size, bold) > widest:
            last = last[:-1]
        return [*lines[: most - 1], last.rstrip() + "…"]
    narrower, longest = widest * 0.95, max(width(word, size, bold) for word in [*shown(text).split(), " "])
    while len(lines) > 1 and narrower >= longest:
        tried = _filled(text, size, narrower, bold)
        if len(tried) > len(lines):
            break
        lines, narrower = tried, narrower * 0.95
    return lines


def _filled(text: str, size: float, widest: float, bold: bool) -> list[str]:
    lines = [""]
    for word in shown(text).split():
        if lines[-1] and width(f"{lines[-1]} {word}", size, bold) <= widest:
            lines[-1] += f" {word}"
            continue
        lines.append("")
        for letter in word:
            if lines[-1] and width(lines[-1] + letter, size, bold) > widest:
                lines.append("")
            lines[-1] += letter
    return [line for line in lines if line] or [""]


@cache
def _drawable() -> frozenset[int]:
    from matplotlib.font_manager import FontProperties, findfont

    return _characters(_files()[0]) | _characters(findfont(FontProperties(family=SPARE)))


@cache
def _characters(file: str) -> frozenset[int]:
    from matplotlib.ft2font import FT2Font

    return frozenset(FT2Font(file).get_charmap())
