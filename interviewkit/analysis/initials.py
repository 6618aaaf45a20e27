"""Finds words by their first consonants (초성) in blocks, across one blank too: ㅂㅅ is in 배송 and in 바로 상담."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from interviewkit.store.blocks import Block, Numbers, Vocabulary
from interviewkit.store.spans import NONE, Spans, apart
from interviewkit.text.hangul import INITIALS, consonants

MOST = 12
"""Consonants that are looked for; a longer query is an expression."""


class _Ends(NamedTuple):
    """How lines go with the consonants sought, a bit for each number k of them. tail: the line ends on the first k;
    head: it begins with all after the first k; middle: it is nothing but those after the first k, and not the last.
    line, at: where all are within a line, at any place of it, overlapping ones too."""

    tail: NDArray[np.uint16]
    head: NDArray[np.uint16]
    middle: NDArray[np.uint16]
    line: Numbers
    at: Numbers


class Initials:
    """A search for two consonants or more, at most MOST."""

    def __init__(self, vocabulary: Vocabulary, query: str) -> None:
        known = vocabulary.known()
        self._sought = _initials(consonants(query))
        self._length = len(self._sought)
        self._sizes = known.sizes
        found = _ends(known.lines, known.sizes[2:], self._sought)
        self._tail, self._head, self._middle = (
            np.concatenate((np.zeros(2, np.uint16), each)) for each in (found.tail, found.head, found.middle)
        )
        self._counts = np.bincount(found.line + 2, minlength=len(known.words))
        self._first = np.cumsum(self._counts) - self._counts
        self._at = found.at
        self._nowhere = not len(found.line) and not (self._tail.any() and self._head.any())

    def count(self, block: Block) -> int:
        return len(self.spans(block))

    def spans(self, block: Block) -> Spans:
        if self._nowhere and not len(block.rare_at):
            return NONE
        words: NDArray[np.unsignedinteger] = block.words
        last = len(words) - 1
        tail, head = self._tail.take(words), self._head.take(words)
        inside = np.flatnonzero(self._counts.take(words))
        counts = self._counts[words[inside]]
        word = np.repeat(inside, counts)
        which = np.repeat(self._first[words[inside]] - (np.cumsum(counts) - counts), counts) + np.arange(len(word))
        at = self._at[which]
        middle, sizes = self._middle, self._sizes
        if len(block.rare_at):
            # Few words have no number: those are looked at here, and then stand beside the others.
            rare_sizes = np.diff(block.rare_starts).astype(np.int32)
            rare = _ends(block.rare, rare_sizes, self._sought)
            tail[block.rare_at], head[block.rare_at] = rare.tail, rare.head
            word, at = np.concatenate((word, block.rare_at[rare.line])), np.concatenate((at, rare.at))
            middle, sizes = middle.take(words), sizes.take(words)
            middle[block.rare_at], sizes[block.rare_at] = rare.middle, rare_sizes
            words = np.arange(last + 1).astype(np.uint32)  # each word has a table row of its own now
        begins, begun, ends, ended = [word], [at], [word], [at + self._length]
        # Words that end on some of the consonants, where the next one goes on.
        first = np.flatnonzero(tail[:-1] & (head[1:] | middle[words[1:]]))
        here, place, letters, offset = _apiece(first, tail[first], sizes[words[first]] - 1)
        while len(here):
            next_ = here + 1
            done = (head[next_] >> letters & 1).astype(bool)
            begins.append(place[done])
            begun.append(offset[done])
            ends.append(next_[done])
            ended.append(self._length - letters[done])
            on = (middle[words[next_]] >> letters & 1).astype(bool) & (next_ < last)
            letters = letters[on] + sizes[words[next_[on]]] - 1
            here, place, offset = next_[on], place[on], offset[on]
        if not sum(map(len, begins)):
            return NONE
        start, end = np.concatenate(begins).astype(np.int64), np.concatenate(ends).astype(np.int64)
        offsets = block.offsets(np.concatenate((start, end))).reshape(2, -1)
        return apart(np.column_stack((offsets[0] + np.concatenate(begun), offsets[1] + np.concatenate(ended))))


def _apiece(
    first: Numbers, tails: NDArray[np.uint16], sizes: NDArray[np.int32]
) -> tuple[Numbers, Numbers, Numbers, Numbers]:
    """For each bit of each word's tail: the word, twice, how many consonants that is, and where they begin in it."""
    bits = np.arange(1, MOST)
    which, bit = np.nonzero(tails[:, None] >> bits & 1)
    letters = bits[bit]
    return first[which], first[which], letters, sizes[which] - letters


def _ends(text: str, sizes: NDArray[np.integer], sought: NDArray[np.uint8]) -> _Ends:
    count, length = len(sizes), len(sought)
    begins = np.cumsum(sizes, dtype=np.int64) - sizes
    tail, head, middle = np.zeros((3, count), np.uint16)
    codes = np.zeros(len(text) + 2 * MOST, np.uint8)
    codes[: len(text)] = _initials(text)
    held = [codes[n : n + len(text) + 1] == each for n, each in enumerate(sought)]
    whole = held[0]
    for k in range(1, length):
        start = begins + sizes - 1 - k
        fits = start >= begins
        tail |= (fits & whole[np.where(fits, start, 0)]).astype(np.uint16) << np.uint16(k)
        whole = whole & held[k]
    every = np.flatnonzero(whole)
    line = np.searchsorted(begins, every, side="right") - 1
    for k in range(1, length):
        from_k = np.ones(count, np.bool_)
        for n in range(k, length):
            from_k &= codes[begins + n - k] == sought[n]
            middle |= ((sizes - 1 == n - k + 1) & from_k & (n < length - 1)).astype(np.uint16) << np.uint16(k)
        head |= from_k.astype(np.uint16) << np.uint16(k)
    return _Ends(tail, head, middle, line, every - begins[line])


def _initials(text: str) -> NDArray[np.uint8]:
    """Of each character the number of its first consonant, or of itself when it is one, from 1; 0 for all others."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    found = np.zeros(len(codes), np.uint8)
    syllable = (codes >= ord("가")) & (codes <= ord("힣"))
    found[syllable] = (codes[syllable] - ord("가")) // 588 + 1
    consonant = np.flatnonzero((codes >= ord("ㄱ")) & (codes <= ord("ㅎ")))
    found[consonant] = [INITIALS.find(text[n]) + 1 for n in consonant.tolist()]
    return found
