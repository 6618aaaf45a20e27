from __future__ import annotations

import errno
import sqlite3

import pytest
from sqlalchemy.exc import IntegrityError, OperationalError

from interviewkit.errors import ProjectTrouble
from interviewkit.store.trouble import explained, in_words


def database(name: str) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("something")
    error.sqlite_errorname = name
    return error


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.ENOSPC, "x"), "disk is full"),
        (OSError(errno.EROFS, "x"), "only be read"),
        (OSError(errno.EIO, "x"), "does not answer as it should"),
        (OSError(errno.ENAMETOOLONG, "x"), "too long"),
        (database("SQLITE_FULL"), "disk is full"),
        (database("SQLITE_IOERR_SHMSIZE"), "disk is full"),
        (database("SQLITE_IOERR_WRITE"), "does not answer as it should"),
        (database("SQLITE_READONLY"), "only be read"),
        (database("SQLITE_READONLY_DBMOVED"), "cannot be reached"),
        (database("SQLITE_BUSY_SNAPSHOT"), "Another program is writing"),
        (database("SQLITE_CORRUPT_VTAB"), "is damaged"),
        (database("SQLITE_CANTOPEN"), "cannot be reached"),
        (OperationalError("SELECT", None, database("SQLITE_FULL")), "disk is full"),
    ],
)
def test_what_a_disk_or_database_says_is_told_in_words(error: Exception, said: str) -> None:
    trouble = explained(error)
    assert trouble is not None and said in str(trouble)
    assert all(trouble.sentences())


@pytest.mark.parametrize(
    "error",
    [
        ValueError("x"),
        OSError(errno.ENOENT, "x"),
        sqlite3.OperationalError("no such column: x"),
        database("SQLITE_ERROR"),
        IntegrityError("INSERT", None, sqlite3.IntegrityError("UNIQUE constraint failed")),
        OperationalError("SELECT", None, sqlite3.OperationalError("malformed JSON")),
    ],
)
def test_a_bug_of_ours_stays_a_bug(error: Exception) -> None:
    assert explained(error) is None
    with pytest.raises(type(error)), in_words():
        raise error


def test_the_cause_is_kept_for_the_log() -> None:
    with pytest.raises(ProjectTrouble) as caught, in_words():
        raise OSError(errno.ENOSPC, "x")
    assert isinstance(caught.value.__cause__, OSError)
