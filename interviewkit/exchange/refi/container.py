"""The zip file around a project: where its XML, texts and recordings lie in it, however a program packed them."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self
from urllib.parse import unquote

from interviewkit.errors import Cancelled, FileTrouble
from interviewkit.sources.formats.unpacking import Packed, would_burst

LARGEST_QDE = 64 << 20
LARGEST_TEXT = 64 << 20
MOST_TEXT = 256 << 20
"""Bytes of all texts together, unpacked."""
LARGEST_MEDIA = (1 << 31) - 1
"""The standard's own limit for a file inside."""
MEDIA_CHUNK = 1 << 20


class Container:
    """An open .qdpx file. FileTrouble when it is none, damaged, locked, or would burst.

    unsafe: how many entries were passed over because their names lead out of the file.
    """

    def __init__(self, path: Path) -> None:
        self.path, self.name = path, path.name
        self._read = 0
        try:
            self._packed = Packed(path, self.name)
        except FileTrouble as trouble:
            raise no_project(self.name) from trouble
        self.unsafe = self._packed.unsafe
        self._qde = _qde(list(self._packed.entries))
        if self._qde is None:
            self._packed.close()
            raise no_project(self.name)
        base = self._qde.rpartition("/")[0]
        self._beside: dict[str, str] = {}
        self._sources: dict[str, str] = {}
        folders = (f"{base}/sources".strip("/"), base)
        for entry in sorted(self._packed.entries, key=lambda each: each.rpartition("/")[0] not in folders):
            folder, _, name = entry.rpartition("/")
            if folder == base:
                self._beside.setdefault(name, entry)
            if folder in folders or folder.startswith(f"{folders[0]}/"):
                self._sources.setdefault(_bare(name), entry)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._packed.close()

    @property
    def qde_name(self) -> str:
        """What the project's own part is called; project.qde by the standard."""
        assert self._qde is not None
        return self._packed.entries[self._qde].filename

    def qde(self) -> bytes:
        """The project's XML."""
        assert self._qde is not None
        return self._packed.read(self._qde, LARGEST_QDE)

    def beside(self, name: str) -> bytes | None:
        """A file of this name beside the project's XML; None when there is none."""
        entry = self._beside.get(name.lower())
        return None if entry is None else self._packed.read(entry, LARGEST_QDE)

    def entry(self, path: str) -> str | None:
        """The name of the entry that a path of the project means, in any spelling; None for one that lies elsewhere.

        Nothing outside the file is ever looked at, whatever the path says: only its last part counts.
        """
        for name in (path, unquote(path)):
            last = _bare(name.replace("\\", "/").rpartition("/")[2])
            if last in self._sources:
                return last
        return None

    def text(self, name: str) -> bytes:
        """The bytes of a text by its entry's name; FileTrouble once all together are more than a project holds."""
        content = self._packed.read(self._sources[name], LARGEST_TEXT)
        self._read += len(content)
        if self._read > MOST_TEXT:
            raise would_burst(self.name)
        return content

    def copy(self, name: str, target: BinaryIO, cancelled: Callable[[], bool]) -> None:
        """Writes an entry into an open file, a piece at a time; Cancelled when cancelled."""
        for block in self._packed.pieces(self._sources[name], LARGEST_MEDIA, packed_well=False, chunk=MEDIA_CHUNK):
            if cancelled():
                raise Cancelled
            target.write(block)


def _bare(name: str) -> str:
    """A file's name as programs spell it: in any case, and a guid with braces or without."""
    return unicodedata.normalize("NFC", name.replace("{", "").replace("}", "")).casefold()


def _qde(names: list[str]) -> str | None:
    """The project's XML: project.qde, else the .qde that lies highest."""
    found = [name for name in names if name.endswith(".qde")]
    found.sort(key=lambda each: (each.count("/"), each != "project.qde"))
    return found[0] if found else None


def no_project(name: str) -> FileTrouble:
    """What is said of a file that holds no project."""
    return FileTrouble(
        "“{name}” holds no project that InterviewKit can read.",
        safe="Nothing was imported.",
        attempt="Export it again as a REFI-QDA project (.qdpx).",
        name=name,
    )
