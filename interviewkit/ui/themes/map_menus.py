"""The menus of the theme map: of a node, of a relation, of a box, and of the saved maps."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QActionGroup, QIcon, QPixmap
from PySide6.QtWidgets import QMenu

from interviewkit.themes.actions import NodeKey
from interviewkit.themes.maps import GroupRow
from interviewkit.themes.relations import RelationRow
from interviewkit.ui.colours import HUES, code_colour
from interviewkit.ui.memos import add_memo
from interviewkit.ui.themes.relation_item import KINDS
from interviewkit.words import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from interviewkit.ui.themes.workspace import ThemesWorkspace

ON_NODE = ("themes.relate", "themes.focus", "themes.pin", "themes.box")
ON_MAP = ("themes.new", "themes.suggest", "themes.lay_out", "themes.fit")


def fill_node(room: ThemesWorkspace, menu: QMenu, key: NodeKey | None) -> None:
    """What can be done with a node and all others that are chosen, or with the map."""
    faces = room.desk.actions
    for action in ON_MAP if key is None else ("themes.new",):
        menu.addAction(faces.face(action))
    if key is None:
        return
    menu.addSeparator()
    if key.kind == "theme":
        _theme(room, menu, key.id)
    elif key.kind == "code":
        _code(room, menu, key.id)
    else:
        menu.addAction(tr("Take off the map"), room.deeds.delete)
    menu.addSeparator()
    for action in ON_NODE:
        menu.addAction(faces.face(action))
    _boxes(room, menu)
    _lock(room, menu)


def _theme(room: ThemesWorkspace, menu: QMenu, theme_id: int) -> None:
    deeds = room.deeds
    menu.addAction(tr("Claim…"), partial(deeds.claim, theme_id))
    menu.addAction(tr("Rename…"), partial(deeds.rename, theme_id))
    _hues(menu, partial(deeds.recolour, theme_id))
    into = menu.addMenu(tr("Merge into"))
    for row in room.rows:
        if row.id != theme_id:
            into.addAction(row.name.replace("&", "&&"), partial(deeds.merge, theme_id, row.id))
    into.setEnabled(bool(into.actions()))
    add_memo(menu, room.desk, ("theme", theme_id))
    menu.addAction(tr("Delete"), partial(deeds.delete_theme, theme_id))


def _code(room: ThemesWorkspace, menu: QMenu, code_id: int) -> None:
    codes = [key.id for key in room.map.chosen_nodes() if key.kind == "code"] or [code_id]
    item = room.map.nodes.get(NodeKey("code", code_id))
    own = item.node.theme_ids if item else ()
    into = menu.addMenu(tr("Put into theme"))
    for row in room.rows:
        if row.id not in own or len(codes) > 1:
            into.addAction(row.name.replace("&", "&&"), partial(room.deeds.put, row.id, codes))
    into.setEnabled(bool(into.actions()))
    for theme_id in own:
        name = room.row(theme_id).name
        menu.addAction(tr("Take out of “{name}”", name=name), partial(room.deeds.take_out, theme_id, code_id))
    add_memo(menu, room.desk, ("code", code_id))
    menu.addAction(tr("Go to its quotes"), lambda: room.desk.show_quotes(room.quotes_of(NodeKey("code", code_id))))


def _boxes(room: ThemesWorkspace, menu: QMenu) -> None:
    keys, groups = room.map.chosen_nodes(), room.content.groups if room.content is not None else ()
    if groups:
        into = menu.addMenu(tr("Put into box"))
        for row in groups:
            into.addAction(
                row.name.replace("&", "&&") or tr("Box without a name"), partial(room.deeds.into_box, row.id, keys)
            )
        if any(key in row.members for row in groups for key in keys):
            menu.addAction(tr("Take out of its box"), partial(room.deeds.into_box, None, keys))


def fill_relation(room: ThemesWorkspace, menu: QMenu, row: RelationRow) -> None:
    """What can be done with a relation."""
    menu.addAction(tr("Why, and quotes that show it…"), partial(room.deeds.edit_relation, row))
    kinds = menu.addMenu(tr("Kind of relation"))
    group = QActionGroup(kinds)
    for kind, text in KINDS.items():
        action = kinds.addAction(tr(text), partial(room.deeds.say, row, kind))
        action.setCheckable(True)
        action.setChecked(kind == row.kind)
        group.addAction(action)
    turn = menu.addAction(tr("Turn round"), partial(room.deeds.turn, row))
    turn.setEnabled(row.directed)
    menu.addAction(tr("Delete"), partial(room.deeds.erase, row))
    _lock(room, menu)


def fill_box(room: ThemesWorkspace, menu: QMenu, row: GroupRow) -> None:
    """What can be done with a box."""
    menu.addAction(tr("Rename…"), partial(room.deeds.name_box, row))
    _hues(menu, partial(room.deeds.colour_box, row))
    menu.addAction(tr("Dissolve"), partial(room.deeds.dissolve, row))
    _lock(room, menu)


def fill_maps(room: ThemesWorkspace, menu: QMenu) -> None:
    """The saved maps, and what can be done with the one that is shown."""
    from interviewkit.ui.themes.workspace import map_name

    menu.clear()
    group = QActionGroup(menu)
    rows = room.shown.maps if room.shown is not None else []
    here = next((row for row in rows if row.id == room.map_id), None)
    for row in rows:
        action = menu.addAction(map_name(row.name).replace("&", "&&"), partial(room.go_to_map, row.id))
        action.setCheckable(True)
        action.setChecked(row.id == room.map_id)
        group.addAction(action)
    menu.addSeparator()
    changes = [
        menu.addAction(tr("New map…"), room.deeds.new_map),
        menu.addAction(tr("Duplicate…"), room.deeds.copy_map),
    ]
    if here is not None:
        changes.append(menu.addAction(tr("Rename…"), partial(room.deeds.name_map, here)))
        changes.append(menu.addAction(tr("Delete"), partial(room.deeds.drop_map, here)))
    writable = room.desk.project is not None and not room.desk.project.read_only
    for action in changes:
        action.setEnabled(writable)


def _hues(menu: QMenu, choose: Callable[[int], object]) -> None:
    colours = menu.addMenu(tr("Colour"))
    for hue in range(HUES):
        picture = QPixmap(14, 14)
        picture.fill(code_colour(hue))
        colours.addAction(str(hue + 1), partial(choose, hue)).setIcon(QIcon(picture))


def _lock(room: ThemesWorkspace, menu: QMenu) -> None:
    """Where nothing may be changed, nothing can be chosen but looking."""
    writable = room.desk.project is not None and not room.desk.project.read_only
    looking = {room.desk.actions.face("themes.focus"), room.desk.actions.face("themes.fit")}
    for each in menu.actions():
        if each not in looking:
            each.setEnabled(each.isEnabled() and writable)
