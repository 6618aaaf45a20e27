"""What the store's tests fill projects with, and how they compare what is in them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import JSON, Column
from sqlmodel import Session

from interviewkit.model import Code, Emotion, Quote, Segment, Source, Speaker, Tag
from interviewkit.store.bulk import fetch
from interviewkit.store.project import Project
from interviewkit.store.triggers import recorded_tables

Tables = dict[str, list[tuple[Any, ...]]]


def tables(project: Project, *, without: tuple[str, ...] = ("coder",)) -> Tables:
    """Every row of every recorded table as the database itself writes it out, so that equal means byte by byte.

    PostgreSQL writes a JSON text that is but a string anew when it takes it from a record, so there JSON is compared by
    value.
    """
    found: Tables = {}
    with project.read() as session:
        sqlite = session.connection().dialect.name == "sqlite"
        for table in recorded_tables():
            if table.name not in without:
                cells = ", ".join(_cell(column, sqlite) for column in table.columns)
                found[table.name] = fetch(session, f'SELECT {cells} FROM "{table.name}" ORDER BY id')
    return found


def _cell(column: Column[Any], sqlite: bool) -> str:
    if sqlite:
        return f'quote("{column.name}")'
    return f'"{column.name}"::jsonb::text' if isinstance(column.type, JSON) else f'"{column.name}"::text'


def steps(place: Path) -> list[tuple[Any, ...]]:
    """(id, state) of a project file's steps, read past the program."""
    with closing(sqlite3.connect(place)) as database:
        return database.execute("SELECT id, state FROM step ORDER BY id").fetchall()


def add_source(session: Session, name: str = "P01", segments: int = 3) -> int:
    """A source with a speaker and segments of text; its id."""
    source = Source(name=name, kind="transcript")
    session.add(source)
    session.flush()
    assert source.id is not None
    speaker = Speaker(source_id=source.id, label="P01")
    session.add(speaker)
    session.flush()
    for n in range(segments):
        text = f"배송이 늦었어요. It was late, {n}."
        words = [[0, 3, 100 * n, 100 * n + 90, 0.1 + n / 3]]
        session.add(
            Segment(source_id=source.id, position=1024 * n, text=text, speaker_id=speaker.id, start_ms=n, words=words)
        )
    session.flush()
    return source.id


def add_code(session: Session, name: str = "Delay", parent: int | None = None) -> int:
    """A code; its id."""
    code = Code(name=name, parent_id=parent)
    session.add(code)
    session.flush()
    assert code.id is not None
    return code.id


def add_quote(session: Session, source_id: int, code_id: int, *, weight: float = 1.0) -> int:
    """A quote at the first segment of a source, with a tag and an emotion; its id."""
    first = fetch(session, "SELECT min(id) FROM segment WHERE source_id = :s", {"s": source_id})[0][0]
    quote = Quote(
        source_id=source_id,
        start_segment_id=first,
        start_offset=0,
        end_segment_id=first,
        end_offset=3,
        coder_id=session.info["coder_id"],
    )
    session.add(quote)
    session.flush()
    assert quote.id is not None
    session.add(Tag(quote_id=quote.id, code_id=code_id, coder_id=session.info["coder_id"], weight=weight))
    session.add(Emotion(quote_id=quote.id, label="anger", valence=-2, why="늦음", coder_id=session.info["coder_id"]))
    session.flush()
    return quote.id


def number(project: Project, sql: str) -> int:
    """The one number that a SELECT gives."""
    with project.read() as session:
        return int(fetch(session, sql)[0][0])
