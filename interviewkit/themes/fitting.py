"""Finds the quotes that a map's filter lets through, and what can be asked for."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

import numpy as np
from sqlmodel import Session

from interviewkit.coding.queries import VOICE, VOICES
from interviewkit.journey.queries import stage_name
from interviewkit.store.bulk import fetch
from interviewkit.themes.cooccurrence import Ints
from interviewkit.themes.view import Filter

_LEANING = {"+": ">= 0.5", "-": "<= -0.5", "0": "BETWEEN -0.4999999 AND 0.4999999"}


@dataclass(frozen=True, slots=True)
class Choices:
    """What a filter can ask for. stages, coders: id → name; segments: attribute → values; emotions: labels in use."""

    stages: dict[int, str]
    segments: dict[str, tuple[str, ...]]
    emotions: tuple[str, ...]
    coders: dict[int, str]
    waves: tuple[str, ...]


def fitting(session: Session, asked: Filter, quote_ids: Collection[int] | None = None) -> Ints:
    """Sorted ids of the quotes that fit, among these ones if any are given. Coders are asked tag by tag, see below."""
    values: dict[str, object] = {}
    where = ["1 = 1"] if quote_ids is None else [f"q.id IN ({_listed(quote_ids)})"]
    if asked.stages:
        where.append(f"coalesce(q.stage_id, 0) IN ({_listed(asked.stages)})")
    if asked.waves:
        where.append(f"o.wave IN ({_named(values, 'w', asked.waves)})")
    by_name: dict[str, list[str]] = {}
    for name, value in asked.segments:
        by_name.setdefault(name, []).append(value)
    for number, (name, wanted) in enumerate(by_name.items()):
        values[f"a{number}"] = name
        told = f"a.name = :a{number} AND a.value IN ({_named(values, f'v{number}_', wanted)})"
        where.append(f"{VOICE} IN (SELECT a.participant_id FROM attribute a WHERE {told})")
    if asked.emotions:
        where.append(f"({_felt(values, asked.emotions)})")
    rows = fetch(session, f"SELECT q.id {VOICES} WHERE {' AND '.join(where)} ORDER BY q.id", values)
    return np.array(rows, np.int64).reshape(-1)


def fitting_tags(session: Session, asked: Filter, quote_ids: Collection[int] | None = None) -> Ints | None:
    """The codings of the coders asked for, sorted, as quote << 32 | code; None when any coder's will do."""
    if not asked.coders:
        return None
    among = "" if quote_ids is None else f"AND quote_id IN ({_listed(quote_ids)})"
    sql = f"SELECT DISTINCT quote_id, code_id FROM tag WHERE coder_id IN ({_listed(asked.coders)}) {among}"
    rows = np.array(fetch(session, sql), np.int64).reshape(-1, 2)
    return np.sort((rows[:, 0] << 32) | rows[:, 1])


def choices(session: Session) -> Choices:
    """What there is to ask for in this study."""
    segments: dict[str, dict[str, None]] = {}
    for name, value in fetch(session, "SELECT DISTINCT name, value FROM attribute ORDER BY name, value"):
        segments.setdefault(name, {})[value] = None
    stages = fetch(session, "SELECT id, name_en, name_ko FROM stage ORDER BY position, id")
    emotions = fetch(
        session, "SELECT label FROM emotion WHERE label <> '' GROUP BY label ORDER BY count(*) DESC, label"
    )
    coders = fetch(session, "SELECT id, name FROM coder WHERE id IN (SELECT coder_id FROM tag) ORDER BY name, id")
    waves = fetch(session, "SELECT DISTINCT wave FROM source WHERE wave <> '' ORDER BY wave")
    return Choices(
        {id: stage_name(en, ko) for id, en, ko in stages},
        {name: tuple(found) for name, found in segments.items()},
        tuple(label for (label,) in emotions),
        dict(coders),
        tuple(wave for (wave,) in waves),
    )


def _felt(values: dict[str, object], wanted: Collection[str]) -> str:
    """Of a label, or leaning one way by Σwv/Σw of the quote's feelings."""
    either = []
    labels = [each for each in wanted if each not in _LEANING]
    if labels:
        named = _named(values, "e", labels)
        either.append(f"q.id IN (SELECT quote_id FROM emotion WHERE label IN ({named}))")
    for sign in (each for each in wanted if each in _LEANING):
        mean = "sum(weight * valence) / sum(weight)"
        sql = f"SELECT quote_id FROM emotion WHERE weight > 0 GROUP BY quote_id HAVING {mean} {_LEANING[sign]}"
        either.append(f"q.id IN ({sql})")
    return " OR ".join(either)


def _named(values: dict[str, object], prefix: str, wanted: Collection[str]) -> str:
    names = []
    for number, value in enumerate(wanted):
        values[f"{prefix}{number}"] = value
        names.append(f":{prefix}{number}")
    return ", ".join(names)


def _listed(ids: Collection[int]) -> str:
    return ",".join(str(int(each)) for each in ids) or "-1"
