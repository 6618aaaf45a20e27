"""Guesses from a name who was interviewed: a suggestion, never more."""

from __future__ import annotations

import re

_LABEL = re.compile(r"(?<![A-Za-z0-9])([A-Z])[ _-]?(\d{1,3})(?!\d)", re.IGNORECASE)
_WORDED = re.compile(
    r"(?:participant|interviewee|respondent|person|참여자|참가자|응답자|면담자|인터뷰이)"
    r"[ _-]?(\d{1,3})(?!\d)",
    re.IGNORECASE,
)
_LETTERS = "PRTS"


def participant_in(name: str) -> str:
    """The label of a participant in a file's name: "P03" in "p3_interview", "P07" in "참여자 7"; "" without one.

    Single letters other than P, R, T and S with a number (“V2”, “Q3”) are versions, quarters and the like.
    """
    if worded := _WORDED.search(name):
        return f"P{int(worded[1]):02d}"
    for found in _LABEL.finditer(name):
        letter = found[1].upper()
        if letter in _LETTERS:
            return f"{letter}{int(found[2]):02d}"
    return ""
