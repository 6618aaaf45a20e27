"""Tells the lines of a guide that somebody typed apart: headings, questions, probes below them, and what is neither."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from interviewkit.guides.check import asks

_HEADING = re.compile(r"^\s{0,3}#{1,6}(?!#)\s*(?P<title>.*?)\s*#*\s*$")
_TITLE = re.compile(
    r"^\s*(?:\[(?P<a>[^\]?？]+)\]|[=~─]{2,}\s*(?P<b>[^=~─?？]+?)\s*[=~─]{2,}|(?P<c>[^?？]{1,38})[:：])\s*$"
)
_BOLD = re.compile(r"^\s*(?:\*\*|__)(?P<title>[^*?？]+)(?:\*\*|__)[:：]?\s*$")
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_FENCE = re.compile(r"^(```|~~~).*?^\1[^\n]*$", re.DOTALL | re.MULTILINE)
_REMARK = re.compile(r"\s//\s.*$")
_ASIDE = re.compile(r"^(?:>|\||//|※|%%|(?:[-=*_─~]\s*){3,}$|[(（][^()（）?？]*[)）]$)")
_NOTE = re.compile(
    r"^(?:notes?|nb|todo|listen for|goals?|objectives?|materials?|stimulus|"
    r"메모|참고|비고|주의|유의|안내|준비물?|목적|목표|관찰)\s*[:：]",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?:guide|questions|가이드|질문지|질문 ?목록|인터뷰)\b[^?？]{0,40}$", re.IGNORECASE)
_SPEAKER = re.compile(r"^(?:moderator|interviewer|진행자|면담자|인터뷰어|질문자)\s*[:：]\s*", re.IGNORECASE)
_BELOW = re.compile(
    r"^(?:[→↳└ㄴ⤷]\s*|->\s*|"
    r"(?:probes?|follow[- ]?ups?|프로브|탐침|(?:꼬리|추가|후속|심화) ?질문)\s*\d*\s*[:：]\s*)+",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^(?:[-*+•◦▪■□○●▶▷►·‣–—]\s+|\[[ xX]\]\s*)+")
_NUMBER = re.compile(
    r"^(?:(?:\*\*|__)?(?:"
    r"[①-⑳㉠-㉭]\s*|"
    r"[(\[]?(?:Q|질문|문항|Question)[ .#]{0,2}\d{1,3}(?:[-.]\d{1,3})*\s*(?:[.):\]：](?:\*\*|__)?\s*|(?:\*\*|__)?\s+)|"
    r"(?:Q|질문|문항|Question)\s*[.):：]\s*|"
    r"[(\[]?\d{1,3}(?:[-.]\d{1,3})*\s*[.):\]](?!\d)(?:\*\*|__)?\s*|"
    r"[(\[]?(?:[a-z]|[ivx]{2,4}|[가나다라마바사아자차카타파하])[.)\]](?!\w)\s+))+",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"(?:니다|[할을를]게요|드릴게요)[.!]?$|^(?:thanks?|thank you|hello|hi|good (?:morning|afternoon)|welcome|my name|"
    r"this (?:interview|session|conversation))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Read:
    text: str
    depth: int


def bare(line: str) -> str:
    """A question without its bullet, number or “Q1.”, as it was written otherwise."""
    return _marked(line.strip())[0]


def from_lines(text: str, *, markdown: bool) -> list[str | tuple[str, int]]:
    """Headings and questions in order. Plain text: every line asks unless it shows that it does not. Markdown: list
    items and lines that ask; where some items ask, the others at the margin are notes."""
    found = list(_read(_COMMENT.sub("", _FENCE.sub("", text)).splitlines(), markdown))
    asking = any(isinstance(each, _Read) and asks(each.text) for each in found)
    kept: list[str | tuple[str, int]] = []
    for each in found:
        if isinstance(each, str):
            kept.append(each)
        elif not markdown or asks(each.text) or each.depth >= 2 or not asking:
            kept.append((each.text, each.depth))
    return kept


def _read(lines: Iterable[str], markdown: bool) -> Iterator[str | _Read]:
    margin: int | None = None
    numbered = False
    begun = False
    for line in _joined(lines) if markdown else lines:
        title = _title(line, markdown)
        if title is None and not begun and _NAME.search(line) and not asks(line) and not _is_item(line):
            title = line.strip()
        begun = begun or bool(line.strip())
        if title is not None:
            margin, numbered = None, False
            yield title
            continue
        said = _SPEAKER.sub("", _REMARK.sub("", line).strip())
        if not said or _ASIDE.match(said):
            continue
        indent = len(line[: len(line) - len(line.lstrip())].expandtabs(4))
        words, bullet, number = _marked(said)
        below = _BELOW.match(words)
        words = _clean(words[below.end() :] if below else words)
        if not words or _NOTE.match(words) or (_says(words) and not (markdown and bullet)):
            continue
        if markdown and not (bullet or number) and not asks(words):
            continue
        margin = indent if margin is None else min(margin, indent)
        depth = indent - margin
        if below is not None or (numbered and bullet and not number and not markdown):
            depth = max(depth, 2)
        numbered = number or (numbered and depth >= 2)
        yield _Read(words, depth)


def _title(line: str, markdown: bool) -> str | None:
    heading = _HEADING.match(line)
    if heading is not None:
        return heading["title"]
    bold = _BOLD.match(line)
    if bold is not None and not asks(bold["title"]):
        return bold["title"].strip()
    found = None if markdown else _TITLE.match(line)
    if found is None or _NOTE.match(line.strip()) or asks(line) or line[:1].isspace():
        return None
    return (found["a"] or found["b"] or found["c"]).strip()


def _joined(lines: Iterable[str]) -> Iterator[str]:
    """List items with the lines that go on below them."""
    held = ""
    for line in lines:
        begun = _is_item(held) and not held.rstrip().endswith(("?", "？", "."))
        if begun and line[:1].isspace() and line.strip() and not _is_item(line) and not _ASIDE.match(line.strip()):
            held = f"{held.rstrip()} {line.strip()}"
            continue
        yield held
        held = line
    yield held


def _is_item(line: str) -> bool:
    return any(_marked(line.strip())[1:])


def _marked(said: str) -> tuple[str, bool, bool]:
    """Without bullet and number, and which of them there was."""
    bullet = _BULLET.match(said)
    rest = said[bullet.end() :] if bullet else said
    number = _NUMBER.match(rest)
    return (rest[number.end() :] if number else rest), bullet is not None, number is not None


def _says(words: str) -> bool:
    return _TELLS.search(words) is not None and not asks(words)


def _clean(words: str) -> str:
    return words.strip().strip("*_").strip()
