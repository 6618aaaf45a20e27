"""How much is coded with a code or with any code below it: quotes and participants, each counted once."""

from __future__ import annotations

from sqlmodel import Session

from interviewkit.coding.queries import whose
from interviewkit.store.bulk import fetch

UP = """WITH RECURSIVE up(code, above) AS (
  SELECT id, id FROM code
  UNION ALL SELECT up.code, c.parent_id FROM up JOIN code c ON c.id = up.above WHERE c.parent_id IS NOT NULL)"""
"""Every code with itself and all codes above it."""


def sums(session: Session) -> dict[int, tuple[int, int]]:
    """Code id → (quotes, participants) of the code and all below it, for codes that have others below them."""
    voice, voices = whose(session)
    rows = fetch(
        session,
        f"""{UP} SELECT up.above, count(DISTINCT q.id), count(DISTINCT {voice})
            {voices} JOIN tag t ON t.quote_id = q.id JOIN up ON up.code = t.code_id
            WHERE up.above IN (SELECT parent_id FROM code WHERE parent_id IS NOT NULL) GROUP BY up.above""",
    )
    return {code: (quotes, people) for code, quotes, people in rows}


def above(session: Session) -> list[tuple[int, int]]:
    """(code id, id of a code above it), every pair."""
    rows = fetch(session, f"{UP} SELECT code, above FROM up WHERE code <> above ORDER BY code, above")
    return [(code, over) for code, over in rows]
