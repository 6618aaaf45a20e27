"""A workspace: one room of the window. This page is the contract between the shell and those who furnish a room.

A room is a folder `interviewkit/ui/<id>/` with two modules, imported in the background after the window is painted:

    workspace.py   class <Id>Workspace(Workspace), e.g. CodeWorkspace in ui/code/workspace.py
    actions.py     ACTIONS: a tuple of interviewkit.ui.actions.Action, everything a person can do in the room

The shell builds the workspace when it is first brought to front, and calls it on the GUI thread only:

    settle_in(desk)    once, on the class, before any project: for work that goes on whichever room is in front.
    opened(project)    a project is there: fill in everything. Called when the room comes to front, not before.
    closed()           the project is about to close: let go of it. Only after opened().
    changed(changes)   tables named in `watches` changed: read again what you show. Only while the room is in front;
                       what changed meanwhile arrives as one changed(None) when it comes to front: read all again.
    flush()            commit what is being typed. Before undo, closing, leaving the room and leaving the program.
    dropped(paths)     files were dropped: True if they are taken. What no room in front takes goes to Sources.
    show_target(t)     somebody asked for a quote, source, code, theme or stage that this room `shows`.
    retranslate()      the language changed: set every text anew with tr(). Call it yourself once when built.
    restyle()          light or dark changed, for kept pictures only; the style sheet and icons follow by themselves.

What the room uses is on self.desk (see desk.py): project, change(), actions, jobs, tell(), trouble(), show_quotes() …
Widgets that have keys of their own claim a key area, keys.claim(widget, "passage"), and actions name it as their area;
the whole room is the area of its id. setFocusProxy() says which widget gets the keyboard when the room comes to front.
Its head (the bar with the title and the buttons of actions with toolbar=True) is there already: add controls of your
own with self.head.add(widget). Everything else goes into self.body, a QVBoxLayout without margins.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interviewkit.ui import keys
from interviewkit.ui.head import Head
from interviewkit.ui.language import Speaks

if TYPE_CHECKING:
    from interviewkit.store.changes import Changes
    from interviewkit.store.project import Project
    from interviewkit.ui.desk import Desk, Target


class Workspace(Speaks, QWidget):
    """Base of every workspace; see the head of this file."""

    id: ClassVar[str] = ""
    watches: ClassVar[frozenset[str]] = frozenset()
    """Tables whose changes concern this room."""
    shows: ClassVar[frozenset[str]] = frozenset()
    """Kinds of targets it can show: "quotes", "source", "code", "theme", "stage"."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._project: Project | None = None
        self._stale = False
        keys.claim(self, self.id)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.head = Head(desk, self.id)
        column.addWidget(self.head)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        column.addLayout(self.body, 1)

    # To be overridden

    @classmethod
    def settle_in(cls, desk: Desk) -> None:
        """Called once when the room can be entered, also if nobody does: for what goes on behind every room."""

    def opened(self, project: Project) -> None:
        """Fill in everything."""

    def closed(self) -> None:
        """Let go of the project."""

    def changed(self, changes: Changes | None) -> None:
        """Read again what you show; None: read everything again."""

    def flush(self) -> None:
        """Commit what is being typed."""

    def dropped(self, paths: Sequence[Path]) -> bool:
        """Take dropped files, or say no."""
        return False

    def show_target(self, target: Target) -> None:
        """Bring what was asked for into view and select it."""

    def restyle(self) -> None:
        """Draw kept pictures again."""

    # For the shell

    def bring_up_to_date(self, project: Project | None) -> None:
        """The room comes to front, or the project it shows came or went."""
        if self._project is not project:
            self.leave_project()
            if project is not None:
                self._project, self._stale = project, False
                self.opened(project)
        elif project is not None and self._stale:
            self._stale = False
            self.changed(None)

    def leave_project(self) -> None:
        """Lets go of the project shown, if there is one."""
        if self._project is not None:
            self._project = None
            self.closed()

    def announce(self, changes: Changes, in_front: bool) -> None:
        """Something changed in the project."""
        if self._project is None or not changes.touches(*self.watches):
            return
        if in_front:
            self.changed(changes)
        else:
            self._stale = True

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.restyle()
