"""What every table shares: an integer id that is never used twice, and how kinds of values are stored."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import BigInteger, Integer, MetaData
from sqlmodel import Field, SQLModel

Key = BigInteger().with_variant(Integer, "sqlite")

NAMES = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Table(SQLModel):
    """Base of every table of a project; its metadata is the schema."""

    metadata = MetaData(naming_convention=NAMES)
    __table_args__: Any = {"sqlite_autoincrement": True}


def key() -> Any:
    """The primary key: an integer, never reused, so that exported ids and the history stay true."""
    return Field(default=None, primary_key=True, sa_type=Key)


def belongs_to(target: str, *, optional: bool = False, keep: bool = False, indexed: bool = True) -> Any:
    """A reference to `table.id`. Deleting the target deletes this row, or empties the reference if keep.

    indexed=False where another index of the table begins with it.
    """
    default: Any = {"default": None} if optional else {}
    return Field(
        **default,
        foreign_key=target,
        ondelete="SET NULL" if keep else "CASCADE",
        nullable=optional,
        index=indexed,
        sa_type=Key,
    )


def new_guid() -> str:
    """An identity that survives merging and exchange, as REFI-QDA wants it."""
    return str(uuid4())


def guid() -> Any:
    return Field(default_factory=new_guid, max_length=36, unique=True)


def now() -> str:
    """This moment as ISO 8601 in UTC, to the millisecond, e.g. 2026-01-31T09:30:00.000Z."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def moment() -> Any:
    """When a row was made; ISO text sorts, compares and exports the same on every database."""
    return Field(default_factory=now, max_length=24)
