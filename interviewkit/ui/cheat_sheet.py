"""F1: every key that works, by where it works."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from interviewkit.ui import keys, style
from interviewkit.ui.actions import Action
from interviewkit.ui.key_group import KeyGroup
from interviewkit.ui.language import name
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

ANYWHERE = mark("Anywhere")
AREAS = {
    "passage": mark("In the transcript"),
    "player": mark("While listening"),
    "sources.list": mark("In the list of sources"),
    "sources.text": mark("In the text of a source"),
    "sources.wave": mark("On the waveform"),
    "sources.check": mark("In the list of doubtful places"),
    "sources.notes": mark("In the list of notes"),
    "sources.queue": mark("In the queue of transcriptions"),
    "board": mark("On the board"),
    "tables": mark("In the tables"),
    "quotes": mark("In lists of quotes"),
    "words": mark("In the tables of words"),
    "map": mark("On the theme map"),
    "journey.map": mark("On the journey map"),
    "script": mark("In the questions of a guide"),
    "live": mark("In a live interview"),
}
COLUMNS = 2
MEDIA = ("Media ", "Toggle Media ")
"""How keys that some keyboards have are called; what they do stands on them."""


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
        halves = [QWidget() for _ in range(COLUMNS)]
        columns = [QVBoxLayout(half) for half in halves]
        heights = [0] * COLUMNS
        for half, each in zip(halves, columns, strict=True):
            half.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            each.setContentsMargins(0, 0, 0, 0)
            each.setSpacing(style.XL)
            row.addWidget(half, 1)
        for where, actions in groups(self._desk).items():
            fit = [a for a in actions if not wanted or wanted.lower() in self._line(a).lower()]
            if fit:
                shortest = heights.index(min(heights))
                columns[shortest].addWidget(KeyGroup(place_name(self._desk, where), list(self._rows(fit))))
                heights[shortest] += len(fit) + 2
        for each in columns:
            each.addStretch(1)
        self._scroll.setWidget(sheet)

    def _line(self, action: Action) -> str:
        own = " ".join(keys.shown(each) for each in self._desk.actions.keys_of(action.id))
        return f"{tr(action.text)} {action.text} {own}"

    def _rows(self, actions: list[Action]) -> Iterator[tuple[str, list[str]]]:
        """What is done and its keys, a line each; a row of acts that differ in a number only is one line."""
        for text, alike in groupby(actions, key=lambda action: tr(action.text)):
            given = [self._desk.actions.keys_of(action.id) for action in alike]
            if len(given) > COLUMNS:
                yield text, [keys.shown(given[0][0]), "…", keys.shown(given[-1][0])]
                continue
            for own in given:
                shown = [keys.shown(each) for each in own]
                yield text, [each for each in shown if not each.startswith(MEDIA)] or shown
