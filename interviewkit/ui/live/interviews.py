"""Interviews held with a guide: begin one, take one up again, and put its marks on the recording."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from interviewkit.guides.live import actions, aligning, answers, queries
from interviewkit.guides.live.aligning import Proposal
from interviewkit.guides.live.clock import face, moment
from interviewkit.guides.live.queries import InterviewRow
from interviewkit.people.queries import participants
from interviewkit.sources.queries import sources
from interviewkit.ui import style
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.live.start import begin
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from sqlmodel import Session

    from interviewkit.store.changes import Changes
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.live.window import LiveWindow

DESCRIBE, ALIGN, DELETE = mark("Describe interview"), mark("Put marks on the recording"), mark("Delete interview")
WATCHES = frozenset({"interview", "interview_mark", "guide", "source", "participant", "answer"})
_FARTHEST_S = 6 * 3600.0


class Interviews(Speaks, QWidget):
    """The list on the left, what belongs to the chosen one on the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.guide_id: int | None = None
        self.rows: list[InterviewRow] = []
        self.window_held: LiveWindow | None = None
        self.hold, self.go_on, self.propose, self.lay = (QPushButton() for _ in range(4))
        self.list = QListWidget()
        self.empty, self.facts, self.said = QLabel(wordWrap=True), QLabel(wordWrap=True), QLabel(wordWrap=True)
        self.participant, self.source = QComboBox(), QComboBox()
        self.nudge = QDoubleSpinBox(decimals=1, singleStep=0.1, minimum=-_FARTHEST_S, maximum=_FARTHEST_S)
        self.summary = QPlainTextEdit(tabChangesFocus=True)
        self._labels = [QLabel() for _ in range(4)]
        self._filling = False
        self._lay_out()
        self.hold.clicked.connect(self.hold_interview)
        self.go_on.clicked.connect(self.take_up)
        self.propose.clicked.connect(self.propose_nudge)
        self.lay.clicked.connect(self.align)
        self.list.currentRowChanged.connect(lambda _: self._show_chosen())
        self.list.itemActivated.connect(lambda _: self.take_up())
        self.participant.activated.connect(lambda _: self._set("participant_id", self.participant.currentData()))
        self.source.activated.connect(lambda _: self._set("source_id", self.source.currentData()))
        self.retranslate()

    def show_guide(self, guide_id: int | None) -> None:
        """Reads the interviews held with this guide."""
        self.flush()
        self.guide_id = guide_id
        self._read()

    def changed(self, changes: Changes | None) -> None:
        """Reads again what changed."""
        if changes is None or changes.touches(*WATCHES):
            self._read()

    def flush(self) -> None:
        """Keeps what was typed about the chosen interview."""
        row = self._chosen()
        if row is not None and self.summary.toPlainText().strip() != row.summary:
            self._set("summary", self.summary.toPlainText())

    # Acts

    def hold_interview(self) -> None:
        """Begins an interview with this guide, in a window of its own."""
        if self.guide_id is not None:
            self._open(begin(self.desk, self.guide_id, self))

    def take_up(self) -> None:
        """Opens the chosen interview again: after a crash it goes on where it was."""
        row = self._chosen()
        if row is not None:
            self._open(row.id)

    def propose_nudge(self) -> None:
        """Looks for the asked questions' words in the transcript, off the GUI thread."""
        row, project = self._chosen(), self.desk.project
        if row is None or project is None:
            return
        self.said.setText(tr("Looking for the questions in the transcript …"))

        def look() -> Proposal | None:
            with project.read() as session:
                return aligning.propose(session, row.id)

        self.desk.jobs.start(tr("Align marks"), lambda progress, cancelled: look(), self._proposed)

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
        row, project, nudge = self._chosen(), self.desk.project, round(self.nudge.value() * 1000)
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

    def delete(self) -> None:
        """Takes the chosen interview away; the notice has the way back."""
        row = self._chosen()
        if row is not None:
            self.desk.change(DELETE, actions.delete_interview, row.id, detail=row.participant)
            self.desk.tell(tr("The interview was deleted; its recording and transcript are still there."), undo=True)

    # Reading

    def _open(self, interview_id: int | None) -> None:
        from interviewkit.ui.live.window import LiveWindow

        if interview_id is None:
            return
        if self.window_held is not None:
            self.window_held.close()
        self.window_held = LiveWindow(self.desk, interview_id)
        self.window_held.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.window_held.closed.connect(partial(self._left, self.window_held))
        self.window_held.showMaximized()

    def _left(self, window: LiveWindow) -> None:
        if self.window_held is window:
            self.window_held = None

    def _read(self) -> None:
        if self.desk.project is None:
            self.rows = []
            return
        chosen = self._chosen()
        self.rows = self.desk.read(queries.interviews, self.guide_id) if self.guide_id is not None else []
        self._filling = True
        self.list.clear()
        for row in self.rows:
            item = QListWidgetItem(_title(row))
            item.setData(Qt.ItemDataRole.UserRole, row.id)
            self.list.addItem(item)
        at = next((n for n, row in enumerate(self.rows) if chosen is not None and row.id == chosen.id), 0)
        self.list.setCurrentRow(at if self.rows else -1)
        self._filling = False
        self.empty.setVisible(not self.rows)
        self._detail.setVisible(bool(self.rows))
        self.hold.setEnabled(self.guide_id is not None and not self.desk.project.read_only)
        self._show_chosen()

    def _show_chosen(self) -> None:
        row = self._chosen()
        if row is None or self._filling or self.desk.project is None:
            return
        self._filling = True
        for box, listed, current in (
            (self.participant, [(each.id, each.label) for each in self.desk.read(participants)], row.participant_id),
            (self.source, [(each.id, each.name) for each in self.desk.read(sources)], row.source_id),
        ):
            box.clear()
            box.addItem(tr("None"), None)
            for id, label in listed:
                box.addItem(label, id)
            box.setCurrentIndex(max(0, box.findData(current)))
        self.nudge.setValue(row.nudge_ms / 1000)
        if not self.summary.hasFocus():
            self.summary.setPlainText(row.summary)
        self.facts.setText(_facts(row))
        can = row.source_id is not None and row.recording_ms is not None
        self.propose.setEnabled(can)
        self.nudge.setEnabled(can)
        self.lay.setEnabled(row.source_id is not None)
        self.said.setText("" if can else self._missing(row))
        self._filling = False

    def _missing(self, row: InterviewRow) -> str:
        if row.source_id is None:
            return tr("Choose the recording or transcript of this interview to find its marks on it.")
        return tr("No recorder was started in this interview, so answers are found by the questions' words.")

    def _chosen(self) -> InterviewRow | None:
        at = self.list.currentRow()
        return self.rows[at] if 0 <= at < len(self.rows) else None

    def _set(self, field: str, value: object) -> None:
        row = self._chosen()
        if row is not None and not self._filling and getattr(row, field) != value:
            self.desk.change(DESCRIBE, actions.describe_interview, row.id, detail=row.participant, **{field: value})

    # Looks

    def retranslate(self) -> None:
        self.hold.setText(tr("Hold an interview…"))
        self.go_on.setText(tr("Open again"))
        self.propose.setText(tr("Propose"))
        self.lay.setText(tr("Put on the recording"))
        self.empty.setText(tr("No interview was held with this guide yet."))
        self.nudge.setSuffix(tr(" s"))
        texts = (tr("Participant"), tr("Recording"), tr("Shift"), tr("Read back and what they said to it"))
        for label, text, widget in zip(
            self._labels, texts, (self.participant, self.source, self.nudge, self.summary), strict=True
        ):
            label.setText(text)
            label.setBuddy(widget)
            name(widget, text)
        name(self.list, tr("Interviews"))
        self._read()

    def _lay_out(self) -> None:
        style.set_kind(self.hold, "primary")
        style.set_kind(self.facts, "muted")
        style.set_kind(self.empty, "muted")
        self._detail = QWidget()
        form = QFormLayout(self._detail)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(style.S)
        row = QHBoxLayout()
        row.addWidget(self.nudge)
        row.addWidget(self.propose)
        row.addStretch(1)
        form.addRow(self.facts)
        form.addRow(self._labels[0], self.participant)
        form.addRow(self._labels[1], self.source)
        form.addRow(self._labels[2], row)
        form.addRow(self.said)
        buttons = QHBoxLayout()
        buttons.addWidget(self.lay)
        buttons.addWidget(self.go_on)
        buttons.addStretch(1)
        form.addRow(buttons)
        form.addRow(self._labels[3])
        form.addRow(self.summary)
        self.summary.setMaximumHeight(120)
        left = QVBoxLayout()
        left.addWidget(self.hold, 0, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(self.empty)
        left.addWidget(self.list, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(style.L, style.L, style.L, style.L)
        whole.setSpacing(style.XL)
        whole.addLayout(left, 2)
        whole.addWidget(self._detail, 3, Qt.AlignmentFlag.AlignTop)


def _align(session: Session, interview_id: int, nudge_ms: int) -> tuple[int, int]:
    actions.describe_interview(session, interview_id, nudge_ms=nudge_ms)
    session.flush()
    return aligning.lay_marks(session, interview_id), answers.lay_answers(session, interview_id)


def _title(row: InterviewRow) -> str:
    when: datetime = moment(row.began_at).astimezone()
    who = row.participant or tr("Nobody named")
    over = "" if row.ended_ms is not None else f"  ·  {tr('not ended')}"
    return f"{who}  ·  {when:%Y-%m-%d %H:%M}{over}"


def _facts(row: InterviewRow) -> str:
    parts = [plural("{n} mark", "{n} marks", row.marks)]
    if row.ended_ms is not None:
        parts.append(tr("{time} long", time=face(row.ended_ms)))
    if row.recording_ms is not None:
        parts.append(tr("recorder started at {time}", time=face(row.recording_ms)))
    if row.consent:
        parts.append(tr("consent: yes") if row.consent == "yes" else tr("consent: no"))
    return " · ".join(parts)
