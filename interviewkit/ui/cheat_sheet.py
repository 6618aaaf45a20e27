"""F1: every key that works, by where it works."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from interviewkit.ui import keys, style
from interviewkit.ui.actions import Action
from interviewkit.ui.language import name
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

ANYWHERE = mark("Anywhere")
AREAS = {"passage": mark("In the transcript"), "player": mark("While listening")}
COLUMNS = 2


def groups(desk: Desk) -> dict[str, list[Action]]:
    """Actions with keys by where these work; the room in front first, then what works anywhere, then the others."""
    found: dict[str, list[Action]] = {}
    for action in desk.actions:
        if desk.actions.keys_of(action.id) and desk.actions.text(action):
            found.setdefault(action.where, []).append(action)
    own = [where for where in found if where == desk.room or (where and desk.area(where) is not None)]
    order = [*own, *([""] if "" in found else []), *(where for where in found if where and where not in own)]
    return {where: found[where] for where in order}


def place_name(desk: Desk, where: str) -> str:
    """What a key area is called."""
    room = desk.room_named(where)
    return tr(room.title) if room else tr(AREAS.get(where, where or ANYWHERE))


class CheatSheet(QDialog):
    """A sheet to look at; typing narrows it down."""

    def __init__(self, desk: Desk, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("All keys"))
        self.resize(860, 620)
        column = QVBoxLayout(self)
        column.setContentsMargins(style.XL, style.L, style.XL, style.L)
        column.setSpacing(style.M)
        head = QHBoxLayout()
        title = QLabel(tr("All keys"))
        title.setProperty("kind", "title")
        self.field = QLineEdit(placeholderText=tr("Filter"), clearButtonEnabled=True)
        self.field.setFixedWidth(240)
        self.field.textChanged.connect(self._fill)
        name(self.field, tr("Filter"))
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self.field)
        column.addLayout(head)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        name(self._scroll, tr("All keys"))
        column.addWidget(self._scroll, 1)
        self._fill("")
        self.field.setFocus()

    def _fill(self, wanted: str) -> None:
        sheet = QWidget()
        row = QHBoxLayout(sheet)
        row.setContentsMargins(0, 0, style.M, 0)
        row.setSpacing(style.XXL)
        columns = [QVBoxLayout() for _ in range(COLUMNS)]
        heights = [0] * COLUMNS
        for each in columns:
            each.setSpacing(style.XL)
            row.addLayout(each, 1)
        for where, actions in groups(self._desk).items():
            fit = [a for a in actions if wanted.lower() in self._line(a).lower()]
            if fit:
                shortest = heights.index(min(heights))
                columns[shortest].addLayout(self._group(place_name(self._desk, where), fit))
                heights[shortest] += len(fit) + 2
        for each in columns:
            each.addStretch(1)
        self._scroll.setWidget(sheet)

    def _line(self, action: Action) -> str:
        own = " ".join(keys.shown(each) for each in self._desk.actions.keys_of(action.id))
        return f"{tr(action.text)} {action.text} {own}"

    def _group(self, title: str, actions: list[Action]) -> QGridLayout:
        grid = QGridLayout()
        grid.setVerticalSpacing(style.XS)
        grid.setHorizontalSpacing(style.M)
        grid.setColumnStretch(0, 1)
        heading = QLabel(title)
        heading.setProperty("kind", "section")
        grid.addWidget(heading, 0, 0, 1, 2)
        for at, action in enumerate(actions, 1):
            label = QLabel(tr(action.text))
            label.setMinimumHeight(style.TARGET)
            caps = QHBoxLayout()
            caps.setSpacing(style.XS)
            for each in self._desk.actions.keys_of(action.id):
                cap = QLabel(keys.shown(each))
                cap.setProperty("kind", "key")
                caps.addWidget(cap)
            grid.addWidget(label, at, 0)
            grid.addLayout(caps, at, 1, Qt.AlignmentFlag.AlignRight)
        return grid
