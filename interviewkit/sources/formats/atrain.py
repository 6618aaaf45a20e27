"""aTrain's plain text: each voice on a line of its own, its words below, with or without times before them."""

from __future__ import annotations

import re

from interviewkit.sources.formats.material import Material, without_words
from interviewkit.sources.formats.transcript import Format, ParsedSegment, Reading
from interviewkit.text.times import parse_time

_VOICE = re.compile(r"SPEAKER_\d{2,3}:?")
_TIMED = re.compile(r"\[(\d{1,3}:\d{2}(?::\d{2})?(?:\.\d{1,3})?)\]\s*[-–]?\s*(.*)")


def recognises(material: Material) -> str | None:
    """By a first line that is a voice as aTrain calls it, and nothing else."""
    first = next((line for line in material.opening.split("\n") if line.strip()), "")
    return "atrain" if _VOICE.fullmatch(first.strip()) else None


def read(material: Material) -> Reading:
    """A segment a timed line, else a paragraph of a voice."""
    found: list[ParsedSegment] = []
    speaker: str | None = None
    start: int | None = None
    lines: list[str] = []

    def close() -> None:
        text = "\n".join(lines).strip()
        if text:
            found.append(ParsedSegment(text, speaker, start))
        lines.clear()

    for line in material.text.split("\n"):
        bare = line.strip()
        timed = _TIMED.fullmatch(bare)
        if _VOICE.fullmatch(bare):
            close()
            speaker, start = bare.rstrip(":"), None
        elif timed is not None and parse_time(timed[1]) is not None:
            close()
            start = parse_time(timed[1])
            lines.append(timed[2])
        elif bare:
            lines.append(bare)
        else:
            close()
            start = None
    close()
    if not found:
        raise without_words(material.name)
    return Reading(found, [], f"speaker-headers:{len({each.speaker for each in found})}")


FORMAT = Format("atrain", (".txt",), recognises, read)
