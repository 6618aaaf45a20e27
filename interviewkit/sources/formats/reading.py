"""Reads any transcript file by looking at what is in it, whatever it is called, and says why it took it for what."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from interviewkit.errors import UserError
from interviewkit.sources.formats import (
    atrain,
    columns,
    docx,
    elan,
    epub,
    hwpx,
    json,
    kakaotalk,
    mail,
    odt,
    otr,
    pdf,
    praat,
    rtf,
    srt,
    stamps,
    txt,
    vtt,
    webpage,
)
from interviewkit.sources.formats import pattern as by_pattern
from interviewkit.sources.formats.material import Material, without_words
from interviewkit.sources.formats.strangers import refuse_strangers
from interviewkit.sources.formats.transcript import Finding, Format, ParsedSegment, ParsedTranscript

FORMATS: dict[str, Format] = {
    each.FORMAT.name: each.FORMAT
    for each in (
        *(docx, odt, hwpx, epub, pdf, rtf),
        *(vtt, srt, otr, json, elan, praat, webpage),
        *(kakaotalk, mail, stamps, columns, atrain, txt),
    )
}
"""Every format by name, in the order in which they are asked whether they recognise a file. Plain text comes last,
after files of known other kinds are refused."""

_HANGUL = re.compile("[가-힣ㄱ-ㅣ\u1100-\u11ff]+")
_LATIN = re.compile("[A-Za-z]+")
_KOREAN_SHARE = 0.25
_ENOUGH = 400_000


def read_transcript(path: Path, format: str | None = None, pattern: str | None = None) -> ParsedTranscript:
    """The transcript in a file. format: a name from FORMATS, for when the person knows better than the content.
    pattern: how the lines of a text look, as formats.pattern tells; then the format does not matter.

    Raises FileTrouble for a missing, empty, unreadable, damaged, locked or hostile file and for what is no
    transcript; UserError for an unknown format or a pattern that means nothing.
    """
    if pattern:
        return _by_pattern(Material(path), pattern)
    named = _chosen(format)
    material = Material(path)
    chosen, why = (named, "chosen") if named else _recognised(material)
    reading = chosen.read(material)
    report = _of_the_file(material, chosen) + reading.report
    if not any(segment.text.strip() for segment in reading.segments):
        raise without_words(material.name)
    return ParsedTranscript(
        chosen.name, f"{why} {reading.why}".strip(), reading.segments, language(reading.segments), report
    )


def _by_pattern(material: Material, source: str) -> ParsedTranscript:
    reading = by_pattern.read(material, source)
    report = _of_the_file(material, txt.FORMAT) + reading.report
    return ParsedTranscript(by_pattern.NAME, reading.why, reading.segments, language(reading.segments), report)


def language(segments: Iterable[ParsedSegment]) -> str | None:
    """ "ko" or "en" by the share of Hangul among Hangul syllables and Latin letters; None without either."""
    hangul = latin = 0
    for segment in segments:
        hangul += 0 if segment.text.isascii() else sum(map(len, _HANGUL.findall(segment.text)))
        latin += sum(map(len, _LATIN.findall(segment.text)))
        if hangul + latin > _ENOUGH:
            break
    if not hangul + latin:
        return None
    return "ko" if hangul >= _KOREAN_SHARE * (hangul + latin) else "en"


def _chosen(name: str | None) -> Format | None:
    if name is None:
        return None
    if name not in FORMATS:
        raise UserError(
            "There is no transcript format “{format}”.",
            attempt="Choose one of these: {known}.",
            format=name,
            known=", ".join(FORMATS),
        )
    return FORMATS[name]


def _recognised(material: Material) -> tuple[Format, str]:
    for each in FORMATS.values():
        if each is txt.FORMAT:
            refuse_strangers(material)
        why = each.recognises(material)
        if why:
            return each, why
    raise without_words(material.name)


def _of_the_file(material: Material, chosen: Format) -> list[Finding]:
    """What the file's name and bytes gave cause to remark."""
    found: list[Finding] = []
    suffix = material.path.suffix.lower()
    if suffix and suffix not in chosen.suffixes:
        found.append(Finding("named-otherwise", suffix))
    if "decoded" in material.__dict__:
        decoded = material.decoded
        found += [
            Finding(remark.kind, decoded.encoding if remark.kind == "not-utf8" else "", remark.count)
            for remark in decoded.report
        ]
    return found
