"""A clean reading of a verbatim transcript: without fillers and stutters, numbers as digits. The text itself stays.

Careful on purpose: a word goes only where it can be nothing but a filler. "그" before a noun is a word, "그…" is not;
"you know" between commas goes, "you know what" stays; "정말 정말" is emphasis and stays, "그 그" is a stutter.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from interviewkit.text.numerals import numerals

Replacement = tuple[int, int, str]
"""[start, end) of the stored text, and what is shown there."""

FILLERS, STUTTERS, NUMBERS = "fillers", "stutters", "numbers"
PARTS = (FILLERS, STUTTERS, NUMBERS)
LANGUAGES = ("", "ko", "en")

_PAUSE = r"(?:,|~+|…+|\.{2,}|[—–])"
_KOREAN = re.compile(
    rf"(?<![\w가-힣])(?:으?음+|흠+|어음|어+(?!{_PAUSE}?\s*(?:[.?!]|$))|(?:그|저|저기|어)(?={_PAUSE}))(?![\w가-힣])"
)
_ENGLISH = re.compile(r"(?<![\w'’-])(?:[Uu]h*m+|[Uu]hh?|[Ee]rm?|[Hh]mm+|[Mm]mm+)(?![\w'’-])")
_PHRASES = re.compile(r"(?:(?<=, )|(?<![^.?!…\s])(?<!\w )|^)(?:[Yy]ou know|I mean)(?=,)|(?<=, )(?:like|you see)(?=,)")
_SURE = "I|the|a|an|and|but|to|of|in|on|at|it|he|she|we|they|you|my|is|was|this|for|with|it's|I'm|we're|if|or|because"
_SURE_KO = (
    "그|저|이|제|제가|저는|나는|내가|그게|그거|이게|그래서|근데|그런데|그리고|그러니까|그니까|왜냐하면|우리|우리가|이제"
)
_AGAIN = re.compile(
    rf"(?<![\w'’-])({_SURE}|{_SURE_KO})(?:(?:\s*(?:,|…|\.{{2,3}}|[-–—]))?\s+\1)+(?![\w'’-])", re.IGNORECASE
)
_BROKEN = re.compile(r"(?<![\w'’-])(\w{1,4})(?:[-–—]+|…|\.{2,3})\s*(?=\1\w)", re.IGNORECASE)


def clean(text: str, language: str = "", parts: Iterable[str] = PARTS) -> str:
    """The clean reading of a text; see cleaned()."""
    return CleanView(text, language, parts).shown


def cleaned(text: str, language: str = "", parts: Iterable[str] = PARTS) -> list[Replacement]:
    """What a clean reading shows otherwise than it is stored: (start, end, replacement), in order, apart from another.

    language: "ko", "en", or "" when it is not known; other languages are left as they are. parts: which of FILLERS,
    STUTTERS and NUMBERS. A text that would lose all its letters stays.
    """
    if language not in LANGUAGES:
        return []
    chosen = frozenset(parts)
    traced = _Traced(text)
    if FILLERS in chosen:
        for pattern in (_KOREAN, _ENGLISH, _PHRASES):
            traced.through(pattern, _without_filler)
    if STUTTERS in chosen:
        traced.through(_BROKEN, lambda shown, match: (match.start(), match.end(), ""))
        traced.through(_AGAIN, _once)
    if not any(map(str.isalnum, traced.shown)):
        return []
    if NUMBERS in chosen:
        traced.replace(numerals(traced.shown))
    return traced.replacements()


@dataclass(frozen=True, slots=True)
class _Step:
    start: int
    end: int
    shown_start: int
    shown_end: int


class CleanView:
    """A text as it is shown, with its places in the stored text and back. Offsets are code points."""

    def __init__(self, text: str, language: str = "", parts: Iterable[str] = PARTS) -> None:
        self.replacements = cleaned(text, language, parts)
        self._steps: list[_Step] = []
        pieces: list[str] = []
        at = shown = 0
        for start, end, new in self.replacements:
            pieces += text[at:start], new
            shown += start - at
            self._steps.append(_Step(start, end, shown, shown + len(new)))
            at, shown = end, shown + len(new)
        self.shown = "".join([*pieces, text[at:]])
        self._starts = [step.start for step in self._steps]
        self._shown_starts = [step.shown_start for step in self._steps]

    def to_shown(self, offset: int) -> int:
        """Where a place of the stored text is shown; inside what is replaced, at its start."""
        row = bisect_right(self._starts, offset) - 1
        if row < 0:
            return offset
        step = self._steps[row]
        return step.shown_start if offset < step.end else step.shown_end + offset - step.end

    def to_stored(self, offset: int) -> int:
        """Where a place of what is shown is stored; inside a replacement, at the start of what it replaces.

        Where something was left out, the place behind it.
        """
        row = bisect_right(self._shown_starts, offset) - 1
        if row < 0:
            return offset
        step = self._steps[row]
        return step.start if offset < step.shown_end else step.end + offset - step.shown_end


class _Traced:
    """A text under change that knows which of its characters are still the first ones, and where they were."""

    def __init__(self, text: str) -> None:
        self._text = self.shown = text
        self._from: list[int | None] = list(range(len(text)))

    def through(self, pattern: re.Pattern[str], change: Callable[[str, re.Match[str]], Replacement | None]) -> None:
        """Changes every match, from left to right, each in the text as the one before left it."""
        at = 0
        while match := pattern.search(self.shown, at):
            found = change(self.shown, match)
            if found is None:
                at = match.end()
                continue
            self.replace([found])
            at = found[0]

    def replace(self, changes: Iterable[Replacement]) -> None:
        """Puts new text in the place of old."""
        for start, end, new in reversed(list(changes)):
            while start < end and new and self.shown[start] == new[0]:
                start, new = start + 1, new[1:]
            while start < end and new and self.shown[end - 1] == new[-1]:
                end, new = end - 1, new[:-1]
            self.shown = self.shown[:start] + new + self.shown[end:]
            self._from[start:end] = [None] * len(new)

    def replacements(self) -> list[Replacement]:
        """Everything that was changed, in places of the first text."""
        return list(self._replacements())

    def _replacements(self) -> Iterator[Replacement]:
        at, new = 0, ""
        for character, origin in [*zip(self.shown, self._from, strict=True), ("", len(self._text))]:
            if origin is None:
                new += character
                continue
            if new or origin > at:
                yield at, origin, new
            at, new = origin + 1, ""


_MARKS = re.compile(rf"{_PAUSE}?\s*")
_BEFORE = re.compile(r"[,\s]*$")


def _without_filler(text: str, match: re.Match[str]) -> Replacement | None:
    """A filler goes with the comma and the blank behind it, and with the comma before it when it stood between two."""
    start, end = match.span()
    behind = _MARKS.match(text, end)
    assert behind is not None
    before = text[:start].rstrip()
    begins = not before or before[-1] in ".?!…\n"
    rest = text[behind.end() :]
    if not rest or rest[0] in ".?!":
        if begins:
            return None  # it is the whole sentence, so an answer
        spaces = _BEFORE.search(text, 0, start)
        return (spaces.start() if spaces else start), end if rest else behind.end(), ""
    if before.endswith(",") and text[end : end + 1] == ",":
        return len(before) - 1, behind.end(), " "
    if begins and match[0][0].isupper() and rest[0].islower():
        return start, behind.end() + 1, rest[0].upper()
    return start, behind.end(), ""


def _once(text: str, match: re.Match[str]) -> Replacement:
    return match.start(), match.end(), match[1]
