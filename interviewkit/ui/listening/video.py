"""The picture of a recorded video, kept in step with the sound of the working copy.

The working copy stays what is heard: its clock is the one that the transcript's times are on (gaps in the original are
filled with silence there), and it seeks exactly. The original gives the picture only, without its sound.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl, Signal

from interviewkit.errors import FileTrouble, UserError
from interviewkit.ui.listening.player import without_sound

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame, QVideoSink

APART = 80
"""Picture and sound are never further apart than this for long, in ms: more is seen on lips."""
CLOSE = 25
"""Nearer than this, nothing is corrected."""
JUMP = 400
"""Further apart than this, the picture jumps; else it runs a little faster or slower until they meet."""
CATCH_UP = 0.12


class Video(QObject):
    """Follows a player; all times in ms."""

    framed = Signal(object)
    """A QVideoFrame, or None."""
    trouble = Signal(object)
    """A UserError: there is no picture to show."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._player: QMediaPlayer | None = None
        self._sink: QVideoSink | None = None
        self._file: Path | None = None
        self._speed = 1.0
        self._wanted = 0
        self._loaded_once = False

    def load(self, file: Path | None) -> None:
        """Takes a video; None for none. Nothing is opened before it is to be seen."""
        self._file = file
        if self._player is not None:
            self._player.stop()
            self._player.setSource(QUrl())
        self.framed.emit(None)

    def open(self) -> bool:
        """Makes the picture ready to be shown; False where that cannot be, and trouble says why."""
        if self._file is None:
            return False
        try:
            player = self._ready()
        except UserError as error:
            self.trouble.emit(error)
            return False
        wanted = QUrl.fromLocalFile(str(self._file))
        if player.source() != wanted:
            self._loaded_once = False
            player.setSource(wanted)
        return True

    def close(self) -> None:
        """Nobody looks: nothing is decoded any more."""
        if self._player is not None:
            self._player.stop()
            self._player.setSource(QUrl())

    def follow(self, ms: int, playing: bool, speed: float) -> None:
        """The sound is heard here."""
        player, self._wanted, self._speed = self._player, ms, speed
        if player is None or player.source().isEmpty() or not player.isSeekable():
            return
        is_playing = player.playbackState() == player.PlaybackState.PlayingState
        ended = player.duration() and ms >= player.duration()
        if not playing or ended:
            if is_playing:
                player.pause()
            if abs(player.position() - ms) > CLOSE and not ended:
                player.setPosition(ms)
            return
        if not is_playing:
            player.setPosition(ms)
            self._set_rate(speed)
            player.play()
            return
        self._correct(player.position() - ms, speed, ms)

    def apart(self) -> int:
        """How far the picture is ahead of the sound."""
        return 0 if self._player is None else self._player.position() - self._wanted

    def _correct(self, ahead: int, speed: float, ms: int) -> None:
        assert self._player is not None
        if abs(ahead) > JUMP:
            self._player.setPosition(ms)
            self._set_rate(speed)
        elif abs(ahead) > APART / 2:
            self._set_rate(speed * (1 - CATCH_UP if ahead > 0 else 1 + CATCH_UP))
        elif abs(ahead) < CLOSE:
            self._set_rate(speed)

    def _set_rate(self, rate: float) -> None:
        if self._player is not None and abs(self._player.playbackRate() - rate) > 1e-3:
            self._player.setPlaybackRate(rate)

    def _ready(self) -> QMediaPlayer:
        if self._player is None:
            try:
                from PySide6.QtMultimedia import QMediaPlayer, QVideoSink
            except ImportError as error:
                raise without_sound(str(error)) from error
            self._player, self._sink = QMediaPlayer(self), QVideoSink(self)
            self._player.setVideoSink(self._sink)
            self._sink.videoFrameChanged.connect(self._framed)
            self._player.errorOccurred.connect(self._failed)
            self._player.mediaStatusChanged.connect(self._loaded)
        return self._player

    def _framed(self, frame: QVideoFrame) -> None:
        if frame.isValid():
            self.framed.emit(frame)

    def _loaded(self, status: QMediaPlayer.MediaStatus) -> None:
        assert self._player is not None
        if status == status.LoadedMedia and not self._loaded_once:
            self._loaded_once = True
            QTimer.singleShot(0, self, self._begin)  # the player tells this in the middle of its own work

    def _begin(self) -> None:
        """The picture at the place where the sound is."""
        player = self._player
        if player is None or player.source().isEmpty():
            return
        if not player.hasVideo():
            self.trouble.emit(self._undecodable(""))
        elif player.playbackState() == player.PlaybackState.StoppedState:
            player.setPosition(self._wanted)
            player.pause()

    def _failed(self, _: object, why: str) -> None:
        self.trouble.emit(self._undecodable(why))

    def _undecodable(self, why: str) -> FileTrouble:
        name = "" if self._file is None else self._file.name
        return FileTrouble(
            "The picture of “{name}” cannot be shown: {reason}",
            safe="Its sound and its transcript are there.",
            attempt="Save the video once more as mp4 (H.264) in another program, and import that.",
            name=name,
            reason=why or name,
        )
