"""Ctrl+K: what can be done now, and the sources and codes to go to, found by a few letters or initial consonants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from interviewkit.ui import keys
from interviewkit.ui.actions import Action
from interviewkit.ui.colours import code_colour
from interviewkit.ui.desk import Target
from interviewkit.ui.language import name
from interviewkit.ui.picker import Choice, Picker, Sign
from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.store.project import Project
    from interviewkit.ui.desk import Desk

WIDTH, ROW, SIGN = 560, 36, 22
OWN = "view.palette"
USED, REMEMBERED = "palette.used", 5


class CommandPalette(Picker):
    """A picker of actions over the window's head, the last used first."""

    def __init__(self, desk: Desk, parent: QWidget | None) -> None:
        self._desk = desk
        super().__init__(tr("What do you want to do?"), _choices(desk), self._run, parent, width=WIDTH, row=ROW)
        self.setObjectName("palette")
        name(self.field, tr("Find and do"))
        name(self.list, tr("Actions"))
        if desk.project is not None:
            project = desk.project
            desk.jobs.start("", lambda *_: _places(project), self._add, lambda _: None, quiet=True)

    def open_over(self) -> None:
        """Shows the palette under the head of its window."""
        above = self.parentWidget()
        if above is not None:
            self.move(above.mapToGlobal(QPoint((above.width() - WIDTH) // 2, max(48, above.height() // 8))))
        self.show()
        self.field.setFocus()

    def _add(self, places: list[Choice]) -> None:
        if isValid(self):
            self._choices += places
            self._search(self.field.text())

    def _run(self, chosen: object) -> None:
        if not isinstance(chosen, str):
            assert isinstance(chosen, Target)
            self._desk.show(chosen)
            return
        views = self._desk.preferences.views
        views[USED] = [chosen, *(each for each in views.get(USED, []) if each != chosen)][:REMEMBERED]
        self._desk.actions.run(chosen)


def _choices(desk: Desk) -> list[Choice]:
    rank = {action_id: at for at, action_id in enumerate(desk.preferences.views.get(USED, []))}
    can = [a for a in desk.actions if a.id != OWN and desk.actions.can(a) and desk.actions.text(a)]
    return [_choice(desk, a) for a in sorted(can, key=lambda a: (rank.get(a.id, len(rank)), a.room != desk.room))]


def _choice(desk: Desk, action: Action) -> Choice:
    menu = (action.menu,) if isinstance(action.menu, str) else action.menu
    own = desk.actions.keys_of(action.id)
    place = " · ".join(tr(each) for each in menu if each)
    shown = keys.shown(own[0]) if own else ""
    # English names are found in every language: handbooks and colleagues use them.
    blank = None if action.icon else _blank
    return Choice(action.id, desk.actions.text(action), place, shown, (action.text,), action.icon, blank, SIGN)


def _places(project: Project) -> list[Choice]:
    """The sources and codes of the project: where one can go by name."""
    from interviewkit.coding.queries import codebook
    from interviewkit.sources.queries import sources

    with project.read() as session:
        texts, codes = sources(session, counted=False), codebook(session, counted=False)
    to_source = [
        Choice(Target("source", (row.id,)), row.name, tr("Source"), row.participant, icon="mdi6.text-box-outline")
        for row in texts
    ]
    to_code = [
        Choice(Target("code", (row.id,)), row.name, tr("Code"), sign=_dot(row.colour, row.shade), sign_width=SIGN)
        for row in codes
    ]
    return to_source + to_code


def _dot(colour: int, shade: int) -> Sign:
    def paint(painter: QPainter, place: QRect) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(code_colour(colour, None, shade))
        painter.drawRoundedRect(QRect(place.left() + 3, place.center().y() - 5, 12, 12), 3, 3)

    return paint


def _blank(painter: QPainter, place: QRect) -> None:
    """Keeps texts in line where there is no icon."""
