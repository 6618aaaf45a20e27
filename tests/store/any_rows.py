"""Rows of any table with any values, made from the models, so that no table and no column is forgotten."""

from __future__ import annotations

import random
import struct
from typing import Any

from sqlalchemy import JSON, BigInteger, Boolean, Column, Connection, Float, Integer, Table

from interviewkit.store.triggers import recorded_tables

LETTERS = "aZ09 '\"\\;%_{}\n\t\r\x01\x7f\u00e9e\u0301가힣각\u200d\u2028\ufeff😀𝒳" + "\U0010ffff"

NAMES = [table.name for table in recorded_tables() if table.name not in ("project", "coder")]


class Maker:
    """Makes values at random; postgres: only what PostgreSQL takes."""

    def __init__(self, chance: random.Random, *, postgres: bool = False) -> None:
        self.chance = chance
        self.postgres = postgres
        self.made = 0

    def text(self, longest: int = 12) -> str:
        return "".join(self.chance.choices(LETTERS, k=self.chance.randrange(longest)))

    def number(self) -> float:
        kind = self.chance.randrange(4)
        if kind == 0:
            number: float = struct.unpack("d", self.chance.randbytes(8))[0]
            return 0.5 if number != number else number
        return (self.chance.random(), self.chance.uniform(-1e3, 1e3), float(self.chance.randrange(9)))[kind - 1]

    def json(self, depth: int = 3) -> Any:
        kind = self.chance.randrange(7 if depth else 5)
        if kind < 5:
            finite = round(self.chance.uniform(-9, 9), self.chance.randrange(17))
            return (None, self.chance.random() < 0.5, self.chance.randrange(-(2**40), 2**40), finite, self.text())[kind]
        if kind == 5:
            return [self.json(depth - 1) for _ in range(self.chance.randrange(4))]
        return {self.text(): self.json(depth - 1) for _ in range(self.chance.randrange(4))}

    def value(self, column: Column[Any], ids: dict[str, list[int]]) -> Any:
        """A value that the column takes; ids: table → rows that a reference may point to."""
        for key in column.foreign_keys:
            near = ids[key.column.table.name]
            return self.chance.choice(near) if near and not (column.nullable and self.chance.random() < 0.3) else None
        if column.nullable and self.chance.random() < 0.2:
            return None
        kind = column.type
        if isinstance(kind, JSON):
            return self.json()
        if isinstance(kind, Boolean):
            return self.chance.random() < 0.5
        if isinstance(kind, Float):
            return self.number()
        if isinstance(kind, Integer):
            bits = 62 if isinstance(kind, BigInteger) or not self.postgres else 31
            return self.chance.randrange(-(2 ** self.chance.randrange(1, bits)), 2 ** self.chance.randrange(1, bits))
        self.made += 1
        length: int | None = getattr(kind, "length", None)  # what SQLModel's text type is made of
        return (f"{self.made} " if column.unique else "") + self.text(min(12, length or 12))

    def row(self, table: Table, ids: dict[str, list[int]]) -> dict[str, Any] | None:
        """A new row, None when it would have to belong to something that is not there."""
        values = {column.name: self.value(column, ids) for column in table.columns if column.name != "id"}
        if any(
            values[c.name] is None and not c.nullable and not isinstance(c.type, JSON)
            for c in table.columns
            if c.name != "id"
        ):
            return None
        return values


def ids(connection: Connection) -> dict[str, list[int]]:
    """The row ids of every table."""
    found: dict[str, list[int]] = {table.name: [] for table in recorded_tables()}
    for name, row in connection.exec_driver_sql(_IDS):
        found[name].append(row)
    return found


_IDS = " UNION ALL ".join(f"SELECT '{table.name}', id FROM \"{table.name}\"" for table in recorded_tables())
_IDS += " ORDER BY 1, 2"
