"""The desk: what every workspace finds at hand. Project, changes, actions, jobs, notices, preferences, and the way to
other rooms."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from PySide6.QtCore import QObject, QThread, Signal
from PySide6.QtWidgets import QWidget

from interviewkit.errors import UndoRefused, UserError
from interviewkit.preferences import Preferences
from interviewkit.ui import keys
from interviewkit.ui.actions import Registry
from interviewkit.ui.jobs import Jobs
from interviewkit.ui.notices import Notice
from interviewkit.ui.rooms import Room
from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.store.changes import Changes
    from interviewkit.store.project import Project
    from interviewkit.ui.workspace import Workspace

TargetKind = Literal["quotes", "source", "code", "theme", "stage"]
Result = TypeVar("Result")
AnyWorkspace = TypeVar("AnyWorkspace", bound="Workspace")


@dataclass(frozen=True, slots=True)
class Target:
    """Something to be shown in the room that can. ids of its kind; segment_id and offset: where in a source."""

    kind: TargetKind
    ids: tuple[int, ...]
    segment_id: int | None = None
    offset: int | None = None


class Desk(QObject):
    """One for the window; everything on it is used from the GUI thread only."""

    project_opened = Signal(object)
    project_closing = Signal()
    """The project is about to close and can still be written to: end what runs in the background."""
    project_closed = Signal()
    changed = Signal(object)
    """Changes of the open project, on the GUI thread, whichever thread made them; workspaces get changed() instead."""
    room_changed = Signal(str)
    source_chosen = Signal(object)
    """The source being worked on, shared by the rooms: an id or None."""
    noticed = Signal(object)
    said = Signal(str)
    target_asked = Signal(object)
    room_asked = Signal(str)
    scheme_changed = Signal()
    coder_renamed = Signal()
    _arrived = Signal()

    def __init__(self, preferences: Preferences, rooms: Sequence[Room] = ()) -> None:
        super().__init__()
        self.preferences = preferences
        self.rooms = tuple(rooms)
        self.project: Project | None = None
        self.room = ""
        self.source_id: int | None = None
        self.workspaces: dict[str, Workspace] = {}
        self.title = ""
        self._undo: tuple[str, str] | None = None
        self._redo: tuple[str, str] | None = None
        self._stop_listening: Callable[[], object] | None = None
        self._hearing = threading.Lock()
        self._heard: list[tuple[Project, Changes]] = []
        self.jobs = Jobs(self, self.trouble)
        self.actions = Registry(self)
        self.reader = keys.KeyReader(self, self.actions.strike, self.actions.refresh_if_due, self.actions.release)
        self._arrived.connect(self._take)

    # The project

    def take(self, project: Project) -> None:
        """Makes an open project the one at work; the one before is closed."""
        from interviewkit.store import teams

        self.close_project()
        self.project = project
        self._stop_listening = project.listen(partial(self._hear, project))
        place = project.place
        self.preferences.remember_project(teams.without_password(place) if isinstance(place, str) else place)
        self.preferences.save()
        self.title = project.title
        self._read_steps()
        self.project_opened.emit(project)
        self.actions.refresh_soon()

    def close_project(self) -> None:
        """Commits what is being typed, ends the jobs, and closes. Harmless without a project."""
        if self.project is None:
            return
        self.flush()
        self.project_closing.emit()
        self.jobs.end()
        project, self.project = self.project, None
        if self._stop_listening is not None:
            self._stop_listening()
        for workspace in self.workspaces.values():
            workspace.leave_project()
        project.close()
        self.source_id = self._undo = self._redo = None
        self.room = self.title = ""
        self.project_closed.emit()
        self.actions.refresh_soon()

    def change(
        self, label: str, action: Callable[..., Result], *args: Any, detail: str = "", **values: Any
    ) -> Result | None:
        """Does action(session, *args, **values) as one undo step, and gives back what it returns.

        label: what is done, an English text declared with mark(); detail: to what. Trouble is told in a notice, nothing
        is changed then, and None comes back.
        """
        if self.project is None:
            return None
        try:
            with self.project.change(label, detail=detail) as session:
                return action(session, *args, **values)
        except UserError as error:
            self.trouble(error)
            return None

    def read(self, query: Callable[..., Result], *args: Any, **values: Any) -> Result:
        """What query(session, *args, **values) finds in the open project."""
        assert self.project is not None, "there is no project to read"
        with self.project.read() as session:
            return query(session, *args, **values)

    def undo(self) -> None:
        """Takes back the last step; pending edits are committed first, so that they are the last step."""
        self._step_back_or_forth("undo")

    def redo(self) -> None:
        self._step_back_or_forth("redo")

    def _step_back_or_forth(self, way: Literal["undo", "redo"], before: int | None = None) -> None:
        if self.project is None:
            return
        self.flush()
        try:
            changes = self.project.undo(before=before) if way == "undo" else self.project.redo()
        except UndoRefused as refused:
            self.trouble(refused, self._way_past(refused) if way == "undo" else None)
            return
        if changes is not None:
            text = tr(changes.label) if changes.label else ""
            self.say(tr("Undone: {label}", label=text) if way == "undo" else tr("Done again: {label}", label=text))

    def _way_past(self, refused: UndoRefused) -> tuple[str, Callable[[], object]] | None:
        """A button that leaves a step as it is which cannot be taken back, and goes on with the one before."""
        project, step = self.project, refused.step
        if project is None or step is None or project.undo_label(before=step) is None:
            return None

        def go_past() -> None:
            if self.project is project:
                self._step_back_or_forth("undo", step)
                self._read_steps()
                self.actions.refresh_soon()

        return tr("Undo the step before it"), go_past

    @property
    def undo_label(self) -> str:
        """What undo would take back, translated; "" when there is nothing."""
        return step_text(self._undo)

    @property
    def redo_label(self) -> str:
        """What redo would do again, translated; "" when there is nothing."""
        return step_text(self._redo)

    def rename_coder(self, name: str) -> None:
        """Puts another name on the changes from now on; "" for the name the system knows."""
        self.preferences.coder = name
        self.preferences.save()
        if self.project is not None:
            self.project.coder = self.preferences.coder_name()
            self._read_steps()
        self.coder_renamed.emit()
        self.actions.refresh_soon()

    def _read_steps(self) -> None:
        if self.project is not None:
            self._undo, self._redo = self.project.undo_label(), self.project.redo_label()

    def flush(self) -> None:
        """Has every workspace commit what is being typed."""
        for workspace in self.workspaces.values():
            self.do(lambda _: workspace.flush())  # noqa: B023 - done at once

    def _hear(self, project: Project, changes: Changes) -> None:
        """On whatever thread it was changed. What comes faster than it can be shown is shown together."""
        with self._hearing:
            self._heard.append((project, changes))
            waits = len(self._heard) > 1
        if not waits or QThread.currentThread() is self.thread():
            self._arrived.emit()

    def _take(self) -> None:
        with self._hearing:
            heard, self._heard = self._heard, []
        from interviewkit.store.changes import together  # not before a project is open

        for changes in together(changes for project, changes in heard if project is self.project):
            self._announce(changes)

    def _announce(self, changes: Changes) -> None:
        self._read_steps()
        if changes.touches("project") and self.project is not None:
            self.title = self.project.title
        for room, workspace in list(self.workspaces.items()):
            workspace.announce(changes, room == self.room)
        self.changed.emit(changes)
        self.actions.refresh_soon()

    # Talking to the person

    def tell(
        self,
        what: str,
        *,
        undo: bool = False,
        button: tuple[str, Callable[[], object]] | None = None,
        stays: bool = False,
        good: bool = False,
    ) -> None:
        """Shows a notice, translated. undo: with a button that takes the last step back, until another is done."""
        if undo:
            button = (tr("Undo"), lambda: self.do(Desk.undo))
        self.noticed.emit(Notice(what, kind="good" if good else "note", button=button, stays=stays, until_change=undo))

    def trouble(self, error: UserError, button: tuple[str, Callable[[], object]] | None = None) -> None:
        """Shows what happened, what is safe and what to try."""
        self.noticed.emit(Notice.of(error, button))

    def say(self, text: str) -> None:
        """A word in the status bar, gone after a moment; for what the person sees happening anyway."""
        self.said.emit(text)

    def do(self, work: Callable[[Desk], object]) -> bool:
        """Does something that may meet trouble; trouble is told, and False comes back."""
        try:
            work(self)
        except UserError as error:
            self.trouble(error)
            return False
        return True

    # Other rooms

    def go(self, room: str) -> None:
        """Brings a room to front."""
        self.room_asked.emit(room)

    def room_named(self, room: str) -> Room | None:
        return next((each for each in self.rooms if each.id == room), None)

    def workspace(self, kind: type[AnyWorkspace]) -> AnyWorkspace:
        """The workspace of this class; LookupError if its room was never in front."""
        for workspace in self.workspaces.values():
            if isinstance(workspace, kind):
                return workspace
        raise LookupError(kind.__name__)

    def area(self, name: str) -> QWidget | None:
        """The widget in front that claims this key area: the one with the focus, else the one that can be seen."""
        return keys.claimer(name)

    def choose_source(self, source_id: int | None) -> None:
        """Makes a source the one being worked on, in every room."""
        if source_id != self.source_id:
            self.source_id = source_id
            self.source_chosen.emit(source_id)
            self.actions.refresh_soon()

    def show(self, target: Target) -> None:
        """Brings to front the room that shows this kind of thing, and the thing in it."""
        self.target_asked.emit(target)

    def show_quotes(self, ids: Sequence[int]) -> None:
        self.show(Target("quotes", tuple(ids)))

    def show_source(self, source_id: int, segment_id: int | None = None, offset: int | None = None) -> None:
        self.show(Target("source", (source_id,), segment_id, offset))

    def show_code(self, code_id: int) -> None:
        self.show(Target("code", (code_id,)))

    def show_theme(self, theme_id: int) -> None:
        self.show(Target("theme", (theme_id,)))

    def show_stage(self, stage_id: int) -> None:
        self.show(Target("stage", (stage_id,)))


def step_text(step: tuple[str, str] | None) -> str:
    """A step of the history as a person reads it: what was done, and to what."""
    if step is None:
        return ""
    label, detail = step
    return f"{tr(label)} “{detail}”" if detail else tr(label)
