"""What can be done with the marks that are chosen beside the text."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from interviewkit.sources.layers import writing
from interviewkit.sources.layers.writing import LayerRow
from interviewkit.ui.layers.mark_list import MarkList
from interviewkit.ui.speakers.signs import hue_icon
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

PUT = mark("Put on another layer")


def mark_menu(desk: Desk, marks: MarkList, known: Sequence[LayerRow], writable: bool) -> QMenu:
    """A menu for the chosen marks, ready to pop up; it goes by itself. known: all layers."""
    rows = marks.chosen()
    ids = [row.id for row in rows]
    desk.actions.refresh()
    menu = QMenu(marks)
    menu.addAction(tr("Play from here")).triggered.connect(marks.play)
    for verb in ("edit", "here", "earlier", "later"):
        menu.addAction(desk.actions.face(f"sources.note.{verb}"))
    others = menu.addMenu(tr("Layer"))
    others.setEnabled(writable)
    for layer in known:
        action = others.addAction(hue_icon(layer.colour), layer.name)
        action.setCheckable(True)
        action.setChecked({layer.id} == {row.layer_id for row in rows})
        action.triggered.connect(partial(_put, desk, ids, layer.id))
    menu.addSeparator()
    menu.addAction(desk.actions.face("sources.note.delete"))
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def _put(desk: Desk, ids: Sequence[int], layer_id: int, _: bool = False) -> None:
    desk.change(PUT, writing.put_on_layer, ids, layer_id)
