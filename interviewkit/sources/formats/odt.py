"""OpenDocument texts, as LibreOffice writes them."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from interviewkit.sources.formats.markup import tag_of, xml_tree
from interviewkit.sources.formats.material import Material, damaged, locked, without_words
from interviewkit.sources.formats.tables import table_blocks
from interviewkit.sources.formats.transcript import Finding, Format, Reading
from interviewkit.sources.formats.turns import Block, read_turns

if TYPE_CHECKING:
    from lxml.etree import _Element

_SILENT = {
    "tracked-changes": "deletions-left-out", "note": "footnotes-left-out", "annotation": "comments-left-out",
    "frame": "pictures-left-out", "annotation-end": "", "sequence-decls": "", "forms": "", "table-of-content": "",
}  # fmt: skip


def recognises(material: Material) -> str | None:
    """By what the package says it is."""
    if "mimetype" not in material.entries or "content.xml" not in material.entries:
        return None
    kind = material.entry("mimetype").strip()
    return "opendocument" if kind.startswith(b"application/vnd.oasis.opendocument.text") else None


def read(material: Material) -> Reading:
    """Turns by speakers' names or header lines; tables row by row."""
    if "meta-inf/manifest.xml" in material.entries and b"encryption-data" in material.entry("meta-inf/manifest.xml"):
        raise locked(material.name)
    root = xml_tree(material.entry("content.xml"), material.name)
    body = next((each for each in root.iter() if tag_of(each) == "text" and tag_of(each.getparent()) == "body"), None)
    if body is None:
        raise damaged(material.name)
    left_out: Counter[str] = Counter()
    blocks, rows = _blocks(body, left_out)
    if not blocks:
        raise without_words(material.name)
    reading = read_turns(blocks)
    findings = [Finding("table-rows", "", rows)] if rows else []
    findings += [Finding(kind, "", count) for kind, count in left_out.items()]
    return Reading(reading.segments, reading.report + findings, reading.why)


def _blocks(body: _Element, left_out: Counter[str]) -> tuple[list[Block], int]:
    from lxml import etree

    found: list[Block] = []
    rows = 0
    walk = etree.iterwalk(body, events=("start",))
    for _, element in walk:
        tag = tag_of(element)
        if tag in ("p", "h"):
            text = _text(element, left_out).strip("\n")
            if text.strip():
                found.append(Block(text.split("\n")))
            walk.skip_subtree()
        elif tag == "table":
            cells = [_cells(row, left_out) for row in element.iter() if tag_of(row) == "table-row"]
            rows += len(cells)
            found += table_blocks(cells)
            walk.skip_subtree()
        elif tag in _SILENT:
            left_out.update([_SILENT[tag]] if _SILENT[tag] else [])
            walk.skip_subtree()
    return found, rows


def _cells(row: _Element, left_out: Counter[str]) -> list[str]:
    cells = [cell for cell in row if tag_of(cell) in ("table-cell", "covered-table-cell")]
    return ["\n".join(_text(each, left_out) for each in cell.iter() if tag_of(each) in ("p", "h")) for cell in cells]


def _text(paragraph: _Element, left_out: Counter[str]) -> str:
    """The words of a paragraph; blanks, tabs and line breaks are elements of their own there."""
    from lxml import etree

    pieces: list[str] = []
    walk = etree.iterwalk(paragraph, events=("start", "end"))
    for event, element in walk:
        tag = tag_of(element)
        if event == "end":
            pieces.append(element.tail or "" if element is not paragraph else "")
        elif tag in _SILENT and element is not paragraph:
            left_out.update([_SILENT[tag]] if _SILENT[tag] else [])
            walk.skip_subtree()
        elif tag == "tab":
            pieces.append("\t")
        elif tag == "line-break":
            pieces.append("\n")
        elif tag == "s":
            count = next((value for name, value in element.attrib.items() if name.endswith("}c")), "1")
            pieces.append(" " * min(int(count) if count.isdecimal() and len(count) < 9 else 1, 64))
        else:
            pieces.append((element.text or "").replace("\n", " "))
    return "".join(pieces)


FORMAT = Format("odt", (".odt", ".ott"), recognises, read)
