"""The queue of recordings, transcribed one after another in an order that a person may change, behind every room."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject, QTimer, Signal

from interviewkit.errors import UndoRefused, UserError
from interviewkit.sources.transcribing import queue
from interviewkit.sources.transcribing.queue import Kept, Wish
from interviewkit.ui.transcribing import left_behind, order
from interviewkit.ui.transcribing.at_work import AtWork
from interviewkit.ui.transcribing.course import Outcome
from interviewkit.ui.transcribing.entry import AT_WORK, Entry, Standing
from interviewkit.ui.transcribing.estimates import Estimates
from interviewkit.ui.transcribing.ledger import Ledger
from interviewkit.ui.transcribing.notifying import Notifier
from interviewkit.ui.transcribing.phases import phase_text
from interviewkit.ui.transcribing.scribe import Scribe
from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.store.project import Project
    from interviewkit.ui.desk import Desk

BREATH = 100
"""Words come in bursts: how far it is is told this often at most, in ms."""
WHOLE = (0, None)
WATCH = 20_000
"""How often the clock is looked at while something waits for its hour, in ms."""


class Transcriptions(QObject):
    """The queue of one desk. Every word heard is written into the project at once."""

    changed = Signal(int)
    """How far the recording of this source is."""
    listed = Signal()
    """An entry came, went, or stands elsewhere: how far any of them is may have changed."""
    finished = Signal(int, object)
    """A source was heard to its end; what was wished for it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._scribe = Scribe(self)
        self._notifier, self._work = Notifier(desk), AtWork(desk, self._scribe)
        self._entries: list[Entry] = []
        self._ledger = Ledger(self._scribe, self._fail, desk.trouble)
        self._estimates = Estimates()
        self._soon = QTimer(self, interval=BREATH, singleShot=True)
        self._soon.timeout.connect(self._report)
        self._turn = QTimer(self, interval=0, singleShot=True)
        self._turn.timeout.connect(self._next)
        self._clock = QTimer(self, interval=WATCH)
        self._clock.timeout.connect(self._turn.start)
        self._work.moved.connect(self._report_soon)
        self._work.ended.connect(self._ended)
        self._work.removal_asked.connect(self.remove)
        desk.project_opened.connect(self._opened)
        desk.project_closing.connect(self._closing)

    @classmethod
    def of(cls, desk: Desk) -> Transcriptions:
        """The queue of this desk, made when it is first asked for."""
        found = desk.findChild(cls)
        return found if isinstance(found, cls) else cls(desk)

    # What a person can do

    def transcribe(self, sources: Sequence[tuple[int, str]], wish: Wish) -> None:
        """Queues sources, (id, name) each; those that wait already or are at work stay as they are.

        One that was paused, interrupted or failed takes its place again, with what is wished now.
        """
        known: dict[int, list[Entry]] = {}
        for each in self._entries:
            known.setdefault(each.source_id, []).append(each)
        new = []
        for source_id, name in sources:
            own = known.get(source_id, [])
            if any(each.under_way and each.wish.stretch == wish.stretch for each in own):
                continue
            for each in own:
                if not each.under_way and wish.stretch in (WHOLE, each.wish.stretch):
                    self._entries.remove(each)
                    self._work.forget_job(each)
            new.append(Entry(source_id, name, wish))
        if new:
            self._add(new, order.place(new[0], self._entries))
        self._keep_order()

    def change(self, entry: Entry, wish: Wish) -> None:
        """Gives an entry that is not at work other settings; it keeps its place."""
        if entry.stage in AT_WORK or entry not in self._entries:
            return
        at = self._entries.index(entry)
        self._entries.remove(entry)
        self._work.forget_job(entry)
        if not queue.same(entry.wish, wish):
            self._note([entry], "cancelled")
        self._add([Entry(entry.source_id, entry.name, wish)], at)
        self._keep_order()

    def move(self, entry: Entry, to: int) -> None:
        """Puts an entry at another place of the list."""
        before = list(self._entries)
        self._entries.remove(entry)
        self._entries.insert(max(0, min(to, len(self._entries))), entry)
        if self._entries != before:
            self._keep_order()

    def go_on(self, entries: Sequence[Entry]) -> None:
        """Lets entries that were paused, interrupted or failed wait for their turn again, where they stand."""
        resting = [entry for entry in entries if not entry.under_way and entry in self._entries]
        for entry in resting:
            entry.stage, entry.trouble = "queued", ""
            self._work.forget_job(entry)
            if entry.kept is not None:
                entry.take(entry.kept)
        self._note(resting, "queued")
        self._told()

    def go_on_with(self, source_id: int) -> None:
        """Goes on with what was last begun of a source, wherever it was left."""
        entry = self.entry(source_id)
        if entry is not None:
            self.go_on([entry])
            return
        with self._project().read() as session:
            kept = queue.newest(session, source_id)
        if kept is not None:
            entry = Entry(source_id, kept.name, kept.wish, "paused")
            entry.take(kept)
            self._entries.insert(order.place(entry, self._entries), entry)
            self.go_on([entry])
            self._keep_order()

    def pause(self, source_id: int) -> None:
        """Lets the recording of a source rest; see rest()."""
        entry = self.entry(source_id)
        if entry is not None:
            self.rest(entry)

    def rest(self, entry: Entry) -> None:
        """Lets an entry come to rest where nothing has to be heard twice; one that only waits rests at once."""
        self._rest([entry])

    def rest_all(self) -> None:
        """Lets everything rest."""
        self._rest(list(self._entries))

    def _rest(self, entries: Sequence[Entry]) -> None:
        waiting = [entry for entry in entries if entry.stage == "queued"]
        for entry in waiting:
            entry.stage = "paused"
        if waiting:
            self._note(waiting, "paused")
            self._told()
        for entry in entries:
            if entry.stage == "running" and entry.course is not None:
                entry.stage = "pausing"
                entry.course.pause()
                self._report()

    def stop(self, source_id: int) -> None:
        """Takes the recording of a source off the queue; see remove()."""
        entry = self.entry(source_id)
        if entry is not None:
            self.remove(entry)

    def remove(self, entry: Entry) -> None:
        """Takes an entry off, within about two seconds; what was heard stays, and it can be gone on with."""
        if entry.stage == "stopping" or entry not in self._entries:
            return
        if entry.course is None:
            self._note([entry], "cancelled")
            self._let_go(entry)
        else:
            entry.stage = "stopping"
            entry.course.stop()
            self._report()

    def drop(self, source_id: int) -> None:
        """Forgets a source that is about to be deleted."""
        for entry in [each for each in self._entries if each.source_id == source_id]:
            self._let_go(entry)

    # What others ask

    def entries(self) -> list[Entry]:
        """Everything in the queue, in order: at work, waiting, paused, interrupted, failed."""
        return list(self._entries)

    def standing(self, source_id: int) -> Standing | None:
        """How far a source is, None when nothing of it is at work or waits."""
        entry = self.entry(source_id)
        return self.standing_of(entry) if entry is not None and entry.under_way else None

    def standing_of(self, entry: Entry) -> Standing:
        """How far an entry is."""
        far = entry.joint.state(time.monotonic())
        return Standing(
            entry.stage,
            order.ahead(entry, self._entries),
            far.phase,
            far.fraction,
            far.seconds_left,
            far.speed,
            far.part,
            far.parts,
            entry.wish.later,
        )

    def seconds_left(self) -> float | None:
        """For everything at work and waiting; None while that cannot be known for each."""
        return self._estimates.seconds_left(self._entries)

    def idle(self) -> bool:
        """Whether nothing is under way, and nothing waits but for its hour."""
        return not any(entry.stage in AT_WORK or self._begins_by_itself(entry) for entry in self._entries)

    def _begins_by_itself(self, entry: Entry) -> bool:
        return entry.stage == "queued" and (entry.kept is None or order.due(entry, self._entries, datetime.now()))

    # The project

    def _project(self) -> Project:
        assert self._desk.project is not None, "there is no project to transcribe in"
        return self._desk.project

    def _opened(self, project: Project) -> None:
        if project.read_only:
            return
        self._entries += left_behind.entries(project)
        self.listed.emit()
        left_behind.offer(self._desk, self._entries, self.go_on)

    def _closing(self) -> None:
        """What was heard is written down; what was not stays on record as unfinished."""
        entries, self._entries = self._entries, []
        for entry in entries:
            self._work.free(entry)
        self._scribe.finish()
        self._work.release()
        self._turn.stop()
        self._clock.stop()
        self.listed.emit()

    def _note(self, entries: Sequence[Entry], state: Literal["queued", "paused", "cancelled"]) -> None:
        self._ledger.note(self._project(), entries, state)

    def _keep_order(self) -> None:
        self._ledger.keep_order(self._project(), list(self._entries))
        self._told()

    # The queue

    def entry(self, source_id: int) -> Entry | None:
        """What is going on with a source, else what was left of it."""
        own = [entry for entry in self._entries if entry.source_id == source_id]
        return min(own, key=lambda entry: (entry.stage not in AT_WORK, not entry.under_way), default=None)

    def _add(self, entries: Sequence[Entry], at: int) -> None:
        """Takes entries in, one behind the other; the caller says so when all are in."""
        self._entries[at:at] = entries
        self._ledger.begin(self._project(), entries, self._on_record)

    def _on_record(self, entry: Entry, kept: Kept) -> None:
        entry.take(kept)
        if entry in self._entries:
            self._turn.start()

    def _next(self) -> None:
        """Begins with the one whose turn it is, unless one is at work."""
        if self._desk.project is None:
            return
        waits = any(entry.stage == "queued" and entry.wish.later for entry in self._entries)
        if waits != self._clock.isActive():
            self._clock.start() if waits else self._clock.stop()
        entry = order.following(self._entries, datetime.now())
        if entry is None or entry.kept is None:
            if not any(each.stage in AT_WORK for each in self._entries):
                self._work.release()
            return
        self._work.begin(self._project(), entry, entry.kept)
        if self._entries[0] is not entry:
            self._entries.remove(entry)
            self._entries.insert(0, entry)
            self._keep_order()
        self._told(entry)

    def _ended(self, entry: Entry, outcome: Outcome) -> None:
        """An entry has come to rest, one way or another; the next one begins."""
        if entry not in self._entries:
            return
        self._estimates.learn(entry)
        rest = entry.kept.runs if entry.kept is not None else ()
        if outcome.state == "failed" and outcome.error is not None:
            self._fail(entry, outcome.error)
        elif outcome.state == "paused":
            self._note([entry], "paused")
            self._work.free(entry)
            entry.stage = "paused"
            self._ledger.reread(self._project(), entry, self._rests)
            self._told(entry)
        else:
            if outcome.state == "cancelled" and rest:
                self._note([entry], "cancelled")
            job = entry.job
            self._let_go(entry, finished=outcome.state == "done")
            if outcome.state == "done":
                self._tell_done(entry, job is not None)
        self._tell_end()

    def _tell_done(self, entry: Entry, told: bool) -> None:
        self._notifier.done(entry.name)
        self.finished.emit(entry.source_id, entry.wish)
        showing = self._desk.source_id == entry.source_id and self._desk.room == "sources"
        if told and not showing:
            show = partial(self._desk.show_source, entry.source_id)
            self._desk.tell(tr("“{name}” is transcribed.", name=entry.name), button=(tr("Show"), show), good=True)

    def _tell_end(self) -> None:
        if not any(entry.under_way for entry in self._entries):
            self._notifier.end()

    def _fail(self, entry: Entry, error: UserError) -> None:
        """It cannot go on, and says why; the others do. A source that was deleted meanwhile is no trouble."""
        if entry not in self._entries:
            return
        if isinstance(error, UndoRefused):
            self._let_go(entry)
            return
        if entry.course is not None:
            entry.course.kill()
        job = entry.job
        if job is not None:
            job.retry = partial(self.go_on, [entry])
        self._work.free(entry, error)
        entry.job = job
        entry.stage, entry.trouble = "failed", str(error)
        self._notifier.failed(entry.name, error)
        if entry.kept is None:  # nothing of it is on record, so nothing could be gone on with
            self._let_go(entry, error)
        else:
            self._ledger.reread(self._project(), entry, self._rests)
        self._told(entry)
        self._desk.trouble(error)

    def _rests(self, entry: Entry) -> bool:
        return entry in self._entries and entry.course is None

    def _let_go(self, entry: Entry, error: UserError | None = None, *, finished: bool = False) -> None:
        """Takes one off the queue, and begins with the next."""
        if entry not in self._entries:
            return
        self._work.free(entry, error, finished=finished)
        self._entries.remove(entry)
        self._told(entry)

    def _told(self, entry: Entry | None = None) -> None:
        """Says that the list is another, and looks who comes next."""
        if entry is not None:
            self.changed.emit(entry.source_id)
        self.listed.emit()
        self._turn.start()

    def _report_soon(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _report(self) -> None:
        for entry in self._entries:
            if entry.stage in AT_WORK:
                self._estimates.learn(entry)
                standing = self.standing_of(entry)
                if entry.job is not None:
                    entry.job.report(standing.fraction, phase_text(standing))
                self.changed.emit(entry.source_id)
