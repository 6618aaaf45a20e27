"""What a reader sees as one character may be several code points: selections and edits must not cut it."""

from __future__ import annotations

import re
import unicodedata

_PICTURE = re.compile(
    "[©®‼⁉™ℹ↔-↪⌀-⏿Ⓜ▪-◿☀-➿⤴⤵⬀-⯿〰〽㊗㊙\U0001f000-\U0001f1e5\U0001f200-\U0001f3fa\U0001f400-\U0001faff]"
)
_ZWJ = "\u200d"


def is_boundary(text: str, offset: int) -> bool:
    """Whether a character as readers see it begins or ends at `offset` (UAX #29, extended grapheme clusters)."""
    if offset <= 0 or offset >= len(text):
        return True
    before, after = text[offset - 1], text[offset]
    if before < "\u0300" and after < "\u0300":
        return not (before == "\r" and after == "\n")
    if unicodedata.category(before) in ("Cc", "Zl", "Zp"):
        return True
    if _extends(after) or _hangul_joined(before, after):
        return False
    if before == _ZWJ and _PICTURE.match(after):
        return not _after_picture(text, offset - 1)
    if _is_flag_half(before) and _is_flag_half(after):
        return _flag_halves_before(text, offset) % 2 == 0
    return True


def snap(text: str, offset: int) -> int:
    """The boundary between whole characters at or before `offset` (0 … len(text))."""
    while not is_boundary(text, offset):
        offset -= 1
    return offset


def snap_out(text: str, start: int, end: int) -> tuple[int, int]:
    """The smallest stretch of whole characters that holds text[start:end]."""
    while not is_boundary(text, end):
        end += 1
    return snap(text, start), end


def _extends(character: str) -> bool:
    if character.isascii():
        return False
    code = ord(character)
    return (
        unicodedata.category(character) in ("Mn", "Me", "Mc")
        or character in "\u200c\u200d\uff9e\uff9f"
        or 0x1F3FB <= code <= 0x1F3FF
        or 0xE0020 <= code <= 0xE007F
    )


def _hangul_joined(before: str, after: str) -> bool:
    if not "\u1100" <= after <= "\ud7fb":
        return False
    kinds = _hangul_kind(before), _hangul_kind(after)
    if kinds[0] == "L":
        return kinds[1] in ("L", "V", "LV", "LVT")
    if kinds[0] in ("V", "LV"):
        return kinds[1] in ("V", "T")
    return kinds[0] in ("T", "LVT") and kinds[1] == "T"


def _hangul_kind(character: str) -> str:
    code = ord(character)
    if 0x1100 <= code <= 0x115F or 0xA960 <= code <= 0xA97C:
        return "L"
    if 0x1160 <= code <= 0x11A7 or 0xD7B0 <= code <= 0xD7C6:
        return "V"
    if 0x11A8 <= code <= 0x11FF or 0xD7CB <= code <= 0xD7FB:
        return "T"
    if 0xAC00 <= code <= 0xD7A3:
        return "LVT" if (code - 0xAC00) % 28 else "LV"
    return ""


def _after_picture(text: str, joiner: int) -> bool:
    place = joiner - 1
    while place > 0 and _extends(text[place]) and text[place] != _ZWJ:
        place -= 1
    return place >= 0 and _PICTURE.match(text[place]) is not None


def _is_flag_half(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _flag_halves_before(text: str, offset: int) -> int:
    place = offset
    while place > 0 and _is_flag_half(text[place - 1]):
        place -= 1
    return offset - place
