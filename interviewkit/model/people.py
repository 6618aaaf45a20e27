"""The people a study is about."""

from __future__ import annotations

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from interviewkit.model.base import Table, belongs_to, guid, key, moment


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


class AttributeType(Table, table=True):
    """How the values of an attribute are to be read; one that has no row here is text.

    kind: "text", "number", "date", "yes_no". scale: "", or of a score "nps", "csat", "ces". unit: shown after numbers.
    """

    __tablename__ = "attribute_type"

    id: int | None = key()
    name: str = Field(unique=True)
    kind: str = "text"
    scale: str = ""
    unit: str = ""
    position: int = 0


class Consent(Table, table=True):
    """What a participant agreed to, refused or took back, and how that is known; of one scope the latest counts.

    scope: "interview", "recording", "quotes", "media" (voice or picture shown), "sharing" (beyond the team), "contact".
    answer: "yes", "no" or "withdrawn". said_at: ISO in UTC.
    """

    __tablename__ = "consent"

    id: int | None = key()
    guid: str = guid()
    participant_id: int = belongs_to("participant.id")
    scope: str
    answer: str
    said_at: str = moment()
    note: str = ""
    source_id: int | None = belongs_to("source.id", optional=True, keep=True)
    coder_id: int | None = belongs_to("coder.id", optional=True, keep=True)
