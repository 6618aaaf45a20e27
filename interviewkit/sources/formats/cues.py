"""Timed cues as WebVTT and SubRip files have them, read line by line so that small breaches of the rules do no harm."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field

from interviewkit.text.times import parse_time

_TIME = r"(?:\d{1,4}\s?:\s?)?\d{1,4}\s?:\s?\d{1,2}(?:[.,]\d{1,9})?"
TIMING = re.compile(rf"[ \t]*({_TIME})[ \t]*-+>[ \t]*({_TIME})(?:[ \t].*)?", re.MULTILINE)
_ARROW = re.compile(r"\s*\d[\d:.,]*\s*-+>")
_ASIDE = re.compile(r"(?:NOTE|STYLE|REGION)(?:\s|$)")
_TAG = re.compile(
    r"</?(?:v|i|b|u|s|c|em|strong|font|span|lang|ruby|rt)(?:[.\s][^<>\n]*)?/?>|<\d[\d:.]*>|\{\\[^{}\n]*\}",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});")


@dataclass(slots=True)
class Cue:
    """One cue: times in ms, and its lines, markup and entities still in place."""

    start_ms: int
    end_ms: int
    lines: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n".join(self.lines)


@dataclass(slots=True)
class Cues:
    """All cues of a file and what else stood in it."""

    cues: list[Cue]
    asides: int
    """NOTE, STYLE and REGION blocks."""
    strays: list[str]
    """Lines that belong to no cue by the rules: those inside the file were kept with the cue before them."""
    untimed: list[str]
    """Lines with an arrow whose times cannot be read."""


def read_cues(text: str) -> Cues:
    """The cues in file order. Cue numbers and ids are dropped, text behind a blank line inside a cue is kept."""
    found = Cues([], 0, [], [])
    block: list[str] = []
    fresh, aside = True, False
    for line in [*text.split("\n"), ""]:
        cue = _opened(line, found)
        if cue:
            if block and _is_id(block, fresh, len(found.cues)):
                block.pop()
            _close(block, found, fresh)
            found.cues.append(cue)
            block, fresh, aside = [], False, False
        elif not line.strip():
            _close(block, found, fresh)
            block, fresh, aside = [], True, False
        elif fresh and not block and not aside and _ASIDE.match(line):
            found.asides += 1
            aside = True
        elif not aside:
            block.append(line)
    return found


def _opened(line: str, found: Cues) -> Cue | None:
    if "->" not in line:
        return None
    timing = TIMING.fullmatch(line)
    start, end = (parse_time(time) for time in timing.groups()) if timing else (None, None)
    if start is not None and end is not None:
        return Cue(start, end)
    if _ARROW.match(line):
        found.untimed.append(line.strip())
    return None


def _is_id(block: list[str], fresh: bool, count: int) -> bool:
    """Whether the last line before a timing is the cue's id: alone after a blank line, or the expected number."""
    if fresh and len(block) == 1:
        return True
    return block[-1].strip() in (str(count), str(count + 1))


def _close(block: list[str], found: Cues, fresh: bool) -> None:
    """Gives lines to the cue they stand under; fresh: a blank line separates them from it."""
    if not block:
        return
    if fresh or not found.cues:
        found.strays.append(block[0])
        if found.cues and found.cues[-1].lines:
            found.cues[-1].lines.append("")
    if found.cues:
        found.cues[-1].lines += block


def plain(text: str) -> str:
    """Cue text without markup, entities as their characters; anything else in angle brackets stays."""
    bare = _TAG.sub("", text) if "<" in text or "{" in text else text
    return _ENTITY.sub(lambda match: html.unescape(match.group()), bare) if "&" in bare else bare
