"""The menu of the layers: which are seen, and what can be done with each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from interviewkit.sources.layers import writing
from interviewkit.sources.layers.writing import LayerRow
from interviewkit.ui.colours import HUES
from interviewkit.ui.picker import Choice, Picker
from interviewkit.ui.speakers.signs import hue_icon
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

NEW, RENAME, RECOLOUR = mark("New layer"), mark("Rename layer"), mark("Recolour layer")
HIDE, SHOW, MERGE, DELETE = mark("Hide layer"), mark("Show layer"), mark("Merge layers"), mark("Delete layer")
SUGGESTED = (mark("Behaviour"), mark("Environment"), mark("Objects in hand"), mark("Quotable"), mark("To check"))
"""Names for layers of one's own."""


def layer_menu(desk: Desk, parent: QWidget) -> QMenu:
    """Every layer with a check whether it is seen, and below each what can be done with it."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    writable = desk.project is not None and not desk.project.read_only
    rows = desk.read(writing.layers)
    for row in rows:
        own = menu.addMenu(
            hue_icon(row.colour), f"{row.name}  {row.marks}" + (f"  ({tr('hidden')})" if row.hidden else "")
        )
        _fill(desk, own, row, rows, parent)
        own.setEnabled(writable)
    if rows:
        menu.addSeparator()
    new = menu.addAction(tr("New layer…"))
    new.triggered.connect(partial(ask_new, desk, parent))
    new.setEnabled(writable)
    return menu


def _fill(desk: Desk, menu: QMenu, row: LayerRow, rows: list[LayerRow], parent: QWidget) -> None:
    seen = menu.addAction(tr("Show this layer"))
    seen.setCheckable(True)
    seen.setChecked(not row.hidden)
    label = SHOW if row.hidden else HIDE
    seen.triggered.connect(lambda: desk.change(label, writing.show_layer, row.id, row.hidden, detail=row.name))
    menu.addAction(tr("Rename…")).triggered.connect(partial(ask_name, desk, row, parent))
    from interviewkit.ui.code.menus import HUE_NAMES

    colours = menu.addMenu(tr("Colour"))
    for hue in range(HUES):
        action = colours.addAction(hue_icon(hue), tr(HUE_NAMES[hue]))
        action.setCheckable(True)
        action.setChecked(hue == row.colour)
        action.triggered.connect(partial(_recolour, desk, row, hue))
    others = menu.addMenu(tr("Merge into"))
    for other in rows:
        if other.id != row.id:
            others.addAction(hue_icon(other.colour), other.name).triggered.connect(partial(_merge, desk, row, other))
    others.setEnabled(len(rows) > 1)
    menu.addSeparator()
    menu.addAction(tr("Delete layer")).triggered.connect(partial(delete, desk, row))


def ask_new(desk: Desk, parent: QWidget, _: bool = False) -> Picker:
    """Asks what a new layer is called."""
    known = {row.name for row in desk.read(writing.layers)}
    choices = [Choice(name, name) for text in SUGGESTED if (name := tr(text)) not in known]
    made = partial(desk.change, NEW, writing.add_layer)
    picker = Picker(
        tr("Name of the new layer"),
        choices,
        lambda name: made(name, detail=str(name)),
        parent,
        lambda text: Choice(text, text, tr("a new layer")),
    )
    picker.open_at(_below(parent))
    return picker


def ask_name(desk: Desk, row: LayerRow, parent: QWidget, _: bool = False) -> Picker:
    """Asks for another name of a layer."""
    picker = Picker(
        tr("Another name for “{name}”", name=row.name),
        [],
        lambda name: desk.change(RENAME, writing.rename_layer, row.id, name, detail=str(name)),
        parent,
        lambda text: Choice(text, text, tr("new name")),
        nothing=tr("Write the new name and press Enter."),
    )
    picker.open_at(_below(parent))
    return picker


def _below(parent: QWidget) -> QPoint:
    return parent.mapToGlobal(QPoint(0, parent.height()))


def _recolour(desk: Desk, row: LayerRow, hue: int, _: bool = False) -> None:
    desk.change(RECOLOUR, writing.recolour_layer, row.id, hue, detail=row.name)


def _merge(desk: Desk, row: LayerRow, other: LayerRow, _: bool = False) -> None:
    desk.change(MERGE, writing.merge_layers, row.id, other.id, detail=other.name)
    desk.tell(tr("“{name}” is now part of “{other}”.", name=row.name, other=other.name), undo=True)


def delete(desk: Desk, row: LayerRow, _: bool = False) -> None:
    """Takes a layer away; the notice has the way back."""
    desk.change(DELETE, writing.delete_layer, row.id, detail=row.name)
    marks = plural("{n} mark went with it.", "{n} marks went with it.", row.marks)
    desk.tell(" ".join([tr("“{name}” was deleted.", name=row.name), marks]), undo=True)
