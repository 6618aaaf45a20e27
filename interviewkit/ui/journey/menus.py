"""The menus of the map page: about the whole map, and about what the keyboard is on."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from interviewkit.journey.own_sets import own_sets
from interviewkit.ui.journey import stage_deeds
from interviewkit.ui.memos import add_memo
from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.ui.journey.map_page import MapPage

WHOLE = (
    ("new", "describe", "copy", "delete"),
    ("lanes", "funnel"),
    ("keep_version", "versions"),
    ("picture", "table", "print"),
)
HERE = (
    ("edit", "add", "remove"),
    ("link", "quotes"),
    ("left", "right", "up", "down"),
)
STAGE = ("stage", "split", "touchpoint")


def fill_map_menu(page: MapPage, menu: QMenu) -> None:
    """Everything about the whole map, and the team's own sets of stages."""
    menu.clear()
    for group in WHOLE:
        for each in group:
            menu.addAction(page.desk.actions.face(f"journey.{each}"))
        menu.addSeparator()
    sets = menu.addMenu(tr("Own sets of stages"))
    writable = page.writable()
    sets.addAction(tr("Keep these stages as a set…"), partial(stage_deeds.keep_set, page)).setEnabled(writable)
    sets.addSeparator()
    known = page.desk.read(own_sets) if page.desk.project is not None else []
    for own in known:
        use = sets.addAction(tr("Lay out “{name}”", name=own.name), partial(stage_deeds.use_set, page, own.name))
        use.setEnabled(writable)
    if known:
        sets.addSeparator()
    for own in known:
        gone = sets.addAction(tr("Forget “{name}”", name=own.name), partial(stage_deeds.forget_set, page, own.name))
        gone.setEnabled(writable)


def fill_spot_menu(page: MapPage, menu: QMenu) -> None:
    """Everything about what the keyboard is on."""
    for group in HERE:
        for each in group:
            menu.addAction(page.desk.actions.face(f"journey.{each}"))
        menu.addSeparator()
    for each in STAGE:
        menu.addAction(page.desk.actions.face(f"journey.{each}"))
    stage = stage_deeds.chosen(page)
    if stage is not None:
        add_memo(menu, page.desk, ("stage", stage.id))
