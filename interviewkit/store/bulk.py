"""Reads and writes many rows at once through the database's own cursor: twenty times faster than row objects."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from itertools import chain
from typing import TYPE_CHECKING, Any

from sqlalchemy.sql.schema import ScalarElementColumnDefault
from sqlmodel import Session

from interviewkit.model import Table
from interviewkit.store.history import at_once

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MANY = 500
"""From so many rows on the history is written for all of them together."""
PER_STATEMENT = 800
"""So many values one statement carries on SQLite, where beginning a statement costs more than a row: a third of the
time. Any version of it takes 999."""
_NAMED = re.compile(r"(?<![:\w]):(\w+)")


def fetch(session: Session, sql: str, values: Mapping[str, object] | None = None) -> list[tuple[Any, ...]]:
    """All rows of a SELECT with :named values, as plain tuples, on SQLite and PostgreSQL alike: JSON as its text."""
    session.flush()
    connection = session.connection()
    cursor: Any = connection.connection.cursor()
    try:
        if connection.dialect.name == "postgresql":
            from psycopg.types.string import TextLoader

            cursor.adapters.register_loader("json", TextLoader)
            sql = _NAMED.sub(r"%(\1)s", sql.replace("%", "%%"))
        cursor.execute(sql, dict(values or {}))
        return list(cursor.fetchall())
    finally:
        cursor.close()


def integers(
    session: Session, columns: Sequence[str], rest: str, values: Mapping[str, object] | None = None
) -> NDArray[np.int64]:
    """Whole numbers of very many rows, shape (columns, rows), in no order; four times as fast as fetch().

    columns: SQL expressions, never NULL (ValueError). rest: the SELECT from FROM on, with :named values, without
    DISTINCT or ORDER BY. The database writes each column as one text, so that no object is made for a number.
    """
    import numpy as np

    postgres = session.connection().dialect.name == "postgresql"
    joined = "string_agg(CAST({} AS text), ',')" if postgres else "group_concat({})"
    [texts] = fetch(session, f"SELECT {', '.join(map(joined.format, columns))}, count(*) {rest}", values)
    found = [np.fromstring(text or "", np.int64, sep=",") for text in texts[:-1]]
    if any(len(column) != texts[-1] for column in found):
        raise ValueError(f"one of {', '.join(columns)} is NULL somewhere")
    return np.stack(found)


def insert(session: Session, table: str, columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Inserts many rows of plain values; JSON columns take text. Columns left out get the model's plain defaults."""
    if not rows:
        return
    left = {
        column.name: column.default.arg
        for column in Table.metadata.tables[table].columns
        if column.name not in columns and isinstance(column.default, ScalarElementColumnDefault)
    }
    columns, rest = [*columns, *left], tuple(left.values())
    session.flush()
    connection = session.connection()
    postgres = connection.dialect.name == "postgresql"
    names = ", ".join(f'"{column}"' for column in columns)
    start = f'INSERT INTO "{table}" ({names}) VALUES '
    row = f"({', '.join(['%s' if postgres else '?'] * len(columns))})"
    together = len(rows) >= MANY and "id" not in columns
    rows = [(*each, *rest) for each in rows] if rest else rows
    size = 1 if postgres else max(1, PER_STATEMENT // len(columns))
    even = len(rows) - len(rows) % size
    cursor: Any = connection.connection.cursor()
    try:
        with at_once(session, table) if together else nullcontext():
            if even:
                blocks = (tuple(chain.from_iterable(rows[at : at + size])) for at in range(0, even, size))
                cursor.executemany(start + ", ".join([row] * size), blocks)
            if even < len(rows):
                cursor.executemany(start + row, rows[even:])
        if postgres and "id" in columns:
            # Ids given by hand leave the counter behind; SQLite's follows by itself.
            counter = f"pg_get_serial_sequence('\"{table}\"', 'id')"
            cursor.execute(f'SELECT setval({counter}, greatest(nextval({counter}), (SELECT max(id) FROM "{table}")))')
    finally:
        cursor.close()
