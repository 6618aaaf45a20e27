"""Files that are no transcripts but are often taken for one: says what they are and what to do with them."""

from __future__ import annotations

import json

from interviewkit.errors import FileTrouble
from interviewkit.sources.formats.material import Material, damaged, locked

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SOUND = (b"ID3", b"OggS", b"fLaC", b"RIFF", b"FORM", b"\x1aE\xdf\xa3", b"caff", b"#!AMR", b"0&\xb2u\x8ef\xcf\x11")
_PICTURE = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_MARKUP = {"<!doctype html": "HTML", "<html": "HTML", "<?xml": "XML", "<!doctype": "XML"}


def refuse_strangers(material: Material) -> None:
    """FileTrouble for recordings, pictures, PDF, old or locked Word files and other documents no importer reads."""
    content = material.content
    if _is_sound(content):
        raise FileTrouble(
            "“{name}” is a recording, not a transcript.",
            safe="Nothing was imported from it.",
            attempt="Import it as a recording; its name should end in what it is, e.g. “.mp3”.",
            name=material.name,
        )
    if content.startswith(_OLE):
        raise _old_office(material)
    kind = _document_kind(material)
    if kind:
        raise FileTrouble(
            "“{name}” is a file of the kind {kind}, which cannot be imported.",
            safe="Nothing was imported from it.",
            attempt="Save its text as .docx or .txt, then import that.",
            name=material.name,
            kind=kind,
        )
    broken = material.path.suffix.lower() == ".json" and material.opening.startswith(("{", "["))
    if broken or (content.startswith(b"PK\x03\x04") and not material.entries):
        raise damaged(material.name)


def _is_sound(content: bytes) -> bool:
    """By the marks of sound and film containers, which have zero bytes behind them, unlike words that begin so."""
    marked = content.startswith(_SOUND) or content[4:8] == b"ftyp"
    return (marked and b"\0" in content[:64]) or _is_mp3_frame(content)


def _is_mp3_frame(content: bytes) -> bool:
    """An MPEG audio frame header with all fields valid (ISO 11172-3, 2.4.2.3); UTF-16's mark FF FE is none."""
    if len(content) < 4 or content.startswith(_UTF16) or content[0] != 0xFF or content[1] & 0xE0 != 0xE0:
        return False
    version, layer, bitrate, rate = content[1] >> 3 & 3, content[1] >> 1 & 3, content[2] >> 4, content[2] >> 2 & 3
    return version != 1 and layer != 0 and bitrate not in (0, 15) and rate != 3


def _old_office(material: Material) -> FileTrouble:
    if "EncryptedPackage".encode("utf-16-le") in material.content:
        return locked(material.name)
    if b"HWP Document File" in material.content:
        return FileTrouble(
            "“{name}” is a Hangul (.hwp) file, which cannot be imported.",
            safe="Nothing was imported from it.",
            attempt="Save it in Hangul as .docx or .txt, then import that.",
            name=material.name,
        )
    return FileTrouble(
        "“{name}” is in the old Word format (.doc).",
        safe="Nothing was imported from it.",
        attempt="Save it in Word or LibreOffice as .docx, then import that.",
        name=material.name,
    )


def _document_kind(material: Material) -> str:
    content = material.content
    if content.startswith(b"%PDF"):
        return "PDF"
    if content.startswith(_PICTURE) and b"\0" in content[:64]:
        return "PNG/JPEG"
    if content.startswith((b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!\x1a")):
        return "ZIP"
    names = material.entries
    if "xl/workbook.xml" in names:
        return "XLSX"
    if "ppt/presentation.xml" in names:
        return "PPTX"
    if "mimetype" in names:
        return "HWPX" if any(name.startswith("contents/section") for name in names) else "ODT"
    return "ZIP" if names else _markup(material)


def _markup(material: Material) -> str:
    """What a person never sees but would get as a transcript if it were taken for plain text."""
    opening = material.opening[:64].lower()
    for beginning, kind in _MARKUP.items():
        if opening.startswith(beginning):
            return kind
    if opening.startswith(("{", "[")) and material.text.rstrip().endswith(("}", "]")):
        try:
            json.loads(material.text)
        except (ValueError, RecursionError):
            return ""
        return "JSON"
    return ""
