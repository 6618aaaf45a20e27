"""Writes the notes of an arriving project as memos, each about what refers to it; the others into the journal."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sqlmodel import Session, select

from interviewkit.coding.memos import ABOUT
from interviewkit.exchange.arrival.ledger import Ledger
from interviewkit.exchange.arrival.shapes import FileProject
from interviewkit.exchange.refi.conventions import ABOUT as ABOUT_LINK
from interviewkit.exchange.refi.conventions import FEELING, LOST, NEED, STAGE, STAR, TOUCHPOINT, WEIGHT
from interviewkit.model import Memo, now
from interviewkit.words import mark, tr

SIGNS = (FEELING, STAGE, TOUCHPOINT, WEIGHT, NEED)
ABOUT_THE_FILE = mark("What “{name}” says of itself")
_LINK = re.compile(r"\[\[(code|source|participant|theme|stage|memo):([0-9a-f-]{36})\|([^\[\]\n]*)\]\]")


def bring_memos(session: Session, project: FileProject, ledger: Ledger) -> None:
    """A note about one thing is a memo on it; one about several is a memo on each; a passage's is told on the quote."""
    about = _subjects(project, ledger)
    here = {row.guid: row for row in session.exec(select(Memo))}
    made: list[tuple[Memo, str]] = []
    for guid, note in ledger.notes.items():
        subjects = about.get(guid, [])
        sign = note.title.startswith(SIGNS) or note.title in (STAR, LOST)
        if sign or (not subjects and guid in ledger.used and guid not in project.journal):
            continue
        if not note.title.strip() and not note.text.strip():
            ledger.tell("empty-note")
            continue
        for n, subject in enumerate(subjects or [("", 0)]):
            known = here.get(guid)
            if known is not None and (known.title, known.text) == (note.title, note.text):
                ledger.memos[guid] = known.id or 0
                continue
            row = Memo(
                guid=ledger.guid("memo", guid if n == 0 else ""),
                title=" ".join(note.title.split()),
                text=note.text,
                coder_id=ledger.coders.get(note.coder),
                created_at=note.created or now(),
                changed_at=note.changed or note.created or now(),
            )
            if subject[0] in ABOUT:
                setattr(row, f"{subject[0]}_id", subject[1])
            session.add(row)
            made.append((row, guid))
        if not subjects and guid not in project.journal and project.format == "qdpx":
            ledger.tell("note-in-journal")
    if project.note.strip() and project.own is None:
        row = Memo(title=tr(ABOUT_THE_FILE, name=project.name), text=project.note)
        session.add(row)
        made.append((row, ""))
    session.flush()
    for row, guid in made:
        if guid and row.id is not None:
            ledger.memos.setdefault(guid, row.id)
    for row, _ in made:
        row.text = _LINK.sub(lambda found: _relinked(found, ledger), row.text)
        session.add(row)
    session.flush()
    ledger.tell("memos", "", len(made))


def _subjects(project: FileProject, ledger: Ledger) -> dict[str, list[tuple[str, int]]]:
    found: dict[str, list[tuple[str, int]]] = {}

    def add(guid: str, kind: str, row: int | None) -> None:
        if row is not None and (kind, row) not in found.setdefault(guid, []):
            found[guid].append((kind, row))

    for source in project.sources:
        for guid in source.notes:
            add(guid, "source", ledger.sources.get(source.guid))
    for code, notes in project.code_notes:
        for guid in notes:
            add(guid, "code", ledger.codes.get(code))
    for each in project.sets:
        for guid in each.notes:
            if each.guid in ledger.themes:
                add(guid, "theme", ledger.themes[each.guid])
            elif each.guid in ledger.stages:
                add(guid, "stage", ledger.stages[each.guid])
    for link in project.links:
        if link.origin in ledger.notes and link.name == ABOUT_LINK:
            add(link.origin, "participant", ledger.participants.get(link.target))
            ledger.used.add(link.guid)
    return {guid: subjects for guid, subjects in found.items() if subjects}


def _relinked(found: re.Match[str], ledger: Ledger) -> str:
    """A link of a memo with the id that its target has here; without its target it is kept as its words."""
    rows = {"code": ledger.codes, "source": ledger.sources, "participant": ledger.participants,
            "theme": ledger.themes, "stage": ledger.stages, "memo": ledger.memos}  # fmt: skip
    row = rows[found[1]].get(found[2])
    return f"[[{found[1]}:{row}|{found[3]}]]" if row is not None else f"[[{found[3]}]]"


def lines_of(project: FileProject, ledger: Ledger) -> Iterator[str]:
    """Links and sets that found no counterpart, in words, for the journal: nothing is lost that a person can read."""
    names = _names(project, ledger)
    for link in project.links:
        if link.guid not in ledger.used and (link.origin in names or link.target in names):
            arrow = "→" if link.directed else "—"
            name = f" ({link.name})" if link.name else ""
            yield f"{names.get(link.origin, '?')} {arrow} {names.get(link.target, '?')}{name}"
    for each in project.sets:
        if each.guid not in ledger.used:
            members = (*each.codes, *each.sources, *each.notes)
            yield f"{each.name}: " + ", ".join(names[guid] for guid in members if guid in names)


def _names(project: FileProject, ledger: Ledger) -> dict[str, str]:
    names = {each.guid: each.name for each in project.codes}
    names |= {each.guid: each.name for each in project.cases} | {each.guid: each.name for each in project.sets}
    names |= {each.guid: each.name for each in project.sources}
    names |= {each.guid: each.title or each.text[:60] for each in project.notes}
    for source in project.sources:
        for one in (*source.content.selections, *source.loose):
            names[one.guid] = f"{source.name}: {one.label}" if one.label else source.name
    return names
