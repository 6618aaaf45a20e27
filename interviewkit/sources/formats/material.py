"""A file on its way in, opened once: importers look at its bytes, its text or its zip entries as they need."""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property
from io import BytesIO
from pathlib import Path

from interviewkit.errors import FileTrouble
from interviewkit.sources.formats.unpacking import Packed, damaged, locked
from interviewkit.text.decoding import Decoded, decode

LARGEST = 256 << 20
OPENING = 4000

__all__ = ["LARGEST", "OPENING", "Material", "damaged", "locked", "without_words"]


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
    def entries(self) -> Collection[str]:
        """Names of the parts of a zip file in lower case; empty for any other file."""
        return () if self._packed is None else self._packed.entries.keys()

    def entry(self, name: str) -> bytes:
        """The bytes of one zip entry, any case; FileTrouble when it is missing, damaged, locked or a zip bomb."""
        if self._packed is None:
            raise damaged(self.name)
        return self._packed.read(name)

    @cached_property
    def _packed(self) -> Packed | None:
        if not self.content.startswith(b"PK"):
            return None
        try:
            return Packed(BytesIO(self.content), self.name)
        except FileTrouble:
            return None


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
