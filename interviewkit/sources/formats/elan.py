"""ELAN's annotations (.eaf): every tier that is tied to the recording is a speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interviewkit.sources.formats.markup import tag_of, xml_tree
from interviewkit.sources.formats.material import Material, without_words
from interviewkit.sources.formats.transcript import Finding, Format, ParsedSegment, Reading

if TYPE_CHECKING:
    from lxml.etree import _Element

LONGEST = 13
"""Digits from which on a time in ms is none."""


def recognises(material: Material) -> str | None:
    """By its root element."""
    return "elan" if "<ANNOTATION_DOCUMENT" in material.opening else None


def read(material: Material) -> Reading:
    """A segment for each annotation with words, in order of time; tiers about other tiers are left out and named."""
    root = xml_tree(material.content, material.name)
    slots = {
        each.get("TIME_SLOT_ID"): int(told)
        for each in root.iter()
        if tag_of(each) == "TIME_SLOT" and (told := each.get("TIME_VALUE") or "").isdecimal() and len(told) < LONGEST
    }
    segments: list[ParsedSegment] = []
    report: list[Finding] = []
    backwards = 0
    for tier in (each for each in root.iter() if tag_of(each) == "TIER"):
        name = tier.get("PARTICIPANT") or tier.get("TIER_ID") or ""
        aligned = [each for each in tier.iter() if tag_of(each) == "ALIGNABLE_ANNOTATION"]
        if tier.get("PARENT_REF") or (not aligned and len(tier)):
            report.append(Finding("left-out", tier.get("TIER_ID") or name))
            continue
        for each in aligned:
            start, end = slots.get(each.get("TIME_SLOT_REF1")), slots.get(each.get("TIME_SLOT_REF2"))
            words = _value(each)
            backwards += start is not None and end is not None and end < start
            if words:
                segments.append(ParsedSegment(words, name or None, start, end))
    if not segments:
        raise without_words(material.name)
    segments.sort(key=lambda each: (each.start_ms is None, each.start_ms or 0))
    if backwards:
        report.append(Finding("times-backwards", "", backwards))
    return Reading(segments, report, f"speaker-prefixes:{len({each.speaker for each in segments})}")


def _value(annotation: _Element) -> str:
    return next(((each.text or "").strip() for each in annotation if tag_of(each) == "ANNOTATION_VALUE"), "")


FORMAT = Format("elan", (".eaf",), recognises, read)
