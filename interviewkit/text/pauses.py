"""Pauses in what was said, from the times of the words: shown to the reader and written out, never stored in a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

PAUSE_MS = 2000
"""The shortest silence that is worth a mark, unless a person says otherwise."""

Word = Sequence[float | int | None]
"""[start, end, start_ms, end_ms, probability], offsets in code points of the segment's text."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Silence from start_ms to end_ms. offset: where in the segment's text the next word begins."""

    offset: int
    start_ms: int
    end_ms: int

    @property
    def length_ms(self) -> int:
        return self.end_ms - self.start_ms

    def sign(self) -> str:
        """As transcripts write it: "(2.3 s)", cut to tenths."""
        return f"({self.length_ms // 1000}.{self.length_ms % 1000 // 100} s)"


def pauses(words: Sequence[Word] | None, least_ms: int = PAUSE_MS, *, after_ms: int | None = None) -> list[Pause]:
    """The silences of at least `least_ms` before the words of one segment, in order.

    after_ms: when the segment before ended; with it the silence between the two counts too, at offset 0. Words out of
    order, as hand-made times may be, count from the latest end so far: a pause is never negative. The silence after
    the last word belongs to the next segment.
    """
    found: list[Pause] = []
    heard = after_ms
    for number, (start, _, start_ms, end_ms, *_) in enumerate(words or ()):
        if start_ms is None or end_ms is None:
            continue
        if heard is not None and start_ms - heard >= max(least_ms, 1):
            found.append(Pause(0 if number == 0 else int(start or 0), int(heard), int(start_ms)))
        heard = int(max(end_ms, heard if heard is not None else end_ms))
    return found


def between(
    segments: Iterable[tuple[int | None, int | None, Sequence[Word] | None]], least_ms: int = PAUSE_MS
) -> Iterator[list[Pause]]:
    """The pauses of each segment of one recording in order, those in front of it included, from (start_ms, end_ms,
    words) each; the words' times count before the segment's own."""
    heard: int | None = None
    for start_ms, end_ms, words in segments:
        found = pauses(words, least_ms, after_ms=heard)
        if not words and heard is not None and start_ms is not None and start_ms - heard >= max(least_ms, 1):
            found = [Pause(0, heard, start_ms)]
        ends = [int(word[3]) for word in words or () if word[3] is not None]
        own = max(ends) if ends else end_ms if end_ms is not None else start_ms
        if own is not None:
            heard = own if heard is None else max(heard, own)
        yield found
