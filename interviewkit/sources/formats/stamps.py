"""Paragraphs with stamps #hh:mm:ss-x#, as f4, f5transkript, easytranscript and MAXQDA write them, before or behind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from interviewkit.sources.formats.material import Material, without_words
from interviewkit.sources.formats.speakers import prefix, speaking
from interviewkit.sources.formats.transcript import Finding, Format, ParsedSegment, Reading
from interviewkit.text.times import parse_time

STAMP = re.compile(r"#(\d{1,3}:\d{2}:\d{2})(?:[-.,](\d{1,3}))?#")
_ENOUGH = 3
"""At least one paragraph in so many begins or ends with a stamp."""


def recognises(material: Material) -> str | None:
    """By stamps near the beginning."""
    return "stamps" if are_stamped(_paragraphs(material.opening)) else None


def read(material: Material) -> Reading:
    """A segment for each paragraph, or for each stretch between stamps inside one."""
    reading = read_stamped(_paragraphs(material.text))
    if not reading.segments:
        raise without_words(material.name)
    return reading


def are_stamped(paragraphs: Sequence[str]) -> bool:
    """Whether enough paragraphs have a stamp at one of their ends."""
    found = sum(_at_head(each) or _at_end(each) for each in paragraphs)
    return bool(found) and found * _ENOUGH >= len(paragraphs)


def read_stamped(paragraphs: Sequence[str]) -> Reading:
    """Segments; a stamp is where its words begin if most paragraphs begin with one, else where they end."""
    ends = sum(map(_at_end, paragraphs)) > sum(map(_at_head, paragraphs))
    pieces = [piece for each in paragraphs for piece in _pieces(each, ends)]
    names = speaking(prefix(words).name for _, words, first in pieces if first)
    segments: list[ParsedSegment] = []
    at: int | None = 0 if ends else None
    speaker: str | None = None
    for time, words, first in pieces:
        lead = prefix(words)
        if first and lead.name in names:
            speaker, words = lead.name, lead.rest
        if not words.strip():
            at = time if time is not None else at
            continue
        start, end = (at if time is not None else None, time) if ends else (time, None)
        segments.append(ParsedSegment(words.strip(), speaker, start, end))
        at = time if time is not None else at
    report = [Finding("stamps-at-ends")] if ends else []
    return Reading(segments if ends else _ended(segments), report, f"speaker-prefixes:{len(names)}" if names else "")


def _ended(segments: list[ParsedSegment]) -> list[ParsedSegment]:
    """What begins with a stamp is heard until the next one."""
    found, following = [], None
    for each in reversed(segments):
        ends = following if each.start_ms is not None and following is not None else None
        end = ends if ends is not None and each.start_ms is not None and ends > each.start_ms else None
        found.append(ParsedSegment(each.text, each.speaker, each.start_ms, end))
        following = each.start_ms if each.start_ms is not None else following
    return found[::-1]


def _pieces(paragraph: str, ends: bool) -> list[tuple[int | None, str, bool]]:
    """(time, words, whether the paragraph begins with them) between the stamps of a paragraph."""
    parts = STAMP.split(paragraph)
    words, times = parts[::3], [_ms(time, rest) for time, rest in zip(parts[1::3], parts[2::3], strict=True)]
    pairs = list(zip([*times, None], words, strict=True) if ends else zip([None, *times], words, strict=True))
    kept = [(time, text) for time, text in pairs if text.strip() or (ends and time is not None)]
    return [(time, text, n == 0) for n, (time, text) in enumerate(kept)]


def _ms(time: str, rest: str | None) -> int | None:
    return parse_time(f"{time}.{rest}" if rest else time)


def _at_head(paragraph: str) -> bool:
    return STAMP.match(paragraph.lstrip()) is not None


def _at_end(paragraph: str) -> bool:
    last = paragraph.rstrip()[-16:]
    return last.endswith("#") and any(match.end() == len(last) for match in STAMP.finditer(last))


def _paragraphs(text: str) -> list[str]:
    """Stretches between empty lines; lines with stamps of their own are paragraphs too."""
    found: list[str] = []
    for blank, group in groupby(text.split("\n"), key=lambda line: not line.strip()):
        if blank:
            continue
        held: list[str] = []
        for line in group:
            if held and (_at_head(line) or _at_end(held[-1])):
                found.append("\n".join(held))
                held = []
            held.append(line)
        found.append("\n".join(held))
    return found


FORMAT = Format("stamps", (".txt", ".text"), recognises, read)
