"""Marks by hand what a turn does in the conversation: gives back what was said, or asks what was meant."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session

from interviewkit.model import Segment
from interviewkit.sources.conversation.numbers import MOVES
from interviewkit.store.bulk import fetch


def toggle_move(session: Session, segment_ids: Sequence[int], move: str) -> bool:
    """Marks these segments with a move, or takes it from all of them when all have it. Whether they have it now.

    ValueError for a move that is not in MOVES.
    """
    if move not in MOVES:
        raise ValueError(move)
    segments = [found for each in segment_ids if (found := session.get(Segment, each)) is not None]
    on = not all(move in segment.moves.split() for segment in segments)
    for segment in segments:
        kept = {*segment.moves.split(), move} if on else {*segment.moves.split()} - {move}
        segment.moves = " ".join(each for each in MOVES if each in kept)
        session.add(segment)
    return on and bool(segments)


def moves(session: Session, source_id: int) -> dict[int, tuple[str, ...]]:
    """Segment id → what it was marked to do, for segments that were."""
    sql = "SELECT id, moves FROM segment WHERE source_id = :source AND moves <> '' ORDER BY position, id"
    return {id: tuple(found.split()) for id, found in fetch(session, sql, {"source": source_id})}
