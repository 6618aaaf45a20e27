"""What the end of the program left half-way, as it is found when the project is opened again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from interviewkit.sources.transcribing import queue
from interviewkit.sources.transcribing.queue import Kept
from interviewkit.ui.transcribing.entry import Entry, Stage
from interviewkit.words import plural, tr

if TYPE_CHECKING:
    from interviewkit.store.project import Project
    from interviewkit.ui.desk import Desk

STAGES: dict[str, Stage] = {"failed": "failed", "paused": "paused"}
"""How an entry stands by its state on record; whatever else it was, it was left."""


def entries(project: Project) -> list[Entry]:
    """Everything that was not transcribed to its end, in the queue's order."""
    with project.read() as session:
        return [_entry(kept) for kept in queue.entries(session)]


def _entry(kept: Kept) -> Entry:
    entry = Entry(kept.source_id, kept.name, kept.wish, STAGES.get(kept.state, "left"))
    entry.take(kept)
    return entry


def offer(desk: Desk, found: Sequence[Entry], go_on: Callable[[Sequence[Entry]], object]) -> None:
    """Asks whether to go on with what was interrupted; what failed has said why already."""
    left = [entry for entry in found if entry.stage != "failed"]
    if left:
        desk.tell(
            plural(
                "{n} recording has not been transcribed to its end.",
                "{n} recordings have not been transcribed to their end.",
                len(left),
            ),
            button=(tr("Go on"), partial(go_on, left)),
            stays=True,
        )
