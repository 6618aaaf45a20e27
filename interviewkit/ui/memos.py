"""The way to a memo from any room: a new one about something, in the analysis room."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from interviewkit.ui.icons import icon
from interviewkit.words import tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from interviewkit.coding.memos import Thing
    from interviewkit.ui.desk import Desk


def can_write_memo(desk: Desk) -> bool:
    """Whether there is a project to write to, and the room to write in."""
    return desk.project is not None and not desk.project.read_only and desk.room_named("analysis") is not None


def write_memo(desk: Desk, about: Thing | None) -> None:
    """Begins a memo about something, or an entry of the journal for None, with the keyboard in it."""
    from interviewkit.ui.analysis.memos import MemosPage
    from interviewkit.ui.analysis.workspace import AnalysisWorkspace

    if not can_write_memo(desk):
        return
    desk.go("analysis")
    room = desk.workspace(AnalysisWorkspace)
    room.turn_to(MemosPage.id)
    page = room.page(MemosPage.id)
    assert isinstance(page, MemosPage)
    page.begin(about)


def add_memo(menu: QMenu, desk: Desk, about: Thing) -> None:
    """Puts the way to a memo about something into its menu."""
    face = menu.addAction(icon("mdi6.note-plus-outline", "muted"), tr("Write a memo"), partial(write_memo, desk, about))
    face.setEnabled(can_write_memo(desk))


def add_person_memo(menu: QMenu, desk: Desk, person_id: int, label: str) -> None:
    """The same about a participant, by name, in the menu of something else of theirs."""
    text = tr("Write a memo about {name}", name=label).replace("&", "&&")
    face = menu.addAction(icon(ICONS["participant"], "muted"), text)
    face.triggered.connect(lambda: write_memo(desk, ("participant", person_id)))
    face.setEnabled(can_write_memo(desk))


def pick_memo(desk: Desk) -> None:
    """Asks by a few letters what a new memo is about: a source, participant, code, theme or stage."""
    from interviewkit.coding.memos import ABOUT, KINDS, names
    from interviewkit.ui.picker import Choice, Picker

    window = QApplication.activeWindow()
    if window is None or not can_write_memo(desk):
        return
    known = desk.read(names).by_thing
    choices = [
        Choice((kind, number), called, tr(KINDS[kind]), also=(f"{tr(KINDS[kind])} {called}",), icon=ICONS[kind])
        for (kind, number), called in sorted(known.items(), key=lambda each: (_rank(each[0][0]), each[1]))
        if kind in ABOUT
    ]

    def picked(value: object) -> None:
        if isinstance(value, tuple):
            write_memo(desk, (str(value[0]), int(value[1])))

    picker = Picker(tr("A memo about…"), choices, picked, window, nothing=tr("Nothing is called like that."))
    picker.open_at(window.mapToGlobal(QPoint((window.width() - picker.width()) // 2, max(48, window.height() // 8))))


def _rank(kind: str) -> int:
    return list(ICONS).index(kind) if kind in ICONS else len(ICONS)


ICONS = {
    "theme": "mdi6.graph-outline", "stage": "mdi6.map-marker-outline", "participant": "mdi6.account-outline",
    "source": "mdi6.text-box-outline", "code": "mdi6.tag-outline",
}  # fmt: skip
"""Of what a memo can be about, in the order in which they are offered."""
