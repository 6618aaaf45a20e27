"""One source in full: what it is, how it sounds, how far its transcript is, who speaks, and the text."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from interviewkit.people.queries import participants
from interviewkit.sources import actions, queries
from interviewkit.sources.listening.recordings import recording, working_copy
from interviewkit.sources.queries import SourceRow, TranscriptionRow
from interviewkit.ui import style
from interviewkit.ui.checking.check_page import CheckPage
from interviewkit.ui.conversation.conversation_page import ConversationPage
from interviewkit.ui.conversation.review_page import ReviewPage
from interviewkit.ui.head import action_button
from interviewkit.ui.layers.margin import Margin
from interviewkit.ui.layers.notes_page import NotesPage
from interviewkit.ui.listening.listening import Listening
from interviewkit.ui.listening.together import Together
from interviewkit.ui.replacing.replacing_page import ReplacingPage
from interviewkit.ui.sources.by_ear import ByEar
from interviewkit.ui.sources.reading import Reading
from interviewkit.ui.sources.side import WIDTH, Side, SidePage
from interviewkit.ui.sources.source_head import SourceHead
from interviewkit.ui.sources.voices import Voices
from interviewkit.ui.transcribing.first_words import FirstWords
from interviewkit.ui.transcribing.standing_strip import StandingStrip
from interviewkit.ui.transcribing.transcribe_panel import TranscribePanel
from interviewkit.ui.transcribing.transcriptions import Transcriptions
from interviewkit.words import mark, tr

if TYPE_CHECKING:
    from interviewkit.sources.transcribing.queue import Wish
    from interviewkit.store.changes import Changes
    from interviewkit.ui.desk import Desk

PARTICIPANT, LANGUAGE = mark("Choose participant"), mark("Choose language")
PAGES: tuple[type[SidePage], ...] = (NotesPage, CheckPage, ReplacingPage, ConversationPage, ReviewPage)
"""What can stand beside the text, in the order of the buttons."""
READABLE = 320
"""In a narrow window the column beside the text gives way first."""


class SourcePage(QWidget):
    """Shows the source it is given; everything a person does here is written at once."""

    transcribe_asked = Signal(object)
    """What is wished for the sources meant."""

    def __init__(self, desk: Desk, queue: Transcriptions) -> None:
        super().__init__()
        self._desk, self._queue = desk, queue
        self._row: SourceRow | None = None
        self._asking = False
        self._bare = True
        self.head, self.listening = SourceHead(), Listening(desk)
        self.strip, self.voices = StandingStrip(), Voices(desk)
        self.reading, self.panel = Reading(desk), TranscribePanel(desk)
        self.first = FirstWords()
        self._tools = QFrame()
        self._tools.setProperty("kind", "bar")
        self.body = QStackedWidget()
        self.side = Side(desk, self, PAGES)
        self.together = Together(desk, self)
        self.ear = ByEar(desk, self.reading, self.listening)
        self.margin = Margin(desk, self.reading)
        self.across = QSplitter()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(style.L, 6, style.M, 6)
        tools.addWidget(_Sideways(self.voices), 1)
        tools.addWidget(self.side.openers)
        self._edit = action_button(self._desk, "sources.edit")
        tools.addWidget(self._edit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, self.listening, self.strip, self._tools):
            column.addWidget(part)
        column.addWidget(self.across, 1)
        self.across.addWidget(self.body)
        self.across.addWidget(self.together.beside(self.side))
        self.across.setStretchFactor(0, 1)
        self.across.setChildrenCollapsible(False)
        self.across.setSizes([1000, WIDTH])
        self.body.setMinimumWidth(READABLE)
        self.body.addWidget(self.reading)
        self.body.addWidget(self.panel)
        self.body.addWidget(self.first)

    def _connect(self) -> None:
        self.head.participant_given.connect(self._give_participant)
        self.head.language_given.connect(self._give_language)
        self.listening.moved.connect(self._follow)
        self.listening.rested.connect(lambda: self.reading.show_playing(None, follow=False))
        self.reading.play_asked.connect(self.listening.play_from)
        self.reading.speaker_asked.connect(self._open_speaker)
        self.reading.editing_changed.connect(lambda _: self._desk.actions.refresh_soon())
        self.voices.assigned.connect(self.reading.giving.assign)
        self.voices.filled.connect(self._order_tabs)
        self.strip.pause_asked.connect(lambda: self._on_row(lambda row: self._queue.pause(row.id)))
        self.strip.stop_asked.connect(lambda: self._on_row(lambda row: self._queue.stop(row.id)))
        self.strip.go_on_asked.connect(self.go_on)
        self.strip.again_asked.connect(lambda: self.ask_to_transcribe())
        self.first.cancelled.connect(lambda: self._on_row(lambda row: self._queue.stop(row.id)))
        self.panel.asked.connect(self._transcribe)
        self.panel.left.connect(self._stop_asking)
        self._queue.changed.connect(self._moved_on)
        self._queue.listed.connect(self._show_standing)

    def _order_tabs(self) -> None:
        """Tab goes through the room as the eye does."""
        strip = (self.strip.pause, self.strip.stop, self.strip.go_on, self.strip.again)
        text = self.reading.view.focusProxy() or self.reading.view
        tools = (*self.voices.chips, self.voices.more, *self.side.openers.buttons.values(), self._edit)
        order = (*self.listening.order(), *strip, *tools, text)
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    # Showing

    def show_source(self, row: SourceRow | None) -> None:
        """Shows another source from its beginning."""
        self._row, self._asking = row, False
        self.body.setCurrentWidget(self.reading)
        if row is None:
            self.reading.show_source(None)
            self.listening.show_recording(None, None, 0, None)
            self.together.show_source(None, None)
            self.side.show_source(None)
            return
        self.reading.show_source(row.id)
        self._show_recording()
        self.describe(row)
        self.side.show_source(row)

    def describe(self, row: SourceRow) -> None:
        """Shows again what is known about the source, but not its text."""
        self._row = row
        people = self._desk.read(participants)
        writable = self._writable()
        self.head.show_source(row, [person.label for person in people], writable)
        self.voices.show_speakers(self._desk.read(queries.speakers, row.id), people, writable)
        self._show_standing()

    def changed(self, changes: Changes | None) -> None:
        """Takes over what changed in the text."""
        if self._row is not None:
            self.reading.changed(changes)
            self.side.changed(changes)
            self.together.changed(changes)
            standing = (
                changes is None or changes.touches("transcription") or self._bare != (not self.reading.segments())
            )
            if changes is None or changes.touches("speaker"):
                people = self._desk.read(participants)
                self.voices.show_speakers(self._desk.read(queries.speakers, self._row.id), people, self._writable())
            if standing:
                self._show_standing()

    def _moved_on(self, source_id: int) -> None:
        if self._row is not None and self._row.id == source_id and self._desk.project is not None:
            self._show_standing()

    def _show_standing(self) -> None:
        row = self._row
        if row is None or self._desk.project is None:
            return
        standing = self._queue.standing(row.id)
        run = self._desk.read(queries.transcription, row.id) if standing is None else None
        has_text = self.reading.segments() > 0
        self._bare = not has_text
        self.strip.show_run(standing, run, has_text, self._writable())
        self._tools.setVisible(has_text)
        bare = row.kind == "recording" and not has_text and standing is None and run is None
        asking = self._asking or (bare and self._writable())
        if asking and self.body.currentWidget() is not self.panel:
            self.offer([row])
        entry = None if standing is None or has_text else self._queue.entry(row.id)
        if entry is not None and standing is not None:
            self.first.show_entry(entry, standing)
        self.body.setCurrentWidget(self.panel if asking else self.first if entry is not None else self.reading)
        self.listening.wave.show_reached(self._reached(run))

    def _reached(self, run: TranscriptionRow | None) -> int | None:
        """How far the transcript has come, while that is a question."""
        standing = self._queue.standing(self._row.id) if self._row is not None else None
        if standing is not None and self._row is not None:
            return round((standing.fraction or 0) * (self._row.duration_ms or 0))
        return run.reached_ms if run is not None and run.state != "done" else None

    def _show_recording(self) -> None:
        row, project = self._row, self._desk.project
        media = self._desk.read(queries.media, row.id) if row is not None else None
        self.listening.setVisible(media is not None)
        if row is None or project is None or media is None:
            self.listening.show_recording(None, None, 0, None)
            self.together.show_source(None, None)
            return
        found = recording(project, media)
        self.listening.show_recording(found.proxy, found.peaks, media.duration_ms, found.trouble)
        self.together.show_source(row.id, media)
        if found.can_be_made:
            label = tr("Preparing “{name}” for listening", name=media.name)
            self._desk.jobs.start(label, lambda _, __: working_copy(project, media), lambda _: self._made(row.id))

    def show_recording_again(self) -> None:
        """The recording was found again."""
        self._show_recording()
        self._desk.say(tr("The recording is here again."))

    def _made(self, source_id: int) -> None:
        if self._row is not None and self._row.id == source_id:
            self._show_recording()

    def _follow(self, ms: int, playing: bool) -> None:
        self.reading.show_playing(ms if playing else None, follow=playing)
        self.side.moved(ms, playing)

    def flush(self) -> None:
        """Commits what is being typed."""
        self.reading.view.flush()
        self.side.flush()

    # What a person does

    def offer(self, rows: list[SourceRow], wish: Wish | None = None) -> None:
        """Asks how to transcribe these sources; wish: what was chosen before, to be changed."""
        first = rows[0]
        languages = {row.language for row in rows}
        self.panel.offer(rows, first.language if len(languages) == 1 else "", optional=self._asking, wish=wish)

    def asks(self) -> bool:
        """Whether the question how to transcribe is in front."""
        return self.body.currentWidget() is self.panel

    def ask_to_transcribe(self, rows: list[SourceRow] | None = None, wish: Wish | None = None) -> None:
        """Brings the question to front, for these sources or the one shown; wish: what was chosen before."""
        meant = rows or ([self._row] if self._row is not None else [])
        if meant:
            self._asking = True
            self.offer(meant, wish)
            self.body.setCurrentWidget(self.panel)
            self.panel.model.setFocus()

    def _transcribe(self, wish: Wish) -> None:
        self._asking = False
        self.transcribe_asked.emit(wish)
        self._show_standing()
        if not self.asks():
            (self.first if self.body.currentWidget() is self.first else self.reading).setFocus()

    def _stop_asking(self) -> None:
        self._asking = False
        self._show_standing()
        self.reading.setFocus()

    def go_on(self) -> None:
        """Goes on where the transcription was left."""
        project = self._desk.project
        if self._row is not None and project is not None:
            self._queue.go_on_with(self._row.id)

    def edit(self) -> None:
        """Begins or ends writing in the text."""
        view = self.reading.view
        view.set_editing(not view.editing())
        view.setFocus()

    def _give_participant(self, label: str) -> None:
        self._on_row(lambda row: self._desk.change(PARTICIPANT, actions.interviews_of, [row.id], label, detail=label))

    def _give_language(self, language: str) -> None:
        self._on_row(lambda row: self._desk.change(LANGUAGE, actions.say_language, row.id, language, detail=row.name))

    def _open_speaker(self, speaker_id: int, at: QPoint) -> None:
        order = [speaker.id for speaker in self._speakers()]
        if speaker_id in order and self._writable():
            self.voices.menu(order.index(speaker_id)).popup(at)

    def _speakers(self) -> list[queries.SpeakerRow]:
        return self._desk.read(queries.speakers, self._row.id) if self._row is not None else []

    def _writable(self) -> bool:
        return self._desk.project is not None and not self._desk.project.read_only

    def _on_row(self, act: Callable[[SourceRow], object]) -> None:
        if self._row is not None:
            act(self._row)


class _Sideways(QScrollArea):
    """A row that may be longer than the window is wide; the wheel and the keyboard move along it."""

    def __init__(self, row: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(32)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(row)

    def wheelEvent(self, event: QWheelEvent) -> None:
        turn = event.angleDelta()
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - (turn.x() or turn.y()) // 2)
        event.accept()
