"""Finds out what a person wrote: compares each segment on the page with what Qt shows, whatever Qt says happened.

Qt's contentsChange reports whole blocks while an input method composes, a wrong length for a paste at 0, and nothing
before a layout exists. Comparing a window of old and new text around the caret held in every case.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from interviewkit.text.anchors import Edit, edit_between
from interviewkit.ui.transcript.page import Page, shown, typed

_WINDOW = 2000


@dataclass(frozen=True, slots=True)
class Written:
    """A segment's text as a person left it, with the edits that led there from the text last stored, in order."""

    segment: int
    text: str
    edits: list[Edit]


@dataclass(slots=True)
class Unsaved:
    """What was written since the last save, by segment."""

    edits: dict[int, list[Edit]] = field(default_factory=dict)

    def note(self, segment: int, edit: Edit) -> None:
        """One more edit of a segment. Letters typed in a row become one edit."""
        found = self.edits.setdefault(segment, [])
        last = found[-1] if found else None
        if last and edit.start == edit.end == last.start + last.length and last.length and edit.length:
            found[-1] = Edit(last.start, last.end, last.length + edit.length)
        else:
            found.append(edit)

    def put_back(self, segment: int, edits: Sequence[Edit]) -> None:
        """Edits that were taken but could not be saved come before those noted since."""
        self.edits[segment] = [*edits, *self.edits.get(segment, [])]

    def take(self, page: Page, segment: int | None = None) -> list[Written]:
        """Everything unsaved, or that of one segment; from now on it counts as saved."""
        chosen = [segment] if segment is not None else list(self.edits)
        found = []
        for each in chosen:
            edits = self.edits.pop(each, None)
            if edits and each in page.places:
                found.append(Written(each, page.texts[page.places[each]], edits))
        return found


def written(page: Page, place: int, now: str, caret: int | None) -> Edit | None:
    """The edit that made a segment's text into what Qt shows now, carried out on the page; None if nothing changed.

    now: the block's text. caret: its place in `now` in code points, which tells "aa" → "aaa" apart.
    """
    text = page.texts[place]
    before = shown(text)
    edit = _compare(before, now, caret)
    if edit is None:
        return None
    new = typed(now[edit.start : edit.start + edit.length])
    page.write(place, text[: edit.start] + new + text[edit.end :])
    return Edit(edit.start, edit.end, len(new))


def _compare(before: str, now: str, caret: int | None) -> Edit | None:
    """edit_between on a window: comparing letter by letter is slow in a segment of a whole interview's length."""
    if before == now:
        return None
    shorter = min(len(before), len(now))
    if shorter < _WINDOW:
        return edit_between(before, now, caret)
    same = _same(shorter, lambda n: before[:n] == now[:n])
    rest = _same(shorter, lambda n: before[len(before) - n :] == now[len(now) - n :])
    ahead = max(0, min(same, shorter - rest) - 1)
    behind = max(0, min(rest, shorter - same) - 1)
    edit = edit_between(
        before[ahead : len(before) - behind],
        now[ahead : len(now) - behind],
        None if caret is None else caret - ahead,
    )
    return edit and Edit(edit.start + ahead, edit.end + ahead, edit.length)


def _same(longest: int, equal: Callable[[int], bool]) -> int:
    """The largest n up to `longest` for which equal(n) holds, by halving."""
    low, high = 0, longest
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if equal(middle) else (low, middle - 1)
    return low
