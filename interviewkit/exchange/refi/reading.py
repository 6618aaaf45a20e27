"""Reads a .qdpx file into what it says: any program's, with what it does otherwise than the standard noted."""

from __future__ import annotations

import gc
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from interviewkit.exchange.arrival.shapes import (
    FileCase,
    FileEdge,
    FileGraph,
    FileLink,
    FileNote,
    FileProject,
    FileSet,
    FileUser,
    FileVariable,
    FileVertex,
)
from interviewkit.exchange.qdc import ORIGIN, read_codes, read_families
from interviewkit.exchange.refi.container import Container, no_project
from interviewkit.exchange.refi.conventions import BESIDE
from interviewkit.exchange.refi.reading_sources import Sources
from interviewkit.exchange.refi.xml import children, local, parse
from interviewkit.exchange.refi.xml_values import description, guid, moment, number, references, value_of
from interviewkit.sources.formats import Finding

if TYPE_CHECKING:
    from lxml.etree import _Element

KINDS = {
    **{"text": "text", "boolean": "yes_no", "integer": "number", "float": "number", "date": "date"},
    "datetime": "date",
}
_SPACE = "urn:QDA-XML:project:1.0"


@contextmanager
def opened(path: Path) -> Iterator[FileProject]:
    """What a .qdpx file says; its recordings can be copied out while it is open. FileTrouble for any other file."""
    with Container(path) as container, _without_collecting():
        yield _read(container)


@contextmanager
def _without_collecting() -> Iterator[None]:
    """A project is very many objects that all stay: looking for garbage among them takes a sixth of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _read(container: Container) -> FileProject:
    root, removed = parse(container.qde(), container.name, "Project", no_project)
    origin = (root.get("origin") or "").strip()
    own = origin == ORIGIN
    found: list[Finding] = []
    if container.qde_name.rpartition("/")[2] != "project.qde":
        found.append(Finding("named-otherwise-inside", container.qde_name))
    if container.unsafe:
        found.append(Finding("unsafe-entries", "", container.unsafe))
    if removed:
        found.append(Finding("control", "", removed))
    space = str(root.tag).rpartition("}")[0].strip("{")
    if space != _SPACE:
        found.append(Finding("other-namespace", space))
    known = {
        "Users", "CodeBook", "Variables", "Cases", "Sources", "Notes", "Links", "Sets", "Graphs", "Description",
        "NoteRef",
    }  # fmt: skip
    for name in dict.fromkeys(local(each) for each in root if isinstance(each.tag, str)):
        if name not in known:
            found.append(Finding("unknown-part", name))
    books = children(root, "CodeBook")
    families = read_families(root) if own else {}
    codes = [code for book in books for code in read_codes(book, container.name, own, families)] if books else []
    reader = Sources(container)
    sources = tuple(reader.source(each) for each in _within(root, "Sources"))
    notes = [_note(reader, each) for each in _within(root, "Notes")]
    flat = [each for source in sources for each in (source if isinstance(source, tuple) else (source,))]
    return FileProject(
        name=root.get("name") or container.path.stem,
        format="qdpx",
        origin=origin,
        users=tuple(FileUser(guid(each), each.get("name") or each.get("id") or "") for each in _within(root, "Users")),
        codes=tuple(codes),
        code_notes=tuple(
            (guid(each), notes_on)
            for book in books
            for each in book.iter()
            if isinstance(each.tag, str) and local(each) == "Code" and (notes_on := references(each, "NoteRef"))
        ),
        sources=tuple(flat),
        notes=tuple(notes),
        journal=references(root, "NoteRef"),
        variables=tuple(
            FileVariable(
                guid(each), each.get("name") or "?", KINDS.get((each.get("typeOfVariable") or "").casefold(), "text")
            )
            for each in _within(root, "Variables")
        ),
        cases=tuple(_case(each) for each in _within(root, "Cases")),
        sets=tuple(_set(each) for each in _within(root, "Sets")),
        links=tuple(_link(each) for each in _within(root, "Links")),
        graphs=tuple(_graph(each) for each in _within(root, "Graphs")),
        note=description(root),
        findings=(*found, *reader.findings()),
        own=_beside(container) if own else None,
    )


def _within(root: _Element, name: str) -> Iterator[_Element]:
    """The elements within a part of the project, which other programs may write twice or leave empty."""
    for part in children(root, name):
        yield from (each for each in part if isinstance(each.tag, str))


def _note(reader: Sources, element: _Element) -> FileNote:
    text = reader.plain_text(element)
    about = description(element)
    body = "\n\n".join(each for each in (about, text.text.replace("\r\n", "\n").replace("\r", "\n")) if each.strip())
    return FileNote(
        guid(element),
        element.get("name") or "",
        body,
        guid(element, "creatingUser"),
        moment(element.get("creationDateTime")),
        moment(element.get("modifiedDateTime")),
    )


def _case(element: _Element) -> FileCase:
    values = tuple(found for each in children(element, "VariableValue") if (found := value_of(each)))
    return FileCase(
        guid(element),
        (element.get("name") or "").strip(),
        description(element),
        values,
        references(element, "SourceRef"),
        len(references(element, "SelectionRef")),
        len(references(element, "CodeRef")),
    )


def _set(element: _Element) -> FileSet:
    return FileSet(
        guid(element),
        (element.get("name") or "").strip(),
        description(element),
        references(element, "MemberCode"),
        references(element, "MemberSource"),
        references(element, "MemberNote"),
    )


def _link(element: _Element) -> FileLink:
    directed = (element.get("direction") or "").casefold() in ("oneway", "bidirectional")
    ends = guid(element, "originGUID"), guid(element, "targetGUID")
    return FileLink(guid(element), element.get("name") or "", *ends, directed, references(element, "NoteRef"))


def _graph(element: _Element) -> FileGraph:
    vertices = tuple(
        FileVertex(
            guid(each),
            each.get("name") or "",
            guid(each, "representedGUID"),
            number(each.get("firstX")) or 0,
            number(each.get("firstY")) or 0,
            each.get("color") or "",
        )
        for each in children(element, "Vertex")
    )
    edges = tuple(
        FileEdge(
            each.get("name") or "",
            guid(each, "sourceVertex"),
            guid(each, "targetVertex"),
            (each.get("direction") or "").casefold() in ("oneway", "bidirectional"),
            guid(each, "representedGUID"),
        )
        for each in children(element, "Edge")
    )
    return FileGraph(guid(element), element.get("name") or "", vertices, edges)


def _beside(container: Container) -> dict[str, Any] | None:
    """What InterviewKit put beside the standard's part; None where it is missing or not readable any more."""
    content = container.beside(BESIDE)
    if content is None:
        return None
    try:
        known = json.loads(content)
    except (ValueError, RecursionError):
        return None
    return known if isinstance(known, dict) else None
