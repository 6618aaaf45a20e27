"""Praat's TextGrids, in the long and the short form: every tier is a speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator

from interviewkit.sources.formats.material import Material, damaged, without_words
from interviewkit.sources.formats.transcript import Finding, Format, ParsedSegment, Reading

_HEAD = re.compile(r'(?:File type = )?"ooTextFile(?: short)?"\s*(?:Object class = )?"TextGrid"')
_TOKEN = re.compile(r'"((?:[^"]|"")*)"|(?<![\w\["])(-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)(?![\w\]])|<(exists|absent)>')
_LONGEST_S = 400 * 3600.0


def recognises(material: Material) -> str | None:
    """By its first two lines."""
    return "praat" if _HEAD.match(material.opening) else None


def read(material: Material) -> Reading:
    """A segment for each interval or point with words, in order of time."""
    text = material.text
    head = _HEAD.search(text)
    if head is None:
        raise damaged(material.name)
    tokens = _tokens(text[head.end() :])
    segments: list[ParsedSegment] = []
    try:
        _number(tokens), _number(tokens)
        if next(tokens) != ("flag", "exists"):
            raise without_words(material.name)
        for _ in range(_count(tokens)):
            kind, name = _word(tokens), _word(tokens)
            _number(tokens), _number(tokens)
            for _ in range(_count(tokens)):
                start = _number(tokens)
                end = _number(tokens) if kind == "IntervalTier" else start
                words = _word(tokens).strip()
                if words:
                    segments.append(ParsedSegment(words, name or None, _ms(start), _ms(end)))
    except (StopIteration, ValueError) as trouble:
        raise damaged(material.name) from trouble
    if not segments:
        raise without_words(material.name)
    segments.sort(key=lambda each: each.start_ms or 0)
    names = {each.speaker for each in segments}
    backwards = sum((each.end_ms or 0) < (each.start_ms or 0) for each in segments)
    report = [Finding("times-backwards", "", backwards)] if backwards else []
    return Reading(segments, report, f"speaker-prefixes:{len(names)}")


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    """Words in quotes, numbers and flags; everything else in a long file is said for people only."""
    for match in _TOKEN.finditer(text):
        if match[1] is not None:
            yield "word", match[1].replace('""', '"')
        elif match[2] is not None:
            yield "number", match[2]
        else:
            yield "flag", match[3]


def _number(tokens: Iterator[tuple[str, str]]) -> float:
    kind, value = next(tokens)
    if kind != "number" or not 0 <= float(value) <= _LONGEST_S:
        raise ValueError(value)
    return float(value)


def _count(tokens: Iterator[tuple[str, str]]) -> int:
    kind, value = next(tokens)
    if kind != "number" or not value.isdecimal():
        raise ValueError(value)
    return int(value)


def _word(tokens: Iterator[tuple[str, str]]) -> str:
    kind, value = next(tokens)
    if kind != "word":
        raise ValueError(value)
    return value


def _ms(seconds: float) -> int:
    return round(seconds * 1000)


FORMAT = Format("praat", (".textgrid",), recognises, read)
