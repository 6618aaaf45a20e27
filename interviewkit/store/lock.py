"""Keeps two windows from writing one project: the lock dies with its process, its holder is named."""

from __future__ import annotations

import getpass
import json
import os
import platform
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from interviewkit.errors import ProjectTrouble
from interviewkit.store.places import hidden_beside
from interviewkit.words import mark, tr

UNKNOWN = mark("somebody")


class ProjectLocked(ProjectTrouble):
    """Another window is writing to the project; it can still be opened to read."""


def person() -> str:
    """The name the system knows for whoever works here."""
    try:
        return getpass.getuser()
    except (KeyError, ImportError, OSError):
        return platform.node() or tr(UNKNOWN)  # an account without a name, as in a container


class ProjectLock:
    """The right to write one project file. Any thread may give it back."""

    def __init__(self, project: Path) -> None:
        self._holder = hidden_beside(project, ".holder")
        self._lock = FileLock(hidden_beside(project, ".lock"), thread_local=False)
        self._name = project.name

    def take(self) -> None:
        """ProjectLocked, naming the holder, when another window has it; OSError when no lock can be made here."""
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            who = self._who()
            raise ProjectLocked(
                "“{name}” is open in another window ({who}).",
                safe="Nothing was changed.",
                attempt="Close it there, or open it here to read only.",
                name=self._name,
                who=who,
            ) from None
        holder = {"who": person(), "computer": platform.node(), "process": os.getpid()}
        with suppress(OSError):  # a full disk: the lock itself holds
            self._holder.write_text(json.dumps(holder, ensure_ascii=False), encoding="utf-8")

    def release(self) -> None:
        """Gives the right back; harmless when it was never taken."""
        if self._lock.is_locked:
            with suppress(OSError):  # the drive may be gone
                self._holder.unlink(missing_ok=True)
            self._lock.release()

    def _who(self) -> str:
        try:
            holder = json.loads(self._holder.read_text(encoding="utf-8"))
            return f"{holder['who']}, {holder['computer']}"
        except (OSError, ValueError, KeyError, TypeError):
            return tr(UNKNOWN)
