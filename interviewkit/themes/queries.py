"""Reads the themes: who and what is behind them, and what stands on the map."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from sqlmodel import Session

from interviewkit.journey import curve
from interviewkit.journey.queries import Feelings, feelings, voices
from interviewkit.store.bulk import fetch
from interviewkit.themes.actions import NodeKey, Place
from interviewkit.themes.cooccurrence import Ints, ranges
from interviewkit.themes.evidence import Strength, strength
from interviewkit.themes.mood import Mood, mood
from interviewkit.themes.pairs import CodePair, Codings, Unit, codings, cooccurrence

LEAST_PEOPLE = 2
"""Participants who must bring two codes together before the map joins them: one talkative person makes no relation."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Who and what carries a code or a theme."""

    participants: int
    quotes: int
    mood: Mood


NOTHING = Counts(0, 0, mood(()))


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A theme with what is behind it. of: participants of the study, to be shown beside counts.participants."""

    id: int
    name: str
    claim: str
    colour: int
    code_ids: tuple[int, ...]
    counts: Counts
    of: int
    strength: Strength


@dataclass(frozen=True, slots=True)
class Node:
    """A theme or code on the map. theme_ids: the themes a code supports, empty for a theme. place: as saved."""

    key: NodeKey
    label: str
    colour: int
    theme_ids: tuple[int, ...]
    counts: Counts
    place: Place | None


@dataclass(frozen=True, slots=True)
class MapContent:
    """All that the theme map shows; edges join codes."""

    nodes: tuple[Node, ...]
    edges: tuple[CodePair, ...]
    participants: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What all numbers of themes and codes are reckoned from, read once."""

    codings: Codings
    felt: Feelings
    of: int


def read(session: Session) -> Reading:
    """The codings, the feelings, and how many participants there are."""
    return Reading(codings(session), feelings(session), len(voices(session)))


def code_counts(session: Session, reading: Reading | None = None) -> dict[int, Counts]:
    """Code id → who and what carries it, for every code that anything carries."""
    reading = reading or read(session)
    return _counted(reading.codings.code, reading.codings.quote, reading.codings.voice, reading.felt)


def themes(session: Session, reading: Reading | None = None) -> list[ThemeRow]:
    """All themes in their order."""
    reading = reading or read(session)
    members = theme_codes(session)
    pairs = np.array([(code, theme) for theme, codes in members.items() for code in codes], np.int64).reshape(-1, 2)
    at, where = _joined(pairs[:, 0], reading.codings.code)
    counts = _counted(pairs[at, 1], reading.codings.quote[where], reading.codings.voice[where], reading.felt)
    rows = []
    for id, name, claim, colour in fetch(session, "SELECT id, name, claim, colour FROM theme ORDER BY position, id"):
        here = counts.get(id, NOTHING)
        backed = strength(here.participants, reading.of)
        rows.append(ThemeRow(id, name, claim, colour, members.get(id, ()), here, reading.of, backed))
    return rows


def theme_codes(session: Session) -> dict[int, tuple[int, ...]]:
    """Theme id → its codes, in the codebook's order."""
    members: dict[int, tuple[int, ...]] = {}
    sql = """SELECT tc.theme_id, tc.code_id FROM theme_code tc JOIN code c ON c.id = tc.code_id
             ORDER BY c.position, c.id"""
    for theme, code in fetch(session, sql):
        members[theme] = (*members.get(theme, ()), code)
    return members


def theme_map(
    session: Session, *, unit: Unit = "segment", least_people: int = LEAST_PEOPLE, map_id: int | None = None
) -> MapContent:
    """The map's content: every theme, and every code that supports one or has a quote.

    Edges are the pairs of these codes that at least `least_people` participants bring together in a unit, strongest
    first. map_id: whose saved places to give (the first map's by default).
    """
    reading = read(session)
    rows, counts, places = themes(session, reading), code_counts(session, reading), _places(session, map_id)
    of_code: dict[int, tuple[int, ...]] = {}
    for row in rows:
        for code in row.code_ids:
            of_code[code] = (*of_code.get(code, ()), row.id)
    nodes = []
    for row in rows:
        key = NodeKey("theme", row.id)
        nodes.append(Node(key, row.name, row.colour, (), row.counts, places.get(key)))
    for id, name, colour in fetch(session, "SELECT id, name, colour FROM code ORDER BY position, id"):
        if id in counts or id in of_code:
            key = NodeKey("code", id)
            nodes.append(Node(key, name, colour, of_code.get(id, ()), counts.get(id, NOTHING), places.get(key)))
    pairs = (pair for pair in cooccurrence(session, unit, reading.codings) if pair.people >= least_people)
    edges = sorted(pairs, key=lambda pair: (-pair.people, -pair.count, pair.a_id, pair.b_id))
    return MapContent(tuple(nodes), tuple(edges), reading.of)


def _counted(group: Ints, quote: Ints, voice: Ints, felt: Feelings) -> dict[int, Counts]:
    """Counts by group. One entry a coding; a quote that is in a group several times counts once."""
    if not len(group):
        return {}
    once = np.unique(np.stack([group, quote, voice]), axis=1)
    group, quote, voice = once
    found, sizes = np.unique(group, return_counts=True)
    people = np.unique(np.unique(np.stack([group, voice]), axis=1)[0], return_counts=True)[1]
    at = np.minimum(np.searchsorted(felt.quote, quote), max(len(felt.quote) - 1, 0))
    has = felt.quote[at] == quote if len(felt.quote) else np.zeros(len(quote), bool)
    points = curve.points(voice[has], group[has], felt.value[at[has]], felt.weight[at[has]])
    rows = zip(found.tolist(), people.tolist(), sizes.tolist(), strict=True)
    return {key: Counts(count, quotes, mood(points.get(key, []))) for key, count, quotes in rows}


def _joined(keys: Ints, values: Ints) -> tuple[Ints, Ints]:
    """(i, j) for every keys[i] == values[j]."""
    order = np.argsort(values, kind="stable")
    low = np.searchsorted(values[order], keys, side="left")
    at, place = ranges(low, np.searchsorted(values[order], keys, side="right"))
    return at, order[place]


def _places(session: Session, map_id: int | None) -> dict[NodeKey, Place]:
    if map_id is None:
        map_id = fetch(session, "SELECT coalesce(min(id), 0) FROM theme_map")[0][0]
    sql = "SELECT theme_id, code_id, x, y, pinned FROM map_place WHERE map_id = :map"
    return {
        NodeKey("theme", theme) if theme is not None else NodeKey("code", code): Place(x, y, bool(pinned))
        for theme, code, x, y, pinned in fetch(session, sql, {"map": map_id})
    }
