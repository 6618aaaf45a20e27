"""Tells what hits have in common: who said them, where, how they are coded and felt; and narrows them by that."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlmodel import Session

from interviewkit.analysis.asking import Narrowed
from interviewkit.analysis.searching import Numbers, Results
from interviewkit.store.bulk import fetch
from interviewkit.words import language as shown_language

KINDS = (
    *("source", "participant", "attribute", "role", "speaker", "question"),
    *("coded", "code", "stage", "emotion", "language", "date"),
)
"""In the order they are shown."""
_SILENT = ("moderator", "observer")


@dataclass(frozen=True, slots=True, eq=False)
class Value:
    """One value of a facet. key: stable, for Query.narrowed; label: as the project has it, "" for none; hits: their
    numbers in Results, each once."""

    key: str
    label: str
    hits: Numbers


@dataclass(frozen=True, slots=True, eq=False)
class Facet:
    """Something hits differ in. kind: one of KINDS; name: of the attribute, "" for the others; most hits first."""

    kind: str
    name: str
    values: tuple[Value, ...]


Found = dict[tuple[str, str], dict[tuple[str, str], list[Numbers]]]


def facets(session: Session, results: Results) -> list[Facet]:
    """All facets in which the hits have a value; moderators and observers are no participants."""
    found: Found = defaultdict(lambda: defaultdict(list))
    if len(results):
        _by_voice(session, results, found)
        _by_question(session, results, found)
        _by_coding(session, results, found)
    every = []
    for (kind, name), values in found.items():
        made = [Value(key, label, np.unique(np.concatenate(hits))) for (key, label), hits in values.items()]
        made.sort(key=lambda value: (-len(value.hits), value.label))
        if made:
            every.append(Facet(kind, name, tuple(made)))
    return sorted(every, key=lambda facet: (KINDS.index(facet.kind), facet.name))


def narrowed(count: int, facets: Sequence[Facet], chosen: Narrowed, but: tuple[str, str] | None = None) -> Numbers:
    """Numbers of the hits that have one of the chosen values in every facet, the facet `but` left out of account."""
    return np.flatnonzero(_mask(count, facets, chosen, but))


def counts(results: Results, facets: Sequence[Facet], chosen: Narrowed) -> dict[tuple[str, str], dict[str, int]]:
    """How many hits there would be with each value chosen beside what is chosen in the other facets."""
    free = _mask(len(results), facets, chosen, None)
    found = {}
    for facet in facets:
        place = facet.kind, facet.name
        mask = _mask(len(results), facets, chosen, place) if place in chosen else free
        found[place] = {value.key: int(np.count_nonzero(mask[value.hits])) for value in facet.values}
    return found


def people(facets: Sequence[Facet], chosen: Numbers) -> int:
    """How many participants said the chosen hits."""
    who = next((facet for facet in facets if facet.kind == "participant"), None)
    return sum(bool(np.isin(value.hits, chosen).any()) for value in who.values) if who else 0


def _mask(count: int, facets: Sequence[Facet], chosen: Narrowed, but: tuple[str, str] | None) -> NDArray[np.bool_]:
    mask = np.ones(count, np.bool_)
    known = {(facet.kind, facet.name): facet for facet in facets}
    for place, keys in chosen.items():
        if place == but or not keys:
            continue
        own = np.zeros(count, np.bool_)
        if place in known:
            for value in known[place].values:
                if value.key in keys:
                    own[value.hits] = True
        mask &= own
    return mask


def _by_voice(session: Session, results: Results, found: Found) -> None:
    """What a hit's source and speaker say about it."""
    speakers = np.array(
        [results.blocks[b].speakers[r] for b, r in zip(results.block.tolist(), results.row.tolist(), strict=True)],
        np.int64,
    )
    order = np.lexsort((speakers, results.block))
    block, speaker = results.block[order], speakers[order]
    edges = np.flatnonzero((np.diff(block) != 0) | (np.diff(speaker) != 0)) + 1
    sources = {row[0]: row[1:] for row in fetch(session, _SOURCES)}
    voices = {row[0]: row[1:] for row in fetch(session, "SELECT id, label, role, participant_id FROM speaker")}
    labels = dict(fetch(session, "SELECT id, label FROM participant"))
    facts: Mapping[int, list[tuple[str, str]]] = _facts(session)
    for start, end in pairwise([0, *edges.tolist(), len(order)]):
        hits = np.sort(order[start:end])
        source = results.blocks[int(block[start])].source_id
        if source not in sources:
            continue
        name, language, day, participant = sources[source]
        label, role, own = voices.get(int(speaker[start]), ("", "", None))
        participant = None if role in _SILENT else own or participant
        found["source", ""][str(source), name].append(hits)
        if label:
            found["speaker", ""][label, label].append(hits)
        if role:
            found["role", ""][role, role].append(hits)
        if language:
            found["language", ""][language, language].append(hits)
        found["date", ""][day, day].append(hits)
        if participant in labels:
            found["participant", ""][str(participant), labels[participant]].append(hits)
            for attribute, value in facts.get(int(str(participant)), ()):
                found["attribute", attribute][value, value].append(hits)


def _by_question(session: Session, results: Results, found: Found) -> None:
    """What the segment of a hit answers: the column of a survey, the question of a form."""
    spots = zip(results.block.tolist(), results.row.tolist(), strict=True)
    segments = np.array([results.blocks[block].segments[row] for block, row in spots], np.int64)
    there = np.unique(segments)
    few = f"id IN ({','.join(map(str, there.tolist()))}) AND " if len(there) <= FEW else ""
    headings = fetch(session, f"SELECT id, heading FROM segment WHERE {few}heading <> ''")
    if not headings:
        return
    called = dict(headings)
    order = np.argsort(segments, kind="stable")
    starts = np.searchsorted(segments[order], there)
    for segment, start, end in zip(there.tolist(), starts.tolist(), [*starts.tolist()[1:], len(order)], strict=True):
        if segment in called:
            heading = called[segment]
            found["question", ""][heading, heading].append(order[start:end])


FEW = 20_000
"""So many segments are looked up one by one; more are quicker found by reading all."""
_SOURCES = "SELECT id, name, language, substr(created_at, 1, 10), participant_id FROM source"


def _facts(session: Session) -> dict[int, list[tuple[str, str]]]:
    found: dict[int, list[tuple[str, str]]] = defaultdict(list)
    for participant, name, value in fetch(session, "SELECT participant_id, name, value FROM attribute"):
        found[participant].append((name, value))
    return found


def _by_coding(session: Session, results: Results, found: Found) -> None:
    """What the quotes say that a hit stands in, or touches."""
    touched = _quotes_touched(session, results)
    coded = np.zeros(len(results), np.bool_)
    name = "name_ko" if shown_language() == "ko" else "name_en"
    stages = dict(fetch(session, f"SELECT id, {name} FROM stage"))
    codes = dict(fetch(session, "SELECT id, name FROM code"))
    for hits, stage in touched.values():
        if stage in stages:
            found["stage", ""][str(stage), stages[stage]].append(hits)
    for quote, code in fetch(session, "SELECT quote_id, code_id FROM tag"):
        if quote in touched:
            coded[touched[quote][0]] = True
            found["code", ""][str(code), codes[code]].append(touched[quote][0])
    for quote, label in fetch(session, "SELECT quote_id, label FROM emotion WHERE label <> ''"):
        if quote in touched:
            found["emotion", ""][label, label].append(touched[quote][0])
    for key, hits in (("yes", np.flatnonzero(coded)), ("no", np.flatnonzero(~coded))):
        if len(hits):
            found["coded", ""][key, key].append(hits)


def _quotes_touched(session: Session, results: Results) -> dict[int, tuple[Numbers, Any]]:
    """Quote id → the hits it shares letters with, and its stage.

    Offsets are taken as those of the folded text: a quote may be off by the few characters that fold into another
    number of them.
    """
    edges = [0, *(np.flatnonzero(np.diff(results.block)) + 1).tolist(), len(results)]
    here = {results.blocks[int(results.block[at])].source_id: (at, end) for at, end in pairwise(edges)}
    rows_of: dict[int, dict[int, int]] = {}
    found: dict[int, tuple[Numbers, Any]] = {}
    for quote, source, first, start, last, end, stage in fetch(session, _QUOTES):
        if source not in here:
            continue
        begin, finish = here[source]
        block = results.blocks[int(results.block[begin])]
        if source not in rows_of:
            rows_of[source] = {segment: row for row, segment in enumerate(block.segments)}
        rows = rows_of[source]
        if first not in rows or last not in rows:
            continue
        left, right = block.starts[rows[first]] + start, block.starts[rows[last]] + end
        low = begin + int(np.searchsorted(results.end[begin:finish], left, side="right"))
        high = begin + int(np.searchsorted(results.start[begin:finish], right, side="left"))
        if low < high:
            found[quote] = np.arange(low, high), stage
    return found


_QUOTES = """SELECT id, source_id, start_segment_id, start_offset, end_segment_id, end_offset, stage_id FROM quote
             WHERE lost_text IS NULL"""
