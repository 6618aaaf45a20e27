"""Segments into captions: cut where a reader can follow, at the times of the words, two short lines each.

Lines of 42 letters and two lines a caption are what broadcasters ask for (Netflix timed text style guides: 42 for
Latin letters, 16 for Korean, at most two lines, 5/6 s to 7 s); a Hangul syllable is as wide as two letters, so one
measure, 42 columns or 16 syllables and blanks, serves mixed lines.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from interviewkit.sources.outputs.style import Style
from interviewkit.sources.outputs.transcript import Transcript, timed_words
from interviewkit.sources.outputs.turns import Turn, turns
from interviewkit.text.graphemes import snap

COLUMNS, WIDE_COLUMNS, LINES = 42, 36, 2
LONGEST_MS = 7000
SHORTEST_MS = 1
_STOPS = (".", "?", "!", "…", "。", "？", "！", ",", ";", ":", "，")


@dataclass(frozen=True, slots=True)
class Caption:
    """What is shown from start_ms to end_ms, end after start; lines are never empty."""

    start_ms: int
    end_ms: int
    speaker: str
    lines: tuple[str, ...]


def captions(source: Transcript, style: Style, *, named: bool = False) -> Iterator[Caption]:
    """The captions in the order of the segments; segments without times are left out.

    named: the speaker's name stands in front of the words, and counts in the length of the lines.
    """
    for turn in turns(source, style):
        if turn.start_ms is None or turn.end_ms is None:
            continue
        start, end = turn.start_ms, max(turn.end_ms, turn.start_ms + SHORTEST_MS)
        speaker = one_line(turn.speaker)
        lead = f"{speaker}: " if named and speaker else ""
        lines = [line.strip() for line in _lines(turn.text) if line.strip()]
        if style.cut:
            yield from _cut(turn, start, end, speaker, lead)
        elif lines:
            yield Caption(start, end, speaker, (lead + lines[0], *lines[1:]))


def width(text: str) -> int:
    """Columns that a text takes: Hangul and other wide letters two, marks on letters none."""
    return len(text) if text.isascii() else _width(text)


@lru_cache(maxsize=1 << 16)
def _width(text: str) -> int:
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def _lines(text: str) -> list[str]:
    """Every break any program may take for one; str.splitlines knows them all."""
    return text.splitlines()


def _cut(turn: Turn, start: int, end: int, speaker: str, lead: str) -> Iterator[Caption]:
    limit = _limit(turn.text)
    words = _fitting(" ".join(_lines(turn.text)).split(), limit)
    times = _times(turn, words, start, end)
    first = 0
    for last in _ends(words, times, limit, lead):
        begin = times[first][0]
        until = times[last][1] if last + 1 == len(words) else min(times[last + 1][0], max(times[last][1], begin + 1))
        lines = _broken([lead + words[first], *words[first + 1 : last + 1]], limit)
        yield Caption(begin, max(until, begin + SHORTEST_MS), speaker, tuple(lines))
        first = last + 1


def _limit(text: str) -> int:
    if text.isascii():
        return COLUMNS
    wide = sum(c >= "\u1100" and unicodedata.east_asian_width(c) in "WF" for c in text)
    return WIDE_COLUMNS if wide * 3 > len(text) else COLUMNS


def _fitting(words: list[str], limit: int) -> list[str]:
    """Words longer than a line in pieces that fit, never inside what a reader sees as one letter."""
    found: list[str] = []
    for word in words:
        while width(word) > limit:
            at, wide = 0, 0
            while at < len(word) and wide + width(word[at]) <= limit:
                wide += width(word[at])
                at += 1
            at = snap(word, at) or at
            found.append(word[:at])
            word = word[at:]
        if word:
            found.append(word)
    return found


def _times(turn: Turn, words: list[str], start: int, end: int) -> list[tuple[int, int]]:
    """When each word is heard: by its own times where the text's words have them, else by its share of the letters.

    Rises all along, within the segment.
    """
    known = timed_words(turn.row)
    spoken = turn.row.text.split()
    total = sum(map(len, words)) or 1
    length = end - start
    even, at = [], 0
    for word in words:
        even.append((start + length * at // total, start + length * (at + len(word)) // total))
        at += len(word)
    if len(known) == len(spoken) == len(words):
        even = [(int(word[2] or 0), int(word[3] or 0)) for word in known]
    found, floor = [], start
    for a, b in even:
        a = min(max(a, floor), end)
        b = min(max(b, a), end)
        found.append((a, b))
        floor = b
    return found


def _ends(words: list[str], times: list[tuple[int, int]], limit: int, lead: str) -> Iterator[int]:
    """The last word of each caption: as many as fit and last no longer than a caption may, better after a stop."""
    widths = [width(word) for word in words]
    first = 0
    while first < len(words):
        best, lines, wide = None, 1, width(lead) + widths[first]
        last = first
        for place in range(first + 1, len(words)):
            if wide + 1 + widths[place] <= limit:
                wide += 1 + widths[place]
            else:
                lines, wide = lines + 1, widths[place]
            if lines > LINES or times[place][1] - times[first][0] > LONGEST_MS:
                break
            last = place
            if words[last].endswith(_STOPS) and last - first >= 2:
                best = last
        more = last + 1 < len(words)
        chosen = best if more and best is not None and (best - first) * 2 >= last - first else last
        yield chosen
        first = chosen + 1


def _broken(words: list[str], limit: int) -> list[str]:
    """The words in as few lines as fit; two lines are made about even."""
    widths = [width(word) for word in words]
    whole = sum(widths) + len(words) - 1
    if whole <= limit:
        return [" ".join(words)]
    fits = []
    before = widths[0]
    for place in range(1, len(words)):
        after = whole - before - 1
        if before <= limit and after <= limit:
            fits.append((abs(before - after), place))
        before += 1 + widths[place]
    if not fits:  # one word longer than a line, or more than two lines
        return _filled(words, limit)
    _, place = min(fits)
    return [" ".join(words[:place]), " ".join(words[place:])]


def _filled(words: list[str], limit: int) -> list[str]:
    lines = words[:1]
    for word in words[1:]:
        if width(lines[-1]) + 1 + width(word) <= limit:
            lines[-1] += " " + word
        else:
            lines.append(word)
    return lines


def one_line(text: str) -> str:
    """For names and other places where a break would break the file."""
    return re.sub(r"\s+", " ", " ".join(_lines(text))).strip()
