"""Codebooks into files and out of them, with a preview of what would change, as one step."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal
from uuid import UUID

from sqlmodel import Session, select

from interviewkit.coding.codebook import HUES, describe_code, move_codes, rename_code
from interviewkit.coding.many_codes import NewCode, create_codes
from interviewkit.errors import FileTrouble
from interviewkit.exchange import qdc, sheets
from interviewkit.exchange.code_files import (
    MOST_CODES,
    FileCode,
    hue_colours,
    nearest_hue,
    no_codebook,
    project_codes,
    read_bytes,
    told_apart,
)
from interviewkit.model import Code
from interviewkit.store.files import write_whole
from interviewkit.store.project import Project
from interviewkit.text.folding import fold

FORMATS = ("qdc", "xlsx", "csv")
HEAD = ("code", "parent", "family", "colour", "definition", "include", "exclude", "active", "quotes", "participants")
TEXTS = ("definition", "include", "exclude")
_COLUMNS = {
    "name": ("code", "codename", "code name", "name", "tag", "코드", "코드명", "코드 이름", "이름", "태그"),
    "parent": ("parent", "parent code", "category", "상위", "상위 코드", "부모", "범주", "분류"),
    "family": ("family", "kind", "type", "종류", "유형"),
    "colour": ("colour", "color", "색", "색상"),
    "definition": ("definition", "description", "meaning", "memo", "comment", "정의", "설명", "의미", "메모", "코멘트"),
    "include": ("include", "inclusion", "use it when", "when to use", "포함", "포함 기준", "쓸 때"),
    "exclude": ("exclude", "exclusion", "do not use it when", "when not to use", "제외", "제외 기준", "쓰지 않을 때"),
    "active": ("active", "활성", "사용"),
    "guid": ("guid", "id"),
}
_NO = frozenset(("no", "false", "0", "아니요", "아니오"))
State = Literal["new", "same", "fills", "differs"]


@dataclass(frozen=True, slots=True)
class Row:
    """What importing one code of a file would do.

    state: "new" for a code that is not here; "same"; "fills" when it only says what is empty here; "differs" when both
    say something and not the same. code_id: the code here; fields: what would change.
    """

    code: FileCode
    state: State
    code_id: int | None = None
    fields: tuple[str, ...] = ()


def export_codebook(project: Project, target: Path, format: str | None = None) -> Path:
    """Writes the codebook as qdc, xlsx or csv, by the target's ending when format is None; gives back the path."""
    kind = (format or target.suffix.removeprefix(".")).lower()
    if kind not in FORMATS:
        raise FileTrouble(
            "InterviewKit cannot write “{name}” files.",
            safe="Nothing was written.",
            attempt="Choose one of qdc, xlsx and csv.",
            name=kind or target.name,
        )
    with project.read() as session:
        codes = project_codes(session)
    if kind == "qdc":
        content = qdc.write_qdc(codes)
    else:
        rows = as_rows(codes)
        content = sheets.write_csv(rows) if kind == "csv" else sheets.write_xlsx(rows, "Codebook")
    write_whole(target, content)
    return target


def as_rows(codes: Sequence[FileCode]) -> list[list[str | int]]:
    """A codebook as a table, its heads in English so that it can be read back whatever language it was written in."""
    rows: list[list[str | int]] = [[*HEAD, "guid"]]
    for code in codes:
        parent = "" if code.parent is None else codes[code.parent].name
        colour = "" if code.colour is None else hue_colours()[code.colour]
        texts = [code.definition or "", code.include or "", code.exclude or ""]
        active = "no" if code.active is False else "yes"
        rows.append(
            [code.name, parent, code.family or "", colour, *texts, active, code.quotes, code.participants, code.guid]
        )
    return rows


def read_codebook(path: Path) -> list[FileCode]:
    """The codes a file holds, with names of their own; FileTrouble, in words, for any other file."""
    content, ending = read_bytes(path), path.suffix.lower()
    if ending == ".qdc" or content.lstrip(b"\xef\xbb\xbf \r\n\t")[:1] == b"<":
        return told_apart(qdc.read_qdc(content, path.name))
    rows = sheets.read_xlsx(content, path.name) if content[:2] == b"PK" else sheets.read_csv(content, path.name)
    return told_apart(from_rows(rows, path.name))


def from_rows(rows: Sequence[Sequence[str]], name: str) -> list[FileCode]:
    """Codes out of a table whose first row names its columns, in English, in Korean or as Taguette does."""
    heads = [re.sub(r"[\s_]+", " ", cell).strip().casefold() for cell in rows[0]] if rows else []
    places = {
        field: next((heads.index(each) for each in known if each in heads), None) for field, known in _COLUMNS.items()
    }
    if places["name"] is None:
        raise no_codebook(name)
    if len(rows) > MOST_CODES:
        raise FileTrouble("“{name}” is too large for a codebook.", safe="Nothing was imported.", name=name)

    def cell(row: Sequence[str], field: str) -> str | None:
        at = places[field]
        return None if at is None else row[at] if at < len(row) else ""

    read = []
    for row in rows[1:]:
        label = " ".join((cell(row, "name") or "").split())
        if not label:
            continue
        active = cell(row, "active")
        code = FileCode(
            label,
            family=(cell(row, "family") or "").strip() or None,
            colour=nearest_hue(cell(row, "colour") or ""),
            definition=cell(row, "definition"),
            include=cell(row, "include"),
            exclude=cell(row, "exclude"),
            active=None if not (active or "").strip() else (active or "").strip().casefold() not in _NO,
            guid=_guid(cell(row, "guid") or ""),
        )
        read.append((code, " ".join((cell(row, "parent") or "").split())))
    if not read:
        raise no_codebook(name)
    return _in_order(read)


def _in_order(read: Sequence[tuple[FileCode, str]]) -> list[FileCode]:
    """Each code before what is below it. A parent that has no row of its own is made; a ring of parents is opened."""
    own = {code.name: at for at, (code, _) in reversed(list(enumerate(read)))}
    missing = dict.fromkeys(parent for _, parent in read if parent and parent not in own)
    found: list[FileCode] = []
    placed: dict[str, int] = {}
    for parent in missing:
        placed[parent] = len(found)
        found.append(FileCode(parent))
    below: dict[str, list[int]] = {}
    for at, (code, parent) in enumerate(read):
        below.setdefault(parent if parent != code.name else "", []).append(at)
    done: set[int] = set()

    def lay(first: int, above: int | None) -> None:
        waiting = [(first, above)]
        while waiting:
            at, over = waiting.pop()
            if at in done:
                continue
            done.add(at)
            code = read[at][0]
            found.append(replace(code, parent=over))
            if own[code.name] == at:
                place = len(found) - 1
                waiting += [(each, place) for each in reversed(below.get(code.name, []))]

    for at, (_, parent) in enumerate(read):
        if at in below.get("", []) or parent in missing:
            lay(at, placed.get(parent))
    for at in range(len(read)):
        lay(at, None)
    return found


def preview(session: Session, codes: Sequence[FileCode]) -> list[Row]:
    """What importing would do, code by code: they are the same by their guid, else by their name."""
    here = {code.id: code for code in session.exec(select(Code))}
    by_guid = {code.guid.lower(): code for code in here.values()}
    by_name = {fold(code.name): code for code in reversed(list(here.values()))}
    named = {fold(code.name) for code in codes}
    rows: list[Row] = []
    matched: dict[int, int] = {}
    taken: set[int] = set()
    for at, code in enumerate(codes):
        known = by_name.get(fold(code.name))
        if (twin := by_guid.get(code.guid)) is not None and (known is None or fold(twin.name) not in named):
            known = twin
        if known is None or known.id is None or known.id in taken:
            rows.append(Row(code, "new"))
            continue
        matched[at] = known.id
        taken.add(known.id)
        fields = []
        if fold(code.name) != fold(known.name):
            fields.append("name")
        above = matched.get(code.parent) if code.parent is not None else None
        if above != known.parent_id and (code.parent is None or above is not None) and _says_parent(codes):
            fields.append("parent")
        fills = []
        for field in (*TEXTS, "family", "colour", "active"):
            theirs, ours = getattr(code, field), getattr(known, field)
            if theirs is None or theirs == ours or (field in TEXTS and theirs.strip() == ours.strip()):
                continue
            if field in TEXTS and not ours.strip():
                fills.append(field)
            elif field not in TEXTS or theirs.strip():
                fields.append(field)
        state: State = "differs" if fields else "fills" if fills else "same"
        rows.append(Row(code, state, known.id, (*fields, *fills)))
    return rows


def _says_parent(codes: Sequence[FileCode]) -> bool:
    return any(code.parent is not None for code in codes)


def take(session: Session, rows: Sequence[Row], chosen: Collection[int]) -> int:
    """Imports the rows with these indexes. How many codes were made or changed.

    A new code whose parent is not taken comes below the nearest one above it that is, or at the top.
    """
    return take_codes(session, rows, chosen)[0]


def take_codes(session: Session, rows: Sequence[Row], chosen: Collection[int]) -> tuple[int, dict[int, int]]:
    """As take(), and the ids of all codes that are here now, by index of their row."""
    ids: dict[int, int] = {at: row.code_id for at, row in enumerate(rows) if row.code_id is not None}
    taken = [at for at, row in enumerate(rows) if at in chosen and row.state != "same"]
    new = {at for at in taken if rows[at].code_id is None}
    above: dict[int, int | None] = {}
    levels: dict[int, int] = {}
    for at in taken:
        over = rows[at].code.parent
        while over is not None and over not in ids and over not in new:
            over = rows[over].code.parent
        above[at] = over
        levels[at] = 0 if over not in levels else levels[over] + 1
    for level in range(max(levels.values(), default=-1) + 1):
        there = [at for at in taken if levels[at] == level]
        for at in there:
            if at not in new:
                _update(session, rows[at], None if (over := above[at]) is None else ids[over])
                session.flush()
        fresh = [at for at in there if at in new]
        parents = [None if (over := above[at]) is None else ids[over] for at in fresh]
        made = create_codes(session, [_new(rows[at].code, parent) for at, parent in zip(fresh, parents, strict=True)])
        ids |= dict(zip(fresh, made, strict=True))
    return len(taken), ids


def _new(code: FileCode, parent: int | None) -> NewCode:
    return NewCode(
        code.name,
        parent,
        code.family or "topic",
        None if code.colour is None else code.colour % HUES,
        code.definition or "",
        code.include or "",
        code.exclude or "",
        code.active is not False,
        _guid(code.guid),
    )


def _update(session: Session, row: Row, parent: int | None) -> None:
    assert row.code_id is not None
    code = session.get_one(Code, row.code_id)
    if "name" in row.fields:
        rename_code(session, row.code_id, row.code.name)
    texts = {field: getattr(row.code, field) for field in (*TEXTS, "family") if field in row.fields}
    describe_code(session, row.code_id, **texts)
    if "colour" in row.fields and row.code.colour is not None:
        code.colour = row.code.colour % HUES
    if "active" in row.fields:
        code.active = row.code.active is not False
    session.add(code)
    if "parent" in row.fields and parent != code.parent_id:
        move_codes(session, [row.code_id], parent, 1_000_000)


def _guid(text: str) -> str:
    try:
        return str(UUID(text.strip(" {}")))
    except ValueError:
        return ""
