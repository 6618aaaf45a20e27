"""What a codebook file says, whichever program wrote it; and which of the palette's hues a colour is nearest to."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from sqlmodel import Session

from interviewkit import resources
from interviewkit.coding.queries import codebook
from interviewkit.errors import FileTrouble
from interviewkit.store.bulk import fetch

MOST_CODES = 20_000
LARGEST = 30_000_000
"""Bytes of a file that is looked at."""

_UNLAWFUL = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class FileCode:
    """A code as a file has it. parent: index of the code above it, always an earlier one, None at the top.

    None in the rest: the file does not say. colour: hue 0–9; guid: in small letters without braces.
    """

    name: str
    parent: int | None = None
    family: str | None = None
    colour: int | None = None
    definition: str | None = None
    include: str | None = None
    exclude: str | None = None
    active: bool | None = None
    guid: str = ""
    quotes: int = 0
    participants: int = 0


def project_codes(session: Session) -> list[FileCode]:
    """The project's codebook, each code before what is below it."""
    guids = dict(fetch(session, "SELECT id, guid FROM code"))
    places: dict[int, int] = {}
    found: list[FileCode] = []
    for row in codebook(session):
        places[row.id] = len(found)
        found.append(
            FileCode(
                row.name,
                None if row.parent_id is None else places[row.parent_id],
                *(row.family, row.colour, row.definition, row.include, row.exclude, row.active),
                *(guids[row.id], row.quotes, row.participants),
            )
        )
    return found


def told_apart(codes: Sequence[FileCode]) -> list[FileCode]:
    """Codes with names of their own, as a codebook needs: a second “Other” becomes “Other (Delivery)” by its parent."""
    taken: set[str] = set()
    found: list[FileCode] = []
    for code in codes:
        name = " ".join(code.name.split())
        if name in taken and code.parent is not None:
            name = f"{name} ({found[code.parent].name})"
        stem, n = name, 2
        while name in taken:
            name, n = f"{stem} ({n})", n + 1
        taken.add(name)
        found.append(replace(code, name=name))
    return found


def read_bytes(path: Path) -> bytes:
    """A file's bytes; FileTrouble when it cannot be read or is too large to be a codebook."""
    try:
        if path.stat().st_size > LARGEST:
            raise FileTrouble("“{name}” is too large for a codebook.", safe="Nothing was imported.", name=path.name)
        return path.read_bytes()
    except OSError as error:
        raise FileTrouble("“{name}” could not be read.", safe="Nothing was imported.", name=path.name) from error


def no_codebook(name: str) -> FileTrouble:
    """What is said of a file in which no codes are found."""
    return FileTrouble(
        "“{name}” holds no codebook that InterviewKit can read.",
        safe="Nothing was imported.",
        attempt="Export it again as .qdc, .xlsx or .csv with a column “code”.",
        name=name,
    )


def lawful(text: str) -> str:
    """Text without characters that no XML file may hold; line ends as LF."""
    return _UNLAWFUL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


@cache
def hue_colours() -> tuple[str, ...]:
    """The palette's hues as #RRGGBB, as they are drawn on white."""
    hues = json.loads(resources.path("palette.json").read_text(encoding="utf-8"))["hues"]
    return tuple(str(each["light"]).upper() for each in hues)


def nearest_hue(colour: str) -> int | None:
    """The hue nearest to #RGB or #RRGGBB, None for anything else."""
    digits = colour.strip().removeprefix("#")
    if not re.fullmatch(r"[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6}", digits):
        return None
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)

    def far(other: str) -> int:
        return sum((int(digits[at : at + 2], 16) - int(other[at + 1 : at + 3], 16)) ** 2 for at in (0, 2, 4))

    return min(range(len(hue_colours())), key=lambda hue: far(hue_colours()[hue]))
