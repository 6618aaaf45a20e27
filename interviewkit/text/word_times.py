"""Keeps the times of words right while their text is corrected: what stayed keeps its time, what is new gets one.

A word is [start, end, start_ms, end_ms, probability]: offsets in code points of the segment's text, times in ms of the
recording. A probability of None says that a person wrote the word and its time is reckoned from its neighbours; 1 says
that a person looked at it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from interviewkit.text.anchors import Edit, moved

Words = list[list[Any]]
Span = tuple[int, int]

SURE = 1.0
_TOKEN = re.compile(r"\S+")


@dataclass(slots=True)
class _Word:
    start: int
    end: int
    start_ms: int
    end_ms: int
    probability: float | None
    touched: bool = False
    new: bool = False

    def plain(self) -> list[Any]:
        return [self.start, self.end, self.start_ms, self.end_ms, self.probability]


def through_edits(
    words: Sequence[Sequence[Any]], edits: Sequence[Edit], text: str, start_ms: int | None, end_ms: int | None
) -> Words:
    """The words after `edits`, done in this order, made the segment's text into `text`.

    Words that were not touched keep their times. One that was changed keeps its time and is sure; one cut by a blank
    shares its time by letters. New words share the silence they stand in by letters, down to no time at all where
    there is none, between start_ms and end_ms of the segment. Times that were in order stay in order.
    """
    kept = [_Word(*word[:5]) for word in words]
    fresh: list[Span] = []
    for edit in edits:
        kept = [word for word in kept if _carried(word, edit)]
        fresh = [span for each in fresh for span in _around(each, edit)]
        if edit.length:
            fresh.append((edit.start, edit.start + edit.length))
    if not fresh and not any(word.touched for word in kept):
        return [word.plain() for word in kept]
    new = set().union(*(range(*span) for span in fresh))
    _grow(kept, new, text)
    cut = [piece for word in kept for piece in _cut_at_blanks(word, text)]
    added = _added(cut, new, text)
    if added and (found := _timed(cut + added, start_ms, end_ms)) is not None:
        return [word.plain() for word in found]
    return [word.plain() for word in cut]


def split_at(words: Sequence[Sequence[Any]], offset: int) -> tuple[Words, Words]:
    """The words before and from a cut on; one that is cut through shares its time by its letters."""
    first: Words = []
    second: Words = []
    for start, end, start_ms, end_ms, *rest in words:
        if end <= offset:
            first.append([start, end, start_ms, end_ms, *rest])
        elif start >= offset:
            second.append([start - offset, end - offset, start_ms, end_ms, *rest])
        else:
            cut_ms = start_ms + (end_ms - start_ms) * (offset - start) // (end - start)
            first.append([start, offset, start_ms, cut_ms, *rest])
            second.append([0, end - offset, cut_ms, end_ms, *rest])
    return first, second


def shifted(words: Sequence[Sequence[Any]], by: int) -> Words:
    """The words `by` code points further on."""
    return [[start + by, end + by, *rest] for start, end, *rest in words]


def confirmed(words: Sequence[Sequence[Any]], start: int, end: int) -> Words:
    """The words with those that reach into [start, end) said to be right."""
    return [[*word[:4], SURE] if word[0] < end and word[1] > start and word[4] is not None else list(word)
            for word in words]  # fmt: skip


def _carried(word: _Word, edit: Edit) -> bool:
    """Moves a word along an edit; False where nothing of it is left."""
    inside = edit.start < word.end and edit.end > word.start
    start, end = moved(word.start, edit, "start"), moved(word.end, edit, "end")
    word.start, word.end = start, end
    if inside:
        word.touched = True
        word.probability = None if word.probability is None else SURE
    return start < end


def _around(span: Span, edit: Edit) -> list[Span]:
    """What is left of a new stretch on both sides of a later edit; what that wrote is a stretch of its own."""
    start, end = span
    if edit.end <= start:
        return [(start + edit.shift, end + edit.shift)]
    parts = [(start, min(end, edit.start)), (edit.end + edit.shift, end + edit.shift)]
    return [(first, last) for first, last in parts if first < last]


def _grow(words: list[_Word], new: set[int], text: str) -> None:
    """Letters written right at a word belong to it."""
    for number, word in enumerate(words):
        least = words[number - 1].end if number else 0
        most = words[number + 1].start if number + 1 < len(words) else len(text)
        start, end = word.start, word.end
        while end < most and end in new and not text[end].isspace():
            end += 1
        while start > least and start - 1 in new and not text[start - 1].isspace():
            start -= 1
        if (start, end) != (word.start, word.end):
            word.start, word.end, word.touched = start, end, True
            word.probability = None if word.probability is None else SURE


def _cut_at_blanks(word: _Word, text: str) -> list[_Word]:
    """A changed word as the words it now is, its time shared by letters."""
    spans = [match.span() for match in _TOKEN.finditer(text, word.start, word.end)]
    if not word.touched or len(spans) == 1:
        if spans and word.touched:
            word.start, word.end = spans[0]
        return [word] if spans or not word.touched else []
    return _shared(spans, word.start_ms, word.end_ms, word.probability)


def _shared(spans: Sequence[Span], start_ms: int, end_ms: int, probability: float | None) -> list[_Word]:
    letters = sum(end - start for start, end in spans) or 1
    found: list[_Word] = []
    passed = 0
    for start, end in spans:
        begin = start_ms + (end_ms - start_ms) * passed // letters
        passed += end - start
        found.append(_Word(start, end, begin, start_ms + (end_ms - start_ms) * passed // letters, probability, True))
    return found


def _added(words: list[_Word], new: set[int], text: str) -> list[_Word]:
    """Words that stand where no time is known."""
    if not new:
        return []
    taken = set().union(*(range(word.start, word.end) for word in words)) if words else set()
    tokens = (match.span() for match in _TOKEN.finditer(text))
    return [
        _Word(start, end, 0, 0, None, new=True)
        for start, end in tokens
        if not taken.intersection(range(start, end)) and new.intersection(range(start, end))
    ]


def _timed(words: list[_Word], start_ms: int | None, end_ms: int | None) -> list[_Word] | None:
    """The words in order, each run of new ones with the reckoned ones beside it timed from its neighbours; None where
    no time is known at all."""
    words = sorted(words, key=lambda word: (word.start, word.end))
    done: list[_Word] = []
    at = 0
    while at < len(words):
        stop = at + 1
        if words[at].probability is not None:
            done.append(words[at])
            at = stop
            continue
        while stop < len(words) and words[stop].probability is None:
            stop += 1
        run = words[at:stop]
        if any(word.new for word in run):
            low = max((word.end_ms for word in done), default=start_ms)
            high = min((word.start_ms for word in words[stop:]), default=end_ms)
            low, high = (high if low is None else low), (low if high is None else high)
            if low is None or high is None:
                return None
            run = _shared([(word.start, word.end) for word in run], low, max(low, high), None)
        done += run
        at = stop
    return done
