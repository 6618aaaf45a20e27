"""The context menus of the coding room."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QMenu, QPlainTextEdit

from interviewkit.coding import codebook, pins
from interviewkit.ui.colours import HUES, code_colour
from interviewkit.ui.picker import Choice, Picker
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.ui.code.workspace import CodeWorkspace

CREATE, DELETE, MERGE = mark("Create code"), mark("Delete code"), mark("Merge codes")
DESCRIBE, RECOLOUR, PIN = mark("Describe code"), mark("Colour code"), mark("Pin code")
HUE_NAMES = (
    *(mark("Blue"), mark("Rust"), mark("Teal"), mark("Magenta"), mark("Olive")),
    *(mark("Violet"), mark("Ocean"), mark("Amber"), mark("Moss"), mark("Clay")),
)


def quote_menu(room: CodeWorkspace) -> QMenu:
    """What can be done with the passage in hand: the room's own actions, so that keys are learned on the way."""
    menu = QMenu(room)
    for action in room.desk.actions:
        if action.room == room.id and action.section:
            menu.addAction(room.desk.actions.face(action.id))
    return menu


def code_menu(room: CodeWorkspace, code_id: int | None) -> QMenu:
    """What can be done with a code, or with the codebook."""
    menu = QMenu(room)
    writable = room.desk.project is not None and not room.desk.project.read_only
    menu.addAction(tr("New code"), partial(new_code, room, None)).setEnabled(writable)
    code = room.codes.get(code_id or 0)
    if code is None:
        return menu
    menu.addAction(tr("New code below “{name}”", name=code.name), partial(new_code, room, code.id))
    menu.addSeparator()
    menu.addAction(tr("Code the passage with it"), partial(room.apply, code.id)).setEnabled(room.hand.can_act())
    menu.addAction(tr("Show its quotes"), partial(show_quotes, room, code.id)).setEnabled(code.quotes > 0)
    menu.addSeparator()
    menu.addAction(tr("Rename"), partial(room.tree.rename, code.id))
    menu.addAction(tr("Definition…"), partial(describe, room, code.id))
    colours = menu.addMenu(tr("Colour"))
    for hue in range(HUES):
        swatch = QPixmap(14, 14)
        swatch.fill(code_colour(hue))
        colours.addAction(QIcon(swatch), tr(HUE_NAMES[hue]), partial(_recolour, room, code.id, hue))
    keys = menu.addMenu(tr("Pin to a key"))
    for key in range(1, pins.KEYS + 1):
        there = room.codes.get(room.pins[key - 1] or 0)
        keys.addAction(f"{key}  {there.name}" if there else str(key), partial(_pin, room, code.id, key))
    menu.addAction(tr("Merge into…"), partial(_merge, room, code.id)).setEnabled(len(room.codes) > 1)
    menu.addSeparator()
    menu.addAction(tr("Delete"), partial(delete_code, room, code.id))
    for action in menu.actions():
        action.setEnabled(action.isEnabled() and (writable or action.text() == tr("Show its quotes")))
    return menu


def new_code(room: CodeWorkspace, parent_id: int | None) -> None:
    """Makes a code with a name of its own to be written over."""
    taken = {code.name for code in room.codes.values()}
    name, n = tr("New code"), 2
    while name in taken:
        name, n = tr("New code {n}", n=n), n + 1
    made = room.desk.change(CREATE, codebook.create_code, name, parent_id=parent_id, detail=name)
    if made is not None:
        room.changed(None)
        room.tree.rename(made)


def show_quotes(room: CodeWorkspace, code_id: int) -> None:
    """Goes to the first quote with a code, in the source in view if it has one there."""
    from interviewkit.coding.queries import quotes

    found = [row for row in room.desk.read(quotes) if any(tag.code_id == code_id for tag in row.tags)]
    here = [row for row in found if row.source_id == room.hand.source_id]
    if found:
        room.desk.show_quotes([row.id for row in here or found])


def delete_code(room: CodeWorkspace, code_id: int) -> None:
    """Takes a code away; the notice has the way back."""
    name = room.codes[code_id].name
    room.desk.change(DELETE, codebook.delete_code, code_id, detail=name)
    room.desk.tell(tr("The code “{name}” was deleted.", name=name), undo=True)


def describe(room: CodeWorkspace, code_id: int) -> None:
    """Lets the person write what the code means, when it applies and when not."""
    code = room.codes[code_id]
    dialog = QDialog(room)
    dialog.setWindowTitle(code.name)
    form = QFormLayout(dialog)
    fields = {}
    for key, label, text in (
        ("definition", tr("Definition"), code.definition),
        ("include", tr("Use it when"), code.include),
        ("exclude", tr("Do not use it when"), code.exclude),
    ):
        field = QPlainTextEdit(text)
        field.setTabChangesFocus(True)
        field.setAccessibleName(label)
        form.addRow(label, field)
        fields[key] = field
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    form.addRow(buttons)
    dialog.resize(520, 420)

    def save() -> None:
        texts = {key: field.toPlainText().strip() for key, field in fields.items()}
        room.desk.change(DESCRIBE, codebook.describe_code, code_id, detail=code.name, **texts)

    dialog.accepted.connect(save)
    dialog.open()


def _recolour(room: CodeWorkspace, code_id: int, hue: int) -> None:
    room.desk.change(RECOLOUR, codebook.recolour_code, code_id, hue, detail=room.codes[code_id].name)


def _pin(room: CodeWorkspace, code_id: int, key: int) -> None:
    room.desk.change(PIN, pins.pin_code, code_id, key, detail=f"{key} {room.codes[code_id].name}")


def _merge(room: CodeWorkspace, code_id: int) -> None:
    name = room.codes[code_id].name
    choices = [Choice(code.id, code.name) for code in room.codes.values() if code.id != code_id]

    def merge(into: object) -> None:
        if isinstance(into, int):
            room.desk.change(MERGE, codebook.merge_codes, code_id, into, detail=f"{name} → {room.codes[into].name}")

    Picker(tr("Merge “{name}” into…", name=name), choices, merge, room).open_at(room.place_for_popup())
