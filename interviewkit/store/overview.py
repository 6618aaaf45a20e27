"""Counts what a project holds."""

from __future__ import annotations

from typing import Any

from interviewkit.store.bulk import fetch
from interviewkit.store.project import Project

COUNTED = {
    "sources": "source",
    "segments": "segment",
    "participants": "participant",
    "coders": "coder",
    "codes": "code",
    "quotes": "quote",
    "tags": "tag",
    "emotions": "emotion",
    "themes": "theme",
    "stages": "stage",
    "insights": "insight",
    "guides": "guide",
}
"""Name in the overview → table; a room that is not built yet has no table and holds nothing."""


def overview(project: Project) -> dict[str, Any]:
    """title, schema, characters (of all segments, in code points) and how many of everything there are."""
    from interviewkit.model import Table

    with project.read() as session:
        title, schema, characters = fetch(
            session,
            """SELECT (SELECT title FROM project), (SELECT version_num FROM alembic_version),
                 (SELECT coalesce(sum(length(text)), 0) FROM segment)""",
        )[0]
        counts = {
            name: fetch(session, f"SELECT count(*) FROM {table}")[0][0] if table in Table.metadata.tables else 0
            for name, table in COUNTED.items()
        }
    return {"title": title, "schema": schema, "characters": int(characters), **counts}
