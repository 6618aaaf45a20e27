"""Themes over codes, and where things stand on the map."""

from __future__ import annotations

from sqlalchemy import UniqueConstraint

from interviewkit.model.base import Table, belongs_to, guid, key


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


class ThemeMap(Table, table=True):
    """One saved picture of the themes."""

    __tablename__ = "theme_map"

    id: int | None = key()
    guid: str = guid()
    name: str


class MapPlace(Table, table=True):
    """Where one theme or code stands on a map, in scene units; a pinned one stays when the map is laid out again."""

    __tablename__ = "map_place"
    __table_args__ = (
        UniqueConstraint("map_id", "theme_id"),
        UniqueConstraint("map_id", "code_id"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = key()
    map_id: int = belongs_to("theme_map.id", indexed=False)
    theme_id: int | None = belongs_to("theme.id", optional=True)
    code_id: int | None = belongs_to("code.id", optional=True)
    x: float
    y: float
    pinned: bool = False
