"""Writes participants as cases, and what is known about them as variables of the right type."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlmodel import Session

from interviewkit.exchange.code_files import lawful
from interviewkit.exchange.refi.conventions import FIELDS, field_guid, made_guid
from interviewkit.store.bulk import fetch

if TYPE_CHECKING:
    from lxml.etree import _Element

TYPES = {"text": "Text", "number": "Float", "date": "Date", "yes_no": "Boolean"}
_DECIMAL = re.compile(r"-?(?:0|[1-9]\d{0,30})(?:\.\d{1,30})?")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def write_people(session: Session, variables: _Element, cases: _Element, beside: dict[str, Any]) -> None:
    """Participants by label, never by their names; a variable whose values are not all of its type is a text."""
    from lxml.etree import SubElement

    space = cases.tag.rpartition("}")[0] + "}"
    facts: dict[int, list[tuple[str, str]]] = defaultdict(list)
    values: dict[str, list[str]] = defaultdict(list)
    for person, name, value in fetch(session, "SELECT participant_id, name, value FROM attribute ORDER BY id"):
        if lawful(value).strip():
            facts[person].append((name, value))
            values[name].append(value)
    told = fetch(session, "SELECT name, kind, scale, unit FROM attribute_type ORDER BY position, id")
    columns = ("name", "kind", "scale", "unit")
    beside["attribute_types"] = [dict(zip(columns, row, strict=True)) for row in told]
    kinds = {name: kind for name, kind, *_ in told}
    types = {name: _type(kinds.get(name, "text"), values[name]) for name in dict.fromkeys([*kinds, *values])}
    for name, kind in types.items():
        _variable(variables, made_guid("attribute", name), name, kind)
    rows = fetch(session, "SELECT language, wave, held_on FROM source")
    for n, (field, label) in enumerate(FIELDS.items()):
        if any(row[n] for row in rows):
            _variable(variables, field_guid(field), label, "Text")
    sources: dict[int, list[str]] = defaultdict(list)
    for person, guid in fetch(
        session, "SELECT participant_id, guid FROM source WHERE participant_id IS NOT NULL ORDER BY position, id"
    ):
        sources[person].append(guid)
    for number, guid, label, note in fetch(session, "SELECT id, guid, label, note FROM participant ORDER BY id"):
        case = SubElement(cases, f"{space}Case", {"guid": guid, "name": lawful(label)})
        if note.strip():
            SubElement(case, f"{space}Description").text = lawful(note)
        for name, value in facts[number]:
            put_value(case, made_guid("attribute", name), types[name], value)
        for source in sources[number]:
            SubElement(case, f"{space}SourceRef", {"targetGUID": source})


def put_value(parent: _Element, variable: str, kind: str, value: str) -> None:
    """Writes what a variable says of a case or source."""
    from lxml.etree import SubElement

    space = parent.tag.rpartition("}")[0] + "}"
    element = SubElement(parent, f"{space}VariableValue")
    SubElement(element, f"{space}VariableRef", {"targetGUID": variable})
    written = {"yes": "true", "no": "false"}[value] if kind == "Boolean" else lawful(value)
    SubElement(element, f"{space}{kind}Value").text = written


def _variable(variables: _Element, guid: str, name: str, kind: str) -> None:
    from lxml.etree import SubElement

    space = variables.tag.rpartition("}")[0] + "}"
    SubElement(variables, f"{space}Variable", {"guid": guid, "name": lawful(name), "typeOfVariable": kind})


def _type(kind: str, values: list[str]) -> str:
    return TYPES[kind] if kind in TYPES and all(_fits(kind, value) for value in values) else "Text"


def _fits(kind: str, value: str) -> bool:
    if kind == "number":
        return _DECIMAL.fullmatch(value) is not None
    return _is_day(value) if kind == "date" else kind != "yes_no" or value in ("yes", "no")


def _is_day(value: str) -> bool:
    if not _DAY.fullmatch(value):
        return False
    try:
        return date.fromisoformat(value).year > 0
    except ValueError:
        return False
