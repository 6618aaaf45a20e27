"""The one place where code points meet UTF-16, the unit that Qt, NVivo and JavaScript count in."""

from __future__ import annotations

from typing import overload

import numpy as np
from numpy.typing import NDArray

Offsets = NDArray[np.int64]


def to_utf16(text: str, offset: int) -> int:
    """The UTF-16 unit at which the code point `offset` (0 … len(text)) of `text` begins."""
    if text.isascii():
        return offset
    return len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2


def from_utf16(text: str, unit: int) -> int:
    """The code point that begins at a UTF-16 unit; inside a surrogate pair, the character it belongs to."""
    if text.isascii():
        return unit
    return Utf16Map(text[:unit]).from_utf16(unit)


class Utf16Map:
    """Both directions for many lookups in one text; costs nothing where no character needs two units."""

    def __init__(self, text: str) -> None:
        self._wide: Offsets = _wide_characters(text)
        self._second_units: Offsets = self._wide + np.arange(1, len(self._wide) + 1)

    @property
    def identity(self) -> bool:
        """Whether every offset is the same in both."""
        return len(self._wide) == 0

    @overload
    def to_utf16(self, offset: int) -> int: ...
    @overload
    def to_utf16(self, offset: Offsets) -> Offsets: ...
    def to_utf16(self, offset: int | Offsets) -> int | Offsets:
        """UTF-16 units for code point offsets, one or an array (int64)."""
        if self.identity:
            return offset
        if isinstance(offset, int):
            return offset + int(np.searchsorted(self._wide, offset, "left"))
        return offset + np.searchsorted(self._wide, offset, "left")

    @overload
    def from_utf16(self, unit: int) -> int: ...
    @overload
    def from_utf16(self, unit: Offsets) -> Offsets: ...
    def from_utf16(self, unit: int | Offsets) -> int | Offsets:
        """Code point offsets for UTF-16 units, one or an array (int64); inside a pair, its character."""
        if self.identity:
            return unit
        if isinstance(unit, int):
            return unit - int(np.searchsorted(self._second_units, unit, "right"))
        return unit - np.searchsorted(self._second_units, unit, "right")


def _wide_characters(text: str) -> Offsets:
    """Offsets of the characters beyond the Basic Multilingual Plane."""
    if text.isascii():
        return np.empty(0, np.int64)
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    return np.flatnonzero(codes > 0xFFFF).astype(np.int64)
