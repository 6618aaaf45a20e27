"""Fills the menu bar from the registry."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QMenuBar

from interviewkit.ui.actions import EDIT, FILE, HELP, VIEW, Action, Registry
from interviewkit.words import tr


def fill(bar: QMenuBar, registry: Registry) -> None:
    """Builds all menus anew, in the current language: File, Edit and View first, then the rooms', Help last."""
    bar.clear()
    for old in bar.findChildren(QMenu):
        old.deleteLater()
    menus: dict[tuple[str, ...], QMenu] = {}
    sections: dict[tuple[str, ...], str] = {}
    wanted = [action for action in registry if action.menu]
    own = list(dict.fromkeys(_path(action)[0] for action in wanted))
    first, last = [FILE, EDIT, VIEW], [HELP]
    for title in [*first, *(each for each in own if each not in (*first, *last)), *last]:
        if title in own:
            menu = menus[(title,)] = bar.addMenu(tr(title))
            menu.setObjectName(title)
            menu.aboutToShow.connect(registry.refresh)
    for action in wanted:
        path = _path(action)
        menu = menus[path[:1]]
        if len(path) > 1 and path not in menus:
            _divide(menu, path[:1], action, sections)
            menus[path] = menu.addMenu(tr(path[1]))
        _divide(menus[path], path, action, sections)
        menus[path].addAction(registry.face(action.id))


def show_for(bar: QMenuBar, registry: Registry, room: str) -> None:
    """Hides the menus in which everything belongs to other rooms than the one in front."""
    rooms: dict[str, set[str]] = {}
    for action in registry:
        if action.menu:
            rooms.setdefault(_path(action)[0], set()).add(action.room)
    for face in bar.actions():
        menu = face.menu()
        if menu is not None:
            face.setVisible(bool(rooms.get(menu.objectName(), {""}) & {"", room}))


def _path(action: Action) -> tuple[str, ...]:
    return (action.menu,) if isinstance(action.menu, str) else action.menu


def _divide(menu: QMenu, path: tuple[str, ...], action: Action, sections: dict[tuple[str, ...], str]) -> None:
    if path in sections and sections[path] != action.section and not menu.isEmpty():
        menu.addSeparator()
    sections[path] = action.section
