"""The status bar: the jobs under way, when the work was saved, and who is working."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QToolButton

from interviewkit.ui import style
from interviewkit.ui.icons import icon
from interviewkit.ui.job_list import JobList, described
from interviewkit.ui.language import Speaks, name
from interviewkit.words import plural, tr

if TYPE_CHECKING:
    from interviewkit.errors import UserError
    from interviewkit.ui.desk import Desk

MOMENT = 4000
BACKED_UP = 10_000
"""When the copy that is made on opening has been tried, in ms."""


class StatusBar(Speaks, QFrame):
    """One line at the foot of the window."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setProperty("kind", "status")
        self.setFixedHeight(style.ROW)
        row = QHBoxLayout(self)
        row.setContentsMargins(style.S, 0, style.S, 0)
        row.setSpacing(style.S)
        self.jobs = QToolButton()
        self.jobs.setProperty("kind", "status")
        self.jobs.setIcon(icon("mdi6.progress-clock", "muted"))
        self.jobs.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.jobs.clicked.connect(self._open_list)
        self.progress = QProgressBar(textVisible=False)
        self.progress.setFixedWidth(120)
        self.said = QLabel()
        self.said.setProperty("kind", "small")
        self.said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.saved = QLabel()
        self.saved.setProperty("kind", "small")
        self.coder = QToolButton()
        self.coder.setProperty("kind", "status")
        self.coder.setIcon(icon("mdi6.account-outline", "muted"))
        self.coder.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.coder.clicked.connect(lambda: desk.actions.run("edit.coder"))
        row.addWidget(self.jobs)
        row.addWidget(self.progress)
        row.addWidget(self.said, 1)
        row.addWidget(self.saved)
        row.addWidget(self.coder)
        self.list = JobList(desk.jobs, self)
        self._told: UserError | None = None
        self._moment = QTimer(self, singleShot=True, interval=MOMENT)
        self._moment.timeout.connect(self.said.clear)
        desk.said.connect(self.say)
        desk.jobs.changed.connect(self.show_jobs)
        desk.jobs.listed.connect(self.show_jobs)
        desk.changed.connect(self.show_saved)
        desk.coder_renamed.connect(self.show_saved)
        desk.project_opened.connect(self.show_saved)
        desk.project_opened.connect(lambda: QTimer.singleShot(BACKED_UP, self, self.show_saved))
        desk.project_closed.connect(self.show_saved)
        self.retranslate()

    def retranslate(self) -> None:
        self.show_jobs()
        self.show_saved()
        self.said.clear()

    def say(self, text: str) -> None:
        """Shows a word for a moment."""
        self.said.setText(text)
        self._moment.start()

    def show_jobs(self) -> None:
        """One job by name and progress, several by number; failed ones stay until they are looked at."""
        jobs = self._desk.jobs
        active = jobs.active()
        failed = [job for job in jobs.all if job.state == "failed"]
        self.jobs.setVisible(bool(active or failed))
        self.progress.setVisible(bool(active))
        if active:
            running = [job for job in active if job.state == "running"] or active
            text = described(running[0])
            if len(active) > 1:
                text += " · " + plural("{n} more job", "{n} more jobs", len(active) - 1)
            known = [job.fraction for job in running if job.fraction is not None]
            self.progress.setRange(0, 1000 if known else 0)
            if known:
                self.progress.setValue(round(1000 * sum(known) / len(known)))
        else:
            text = plural("{n} job failed", "{n} jobs failed", len(failed))
        self.jobs.setText(text)
        name(self.jobs, text)
        name(self.progress, tr("Progress"))

    def show_saved(self, _: object = None) -> None:
        """When the last change was committed, by the clock on the wall."""
        project = self._desk.project
        self.coder.setText(self._desk.preferences.coder_name())
        name(self.coder, tr("Coder: {name}", name=self._desk.preferences.coder_name()))
        self.coder.setToolTip(tr("Your name, as it is put on your codes and changes"))
        if project is None:
            self.saved.clear()
        elif project.read_only:
            self.saved.setText(tr("Read only"))
        elif project.saved_at is None:
            self.saved.setText(tr("All changes are saved"))
        else:
            at = datetime.fromisoformat(project.saved_at).astimezone()
            self.saved.setText(tr("Saved {time}", time=f"{at:%H:%M}"))
        self._show_backup(None if project is None else project.backup_trouble)

    def _show_backup(self, trouble: UserError | None) -> None:
        """Work goes on without backups, but not unknowingly."""
        self.saved.setToolTip("" if trouble is None else " ".join(filter(None, trouble.sentences())))
        if trouble is not None:
            self.saved.setText(f"{self.saved.text()} · {tr('No backup')}")
            if trouble is not self._told:
                self._desk.trouble(trouble)
        self._told = trouble

    def _open_list(self) -> None:
        self.list.adjustSize()
        self.list.move(self.mapToGlobal(QPoint(style.S, -self.list.sizeHint().height() - style.XS)))
        self.list.show()
        self.list.setFocus()
