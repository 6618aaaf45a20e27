"""Puts the marks of an interview on its recording: by a proposal, by a drag on the waveform, or by a number."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from interviewkit.errors import FileTrouble
from interviewkit.guides import queries as guides
from interviewkit.guides.content import GuideContent
from interviewkit.guides.live import actions, aligning, answers, queries
from interviewkit.guides.live.aligning import Proposal
from interviewkit.guides.live.queries import InterviewRow
from interviewkit.sources.listening.recordings import recording
from interviewkit.sources.queries import media
from interviewkit.ui import style
from interviewkit.ui.icons import icon
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.live.faces import told
from interviewkit.ui.live.shift_wave import ShiftWave
from interviewkit.ui.numbers import Number
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from sqlmodel import Session

    from interviewkit.audio.levels import Levels
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.listening.player import Player

ALIGN = mark("Put marks on the recording")
_FARTHEST_S = 6 * 3600.0


class Alignment(Speaks, QWidget):
    """For one interview; the shift is kept when the marks are laid on the recording."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.row: InterviewRow | None = None
        self._player: Player | None = None
        self._sound: Path | None = None
        self.nudge = Number(decimals=1, singleStep=0.1, minimum=-_FARTHEST_S, maximum=_FARTHEST_S)
        self.propose, self.lay, self.said = QPushButton(), QPushButton(), QLabel(wordWrap=True)
        self.wave, self.before, self.behind, self.listen = ShiftWave(), QToolButton(), QToolButton(), QToolButton()
        style.set_kind(self.said, "muted")
        self._lay_out()
        self.propose.clicked.connect(self.look)
        self.lay.clicked.connect(self.align)
        self.nudge.valueChanged.connect(lambda value: self.wave.show_shift(round(value * 1000)))
        self.wave.shifted.connect(lambda shift: self.nudge.setValue(shift / 1000))
        self.wave.played.connect(self.play)
        self.before.clicked.connect(lambda: self.wave.step(-1))
        self.behind.clicked.connect(lambda: self.wave.step(1))
        self.listen.clicked.connect(lambda: self.play(max(0, self.wave.place or 0)))
        self.retranslate()

    def show_interview(self, row: InterviewRow | None) -> None:
        """Another interview, or what became of it."""
        if row is None or self.row is None or row.id != self.row.id:
            self.pause()
        self.row = row
        if row is None or self.desk.project is None:
            self.wave.show_sound(None, [], 0)
            return
        self.nudge.setValue(row.nudge_ms / 1000)
        writable = not self.desk.project.read_only
        can = row.source_id is not None and row.recording_ms is not None
        self.propose.setEnabled(can and writable)
        self.nudge.setEnabled(can and writable)
        self.lay.setEnabled(row.source_id is not None and writable)
        self.said.setText("" if can else _missing(row))
        self._show_sound(row)

    def look(self) -> None:
        """Looks for the asked questions' words in the transcript, off the GUI thread."""
        row, project = self.row, self.desk.project
        if row is None or project is None:
            return
        self.said.setText(tr("Looking for the questions in the transcript …"))

        def find() -> Proposal | None:
            with project.read() as session:
                return aligning.propose(session, row.id)

        self.desk.jobs.start(tr("Align marks"), lambda progress, cancelled: find(), self._proposed)

    def _proposed(self, found: Proposal | None) -> None:
        if found is None:
            self.said.setText(
                tr("None of the asked questions was heard in the transcript. Set the shift by ear instead.")
            )
            return
        self.nudge.setValue(found.nudge_ms / 1000)
        self.said.setText(
            tr(
                "{agreeing} of {found} questions that were heard agree on this shift.",
                agreeing=found.agreeing,
                found=found.found,
            )
        )

    def align(self) -> None:
        """Sets the shift, lays the marks beside the text and finds the answers, as one step."""
        row, project, nudge = self.row, self.desk.project, round(self.nudge.value() * 1000)
        if row is None or project is None:
            return

        def put() -> tuple[int, int]:
            with project.change(ALIGN, detail=row.participant) as session:
                return _align(session, row.id, nudge)

        self.desk.jobs.start(tr(ALIGN), lambda progress, cancelled: put(), self._aligned, writes=True)

    def _aligned(self, done: tuple[int, int]) -> None:
        laid, answered = done
        marks = plural("{n} mark lies on the recording", "{n} marks lie on the recording", laid)
        found = plural("{n} answer was found", "{n} answers were found", answered)
        self.desk.tell(f"{marks}; {found}.", undo=True)

    # Sound

    def play(self, ms: int) -> None:
        """Plays from here; playing already, it stops."""
        if self._player is not None and self._player.playing():
            self.pause()
            return
        if self._sound is None:
            return
        if self._player is None:
            from interviewkit.ui.listening.player import Player

            self._player = Player(self)
            self._player.moved.connect(self.wave.show_position)
            self._player.trouble.connect(self.desk.trouble)
        self._player.load(self._sound)
        self._player.play(ms)

    def pause(self) -> None:
        """Silence."""
        if self._player is not None:
            self._player.pause()
        self.wave.show_position(None)

    def _show_sound(self, row: InterviewRow) -> None:
        project = self.desk.project
        kept = self.desk.read(media, row.source_id) if row.source_id is not None else None
        found = recording(project, kept) if kept is not None and project is not None else None
        self._sound = found.proxy if found is not None else None
        levels, marks = None, list[tuple[int, str]]()
        if found is not None and found.peaks is not None and row.recording_ms is not None:
            levels = _levels(found.peaks)
            guide = self.desk.read(guides.guide, row.guide_id) if row.guide_id is not None else GuideContent("")
            every = [each for each in self.desk.read(queries.marks, row.id) if each.kind in aligning.SHOWN]
            asked = [each for each in every if each.kind == "asked"] or every
            marks = [(each.at_ms - row.recording_ms, told(guide, each)) for each in asked]
        self.wave.show_sound(levels, marks, row.nudge_ms)
        for button in (self.before, self.behind, self.listen):
            button.setVisible(not self.wave.isHidden())
        self.listen.setEnabled(self._sound is not None)

    # Looks

    def retranslate(self) -> None:
        self.propose.setText(tr("Propose"))
        self.propose.setToolTip(tr("Looks for the words of the asked questions in the transcript"))
        self.lay.setText(tr("Put on the recording"))
        self.nudge.setSuffix(tr(" s"))
        name(self.nudge, tr("Shift"))
        for button, text in (
            (self.before, tr("The mark before")), (self.behind, tr("The mark behind")),
            (self.listen, tr("Play from the mark, or stop")),
        ):  # fmt: skip
            name(button, text)
            button.setToolTip(text)

    def _lay_out(self) -> None:
        for button, sign in (
            (self.before, "chevron-left"), (self.behind, "chevron-right"), (self.listen, "play-outline"),
        ):  # fmt: skip
            button.setIcon(icon(f"mdi6.{sign}"))
        row = QHBoxLayout()
        row.setSpacing(style.S)
        for widget in (self.nudge, self.propose, self.before, self.behind, self.listen):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.lay)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.S)
        column.addLayout(row)
        column.addWidget(self.wave)
        column.addWidget(self.said)


def _missing(row: InterviewRow) -> str:
    if row.source_id is None:
        return tr("Choose the recording or transcript of this interview to find its marks on it.")
    return tr("No recorder was started in this interview, so answers are found by the questions' words.")


def _align(session: Session, interview_id: int, nudge_ms: int) -> tuple[int, int]:
    actions.describe_interview(session, interview_id, nudge_ms=nudge_ms)
    session.flush()
    return aligning.lay_marks(session, interview_id), answers.lay_answers(session, interview_id)


@lru_cache(maxsize=2)
def _levels(peaks: Path) -> Levels | None:
    """None where the waveform cannot be read: then there is the number alone."""
    from interviewkit.audio.levels import Levels
    from interviewkit.audio.peaks import load_peaks

    try:
        return Levels(load_peaks(peaks))
    except FileTrouble:
        return None
