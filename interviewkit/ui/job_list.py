"""The list behind the status bar: every job with its progress, cancel and try again."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from interviewkit.ui import style
from interviewkit.ui.jobs import Job, Jobs
from interviewkit.ui.language import Speaks, name
from interviewkit.words import plural, tr


def described(job: Job) -> str:
    """A job in a line: what, how far, how long still."""
    parts = [job.label]
    if job.state == "waiting":
        parts.append(tr("waiting"))
    elif job.cancelled() and job.active:
        parts.append(tr("stopping…"))
    elif job.state == "running":
        if job.fraction is not None:
            parts.append(f"{job.fraction:.0%}")
        if (seconds := job.seconds_left()) is not None:
            parts.append(time_left(seconds))
    elif job.state == "failed":
        parts.append(tr("failed"))
    elif job.state == "cancelled":
        parts.append(tr("cancelled"))
    else:
        parts.append(tr("done"))
    return " · ".join(parts)


def time_left(seconds: float) -> str:
    """A stretch of time, as roughly as a guess deserves."""
    if seconds < 60:
        return tr("less than a minute left")
    if seconds < 5400:
        return plural("about {n} minute left", "about {n} minutes left", round(seconds / 60))
    return plural("about {n} hour left", "about {n} hours left", round(seconds / 3600))


class JobList(Speaks, QFrame):
    """A popup over the status bar."""

    def __init__(self, jobs: Jobs, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._jobs = jobs
        self.setProperty("kind", "popup")
        self.setMinimumWidth(420)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(style.M, style.M, style.M, style.M)
        self._column.setSpacing(style.M)
        self.rows: dict[Job, _Row] = {}
        jobs.listed.connect(self._update)
        jobs.changed.connect(self._update)
        self.retranslate()

    def retranslate(self) -> None:
        name(self, tr("Jobs"))
        self._update()

    def _update(self, _: object = None) -> None:
        for job in [job for job in self.rows if job not in self._jobs.all]:
            self.rows.pop(job).deleteLater()
        for job in self._jobs.all:
            if job not in self.rows:
                self.rows[job] = _Row(self._jobs, job)
                self._column.addWidget(self.rows[job])
            self.rows[job].show_job()
        if self.isVisible():
            self.adjustSize()
        if not self.rows:
            self.hide()


class _Row(QWidget):
    def __init__(self, jobs: Jobs, job: Job) -> None:
        super().__init__()
        self._jobs, self._job = jobs, job
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.M)
        column = QVBoxLayout()
        column.setSpacing(style.XS)
        row.addLayout(column, 1)
        self._line = QLabel(textFormat=Qt.TextFormat.PlainText)
        self._detail = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._detail.setProperty("kind", "small")
        self._progress = QProgressBar(textVisible=False)
        for widget in (self._line, self._progress, self._detail):
            column.addWidget(widget)
        self.cancel, self.retry, self.dismiss = QPushButton(), QPushButton(), QPushButton()
        self.cancel.clicked.connect(job.cancel)
        self.retry.clicked.connect(self._try_again)
        self.dismiss.clicked.connect(lambda: jobs.forget(job))
        for button in (self.cancel, self.retry, self.dismiss):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def show_job(self) -> None:
        job = self._job
        self._line.setText(described(job))
        self._detail.setText(str(job.error) if job.error else job.text)
        self._detail.setVisible(bool(self._detail.text()))
        self._progress.setVisible(job.active)
        self._progress.setRange(0, 0 if job.fraction is None else 1000)
        if job.fraction is not None:
            self._progress.setValue(round(job.fraction * 1000))
        self.cancel.setVisible(job.active and job.can_cancel)
        self.cancel.setEnabled(not job.cancelled())
        self.retry.setVisible(job.retry is not None and job.state in ("failed", "cancelled"))
        self.dismiss.setVisible(not job.active)
        self.cancel.setText(tr("Cancel"))
        self.retry.setText(tr("Try again"))
        self.dismiss.setText(tr("Remove"))
        for button in (self.cancel, self.retry, self.dismiss):
            name(button, f"{button.text()}: {job.label}")
        name(self._progress, tr("Progress of {job}", job=job.label))

    def _try_again(self) -> None:
        retry = self._job.retry
        self._jobs.forget(self._job)
        if retry is not None:
            retry()
