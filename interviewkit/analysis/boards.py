"""Changes boards: their names and arrangements, where cards lie, what lies together, and what becomes of it."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlmodel import Session, col, select

from interviewkit.coding.actions import tag_quotes
from interviewkit.coding.codebook import HUES, code_named
from interviewkit.errors import ProjectTrouble
from interviewkit.model import Board, BoardCard, Cluster
from interviewkit.store.bulk import fetch
from interviewkit.themes.actions import create_theme, put_code

Place = tuple[float, float]
"""The top left corner of a card, or of a cluster's name, in scene units."""


@dataclass(frozen=True, slots=True)
class BoardRow:
    """A saved board. arrangement: as BoardPage keeps it; empty when it was never arranged."""

    id: int
    name: str
    arrangement: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ClusterRow:
    """A cluster with the place of its name and the quotes in it."""

    id: int
    name: str
    colour: int
    x: float
    y: float
    quote_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Layout:
    """What lies where on a board: quote id → place, and the clusters in the order they were made."""

    places: Mapping[int, Place]
    clusters: tuple[ClusterRow, ...]


def boards(session: Session) -> list[BoardRow]:
    """All boards in their order."""
    rows = fetch(session, "SELECT id, name, arrangement FROM board ORDER BY position, id")
    return [BoardRow(id, name, json.loads(known) if known else {}) for id, name, known in rows]


def layout(session: Session, board_id: int) -> Layout:
    """Where everything lies on a board."""
    board = {"board": board_id}
    cards = fetch(
        session, "SELECT quote_id, cluster_id, x, y FROM board_card WHERE board_id = :board ORDER BY id", board
    )
    members: dict[int, list[int]] = {}
    for quote, cluster, _, _ in cards:
        if cluster is not None:
            members.setdefault(cluster, []).append(quote)
    rows = fetch(session, "SELECT id, name, colour, x, y FROM cluster WHERE board_id = :board ORDER BY id", board)
    clusters = tuple(ClusterRow(id, name, hue, x, y, tuple(members.get(id, ()))) for id, name, hue, x, y in rows)
    return Layout({quote: (x, y) for quote, _, x, y in cards}, clusters)


def create_board(session: Session, name: str, arrangement: Mapping[str, Any] | None = None) -> int:
    """A new board, last in order; its id."""
    here = session.exec(select(Board)).all()
    board = Board(name=_name(name), arrangement=dict(arrangement or {}), position=len(here))
    session.add(board)
    session.flush()
    assert board.id is not None
    return board.id


def rename_board(session: Session, board_id: int, name: str) -> None:
    """Gives a board another name."""
    board = _board(session, board_id)
    board.name = _name(name)
    session.add(board)


def arrange_board(session: Session, board_id: int, arrangement: Mapping[str, Any]) -> None:
    """Keeps which quotes a board shows, and how."""
    board = _board(session, board_id)
    board.arrangement = dict(arrangement)
    session.add(board)


def delete_board(session: Session, board_id: int) -> None:
    """Takes a board away; its quotes stay."""
    session.delete(_board(session, board_id))


def place_cards(
    session: Session, board_id: int, places: Mapping[int, Place], joins: Mapping[int, int | None] | None = None
) -> None:
    """Lays cards where they were dragged. joins: quote id → the cluster it lies in from now on, None for none.

    Quotes that are gone are passed over; clusters that are left empty go.
    """
    _board(session, board_id)
    joins = joins or {}
    there = _quotes_there(session, [*places, *joins])
    cards = _cards(session, board_id, there)
    for quote in there:
        card = cards.get(quote) or BoardCard(board_id=board_id, quote_id=quote)
        if quote in places:
            card.x, card.y = (round(value, 1) for value in places[quote])
        if quote in joins:
            card.cluster_id = joins[quote]
        session.add(card)
    session.flush()
    if joins:
        _drop_empty(session, board_id)


def add_cards(session: Session, board_id: int, quote_ids: Sequence[int], step: Place, across: int = 4) -> list[int]:
    """Lays quotes below what lies on a board, in rows; those that lie there already stay. The ids that were added.

    step: from one card to the next, to the right and down.
    """
    lies = layout(session, board_id).places
    new = [quote for quote in _quotes_there(session, quote_ids) if quote not in lies]
    top = max((y for _, y in lies.values()), default=-step[1]) + step[1]
    left = min((x for x, _ in lies.values()), default=0.0)
    places = {quote: (left + at % across * step[0], top + at // across * step[1]) for at, quote in enumerate(new)}
    place_cards(session, board_id, places)
    return new


def draw_together(session: Session, board_id: int, name: str, at: Place, places: Mapping[int, Place]) -> int:
    """Makes a cluster of cards, laid at these places, with its name at `at`; they leave other clusters. Its id."""
    _board(session, board_id)
    used = [each.colour for each in session.exec(select(Cluster).where(Cluster.board_id == board_id))]
    hue = min(range(HUES), key=lambda colour: (used.count(colour), colour))
    cluster = Cluster(board_id=board_id, name=name.strip(), colour=hue, x=round(at[0], 1), y=round(at[1], 1))
    session.add(cluster)
    session.flush()
    assert cluster.id is not None
    place_cards(session, board_id, places, dict.fromkeys(places, cluster.id))
    return cluster.id


def name_cluster(session: Session, cluster_id: int, name: str) -> None:
    """Gives a cluster another name."""
    cluster = _cluster(session, cluster_id)
    cluster.name = name.strip()
    session.add(cluster)


def recolour_cluster(session: Session, cluster_id: int, colour: int) -> None:
    """Gives a cluster another hue of the palette, 0–9."""
    cluster = _cluster(session, cluster_id)
    cluster.colour = colour % HUES
    session.add(cluster)


def move_cluster(session: Session, cluster_id: int, dx: float, dy: float) -> None:
    """Moves a cluster's name and all its cards, those filtered away too."""
    cluster = _cluster(session, cluster_id)
    for thing in (cluster, *session.exec(select(BoardCard).where(BoardCard.cluster_id == cluster_id))):
        thing.x, thing.y = round(thing.x + dx, 1), round(thing.y + dy, 1)
        session.add(thing)


def dissolve(session: Session, cluster_id: int) -> None:
    """Takes a cluster away; its cards stay where they lie."""
    session.delete(_cluster(session, cluster_id))


def cluster_to_code(session: Session, cluster_id: int, name: str) -> int:
    """Puts a code on every quote of a cluster: the one called so, made if there is none. Its id."""
    code_id = code_named(session, name)
    tag_quotes(session, _members(session, cluster_id), code_id)
    return code_id


def cluster_to_theme(
    session: Session, cluster_id: int, theme: str, code: str = "", code_ids: Sequence[int] = ()
) -> int:
    """Makes a cluster a theme: the one called so, made if there is none, supported by these codes.

    code: a code that is put on all quotes of the cluster and supports the theme too; "" for none. The theme's id.
    """
    found = fetch(session, "SELECT id FROM theme WHERE name = :name", {"name": theme.strip()})
    theme_id = int(found[0][0]) if found else create_theme(session, theme)
    if code.strip():
        put_code(session, theme_id, cluster_to_code(session, cluster_id, code))
    for code_id in code_ids:
        put_code(session, theme_id, code_id)
    return theme_id


def carried(session: Session, quote_ids: Collection[int]) -> list[tuple[int, str, int]]:
    """(code id, name, quotes) of the codes these quotes carry, the most frequent first."""
    wanted = ",".join(str(int(quote)) for quote in quote_ids) or "0"
    return fetch(
        session,
        f"""SELECT c.id, c.name, count(DISTINCT t.quote_id) AS n FROM tag t JOIN code c ON c.id = t.code_id
            WHERE t.quote_id IN ({wanted}) GROUP BY c.id, c.name ORDER BY n DESC, c.name""",
    )


def _members(session: Session, cluster_id: int) -> list[int]:
    _cluster(session, cluster_id)
    return list(session.exec(select(BoardCard.quote_id).where(BoardCard.cluster_id == cluster_id)))


def _quotes_there(session: Session, quote_ids: Collection[int]) -> list[int]:
    wanted = ",".join(str(int(quote)) for quote in quote_ids) or "0"
    known = {row[0] for row in fetch(session, f"SELECT id FROM quote WHERE id IN ({wanted})")}
    return [quote for quote in dict.fromkeys(quote_ids) if quote in known]


def _cards(session: Session, board_id: int, quote_ids: Collection[int]) -> dict[int, BoardCard]:
    chosen = select(BoardCard).where(BoardCard.board_id == board_id)
    wanted = set(quote_ids)
    if len(wanted) < 500:
        chosen = chosen.where(col(BoardCard.quote_id).in_(wanted))
    return {card.quote_id: card for card in session.exec(chosen) if card.quote_id in wanted}


def _drop_empty(session: Session, board_id: int) -> None:
    full = set(session.exec(select(BoardCard.cluster_id).where(BoardCard.board_id == board_id)))
    for cluster in session.exec(select(Cluster).where(Cluster.board_id == board_id)):
        if cluster.id not in full:
            session.delete(cluster)


def _name(name: str) -> str:
    if not name.strip():
        raise ProjectTrouble("A board needs a name.", safe="Nothing was changed.")
    return " ".join(name.split())


def _board(session: Session, board_id: int) -> Board:
    board = session.get(Board, board_id)
    if board is None:
        raise ProjectTrouble("This board is no longer in the project.", safe="Nothing was changed.")
    return board


def _cluster(session: Session, cluster_id: int) -> Cluster:
    cluster = session.get(Cluster, cluster_id)
    if cluster is None:
        raise ProjectTrouble("This cluster is no longer on the board.", safe="Nothing was changed.")
    return cluster
