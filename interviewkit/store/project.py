"""One project: open it, read it, change it, undo. Every change is one transaction, one undo step, one announcement."""

from __future__ import annotations

import getpass
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal, Self

from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, select

from interviewkit.errors import ProjectTrouble, UndoRefused, UserError
from interviewkit.model import Coder, ProjectInfo, now
from interviewkit.store import backups, history, opening
from interviewkit.store.changes import Changes
from interviewkit.store.lock import ProjectLock
from interviewkit.store.trouble import explained

Listener = Callable[[Changes], None]


class Project:
    """An open project. Safe to use from several threads: reads run side by side, changes one after another."""

    def __init__(
        self, engine: Engine, place: Path | str, coder: str, lock: ProjectLock | None, read_only: bool
    ) -> None:
        self._engine = engine
        self._reader = engine.execution_options(reading=True)
        self._lock = lock
        self._writing = threading.RLock()
        self._changing = False
        self._listeners: list[Listener] = []
        self._backup: threading.Thread | None = None
        self._backed_up = time.monotonic()
        self.place = place
        self.coder = coder
        self.read_only = read_only
        self.saved_at: str | None = None

    # Opening

    @classmethod
    def create(cls, place: Path | str, title: str = "", *, coder: str | None = None) -> Self:
        """Makes a new project; ProjectTrouble when something is there already or the place cannot be written."""
        opening.create(place, title or Path(str(place)).stem)
        return cls.open(place, coder=coder)

    @classmethod
    def open(cls, place: Path | str, *, coder: str | None = None, read_only: bool = False) -> Self:
        """Opens a project file, or a team's database by its postgresql:// address.

        A project that may not be written opens read-only by itself. ProjectTrouble when it is no project, newer than
        this program or missing; ProjectLocked when another window writes to it.
        """
        engine, lock, read_only = opening.connect(place, read_only)
        project = cls(engine, opening.place_of(place), coder or getpass.getuser(), lock, read_only)
        if lock is not None:
            project.back_up_soon()
        return project

    @property
    def path(self) -> Path:
        """The project file; ProjectTrouble for a project in a team's database, which has none."""
        if isinstance(self.place, Path):
            return self.place
        raise ProjectTrouble("A project in a team's database has no file of its own.")

    @property
    def title(self) -> str:
        """The study's title."""
        with self.read() as session:
            return str(session.exec(select(ProjectInfo.title)).one())

    def close(self) -> None:
        """Waits for a backup under way and gives the file back; harmless twice."""
        if self._backup is not None:
            self._backup.join()
        self._listeners.clear()
        self._engine.dispose()
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
        with Session(self._reader) as session, self._in_words():
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
        to undo. background: a machine's work of hours, in the trail but no undo step. step: continue this step, which must still stand, instead of a new one. Changes do not nest.
        """
        if self.read_only:
            raise ProjectTrouble(
                "This project is open to read only.",
                safe="Nothing was changed.",
                attempt="Open a copy to work in it.",
            )
        with self._writing:
            if self._changing:
                raise RuntimeError("a change within a change")
            self._changing = True
            try:
                with self._in_words(), Session(self._engine) as session, session.begin():
                    opened = step or history.begin_step(
                        session.connection(), self.coder, label, detail, now(), recorded=recorded, background=background
                    )
                    yield from self._step(session, label, opened, step is not None, recorded, background)
            finally:
                self._changing = False
            changes: Changes | None = session.info.get("changes")
            if changes is not None:
                self._announce(changes)

    def _step(
        self, session: Session, label: str, step_id: int, continued: bool, recorded: bool, background: bool
    ) -> Iterator[Session]:
        connection = session.connection()
        if continued:
            self._require_standing(session, step_id)
        session.info["coder_id"] = _coder_id(session, self.coder)
        session.info["step_id"] = step_id
        since = history.last_change(connection)
        history.record_for(connection, step_id if recorded else None)
        yield session
        session.flush()
        history.record_for(connection, None)
        changes = history.changes_since(connection, step_id, since, label)
        if recorded and not changes.tables:
            if not continued:
                connection.execute(text("DELETE FROM step WHERE id = :id"), {"id": step_id})
            return
        if not recorded:
            changes = Changes(label, {name: frozenset() for name in opening.table_names()}, step_id)
        if not continued and not background:
            history.drop_undone(connection, self.coder)
        session.info["changes"] = changes

    def _require_standing(self, session: Session, step: int) -> None:
        state = session.connection().execute(text("SELECT state FROM step WHERE id = :id"), {"id": step}).scalar()
        if state != "done":
            raise UndoRefused("This work was undone meanwhile, so it was not continued.", safe="Nothing was changed.")

    # Undo

    def undo_label(self) -> tuple[str, str] | None:
        """(label, detail) of what undo would take back, None when there is nothing."""
        return self._peek("SELECT label, detail FROM step WHERE " + history.STANDING)

    def redo_label(self) -> tuple[str, str] | None:
        """(label, detail) of what redo would do again, None when there is nothing."""
        return self._peek("SELECT label, detail FROM step WHERE coder = :c AND state = 'undone' ORDER BY id LIMIT 1")

    def undo(self) -> Changes | None:
        """Takes back this coder's newest step, across restarts too; None when there is none.

        UndoRefused when somebody's later work stands on it, or when it was an import too large to record.
        """
        return self._replay("undo")

    def redo(self) -> Changes | None:
        """Does this coder's last undone step again; None when there is none."""
        return self._replay("redo")

    def _replay(self, way: Literal["undo", "redo"]) -> Changes | None:
        if self.read_only:
            raise ProjectTrouble("This project is open to read only.", safe="Nothing was changed.")
        with self._writing:
            with self._in_words(), self._engine.begin() as connection:
                if way == "undo":
                    found = history.next_to_undo(connection, self.coder)
                    if found is not None and not found[2]:
                        raise UndoRefused(
                            "“{label}” was too large to be undone step by step.",
                            safe="Nothing was changed.",
                            attempt="Delete the imported source instead.",
                            label=found[1],
                        )
                else:
                    found_redo = history.next_to_redo(connection, self.coder)
                    found = None if found_redo is None else (*found_redo, True)
                if found is None:
                    return None
                changes = history.replay(connection, found[0], found[1], way)
            self._announce(changes)
        return changes

    def _peek(self, sql: str) -> tuple[str, str] | None:
        with self.read() as session:
            row = session.connection().execute(text(sql), {"c": self.coder}).first()
        return None if row is None else (row[0], row[1])

    def history(self) -> list[history.HistoryRow]:
        """The audit trail, oldest first."""
        with self.read() as session:
            return history.trail(session.connection())

    # Announcements and backups

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Calls back after each committed change, on the thread that made it; returns how to stop listening."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def _announce(self, changes: Changes) -> None:
        self.saved_at = now()
        for listener in list(self._listeners):
            listener(changes)
        if time.monotonic() - self._backed_up > backups.HOUR:
            self.back_up_soon()

    def back_up_soon(self) -> None:
        """Copies the project in the background, if anything was done since the last copy."""
        if not isinstance(self.place, Path) or (self._backup is not None and self._backup.is_alive()):
            return
        self._backed_up = time.monotonic()
        self._backup = threading.Thread(target=opening.back_up_quietly, args=(self.place,), name="backup")
        self._backup.start()

    @contextmanager
    def _in_words(self) -> Iterator[None]:
        try:
            yield
        except (DBAPIError, OSError) as error:
            trouble: UserError | None = explained(error)
            if trouble is None:
                raise
            raise trouble from error


def _coder_id(session: Session, name: str) -> int:
    found = session.exec(select(Coder.id).where(Coder.name == name)).first()
    if found is not None:
        return int(found)
    # Who works here is no step of its own: not recorded, so that no undo takes the person away.
    coder = Coder(name=name)
    session.add(coder)
    session.flush()
    assert coder.id is not None
    return coder.id
