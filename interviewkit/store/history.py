"""The steps of a project: begun and ended around every change, found again for undo, listed as the audit trail."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection
from sqlmodel import Session

from interviewkit import model
from interviewkit.errors import UndoRefused
from interviewkit.model import new_guid, now
from interviewkit.store.changes import Changes, everything, gather
from interviewkit.store.triggers import image_of

RECORDING = "SELECT step_id FROM current_step WHERE id = 1"
"""The step that SQLite's triggers record for."""


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


@dataclass(frozen=True, slots=True)
class Work:
    """A change under way: its step, whether that was there before, and where its row changes begin."""

    step_id: int
    label: str
    continued: bool
    recorded: bool
    background: bool
    since: int


@dataclass(frozen=True, slots=True)
class StepRow:
    """A step that undo or redo would replay."""

    id: int
    label: str
    detail: str
    recorded: bool


def run(connection: Connection, sql: str, *values: object) -> list[tuple[Any, ...]]:
    """The rows of SQL with ? marks, through the database's own cursor: every change passes here some seven times."""
    cursor = connection.connection.cursor()
    try:
        cursor.execute(sql.replace("?", "%s") if connection.dialect.name == "postgresql" else sql, values)
        return list(cursor.fetchall()) if cursor.description else []
    finally:
        cursor.close()


def record_for(connection: Connection, step_id: int | None) -> None:
    """From here to the end of the transaction the triggers record for this step (None: for none)."""
    if connection.dialect.name == "postgresql":
        run(connection, "SELECT set_config('interviewkit.step', ?, true)", "" if step_id is None else str(step_id))
    else:
        run(connection, "UPDATE current_step SET step_id = ? WHERE id = 1", step_id)


@contextmanager
def at_once(session: Session, table: str) -> Iterator[None]:
    """Rows that are added to a table within it are recorded together at its end, a third faster than one by one; after
    an error too, as those before it stay when the caller goes on.

    Only for rows with larger ids than any that are there, as the database itself gives them.
    """
    connection = session.connection()
    recording = [(None,)] if connection.dialect.name == "postgresql" else run(connection, RECORDING)
    if recording == [(None,)]:
        yield
        return
    ((step_id,),) = recording
    ((last,),) = run(connection, f'SELECT coalesce(max(id), 0) FROM "{table}"')
    record_for(connection, None)
    try:
        yield
    finally:
        # A full disk may make SQLite take everything back by itself: nothing is left then that could be recorded.
        if connection.connection.in_transaction:
            record_for(connection, step_id)
            image = image_of(model.Table.metadata.tables[table], connection.dialect.name)
            run(
                connection,
                f"""INSERT INTO row_change (step_id, table_name, row_id, after)
                    SELECT ?, ?, id, {image} FROM "{table}" AS "row" WHERE id > ? ORDER BY id""",
                step_id,
                table,
                last,
            )


def begin(
    session: Session, coder: str, label: str, detail: str, *, recorded: bool, background: bool, step: int | None
) -> Work:
    """Opens a step, or goes on with one that still stands, and has the triggers record for it."""
    connection = session.connection()
    if step is None:
        sql = """INSERT INTO step (at, coder, label, detail, state, recorded, background)
            VALUES (?, ?, ?, ?, 'done', ?, ?) RETURNING id"""
        step_id = int(run(connection, sql, now(), coder, label, detail, recorded, background)[0][0])
    else:
        step_id = step
        _require_standing(connection, step)
    session.info["coder_id"] = coder_id(connection, coder)
    session.info["step_id"] = step_id
    since = int(run(connection, "SELECT coalesce(max(id), 0) FROM row_change")[0][0])
    if recorded:
        record_for(connection, step_id)
    return Work(step_id, label, step is not None, recorded, background, since)


def another(session: Session) -> int:
    """One more step like the one under way, begun in the same transaction, for work that will go on by itself; its id.

    It stands without changes until change(step=…) goes on with it.
    """
    sql = """INSERT INTO step (at, coder, label, detail, state, recorded, background)
        SELECT at, coder, label, detail, state, recorded, background FROM step WHERE id = ? RETURNING id"""
    return int(run(session.connection(), sql, session.info["step_id"])[0][0])


def end(session: Session, coder: str, work: Work) -> Changes | None:
    """Closes a change: what it did, None when it did nothing (then a new step is gone again)."""
    session.flush()
    connection = session.connection()
    if not work.recorded:
        run(connection, "UPDATE step SET recorded = ? WHERE id = ?", False, work.step_id)
        changes = everything(work.label, work.step_id)
    else:
        record_for(connection, None)
        sql = "SELECT table_name, row_id FROM row_change WHERE step_id = ? AND id > ?"
        changes = gather(work.label, run(connection, sql, work.step_id, work.since), work.step_id)
        if not changes.tables:
            if not work.continued:
                run(connection, "DELETE FROM step WHERE id = ?", work.step_id)
            return None
    if not work.continued and not work.background:
        # What was undone can no longer be redone once something else is done.
        run(connection, "UPDATE step SET state = 'dropped' WHERE state = 'undone' AND coder = ?", coder)
    return changes


def _require_standing(connection: Connection, step: int) -> None:
    if run(connection, "SELECT state FROM step WHERE id = ?", step) != [("done",)]:
        raise UndoRefused("This work was undone meanwhile, so it was not continued.", safe="Nothing was changed.")


def coder_id(connection: Connection, name: str) -> int:
    """The id of who works here, made when unknown; that is no step of its own: no undo takes a person away."""
    sql = "SELECT id FROM coder WHERE name = ?"
    found = run(connection, sql, name)
    if not found:
        # Another connection may be adding the same person.
        run(connection, "INSERT INTO coder (guid, name) VALUES (?, ?) ON CONFLICT (name) DO NOTHING", new_guid(), name)
        found = run(connection, sql, name)
    return int(found[0][0])


def next_to_undo(
    connection: Connection, coder: str, passed: Collection[int] = (), before: int | None = None
) -> StepRow | None:
    """The coder's newest step that stands; what a machine did in hours is not taken back by a key.

    passed: steps that are left alone; before: only what was done before this step.
    """
    left = ", ".join(str(int(step)) for step in passed)
    sql = f"""SELECT id, label, detail, recorded FROM step
        WHERE coder = ? AND state = 'done' AND NOT background {f"AND id NOT IN ({left})" if left else ""}
          {"" if before is None else f"AND id < {int(before)}"} ORDER BY id DESC LIMIT 1"""
    return _row(run(connection, sql, coder))


def next_to_redo(connection: Connection, coder: str) -> StepRow | None:
    """The coder's oldest undone step."""
    sql = "SELECT id, label, detail, recorded FROM step WHERE coder = ? AND state = 'undone' ORDER BY id LIMIT 1"
    return _row(run(connection, sql, coder))


def _row(found: list[tuple[Any, ...]]) -> StepRow | None:
    return next((StepRow(step, label, detail, bool(recorded)) for step, label, detail, recorded in found), None)


def trail(connection: Connection) -> list[HistoryRow]:
    """The whole audit trail, oldest first."""
    sql = """SELECT id, at, coder, label, detail,
          (SELECT count(*) FROM row_change WHERE step_id = step.id), state <> 'done'
        FROM step ORDER BY id"""
    return [
        HistoryRow(step, at, coder, label, detail, changes, bool(undone))
        for step, at, coder, label, detail, changes, undone in run(connection, sql)
    ]


def knew_recording(connection: Connection, sha256: str) -> bool:
    """Whether a recording is in the project, or was by a step that was undone: redo may bring that back."""
    sql = """SELECT 1 FROM media WHERE sha256 = ? UNION ALL
      SELECT 1 FROM row_change WHERE table_name = 'media' AND after LIKE ? LIMIT 1"""
    return bool(run(connection, sql, sha256, f"%{sha256}%"))
