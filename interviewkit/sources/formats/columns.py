"""Text tables with times: NVivo's timespans, and spreadsheets saved with commas or tabs."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence

from interviewkit.sources.formats.material import Material, without_words
from interviewkit.sources.formats.tables import parse_span
from interviewkit.sources.formats.transcript import Format, ParsedSegment, Reading

_START = frozenset(("timespan", "start", "time", "timestamp", "begin", "시작", "시간", "시각"))
_END = frozenset(("end", "stop", "끝", "종료"))
_TEXT = frozenset(("content", "text", "transcript", "내용", "발화", "텍스트"))
_SPEAKER = frozenset(("speaker", "name", "화자", "이름", "참석자"))
_FORMULA = ("=", "+", "-", "@")
_SHARE = 0.9
_NUMBER = re.compile(r"\d{1,10}(?:\.\d{1,6})?")


def recognises(material: Material) -> str | None:
    """By titles for time and text in the first line, and a time or nothing at that place in the lines below."""
    first = material.opening.split("\n", 1)[0]
    if not material.opening or ("\t" not in first and "," not in first):
        return None
    place = _places(next(csv.reader([first], delimiter=_between(first)), []))
    if place is None:
        return None
    rows = _rows(material.text)[1:]
    cells = [row[place[0]].strip() for row in rows if len(row) > place[0]]
    timed = sum(not cell or _span(cell, place[1] is not None)[0] is not None for cell in cells)
    return "columns" if cells and timed >= _SHARE * len(rows) else None


def read(material: Material) -> Reading:
    """A segment a row."""
    rows = _rows(material.text)
    place = _places(rows[0]) if rows else None
    if place is None:
        raise without_words(material.name)
    start_at, end_at, text_at, speaker_at = place
    segments = []
    for row in rows[1:]:
        text = _cell(row, text_at)
        if not text.strip():
            continue
        start, end = _span(_cell(row, start_at), end_at is not None)
        if end_at is not None:
            end = _span(_cell(row, end_at), True)[0]
        segments.append(ParsedSegment(text, _cell(row, speaker_at).strip() or None, start, end))
    names = {each.speaker for each in segments if each.speaker}
    return Reading(segments, [], f"speaker-prefixes:{len(names)}" if names else "")


def _span(cell: str, numbers: bool) -> tuple[int | None, int | None]:
    """A time or a span in ms; where a table has a column for ends, whole numbers are ms, as Whisper writes them, and
    numbers with a point seconds."""
    bare = cell.strip()
    if numbers and _NUMBER.fullmatch(bare):
        return (round(float(bare) * 1000) if "." in bare else int(bare)), None
    return parse_span(cell)


def _places(titles: Sequence[str]) -> tuple[int, int | None, int, int | None] | None:
    """Where time, end, text and speaker stand; None without a time or a text."""
    small = [title.strip().casefold() for title in titles]
    start, end, text, speaker = (
        next((at for at, title in enumerate(small) if title in names), None)
        for names in (_START, _END, _TEXT, _SPEAKER)
    )
    return None if start is None or text is None else (start, end, text, speaker)


def _between(first: str) -> str:
    return "\t" if "\t" in first else ","


def _rows(text: str) -> list[list[str]]:
    text = text.lstrip("\n")
    between = _between(text.split("\n", 1)[0])
    if between == "\t":
        return [line.split("\t") for line in text.split("\n") if line.strip()]
    csv.field_size_limit(1 << 24)
    return [row for row in csv.reader(text.split("\n"), delimiter=",") if row] if '"' not in text else _quoted(text)


def _quoted(text: str) -> list[list[str]]:
    import io

    return [row for row in csv.reader(io.StringIO(text, newline=""), strict=False) if row]


def _cell(row: Sequence[str], at: int | None) -> str:
    """A cell; the apostrophe that keeps a spreadsheet from reckoning with a text is not part of it."""
    cell = row[at] if at is not None and at < len(row) else ""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in _FORMULA and len(cell) > 1 else cell


FORMAT = Format("columns", (".txt", ".csv", ".tsv"), recognises, read)
