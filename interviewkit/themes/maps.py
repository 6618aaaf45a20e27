"""Keeps several pictures of the same themes: each with its name, its view, its places and its boxes."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass

from sqlmodel import Session, col, delete, select

from interviewkit.errors import ProjectTrouble
from interviewkit.model import MapGroup, MapPlace, ThemeMap
from interviewkit.store.bulk import fetch
from interviewkit.themes.actions import NodeKey, row_key
from interviewkit.themes.view import View


@dataclass(frozen=True, slots=True)
class MapRow:
    """A saved map; the first one has no name until it gets one."""

    id: int
    name: str
    view: View


@dataclass(frozen=True, slots=True)
class GroupRow:
    """A box around things on a map."""

    id: int
    name: str
    colour: int
    members: tuple[NodeKey, ...]


def maps(session: Session) -> list[MapRow]:
    """All saved maps, in order."""
    rows = fetch(session, "SELECT id, name, view FROM theme_map ORDER BY position, id")
    return [MapRow(id, name, View.of(json.loads(view) if view else None)) for id, name, view in rows]


def view_of(session: Session, map_id: int) -> View:
    """What a map shows; the usual for one that is not there."""
    rows = fetch(session, "SELECT view FROM theme_map WHERE id = :id", {"id": map_id})
    return View.of(json.loads(rows[0][0]) if rows and rows[0][0] else None)


def create_map(session: Session, name: str, view: View | None = None) -> int:
    """A new map, last in order, to be laid out; its id."""
    made = ThemeMap(name=_name(session, name), view=(view or View()).kept(), position=_last(session))
    session.add(made)
    session.flush()
    assert made.id is not None
    return made.id


def duplicate_map(session: Session, map_id: int, name: str) -> int:
    """The same map once more, with its view, places and boxes; its id."""
    old = _map(session, map_id)
    made = create_map(session, name, View.of(old.view))
    boxes: dict[int | None, int | None] = {None: None}
    for group in session.exec(select(MapGroup).where(MapGroup.map_id == map_id).order_by(col(MapGroup.id))):
        copy = MapGroup(map_id=made, name=group.name, colour=group.colour)
        session.add(copy)
        session.flush()
        boxes[group.id] = copy.id
    for place in session.exec(select(MapPlace).where(MapPlace.map_id == map_id).order_by(col(MapPlace.id))):
        ends = {"theme_id": place.theme_id, "code_id": place.code_id, "quote_id": place.quote_id}
        group_id = boxes[place.group_id]
        session.add(MapPlace(map_id=made, group_id=group_id, x=place.x, y=place.y, pinned=place.pinned, **ends))
    session.flush()
    return made


def rename_map(session: Session, map_id: int, name: str) -> None:
    """Gives a map another name."""
    row = _map(session, map_id)
    row.name = _name(session, name, map_id)
    session.add(row)


def delete_map(session: Session, map_id: int) -> None:
    """Takes a map away with its places and boxes; themes, codes and relations stay."""
    session.delete(_map(session, map_id))
    session.flush()


def change_view(session: Session, map_id: int, view: View) -> None:
    """Lets a map show something else."""
    row = _map(session, map_id)
    row.view = view.kept()
    session.add(row)


# Boxes


def groups(session: Session, map_id: int) -> list[GroupRow]:
    """The boxes of a map with what is in them, empty ones included."""
    members: dict[int, list[NodeKey]] = {}
    sql = """SELECT group_id, theme_id, code_id, quote_id FROM map_place
             WHERE map_id = :map AND group_id IS NOT NULL ORDER BY id"""
    for group, *ends in fetch(session, sql, {"map": map_id}):
        members.setdefault(group, []).append(row_key(*ends))
    rows = fetch(session, "SELECT id, name, colour FROM map_group WHERE map_id = :map ORDER BY id", {"map": map_id})
    return [GroupRow(id, name, colour, tuple(members.get(id, ()))) for id, name, colour in rows]


def create_group(session: Session, map_id: int, name: str, members: Collection[NodeKey], colour: int = 0) -> int:
    """A box around nodes that have a place on the map; they leave the box they were in. Its id."""
    _map(session, map_id)
    made = MapGroup(map_id=map_id, name=" ".join(name.split()), colour=colour)
    session.add(made)
    session.flush()
    assert made.id is not None
    put_in_group(session, map_id, made.id, members)
    return made.id


def put_in_group(session: Session, map_id: int, group_id: int | None, members: Collection[NodeKey]) -> None:
    """Puts nodes into a box, or with None out of theirs; a box that is left empty goes."""
    for row in session.exec(select(MapPlace).where(MapPlace.map_id == map_id)):
        if row_key(row.theme_id, row.code_id, row.quote_id) in members and row.group_id != group_id:
            row.group_id = group_id
            session.add(row)
    session.flush()
    used = {row[0] for row in fetch(session, "SELECT group_id FROM map_place WHERE map_id = :map", {"map": map_id})}
    for group in session.exec(select(MapGroup).where(MapGroup.map_id == map_id)).all():
        if group.id not in used:
            session.delete(group)
    session.flush()


def describe_group(session: Session, group_id: int, *, name: str | None = None, colour: int | None = None) -> None:
    """Gives a box another name or hue; None leaves it."""
    row = _group(session, group_id)
    row.name = row.name if name is None else " ".join(name.split())
    row.colour = row.colour if colour is None else colour
    session.add(row)


def dissolve_group(session: Session, group_id: int) -> None:
    """Takes a box away; what was in it stays where it is."""
    session.delete(_group(session, group_id))
    session.flush()


def forget_free_places(session: Session, map_id: int) -> None:
    """Forgets where everything stands that is not pinned, in no box and no quote."""
    free = col(MapPlace.pinned).is_(False), col(MapPlace.group_id).is_(None), col(MapPlace.quote_id).is_(None)
    session.exec(delete(MapPlace).where(col(MapPlace.map_id) == map_id, *free))


def _last(session: Session) -> int:
    return int(fetch(session, "SELECT coalesce(max(position) + 1, 0) FROM theme_map")[0][0])


def _map(session: Session, map_id: int) -> ThemeMap:
    row = session.get(ThemeMap, map_id)
    if row is None:
        raise ProjectTrouble("This map is no longer in the project.", safe="Nothing was changed.")
    return row


def _group(session: Session, group_id: int) -> MapGroup:
    row = session.get(MapGroup, group_id)
    if row is None:
        raise ProjectTrouble("This box is no longer on the map.", safe="Nothing was changed.")
    return row


def _name(session: Session, name: str, itself: int | None = None) -> str:
    name = " ".join(name.split())
    if not name:
        raise ProjectTrouble("A map needs a name.", safe="Nothing was changed.")
    if any(row.name == name and row.id != itself for row in maps(session)):
        raise ProjectTrouble("There is already a map “{name}”.", safe="Nothing was changed.", name=name)
    return name
