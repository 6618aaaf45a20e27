"""Rich text, as f4, older word processors and many transcription services write it: its text, paragraph by paragraph.

Read by the rules of RTF 1.9: destinations that hold no text are passed over, \\uN stands for a UTF-16 unit and is
followed by as many stand-ins as \\ucN says, \\'hh is a byte of the code page.
"""

from __future__ import annotations

import re

from interviewkit.sources.formats.material import Material, without_words
from interviewkit.sources.formats.stamps import are_stamped, read_stamped
from interviewkit.sources.formats.transcript import Format, Reading
from interviewkit.sources.formats.turns import Block, read_turns

_TOKEN = re.compile(
    rb"\\([a-z]{1,32})(-?\d{1,10})?[ ]?|\\'([0-9a-fA-F]{2})|\\(.)|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.DOTALL
)
_SILENT = frozenset(
    {"fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "headerl", "headerr", "headerf"}
    | {"footer", "footerl", "footerr", "footerf", "footnote", "annotation", "listtable", "listoverridetable"}
    | {"rsidtbl", "themedata", "generator", "xmlnstbl", "fldinst", "bkmkstart", "bkmkend", "atnid"}
    | {"atnauthor", "nonshppict", "revtbl", "pntext"}
)
_SPOKEN = {
    **{"par": "\n\n", "sect": "\n\n", "page": "\n\n", "row": "\n\n", "cell": "\t", "line": "\n", "tab": "\t"},
    **{"emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•"},
}
_SIGNS = {b"\\": "\\", b"{": "{", b"}": "}", b"~": "\u00a0", b"_": "\u2011", b"\n": "\n\n", b"\r": "\n\n"}
_DEEPEST = 10_000


def recognises(material: Material) -> str | None:
    """By its first bytes."""
    return "rich-text" if material.content.lstrip().startswith(b"{\\rtf") else None


def read(material: Material) -> Reading:
    """Stamped paragraphs where it has stamps, else turns by the speakers' names."""
    paragraphs = [each.strip("\n") for each in text_of(material.content).split("\n\n") if each.strip()]
    if not paragraphs:
        raise without_words(material.name)
    if are_stamped(paragraphs):
        return read_stamped(paragraphs)
    return read_turns([Block(each.split("\n")) for each in paragraphs])


def text_of(content: bytes) -> str:
    """The document's text, an empty line between paragraphs."""
    page, found = "cp1252", _Text()
    stack: list[tuple[bool, int]] = []
    silent, stand_ins, skip = False, 1, 0
    starred = False
    for match in _TOKEN.finditer(content):
        word, number, byte, sign, brace, plain = match.groups()
        if brace == b"{":
            if len(stack) < _DEEPEST:
                stack.append((silent, stand_ins))
            skip = 0
        elif brace == b"}":
            silent, stand_ins = stack.pop() if stack else (False, 1)
            skip, starred = 0, False
        elif word is not None:
            name = word.decode("ascii")
            if name in _SILENT or (starred and name != "u"):
                silent = True
            starred = False
            if name == "uc":
                stand_ins = int(number or 1)
            elif name == "ansicpg" and number:
                page = _page(int(number))
            elif name == "u" and number and not silent:
                found.unit(int(number) & 0xFFFF)
                skip = stand_ins
            elif name in _SPOKEN and not silent:
                found.text(_SPOKEN[name])
        elif sign is not None:
            starred = sign == b"*"
            if not silent and sign in _SIGNS:
                found.text(_SIGNS[sign])
        elif byte is not None:
            if skip:
                skip -= 1
            elif not silent:
                found.byte(int(byte, 16), page)
        elif plain is not None and not silent:
            kept = plain[skip:]
            skip = max(0, skip - len(plain))
            if kept:
                found.text(kept.decode(page, "replace"))
    return found.whole()


class _Text:
    """Gathers text, units and bytes; halves of letters wait for the rest of them."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._units = bytearray()
        self._bytes = bytearray()
        self._page = "cp1252"

    def text(self, text: str) -> None:
        self._settle()
        self._parts.append(text)

    def unit(self, unit: int) -> None:
        self._settle_bytes()
        self._units += unit.to_bytes(2, "little")

    def byte(self, byte: int, page: str) -> None:
        self._settle_units()
        self._page = page
        self._bytes.append(byte)

    def whole(self) -> str:
        self._settle()
        return "".join(c for c in "".join(self._parts) if c in "\t\n" or (c >= " " and c != "\x7f"))

    def _settle(self) -> None:
        self._settle_units()
        self._settle_bytes()

    def _settle_units(self) -> None:
        self._parts.append(self._units.decode("utf-16-le", "replace"))
        self._units.clear()

    def _settle_bytes(self) -> None:
        self._parts.append(self._bytes.decode(self._page, "replace"))
        self._bytes.clear()


def _page(number: int) -> str:
    import codecs

    name = {65001: "utf-8", 949: "cp949", 10000: "mac_roman"}.get(number, f"cp{number}")
    try:
        codecs.lookup(name)
    except LookupError:
        return "cp1252"
    return name


FORMAT = Format("rtf", (".rtf",), recognises, read)
