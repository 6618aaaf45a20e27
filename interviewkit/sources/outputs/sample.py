"""The first lines of a transcript as a style will write them, for people who are choosing."""

from __future__ import annotations

from dataclasses import replace

from interviewkit.sources.outputs.formats import FORMATS, Format, made
from interviewkit.sources.outputs.style import Style
from interviewkit.sources.outputs.transcript import Transcript

ROWS = 12
_STAND_INS = {"docx": "txt", "html": "txt", "nvivo-docx": "nvivo"}
"""Forms that are no plain text, and one that shows the same."""


def sample(source: Transcript, kind: Format, style: Style) -> str:
    """What the file says at its beginning, as text; FormTrouble for a person's own line that cannot be understood."""
    few = replace(source, rows=source.rows[:ROWS], silences=source.silences[:3])
    if kind.name == "f4":
        from interviewkit.sources.formats.rtf import text_of

        return text_of(made(few, kind, style)).strip()
    if kind.name in _STAND_INS:
        style = replace(style, form="", numbers="turns" if style.numbers == "turns" else "none")
        kind = FORMATS[_STAND_INS[kind.name]]
    return made(few, kind, style).decode("utf-8-sig").replace("\r\n", "\n").rstrip("\n")
