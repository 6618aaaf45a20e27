"""The few controls beside the waveform: speed, volume, zoom, and a menu with the rest."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QSlider, QToolButton, QWidget, QWidgetAction

from interviewkit.ui import style
from interviewkit.ui.icons import icon
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.listening.player import SPEEDS
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

JUMPS = (0, 500, 1000, 1500, 2000, 3000, 5000)
STEPS = (1000, 2000, 3000, 5000, 10_000, 15_000, 30_000)
JUMP, STEP = "sources.jump_back", "sources.step"
PLAYING = ("play_segment", "play_selection", "loop")
STRETCH = ("again", "clip", "zoom_selection", "zoom_fit")
PICTURE = ("picture", "picture_apart")


class BarButtons(Speaks, QWidget):
    """Two rows of three; what they change is kept in the preferences."""

    speed_chosen = Signal(float)
    volume_chosen = Signal(float)
    zoomed = Signal(int)
    """1 closer, −1 further away, 0 the whole."""
    chosen = Signal()
    """Another jump or step."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        instant = QToolButton.ToolButtonPopupMode.InstantPopup
        self.speed, self.volume, self.more = (QToolButton(popupMode=instant) for _ in range(3))
        self.closer, self.further, self.whole = QToolButton(), QToolButton(), QToolButton()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, 100)
        self.slider.setSingleStep(5)
        self.slider.setFixedWidth(140)
        self.slider.valueChanged.connect(lambda value: self.volume_chosen.emit(value / 100))
        self._speeds, self._loudness, self._menu = QMenu(self.speed), QMenu(self.volume), QMenu(self.more)
        self._fill_speeds()
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(style.M, style.S, style.M, style.S)
        row.addWidget(self.slider)
        action = QWidgetAction(self._loudness)
        action.setDefaultWidget(box)
        self._loudness.addAction(action)
        self._menu.aboutToShow.connect(lambda: fill(self._menu, self._desk, self.chosen.emit))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(style.XS)
        buttons = (self.speed, self.volume, self.more), (self.further, self.closer, self.whole)
        for line, three in enumerate(buttons):
            for column, button in enumerate(three):
                button.setFixedSize(style.ROW + (style.L if button is self.speed else style.XS), style.ROW)
                grid.addWidget(button, line, column)
        for button, menu in ((self.speed, self._speeds), (self.volume, self._loudness), (self.more, self._menu)):
            button.setMenu(menu)
        for button, picture in (
            (self.volume, "volume-high"),
            (self.more, "dots-vertical"),
            (self.further, "magnify-minus-outline"),
            (self.closer, "magnify-plus-outline"),
            (self.whole, "arrow-expand-horizontal"),
        ):
            button.setIcon(icon(f"mdi6.{picture}", "muted"))
        for button, way in ((self.further, -1), (self.closer, 1), (self.whole, 0)):
            button.clicked.connect(partial(self._zoom, way))
        self.retranslate()

    def retranslate(self) -> None:
        for widget, text in (
            (self.speed, tr("Speed")),
            (self.volume, tr("Volume")),
            (self.slider, tr("Volume")),
            (self.more, tr("More about listening")),
            (self.further, tr("Zoom out")),
            (self.closer, tr("Zoom in")),
            (self.whole, tr("Show the whole recording")),
        ):
            name(widget, text)
            widget.setToolTip(text)

    def show_speed(self, speed: float) -> None:
        """The speed in force."""
        self.speed.setText(f"{speed:g}×")
        for action in self._speeds.actions():
            action.setChecked(action.data() == speed)

    def show_volume(self, volume: float) -> None:
        """The volume in force, 0…1."""
        self.slider.setValue(round(volume * 100))
        picture = "volume-off" if not volume else "volume-low" if volume < 0.34 else "volume-medium"
        self.volume.setIcon(icon(f"mdi6.{'volume-high' if volume > 0.67 else picture}", "muted"))

    def show_zoom(self, zoomed: bool) -> None:
        """Whether there is something to zoom out of."""
        self.further.setEnabled(zoomed)
        self.whole.setEnabled(zoomed)

    def _fill_speeds(self) -> None:
        group = QActionGroup(self._speeds)
        for speed in SPEEDS:
            action = self._speeds.addAction(f"{speed:g}×")
            action.setData(speed)
            action.setCheckable(True)
            group.addAction(action)
        self._speeds.triggered.connect(lambda action: self.speed_chosen.emit(action.data()))

    def _zoom(self, way: int, _: bool = False) -> None:
        self.zoomed.emit(way)


def fill(menu: QMenu, desk: Desk, chosen: Callable[[], object]) -> None:
    """Everything about listening that has no button."""
    menu.clear()
    desk.actions.refresh()
    add_actions(menu, desk, PLAYING)
    add_actions(menu, desk, STRETCH)
    add_actions(menu, desk, PICTURE)
    menu.addSeparator()
    for key, usual, text, values in (
        (JUMP, 1500, mark("Jump back on pause"), JUMPS),
        (STEP, 5000, mark("Steps back and forth"), STEPS),
    ):
        _add_choice(menu.addMenu(tr(text)), desk, key, usual, values, chosen)
    menu.addAction(tr("Keys and foot pedals…")).triggered.connect(lambda: _open_keys(desk, menu))


def add_actions(menu: QMenu, desk: Desk, verbs: Sequence[str]) -> None:
    """The actions of these names that are there and can be done, set apart by a line."""
    known = {action.id for action in desk.actions}
    faces = [desk.actions.face(f"sources.{verb}") for verb in verbs if f"sources.{verb}" in known]
    faces = [face for face in faces if face.isEnabled() and face.isVisible()]
    if faces and menu.actions():
        menu.addSeparator()
    menu.addActions(faces)


def popup(desk: Desk, parent: QWidget, at: QPoint) -> QMenu:
    """What can be done with the waveform, below the mouse."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    desk.actions.refresh()
    for verbs in (("play", *PLAYING), STRETCH):
        add_actions(menu, desk, verbs)
    menu.popup(at)
    return menu


def _add_choice(
    menu: QMenu, desk: Desk, key: str, usual: int, values: Sequence[int], chosen: Callable[[], object]
) -> None:
    now = desk.preferences.views.get(key, usual)
    group = QActionGroup(menu)
    for value in values:
        text = tr("{n} s", n=f"{value / 1000:g}") if value else tr("Not at all")
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(value == now)
        action.triggered.connect(partial(_keep, desk, key, value, chosen))
        group.addAction(action)


def _keep(desk: Desk, key: str, value: int, chosen: Callable[[], object], _: bool = False) -> None:
    desk.preferences.views[key] = value
    desk.preferences.save()
    chosen()


def _open_keys(desk: Desk, menu: QWidget) -> None:
    from interviewkit.ui.key_editor import KeyEditor

    editor = KeyEditor(desk, menu.window())
    editor.select("sources.play_held")
    editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    editor.open()
