"""The changes of the theme map that are made of several, each a plain function of a session."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from interviewkit.store.bulk import fetch
from interviewkit.themes import actions, maps, relations
from interviewkit.themes.actions import NodeKey, Place
from interviewkit.themes.relations import Kind

if TYPE_CHECKING:
    from sqlmodel import Session

    from interviewkit.themes.view import View


def the_map(session: Session, map_id: int) -> int:
    """The map meant; the project's first is made when there is none yet."""
    return map_id or actions.the_map(session)


def drag(
    session: Session, places: dict[NodeKey, Place], change: tuple[int, int | None, int] | None, map_id: int
) -> None:
    code_id, from_id, to_id = change or (None, None, None)
    actions.drag(session, places, code_id, from_id, to_id, the_map(session, map_id))


def put(session: Session, theme_id: int, code_ids: Sequence[int]) -> None:
    for code_id in code_ids:
        actions.put_code(session, theme_id, code_id)


def box(
    session: Session,
    map_id: int,
    called: str,
    keys: Sequence[NodeKey],
    places: dict[NodeKey, Place],
    colour: int,
) -> int:
    actions.save_places(session, the_map(session, map_id), places)
    return maps.create_group(session, the_map(session, map_id), called, keys, colour)


def into_box(
    session: Session, map_id: int, group_id: int | None, keys: Sequence[NodeKey], places: dict[NodeKey, Place]
) -> None:
    actions.save_places(session, the_map(session, map_id), places)
    maps.put_in_group(session, the_map(session, map_id), group_id, keys)


def rewrite(session: Session, relation_id: int, kind: Kind, memo: str, turned: bool, quote_ids: Sequence[int]) -> None:
    relations.change_relation(session, relation_id, kind=kind, memo=memo, turned=turned)
    relations.show_by(session, relation_id, quote_ids)


def show(session: Session, map_id: int, view: View) -> None:
    maps.change_view(session, the_map(session, map_id), view)


def into_lane(session: Session, map_id: int, view: View, moves: Sequence[tuple[int, int | None, int | None]]) -> None:
    """Keeps in which lanes codes stand, and moves codes (code, from theme, to theme) between themes."""
    maps.change_view(session, the_map(session, map_id), view)
    for code_id, from_id, to_id in moves:
        if to_id is not None and from_id is not None:
            actions.move_code(session, code_id, from_id, to_id)
        elif to_id is not None:
            actions.put_code(session, to_id, code_id)
        elif from_id is not None:
            actions.take_code_out(session, from_id, code_id)


def new_map(session: Session, called: str) -> int:
    actions.the_map(session)
    return maps.create_map(session, called)


def copy_map(session: Session, map_id: int, called: str) -> int:
    return maps.duplicate_map(session, the_map(session, map_id), called)


def spoken_for(session: Session, theme_id: int) -> list[int]:
    rows = fetch(session, "SELECT quote_id FROM theme_quote WHERE theme_id = :theme", {"theme": theme_id})
    return [row[0] for row in rows]
