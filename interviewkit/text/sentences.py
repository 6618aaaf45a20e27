"""Sentences and words of spoken Korean and English, the steps in which a researcher selects by keyboard."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from interviewkit.text.graphemes import snap

__all__ = ["PAUSE_MS", "sentences", "snap", "words"]

PAUSE_MS = 700
"""A pause between two words from which on a new thought is assumed where punctuation says nothing."""

Span = tuple[int, int]

_LONG = 80
_SHORTEST = 8
_NEAR = 60
_CLOSING = "\"'”’»)\\]」』】》〉"
_STOP = re.compile(
    rf"(?<![.!?…。？！‥])[.!?…。？！‥]++[{_CLOSING}]*+(?=\s|$)"
    rf"|[。？！]++[{_CLOSING}]*+"
    r"|(?<=[가-힣])[.!?]++(?=[가-힣])"
    r"|\n[^\S\n]*\n\s*"
    r"|\n(?=\s*[-–—•*]\s)"
)
_NEVER_LAST = re.compile(
    r"mrs?|ms|dr|prof|st|sr|jr|vs|no|fig|approx|e\.g|i\.e|cf|dept|est|al|gen|col|rep|sen|mt", re.IGNORECASE
)
_SOMETIMES_LAST = re.compile(r"etc|[ap]\.m|inc|ltd|co|corp|u\.s(\.a)?|u\.k|ph\.d", re.IGNORECASE)
_DATE_PART = re.compile(r"\d+\.")
_QUOTED_ON = re.compile(r"\s*(?:하고|라고|라는|라며|라면서|하는|하며|하면서|이라고|이라는|이라며|했|그러|라길래)")
_ENDING = re.compile(
    r"(?:[가-힣]요|[가-힣]죠|지요|[습닙입합됩십]니다|[습닙입합됩십]니까|"
    r"[았었였했갔왔됐봤줬졌겠있없같좋싶렇많는한된인온간산난본든]다|[을를갈까할될일]까)(?=\s)"
)
_NO_ENDING = re.compile(r"(?:^|.*\s)(?:필요|중요|주요|수요|소요|고요|강요|개요|동요|민요|요요|그러니까)$", re.DOTALL)


def sentences(text: str, word_gaps: Sequence[tuple[int, int]] | None = None) -> list[Span]:
    """[start, end) of each sentence, in order; together they hold everything but the blanks between them.

    Breaks at . ! ? … and 。 (not in abbreviations, numbers, dates, "그..." or before a lowercase "she said"), and at
    blank lines. A long stretch without any of these breaks at Korean sentence endings (-요, -다, -죠, -까).
    word_gaps: (offset of a word, silence before it in ms): a stretch that is long or ends without punctuation also
    breaks at pauses from PAUSE_MS on.
    """
    pauses = [offset for offset, ms in word_gaps or () if ms >= PAUSE_MS]
    spans: list[Span] = []
    for span in _between(text, 0, len(text), _stops(text)):
        parts = list(_between(text, *span, _pauses_inside(text, span, pauses)))
        for part in parts:
            spans += _between(text, *part, _endings(text, part))
    return spans


def words(text: str) -> list[Span]:
    """[start, end) of each word, without the punctuation around it; signs that stand alone are no words."""
    found = (_bare(text, *match.span()) for match in re.finditer(r"[^\s—–/…·]+", text))
    return [(start, end) for start, end in found if start < end]


def _bare(text: str, start: int, end: int) -> Span:
    while start < end and _is_mark(text[start]):
        start += 1
    while end > start and _is_mark(text[end - 1]):
        end -= 1
    return start, end


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] == "P" or character in "<>=|~^`"


def _between(text: str, start: int, end: int, breaks: Iterator[int]) -> Iterator[Span]:
    """The stretches between the breaks, without the blanks around them, without empty ones."""
    for stop in (*breaks, end):
        piece = text[start:stop]
        first = start + len(piece) - len(piece.lstrip())
        last = start + len(piece.rstrip())
        if first < last:
            yield first, last
        start = stop


def _stops(text: str) -> Iterator[int]:
    begun = 0
    for match in _STOP.finditer(text):
        if _ends_sentence(text, begun, match):
            begun = match.end()
            yield begun


def _ends_sentence(text: str, begun: int, match: re.Match[str]) -> bool:
    mark = match.group()
    rest = text[match.end() : match.end() + 12]
    following = rest.lstrip()[:1]
    if "\n" in mark or not following:
        return True
    closed = mark[-1] in _CLOSING
    if closed and (_QUOTED_ON.match(rest) or following.islower()):
        return False
    near = max(begun, match.start() - _NEAR)
    before = text[near : match.start()].split()
    last = before[-1].lstrip("\"'“‘(") if before else ""
    if mark.startswith(("…", "‥", "..")):
        return following.isupper() or bool(_ENDING.search(last + " "))
    if mark != ".":
        return True
    if last.isdecimal():
        in_date = len(before) > 1 and _DATE_PART.fullmatch(before[-2]) is not None
        return not ((len(before) == 1 and near == begun) or in_date or following.isdecimal() or following.islower())
    return not _is_abbreviation(last, following)


def _is_abbreviation(last: str, following: str) -> bool:
    """Whether the full stop after `last` belongs to it: Dr., J., etc."""
    if _NEVER_LAST.fullmatch(last) or (len(last) == 1 and last.isascii() and last.isupper() and last != "I"):
        return True
    return bool(_SOMETIMES_LAST.fullmatch(last)) and not (following.isupper() or following >= "가")


def _pauses_inside(text: str, span: Span, pauses: list[int]) -> Iterator[int]:
    start, end = span
    finished = text[start:end].rstrip("\"'”’»)]」』】》〉")[-1:] in tuple(".!?…。？！‥")
    if finished and end - start <= _LONG:
        return
    yield from (offset for offset in pauses if start < offset < end)


def _endings(text: str, span: Span) -> Iterator[int]:
    start, end = span
    if end - start <= _LONG:
        return
    begun = start
    for match in _ENDING.finditer(text, start, end):
        stop = match.end()
        if stop - begun < _SHORTEST or end - stop < _SHORTEST:
            continue
        word = text[max(text.rfind(" ", start, stop), text.rfind("\n", start, stop), start - 1) + 1 : stop]
        if not _NO_ENDING.fullmatch(word) and not _QUOTED_ON.match(text, stop):
            begun = stop
            yield stop
