"""Joins what a transcript cut into too many pieces: short turns of one speaker in a row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sqlmodel import Session

from interviewkit.sources.correcting.editing import merge_all
from interviewkit.store.bulk import fetch

PAUSE_MS = 2000
"""A silence from which even one speaker's words are two turns."""
LONGEST = 600
"""Characters from which a turn is long enough to stand alone."""


class Piece(NamedTuple):
    """A segment as joining looks at it; length in characters."""

    id: int
    speaker: int | None
    start_ms: int | None
    end_ms: int | None
    length: int
    heading: str = ""


def runs(pieces: Sequence[Piece], pause_ms: int = PAUSE_MS, longest: int = LONGEST) -> list[list[int]]:
    """Which segments become one, in order: two or more each, of one known speaker, without a pause between, together
    no longer than `longest`. Pure."""
    found: list[list[int]] = []
    held: list[Piece] = []

    def close() -> None:
        if len(held) > 1:
            found.append([each.id for each in held])
        held.clear()

    for each in pieces:
        last = held[-1] if held else None
        if last is not None and not (
            each.speaker is not None
            and each.speaker == last.speaker
            and each.heading == last.heading
            and sum(one.length + 1 for one in held) + each.length <= longest
            and not (last.end_ms is not None and each.start_ms is not None and each.start_ms - last.end_ms >= pause_ms)
        ):
            close()
        held.append(each)
    close()
    return found


def over_split(pieces: Sequence[Piece]) -> bool:
    """Whether a transcript is cut so finely that joining is worth offering: half its segments go into others."""
    joined = sum(len(run) - 1 for run in runs(pieces))
    return len(pieces) >= 20 and joined * 2 >= len(pieces)


def pieces(session: Session, source_id: int) -> list[Piece]:
    """The segments of a source as joining looks at them."""
    sql = """SELECT id, speaker_id, start_ms, end_ms, length(text), heading FROM segment
             WHERE source_id = :source ORDER BY position"""
    return [Piece(*row) for row in fetch(session, sql, {"source": source_id})]


def join_turns(session: Session, source_id: int, pause_ms: int = PAUSE_MS, longest: int = LONGEST) -> int:
    """Joins a source's short turns; quotes and word times stay on their words. How many segments went into others."""
    found = runs(pieces(session, source_id), pause_ms, longest)
    for run in found:
        merge_all(session, run)
    return sum(len(run) - 1 for run in found)
