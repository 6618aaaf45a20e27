"""The context menus of the coding room, and what can be done with a code."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu

from interviewkit.coding import codebook, pins, queries
from interviewkit.ui.code import pickers
from interviewkit.ui.code.definition import describe
from interviewkit.ui.colours import HUES
from interviewkit.ui.icons import icon
from interviewkit.ui.signs import paint_swatch
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from sqlmodel import Session

    from interviewkit.ui.code.workspace import CodeWorkspace

CREATE, DELETE, MERGE = mark("Create code"), mark("Delete code"), mark("Merge codes")
RECOLOUR, PIN, UNPIN = mark("Colour code"), mark("Pin code"), mark("Free a key")
HUE_NAMES = (
    *(mark("Blue"), mark("Rust"), mark("Teal"), mark("Magenta"), mark("Olive")),
    *(mark("Violet"), mark("Ocean"), mark("Amber"), mark("Moss"), mark("Clay")),
)


def quote_menu(room: CodeWorkspace) -> QMenu:
    """What can be done with the passage in hand: the room's own actions, so that keys are learned on the way."""
    menu = QMenu(room)
    section = ""
    for action in room.desk.actions:
        if action.room == room.id and action.section:
            if section and action.section != section:
                menu.addSeparator()
            section = action.section
            menu.addAction(room.desk.actions.face(action.id))
    return menu


def code_menu(room: CodeWorkspace, code_id: int | None) -> QMenu:
    """What can be done with a code, or with the codebook."""
    menu = QMenu(room)
    writable = room.desk.project is not None and not room.desk.project.read_only
    menu.addAction(icon("mdi6.plus", "muted"), tr("New code"), partial(new_code, room, None)).setEnabled(writable)
    code = room.codes.get(code_id or 0)
    if code is None:
        return menu

    def item(picture: str, text: str, act: Callable[[], object], can: bool = writable) -> None:
        face = menu.addAction(icon(picture, "muted"), text)
        face.triggered.connect(lambda: act())
        face.setEnabled(can)

    item("", tr("New code below “{name}”", name=code.name), partial(new_code, room, code.id))
    menu.addSeparator()
    item("mdi6.tag-plus-outline", tr("Code the passage with it"), partial(room.apply, code.id), room.hand.can_act())
    item("mdi6.format-quote-close", tr("Show its quotes"), partial(show_quotes, room, code.id), code.quotes > 0)
    menu.addSeparator()
    item("mdi6.pencil-outline", tr("Rename"), partial(room.tree.rename, code.id))
    item("mdi6.text-box-outline", tr("Definition…"), partial(describe, room, code.id))
    colours = menu.addMenu(tr("Colour"))
    colours.setEnabled(writable)
    for hue in range(HUES):
        colours.addAction(_swatch(hue), tr(HUE_NAMES[hue]), partial(_recolour, room, code.id, hue))
    keys = menu.addMenu(tr("Pin to a key"))
    keys.setEnabled(writable)
    for key in range(1, pins.KEYS + 1):
        there = room.codes.get(room.pins[key - 1] or 0)
        keys.addAction(f"{key}   {there.name}" if there else str(key), partial(_pin, room, code.id, key))
    if code.id in room.pins:
        keys.addSeparator()
        keys.addAction(tr("No key"), partial(_unpin, room, code.id))
    can_merge = writable and len(room.codes) > 1
    item("mdi6.merge", tr("Merge into…"), partial(pickers.pick_merge, room, code.id), can_merge)
    menu.addSeparator()
    item("mdi6.delete-outline", tr("Delete"), partial(delete_code, room, code.id))
    return menu


def new_code(room: CodeWorkspace, parent_id: int | None) -> None:
    """Makes a code with a name of its own to be written over."""
    taken = {code.name for code in room.codes.values()}
    name, n = tr("New code"), 2
    while name in taken:
        name, n = tr("New code {n}", n=n), n + 1
    made = room.desk.change(CREATE, codebook.create_code, name, parent_id=parent_id, detail=name)
    if made is not None:
        room.codebook.clear_filter()
        room.tree.rename(made)


def show_quotes(room: CodeWorkspace, code_id: int) -> None:
    """Goes to the next quote with a code: after the one in hand, in this source first."""
    ids = room.desk.read(queries.quotes_with, [code_id])
    here = [each for each in ids if each in room.quotes] or ids
    if here:
        now = room.hand.quote.id if room.hand.quote else 0
        start = here.index(now) + 1 if now in here else 0
        room.desk.show_quotes([here[start % len(here)]])


def delete_code(room: CodeWorkspace, code_id: int) -> None:
    """Takes a code away; the notice has the way back."""
    name = room.codes[code_id].name

    def act(session: Session) -> bool:
        codebook.delete_code(session, code_id)
        return True

    if room.desk.change(DELETE, act, detail=name):
        room.desk.tell(tr("The code “{name}” was deleted.", name=name), undo=True)


def merge(room: CodeWorkspace, code_id: int, into: object) -> None:
    """Makes a code part of another one."""
    if isinstance(into, int):
        detail = f"{room.codes[code_id].name} → {room.codes[into].name}"
        room.desk.change(MERGE, codebook.merge_codes, code_id, into, detail=detail)


def _recolour(room: CodeWorkspace, code_id: int, hue: int) -> None:
    room.desk.change(RECOLOUR, codebook.recolour_code, code_id, hue, detail=room.codes[code_id].name)


def _pin(room: CodeWorkspace, code_id: int, key: int) -> None:
    room.desk.change(PIN, pins.pin_code, code_id, key, detail=f"{key} {room.codes[code_id].name}")


def _unpin(room: CodeWorkspace, code_id: int) -> None:
    room.desk.change(UNPIN, pins.unpin_code, code_id, detail=room.codes[code_id].name)


def _swatch(hue: int) -> QIcon:
    picture = QPixmap(32, 32)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_swatch(painter, 2, 8, hue)
    painter.end()
    return QIcon(picture)
