"""What programs write above the first words, and nobody said: titles, dates, keywords, names of files."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from interviewkit.sources.formats.speakers import header

_FIRST = 14
"""So many lines are looked at."""
_NOSCRIBE = re.compile(r"Transcribed with noScribe|(?:Audio|Media) source:")
_RECORDED = re.compile(r"\d{4}\.\s?\d{1,2}\.\s?\d{1,2}\.?(?:\s.*)?")
_MEET = re.compile(r".{0,120} [-–] Transcript")
_CLOCK = re.compile(r"\d{2}:\d{2}:\d{2}")


def preamble(lines: Sequence[str]) -> int:
    """How many of a file's lines stand above what was said, as CLOVA Note, Otter, noScribe and Google Meet write them;
    0 where none of them is recognised."""
    first = [line.strip() for line in lines[:_FIRST]]
    named = [at for at, line in enumerate(first) if _NOSCRIBE.match(line)]
    if named and first[named[0]].startswith("Transcribed"):
        return named[-1] + 1
    filled = [at for at, line in enumerate(first) if line]
    if "SUMMARY KEYWORDS" in first and "SPEAKERS" in first:
        speakers = next((after for at, after in pairwise(filled) if first[at] == "SPEAKERS"), 0)
        return speakers + 1 if speakers else 0
    begins: int | None = None
    if any(_RECORDED.fullmatch(line) for line in first[:4]):
        begins = next((at for at, line in enumerate(first) if header(line) and not _RECORDED.match(line)), None)
    elif filled and _MEET.fullmatch(first[filled[0]]):
        begins = next((at for at, line in enumerate(first) if _CLOCK.fullmatch(line)), None)
    return begins or 0
