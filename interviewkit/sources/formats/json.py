"""Transcripts for programs: our own JSON, word by word, and Whisper's, whose segments are the same in small."""

from __future__ import annotations

import json
from typing import Any

from interviewkit.sources.formats.material import Material, damaged, without_words
from interviewkit.sources.formats.transcript import Finding, Format, ParsedSegment, Reading

_LONGEST_MS = 400 * 3600 * 1000


def recognises(material: Material) -> str | None:
    """By a list of segments with text; other JSON is no transcript."""
    opening = material.opening
    if not opening.startswith("{") or '"segments"' not in material.text:
        return None
    try:
        found = json.loads(material.text)
    except (ValueError, RecursionError):
        return None
    segments = found.get("segments") if isinstance(found, dict) else None
    if not isinstance(segments, list) or not all(isinstance(each, dict) for each in segments):
        return None
    return "words-json" if any(isinstance(each.get("text"), str) for each in segments) else None


def read(material: Material) -> Reading:
    """A segment for each that has text; times that are no numbers are left out."""
    try:
        found = json.loads(material.text)
        segments = [_segment(each) for each in found["segments"] if str(each.get("text") or "").strip()]
    except (ValueError, RecursionError, KeyError, TypeError, AttributeError) as trouble:
        raise damaged(material.name) from trouble
    if not segments:
        raise without_words(material.name)
    backwards = sum(each.end_ms is not None and each.end_ms < (each.start_ms or 0) for each in segments)
    return Reading(segments, [Finding("times-backwards", "", backwards)] if backwards else [])


def _segment(found: dict[str, Any]) -> ParsedSegment:
    own = "from" in (found.get("words") or [{}])[0]
    raw = str(found["text"])
    text = raw if own or not raw.startswith(" ") else raw.strip()  # Whisper's segments begin with a blank
    speaker = found.get("speaker")
    words = _words(found.get("words"), len(text)) if own else _placed(found.get("words"), text)
    return ParsedSegment(
        text, str(speaker) if speaker else None, _ms(found.get("start")), _ms(found.get("end")), words or None
    )


def _words(found: Any, length: int) -> list[list[object]]:
    """Our own: offsets are given; words outside the text are left out."""
    words: list[list[object]] = []
    for each in found or []:
        start, end = each.get("from"), each.get("to")
        if isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= length:
            words.append([start, end, _ms(each.get("start")), _ms(each.get("end")), _share(each.get("probability"))])
    return words


def _placed(found: Any, text: str) -> list[list[object]]:
    """Whisper's: each word is looked for after the one before."""
    words: list[list[object]] = []
    at = 0
    for each in found or []:
        word = str(each.get("word") or each.get("text") or "").strip()
        start = text.find(word, at) if word else -1
        if start >= 0:
            at = start + len(word)
            words.append([start, at, _ms(each.get("start")), _ms(each.get("end")), _share(each.get("probability"))])
    return words


def _ms(value: Any) -> int | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value * 1000 <= _LONGEST_MS:
        return None
    return round(value * 1000)


def _share(value: Any) -> float | None:
    good = not isinstance(value, bool) and isinstance(value, int | float) and 0 <= value <= 1
    return float(value) if good else None


FORMAT = Format("json", (".json",), recognises, read)
