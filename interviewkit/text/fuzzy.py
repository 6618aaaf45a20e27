"""Finds what is not written quite alike: quotes in imperfect transcripts, and commands from a few letters."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

import numpy as np

from interviewkit.text.folding import Folded, fold
from interviewkit.text.hangul import find_initials, keys
from interviewkit.text.sentences import words

_FAINTEST = 0.5
_HANGUL = re.compile("[ㄱ-ㅣ가-힣]")
_WORD_START = re.compile(r"(?<!\w)\w")


def find_passage(haystack: str, needle: str) -> tuple[int, int, float] | None:
    """The place in `haystack` most like `needle`, at word boundaries, and how alike (0 … 1); None below one half.

    Blanks, punctuation, case and width do not count. The likeness is 1 − edits / letters of the needle, by
    Sellers' approximate matching (1980) around the place that rapidfuzz finds.
    """
    from rapidfuzz.fuzz import partial_ratio_alignment

    letters, places = _letters(haystack)
    wanted, _ = _letters(needle)
    if not wanted or not letters:
        return None
    rough = partial_ratio_alignment(wanted, letters)
    if rough is None:
        return None
    slack = len(wanted) // 2 + 8
    first = max(rough.dest_start - slack, 0)
    window = letters[first : rough.dest_end + slack]
    end, edits = _best_end(wanted, window)
    back, _ = _best_end(wanted[::-1], window[:end][::-1])
    alike = 1 - edits / len(wanted)
    if alike < _FAINTEST or back == 0:
        return None
    start, stop = places[first + end - back], places[first + end - 1] + 1
    start, stop = _to_words(haystack, start, stop)
    if needle.rstrip()[-1:] in tuple(".!?…"):
        stop = _with_stop(haystack, stop)
    return start, stop, alike


def score(query: str, candidate: str) -> int | None:
    """How well a few typed letters fit a name: higher is better, None when they do not.

    Each word of the query must fit: as beginning of a word, inside one, by initial consonants ("ㅇㄱ" fits "인구"),
    by the words' first letters, as letters in order, or as keys struck in the other keyboard mode.
    """
    name = _name(candidate)
    total = 0
    for term in fold(query).split():
        found = _term_score(term, name)
        if found is None:
            return None
        total += found
    phrase = fold(query).strip()
    bonus = 30 if phrase == name.text else 10 if phrase and name.text.startswith(phrase) else 0
    return total + bonus - min(len(name.text), 60) // 6


class _Name(NamedTuple):
    text: str
    starts: frozenset[int]
    acronym: str
    struck: str


@lru_cache(maxsize=8192)
def _name(candidate: str) -> _Name:
    text = fold(candidate)
    starts = [match.start() for match in _WORD_START.finditer(text)]
    struck = keys(text).lower() if _HANGUL.search(text) else ""
    return _Name(text, frozenset(starts), "".join(text[at] for at in starts), struck)


def _term_score(term: str, name: _Name) -> int | None:
    best = _placed(name.text.find(term), name, 100) if term in name.text else None
    if best is None or best < 70:
        at_word = next((at for at in sorted(name.starts) if name.text.startswith(term, at)), -1)
        best = _placed(at_word, name, 100) if at_word >= 0 else best
    if best is not None:
        return best
    if _HANGUL.search(term):
        found = find_initials(term, name.text)
        if found >= 0:
            return _placed(found, name, 90)
        latin = keys(term).lower()
        return 30 if len(latin) > 1 and latin in name.text else None
    if len(term) > 1 and term in name.acronym:
        return 60 - name.acronym.index(term)
    if len(term) > 1 and name.struck and term in name.struck:
        return 40
    return _in_order(term, name)


def _placed(at: int, name: _Name, most: int) -> int:
    if at == 0:
        return most
    return (most - 15 if at in name.starts else most - 40) - min(at, 20) // 4


def _in_order(term: str, name: _Name) -> int | None:
    """Letters in order, each next to the last one or at the beginning of a word, from a word's beginning."""
    best: int | None = None
    for start in sorted(name.starts):
        jumps = _jumps(term, name, start)
        if jumps is not None:
            best = max(best or 1, 50 - 8 * jumps - min(start, 20) // 4, 1)
    return best


def _jumps(term: str, name: _Name, at: int) -> int | None:
    if name.text[at] != term[0]:
        return None
    jumps = 0
    for letter in term[1:]:
        if name.text.startswith(letter, at + 1):
            at += 1
            continue
        following = [place for place in name.starts if place > at and name.text[place] == letter]
        loose = name.text.find(letter, at + 1)
        if following:
            at, jumps = min(following), jumps + 1
        elif loose >= 0 and loose - at <= 6:
            at, jumps = loose, jumps + 2
        else:
            return None
    return jumps


def _letters(text: str) -> tuple[str, list[int]]:
    """Folded letters and digits only, and where in `text` each comes from."""
    folded = Folded(text)
    kept = [at for at, character in enumerate(folded.text) if character.isalnum()]
    return "".join(folded.text[at] for at in kept), [folded.original(at) for at in kept]


def _best_end(wanted: str, window: str) -> tuple[int, int]:
    """Where in `window` the stretch most like `wanted` ends, and the edits it is away."""
    if not window:
        return 0, len(wanted)
    codes = np.array([ord(character) for character in window])
    steps = np.arange(len(window) + 1)
    row = np.zeros(len(window) + 1, np.int64)
    for character in wanted:
        changed = row[:-1] + (codes != ord(character))
        row = np.concatenate((row[:1] + 1, np.minimum(row[1:] + 1, changed)))
        row = np.minimum.accumulate(row - steps) + steps
    end = int(np.argmin(row))
    return end, int(row[end])


def _to_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Whole words: one at the border stays if at least half of it is inside."""
    touched = [span for span in words(text) if span[1] > start and span[0] < end]
    if not touched:
        return start, end
    inside = [(a, b) for a, b in touched if 2 * (min(b, end) - max(a, start)) >= b - a] or touched
    return inside[0][0], inside[-1][1]


def _with_stop(text: str, end: int) -> int:
    match = re.compile(r"[.!?…]+").match(text, end)
    return match.end() if match else end
