"""Undo, redo and the audit trail: replays the row images that the triggers wrote."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Literal

from sqlalchemy import Connection, text

from interviewkit.errors import UndoRefused
from interviewkit.store.changes import Changes, gather

STANDING = "coder = :c AND state = 'done' AND NOT background ORDER BY id DESC LIMIT 1"
"""Which step undo takes back."""

REHEARSAL = 0
"""The step id that a replay records under, to see whether it touched more than it should."""


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One step of the audit trail; changes counts rows."""

    id: int
    at: str
    coder: str
    label: str
    detail: str
    changes: int
    undone: bool


def record_for(connection: Connection, step_id: int | None) -> None:
    """From here to the end of the transaction the triggers record for this step (None: for none)."""
    if connection.dialect.name == "postgresql":
        value = "" if step_id is None else str(step_id)
        connection.execute(text("SELECT set_config('interviewkit.step', :value, true)"), {"value": value})
    else:
        connection.exec_driver_sql("UPDATE current_step SET step_id = ? WHERE id = 1", (step_id,))


def begin_step(
    connection: Connection, coder: str, label: str, detail: str, at: str, *, recorded: bool, background: bool
) -> int:
    """A new step row; its id."""
    sql = """INSERT INTO step (at, coder, label, detail, state, recorded, background)
        VALUES (:at, :coder, :label, :detail, 'done', :recorded, :background) RETURNING id"""
    values = {"at": at, "coder": coder, "label": label, "detail": detail, "recorded": recorded}
    values["background"] = background
    return int(connection.execute(text(sql), values).scalar_one())


def last_change(connection: Connection) -> int:
    """The id of the newest recorded row change, 0 when there is none."""
    return int(connection.execute(text("SELECT coalesce(max(id), 0) FROM row_change")).scalar_one())


def changes_since(connection: Connection, step_id: int, since: int, label: str) -> Changes:
    """What a step changed after a given row change."""
    sql = "SELECT table_name, row_id FROM row_change WHERE step_id = :step AND id > :since"
    rows = connection.execute(text(sql), {"step": step_id, "since": since})
    return gather(label, ((table, row) for table, row in rows), step_id)


def drop_undone(connection: Connection, coder: str) -> None:
    """What was undone can no longer be redone once something else is done."""
    connection.execute(text("UPDATE step SET state = 'dropped' WHERE state = 'undone' AND coder = :c"), {"c": coder})


def next_to_undo(connection: Connection, coder: str) -> tuple[int, str, bool] | None:
    """(id, label, recorded) of the coder's newest step that stands."""
    sql = "SELECT id, label, recorded FROM step WHERE " + STANDING
    row = connection.execute(text(sql), {"c": coder}).first()
    return None if row is None else (row[0], row[1], bool(row[2]))


def next_to_redo(connection: Connection, coder: str) -> tuple[int, str] | None:
    """(id, label) of the coder's oldest undone step."""
    sql = "SELECT id, label FROM step WHERE coder = :c AND state = 'undone' ORDER BY id LIMIT 1"
    row = connection.execute(text(sql), {"c": coder}).first()
    return None if row is None else (row[0], row[1])


def replay(connection: Connection, step_id: int, label: str, way: Literal["undo", "redo"]) -> Changes:
    """Takes a step back or does it again, row by row.

    UndoRefused when a later step of somebody changed the same rows, or built on rows that would vanish.
    """
    _refuse_crossing(connection, step_id, way)
    sql = "SELECT id, table_name, row_id, before, after FROM row_change WHERE step_id = :step ORDER BY id"
    changes = list(connection.execute(text(sql), {"step": step_id}))
    touched = {(table, row) for _, table, row, _, _ in changes}
    postgres = connection.dialect.name == "postgresql"
    connection.exec_driver_sql("SET CONSTRAINTS ALL DEFERRED" if postgres else "PRAGMA defer_foreign_keys = ON")
    record_for(connection, REHEARSAL)
    if way == "undo":
        _apply(connection, ((table, row, after, before) for _, table, row, before, after in reversed(changes)))
    else:
        _apply(connection, ((table, row, before, after) for _, table, row, before, after in changes))
    record_for(connection, None)
    reached = connection.execute(text("SELECT table_name, row_id FROM row_change WHERE step_id = 0"))
    beyond = {(table, row) for table, row in reached} - touched
    if beyond:
        raise UndoRefused(
            "“{label}” cannot be taken back: later work builds on it.",
            safe="Nothing was changed.",
            attempt="Undo the later work first, or delete it.",
            label=label,
        )
    connection.execute(text("DELETE FROM row_change WHERE step_id = 0"))
    state = "undone" if way == "undo" else "done"
    connection.execute(text("UPDATE step SET state = :s WHERE id = :id"), {"s": state, "id": step_id})
    return gather(label, touched, step_id)


def _refuse_crossing(connection: Connection, step_id: int, way: str) -> None:
    sql = """
        SELECT step.coder, step.label FROM row_change AS mine
        JOIN row_change AS theirs ON theirs.table_name = mine.table_name AND theirs.row_id = mine.row_id
          AND theirs.id > mine.id AND theirs.step_id <> mine.step_id
        JOIN step ON step.id = theirs.step_id AND step.state = 'done'
        WHERE mine.step_id = :step ORDER BY theirs.id DESC LIMIT 1"""
    row = connection.execute(text(sql), {"step": step_id}).first()
    if row is not None:
        raise UndoRefused(
            "{coder} changed the same place later (“{label}”), so this step stays.",
            safe="Nothing was changed.",
            attempt="Ask {coder} to undo that first, or change it by hand.",
            coder=row[0],
            label=row[1],
        )


def _apply(connection: Connection, moves: Iterable[tuple[str, int, str | None, str | None]]) -> None:
    """Brings each (table, row) from one image to the other, equal statements in a row as one batch."""

    def kind(move: tuple[str, int, str | None, str | None]) -> tuple[str, str]:
        table, _, have, want = move
        return table, "delete" if want is None else "insert" if have is None else "update"

    for (table, verb), group in groupby(moves, kind):
        batch = list(group)
        if verb == "delete":
            rows = [{"id": row} for _, row, _, _ in batch]
            connection.execute(text(f'DELETE FROM "{table}" WHERE id = :id'), rows)
        elif connection.dialect.name == "postgresql":
            _apply_postgres(connection, table, verb, [want or "" for _, _, _, want in batch])
        else:
            _apply_sqlite(connection, table, verb, [json.loads(want or "") for _, _, _, want in batch])


def _apply_sqlite(connection: Connection, table: str, verb: str, images: list[dict[str, Any]]) -> None:
    columns = list(images[0])
    if verb == "insert":
        names = ", ".join(f'"{c}"' for c in columns)
        sql = f'INSERT INTO "{table}" ({names}) VALUES ({", ".join("?" * len(columns))})'
        rows = [tuple(image[c] for c in columns) for image in images]
    else:
        sql = f'UPDATE "{table}" SET ' + ", ".join(f'"{c}" = ?' for c in columns) + " WHERE id = ?"
        rows = [(*(image[c] for c in columns), image["id"]) for image in images]
    connection.exec_driver_sql(sql, rows)


def _apply_postgres(connection: Connection, table: str, verb: str, images: list[str]) -> None:
    record = f'jsonb_populate_record(NULL::"{table}", CAST(:image AS jsonb))'
    if verb == "insert":
        sql = f'INSERT INTO "{table}" SELECT * FROM {record}'
    else:
        names = ", ".join(f'"{c}"' for c in json.loads(images[0]))
        row = "CAST(CAST(:image AS jsonb)->>'id' AS bigint)"
        sql = f'UPDATE "{table}" SET ({names}) = (SELECT {names} FROM {record} AS image) WHERE id = {row}'
    connection.execute(text(sql), [{"image": image} for image in images])


def trail(connection: Connection) -> list[HistoryRow]:
    """The whole audit trail, oldest first."""
    sql = """SELECT id, at, coder, label, detail,
          (SELECT count(*) FROM row_change WHERE step_id = step.id), state <> 'done'
        FROM step ORDER BY id"""
    return [HistoryRow(*row[:-1], undone=bool(row[-1])) for row in connection.execute(text(sql)).tuples()]
