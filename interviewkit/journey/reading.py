"""Builds a journey map out of stages, touchpoints, cards and quotes; every number on it keeps the quotes behind it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from sqlmodel import Session

from interviewkit.coding.queries import quote_texts, whose
from interviewkit.coding.queries import quotes as read_quotes
from interviewkit.journey.content import Cell, Item, JourneyContent
from interviewkit.journey.counting import Counted, counted
from interviewkit.journey.funnel import Step, steps
from interviewkit.journey.lanes import takes_cards
from interviewkit.journey.maps import MapRow, maps
from interviewkit.journey.material import Material, Said, material
from interviewkit.journey.offers import moments
from interviewkit.journey.scope import Members, members
from interviewkit.store.bulk import fetch

_TOUCHPOINTS = "SELECT id, stage_id, name, channel, place, owner FROM touchpoint ORDER BY position, id"


@dataclass(frozen=True, slots=True)
class Place:
    """A touchpoint as it is stored."""

    id: int
    stage_id: int
    name: str
    channel: str
    place: str
    owner: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A map with what it was counted from, so that only what a change touched is counted again."""

    content: JourneyContent
    material: Material
    counted: dict[tuple[int, str | None], Counted]


def map_content(session: Session, map: MapRow | int | None = None) -> JourneyContent:
    """A map as it stands now. map: which; None for the first, or for the journey of everybody when there is none.

    Participants are counted, never quotes; the curve and its intervals are those of queries.emotion_curve over the
    scope of the map.
    """
    return read_map(session, map).content


def read_map(
    session: Session,
    map: MapRow | int | None = None,
    said: Material | None = None,
    before: Mapping[tuple[int, str | None], Counted] | None = None,
    touched: Collection[int] = (),
) -> Reading:
    """A map and what it was counted from. said: what material() or renewed() gave.

    before: columns counted earlier from the same stages, touchpoints, codes, scope and view; those of stages that were
    not touched are taken over.
    """
    if not isinstance(map, MapRow):
        rows = maps(session)
        map = next((row for row in rows if map is None or row.id == map), MapRow())
    said = material(session) if said is None else said
    who = members(session, map.scope)
    places = [Place(*row) for row in fetch(session, _TOUCHPOINTS)]
    found = _count(session, map, places, said, who, before or {}, touched)
    cells = _cells(session, map, found, places, said, who)
    columns = tuple(
        replace(each.column, number=number) for each, number in zip(found, _numbers(session, map, found), strict=True)
    )
    content = JourneyContent(
        map,
        columns,
        map.view.shown,
        cells,
        len(frozenset().union(*(each.voices for each in found))),
        fetch(session, "SELECT count(*) FROM quote WHERE stage_id IS NULL")[0][0] if map.scope.everybody else 0,
    )
    return Reading(content, said, {(each.column.stage_id, each.column.channel): each for each in found})


def _count(
    session: Session,
    map: MapRow,
    places: Sequence[Place],
    said: Material,
    who: Members,
    before: Mapping[tuple[int, str | None], Counted],
    touched: Collection[int],
) -> list[Counted]:
    channels = {place.id: place.channel for place in places}
    wanted = {place.id for place in places if place.place in (map.view.place, "both")} if map.view.place else None
    codes = {code: (name, family) for code, name, family in fetch(session, "SELECT id, name, family FROM code")}
    found = []
    for stage in fetch(session, "SELECT id, name_en, name_ko FROM stage ORDER BY position, id"):
        own = dict.fromkeys(p.channel for p in places if p.stage_id == stage[0] and p.channel)
        parts: list[str | None] = [*own, ""] if own and stage[0] in map.view.split else [None]
        if stage[0] not in touched and all((stage[0], part) in before for part in parts):
            found += [before[stage[0], part] for part in parts]
            continue
        here = list(said.by_stage.get(stage[0], {}).values())
        if who != Members():
            here = [each for each in here if who.has(each.voice, each.wave)]
        if wanted is not None:
            here = [each for each in here if each.touchpoint_id in wanted]
        for part in parts:
            group = here if part is None else [q for q in here if channels.get(q.touchpoint_id, "") == part]
            found.append(counted(stage, part, group, map.view, codes, channels))
    return found


def _cells(
    session: Session, map: MapRow, found: Sequence[Counted], places: Sequence[Place], said: Material, who: Members
) -> dict[tuple[str, int], Cell]:
    items: dict[tuple[str, int], list[Item]] = defaultdict(list)
    voices: dict[int, int] = {}
    heads = [(each.column.stage_id, each.column.channel) for each in found]
    for stage, lane, channel, card in _cards(session, map, said, who, voices):
        targets = [at for at, head in enumerate(heads) if head[0] == stage]
        if targets and takes_cards(lane):
            # The last one also takes the cards of a channel that no touchpoint has any more.
            items[lane, next((at for at in targets if heads[at][1] in (None, channel)), targets[-1])].append(card)
    for at, each in enumerate(found):
        for place in places:
            of_channel = each.column.channel in (None, place.channel)
            shown = not map.view.place or place.place in (map.view.place, "both")
            if place.stage_id == each.column.stage_id and of_channel and shown:
                quotes, people = each.touchpoints.get(place.id, ((), 0))
                point = Item("touchpoint", place.id, place.name, quotes, people, channel=place.channel)
                items["touchpoint", at].append(replace(point, place=place.place, owner=place.owner))
        for lane, offers in each.offers.items():
            items[lane, at] += offers
    for at, spoken in enumerate(_spoken(session, [each.thoughts for each in found])):
        items["thought", at] += spoken[: max(0, 3 - len(items["thought", at]))]
    confirmed = {at for (lane, at), those in items.items() if lane == "moment" and those}
    for at, offer in moments([each.column for each in found], map.view, confirmed):
        items["moment", at].append(offer)
    made, voice_of = {}, said.voice_of | voices
    for key, those in items.items():
        behind = tuple(dict.fromkeys(chain.from_iterable(item.quotes for item in those)))
        if those:
            made[key] = Cell(tuple(those), behind, len({voice_of[quote] for quote in behind}))
    return made


def _cards(
    session: Session, map: MapRow, said: Material, who: Members, voices: dict[int, int]
) -> list[tuple[int, str, str, Item]]:
    """(stage, lane, channel, card) of every card of the map, in order. voices: is told whose the quotes behind are."""
    if map.id is None:
        return []
    voice, joins = whose(session)
    links: dict[int, list[int]] = defaultdict(list)
    outside: dict[int, int] = defaultdict(int)
    sql = f"""SELECT l.cell_id, q.id, {voice}, o.wave {joins} JOIN cell_quote l ON l.quote_id = q.id
              JOIN journey_cell c ON c.id = l.cell_id WHERE c.map_id = :map ORDER BY l.id"""
    for cell, quote, person, wave in fetch(session, sql, {"map": map.id}):
        if who.has(person, wave):
            links[cell].append(quote)
            voices[quote] = person
        else:
            outside[cell] += 1
    rows = fetch(
        session,
        """SELECT c.id, c.stage_id, c.lane, c.channel, c.text, c.value, m.id, m.place, m.linked FROM journey_cell c
           LEFT JOIN media m ON m.id = c.media_id WHERE c.map_id = :map AND c.lane <> 'funnel'
           ORDER BY c.position, c.id""",
        {"map": map.id},
    )
    found = []
    for id, stage, lane, channel, text, value, media, place, linked in rows:
        quotes = tuple(links[id])
        people = len({voices[quote] for quote in quotes})
        picture = (media, place, bool(linked)) if media is not None else None
        card = Item("card", id, text, quotes, people, outside[id], value, channel, picture=picture)
        found.append((stage, lane, channel, card))
    return found


def _spoken(session: Session, chosen: Sequence[Sequence[Said]]) -> list[list[Item]]:
    """Offered quotes with their words and who said them."""
    wanted = [each.id for group in chosen for each in group]
    rows = read_quotes(session, ids=wanted) if wanted else []
    texts = quote_texts(session, rows)
    labels = dict(fetch(session, "SELECT id, label FROM participant UNION ALL SELECT -id, name FROM source"))

    def offer(each: Said) -> Item:
        text, by = " ".join(texts.get(each.id, "").split()), str(labels.get(each.voice, ""))
        return Item("offer", each.id, text, (each.id,), 1, value=each.value, said_by=by)

    return [[offer(each) for each in group] for group in chosen]


def _numbers(session: Session, map: MapRow, found: Sequence[Counted]) -> list[Step | None]:
    if map.id is None:
        return [None] * len(found)
    sql = "SELECT stage_id, channel, value FROM journey_cell WHERE map_id = :map AND lane = 'funnel'"
    known = {(stage, channel): value for stage, channel, value in fetch(session, sql, {"map": map.id})}
    return steps([known.get((each.column.stage_id, each.column.channel or "")) for each in found])
