"""The quotes that show what a code means: the key quotes among those that carry it."""

from __future__ import annotations

from sqlmodel import Session

from interviewkit.coding.cards import Card, cards
from interviewkit.coding.queries import quotes_with
from interviewkit.store.bulk import fetch

LISTED = 200


def examples(session: Session) -> dict[int, list[int]]:
    """Code id → ids of its key quotes, in the order of the material."""
    rows = fetch(
        session,
        """SELECT DISTINCT t.code_id, q.id, o.position, s.position, q.start_offset FROM tag t
           JOIN quote q ON q.id = t.quote_id JOIN source o ON o.id = q.source_id
           JOIN segment s ON s.id = q.start_segment_id WHERE q.starred
           ORDER BY o.position, s.position, q.start_offset, q.id""",
    )
    found: dict[int, list[int]] = {}
    for code, quote, *_ in rows:
        found.setdefault(code, []).append(quote)
    return found


def offered(session: Session, code_id: int) -> tuple[set[int], list[Card]]:
    """The key quotes of a code, and its quotes to choose from: those first, at most LISTED."""
    starred = examples(session).get(code_id, [])
    rest = [quote for quote in quotes_with(session, [code_id]) if quote not in starred]
    wanted = [*starred, *rest][:LISTED]
    found = {card.quote_id: card for card in cards(session, wanted)}
    return set(starred), [found[quote] for quote in wanted if quote in found]
