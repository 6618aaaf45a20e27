"""The text of PDF files; pictures of pages have none."""

from __future__ import annotations

import re
from collections import Counter
from io import BytesIO

from interviewkit.errors import FileTrouble
from interviewkit.sources.formats.material import Material, damaged, locked
from interviewkit.sources.formats.transcript import Finding, Format, Reading
from interviewkit.sources.formats.turns import Block, read_turns

_MOST_PAGES = 5000
_NUMBER = re.compile(r"\W*(?:page|p\.|쪽)?\W*\d{1,4}\W*(?:(?:/|of|중)\W*\d{1,4})?\W*(?:쪽|페이지)?\W*", re.IGNORECASE)
_ENDS = (".", "!", "?", "…", ":", "。", "”", '"', "’", "'", ")", "]")
_SHORT = 0.75
"""A line shorter than this share of the widest ends its paragraph."""


def recognises(material: Material) -> str | None:
    """By its first bytes."""
    return "pdf" if material.content[:1024].lstrip().startswith(b"%PDF-") else None


def read(material: Material) -> Reading:
    """Turns of its text; lines that recur at the head or foot of pages are left out, broken lines are joined."""
    pages = _pages(material)
    lines, left_out = _without_margins(pages)
    blocks = [Block(paragraph.split("\n")) for paragraph in _paragraphs(lines)]
    if not blocks:
        raise FileTrouble(
            "“{name}” holds pictures of pages, no text.",
            safe="Nothing was imported from it.",
            attempt="Have its text recognised by a scanning program, then import the result.",
            name=material.name,
        )
    reading = read_turns(blocks)
    findings = [Finding("left-out", each) for each in left_out]
    return Reading(reading.segments, reading.report + findings, reading.why)


def _pages(material: Material) -> list[list[str]]:
    import logging

    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(BytesIO(material.content), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise locked(material.name)
        pages = [page.extract_text() for page in reader.pages[:_MOST_PAGES]]
    except (
        PyPdfError,
        ValueError,
        KeyError,
        TypeError,
        AttributeError,
        IndexError,
        RecursionError,
        OverflowError,
        OSError,
    ) as trouble:
        raise damaged(material.name) from trouble
    except NotImplementedError as trouble:
        raise locked(material.name) from trouble
    return [[line.rstrip() for line in page.replace("\0", "").split("\n")] for page in pages]


def _without_margins(pages: list[list[str]]) -> tuple[list[str], list[str]]:
    """All lines without page numbers and running titles, and the running titles."""
    edges: Counter[str] = Counter()
    for page in pages:
        filled = [line.strip() for line in page if line.strip()]
        edges.update({_bare(line) for line in [*filled[:1], *filled[-1:]]})
    recurring = {line for line, count in edges.items() if line and count > 2 and count * 2 > len(pages)}
    kept: list[str] = []
    titles: dict[str, None] = {}
    for page in pages:
        places = [at for at, line in enumerate(page) if line.strip()]
        outer = set(places[:1] + places[-1:])
        for at, line in enumerate(page):
            if at in outer and len(pages) > 1 and (_NUMBER.fullmatch(line) or _bare(line) in recurring):
                if not _NUMBER.fullmatch(line):
                    titles[line.strip()] = None
                continue
            kept.append(line)
    return kept, list(titles)[:3]


def _bare(line: str) -> str:
    return re.sub(r"\d+", "#", line.strip()) if not _NUMBER.fullmatch(line) else ""


def _paragraphs(lines: list[str]) -> list[str]:
    """Lines that a page's width broke are joined; an empty line, a short line or a sentence's end with a new
    speaker below begins a new one."""
    from interviewkit.sources.formats.speakers import header, prefix

    widest = max((len(line) for line in lines), default=0)
    found: list[str] = []
    held = ""
    for line in lines:
        bare = line.strip()
        opens = bool(bare) and (prefix(bare).name is not None or prefix(bare).start_ms is not None or header(bare))
        if held and (not bare or opens):
            found.append(held)
            held = ""
        if not bare:
            continue
        held = f"{held} {bare}" if held and not _is_hyphenated(held, bare) else held + bare
        if header(bare) or (len(line) < _SHORT * widest and bare.endswith(_ENDS)):
            found.append(held)
            held = ""
    return [*found, held] if held else found


def _is_hyphenated(before: str, after: str) -> bool:
    """Whether a word was broken at the line's end by a hyphen."""
    return before.endswith("-") and after[:1].islower()


FORMAT = Format("pdf", (".pdf",), recognises, read)
