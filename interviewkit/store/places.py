"""Knows where a project lies: its address, what stands beside it, and whether it may be written there."""

from __future__ import annotations

import os
import re
from pathlib import Path
from urllib.parse import quote

from interviewkit.errors import ProjectTrouble

ENDING = ".ikit"
BACKUPS = ".backups"


def is_team(place: Path | str) -> bool:
    """Whether this is the address of a team's database."""
    return isinstance(place, str) and place.startswith(("postgresql://", "postgresql+psycopg://", "postgres://"))


def place_of(place: Path | str) -> Path | str:
    """A file's full path with links followed, or the team's address as it is; ProjectTrouble when there can be none."""
    if is_team(place):
        return place
    try:
        path = Path(place).expanduser().resolve()
        path.lstat()
    except FileNotFoundError:
        return path
    except (OSError, RuntimeError, ValueError):
        # RuntimeError: links in a circle or an unknown ~user; ValueError: a NUL in the name.
        raise ProjectTrouble(
            "“{path}” cannot be reached.",
            safe="Nothing was changed.",
            attempt="Check the folder and your rights to it, or choose another place.",
            path=str(place),
        ) from None
    return path


def file_of(place: Path | str) -> Path:
    """A project file's full path."""
    path = place_of(place)
    assert isinstance(path, Path)
    return path


def beside(project: Path, ending: str) -> Path:
    """What belongs to a project: study.ikit → study.media. A backup has its project's, so that recordings are found."""
    if is_backup(project) and ending != BACKUPS:
        return project.parent.with_suffix(ending)
    name = project.stem if project.suffix.lower() == ENDING else project.name
    return project.with_name(name + ending)


def hidden_beside(project: Path, ending: str) -> Path:
    """A file that only this program reads: study.ikit → .study.ikit.lock."""
    return project.with_name(f".{project.name}{ending}")


def is_backup(project: Path) -> bool:
    """Whether this is one of the copies kept beside a project."""
    return project.parent.suffix == BACKUPS and re.match(r"\d{4}-\d\d-\d\dT\d\d-", project.name) is not None


def may_be_written(project: Path) -> bool:
    """Whether the file and its folder take changes. Backups take none: the oldest are cleared away."""
    return os.access(project, os.W_OK) and os.access(project.parent, os.W_OK) and not is_backup(project)


def address(path: Path, mode: str) -> str:
    """A file as SQLite's URI, on every system: network folders, %, # and ? in names, names that are no UTF-8.

    mode: "ro", "rw" (never makes a file), "rwc", or "immutable" for a medium that nobody writes to.
    """
    posix = path.as_posix()
    query = "immutable=1" if mode == "immutable" else f"mode={mode}"
    return f"file://{'' if posix.startswith('/') else '/'}{quote(os.fsencode(posix), safe='/:')}?{query}"


def settle(folder: Path) -> None:
    """Makes new names in a folder survive a power cut, where the system can promise that."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError:
        pass  # Some network drives refuse; the files themselves are safe.
    finally:
        os.close(descriptor)
