"""Keeps the last ten copies of a project beside it, each whole, made while it is open."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

KEPT = 10
HOUR = 3600.0


def folder(project: Path) -> Path:
    """Where the copies of a project lie: study.ikit → study.backups/."""
    return project.with_suffix(".backups")


def existing(project: Path) -> list[Path]:
    """The copies, oldest first."""
    return sorted(folder(project).glob("*.ikit"))


def back_up(project: Path, *, reason: str = "") -> Path | None:
    """Copies the project as it stands; None when nothing was done since the newest copy.

    SQLite's backup API sees committed changes that still lie in the log, which copying the file would lose.
    """
    copies = existing(project)
    with closing(sqlite3.connect(f"{project.resolve().as_uri()}?mode=ro", uri=True, timeout=10)) as source:
        if copies and not reason and _mark(source) == _mark_of(copies[-1]):
            return None
        folder(project).mkdir(exist_ok=True)
        stamp = datetime.now(UTC).strftime("%Y-%m-%dT%H-%M-%S-%f")[:-3]
        target = folder(project) / f"{stamp}{reason and '-' + reason}.ikit"
        unfinished = target.with_suffix(".part")
        try:
            with closing(sqlite3.connect(unfinished)) as copy:
                source.backup(copy)
                # A copy is a document on its own: it needs no side files.
                copy.execute("PRAGMA journal_mode = DELETE")
            unfinished.replace(target)
        finally:
            unfinished.unlink(missing_ok=True)
    for old in existing(project)[:-KEPT]:
        old.unlink(missing_ok=True)
    return target


def _mark(database: sqlite3.Connection) -> tuple[object, ...]:
    """What differs as soon as anything was done, undone or migrated."""
    try:
        steps = database.execute("SELECT count(*), max(id), sum(state = 'done') FROM step").fetchone()
        rows = database.execute("SELECT max(id) FROM row_change").fetchone()
        version = database.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.DatabaseError:
        return (os.urandom(8),)
    return (*steps, *rows, *version)


def _mark_of(copy: Path) -> tuple[object, ...]:
    with closing(sqlite3.connect(f"{copy.resolve().as_uri()}?mode=ro", uri=True)) as database:
        return _mark(database)
