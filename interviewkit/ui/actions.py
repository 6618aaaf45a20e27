"""The one registry of everything a person can do: menus, toolbars, palette, cheat sheet and key editor come from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence

from interviewkit.ui import keys
from interviewkit.ui.icons import icon
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

FILE, EDIT, VIEW, HELP = mark("File"), mark("Edit"), mark("View"), mark("Help")


def with_project(desk: Desk) -> bool:
    """Enabled while a project is open."""
    return desk.project is not None


def with_writable(desk: Desk) -> bool:
    """Enabled while a project is open that may be changed."""
    return desk.project is not None and not desk.project.read_only


def always(desk: Desk) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class Action:
    """Something a person can do.

    id: stable, "room.verb"; keys people chose are saved under it. text: English, declared with mark(). run: does it.
    keys: portable combinations, e.g. ("Ctrl+D", "."). menu: the menu, or (menu, submenu); "" for palette and keys only.
    section: items of one menu with different sections are set apart by a line. icon: an mdi6 name.
    room: the workspace that must be in front, "" for anywhere. area: where its keys work: a name claimed with
    keys.claim(); without one, the room's. Keys without Ctrl, Alt or Meta need an area or a room.
    enabled: whether it can be done now; asked often, so it must be cheap. checked: for switches, whether it is on.
    label: a text of its own for now, already translated, "" to hide it. toolbar: has a button in its room's bar.
    hint: the tooltip, mark(). once: a key that is held down does it once, instead of over and over. released: is done
    when the key is let go of, such as a foot pedal; then it is done once too.
    """

    id: str
    text: str
    run: Callable[[Desk], object]
    keys: tuple[str, ...] = ()
    menu: str | tuple[str, ...] = ""
    section: str = ""
    icon: str = ""
    room: str = ""
    area: str = ""
    enabled: Callable[[Desk], bool] = with_project
    checked: Callable[[Desk], bool] | None = None
    label: Callable[[Desk], str] | None = None
    toolbar: bool = False
    hint: str = ""
    once: bool = False
    released: Callable[[Desk], object] | None = None

    @property
    def where(self) -> str:
        """The key area; "" when its keys work everywhere."""
        return self.area or self.room


class Registry(QObject):
    """Holds the actions, their keys and their Qt faces."""

    declared = Signal()
    """More actions are there."""
    keys_changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._actions: dict[str, Action] = {}
        self._faces: dict[str, QAction] = {}
        self._struck: dict[tuple[str, str], str] = {}
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.refresh)

    def declare(self, actions: Iterable[Action]) -> None:
        """Adds actions; ValueError for an id that is taken, or for plain keys that would work everywhere."""
        for action in actions:
            if action.id in self._actions:
                raise ValueError(f"action {action.id} is declared twice")
            if not action.where and any(keys.is_plain(each) for each in action.keys):
                raise ValueError(f"action {action.id} has a plain key but no area")
            self._actions[action.id] = action
            face = QAction(self)
            face.setIcon(icon(action.icon, "muted"))
            face.setCheckable(action.checked is not None)
            face.setObjectName(action.id)
            face.triggered.connect(lambda _=False, chosen=action.id: self.run(chosen))
            self._faces[action.id] = face
        self._spread_keys()
        self.retranslate()
        self.declared.emit()

    def __iter__(self) -> Iterator[Action]:
        return iter(self._actions.values())

    def __getitem__(self, action_id: str) -> Action:
        return self._actions[action_id]

    def face(self, action_id: str) -> QAction:
        """The QAction of an action, for menus, buttons and context menus."""
        return self._faces[action_id]

    # State

    def can(self, action: Action, areas: dict[str, bool] | None = None) -> bool:
        """Whether the action can be done now. areas: what is known of them, and takes up what is found, while many
        actions are asked in a row."""
        desk, area = self._desk, action.area
        if action.room and desk.room != action.room:
            return False
        if area and area != action.room:
            areas = {} if areas is None else areas
            if area not in areas:
                areas[area] = desk.area(area) is not None
            if not areas[area]:
                return False
        return action.enabled(desk)

    def text(self, action: Action) -> str:
        """What the action is called now, in the current language."""
        return action.label(self._desk) if action.label else tr(action.text)

    def refresh_soon(self) -> None:
        """Asks anew, once this event is over, what can be done and what is on."""
        self._soon.start()

    def refresh_if_due(self) -> None:
        """Does now what refresh_soon() put off."""
        if self._soon.isActive():
            self._soon.stop()
            self.refresh()

    def refresh(self) -> None:
        """Brings up to date what can be done, what is on, and texts that change by themselves."""
        areas: dict[str, bool] = {}
        for action in self._actions.values():
            face = self._faces[action.id]
            face.setEnabled(self.can(action, areas))
            if action.checked:
                face.setChecked(action.checked(self._desk))
            if action.label and action.label(self._desk) != face.iconText():
                self._word(action)

    def retranslate(self) -> None:
        """Brings everything up to date, the texts too."""
        for action in self._actions.values():
            self._word(action)
        self.refresh()

    def _word(self, action: Action) -> None:
        face, own, text = self._faces[action.id], self.keys_of(action.id), self.text(action)
        face.setVisible(bool(text))
        face.setText(text.replace("&", "&&") + (f"\t{keys.shown(own[0])}" if action.where and own else ""))
        face.setIconText(text)
        face.setToolTip(" ".join(filter(None, [tr(action.hint) if action.hint else text, _in_brackets(own)])))

    def run(self, action_id: str) -> bool:
        """Does it, if it can be done now; False if not."""
        action = self._actions[action_id]
        if not self.can(action):
            return False
        self._desk.do(action.run)
        self.refresh_soon()
        return True

    # Keys

    def keys_of(self, action_id: str) -> tuple[str, ...]:
        """The keys in force: chosen by the person, else the action's own."""
        chosen = self._desk.preferences.keys.get(action_id)
        return tuple(chosen) if chosen is not None else tuple(map(keys.portable, self._actions[action_id].keys))

    def conflicts(self, action_id: str, combination: str) -> list[Action]:
        """Other actions that a combination would reach where this one's keys work."""
        where, wanted = self._actions[action_id].where, keys.portable(combination)
        return [
            other
            for other in self._actions.values()
            if other.id != action_id
            and wanted in self.keys_of(other.id)
            and (not where or not other.where or other.where == where)
        ]

    def set_keys(self, action_id: str, combinations: Iterable[str] | None) -> None:
        """Chooses keys for an action, None for its own ones again; takes them from other actions in conflict."""
        chosen = self._desk.preferences.keys
        for combination in list(combinations or ()):
            for other in self.conflicts(action_id, combination):
                chosen[other.id] = [each for each in self.keys_of(other.id) if each != keys.portable(combination)]
        if combinations is None:
            chosen.pop(action_id, None)
        else:
            chosen[action_id] = [keys.portable(each) for each in combinations]
        self._desk.preferences.save()
        self._spread_keys()
        self.retranslate()
        self.keys_changed.emit()

    def strike(self, area: str, combination: str, again: bool = False) -> bool:
        """Runs the action that has these keys in this area; False when there is none that can run. again: the key
        repeats itself, being held down."""
        found = self._struck.get((area, combination))
        if found is not None and again and (self._actions[found].once or self._actions[found].released):
            return self.can(self._actions[found])
        return found is not None and self.run(found)

    def release(self, area: str, combination: str) -> bool:
        """The keys of an action were let go of; False where that means nothing."""
        found = self._struck.get((area, combination))
        released = self._actions[found].released if found is not None else None
        return released is not None and self._desk.do(released)

    def _spread_keys(self) -> None:
        self._struck.clear()
        for action in self._actions.values():
            own = self.keys_of(action.id)
            if action.where:
                self._struck.update({(action.where, each): action.id for each in own})
            else:
                self._faces[action.id].setShortcuts([QKeySequence(each) for each in own])


def _in_brackets(own: tuple[str, ...]) -> str:
    return f"({keys.shown(own[0])})" if own else ""
