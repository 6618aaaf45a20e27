"""The window a moderator looks at during an interview: one question, two clocks, and every mark one key away.

Nothing in it waits to be saved: each key is a step of the project, there after a crash, with the time it was struck at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from interviewkit.errors import ProjectTrouble
from interviewkit.guides.content import GuideContent
from interviewkit.guides.live import actions, queries
from interviewkit.guides.live.clock import Clock, face
from interviewkit.guides.live.queries import InterviewRow, LiveMark
from interviewkit.guides.queries import guide as read_guide
from interviewkit.ui import keys
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.live.faces import ClockFace, MarkList, QuestionFace, QuestionList, dark
from interviewkit.ui.live.helping import Helping
from interviewkit.ui.live.progress import DONE, OPEN, Progress, consent_script, neighbour, place, progress
from interviewkit.ui.live.read_back import ReadBack
from interviewkit.ui.overrides import guarded
from interviewkit.words import language, mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.store.changes import Changes
    from interviewkit.ui.desk import Desk

AREA = "live"
GUIDE = ("guide", "guide_section", "guide_question", "stage")
RECORDING, QUESTIONS, ASK, TICK = mark("Start recording"), mark("Begin questions"), mark("Ask"), mark("Tick off")
SKIP, MARKER, FEELING, NOTE = mark("Skip question"), mark("Set marker"), mark("Mark feeling"), mark("Take note")
SILENCE, CONSENT, END, GO_ON = mark("Mark silence"), mark("Record consent"), mark("End interview"), mark("Go on")
QUIET_MS = 6000
"""How long the reminder to let silence work stands after a question was asked."""
_BEAT = 200


class LiveWindow(Speaks, QWidget):
    """One interview being held. closed: the window went; the interview may go on later where it was."""

    closed = Signal()

    def __init__(self, desk: Desk, interview_id: int) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.desk, self.interview_id = desk, interview_id
        self.held: InterviewRow = desk.read(queries.interview, interview_id)
        self.clock = Clock(self.held.began_at)
        self.guide, self.marks = GuideContent(""), list[LiveMark]()
        self.progress = Progress({}, None, None)
        self.current: int | None = None
        self.observing = False
        self._asked_at: int | None = None
        self._note_at: int | None = None
        self.total, self.section_clock = ClockFace(30), ClockFace(20)
        self.state, self._captions = QLabel(), (QLabel(), QLabel())
        self.question, self.list, self.log = QuestionFace(), QuestionList(), MarkList()
        self.read_back = ReadBack(desk, lambda: self.clock.ms())
        self.beside = QStackedWidget()
        self.quiet, self.hints, self.coming = (QLabel(wordWrap=True) for _ in range(3))
        self.helping = Helping()
        self.note = QLineEdit()
        self.record, self.begin, self.yes, self.no, self.end, self.leave = (QPushButton() for _ in range(6))
        keys.claim(self, AREA)
        self._lay_out()
        self.list.brought.connect(self.bring)
        self.note.returnPressed.connect(self.keep_note)
        self.note.textEdited.connect(self._typing)
        for button, act in (
            (self.record, self.start_recording), (self.begin, self.start_questions), (self.end, self.end_or_go_on),
            (self.yes, lambda: self.consent("yes")), (self.no, lambda: self.consent("no")), (self.leave, self.close),
        ):  # fmt: skip
            button.clicked.connect(lambda _=False, act=act: act())
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        desk.changed.connect(self._changed)
        desk.project_closing.connect(self.close)
        self._beat = QTimer(self, interval=_BEAT)
        self._beat.timeout.connect(self.tick)
        self._beat.start()
        self._read_guide()
        self._read()
        self.retranslate()

    # Acts: each is one step, with the time it was done at

    def start_recording(self) -> None:
        """The recorder runs from now on: the marks will be found on it."""
        self._do(RECORDING, actions.start_recording, self.interview_id, self.clock.ms())

    def start_questions(self) -> None:
        """The questions begin; the planned time counts from here."""
        self._do(QUESTIONS, actions.start_questions, self.interview_id, self.clock.ms())

    def consent(self, answer: str) -> None:
        """The participant said yes or no, at this time."""
        self._do(CONSENT, actions.answer_consent, self.interview_id, answer, self.clock.ms())

    def ask(self) -> None:
        """The current question is asked; asked already, it is ticked off and the next one comes."""
        if self.current is None:
            return
        if self.progress.states.get(self.current) == "asked":
            self._mark(TICK, "ticked", self.current)
        else:
            now = self.clock.ms()
            if self.held.questions_ms is None:
                self._do(QUESTIONS, actions.start_questions, self.interview_id, now)
            self._asked_at = now
            self._mark(ASK, "asked", self.current, at_ms=now)

    def skip(self) -> None:
        """The current question is left out; the next one comes."""
        if self.current is not None:
            self._mark(SKIP, "skipped", self.current)

    def marker(self) -> None:
        """Something happened here; what it was can be said later."""
        self._mark(MARKER, "marker", self.current)

    def silence(self) -> None:
        """A silence that says something."""
        self._mark(SILENCE, "silence", self.current)

    def feel(self, way: int) -> None:
        """How it felt: −1 worse, 0 neither, +1 better; the same way again within a moment is stronger."""
        now, value = self.clock.ms(), way
        last = self.marks[-1] if self.marks else None
        if way and last and last.kind == "valence" and now - last.at_ms < 1500 and (last.value or 0) * way > 0:
            value = max(-3, min(3, (last.value or 0) + way))
        self._mark(FEELING, "valence", self.current, value=value)

    def keep_note(self) -> None:
        """What was typed becomes a note, at the time its first letter was typed; “//” in front makes it a marker."""
        text = self.note.text().strip()
        if text:
            kind = "marker" if text.startswith("//") else "note"
            at = self._note_at if self._note_at is not None else self.clock.ms()
            self._mark(NOTE, kind, self.current, text=text.lstrip("/ "), at_ms=at)
        self.note.clear()
        self._note_at = None
        self.setFocus()

    def end_or_go_on(self) -> None:
        """The interview is over; over already, it goes on."""
        over = self.held.ended_ms is not None
        self.keep_note()
        self._do(GO_ON if over else END, actions.end_interview, self.interview_id, None if over else self.clock.ms())

    def bring(self, question_id: int) -> None:
        """Brings a question to front; nothing is marked by that."""
        self.current = question_id
        self._show()

    def step(self, way: int) -> None:
        """The question before or behind."""
        self.current = neighbour(self.guide, self.current, way)
        self._show()

    def observe(self) -> None:
        """Between what a moderator and what an observer needs to see."""
        self.observing = not self.observing
        self.list.setVisible(not self.observing)
        self._show()

    def turn_to_read_back(self) -> None:
        """Between the marks and what is read back to the participant at the end."""
        reading = self.beside.currentWidget() is self.log
        self.beside.setCurrentWidget(self.read_back if reading else self.log)
        self.beside.setFixedWidth(420 if reading else 300)
        self.read_back.show_interview(self.interview_id)
        where = self.read_back.list if self.read_back.statements else self.read_back.field
        (where if reading else self).setFocus()

    def help_out(self) -> None:
        """A phrase that shows interest or asks on, another one each time."""
        self.helping.another(self.desk, self.guide.language or language(), self.clock.ms())
        self.tick()

    def write(self) -> None:
        """The keyboard goes to the note field."""
        self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # Looks

    @property
    def opening(self) -> bool:
        """Whether consent is still to be asked for."""
        asked = any(each.kind == "asked" for each in self.marks)
        return not self.held.consent and self.held.questions_ms is None and self.held.ended_ms is None and not asked

    def tick(self) -> None:
        """The clocks go on."""
        now = self.held.ended_ms if self.held.ended_ms is not None else self.clock.ms()
        since = self.held.questions_ms
        self.total.show_time(tr("Time"), now - since if since is not None else None, self.guide.slot_minutes)
        section, _ = place(self.guide, self.current)
        began = self.progress.section_ms
        self.section_clock.show_time(
            tr("Section"), now - began if began is not None else None, section.planned if section else None
        )
        waiting = self._asked_at is not None and self.clock.ms() - self._asked_at < QUIET_MS
        silent = tr("Let the silence work …") if waiting else ""
        self.quiet.setText(self.helping.said(self.clock.ms()) or silent)
        recording = self.held.recording_ms
        if recording is None:
            self.state.setText(tr("No recording yet"))
        elif self.held.consent == "no":
            self.state.setText(tr("▲ No consent: stop the recorder"))
        else:
            self.state.setText(tr("● Recording {time}", time=face(max(0, now - recording))))

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Interview"))
        self.record.setText(tr("1  Recording started"))
        self.begin.setText(tr("2  Begin questions"))
        self.leave.setText(tr("Leave"))
        for caption, text in zip(self._captions, (tr("Section"), tr("Time")), strict=True):
            caption.setText(text)
        self.note.setPlaceholderText(tr("Note, at the time you begin to type …"))
        name(self.note, tr("Note"))
        name(self.list, tr("Questions"))
        name(self.log, tr("Marks"))
        self.hints.setText(
            tr(
                "Space asked, again: answered · ↑↓ question · S skip · M marker · - 0 = feeling · , silence · "
                "N note · P phrase · B read back · O observer"
            )
        )
        self._show()

    def _show(self) -> None:
        section, question = place(self.guide, self.current)
        script = consent_script(self.guide) if self.opening else ""
        if script:
            self.question.show_opening(script)
        else:
            self.question.show_question(section, question, self.observing)
        self.list.show_guide(self.guide, self.progress, self.current)
        self.log.show_marks(self.guide, self.marks)
        following = self.guide.question(neighbour(self.guide, self.current, 1) or 0)
        last = following is None or following.id == self.current
        if script:
            self.coming.setText(tr("R recorder started · Y they agree · Q begin the questions without an answer"))
        else:
            parts = [tr("Next: {question}", question=following.brief)] if following is not None and not last else []
            left = sum(each.must and self.progress.states.get(each.id) == OPEN for each in self.guide.questions())
            parts += [plural("{n} must-question is open", "{n} must-questions are open", left)] if left else []
            self.coming.setText(" · ".join(parts))
        ended = self.held.ended_ms is not None
        self.record.setEnabled(self.held.recording_ms is None and not ended)
        self.begin.setEnabled(self.held.questions_ms is None and not ended)
        self.yes.setEnabled(self.held.consent != "yes")
        self.no.setEnabled(self.held.consent != "no")
        self.yes.setText(f"{'✓ ' if self.held.consent == 'yes' else ''}{tr('Consent: yes')}")
        self.no.setText(f"{'✓ ' if self.held.consent == 'no' else ''}{tr('Consent: no')}")
        self.end.setText(tr("Go on") if ended else tr("End"))
        self.tick()

    def _lay_out(self) -> None:
        dark(self)
        for label in (self.hints, self.coming):
            label.setProperty("role", "hint")
        self.quiet.setStyleSheet("font-size: 20px;")
        top = QHBoxLayout()
        for button in (self.record, self.begin, self.yes, self.no):
            top.addWidget(button)
        top.addStretch(1)
        top.addWidget(self.state)
        for caption, clock in zip(self._captions, (self.section_clock, self.total), strict=True):
            caption.setProperty("role", "hint")
            top.addSpacing(18)
            top.addWidget(caption)
            top.addWidget(clock)
        middle = QVBoxLayout()
        middle.addWidget(self.question, 1)
        middle.addWidget(self.coming)
        middle.addWidget(self.quiet)
        middle.addWidget(self.note)
        self.list.setFixedWidth(320)
        self.beside.addWidget(self.log)
        self.beside.addWidget(self.read_back)
        self.beside.setFixedWidth(300)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.list)
        row.addLayout(middle, 1)
        row.addWidget(self.beside)
        foot = QHBoxLayout()
        foot.addWidget(self.hints, 1)
        foot.addWidget(self.end)
        foot.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addLayout(top)
        column.addLayout(row, 1)
        column.addLayout(foot)
        self.resize(1280, 800)

    # The project

    def _mark(
        self,
        label: str,
        kind: str,
        question_id: int | None,
        *,
        at_ms: int | None = None,
        value: int | None = None,
        text: str = "",
    ) -> None:
        self._do(
            label,
            actions.mark,
            self.interview_id,
            self.clock.ms() if at_ms is None else at_ms,
            kind,
            question_id=question_id,
            value=value,
            text=text,
        )

    def _do(self, label: str, act: object, *args: object, **values: object) -> None:
        self.desk.change(label, act, *args, **values)  # type: ignore[arg-type]

    def _changed(self, changes: Changes) -> None:
        """Every mark comes by here, made by a key or taken back by an undo."""
        if changes.touches(*GUIDE):
            self._read_guide()
        if changes.touches(*GUIDE, "interview", "interview_mark"):
            self._read()

    def _read_guide(self) -> None:
        known = self.desk.project is not None and self.held.guide_id is not None
        self.guide = self.desk.read(read_guide, self.held.guide_id) if known else GuideContent("")

    def _read(self) -> None:
        if self.desk.project is None:
            return
        try:
            self.held = self.desk.read(queries.interview, self.interview_id)
        except ProjectTrouble:  # an undo took it back
            self.close()
            return
        if self.held.guide_id is None:
            self.guide = GuideContent("")
        before = self.progress
        self.marks = self.desk.read(queries.marks, self.interview_id)
        if self.beside.currentWidget() is self.read_back:
            self.read_back.show_interview(self.interview_id)
        self.progress = progress(self.guide, self.marks)
        moved = before.states != self.progress.states
        if moved or self.current is None or self.guide.question(self.current) is None:
            self.current = self.progress.current
        if self.current is not None and self.progress.states.get(self.current) in (DONE, OPEN):
            self._asked_at = None
        self._show()

    def _typing(self) -> None:
        if self._note_at is None:
            self._note_at = self.clock.ms()

    @guarded
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.note.hasFocus():
            self.setFocus()
            return
        super().keyPressEvent(event)

    @guarded
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.setFocus()

    @guarded
    def closeEvent(self, event: QCloseEvent) -> None:
        if self.desk.project is not None:
            self.keep_note()
            self.read_back.keep_words()
        self._beat.stop()
        self.closed.emit()
        super().closeEvent(event)
