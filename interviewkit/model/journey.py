"""The customer journey: its stages and the touchpoints in them."""

from __future__ import annotations

from interviewkit.model.base import Table, belongs_to, guid, key


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
    position: int = 0
