"""Reads a table of separated values out of a file, whatever its encoding, separator and remarks."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from interviewkit.errors import FileTrouble
from interviewkit.sources.layers.event_log.cells import clock, number, reads, wall
from interviewkit.text.decoding import decode

MOST_BYTES = 256 << 20
MOST_ROWS = 1_000_000
SAMPLE = 400
DELIMITERS = "\t;,|"
MOST_LINES = 40
"""A cell with more lines than this was never closed."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table from a file. ragged: rows with more or fewer cells than there are names; they are filled up or cut into
    the last column's text. encoding, delimiter: how it was read."""

    names: tuple[str, ...]
    rows: list[list[str]]
    encoding: str
    delimiter: str
    ragged: int = 0


def read_table(path: Path) -> Table:
    """The table in a file of separated values, in any encoding and with any of the usual separators.

    Lines before the table, such as a recorder's own remarks, are passed over. FileTrouble when there is no table.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise FileTrouble(
                "“{name}” is too large for a log of events.",
                safe="Nothing was imported.",
                attempt="Split it into parts, or export fewer samples a second.",
                name=path.name,
            )
        content = path.read_bytes()
    except OSError as error:
        raise FileTrouble(
            "“{name}” cannot be read: {why}", safe="Nothing was imported.", name=path.name, why=error.strerror
        ) from error
    try:
        decoded = decode(content, path.name)
    except FileTrouble as error:
        raise FileTrouble(
            "“{name}” is not a table of text.",
            safe="Nothing was imported.",
            attempt="Export the log as CSV and try that file.",
            name=path.name,
        ) from error
    return parse_table(decoded.text, decoded.encoding, path.name)


def parse_table(text: str, encoding: str = "utf-8", name: str = "") -> Table:
    """The table in a text; see read_table()."""
    sample = text[: 1 << 16]
    delimiter = max(DELIMITERS, key=lambda each: _likely(_cut(sample, each)))
    rows = [row for row in _cut(text, delimiter) if any(cell.strip() for cell in row)]
    width = Counter(len(row) for row in rows[: SAMPLE * 2]).most_common(1)[0][0] if rows else 0
    if not rows or (width < 2 and not _timed([row[0] for row in rows])):
        raise _no_table(name)
    if len(rows) > MOST_ROWS:
        raise FileTrouble(
            "“{name}” has more than {n} rows.",
            safe="Nothing was imported.",
            attempt="Split it into parts, or export fewer samples a second.",
            name=name,
            n=f"{MOST_ROWS:,}",
        )
    first = next(n for n, row in enumerate(rows) if len(row) == width)
    head = rows[first]
    named = not any(number(cell) is not None or clock(cell) is not None or wall(cell) is not None for cell in head)
    named = named and len(rows) > first + 1 and len(set(head)) > 1
    body = rows[first + 1 :] if named else rows[first:]
    names = [cell.strip() if named else "" for cell in head]
    names = [cell or str(n) for n, cell in enumerate(names, 1)]
    ragged = sum(len(row) != width for row in body)
    glue = " " if delimiter == "\t" else delimiter
    return Table(_apart(names), [_fitted(row, width, glue) for row in body], encoding, delimiter, ragged)


def _cut(text: str, delimiter: str) -> list[list[str]]:
    """Cells by a separator; a quotation mark that is never closed is taken as a letter, not as the rest of the file."""
    for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_NONE):
        lines = io.StringIO(text, newline="")
        try:
            rows = list(csv.reader(lines, delimiter=delimiter, skipinitialspace=True, quoting=quoting))
        except csv.Error:
            continue
        if quoting == csv.QUOTE_NONE or not any(cell.count("\n") > MOST_LINES for row in rows for cell in row):
            return rows
    return []


def _likely(rows: list[list[str]]) -> tuple[float, int]:
    """How sure it is that these are the table's own cells: the share of rows of one width, and that width."""
    sample = [len(row) for row in rows[:SAMPLE] if row]
    if not sample:
        return 0.0, 0
    width, count = max(Counter(sample).items(), key=lambda item: (item[1], item[0]))
    return (count / len(sample), width) if width > 1 else (0.0, 1)


def _fitted(row: list[str], width: int, glue: str) -> list[str]:
    if len(row) == width:
        return row
    if len(row) < width:
        return row + [""] * (width - len(row))
    return [*row[: width - 1], glue.join(row[width - 1 :])]


def _apart(names: Sequence[str]) -> tuple[str, ...]:
    found: list[str] = []
    for name in names:
        unique, n = name, 2
        while unique in found:
            unique, n = f"{name} ({n})", n + 1
        found.append(unique)
    return tuple(found)


def _no_table(name: str) -> FileTrouble:
    return FileTrouble(
        "There is no table of events in “{name}”.",
        safe="Nothing was imported.",
        attempt="It needs a line for each event, and a column with its time.",
        name=name,
    )


def _timed(cells: Sequence[str]) -> bool:
    return any(reads(cells[:SAMPLE], unit) for unit in ("seconds", "clock", "wall"))
