"""Makes many codes at once, as an imported codebook needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session

from interviewkit.coding.codebook import HUES
from interviewkit.errors import UserError
from interviewkit.model import new_guid
from interviewkit.store.bulk import fetch, insert


@dataclass(frozen=True, slots=True)
class NewCode:
    """A code to be made. colour: hue 0–9, None: its parent's, or the least used at the top; guid "": one of its own."""

    name: str
    parent_id: int | None = None
    family: str = "topic"
    colour: int | None = None
    definition: str = ""
    include: str = ""
    exclude: str = ""
    active: bool = True
    guid: str = ""


def create_codes(session: Session, codes: Sequence[NewCode]) -> list[int]:
    """New codes, each behind its siblings; their ids. UserError when one has no name or another's.

    A guid that somebody here has already is replaced.
    """
    if not codes:
        return []
    here = fetch(session, "SELECT id, guid, name, parent_id, colour, position FROM code")
    guids, names = {row[1] for row in here}, {row[2] for row in here}
    colours = {row[0]: row[4] for row in here}
    tops = [row[4] for row in here if row[3] is None]
    behind: dict[int | None, int] = {}
    for _, _, _, parent, _, position in here:
        behind[parent] = max(behind.get(parent, 0), position + 1)
    rows, made = [], []
    for code in codes:
        name = " ".join(code.name.split())
        if not name or name in names:
            raise UserError(
                "There is a code “{name}” already.",
                safe="Nothing was changed.",
                attempt="Choose another name, or merge the two.",
                name=name,
            )
        names.add(name)
        colour = code.colour
        if colour is None:
            colour = min(range(HUES), key=tops.count) if code.parent_id is None else colours[code.parent_id]
        if code.parent_id is None:
            tops.append(colour)
        made.append(code.guid if code.guid and code.guid not in guids else new_guid())
        guids.add(made[-1])
        position = behind.get(code.parent_id, 0)
        behind[code.parent_id] = position + 1
        texts = code.definition, code.include, code.exclude
        rows.append((made[-1], code.parent_id, name, code.family, colour, *texts, position, code.active))
    columns = (
        "guid", "parent_id", "name", "family", "colour", "definition", "include", "exclude", "position", "active",
    )  # fmt: skip
    insert(session, "code", columns, rows)
    ids = dict(fetch(session, "SELECT guid, id FROM code"))
    return [ids[guid] for guid in made]
