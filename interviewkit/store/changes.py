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


def together(several: Iterable[Changes]) -> list[Changes]:
    """Announcements in a row as few as tell the same; what changed as a whole in one of them did so in all.

    Steps that touch quotes stay apart: who shows quotes asks the step what became of them.
    """
    found: list[Changes] = []
    for changes in several:
        last = found[-1] if found else None
        alike = last is not None and (last.step_id == changes.step_id or not (_on_quotes(last) or _on_quotes(changes)))
        if last is None or not alike:
            found.append(changes)
            continue
        tables = dict(last.tables)
        for table, ids in changes.tables.items():
            known = tables.get(table)
            tables[table] = ids if known is None else known | ids if known and ids else frozenset()
        found[-1] = Changes(changes.label, tables, changes.step_id)
    return found


def _on_quotes(changes: Changes) -> bool:
    return changes.touches("quote", "tag", "emotion")
