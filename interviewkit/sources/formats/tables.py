"""Rows of a table into turns, finding the columns for time and speaker: typists like to transcribe into tables."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from interviewkit.sources.formats.speakers import Lead, is_role, prefix
from interviewkit.sources.formats.turns import Block
from interviewkit.text.times import parse_time

_SPEAKER = frozenset(("speaker", "name", "who", "participant", "화자", "이름", "발화자", "말한이", "참여자", "구분"))
_TIME = frozenset(("time", "timestamp", "timespan", "start", "timecode", "시간", "시각", "시작", "타임코드"))
_TEXT = frozenset(("text", "content", "transcript", "utterance", "words", "내용", "발화", "전사", "녹취", "대화"))
_BETWEEN = re.compile(r"\s*(?:-+>|[-–—/])\s*")
_REGULAR = 0.6

Rows = Sequence[Sequence[str]]


def table_blocks(rows: Rows) -> list[Block]:
    """A paragraph for each row with words. Columns whose cells are times or recurring names become time and speaker;
    a first row of column names is left out; the rest of a row is joined by tabs."""
    rows = [row for row in rows if any(cell.strip() for cell in row)]
    titles = [cell.strip().casefold() for cell in rows[0]] if rows else []
    titled = any(title in _TEXT for title in titles) and all(
        title in _SPEAKER | _TIME | _TEXT or len(title) < 20 for title in titles
    )
    body = rows[1:] if titled else rows
    if not body:
        return []
    width = max(len(row) for row in body)
    time = _column(width, lambda at: _is_time_column(body, at))
    speaker = _column(
        width,
        lambda at: (
            at != time
            and (at != width - 1 or (titled and at < len(titles) and titles[at] in _SPEAKER))
            and _is_speaker_column(body, at, titles if titled else [])
        ),
    )
    blocks = []
    for row in body:
        words = "\t".join(cell for at, cell in enumerate(row) if at not in (time, speaker) and cell.strip()).strip()
        name = _cell(row, speaker).rstrip(":： ") or None
        start, end = parse_span(_cell(row, time))
        if words and (name or start is not None):
            blocks.append(Block(words.split("\n"), lead=Lead(name, start, words, end_ms=end)))
        elif words:
            blocks.append(Block(words.split("\n")))
    return blocks


def parse_span(cell: str) -> tuple[int | None, int | None]:
    """Beginning and end in ms of “0:01.2 - 0:05.3”, a slash or an arrow between; the end None for a time alone."""
    first, *rest = _BETWEEN.split(cell.strip("[]() \t"), maxsplit=1)
    start, end = parse_time(first), parse_time(rest[0]) if rest else None
    return (None, None) if start is None or (rest and end is None) else (start, end)


def _column(width: int, suits: Callable[[int], bool]) -> int | None:
    return next((at for at in range(width) if suits(at)), None)


def _cell(row: Sequence[str], at: int | None) -> str:
    return row[at].strip() if at is not None and at < len(row) else ""


def _is_time_column(rows: Rows, at: int) -> bool:
    cells = [cell for row in rows if (cell := _cell(row, at))]
    times = sum(parse_span(cell)[0] is not None for cell in cells)
    return bool(cells) and times >= _REGULAR * len(cells)


def _is_speaker_column(rows: Rows, at: int, titles: list[str]) -> bool:
    if at < len(titles) and titles[at] in _SPEAKER:
        return True
    names = Counter(cell.rstrip(":： ") for row in rows if (cell := _cell(row, at)))
    likely = sum(n for name, n in names.items() if (n > 1 or is_role(name)) and prefix(f"{name}: x").name)
    return bool(names) and likely >= _REGULAR * sum(names.values())
