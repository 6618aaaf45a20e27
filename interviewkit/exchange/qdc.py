"""Codebooks as REFI-QDA .qdc files, which NVivo, ATLAS.ti, MAXQDA and QualCoder read and write."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from interviewkit.errors import FileTrouble
from interviewkit.exchange.code_files import MOST_CODES, FileCode, hue_colours, lawful, nearest_hue, no_codebook

if TYPE_CHECKING:
    from lxml.etree import _Element

NAMESPACE = "urn:QDA-XML:codebook:1.0"
ORIGIN = "InterviewKit"
INCLUDE, EXCLUDE = "\n\nUse it when:\n", "\n\nDo not use it when:\n"
"""The format has one text a code: these lines part ours within it, in every language the same."""
FAMILY = "Family: "


def write_qdc(codes: Sequence[FileCode]) -> bytes:
    """The file; FileTrouble for an empty codebook, which the format cannot hold."""
    from lxml import etree

    if not codes:
        raise FileTrouble("There are no codes to write.", safe="Nothing was written.")
    root = etree.Element(f"{{{NAMESPACE}}}CodeBook", {"origin": ORIGIN}, nsmap={None: NAMESPACE})
    top = etree.SubElement(root, f"{{{NAMESPACE}}}Codes")
    made: list[_Element] = []
    families: dict[str, list[str]] = {}
    for code in codes:
        above = top if code.parent is None else made[code.parent]
        element = etree.SubElement(above, f"{{{NAMESPACE}}}Code")
        made.append(element)
        element.set("guid", code.guid)
        element.set("name", lawful(code.name))
        element.set("isCodable", "false" if code.active is False else "true")
        if code.colour is not None:
            element.set("color", hue_colours()[code.colour])
        parts = [code.definition or ""]
        parts += [INCLUDE + code.include] if code.include else []
        parts += [EXCLUDE + code.exclude] if code.exclude else []
        if text := lawful("".join(parts)):
            etree.SubElement(element, f"{{{NAMESPACE}}}Description").text = text
        if code.family and code.family != "topic":
            families.setdefault(code.family, []).append(code.guid)
    if families:
        sets = etree.SubElement(root, f"{{{NAMESPACE}}}Sets")
        for family, members in families.items():
            each = etree.SubElement(sets, f"{{{NAMESPACE}}}Set")
            each.set("guid", str(uuid5(NAMESPACE_URL, f"interviewkit:family:{family}")))
            each.set("name", lawful(FAMILY + family))
            for guid in members:
                etree.SubElement(each, f"{{{NAMESPACE}}}MemberCode").set("guid", guid)
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return data


def read_qdc(content: bytes, name: str) -> list[FileCode]:
    """The codes of a file, each before what is below it; FileTrouble for one that is none, damaged or hostile."""
    root = parse(content, name)
    own = root.get("origin") == ORIGIN
    families = _families(root) if own else {}
    found: list[FileCode] = []
    waiting: list[tuple[_Element, int | None]] = []
    for part in _children(root, "Codes"):
        waiting += [(code, None) for code in reversed(_children(part, "Code"))]
    while waiting:
        element, parent = waiting.pop()
        label = " ".join((element.get("name") or "").split())
        if not label:
            label = "?"
        texts = [(each.text or "") for each in _children(element, "Description")]
        parts = _parts("\n".join(texts).strip("\n") if not own else "".join(texts), own)
        guid = (element.get("guid") or "").strip("{} \t\n").lower()
        found.append(
            FileCode(
                label,
                parent,
                families.get(guid, "topic") if own else None,
                nearest_hue(element.get("color") or ""),
                *parts,
                active=(element.get("isCodable") or "true").strip().lower() not in ("false", "0") if own else None,
                guid=guid,
            )
        )
        if len(found) > MOST_CODES:
            raise FileTrouble("“{name}” is too large for a codebook.", safe="Nothing was imported.", name=name)
        waiting += [(below, len(found) - 1) for below in _children(element, "Code")][::-1]
    if not found:
        raise no_codebook(name)
    return found


def parse(content: bytes, name: str) -> _Element:
    """The root of a codebook's XML, read without entities, other files or the network."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise no_codebook(name) from error
    if root.getroottree().docinfo.doctype:
        raise FileTrouble(
            "“{name}” holds declarations that a codebook never needs, so it was not read.",
            safe="Nothing was imported.",
            attempt="Export it again from the program it comes from.",
            name=name,
        )
    if _local(root) != "CodeBook":
        raise no_codebook(name)
    return root


def _parts(text: str, own: bool) -> tuple[str, str, str]:
    """Definition, include and exclude out of one text."""
    text = text.replace("\r\n", "\n")
    if not own:
        return text, "", ""
    text, _, exclude = text.partition(EXCLUDE)
    definition, _, include = text.partition(INCLUDE)
    return definition, include, exclude


def _families(root: _Element) -> dict[str, str]:
    return {
        (member.get("guid") or "").lower(): (each.get("name") or "").removeprefix(FAMILY)
        for sets in _children(root, "Sets")
        for each in _children(sets, "Set")
        if (each.get("name") or "").startswith(FAMILY)
        for member in _children(each, "MemberCode")
    }


def _children(element: _Element, name: str) -> list[_Element]:
    return [each for each in element if isinstance(each.tag, str) and _local(each) == name]


def _local(element: _Element) -> str:
    return str(element.tag).rpartition("}")[2]
