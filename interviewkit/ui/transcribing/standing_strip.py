"""One line above the text while a recording is being transcribed, or was left half-way: how far, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout

from interviewkit.sources.queries import TranscriptionRow
from interviewkit.text.times import clock
from interviewkit.ui import style
from interviewkit.ui.language import Speaks, name
from interviewkit.ui.transcribing.entry import Standing
from interviewkit.ui.transcribing.phases import progress_text
from interviewkit.words import mark, plural, tr

LEFT = {
    "paused": mark("Paused: transcribed up to {time}."),
    "cancelled": mark("Stopped: transcribed up to {time}."),
    "interrupted": mark("Interrupted: transcribed up to {time}."),
}
UNTOUCHED = {
    "paused": mark("Paused: nothing is transcribed yet."),
    "cancelled": mark("Stopped: nothing is transcribed yet."),
    "interrupted": mark("Interrupted: nothing is transcribed yet."),
}


class StandingStrip(Speaks, QFrame):
    """Hidden when there is nothing to tell."""

    pause_asked = Signal()
    stop_asked = Signal()
    go_on_asked = Signal()
    again_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "notice-note")
        self._standing: Standing | None = None
        self._run: TranscriptionRow | None = None
        self._has_text = self._writable = True
        self.text, self.progress = QLabel(), QProgressBar(textVisible=False)
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.text.setWordWrap(True)
        self.pause, self.stop, self.go_on, self.again = (QPushButton() for _ in range(4))
        row = QHBoxLayout(self)
        row.setContentsMargins(style.L, style.S, style.L, style.S)
        row.setSpacing(style.S)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self.text)
        column.addWidget(self.progress)
        row.addLayout(column, 1)
        row.addSpacing(style.S)
        for button, signal in (
            (self.pause, self.pause_asked),
            (self.stop, self.stop_asked),
            (self.go_on, self.go_on_asked),
            (self.again, self.again_asked),
        ):
            row.addWidget(button)
            button.clicked.connect(signal)
        self.retranslate()

    def retranslate(self) -> None:
        for button, text in (
            (self.pause, tr("Pause")),
            (self.stop, tr("Stop")),
            (self.go_on, tr("Go on")),
            (self.again, tr("Transcribe anew…")),
        ):
            button.setText(text)
        name(self.progress, tr("Progress"))
        self._show()

    def show_run(self, standing: Standing | None, run: TranscriptionRow | None, has_text: bool, writable: bool) -> None:
        """standing: in the queue; run: the newest on record; has_text: whether there is a transcript."""
        self._standing, self._run, self._has_text, self._writable = standing, run, has_text, writable
        self._show()

    def _show(self) -> None:
        standing, run = self._standing, self._run
        left = standing is None and run is not None and run.state != "done" and self._writable
        unheard = standing is None and run is not None and run.state == "done" and not self._has_text
        text = progress_text(standing) if standing is not None else _left_text(run) if run is not None else ""
        if unheard:
            text = tr("Nothing said was heard in this recording.")
        self.go_on.setText(tr("Try again") if run is not None and run.state == "failed" else tr("Go on"))
        self.text.setWordWrap(standing is None)
        self.text.setText(text)
        self.progress.setVisible(standing is not None and standing.stage != "queued")
        for button, wanted in (
            (self.pause, standing is not None),
            (self.stop, standing is not None),
            (self.go_on, left),
            (self.again, left or (unheard and self._writable)),
        ):
            button.setVisible(wanted)
        if standing is not None:
            self.pause.setEnabled(standing.stage in ("queued", "running"))
            self.stop.setEnabled(standing.stage != "stopping")
            self.progress.setRange(0, 0 if standing.fraction is None else 1000)
            if standing.fraction is not None:
                self.progress.setValue(round(standing.fraction * 1000))
        failed = standing is None and run is not None and run.state == "failed"
        kind = "notice-trouble" if failed else "notice-note"
        if self.property("kind") != kind:
            style.set_kind(self, kind)
        self.setVisible(bool(text))


def _left_text(run: TranscriptionRow) -> str:
    """How the newest run was left; nothing where it was done in full."""
    if run.state == "failed":
        return tr("Transcribing failed: {reason}", reason=run.trouble)
    if run.state == "done":
        if not run.gaps:
            return ""
        spans = ", ".join(f"{clock(start)}–{clock(end)}" for start, end in run.gaps)
        return plural(
            "{n} stretch could not be transcribed: {spans}",
            "{n} stretches could not be transcribed: {spans}",
            len(run.gaps),
            spans=spans,
        )
    left = run.state if run.state in ("paused", "cancelled") else "interrupted"
    return tr(LEFT[left], time=clock(run.reached_ms)) if run.reached_ms else tr(UNTOUCHED[left])
