"""Recordings beside the project, known by their content: one file however often it is imported."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from interviewkit.errors import Cancelled, FileTrouble
from interviewkit.store.places import beside, settle
from interviewkit.store.trouble import explained

CHUNK = 1 << 20
MIX = ".mix.flac"
"""How the name of a mixed recording ends until it is stored by its content."""
BEGUN = ".begun"
"""How the name of a mark ends that says: this recording is new, and the project knows nothing of it yet."""


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file in the media folder. place: its name there, or an absolute path when linked; size in bytes."""

    sha256: str
    place: str
    linked: bool
    size: int


def folder(project: Path) -> Path:
    """Where the recordings of a project lie: study.ikit → study.media/."""
    return beside(project, ".media")


def find(project: Path, place: str, linked: bool) -> Path | None:
    """The file of a recording, None when it was moved away."""
    path = Path(place) if linked else folder(project) / Path(place).name
    try:
        return path if path.is_file() else None
    except (OSError, ValueError):  # a place that this computer cannot even name
        return None


def proxy(project: Path, sha256: str, channel: int | None = None) -> Path:
    """The 16 kHz mono FLAC that is played, drawn and recognised in a recording's, or one channel's, stead."""
    return folder(project) / (f"{sha256}.flac" if channel is None else f"{sha256}.channel{channel}.flac")


def peaks(project: Path, sha256: str) -> Path:
    """The waveform of a recording, for drawing."""
    return folder(project) / f"{sha256}.peaks"


def channels(project: Path, sha256: str) -> Path:
    """What is known about what each channel of a recording hears."""
    return folder(project) / f"{sha256}.channels.json"


def store(
    project: Path,
    path: Path,
    *,
    link: bool = False,
    progress: Callable[[float], None] = lambda fraction: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> StoredFile:
    """Copies a file into the media folder (or only reads it, to link it), hashing on the way.

    FileTrouble when it cannot be read or the disk is full, Cancelled when cancelled; then nothing is left behind.
    """
    target = folder(project)
    unfinished = target / f".{uuid4().hex}.part"
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))  # nor a pipe, which never ends
        target.mkdir(parents=True, exist_ok=True)
        size, digest, total = 0, hashlib.sha256(), max(path.stat().st_size, 1)
        with path.open("rb") as source, (Path(os.devnull) if link else unfinished).open("wb") as copy:
            while chunk := source.read(CHUNK):
                if cancelled():
                    raise Cancelled
                digest.update(chunk)
                copy.write(chunk)
                size += len(chunk)
                progress(size / total)
            if not link:
                copy.flush()
                os.fsync(copy.fileno())
        sha = digest.hexdigest()
        name = f"{sha}.original{path.suffix.lower()}"
        if not any(target.glob(f"{sha}.*")):
            _mark(project, sha).write_text(project.name, encoding="utf-8")
        if link:
            return StoredFile(sha, str(path.resolve()), True, size)
        unfinished.replace(target / name)
        settle(target)
        return StoredFile(sha, name, False, size)
    except OSError as error:
        raise explained(error) or FileTrouble(
            "“{name}” could not be read or copied ({reason}).",
            safe="Nothing was imported.",
            attempt="Check that the file is still there and that you may read it.",
            name=path.name,
            reason=error.strerror or type(error).__name__,
        ) from error
    finally:
        with suppress(OSError):
            unfinished.unlink()


def abandon(project: Path, sha256: str) -> None:
    """Takes away what an import made that the project knows nothing of; what was there before it began stays."""
    if sha256 not in _begun(project):
        return
    for made in folder(project).glob(f"{sha256}.*"):  # nobody but this program names files so
        made.unlink(missing_ok=True)
    _mark(project, sha256).unlink(missing_ok=True)


def sweep(project: Path, known: Callable[[str], bool]) -> None:
    """Clears away what imports left unfinished when the program was killed; only while nobody imports.

    known: whether the project has, or once had, a recording. Only what was new when its import began is taken away: a
    project put back from a backup finds the recordings of later days where they were.
    """
    for abandoned in (each for ending in ("*.part", f".*{MIX}") for each in folder(project).glob(ending)):
        with suppress(OSError):
            abandoned.unlink()
    arrived(project, known)
    for sha256 in _begun(project):
        with suppress(OSError):
            abandon(project, sha256)


def arrived(project: Path, known: Callable[[str], bool]) -> None:
    """Takes the marks off recordings that the project knows by now."""
    for sha256 in _begun(project):
        if known(sha256):
            with suppress(OSError):
                _mark(project, sha256).unlink(missing_ok=True)


def _mark(project: Path, sha256: str) -> Path:
    return folder(project) / f".{sha256}{BEGUN}"


def _begun(project: Path) -> list[str]:
    """The recordings that are marked as new by this project: “study” and “study.ikit” share a folder."""
    found = []
    for mark in folder(project).glob(f".*{BEGUN}"):
        with suppress(OSError, ValueError):
            if mark.read_text(encoding="utf-8") == project.name:
                found.append(mark.name[1 : -len(BEGUN)])
    return found
