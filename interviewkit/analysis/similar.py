"""Finds quotes that say alike, by their words alone, and what codes such quotes carry: nothing is learnt or sent."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

import numpy as np
from numpy.typing import NDArray

from interviewkit.analysis.stop_words import shipped
from interviewkit.analysis.told import Lemmas
from interviewkit.text.english import lemma
from interviewkit.text.eojeol import base
from interviewkit.text.folding import fold

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

_MARK = "\x1e"
_TOKEN = re.compile(r"\w+|\x1e")
LEAST, NEIGHBOURS = 0.12, 20
"""The weakest likeness that counts as one, and how many like quotes vote for codes."""


@dataclass(frozen=True, slots=True)
class Alike:
    """A quote that resembles another. likeness: cosine 0…1."""

    quote_id: int
    likeness: float


@dataclass(frozen=True, slots=True)
class LikelyCode:
    """A code that like quotes carry. share: its part 0…1 of their likenesses; because: those that carry it, most like
    first."""

    code_id: int
    share: float
    because: tuple[Alike, ...]


class Likenesses:
    """Quotes by their words: dictionary forms of English, pairs of syllables of Korean without endings, weighed by how
    rare they are. korean: gives the dictionary forms of Korean words, which then count whole.

    Cosine of vectors (1 + ln tf) · ln(1 + N / df), Salton & Buckley 1988. Made once; asking again is instant.
    """

    def __init__(self, texts: Mapping[int, str], korean: Lemmas | None = None) -> None:
        self._korean = korean
        self._ids = np.fromiter(texts, np.int64, len(texts))
        self._words: dict[str, int] = {}
        self._features: dict[str, int] = {}
        doc, feature = self._read(list(texts.values()))
        size = max(1, len(self._ids))
        places, counts = np.unique(feature * size + doc, return_counts=True)
        self._doc = places % size
        of = places // size
        self._from = np.searchsorted(of, np.arange(len(self._features) + 1))
        often = np.diff(self._from)
        self._rare = np.log1p(len(self._ids) / np.maximum(often, 1))
        weights = (1 + np.log(counts)) * self._rare[of] if len(of) else np.zeros(0)
        norms = np.sqrt(np.bincount(self._doc, weights**2, minlength=len(self._ids)))
        self._weights = weights / np.maximum(norms, 1e-12)[self._doc]

    def __len__(self) -> int:
        return len(self._ids)

    def alike(self, text: str, *, but: Collection[int] = (), most: int = NEIGHBOURS) -> list[Alike]:
        """The quotes most like a text, best first, LEAST at least; without those given."""
        counts: dict[int, int] = {}
        tokens = _TOKEN.findall(fold(text.replace(_MARK, " ")))
        lemmas = self._lemmas(tokens)
        for token in tokens:
            for each in features(token, lemmas.get(token, "")):
                if (known := self._features.get(each)) is not None:
                    counts[known] = counts.get(known, 0) + 1
        if not counts or not len(self._ids):
            return []
        asked = np.fromiter(counts, np.int64, len(counts))
        weight = (1 + np.log(np.fromiter(counts.values(), np.float64, len(counts)))) * self._rare[asked]
        weight /= np.sqrt(np.sum(weight**2))
        near = np.zeros(len(self._ids))
        for number, share in zip(asked.tolist(), weight.tolist(), strict=True):
            here = slice(self._from[number], self._from[number + 1])
            near[self._doc[here]] += share * self._weights[here]
        if but:
            near[np.isin(self._ids, list(but))] = 0
        best = np.argsort(-near, kind="stable")[:most]
        return [Alike(int(self._ids[at]), min(1.0, float(near[at]))) for at in best if near[at] >= LEAST]

    def _lemmas(self, words: Iterable[str]) -> Mapping[str, str]:
        """The dictionary forms of the Korean words, where they are told."""
        return self._korean([word for word in words if "가" <= word[0] <= "힣"]) if self._korean is not None else {}

    def _read(self, texts: Sequence[str]) -> tuple[Ints, Ints]:
        """(document, feature) of every feature of every token; all texts are folded in one go."""
        whole = fold(_MARK.join(text.replace(_MARK, " ") for text in texts))
        known: defaultdict[str, int] = defaultdict(count().__next__)
        known[_MARK]  # its number is 0
        tokens = np.array(list(map(known.__getitem__, _TOKEN.findall(whole))), np.int64)
        border = tokens == 0
        doc = np.cumsum(border)[~border]
        tokens = tokens[~border]
        of: list[int] = []
        ends = [0]
        lemmas = self._lemmas(known)
        for word in known:
            if word != _MARK:
                found = features(word, lemmas.get(word, ""))
                of += [self._features.setdefault(each, len(self._features)) for each in found]
            ends.append(len(of))
        start = np.array(ends, np.int64)
        sizes = np.diff(start)[tokens]
        first = np.repeat(np.arange(len(tokens)), sizes)
        before = np.cumsum(sizes) - sizes
        place = np.arange(len(first)) - before[first] + start[tokens][first]
        return doc[first], np.array(of, np.int64)[place]


def features(word: str, called: str = "") -> list[str]:
    """What a folded word is recognised by: its dictionary form; Korean whose form is not known (called) by pairs of the
    syllables before its ending. Nothing for the words that say nothing, such as “was” or “그래서”."""
    if word in shipped() or called in shipped():
        return []
    if "가" <= word[0] <= "힣":
        if called:
            return [called]
        word = base(word)
        return [word[at : at + 2] for at in range(max(1, len(word) - 1))]
    if len(word) < 3 or not word.isascii():
        return [word] if not word.isascii() or word.isdigit() else []
    called = lemma(word)
    return [] if called in shipped() else [called]


def likely_codes(
    neighbours: Sequence[Alike], tags: Mapping[int, Collection[int]], *, but: Collection[int] = (), most: int = 5
) -> list[LikelyCode]:
    """Codes that like quotes carry, each voting with its likeness. tags: quote id → its codes; but: not those.

    Share is Σ likeness of those that carry the code / Σ likeness of all like quotes that carry any.
    """
    votes: dict[int, list[Alike]] = {}
    total = 0.0
    for each in neighbours:
        codes = set(tags.get(each.quote_id, ()))
        total += each.likeness if codes else 0.0
        for code in codes - set(but):
            votes.setdefault(code, []).append(each)
    found = [LikelyCode(code, sum(v.likeness for v in of) / total, tuple(of)) for code, of in votes.items()]
    return sorted(found, key=lambda code: (-code.share, code.code_id))[:most]
