"""What researchers make of the text: codes, quotes and the tags, emotions and memos on them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, UniqueConstraint
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
    starred: bool = False
    """A key quote: shown first on boards and in reports."""
    need: str = ""
    """"stated" when the person says what they need, "latent" when the coder reads it between the lines."""
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


class Memo(Table, table=True):
    """A thought written down, about at most one thing; about nothing it is an entry of the journal.

    When the thing goes, the memo stays as an entry of the journal.
    """

    __tablename__ = "memo"

    id: int | None = key()
    guid: str = guid()
    title: str = ""
    text: str = ""
    source_id: int | None = belongs_to("source.id", optional=True, keep=True)
    participant_id: int | None = belongs_to("participant.id", optional=True, keep=True)
    code_id: int | None = belongs_to("code.id", optional=True, keep=True)
    theme_id: int | None = belongs_to("theme.id", optional=True, keep=True)
    stage_id: int | None = belongs_to("stage.id", optional=True, keep=True)
    coder_id: int | None = belongs_to("coder.id", optional=True, keep=True)
    created_at: str = moment()
    changed_at: str = moment()


class Term(Table, table=True):
    """A word of the study's glossary and what the team means by it."""

    __tablename__ = "term"

    id: int | None = key()
    guid: str = guid()
    word: str = Field(unique=True)
    meaning: str = ""
    code_id: int | None = belongs_to("code.id", optional=True, keep=True)


class SavedSearch(Table, table=True):
    """A search that is asked again and again; query as analysis.asking reads it."""

    __tablename__ = "saved_search"

    id: int | None = key()
    guid: str = guid()
    name: str
    query: Any = Field(default=None, sa_type=JSON(none_as_null=True), nullable=True)
    position: int = 0


class Board(Table, table=True):
    """A wall for quotes: which are on it (filter) and how they are grouped, or free clusters on a canvas."""

    __tablename__ = "board"

    id: int | None = key()
    guid: str = guid()
    name: str
    arrangement: Any = Field(default=None, sa_type=JSON(none_as_null=True), nullable=True)
    position: int = 0


class Cluster(Table, table=True):
    """A heap of cards on a board that belong together, with a name of its own."""

    __tablename__ = "cluster"

    id: int | None = key()
    guid: str = guid()
    board_id: int = belongs_to("board.id")
    name: str = ""
    colour: int = 0
    x: float = 0.0
    y: float = 0.0


class BoardCard(Table, table=True):
    """Where a quote lies on a board, in scene units, and in which cluster."""

    __tablename__ = "board_card"
    __table_args__ = (UniqueConstraint("board_id", "quote_id"), {"sqlite_autoincrement": True})

    id: int | None = key()
    board_id: int = belongs_to("board.id", indexed=False)
    quote_id: int = belongs_to("quote.id")
    cluster_id: int | None = belongs_to("cluster.id", optional=True, keep=True)
    x: float = 0.0
    y: float = 0.0
