"""Keeps searches that are asked again and again."""

from __future__ import annotations

from dataclasses import dataclass

from sqlmodel import Session, col, select

from interviewkit.analysis.asking import Query
from interviewkit.model import SavedSearch


@dataclass(frozen=True, slots=True)
class Saved:
    """A search that was saved under a name."""

    id: int
    name: str
    query: Query


def saved_searches(session: Session) -> list[Saved]:
    """All of them, in the order they were saved."""
    rows = session.exec(select(SavedSearch).order_by(col(SavedSearch.position), col(SavedSearch.id)))
    return [Saved(row.id, row.name, Query.of(row.query)) for row in rows if row.id is not None]


def save_search(session: Session, name: str, query: Query) -> int:
    """Saves a search; one of the same name is replaced. Its id."""
    row = session.exec(select(SavedSearch).where(SavedSearch.name == name)).first()
    if row is None:
        last = max((each.position for each in session.exec(select(SavedSearch))), default=-1)
        row = SavedSearch(name=name, position=last + 1)
    row.query = query.kept()
    session.add(row)
    session.flush()
    assert row.id is not None
    return row.id


def rename_search(session: Session, search_id: int, name: str) -> None:
    """Gives a saved search another name."""
    row = session.get_one(SavedSearch, search_id)
    row.name = name
    session.add(row)


def delete_search(session: Session, search_id: int) -> None:
    """Takes a saved search away; what it finds stays."""
    row = session.get(SavedSearch, search_id)
    if row is not None:
        session.delete(row)
