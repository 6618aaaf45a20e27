"""Finds what several people say in the same words: the longest sequences that recur, as written or in any form."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np

from interviewkit.analysis.told import BREAK, Bools, Ints, Told
from interviewkit.analysis.words import MOST, Counted, Counts, distinct, lengthened, stopped

WORDS = 3
SYLLABLES = 8
"""An expression has at least so many words, or two words with so many Hangul syllables."""
LONGEST = 15


def _by_several(keys: Ints, whose: Ints, size: int, people: int) -> Bools:
    """Which of the places hold a key that several people say."""
    pairs = np.unique((keys << 32) | np.unique(whose, return_inverse=True)[1])
    return np.asarray(np.bincount(pairs >> 32, minlength=size)[keys] >= people)


def repeated(told: Told, chosen: Bools, stop: Collection[str], people: int = 2, *, based: bool = False) -> Counts:
    """Expressions that at least so many people say, without those that only stand inside longer ones.

    A shorter one is listed beside a longer one that holds it when as many people say it outside of the longer one too.
    Expressions of stop words alone are left out. Counted are all places, those inside longer ones too. based: words are
    the same whatever their forms.
    """
    word = told.base if based else told.word
    whose = told.people()
    inside = (word != BREAK) & chosen[told.row] & (whose[told.row] != 0)
    numbers = np.where(inside, word, -1).astype(np.int64)
    levels: list[tuple[int, Ints, Ints]] = []
    for size in range(2, LONGEST + 1):
        wanted, first = lengthened(numbers, word, size - 1)
        numbers = wanted
        begins = np.flatnonzero(numbers >= 0)
        if not len(begins):
            break
        begins = begins[_by_several(numbers[begins], whose[told.row[begins]], len(first), people)]
        numbers = np.full(len(numbers), -1, np.int64)
        if not len(begins):
            break
        numbers[begins] = keys_of = wanted[begins]
        levels.append((size, begins, keys_of))
    reach = np.zeros(len(word), np.int64)
    content = ~stopped(told, stop)
    hangul = np.array([sum("가" <= each <= "힣" for each in form) for form in told.forms], np.int64)
    found: list[Counted] = []
    for size, begins, keys in reversed(levels):
        _, first, keys = np.unique(keys, return_index=True, return_inverse=True)
        outside = begins + size > reach[begins]
        voices = distinct(keys[outside], whose, told.row[begins[outside]], len(first), without=0)
        spread = word[begins[first][:, None] + np.arange(size)]
        fits = (voices >= people) & content[spread].any(1)
        if size < WORDS:
            fits &= hangul[spread].sum(1) >= SYLLABLES
        chosen_keys = np.flatnonzero(fits)
        place = np.full(len(first), -1, np.int64)
        place[chosen_keys] = np.arange(len(chosen_keys))
        here = begins[fits[keys]]
        at = place[keys[fits[keys]]]
        counts = np.bincount(at, minlength=len(chosen_keys))
        by = distinct(at, whose, told.row[here], len(chosen_keys), without=0)
        sources = distinct(at, told.source, told.row[here], len(chosen_keys))
        for n, key in enumerate(chosen_keys.tolist()):
            words = tuple(spread[key].tolist())
            text = " ".join(told.forms[each] for each in words)
            found.append(Counted(text, words, based, int(counts[n]), int(by[n]), int(sources[n])))
        marks = np.zeros(len(reach), np.int64)
        marks[here] = here + size
        reach = np.maximum(reach, np.maximum.accumulate(marks))
    found.sort(key=lambda each: (-each.people, -each.count, -len(each.words), each.text))
    speakers = int((np.unique(whose[chosen]) != 0).sum())
    return Counts(tuple(found[:MOST]), int(inside.sum()), speakers, len(found))
