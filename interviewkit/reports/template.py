"""Opens a team's own Word file to be written into: its styles, page, head and foot stay, its text goes."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from typing import Any

from docx import Document
from docx.document import Document as Sheet
from docx.oxml.ns import qn

from interviewkit.errors import FileTrouble
from interviewkit.reports import word

_TEMPLATE = b"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"
_DOCUMENT = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
BIGGEST = 50_000_000
"""Bytes of a template; one with more would be no template."""


def opened(path: Path) -> Sheet:
    """The document, emptied. A .dotx is taken as well. FileTrouble when it cannot be read as a Word file."""
    try:
        content = path.read_bytes()
        if len(content) > BIGGEST:
            raise _trouble(path)
        sheet = Document(io.BytesIO(_as_document(content)))
    except (OSError, zipfile.BadZipFile, KeyError, ValueError, SyntaxError) as error:
        raise _trouble(path) from error
    body = sheet.element.body
    for part in list(body):
        if part.tag != qn("w:sectPr"):
            body.remove(part)
    return sheet


def fill_in(sheet: Sheet, language: str) -> None:
    """What a template may lack for Hangul: a font where it names none, and the language of the text."""
    defaults = sheet.styles.element.find(qn("w:docDefaults"))
    properties: Any = None
    if defaults is not None and defaults.find(qn("w:rPrDefault")) is not None:
        properties = defaults.find(qn("w:rPrDefault")).find(qn("w:rPr"))
    if properties is not None:
        fonts = properties.find(qn("w:rFonts"))
        if fonts is None:
            word.set_fonts(properties)
        elif fonts.get(qn("w:eastAsia")) is None:
            for key in (qn("w:eastAsiaTheme"),):
                fonts.attrib.pop(key, None)
            fonts.set(qn("w:eastAsia"), word.KOREAN)
        if properties.find(qn("w:lang")) is None:
            properties.append(word.element("w:lang", val=word.LANGUAGES["en"], eastAsia=word.LANGUAGES["ko"]))
    sheet.core_properties.language = word.LANGUAGES[language]


def _as_document(content: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        if _TEMPLATE not in packed.read("[Content_Types].xml"):
            return content
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as copy:
            for entry in packed.infolist():
                data = packed.read(entry)
                if entry.filename == "[Content_Types].xml":
                    data = data.replace(_TEMPLATE, _DOCUMENT)
                copy.writestr(entry, data)
    return made.getvalue()


def _trouble(path: Path) -> FileTrouble:
    return FileTrouble(
        "The template “{name}” cannot be read as a Word file.",
        safe="Nothing was written.",
        attempt="Choose another file, or none: then the report has its own looks.",
        name=path.name,
    )
