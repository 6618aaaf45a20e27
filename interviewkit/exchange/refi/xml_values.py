"""Single values out of a project's XML: guids in any spelling, numbers, moments, what a variable says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from interviewkit.exchange.refi.xml import children, local

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST = 1 << 40
"""No position or time of a file is larger."""
_OURS = re.compile(
    r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z", re.ASCII
)
_NUMBER = re.compile(r"\s*([+-]?\d{1,13})(?:[.,]\d*)?\s*")


def guid(element: _Element, name: str = "guid") -> str:
    """A guid in small letters without braces; "" where there is none."""
    return (element.get(name) or "").strip("{} \t\r\n").lower()


def number(text: str | None) -> int | None:
    """A whole number, None for anything else."""
    if text and len(text) < 13 and text.isdecimal():
        return int(text)
    found = _NUMBER.fullmatch(text or "")
    return None if found is None or abs(int(found[1])) > MOST else int(found[1])


def moment(text: str | None) -> str:
    """A moment as this program writes them, ISO in UTC to the millisecond; "" for anything else."""
    if not text:
        return ""
    if _OURS.fullmatch(text):
        return text
    try:
        read = datetime.fromisoformat(text.strip())
        read = read.replace(tzinfo=UTC) if read.tzinfo is None else read.astimezone(UTC)
    except (ValueError, OverflowError):
        return ""
    return read.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def description(element: _Element) -> str:
    """An element's description; paragraphs of several are put together."""
    return "" if len(element) == 0 else joined(children(element, "Description"))


def joined(descriptions: Sequence[_Element]) -> str:
    """What elements Description say, a paragraph each."""
    if not descriptions:
        return ""
    texts = ["".join(each.itertext()) for each in descriptions]
    return "\n".join(each for each in texts if each.strip())


def references(element: _Element, name: str) -> tuple[str, ...]:
    """The guids that an element points to with children of this name."""
    return () if len(element) == 0 else targets(children(element, name))


def targets(pointers: Sequence[_Element]) -> tuple[str, ...]:
    """The guids that elements such as NoteRef point to."""
    return () if not pointers else tuple(dict.fromkeys(found for each in pointers if (found := _target(each))))


def value_of(element: _Element) -> tuple[str, str] | None:
    """(variable's guid, value) of a VariableValue; None where it has no value."""
    variable, value = "", ""
    for each in element:
        if not isinstance(each.tag, str):
            continue
        name = local(each)
        if name == "VariableRef":
            variable = _target(each)
        elif name.endswith("Value"):
            value = "".join(each.itertext()).strip()
            if name == "BooleanValue":
                value = {"true": "yes", "1": "yes", "false": "no", "0": "no"}.get(value.casefold(), value)
    return (variable, value) if variable and value else None


def _target(element: _Element) -> str:
    return guid(element, "targetGUID") or guid(element)
