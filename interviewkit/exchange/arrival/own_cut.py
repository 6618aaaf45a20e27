"""Cuts a text as it was in the project it came from, where our own file says how."""

from __future__ import annotations

import hashlib
from typing import Any

from interviewkit.exchange.arrival.segments import Cut, Piece
from interviewkit.exchange.arrival.shapes import FileSource

REST = ("flags", "moves", "language", "heading", "origin", "edited", "words")
"""Columns of a segment that a text cannot show."""

OwnCut = tuple[Cut, dict[str, dict[str, Any]]]


def digest(text: str) -> str:
    """What a text is known by."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def own_cut(own: dict[str, Any] | None, source: FileSource, text: str) -> OwnCut | None:
    """The segments as they were, and what is told about speakers; None where the file tells nothing that fits.

    A text that another program has changed since is cut as any other.
    """
    if own is None:
        return None
    try:
        told = own["sources"][source.guid]
        if told["digest"] != digest(text):
            return None
        odd = {int(at): str(character) for at, character in told.get("odd", ())}
        pieces = [_piece(each, text, odd) for each in told["segments"]]
        speakers = {str(label): dict(columns) for label, columns in told.get("speakers", {}).items()}
    except (KeyError, TypeError, ValueError, AttributeError, IndexError):
        return None
    ends = [each.end for each in pieces]
    if any(not 0 <= each.start <= each.end <= len(text) for each in pieces) or ends != sorted(ends):
        return None
    return Cut(tuple(pieces)), speakers


def _piece(told: list[Any], text: str, odd: dict[int, str]) -> Piece:
    start, end, speaker, start_ms, end_ms = told[:5]
    rest = {str(name): value for name, value in told[5].items() if name in REST} if len(told) > 5 else {}
    begins, ends = (None if ms is None else int(ms) for ms in (start_ms, end_ms))
    changed = None
    if odd and any(start <= at < end for at in odd):
        changed = "".join(odd.get(at, text[at]) for at in range(start, end))
    return Piece(int(start), int(end), str(speaker), begins, ends, changed, rest)
