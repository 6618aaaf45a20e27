"""Who changed what and when: undo, redo and the audit trail are one table."""

from __future__ import annotations

from sqlalchemy import Index, Text
from sqlmodel import Field

from interviewkit.model.base import Key, Table, key, moment


class Step(Table, table=True):
    """One change as a person knows it. State: "done", "undone" or "dropped" (undone, then something else done)."""

    __tablename__ = "step"
    __table_args__ = (Index("ix_step_coder_state", "coder", "state", "id"), {"sqlite_autoincrement": True})

    id: int | None = key()
    at: str = moment()
    coder: str
    label: str
    """What was done, as an English text of the catalogue."""
    detail: str = ""
    """What it was done to, in the researcher's own words."""
    state: str = "done"
    background: bool = False
    """True for what a machine did in hours, such as a transcription: in the trail, but not taken back by Ctrl+Z."""
    recorded: bool = True
    """False for imports past the bound: they are undone by deleting the source."""


class RowChange(Table, table=True):
    """One row before and after, as JSON; the database's own triggers write these."""

    __tablename__ = "row_change"
    __table_args__ = (
        Index("ix_row_change_row", "table_name", "row_id"),
        {"sqlite_autoincrement": True},
    )

    id: int | None = key()
    step_id: int = Field(sa_type=Key, index=True)
    table_name: str
    row_id: int = Field(sa_type=Key)
    before: str | None = Field(default=None, sa_type=Text)
    after: str | None = Field(default=None, sa_type=Text)


class CurrentStep(Table, table=True):
    """One row: the step that SQLite's triggers record for; null outside a change. PostgreSQL has a setting."""

    __tablename__ = "current_step"

    id: int | None = key()
    step_id: int | None = Field(default=None, sa_type=Key, nullable=True)
