"""Makes marks of a log's rows, and puts them on a layer of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from interviewkit.errors import FileTrouble
from interviewkit.sources.layers import writing
from interviewkit.sources.layers.event_log.cells import ABSOLUTE, DAY, READERS, number
from interviewkit.sources.layers.event_log.guessing import Plan
from interviewkit.sources.layers.event_log.tables import Table
from interviewkit.sources.layers.writing import NewMark
from interviewkit.words import mark

if TYPE_CHECKING:
    from interviewkit.store.project import Project

RECORDED_MARKS = 200_000
"""Longer logs are not recorded row by row; deleting the layer undoes them."""
LATEST_MS = 2**31 - 1
"""The latest time that every database keeps: 24 days."""

IMPORT = mark("Import events")


@dataclass(frozen=True, slots=True)
class Events:
    """What a plan makes of a table. untimed: rows whose time cannot be read; early: rows before the recording begins,
    left out; late: events behind its end, kept."""

    marks: list[NewMark] = field(default_factory=list)
    untimed: int = 0
    early: int = 0
    late: int = 0


def events(table: Table, plan: Plan, length_ms: int | None = None, rows: Sequence[list[str]] | None = None) -> Events:
    """What the plan makes of the table, or of some of its rows: marks in order of time.

    Columns that mean nothing else become details of each mark. A time of day that jumps back by more than half a day
    has passed midnight.
    """
    read, span = READERS[plan.unit], READERS[plan.span_unit]
    shift = plan.offset_ms - (plan.began_ms if plan.unit in ABSOLUTE else 0)
    used = {plan.time, plan.text, plan.value, plan.end, plan.duration}
    rest = [(n, name) for n, name in enumerate(table.names) if n not in used]
    made: list[NewMark] = []
    untimed = early = late = midnights = 0
    before: int | None = None
    for row in table.rows if rows is None else rows:
        at = read(row[plan.time])
        if at is None:
            untimed += 1
            continue
        if plan.unit == "day":
            if before is not None and at + midnights < before - DAY // 2:
                midnights += DAY
            at += midnights
            before = at
        start = at + shift
        if start > LATEST_MS:
            untimed += 1
            continue
        if start < 0:
            early += 1
            continue
        late += length_ms is not None and start > length_ms
        end = None
        if plan.duration is not None:
            lasts = span(row[plan.duration])
            end = min(start + lasts, LATEST_MS) if lasts and lasts > 0 else None
        elif plan.end is not None:
            until = read(row[plan.end])
            end = min(until + midnights + shift, LATEST_MS) if until is not None and until + midnights > at else None
        value = number(row[plan.value]) if plan.value is not None else None
        details = {name: cell for n, name in rest if (cell := row[n].strip())}
        text = row[plan.text].strip() if plan.text is not None else ""
        made.append(NewMark(start, text, end, value, details or None))
    made.sort(key=lambda each: each.start_ms)
    return Events(made, untimed, early, late)


def import_events(project: Project, source_id: int, name: str, made: Events) -> int:
    """Puts events on a new layer of this name, as one step. The layer's id.

    FileTrouble when there are none.
    """
    if not made.marks:
        raise FileTrouble(
            "No row of “{name}” has a time within the recording.",
            safe="Nothing was imported.",
            attempt="Choose another time column, or say when the recording began.",
            name=name,
        )
    with project.change(IMPORT, detail=name, recorded=len(made.marks) <= RECORDED_MARKS) as session:
        layer = writing.add_layer(session, name, "events")
        writing.add_marks(session, source_id, layer, made.marks)
        return layer
