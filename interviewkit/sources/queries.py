"""Reads sources: what is in the project, and the segments of one source in order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class SegmentRow:
    """A segment as it is shown. Times in ms of the recording, None without one. words: [start, end, start_ms, end_ms,
    probability], offsets in code points of text."""

    id: int
    position: int
    text: str
    speaker_id: int | None
    speaker: str
    role: str
    start_ms: int | None
    end_ms: int | None
    words: list[list[Any]] | None
    flags: str
