"""Writes a project as .qdpx: valid by the standard's schema, and all that other programs can read of it."""

from __future__ import annotations

import json
import zipfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlmodel import Session

from interviewkit.errors import Cancelled
from interviewkit.exchange.code_files import lawful, project_codes
from interviewkit.exchange.qdc import ORIGIN, family_members, put_codes, put_family
from interviewkit.exchange.refi import writing_ideas, writing_people
from interviewkit.exchange.refi.conventions import BESIDE
from interviewkit.exchange.refi.notes import Notes
from interviewkit.exchange.refi.schema import require_valid
from interviewkit.exchange.refi.writing_sources import write_sources
from interviewkit.model import now
from interviewkit.sources.formats import Finding
from interviewkit.store.bulk import fetch
from interviewkit.store.files import whole_file
from interviewkit.store.project import Project

if TYPE_CHECKING:
    from lxml.etree import _Element

NAMESPACE = "urn:QDA-XML:project:1.0"
PARTS = ("Users", "CodeBook", "Variables", "Cases", "Sources", "Notes", "Links", "Sets", "Graphs")
"""In the order of the schema, over which other programs reject a whole file."""
CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was written, and what of the project is not in it."""

    path: Path
    findings: tuple[Finding, ...]


def export_project(
    project: Project,
    target: Path,
    *,
    recordings: bool = True,
    progress: Callable[[float | None], None] = lambda done: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Written:
    """Writes everything that a REFI-QDA project can hold. recordings: with the sound and pictures themselves.

    FileTrouble when it cannot be written, Cancelled when cancelled; then what was there before stays.
    """
    counts: Counter[tuple[str, str]] = Counter()
    with whole_file(target) as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=4) as packed:
        with project.read() as session:
            root, media = _document(
                session, project, packed, recordings, counts, lambda done: progress(done * 0.7), cancelled
            )
        require_valid(root, "project")
        _pack(packed, "project.qde", _serialised(root))
        _media(packed, media, progress, cancelled)
    return Written(target, tuple(Finding(kind, detail, count) for (kind, detail), count in counts.items()))


def _serialised(root: _Element) -> bytes:
    from lxml import etree

    data: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return data


def _document(
    session: Session,
    project: Project,
    packed: zipfile.ZipFile,
    recordings: bool,
    counts: Counter[tuple[str, str]],
    progress: Callable[[float], None],
    cancelled: Callable[[], bool],
) -> tuple[_Element, dict[str, Path]]:
    """The XML, and the recordings that belong beside it; texts are packed on the way."""
    from lxml.etree import Element, SubElement

    space = f"{{{NAMESPACE}}}"
    root = Element(f"{space}Project", nsmap={None: NAMESPACE})
    ((title, purpose, created),) = fetch(session, "SELECT title, purpose, created_at FROM project LIMIT 1")
    root.set("name", lawful(title) or lawful(str(Path(str(project.place)).stem)))
    root.set("origin", ORIGIN)
    part = {name: SubElement(root, space + name) for name in PARTS}
    notes = Notes(session)
    coders = dict(fetch(session, "SELECT id, guid FROM coder"))
    for guid, name in fetch(session, "SELECT guid, name FROM coder ORDER BY id"):
        SubElement(part["Users"], f"{space}User", {"guid": guid, "name": lawful(name)})
    owner = dict(fetch(session, "SELECT name, guid FROM coder")).get(project.coder)
    if owner:
        root.set("creatingUserGUID", owner)
    root.set("creationDateTime", created or now())
    root.set("modifiedDateTime", now())
    codes = project_codes(session)
    put_codes(SubElement(part["CodeBook"], f"{space}Codes"), codes, notes.about("code"))
    beside: dict[str, Any] = {"interviewkit": 1, "sources": {}}
    writing_people.write_people(session, part["Variables"], part["Cases"], beside)
    media = write_sources(session, project, part["Sources"], notes, coders, packed, beside, recordings, counts,
                          progress, cancelled)  # fmt: skip
    writing_ideas.write_links(session, part["Links"], notes)
    for family, members in family_members(codes).items():
        put_family(part["Sets"], family, members)
    writing_ideas.write_sets(session, part["Sets"], notes, beside)
    writing_ideas.write_graphs(session, part["Graphs"], beside)
    notes.write(part["Notes"])
    if len(part["CodeBook"][0]) == 0:
        part["CodeBook"].remove(part["CodeBook"][0])
    for element in part.values():
        if len(element) == 0:
            root.remove(element)
    if purpose.strip():
        SubElement(root, f"{space}Description").text = lawful(purpose)
    for guid in notes.journal():
        SubElement(root, f"{space}NoteRef", {"targetGUID": guid})
    _pack(packed, BESIDE, json.dumps(beside, ensure_ascii=True, separators=(",", ":")).encode())
    return root, media


def _pack(packed: zipfile.ZipFile, name: str, content: bytes) -> None:
    packed.writestr(zipfile.ZipInfo(name, date_time=(2020, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED, 4)


def _media(
    packed: zipfile.ZipFile,
    media: dict[str, Path],
    progress: Callable[[float | None], None],
    cancelled: Callable[[], bool],
) -> None:
    total = sum(path.stat().st_size for path in media.values()) or 1
    done = 0
    for name, path in media.items():
        entry = zipfile.ZipInfo(name, date_time=(2020, 1, 1, 0, 0, 0))
        entry.file_size = path.stat().st_size
        with path.open("rb") as source, packed.open(entry, "w", force_zip64=entry.file_size > 1 << 30) as copy:
            while block := source.read(CHUNK):
                if cancelled():
                    raise Cancelled
                copy.write(block)
                done += len(block)
                progress(0.7 + 0.3 * done / total)
