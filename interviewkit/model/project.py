"""The project itself, who codes in it, and what it remembers about its own looks."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON
from sqlmodel import Field

from interviewkit.model.base import Table, guid, key, moment


class ProjectInfo(Table, table=True):
    """One row: what this project is."""

    __tablename__ = "project"

    id: int | None = key()
    guid: str = guid()
    title: str
    purpose: str = ""
    created_at: str = moment()


class Coder(Table, table=True):
    """A person who works in the project; every change carries one."""

    __tablename__ = "coder"

    id: int | None = key()
    guid: str = guid()
    name: str = Field(unique=True)


class Setting(Table, table=True):
    """Something the project remembers by name: pinned codes, the stage preset in use."""

    __tablename__ = "setting"

    id: int | None = key()
    name: str = Field(unique=True)
    value: Any = Field(default=None, sa_type=JSON(none_as_null=True), nullable=True)
