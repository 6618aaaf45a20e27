"""Finds the words of a guide's questions in what was said: people never read them out quite as written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from interviewkit.text.folding import fold
from interviewkit.text.fuzzy import find_passage

FAINTEST = 50
"""Of 100: texts less like a question than this at a first glance hold no passage that is like enough."""


class Found(NamedTuple):
    """Text number `at` holds the question from `start`, in code points; alike: 0 … 1."""

    at: int
    start: int
    alike: float


class Spoken:
    """Texts in order, folded once for all questions that are looked for in them."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._folded = [fold(text) for text in texts]

    def find(self, question: str, alike: float) -> Iterator[Found]:
        """Where it is said at least so much alike; a text must be half as long as the question to hold it."""
        from rapidfuzz.fuzz import partial_ratio

        wanted = fold(question)
        for at, (text, folded) in enumerate(zip(self._texts, self._folded, strict=True)):
            if len(text) * 2 <= len(question) or not partial_ratio(wanted, folded, score_cutoff=FAINTEST):
                continue
            passage = find_passage(text, question)
            if passage is not None and passage[2] >= alike:
                yield Found(at, passage[0], passage[2])
