"""Joins who speaks when to what is said when: every word gets a voice, and a segment is cut where the voice changes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

NEAR = 1000
"""A word this many ms from any turn belongs to the nearest; farther off it goes with the words around it."""
BRIEF = 400
"""A change of voice shorter than this, in ms, amid another voice is the listener's mistake more often than a turn."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One voice speaks in [start_ms, end_ms); voice: a number, the same for the same person."""

    start_ms: int
    end_ms: int
    voice: int


@dataclass(frozen=True, slots=True)
class Spoken:
    """A segment: words as [offset, end offset, start_ms, end_ms], none where only the segment's own time is known."""

    start_ms: int
    end_ms: int
    words: tuple[tuple[int, int, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """What one voice says of a segment, from this offset to the next piece's; voice None where nobody is known."""

    offset: int
    voice: int | None


def pieces(segment: Spoken, turns: Sequence[Turn]) -> list[Piece]:
    """Who says what of a segment: at least one piece, the first from offset 0, each other from a word's beginning.

    turns: by start. A word belongs to the voice it shares most time with. Neighbouring pieces differ in voice.
    """
    near = _near(turns, segment.start_ms - NEAR, segment.end_ms + NEAR)
    if not segment.words:
        return [Piece(0, _voice(segment.start_ms, segment.end_ms, near))]
    voices = _filled([_voice(start, end, near) for _, _, start, end in segment.words])
    voices = _without_brief(segment.words, voices)
    found: list[Piece] = []
    at = 0
    for voice, run in groupby(voices):
        found.append(Piece(segment.words[at][0] if at else 0, voice))
        at += len(list(run))
    return found


def in_order(turns: Sequence[Turn]) -> list[Turn]:
    """The turns by start, voices numbered from 0 as they are first heard."""
    ordered = sorted(turns, key=lambda turn: (turn.start_ms, turn.end_ms))
    numbers: dict[int, int] = {}
    return [Turn(t.start_ms, t.end_ms, numbers.setdefault(t.voice, len(numbers))) for t in ordered]


def _near(turns: Sequence[Turn], start_ms: int, end_ms: int) -> list[Turn]:
    """The turns that touch a stretch; any may have begun long before, so all earlier ones are looked at."""
    last = bisect_left(turns, end_ms, key=lambda turn: turn.start_ms)
    return [turn for turn in turns[:last] if turn.end_ms > start_ms]


def _voice(start_ms: int, end_ms: int, turns: Sequence[Turn]) -> int | None:
    """The voice that shares most time, else the nearest one, None when none is near."""
    shared: dict[int, int] = {}
    for turn in turns:
        overlap = min(end_ms, turn.end_ms) - max(start_ms, turn.start_ms)
        if overlap > 0:
            shared[turn.voice] = shared.get(turn.voice, 0) + overlap
    if shared:
        return max(shared, key=lambda voice: (shared[voice], -voice))
    away = [(max(turn.start_ms - end_ms, start_ms - turn.end_ms), turn.voice) for turn in turns]
    nearest = min(away, default=None)
    return nearest[1] if nearest is not None and nearest[0] <= NEAR else None


def _filled(voices: list[int | None]) -> list[int | None]:
    """Words without a voice go with the one before them, at the beginning with the one behind."""
    first = next((voice for voice in voices if voice is not None), None)
    filled, before = [], first
    for voice in voices:
        before = voice if voice is not None else before
        filled.append(before)
    return filled


def _without_brief(words: Sequence[tuple[int, int, int, int]], voices: list[int | None]) -> list[int | None]:
    """A brief voice between two stretches of one other voice becomes that one."""
    runs: list[tuple[int | None, int, int]] = []
    at = 0
    for voice, run in groupby(voices):
        length = len(list(run))
        runs.append((voice, at, at + length))
        at += length
    found = list(voices)
    for before, (_, start, end), after in zip(runs, runs[1:], runs[2:], strict=False):
        if before[0] == after[0] and words[end - 1][3] - words[start][2] < BRIEF:
            found[start:end] = [before[0]] * (end - start)
    return found
