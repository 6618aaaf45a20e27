"""Codebooks as REFI-QDA .qdc files, which NVivo, ATLAS.ti, MAXQDA and QualCoder read and write."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from interviewkit.errors import FileTrouble
from interviewkit.exchange.code_files import MOST_CODES, FileCode, hue_colours, lawful, nearest_hue, no_codebook
from interviewkit.exchange.refi.xml import children, parse

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
    put_codes(etree.SubElement(root, f"{{{NAMESPACE}}}Codes"), codes)
    families = family_members(codes)
    if families:
        sets = etree.SubElement(root, f"{{{NAMESPACE}}}Sets")
        for family, members in families.items():
            put_family(sets, family, members)
    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    return data


def put_codes(top: _Element, codes: Sequence[FileCode], notes: Mapping[str, Sequence[str]] | None = None) -> None:
    """Writes codes below an element Codes, of a codebook or a project. notes: guids of notes by guid of the code."""
    from lxml.etree import SubElement

    space = top.tag.rpartition("}")[0] + "}"
    made: list[_Element] = []
    for code in codes:
        above = top if code.parent is None else made[code.parent]
        element = SubElement(above, f"{space}Code")
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
            SubElement(element, f"{space}Description").text = text
        for note in (notes or {}).get(code.guid, ()):
            SubElement(element, f"{space}NoteRef").set("targetGUID", note)


def family_members(codes: Sequence[FileCode]) -> dict[str, list[str]]:
    """Family → guids of its codes, but for topics, which codes are without saying."""
    found: dict[str, list[str]] = {}
    for code in codes:
        if code.family and code.family != "topic":
            found.setdefault(code.family, []).append(code.guid)
    return found


def put_family(sets: _Element, family: str, members: Sequence[str]) -> None:
    """Writes a family of codes as a set below an element Sets."""
    from lxml.etree import SubElement

    space = sets.tag.rpartition("}")[0] + "}"
    each = SubElement(sets, f"{space}Set")
    each.set("guid", str(uuid5(NAMESPACE_URL, f"interviewkit:family:{family}")))
    each.set("name", lawful(FAMILY + family))
    for guid in members:
        SubElement(each, f"{space}MemberCode").set("targetGUID" if "project" in space else "guid", guid)


def read_qdc(content: bytes, name: str) -> list[FileCode]:
    """The codes of a file, each before what is below it; FileTrouble for one that is none, damaged or hostile."""
    root, _ = parse(content, name, "CodeBook", no_codebook)
    own = root.get("origin") == ORIGIN
    found = read_codes(root, name, own, read_families(root) if own else {})
    if not found:
        raise no_codebook(name)
    return found


def read_codes(book: _Element, name: str, own: bool, families: Mapping[str, str]) -> list[FileCode]:
    """The codes below an element CodeBook, each before what is below it. own: it was written by InterviewKit."""
    found: list[FileCode] = []
    waiting: list[tuple[_Element, int | None]] = []
    for part in children(book, "Codes"):
        waiting += [(code, None) for code in reversed(children(part, "Code"))]
    while waiting:
        element, parent = waiting.pop()
        label = " ".join((element.get("name") or "").split())
        if not label:
            label = "?"
        texts = [(each.text or "") for each in children(element, "Description")]
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
        waiting += [(below, len(found) - 1) for below in children(element, "Code")][::-1]
    return found


def read_families(root: _Element) -> dict[str, str]:
    """guid of a code → its family, out of the sets of a codebook or project that InterviewKit wrote."""
    return {
        (member.get("targetGUID") or member.get("guid") or "").lower(): (each.get("name") or "").removeprefix(FAMILY)
        for sets in children(root, "Sets")
        for each in children(sets, "Set")
        if (each.get("name") or "").startswith(FAMILY)
        for member in children(each, "MemberCode")
    }


def _parts(text: str, own: bool) -> tuple[str, str, str]:
    """Definition, include and exclude out of one text."""
    text = text.replace("\r\n", "\n")
    if not own:
        return text, "", ""
    text, _, exclude = text.partition(EXCLUDE)
    definition, _, include = text.partition(INCLUDE)
    return definition, include, exclude
