"""Themes over codes, how they relate, and where things stand on the maps."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, UniqueConstraint
from sqlmodel import Field

from interviewkit.model.base import Table, belongs_to, guid, key, moment


class Theme(Table, table=True):
    """A claim that several codes support."""

    __tablename__ = "theme"

    id: int | None = key()
    guid: str = guid()
    name: str
    claim: str = ""
    colour: int = 0
    position: int = 0


class ThemeCode(Table, table=True):
    """A code that belongs to a theme."""

    __tablename__ = "theme_code"
    __table_args__ = (UniqueConstraint("theme_id", "code_id"), {"sqlite_autoincrement": True})

    id: int | None = key()
    theme_id: int = belongs_to("theme.id", indexed=False)
    code_id: int = belongs_to("code.id")


class ThemeQuote(Table, table=True):
    """A quote chosen by hand to speak for a theme, in order."""

    __tablename__ = "theme_quote"
    __table_args__ = (UniqueConstraint("theme_id", "quote_id"), {"sqlite_autoincrement": True})

    id: int | None = key()
    theme_id: int = belongs_to("theme.id", indexed=False)
    quote_id: int = belongs_to("quote.id")
    position: int = 0


class Relation(Table, table=True):
    """What one theme or code has to do with another, drawn by hand; exactly one of each pair of ends is set.

    kind: "causes", "leads_to", "part_of", "supports", or without direction "contrasts", "relates".
    """

    __tablename__ = "relation"

    id: int | None = key()
    guid: str = guid()
    kind: str
    from_theme_id: int | None = belongs_to("theme.id", optional=True)
    from_code_id: int | None = belongs_to("code.id", optional=True)
    to_theme_id: int | None = belongs_to("theme.id", optional=True)
    to_code_id: int | None = belongs_to("code.id", optional=True)
    memo: str = ""
    coder_id: int | None = belongs_to("coder.id", optional=True, keep=True)
    created_at: str = moment()


class RelationQuote(Table, table=True):
    """A quote that shows a relation."""

    __tablename__ = "relation_quote"
    __table_args__ = (UniqueConstraint("relation_id", "quote_id"), {"sqlite_autoincrement": True})

    id: int | None = key()
    relation_id: int = belongs_to("relation.id", indexed=False)
    quote_id: int = belongs_to("quote.id")


class ThemeMap(Table, table=True):
    """One saved picture of the themes; view: what it shows and how (measure, threshold, filters, colours)."""

    __tablename__ = "theme_map"

    id: int | None = key()
    guid: str = guid()
    name: str
    view: Any = Field(default=None, sa_type=JSON(none_as_null=True), nullable=True)
    position: int = 0


class MapGroup(Table, table=True):
    """A named box around things on a map: those whose place names it."""

    __tablename__ = "map_group"

    id: int | None = key()
    guid: str = guid()
    map_id: int = belongs_to("theme_map.id")
    name: str = ""
    colour: int = 0


class MapPlace(Table, table=True):
    """Where one theme, code or quote stands on a map, in scene units, and in which box.

    A pinned one stays when the map is laid out again. A quote is on a map only where it has a place.
    """

    __tablename__ = "map_place"
    __table_args__ = (
        UniqueConstraint("map_id", "theme_id"),
        UniqueConstraint("map_id", "code_id"),
        UniqueConstraint("map_id", "quote_id"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = key()
    map_id: int = belongs_to("theme_map.id", indexed=False)
    theme_id: int | None = belongs_to("theme.id", optional=True)
    code_id: int | None = belongs_to("code.id", optional=True)
    quote_id: int | None = belongs_to("quote.id", optional=True)
    group_id: int | None = belongs_to("map_group.id", optional=True, keep=True)
    x: float
    y: float
    pinned: bool = False
