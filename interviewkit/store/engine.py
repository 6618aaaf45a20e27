"""Connects to a project's database so that nothing committed is ever lost and readers cannot write."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event

from interviewkit.errors import ProjectTrouble
from interviewkit.store import places

APPLICATION_ID = 0x494B4954
"""Marks a SQLite file as an InterviewKit project ("IKIT")."""

WAITS = 10.0
"""Seconds a change waits for somebody else's to end."""

ALWAYS = (
    "foreign_keys = ON",
    "recursive_triggers = ON",  # else INSERT OR REPLACE deletes rows behind the history's back
    "temp_store = MEMORY",  # what people said stays out of the system's temporary folder
    "cache_size = -32768",
)
DURABLE = ("synchronous = FULL", "fullfsync = ON", "journal_size_limit = 67108864")


@dataclass(frozen=True, slots=True)
class Engines:
    """The two ways to an open project. writing is None for one that is only read."""

    reading: Engine
    writing: Engine | None

    def dispose(self) -> None:
        """Closes all connections, the writing one last: it folds the log into the project file."""
        self.reading.dispose()
        if self.writing is not None:
            self.writing.dispose()


def sqlite_engine(path: Path, *, journal: str = "WAL", make: bool = False) -> Engine:
    """For changes to one project file: they begin immediately, so that nothing read before a write can be replaced by
    somebody else in between. The file must exist unless `make`."""
    where = places.address(path, "rwc" if make else "rw")

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(where, uri=True, timeout=WAITS, check_same_thread=False, isolation_level=None)
        return _set_up(connection, (*ALWAYS, f"journal_mode = {journal}", *DURABLE))

    return _sqlite(connect, "BEGIN IMMEDIATE")


def sqlite_reader(path: Path) -> Engine:
    """For reading one project file, from several threads at once."""
    return _sqlite(lambda: _reading_connection(path), "BEGIN")


def _sqlite(connect: Any, begin: str) -> Engine:
    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool, pool_size=4, max_overflow=-1)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def _reading_connection(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(
        places.address(path, "ro"), uri=True, timeout=WAITS, check_same_thread=False, isolation_level=None
    )
    try:
        connection.execute("SELECT count(*) FROM sqlite_master")
    except sqlite3.OperationalError as error:
        connection.close()
        if error.sqlite_errorname not in ("SQLITE_CANTOPEN", "SQLITE_READONLY_DIRECTORY", "SQLITE_READONLY_CANTINIT"):
            raise
        connection = _unchanging_connection(path)
    return _set_up(connection, (*ALWAYS, "query_only = ON"))


def _set_up(connection: sqlite3.Connection, pragmas: Iterable[str]) -> sqlite3.Connection:
    """The connection with these settings; closed at once where the disk refuses them, or it would hold the file."""
    try:
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _unchanging_connection(path: Path) -> sqlite3.Connection:
    """On a medium that cannot hold SQLite's side files. What still lies in a log could not be seen there."""
    log = path.with_name(path.name + "-wal")
    if log.exists() and log.stat().st_size > 0:
        raise ProjectTrouble(
            "“{name}” was copied here while it was open: its newest changes lie in “{log}”.",
            safe="Nothing was changed.",
            attempt="Copy both files to a folder you may write to, and open the project there.",
            name=path.name,
            log=log.name,
        )
    return sqlite3.connect(places.address(path, "immutable"), uri=True, check_same_thread=False, isolation_level=None)


def tidy(path: Path) -> None:
    """Clears away the side files that reading leaves where nobody writes; harmless while somebody does."""
    if path.with_name(path.name + "-wal").exists():
        with closing(sqlite3.connect(places.address(path, "rw"), uri=True, timeout=0)) as connection:
            connection.execute("SELECT count(*) FROM sqlite_master")


def postgres_engines(url: str, *, read_only: bool = False) -> Engines:
    """On a team's PostgreSQL. Changes wait for each other as on SQLite; readers see one unchanging state.

    ProjectTrouble when the extra "postgres" is not installed or the address cannot be read.
    """
    from sqlalchemy.exc import ArgumentError

    try:
        engine = create_engine(
            "postgresql+psycopg://" + url.split("://", 1)[1],
            connect_args={"connect_timeout": int(WAITS)},
            pool_pre_ping=True,
        )
    except ModuleNotFoundError as error:
        raise ProjectTrouble(
            "Projects in a team's database need the extra “postgres”.",
            attempt="Install it with: pip install 'interviewkit[postgres]'",
        ) from error
    except (ArgumentError, ValueError) as error:
        raise ProjectTrouble(
            "This is no address of a team's database.",
            attempt="It looks like postgresql://name@server/database.",
        ) from error

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        if not connection.get_execution_options().get("postgresql_readonly"):
            connection.exec_driver_sql(
                f"SELECT set_config('lock_timeout', '{WAITS:.0f}s', true), pg_advisory_xact_lock({APPLICATION_ID})"
            )

    reading = engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
    return Engines(reading, None if read_only else engine)


@contextmanager
def rebuilding(engine: Engine) -> Iterator[Connection]:
    """A change in which tables may be dropped and made anew: without foreign keys, whose cascades would follow."""
    with engine.connect() as connection:
        raw = connection.connection.dbapi_connection
        assert raw is not None
        sqlite = connection.dialect.name == "sqlite"
        if sqlite:
            raw.cursor().execute("PRAGMA foreign_keys = OFF")
        try:
            with connection.begin():
                yield connection
        finally:
            if sqlite:
                raw.cursor().execute("PRAGMA foreign_keys = ON")
