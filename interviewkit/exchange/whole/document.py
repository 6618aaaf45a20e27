"""The whole project as one JSON document that comes back identical: written by reports, read here.

Its form is told by resources/schemas/project.schema.json, its meaning by the help page “projects”.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlmodel import Session

from interviewkit.errors import Cancelled, FileTrouble, ProjectTrouble
from interviewkit.exchange.whole.rows import Row, all_rows, faults, put
from interviewkit.sources.actions import RECORDED_SEGMENTS
from interviewkit.store import migrations
from interviewkit.store.bulk import fetch
from interviewkit.store.checking import wrong_places
from interviewkit.store.project import Project
from interviewkit.store.triggers import recorded_tables
from interviewkit.words import mark

IMPORT = mark("Import project")
FORMAT = "interviewkit"
LARGEST = 256 << 20
"""Bytes of a document that is read; what is larger goes as an archive."""
HEAD = 400
SETTINGS = frozenset({"project", "coder", "setting", "stage", "touchpoint", "layer", "phrase"})
"""Tables that a study without any material may have rows in."""
READ, CHECKED = 0.4, 0.6


@dataclass(frozen=True, slots=True)
class Document:
    """A document that was read and has no faults. tables: rows by table."""

    file: str
    title: str
    tables: Mapping[str, Sequence[Mapping[str, Any]]]

    def count(self, table: str) -> int:
        return len(self.tables.get(table, ()))


def recognises(path: Path) -> bool:
    """Whether a file is such a document, by its first characters."""
    if path.suffix.lower() != ".json":
        return False
    try:
        with path.open("rb") as file:
            head = file.read(HEAD).removeprefix(b"\xef\xbb\xbf").lstrip()
    except OSError:
        return False
    return head.startswith(b"{") and b'"interviewkit"' in head


def written(
    readable: Mapping[str, Any], session: Session, *, names: bool, change: Callable[[str, Row], Row] | None = None
) -> Iterator[str]:
    """The document's text: what is for reading, then all rows, one a line. change: of a table's row, what is written in
    its place, e.g. without the words that consent keeps in."""
    yield json.dumps({**readable, "schema": migrations.today()}, ensure_ascii=False, indent=1)[:-2]
    yield ',\n "tables": {'
    comma = ""
    for name, rows in all_rows(session, names=names):
        yield f'{comma}\n  "{name}": ['
        comma, between = ",", ""
        for row in rows:
            row = row if change is None else change(name, row)
            yield f"{between}\n   {json.dumps(row, ensure_ascii=False, allow_nan=False)}"
            between = ","
        yield "]"
    yield "\n }\n}\n"


def read(path: Path) -> Document:
    """A document, looked through; FileTrouble when it is none, damaged, or of a newer version."""
    try:
        if path.stat().st_size > LARGEST:
            raise FileTrouble(
                "“{name}” is too large to be read ({megabytes} MB).",
                safe="Nothing was imported.",
                attempt="Pass the study on as an archive (.ikitz) instead.",
                name=path.name,
                megabytes=path.stat().st_size >> 20,
            )
        content = path.read_bytes()
    except OSError as trouble:
        raise FileTrouble(
            "“{name}” cannot be read: {reason}.",
            attempt="Check that the file still exists and that you may open it.",
            name=path.name,
            reason=trouble.strerror or str(trouble),
        ) from trouble
    try:
        found = json.loads(content.decode("utf-8-sig"), parse_constant=_refused)
    except (ValueError, RecursionError) as error:
        raise _broken(path.name, str(error)) from error
    if not isinstance(found, dict) or FORMAT not in found:
        raise _broken(path.name, FORMAT)
    schema, tables = found.get("schema"), found.get("tables")
    if isinstance(schema, str) and schema > migrations.today():
        raise FileTrouble(
            "“{name}” was written by a newer version of InterviewKit.",
            safe="Nothing was imported.",
            attempt="Install the newest version, then import it again.",
            name=path.name,
        )
    if not isinstance(tables, dict) or not all(isinstance(rows, list) for rows in tables.values()):
        raise _broken(path.name, "tables")
    if odd := next((name for name, rows in tables.items() if not all(isinstance(row, dict) for row in rows)), None):
        raise _broken(path.name, odd)
    if fault := next(faults(tables), None):
        raise _broken(path.name, fault)
    project = tables.get("project", ())
    if len(project) != 1:
        raise _broken(path.name, "project")
    return Document(path.name, project[0]["title"], tables)


def bring(
    project: Project,
    path: Path,
    *,
    progress: Callable[[float], None] = lambda done: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Document:
    """Imports a document into a project without material, as one step; exported again it is the same document.

    ProjectTrouble when there is material already, FileTrouble when the document is damaged; then nothing has changed.
    """
    if project.read_only:
        raise ProjectTrouble(
            "This project is open to read only.", safe="Nothing was changed.", attempt="Open a copy to work in it."
        )
    with project.read() as session:
        refuse_full(session, path.name)
    found = read(path)
    progress(READ)
    recorded = sum(map(len, found.tables.values())) <= RECORDED_SEGMENTS
    with project.change(IMPORT, detail=path.name, recorded=recorded) as session:
        if cancelled():
            raise Cancelled
        put(session, found.tables)
        progress(CHECKED)
        if wrong := next(iter(wrong_places(session)), None):
            raise _broken(path.name, f"{wrong.where}: {wrong.detail}")
        progress(1.0)
    return found


def refuse_full(session: Session, name: str) -> None:
    """ProjectTrouble for a project that holds material: a whole project would be mixed with it."""
    tables = [table.name for table in recorded_tables() if table.name not in SETTINGS]
    sql = " UNION ALL ".join(f'SELECT 1 FROM (SELECT id FROM "{table}" LIMIT 1) AS "{table}_"' for table in tables)
    if fetch(session, sql):
        raise ProjectTrouble(
            "“{name}” is a whole project and can only be brought into an empty one.",
            safe="Nothing was changed.",
            attempt="Make a new project and import it there.",
            name=name,
        )


def _refused(constant: str) -> None:
    raise ValueError(constant)


def _broken(name: str, where: str) -> FileTrouble:
    return FileTrouble(
        "“{name}” is no whole project of InterviewKit, or damaged ({where}).",
        safe="Nothing was imported.",
        attempt="Export the project as JSON again where it comes from.",
        name=name,
        where=where[:120],
    )
