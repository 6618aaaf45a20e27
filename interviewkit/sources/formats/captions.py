"""Cues into segments: voices, “Name: text”, markup and doubts, the same for WebVTT and SubRip."""

from __future__ import annotations

import re
from collections.abc import Iterator

from interviewkit.errors import FileTrouble
from interviewkit.sources.formats.cues import Cue, Cues, plain, read_cues
from interviewkit.sources.formats.speakers import prefix, speaking
from interviewkit.sources.formats.transcript import Finding, ParsedSegment, Reading

_VOICE = re.compile(r"<v(?:\.[^\s>]*)?[ \t]+([^<>\n]*)>|</v\s*>")


def read_captions(text: str, name: str) -> Reading:
    """A segment for each cue with words, or for each voice in it; FileTrouble when there is none."""
    found = read_cues(text)
    voiced = "<v" in text
    spoken = [part for cue in found.cues for part in _voices(cue)]
    names = frozenset() if voiced else speaking(prefix(words).name for _, _, words in spoken if words)
    segments: list[ParsedSegment] = []
    carried = 0
    speaker: str | None = None
    for cue, voice, words in spoken:
        if not words:
            continue
        lead = prefix(words) if names else None
        if lead and lead.name in names:
            speaker, words = lead.name, lead.rest
        elif names and speaker:
            carried += 1
        end = cue.end_ms if cue.end_ms >= cue.start_ms else None
        if words:
            segments.append(ParsedSegment(words, voice or speaker, cue.start_ms, end))
    if not segments:
        raise FileTrouble(
            "“{name}” has no subtitles with words in it.",
            safe="Nothing was imported from it.",
            attempt="Choose another file, or fetch it again from where it was made.",
            name=name,
        )
    report = _report(found, spoken)
    if carried:
        report.append(Finding("speaker-carried", "", carried))
    return Reading(segments, report)


def _voices(cue: Cue) -> Iterator[tuple[Cue, str | None, str]]:
    """The stretches of a cue by who speaks them; closing tags may be missing."""
    text = cue.text
    voice: str | None = None
    start = 0
    yielded = False
    for match in _VOICE.finditer(text):
        words = plain(text[start : match.start()]).strip()
        if words:
            yield cue, voice, words
            yielded = True
        voice = plain(match[1]).strip() or None if match[1] is not None else None
        start = match.end()
    words = plain(text[start:]).strip()
    if words or not yielded:
        yield cue, voice, words


def _report(found: Cues, spoken: list[tuple[Cue, str | None, str]]) -> list[Finding]:
    report: list[Finding] = []
    if found.asides:
        report.append(Finding("notes-left-out", "", found.asides))
    if found.strays:
        report.append(Finding("stray-lines", found.strays[0], len(found.strays)))
    if found.untimed:
        report.append(Finding("unreadable-times", found.untimed[0], len(found.untimed)))
    empty = sum(not words for _, _, words in spoken)
    if empty:
        report.append(Finding("empty-cues", "", empty))
    backwards = [cue for cue in found.cues if cue.end_ms < cue.start_ms]
    if backwards:
        report.append(Finding("times-backwards", backwards[0].text, len(backwards)))
    return report
