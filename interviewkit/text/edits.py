"""Finds what was edited between two versions of a segment's text, so that anchors can be carried along."""

from __future__ import annotations

import re
from dataclasses import dataclass

from interviewkit.text.graphemes import is_boundary

_WORD = re.compile(r"\w+|\s+|[^\w\s]")
_ALIKE = 0.5
_KEPT_LETTERS = 2
_COSTLY = 10_000_000


@dataclass(frozen=True, slots=True)
class Edit:
    """text[start:end] of one segment is replaced by `length` new characters (code points)."""

    start: int
    end: int
    length: int

    @property
    def shift(self) -> int:
        """How far the text behind the edit moves."""
        return self.length - (self.end - self.start)


def edit_between(old: str, new: str, caret: int | None = None) -> Edit | None:
    """The smallest single replaced stretch that makes `old` into `new`; None if they are equal.

    caret: the caret's offset in `new` after the edit. Where the stretch could lie in several places ("aa" → "aaa"),
    the one ending at the caret is taken; without a caret, the last one that cuts no character as readers see it.
    """
    if old == new:
        return None
    shorter = min(len(old), len(new))
    prefix = _common_prefix(old, new)
    suffix = _common_prefix(old[::-1], new[::-1])
    if prefix + suffix < shorter:
        return Edit(prefix, len(old) - suffix, len(new) - prefix - suffix)
    lowest, highest = shorter - suffix, prefix
    removed, added = len(old) - shorter, len(new) - shorter
    if caret is not None:
        start = min(max(caret - added, lowest), highest)
    else:
        places = range(highest, lowest - 1, -1)
        start = next((at for at in places if _cuts_nothing(old, new, at, removed, added)), highest)
    return Edit(start, start + removed, added)


def edits_between(old: str, new: str) -> list[Edit]:
    """The replaced stretches of a larger rewrite, found word by word, from the last to the first.

    All positions are those of `old`, and stay valid when the edits are applied in the order given. Words that
    stayed are outside every edit, so quotes on them survive; a changed word loses only its changed letters.
    """
    whole = edit_between(old, new)
    if whole is None:
        return []
    if whole.start == whole.end or whole.length == 0:
        return [whole]
    edits: list[Edit] = []
    for (start, end), (new_start, new_end) in _changed_words(old, new):
        edits.extend(
            Edit(start + edit.start, start + edit.end, edit.length)
            for edit in _within(old[start:end], new[new_start:new_end])
        )
    return edits[::-1]


Span = tuple[int, int]


def _common_prefix(one: str, other: str) -> int:
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _cuts_nothing(old: str, new: str, at: int, removed: int, added: int) -> bool:
    if removed:
        return is_boundary(old, at) and is_boundary(old, at + removed)
    return is_boundary(new, at) and is_boundary(new, at + added)


def _changed_words(old: str, new: str) -> list[tuple[Span, Span]]:
    """Stretches of old and new that differ; single blanks and marks between changes count as changed."""
    from rapidfuzz.distance import LCSseq

    old_words, new_words = _WORD.findall(old), _WORD.findall(new)
    old_at, new_at = _starts(old_words), _starts(new_words)
    changed: list[tuple[Span, Span]] = []
    for code in LCSseq.opcodes(old_words, new_words):
        old_span = old_at[code.src_start], old_at[code.src_end]
        new_span = new_at[code.dest_start], new_at[code.dest_end]
        if code.tag == "equal":
            continue
        between = old[changed[-1][0][1] : old_span[0]] if changed else "the start"
        if any(map(str.isalnum, between)):
            changed.append((old_span, new_span))
        else:
            (first, _), (new_first, _) = changed[-1]
            changed[-1] = (first, old_span[1]), (new_first, new_span[1])
    return changed


def _starts(words: list[str]) -> list[int]:
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word))
    return starts


def _within(old: str, new: str) -> list[Edit]:
    """The edits inside one changed stretch: letter by letter if it is much the same, else in one piece."""
    from rapidfuzz.distance import Indel

    whole = edit_between(old, new)
    if whole is None:
        return []
    if (
        whole.start == whole.end
        or whole.length == 0
        or len(old) * len(new) > _COSTLY
        or Indel.normalized_similarity(old, new) < _ALIKE
    ):
        return [whole]
    edits: list[Edit] = []
    for code in Indel.opcodes(old, new):
        if code.tag == "equal":
            continue
        last = edits[-1] if edits else None
        if last and code.src_start - last.end < _KEPT_LETTERS:
            kept = code.src_start - last.end
            length = last.length + kept + code.dest_end - code.dest_start
            edits[-1] = Edit(last.start, code.src_end, length)
        else:
            edits.append(Edit(code.src_start, code.src_end, code.dest_end - code.dest_start))
    return edits
