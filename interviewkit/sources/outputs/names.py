"""Names for files that every system takes, Windows too, and that no file there has yet."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from pathlib import Path

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u2028\u2029]+')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)", re.IGNORECASE)
LONGEST = 120
"""In bytes of UTF-8: systems take 255 for the whole name, and something may be put behind."""


def safe(name: str, otherwise: str = "transcript") -> str:
    """The name without what Windows, macOS or Linux refuse; composed Hangul, so that it looks the same everywhere."""
    found = unicodedata.normalize("NFC", name).encode("utf-8", "ignore").decode("utf-8")
    found = re.sub(r"\s+", " ", _FORBIDDEN.sub("_", found)).strip(" .")
    while len(found.encode("utf-8")) > LONGEST:
        found = found[:-1].rstrip(" .")
    if _RESERVED.match(found):
        found = f"_{found}"
    return found if found.strip("_ .") else otherwise


def free(folder: Path, stem: str, ending: str, taken: Container[str] = ()) -> Path:
    """A place in the folder that no file has: "Talk.txt", else "Talk (2).txt" and so on. taken: names in small letters
    that are spoken for, since some systems do not tell letters' cases apart."""
    n, name = 1, f"{stem}{ending}"
    while name.casefold() in taken or (folder / name).exists():
        n += 1
        name = f"{stem} ({n}){ending}"
    return folder / name
