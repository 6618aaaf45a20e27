"""Recordings beside the project, known by their content: one file however often it is imported."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from interviewkit.errors import Cancelled, FileTrouble
from interviewkit.store.trouble import explained

CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file in the media folder. place: its name there, or an absolute path when linked; size in bytes."""

    sha256: str
    place: str
    linked: bool
    size: int


def folder(project: Path) -> Path:
    """Where the recordings of a project lie: study.ikit → study.media/."""
    return project.with_suffix(".media")


def find(project: Path, place: str, linked: bool) -> Path | None:
    """The file of a recording, None when it was moved away."""
    path = Path(place) if linked else folder(project) / place
    return path if path.is_file() else None


def proxy(project: Path, sha256: str) -> Path:
    """The 16 kHz mono FLAC that is played, drawn and recognised in a recording's stead."""
    return folder(project) / f"{sha256}.flac"


def peaks(project: Path, sha256: str) -> Path:
    """The waveform of a recording, for drawing."""
    return folder(project) / f"{sha256}.peaks"


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
        if link:
            return StoredFile(sha, str(path.resolve()), True, size)
        name = f"{sha}.original{path.suffix.lower()}"
        unfinished.replace(target / name)
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
        unfinished.unlink(missing_ok=True)
