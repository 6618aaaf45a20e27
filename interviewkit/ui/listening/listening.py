"""The bar above the text of a recording: play, where it is, the waveform, and how fast, loud and close."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from interviewkit.audio.levels import Levels
from interviewkit.audio.peaks import load_peaks
from interviewkit.errors import UserError
from interviewkit.text.times import clock
from interviewkit.ui import keys, style
from interviewkit.ui.desk import Desk
from interviewkit.ui.icons import icon
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.listening import bar_buttons
from interviewkit.ui.listening.bar_buttons import JUMP, STEP, BarButtons
from interviewkit.ui.listening.closeup import Closeup
from interviewkit.ui.listening.hand import Hand
from interviewkit.ui.listening.overview import Overview
from interviewkit.ui.listening.player import SPEEDS, Player
from interviewkit.ui.listening.scale import STEP as ZOOM
from interviewkit.ui.listening.span import SpanPlayer
from interviewkit.ui.listening.waveform import Waveform
from interviewkit.words import tr

SPEED, VOLUME = "sources.speed", "sources.volume"


class Listening(Speaks, QFrame):
    """Plays one recording; what cannot be played says why, beside the button. All times in ms."""

    moved = Signal(int, bool)
    """Where it is, and whether it plays."""
    rested = Signal()
    """It stopped playing."""
    selection_changed = Signal()
    find_asked = Signal()
    """A person knows where the recording was moved to."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._length = 0
        self._why: UserError | None = None
        self._moved_away = False
        self._follows = True
        self.setProperty("kind", "bar")
        self.player = Player(self)
        self.span = SpanPlayer(self.player)
        self._closeup = Closeup(desk, self)
        self.wave = Waveform(self._closeup.envelope)
        self.hand, self.overview = Hand(self.wave), Overview(self.wave.scale)
        self.buttons = BarButtons(desk)
        self.speed = self.buttons.speed
        self.button = QToolButton()
        self.button.setProperty("kind", "play")
        self.time, self.why = QLabel(), QLabel(wordWrap=True)
        self.why.setProperty("kind", "small")
        self.why.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.find_button = QPushButton()
        self._lay_out()
        self._connect()
        views = desk.preferences.views
        self.set_speed(float(views.get(SPEED, 1.0)))
        self.set_volume(float(views.get(VOLUME, 1.0)))
        self.retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(style.L, style.S, style.M, style.S)
        row.setSpacing(style.M)
        self.button.setFixedSize(40, 40)
        self.button.setIconSize(QSize(22, 22))
        self.time.setFont(tabular(self.time.font()))
        self.time.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        left, column, told = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        left.setSpacing(style.XS)
        left.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        left.addWidget(self.time)
        column.setSpacing(style.XS)
        told.addWidget(self.why, 1)
        told.addWidget(self.find_button, 0, Qt.AlignmentFlag.AlignTop)
        for part in (self.overview, self.wave):
            column.addWidget(part)
        column.addLayout(told)
        row.addLayout(left)
        row.addLayout(column, 1)
        row.addWidget(self.buttons, 0, Qt.AlignmentFlag.AlignVCenter)

    def _connect(self) -> None:
        self.button.clicked.connect(self.toggle)
        self.find_button.clicked.connect(self.find_asked)
        self.wave.sought.connect(self._sought)
        self.wave.moved_by_hand.connect(self._stop_following)
        self.overview.moved.connect(self._stop_following)
        self.wave.stretch.changed.connect(self._selected)
        self.wave.scale.changed.connect(self._scaled)
        self.wave.menu_asked.connect(lambda at: bar_buttons.popup(self._desk, self, at))
        self._closeup.came.connect(self.wave.redraw)
        self.player.moved.connect(self._moved)
        self.player.playing_changed.connect(self._playing)
        self.player.trouble.connect(self._failed)
        self.player.unheard.connect(self._unheard)
        self.span.looped.connect(self.wave.show_loop)
        self.buttons.speed_chosen.connect(self.set_speed)
        self.buttons.volume_chosen.connect(self.set_volume)
        self.buttons.zoomed.connect(self.zoom)
        self.buttons.chosen.connect(self._chosen)
        self._chosen()

    def retranslate(self) -> None:
        self._playing(self.player.playing(), tell=False)
        self.find_button.setText(tr("Find it…"))
        self._say_why()
        self._show_time(self.player.position)

    def show_recording(self, proxy: Path | None, peaks: Path | None, length: int, why: UserError | None) -> None:
        """Another recording: its working copy and waveform, its length, or why there is none to play."""
        self.span.forget()
        self.player.load(proxy)
        self._closeup.show(proxy)
        self._length, self._why, self._moved_away = length, why, proxy is None and why is not None
        try:
            levels = Levels(load_peaks(peaks)) if peaks is not None else None
        except UserError:
            levels = None
        self.wave.show_levels(levels)
        self.overview.show_levels(levels)
        self.button.setEnabled(proxy is not None)
        self._say_why()
        self._show_time(0)

    def order(self) -> tuple[QWidget, ...]:
        """What Tab goes through, as the eye does."""
        buttons = self.buttons
        rows = (buttons.speed, buttons.volume, buttons.more, buttons.further, buttons.closer, buttons.whole)
        return self.button, self.wave, self.find_button, *rows

    # Playing

    def toggle(self) -> None:
        """Plays, or pauses and jumps back a little."""
        if self.player.playing():
            self.pause()
        elif self.button.isEnabled():
            self.player.play()

    def pause(self) -> None:
        """Pauses, and goes back by as much as was chosen: the last words are heard again."""
        if not self.player.playing():
            return
        self.player.pause()
        first = self.span.loop[0] if self.span.loop is not None else 0
        jump = int(self._desk.preferences.views.get(JUMP, 1500))
        if jump:
            self.player.seek(max(first, self.player.position - jump))

    def hold(self, held: bool) -> None:
        """Plays while a pedal is held down."""
        if not held:
            self.pause()
        elif self.button.isEnabled() and not self.player.playing():
            self.player.play()

    def play_from(self, ms: int) -> None:
        """Plays from a place of the recording."""
        if self.button.isEnabled():
            self.span.leave()
            self.player.play(ms)

    def play_span(self, start: int, end: int) -> None:
        """Plays [start, end) and stops there."""
        if self.button.isEnabled():
            self.span.play(start, end)

    def loop(self, span: tuple[int, int] | None) -> None:
        """Plays a stretch over and over; None goes on beyond its end."""
        self.span.set_loop(span)
        if span is not None and self.button.isEnabled():
            if not span[0] <= self.player.position < span[1]:
                self.player.seek(span[0])
            self.player.play()

    def skip(self, ways: int) -> None:
        """Goes a step forth (1) or back (−1)."""
        self.player.seek(min(max(0, self.player.position + ways * self.step()), self._length))

    def step(self) -> int:
        """How far a step is."""
        return int(self._desk.preferences.views.get(STEP, 5000))

    def set_speed(self, speed: float) -> None:
        """0.5 … 2 times."""
        speed = min(SPEEDS, key=lambda each: abs(each - speed))
        self.player.set_speed(speed)
        self.buttons.show_speed(speed)
        self._desk.preferences.views[SPEED] = speed

    def change_speed(self, way: int) -> None:
        """The next faster (1) or slower (−1) speed."""
        place = SPEEDS.index(self.player.speed()) + way
        self.set_speed(SPEEDS[min(max(place, 0), len(SPEEDS) - 1)])

    def set_volume(self, volume: float) -> None:
        """0 … 1."""
        self.player.set_volume(volume)
        self.buttons.show_volume(self.player.volume())
        self._desk.preferences.views[VOLUME] = self.player.volume()

    # Selecting and looking closer

    def selection(self) -> tuple[int, int] | None:
        """The stretch that is selected on the waveform, [start, end)."""
        return self.wave.stretch.span

    def select(self, start: int, end: int) -> None:
        """Selects a stretch."""
        self.wave.stretch.select(start, end)

    def select_border(self, way: int) -> None:
        """The selection begins (−1) or ends (1) where it plays."""
        at, span = self.player.position, self.wave.stretch.span
        start, end = span if span is not None else (at, self._length) if way < 0 else (0, at)
        start, end = (at, max(end, at)) if way < 0 else (min(start, at), at)
        self.wave.stretch.select(start, self._length if start == end and way < 0 else end)

    def zoom(self, way: int) -> None:
        """A step closer (1) or further away (−1), about where it plays; 0 shows the whole."""
        scale = self.wave.scale
        if way:
            at = self.player.position
            scale.zoom(ZOOM**way, at if scale.sees(at) else None)
        else:
            scale.fit()

    def zoom_to_selection(self) -> None:
        """Shows what is selected from edge to edge, with a little around."""
        span = self.wave.stretch.span
        if span is not None:
            around = (span[1] - span[0]) * 0.05
            self.wave.scale.show(span[0] - around, span[1] + around)
            self._stop_following()

    def _selected(self) -> None:
        self._desk.actions.refresh_soon()
        self.selection_changed.emit()

    def _scaled(self) -> None:
        self.buttons.show_zoom(self.wave.scale.zoomed)

    def _stop_following(self) -> None:
        """A person looks elsewhere: the view stays until what plays comes into it by itself."""
        self._follows = False

    # Following

    def _chosen(self) -> None:
        self.hand.step = self.step()
        self._desk.actions.refresh_soon()

    def _sought(self, ms: int) -> None:
        self.span.leave()
        self.player.seek(ms)

    def _moved(self, ms: int) -> None:
        self.wave.show_position(ms)
        self.overview.show_position(ms)
        if self._follows:
            self.wave.scale.reveal(ms)
        else:
            self._follows = self.wave.scale.sees(ms)
        self._show_time(ms)
        self.moved.emit(ms, self.player.playing())

    def _show_time(self, ms: int) -> None:
        text = f"{clock(ms)} / {clock(self._length)}"
        if text != self.time.text():
            self.time.setText(text)

    def _playing(self, on: bool, tell: bool = True) -> None:
        self.button.setIcon(icon("mdi6.pause" if on else "mdi6.play", "on_accent"))
        text = tr("Pause") if on else tr("Play")
        name(self.button, text)
        key = next(iter(self._desk.actions.keys_of("sources.play")), "")
        self.button.setToolTip(f"{text} ({keys.shown(key)})" if key else text)
        self._follows = self._follows or on
        if not on and tell:
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
        self.find_button.setVisible(self._why is not None and self._moved_away)
        self.wave.setVisible(self._why is None or self.wave.has_peaks())


def tabular(font: QFont) -> QFont:
    """The font with digits of one width, so that a running clock does not tremble."""
    steady = QFont(font)
    steady.setFeature(QFont.Tag("tnum"), 1)
    return steady
