"""Brings the recording and the text together: what stands on the waveform, what is played of the text, the picture."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QSplitter, QWidget

from interviewkit.audio.pictures import VIDEOS, has_pictures
from interviewkit.sources import queries
from interviewkit.sources.listening.recordings import moved_away
from interviewkit.sources.listening.refinding import found_again
from interviewkit.sources.listening.sights import WATCHES, Sights, sights
from interviewkit.store import media as media_folder
from interviewkit.ui.listening.player import load_library
from interviewkit.ui.listening.video_pane import VideoPane
from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.sources.queries import MediaRow
    from interviewkit.store.changes import Changes
    from interviewkit.store.project import Project
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.sources.source_page import SourcePage

SOON = 120
"""Changes that come one upon the other are read once, in ms."""


class Together(QObject):
    """Knows the page's listening bar and its text; the page tells it what is shown and what changed."""

    def __init__(self, desk: Desk, page: SourcePage) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self._source: int | None = None
        self.media: MediaRow | None = None
        self.pane = VideoPane(desk)
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._read)
        self.pane.find_asked.connect(self.find)
        page.listening.find_asked.connect(self.find)
        page.listening.wave.turn_chosen.connect(self._go_to)
        page.listening.wave.turn_played.connect(self._play_turn)
        page.listening.moved.connect(self._moved)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The mouse comes near: what it may click is to be heard at once."""
        if event.type() == QEvent.Type.Enter:
            self._page.listening.player.warm()
        return False

    def beside(self, side: QWidget) -> QSplitter:
        """The column beside the text: the picture above the page in front; there while one of them is."""
        column = QSplitter(Qt.Orientation.Vertical)
        column.addWidget(self.pane)
        column.addWidget(side)
        column.setChildrenCollapsible(False)
        column.setSizes([240, 500])
        column.setStretchFactor(1, 1)

        def put() -> None:
            column.setVisible(not (self.pane.isHidden() and side.isHidden()))

        self.pane.turned.connect(put)
        self._page.side.turned.connect(put)
        put()
        return column

    # Showing

    def show_source(self, source_id: int | None, media: MediaRow | None) -> None:
        """Another source, and its recording."""
        self._source, self.media = source_id, media
        self._show_video()
        if media is not None:
            self._read()

    def changed(self, changes: Changes | None) -> None:
        """Something changed in the project."""
        if self.media is not None and (changes is None or changes.touches(*WATCHES)):
            self._soon.start()

    def _read(self) -> None:
        project, source = self._desk.project, self._source
        if project is None or source is None or self.media is None:
            return
        label = tr("Reading the waveform")
        self._desk.jobs.start(label, lambda _, __: _sights(project, source), partial(self._take, source), quiet=True)

    def _take(self, source: int, found: Sights) -> None:
        if source == self._source:
            self._page.listening.wave.show_sights(found)

    def _moved(self, ms: int, playing: bool) -> None:
        self.pane.follow(ms, playing, self._page.listening.player.speed())

    # The picture

    def _show_video(self) -> None:
        media, project = self.media, self._desk.project
        if media is None or project is None:
            self.pane.show_video(None)
            return
        original = media_folder.find(project.path, media.place, media.linked)
        if media.video:
            self._have_picture(media, original)
            return
        self.pane.show_video(None)
        if original is not None and Path(media.name).suffix.lower() in VIDEOS:
            looked = partial(self._looked, media, original)
            self._desk.jobs.start(tr("Looking for a picture"), lambda _, __: has_pictures(original), looked, quiet=True)

    def _looked(self, media: MediaRow, original: Path, found: bool) -> None:
        """Recordings that came in before pictures were asked for."""
        if found and media == self.media:
            self._have_picture(media, original)

    def _have_picture(self, media: MediaRow, original: Path | None) -> None:
        project = self._desk.project
        if project is not None:
            why = None if original is not None else moved_away(project, media)
            self.pane.show_video(original, why, moved_away=original is None)
        self._desk.actions.refresh_soon()

    # What a person does

    def find(self) -> None:
        """Asks where the recording was moved to."""
        media, project = self.media, self._desk.project
        if media is None or project is None:
            return
        title = tr("Where is “{name}” now?", name=media.name)
        suffix = Path(media.name).suffix
        kinds = f"{media.name} (*{suffix});;{tr('All files')} (*)"
        chosen, _ = QFileDialog.getOpenFileName(self._page, title, str(Path(media.place).parent), kinds)
        if chosen:
            self._desk.jobs.start(
                tr("Looking at “{name}”", name=Path(chosen).name),
                lambda _, __: found_again(project, media, Path(chosen)),
                lambda _: self._page.show_recording_again(),
                writes=True,
            )

    def play_segment(self) -> None:
        """Plays the segment at the caret, and stops at its end."""
        self._play_turn(self._page.reading.view.segment_at_caret())

    def play_selection(self) -> None:
        """Plays what is selected on the waveform, and stops at its end."""
        span = self._page.listening.selection()
        if span is not None:
            self._page.listening.play_span(*span)

    def loop(self) -> None:
        """Plays what is selected on the waveform, else the segment at the caret, over and over; again: no more."""
        listening = self._page.listening
        if listening.span.loop is not None:
            listening.loop(None)
        else:
            listening.loop(listening.selection() or self._span_of(self._page.reading.view.segment_at_caret()))

    def _play_turn(self, segment: int | None) -> None:
        span = self._span_of(segment)
        if span is not None:
            self._page.listening.play_span(*span)

    def _span_of(self, segment: int | None) -> tuple[int, int] | None:
        rows = self._desk.read(queries.segments_by_id, [segment]) if segment is not None else []
        if not rows or rows[0].start_ms is None:
            return None
        start, end = rows[0].start_ms, rows[0].end_ms
        return start, end if end is not None and end > start else start + 1000

    def _go_to(self, segment: int) -> None:
        self._page.reading.view.go_to(segment)


def _sights(project: Project, source: int) -> Sights:
    load_library()
    with project.read() as session:
        return sights(session, source)
