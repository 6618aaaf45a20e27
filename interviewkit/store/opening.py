"""Finds out what a file is before it is opened as a project, brings it up to date, and says clearly why not."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from uuid import uuid4

from sqlalchemy import Connection, Engine, inspect
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from interviewkit.errors import ProjectTrouble
from interviewkit.model import ProjectInfo
from interviewkit.store import backups, history, media, migrations, places
from interviewkit.store.engine import (
    APPLICATION_ID,
    Engines,
    postgres_engines,
    rebuilding,
    sqlite_engine,
    sqlite_reader,
    tidy,
)
from interviewkit.store.lock import ProjectLock
from interviewkit.store.trouble import explained, in_words


@dataclass(frozen=True, slots=True)
class Opened:
    """A project that can be worked with: where it is, the ways to it, and the lock if it may be written."""

    place: Path | str
    engines: Engines
    lock: ProjectLock | None


def create(place: Path | str, title: str) -> None:
    """Makes a project that is whole from the first moment it can be seen."""
    if places.is_team(place):
        with in_words():
            _create_for_team(str(place), title)
        return
    path = places.file_of(place)
    if path.exists():
        raise ProjectTrouble(
            "“{name}” exists already.",
            safe="It was not touched.",
            attempt="Choose another name.",
            name=path.name,
        )
    unfinished = path.with_name(f".{uuid4().hex[:8]}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        engine = sqlite_engine(unfinished, journal="DELETE", make=True)
        try:
            with engine.begin() as connection:
                connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
                _fill(connection, title or path.stem)
        finally:
            engine.dispose()
        unfinished.rename(path)
        places.settle(path.parent)
    except (OSError, DBAPIError) as error:
        trouble = _no_place(path, error)
        if trouble is None:
            raise
        raise trouble from error
    finally:
        for ending in ("", "-journal"):
            with suppress(OSError):
                unfinished.with_name(unfinished.name + ending).unlink()


def _no_place(path: Path, error: Exception) -> Exception | None:
    name = getattr(error.orig, "sqlite_errorname", "") if isinstance(error, DBAPIError) else "SQLITE_CANTOPEN"
    trouble = explained(error)
    if not name.startswith("SQLITE_CANTOPEN") or (trouble is not None and isinstance(error, OSError)):
        return trouble
    return ProjectTrouble(
        "No project can be made at “{path}”.",
        safe="Nothing was changed.",
        attempt="Choose a folder you may write to.",
        path=str(path),
    )


def _create_for_team(url: str, title: str) -> None:
    engines = postgres_engines(url)
    assert engines.writing is not None
    try:
        with engines.writing.begin() as connection:
            if inspect(connection).has_table("project"):
                raise ProjectTrouble("There is a project in this database already.", safe="Nothing was changed.")
            _fill(connection, title or url.split("?")[0].rsplit("/", 1)[-1])
    finally:
        engines.dispose()


def _fill(connection: Connection, title: str) -> None:
    migrations.create(connection)
    with Session(connection) as session:
        session.add(ProjectInfo(title=title))
        session.flush()
        session.commit()


def connect(place: Path | str, read_only: bool) -> Opened:
    """Opens an existing project at today's schema; one that may not be written opens to read."""
    if places.is_team(place):
        with in_words():
            return _connect_team(str(place), read_only)
    path = places.file_of(place)
    _refuse_what_is_no_project(path)
    if not read_only and places.may_be_written(path):
        lock = ProjectLock(path)
        try:
            lock.take()
        except OSError:
            pass  # Rights that the system did not tell of before: it can be read at least.
        else:
            return _connect_to_write(path, lock)
    engines = Engines(sqlite_reader(path), None)
    try:
        with in_words():
            _require_today(engines.reading, path)
    except BaseException:
        engines.dispose()
        raise
    return Opened(path, engines, None)


def _connect_to_write(path: Path, lock: ProjectLock) -> Opened:
    engine = sqlite_engine(path)
    try:
        with in_words():
            backups.sweep(path)
            _bring_up_to_date(engine, path, path.name)
            with engine.connect() as connection:
                media.sweep(path, partial(history.knew_recording, connection))
    except BaseException:
        engine.dispose()
        lock.release()
        raise
    return Opened(path, Engines(sqlite_reader(path), engine), lock)


def _connect_team(url: str, read_only: bool) -> Opened:
    engines = postgres_engines(url, read_only=read_only)
    try:
        with engines.reading.connect() as connection:
            if not inspect(connection).has_table("row_change"):
                raise ProjectTrouble(
                    "There is no project in this database.",
                    safe="Nothing was changed.",
                    attempt="Check the address, or make a new project there.",
                )
        if engines.writing is None:
            _require_today(engines.reading, None)
        else:
            _bring_up_to_date(engines.writing, None, url.rsplit("/", 1)[-1])
    except BaseException:
        engines.dispose()
        raise
    return Opened(url, engines, None)


def leave(path: Path) -> None:
    """Leaves no side files beside a project that was closed."""
    if places.may_be_written(path):
        with suppress(OSError, sqlite3.Error):
            tidy(path)


def _refuse_what_is_no_project(path: Path) -> None:
    try:
        with path.open("rb") as file:
            head = file.read(100)
    except FileNotFoundError:
        raise ProjectTrouble(
            "“{name}” is not there any more.",
            attempt="It may have been moved or renamed: open it at its new place.",
            name=path.name,
        ) from None
    except IsADirectoryError:
        head = b""
    except OSError as error:
        raise explained(error) or ProjectTrouble(
            "“{name}” cannot be read.",
            safe="The file was not touched.",
            attempt="Check your rights to the file and its folder.",
            name=path.name,
        ) from error
    # SQLite's header says whose document a file is; asking SQLite would leave side files beside a stranger's.
    if head[:16] != b"SQLite format 3\0" or int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        raise ProjectTrouble(
            "“{name}” is not an InterviewKit project.",
            safe="The file was not touched.",
            attempt="To bring in a recording or transcript, create a project and drop the file on it.",
            name=path.name,
        )


def _version(connection: Connection, name: str) -> str:
    if not inspect(connection).has_table("alembic_version"):
        raise ProjectTrouble(
            "The project file is damaged.",
            safe="The last ten backups are in the folder beside the project that ends in “.backups”.",
            attempt="Copy the newest backup to another folder and open it there.",
        )
    found = migrations.version(connection)
    migrations.refuse_newer(found, name)
    return found


def _require_today(engine: Engine, path: Path | None) -> None:
    name = "" if path is None else path.name
    with engine.connect() as connection:
        found = _version(connection, name)
    if found == migrations.today():
        return
    raise ProjectTrouble(
        "“{name}” was made by an older version and cannot be updated where it is.",
        safe="The project was not touched.",
        attempt="Copy it to a folder you may write to, and open the copy.",
        name=name,
    )


def _bring_up_to_date(engine: Engine, path: Path | None, name: str) -> None:
    with engine.begin() as connection:
        found = _version(connection, name)
    if found == migrations.today():
        return
    if path is not None:
        backups.back_up(path, reason=f"before-{migrations.today()}")
    with rebuilding(engine) as connection:
        if migrations.version(connection) != migrations.today():  # a colleague may have been quicker
            migrations.upgrade(connection)
