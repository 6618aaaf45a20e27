"""What researchers make of the text: codes, quotes and the tags, emotions and memos on them."""

from __future__ import annotations

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from interviewkit.model.base import Table, belongs_to, guid, key, moment


class Code(Table, table=True):
    """A named idea in the codebook's tree; family is "topic", "behaviour" or "need"."""

    __tablename__ = "code"

    id: int | None = key()
    guid: str = guid()
    parent_id: int | None = belongs_to("code.id", optional=True)
    name: str
    family: str = "topic"
    colour: int = 0
    """Hue number in the palette, 0–9: the shade follows light or dark."""
    definition: str = ""
    include: str = ""
    exclude: str = ""
    position: int = 0
    active: bool = True


class Quote(Table, table=True):
    """A passage worth keeping: [start, end) as (segment, code point offset). A quote whose text is gone keeps it in
    `lost_text`."""

    __tablename__ = "quote"

    id: int | None = key()
    guid: str = guid()
    source_id: int = belongs_to("source.id")
    start_segment_id: int = belongs_to("segment.id")
    start_offset: int
    end_segment_id: int = belongs_to("segment.id")
    end_offset: int
    lost_text: str | None = None
    stage_id: int | None = belongs_to("stage.id", optional=True, keep=True)
    touchpoint_id: int | None = belongs_to("touchpoint.id", optional=True, keep=True)
    memo: str = ""
    coder_id: int | None = belongs_to("coder.id", optional=True, keep=True)
    created_at: str = moment()


class Tag(Table, table=True):
    """One code on one quote by one coder. Weight says how much the context makes it count; 1 is usual."""

    __tablename__ = "tag"
    __table_args__ = (UniqueConstraint("quote_id", "code_id", "coder_id"), {"sqlite_autoincrement": True})

    id: int | None = key()
    quote_id: int = belongs_to("quote.id", indexed=False)
    code_id: int = belongs_to("code.id")
    coder_id: int | None = belongs_to("coder.id", optional=True, keep=True)
    weight: float = 1.0
    created_at: str = moment()


class Emotion(Table, table=True):
    """A feeling in a quote: label from the taxonomy ("" when only a valence), valence −3…+3, intensity 1…3, and why."""

    __tablename__ = "emotion"
    __table_args__ = (UniqueConstraint("quote_id", "label", "coder_id"), {"sqlite_autoincrement": True})

    id: int | None = key()
    quote_id: int = belongs_to("quote.id", indexed=False)
    label: str
    valence: int
    intensity: int = Field(default=2)
    weight: float = 1.0
    why: str = ""
    coder_id: int | None = belongs_to("coder.id", optional=True, keep=True)
    created_at: str = moment()
