"""What a cell of a log says: a number, or a time as programs and people write it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

DAY = 86_400_000
FITS = 0.75
"""A column is what this share of its filled cells can be read as."""
UNITS = ("seconds", "ms", "us", "clock", "wall", "day", "epoch_s", "epoch_ms", "epoch_us")
"""How a time column counts: from the beginning in seconds, milliseconds, microseconds or h:mm:ss; or by the world's
clock, as date and time, as time of day, or since 1970."""
ABSOLUTE = frozenset({"wall", "day", "epoch_s", "epoch_ms", "epoch_us"})
"""Units that need to know when the recording began."""

_CLOCK = re.compile(r"(-?)(?:(\d{1,4}):)?(\d{1,4}):(\d{1,2})(?:[.,:](\d{1,6}))?")
HALF = re.compile(r"\s*(오전|오후|am|pm|a\.m\.|p\.m\.)\s*", re.IGNORECASE)
_DATE = re.compile(r"(\d{4})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})\s*[.일]?[T ,]*\s*(.*)")
_AMERICAN = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})[ ,T]+(.*)")
_HOUR = re.compile(r"(?:.*\s)?(?:오전|오후)?\s*\d{1,2}:\d{2}")
_ZONE = re.compile(r"\s*(Z|UTC|[+-]\d{2}:?\d{2})$")


def number(cell: str) -> float | None:
    """The number a cell holds, with a point or a comma; None for none."""
    cell = cell.strip()
    try:
        found = float(cell)
    except ValueError:
        try:
            found = float(cell.replace(",", ".")) if cell.count(",") == 1 and "." not in cell else float("nan")
        except ValueError:
            return None
    return found if found == found and abs(found) != float("inf") and "_" not in cell else None


def clock(cell: str) -> int | None:
    """ms of h:mm:ss(.mmm), mm:ss."""
    match = _CLOCK.fullmatch(cell.strip())
    if match is None:
        return None
    sign, hours, minutes, seconds, fraction = match.groups()
    if int(seconds) > 59 or (hours is not None and int(minutes) > 59):
        return None
    ms = ((int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)) * 1000 + int(f"{fraction or 0:0<3}"[:3])
    return -ms if sign else ms


def time_of_day(cell: str) -> int | None:
    """ms since midnight of a time of day, "9:12:33 PM" and "오후 9:12:33" too."""
    half = HALF.search(cell)
    ms = clock(HALF.sub("", cell).strip() if half else cell)
    if ms is None or half is None:
        return ms
    later = half[1].lower().startswith(("오후", "p"))
    hours = ms // 3_600_000
    return ms + (12 * 3_600_000 if later and hours < 12 else -12 * 3_600_000 if not later and hours == 12 else 0)


def wall(cell: str) -> int | None:
    """ms since 1970 of a date with a time, by its own clock: zones are not converted, so that all rows of a log, and
    what a person says about the recording, count alike."""
    cell = cell.strip()
    if len(cell) < 10 or not cell[:1].isdigit():
        return None
    try:
        at = datetime.fromisoformat(cell)
        return _since(at.replace(tzinfo=UTC)) if len(cell) > 10 else None
    except ValueError:
        pass
    match = _DATE.fullmatch(cell)
    if match is not None:
        year, month, day, rest = match.groups()
    else:
        match = _AMERICAN.fullmatch(cell)
        if match is None:
            return None
        month, day, year, rest = match.groups()
    ms = time_of_day(_ZONE.sub("", rest))
    try:
        return None if ms is None else _since(datetime(int(year), int(month), int(day), tzinfo=UTC)) + ms
    except ValueError:
        return None


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def _since(at: datetime) -> int:
    return (at - _EPOCH) // timedelta(milliseconds=1)


def _scaled(scale: float) -> Callable[[str], int | None]:
    def read(cell: str) -> int | None:
        found = number(cell)
        return None if found is None or abs(found * scale) > 1e19 else round(found * scale)

    return read


READERS: dict[str, Callable[[str], int | None]] = {
    "seconds": _scaled(1000),
    "ms": _scaled(1),
    "us": _scaled(1 / 1000),
    "clock": clock,
    "wall": wall,
    "day": time_of_day,
    "epoch_s": _scaled(1000),
    "epoch_ms": _scaled(1),
    "epoch_us": _scaled(1 / 1000),
}


def read_began(text: str, unit: str) -> int | None:
    """When the recording began, as a person writes it for times that count in this unit; None when it is no time."""
    if _HOUR.fullmatch(text.strip()):
        text = f"{text.strip()}:00"
    if unit == "day":
        return time_of_day(text) if wall(text) is None else (wall(text) or 0) % DAY
    return wall(text)


def show_began(ms: int, unit: str) -> str:
    """The same, written for a person."""
    at = _EPOCH + timedelta(milliseconds=ms)
    return at.strftime("%H:%M:%S") if unit == "day" else at.strftime("%Y-%m-%d %H:%M:%S")


def reads(cells: Sequence[str], unit: str) -> bool:
    """Whether most of what stands in a column is a time, or a number, of this unit."""
    filled = [cell for cell in cells if cell]
    return bool(filled) and sum(READERS[unit](cell) is not None for cell in filled) >= FITS * len(filled)
