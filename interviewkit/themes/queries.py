"""Reads the themes: who and what is behind them, and what stands on the map."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

import numpy as np
from sqlmodel import Session

from interviewkit.journey.queries import feelings, voices
from interviewkit.store.bulk import fetch
from interviewkit.themes import material
from interviewkit.themes.actions import NodeKey, Place, row_key
from interviewkit.themes.cooccurrence import Ints, ranges
from interviewkit.themes.counting import NOTHING, Counts, counted
from interviewkit.themes.evidence import Strength, strength
from interviewkit.themes.in_vivo import own_words
from interviewkit.themes.lines import LEAST_PEOPLE, Lines, lines
from interviewkit.themes.maps import GroupRow, groups, view_of
from interviewkit.themes.material import Reading
from interviewkit.themes.pairs import CodePair, Unit, codings
from interviewkit.themes.relations import RelationRow, relations
from interviewkit.themes.view import USUAL, View

__all__ = ["LEAST_PEOPLE", "Counts", "MapContent", "Node", "Reading", "ThemeRow", "read", "theme_map", "themes"]


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
    """A theme, a code or a quote on the map.

    label: its name, or what was said. theme_ids: the themes a code supports or a quote speaks for, empty for a theme.
    place: as saved. group_id: the box it is in. words: a customer's own words for it, "" when nobody asked or there are
    none. stage_id: where most participants speak of it, or it was put by hand, 0 for nowhere. held: it stands where it
    was put by hand, on the sheet or in swim-lanes in its lane.
    """

    key: NodeKey
    label: str
    colour: int
    theme_ids: tuple[int, ...]
    counts: Counts
    place: Place | None
    group_id: int | None = None
    words: str = ""
    stage_id: int = 0
    held: bool = False


@dataclass(frozen=True, slots=True)
class MapContent:
    """All that the theme map shows; edges join codes and are those that reach the threshold, strongest first.

    lines: every pair, to choose another threshold from. stages: of the swim-lanes, (id, name).
    """

    nodes: tuple[Node, ...]
    edges: tuple[CodePair, ...]
    participants: int
    relations: tuple[RelationRow, ...] = ()
    groups: tuple[GroupRow, ...] = ()
    view: View = USUAL
    lines: Lines | None = None
    stages: tuple[tuple[int, str], ...] = ()


def read(session: Session) -> Reading:
    """The codings, the feelings, and how many participants there are."""
    return Reading(codings(session), feelings(session), len(voices(session)))


def code_counts(
    session: Session,
    reading: Reading | None = None,
    before: Iterable[Node] = (),
    stale: Collection[int] | None = None,
) -> dict[int, Counts]:
    """Code id → who and what carries it, for every code that anything carries. before: nodes counted earlier; only the
    codes in stale are counted again then, None for all."""
    reading = reading or read(session)
    tagged = reading.codings
    if stale is None:
        return counted(tagged.code, tagged.quote, tagged.voice, reading.felt)
    here = np.isin(tagged.code, np.array(sorted(stale), np.int64))
    found = {node.key.id: node.counts for node in before if node.key.kind == "code" and node.counts.quotes}
    found = {code: counts for code, counts in found.items() if code not in stale}
    return found | counted(tagged.code[here], tagged.quote[here], tagged.voice[here], reading.felt)


def themes(
    session: Session,
    reading: Reading | None = None,
    before: Iterable[ThemeRow] = (),
    stale: Collection[int] | None = None,
) -> list[ThemeRow]:
    """All themes in their order. before: counted earlier; only themes with other codes than then, or with one in stale,
    are counted again, all for None."""
    reading = reading or read(session)
    members = theme_codes(session)
    known = {row.id: row.counts for row in before if stale is not None and members.get(row.id, ()) == row.code_ids}
    known = {theme: counts for theme, counts in known.items() if not set(stale or ()) & set(members.get(theme, ()))}
    pairs = [(code, theme) for theme, codes in members.items() for code in codes if theme not in known]
    table = np.array(pairs, np.int64).reshape(-1, 2)
    at, where = _joined(table[:, 0], reading.codings.code)
    fresh = counted(table[at, 1], reading.codings.quote[where], reading.codings.voice[where], reading.felt)
    counts = known | fresh
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
    session: Session,
    *,
    unit: Unit | None = None,
    least_people: int | None = None,
    map_id: int | None = None,
    view: View | None = None,
    reading: Reading | None = None,
    rows: Iterable[ThemeRow] | None = None,
    words: Mapping[NodeKey, str] | None = None,
    before: MapContent | None = None,
    stale: Collection[int] | None = None,
) -> MapContent:
    """What a saved map shows (the first one by default): every theme, every code that supports one or has a quote, the
    quotes put on this map, the lines that reach its threshold, the relations drawn, and its boxes.

    unit, least_people: other than the view's. view: instead of the saved one. reading, rows, words: if they are read
    already; reading with all the view's filter asks for marked in it. before, stale: see code_counts.
    """
    map_id = _first_map(session) if map_id is None else map_id
    view = view or view_of(session, map_id)
    if unit is not None:
        view = replace(view, unit=unit)
    if least_people is not None:
        view = replace(view, measure="people", threshold=float(least_people))
    reading = (reading or material.read(session, view.filter)).through()
    rows = themes(session, reading) if rows is None else list(rows)
    counts = code_counts(session, reading, before.nodes if before is not None else (), stale)
    nodes = _nodes(session, reading, rows, map_id, counts)
    if view.words:
        nodes = _with_words(session, reading, nodes, words)
    shown = [node.key.id for node in nodes if node.key.kind == "code"]
    found = lines(session, reading.codings, reading.spread(session, view.unit), shown)
    stages = _stages(session) if view.arrangement == "stages" else ()
    if stages:
        nodes = _staged(reading, nodes, {code: stage for code, stage in view.lanes if stage in (0, *dict(stages))})
    else:
        nodes = [replace(node, held=True) if node.place and node.place.pinned else node for node in nodes]
    return MapContent(
        tuple(nodes),
        tuple(found.above(view.measure, view.threshold)),
        reading.of,
        tuple(relations(session)),
        tuple(groups(session, map_id)),
        view,
        found,
        stages,
    )


def _nodes(
    session: Session, reading: Reading, rows: Iterable[ThemeRow], map_id: int, counts: Mapping[int, Counts]
) -> list[Node]:
    rows, places = list(rows), _places(session, map_id)
    of_code: dict[int, tuple[int, ...]] = {}
    for row in rows:
        for code in row.code_ids:
            of_code[code] = (*of_code.get(code, ()), row.id)
    nodes = []
    for row in rows:
        key = NodeKey("theme", row.id)
        nodes.append(Node(key, row.name, row.colour, (), row.counts, *places.get(key, (None, None))))
    for id, name, colour in fetch(session, "SELECT id, name, colour FROM code ORDER BY position, id"):
        if id in counts or id in of_code:
            key = NodeKey("code", id)
            about = of_code.get(id, ()), counts.get(id, NOTHING)
            nodes.append(Node(key, name, colour, *about, *places.get(key, (None, None))))
    quotes = [key.id for key in places if key.kind == "quote"]
    return nodes + _quote_nodes(session, reading, quotes, of_code, places)


def _quote_nodes(
    session: Session,
    reading: Reading,
    quote_ids: list[int],
    of_code: Mapping[int, tuple[int, ...]],
    places: Mapping[NodeKey, tuple[Place, int | None]],
) -> list[Node]:
    if not quote_ids:
        return []
    from interviewkit.coding.queries import quote_texts, quotes

    rows = quotes(session, ids=quote_ids)
    texts = quote_texts(session, rows)
    spoken: dict[int, list[int]] = {}
    for theme, quote in fetch(session, "SELECT theme_id, quote_id FROM theme_quote ORDER BY theme_id, position"):
        spoken.setdefault(quote, []).append(theme)
    colours = dict(fetch(session, "SELECT id, colour FROM code"))
    found = []
    for row in rows:
        ids = np.array([row.id], np.int64)
        at = np.searchsorted(reading.felt.quote, ids)
        voice = reading.codings.voice[reading.codings.quote == row.id][:1]
        voice = voice if len(voice) else reading.felt.participant[at[at < len(reading.felt.quote)]][:1]
        counts = counted(ids[: len(voice)], ids[: len(voice)], voice, reading.felt).get(row.id, NOTHING)
        codes = [tag.code_id for tag in row.tags]
        own = dict.fromkeys([*spoken.get(row.id, ()), *(theme for code in codes for theme in of_code.get(code, ()))])
        key = NodeKey("quote", row.id)
        colour = colours[codes[0]] if codes else 0
        found.append(Node(key, " ".join(texts[row.id].split()), colour, tuple(own), counts, *places[key]))
    return found


def _with_words(
    session: Session, reading: Reading, nodes: list[Node], words: Mapping[NodeKey, str] | None
) -> list[Node]:
    known = words if words is not None else own_words(session, reading.codings)
    return [replace(node, words=known.get(node.key, "")) for node in nodes]


def _staged(reading: Reading, nodes: list[Node], held: Mapping[int, int]) -> list[Node]:
    """Each node with the stage in which most participants speak of it, the earlier id on a tie; held: codes that were
    put into a stage by hand."""
    tagged, told = reading.codings, {}
    if len(tagged.code):
        cells = np.unique(np.stack([tagged.code, tagged.stage, tagged.voice]), axis=1)
        pairs, people = np.unique(cells[:2, cells[1] > 0], axis=1, return_counts=True)
        for (code, stage), _ in sorted(zip(pairs.T.tolist(), people.tolist(), strict=True), key=lambda each: each[1]):
            told[code] = stage
    stage_of = dict(zip(tagged.quote.tolist(), tagged.stage.tolist(), strict=True))
    kind = {"code": told | dict(held), "quote": stage_of, "theme": {}}
    return [
        replace(
            node, stage_id=kind[node.key.kind].get(node.key.id, 0), held=node.key.kind == "code" and node.key.id in held
        )
        for node in nodes
    ]


def _stages(session: Session) -> tuple[tuple[int, str], ...]:
    from interviewkit.journey.queries import stage_name

    rows = fetch(session, "SELECT id, name_en, name_ko FROM stage ORDER BY position, id")
    return tuple((id, stage_name(en, ko)) for id, en, ko in rows)


def _joined(keys: Ints, values: Ints) -> tuple[Ints, Ints]:
    """(i, j) for every keys[i] == values[j]."""
    order = np.argsort(values, kind="stable")
    low = np.searchsorted(values[order], keys, side="left")
    at, place = ranges(low, np.searchsorted(values[order], keys, side="right"))
    return at, order[place]


def _first_map(session: Session) -> int:
    rows = fetch(session, "SELECT id FROM theme_map ORDER BY position, id LIMIT 1")
    return rows[0][0] if rows else 0


def _places(session: Session, map_id: int) -> dict[NodeKey, tuple[Place, int | None]]:
    sql = "SELECT theme_id, code_id, quote_id, x, y, pinned, group_id FROM map_place WHERE map_id = :map ORDER BY id"
    rows = fetch(session, sql, {"map": map_id})
    return {
        row_key(theme, code, quote): (Place(x, y, bool(pinned)), group)
        for theme, code, quote, x, y, pinned, group in rows
    }
