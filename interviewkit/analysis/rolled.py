"""Counts codings of a sub-code with its parents too: every quote carries the codes above its own, each once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from sqlmodel import Session

from interviewkit.analysis.table import Bools, places
from interviewkit.coding.summing import above
from interviewkit.themes.cooccurrence import Ints, ranges
from interviewkit.themes.pairs import Codings, codings


def counted(session: Session, *, below: bool) -> Codings:
    """All codings; below: with those of all codes above in the codebook."""
    tagged = codings(session)
    return with_above(tagged, above(session)) if below else tagged


def kin(session: Session, codes: Ints, *, below: bool) -> Bools:
    """Codes × codes: which are the same, or, with below, above one another. That those are together is no finding: what
    carries the one carries the other."""
    found = np.eye(len(codes), dtype=bool)
    if below:
        one, other = places(np.array(above(session), np.int64).reshape(-1, 2).ravel(), codes).reshape(-1, 2).T
        known = (one >= 0) & (other >= 0)
        found[one[known], other[known]] = found[other[known], one[known]] = True
    return found


def with_above(tagged: Codings, pairs: Sequence[tuple[int, int]]) -> Codings:
    """The codings, by quote, with those of the codes above. pairs: (code, a code above it), ascending. A code is on a
    quote once, however many of its sub-codes are."""
    code, over = np.array(pairs, np.int64).reshape(-1, 2).T
    low, high = (np.searchsorted(code, tagged.code, side=side) for side in ("left", "right"))
    row, pair = ranges(low, high)
    columns = [np.r_[each, each[row]] for each in (tagged.quote, tagged.voice, tagged.stage, tagged.segment)]
    codes = np.r_[tagged.code, over[pair]]
    quote, voice, stage, segment = columns
    order = np.lexsort((codes, quote))
    again = np.zeros(len(order), bool)
    again[1:] = (quote[order][1:] == quote[order][:-1]) & (codes[order][1:] == codes[order][:-1])
    kept = order[~again]
    return Codings(quote[kept], codes[kept], voice[kept], stage[kept], segment[kept])
