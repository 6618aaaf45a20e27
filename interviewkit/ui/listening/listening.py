"""The bar above the text of a recording: play, where it is, how fast, and the waveform."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout

from interviewkit.audio.peaks import load_peaks
from interviewkit.errors import UserError
from interviewkit.text.times import clock
from interviewkit.ui import keys, style
from interviewkit.ui.desk import Desk
from interviewkit.ui.icons import icon
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.listening.player import SPEEDS, Player
from interviewkit.ui.listening.waveform import Waveform
from interviewkit.words import tr

BACK = 5_000


class Listening(Speaks, QFrame):
    """Plays one recording; what cannot be played says why, beside the button."""

    moved = Signal(int, bool)
    """Where it is in ms, and whether it plays."""
    rested = Signal()
    """It stopped playing."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._length = 0
        self._why: UserError | None = None
        self.setProperty("kind", "bar")
        self.player, self.wave = Player(self), Waveform()
        self.button = QToolButton()
        self.button.setProperty("kind", "play")
        self.time, self.why = QLabel(), QLabel(wordWrap=True)
        self.why.setProperty("kind", "small")
        self.why.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.speed = QToolButton(popupMode=QToolButton.ToolButtonPopupMode.InstantPopup)
        self._speeds = QMenu(self.speed)
        self._fill_speeds()
        self.speed.setMenu(self._speeds)
        self._lay_out()
        self.button.clicked.connect(self.toggle)
        self.wave.sought.connect(self._sought)
        self.player.moved.connect(self._moved)
        self.player.playing_changed.connect(self._playing)
        self.player.trouble.connect(self._failed)
        self.player.unheard.connect(self._unheard)
        self.set_speed(float(desk.preferences.views.get("sources.speed", 1.0)))
        self.retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(style.L, style.S, style.M, style.S)
        row.setSpacing(style.M)
        self.button.setFixedSize(40, 40)
        self.button.setIconSize(QSize(22, 22))
        self.time.setFont(tabular(self.time.font()))
        column = QVBoxLayout()
        column.setSpacing(style.XS)
        column.addWidget(self.wave)
        column.addWidget(self.why)
        row.addWidget(self.button)
        row.addWidget(self.time)
        row.addLayout(column, 1)
        row.addWidget(self.speed)

    def retranslate(self) -> None:
        self._playing(self.player.playing())
        name(self.speed, tr("Speed"))
        self.speed.setToolTip(tr("Speed"))
        self._say_why()
        self._show_time(self.player.position)

    def show_recording(self, proxy: Path | None, peaks: Path | None, length: int, why: UserError | None) -> None:
        """Another recording: its working copy and waveform, its length in ms, or why there is none to play."""
        self.player.load(proxy)
        self._length, self._why = length, why
        try:
            self.wave.show_peaks(load_peaks(peaks) if peaks is not None else None)
        except UserError:
            self.wave.show_peaks(None)
        self.button.setEnabled(proxy is not None)
        self._say_why()
        self._show_time(0)

    def toggle(self) -> None:
        """Plays or pauses."""
        if self.button.isEnabled():
            self.player.toggle()

    def play_from(self, ms: int) -> None:
        """Plays from a place of the recording."""
        if self.button.isEnabled():
            self.player.play(ms)

    def skip(self, ms: int) -> None:
        """Goes back or forth by so much."""
        self.player.seek(min(max(0, self.player.position + ms), self._length))

    def set_speed(self, speed: float) -> None:
        """0.5 … 2 times."""
        speed = min(SPEEDS, key=lambda each: abs(each - speed))
        self.player.set_speed(speed)
        self.speed.setText(f"{speed:g}×")
        for action in self._speeds.actions():
            action.setChecked(action.data() == speed)
        self._desk.preferences.views["sources.speed"] = speed

    def change_speed(self, way: int) -> None:
        """The next faster (1) or slower (−1) speed."""
        place = SPEEDS.index(self.player.speed()) + way
        self.set_speed(SPEEDS[min(max(place, 0), len(SPEEDS) - 1)])

    def _fill_speeds(self) -> None:
        group = QActionGroup(self._speeds)
        for speed in SPEEDS:
            action = self._speeds.addAction(f"{speed:g}×")
            action.setData(speed)
            action.setCheckable(True)
            group.addAction(action)
        self._speeds.triggered.connect(lambda action: self.set_speed(action.data()))

    def _sought(self, ms: int) -> None:
        self.player.seek(ms)

    def _moved(self, ms: int) -> None:
        self.wave.show_position(ms)
        self._show_time(ms)
        self.moved.emit(ms, self.player.playing())

    def _show_time(self, ms: int) -> None:
        self.time.setText(f"{clock(ms)} / {clock(self._length)}")

    def _playing(self, on: bool) -> None:
        self.button.setIcon(icon("mdi6.pause" if on else "mdi6.play", "on_accent"))
        text = tr("Pause") if on else tr("Play")
        name(self.button, text)
        key = next(iter(self._desk.actions.keys_of("sources.play")), "")
        self.button.setToolTip(f"{text} ({keys.shown(key)})" if key else text)
        if not on:
            self.rested.emit()

    def _failed(self, error: UserError) -> None:
        self.button.setEnabled(False)
        self._unheard(error)

    def _unheard(self, error: UserError) -> None:
        self._why = error
        self._say_why()

    def _say_why(self) -> None:
        self.why.setText("" if self._why is None else " ".join(filter(None, self._why.sentences())))
        self.why.setVisible(self._why is not None)
        self.wave.setVisible(self._why is None or self.wave.has_peaks())


def tabular(font: QFont) -> QFont:
    """The font with digits of one width, so that a running clock does not tremble."""
    steady = QFont(font)
    steady.setFeature(QFont.Tag("tnum"), 1)
    return steady
