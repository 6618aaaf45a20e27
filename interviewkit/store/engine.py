"""Connects to a project's database so that nothing committed is ever lost."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event

APPLICATION_ID = 0x494B4954
"""Marks a SQLite file as an InterviewKit project ("IKIT")."""


def sqlite_engine(path: Path, *, read_only: bool = False) -> Engine:
    """An engine on one project file: WAL, synchronous=FULL, foreign keys on; writing transactions begin immediately, so
    that a read before a write can never be of a state somebody else replaces."""
    if read_only:
        engine = create_engine("sqlite://", creator=lambda: _read_only_connection(path), poolclass=None)
    else:
        engine = create_engine(URL.create("sqlite", database=str(path)), connect_args={"timeout": 10})

    @event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: object) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA cache_size = -32768")
        if read_only:
            connection.execute("PRAGMA query_only = ON")
        else:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        reading = read_only or connection.get_execution_options().get("reading", False)
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    return engine


def _read_only_connection(path: Path) -> sqlite3.Connection:
    """Opens without a trace; on a medium that cannot hold SQLite's side files, as an unchanging file."""
    address = path.resolve().as_uri()
    try:
        connection = sqlite3.connect(f"{address}?mode=ro", uri=True, timeout=10, check_same_thread=False)
        connection.execute("SELECT count(*) FROM sqlite_master")
    except sqlite3.OperationalError:
        connection = sqlite3.connect(f"{address}?immutable=1", uri=True, check_same_thread=False)
    return connection


def postgres_engine(url: str) -> Engine:
    """An engine on a team's PostgreSQL; needs the extra "postgres"."""
    return create_engine(url.replace("postgresql://", "postgresql+psycopg://", 1))
