"""The project itself, who codes in it, and what it remembers about its own looks."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON
from sqlmodel import Field

from interviewkit.model.base import Table, belongs_to, guid, key, moment


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


class ImportReport(Table, table=True):
    """What an import brought in, and each thing it had to drop or change: findings as exchange writes them."""

    __tablename__ = "import_report"

    id: int | None = key()
    guid: str = guid()
    name: str
    format: str
    why: str = ""
    findings: Any = Field(default=None, sa_type=JSON(none_as_null=True), nullable=True)
    coder_id: int | None = belongs_to("coder.id", optional=True, keep=True)
    created_at: str = moment()
