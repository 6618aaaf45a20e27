"""The text of a WordprocessingML document, taken from its XML: insertions kept, deletions left out, bombs refused."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import takewhile
from typing import TYPE_CHECKING

from interviewkit.sources.formats.markup import tag_of, xml_tree
from interviewkit.sources.formats.material import Material

if TYPE_CHECKING:
    from lxml.etree import _Element

_SKIPPED = {
    **{"del": "deletions-left-out", "moveFrom": "deletions-left-out"},
    **{"Fallback": "", "instrText": "", "pPr": "", "rt": "", "tcPr": "", "tblPr": "", "sectPr": ""},
}
_COUNTED = {
    **{"footnoteReference": "footnotes-left-out", "endnoteReference": "footnotes-left-out"},
    **{"commentReference": "comments-left-out", "blip": "pictures-left-out", "imagedata": "pictures-left-out"},
}
_BREAKS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}


@dataclass(slots=True)
class Paragraph:
    """A paragraph's text, line breaks as newlines, and the bold words it begins with."""

    text: str
    bold: str


@dataclass(slots=True)
class Table:
    """A table's cells, row by row; cells of an inner table belong to the cell around it."""

    rows: list[list[str]]


@dataclass(slots=True)
class Body:
    """Paragraphs and tables in order, and how often what was left out."""

    items: list[Paragraph | Table] = field(default_factory=list)
    left_out: Counter[str] = field(default_factory=Counter)


def main_document(material: Material) -> bytes:
    """The XML of the document's main part, found as the package says."""
    if "_rels/.rels" in material.entries:
        relations = material.entry("_rels/.rels").decode("utf-8", "replace")
        for relation in re.findall(r"<(?:\w+:)?Relationship\b[^>]*>", relations):
            if re.search(r"""Type=["'][^"']*/officeDocument["']""", relation):
                target = re.search(r"""Target=["']([^"']+)["']""", relation)
                if target and target[1].lstrip("/").lower() in material.entries:
                    return material.entry(target[1].lstrip("/"))
    return material.entry("word/document.xml")


def read_body(xml: bytes, name: str) -> Body:
    """Paragraphs and tables of a document part; FileTrouble when the XML is broken, too deep or declares entities."""
    root = xml_tree(xml, name)
    body = Body()
    holder = next((child for child in root if tag_of(child) == "body"), root)
    for element in _blocks(holder, body.left_out):
        if tag_of(element) == "p":
            body.items.append(_paragraph(element, body.left_out))
        else:
            body.items.append(Table(_rows(element, body.left_out)))
    return body


def _blocks(holder: _Element, left_out: Counter[str]) -> Iterator[_Element]:
    """Outermost paragraphs and tables, whatever they are wrapped in (content controls, insertions)."""
    from lxml import etree

    walk = etree.iterwalk(holder, events=("start",))
    for _, element in walk:
        tag = tag_of(element)
        if tag in ("p", "tbl"):
            yield element
            walk.skip_subtree()
        elif tag in _SKIPPED:
            _count(left_out, _SKIPPED[tag])
            walk.skip_subtree()


def _paragraph(paragraph: _Element, left_out: Counter[str]) -> Paragraph:
    from lxml import etree

    pieces: list[tuple[str, bool]] = []
    bold = False
    walk = etree.iterwalk(paragraph, events=("start",))
    for _, element in walk:
        tag = tag_of(element)
        if tag == "r":
            bold = _is_bold(element)
        elif tag == "t":
            pieces.append((element.text or "", bold))
        elif tag in _BREAKS:
            pieces.append((_BREAKS[tag], bold))
        elif tag == "p" and element is not paragraph and pieces:
            pieces.append(("\n", False))
        elif tag in _SKIPPED:
            _count(left_out, _SKIPPED[tag])
            walk.skip_subtree()
        elif tag in _COUNTED:
            _count(left_out, _COUNTED[tag])
    begins = takewhile(lambda piece: piece[1] or not piece[0].strip(), pieces)
    return Paragraph("".join(text for text, _ in pieces), "".join(text for text, _ in begins).strip())


def _is_bold(run: _Element) -> bool:
    for properties in run:
        if tag_of(properties) == "rPr":
            for each in properties:
                if tag_of(each) == "b":
                    return not any(value in ("0", "false", "off") for value in each.attrib.values())
    return False


def _rows(table: _Element, left_out: Counter[str]) -> list[list[str]]:
    rows: list[list[str]] = []
    for row in _own(table, "tr"):
        cells: list[str] = []
        for cell in _own(row, "tc"):
            texts = [_paragraph(each, left_out).text for each in _own(cell, "p")]
            cells.append("\n".join(text for text in texts if text.strip()))
            cells += [""] * (_span(cell) - 1)
        rows.append(cells)
    return rows


def _own(holder: _Element, wanted: str) -> Iterator[_Element]:
    """Elements of this name, outermost ones only; paragraphs are found in inner tables too."""
    from lxml import etree

    walk = etree.iterwalk(holder, events=("start",))
    for _, element in walk:
        tag = tag_of(element)
        if element is not holder and tag == wanted:
            yield element
            walk.skip_subtree()
        elif tag in _SKIPPED and tag != "tcPr":
            walk.skip_subtree()


def _span(cell: _Element) -> int:
    for properties in cell:
        if tag_of(properties) == "tcPr":
            for each in properties:
                if tag_of(each) == "gridSpan":
                    value = next(iter(each.attrib.values()), "1")
                    return min(int(value), 64) if value.isdecimal() and len(value) < 9 else 1
    return 1


def _count(left_out: Counter[str], kind: str) -> None:
    if kind:
        left_out[kind] += 1
