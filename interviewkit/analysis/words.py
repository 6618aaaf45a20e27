"""How often words and n-grams are said, and by how many people; in which words feelings are told."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from interviewkit.analysis.feeling_cues import feelings_by_cue
from interviewkit.analysis.told import BREAK, Bools, Ints, Told

MOST = 5000
"""Rows of a list; what is rarer can be searched for."""


Tallies = list[tuple[int, tuple[int, int, int]]]


@dataclass(frozen=True, slots=True)
class Counted:
    """A word or expression. words: numbers of its words in Told.forms, basic ones when `based`. people: participants, a
    source without one standing for its own; nobody who asks. sources: how many it is said in. feeling: hinted at."""

    text: str
    words: tuple[int, ...]
    based: bool
    count: int
    people: int
    sources: int
    feeling: str = ""


@dataclass(frozen=True, slots=True)
class Counts:
    """A list, the most frequent first. total: words in all that was counted; people: who said them. kinds: how many
    different ones there are, more than rows where the list was cut."""

    rows: tuple[Counted, ...]
    total: int
    people: int
    kinds: int


def word_counts(told: Told, chosen: Bools, stop: Collection[str], *, based: bool = True) -> Counts:
    """Words of the chosen segments without stop words. based: all forms of a word together."""
    word = told.base if based else told.word
    here = (told.word != BREAK) & chosen[told.row]
    total, people = int(here.sum()), _people(told, chosen)
    here &= ~stopped(told, stop)[told.word]
    keys, rows = word[here].astype(np.int64), told.row[here]
    kinds, tallies = tally(told, keys, rows, len(told.forms))
    found = [Counted(told.forms[key], (key,), based, *numbers) for key, numbers in tallies]
    return Counts(tuple(found), total, people, kinds)


def gram_counts(told: Told, chosen: Bools, stop: Collection[str], size: int) -> Counts:
    """Sequences of `size` words within a segment, as written, that neither begin nor end with a stop word."""
    grams, first = grams_of(told, chosen, size)
    total, people = int(((told.word != BREAK) & chosen[told.row]).sum()), _people(told, chosen)
    out = stopped(told, stop)
    whole = (grams >= 0) & ~out[told.word]
    whole[: len(whole) - size + 1] &= ~out[told.word[size - 1 :]] if size > 1 else True
    kinds, tallies = tally(told, grams[whole], told.row[whole], len(first))
    found = []
    for key, numbers in tallies:
        words = tuple(told.word[first[key] : first[key] + size].tolist())
        found.append(Counted(" ".join(told.forms[each] for each in words), words, False, *numbers))
    return Counts(tuple(found), total, people, kinds)


def grams_of(told: Told, chosen: Bools, size: int) -> tuple[Ints, Ints]:
    """(a number for the sequence of `size` words that begins at each word, −1 where none does; where each of these
    sequences first stands)."""
    length = len(told.word)
    numbers = np.where((told.word != BREAK) & chosen[told.row], told.word, -1).astype(np.int64)
    first = np.zeros(0, np.int64)
    for step in range(1, size):
        numbers, first = lengthened(numbers, told.word, step)
    if size == 1:
        first = np.zeros(len(told.forms), np.int64)
        first[told.word[::-1]] = np.arange(length - 1, -1, -1)
    return numbers, first


def lengthened(numbers: Ints, word: NDArray[np.int32], step: int) -> tuple[Ints, Ints]:
    """Numbers for sequences one word longer than `step`, from those of `step` words, and where each first stands."""
    longer = np.full(len(numbers), -1, np.int64)
    if len(numbers) <= step:
        return longer, np.zeros(0, np.int64)
    goes_on = np.flatnonzero((numbers[:-step] >= 0) & (word[step:] != BREAK))
    keys = (numbers[goes_on] << 32) | word[goes_on + step]
    _, first, inverse = np.unique(keys, return_index=True, return_inverse=True)
    longer[goes_on] = inverse
    return longer, goes_on[first]


def tally(told: Told, keys: Ints, rows: NDArray[np.int32], size: int) -> tuple[int, Tallies]:
    """(how many different keys, (key, (count, people, sources)) of the most frequent MOST)."""
    counts = np.bincount(keys, minlength=size)
    kinds = int((counts > 0).sum())
    best = np.argsort(-counts, kind="stable")[: min(MOST, kinds)]
    place = np.full(len(counts), -1, np.int64)
    place[best] = np.arange(len(best))
    at = place[keys]
    keep = at >= 0
    at, rows = at[keep], rows[keep]
    people = distinct(at, told.people(), rows, len(best), without=0)
    sources = distinct(at, told.source, rows, len(best))
    numbers = zip(counts[best].tolist(), people.tolist(), sources.tolist(), strict=True)
    return kinds, list(zip(best.tolist(), numbers, strict=True))


def distinct(keys: Ints, whose: Ints, rows: NDArray[np.int32], size: int, without: int | None = None) -> Ints:
    """Of how many different ones each key is, 0 ≤ key < size. whose: of each segment; `without` is nobody."""
    ids, number = np.unique(whose, return_inverse=True)
    if not len(ids):
        return np.zeros(size, np.int64)
    seen = np.zeros(size * len(ids), bool)
    seen[keys * len(ids) + number[rows]] = True
    return np.asarray(seen.reshape(size, len(ids))[:, ids != without].sum(1), np.int64)


def stopped(told: Told, stop: Collection[str]) -> Bools:
    """Which written forms are stop words, or forms of one; numbers and single Latin letters say nothing either."""
    silent = [form in stop or form.isdigit() or (len(form) == 1 and form.isascii()) for form in told.forms]
    own = np.array(silent, bool)
    return np.asarray(own | own[told.basic])


def feeling_of(word: str) -> str:
    """The feeling a folded word hints at, "" for none: a hint, which knows of no "not" and no irony."""
    if word.isascii():
        return feelings_by_cue("en").get(word, "")
    begins = feelings_by_cue("ko")
    return next((begins[word[:size]] for size in range(len(word), 0, -1) if word[:size] in begins), "")


def feeling_counts(told: Told, chosen: Bools) -> Counts:
    """Words that hint at feelings, all forms of a word together, with the feeling."""
    feelings = [feeling_of(form) for form in told.forms]
    basic = told.basic.tolist()
    feelings = [own or feelings[base] for own, base in zip(feelings, basic, strict=True)]
    felt = np.array([bool(each) for each in feelings], bool)
    here = (told.word != BREAK) & chosen[told.row]
    total, people = int(here.sum()), _people(told, chosen)
    here &= felt[told.word]
    kinds, tallies = tally(told, told.base[here].astype(np.int64), told.row[here], len(told.forms))
    by_base: dict[int, str] = {}
    for number, base in enumerate(basic):
        if feelings[number]:
            by_base.setdefault(base, feelings[number])
    found = [Counted(told.forms[key], (key,), True, *numbers, by_base[key]) for key, numbers in tallies]
    return Counts(tuple(found), total, people, kinds)


def _people(told: Told, chosen: Bools) -> int:
    people = np.unique(told.people()[chosen])
    return int((people != 0).sum())
