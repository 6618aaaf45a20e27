"""Joins a transcript's short turns, and offers to where a program cut it too finely."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from interviewkit.sources.correcting.joining import join_turns, over_split, pieces
from interviewkit.sources.queries import source
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

JOIN = mark("Join short turns")


def join(desk: Desk, source_id: int | None = None) -> None:
    """Joins those of a source, or of the chosen one, off the GUI thread as one step; the notice has the way back."""
    wanted = desk.source_id if source_id is None else source_id
    project = desk.project
    row = desk.read(source, wanted) if wanted is not None else None
    if project is None or row is None:
        return
    desk.flush()

    def work(progress: object, cancelled: Callable[[], bool]) -> int:
        with project.change(JOIN, detail=row.name) as session:
            return join_turns(session, row.id)

    def tell(joined: int) -> None:
        if joined:
            desk.tell(
                plural("{n} segment went into the one before it", "{n} segments went into those before them", joined)
                + ".",
                undo=True,
            )
        else:
            desk.tell(tr("There were no short turns of one speaker in a row."))

    desk.jobs.start(tr("Joining short turns of “{name}”", name=row.name), work, tell, writes=True)


def offer(desk: Desk, source_id: int) -> None:
    """Says that a transcript is cut too finely and how to mend it; nothing where it is not."""
    row = desk.read(source, source_id)
    if row is not None and row.kind == "transcript" and over_split(desk.read(pieces, source_id)):
        desk.tell(
            tr("“{name}” is cut into very short pieces.", name=row.name),
            button=(tr("Join short turns"), lambda: join(desk, source_id)),
            stays=True,
        )
