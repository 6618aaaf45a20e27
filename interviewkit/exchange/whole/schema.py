"""Writes down the form of the JSON document as a JSON Schema, out of the tables themselves.

To be run after they change.
"""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Float, Integer, Table

from interviewkit import resources
from interviewkit.exchange.whole.rows import ENDLESS
from interviewkit.model import Table as Model
from interviewkit.store import migrations
from interviewkit.store.triggers import recorded_tables

FILE = ("schemas", "project.schema.json")
READABLE = {
    "participants": "People by guid and label, with their attributes; names and notes only when asked for.",
    "sources": "Interviews in order, each with its segments: n from 1, speaker, start and end in seconds, text.",
    "layers": "Rows of marks beside the text, times in seconds.",
    "codes": "The codebook; parent is the guid of the code above.",
    "stages": "The journey's stages in order with their touchpoints.",
    "quotes": "Passages: start and end as segment number and code point offset, with tags and emotions.",
    "themes": "Themes with the guids of their codes.",
    "memos": "Memos and the journal; links in them as [[kind:guid|name]].",
    "curve": "Mean valence by stage over participants, with its interval.",
}


def schema() -> dict[str, Any]:
    """The schema: "tables" is what is imported, all the rest is for reading only."""
    texts = {each.class_.__tablename__: each.class_.__doc__ for each in Model._sa_registry.mappers}
    tables = recorded_tables()
    properties: dict[str, Any] = {
        "interviewkit": {"const": 1, "type": "integer", "description": "The version of this form."},
        "title": {"type": "string"},
        "purpose": {"type": "string"},
        **{name: {"type": "array", "description": text} for name, text in READABLE.items()},
        "cooccurrence": {"type": "object", "description": "How often codes meet in a segment."},
        "schema": {"type": "string", "description": "The version of the tables."},
        "tables": {
            "type": "object",
            "description": "Every row of the project, from which an import makes it again. The history does not go "
            "along. Ids hold within the document; times are ms, offsets code points [start, end).",
            "required": [table.name for table in tables],
            "additionalProperties": False,
            "properties": {
                table.name: {"type": "array", "items": {"$ref": f"#/$defs/{table.name}"}} for table in tables
            },
        },
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"A study of InterviewKit, tables {migrations.today()}",
        "type": "object",
        "required": list(properties),
        "additionalProperties": False,
        "properties": properties,
        "$defs": {table.name: _table(table, " ".join((texts[table.name] or "").split())) for table in tables},
    }


def _table(table: Table, text: str) -> dict[str, Any]:
    return {
        "type": "object",
        "description": text,
        "required": [column.name for column in table.columns],
        "additionalProperties": False,
        "properties": {column.name: _column(column) for column in table.columns},
    }


def _column(column: Column[Any]) -> dict[str, Any]:
    target = next((key.column.table.name for key in column.foreign_keys), "")
    about = {"description": f"Id of a {target}."} if target else {}
    if isinstance(column.type, JSON):
        return {**about, "description": "Any value."}
    if isinstance(column.type, Float):
        number: dict[str, Any] = {"anyOf": [{"type": "number"}, {"type": "string", "enum": list(ENDLESS)}]}
        if column.nullable:
            number["anyOf"].append({"type": "null"})
        return number
    kind = (
        "boolean" if isinstance(column.type, Boolean) else "integer" if isinstance(column.type, Integer) else "string"
    )
    return {"type": [kind, "null"] if column.nullable else kind, **about}


def write() -> None:
    """Puts the schema in its place in resources."""
    resources.path(*FILE).write_text(json.dumps(schema(), indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write()
