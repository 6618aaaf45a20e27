"""The notes of a project that is written: memos, and signs such as feelings and stages, each made once."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlmodel import Session

from interviewkit.exchange.code_files import lawful
from interviewkit.exchange.refi.conventions import FEELING, made_guid
from interviewkit.exchange.refi.xml_values import moment
from interviewkit.store.bulk import fetch

if TYPE_CHECKING:
    from lxml.etree import _Element

KINDS = ("source", "participant", "code", "theme", "stage")
_LINK = re.compile(r"\[\[(code|source|participant|theme|stage|memo):(\d+)\|([^\[\]\n]*)\]\]")


@dataclass(frozen=True, slots=True)
class Note:
    """One note as it is written."""

    guid: str
    name: str
    text: str
    coder: str = ""
    created: str = ""
    changed: str = ""


class Notes:
    """Collects what is to be written as notes; starts with the memos."""

    def __init__(self, session: Session) -> None:
        self._notes: dict[str, Note] = {}
        self._about: dict[str, dict[str, list[str]]] = {kind: defaultdict(list) for kind in KINDS}
        self._journal: list[str] = []
        self.feelings: dict[str, list[str]] = defaultdict(list)
        """Label → guids of the notes of such feelings."""
        guids = {kind: dict(fetch(session, f"SELECT id, guid FROM {kind}")) for kind in (*KINDS, "memo")}
        columns = ", ".join(f"m.{kind}_id" for kind in KINDS)
        rows = fetch(
            session,
            f"""SELECT m.guid, m.title, m.text, coalesce(k.guid, ''), m.created_at, m.changed_at, {columns}
                FROM memo m LEFT JOIN coder k ON k.id = m.coder_id ORDER BY m.id""",
        )
        for guid, title, text, coder, created, changed, *about in rows:
            linked = _LINK.sub(lambda found: _by_guid(found, guids), text)
            self._notes[guid] = Note(guid, title, linked, coder, created, changed)
            subject = [(kind, number) for kind, number in zip(KINDS, about, strict=True) if number is not None]
            for kind, number in subject:
                self._about[kind][guids[kind][number]].append(guid)
            if not subject:
                self._journal.append(guid)

    def about(self, kind: str) -> dict[str, list[str]]:
        """guid of a thing of this kind → guids of the memos about it."""
        return self._about[kind]

    def journal(self) -> list[str]:
        """guids of the memos about nothing in particular."""
        return self._journal

    def sign(self, name: str, text: str) -> str:
        """The note of this name, made when it is first needed; its guid."""
        guid = made_guid("sign", name)
        self._notes.setdefault(guid, Note(guid, name, text))
        return guid

    def add(self, note: Note) -> str:
        """A note of its own; its guid."""
        self._notes[note.guid] = note
        return note.guid

    def feeling(self, quote: str, label: str, facts: str, why: str, coder: str, created: str) -> str:
        """The note of one feeling in one quote; its guid."""
        guid = made_guid("feeling", quote, label, coder)
        self.feelings[label].append(guid)
        return self.add(Note(guid, FEELING + label, f"{facts}\n{why}" if why else facts, coder, created))

    def write(self, part: _Element) -> None:
        """Writes all of them."""
        from lxml.etree import SubElement

        space = part.tag.rpartition("}")[0] + "}"
        for note in self._notes.values():
            element = SubElement(part, f"{space}Note", {"guid": note.guid, "name": lawful(note.name)})
            if note.coder:
                element.set("creatingUser", note.coder)
            for name, value in (("creationDateTime", note.created), ("modifiedDateTime", note.changed)):
                if value and moment(value):
                    element.set(name, value)
            SubElement(element, f"{space}PlainTextContent").text = lawful(note.text)


def _by_guid(found: re.Match[str], guids: dict[str, dict[int, str]]) -> str:
    """A memo's link with the guid of its target in place of the id, which means nothing elsewhere."""
    guid = guids[found[1]].get(int(found[2]))
    return f"[[{found[1]}:{guid}|{found[3]}]]" if guid else f"[[{found[3]}]]"
