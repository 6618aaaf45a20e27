"""Plays one stretch of a recording: stops at its end, or begins again there until told otherwise."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from interviewkit.ui.listening.player import BEAT, Player

SPAN_END = 2
"""It counts as reached so many ms before."""


class SpanPlayer(QObject):
    """Listens to the player; whoever seeks out of the stretch has left it."""

    looped = Signal(object)
    """What plays over and over: (start, end) in ms, or None."""

    def __init__(self, player: Player) -> None:
        super().__init__(player)
        self._player = player
        self._span: tuple[int, int] | None = None
        self.loop: tuple[int, int] | None = None
        self._end = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._end.timeout.connect(self._reached)
        player.moved.connect(self._moved)
        player.playing_changed.connect(self._changed)

    def play(self, start: int, end: int) -> None:
        """Plays [start, end) in ms, and stops there."""
        self.leave()
        self._player.play(start)
        self._span = start, end

    def set_loop(self, span: tuple[int, int] | None) -> None:
        """Plays a stretch over and over from the next time its end is reached; None no more."""
        self.leave()
        self.loop = span
        self.looped.emit(span)

    def leave(self) -> None:
        """Goes on playing beyond the end of what was to be played; a loop stays."""
        self._end.stop()
        self._span = None

    def forget(self) -> None:
        """Another recording."""
        self.leave()
        if self.loop is not None:
            self.set_loop(None)

    def _moved(self, ms: int) -> None:
        span = self._span or self.loop
        if span is None or not self._player.playing():
            return
        left = (span[1] - ms) / self._player.speed()
        if ms < span[0] - 500 or left < -10 * BEAT:
            self._went_elsewhere()
        elif left <= SPAN_END:
            self._reached()
        elif left <= 2 * BEAT and not self._end.isActive():
            self._end.start(max(0, round(left) - SPAN_END))

    def _went_elsewhere(self) -> None:
        if self._span is not None:
            self.leave()
        else:
            self.set_loop(None)

    def _reached(self) -> None:
        if not self._player.playing():
            return
        self._end.stop()
        if self._span is not None:
            self._span = None
            self._player.pause()
        elif self.loop is not None:
            self._player.seek(self.loop[0])

    def _changed(self, on: bool) -> None:
        if not on:
            self.leave()
