"""What the workbenches keep: tracks, layers of marks, stretches, the queue's order, speakers' colours; memos, terms,
saved searches, boards, key quotes and needs."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    op.add_column("media", sa.Column("video", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("speaker", sa.Column("colour", sa.Integer()))
    op.add_column("segment", sa.Column("moves", sa.String(), nullable=False, server_default=""))
    op.add_column("segment", sa.Column("language", sa.String(), nullable=False, server_default=""))
    op.create_table(
        "track",
        sa.Column("id", KEY, nullable=False),
        _reference("track", "source_id", "source", "CASCADE"),
        _reference("track", "media_id", "media", "CASCADE"),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("offset_ms", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_track"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "layer",
        sa.Column("id", KEY, nullable=False),
        sa.Column("guid", sa.String(36), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("colour", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_layer"),
        sa.UniqueConstraint("guid", name="uq_layer_guid"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "mark",
        sa.Column("id", KEY, nullable=False),
        sa.Column("guid", sa.String(36), nullable=False),
        _reference("mark", "source_id", "source", "CASCADE"),
        _reference("mark", "layer_id", "layer", "CASCADE"),
        sa.Column("start_ms", sa.Integer(), nullable=False),
        sa.Column("end_ms", sa.Integer()),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("value", sa.Float()),
        sa.Column("details", sa.JSON()),
        _reference("mark", "coder_id", "coder", "SET NULL", nullable=True),
        sa.Column("created_at", sa.String(24), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_mark"),
        sa.UniqueConstraint("guid", name="uq_mark_guid"),
        sqlite_autoincrement=True,
    )
    for table, column in (
        ("track", "source_id"), ("track", "media_id"), ("mark", "layer_id"), ("mark", "coder_id"),
    ):  # fmt: skip
        op.create_index(f"ix_{table}_{column}", table, [column])
    op.create_index("ix_mark_source_start", "mark", ["source_id", "start_ms"])
    with op.batch_alter_table("transcription") as batch:
        batch.add_column(_reference("transcription", "track_id", "track", "CASCADE", nullable=True))
        batch.add_column(sa.Column("from_ms", sa.Integer(), nullable=False, server_default="0"))
        batch.add_column(sa.Column("to_ms", sa.Integer()))
        batch.add_column(sa.Column("position", sa.Integer(), nullable=False, server_default="0"))
    op.create_index("ix_transcription_track_id", "transcription", ["track_id"])
    _coding()


def _coding() -> None:
    op.add_column("quote", sa.Column("starred", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("quote", sa.Column("need", sa.String(), nullable=False, server_default=""))
    about = ("source", "participant", "code", "theme", "stage", "coder")
    _create(
        "memo",
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        *(_reference("memo", f"{target}_id", target, "SET NULL", nullable=True) for target in about),
        sa.Column("created_at", sa.String(24), nullable=False),
        sa.Column("changed_at", sa.String(24), nullable=False),
    )
    _create(
        "term",
        sa.Column("word", sa.String(), nullable=False),
        sa.Column("meaning", sa.String(), nullable=False),
        _reference("term", "code_id", "code", "SET NULL", nullable=True),
        sa.UniqueConstraint("word", name="uq_term_word"),
    )
    for table, what in (("saved_search", "query"), ("board", "arrangement")):
        _create(
            table,
            sa.Column("name", sa.String(), nullable=False),
            sa.Column(what, sa.JSON()),
            sa.Column("position", sa.Integer(), nullable=False),
        )
    _create(
        "cluster",
        _reference("cluster", "board_id", "board", "CASCADE"),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("colour", sa.Integer(), nullable=False),
        *_place(),
    )
    op.create_table(
        "board_card",
        sa.Column("id", KEY, nullable=False),
        _reference("board_card", "board_id", "board", "CASCADE"),
        _reference("board_card", "quote_id", "quote", "CASCADE"),
        _reference("board_card", "cluster_id", "cluster", "SET NULL", nullable=True),
        *_place(),
        sa.PrimaryKeyConstraint("id", name="pk_board_card"),
        sa.UniqueConstraint("board_id", "quote_id", name="uq_board_card_board_id_quote_id"),
        sqlite_autoincrement=True,
    )
    for table, column in (
        *(("memo", f"{target}_id") for target in about), ("term", "code_id"), ("cluster", "board_id"),
        ("board_card", "quote_id"), ("board_card", "cluster_id"),
    ):  # fmt: skip
        op.create_index(f"ix_{table}_{column}", table, [column])


def _create(table: str, *parts: "sa.Column[Any] | sa.Constraint") -> None:
    """A table whose rows have an id and a guid."""
    op.create_table(
        table,
        sa.Column("id", KEY, nullable=False),
        sa.Column("guid", sa.String(36), nullable=False),
        *parts,
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sa.UniqueConstraint("guid", name=f"uq_{table}_guid"),
        sqlite_autoincrement=True,
    )


def _reference(table: str, column: str, target: str, gone: str, nullable: bool = False) -> "sa.Column[int]":
    return sa.Column(
        column,
        KEY,
        sa.ForeignKey(
            f"{target}.id",
            name=f"fk_{table}_{column}_{target}",
            ondelete=gone,
            deferrable=True,
            initially="IMMEDIATE",
        ),
        nullable=nullable,
    )


def _place() -> "tuple[sa.Column[float], sa.Column[float]]":
    return sa.Column("x", sa.Float(), nullable=False), sa.Column("y", sa.Float(), nullable=False)
