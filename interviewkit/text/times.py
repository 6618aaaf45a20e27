"""Times as people and transcript files write them."""

from __future__ import annotations

import re

_TIME = re.compile(r"(?:(\d{1,4})\s*:\s*)?(\d{1,4})\s*:\s*(\d{1,2})(?:[.,](\d{1,9}))?")


def clock(ms: int) -> str:
    """For reading: "01:06", past an hour "1:01:06"; cut to whole seconds."""
    minutes, seconds = divmod(max(ms, 0) // 1000, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes:02d}:{seconds:02d}"


def stamp(ms: int, point: str) -> str:
    """For files: "01:01:06.250" with point "." (WebVTT) or "," (SubRip)."""
    seconds, rest = divmod(max(ms, 0), 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02d}:{minutes:02d}:{seconds:02d}{point}{rest:03d}"


def parse_time(text: str) -> int | None:
    """Milliseconds of "1:01:06", "01:06", "0:0:3.410", "00:00:12,5"; None for anything else.

    Minutes may pass 59 where no hours are given ("75:03"); seconds may not.
    """
    match = _TIME.fullmatch(text.strip())
    if match is None:
        return None
    hours, minutes, seconds, fraction = match.groups()
    if int(seconds) > 59 or (hours is not None and int(minutes) > 59):
        return None
    ms = int(f"{fraction or 0:0<3}"[:3])
    return ((int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)) * 1000 + ms


def parse_moment(text: str) -> int | None:
    """Milliseconds of a time as people type it: "12:30", "1:05:00", or seconds alone, "90"; None for anything else."""
    text = text.strip()
    if text.isascii() and text.isdigit() and len(text) < 7:
        return int(text) * 1000
    return parse_time(text)
