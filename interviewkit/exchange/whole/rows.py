"""Every row of every table of a project as plain data, and back: made from the models, so that nothing is forgotten."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from pathlib import PureWindowsPath
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Float, Integer, Table, UniqueConstraint
from sqlmodel import Session

from interviewkit.model import Table as Model
from interviewkit.store.bulk import fetch, insert
from interviewkit.store.triggers import recorded_tables

Row = dict[str, Any]
Rows = dict[str, list[Row]]
PRIVATE = {"participant": ("name", "note"), "consent": ("note",)}
"""Columns that stay in the house unless names are asked for."""
NO_HISTORY = {"transcription": ("step_id",)}
"""Columns that mean something only beside the history, which does not go along."""
ENDLESS = {"Infinity": math.inf, "-Infinity": -math.inf}
"""How numbers are written that JSON does not have."""
LARGEST = 2**63


def all_rows(session: Session, *, names: bool) -> Iterator[tuple[str, Iterator[Row]]]:
    """Each table's name with its rows in the order of their ids, owners before what they own.

    References are ids, times ms, offsets code points of the stored text, JSON as values. names: with real names and
    notes of participants, what their voices are called and the folders of linked recordings. The history is not among
    them.
    """
    for table in recorded_tables():
        yield table.name, _rows(session, table, names)


def _rows(session: Session, table: Table, names: bool) -> Iterator[Row]:
    columns = list(table.columns)
    hidden = {*NO_HISTORY.get(table.name, ()), *(() if names else PRIVATE.get(table.name, ()))}
    cells = ", ".join(f'"{column.name}"' for column in columns)
    pseudonyms = {} if names else dict(fetch(session, "SELECT id, label FROM participant"))
    for values in fetch(session, f'SELECT {cells} FROM "{table.name}" ORDER BY id'):
        row = {column.name: _plain(column, value) for column, value in zip(columns, values, strict=True)}
        for name in hidden:
            row[name] = None if table.columns[name].nullable else ""
        if table.name == "media" and row["linked"] and not names:
            row["place"] = PureWindowsPath(row["place"]).name
        if table.name == "speaker":
            row["label"] = pseudonyms.get(row["participant_id"], row["label"])
        yield row


def _plain(column: Column[Any], value: Any) -> Any:
    if value is None:
        return None
    if isinstance(column.type, JSON):
        return json.loads(value, parse_constant=lambda _: None) if isinstance(value, str) else value
    if isinstance(column.type, Boolean):
        return bool(value)
    if isinstance(column.type, Float):
        number = float(value)
        return number if math.isfinite(number) else next(k for k, v in ENDLESS.items() if v == number)
    return value


def faults(tables: Mapping[str, Sequence[Mapping[str, Any]]]) -> Iterator[str]:
    """What keeps rows from being a project, e.g. "quote.source_id: 7"; nothing when all is well.

    Unknown tables and columns, values of another type, ids, guids or names that stand twice, references to nothing.
    """
    known = {table.name: table for table in recorded_tables()}
    yield from (f"{name}: ?" for name in tables if name not in known)
    ids = {name: {row.get("id") for row in rows} for name, rows in tables.items() if name in known}
    for name, rows in tables.items():
        if name in known:
            yield from _faults(known[name], rows, ids)


def _faults(table: Table, rows: Sequence[Mapping[str, Any]], ids: Mapping[str, set[Any]]) -> Iterator[str]:
    columns = {column.name: column for column in table.columns}
    targets = {key.parent.name: ids.get(key.column.table.name, set()) for key in table.foreign_keys}
    for row in rows:
        if row.keys() != columns.keys():
            yield f"{table.name}: {', '.join(sorted(row.keys() ^ columns.keys()))}"
            return
        for name, column in columns.items():
            value = row[name]
            if not _fits(column, value) or (value is not None and name in targets and value not in targets[name]):
                yield f"{table.name}.{name}: {str(value)[:40]}"
                return
    for names in unique_columns(table):
        seen = {tuple(row[name] for name in names) for row in rows if all(row[name] is not None for name in names)}
        if len(seen) < sum(all(row[name] is not None for name in names) for row in rows):
            yield f"{table.name}.{'+'.join(names)}"


def unique_columns(table: Table) -> list[tuple[str, ...]]:
    """Columns that together must not be the same in two rows."""
    groups = [each for each in table.constraints if isinstance(each, UniqueConstraint)]
    return [("id",), *(tuple(column.name for column in each.columns) for each in groups)]


def _fits(column: Column[Any], value: Any) -> bool:
    kind = column.type
    if isinstance(kind, JSON):
        return True
    if value is None:
        return bool(column.nullable)
    if isinstance(kind, Boolean):
        return isinstance(value, bool)
    if isinstance(kind, Integer):
        return isinstance(value, int) and not isinstance(value, bool) and -LARGEST <= value < LARGEST
    if isinstance(kind, Float):
        if isinstance(value, str):
            return value in ENDLESS
        return isinstance(value, float) or (
            isinstance(value, int) and not isinstance(value, bool) and abs(value) < LARGEST
        )
    return isinstance(value, str) and writable(value)


def writable(text: str) -> bool:
    """Whether a text has no halves of characters, which no database takes."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def put(session: Session, tables: Mapping[str, Sequence[Mapping[str, Any]]]) -> None:
    """Writes rows without faults with their ids into a project, whose own rows of these tables go first."""
    postgres = session.connection().dialect.name == "postgresql"
    session.connection().exec_driver_sql(
        "SET CONSTRAINTS ALL DEFERRED" if postgres else "PRAGMA defer_foreign_keys = ON"
    )
    order = recorded_tables()
    for table in reversed(order):
        session.connection().exec_driver_sql(f'DELETE FROM "{table.name}"')
    # Who goes on working here is there again with the next change, and no undo could bring them back beside themselves.
    session.connection().exec_driver_sql(
        f"DELETE FROM row_change WHERE step_id = {int(session.info['step_id'])} AND table_name = 'coder'"
    )
    for table in order:
        columns = [Model.metadata.tables[table.name].columns[column.name] for column in table.columns]
        rows = [tuple(_stored(column, row[column.name]) for column in columns) for row in tables.get(table.name, ())]
        insert(session, table.name, [column.name for column in columns], rows)


def _stored(column: Column[Any], value: Any) -> Any:
    if isinstance(column.type, JSON):
        return None if value is None and column.nullable else json.dumps(value)
    if isinstance(column.type, Float) and isinstance(value, str):
        return ENDLESS[value]
    return float(value) if isinstance(column.type, Float) and value is not None else value
