"""What an engine heard: segments with words and with the doubts one may have about them."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any


@dataclass(frozen=True)
class Word:
    """One word. Times in ms; start and end: code points in the segment's text, [start, end)."""

    start_ms: int
    end_ms: int
    text: str
    probability: float
    start: int
    end: int


@dataclass(frozen=True)
class Heard:
    """One segment. Times in ms from the start of the recording (from the window's, fresh from an engine).

    avg_logprob, no_speech_prob, compression_ratio, temperature: as Whisper reports them. flags: reasons for doubt, see
    doubts(); text is never dropped for them.
    """

    start_ms: int
    end_ms: int
    text: str
    words: tuple[Word, ...] = ()
    avg_logprob: float = 0.0
    no_speech_prob: float = 0.0
    compression_ratio: float = 0.0
    temperature: float = 0.0
    language: str | None = None
    flags: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """A JSON object; words as [start_ms, end_ms, start, end, probability], their text is in the segment's."""
        values = asdict(replace(self, words=()))
        values["words"] = [[w.start_ms, w.end_ms, w.start, w.end, round(w.probability, 3)] for w in self.words]
        values["flags"] = list(self.flags)
        return values

    @staticmethod
    def from_json(values: dict[str, Any]) -> Heard:
        """The segment that as_json() gave."""
        text = values["text"]
        words = tuple(Word(s, e, text[a:b], p, a, b) for s, e, a, b, p in values["words"])
        return Heard(**{**values, "words": words, "flags": tuple(values["flags"])})


def assemble(text: str, words: list[tuple[int, int, str, float]]) -> tuple[str, tuple[Word, ...]]:
    """The segment's text without the space around it, and its words placed in it.

    words: (start_ms, end_ms, text with its leading space, probability). A word that the text does not contain in
    order is left out rather than placed wrongly.
    """
    text = text.strip()
    placed = []
    at = 0
    for start_ms, end_ms, word, probability in words:
        bare = word.strip()
        found = text.find(bare, at) if bare else -1
        if found >= 0:
            at = found + len(bare)
            placed.append(Word(start_ms, max(start_ms, end_ms), bare, probability, found, at))
    return text, tuple(placed)
