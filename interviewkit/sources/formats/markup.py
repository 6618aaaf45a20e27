"""XML and HTML of files that strangers made: read without fetching, unpacking or believing anything."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from interviewkit.errors import FileTrouble
from interviewkit.sources.formats.material import damaged
from interviewkit.sources.formats.tables import table_blocks
from interviewkit.sources.formats.turns import Block

if TYPE_CHECKING:
    from lxml.etree import _Element

_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption"}
    | {"figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "nav"}
    | {"ol", "p", "pre", "section", "ul"}
)
_SILENT = frozenset({"head", "script", "style", "template", "noscript", "svg", "math", "select", "title"})
_BOLD = frozenset({"b", "strong"})


def xml_tree(xml: bytes, name: str) -> _Element:
    """The root of an XML part; FileTrouble when it is broken, too deep or declares a document type, where bombs and
    thefts begin."""
    from lxml import etree

    if b"<!DOCTYPE" in xml.replace(b"\0", b""):
        raise FileTrouble(
            "“{name}” contains instructions that no document needs and was not opened.",
            safe="Nothing was imported from it.",
            attempt="If you trust the file, open it in the program it comes from and save it again.",
            name=name,
        )
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as trouble:
        raise damaged(name) from trouble


def tag_of(element: _Element) -> str:
    """The element's name without its namespace; "" for a comment."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def html_tree(html: str, name: str) -> _Element:
    """The root of a page, however untidy; FileTrouble when there is nothing in it or it is nested beyond reading."""
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(html.encode("utf-8", "replace"), parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as trouble:
        raise damaged(name) from trouble
    if root is None:
        raise damaged(name)
    return root


def html_blocks(root: _Element) -> list[Block]:
    """The paragraphs a reader of the page sees, tables row by row; line breaks stay inside a paragraph."""
    from lxml import etree

    found: list[Block] = []
    pieces: list[tuple[str, bool]] = []
    bold = 0

    def close() -> None:
        text = _tidy("".join(piece for piece, _ in pieces))
        begins = ""
        for piece, strong in pieces:
            if not strong and piece.strip():
                break
            begins += piece
        pieces.clear()
        if text:
            found.append(Block(text.split("\n"), " ".join(begins.split())))

    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        tag = tag_of(element).lower()
        if event == "start":
            if tag in _SILENT:
                walk.skip_subtree()
                continue
            if tag == "table" and _is_data(element):
                close()
                found.extend(table_blocks(_rows(element)))
                walk.skip_subtree()
                continue
            if tag in _BLOCKS or tag in ("tr", "table"):
                close()
            elif tag == "br":
                pieces.append(("\n", False))
            bold += tag in _BOLD
            if element.text:
                pieces.append((_joined(element.text, tag), bold > 0))
        else:
            bold -= tag in _BOLD
            if tag in _BLOCKS or tag in ("tr", "table"):
                close()
            if element.tail and element is not root:
                pieces.append((_joined(element.tail, ""), bold > 0))
    close()
    return found


def text_of(element: _Element) -> str:
    """All words below an element, blanks made single."""
    return " ".join("".join(element.itertext()).split())


def _joined(text: str, tag: str) -> str:
    return text if tag == "pre" else " ".join(text.replace("\n", " ").split(" "))


def _tidy(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _is_data(table: _Element) -> bool:
    """Whether a table holds rows of data: two cells in most rows, and no table inside."""
    rows = [row for row in table.iter() if tag_of(row).lower() == "tr"]
    wide = sum(sum(tag_of(cell).lower() in ("td", "th") for cell in row) > 1 for row in rows)
    inner = any(tag_of(each).lower() == "table" for each in table.iterdescendants())
    return bool(rows) and not inner and wide * 2 > len(rows)


def _rows(table: _Element) -> list[list[str]]:
    return [list(_cells(row)) for row in table.iter() if tag_of(row).lower() == "tr"]


def _cells(row: _Element) -> Iterator[str]:
    for cell in row:
        if tag_of(cell).lower() in ("td", "th"):
            yield text_of(cell)
