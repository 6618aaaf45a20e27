"""Undo and redo: replays the row images that triggers wrote, and refuses where somebody's later work would suffer."""

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
from interviewkit.store.history import StepRow, record_for, run
from interviewkit.words import tr

REHEARSAL = 0
"""The step that a replay records under, so that what it really touched can be held against what it should."""

Way = Literal["undo", "redo"]
Image = dict[str, Any]


class Move(NamedTuple):
    """One row from one image to another; None where it is not."""

    table: str
    row: int
    have: str | None
    want: str | None


def replay(connection: Connection, step: StepRow, coder: str, way: Way) -> Changes:
    """Takes a step back or does it again, row by row, in the caller's transaction.

    UndoRefused when somebody's later step changed the same rows, built on rows that would vanish, or took away what
    these rows stand on.
    """
    _refuse_crossing(connection, step, coder)
    moves = _moves(connection, step.id, way)
    postgres = connection.dialect.name == "postgresql"
    run(connection, "SET CONSTRAINTS ALL DEFERRED" if postgres else "PRAGMA defer_foreign_keys = ON")
    record_for(connection, REHEARSAL)
    try:
        _apply(connection, moves)
        if postgres:
            run(connection, "SET CONSTRAINTS ALL IMMEDIATE")
    except IntegrityError as error:
        raise in_the_way(step, way) from error
    record_for(connection, None)
    _verify(connection, step, way, moves)
    run(connection, "DELETE FROM row_change WHERE step_id = ?", REHEARSAL)
    run(connection, "UPDATE step SET state = ? WHERE id = ?", "undone" if way == "undo" else "done", step.id)
    return gather(step.label, ((move.table, move.row) for move in moves), step.id)


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
    sql = """
        WITH mine AS (SELECT table_name, row_id, min(id) AS first FROM row_change WHERE step_id = ?
                      GROUP BY table_name, row_id)
        SELECT step.coder, step.label FROM mine
        JOIN row_change AS theirs ON theirs.table_name = mine.table_name AND theirs.row_id = mine.row_id
          AND theirs.id > mine.first AND theirs.step_id <> ?
        JOIN step ON step.id = theirs.step_id AND step.state = 'done'
        ORDER BY theirs.id DESC LIMIT 1"""
    row = run(connection, sql, step.id, step.id).first()
    if row is None:
        return
    if row[0] == coder:
        raise UndoRefused(
            "“{later}” changed the same place later, so “{label}” stays as it is.",
            safe="Nothing was changed.",
            attempt="Change it by hand instead.",
            later=tr(row[1]),
            label=tr(step.label),
        )
    raise UndoRefused(
        "{coder} changed the same place later (“{label}”), so this step stays.",
        safe="Nothing was changed.",
        attempt="Ask {coder} to undo that first, or change it by hand.",
        coder=row[0],
        label=tr(row[1]),
    )


def _moves(connection: Connection, step_id: int, way: Way) -> list[Move]:
    sql = "SELECT table_name, row_id, before, after FROM row_change WHERE step_id = ? ORDER BY id"
    moves = [Move(*row) for row in run(connection, sql, step_id)]
    if way == "undo":
        moves = [Move(table, row, after, before) for table, row, before, after in reversed(moves)]
    return [move for move in moves if _matters(move)]


def _matters(move: Move) -> bool:
    """Not so for what a migration has done away with: a table, or the only columns that differ."""
    return move.table in Model.metadata.tables and (move.have is None or move.want is None or _statement(move)[2] != ())


def _verify(connection: Connection, step: StepRow, way: Way, moves: Sequence[Move]) -> None:
    """Each row must have been as the step left it, and no cascade may have reached further."""
    sql = "SELECT table_name, row_id, before, after FROM row_change WHERE step_id = ? ORDER BY id"
    made = [Move(*row) for row in run(connection, sql, REHEARSAL)]
    if made == moves:
        return
    met, meant = _net(made), _net(moves)
    if met.keys() != meant.keys() or not all(
        _agree(one, other) for row in met for one, other in zip(met[row], meant[row], strict=True)
    ):
        raise in_the_way(step, way)


def _net(moves: Iterable[Move]) -> dict[tuple[str, int], tuple[str | None, str | None]]:
    """What each row was before all moves and after them. The order is the database's: cascades take theirs."""
    ends: dict[tuple[str, int], tuple[str | None, str | None]] = {}
    for table, row, have, want in moves:
        first = ends.get((table, row))
        ends[table, row] = (have if first is None else first[0], want)
    return {row: (have, want) for row, (have, want) in ends.items() if have != want}


def _agree(one: str | None, other: str | None) -> bool:
    """Whether two images are of the same row; columns that only one knows came or went with a migration."""
    if one is None or other is None:
        return one is other
    first, second = json.loads(one), json.loads(other)
    return all(first[name] == second[name] for name in first.keys() & second.keys())


def _apply(connection: Connection, moves: Iterable[Move]) -> None:
    """Brings each row from one image to the other, equal statements in a row as one batch."""
    for (name, verb, columns), group in groupby(moves, _statement):
        batch = list(group)
        table = Model.metadata.tables[name]
        if verb == "delete":
            connection.exec_driver_sql(
                f'DELETE FROM "{name}" WHERE id = {_mark(connection)}', [(move.row,) for move in batch]
            )
        elif connection.dialect.name == "postgresql":
            _apply_postgres(connection, table, verb, columns, batch)
        else:
            _apply_sqlite(connection, table, verb, columns, batch)


def _statement(move: Move) -> tuple[str, str, tuple[str, ...]]:
    """(table, verb, columns to write): only those that differ, so that an update disturbs nothing else."""
    if move.want is None:
        return move.table, "delete", ()
    known = Model.metadata.tables[move.table].columns
    want = json.loads(move.want)
    if move.have is None:
        return move.table, "insert", tuple(name for name in want if name in known)
    have = json.loads(move.have)
    return (
        move.table,
        "update",
        tuple(name for name in want if name in known and (name not in have or have[name] != want[name])),
    )


def _apply_sqlite(connection: Connection, table: Table, verb: str, columns: tuple[str, ...], moves: list[Move]) -> None:
    images = [json.loads(move.want or "") for move in moves]
    if verb == "insert":
        fresh = _defaults(table, columns)
        names = ", ".join(f'"{name}"' for name in (*columns, *fresh))
        sql = f'INSERT INTO "{table.name}" ({names}) VALUES ({", ".join("?" * (len(columns) + len(fresh)))})'
        rows = [(*(image[name] for name in columns), *fresh.values()) for image in images]
    else:
        sql = f'UPDATE "{table.name}" SET ' + ", ".join(f'"{name}" = ?' for name in columns) + " WHERE id = ?"
        rows = [(*(image[name] for name in columns), move.row) for image, move in zip(images, moves, strict=True)]
    connection.exec_driver_sql(sql, rows)


def _apply_postgres(
    connection: Connection, table: Table, verb: str, columns: tuple[str, ...], moves: list[Move]
) -> None:
    # The database reads its own images, so that JSON text, numbers and times come back as they were written.
    fresh = _defaults(table, columns) if verb == "insert" else {}
    written = (*columns, *fresh)
    names = ", ".join(f'"{name}"' for name in written)
    cells = ", ".join(_postgres_cell(table.columns[name]) for name in written)
    base = f'json_populate_record(NULL::"{table.name}", %s::json)'
    image = f"SELECT {cells} FROM json_populate_record({base}, %s::json)"
    defaults = json.dumps(fresh, ensure_ascii=False)
    if verb == "insert":
        sql = f'INSERT INTO "{table.name}" ({names}) {image}'
        connection.exec_driver_sql(sql, [(defaults, move.want) for move in moves])
    else:
        sql = f'UPDATE "{table.name}" SET ({names}) = ({image}) WHERE id = %s'
        connection.exec_driver_sql(sql, [(defaults, move.want, move.row) for move in moves])


def _postgres_cell(column: Column[Any]) -> str:
    """An image writes JSON's null as it writes no value at all; where there must be a value, it was JSON's."""
    if isinstance(column.type, JSON) and not column.nullable:
        return f"""COALESCE("{column.name}", 'null')"""
    return f'"{column.name}"'


def _defaults(table: Table, columns: Sequence[str]) -> Image:
    """What columns that came with a later migration hold in a row of before."""
    return {
        column.name: column.default.arg if isinstance(column.default, ScalarElementColumnDefault) else None
        for column in table.columns
        if column.name not in columns
    }


def _mark(connection: Connection) -> str:
    return "%s" if connection.dialect.name == "postgresql" else "?"
