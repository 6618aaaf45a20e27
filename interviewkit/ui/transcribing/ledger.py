"""What the project remembers of the queue, written off the GUI thread in the order in which it happened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Literal

from interviewkit.errors import UserError
from interviewkit.sources.transcribing import queue
from interviewkit.sources.transcribing.queue import Kept
from interviewkit.ui.transcribing.entry import Entry
from interviewkit.ui.transcribing.scribe import Scribe

if TYPE_CHECKING:
    from interviewkit.store.project import Project

Failed = Callable[[Entry, UserError], object]


class Ledger:
    """failed(entry, error) is called on the GUI thread when an entry cannot be put on record."""

    def __init__(self, scribe: Scribe, failed: Failed, trouble: Callable[[UserError], object]) -> None:
        self._scribe, self._failed, self._trouble = scribe, failed, trouble

    def begin(self, project: Project, entries: Sequence[Entry], done: Callable[[Entry, Kept], object]) -> None:
        """Puts new entries on record; done(entry, what is on record) follows for each on the GUI thread."""

        def put(entry: Entry) -> Kept:
            entry.written = queue.queue_up(project, entry.source_id, entry.wish)
            return entry.written

        self._scribe.each(entries, put, done, self._failed)

    def note(self, project: Project, entries: Sequence[Entry], state: Literal["queued", "paused", "cancelled"]) -> None:
        """Puts on record how a person left entries."""

        def note(entry: Entry) -> None:
            if entry.written is not None:
                queue.put_back(project, entry.written.runs, state)

        def together() -> None:
            runs = [run for entry in entries if entry.written is not None for run in entry.written.runs]
            queue.put_back(project, runs, state)

        def one_by_one(_: UserError) -> None:
            self._scribe.each(entries, note, None, self._failed)

        if entries:
            self._scribe.do(together, None, one_by_one)

    def keep_order(self, project: Project, entries: Sequence[Entry]) -> None:
        """Puts on record in which order entries stand."""

        def move() -> None:
            queue.move(project, [entry.written.runs for entry in entries if entry.written is not None])

        self._scribe.do(move, None, self._trouble)

    def reread(self, project: Project, entry: Entry, wanted: Callable[[Entry], bool]) -> None:
        """Brings an entry up to date with the record: which of its runs are done; if it is wanted still by then."""

        def read() -> Kept | None:
            with project.read() as session:
                kept = queue.entries(session)
            return next((each for each in kept if entry.written and each.runs == entry.written.runs), None)

        def take(kept: Kept | None) -> None:
            if kept is not None and wanted(entry):
                trouble = entry.trouble
                entry.take(kept)
                entry.trouble = trouble

        self._scribe.do(read, take)
