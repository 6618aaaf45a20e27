"""The zip file around a project: looked into without trust, each part unpacked a piece at a time and counted."""

from __future__ import annotations

import stat
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self
from urllib.parse import unquote

from interviewkit.errors import Cancelled, FileTrouble

MOST_ENTRIES = 20_000
LARGEST_QDE = 64 << 20
LARGEST_TEXT = 64 << 20
MOST_TEXT = 256 << 20
"""Bytes of all texts together, unpacked."""
LARGEST_MEDIA = (1 << 31) - 1
"""The standard's own limit for a file inside."""
BURST_SIZE, BURST_RATIO = 8 << 20, 250
"""A part larger than this that shrank more than so many times is made to burst; prose shrinks five times."""
CHUNK = 1 << 18
MEDIA_CHUNK = 1 << 20
_BROKEN = (
    zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError, struct.error,
    KeyError, IndexError, OverflowError,
)  # fmt: skip
"""What zipfile raises for files that are damaged, locked or packed in unknown ways."""


class Container:
    """An open .qdpx file. FileTrouble when it is none, damaged, locked, or would burst.

    unsafe: how many entries were passed over because their names lead out of the file.
    """

    def __init__(self, path: Path) -> None:
        self.path, self.name = path, path.name
        self._read = 0
        try:
            self._zip = zipfile.ZipFile(path)
        except _BROKEN as error:
            raise no_project(self.name) from error
        entries = self._zip.infolist()
        if len(entries) > MOST_ENTRIES:
            self._zip.close()
            raise would_burst(self.name)
        safe = [entry for entry in entries if _is_safe(entry)]
        self.unsafe = len(entries) - len(safe)
        self._safe = [entry for entry in safe if not entry.is_dir()]
        self._qde = _qde(self._safe)
        if self._qde is None:
            self._zip.close()
            raise no_project(self.name)
        base = self._qde.filename.rpartition("/")[0]
        self._sources: dict[str, zipfile.ZipInfo] = {}
        for entry in self._safe:
            folder, _, name = entry.filename.rpartition("/")
            if folder.casefold() in (f"{base}/sources".strip("/").casefold(), base.casefold()):
                self._sources.setdefault(name.casefold(), entry)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    @property
    def qde_name(self) -> str:
        """What the project's own part is called; project.qde by the standard."""
        assert self._qde is not None
        return self._qde.filename

    def qde(self) -> bytes:
        """The project's XML."""
        assert self._qde is not None
        return self._unpack(self._qde, LARGEST_QDE)

    def beside(self, name: str) -> bytes | None:
        """A file of this name beside the project's XML; None when there is none."""
        entry = self._sources.get(name.casefold())
        return None if entry is None else self._unpack(entry, LARGEST_QDE)

    def entry(self, path: str) -> str | None:
        """The name of the entry that a path of the project means, in any spelling; None for one that lies elsewhere.

        Nothing outside the file is ever looked at, whatever the path says.
        """
        if path.casefold().startswith(("absolute:", "file:", "http:", "https:")):
            return None
        for name in (path, unquote(path)):
            last = name.replace("\\", "/").rpartition("/")[2].casefold()
            if last in self._sources:
                return last
        return None

    def text(self, name: str) -> bytes:
        """The bytes of a text by its entry's name; FileTrouble once all together are more than a project holds."""
        content = self._unpack(self._sources[name], LARGEST_TEXT)
        self._read += len(content)
        if self._read > MOST_TEXT:
            raise would_burst(self.name)
        return content

    def size(self, name: str) -> int:
        """Bytes of an entry unpacked, as the file says."""
        return self._sources[name].file_size

    def copy(self, name: str, target: BinaryIO, cancelled: Callable[[], bool]) -> None:
        """Writes an entry into an open file, a piece at a time; Cancelled when cancelled."""
        written = 0
        try:
            with self._zip.open(self._sources[name]) as part:
                while block := part.read(MEDIA_CHUNK):
                    if cancelled():
                        raise Cancelled
                    written += len(block)
                    if written > LARGEST_MEDIA:
                        raise would_burst(self.name)
                    target.write(block)
        except _BROKEN as error:
            raise damaged(self.name) from error

    def _unpack(self, entry: zipfile.ZipInfo, most: int) -> bytes:
        blocks, size = [], 0
        try:
            with self._zip.open(entry) as part:
                while block := part.read(CHUNK):
                    size += len(block)
                    if size > most or (size > BURST_SIZE and size > BURST_RATIO * max(entry.compress_size, 1)):
                        raise would_burst(self.name)
                    blocks.append(block)
        except _BROKEN as error:
            raise damaged(self.name) from error
        return b"".join(blocks)


def _is_safe(entry: zipfile.ZipInfo) -> bool:
    """Whether an entry's name stays within the file, and it is a file and no link."""
    name = entry.orig_filename if "\\" in entry.orig_filename else entry.filename
    link = stat.S_ISLNK(entry.external_attr >> 16)
    return not (link or name.startswith("/") or "\\" in name or ":" in name[:3] or ".." in name.split("/"))


def _qde(entries: list[zipfile.ZipInfo]) -> zipfile.ZipInfo | None:
    """The project's XML: project.qde, else the .qde that lies highest."""
    found = [entry for entry in entries if entry.filename.casefold().endswith(".qde")]
    found.sort(key=lambda each: (each.filename.count("/"), each.filename.casefold() != "project.qde"))
    return found[0] if found else None


def no_project(name: str) -> FileTrouble:
    """What is said of a file that holds no project."""
    return FileTrouble(
        "“{name}” holds no project that InterviewKit can read.",
        safe="Nothing was imported.",
        attempt="Export it again as a REFI-QDA project (.qdpx).",
        name=name,
    )


def damaged(name: str) -> FileTrouble:
    """What is said of a project file with a broken part."""
    return FileTrouble(
        "“{name}” is damaged: a part of it cannot be unpacked.",
        safe="Nothing was imported.",
        attempt="Export or copy it again.",
        name=name,
    )


def would_burst(name: str) -> FileTrouble:
    """What is said of a file that unpacks to far more than a project holds."""
    return FileTrouble(
        "“{name}” unpacks to far more than a project holds, so it was not read.",
        safe="Nothing was imported.",
        name=name,
    )
