"""Zip files looked into without trust, by whoever brings one in: each part unpacked a piece at a time and counted."""

from __future__ import annotations

import stat
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from interviewkit.errors import FileTrouble

MOST_ENTRIES = 20_000
LARGEST = 256 << 20
"""Bytes of one part unpacked, where its reader names no other bound."""
BURST_SIZE, BURST_RATIO = 8 << 20, 250
"""A part larger than this that shrank more than so many times is made to burst; prose shrinks five times."""
CHUNK = 1 << 18
BROKEN = (
    zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError, struct.error,
    KeyError, IndexError, OverflowError, MemoryError,
)  # fmt: skip
"""What zipfile raises for files that are damaged or packed in unknown ways."""


class Packed:
    """An open zip file. FileTrouble when it is none, damaged, locked, or would burst.

    entries: its files by their names in lower case, folders parted by /. unsafe: how many entries were passed over
    because their names lead out of the file, or because they are links.
    """

    def __init__(self, file: Path | BinaryIO, name: str) -> None:
        self.name = name
        try:
            self._zip = zipfile.ZipFile(file)
        except BROKEN as error:
            raise damaged(name) from error
        found = self._zip.infolist()
        if len(found) > MOST_ENTRIES:
            self._zip.close()
            raise would_burst(name)
        self.entries: dict[str, zipfile.ZipInfo] = {}
        safe = [(inner, entry) for entry in found if (inner := _inner_name(entry)) is not None]
        for inner, entry in safe:
            if not inner.endswith("/"):
                self.entries.setdefault(inner.lower(), entry)
        self.unsafe = len(found) - len(safe)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Gives the file back."""
        self._zip.close()

    def read(self, name: str, most: int = LARGEST) -> bytes:
        """The bytes of a part, by its name in any case; FileTrouble when it is missing or larger than `most`."""
        return b"".join(self.pieces(name, most))

    def pieces(
        self, name: str, most: int = LARGEST, *, packed_well: bool = True, chunk: int = CHUNK
    ) -> Iterator[bytes]:
        """The bytes of a part, a piece at a time. packed_well: refuse what shrank more than any text does."""
        entry = self.entries.get(name.lower())
        if entry is None:
            raise damaged(self.name)
        if entry.flag_bits & 1:
            raise locked(self.name)
        size = 0
        try:
            with self._zip.open(entry) as part:
                while block := part.read(chunk):
                    size += len(block)
                    burst = packed_well and size > BURST_SIZE and size > BURST_RATIO * max(entry.compress_size, 1)
                    if size > most or burst:
                        raise would_burst(self.name)
                    yield block
        except BROKEN as error:
            raise damaged(self.name) from error


def _inner_name(entry: zipfile.ZipInfo) -> str | None:
    """An entry's name with folders parted by /, as some programs for Windows do not; None where it leads out of the
    file or is a link."""
    name = _spelled(entry).partition("\0")[0].replace("\\", "/")
    while name.startswith("./"):
        name = name[2:]
    outside = not name or name.startswith("/") or ":" in name[:3] or ".." in name.split("/")
    return None if outside or stat.S_ISLNK(entry.external_attr >> 16) else name


def _spelled(entry: zipfile.ZipInfo) -> str:
    """An entry's name, composed. One that is not said to be UTF-8 is read as such all the same, or as old Korean
    programs write them."""
    name = entry.orig_filename
    if not entry.flag_bits & 0x800 and not name.isascii():
        for encoding in ("utf-8", "cp949"):
            try:
                name = name.encode("cp437").decode(encoding)
                break
            except UnicodeError:
                continue
    return unicodedata.normalize("NFC", name)


def damaged(name: str) -> FileTrouble:
    """For a file that is of a known kind but broken."""
    return FileTrouble(
        "“{name}” is damaged and cannot be read.",
        safe="Nothing was imported from it.",
        attempt="Open it in the program it comes from and save it again.",
        name=name,
    )


def locked(name: str) -> FileTrouble:
    """For a file behind a password."""
    return FileTrouble(
        "“{name}” is protected with a password.",
        safe="Nothing was imported from it.",
        attempt="Remove the password in the program it comes from, then import it again.",
        name=name,
    )


def would_burst(name: str) -> FileTrouble:
    """For a file that unpacks to far more than what it says it is."""
    return FileTrouble(
        "“{name}” unpacks to far more than a document holds and was not opened.",
        safe="Nothing was imported from it.",
        attempt="If you trust the file, open it in the program it comes from and save it again.",
        name=name,
    )
