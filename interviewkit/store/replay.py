"""Undo and redo: replays the row images that triggers wrote, and refuses where somebody's later work would suffer.

A replay is exact because it starts only where every row still is what the step left behind, and no other row hangs on
one that will vanish. Then nothing can happen that did not happen before.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Any, Literal, NamedTuple

from sqlalchemy import JSON, Column, Connection, Table
from sqlalchemy.exc import IntegrityError
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from interviewkit.errors import UndoRefused
from interviewkit.model import Table as Model
from interviewkit.store.changes import Changes, gather
from interviewkit.store.history import StepRow, run
from interviewkit.store.triggers import image_of
from interviewkit.words import tr

Way = Literal["undo", "redo"]
Image = dict[str, Any]

_decode = json.JSONDecoder().raw_decode


class Move(NamedTuple):
    """One row from one image to another; None where it is not."""

    table: str
    row: int
    have: str | None
    want: str | None


class Write(NamedTuple):
    """What a move does to the database: names are the columns written, values theirs (for "delete" none)."""

    table: str
    verb: Literal["insert", "update", "delete"]
    names: tuple[str, ...]
    move: Move
    values: tuple[Any, ...]


def replay(connection: Connection, step: StepRow, coder: str, way: Way) -> Changes:
    """Takes a step back or does it again, row by row, in the caller's transaction, which records nothing.

    UndoRefused when somebody's later step changed the same rows, built on rows that would vanish, or took away what
    these rows stand on.
    """
    _refuse_crossing(connection, step, coder)
    moves = _moves(connection, step.id, way)
    touched = _before(moves)
    if not _as_left(connection, step.id, touched) or not _alone(connection, step.id, way, touched):
        raise in_the_way(step, way)
    postgres = connection.dialect.name == "postgresql"
    connection.exec_driver_sql("SET CONSTRAINTS ALL DEFERRED" if postgres else "PRAGMA defer_foreign_keys = ON")
    try:
        _apply(connection, moves)
        if postgres:
            connection.exec_driver_sql("SET CONSTRAINTS ALL IMMEDIATE")
    except IntegrityError as error:
        raise in_the_way(step, way) from error
    run(connection, "UPDATE step SET state = ? WHERE id = ?", "undone" if way == "undo" else "done", step.id)
    return gather(step.label, touched, step.id)


def in_the_way(step: StepRow, way: Way) -> UndoRefused:
    """What is said when other work stands where this step would put its rows, or no longer carries them."""
    if way == "undo":
        return UndoRefused(
            "“{label}” cannot be taken back: later work builds on it.",
            safe="Nothing was changed.",
            attempt="Undo the later work first, or delete it.",
            label=tr(step.label),
        )
    return UndoRefused(
        "“{label}” cannot be done again: other work came in between.",
        safe="Nothing was changed.",
        attempt="Do it anew by hand.",
        label=tr(step.label),
    )


def _refuse_crossing(connection: Connection, step: StepRow, coder: str) -> None:
    sql = "SELECT min(id), max(id), count(*), (SELECT max(id) FROM row_change) FROM row_change WHERE step_id = ?"
    first, last, count, newest = run(connection, sql, step.id)[0]
    if count == 0 or (last == newest and last - first + 1 == count):
        return  # nobody did anything since
    sql = """
        WITH mine AS (SELECT table_name, row_id, min(id) AS first FROM row_change WHERE step_id = ?
                      GROUP BY table_name, row_id)
        SELECT step.coder, step.label FROM mine
        JOIN row_change AS theirs ON theirs.table_name = mine.table_name AND theirs.row_id = mine.row_id
          AND theirs.id > mine.first AND theirs.step_id <> ?
        JOIN step ON step.id = theirs.step_id AND step.state = 'done'
        ORDER BY theirs.id DESC LIMIT 1"""
    found = run(connection, sql, step.id, step.id)
    if not found:
        return
    other, later = found[0]
    if other == coder:
        raise UndoRefused(
            "“{later}” changed the same place later, so “{label}” stays as it is.",
            safe="Nothing was changed.",
            attempt="Change it by hand instead.",
            later=tr(later),
            label=tr(step.label),
        )
    raise UndoRefused(
        "{coder} changed the same place later (“{label}”), so this step stays.",
        safe="Nothing was changed.",
        attempt="Ask {coder} to undo that first, or change it by hand.",
        coder=other,
        label=tr(later),
    )


def _moves(connection: Connection, step_id: int, way: Way) -> list[Move]:
    """The step's row changes in the order of the replay, without those of tables that a migration did away with."""
    order, images = ("DESC", "after, before") if way == "undo" else ("", "before, after")
    sql = f"SELECT table_name, row_id, {images} FROM row_change WHERE step_id = ? ORDER BY id {order}"
    return [Move(*row) for row in run(connection, sql, step_id) if row[0] in Model.metadata.tables]


Rows = dict[tuple[str, int], str | None]


def _before(moves: Iterable[Move]) -> Rows:
    """What each touched row must be before the replay."""
    rows: Rows = {}
    for table, row, have, _ in moves:
        rows.setdefault((table, row), have)
    return rows


def _as_left(connection: Connection, step_id: int, touched: Rows) -> bool:
    """Whether every row is what the step left behind."""
    found: Rows = {}
    for name in dict.fromkeys(table for table, _ in touched):
        image = image_of(Model.metadata.tables[name], connection.dialect.name)
        sql = f"""SELECT id, {image} FROM "{name}" AS "row"
            WHERE id IN (SELECT row_id FROM row_change WHERE step_id = ? AND table_name = ?)"""
        found.update(((name, row), image) for row, image in run(connection, sql, step_id, name))
    return all(
        have == now or (have is not None and now is not None and _agree(have, now))
        for have, now in ((have, found.get(row)) for row, have in touched.items())
    )


def _agree(one: str, other: str) -> bool:
    """Whether two images are of the same row; columns that only one knows came or went with a migration."""
    first, second = json.loads(one), json.loads(other)
    return all(first[name] == second[name] for name in first.keys() & second.keys())


def _alone(connection: Connection, step_id: int, way: Way, touched: Rows) -> bool:
    """Whether all rows that point to one that will vanish are the step's own."""
    gone = "before" if way == "undo" else "after"
    vanishing = f"SELECT row_id FROM row_change WHERE step_id = ? AND table_name = ? AND {gone} IS NULL"
    tables = {name for name, _ in touched}
    for child in Model.metadata.tables.values():
        for key in child.foreign_keys:
            parent = key.column.table.name
            if parent in tables:
                sql = f'SELECT id FROM "{child.name}" WHERE "{key.parent.name}" IN ({vanishing})'
                if any((child.name, row) not in touched for (row,) in run(connection, sql, step_id, parent)):
                    return False
    return True


def _apply(connection: Connection, moves: Sequence[Move]) -> None:
    """Brings each row from one image to the other, equal statements in a row as one batch."""
    known = {name: frozenset(Model.metadata.tables[name].columns.keys()) for name in {move.table for move in moves}}
    all_writes = (_write(move, known[move.table]) for move in moves)
    writes = (write for write in all_writes if write.names or write.verb == "delete")
    postgres = connection.dialect.name == "postgresql"
    for (name, verb, names), group in groupby(writes, lambda write: write[:3]):
        table = Model.metadata.tables[name]
        if verb == "delete":
            rows = [write.move.row for write in group]
            which = "= ANY (%s)" if postgres else "IN (SELECT value FROM json_each(?))"
            sql = f'DELETE FROM "{name}" WHERE id {which}'
            connection.exec_driver_sql(sql, (rows if postgres else json.dumps(rows),))
        elif postgres:
            _apply_postgres(connection, table, verb, names, [write.move for write in group])
        else:
            _apply_sqlite(connection, table, verb, names, list(group))


def _write(move: Move, known: frozenset[str]) -> Write:
    """Of an update only the columns that differ, so that it disturbs nothing else; none that a migration dropped."""
    if move.want is None:
        return Write(move.table, "delete", (), move, ())
    want = _decode(move.want)[0]
    if move.have is None:
        if not want.keys() <= known:
            want = {name: value for name, value in want.items() if name in known}
        return Write(move.table, "insert", tuple(want), move, tuple(want.values()))
    have = _decode(move.have)[0]
    new = {
        name: value
        for name, value in want.items()
        if name in known and (name not in have or have[name] != value or type(have[name]) is not type(value))
    }
    return Write(move.table, "update", tuple(new), move, tuple(new.values()))


def _apply_sqlite(connection: Connection, table: Table, verb: str, names: tuple[str, ...], writes: list[Write]) -> None:
    if verb == "insert":
        fresh = _defaults(table, names)
        columns = ", ".join(f'"{name}"' for name in (*names, *fresh))
        sql = f'INSERT INTO "{table.name}" ({columns}) VALUES ({", ".join("?" * (len(names) + len(fresh)))})'
        rows = [(*write.values, *fresh.values()) for write in writes]
    else:
        sql = f'UPDATE "{table.name}" SET ' + ", ".join(f'"{name}" = ?' for name in names) + " WHERE id = ?"
        rows = [(*write.values, write.move.row) for write in writes]
    connection.exec_driver_sql(sql, rows)


def _apply_postgres(connection: Connection, table: Table, verb: str, names: tuple[str, ...], moves: list[Move]) -> None:
    # The database reads its own images, so that JSON text, numbers and times come back as they were written.
    fresh = _defaults(table, names) if verb == "insert" else {}
    written = (*names, *fresh)
    columns = ", ".join(f'"{name}"' for name in written)
    cells = ", ".join(_postgres_cell(table.columns[name]) for name in written)
    base = f'json_populate_record(NULL::"{table.name}", %s::json)'
    image = f"SELECT {cells} FROM json_populate_record({base}, %s::json)"
    defaults = json.dumps(fresh, ensure_ascii=False)
    if verb == "insert":
        sql = f'INSERT INTO "{table.name}" ({columns}) {image}'
        connection.exec_driver_sql(sql, [(defaults, move.want) for move in moves])
    else:
        sql = f'UPDATE "{table.name}" SET ({columns}) = ({image}) WHERE id = %s'
        connection.exec_driver_sql(sql, [(defaults, move.want, move.row) for move in moves])


def _postgres_cell(column: Column[Any]) -> str:
    """An image writes JSON's null as it writes no value at all; where there must be a value, it was JSON's."""
    if isinstance(column.type, JSON) and not column.nullable:
        return f"""COALESCE("{column.name}", 'null')"""
    return f'"{column.name}"'


def _defaults(table: Table, names: Sequence[str]) -> Image:
    """What columns that came with a later migration hold in a row of before."""
    return {
        column.name: column.default.arg if isinstance(column.default, ScalarElementColumnDefault) else None
        for column in table.columns
        if column.name not in names
    }
