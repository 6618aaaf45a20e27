"""Turns what a database or a disk says when it cannot go on into words for a person."""

from __future__ import annotations

import errno
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from interviewkit.errors import ProjectTrouble, UserError
from interviewkit.words import mark

NOTHING_LOST = mark("This change was not made; everything before it is saved.")

FULL, READ_ONLY, BUSY, DAMAGED, DISK, MOVED, LONG, LOST = (
    "full", "read-only", "busy", "damaged", "disk", "moved", "long", "lost",
)  # fmt: skip

_SQLITE = (
    ("SQLITE_FULL", FULL),
    ("SQLITE_IOERR_SHMSIZE", FULL),
    ("SQLITE_IOERR", DISK),
    ("SQLITE_READONLY_DBMOVED", MOVED),
    ("SQLITE_READONLY", READ_ONLY),
    ("SQLITE_BUSY", BUSY),
    ("SQLITE_LOCKED", BUSY),
    ("SQLITE_PROTOCOL", BUSY),
    ("SQLITE_CORRUPT", DAMAGED),
    ("SQLITE_NOTADB", DAMAGED),
    ("SQLITE_CANTOPEN", MOVED),
)
_POSTGRES = (
    ("53100", FULL),
    ("53", BUSY),
    ("55P03", BUSY),
    ("40", BUSY),
    ("57P", LOST),
    ("08", LOST),
    ("25006", READ_ONLY),
    ("42501", READ_ONLY),
    ("58", DISK),
    ("XX001", DAMAGED),
    ("XX002", DAMAGED),
)
_SYSTEM = {
    errno.ENOSPC: FULL,
    errno.EDQUOT: FULL,
    errno.EROFS: READ_ONLY,
    errno.EIO: DISK,
    errno.ENAMETOOLONG: LONG,
}


def database_errors() -> tuple[type[BaseException], ...]:
    """What a database or a disk can raise; the team driver's own errors only while it is in use."""
    driver = sys.modules.get("psycopg")
    return (DBAPIError, sqlite3.Error, OSError, *((driver.Error,) if driver is not None else ()))


@contextmanager
def in_words() -> Iterator[None]:
    """Within, expected trouble of the database or disk comes out as a UserError."""
    try:
        yield
    except database_errors() as error:
        trouble = explained(error)
        if trouble is None:
            raise
        raise trouble from error


def explained(error: BaseException) -> UserError | None:
    """The trouble behind a database or file error, None when it is a bug of ours."""
    kind = _kind(error.orig if isinstance(error, DBAPIError) and error.orig is not None else error)
    if kind == FULL:
        return ProjectTrouble("The disk is full.", safe=NOTHING_LOST, attempt="Free some space and try again.")
    if kind == READ_ONLY:
        return ProjectTrouble(
            "The project can only be read, not changed.",
            safe=NOTHING_LOST,
            attempt="Copy it to a folder you may write to, and open the copy.",
        )
    if kind == BUSY:
        return ProjectTrouble(
            "Another program is writing to this project.", safe=NOTHING_LOST, attempt="Try again in a moment."
        )
    if kind == DAMAGED:
        return ProjectTrouble(
            "The project file is damaged.",
            safe="The last ten backups are in the folder beside the project that ends in “.backups”.",
            attempt="Copy the newest backup to another folder and open it there.",
        )
    if kind == DISK:
        return ProjectTrouble(
            "The disk does not answer as it should.",
            safe=NOTHING_LOST,
            attempt="Check the drive and its cable, then open the project again.",
        )
    if kind == MOVED:
        return ProjectTrouble(
            "The project file cannot be reached.",
            safe=NOTHING_LOST,
            attempt="Was it moved, or its drive taken out? Bring it back, then open the project again.",
        )
    if kind == LONG:
        return ProjectTrouble(
            "The name is too long for this folder.", safe="Nothing was changed.", attempt="Choose a shorter name."
        )
    if kind == LOST:
        return ProjectTrouble(
            "The team's database does not answer.",
            safe=NOTHING_LOST,
            attempt="Check the network, the address and your password, then try again.",
        )
    return None


def _kind(cause: BaseException) -> str | None:
    if isinstance(cause, sqlite3.Error):
        return _first(_SQLITE, getattr(cause, "sqlite_errorname", None) or "")
    if isinstance(cause, OSError):
        return _SYSTEM.get(cause.errno or 0)
    state = getattr(cause, "sqlstate", "none")
    if state is None:  # the driver gave up without an answer from the server
        return LOST if type(cause).__name__ == "OperationalError" else None
    return _first(_POSTGRES, state)


def _first(table: tuple[tuple[str, str], ...], said: str) -> str | None:
    return next((kind for prefix, kind in table if said.startswith(prefix)), None)
