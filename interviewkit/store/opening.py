"""Finds out what a file is before it is opened as a project, brings it up to date, and says clearly why not."""

from __future__ import annotations

import logging
import os
import sqlite3
from contextlib import closing
from pathlib import Path
from uuid import uuid4

from sqlalchemy import Engine, inspect, text
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from interviewkit.errors import ProjectTrouble, UserError
from interviewkit.model import ProjectInfo
from interviewkit.store import backups, migrations, triggers
from interviewkit.store.engine import APPLICATION_ID, postgres_engine, sqlite_engine
from interviewkit.store.lock import ProjectLock
from interviewkit.store.trouble import explained

log = logging.getLogger(__name__)


def is_team(place: Path | str) -> bool:
    """Whether this is the address of a team's database."""
    return isinstance(place, str) and place.startswith(("postgresql://", "postgres://"))


def place_of(place: Path | str) -> Path | str:
    """A file's full path, or the team's address as it is."""
    return place if is_team(place) else Path(place).expanduser().resolve()


def table_names() -> list[str]:
    """The tables a change may touch."""
    return [table.name for table in triggers.recorded_tables()]


def create(place: Path | str, title: str) -> None:
    """Makes a project that is whole from the first moment it can be seen."""
    if is_team(place):
        engine = postgres_engine(str(place))
        try:
            if inspect(engine).has_table("project"):
                raise ProjectTrouble("There is a project in this database already.", safe="Nothing was changed.")
            _fill(engine, title)
        finally:
            engine.dispose()
        return
    path = Path(place).expanduser().resolve()
    if path.exists():
        raise ProjectTrouble(
            "“{name}” exists already.",
            safe="It was not touched.",
            attempt="Choose another name.",
            name=path.name,
        )
    unfinished = path.with_name(f".{path.name}.{uuid4().hex[:8]}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        engine = sqlite_engine(unfinished)
        try:
            _fill(engine, title)
        finally:
            engine.dispose()
        unfinished.rename(path)
    except (OSError, DBAPIError) as error:
        raise explained(error) or ProjectTrouble(
            "No project can be made at “{path}”.",
            safe="Nothing was changed.",
            attempt="Choose a folder you may write to.",
            path=str(path),
        ) from error
    finally:
        for ending in ("", "-wal", "-shm"):
            unfinished.with_name(unfinished.name + ending).unlink(missing_ok=True)


def _fill(engine: Engine, title: str) -> None:
    with engine.begin() as connection:
        if connection.dialect.name == "sqlite":
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        migrations.create(connection)
        with Session(connection) as session:
            session.add(ProjectInfo(title=title))
            session.flush()
            session.commit()


def connect(place: Path | str, read_only: bool) -> tuple[Engine, ProjectLock | None, bool]:
    """An engine on an existing project at today's schema, its lock if it may be written, whether it is read-only."""
    if is_team(place):
        engine = postgres_engine(str(place))
        _bring_up_to_date(engine, None, str(place).rsplit("/", 1)[-1])
        return engine, None, read_only
    path = Path(place).expanduser().resolve()
    _refuse_what_is_no_project(path)
    read_only = read_only or not _writable(path)
    if read_only:
        engine = sqlite_engine(path, read_only=True)
        _require_today(engine, path.name)
        return engine, None, True
    lock = ProjectLock(path)
    lock.take()
    try:
        engine = sqlite_engine(path)
        _bring_up_to_date(engine, path, path.name)
    except BaseException:
        lock.release()
        raise
    return engine, lock, False


def _writable(path: Path) -> bool:
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _refuse_what_is_no_project(path: Path) -> None:
    if not path.exists():
        raise ProjectTrouble(
            "“{name}” is not there any more.",
            attempt="It may have been moved or renamed: open it at its new place.",
            name=path.name,
        )
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, timeout=10)) as database:
            mark = database.execute("PRAGMA application_id").fetchone()[0]
    except sqlite3.OperationalError:
        with closing(sqlite3.connect(f"{path.as_uri()}?immutable=1", uri=True)) as database:
            mark = _application_id(database)
    except sqlite3.DatabaseError:
        mark = None
    if mark != APPLICATION_ID:
        raise ProjectTrouble(
            "“{name}” is not an InterviewKit project.",
            safe="The file was not touched.",
            attempt="To bring in a recording or transcript, create a project and drop the file on it.",
            name=path.name,
        )


def _application_id(database: sqlite3.Connection) -> int | None:
    try:
        return int(database.execute("PRAGMA application_id").fetchone()[0])
    except sqlite3.DatabaseError:
        return None


def _require_today(engine: Engine, name: str) -> None:
    with engine.connect() as connection:
        found = migrations.version(connection)
    migrations.refuse_newer(found, name)
    if found != migrations.VERSIONS[-1]:
        engine.dispose()
        raise ProjectTrouble(
            "“{name}” was made by an older version and cannot be updated where it is.",
            safe="The project was not touched.",
            attempt="Copy it to a folder you may write to, and open the copy.",
            name=name,
        )


def _bring_up_to_date(engine: Engine, path: Path | None, name: str) -> None:
    with engine.execution_options(reading=True).connect() as connection:
        found = migrations.version(connection)
    migrations.refuse_newer(found, name)
    if found == migrations.VERSIONS[-1]:
        return
    if path is not None:
        backups.back_up(path, reason=f"before-{migrations.VERSIONS[-1]}")
    with engine.begin() as connection:
        connection.execute(text("SELECT 1"))
        migrations.upgrade(connection)


def back_up_quietly(path: Path) -> None:
    """A backup that fails must not stop the work: it is logged."""
    try:
        backups.back_up(path)
    except (OSError, sqlite3.DatabaseError, UserError):
        log.warning("no backup of %s", path, exc_info=True)
