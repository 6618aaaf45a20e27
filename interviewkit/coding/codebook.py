"""Writes the codebook: a tree of codes with colours and definitions."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import func
from sqlmodel import Session, col, select

from interviewkit.errors import UserError
from interviewkit.model import Code, Tag, ThemeCode

HUES = 10
"""How many colours the palette has."""
FAMILIES = ("topic", "behaviour", "need")
"""What kinds of codes there are; a family that came with an imported codebook is kept as it is written."""


def create_code(
    session: Session,
    name: str,
    *,
    parent_id: int | None = None,
    family: str = "topic",
    colour: int | None = None,
    definition: str = "",
    include: str = "",
    exclude: str = "",
) -> int:
    """A new code below its parent, or at the top. A child takes its parent's hue, others the least used. Its id."""
    name = _checked_name(session, name, None)
    last = session.exec(select(func.max(Code.position)).where(col(Code.parent_id) == parent_id)).one()
    if colour is None:
        colour = session.get_one(Code, parent_id).colour if parent_id is not None else _free_hue(session)
    code = Code(
        name=name,
        parent_id=parent_id,
        family=family,
        colour=colour,
        definition=definition,
        include=include,
        exclude=exclude,
        position=0 if last is None else last + 1,
    )
    session.add(code)
    session.flush()
    assert code.id is not None
    return code.id


def code_named(session: Session, name: str) -> int:
    """The code with this name, made at the top of the codebook when there is none. Its id."""
    found = session.exec(select(Code.id).where(Code.name == name.strip())).first()
    return found if found is not None else create_code(session, name)


def rename_code(session: Session, code_id: int, name: str) -> None:
    """A new name; UserError when another code has it."""
    code = session.get_one(Code, code_id)
    code.name = _checked_name(session, name, code_id)
    session.add(code)


def describe_code(
    session: Session,
    code_id: int,
    *,
    definition: str | None = None,
    include: str | None = None,
    exclude: str | None = None,
    family: str | None = None,
) -> None:
    """What a code means, when it applies and when not; None leaves a text as it is."""
    code = session.get_one(Code, code_id)
    code.definition = code.definition if definition is None else definition
    code.include = code.include if include is None else include
    code.exclude = code.exclude if exclude is None else exclude
    code.family = code.family if family is None else family
    session.add(code)


def recolour_code(session: Session, code_id: int, colour: int) -> None:
    """Another hue of the palette, 0–9, for a code and all below it."""
    for each in _family_tree(session, code_id):
        each.colour = colour % HUES
        session.add(each)


def move_code(session: Session, code_id: int, parent_id: int | None, position: int) -> None:
    """Puts a code below another (or at the top), at a place among its new siblings; UserError for below itself."""
    code = session.get_one(Code, code_id)
    if parent_id in {each.id for each in _family_tree(session, code_id)}:
        raise UserError("A code cannot be put below itself.", safe="Nothing was changed.")
    siblings = [
        each
        for each in session.exec(select(Code).where(col(Code.parent_id) == parent_id).order_by(col(Code.position)))
        if each.id != code_id
    ]
    siblings.insert(min(max(position, 0), len(siblings)), code)
    code.parent_id = parent_id
    for n, each in enumerate(siblings):
        each.position = n
        session.add(each)


def move_codes(session: Session, code_ids: Sequence[int], parent_id: int | None, position: int) -> None:
    """Puts several codes below another (or at the top), in this order, at a place among the siblings that stay there.

    A code whose parent moves too goes along below it. UserError for a code below itself; then nothing moves.
    """
    moving = _tops(session, code_ids)
    branches = {each.id for code in moving for each in _family_tree(session, code)}
    if parent_id in branches:
        raise UserError("A code cannot be put below itself.", safe="Nothing was changed.")
    for n, code_id in enumerate(moving):
        move_code(session, code_id, parent_id, position + n)
        session.flush()


def activate_codes(session: Session, code_ids: Collection[int], on: bool) -> None:
    """Offers codes for coding, or no longer: what they are on keeps them."""
    for code in session.exec(select(Code).where(col(Code.id).in_(code_ids))):
        code.active = on
        session.add(code)


def delete_codes(session: Session, code_ids: Sequence[int]) -> None:
    """Takes several codes away as delete_code does, each with all below it."""
    for code_id in _tops(session, code_ids):
        delete_code(session, code_id)


def merge_all(session: Session, code_ids: Sequence[int], into_id: int) -> None:
    """Merges several codes into one, as merge_codes does; UserError when it lies below one of them."""
    for code_id in code_ids:
        if code_id != into_id:
            merge_codes(session, code_id, into_id)
            session.flush()


def merge_codes(session: Session, code_id: int, into_id: int) -> None:
    """Gives all tags, children and themes of a code to another one, and takes it away."""
    if code_id == into_id or into_id in {each.id for each in _family_tree(session, code_id)}:
        raise UserError("A code cannot be merged into itself or a code below it.", safe="Nothing was changed.")
    tagged = {(tag.quote_id, tag.coder_id) for tag in session.exec(select(Tag).where(Tag.code_id == into_id))}
    for tag in session.exec(select(Tag).where(Tag.code_id == code_id)):
        if (tag.quote_id, tag.coder_id) not in tagged:
            tag.code_id = into_id
            session.add(tag)
    themed = set(session.exec(select(ThemeCode.theme_id).where(ThemeCode.code_id == into_id)))
    for link in session.exec(select(ThemeCode).where(ThemeCode.code_id == code_id)):
        if link.theme_id not in themed:
            link.code_id = into_id
            session.add(link)
    for child in session.exec(select(Code).where(Code.parent_id == code_id)):
        child.parent_id = into_id
        session.add(child)
    session.flush()
    session.delete(session.get_one(Code, code_id))


def delete_code(session: Session, code_id: int) -> None:
    """Takes a code away with all below it and their tags; quotes that then carry nothing go too."""
    from interviewkit.coding.actions import drop_if_bare

    family = [each.id for each in _family_tree(session, code_id)]
    quotes = list(session.exec(select(Tag.quote_id).where(col(Tag.code_id).in_(family)).distinct()))
    session.delete(session.get_one(Code, code_id))
    for quote_id in quotes:
        drop_if_bare(session, quote_id)


def _tops(session: Session, code_ids: Sequence[int]) -> list[int]:
    """The codes of a choice that lie below no other of it."""
    chosen = list(dict.fromkeys(code_ids))
    below = {each.id for code in chosen for each in _family_tree(session, code)[1:]}
    return [code for code in chosen if code not in below]


def _family_tree(session: Session, code_id: int) -> list[Code]:
    """A code and all below it."""
    found = [session.get_one(Code, code_id)]
    for code in found:
        found.extend(session.exec(select(Code).where(Code.parent_id == code.id)))
    return found


def _free_hue(session: Session) -> int:
    used = list(session.exec(select(Code.colour).where(col(Code.parent_id).is_(None))))
    return min(range(HUES), key=used.count)


def _checked_name(session: Session, name: str, code_id: int | None) -> str:
    name = " ".join(name.split())
    if not name:
        raise UserError("A code needs a name.", safe="Nothing was changed.")
    twin = session.exec(select(Code.id).where(Code.name == name)).first()
    if twin is not None and twin != code_id:
        raise UserError(
            "There is a code “{name}” already.",
            safe="Nothing was changed.",
            attempt="Choose another name, or merge the two.",
            name=name,
        )
    return name
