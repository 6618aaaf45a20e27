"""Keeps two windows from writing one project: the lock dies with its process, its holder is named."""

from __future__ import annotations

import getpass
import json
import os
import platform
from pathlib import Path

from filelock import FileLock, Timeout

from interviewkit.errors import ProjectTrouble
from interviewkit.words import mark

UNKNOWN = mark("somebody")


class ProjectLocked(ProjectTrouble):
    """Another window is writing to the project; it can still be opened to read."""


def _beside(project: Path, ending: str) -> Path:
    return project.with_name(f".{project.name}{ending}")


class ProjectLock:
    """The right to write one project file."""

    def __init__(self, project: Path) -> None:
        self._holder = _beside(project, ".holder")
        self._lock = FileLock(_beside(project, ".lock"))
        self._name = project.name

    def take(self) -> None:
        """ProjectLocked, naming the holder, when another window has it."""
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
        holder = {"who": getpass.getuser(), "computer": platform.node(), "process": os.getpid()}
        self._holder.write_text(json.dumps(holder, ensure_ascii=False), encoding="utf-8")

    def release(self) -> None:
        """Gives the right back; harmless when it was never taken."""
        if self._lock.is_locked:
            self._holder.unlink(missing_ok=True)
            self._lock.release()

    def _who(self) -> str:
        try:
            holder = json.loads(self._holder.read_text(encoding="utf-8"))
            return f"{holder['who']}, {holder['computer']}"
        except (OSError, ValueError, KeyError):
            return UNKNOWN
