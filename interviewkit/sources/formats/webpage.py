"""Web pages saved as files: articles, forum threads, transcripts that sites show. And noScribe's own pages."""

from __future__ import annotations

import re

from interviewkit.sources.formats.markup import html_blocks, html_tree, tag_of, text_of
from interviewkit.sources.formats.material import Material, without_words
from interviewkit.sources.formats.speakers import prefix
from interviewkit.sources.formats.transcript import Format, ParsedSegment, Reading
from interviewkit.sources.formats.turns import read_turns

_PAGE = re.compile(r"(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html)\b", re.IGNORECASE | re.DOTALL)
_STAMP = re.compile(r"ts_(\d{1,10})_(\d{1,10})_(\S*)")


def recognises(material: Material) -> str | None:
    """By its first tag; noScribe's by the places its words carry."""
    if not _PAGE.match(material.opening):
        return None
    return "noscribe" if _STAMP.search(material.text) else "web-page"


def read(material: Material) -> Reading:
    """noScribe: a segment for each stretch of a voice with its times. Others: turns, paragraph by paragraph."""
    root = html_tree(material.text, material.name)
    segments = []
    for anchor in root.iter("a"):
        stamp = _STAMP.fullmatch(anchor.get("name") or "")
        if stamp and tag_of(anchor) == "a":
            text, voice = text_of(anchor), stamp[3]
            lead = prefix(text)
            if lead.name and lead.name == voice:
                text = lead.rest
            text = re.sub(r"^\[\d[\d:.]*\]\s*", "", text).strip()
            if text:
                segments.append(ParsedSegment(text, voice or None, int(stamp[1]), int(stamp[2])))
    if segments:
        return Reading(segments, [], f"speaker-prefixes:{len({each.speaker for each in segments})}")
    blocks = html_blocks(root)
    if not blocks:
        raise without_words(material.name)
    return read_turns(blocks)


FORMAT = Format("html", (".html", ".htm", ".xhtml"), recognises, read)
