"""Cuts a long recording into windows that fit in memory, and brings what was heard back to its time.

A window is a stretch of speech with the silences taken out, as faster-whisper's own vad_filter does for a whole
file. It ends wherever the engine has got to, not at a fixed place: the last, unfinished half minute goes over into
the next window, so that no sentence is cut and no half-empty half minute is decoded twice.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from interviewkit.transcription.heard import Heard, Word

RATE = 16_000
VAD_FRAME = 512  # the voice detector's step; blocks keep to its grid, so that their edges fall on the same samples
FIRST_BLOCK = 1875 * VAD_FRAME  # 60 s: short, so that the first words come early
BLOCK = 9375 * VAD_FRAME  # 300 s
BEFORE = 480 * VAD_FRAME  # 15 s to listen in, so that a block does not depend on where work began
AFTER = 128 * VAD_FRAME  # 4 s: the verdict on a sample depends on the 2.4 s that follow
FIRST_WINDOW = 36 * RATE  # one half minute and what the engine looks ahead
WINDOW = 240 * RATE

Span = tuple[int, int]  # samples at 16 kHz, [start, end)


@dataclass(frozen=True)
class Window:
    """Speech to transcribe in one go: pieces of the recording in order, without overlap.

    last: nothing follows, so the engine must finish it to the end.
    """

    pieces: tuple[Span, ...]
    last: bool

    @property
    def start(self) -> int:
        """The first sample, in the recording."""
        return self.pieces[0][0]

    @property
    def end(self) -> int:
        """Behind the last sample, in the recording."""
        return self.pieces[-1][1]

    @property
    def samples(self) -> int:
        """How much speech it holds."""
        return sum(end - start for start, end in self.pieces)


def blocks(samples: int, first: int = 0, begin: int = 0) -> Iterator[Span]:
    """The stretches of [begin, samples) that the voice detector hears one by one, from the one with `first` on."""
    start, end = begin, min(begin + FIRST_BLOCK, samples)
    while start < samples:
        if end > first:
            yield start, end
        start, end = end, min(end + BLOCK, samples)


def speech_in(audio: NDArray[np.float32], offset: int, block: Span, threshold: float = 0.5) -> list[Span]:
    """Speech within a block, from audio that begins at sample `offset` and reaches around it (BEFORE, AFTER).

    Silero VAD as faster-whisper ships it, with its defaults: silences of 2 s and more are cut out, 0.4 s left on
    either side.
    """
    from faster_whisper.vad import VadOptions, get_speech_timestamps

    if not len(audio):
        return []
    found = get_speech_timestamps(audio, VadOptions(threshold=threshold))
    spans = ((chunk["start"] + offset, chunk["end"] + offset) for chunk in found)
    return clip(spans, *block)


def clip(spans: Iterator[Span] | Sequence[Span], start: int, end: int) -> list[Span]:
    """The parts of spans that lie in [start, end)."""
    return [(max(a, start), min(b, end)) for a, b in spans if a < end and b > start]


def joined(spans: Sequence[Span]) -> list[Span]:
    """Spans in order with those that touch made one."""
    found: list[Span] = []
    for start, end in spans:
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def next_window(speech: Sequence[Span], start: int, length: int, *, complete: bool) -> Window | None:
    """The next window from sample `start` on: at most `length` samples of the speech known so far.

    complete: no more speech will become known. None where nothing is left (or, if not complete, not yet enough).
    """
    pieces: list[Span] = []
    room = length
    for a, b in clip(speech, start, max(start, speech[-1][1]) if speech else start):
        if not room:
            return Window(tuple(pieces), last=False)
        pieces.append((a, min(b, a + room)))
        room -= pieces[-1][1] - a
        if pieces[-1][1] < b:
            return Window(tuple(pieces), last=False)
    if not complete and room:
        return None
    return Window(tuple(pieces), last=complete) if pieces else None


class Clock:
    """Turns places in a window's joined speech into places in the recording."""

    def __init__(self, pieces: Sequence[Span]) -> None:
        self._pieces = pieces
        self._ends = list(accumulate(end - start for start, end in pieces))

    def piece(self, sample: int, *, is_end: bool = False) -> int:
        """Which piece a place lies in; an end that falls on a seam belongs to the piece before it."""
        if is_end and sample in self._ends:
            return self._ends.index(sample)
        return min(bisect_right(self._ends, sample), len(self._pieces) - 1)

    def sample(self, sample: int, piece: int | None = None, *, is_end: bool = False) -> int:
        """The sample in the recording, kept within its piece."""
        if piece is None:
            piece = self.piece(sample, is_end=is_end)
        start, end = self._pieces[piece]
        return min(max(start, sample - (self._ends[piece] - (end - start)) + start), end)

    def heard(self, heard: Heard) -> Heard:
        """A segment with its times moved from the joined speech to the recording."""
        words = []
        for word in heard.words:
            piece = self.piece((word.start_ms + word.end_ms) * RATE // 2000)
            words.append(self._word(word, piece))
        if words:
            return replace(heard, start_ms=words[0].start_ms, end_ms=words[-1].end_ms, words=tuple(words))
        start = self._ms(self.sample(heard.start_ms * RATE // 1000))
        end = self._ms(self.sample(heard.end_ms * RATE // 1000, is_end=True))
        return replace(heard, start_ms=start, end_ms=max(start, end))

    def _word(self, word: Word, piece: int) -> Word:
        start = self._ms(self.sample(word.start_ms * RATE // 1000, piece))
        end = self._ms(self.sample(word.end_ms * RATE // 1000, piece))
        return replace(word, start_ms=start, end_ms=max(start, end))

    @staticmethod
    def _ms(sample: int) -> int:
        return round(sample * 1000 / RATE)
