"""Brings a project of an older version up to this one's tables, after a copy was laid aside.

A migration is a file in versions/ and a name at the end of VERSIONS. It runs with foreign keys and history triggers
off, so tables may be rebuilt (batch_alter_table). Undo reads the history's images by column name: what a migration adds
gets the model's plain default, what it drops is passed over, what it renames it must rename in row_change too.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, text

from interviewkit import model
from interviewkit.errors import ProjectTrouble
from interviewkit.store import triggers

VERSIONS = ("0001", "0002", "0003")
"""Every schema there has been, oldest first; the last is today's."""

FOLDER = Path(__file__).parent


def today() -> str:
    """The schema of this program."""
    return VERSIONS[-1]


def version(connection: Connection) -> str:
    """The schema of an open project."""
    return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one())


def create(connection: Connection) -> None:
    """Today's tables and triggers in an empty database."""
    model.Table.metadata.create_all(connection)
    connection.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)"))
    connection.execute(text("INSERT INTO alembic_version VALUES (:version)"), {"version": today()})
    connection.execute(text("INSERT INTO current_step (id, step_id) VALUES (1, NULL)"))
    triggers.install(connection)


def refuse_newer(found: str, name: str) -> None:
    """ProjectTrouble when the project was made by a version that came after this one."""
    if found not in VERSIONS:
        raise ProjectTrouble(
            "“{name}” was made by a newer version of InterviewKit.",
            safe="The project was not touched.",
            attempt="Update InterviewKit, then open it again.",
            name=name,
        )


def upgrade(connection: Connection) -> None:
    """Runs every migration that is still missing, in the caller's transaction, which has foreign keys off.

    RuntimeError when a migration left references to nowhere; nothing is changed then.
    """
    from alembic import command
    from alembic.config import Config

    triggers.remove(connection)
    config = Config()
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    triggers.install(connection)
    if connection.dialect.name == "sqlite":
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        if broken:
            raise RuntimeError(f"the migration broke references: {broken[:5]}")
