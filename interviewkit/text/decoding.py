"""Bytes of a text file into text, saying how they were read: nothing guessed silently, nothing dropped unreported."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from interviewkit.errors import FileTrouble

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_HIGH = bytes(range(0x80, 0x100))
_HANGUL_PAIR = re.compile(rb"[\xb0-\xc8][\xa1-\xfe]")
_WESTERN_SHARE = 0.25
_BINARY_SHARE = 0.02
_SAMPLE = 1 << 16


@dataclass(frozen=True)
class Remark:
    """Something about the bytes worth telling: what kind, and how often."""

    kind: str
    """"bom", "crlf", "nul", "control" (characters taken out), "not-utf8" (read as another encoding)."""
    count: int


@dataclass(frozen=True)
class Decoded:
    """Text with LF newlines, no BOM and no control characters, the encoding it was in, and what was changed."""

    text: str
    encoding: str
    report: tuple[Remark, ...]


def decode(content: bytes, name: str = "") -> Decoded:
    """Text of `content`: by its byte order mark, else strict UTF-8, else UTF-16 if it plainly is, else CP949, or
    Windows-1252 where its bytes cannot be Korean.

    CRLF and lone CR become LF, control characters but tab are taken out; all of it is reported.
    Raises FileTrouble when the bytes are no text in any of these.
    """
    remarks: dict[str, int] = {}
    encoding, text = _text(content, remarks)
    if text is None:
        raise _not_text(name)
    if "\r" in text:
        remarks["crlf"] = text.count("\r")
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if nuls := text.count("\0"):
        remarks["nul"] = nuls
    text, removed = _CONTROL.subn("", text)
    if removed > nuls:
        remarks["control"] = removed - nuls
    if removed > max(_BINARY_SHARE * (len(text) + removed), 8):
        raise _not_text(name)
    return Decoded(text, encoding, tuple(Remark(kind, count) for kind, count in remarks.items()))


def _text(content: bytes, remarks: dict[str, int]) -> tuple[str, str | None]:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            remarks["bom"] = 1
            return encoding, _strictly(content[len(mark) :], encoding)
    wide = _unmarked_utf16(content)
    narrow = ("utf-8", "cp1252", "cp949") if _is_western(content) else ("utf-8", "cp949")
    for encoding in (wide, *narrow) if wide else narrow:
        text = _strictly(content, encoding)
        if text is not None:
            if encoding != "utf-8":
                remarks["not-utf8"] = 1
            return encoding, text
    return "", None


def _strictly(content: bytes, encoding: str) -> str | None:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return None


def _unmarked_utf16(content: bytes) -> str | None:
    """UTF-16 without a mark, recognised by the zero bytes that blanks, newlines and ASCII letters have there."""
    sample = content[:_SAMPLE]
    if len(content) % 2 or b"\0" not in sample:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    most = max(even, odd)
    if most < len(sample) // 2 * 0.1 or min(even, odd) > most * 0.05:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _is_western(content: bytes) -> bool:
    """Whether bytes beyond ASCII stand alone between letters, like the quotation marks and accents of Windows-1252,
    and nowhere in pairs that are Hangul in CP949, where “don’t” would otherwise become Hangul too."""
    high = len(content) - len(content.translate(None, _HIGH))
    return 0 < high <= _WESTERN_SHARE * len(content) and _HANGUL_PAIR.search(content) is None


def _not_text(name: str) -> FileTrouble:
    return FileTrouble(
        "“{name}” is not a text file.",
        safe="Nothing was imported from it.",
        attempt="Choose a transcript, or if this is a recording, import it as a recording.",
        name=name,
    )
