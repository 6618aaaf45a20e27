"""Reads a log of events, such as clicks, pulse or chat, from a table in a file: which column is the time, and how it
counts, is guessed from what stands in it, and a person may say otherwise."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from interviewkit.errors import FileTrouble
from interviewkit.sources import layers
from interviewkit.sources.layers import NewMark
from interviewkit.text.decoding import decode
from interviewkit.words import mark

if TYPE_CHECKING:
    from interviewkit.store.project import Project

MOST_BYTES = 256 << 20
MOST_ROWS = 1_000_000
RECORDED_MARKS = 200_000
"""Longer logs are not recorded row by row; deleting the layer undoes them."""

IMPORT = mark("Import events")
SAMPLE = 400
FITS = 0.75
"""A column is what this share of its filled cells can be read as."""
LATEST_MS = 2**31 - 1
"""The latest time that every database keeps: 24 days."""
DELIMITERS = "\t;,|"
MOST_LINES = 40
"""A cell with more lines than this was never closed."""
DAY = 86_400_000

UNITS = ("seconds", "ms", "us", "clock", "wall", "day", "epoch_s", "epoch_ms", "epoch_us")
"""How a time column counts: from the beginning in seconds, milliseconds, microseconds or h:mm:ss; or by the world's
clock, as date and time, as time of day, or since 1970."""
ABSOLUTE = frozenset({"wall", "day", "epoch_s", "epoch_ms", "epoch_us"})
"""Units that need to know when the recording began."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table from a file. ragged: rows with more or fewer cells than there are names; they are filled up or cut into
    the last column's text. encoding, delimiter: how it was read."""

    names: tuple[str, ...]
    rows: list[list[str]]
    encoding: str
    delimiter: str
    ragged: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """What the columns mean, by number; None for none. unit: how the time counts, see UNITS; end and duration: at most
    one is used, counted like the time or in span_unit.

    began_ms: when the recording began, in ms since 1970 or since midnight as the unit counts; for ABSOLUTE units.
    offset_ms: added to every time.
    """

    time: int
    unit: str
    text: int | None = None
    value: int | None = None
    end: int | None = None
    duration: int | None = None
    span_unit: str = "seconds"
    began_ms: int = 0
    offset_ms: int = 0


@dataclass(frozen=True, slots=True)
class Events:
    """What a plan makes of a table. untimed: rows whose time cannot be read; early: rows before the recording begins,
    left out; late: events behind its end, kept."""

    marks: list[NewMark] = field(default_factory=list)
    untimed: int = 0
    early: int = 0
    late: int = 0


# Reading the file


def read_table(path: Path) -> Table:
    """The table in a file of separated values, in any encoding and with any of the usual separators.

    Lines before the table, such as a recorder's own remarks, are passed over. FileTrouble when there is no table.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise FileTrouble(
                "“{name}” is too large for a log of events.",
                safe="Nothing was imported.",
                attempt="Split it into parts, or export fewer samples a second.",
                name=path.name,
            )
        content = path.read_bytes()
    except OSError as error:
        raise FileTrouble(
            "“{name}” cannot be read: {why}", safe="Nothing was imported.", name=path.name, why=error.strerror
        ) from error
    try:
        decoded = decode(content, path.name)
    except FileTrouble as error:
        raise FileTrouble(
            "“{name}” is not a table of text.",
            safe="Nothing was imported.",
            attempt="Export the log as CSV and try that file.",
            name=path.name,
        ) from error
    return parse_table(decoded.text, decoded.encoding, path.name)


def parse_table(text: str, encoding: str = "utf-8", name: str = "") -> Table:
    """The table in a text; see read_table()."""
    sample = text[: 1 << 16]
    delimiter = max(DELIMITERS, key=lambda each: _likely(_cut(sample, each)))
    rows = [row for row in _cut(text, delimiter) if any(cell.strip() for cell in row)]
    width = Counter(len(row) for row in rows[: SAMPLE * 2]).most_common(1)[0][0] if rows else 0
    if not rows or (width < 2 and not _timed([row[0] for row in rows])):
        raise _no_table(name)
    if len(rows) > MOST_ROWS:
        raise FileTrouble(
            "“{name}” has more than {n} rows.",
            safe="Nothing was imported.",
            attempt="Split it into parts, or export fewer samples a second.",
            name=name,
            n=f"{MOST_ROWS:,}",
        )
    first = next(n for n, row in enumerate(rows) if len(row) == width)
    head = rows[first]
    named = not any(_number(cell) is not None or _clock(cell) is not None or _wall(cell) is not None for cell in head)
    named = named and len(rows) > first + 1 and len(set(head)) > 1
    body = rows[first + 1 :] if named else rows[first:]
    names = [cell.strip() if named else "" for cell in head]
    names = [cell or str(n) for n, cell in enumerate(names, 1)]
    ragged = sum(len(row) != width for row in body)
    glue = " " if delimiter == "\t" else delimiter
    return Table(_apart(names), [_fitted(row, width, glue) for row in body], encoding, delimiter, ragged)


def _cut(text: str, delimiter: str) -> list[list[str]]:
    """Cells by a separator; a quotation mark that is never closed is taken as a letter, not as the rest of the file."""
    for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_NONE):
        lines = io.StringIO(text, newline="")
        try:
            rows = list(csv.reader(lines, delimiter=delimiter, skipinitialspace=True, quoting=quoting))
        except csv.Error:
            continue
        if quoting == csv.QUOTE_NONE or not any(cell.count("\n") > MOST_LINES for row in rows for cell in row):
            return rows
    return []


def _likely(rows: list[list[str]]) -> tuple[float, int]:
    """How sure it is that these are the table's own cells: the share of rows of one width, and that width."""
    sample = [len(row) for row in rows[:SAMPLE] if row]
    if not sample:
        return 0.0, 0
    width, count = max(Counter(sample).items(), key=lambda item: (item[1], item[0]))
    return (count / len(sample), width) if width > 1 else (0.0, 1)


def _fitted(row: list[str], width: int, glue: str) -> list[str]:
    if len(row) == width:
        return row
    if len(row) < width:
        return row + [""] * (width - len(row))
    return [*row[: width - 1], glue.join(row[width - 1 :])]


def _apart(names: Sequence[str]) -> tuple[str, ...]:
    found: list[str] = []
    for name in names:
        unique, n = name, 2
        while unique in found:
            unique, n = f"{name} ({n})", n + 1
        found.append(unique)
    return tuple(found)


def _no_table(name: str) -> FileTrouble:
    return FileTrouble(
        "There is no table of events in “{name}”.",
        safe="Nothing was imported.",
        attempt="It needs a line for each event, and a column with its time.",
        name=name,
    )


# What a cell says

_CLOCK = re.compile(r"(-?)(?:(\d{1,4}):)?(\d{1,4}):(\d{1,2})(?:[.,:](\d{1,6}))?")
_HALF = re.compile(r"\s*(오전|오후|am|pm|a\.m\.|p\.m\.)\s*", re.IGNORECASE)
_DATE = re.compile(r"(\d{4})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})\s*[.일]?[T ,]*\s*(.*)")
_AMERICAN = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})[ ,T]+(.*)")
_HOUR = re.compile(r"(?:.*\s)?(?:오전|오후)?\s*\d{1,2}:\d{2}")
_ZONE = re.compile(r"\s*(Z|UTC|[+-]\d{2}:?\d{2})$")


def _number(cell: str) -> float | None:
    cell = cell.strip()
    try:
        found = float(cell)
    except ValueError:
        try:
            found = float(cell.replace(",", ".")) if cell.count(",") == 1 and "." not in cell else float("nan")
        except ValueError:
            return None
    return found if found == found and abs(found) != float("inf") and "_" not in cell else None


def _clock(cell: str) -> int | None:
    """ms of h:mm:ss(.mmm), mm:ss."""
    match = _CLOCK.fullmatch(cell.strip())
    if match is None:
        return None
    sign, hours, minutes, seconds, fraction = match.groups()
    if int(seconds) > 59 or (hours is not None and int(minutes) > 59):
        return None
    ms = ((int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)) * 1000 + int(f"{fraction or 0:0<3}"[:3])
    return -ms if sign else ms


def _day(cell: str) -> int | None:
    """ms since midnight of a time of day, "9:12:33 PM" and "오후 9:12:33" too."""
    half = _HALF.search(cell)
    ms = _clock(_HALF.sub("", cell).strip() if half else cell)
    if ms is None or half is None:
        return ms
    later = half[1].lower().startswith(("오후", "p"))
    hours = ms // 3_600_000
    return ms + (12 * 3_600_000 if later and hours < 12 else -12 * 3_600_000 if not later and hours == 12 else 0)


def _wall(cell: str) -> int | None:
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
    ms = _day(_ZONE.sub("", rest))
    try:
        return None if ms is None else _since(datetime(int(year), int(month), int(day), tzinfo=UTC)) + ms
    except ValueError:
        return None


_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def _since(at: datetime) -> int:
    return (at - _EPOCH) // timedelta(milliseconds=1)


def _scaled(scale: float) -> Callable[[str], int | None]:
    def read(cell: str) -> int | None:
        found = _number(cell)
        return None if found is None or abs(found * scale) > 1e19 else round(found * scale)

    return read


READERS: dict[str, Callable[[str], int | None]] = {
    "seconds": _scaled(1000),
    "ms": _scaled(1),
    "us": _scaled(1 / 1000),
    "clock": _clock,
    "wall": _wall,
    "day": _day,
    "epoch_s": _scaled(1000),
    "epoch_ms": _scaled(1),
    "epoch_us": _scaled(1 / 1000),
}


def read_began(text: str, unit: str) -> int | None:
    """When the recording began, as a person writes it for times that count in this unit; None when it is no time."""
    if _HOUR.fullmatch(text.strip()):
        text = f"{text.strip()}:00"
    if unit == "day":
        return _day(text) if _wall(text) is None else (_wall(text) or 0) % DAY
    return _wall(text)


def show_began(ms: int, unit: str) -> str:
    """The same, written for a person."""
    at = _EPOCH + timedelta(milliseconds=ms)
    return at.strftime("%H:%M:%S") if unit == "day" else at.strftime("%Y-%m-%d %H:%M:%S")


# Guessing

_TIME_NAME = re.compile(
    r"time|timestamp|시간|시각|타임|start|begin|시작|elapsed|offset|clock|\bms\b|\[ms\]|초", re.IGNORECASE
)
_END_NAME = re.compile(r"^\s*(?:end|stop|finish)|[_ ]end\b|종료|끝", re.IGNORECASE)
_LONG_NAME = re.compile(r"duration|length|지속|길이|dwell", re.IGNORECASE)
_VALUE_NAME = re.compile(
    r"value|gsr|eda|scr|pulse|bpm|\bhr\b|heart|score|rating|amplitude|conduct|pupil|값|심박|맥박|점수|피부",
    re.IGNORECASE,
)
_TEXT_NAME = re.compile(
    r"event|action|message|text|label|comment|note|marker|content|description|task|"
    r"이벤트|행동|메시지|내용|설명|채팅|메모|과업",
    re.IGNORECASE,
)
_UNIT_NAMES = (
    ("us", re.compile(r"[µμ]s\b|\bus\b|micro|마이크로", re.IGNORECASE)),
    ("ms", re.compile(r"\bms\b|_ms\b|msec|milli|밀리", re.IGNORECASE)),
    ("seconds", re.compile(r"\bs\b|_s\b|\bsec|seconds|초", re.IGNORECASE)),
)


def guess(table: Table, length_ms: int | None = None) -> Plan | None:
    """The likeliest plan; None when no column looks like a time. length_ms: of the recording, where there is one."""
    columns = [_sample(table, n) for n in range(len(table.names))]
    scored = []
    for n, cells in enumerate(columns):
        unit = _unit(table.names[n], cells, length_ms)
        if unit is not None and not _LONG_NAME.search(table.names[n]):
            named = bool(_TIME_NAME.search(table.names[n]))
            told = unit in ("clock", "wall", "day") or unit.startswith("epoch")
            points = 2 * named + 3 * told + 2 * _rises(cells, unit) - bool(_END_NAME.search(table.names[n]))
            scored.append((points, -n, unit))
    if not scored or max(scored)[0] < 2:
        return None
    _, at, unit = max(scored)
    time = -at
    rest = [n for n in range(len(columns)) if n != time]
    end = next((n for n in rest if _END_NAME.search(table.names[n]) and _reads(columns[n], unit)), None)
    long = next((n for n in rest if _LONG_NAME.search(table.names[n]) and _span_unit(table.names[n], columns[n])), None)
    rest = [n for n in rest if n not in (end, long)]
    numbers = [n for n in rest if _reads(columns[n], "seconds")]
    value = next((n for n in numbers if _VALUE_NAME.search(table.names[n])), None)
    words = [n for n in rest if n not in numbers and any(columns[n])]
    text = max(words, key=lambda n: _wordy(table.names[n], columns[n]), default=None)
    if value is None and text is None:
        value = next(iter(numbers), None)
    began = _first(columns[time], unit) if unit in ABSOLUTE else 0
    span = _span_unit(table.names[long], columns[long]) if long is not None else None
    return Plan(time, unit, text, value, end if long is None else None, long, span or "seconds", began)


def _sample(table: Table, column: int) -> list[str]:
    step = max(1, len(table.rows) // SAMPLE)
    return [row[column].strip() for row in table.rows[::step]]


def _reads(cells: Sequence[str], unit: str) -> bool:
    filled = [cell for cell in cells if cell]
    return bool(filled) and sum(READERS[unit](cell) is not None for cell in filled) >= FITS * len(filled)


def _timed(cells: Sequence[str]) -> bool:
    return any(_reads(cells[:SAMPLE], unit) for unit in ("seconds", "clock", "wall"))


def _unit(name: str, cells: Sequence[str], length_ms: int | None) -> str | None:
    if _reads(cells, "wall"):
        return "wall"
    if _reads(cells, "day"):
        return "day" if _by_day(cells, length_ms) else "clock"
    if not _reads(cells, "seconds"):
        return None
    numbers = [found for cell in cells if (found := _number(cell)) is not None]
    most, least = max(numbers), min(numbers)
    for unit, low in (("epoch_s", 8e8), ("epoch_ms", 8e11), ("epoch_us", 8e14)):
        if low <= least and most <= low * 5:
            return unit
    for unit, pattern in _UNIT_NAMES:
        if pattern.search(name):
            return unit
    if length_ms:
        scales = (("seconds", 1000), ("ms", 1), ("us", 0.001))
        fits = [unit for unit, scale in scales if most * scale <= length_ms * 1.2]
        return fits[0] if fits else "seconds"
    if any("." in cell for cell in cells) or most < 40_000:
        return "seconds"
    return "ms" if most < 1e9 else "us"


def _by_day(cells: Sequence[str], length_ms: int | None) -> bool:
    """Whether clock times are times of day: marked so, or beginning later than any recording lasts."""
    if any(_HALF.search(cell) for cell in cells):
        return True
    first = _first(cells, "day")
    return first > (length_ms if length_ms else 6 * 3_600_000)


def _first(cells: Sequence[str], unit: str) -> int:
    return next((found for cell in cells if (found := READERS[unit](cell)) is not None), 0)


def _rises(cells: Sequence[str], unit: str) -> bool:
    found = [at for cell in cells if (at := READERS[unit](cell)) is not None]
    rising = sum(a <= b for a, b in pairwise(found))
    return len(found) > 1 and rising >= 0.9 * (len(found) - 1) and found[0] != found[-1]


def _span_unit(name: str, cells: Sequence[str]) -> str | None:
    if _reads(cells, "clock"):
        return "clock"
    if not _reads(cells, "seconds"):
        return None
    named = next((unit for unit, pattern in _UNIT_NAMES if pattern.search(name)), None)
    numbers = [found for cell in cells if (found := _number(cell)) is not None]
    return named or ("ms" if max(numbers) > 1000 and not any("." in cell for cell in cells) else "seconds")


def _wordy(name: str, cells: Sequence[str]) -> tuple[bool, float, int]:
    filled = [cell for cell in cells if cell]
    return bool(_TEXT_NAME.search(name)), len(set(filled)) / max(len(filled), 1), sum(map(len, filled))


# Making events


def events(table: Table, plan: Plan, length_ms: int | None = None, rows: Sequence[list[str]] | None = None) -> Events:
    """What the plan makes of the table, or of some of its rows: marks in order of time.

    Columns that mean nothing else become details of each mark. A time of day that jumps back by more than half a day
    has passed midnight.
    """
    read, span = READERS[plan.unit], READERS[plan.span_unit]
    shift = plan.offset_ms - (plan.began_ms if plan.unit in ABSOLUTE else 0)
    used = {plan.time, plan.text, plan.value, plan.end, plan.duration}
    rest = [(n, name) for n, name in enumerate(table.names) if n not in used]
    made: list[NewMark] = []
    untimed = early = late = midnights = 0
    before: int | None = None
    for row in table.rows if rows is None else rows:
        at = read(row[plan.time])
        if at is None:
            untimed += 1
            continue
        if plan.unit == "day":
            if before is not None and at + midnights < before - DAY // 2:
                midnights += DAY
            at += midnights
            before = at
        start = at + shift
        if start > LATEST_MS:
            untimed += 1
            continue
        if start < 0:
            early += 1
            continue
        late += length_ms is not None and start > length_ms
        end = None
        if plan.duration is not None:
            lasts = span(row[plan.duration])
            end = min(start + lasts, LATEST_MS) if lasts and lasts > 0 else None
        elif plan.end is not None:
            until = read(row[plan.end])
            end = min(until + midnights + shift, LATEST_MS) if until is not None and until + midnights > at else None
        value = _number(row[plan.value]) if plan.value is not None else None
        details = {name: cell for n, name in rest if (cell := row[n].strip())}
        text = row[plan.text].strip() if plan.text is not None else ""
        made.append(NewMark(start, text, end, value, details or None))
    made.sort(key=lambda each: each.start_ms)
    return Events(made, untimed, early, late)


def import_events(project: Project, source_id: int, name: str, made: Events) -> int:
    """Puts events on a new layer of this name, as one step. The layer's id.

    FileTrouble when there are none.
    """
    if not made.marks:
        raise FileTrouble(
            "No row of “{name}” has a time within the recording.",
            safe="Nothing was imported.",
            attempt="Choose another time column, or say when the recording began.",
            name=name,
        )
    with project.change(IMPORT, detail=name, recorded=len(made.marks) <= RECORDED_MARKS) as session:
        layer = layers.add_layer(session, name, "events")
        layers.add_marks(session, source_id, layer, made.marks)
        return layer
