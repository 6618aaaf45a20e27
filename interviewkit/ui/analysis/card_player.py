"""Lets a card be heard: plays what was said in the quote, from the recording's working copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from interviewkit.analysis.board_quotes import span
from interviewkit.errors import FileTrouble
from interviewkit.sources.listening.recordings import recording, working_copy
from interviewkit.sources.queries import media
from interviewkit.ui.listening.player import Player
from interviewkit.ui.listening.span import SpanPlayer
from interviewkit.words import tr

if TYPE_CHECKING:
    from pathlib import Path

    from interviewkit.ui.desk import Desk


class CardPlayer(QObject):
    """One quote at a time; asked for the one that sounds, it pauses. What cannot be heard says why."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.player = Player(self)
        self.span = SpanPlayer(self.player)
        self.quote_id: int | None = None
        self._file: Path | None = None
        self.player.trouble.connect(desk.trouble)
        self.player.unheard.connect(desk.trouble)

    def toggle(self, quote_id: int) -> None:
        """Plays a quote, or stops if it is playing."""
        if self.player.playing() and quote_id == self.quote_id:
            self.player.pause()
        else:
            self.play(quote_id)

    def stop(self) -> None:
        """Nothing sounds any more, and no file is held."""
        self.span.leave()
        self.player.load(None)
        self.quote_id = self._file = None

    def play(self, quote_id: int) -> None:
        """Plays a quote; FileTrouble when there is nothing to hear."""
        project = self._desk.project
        found = self._desk.read(span, quote_id)
        kept = self._desk.read(media, found[0]) if found is not None else None
        if project is None or found is None or kept is None:
            raise FileTrouble(
                "This quote has no recording to be heard.",
                attempt="Its source was imported as text, or its words have no times.",
            )
        there = recording(project, kept)
        if there.trouble is not None:
            raise there.trouble
        self.quote_id = quote_id
        if there.proxy is not None:
            self._start(quote_id, there.proxy, found[1:])
        elif there.can_be_made:
            label = tr("Preparing “{name}” for listening", name=kept.name)
            self._desk.jobs.start(
                label, lambda _, __: working_copy(project, kept), lambda file: self._start(quote_id, file, found[1:])
            )

    def _start(self, quote_id: int, file: Path, heard: tuple[int, int]) -> None:
        if self.quote_id != quote_id or self._desk.project is None:
            return
        if file != self._file:
            self._file = file
            self.span.forget()
            self.player.load(file)
        self.span.play(*heard)
