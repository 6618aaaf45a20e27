"""What the columns of a table hold, guessed from their titles and cells; a person may know better."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

ROLES = ("text", "participant", "row", "attribute", "date", "ignore")
"""text: what people wrote, coded like an interview. participant: who they are. row: the table's own id of a row.
attribute: a fact about the participant. date: when it was written."""
KINDS = ("text", "number", "date", "yes_no")
SCALES = {"nps": (0, 10), "csat": (1, 5), "ces": (1, 7)}
"""Scores with what they may be."""
_WRITTEN = 25
"""Characters from which cells are sentences rather than facts, on average."""
_MOST = 0.9
_PARTICIPANT = re.compile(
    r"(?:participant|respondent|customer|user|client|reviewer|author|member|name|nickname|e-?mail|who)"
    r"(?:[ _-]?(?:id|no|name|code))?"
    r"|(?:참여자|참가자|응답자|고객|회원|사용자|이용자|작성자|이름|성명|닉네임|이메일)(?:\s?(?:번호|id|아이디|명|코드))?",
    re.IGNORECASE,
)
_ROW = re.compile(
    r"(?:row|response|ticket|review|case|record|entry|submission)?[ _-]?(?:id|no\.?|number|#)"
    r"|(?:연번|번호|순번|접수 ?번호|응답 ?번호|티켓 ?번호)",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"(?:.*[ _-])?(?:date|time|timestamp|created|submitted)(?:[ _-]?(?:at|on|date))?"
    r"|.*(?:날짜|일시|일자|작성일|응답일|타임스탬프)",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\s?%?")
_DAY = re.compile(
    r"\d{4}[-./]\s?\d{1,2}[-./]\s?\d{1,2}.*|\d{1,2}[-./]\d{1,2}[-./]\d{2,4}.*|\d{4}년 ?\d{1,2}월 ?\d{1,2}일.*"
)
_YES = frozenset(["yes", "no", "true", "false", "y", "n", "예", "아니오", "아니요", "네", "참", "거짓", "o", "x"])
_SCORE = {
    "nps": r"nps|추천 ?(?:의향|지수|점수)|likel.*recommend",
    "csat": r"csat|만족도|satisfaction",
    "ces": r"ces\b|effort|노력",
}


@dataclass(frozen=True, slots=True)
class Column:
    """One column. kind: how its cells are to be read; scale: "nps", "csat", "ces" or ""; filled: cells with anything in
    them; examples: some of them."""

    at: int
    title: str
    role: str
    kind: str = "text"
    scale: str = ""
    filled: int = 0
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table with titles: rows below them, all equally wide."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]


def understood(rows: Sequence[Sequence[str]]) -> Table:
    """A table whose first row are titles; empty and double titles get a number. Columns without cells are ignored."""
    width = max((len(row) for row in rows), default=0)
    titles: list[str] = []
    for at in range(width):
        title = " ".join(rows[0][at].split()) if at < len(rows[0]) else ""
        title = title or f"#{at + 1}"
        titles.append(title if title not in titles else f"{title} ({at + 1})")
    body = tuple((*row, *[""] * (width - len(row))) for row in rows[1:])
    columns = [_column(at, title, [row[at].strip() for row in body]) for at, title in enumerate(titles)]
    return Table(tuple(_settled(columns)), body)


def number(cell: str) -> float | None:
    """The number a cell holds: "1,200" is 1200, "45 %" is 45; None where it is none."""
    bare = cell.strip()
    if not _NUMBER.fullmatch(bare):
        return None
    return float(bare.rstrip("% ").replace(",", ""))


def _column(at: int, title: str, cells: list[str]) -> Column:
    filled = [cell for cell in cells if cell]
    examples = tuple(dict.fromkeys(filled))[:3]
    if not filled:
        return Column(at, title, "ignore")
    numbers = [value for cell in filled if (value := number(cell)) is not None]
    distinct = len(set(filled))
    base = Column(at, title, "attribute", filled=len(filled), examples=examples)
    if _PARTICIPANT.fullmatch(title):
        return replace(base, role="participant")
    if _ROW.fullmatch(title) and distinct == len(filled):
        return replace(base, role="row")
    if sum(_DAY.fullmatch(cell) is not None for cell in filled) >= _MOST * len(filled):
        return replace(base, role="date" if _DATE.fullmatch(title) else "attribute", kind="date")
    if len(numbers) >= _MOST * len(filled):
        return replace(base, kind="number", scale=_scale(title, numbers))
    if distinct <= 2 and {cell.casefold() for cell in filled} <= _YES:
        return replace(base, kind="yes_no")
    length = sum(map(len, filled)) / len(filled)
    sentences = distinct > 0.8 * len(filled) and length >= 12 and any(" " in cell for cell in filled)
    return replace(base, role="text") if length >= _WRITTEN or sentences else base


def _scale(title: str, numbers: list[float]) -> str:
    for scale, (low, high) in SCALES.items():
        if re.search(_SCORE[scale], title, re.IGNORECASE) and all(low <= value <= high for value in numbers):
            return scale
    return ""


def _settled(columns: list[Column]) -> list[Column]:
    """At most one column names the participant, one the row and one the day: the first; the others are facts."""
    seen: set[str] = set()
    found = []
    for column in columns:
        if column.role in ("participant", "row", "date") and column.role in seen:
            column = replace(column, role="attribute")
        seen.add(column.role)
        found.append(column)
    return found
