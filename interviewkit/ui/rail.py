"""The rail at the left edge: one button a room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton, QVBoxLayout

from interviewkit.ui import style
from interviewkit.ui.icons import icon
from interviewkit.ui.language import Speaks, name
from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk


class Rail(Speaks, QFrame):
    """Shows which room is in front and brings others there."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("kind", "rail")
        self.setFixedWidth(style.RAIL)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.XS, style.S, style.XS, style.S)
        column.setSpacing(style.XS)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        for room in desk.rooms:
            button = _button(room.icon)
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, chosen=room.id: desk.go(chosen))
            self._group.addButton(button)
            self._buttons[room.id] = button
            column.addWidget(button)
        column.addStretch(1)
        self._search = _button("mdi6.magnify")
        self._search.clicked.connect(lambda: desk.actions.run("view.palette"))
        column.addWidget(self._search)
        desk.room_changed.connect(self._follow)
        desk.actions.keys_changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        for room in self._desk.rooms:
            self._name(self._buttons[room.id], tr(room.title), f"go.{room.id}")
        self._name(self._search, tr("Find"), "view.palette")

    def _name(self, button: QToolButton, text: str, action_id: str) -> None:
        button.setText(text)
        name(button, text)
        button.setToolTip(self._desk.actions.face(action_id).toolTip())

    def _follow(self, room: str) -> None:
        if room in self._buttons:
            self._buttons[room].setChecked(True)


def _button(picture: str) -> QToolButton:
    button = QToolButton()
    button.setProperty("kind", "rail")
    button.setIcon(icon(picture, "text"))
    button.setIconSize(QSize(22, 22))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
    button.setFixedSize(style.RAIL - 2 * style.XS, 54)
    return button
