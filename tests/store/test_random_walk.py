"""A thousand changes of any kind, undone and redone in any order across reopening, always give back the same bytes."""

from __future__ import annotations

import hashlib
import os
import random
from pathlib import Path

import pytest
from sqlalchemy import delete, insert, update
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from interviewkit.store.project import Project
from interviewkit.store.triggers import recorded_tables
from tests.store.any_rows import NAMES, Maker, ids
from tests.store.content import tables

TABLES = {table.name: table for table in recorded_tables()}
SEED = int(os.environ.get("INTERVIEWKIT_SEED", "20260101"))


def state(project: Project) -> str:
    """All rows of all tables, byte by byte."""
    if not isinstance(project.place, Path):
        return hashlib.sha256(repr(tables(project)).encode()).hexdigest()
    with project.read() as session:
        rows = session.connection().exec_driver_sql(EVERYTHING).fetchall()
    return hashlib.sha256("\n".join(f"{name} {row}" for name, _, row in rows).encode()).hexdigest()


EVERYTHING = " UNION ALL ".join(
    f"SELECT '{name}', id, "
    + " || ',' || ".join(f'quote("{column.name}")' for column in table.columns)
    + f' FROM "{name}"'
    for name, table in TABLES.items()
    if name != "coder"
)
EVERYTHING += " ORDER BY 1, 2"


def disturb(session: Session, maker: Maker) -> None:
    """One to six inserts, updates and deletes, with all that follows from them."""
    connection = session.connection()
    chance = maker.chance
    for _ in range(chance.randrange(1, 7)):
        near = ids(connection)
        table = TABLES[chance.choice(NAMES)]
        rows = near[table.name]
        what = chance.choice(["insert", "insert", "update", "update", "delete"])
        if what == "insert" or not rows:
            made = maker.row(table, near)
            if made is not None and len(rows) < 40:
                connection.execute(insert(table).values(made))
        elif what == "update":
            new = maker.row(table, near)
            if new is not None:
                names = chance.sample(sorted(new), chance.randrange(1, len(new) + 1))
                connection.execute(
                    update(table).where(table.c.id == chance.choice(rows)).values({name: new[name] for name in names})
                )
        else:
            connection.execute(delete(table).where(table.c.id == chance.choice(rows)))


def walk(place: Path | str, changes: int, seed: int) -> None:
    chance = random.Random(seed)
    maker = Maker(chance, postgres=isinstance(place, str))
    project = Project.open(place, coder="kim")
    states = [state(project)]
    at, made, refused = 0, 0, 0
    while made < changes:
        what = chance.random()
        if what < 0.7:
            made += 1
            try:
                with project.change(f"change {made}") as session:
                    disturb(session, maker)
            except IntegrityError:
                refused += 1  # two rows that must differ came out the same: nothing may have happened
                assert state(project) == states[at], (seed, made)
                continue
            if project.undo_label() == (f"change {made}", ""):
                states[at + 1 :] = [state(project)]
                at += 1
        elif what < 0.84:
            for _ in range(chance.randrange(1, 8)):
                assert (project.undo() is not None) == (at > 0), (seed, made)
                at = max(0, at - 1)
                assert state(project) == states[at], (seed, made)
        elif what < 0.98:
            for _ in range(chance.randrange(1, 8)):
                assert (project.redo() is not None) == (at + 1 < len(states)), (seed, made)
                at = min(len(states) - 1, at + 1)
                assert state(project) == states[at], (seed, made)
        else:
            project.close()
            project = Project.open(place, coder="kim")
            assert state(project) == states[at], (seed, made)
    while project.undo() is not None:
        at -= 1
    assert at == 0 and state(project) == states[0], seed
    project.close()
    project = Project.open(place, coder="kim")
    while project.redo() is not None:
        at += 1
        assert state(project) == states[at], seed
    assert at == len(states) - 1 and refused < made // 5
    assert [problem for problem in project.check() if problem.kind not in ("quote", "media", "mark")] == []
    project.close()


def test_a_thousand_random_changes_are_undone_and_redone_byte_for_byte(tmp_path: Path) -> None:
    Project.create(tmp_path / "study.ikit", coder="kim").close()
    walk(tmp_path / "study.ikit", 1000, SEED)


def test_random_changes_are_undone_and_redone_on_a_team_s_database(team: str) -> None:
    Project.create(team, coder="kim").close()
    walk(team, 120, SEED)


@pytest.mark.skipif("INTERVIEWKIT_LONG" not in os.environ, reason="takes minutes: set INTERVIEWKIT_LONG=1")
@pytest.mark.parametrize("seed", range(8))
def test_many_random_walks_end_well(tmp_path: Path, seed: int) -> None:
    Project.create(tmp_path / "study.ikit", coder="kim").close()
    walk(tmp_path / "study.ikit", 1000, seed)
