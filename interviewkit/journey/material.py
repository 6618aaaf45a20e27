"""What a map is counted from: every quote that stands in a stage, read once, and only the touched ones again."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlmodel import Session

from interviewkit.coding.queries import whose
from interviewkit.store.bulk import fetch


@dataclass(frozen=True, slots=True)
class Said:
    """A quote in a stage. voice: whose words (participant id, or minus the source's). touchpoint_id: 0 for none.

    value: valence −3…+3, Σwv/Σw of its feelings as curve.quote_values has it, None without one; weight: their mean.
    codes: ids, each once.
    """

    id: int
    source_id: int
    voice: int
    wave: str
    stage_id: int
    touchpoint_id: int
    starred: bool
    need: str
    value: float | None
    weight: float
    codes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Material:
    """Stage → quote id → the quote; quote id → its stage, and whose words it is. Nobody who reads it changes it."""

    by_stage: dict[int, dict[int, Said]]
    stage_of: dict[int, int]
    voice_of: dict[int, int]


def material(session: Session) -> Material:
    """All quotes that stand in a stage."""
    by_stage: dict[int, dict[int, Said]] = {}
    stage_of: dict[int, int] = {}
    voice_of: dict[int, int] = {}
    for each in _said(session, None):
        by_stage.setdefault(each.stage_id, {})[each.id] = each
        stage_of[each.id] = each.stage_id
        voice_of[each.id] = each.voice
    return Material(by_stage, stage_of, voice_of)


def renewed(session: Session, known: Material, ids: Collection[int]) -> tuple[Material, frozenset[int]]:
    """The material after these quotes changed, and the stages they stood or stand in."""
    there = _said(session, ids)
    touched = {known.stage_of[id] for id in ids if id in known.stage_of} | {each.stage_id for each in there}
    by_stage, stage_of, voice_of = dict(known.by_stage), dict(known.stage_of), dict(known.voice_of)
    for stage in touched:
        by_stage[stage] = dict(by_stage.get(stage, {}))
    for id in ids:
        stage_now = stage_of.pop(id, None)
        voice_of.pop(id, None)
        if stage_now is not None:
            del by_stage[stage_now][id]
    for each in there:
        by_stage[each.stage_id][each.id] = each
        stage_of[each.id] = each.stage_id
        voice_of[each.id] = each.voice
    for stage in touched:
        by_stage[stage] = dict(sorted(by_stage[stage].items()))
    return Material(by_stage, stage_of, voice_of), frozenset(touched)


def _said(session: Session, ids: Collection[int] | None) -> list[Said]:
    """Those of these quotes that stand in a stage, by id; all of them for None."""
    only = "" if ids is None else f" AND q.id IN ({','.join(str(int(each)) for each in ids) or '0'})"
    part = "" if ids is None else f"WHERE quote_id IN ({','.join(str(int(each)) for each in ids) or '0'})"
    voice, voices = whose(session)
    rows = fetch(
        session,
        f"""SELECT q.id, q.source_id, {voice}, o.wave, q.stage_id, coalesce(q.touchpoint_id, 0), q.starred, q.need
            {voices} WHERE q.stage_id IS NOT NULL{only} ORDER BY q.id""",
    )
    felt: dict[int, tuple[float, float, int]] = {}
    for quote, valence, weight in fetch(session, f"SELECT quote_id, valence, weight FROM emotion {part}"):
        if weight > 0:
            total, weights, count = felt.get(quote, (0.0, 0.0, 0))
            felt[quote] = total + weight * valence, weights + weight, count + 1
    codes: dict[int, tuple[int, ...]] = {}
    for quote, code in fetch(session, f"SELECT quote_id, code_id FROM tag {part} ORDER BY id"):
        there = codes.get(quote, ())
        if code not in there:
            codes[quote] = (*there, code)
    found = []
    for id, source, who, wave, stage, touchpoint, starred, need in rows:
        value: float | None = None
        weight = 1.0
        if id in felt:
            total, weights, count = felt[id]
            value, weight = total / weights, weights / count
        carried = codes.get(id, ())
        found.append(Said(id, source, who, wave, stage, touchpoint, bool(starred), need, value, weight, carried))
    return found
