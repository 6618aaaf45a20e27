"""Interviews held with a guide: begin one, take one up again, put its marks on the recording, read back what was
noted."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from interviewkit.guides.live import actions, queries
from interviewkit.guides.live.clock import Clock, face, moment
from interviewkit.guides.live.queries import InterviewRow
from interviewkit.people.queries import participants
from interviewkit.sources.queries import sources
from interviewkit.ui import style
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.live.alignment import Alignment
from interviewkit.ui.live.read_back import ReadBack
from interviewkit.ui.live.start import begin
from interviewkit.words import mark, plural, tr

if TYPE_CHECKING:
    from interviewkit.store.changes import Changes
    from interviewkit.ui.desk import Desk
    from interviewkit.ui.live.window import LiveWindow

DESCRIBE, DELETE = mark("Describe interview"), mark("Delete interview")
WATCHES = frozenset({"interview", "interview_mark", "guide", "source", "participant", "answer"})


class Interviews(Speaks, QWidget):
    """The list on the left, what belongs to the chosen one on the right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.guide_id: int | None = None
        self.rows: list[InterviewRow] = []
        self.window_held: LiveWindow | None = None
        self.hold, self.go_on, self.remove = (QPushButton() for _ in range(3))
        self.list = QListWidget()
        self.empty, self.facts, self.heading = QLabel(wordWrap=True), QLabel(wordWrap=True), QLabel()
        self.participant, self.source = QComboBox(), QComboBox()
        self.alignment, self.read_back = Alignment(desk), ReadBack(desk, self._now)
        self.summary = QPlainTextEdit(tabChangesFocus=True)
        self._labels = [QLabel() for _ in range(4)]
        self._filling = False
        self._lay_out()
        self.hold.clicked.connect(self.hold_interview)
        self.go_on.clicked.connect(self.take_up)
        self.remove.clicked.connect(self.delete)
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
        self.read_back.keep_words()
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
        if self._filling or self.desk.project is None:
            return
        self.read_back.show_interview(row.id if row is not None else None)
        self.alignment.show_interview(row)
        if row is None:
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
        if not self.summary.hasFocus():
            self.summary.setPlainText(row.summary)
        self.facts.setText(_facts(row))
        self.go_on.setText(tr("Open again") if row.ended_ms is not None else tr("Go on"))
        for widget in (self.participant, self.source, self.summary, self.remove):
            widget.setEnabled(not self.desk.project.read_only)
        self._filling = False

    def _chosen(self) -> InterviewRow | None:
        at = self.list.currentRow()
        return self.rows[at] if 0 <= at < len(self.rows) else None

    def _now(self) -> int:
        """ms since the chosen interview began: what is read back days later has its time too."""
        row = self._chosen()
        return Clock(row.began_at).ms() if row is not None else 0

    def _set(self, field: str, value: object) -> None:
        row = self._chosen()
        if row is not None and not self._filling and getattr(row, field) != value:
            self.desk.change(DESCRIBE, actions.describe_interview, row.id, detail=row.participant, **{field: value})

    # Looks

    def retranslate(self) -> None:
        self.hold.setText(tr("Hold an interview…"))
        self.go_on.setText(tr("Open again"))
        self.remove.setText(tr("Delete"))
        self.remove.setToolTip(tr("Takes the interview away with its marks; recording and transcript stay"))
        self.empty.setText(tr("No interview was held with this guide yet."))
        self.heading.setText(tr("Read back"))
        self.summary.setPlaceholderText(tr("The interview in a few words"))
        texts = (tr("Participant"), tr("Recording"), tr("Shift"), tr("Summary"))
        fields = (self.participant, self.source, self.alignment.nudge, self.summary)
        for label, text, widget in zip(self._labels, texts, fields, strict=True):
            label.setText(text)
            label.setBuddy(widget)
            name(widget, text)
        name(self.list, tr("Interviews"))
        self._read()

    def _lay_out(self) -> None:
        style.set_kind(self.hold, "primary")
        style.set_kind(self.facts, "muted")
        style.set_kind(self.empty, "muted")
        self.heading.setProperty("kind", "section")
        inside = QWidget()
        self._detail = QScrollArea(widgetResizable=True)
        self._detail.setFrameShape(QFrame.Shape.NoFrame)
        self._detail.setWidget(inside)
        self._detail.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = QHBoxLayout()
        head.setSpacing(style.S)
        head.addWidget(self.facts, 1)
        head.addWidget(self.go_on)
        head.addWidget(self.remove)
        grid = QGridLayout()
        grid.setHorizontalSpacing(style.M)
        grid.setVerticalSpacing(style.S)
        grid.setColumnStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        for at, widget in enumerate((self.participant, self.source, self.alignment, self.summary)):
            grid.addWidget(self._labels[at], at, 0, top if at > 1 else Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(widget, at, 1)
        self._labels[2].setFixedHeight(self.alignment.nudge.sizeHint().height())
        self._labels[3].setContentsMargins(0, style.S, 0, 0)
        self.summary.setFixedHeight(64)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, style.S, 0)
        column.setSpacing(style.M)
        column.addLayout(head)
        column.addLayout(grid)
        column.addWidget(self.heading)
        column.addWidget(self.read_back, 1)
        self.read_back.list.setMinimumHeight(96)
        left = QVBoxLayout()
        left.setSpacing(style.M)
        left.addWidget(self.hold, 0, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(self.empty)
        left.addWidget(self.list, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(style.L, style.L, style.L, style.L)
        whole.setSpacing(style.XL)
        whole.addLayout(left, 2)
        whole.addWidget(self._detail, 4)


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
