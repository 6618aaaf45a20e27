"""Brings the quotes of a board up to date: which of them a change concerns, read again and put in their places."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping

from sqlmodel import Session

from interviewkit.analysis.board_quotes import BoardQuote, board_quotes
from interviewkit.coding.queries import VOICE, VOICES, quotes_touched
from interviewkit.store.bulk import fetch
from interviewkit.store.changes import Changes

AROUND = ("segment", "source", "speaker", "participant", "attribute", "code", "stage")
"""What quotes show of other tables: words and their place, names of people, sources, codes and stages."""
MOST = 2000
"""So many rows of another table are looked up one by one; with more, everything is read again."""


def concerned(session: Session, changes: Changes) -> list[int] | None:
    """Ids of the quotes that look different after a change, or that it took away; None when it may be any."""
    found = quotes_touched(session, changes)
    if found is None or any(changes.touches(table) and not 0 < len(changes.ids(table)) <= MOST for table in AROUND):
        return None
    sources = changes.ids("source") | _of(session, changes, "segment", "source_id")
    sources |= _of(session, changes, "speaker", "source_id")
    people = changes.ids("participant") | _of(session, changes, "attribute", "participant_id")
    asked = (
        (sources, "FROM quote q WHERE q.source_id IN ({})"),
        (people, f"{VOICES} WHERE {VOICE} IN ({{}})"),
        (changes.ids("code"), "FROM quote q WHERE q.id IN (SELECT quote_id FROM tag WHERE code_id IN ({}))"),
        (changes.ids("stage"), "FROM quote q WHERE q.stage_id IN ({})"),
    )
    every = set(found)
    for ids, sql in asked:
        if ids:
            every.update(row[0] for row in fetch(session, f"SELECT q.id {sql.format(','.join(map(str, sorted(ids))))}"))
    return sorted(every)


def renewed(session: Session, known: Mapping[int, BoardQuote], due: Collection[int] | None) -> dict[int, BoardQuote]:
    """Quote id → quote in the order of the material: those due read again, the others as known. due: None for all."""
    if due is None:
        return _by_id(board_quotes(session))
    if not due:
        return dict(known)
    again = _by_id(board_quotes(session, due))
    gone = set(due)
    return _by_id(sorted([*(q for id, q in known.items() if id not in gone), *again.values()], key=lambda q: q.place))


def _by_id(quotes: Iterable[BoardQuote]) -> dict[int, BoardQuote]:
    return {quote.id: quote for quote in quotes}


def _of(session: Session, changes: Changes, table: str, column: str) -> frozenset[int]:
    """What the changed rows of a table had in a column, before the change and after it."""
    if not changes.touches(table):
        return frozenset()
    sql = "SELECT before, after FROM row_change WHERE step_id = :step AND table_name = :table"
    rows = fetch(session, sql, {"step": changes.step_id or 0, "table": table})
    return frozenset(json.loads(image)[column] for images in rows for image in images if image is not None)
