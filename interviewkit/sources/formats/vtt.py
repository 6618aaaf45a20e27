"""WebVTT: Teams, Zoom, noScribe, Whisper and video sites write it."""

from __future__ import annotations

import re

from interviewkit.sources.formats.captions import read_captions
from interviewkit.sources.formats.cues import TIMING
from interviewkit.sources.formats.material import Material
from interviewkit.sources.formats.transcript import Format, Reading

_HEADER = re.compile(r"WEBVTT(?:[ \t\n]|$)")
_VOICE = re.compile(r"<v[.\s][^>\n]*>")


def recognises(material: Material) -> str | None:
    """By its first word, or cues with <v Name> where that is missing."""
    if _HEADER.match(material.opening):
        return "webvtt-header"
    return "voice-cues" if TIMING.search(material.opening) and _VOICE.search(material.opening) else None


def read(material: Material) -> Reading:
    """A segment for each cue, or for each voice in it."""
    text = material.text.lstrip()
    if _HEADER.match(text):
        text = _without_header(text)
    return read_captions(text, material.name)


def _without_header(text: str) -> str:
    """What follows the header, which ends at a blank line or, where that is missing, before the first cue."""
    lines = text.split("\n")
    for at, line in enumerate(lines):
        if not line.strip():
            return "\n".join(lines[at:])
        if "-->" in line:
            return "\n".join(lines[at - 1 if at > 1 and lines[at - 1].strip().isdecimal() else at :])
    return ""


FORMAT = Format("vtt", (".vtt",), recognises, read)
