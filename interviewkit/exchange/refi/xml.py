"""XML of other programs, read without entities, other files, the network or endless depth."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from interviewkit.errors import FileTrouble

if TYPE_CHECKING:
    from lxml.etree import _Element


_REFERENCE = re.compile(rb"&#(?:x([0-9A-Fa-f]{1,8})|([0-9]{1,8}));")
_OTHERWISE = re.compile(rb"\xff\xfe|\xfe\xff|<\?xml[^>]{0,80}encoding=[\"'](?!utf-?8)", re.IGNORECASE)
"""How a file begins that is not UTF-8."""
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|\xef\xbf[\xbe\xbf]")


def parse(content: bytes, name: str, root_name: str, none: Callable[[str], FileTrouble]) -> tuple[_Element, int]:
    """The root of an XML file, and how many characters that no XML may hold were taken out of it.

    FileTrouble, that of none(name), when it is not what is looked for.
    """
    from lxml import etree

    removed = 0
    content = content.lstrip(b" \t\r\n")
    try:
        root = _parsed(content)
    except (etree.XMLSyntaxError, ValueError) as error:
        lawful, removed = _without_unlawful(content)
        if not removed:
            raise none(name) from error
        try:
            root = _parsed(lawful)
        except (etree.XMLSyntaxError, ValueError) as still:
            raise none(name) from still
    if root.getroottree().docinfo.doctype:
        raise FileTrouble(
            "“{name}” holds declarations that a codebook or project never needs, so it was not read.",
            safe="Nothing was imported.",
            attempt="Export it again from the program it comes from.",
            name=name,
        )
    if local(root) != root_name:
        raise none(name)
    return root, removed


def _parsed(content: bytes) -> _Element:
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    return etree.fromstring(content, parser)


def _without_unlawful(content: bytes) -> tuple[bytes, int]:
    """A UTF-8 file without control characters, written as they are or as references, which other programs let pass, and
    with a mark for every byte that is no UTF-8."""
    removed = 0

    def lawful(found: re.Match[bytes]) -> bytes:
        nonlocal removed
        code = int(found[1], 16) if found[1] else int(found[2])
        if code in (9, 10, 13) or 32 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or 0x10000 <= code <= 0x10FFFF:
            return found[0]
        removed += 1
        return b""

    text = content.decode("utf-8", "replace")
    if "\ufffd" in text and not _OTHERWISE.match(content):
        removed += text.count("\ufffd") - content.count(b"\xef\xbf\xbd")
        content = text.encode()
    content = _REFERENCE.sub(lawful, content)
    content, more = _CONTROL.subn(b"", content)
    return content, removed + more


def children(element: _Element, name: str) -> list[_Element]:
    """The children of this name, whatever their namespace."""
    return list(element.iterchildren(f"{{*}}{name}"))


def parts(element: _Element) -> dict[str, list[_Element]]:
    """All children by their names, whatever their namespaces; for elements with few, in one go."""
    found: dict[str, list[_Element]] = {}
    for each in element:
        if isinstance(each.tag, str):
            found.setdefault(each.tag.rpartition("}")[2], []).append(each)
    return found


def local(element: _Element) -> str:
    """An element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]
