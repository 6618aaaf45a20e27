"""What listeners are told after a change, so that views read again only what they show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from interviewkit.store.triggers import recorded_tables


@dataclass(frozen=True, slots=True)
class Changes:
    """The rows a committed step touched. tables: name → row ids; a table there without ids changed as a whole."""

    label: str = ""
    tables: dict[str, frozenset[int]] = field(default_factory=dict)
    step_id: int | None = None

    def touches(self, *tables: str) -> bool:
        """Whether any of these tables changed."""
        return any(table in self.tables for table in tables)

    def ids(self, table: str) -> frozenset[int]:
        """The rows of a table that changed, empty when none or when it changed as a whole."""
        return self.tables.get(table, frozenset())


def gather(label: str, rows: Iterable[tuple[str, int]], step_id: int | None = None) -> Changes:
    """Changes out of (table, row id) pairs."""
    tables: dict[str, set[int]] = {}
    for table, row in rows:
        tables.setdefault(table, set()).add(row)
    return Changes(label, {table: frozenset(ids) for table, ids in tables.items()}, step_id)


def everything(label: str, step_id: int | None = None) -> Changes:
    """Changes of work that was not recorded row by row: any table may have changed."""
    return Changes(label, {table.name: frozenset() for table in recorded_tables()}, step_id)
