"""Saves clips: takes what is selected, asks, lets it be heard, and cuts it off the GUI thread."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from interviewkit.sources import queries
from interviewkit.sources.listening import clips
from interviewkit.sources.outputs.names import free
from interviewkit.store.files import write_whole
from interviewkit.text.times import clock
from interviewkit.ui.listening.player import Player
from interviewkit.ui.saving.clip_dialog import KINDS, ClipDialog
from interviewkit.ui.saving.places import ask_file, show_in_folder
from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.sources.listening.clips import Span
    from interviewkit.sources.queries import MediaRow, SegmentRow
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.jobs import Job
    from interviewkit.ui.sources.workspace import SourcesWorkspace

KIND = "saving.clip"


def save_clip_of(room: SourcesWorkspace) -> ClipDialog | None:
    """Asks about the part that is selected on the waveform or in the text, else the segment at the caret."""
    desk = room.desk
    if desk.project is None or desk.source_id is None:
        return None
    room.flush()
    rows = desk.read(queries.segments, desk.source_id)
    media = desk.read(queries.media, desk.source_id)
    span = span_meant(room, rows)
    if media is None or span is None:
        desk.say(tr("Select the part of the recording that you want to save."))
        return None
    return Saving(room, media, rows, span).dialog


def span_meant(room: SourcesWorkspace, rows: list[SegmentRow]) -> Span | None:
    """[start, end) in ms; None where nothing with times is meant."""
    selected = room.page.listening.selection()
    if selected is not None and selected[1] > selected[0]:
        return selected
    view = room.page.reading.view
    passage = view.selected_passage()
    by_id = {row.id: row for row in rows}
    if passage is not None and passage.start.segment in by_id and passage.end.segment in by_id:
        start = _time_at(by_id[passage.start.segment], passage.start.offset, at_end=False)
        end = _time_at(by_id[passage.end.segment], passage.end.offset, at_end=True)
    else:
        row = by_id.get(view.segment_at_caret() or 0)
        start, end = (row.start_ms, row.end_ms) if row is not None else (None, None)
    return (start, end) if start is not None and end is not None and start < end else None


def _time_at(row: SegmentRow, offset: int, *, at_end: bool) -> int | None:
    """When the word at an offset begins, or the one before it ends; the segment's own time without word times."""
    timed = [word for word in row.words or () if word[2] is not None and word[3] is not None]
    if at_end:
        return max((int(word[3]) for word in timed if word[0] < offset), default=row.end_ms)
    return min((int(word[2]) for word in timed if word[1] > offset), default=row.start_ms)


class Saving(QObject):
    """One clip from the question to the file."""

    def __init__(self, room: SourcesWorkspace, media: MediaRow, rows: list[SegmentRow], span: Span) -> None:
        super().__init__(room)
        self._desk, self._media, self._rows = room.desk, media, rows
        self._source = self._desk.source_id or 0
        self._project = self._desk.project
        assert self._project is not None
        row = self._desk.read(queries.source, self._source)
        self._name = row.name if row is not None else media.name
        names = self._desk.read(clips.names_known, self._source)
        self._heard: Path | None = None
        self._job: Job | None = None
        kinds = [ending for ending in KINDS if ending != ".mp4" or media.video]
        self.dialog = ClipDialog(rows, span, media.duration_ms, names, kinds, room)
        if not media.video:
            self.dialog.choose_kind(self._desk.preferences.views.get(KIND))
        self._closing = False
        self._desk.jobs.start(tr("Preparing the clip"), _endings(media.video), self._offer, quiet=True)
        self.player = Player(self.dialog)
        self.player.playing_changed.connect(self.dialog.show_playing)
        self.player.trouble.connect(self._cannot_play)
        self.player.unheard.connect(self._cannot_play)
        self.dialog.asked.connect(self._ask)
        self.dialog.play_asked.connect(self._play)
        self.dialog.stop_asked.connect(self.player.pause)
        self.dialog.finished.connect(self._closed)
        room.page.listening.player.pause()
        self.dialog.open()
        self.dialog.list.setFocus()

    def _offer(self, endings: list[str]) -> None:
        if not self._closing:
            self.dialog.offer(endings)

    # Hearing it

    def _play(self) -> None:
        """Makes the clip as sound, in a place that is cleared away, and plays it."""
        from interviewkit.audio.clips import save_clip

        self._forget_heard()
        folder = Path(tempfile.mkdtemp(prefix="interviewkit-clip-"))
        start, end = self.dialog.span
        bleeps, tone = self.dialog.bleeps(), bool(self.dialog.instead.currentData())
        project, media = self._project, self._media
        assert project is not None

        def work(progress: Any, cancelled: Any) -> Path:
            from interviewkit.sources.listening.recordings import working_copy

            file = working_copy(project, media)
            made = save_clip(file, folder / "clip.wav", start, end, bleeps=bleeps, tone=tone, cancelled=cancelled)
            return made.path

        self._heard = folder
        self._job = self._desk.jobs.start(tr("Preparing the clip"), work, self._ready, self._cannot_play, quiet=True)

    def _ready(self, path: Path) -> None:
        if self._heard == path.parent:
            self.player.load(path)
            self.player.play()

    def _cannot_play(self, error: Any) -> None:
        if not self._closing:
            self.dialog.note.setText(str(error))

    def _closed(self) -> None:
        self._closing = True
        if self._job is not None:
            self._job.cancel()
        self.player.load(None)
        self._forget_heard()
        self.dialog.deleteLater()
        self.deleteLater()

    def _forget_heard(self) -> None:
        if self._heard is not None:
            self.player.load(None)
            shutil.rmtree(self._heard, ignore_errors=True)
            self._heard = None

    # Saving it

    def _ask(self) -> None:
        ending = str(self.dialog.kind.currentData())
        start = clock(self.dialog.span[0]).replace(":", ".")
        kinds = {ending: KINDS[ending]}
        path = ask_file(self._desk, self.dialog, tr("Save clip"), f"{self._name} {start}", kinds)
        if path is not None:
            self.save(path)

    def save(self, target: Path) -> None:
        """Cuts the clip to this file, its captions beside it; the dialog closes, the job list shows how far it is."""
        from interviewkit.audio.clips import save_clip

        dialog, project, media, rows = self.dialog, self._project, self._media, self._rows
        assert project is not None
        start, end = dialog.span
        bleeps, tone, blur = dialog.bleeps(), bool(dialog.instead.currentData()), dialog.blur.isChecked()
        words, with_captions, desk = dialog.bleeped_words(), dialog.captions.isChecked(), self._desk
        if target.suffix.lower() != ".mp4":
            desk.preferences.views[KIND] = target.suffix.lower()

        def work(progress: Any, cancelled: Any) -> Path:
            file = clips.recording_file(project, media)
            save_clip(
                file, target, start, end, bleeps=bleeps, tone=tone, blur=blur, progress=progress, cancelled=cancelled
            )
            if with_captions:
                write_whole(free(target.parent, target.stem, ".srt"), clips.captions(rows, start, end, words))
            return target

        dialog.accept()
        tell_written(desk, target, work)


def _endings(video: bool) -> Any:
    """Asks off the GUI thread: loading the codecs takes a moment."""

    def work(progress: Any, cancelled: Any) -> list[str]:
        from interviewkit.audio.clips import endings

        return endings(video)

    return work


def tell_written(desk: Desk, target: Path, work: Any) -> None:
    """Runs the work as a job; a notice tells when the file is there."""

    def done(path: Path) -> None:
        show = (tr("Show in folder"), lambda: show_in_folder(path))
        desk.tell(tr("“{name}” was written.", name=path.name), button=show, good=True)

    desk.jobs.start(tr("Writing {name}", name=target.name), work, done)
