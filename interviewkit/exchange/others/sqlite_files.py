"""A database of another program, read only and without trust: its tables alone, so many rows, and not for ever."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from interviewkit.errors import FileTrouble

MOST_ROWS = 1_000_000
MOST_BYTES = 512 << 20
PATIENCE_S = 60.0
"""So long all reading of one file may take."""
_STEPS = 100_000


class Tables:
    """The tables of an open database. FileTrouble when it is damaged, locked, or made to run for ever."""

    def __init__(self, connection: sqlite3.Connection, name: str) -> None:
        self._connection, self.name = connection, name
        rows = self._all("SELECT name FROM sqlite_master WHERE type = 'table'")
        self._columns = {table: self._columns_of(table) for (table,) in rows if isinstance(table, str)}

    def has(self, *tables: str) -> bool:
        """Whether all these tables are there, as tables and no views."""
        return all(table in self._columns for table in tables)

    def rows(self, table: str, *columns: str, order: str = "rowid") -> list[tuple[object, ...]]:
        """These columns of all rows; None for a column, and no row for a table, that an older version lacks."""
        there = self._columns.get(table)
        if there is None:
            return []
        wanted = ", ".join(f'"{column}"' if column in there else "NULL" for column in columns)
        by = f' ORDER BY "{order}"' if order in there or order == "rowid" else ""
        return self._all(f'SELECT {wanted} FROM "{table}"{by} LIMIT {MOST_ROWS}')

    def _columns_of(self, table: str) -> set[str]:
        quoted = table.replace('"', '""')
        return {str(row[1]) for row in self._all(f'PRAGMA table_info("{quoted}")')}

    def _all(self, sql: str) -> list[tuple[object, ...]]:
        try:
            return self._connection.execute(sql).fetchall()
        except (sqlite3.Error, OverflowError, MemoryError, ValueError) as error:
            raise damaged(self.name) from error


@contextmanager
def tables(path: Path) -> Iterator[Tables]:
    """The tables of a database file."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise damaged(path.name)
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=2)
    except (sqlite3.Error, OSError, ValueError) as error:
        raise damaged(path.name) from error
    ends = time.monotonic() + PATIENCE_S
    try:
        connection.set_progress_handler(lambda: int(time.monotonic() > ends), _STEPS)
        connection.text_factory = lambda content: content.decode("utf-8", "replace")
        try:
            connection.execute("PRAGMA trusted_schema = OFF")
        except sqlite3.Error as error:
            raise damaged(path.name) from error
        yield Tables(connection, path.name)
    finally:
        connection.close()


def damaged(name: str) -> FileTrouble:
    """What is said of a database that cannot be read."""
    return FileTrouble(
        "“{name}” is no project that InterviewKit can read, or it is damaged.",
        safe="Nothing was imported.",
        attempt="Close it in the program it comes from, and try again.",
        name=name,
    )


def text(value: object) -> str:
    """A cell as text; "" for nothing."""
    if value is None:
        return ""
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def whole(value: object) -> int | None:
    """A cell as a whole number; None for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        found = int(value)
    except (ValueError, OverflowError):
        return None
    return found if abs(found) < 1 << 40 else None
