"""How long a file says its sound is, and whether that is a promise or a guess: a broken promise was cut off."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from av.container import InputContainer

GUESSING = ("aac", "ac3", "eac3", "amr")  # streams without a header: the length is read off the first bit rate
UNFINISHED = (0, 0xFFFFFFFF)  # what a recorder leaves in a WAV's header until it is done


def declared_ms(container: InputContainer) -> int | None:
    """How long the file says its sound is, in ms; None where it says nothing."""
    stream = container.streams.audio[0]
    if stream.duration and stream.time_base:
        return round(stream.duration * stream.time_base * 1000)
    return round(container.duration / 1000) if container.duration else None


def promised_ms(path: Path, container: InputContainer) -> int | None:
    """As declared_ms(), but None where it is only a guess."""
    kind = container.format.name
    if kind in GUESSING or (kind == "mp3" and not _mp3_is_counted(path)):
        return None
    if kind == "wav":
        return _wav_ms(path)
    return declared_ms(container)


def _mp3_is_counted(path: Path) -> bool:
    """Whether the first frame holds the number of frames."""
    with path.open("rb") as file:
        head = file.read(10)
        if head[:3] == b"ID3" and len(head) == 10:
            a, b, c, d = head[6:]
            file.seek(10 + (a << 21 | b << 14 | c << 7 | d))
        else:
            file.seek(0)
        frame = file.read(4096)
    return any(mark in frame for mark in (b"Xing", b"Info", b"VBRI"))


def _wav_ms(path: Path) -> int | None:
    """By the sizes in the header; FFmpeg takes the size of the file instead."""
    with path.open("rb") as file:
        if file.read(4) != b"RIFF":  # RF64 keeps its sizes elsewhere
            return None
        file.seek(12)
        bytes_a_second = 0
        while len(head := file.read(8)) == 8:
            name, size = struct.unpack("<4sI", head)
            if name == b"fmt " and size >= 12:
                (bytes_a_second,) = struct.unpack("<8xI", file.read(12))
                file.seek(size - 12, 1)
            elif name == b"data":
                known = bytes_a_second and size not in UNFINISHED
                return size * 1000 // bytes_a_second if known else None
            else:
                file.seek(size + size % 2, 1)
    return None
