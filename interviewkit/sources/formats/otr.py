"""oTranscribe's files: the page a typist wrote, with times as links in it."""

from __future__ import annotations

import json
import re

from interviewkit.sources.formats.markup import html_blocks, html_tree
from interviewkit.sources.formats.material import Material, damaged, without_words
from interviewkit.sources.formats.speakers import prefix, speaking
from interviewkit.sources.formats.transcript import Format, ParsedSegment, Reading

_TIME = "\ue000{}\ue001"
_HELD = re.compile("\ue000(\\d+)\ue001")


def recognises(material: Material) -> str | None:
    """By the keys only oTranscribe writes."""
    if not material.opening.startswith("{") or '"text"' not in material.text or '"media' not in material.text:
        return None
    try:
        found = json.loads(material.text)
    except (ValueError, RecursionError):
        return None
    known = isinstance(found, dict) and isinstance(found.get("text"), str) and {"media", "media-time"} & found.keys()
    return "otranscribe" if known else None


def read(material: Material) -> Reading:
    """A segment for each paragraph, and for each time inside one."""
    try:
        page = json.loads(material.text)["text"]
    except (ValueError, KeyError, TypeError, RecursionError) as trouble:
        raise damaged(material.name) from trouble
    if not page.strip():
        raise without_words(material.name)
    root = html_tree(f"<html><body>{page}</body></html>", material.name)
    for span in root.iter("span"):
        if "timestamp" in (span.get("class") or "").split():
            seconds = span.get("data-timestamp") or ""
            mark = _TIME.format(round(float(seconds) * 1000)) if re.fullmatch(r"\d{1,7}(\.\d{1,12})?", seconds) else ""
            for child in list(span):
                span.remove(child)
            span.text = mark
    pieces: list[tuple[int | None, str]] = []
    for block in html_blocks(root):
        parts = _HELD.split("\n".join(block.lines))
        pieces += [(None, parts[0])] if parts[0].strip() else []
        pieces += [(int(time), words) for time, words in zip(parts[1::2], parts[2::2], strict=True)]
    return _reading(pieces, material.name)


def _reading(pieces: list[tuple[int | None, str]], name: str) -> Reading:
    names = speaking(prefix(words.strip()).name for _, words in pieces if words.strip())
    segments: list[ParsedSegment] = []
    time: int | None = None
    speaker: str | None = None
    for at, words in pieces:
        time = at if at is not None else time
        lead = prefix(words.strip())
        if lead.name in names:
            speaker, words = lead.name, lead.rest
        if words.strip():
            segments.append(ParsedSegment(words.strip(), speaker, time))
            time = None
    if not segments:
        raise without_words(name)
    return Reading(segments, [], f"speaker-prefixes:{len(names)}" if names else "")


FORMAT = Format("otr", (".otr",), recognises, read)
