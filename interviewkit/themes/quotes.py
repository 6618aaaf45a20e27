"""Reads the quotes behind themes: those that show one best, and those that speak against it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from sqlmodel import Session

from interviewkit.coding.cards import Card, cards
from interviewkit.coding.queries import VOICES
from interviewkit.journey.queries import Feelings, stages
from interviewkit.store.bulk import fetch
from interviewkit.themes import evidence
from interviewkit.themes.pairs import Codings
from interviewkit.themes.queries import ThemeRow, read, themes


@dataclass(frozen=True, slots=True)
class StageShare:
    """How many spoke of a theme in one stage."""

    stage_id: int
    stage: str
    participants: int
    quotes: int


@dataclass(frozen=True, slots=True)
class ThemeEvidence:
    """What speaks for a theme and against it. against_participants: who have a quote that feels the other way."""

    theme: ThemeRow
    stages: tuple[StageShare, ...]
    best: tuple[Card, ...]
    against: tuple[Card, ...]
    against_participants: int


def theme_evidence(
    session: Session, theme_ids: Collection[int] | None = None, *, avoid: Collection[int] = (), most: int = 4
) -> list[ThemeEvidence]:
    """The evidence of these themes, or of all, in their order (see evidence.best and evidence.against).

    avoid: quotes that are counted but not picked. most: quotes picked for a theme at most.
    """
    reading = read(session)
    rows = [row for row in themes(session, reading) if theme_ids is None or row.id in theme_ids]
    tagged, felt, order = reading.codings, reading.felt, _lengths(session)
    names = {row.id: row.name for row in stages(session)}
    picks = []
    for row in rows:
        candidates = _candidates(row, tagged, felt, order)
        sign = row.counts.mood.sign
        contrary = {c.participant for c in candidates if (c.value or 0) * sign < 0}
        free = [c for c in candidates if c.quote_id not in avoid]
        picks.append((evidence.best(free, sign, most), evidence.against(free, sign), len(contrary)))
    picked = {quote for best, against, _ in picks for quote in (*best, *against)}
    shown = {card.quote_id: card for card in cards(session, picked)}
    return [
        ThemeEvidence(row, _shares(row, tagged, names), tuple(map(shown.get, best)), tuple(map(shown.get, against)), n)  # type: ignore[arg-type]
        for row, (best, against, n) in zip(rows, picks, strict=True)
    ]


def _lengths(session: Session) -> dict[int, tuple[int, int]]:
    """Quote id → (length in code points, as far as its first and last segment tell; place in the material)."""
    rows = fetch(
        session,
        f"""SELECT q.id, CASE WHEN q.lost_text IS NOT NULL THEN length(q.lost_text)
                WHEN q.start_segment_id = q.end_segment_id THEN q.end_offset - q.start_offset
                ELSE length(s.text) - q.start_offset + q.end_offset END
            {VOICES} ORDER BY o.position, o.id, s.position, q.start_offset, q.id""",
    )
    return {quote: (length, order) for order, (quote, length) in enumerate(rows)}


def _candidates(
    row: ThemeRow, tagged: Codings, felt: Feelings, order: dict[int, tuple[int, int]]
) -> list[evidence.Candidate]:
    here = np.isin(tagged.code, np.array(row.code_ids, np.int64))
    ids, first, codes = np.unique(tagged.quote[here], return_index=True, return_counts=True)
    values = dict(zip(felt.quote.tolist(), felt.value.tolist(), strict=True))
    people = tagged.voice[here][first]
    return [
        evidence.Candidate(quote, person, values.get(quote), count, *order[quote])
        for quote, person, count in zip(ids.tolist(), people.tolist(), codes.tolist(), strict=True)
    ]


def _shares(row: ThemeRow, tagged: Codings, names: dict[int, str]) -> tuple[StageShare, ...]:
    here = np.isin(tagged.code, np.array(row.code_ids, np.int64))
    found = []
    for stage, name in names.items():
        chosen = here & (tagged.stage == stage)
        people, said = len(np.unique(tagged.voice[chosen])), len(np.unique(tagged.quote[chosen]))
        if people:
            found.append(StageShare(stage, name, people, said))
    return tuple(found)
