"""Reads the journey: its stages, what was felt in them, and the emotion curve over participants."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from sqlmodel import Session

from interviewkit.coding.queries import whose
from interviewkit.journey import curve
from interviewkit.store.bulk import fetch
from interviewkit.words import language


@dataclass(frozen=True, slots=True)
class TouchpointRow:
    """A touchpoint of a stage."""

    id: int
    name: str
    channel: str
    quotes: int


@dataclass(frozen=True, slots=True)
class StageRow:
    """A stage with its names and what is in it; quotes and participants count quotes with or without a feeling."""

    id: int
    name: str
    name_en: str
    name_ko: str
    quotes: int
    participants: int
    touchpoints: tuple[TouchpointRow, ...]


@dataclass(frozen=True, slots=True)
class Feelings:
    """One entry a quote with a feeling, arrays of one length: ids (stage 0: in none), value −3…+3, weight > 0."""

    quote: NDArray[np.int64]
    participant: NDArray[np.int64]
    stage: NDArray[np.int64]
    value: NDArray[np.float64]
    weight: NDArray[np.float64]

    def where(self, chosen: NDArray[np.bool_]) -> Feelings:
        """Only the chosen entries."""
        ids = self.quote[chosen], self.participant[chosen], self.stage[chosen]
        return Feelings(*ids, self.value[chosen], self.weight[chosen])


@dataclass(frozen=True, slots=True)
class StagePoint:
    """One stage of the emotion curve.

    participants, quotes: those with a feeling in it. mean, low, high: valence with its 95 % participant-t interval,
    None below three participants. mixed: share 0–1 of these participants who have both a positive and a negative quote
    here; 0 without participants. points: one a participant.
    """

    stage_id: int
    stage: str
    participants: int
    quotes: int
    mean: float | None
    low: float | None
    high: float | None
    mixed: float
    mixed_participants: int
    points: tuple[curve.Point, ...]


@dataclass(frozen=True, slots=True)
class StageChange:
    """How the same participants felt in a stage compared with an earlier one (after minus before), None below three."""

    before_id: int
    after_id: int
    before: str
    after: str
    participants: int
    mean: float | None
    low: float | None
    high: float | None


def stage_name(name_en: str, name_ko: str) -> str:
    """The name in the language texts are shown in."""
    return name_ko if language() == "ko" else name_en


def stages(session: Session) -> list[StageRow]:
    """The journey in order."""
    voice, quotes = whose(session)
    sql = f"""SELECT q.stage_id, count(*), count(DISTINCT {voice}) {quotes}
              WHERE q.stage_id IS NOT NULL GROUP BY q.stage_id"""
    counts = {stage: (quotes, people) for stage, quotes, people in fetch(session, sql)}
    touchpoints: dict[int, list[TouchpointRow]] = {}
    sql = """SELECT t.stage_id, t.id, t.name, t.channel, count(q.id) FROM touchpoint t
             LEFT JOIN quote q ON q.touchpoint_id = t.id
             GROUP BY t.stage_id, t.id, t.name, t.channel, t.position ORDER BY t.position, t.id"""
    for stage, *row in fetch(session, sql):
        touchpoints.setdefault(stage, []).append(TouchpointRow(*row))
    return [
        StageRow(id, stage_name(en, ko), en, ko, *counts.get(id, (0, 0)), tuple(touchpoints.get(id, ())))
        for id, en, ko in fetch(session, "SELECT id, name_en, name_ko FROM stage ORDER BY position, id")
    ]


def voices(session: Session) -> dict[int, str]:
    """Everybody who spoke: participant id → label, and minus source id → name of a source that names no participant."""
    voice, quotes = whose(session)
    heard = fetch(
        session,
        f"""SELECT coalesce(v.participant_id, o.participant_id, -o.id) FROM source o
            LEFT JOIN speaker v ON v.source_id = o.id AND v.role NOT IN ('moderator', 'observer')
            UNION SELECT {voice} {quotes}""",
    )
    names = dict(fetch(session, "SELECT id, label FROM participant UNION SELECT -id, name FROM source"))
    return {voice: names[voice] for (voice,) in sorted(heard)}


def feelings(session: Session, *, coder_id: int | None = None) -> Feelings:
    """Every quote with a recorded feeling, by quote id; with coder_id only what this coder felt into it."""
    voice, quotes = whose(session)
    rows = fetch(
        session,
        f"""SELECT q.id, {voice}, coalesce(q.stage_id, 0), e.valence, e.weight {quotes}
            JOIN emotion e ON e.quote_id = q.id
            WHERE :coder = 0 OR e.coder_id = :coder ORDER BY q.id""",
        {"coder": coder_id or 0},
    )
    if not rows:
        empty = np.zeros(0, np.int64)
        return Feelings(empty, empty, empty, np.zeros(0), np.zeros(0))
    table = np.array(rows, float)
    ids, values, weights = curve.quote_values(table[:, 0], table[:, 3], table[:, 4])
    first = np.searchsorted(table[:, 0], ids)
    return Feelings(ids, table[first, 1].astype(np.int64), table[first, 2].astype(np.int64), values, weights)


def emotion_curve(
    session: Session,
    *,
    participant_ids: Collection[int] | None = None,
    code_ids: Collection[int] | None = None,
    coder_id: int | None = None,
) -> list[StagePoint]:
    """The curve, one point a stage, in the journey's order, empty stages included.

    Filters: only these participants, only quotes with one of these codes, only this coder's feelings. Each mean is over
    participants (see curve.points, curve.summarise); a quote counts once however many feelings it carries.
    """
    felt = _filtered(session, feelings(session, coder_id=coder_id), participant_ids, code_ids)
    found = curve.points(felt.participant, felt.stage, felt.value, felt.weight)
    line = []
    for stage, en, ko in fetch(session, "SELECT id, name_en, name_ko FROM stage ORDER BY position, id"):
        here = found.get(stage, [])
        total = curve.summarise([point.value for point in here])
        both = sum(point.mixed for point in here)
        share = both / len(here) if here else 0.0
        quotes = sum(point.quotes for point in here)
        numbers = (total.participants, quotes, total.mean, total.low, total.high, share, both)
        line.append(StagePoint(stage, stage_name(en, ko), *numbers, tuple(here)))
    return line


def stage_changes(line: list[StagePoint]) -> list[StageChange]:
    """From each stage to the next, over the participants who spoke about both: the honest way to compare stages."""
    changes = [(a, b, curve.difference(list(a.points), list(b.points))) for a, b in pairwise(line)]
    return [
        StageChange(a.stage_id, b.stage_id, a.stage, b.stage, d.participants, d.mean, d.low, d.high)
        for a, b, d in changes
    ]


def _filtered(
    session: Session, felt: Feelings, participants: Collection[int] | None, codes: Collection[int] | None
) -> Feelings:
    if participants is not None:
        felt = felt.where(np.isin(felt.participant, np.fromiter(participants, np.int64)))
    if codes is not None:
        wanted = set(codes)
        tagged = {quote for quote, code in fetch(session, "SELECT quote_id, code_id FROM tag") if code in wanted}
        felt = felt.where(np.isin(felt.quote, np.fromiter(tagged, np.int64)))
    return felt
