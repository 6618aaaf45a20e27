"""Changes the themes: what they are called and claim, which codes support them, and where they stand on the map."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Literal, NamedTuple

from sqlmodel import Session, col, delete, select

from interviewkit.coding.codebook import HUES
from interviewkit.errors import ProjectTrouble
from interviewkit.model import Code, MapPlace, Quote, Theme, ThemeCode, ThemeMap, ThemeQuote

Thing = Literal["theme", "code", "quote"]


class NodeKey(NamedTuple):
    """A theme, a code or a quote on the map."""

    kind: Thing
    id: int


class Place(NamedTuple):
    """The centre of a node in scene units, y downwards; a pinned one stays when the map is laid out again."""

    x: float
    y: float
    pinned: bool = False


def create_theme(session: Session, name: str, claim: str = "", code_ids: Collection[int] = ()) -> int:
    """A new theme, last in order, in the hue used least; its id."""
    here = _themes(session)
    used = [theme.colour for theme in here]
    hue = min(range(HUES), key=lambda colour: (used.count(colour), colour))
    theme = Theme(name=_name(session, name, None), claim=claim.strip(), colour=hue, position=len(here))
    session.add(theme)
    session.flush()
    assert theme.id is not None
    for code_id in code_ids:
        put_code(session, theme.id, code_id)
    return theme.id


def describe_theme(session: Session, theme_id: int, *, name: str | None = None, claim: str | None = None) -> None:
    """Gives a theme another name or claim; None leaves it as it is."""
    theme = _theme(session, theme_id)
    theme.name = theme.name if name is None else _name(session, name, theme_id)
    theme.claim = theme.claim if claim is None else claim.strip()
    session.add(theme)


def recolour_theme(session: Session, theme_id: int, colour: int) -> None:
    """Gives a theme another hue of the palette, 0–9."""
    theme = _theme(session, theme_id)
    theme.colour = colour % HUES
    session.add(theme)


def move_theme(session: Session, theme_id: int, place: int) -> None:
    """Puts a theme at this place in the order of the report (0 first); places past the end mean last."""
    theme = _theme(session, theme_id)
    order = [each for each in _themes(session) if each.id != theme_id]
    order.insert(max(0, place), theme)
    _number(session, order)


def merge_themes(session: Session, theme_ids: Collection[int], into_id: int) -> None:
    """Gives the codes of themes to another and deletes them; a claim is kept where the other has none."""
    into = _theme(session, into_id)
    for theme_id in theme_ids:
        if theme_id == into_id:
            continue
        theme = _theme(session, theme_id)
        for code_id in session.exec(select(ThemeCode.code_id).where(ThemeCode.theme_id == theme_id)).all():
            put_code(session, into_id, code_id)
        into.claim = into.claim or theme.claim
        session.delete(theme)
    session.add(into)
    session.flush()
    _number(session, _themes(session))


def delete_theme(session: Session, theme_id: int) -> None:
    """Takes a theme away; its codes and their quotes stay."""
    session.delete(_theme(session, theme_id))
    session.flush()
    _number(session, _themes(session))


def put_code(session: Session, theme_id: int, code_id: int) -> None:
    """Lets a code support a theme; nothing happens if it does already."""
    _theme(session, theme_id)
    if session.get(Code, code_id) is None:
        raise ProjectTrouble("This code is no longer in the project.", safe="Nothing was changed.")
    if _link(session, theme_id, code_id) is None:
        session.add(ThemeCode(theme_id=theme_id, code_id=code_id))
        session.flush()


def take_code_out(session: Session, theme_id: int, code_id: int) -> None:
    """Lets a code no longer support a theme; nothing happens if it does not."""
    link = _link(session, theme_id, code_id)
    if link is not None:
        session.delete(link)
        session.flush()


def move_code(session: Session, code_id: int, from_id: int, to_id: int) -> None:
    """Takes a code from one theme to another."""
    put_code(session, to_id, code_id)
    if from_id != to_id:
        take_code_out(session, from_id, code_id)


def the_map(session: Session) -> int:
    """The id of the project's theme map, made when there is none."""
    found = session.exec(select(ThemeMap.id).order_by(col(ThemeMap.position), col(ThemeMap.id))).first()
    if found is not None:
        return found
    made = ThemeMap(name="")
    session.add(made)
    session.flush()
    assert made.id is not None
    return made.id


def save_places(session: Session, map_id: int, places: Mapping[NodeKey, Place]) -> None:
    """Remembers where these nodes stand; others stay where they are."""
    here = session.exec(select(MapPlace).where(MapPlace.map_id == map_id))
    known = {row_key(row.theme_id, row.code_id, row.quote_id): row for row in here}
    for key, place in places.items():
        row = known.get(key)
        if row is None:
            row = MapPlace(map_id=map_id, x=0, y=0)
            setattr(row, f"{key.kind}_id", key.id)
        if (row.x, row.y, row.pinned) != place or row.id is None:
            row.x, row.y, row.pinned = place
            session.add(row)
    session.flush()


def drag(
    session: Session,
    places: Mapping[NodeKey, Place],
    code_id: int | None = None,
    from_id: int | None = None,
    to_id: int | None = None,
    map_id: int | None = None,
) -> None:
    """Remembers where nodes of a map (the project's first) were put, and if a code came to stand in another theme,
    moves it."""
    save_places(session, the_map(session) if map_id is None else map_id, places)
    if code_id is None or to_id is None:
        return
    if from_id is None:
        put_code(session, to_id, code_id)
    else:
        move_code(session, code_id, from_id, to_id)


def forget_places(session: Session, map_id: int) -> None:
    """Forgets where everything stands, pinned or not, so that the map is laid out anew."""
    session.exec(delete(MapPlace).where(col(MapPlace.map_id) == map_id))


def take_off_map(session: Session, map_id: int, quote_ids: Collection[int]) -> None:
    """Takes quotes off a map; they stay in the study."""
    here = col(MapPlace.map_id) == map_id
    session.exec(delete(MapPlace).where(here, col(MapPlace.quote_id).in_(list(quote_ids))))


def choose_quotes(session: Session, theme_id: int, quote_ids: Collection[int]) -> None:
    """Lets these quotes speak for a theme, behind those that do already."""
    _theme(session, theme_id)
    rows = session.exec(select(ThemeQuote).where(ThemeQuote.theme_id == theme_id)).all()
    known, last = {row.quote_id for row in rows}, max((row.position for row in rows), default=-1)
    for quote_id in dict.fromkeys(quote_ids):
        if quote_id not in known:
            if session.get(Quote, quote_id) is None:
                raise ProjectTrouble("This quote is no longer in the project.", safe="Nothing was changed.")
            last += 1
            session.add(ThemeQuote(theme_id=theme_id, quote_id=quote_id, position=last))
    session.flush()


def drop_quotes(session: Session, theme_id: int, quote_ids: Collection[int]) -> None:
    """Lets these quotes no longer speak for a theme."""
    here = col(ThemeQuote.theme_id) == theme_id
    session.exec(delete(ThemeQuote).where(here, col(ThemeQuote.quote_id).in_(list(quote_ids))))


def row_key(theme_id: int | None, code_id: int | None, quote_id: int | None = None) -> NodeKey:
    """What a row is about: exactly one of these is set."""
    if theme_id is not None:
        return NodeKey("theme", theme_id)
    return NodeKey("code", code_id) if code_id is not None else NodeKey("quote", quote_id or 0)


def _themes(session: Session) -> list[Theme]:
    return list(session.exec(select(Theme).order_by(col(Theme.position), col(Theme.id))))


def _number(session: Session, order: list[Theme]) -> None:
    for position, theme in enumerate(order):
        if theme.position != position:
            theme.position = position
            session.add(theme)
    session.flush()


def _link(session: Session, theme_id: int, code_id: int) -> ThemeCode | None:
    return session.exec(select(ThemeCode).where(ThemeCode.theme_id == theme_id, ThemeCode.code_id == code_id)).first()


def _theme(session: Session, theme_id: int) -> Theme:
    theme = session.get(Theme, theme_id)
    if theme is None:
        raise ProjectTrouble("This theme is no longer in the project.", safe="Nothing was changed.")
    return theme


def _name(session: Session, name: str, itself: int | None) -> str:
    name = " ".join(name.split())
    if not name:
        raise ProjectTrouble("A theme needs a name.", safe="Nothing was changed.")
    if any(theme.name == name and theme.id != itself for theme in _themes(session)):
        raise ProjectTrouble("There is already a theme “{name}”.", safe="Nothing was changed.", name=name)
    return name
