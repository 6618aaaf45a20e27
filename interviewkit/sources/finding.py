"""Search hits with the names a person knows: the source, and the segment's number in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from interviewkit.store.bulk import fetch
from interviewkit.store.project import Project
from interviewkit.store.search import Hit


@dataclass(frozen=True, slots=True)
class NamedHit:
    """A place found. segment: its number in the source, from 0; start, end: code points of the segment's text."""

    source: str
    segment: int
    start: int
    end: int
    text: str
    before: str
    after: str


def found(project: Project, query: str) -> list[NamedHit]:
    """All places of a text, in the order of sources and segments."""
    return named(project, project.search.find(query))


def named(project: Project, hits: Iterable[Hit]) -> list[NamedHit]:
    """Hits with the names of their sources and the numbers of their segments."""
    with project.read() as session:
        names = dict(fetch(session, "SELECT id, name FROM source"))
        rows = fetch(session, "SELECT source_id, id FROM segment ORDER BY source_id, position, id")
    numbers: dict[int, int] = {}
    last, n = None, 0
    for source_id, segment_id in rows:
        n = 0 if source_id != last else n + 1
        numbers[segment_id], last = n, source_id
    return [
        NamedHit(names[hit.source_id], numbers[hit.segment_id], hit.start, hit.end, hit.text, hit.before, hit.after)
        for hit in hits
    ]
