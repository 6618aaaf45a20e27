"""Participants with their facts and their codes as an SPSS system file (.sav).

Written by the file format that PSPP documents ("System File Format"): no compression, UTF-8, missing numbers as the
system's missing value. Names may have up to 64 bytes and texts 255; what is longer is cut at a letter and reported.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlmodel import Session

from interviewkit.coding.queries import VOICE, VOICES, codebook
from interviewkit.exchange.tables.columns import number
from interviewkit.people.queries import participants
from interviewkit.store.bulk import fetch
from interviewkit.store.files import write_whole

LONGEST_NAME, LONGEST_TEXT, LONGEST_LABEL = 64, 255, 255
"""Bytes."""
_MISSING = -1.7976931348623157e308
_LOWEST = struct.unpack("<d", b"\xfe\xff\xff\xff\xff\xff\xef\xff")[0]
"""The number next to the missing one, at which open ranges begin."""
_RESERVED = frozenset(["ALL", "AND", "BY", "EQ", "GE", "GT", "LE", "LT", "NE", "NOT", "OR", "TO", "WITH"])
_NUMERIC = 0.9
"""Share of the filled cells that must be numbers for an attribute to be one."""


@dataclass(frozen=True, slots=True)
class Variable:
    """One column. label: what is shown for it; values: numbers, None where there is none, or texts."""

    name: str
    label: str
    values: Sequence[float | None] | Sequence[str]
    decimals: int = 0

    @property
    def is_text(self) -> bool:
        return bool(self.values) and all(isinstance(each, str) for each in self.values)


@dataclass(frozen=True, slots=True)
class Written:
    """cut: texts that were longer than SPSS holds; renamed: names it does not allow, old → new."""

    participants: int
    variables: int
    cut: int
    renamed: dict[str, str]


def write_spss(session: Session, path: Path) -> Written:
    """One row a participant: label, facts, and for each code how many of their quotes carry it."""
    people = participants(session)
    names = sorted({name for each in people for name in each.attributes})
    counted = fetch(
        session,
        f"""SELECT {VOICE}, t.code_id, count(DISTINCT q.id) {VOICES} JOIN tag t ON t.quote_id = q.id
            GROUP BY {VOICE}, t.code_id""",
    )
    counts = {(person, code): n for person, code, n in counted}
    columns = [Variable("participant", "", [each.label for each in people])]
    for name in names:
        cells = [each.attributes.get(name, "") for each in people]
        columns.append(Variable(name, name, _numbers(cells) or cells))
    for row in codebook(session, counted=False):
        coded = [float(counts.get((each.id, row.id), 0)) for each in people]
        columns.append(Variable(f"code_{row.name}", row.name, coded))
    given = _names([each.name for each in columns])
    renamed = {each.label or each.name: new for each, new in zip(columns, given, strict=True) if new != each.name}
    ready = [Variable(new, each.label, each.values, each.decimals) for each, new in zip(columns, given, strict=True)]
    cut = sum(len(value.encode()) > LONGEST_TEXT for each in ready for value in each.values if isinstance(value, str))
    write_whole(path, sav(ready))
    return Written(len(people), len(ready), cut, renamed)


def sav(variables: Sequence[Variable]) -> bytes:
    """The bytes of a system file. All variables have as many values; names are lawful already."""
    cases = len(variables[0].values) if variables else 0
    widths = [_width(each) for each in variables]
    out = bytearray(_header(sum(max(1, -(-width // 8)) for width in widths), cases))
    shorts = [f"V{n}" for n in range(1, len(variables) + 1)]
    for each, width, short in zip(variables, widths, shorts, strict=True):
        out += _variable(each, width, short)
    out += struct.pack("<iiii8i", 7, 3, 4, 8, 1, 0, 0, -1, 1, 1, 2, 65001)
    out += struct.pack("<iiii3d", 7, 4, 8, 3, _MISSING, -_MISSING, _LOWEST)
    long = "\t".join(f"{short}={each.name}" for short, each in zip(shorts, variables, strict=True)).encode()
    out += struct.pack("<iiii", 7, 13, 1, len(long)) + long
    out += struct.pack("<iiii", 7, 20, 1, 5) + b"UTF-8"
    out += struct.pack("<ii", 999, 0)
    for row in range(cases):
        for each, width in zip(variables, widths, strict=True):
            value = each.values[row]
            if width:
                cut = _cut(str(value), LONGEST_TEXT).encode()
                out += cut.ljust(-(-width // 8) * 8)
            else:
                out += struct.pack("<d", _MISSING if value is None else float(value))
    return bytes(out)


def _header(elements: int, cases: int) -> bytes:
    now = datetime.now()
    return (
        b"$FL2"
        + b"@(#) SPSS DATA FILE InterviewKit".ljust(60)
        + struct.pack("<iiiii", 2, elements, 0, 0, cases)
        + struct.pack("<d", 100.0)
        + now.strftime("%d %b %y").encode("ascii", "replace").ljust(9)[:9]
        + now.strftime("%H:%M:%S").encode()
        + b" " * 64
        + b"\0" * 3
    )


def _variable(variable: Variable, width: int, short: str) -> bytes:
    label = _cut(variable.label, LONGEST_LABEL).encode()
    form = (1 << 16 | min(width, 255) << 8) if width else (5 << 16 | 8 << 8 | variable.decimals)
    out = struct.pack("<iiiiii", 2, width, bool(label), 0, form, form) + short.encode().ljust(8)
    if label:
        out += struct.pack("<i", len(label)) + label.ljust(-(-len(label) // 4) * 4, b"\0")
    for _ in range(max(0, -(-width // 8) - 1)):
        out += struct.pack("<iiiiii", 2, -1, 0, 0, 0, 0) + b" " * 8
    return out


def _width(variable: Variable) -> int:
    """Bytes of a text variable, 0 for numbers."""
    if not variable.is_text:
        return 0
    return max(1, *(min(LONGEST_TEXT, len(_cut(str(each), LONGEST_TEXT).encode())) for each in variable.values))


def _numbers(cells: Sequence[str]) -> list[float | None] | None:
    """The cells as numbers where nearly all that are filled are some, else None; the others are missing then."""
    found = [number(cell) for cell in cells]
    filled = sum(bool(cell) for cell in cells)
    return found if filled and sum(each is not None for each in found) >= _NUMERIC * filled else None


def _names(wanted: Sequence[str]) -> list[str]:
    """Lawful, different names: letters, digits and _ . @ # $, a letter first, no word of SPSS's own."""
    taken: set[str] = set()
    found = []
    for each in wanted:
        name = re.sub(r"[^\w.@#$]", "_", each).strip("_.") or "variable"
        name = name if name[0].isalpha() else f"v_{name}"
        name = f"{name}_" if name.upper() in _RESERVED else name
        name, n = _cut(name, LONGEST_NAME), 1
        while name.casefold() in taken:
            n += 1
            name = f"{_cut(name.rpartition('__')[0] or name, LONGEST_NAME - 5)}__{n}"
        taken.add(name.casefold())
        found.append(name)
    return found


def _cut(text: str, longest: int) -> str:
    """The text in so many bytes, cut at a letter."""
    raw = text.encode("utf-8", "replace")
    return text if len(raw) <= longest else raw[:longest].decode("utf-8", "ignore")
