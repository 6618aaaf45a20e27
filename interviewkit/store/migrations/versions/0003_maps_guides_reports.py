"""What maps, guides, reports and imports keep: relations and boxes of theme maps, journey maps and their versions,
consent and kinds of attributes, import reports, designed reports, guides and the interviews held with them."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

KEY = sa.BigInteger().with_variant(sa.Integer, "sqlite")


def upgrade() -> None:
    for table, column in (
        ("source", "wave"), ("source", "held_on"), ("segment", "heading"), ("segment", "origin"),
        ("touchpoint", "place"), ("touchpoint", "owner"),
    ):  # fmt: skip
        op.add_column(table, sa.Column(column, sa.String(), nullable=False, server_default=""))
    op.add_column("theme_map", sa.Column("view", sa.JSON()))
    op.add_column("theme_map", sa.Column("position", sa.Integer(), nullable=False, server_default="0"))
    _themes()
    with op.batch_alter_table("map_place") as batch:
        batch.add_column(_reference("map_place", "quote_id", "quote", "CASCADE", nullable=True))
        batch.add_column(_reference("map_place", "group_id", "map_group", "SET NULL", nullable=True))
        batch.create_unique_constraint("uq_map_place_map_id_quote_id", ["map_id", "quote_id"])
    _index("map_place", "quote_id", "group_id")
    _journey()
    _people_and_reports()
    _guides()


def _themes() -> None:
    _create(
        "theme_quote",
        _reference("theme_quote", "theme_id", "theme", "CASCADE"),
        _reference("theme_quote", "quote_id", "quote", "CASCADE"),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.UniqueConstraint("theme_id", "quote_id", name="uq_theme_quote_theme_id_quote_id"),
    )
    _index("theme_quote", "quote_id")
    _create(
        "relation",
        sa.Column("guid", sa.String(36), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        _reference("relation", "from_theme_id", "theme", "CASCADE", nullable=True),
        _reference("relation", "from_code_id", "code", "CASCADE", nullable=True),
        _reference("relation", "to_theme_id", "theme", "CASCADE", nullable=True),
        _reference("relation", "to_code_id", "code", "CASCADE", nullable=True),
        sa.Column("memo", sa.String(), nullable=False),
        _reference("relation", "coder_id", "coder", "SET NULL", nullable=True),
        sa.Column("created_at", sa.String(24), nullable=False),
        sa.UniqueConstraint("guid", name="uq_relation_guid"),
    )
    _index("relation", "coder_id", "from_code_id", "from_theme_id", "to_code_id", "to_theme_id")
    _create(
        "relation_quote",
        _reference("relation_quote", "relation_id", "relation", "CASCADE"),
        _reference("relation_quote", "quote_id", "quote", "CASCADE"),
        sa.UniqueConstraint("relation_id", "quote_id", name="uq_relation_quote_relation_id_quote_id"),
    )
    _index("relation_quote", "quote_id")
    _create(
        "map_group",
        sa.Column("guid", sa.String(36), nullable=False),
        _reference("map_group", "map_id", "theme_map", "CASCADE"),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("colour", sa.Integer(), nullable=False),
        sa.UniqueConstraint("guid", name="uq_map_group_guid"),
    )
    _index("map_group", "map_id")


def _journey() -> None:
    _create(
        "journey_map",
        sa.Column("guid", sa.String(36), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("actor", sa.String(), nullable=False),
        sa.Column("scenario", sa.String(), nullable=False),
        sa.Column("expectations", sa.String(), nullable=False),
        sa.Column("scope", sa.JSON()),
        sa.Column("view", sa.JSON()),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.String(24), nullable=False),
        sa.UniqueConstraint("guid", name="uq_journey_map_guid"),
    )
    _create(
        "journey_cell",
        sa.Column("guid", sa.String(36), nullable=False),
        _reference("journey_cell", "map_id", "journey_map", "CASCADE"),
        _reference("journey_cell", "stage_id", "stage", "CASCADE"),
        sa.Column("lane", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("value", sa.Float()),
        _reference("journey_cell", "media_id", "media", "SET NULL", nullable=True),
        _reference("journey_cell", "touchpoint_id", "touchpoint", "SET NULL", nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        _reference("journey_cell", "coder_id", "coder", "SET NULL", nullable=True),
        sa.Column("created_at", sa.String(24), nullable=False),
        sa.UniqueConstraint("guid", name="uq_journey_cell_guid"),
    )
    _index("journey_cell", "coder_id", "map_id", "media_id", "stage_id", "touchpoint_id")
    _create(
        "cell_quote",
        _reference("cell_quote", "cell_id", "journey_cell", "CASCADE"),
        _reference("cell_quote", "quote_id", "quote", "CASCADE"),
        sa.UniqueConstraint("cell_id", "quote_id", name="uq_cell_quote_cell_id_quote_id"),
    )
    _index("cell_quote", "quote_id")
    _create(
        "journey_version",
        sa.Column("guid", sa.String(36), nullable=False),
        _reference("journey_version", "map_id", "journey_map", "CASCADE"),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("image", sa.JSON()),
        _reference("journey_version", "coder_id", "coder", "SET NULL", nullable=True),
        sa.Column("created_at", sa.String(24), nullable=False),
        sa.UniqueConstraint("guid", name="uq_journey_version_guid"),
    )
    _index("journey_version", "coder_id", "map_id")


def _people_and_reports() -> None:
    _create(
        "attribute_type",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("scale", sa.String(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.UniqueConstraint("name", name="uq_attribute_type_name"),
    )
    _create(
        "consent",
        sa.Column("guid", sa.String(36), nullable=False),
        _reference("consent", "participant_id", "participant", "CASCADE"),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("said_at", sa.String(24), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        _reference("consent", "source_id", "source", "SET NULL", nullable=True),
        _reference("consent", "coder_id", "coder", "SET NULL", nullable=True),
        sa.UniqueConstraint("guid", name="uq_consent_guid"),
    )
    _index("consent", "coder_id", "participant_id", "source_id")
    _create(
        "import_report",
        sa.Column("guid", sa.String(36), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("format", sa.String(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("findings", sa.JSON()),
        _reference("import_report", "coder_id", "coder", "SET NULL", nullable=True),
        sa.Column("created_at", sa.String(24), nullable=False),
        sa.UniqueConstraint("guid", name="uq_import_report_guid"),
    )
    _index("import_report", "coder_id")
    _create(
        "report",
        sa.Column("guid", sa.String(36), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("design", sa.JSON()),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.String(24), nullable=False),
        sa.UniqueConstraint("guid", name="uq_report_guid"),
    )
    _create(
        "report_text",
        _reference("report_text", "report_id", "report", "CASCADE"),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.UniqueConstraint("report_id", "place", "language", name="uq_report_text_report_id_place_language"),
    )


def _guides() -> None:
    _create(
        "guide",
        sa.Column("guid", sa.String(36), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("method", sa.String(), nullable=False),
        sa.Column("wave", sa.String(), nullable=False),
        _reference("guide", "before_id", "guide", "SET NULL", nullable=True),
        sa.Column("slot_minutes", sa.Float(), nullable=False),
        sa.Column("decision", sa.String(), nullable=False),
        sa.Column("hypotheses", sa.String(), nullable=False),
        sa.Column("consent_script", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.String(24), nullable=False),
        sa.Column("changed_at", sa.String(24), nullable=False),
        sa.UniqueConstraint("guid", name="uq_guide_guid"),
    )
    _index("guide", "before_id")
    _create(
        "guide_stage",
        _reference("guide_stage", "guide_id", "guide", "CASCADE"),
        _reference("guide_stage", "stage_id", "stage", "CASCADE"),
        sa.UniqueConstraint("guide_id", "stage_id", name="uq_guide_stage_guide_id_stage_id"),
    )
    _index("guide_stage", "stage_id")
    _create(
        "research_question",
        sa.Column("guid", sa.String(36), nullable=False),
        _reference("research_question", "guide_id", "guide", "CASCADE"),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.UniqueConstraint("guid", name="uq_research_question_guid"),
    )
    _index("research_question", "guide_id")
    _create(
        "guide_section",
        sa.Column("guid", sa.String(36), nullable=False),
        _reference("guide_section", "guide_id", "guide", "CASCADE"),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("minutes", sa.Float()),
        sa.Column("script", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.UniqueConstraint("guid", name="uq_guide_section_guid"),
    )
    _index("guide_section", "guide_id")
    _create(
        "guide_question",
        sa.Column("guid", sa.String(36), nullable=False),
        _reference("guide_question", "section_id", "guide_section", "CASCADE"),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("short", sa.String(), nullable=False),
        sa.Column("probes", sa.String(), nullable=False),
        sa.Column("listen_for", sa.String(), nullable=False),
        sa.Column("stimulus", sa.String(), nullable=False),
        sa.Column("branch", sa.String(), nullable=False),
        sa.Column("observer", sa.String(), nullable=False),
        sa.Column("must", sa.Boolean(), nullable=False),
        sa.Column("minutes", sa.Float()),
        _reference("guide_question", "stage_id", "stage", "SET NULL", nullable=True),
        sa.Column("origin", sa.String(36), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.UniqueConstraint("guid", name="uq_guide_question_guid"),
    )
    _index("guide_question", "section_id", "stage_id")
    _create(
        "question_aim",
        _reference("question_aim", "question_id", "guide_question", "CASCADE"),
        _reference("question_aim", "research_question_id", "research_question", "CASCADE"),
        sa.UniqueConstraint(
            "question_id", "research_question_id", name="uq_question_aim_question_id_research_question_id"
        ),
    )
    _index("question_aim", "research_question_id")
    _create(
        "waiver",
        _reference("waiver", "guide_id", "guide", "CASCADE"),
        _reference("waiver", "question_id", "guide_question", "CASCADE", nullable=True),
        sa.Column("fault", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        _reference("waiver", "coder_id", "coder", "SET NULL", nullable=True),
        sa.Column("created_at", sa.String(24), nullable=False),
    )
    _index("waiver", "coder_id", "guide_id", "question_id")
    _create(
        "check_item",
        sa.Column("guid", sa.String(36), nullable=False),
        _reference("check_item", "guide_id", "guide", "CASCADE"),
        sa.Column("list_name", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("done", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.UniqueConstraint("guid", name="uq_check_item_guid"),
    )
    _index("check_item", "guide_id")
    _create(
        "phrase",
        sa.Column("guid", sa.String(36), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.UniqueConstraint("guid", name="uq_phrase_guid"),
    )
    _create(
        "interview",
        sa.Column("guid", sa.String(36), nullable=False),
        _reference("interview", "guide_id", "guide", "SET NULL", nullable=True),
        _reference("interview", "participant_id", "participant", "SET NULL", nullable=True),
        _reference("interview", "source_id", "source", "SET NULL", nullable=True),
        _reference("interview", "coder_id", "coder", "SET NULL", nullable=True),
        sa.Column("began_at", sa.String(24), nullable=False),
        sa.Column("recording_ms", sa.Integer()),
        sa.Column("questions_ms", sa.Integer()),
        sa.Column("ended_ms", sa.Integer()),
        sa.Column("nudge_ms", sa.Integer(), nullable=False),
        sa.Column("consent", sa.String(), nullable=False),
        sa.Column("consent_ms", sa.Integer()),
        sa.Column("summary", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.UniqueConstraint("guid", name="uq_interview_guid"),
    )
    _index("interview", "coder_id", "guide_id", "participant_id", "source_id")
    _create(
        "interview_mark",
        sa.Column("guid", sa.String(36), nullable=False),
        _reference("interview_mark", "interview_id", "interview", "CASCADE"),
        sa.Column("at_ms", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        _reference("interview_mark", "section_id", "guide_section", "SET NULL", nullable=True),
        _reference("interview_mark", "question_id", "guide_question", "SET NULL", nullable=True),
        sa.Column("value", sa.Integer()),
        sa.Column("text", sa.String(), nullable=False),
        _reference("interview_mark", "coder_id", "coder", "SET NULL", nullable=True),
        sa.Column("created_at", sa.String(24), nullable=False),
        sa.UniqueConstraint("guid", name="uq_interview_mark_guid"),
    )
    _index("interview_mark", "coder_id", "interview_id", "question_id", "section_id")
    _create(
        "answer",
        sa.Column("guid", sa.String(36), nullable=False),
        _reference("answer", "question_id", "guide_question", "CASCADE"),
        _reference("answer", "interview_id", "interview", "SET NULL", nullable=True),
        _reference("answer", "source_id", "source", "CASCADE"),
        _reference("answer", "start_segment_id", "segment", "CASCADE"),
        _reference("answer", "end_segment_id", "segment", "CASCADE"),
        sa.UniqueConstraint("guid", name="uq_answer_guid"),
    )
    _index("answer", "end_segment_id", "interview_id", "question_id", "source_id", "start_segment_id")


def _create(table: str, *parts: "sa.Column[Any] | sa.Constraint") -> None:
    op.create_table(
        table,
        sa.Column("id", KEY, nullable=False),
        *parts,
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sqlite_autoincrement=True,
    )


def _index(table: str, *columns: str) -> None:
    for column in columns:
        op.create_index(f"ix_{table}_{column}", table, [column])


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
