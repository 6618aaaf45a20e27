"""Writes what grew out of the codes: themes, the journey, relations and maps, as sets, links and graphs."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from sqlmodel import Session

from interviewkit.exchange.code_files import hue_colours, lawful
from interviewkit.exchange.refi.conventions import (
    ABOUT,
    BEARS_OUT,
    FEELING,
    LEADS,
    SHOWS,
    STAGE,
    THEME,
    TOUCHPOINT,
    UNDIRECTED,
    made_guid,
)
from interviewkit.exchange.refi.notes import Note, Notes
from interviewkit.store.bulk import fetch

if TYPE_CHECKING:
    from lxml.etree import _Element

JOURNEY, THEMES = "Journey", "Themes"
STEP = 220
"""Between neighbours of a graph that nobody laid out."""


def write_sets(session: Session, part: _Element, notes: Notes, beside: dict[str, Any]) -> None:
    """Themes with their codes; stages with their notes and touchpoints; feelings with the notes that say them."""
    codes = dict(fetch(session, "SELECT id, guid FROM code"))
    support: dict[int, list[str]] = defaultdict(list)
    for theme, code in fetch(session, "SELECT theme_id, code_id FROM theme_code ORDER BY id"):
        support[theme].append(codes[code])
    beside["themes"] = dict(fetch(session, "SELECT guid, colour FROM theme"))
    rows = fetch(session, "SELECT id, guid, name, claim FROM theme ORDER BY position, id")
    for number, guid, name, claim in rows:
        _set(part, guid, THEME + name, claim, support[number], notes.about("theme").get(guid, []))
    places: dict[int, list[str]] = defaultdict(list)
    sql = "SELECT guid, stage_id, name, channel, place, owner FROM touchpoint ORDER BY position, id"
    for guid, stage, name, *facts in fetch(session, sql):
        told = zip(("channel", "place", "owner"), facts, strict=True)
        text = "\n".join(f"{field}: {value}" for field, value in told if value)
        places[stage].append(notes.add(Note(guid, TOUCHPOINT + name, text)))
    rows = fetch(session, "SELECT id, guid, name_en, name_ko FROM stage ORDER BY position, id")
    for number, guid, english, korean in rows:
        members = [made_guid("stage", guid), *places[number], *notes.about("stage").get(guid, [])]
        _set(part, guid, STAGE + english, korean, [], members)
    for label, members in notes.feelings.items():
        _set(part, made_guid("feelings", label), FEELING + label, "", [], members)


def write_links(session: Session, part: _Element, notes: Notes) -> None:
    """Relations, the quotes that show them or speak for a theme, and memos about participants."""
    things = _guids(session)
    relations: dict[int, str] = {}
    rows = fetch(
        session,
        """SELECT id, guid, kind, from_theme_id, from_code_id, to_theme_id, to_code_id, memo
           FROM relation ORDER BY id""",
    )
    for number, guid, kind, from_theme, from_code, to_theme, to_code, memo in rows:
        relations[number] = guid
        origin = things["theme", from_theme] if from_theme else things["code", from_code]
        target = things["theme", to_theme] if to_theme else things["code", to_code]
        said = [notes.add(Note(made_guid("relation", guid), kind, memo))] if memo else []
        _link(part, guid, kind, origin, target, "Associative" if kind in UNDIRECTED else "OneWay", said)
    sql = "SELECT theme_id, quote_id FROM theme_quote ORDER BY theme_id, position, id"
    for theme, quote in fetch(session, sql):
        ends = things["quote", quote], things["theme", theme]
        _link(part, made_guid("speaks", *ends), SHOWS, *ends, "OneWay")
    for relation, quote in fetch(session, "SELECT relation_id, quote_id FROM relation_quote ORDER BY id"):
        ends = things["quote", quote], relations[relation]
        _link(part, made_guid("shows", *ends), BEARS_OUT, *ends, "OneWay")
    for participant, memos in notes.about("participant").items():
        for memo in memos:
            _link(part, made_guid("about", memo, participant), ABOUT, memo, participant, "OneWay")


def write_graphs(session: Session, part: _Element, beside: dict[str, Any]) -> None:
    """The journey in its order, and every map of the themes, or the themes themselves where there is no map yet."""
    stages = fetch(session, "SELECT guid, name_en FROM stage ORDER BY position, id")
    if stages:
        graph = _graph(part, made_guid("journey"), JOURNEY)
        spots = [(guid, STAGE + name, "", n * STEP, 0) for n, (guid, name) in enumerate(stages)]
        vertices = _vertices(graph, made_guid("journey"), spots)
        for before, after in pairwise(stages):
            _edge(graph, LEADS, vertices[before[0]], vertices[after[0]], "OneWay", "")
    hues = hue_colours()
    themes = {number: (guid, name, hues[colour % len(hues)]) for number, guid, name, colour in fetch(
        session, "SELECT id, guid, name, colour FROM theme ORDER BY position, id")}  # fmt: skip
    codes = {number: (guid, name, hues[colour % len(hues)]) for number, guid, name, colour in fetch(
        session, "SELECT id, guid, name, colour FROM code ORDER BY position, id")}  # fmt: skip
    support = fetch(session, "SELECT theme_id, code_id FROM theme_code ORDER BY id")
    maps = fetch(session, "SELECT id, guid, name, view FROM theme_map ORDER BY position, id")
    for number, guid, name, view in maps:
        _map(session, part, beside, number, (guid, name, view), themes, codes, support)
    if themes and not maps:
        own = made_guid("themes")
        graph = _graph(part, own, THEMES)
        rows: dict[int, int] = defaultdict(int)
        spots = [(guid, THEME + name, colour, n * STEP, 0) for n, (guid, name, colour) in enumerate(themes.values())]
        columns = {theme: n for n, theme in enumerate(themes)}
        for theme, code in support:
            if codes[code][0] not in {spot[0] for spot in spots}:
                rows[theme] += 1
                spots.append((*codes[code], columns[theme] * STEP, rows[theme] * STEP // 3))
        vertices = _vertices(graph, own, spots)
        _supports(graph, vertices, themes, codes, support)


def _map(
    session: Session,
    part: _Element,
    beside: dict[str, Any],
    number: int,
    told: tuple[str, str, str | None],
    themes: dict[int, tuple[str, str, str]],
    codes: dict[int, tuple[str, str, str]],
    support: Iterable[tuple[Any, ...]],
) -> None:
    guid, name, view = told
    graph = _graph(part, guid, name)
    groups = fetch(
        session, "SELECT id, guid, name, colour FROM map_group WHERE map_id = :map ORDER BY id", {"map": number}
    )
    group_guids = {row[0]: row[1] for row in groups}
    quotes = dict(fetch(session, "SELECT id, guid FROM quote"))
    spots, exact = [], {}
    rows = fetch(
        session,
        """SELECT theme_id, code_id, quote_id, x, y, pinned, group_id FROM map_place
           WHERE map_id = :map ORDER BY id""",
        {"map": number},
    )
    for theme, code, quote, x, y, pinned, group in rows:
        thing = themes[theme] if theme else codes[code] if code else (quotes[quote], "", "")
        shown = THEME + thing[1] if theme else thing[1]
        spots.append((thing[0], shown, thing[2], round(x), round(y)))
        exact[thing[0]] = [x, y, bool(pinned), group_guids.get(group, "")]
    vertices = _vertices(graph, guid, spots)
    _supports(graph, vertices, themes, codes, support)
    beside.setdefault("maps", {})[guid] = {
        "view": json.loads(view) if isinstance(view, str) else view,
        "groups": [{"guid": row[1], "name": row[2], "colour": row[3]} for row in groups],
        "places": exact,
    }


def _supports(
    graph: _Element,
    vertices: dict[str, str],
    themes: dict[int, tuple[str, str, str]],
    codes: dict[int, tuple[str, str, str]],
    support: Iterable[tuple[Any, ...]],
) -> None:
    for theme, code in support:
        ends = vertices.get(themes[theme][0]), vertices.get(codes[code][0])
        if ends[0] is not None and ends[1] is not None:
            _edge(graph, LEADS, ends[0], ends[1], "Associative", "")


def _guids(session: Session) -> dict[tuple[str, int], str]:
    return {
        (table, number): guid
        for table in ("theme", "code", "quote")
        for number, guid in fetch(session, f"SELECT id, guid FROM {table}")
    }


def _set(part: _Element, guid: str, name: str, note: str, codes: Iterable[str], notes: Iterable[str]) -> None:
    from lxml.etree import SubElement

    space = part.tag.rpartition("}")[0] + "}"
    element = SubElement(part, f"{space}Set", {"guid": guid, "name": lawful(name)})
    if note.strip():
        SubElement(element, f"{space}Description").text = lawful(note)
    for code in codes:
        SubElement(element, f"{space}MemberCode", {"targetGUID": code})
    for each in notes:
        SubElement(element, f"{space}MemberNote", {"targetGUID": each})


def _link(
    part: _Element, guid: str, name: str, origin: str, target: str, direction: str, notes: Iterable[str] = ()
) -> None:
    from lxml.etree import SubElement

    space = part.tag.rpartition("}")[0] + "}"
    attributes = {"guid": guid, "name": name, "direction": direction, "originGUID": origin, "targetGUID": target}
    element = SubElement(part, f"{space}Link", attributes)
    for each in notes:
        SubElement(element, f"{space}NoteRef", {"targetGUID": each})


def _graph(part: _Element, guid: str, name: str) -> _Element:
    from lxml.etree import SubElement

    space = part.tag.rpartition("}")[0] + "}"
    element: _Element = SubElement(part, f"{space}Graph", {"guid": guid, "name": lawful(name)})
    return element


def _vertices(graph: _Element, own: str, spots: Iterable[tuple[str, str, str, int, int]]) -> dict[str, str]:
    from lxml.etree import SubElement

    space = graph.tag.rpartition("}")[0] + "}"
    found = {}
    for stands_for, name, colour, x, y in spots:
        found[stands_for] = guid = made_guid("vertex", own, stands_for)
        attributes = {
            **{"guid": guid, "representedGUID": stands_for, "name": lawful(name), "firstX": str(x), "firstY": str(y)},
            **({"color": colour} if colour else {}),
        }
        SubElement(graph, f"{space}Vertex", attributes)
    return found


def _edge(graph: _Element, name: str, origin: str, target: str, direction: str, stands_for: str) -> None:
    from lxml.etree import SubElement

    space = graph.tag.rpartition("}")[0] + "}"
    attributes = {
        **{"guid": made_guid("edge", origin, target), "name": name, "sourceVertex": origin, "targetVertex": target},
        **{"direction": direction},
        **({"representedGUID": stands_for} if stands_for else {}),
    }
    SubElement(graph, f"{space}Edge", attributes)
