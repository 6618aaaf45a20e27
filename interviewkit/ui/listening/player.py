"""Plays a recording's working copy. QtMultimedia is loaded when first needed: without it everything else works."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, QUrl, Signal

from interviewkit.errors import FileTrouble, UserError
from interviewkit.ui.listening.play_clock import PlayClock

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer

SPEEDS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)
BEAT = 16
"""How often the position is told while it plays, in ms: no word is marked later than the next frame on screen."""


class Player(QObject):
    """One recording at a time; positions in ms."""

    moved = Signal(int)
    """Where it is; while it plays, about every BEAT ms."""
    playing_changed = Signal(bool)
    trouble = Signal(object)
    """A UserError: it cannot be played."""
    unheard = Signal(object)
    """A UserError: it plays, but nothing can be heard."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._player: QMediaPlayer | None = None
        self._output: QAudioOutput | None = None
        self._file: Path | None = None
        self._listened = False
        self._at = 0
        self._awaited: int | None = None
        self._speed = self._volume = 1.0
        self._clock = PlayClock()
        self._beat = QTimer(self, interval=BEAT, timerType=Qt.TimerType.PreciseTimer)
        self._beat.timeout.connect(self._look)

    def load(self, file: Path | None) -> None:
        """Takes a recording, from its beginning; None for none. Nothing is opened before it is played."""
        self.pause()
        self._file, self._at, self._awaited = file, 0, None
        if self._player is not None:
            self._player.setSource(QUrl() if file is None else QUrl.fromLocalFile(str(file)))

    @property
    def position(self) -> int:
        return self._at

    def playing(self) -> bool:
        """Whether it sounds."""
        return self._player is not None and self._player.playbackState() == self._player.PlaybackState.PlayingState

    def play(self, ms: int | None = None) -> None:
        """Plays from a place, or from where it is; trouble says why not."""
        try:
            player = self._ready()
        except UserError as error:
            self.trouble.emit(error)
            return
        if player is None:
            return
        if not self._listened and without_device():
            self.unheard.emit(
                FileTrouble(
                    "Nothing can be heard: the system names no loudspeaker or headphones.",
                    attempt="Connect one, then start InterviewKit again.",
                )
            )
        self._listened = True
        if ms is not None:
            self.seek(ms)
        elif player.mediaStatus() == player.MediaStatus.EndOfMedia:
            self.seek(0)
        player.play()

    def warm(self) -> None:
        """Opens the recording before it is asked for, so that the first word is heard at once; trouble can wait."""
        with suppress(UserError):
            self._ready()

    def pause(self) -> None:
        """Stops where it is."""
        if self._player is not None:
            self._player.pause()

    def toggle(self) -> None:
        """Plays if it does not, pauses if it does."""
        self.pause() if self.playing() else self.play()

    def seek(self, ms: int) -> None:
        """Goes to a place, playing or not."""
        self._at = max(0, ms)
        self._clock.seek(self._at)
        self._go()
        self.moved.emit(self._at)

    def speed(self) -> float:
        return self._speed

    def set_speed(self, speed: float) -> None:
        """0.5 … 2 times as fast, at the same pitch where the system can."""
        self._speed = speed
        if self._player is not None:
            self._player.setPlaybackRate(speed)

    def volume(self) -> float:
        return self._volume

    def set_volume(self, volume: float) -> None:
        """0 … 1, as loud as it feels: half is half as loud to the ear."""
        self._volume = min(max(volume, 0.0), 1.0)
        if self._output is not None:
            self._output.setVolume(_amplitude(self._volume))

    def _ready(self) -> QMediaPlayer | None:
        """The player with the recording in it; FileTrouble where the system cannot play."""
        if self._file is None:
            return None
        if self._player is None:
            self._player, self._output = _made(self)
            self._player.positionChanged.connect(self._moved)
            self._player.mediaStatusChanged.connect(self._loaded)
            self._player.playingChanged.connect(self._changed)
            self._player.errorOccurred.connect(self._failed)
            self._player.setPlaybackRate(self._speed)
            self._player.setPitchCompensation(True)
            self._output.setVolume(_amplitude(self._volume))
        if self._player.source() != QUrl.fromLocalFile(str(self._file)):
            self._player.setSource(QUrl.fromLocalFile(str(self._file)))
            self._go()
        return self._player

    def _go(self) -> None:
        """Brings the player to where it should be; while it is still loading, it would not listen."""
        player = self._player
        if player is None:
            return
        loading = player.mediaStatus() in (player.MediaStatus.NoMedia, player.MediaStatus.LoadingMedia)
        self._awaited = self._at if loading else None
        if not loading:
            player.setPosition(self._at)

    def _loaded(self, status: QMediaPlayer.MediaStatus) -> None:
        ready = status in (status.LoadedMedia, status.BufferedMedia, status.BufferingMedia)
        if ready and self._awaited is not None and self._player is not None:
            self._player.setPosition(self._awaited)
            self._awaited = None

    def _moved(self, ms: int) -> None:
        """The player tells where it is once a block of sound, some seven times a second."""
        if self._awaited is None and not self.playing():
            self._put(ms)

    def _changed(self, on: bool) -> None:
        self._clock.stop()
        self._beat.start() if on else self._beat.stop()
        self.playing_changed.emit(on)

    def _look(self) -> None:
        """Between two blocks the clock tells where it is: words are shorter than blocks."""
        if self._player is not None and self._awaited is None:
            self._put(self._clock.read(self._player.position(), self._speed))

    def _put(self, ms: int) -> None:
        if ms != self._at:
            self._at = ms
            self.moved.emit(ms)

    def _failed(self, _: object, why: str) -> None:
        name = "" if self._file is None else self._file.name
        self.trouble.emit(
            FileTrouble(
                "The recording cannot be played: {reason}",
                safe="Its transcript is untouched.",
                attempt="Import the recording again.",
                reason=why or name,
            )
        )


def _made(parent: QObject) -> tuple[QMediaPlayer, QAudioOutput]:
    try:
        from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer
    except ImportError as error:
        raise without_sound(str(error)) from error
    player, output = QMediaPlayer(parent), QAudioOutput(parent)
    player.setAudioOutput(output)
    return player, output


def _amplitude(volume: float) -> float:
    from PySide6.QtMultimedia import QtAudio

    scales = QtAudio.VolumeScale
    return float(QtAudio.convertVolume(volume, scales.LogarithmicVolumeScale, scales.LinearVolumeScale))


def load_library() -> None:
    """Loads QtMultimedia, on whatever thread, so that the GUI need not wait for the disk; what is missing is told when
    something is to be played."""
    with suppress(ImportError):
        import PySide6.QtMultimedia  # noqa: F401


def without_device() -> bool:
    """Whether there is nothing to play through."""
    from PySide6.QtMultimedia import QMediaDevices

    return bool(QMediaDevices.defaultAudioOutput().isNull())


def without_sound(reason: str) -> FileTrouble:
    """What is missing for playing, and how to get it."""
    if sys.platform.startswith("linux") and "libpulse" in reason:
        return FileTrouble(
            "Recordings cannot be played: the system library libpulse0 is missing.",
            safe="Everything else works, transcribing too.",
            attempt="Install it, on Debian and Ubuntu with: sudo apt install libpulse0",
        )
    return FileTrouble(
        "Recordings cannot be played: Qt's multimedia part could not be loaded ({reason}).",
        safe="Everything else works, transcribing too.",
        attempt="Install PySide6-Addons, and the libraries it names.",
        reason=reason,
    )
