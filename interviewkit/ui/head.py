"""The bar at the head of a workspace: its name, its own controls, and buttons for its most used actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from interviewkit.ui import style
from interviewkit.ui.language import Speaks
from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk


class Head(Speaks, QFrame):
    """add() puts a control after the name; action buttons come last, at the right."""

    def __init__(self, desk: Desk, room: str) -> None:
        super().__init__()
        self._desk, self._room = desk, room
        self.setProperty("kind", "bar")
        self.setFixedHeight(style.BAR)
        row = QHBoxLayout(self)
        row.setContentsMargins(style.L, 0, style.M, 0)
        row.setSpacing(style.S)
        self._title = QLabel()
        self._title.setProperty("kind", "title")
        row.addWidget(self._title)
        row.addSpacing(style.S)
        self._own = QHBoxLayout()
        self._own.setSpacing(style.S)
        row.addLayout(self._own)
        row.addStretch(1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(style.XS)
        row.addLayout(self._buttons)
        desk.actions.declared.connect(self._fill)
        self._fill()
        self.retranslate()

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Puts a control of the room's own into its head, after those added before."""
        self._own.addWidget(widget, stretch)

    def retranslate(self) -> None:
        room = self._desk.room_named(self._room)
        self._title.setText(tr(room.title) if room else "")

    def _fill(self) -> None:
        while (item := self._buttons.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for action in self._desk.actions:
            if action.toolbar and action.room == self._room:
                self._buttons.addWidget(action_button(self._desk, action.id))


def action_button(desk: Desk, action_id: str, words: bool = True) -> QToolButton:
    """A button for an action; its text, icon, tooltip and state follow the registry."""
    button = QToolButton()
    face = desk.actions.face(action_id)
    button.setDefaultAction(face)
    both, only = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
    button.setToolButtonStyle(both if words else only)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def follow() -> None:
        button.setText(face.iconText())
        button.setAccessibleName(face.iconText())

    face.changed.connect(follow)
    follow()
    return button
