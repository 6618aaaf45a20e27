"""Hangul documents in the open form (.hwpx, KS X 6101), as Hancom Office saves them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from interviewkit.sources.formats.markup import tag_of, xml_tree
from interviewkit.sources.formats.material import Material, without_words
from interviewkit.sources.formats.tables import table_blocks
from interviewkit.sources.formats.transcript import Finding, Format, Reading
from interviewkit.sources.formats.turns import Block, read_turns

if TYPE_CHECKING:
    from lxml.etree import _Element

_SECTION = re.compile(r"contents/section(\d{1,6})\.xml")
_BREAKS = {"lineBreak": "\n", "tab": "\t", "nbSpace": "\u00a0", "fwSpace": " ", "hyphen": "-"}
_NOTES = frozenset({"footNote", "endNote", "header", "footer", "hiddenComment"})


def recognises(material: Material) -> str | None:
    """By the sections inside its zip file."""
    return "hangul-document" if any(map(_SECTION.fullmatch, material.entries)) else None


def read(material: Material) -> Reading:
    """Turns by speakers' names or header lines; tables row by row."""
    sections = sorted((name for name in material.entries if _SECTION.fullmatch(name)), key=_number)
    blocks: list[Block] = []
    rows = 0
    for name in sections:
        for item in _items(xml_tree(material.entry(name), material.name)):
            if isinstance(item, list):
                rows += len(item)
                blocks += table_blocks(item)
            elif item.strip():
                blocks.append(Block(item.strip("\n").split("\n")))
    if not blocks:
        raise without_words(material.name)
    reading = read_turns(blocks)
    findings = [Finding("table-rows", "", rows)] if rows else []
    return Reading(reading.segments, reading.report + findings, reading.why)


def _items(section: _Element) -> Iterator[str | list[list[str]]]:
    """Paragraphs as text and tables as rows, in order; a table stands inside a paragraph there."""
    for paragraph in section:
        if tag_of(paragraph) == "p":
            yield _text(paragraph)
            for table in _outer_tables(paragraph):
                yield [_cells(row) for row in table if tag_of(row) == "tr"]


def _outer_tables(paragraph: _Element) -> list[_Element]:
    return [
        each
        for each in paragraph.iterdescendants()
        if tag_of(each) == "tbl" and not any(tag_of(above) == "tbl" for above in each.iterancestors())
    ]


def _cells(row: _Element) -> list[str]:
    return [
        "\n".join(_text(each) for each in cell.iterdescendants() if tag_of(each) == "p")
        for cell in row
        if tag_of(cell) == "tc"
    ]


def _text(paragraph: _Element) -> str:
    """The words of a paragraph, without those of tables and notes in it."""
    from lxml import etree

    pieces: list[str] = []
    walk = etree.iterwalk(paragraph, events=("start", "end"))
    for event, element in walk:
        tag = tag_of(element)
        if event == "end":
            if tag in _BREAKS:
                pieces.append(element.tail or "")
        elif tag == "tbl" or tag in _NOTES:
            walk.skip_subtree()
        elif tag == "t":
            pieces.append(element.text or "")
        elif tag in _BREAKS:
            pieces.append(_BREAKS[tag])
        elif element.tail and tag_of(element.getparent()) == "t":
            pieces.append(element.tail)
    return "".join(pieces)


def _number(name: str) -> int:
    found = _SECTION.fullmatch(name)
    return int(found[1]) if found else 0


FORMAT = Format("hwpx", (".hwpx",), recognises, read)
