"""A moment or a stretch as a person reads and types it: "01:06.2", "01:06.2 – 01:10". Pure."""

from __future__ import annotations

import re

from interviewkit.text.times import clock, parse_time

_DASH = re.compile(r"\s*(?:–|—|-|~|…|\.\.\.?|/)\s*")
_SECONDS = re.compile(r"\d{1,6}(?:[.,]\d{1,3})?")


def shown(start: int, end: int | None = None) -> str:
    """With tenths of a second, cut: "01:06.2 – 01:10.0"."""
    moment = f"{clock(start)}.{start % 1000 // 100}"
    return moment if end is None else f"{moment} – {shown(end)}"


def short(start: int, end: int | None = None) -> str:
    """Without tenths, for a list: "01:06–01:10"; the end only where it differs."""
    first, last = clock(start), clock(end) if end is not None else ""
    return f"{first}–{last}" if last and last != first else first


def parse(text: str) -> tuple[int, int | None] | None:
    """(start_ms, end_ms or None) of what was typed, None when it is no time. Seconds alone are understood too; a
    stretch that runs backwards is turned round, and one without length is a moment."""
    found = [_moment(part) for part in _DASH.split(text.strip())]
    if not 1 <= len(found) <= 2 or None in found:
        return None
    times = sorted(each for each in found if each is not None)
    return times[0], times[-1] if times[-1] > times[0] else None


def _moment(text: str) -> int | None:
    if _SECONDS.fullmatch(text):
        return round(float(text.replace(",", ".")) * 1000)
    return parse_time(text)
