"""One project: open it, read it, change it, undo. Every change is one transaction, one undo step, one announcement."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Self

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, select

from interviewkit.errors import ProjectTrouble, UndoRefused, UserError
from interviewkit.model import ProjectInfo, now
from interviewkit.store import history, media, opening, replay, teams
from interviewkit.store.backups import Backups
from interviewkit.store.changes import Changes
from interviewkit.store.checking import Problem, check
from interviewkit.store.engine import Engines
from interviewkit.store.lock import ProjectLock, person
from interviewkit.store.sessions import ChangeSession, ReadSession
from interviewkit.store.trouble import in_words
from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.store.search import SearchIndex

Listener = Callable[[Changes], None]

log = logging.getLogger(__name__)


class Project:
    """An open project. Safe to use from several threads: reads run side by side, changes one after another.

    place: its file, or the address of a team's database. path: what its recordings lie beside on this computer: the
    file itself or, for a team, one that is never made.
    """

    def __init__(self, engines: Engines, place: Path | str, coder: str, lock: ProjectLock | None) -> None:
        self._engines = engines
        self._lock = lock
        self._writing = threading.RLock()
        self._changing = False
        self._closed = False
        self._passed: set[int] = set()
        self._listeners: list[Listener] = []
        self._backups = Backups(place) if isinstance(place, Path) and lock is not None else None
        self.place = place
        self.path = place if isinstance(place, Path) else teams.beside(place)
        self.coder = coder
        self.saved_at: str | None = None

    # Opening

    @classmethod
    def create(cls, place: Path | str, title: str = "", *, coder: str | None = None) -> Self:
        """Makes a new project; ProjectTrouble when something is there already or the place cannot be written."""
        opening.create(place, title)
        return cls.open(place, coder=coder)

    @classmethod
    def open(cls, place: Path | str, *, coder: str | None = None, read_only: bool = False) -> Self:
        """Opens a project file, or a team's database by its postgresql:// address.

        A project that may not be written opens read-only by itself. ProjectTrouble when it is no project, newer than
        this program or missing; ProjectLocked when another window writes to it.
        """
        opened = opening.connect(place, read_only)
        project = cls(opened.engines, opened.place, coder or person(), opened.lock)
        project.back_up_soon()
        return project

    @property
    def title(self) -> str:
        """The study's title."""
        with self.read() as session:
            return session.exec(select(ProjectInfo.title)).first() or ""

    @property
    def read_only(self) -> bool:
        """Whether it can only be looked at."""
        return self._engines.writing is None

    def close(self) -> None:
        """Waits for a change and a backup under way and gives the file back; harmless twice."""
        with self._writing:
            if self._changing:
                raise RuntimeError("a project closed within a change")
            if self._closed:
                return
            self._closed = True
        self._listeners.clear()
        if self._backups is not None:
            self._backups.wait()
        self._engines.dispose()
        if isinstance(self.place, Path):
            opening.leave(self.place)
        if self._lock is not None:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # Reading and changing

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session on one unchanging state of the project, while others may write."""
        self._require_open()
        with in_words(), ReadSession(self._engines.reading) as session:
            yield session

    @contextmanager
    def change(
        self,
        label: str,
        *,
        detail: str = "",
        recorded: bool = True,
        background: bool = False,
        step: int | None = None,
    ) -> Iterator[Session]:
        """A session whose work becomes one undo step; an error inside leaves everything as it was.

        label: what is done, as an English text of the catalogue; detail: to what. recorded=False for imports too large
        to undo. background: a machine's work of hours, in the trail but no undo step. step: continue this step, which
        must still stand, instead of a new one. Changes do not nest.
        """
        with self._alone() as engines, in_words(), ChangeSession(engines.writing) as session, session.begin():
            work = history.begin(
                session, self.coder, label, detail, recorded=recorded, background=background, step=step
            )
            yield session
            changes = history.end(session, self.coder, work)
        self._announce(changes)

    @contextmanager
    def _alone(self) -> Iterator[Engines]:
        if self.read_only:
            raise ProjectTrouble(
                "This project is open to read only.",
                safe="Nothing was changed.",
                attempt="Open a copy to work in it.",
            )
        with self._writing:
            self._require_open()
            if self._changing:
                raise RuntimeError("a change within a change")
            self._changing = True
            try:
                yield self._engines
            finally:
                self._changing = False

    def _require_open(self) -> None:
        if self._closed:
            raise ProjectTrouble("This project was closed.", safe="Everything before is saved.")

    # Undo

    def undo_label(self, *, before: int | None = None) -> tuple[str, str] | None:
        """(label, detail) of what undo would take back, None when there is nothing; before: see undo()."""
        with self.read() as session:
            step = history.next_to_undo(session.connection(), self.coder, self._passed, before)
        return None if step is None else (step.label, step.detail)

    def redo_label(self) -> tuple[str, str] | None:
        """(label, detail) of what redo would do again, None when there is nothing."""
        with self.read() as session:
            step = history.next_to_redo(session.connection(), self.coder)
        return None if step is None else (step.label, step.detail)

    def undo(self, *, before: int | None = None) -> Changes | None:
        """Takes back this coder's newest step, across restarts too; None when there is none.

        UndoRefused when somebody's later work stands on it, or when it was an import too large to record; its `step`
        says which one stays. before: a step so refused, that is passed over from now until the project is closed; the
        newest one done before it is taken back.
        """
        if before is not None:
            self._passed.add(before)
        return self._replay("undo", before)

    def redo(self) -> Changes | None:
        """Does this coder's last undone step again; None when there is none."""
        return self._replay("redo")

    def _replay(self, way: replay.Way, before: int | None = None) -> Changes | None:
        step = None
        try:
            with self._alone() as engines, in_words(), Session(engines.writing) as session, session.begin():
                connection = session.connection()
                if way == "undo":
                    step = history.next_to_undo(connection, self.coder, self._passed, before)
                else:
                    step = history.next_to_redo(connection, self.coder)
                if step is None:
                    return None
                if not step.recorded:
                    raise UndoRefused(
                        "“{label}” was too large to be undone step by step.",
                        safe="Nothing was changed.",
                        attempt="Delete the imported source instead.",
                        label=tr(step.label),
                    )
                changes = replay.replay(connection, step, self.coder, way)
        except UndoRefused as refused:
            refused.step = None if step is None else step.id
            raise
        except IntegrityError as error:
            # SQLite counts the references that were left open only when the transaction ends.
            if step is None:
                raise
            trouble = replay.in_the_way(step, way)
            trouble.step = step.id
            raise trouble from error
        self._announce(changes)
        return changes

    def history(self) -> list[history.HistoryRow]:
        """The audit trail, oldest first."""
        with self.read() as session:
            return history.trail(session.connection())

    def check(self) -> list[Problem]:
        """What is wrong with the project, nothing when all is well; see checking.py for the kinds."""
        with self.read() as session:
            return check(session, self.place if isinstance(self.place, Path) else None)

    @cached_property
    def search(self) -> SearchIndex:
        """The index of everything said, one for all who search; read when first asked, fresh by itself."""
        from interviewkit.store.search import SearchIndex

        return SearchIndex(self)

    # Announcements and backups

    def listen(self, listener: Listener, *, first: bool = False) -> Callable[[], None]:
        """Calls back after each committed change, on the thread that made it; returns how to stop listening.

        first: before the others, for what they read from.
        """
        self._listeners.insert(0 if first else len(self._listeners), listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def _announce(self, changes: Changes | None) -> None:
        """Outside the transaction and its lock: a listener may read, change, or wait for another thread that does."""
        if changes is None:
            return
        self.saved_at = now()
        if changes.touches("media"):
            with self.read() as session:
                media.arrived(self.path, partial(history.knew_recording, session.connection()))
        for listener in list(self._listeners):
            try:
                listener(changes)
            except Exception:
                # The change is committed whatever a view makes of it.
                log.exception("a listener failed after “%s”", changes.label)
        if self._backups is not None and self._backups.due():
            self.back_up_soon()

    def back_up_soon(self) -> None:
        """Copies the project in the background, if anything was done since the last copy."""
        if self._backups is not None:
            self._backups.start()

    @property
    def backup_trouble(self) -> UserError | None:
        """Why the last backup could not be made, None when it was."""
        return None if self._backups is None else self._backups.trouble
