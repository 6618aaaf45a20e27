"""Journey maps: made, described, shown one way or another, copied and deleted."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import func
from sqlmodel import Session, col, select, update

from interviewkit.errors import ProjectTrouble
from interviewkit.journey.lanes import LANES, View
from interviewkit.journey.scope import Scope
from interviewkit.model import CellQuote, JourneyCell, JourneyMap


@dataclass(frozen=True, slots=True)
class MapRow:
    """A journey map. id: None for the one that is shown before any was made."""

    id: int | None = None
    name: str = ""
    actor: str = ""
    scenario: str = ""
    expectations: str = ""
    scope: Scope = field(default_factory=Scope)
    view: View = field(default_factory=View)


def maps(session: Session) -> list[MapRow]:
    """All maps in order."""
    rows = session.exec(select(JourneyMap).order_by(col(JourneyMap.position), col(JourneyMap.id)))
    return [_row(each) for each in rows]


def map_row(session: Session, map_id: int) -> MapRow:
    """One map; ProjectTrouble when it is gone."""
    return _row(_map(session, map_id))


def create_map(session: Session, name: str, like: MapRow | None = None) -> int:
    """A new map, last; its id. like: whom it shows and how, taken from another."""
    like = like or MapRow()
    made = JourneyMap(
        name=_named(name),
        actor=like.actor,
        scenario=like.scenario,
        expectations=like.expectations,
        scope=like.scope.kept(),
        view=like.view.kept(),
        position=session.exec(select(func.count()).select_from(JourneyMap)).one(),
    )
    session.add(made)
    session.flush()
    assert made.id is not None
    return made.id


def copy_map(session: Session, map_id: int, name: str) -> int:
    """A map like another, its cards and their quotes included; its id."""
    made = create_map(session, name, map_row(session, map_id))
    for card in list(session.exec(select(JourneyCell).where(JourneyCell.map_id == map_id))):
        copy = JourneyCell(**card.model_dump(exclude={"id", "guid", "map_id"}), map_id=made)
        session.add(copy)
        session.flush()
        for link in list(session.exec(select(CellQuote).where(CellQuote.cell_id == card.id))):
            session.add(CellQuote(cell_id=copy.id or 0, quote_id=link.quote_id))
    return made


def describe_map(session: Session, map_id: int, **values: Any) -> None:
    """Gives a map another name, actor, scenario, expectations (texts) or scope (a Scope)."""
    row = _map(session, map_id)
    for key, value in values.items():
        if key == "scope":
            value = value.kept()
        elif key == "name":
            value = _named(value)
        setattr(row, key, value.strip() if isinstance(value, str) else value)
    session.add(row)


def delete_map(session: Session, map_id: int) -> None:
    """Takes a map away with its cards and versions; stages, touchpoints and quotes stay."""
    session.delete(_map(session, map_id))


def show_map(session: Session, map_id: int, view: View) -> None:
    """Keeps how a map is shown. Cards of an own lane that is gone go with it."""
    row = _map(session, map_id)
    gone = set(View.of(row.view).own) - set(view.own)
    for card in session.exec(select(JourneyCell).where(JourneyCell.map_id == map_id)):
        if card.lane in gone:
            session.delete(card)
    row.view = view.kept()
    session.add(row)


def rename_lane(session: Session, map_id: int, lane: str, name: str) -> View:
    """Gives a lane of the team's own another name; how the map is shown then."""
    row = _map(session, map_id)
    view, name = View.of(row.view), name.strip()
    if name == lane:
        return view
    check_lane(view, name)
    session.exec(
        update(JourneyCell).where(col(JourneyCell.map_id) == map_id, col(JourneyCell.lane) == lane).values(lane=name)
    )
    hidden = frozenset(name if each == lane else each for each in view.hidden)
    view = replace(view, order=tuple(name if each == lane else each for each in view.order), hidden=hidden)
    row.view = view.kept()
    session.add(row)
    return view


def check_lane(view: View, name: str) -> None:
    """ProjectTrouble for an own lane without a name, or with one that is taken."""
    if not name.strip():
        raise ProjectTrouble("A lane needs a name.", safe="Nothing was changed.")
    if name.strip() in LANES or name.strip() in view.order:
        raise ProjectTrouble("There is already a lane “{name}”.", safe="Nothing was changed.", name=name.strip())


def dismiss(session: Session, map_id: int, *what: str) -> None:
    """Offers nobody wants are not made again; see lanes.dismissal."""
    row = _map(session, map_id)
    view = View.of(row.view)
    row.view = replace(view, dismissed=view.dismissed | set(what)).kept()
    session.add(row)


def _row(row: JourneyMap) -> MapRow:
    about = row.name, row.actor, row.scenario, row.expectations
    return MapRow(row.id, *about, Scope.of(row.scope), View.of(row.view))


def _map(session: Session, map_id: int) -> JourneyMap:
    row = session.get(JourneyMap, map_id)
    if row is None:
        raise ProjectTrouble("This map is no longer in the project.", safe="Nothing was changed.")
    return row


def _named(name: str) -> str:
    if not name.strip():
        raise ProjectTrouble("A map needs a name.", safe="Nothing was changed.")
    return name.strip()
