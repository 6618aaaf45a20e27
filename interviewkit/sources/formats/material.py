"""A file on its way in, opened once: importers look at its bytes, its text or its zip entries as they need."""

from __future__ import annotations

import zipfile
from functools import cached_property
from pathlib import Path
from zlib import error as ZlibError

from interviewkit.errors import FileTrouble
from interviewkit.text.decoding import Decoded, decode

LARGEST = 256 << 20
OPENING = 4000
_LARGEST_ENTRY = 256 << 20
_BOMB_SIZE, _BOMB_RATIO = 16 << 20, 100


class Material:
    """The content of one file. FileTrouble on opening when it is missing, empty, unreadable or far too large."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = path.name
        self.content = _content(path)

    @cached_property
    def decoded(self) -> Decoded:
        """The file as text; FileTrouble when it is none."""
        return decode(self.content, self.name)

    @property
    def text(self) -> str:
        """The file's text, LF newlines; FileTrouble when it is none."""
        return self.decoded.text

    @cached_property
    def opening(self) -> str:
        """The text's beginning without blanks before it, for recognising; empty when the file is no text."""
        try:
            return self.text.lstrip()[:OPENING]
        except FileTrouble:
            return ""

    @cached_property
    def entries(self) -> dict[str, zipfile.ZipInfo]:
        """Entries of a zip file by name in lower case; empty for any other file."""
        if not self.content.startswith(b"PK"):
            return {}
        try:
            with self._zip() as archive:
                return {entry.filename.lower(): entry for entry in archive.infolist()}
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError):
            return {}

    def entry(self, name: str) -> bytes:
        """The bytes of one zip entry, any case; FileTrouble when it is missing, damaged, locked or a zip bomb."""
        info = self.entries.get(name.lower())
        if info is None:
            raise damaged(self.name)
        if info.flag_bits & 1:
            raise locked(self.name)
        ratio = info.file_size / max(info.compress_size, 1)
        if info.file_size > _LARGEST_ENTRY or (info.file_size > _BOMB_SIZE and ratio > _BOMB_RATIO):
            raise FileTrouble(
                "“{name}” unpacks to far more than a document holds and was not opened.",
                safe="Nothing was imported from it.",
                attempt="If you trust the file, open it in a word processor and save it again.",
                name=self.name,
            )
        try:
            with self._zip() as archive:
                return archive.read(info)
        except (zipfile.BadZipFile, ZlibError, ValueError, NotImplementedError, OSError, EOFError) as trouble:
            raise damaged(self.name) from trouble

    def _zip(self) -> zipfile.ZipFile:
        from io import BytesIO

        return zipfile.ZipFile(BytesIO(self.content))


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


def without_words(name: str) -> FileTrouble:
    """For a file of a known kind with no text in it."""
    return FileTrouble(
        "“{name}” holds no text.",
        safe="Nothing was imported from it.",
        attempt="Choose another file, or fetch it again from where it was made.",
        name=name,
    )


def _content(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if path.is_file() and size > LARGEST:
            raise FileTrouble(
                "“{name}” is too large for a transcript ({megabytes} MB).",
                safe="Nothing was imported from it.",
                attempt="If this is a recording, import it as a recording.",
                name=path.name,
                megabytes=size >> 20,
            )
        content = path.read_bytes()
    except OSError as trouble:
        raise FileTrouble(
            "“{name}” cannot be read: {reason}.",
            attempt="Check that the file still exists and that you may open it.",
            name=path.name,
            reason=trouble.strerror or str(trouble),
        ) from trouble
    if not content:
        raise FileTrouble(
            "“{name}” is empty.",
            safe="Nothing was imported from it.",
            attempt="Choose another file, or fetch it again from where it was made.",
            name=path.name,
        )
    return content
