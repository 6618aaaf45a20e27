"""Splits a code: its quotes are offered again, one by one, to be put into the codes below it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlmodel import Session, select

from interviewkit.coding.codebook import create_code
from interviewkit.coding.queries import whose
from interviewkit.model import Tag
from interviewkit.store.bulk import fetch


@dataclass(frozen=True, slots=True)
class Merging:
    """What merging would join. quotes, participants: how many carry any of the codes afterwards; both: quotes that
    carry more than one of them now; below: codes that move along."""

    quotes: int
    participants: int
    both: int
    below: int


def merging(session: Session, code_ids: Sequence[int], into_id: int) -> Merging:
    """What merging codes into another would do, without doing it."""
    wanted = ",".join(str(int(code)) for code in {*code_ids, into_id})
    voice, voices = whose(session)
    sql = f"""SELECT q.id, {voice}, count(DISTINCT t.code_id) {voices} JOIN tag t ON t.quote_id = q.id
              WHERE t.code_id IN ({wanted}) GROUP BY q.id, {voice}"""
    rows = fetch(session, sql)
    going = ",".join(str(int(code)) for code in code_ids) or "0"
    below = fetch(session, f"SELECT count(*) FROM code WHERE parent_id IN ({going})")[0][0]
    return Merging(len(rows), len({row[1] for row in rows}), sum(row[2] > 1 for row in rows), int(below))


def split_code(session: Session, code_id: int, names: Sequence[str], places: Mapping[int, int]) -> list[int]:
    """Makes codes below a code and moves its tags to them. Their ids, in the order of the names.

    names: of the sub-codes; one that is there below the code already is taken. places: quote id → index in names; other
    quotes stay with the code. Every coder's tag moves, with its weight. UserError for a name that another code has.
    """
    children = dict(fetch(session, "SELECT name, id FROM code WHERE parent_id = :code", {"code": code_id}))
    ids = [children.get(" ".join(name.split())) or create_code(session, name, parent_id=code_id) for name in names]
    session.flush()
    for tag in session.exec(select(Tag).where(Tag.code_id == code_id)).all():
        if (place := places.get(tag.quote_id)) is None:
            continue
        twin = select(Tag.id).where(
            Tag.quote_id == tag.quote_id, Tag.code_id == ids[place], Tag.coder_id == tag.coder_id
        )
        if session.exec(twin).first() is not None:
            session.delete(tag)
        else:
            tag.code_id = ids[place]
            session.add(tag)
    session.flush()
    return ids
