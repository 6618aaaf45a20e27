"""Keeps the last ten copies of a project beside it, each whole, made while it is open."""

from __future__ import annotations

import logging
import os
import shutil
import sqlite3
import threading
import time
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from interviewkit.errors import ProjectTrouble, UserError
from interviewkit.store.places import BACKUPS, ENDING, address, beside, settle
from interviewkit.store.trouble import explained

KEPT = 10
HOUR = 3600.0

log = logging.getLogger(__name__)


class Backups:
    """The copies of one open project, made in the background. trouble: why the last one could not be made."""

    def __init__(self, project: Path) -> None:
        self._project = project
        self._thread: threading.Thread | None = None
        self._last = time.monotonic()
        self.trouble: UserError | None = None

    def due(self) -> bool:
        """Whether the last copy is an hour old."""
        return time.monotonic() - self._last > HOUR

    def start(self) -> None:
        """Begins a copy unless one is under way."""
        if self._thread is not None and self._thread.is_alive():
            return
        self._last = time.monotonic()
        self._thread = threading.Thread(target=self._copy, name="backup")
        self._thread.start()

    def wait(self) -> None:
        """Until the copy under way, if any, is done."""
        if self._thread is not None:
            self._thread.join()

    def _copy(self) -> None:
        try:
            back_up(self._project)
            self.trouble = None
        except (OSError, sqlite3.Error) as error:
            # A backup that fails must not stop the work.
            log.warning("no backup of %s", self._project, exc_info=True)
            self.trouble = explained(error) or ProjectTrouble(
                "No backup of the project could be made.",
                safe="The project itself is saved.",
                attempt="Check that the folder beside the project that ends in “.backups” can be written.",
            )


def folder(project: Path) -> Path:
    """Where the copies of a project lie: study.ikit → study.backups/."""
    return beside(project, BACKUPS)


def existing(project: Path) -> list[Path]:
    """The copies, oldest first."""
    return sorted(folder(project).glob(f"*{ENDING}"))


def back_up(project: Path, *, reason: str = "") -> Path | None:
    """Copies the project as it stands; None when nothing was done since the newest copy.

    SQLite's backup API sees committed changes that still lie in the log, which copying the file would lose. A copy
    with a reason, such as the one before a migration, is made in any case and is not among the ten that are kept.
    """
    copies = existing(project)
    with closing(sqlite3.connect(address(project, "ro"), uri=True, timeout=10)) as source:
        if copies and not reason and _mark(source) == _mark_of(copies[-1]):
            return None
        folder(project).mkdir(exist_ok=True)
        stamp = datetime.now(UTC).strftime("%Y-%m-%dT%H-%M-%S-%f")[:-3]
        target = folder(project) / f"{stamp}{reason and '-' + reason}{ENDING}"
        unfinished = target.with_suffix(".part")
        try:
            unfinished.touch(mode=0o600)
            with closing(sqlite3.connect(address(unfinished, "rw"), uri=True)) as copy:
                source.backup(copy)
                # A copy is a document on its own: it needs no side files.
                copy.execute("PRAGMA journal_mode = DELETE")
            with suppress(OSError):  # who may read the project may read its copies, where the drive knows of rights
                shutil.copymode(project, unfinished)
            unfinished.replace(target)
            settle(folder(project))
        finally:
            unfinished.unlink(missing_ok=True)
    usual = [copy for copy in existing(project) if "-before-" not in copy.name]
    for old in usual[:-KEPT]:
        old.unlink(missing_ok=True)
    return target


def sweep(project: Path) -> None:
    """Clears away what a backup left unfinished when the program was killed; only while none is made."""
    for abandoned in folder(project).glob("*.part"):
        with suppress(OSError):
            abandoned.unlink()


def _mark(database: sqlite3.Connection) -> tuple[object, ...]:
    """What differs as soon as anything was done, undone or migrated."""
    try:
        steps = database.execute(
            "SELECT count(*), max(id), sum(CASE state WHEN 'done' THEN id END), sum(recorded) FROM step"
        ).fetchone()
        rows = database.execute("SELECT max(id) FROM row_change").fetchone()
        version = database.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.DatabaseError:
        return (os.urandom(8),)
    return (*steps, *rows, *version)


def _mark_of(copy: Path) -> tuple[object, ...]:
    with closing(sqlite3.connect(address(copy, "ro"), uri=True)) as database:
        return _mark(database)
