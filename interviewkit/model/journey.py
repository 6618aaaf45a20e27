"""The customer journey: its stages, the touchpoints in them, and the maps drawn over them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, UniqueConstraint
from sqlmodel import Field

from interviewkit.model.base import Table, belongs_to, guid, key, moment


class Stage(Table, table=True):
    """A stretch of the journey, in order, named in both languages."""

    __tablename__ = "stage"

    id: int | None = key()
    guid: str = guid()
    name_en: str
    name_ko: str
    position: int


class Touchpoint(Table, table=True):
    """Where customer and service meet in a stage."""

    __tablename__ = "touchpoint"

    id: int | None = key()
    guid: str = guid()
    stage_id: int = belongs_to("stage.id")
    name: str
    channel: str = ""
    place: str = ""
    """"online", "offline", "both" or ""."""
    owner: str = ""
    position: int = 0


class JourneyMap(Table, table=True):
    """One journey, of one kind of customer: who (scope), what is shown (view), and NN/g's actor and scenario."""

    __tablename__ = "journey_map"

    id: int | None = key()
    guid: str = guid()
    name: str
    actor: str = ""
    scenario: str = ""
    expectations: str = ""
    scope: Any = Field(default=None, sa_type=JSON(none_as_null=True), nullable=True)
    view: Any = Field(default=None, sa_type=JSON(none_as_null=True), nullable=True)
    position: int = 0
    created_at: str = moment()


class JourneyCell(Table, table=True):
    """A card in one lane of one stage: text, and where the lane counts or measures, a value.

    lane: "action", "thought", "pain", "gain", "moment", "dropoff", "funnel", "opportunity", "owner", "kpi",
    "storyboard", "backstage", or a name of the team's own. channel: "" for all of them.
    """

    __tablename__ = "journey_cell"

    id: int | None = key()
    guid: str = guid()
    map_id: int = belongs_to("journey_map.id")
    stage_id: int = belongs_to("stage.id")
    lane: str
    channel: str = ""
    text: str = ""
    value: float | None = None
    media_id: int | None = belongs_to("media.id", optional=True, keep=True)
    touchpoint_id: int | None = belongs_to("touchpoint.id", optional=True, keep=True)
    position: int = 0
    coder_id: int | None = belongs_to("coder.id", optional=True, keep=True)
    created_at: str = moment()


class CellQuote(Table, table=True):
    """A quote that bears out a card of a journey map."""

    __tablename__ = "cell_quote"
    __table_args__ = (UniqueConstraint("cell_id", "quote_id"), {"sqlite_autoincrement": True})

    id: int | None = key()
    cell_id: int = belongs_to("journey_cell.id", indexed=False)
    quote_id: int = belongs_to("quote.id")


class JourneyVersion(Table, table=True):
    """A journey map as it stood at one moment, numbers included; image as journey.versions writes it."""

    __tablename__ = "journey_version"

    id: int | None = key()
    guid: str = guid()
    map_id: int = belongs_to("journey_map.id")
    name: str
    note: str = ""
    image: Any = Field(default=None, sa_type=JSON(none_as_null=True), nullable=True)
    coder_id: int | None = belongs_to("coder.id", optional=True, keep=True)
    created_at: str = moment()
