"""The people a study is about."""

from __future__ import annotations

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from interviewkit.model.base import Table, belongs_to, guid, key


class Participant(Table, table=True):
    """A person who was interviewed; numbers count participants, never quotes."""

    __tablename__ = "participant"

    id: int | None = key()
    guid: str = guid()
    label: str = Field(unique=True)
    name: str = ""
    note: str = ""


class Attribute(Table, table=True):
    """One fact about a participant, e.g. segment = returning customer."""

    __tablename__ = "attribute"
    __table_args__ = (UniqueConstraint("participant_id", "name"), {"sqlite_autoincrement": True})

    id: int | None = key()
    participant_id: int = belongs_to("participant.id", indexed=False)
    name: str
    value: str
