"""Who speaks when, from the times of words: spurts of talk, signs of listening, and turns. Pure."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter
from typing import Any

from interviewkit.text.talk import is_back_channel, questions

PAUSE_MS = 1000
"""Silence from which talk is taken to have stopped; shorter ones belong to it."""

BREATH_MS = 120
"""Gaps too short to be heard as such (Heldner 2011: about 120 ms); nobody else gets a word in there."""

_SHORT = 48
"""No sign of listening is longer, in code points."""

Voice = int | None
"""A speaker's id; None for whoever was not named."""


@dataclass(frozen=True, slots=True)
class Said:
    """A segment with times, as talk is computed from it. Times in ms; words: [start, end, start_ms, end_ms, …] with
    offsets in code points of text."""

    id: int
    voice: Voice
    text: str
    start_ms: int
    end_ms: int
    words: Sequence[Sequence[Any]] = ()
    moves: str = ""


@dataclass(slots=True)
class Spurt:
    """Talk of one voice without a pause of PAUSE_MS, [start_ms, end_ms) (Brady 1968 calls it a talkspurt).

    parts: (segment, start, end) in code points, in order of time.
    """

    voice: Voice
    start_ms: int
    end_ms: int
    parts: list[tuple[Said, int, int]] = field(default_factory=list)
    listening: bool = False
    """Nothing but a sign of listening, which takes nobody's turn."""

    @property
    def length_ms(self) -> int:
        return self.end_ms - self.start_ms

    @property
    def first(self) -> Said:
        return self.parts[0][0]

    def text(self) -> str:
        return joined(self.parts)


@dataclass
class Turn:
    """Spurts of one voice with nobody else's between them; others' signs of listening do not end it."""

    voice: Voice
    spurts: list[Spurt]

    @property
    def start_ms(self) -> int:
        return self.spurts[0].start_ms

    @cached_property
    def end_ms(self) -> int:
        return max(spurt.end_ms for spurt in self.spurts)

    @property
    def length_ms(self) -> int:
        return self.end_ms - self.start_ms

    @property
    def first(self) -> Said:
        return self.spurts[0].first

    @cached_property
    def text(self) -> str:
        return joined(part for spurt in self.spurts for part in spurt.parts)


def joined(parts: Iterable[tuple[Said, int, int]]) -> str:
    """The text of parts of segments; neighbours in one segment keep what stands between them, a full stop say."""
    runs: list[tuple[Said, int, int]] = []
    for segment, start, end in parts:
        if runs and runs[-1][0] is segment:
            runs[-1] = (segment, runs[-1][1], end)
        else:
            runs.append((segment, start, end))
    return " ".join(filter(None, (segment.text[start:end].strip() for segment, start, end in runs)))


def spurts(said: Iterable[Said], pause_ms: int = PAUSE_MS) -> list[Spurt]:
    """All spurts in order of time.

    Words of one voice run on into each other over gaps below pause_ms in which nobody else speaks; so nothing depends
    on where segments were cut. A segment without word times counts as spoken from its beginning to its end.
    """
    voices: dict[Voice, list[tuple[int, int, Said, int, int]]] = defaultdict(list)
    for segment in said:
        voices[segment.voice] += _pieces(segment)
    runs = {voice: _breathed(voice, pieces) for voice, pieces in voices.items()}
    whole = [spurt for voice, own in runs.items() for spurt in _bridged(own, _others(runs, voice), pause_ms)]
    whole.sort(key=lambda spurt: (spurt.start_ms, spurt.end_ms, spurt.voice is None, spurt.voice or 0))
    _mark_listening(whole)
    return whole


def _pieces(segment: Said) -> list[tuple[int, int, Said, int, int]]:
    """(start_ms, end_ms, segment, start, end) of words without a gap between them, or of the whole segment; a word
    takes with it the signs behind it."""
    text = segment.text
    timed = [word for word in segment.words if word[2] is not None and word[3] is not None]
    if not timed:
        return [(segment.start_ms, max(segment.end_ms, segment.start_ms), segment, 0, len(text))]
    pieces: list[tuple[int, int, Said, int, int]] = []
    begun, from_ms, to_ms = 0, timed[0][2], timed[0][2]
    for word in timed:
        start_ms, end_ms = word[2], word[3]
        if not from_ms <= start_ms <= to_ms + BREATH_MS:
            pieces.append((from_ms, to_ms, segment, begun, word[0]))
            begun, from_ms, to_ms = word[0], start_ms, start_ms
        if end_ms > to_ms:
            to_ms = end_ms
    pieces.append((from_ms, to_ms, segment, begun, len(text)))
    return pieces


def _breathed(voice: Voice, pieces: list[tuple[int, int, Said, int, int]]) -> list[Spurt]:
    pieces.sort(key=itemgetter(0, 1))
    runs: list[Spurt] = []
    last: Spurt | None = None
    for start_ms, end_ms, segment, start, end in pieces:
        if last is not None and start_ms - last.end_ms <= BREATH_MS:
            if end_ms > last.end_ms:
                last.end_ms = end_ms
            tail = last.parts[-1]
            if tail[0] is segment and tail[2] == start:
                last.parts[-1] = (segment, tail[1], end)
            else:
                last.parts.append((segment, start, end))
        else:
            last = Spurt(voice, start_ms, end_ms, [(segment, start, end)])
            runs.append(last)
    return runs


def _others(runs: dict[Voice, list[Spurt]], voice: Voice) -> Callable[[int, int], bool]:
    """Whether anybody but this voice speaks in [start, end)."""
    taken = sorted((run.start_ms, run.end_ms) for other, own in runs.items() if other != voice for run in own)
    starts = [start for start, _ in taken]
    latest: list[int] = []
    for _, end in taken:
        latest.append(max(end, latest[-1] if latest else end))

    def speak(start: int, end: int) -> bool:
        behind = bisect_left(starts, end)
        return behind > 0 and latest[behind - 1] > start

    return speak


def _bridged(runs: Sequence[Spurt], others: Callable[[int, int], bool], pause_ms: int) -> list[Spurt]:
    found: list[Spurt] = []
    for run in runs:
        last = found[-1] if found else None
        if last is not None and run.start_ms - last.end_ms < pause_ms and not others(last.end_ms, run.start_ms):
            last.end_ms = max(last.end_ms, run.end_ms)
            last.parts += run.parts
        else:
            found.append(run)
    return found


def _mark_listening(whole: Sequence[Spurt]) -> None:
    """A spurt of nothing but "네" or "uh-huh" is a sign of listening, unless it answers a question just asked."""
    holder: Spurt | None = None
    for spurt in whole:
        short = sum(end - start for _, start, end in spurt.parts) <= _SHORT
        spurt.listening = short and is_back_channel(spurt.text()) and not _answers(spurt, holder)
        if not spurt.listening:
            holder = spurt


def _answers(spurt: Spurt, holder: Spurt | None) -> bool:
    if holder is None or holder.voice == spurt.voice or holder.end_ms > spurt.end_ms:
        return False
    text = holder.text().rstrip(" .!…")
    asked = questions(text)
    return bool(asked) and asked[-1][1] == len(text)


def turns(whole: Iterable[Spurt]) -> list[Turn]:
    """The turns in order; signs of listening take none (Yngve 1970)."""
    found: list[Turn] = []
    for spurt in whole:
        if spurt.listening:
            continue
        if found and found[-1].voice == spurt.voice:
            found[-1].spurts.append(spurt)
        else:
            found.append(Turn(spurt.voice, [spurt]))
    return found
