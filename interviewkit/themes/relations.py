"""Draws by hand what themes and codes have to do with each other, and keeps the quotes that show it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal, get_args

from sqlmodel import Session, col, delete, select

from interviewkit.errors import ProjectTrouble
from interviewkit.model import Quote, Relation, RelationQuote
from interviewkit.store.bulk import fetch
from interviewkit.themes.actions import NodeKey, row_key

Kind = Literal["causes", "leads_to", "part_of", "supports", "contrasts", "relates"]
KINDS: tuple[Kind, ...] = get_args(Kind)
MUTUAL = frozenset({"contrasts", "relates"})
"""Relations without direction."""


@dataclass(frozen=True, slots=True)
class RelationRow:
    """A relation between two nodes with what was thought about it and the quotes that show it."""

    id: int
    kind: Kind
    start: NodeKey
    end: NodeKey
    memo: str
    quote_ids: tuple[int, ...]

    @property
    def directed(self) -> bool:
        return self.kind not in MUTUAL


def relations(session: Session) -> list[RelationRow]:
    """All relations, oldest first; they belong to the themes, so every map shows them."""
    shown: dict[int, list[int]] = {}
    for relation, quote in fetch(session, "SELECT relation_id, quote_id FROM relation_quote ORDER BY id"):
        shown.setdefault(relation, []).append(quote)
    sql = "SELECT id, kind, from_theme_id, from_code_id, to_theme_id, to_code_id, memo FROM relation ORDER BY id"
    return [
        RelationRow(id, kind, row_key(a, b), row_key(c, d), memo, tuple(shown.get(id, ())))
        for id, kind, a, b, c, d, memo in fetch(session, sql)
    ]


def relate(session: Session, kind: Kind, start: NodeKey, end: NodeKey, memo: str = "") -> int:
    """Draws a relation between two themes or codes; its id. The same one twice, or with itself, is refused."""
    if start == end:
        raise ProjectTrouble("A relation needs two ends.", safe="Nothing was changed.")
    for row in relations(session):
        same = (row.start, row.end) == (start, end) or (kind in MUTUAL and (row.end, row.start) == (start, end))
        if row.kind == kind and same:
            raise ProjectTrouble("This relation is drawn already.", safe="Nothing was changed.")
    if {start.kind, end.kind} - {"theme", "code"}:
        raise ProjectTrouble("Relations join themes and codes.", safe="Nothing was changed.")
    made = Relation(kind=kind, memo=memo.strip(), coder_id=session.info.get("coder_id"))
    setattr(made, f"from_{start.kind}_id", start.id)
    setattr(made, f"to_{end.kind}_id", end.id)
    session.add(made)
    session.flush()
    assert made.id is not None
    return made.id


def change_relation(
    session: Session, relation_id: int, *, kind: Kind | None = None, memo: str | None = None, turned: bool = False
) -> None:
    """Gives a relation another kind or memo, or turns it round."""
    row = _relation(session, relation_id)
    row.kind = row.kind if kind is None else kind
    row.memo = row.memo if memo is None else memo.strip()
    if turned:
        row.from_theme_id, row.to_theme_id = row.to_theme_id, row.from_theme_id
        row.from_code_id, row.to_code_id = row.to_code_id, row.from_code_id
    session.add(row)
    session.flush()


def delete_relation(session: Session, relation_id: int) -> None:
    """Takes a relation away; its ends and its quotes stay."""
    session.delete(_relation(session, relation_id))
    session.flush()


def show_by(session: Session, relation_id: int, quote_ids: Collection[int]) -> None:
    """Lets exactly these quotes show a relation."""
    _relation(session, relation_id)
    wanted = dict.fromkeys(quote_ids)
    here = col(RelationQuote.relation_id) == relation_id
    kept = set(session.exec(select(RelationQuote.quote_id).where(here)).all())
    session.exec(delete(RelationQuote).where(here, col(RelationQuote.quote_id).not_in(list(wanted))))
    for quote_id in wanted:
        if quote_id not in kept:
            if session.get(Quote, quote_id) is None:
                raise ProjectTrouble("This quote is no longer in the project.", safe="Nothing was changed.")
            session.add(RelationQuote(relation_id=relation_id, quote_id=quote_id))
    session.flush()


def _relation(session: Session, relation_id: int) -> Relation:
    row = session.get(Relation, relation_id)
    if row is None:
        raise ProjectTrouble("This relation is no longer on the map.", safe="Nothing was changed.")
    return row
