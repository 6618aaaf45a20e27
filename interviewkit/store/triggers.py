"""Writes the history's triggers out of the models, for SQLite and for PostgreSQL: no action can forget to record."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Connection, Float, Table

from interviewkit import model

UNRECORDED = {"step", "row_change", "current_step"}


def recorded_tables() -> list[Table]:
    """Every table whose rows are history, parents before children."""
    return [table for table in model.Table.metadata.sorted_tables if table.name not in UNRECORDED]


def _image(table: Table, row: str) -> str:
    """A JSON object of a SQLite row that gives every number back bit by bit."""

    def value(column: Column[object]) -> str:
        cell = f'{row}."{column.name}"'
        if isinstance(column.type, Float) and not isinstance(column.type, Boolean):
            # json_object alone keeps 15 digits, a double needs 17.
            return f"CASE WHEN {cell} IS NULL THEN NULL ELSE json(printf('%!.17g', {cell})) END"
        return cell

    return "json_object(" + ", ".join(f"'{c.name}', {value(c)}" for c in table.columns) + ")"


def sqlite_triggers(table: Table) -> list[str]:
    """DROP and CREATE statements for one table on SQLite."""
    name, statements = table.name, []
    differs = " OR ".join(f'OLD."{c.name}" IS NOT NEW."{c.name}"' for c in table.columns)
    step = "(SELECT step_id FROM current_step WHERE id = 1)"
    for event, row, before, after, when in (
        ("insert", "NEW", "NULL", _image(table, "NEW"), ""),
        ("update", "NEW", _image(table, "OLD"), _image(table, "NEW"), f" AND ({differs})"),
        ("delete", "OLD", _image(table, "OLD"), "NULL", ""),
    ):
        statements.append(f'DROP TRIGGER IF EXISTS "history_{name}_{event}"')
        statements.append(
            f'CREATE TRIGGER "history_{name}_{event}" AFTER {event.upper()} ON "{name}"'
            f" WHEN {step} IS NOT NULL{when} BEGIN"
            " INSERT INTO row_change (step_id, table_name, row_id, before, after)"
            f" VALUES ({step}, '{name}', {row}.id, {before}, {after}); END"
        )
    return statements


POSTGRES_FUNCTION = """
CREATE OR REPLACE FUNCTION history_record() RETURNS trigger AS $$
DECLARE step text := nullif(current_setting('interviewkit.step', true), '');
BEGIN
  IF step IS NULL THEN RETURN NULL; END IF;
  IF TG_OP = 'UPDATE' AND to_jsonb(OLD) = to_jsonb(NEW) THEN RETURN NULL; END IF;
  INSERT INTO row_change (step_id, table_name, row_id, before, after) VALUES (
    step::bigint, TG_TABLE_NAME,
    CASE WHEN TG_OP = 'DELETE' THEN OLD.id ELSE NEW.id END,
    CASE WHEN TG_OP = 'INSERT' THEN NULL ELSE to_jsonb(OLD)::text END,
    CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE to_jsonb(NEW)::text END);
  RETURN NULL;
END $$ LANGUAGE plpgsql
"""


def postgres_triggers(table: Table) -> list[str]:
    """DROP and CREATE statements for one table on PostgreSQL; POSTGRES_FUNCTION must exist."""
    return [
        f'DROP TRIGGER IF EXISTS history_record ON "{table.name}"',
        f'CREATE TRIGGER history_record AFTER INSERT OR UPDATE OR DELETE ON "{table.name}"'
        " FOR EACH ROW EXECUTE FUNCTION history_record()",
    ]


def install(connection: Connection) -> None:
    """(Re)creates all triggers; called when a project is made and after each migration."""
    postgres = connection.dialect.name == "postgresql"
    if postgres:
        connection.exec_driver_sql(POSTGRES_FUNCTION.replace("%", "%%"))
    for table in recorded_tables():
        for statement in postgres_triggers(table) if postgres else sqlite_triggers(table):
            connection.exec_driver_sql(statement)
