"""SubRip subtitles: numbered cues with comma times, as Premiere, Daglo, Buzz and video sites write them."""

from __future__ import annotations

from interviewkit.sources.formats.captions import read_captions
from interviewkit.sources.formats.cues import TIMING
from interviewkit.sources.formats.material import Material
from interviewkit.sources.formats.transcript import Format, Reading


def recognises(material: Material) -> str | None:
    """By a line with two times and an arrow near the beginning."""
    lines = [line for line in material.opening.split("\n") if line.strip()]
    return "timed-cues" if any(TIMING.fullmatch(line) for line in lines[:4]) else None


def read(material: Material) -> Reading:
    """A segment for each cue."""
    return read_captions(material.text, material.name)


FORMAT = Format("srt", (".srt",), recognises, read)
