"""Counts who and what carries codes and themes: participants and quotes, never codings, and how it felt to them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from interviewkit.journey.queries import Feelings
from interviewkit.themes.cooccurrence import Ints
from interviewkit.themes.mood import Mood, mood, moods


@dataclass(frozen=True, slots=True)
class Counts:
    """Who and what carries a code or a theme."""

    participants: int
    quotes: int
    mood: Mood


NOTHING = Counts(0, 0, mood(()))


def counted(group: Ints, quote: Ints, voice: Ints, felt: Feelings) -> dict[int, Counts]:
    """Counts by group. One entry a coding; a quote that is in a group several times counts once."""
    if not len(group):
        return {}
    names, group = np.unique(group, return_inverse=True)
    people, voice = np.unique(voice, return_inverse=True)
    _, once = np.unique(group * (int(quote.max()) + 1) + quote, return_index=True)
    group, quote, voice = group[once], quote[once], voice[once]
    quotes = np.bincount(group, minlength=len(names))
    whom = np.unique(group * len(people) + voice)
    participants = np.bincount(whom // len(people), minlength=len(names))
    found = dict.fromkeys(range(len(names)), NOTHING.mood)
    if len(felt.quote):
        at = np.minimum(np.searchsorted(felt.quote, quote), len(felt.quote) - 1)
        has = felt.quote[at] == quote
        found |= moods(voice[has], group[has], felt.value[at[has]], felt.weight[at[has]])
    rows = zip(names.tolist(), participants.tolist(), quotes.tolist(), found.values(), strict=True)
    return {name: Counts(n, each, felt_) for name, n, each, felt_ in rows}
