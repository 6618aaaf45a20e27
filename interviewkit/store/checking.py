"""Looks for what is wrong with a project before the researcher meets it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlmodel import Session

from interviewkit.store import media, triggers
from interviewkit.store.bulk import fetch
from interviewkit.words import mark, tr

DAMAGED = mark("The database is damaged: {said}")
NOWHERE = mark("It points to {table} {target}, which is not there.")
OTHER_SOURCE = mark("It begins or ends in another source.")
OUT_OF_TEXT = mark("Its offsets {start} and {end} lie outside the text.")
CROSSED = mark("It ends before it begins.")
MOVED = mark("Its file “{place}” is not there.")
OTHER_SIZE = mark("Its file “{place}” has {found} bytes, not {expected}.")
BACKWARDS = mark("It ends at {end} ms, before it begins at {start} ms.")
UNREADABLE = mark("The history of {table} {row} cannot be read.")
NO_STEP = mark("The history of {table} {row} belongs to no step.")
UNWATCHED = mark("Changes of this table are not recorded as they should be.")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong. kind: "database", "reference", "quote", "mark", "media", "history" or "trigger"; where: table
    and row id, or a recording's name; detail: what is wrong, in the current language."""

    kind: str
    where: str
    detail: str


def check(session: Session, project: Path | None) -> list[Problem]:
    """Everything wrong with a project, worst first. project: its file, None for a team's database, whose server looks
    after whole pages and references itself and which has no folder of recordings here."""
    problems: list[Problem] = []
    if session.connection().dialect.name == "sqlite":
        problems += _database(session)
        if problems:
            return problems
        problems += _references(session)
    problems += _quotes(session)
    problems += _marks(session)
    problems += _history(session)
    problems += [Problem("trigger", table, tr(UNWATCHED)) for table in triggers.missing(session.connection())]
    if project is not None:
        problems += _media(session, project)
    return problems


def wrong_places(session: Session) -> list[Problem]:
    """Quotes and marks that stand nowhere: what rows of another's making can get wrong though each fits its table."""
    return [*_quotes(session), *_marks(session)]


def _database(session: Session) -> Iterator[Problem]:
    try:
        reports = [row[0] for row in fetch(session, "PRAGMA integrity_check(20)")]
    except sqlite3.DatabaseError as error:  # too damaged to be looked through
        reports = [str(error)]
    for said in reports:
        if said != "ok":
            yield Problem("database", "", tr(DAMAGED, said=said))


def _references(session: Session) -> Iterator[Problem]:
    for table, row, target, reference in fetch(session, "PRAGMA foreign_key_check"):
        column = {key[0]: key[3] for key in fetch(session, f'PRAGMA foreign_key_list("{table}")')}[reference]
        ((value,),) = fetch(session, f'SELECT "{column}" FROM "{table}" WHERE id = :row', {"row": row})
        yield Problem("reference", f"{table} {row}", tr(NOWHERE, table=target, target=value))


def _quotes(session: Session) -> Iterator[Problem]:
    """A quote that lost its text keeps an empty place, so start and end may be equal only then."""
    sql = """SELECT quote.id, quote.source_id, start_offset, end_offset, lost_text IS NOT NULL,
          first.source_id, first.position, length(first.text), last.source_id, last.position, length(last.text),
          first.id = last.id
        FROM quote
        JOIN segment AS first ON first.id = start_segment_id JOIN segment AS last ON last.id = end_segment_id"""
    for row in fetch(session, sql):
        quote, source, start, end, lost, *first, same = row
        first_source, first_position, first_length, last_source, last_position, last_length = first
        where = f"quote {quote}"
        if not first_source == last_source == source:
            yield Problem("quote", where, tr(OTHER_SOURCE))
        elif not (0 <= start <= first_length and 0 <= end <= last_length):
            yield Problem("quote", where, tr(OUT_OF_TEXT, start=start, end=end))
        elif last_position < first_position or (same and (end < start or (end == start and not lost))):
            yield Problem("quote", where, tr(CROSSED))


def _marks(session: Session) -> Iterator[Problem]:
    """Notes and events begin with the recording or later, and run forwards."""
    sql = "SELECT id, start_ms, end_ms FROM mark WHERE start_ms < 0 OR end_ms < start_ms ORDER BY id LIMIT 20"
    for row, start, end in fetch(session, sql):
        yield Problem("mark", f"mark {row}", tr(BACKWARDS, start=start, end=end))


def _history(session: Session) -> Iterator[Problem]:
    sqlite = session.connection().dialect.name == "sqlite"
    # SQLite reads JSON itself; elsewhere every image is read here.
    suspect = (
        "WHERE (before IS NOT NULL AND NOT json_valid(before)) OR (after IS NOT NULL AND NOT json_valid(after))"
        " OR (before IS NULL AND after IS NULL)"
        if sqlite
        else ""
    )
    sql = f"SELECT table_name, row_id, before, after FROM row_change {suspect}"
    for table, row, before, after in fetch(session, sql):
        if sqlite or not _readable(before, after):
            yield Problem("history", f"{table} {row}", tr(UNREADABLE, table=table, row=row))
    sql = """SELECT DISTINCT table_name, row_id FROM row_change
        WHERE step_id NOT IN (SELECT id FROM step) ORDER BY table_name, row_id LIMIT 20"""
    for table, row in fetch(session, sql):
        yield Problem("history", f"{table} {row}", tr(NO_STEP, table=table, row=row))


def _readable(before: str | None, after: str | None) -> bool:
    try:
        return any(json.loads(image) for image in (before, after) if image is not None)
    except ValueError:
        return False


def _media(session: Session, project: Path) -> Iterator[Problem]:
    for name, place, linked, size in fetch(session, "SELECT name, place, linked, bytes FROM media ORDER BY id"):
        path = media.find(project, place, bool(linked))
        if path is None:
            yield Problem("media", name, tr(MOVED, place=place))
        elif path.stat().st_size != size:
            found = path.stat().st_size
            yield Problem("media", name, tr(OTHER_SIZE, place=place, found=found, expected=size))
