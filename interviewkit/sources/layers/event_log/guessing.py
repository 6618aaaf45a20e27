"""Guesses which column of a log is the time, how it counts, and what the others hold."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from interviewkit.sources.layers.event_log.cells import ABSOLUTE, HALF, READERS, number, reads
from interviewkit.sources.layers.event_log.tables import SAMPLE, Table


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
    end = next((n for n in rest if _END_NAME.search(table.names[n]) and reads(columns[n], unit)), None)
    long = next((n for n in rest if _LONG_NAME.search(table.names[n]) and _span_unit(table.names[n], columns[n])), None)
    rest = [n for n in rest if n not in (end, long)]
    numbers = [n for n in rest if reads(columns[n], "seconds")]
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


def _unit(name: str, cells: Sequence[str], length_ms: int | None) -> str | None:
    if reads(cells, "wall"):
        return "wall"
    if reads(cells, "day"):
        return "day" if _by_day(cells, length_ms) else "clock"
    if not reads(cells, "seconds"):
        return None
    numbers = [found for cell in cells if (found := number(cell)) is not None]
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
    if any(HALF.search(cell) for cell in cells):
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
    if reads(cells, "clock"):
        return "clock"
    if not reads(cells, "seconds"):
        return None
    named = next((unit for unit, pattern in _UNIT_NAMES if pattern.search(name)), None)
    numbers = [found for cell in cells if (found := number(cell)) is not None]
    return named or ("ms" if max(numbers) > 1000 and not any("." in cell for cell in cells) else "seconds")


def _wordy(name: str, cells: Sequence[str]) -> tuple[bool, float, int]:
    filled = [cell for cell in cells if cell]
    return bool(_TEXT_NAME.search(name)), len(set(filled)) / max(len(filled), 1), sum(map(len, filled))
