"""Writes what leaves a project: each file whole or not at all."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from interviewkit.errors import FileTrouble


def write_whole(target: Path, content: bytes) -> None:
    """Puts a finished file in place of what was there; FileTrouble when it cannot, and then nothing has changed."""
    with whole_file(target) as file:
        file.write(content)


@contextmanager
def whole_file(target: Path) -> Iterator[BinaryIO]:
    """A file to write into, put in place of what was there once all is written; after an error nothing has changed.

    FileTrouble when it cannot be written.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name}-", dir=target.parent)
    except OSError as error:
        raise _trouble(target, error) from error
    try:
        with os.fdopen(handle, "w+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            Path(name).chmod(target.stat().st_mode & 0o777)
        else:
            mask = os.umask(0)
            os.umask(mask)
            Path(name).chmod(0o666 & ~mask)
        Path(name).replace(target)
    except OSError as error:
        raise _trouble(target, error) from error
    finally:
        Path(name).unlink(missing_ok=True)


def _trouble(target: Path, error: OSError) -> FileTrouble:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return FileTrouble(
            "The disk is too full to write “{name}”.",
            safe="The project is untouched, and so is a file that was there before.",
            attempt="Free some space, or choose another disk.",
            name=target.name,
        )
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return FileTrouble(
            "There is no folder “{folder}”.",
            safe="Nothing was written.",
            attempt="Choose a folder that is there.",
            folder=target.parent,
        )
    return FileTrouble(
        "“{name}” cannot be written there.",
        safe="The project is untouched, and so is a file that was there before.",
        attempt="Close the file if another program has it open, or choose another folder.",
        name=target.name,
    )
