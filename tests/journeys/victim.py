"""The whole app at work, to be killed: codes sentence after sentence while a recording is transcribed.

    python -m tests.journeys.victim STUDY

Prints the id of each step once it is committed.
"""

from __future__ import annotations

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from sqlmodel import Session

from interviewkit.sources.queries import sources
from interviewkit.sources.transcribing.queue import Wish, entries
from interviewkit.transcription import Settings, models
from interviewkit.ui.application import Program, application
from interviewkit.ui.code.workspace import CodeWorkspace
from interviewkit.ui.transcribing.transcriptions import Transcriptions

PACE = 50
"""Between one sentence coded and the next, in ms."""


def main() -> None:
    running = application()
    program = Program(Path(sys.argv[1]))
    program.ready.connect(lambda: _work(program))
    program.show()
    running.exec()


def _work(program: Program) -> None:
    desk = program.desk
    assert desk.project is not None
    desk.project.listen(lambda changes: print(changes.step_id, flush=True))
    rows = desk.read(sources)
    recording = next(row for row in rows if row.kind == "recording")
    words = ("again",) * (recording.state == "done")  # other settings: it is heard anew
    settings = Settings(str(models.find(models.SAMPLE)), language=recording.language or None, vocabulary=words)
    wish = next((wish for wish in desk.read(_wishes)), Wish(settings, models.SAMPLE))
    Transcriptions.of(desk).transcribe([(recording.id, recording.name)], wish)
    desk.choose_source(next(row.id for row in rows if row.kind == "transcript"))
    program.window.go("code")
    room = desk.workspace(CodeWorkspace)
    timer = QTimer(program, interval=PACE)
    timer.timeout.connect(lambda: _code(room))
    timer.start()


def _wishes(session: Session) -> list[Wish]:
    """What was asked of what is not done yet."""
    return [entry.wish for entry in entries(session)]


def _code(room: CodeWorkspace) -> None:
    text = room.transcript.focusProxy()
    assert text is not None
    QTest.keyClick(text, Qt.Key.Key_Down)
    room.apply(next(iter(room.codes)))


if __name__ == "__main__":
    main()
