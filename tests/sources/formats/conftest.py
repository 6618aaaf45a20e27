"""Writes transcript files as people have them."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("shared machine", deadline=None)
settings.load_profile("shared machine")

Written = Callable[[str, str | bytes], Path]
Packed = Callable[..., Path]

DOCUMENT = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'
)
RELATIONS = (
    '<Relationships><Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    '/officeDocument" Target="/{}"/></Relationships>'
)


@pytest.fixture
def written(tmp_path: Path) -> Written:
    """Writes a file of this name with text (as UTF-8) or bytes in it."""

    def write(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


@pytest.fixture
def packed(tmp_path: Path) -> Packed:
    """Writes a Word file around a document part, or around the inside of its body."""

    def pack(body: str = "", *, part: str | bytes | None = None, name: str = "talk.docx", place: str = "") -> Path:
        path = tmp_path / name
        place = place or "word/document.xml"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("[Content_Types].xml", "<Types/>")
            if place != "word/document.xml":
                archive.writestr("word/styles.xml", "<styles/>")
                archive.writestr("_rels/.rels", RELATIONS.format(place))
            archive.writestr(place, DOCUMENT.format(body) if part is None else part)
        return path

    return pack
