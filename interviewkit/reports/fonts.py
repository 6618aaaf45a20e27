"""Letters for figures and PDF: a Korean font that a dependency carries, so that every machine draws the same, no boxes.

Read with fontTools, without loading matplotlib: that would take longer than drawing.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from threading import RLock
from typing import Any

FILES = ("NanumGothic.ttf", "NanumGothicBold.ttf")
READING = RLock()
"""Held by whoever makes a font read more of its file."""
_UNLAWFUL = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
SPARES = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")


def carried() -> Path:
    """The folder of the fonts inside koreanize-matplotlib, found without importing it: that would change matplotlib."""
    return _beside("koreanize_matplotlib") / "fonts"


@cache
def file(bold: bool = False, spare: bool = False) -> Path:
    """The file of a font; spare: the one for letters and signs that the Korean font lacks."""
    if spare:
        return _beside("matplotlib") / "mpl-data" / "fonts" / "ttf" / SPARES[bold]
    return carried() / FILES[bold]


@cache
def face(bold: bool = False, spare: bool = False) -> Any:
    """The font as fontTools reads it; its glyphs are outlines in units of face["head"].unitsPerEm."""
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

    with READING:
        font = TTFont(BytesIO(file(bold, spare).read_bytes()), lazy=True)
        for table in ("head", "hmtx", "cmap"):
            assert font[table] is not None  # read now: later, two threads would read at once
    return font


@cache
def glyphs(bold: bool = False, spare: bool = False) -> dict[int, str]:
    """Code point → glyph name, of everything a font can draw."""
    found: dict[int, str] = face(bold, spare).getBestCmap()
    return found


@cache
def advance(letter: str, bold: bool = False) -> float:
    """How far a letter moves the pen, in sizes."""
    spare = ord(letter) not in glyphs(bold)
    name = glyphs(bold, spare).get(ord(letter))
    if name is None:
        return 0.0
    font = face(bold, spare)
    return float(font["hmtx"][name][0] / font["head"].unitsPerEm)


def runs(text: str, bold: bool = False) -> list[tuple[bool, str]]:
    """The text in stretches of one font: (whether it is the spare one, letters) each."""
    found: list[tuple[bool, str]] = []
    for letter in text:
        spare = ord(letter) not in glyphs(bold)
        if found and found[-1][0] == spare:
            found[-1] = (spare, found[-1][1] + letter)
        else:
            found.append((spare, letter))
    return found


def shown(text: str) -> str:
    """The text without characters that no font here can draw (emoji, say), since a box tells nothing; Hangul in whole
    syllables, since these fonts cannot put single letters together."""
    whole = unicodedata.normalize("NFC", lawful(text))
    return "".join(letter for letter in whole if letter >= " " and _drawable(ord(letter))).strip()


def lawful(text: str) -> str:
    """The text without the characters that no XML file may hold, such as controls that a transcript brought along."""
    return _UNLAWFUL.sub("", text)


def width(text: str, size: float, bold: bool = False) -> float:
    """How wide the text is drawn, in points."""
    return size * sum(advance(letter, bold) for letter in shown(text))


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


def _drawable(point: int) -> bool:
    return point in glyphs() or point in glyphs(spare=True)


@cache
def _beside(package: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(package)
    return Path(spec.origin).parent
