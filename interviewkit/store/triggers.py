"""Writes the history's triggers out of the models, for SQLite and for PostgreSQL: no action can forget to record."""

from __future__ import annotations

from functools import cache

from sqlalchemy import JSON, Column, Connection, Float, Table, inspect

from interviewkit import model

UNRECORDED = {"step", "row_change", "current_step"}
EVENTS = ("insert", "update", "delete")


@cache
def recorded_tables() -> tuple[Table, ...]:
    """Every table whose rows are history, parents before children."""
    return tuple(table for table in model.Table.metadata.sorted_tables if table.name not in UNRECORDED)


def image_of(table: Table, dialect: str) -> str:
    """The expression that writes a row, named "row" in the query, as the history does."""
    return 'row_to_json("row")::text' if dialect == "postgresql" else _image(table, '"row"')


def _image(table: Table, row: str) -> str:
    """A JSON object of a SQLite row that gives every number back bit by bit."""

    def value(column: Column[object]) -> str:
        cell = f'{row}."{column.name}"'
        if isinstance(column.type, Float | JSON):
            # json_object alone keeps 15 digits of a double's 17, and knows no infinity. SQLite stores a JSON text that
            # is but a number as one, so typeof asks what is really there.
            return (
                f"CASE WHEN typeof({cell}) <> 'real' THEN {cell}"
                f" WHEN {cell} = 9e999 THEN json('9e999') WHEN {cell} = -9e999 THEN json('-9e999')"
                f" ELSE json(printf('%!.20e', {cell})) END"
            )
        return cell

    return "json_object(" + ", ".join(f"'{c.name}', {value(c)}" for c in table.columns) + ")"


def sqlite_triggers(table: Table) -> dict[str, str]:
    """Name → CREATE statement of one table's triggers on SQLite."""
    name = table.name
    differs = " OR ".join(f'OLD."{c.name}" IS NOT NEW."{c.name}"' for c in table.columns)
    step = "(SELECT step_id FROM current_step WHERE id = 1)"
    before, after = _image(table, "OLD"), _image(table, "NEW")
    images = {"insert": ("NULL", after), "update": (before, after), "delete": (before, "NULL")}
    return {
        f"history_{name}_{event}": (
            f'CREATE TRIGGER "history_{name}_{event}" AFTER {event.upper()} ON "{name}"'
            f" WHEN {step} IS NOT NULL{f' AND ({differs})' if event == 'update' else ''} BEGIN"
            " INSERT INTO row_change (step_id, table_name, row_id, before, after)"
            f" VALUES ({step}, '{name}', {'OLD' if event == 'delete' else 'NEW'}.id, {', '.join(images[event])}); END"
        )
        for event in EVENTS
    }


# json, not jsonb: a JSON column's text comes back as it was written.
POSTGRES_FUNCTION = """
CREATE OR REPLACE FUNCTION history_record() RETURNS trigger AS $$
DECLARE
  step text := nullif(current_setting('interviewkit.step', true), '');
  before text;
  after text;
BEGIN
  IF step IS NULL THEN RETURN NULL; END IF;
  IF TG_OP <> 'INSERT' THEN before := row_to_json(OLD)::text; END IF;
  IF TG_OP <> 'DELETE' THEN after := row_to_json(NEW)::text; END IF;
  IF before = after THEN RETURN NULL; END IF;
  INSERT INTO row_change (step_id, table_name, row_id, before, after)
    VALUES (step::bigint, TG_TABLE_NAME, CASE WHEN TG_OP = 'DELETE' THEN OLD.id ELSE NEW.id END, before, after);
  RETURN NULL;
END $$ LANGUAGE plpgsql
"""

POSTGRES_TRIGGER = (
    'CREATE TRIGGER history_record AFTER INSERT OR UPDATE OR DELETE ON "{table}"'
    " FOR EACH ROW EXECUTE FUNCTION history_record()"
)


def install(connection: Connection) -> None:
    """Creates all triggers anew; called when a project is made and after each migration."""
    remove(connection)
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(POSTGRES_FUNCTION)
    for table in recorded_tables():
        if connection.dialect.name == "postgresql":
            connection.exec_driver_sql(POSTGRES_TRIGGER.format(table=table.name))
        else:
            for statement in sqlite_triggers(table).values():
                connection.exec_driver_sql(statement)


def remove(connection: Connection) -> None:
    """Takes all triggers away, those of tables that are no more too; a migration runs without them."""
    if connection.dialect.name == "postgresql":
        for table in inspect(connection).get_table_names():
            connection.exec_driver_sql(f'DROP TRIGGER IF EXISTS history_record ON "{table}"')
        return
    for name in installed(connection):
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')


def installed(connection: Connection) -> dict[str, str]:
    """The history's triggers as they are in the database: name → statement (PostgreSQL: table → trigger's name)."""
    if connection.dialect.name == "postgresql":
        sql = """SELECT relname, tgname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
            WHERE tgname = 'history_record' AND tgenabled <> 'D' AND relnamespace = current_schema()::regnamespace"""
    else:
        sql = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name GLOB 'history_*'"
    return {row[0]: row[1] for row in connection.exec_driver_sql(sql)}


def missing(connection: Connection) -> list[str]:
    """Tables whose changes would not be recorded as they should."""
    found = installed(connection)
    if connection.dialect.name == "postgresql":
        return [table.name for table in recorded_tables() if table.name not in found]
    return [
        table.name
        for table in recorded_tables()
        if any(found.get(name) != statement for name, statement in sqlite_triggers(table).items())
    ]
