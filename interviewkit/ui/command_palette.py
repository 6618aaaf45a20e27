"""Ctrl+K: everything that can be done now, found by a few letters, initial consonants or keys in the wrong mode."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from interviewkit.ui import keys
from interviewkit.ui.actions import Action
from interviewkit.ui.language import name
from interviewkit.ui.picker import Choice, Picker
from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

WIDTH, ROW = 560, 36
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

    def open_over(self) -> None:
        """Shows the palette under the head of its window."""
        above = self.parentWidget()
        if above is not None:
            self.move(above.mapToGlobal(QPoint((above.width() - WIDTH) // 2, max(48, above.height() // 8))))
        self.show()
        self.field.setFocus()

    def _run(self, chosen: object) -> None:
        views = self._desk.preferences.views
        views[USED] = [chosen, *(each for each in views.get(USED, []) if each != chosen)][:REMEMBERED]
        self._desk.actions.run(str(chosen))


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
    return Choice(action.id, desk.actions.text(action), place, shown, (action.text,), icon=action.icon)
