"""What ear and eye share in the text: doubtful words one after another, and composing ended before an act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication

from interviewkit.ui.transcript.page import Page
from interviewkit.ui.transcript.steps import Spot, Way

if TYPE_CHECKING:
    from interviewkit.ui.transcript.text import TranscriptText


def next_doubt(page: Page, ends: tuple[Spot, Spot], way: Way, below: float) -> tuple[int, tuple[int, int]] | None:
    """Place and span of the doubtful word after (before) what is selected, around the end; None without any."""
    count = len(page)
    if not count:
        return None
    at = min(ends)
    for step in range(count + 1):
        place = (at[0] + way * step) % count
        found = page.doubts(place, below)
        if step == 0:
            selected = ends[0] != ends[1]
            found = [span for span in found if (span[0] > at[1] or (span[0] == at[1] and not selected)
                     if way == 1 else span[0] < at[1])]  # fmt: skip
        if found:
            return place, found[0 if way == 1 else -1]
    return None


def spans_meant(page: Page, ends: tuple[Spot, Spot]) -> list[tuple[int, int, int]]:
    """(segment id, start, end) of the selection, else of the word at the caret, else of its segment."""
    if not len(page):
        return []
    (first, start), (last, end) = sorted(ends)
    if (first, start) != (last, end):
        return [
            (page.rows[place].id, start if place == first else 0, end if place == last else len(page.texts[place]))
            for place in range(first, last + 1)
        ]
    words = page.words(first)
    word = next((word for word in words if word[0] <= start <= word[1]), None)
    span = (word[0], word[1]) if word is not None else (0, len(page.texts[first]))
    return [(page.rows[first].id, *span)]


def settle(text: TranscriptText) -> None:
    """Ends composing: what an input method shows becomes text, so that an act finds it."""
    if not text.editing or not text.composing():
        return
    QGuiApplication.inputMethod().commit()
    if left := text.composing():  # input methods that do not answer
        event = QInputMethodEvent()
        event.setCommitString(left)
        QApplication.sendEvent(text, event)
        QGuiApplication.inputMethod().reset()
