"""Builds the sample study from its recordings, in a process of its own, and opens it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QProcess

from interviewkit.errors import ProjectTrouble
from interviewkit.ui import projects
from interviewkit.ui.saving.places import documents
from interviewkit.words import tr

if TYPE_CHECKING:
    from interviewkit.ui.desk import Desk

STUDY = "study.ikit"
COMMAND = ("-u", "-X", "utf8", "-m", "interviewkit")


def place() -> Path:
    """The folder of the sample study, among the person's documents."""
    return documents() / "InterviewKit sample"


def open_sample(desk: Desk, folder: Path | None = None) -> None:
    """Opens the sample study, building it first if it is not there."""
    target = folder or place()
    if (target / STUDY).exists():
        projects.open_project(desk, target / STUDY)
    elif not any(job.active and job.label == tr("Building the sample study") for job in desk.jobs.all):
        _build(desk, target)


def _build(desk: Desk, target: Path) -> None:
    process = QProcess(desk)
    job = desk.jobs.show(tr("Building the sample study"), cancel=process.kill)
    job.retry = lambda: open_sample(desk, target)
    said: list[str] = []

    def hear() -> None:
        while process.canReadLine():
            said.append(_text(process.readLine()))
            job.report(None, said[-1])

    def end(code: int, status: QProcess.ExitStatus) -> None:
        process.deleteLater()
        if job.cancelled():
            job.stop()
        elif code == 0 and status == QProcess.ExitStatus.NormalExit and (target / STUDY).exists():
            job.finish()
            if desk.project is None:
                projects.open_project(desk, target / STUDY)
            else:
                opening = (tr("Open"), lambda: projects.open_project(desk, target / STUDY))
                desk.tell(tr("The sample study is ready."), button=opening, stays=True, good=True)
        else:
            lines = [*said, *_text(process.readAllStandardError()).splitlines()]
            trouble = ProjectTrouble(
                "The sample study could not be built: {reason}",
                safe="Your own studies were not touched.",
                reason=next((line.strip() for line in reversed(lines) if line.strip()), tr("no reason was given")),
            )
            job.fail(trouble)
            desk.trouble(trouble)

    process.readyReadStandardOutput.connect(hear)
    process.finished.connect(end)
    process.setReadChannel(QProcess.ProcessChannel.StandardOutput)
    process.start(sys.executable, [*COMMAND, "demo", str(target), "--no-window"])


def _text(said: QByteArray) -> str:
    return bytes(said.data()).decode("utf-8", "replace").strip()
