"""Runs the worker and follows it, without Qt; the app's QProcess uses the same command, parser and Attempts."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from interviewkit import preferences
from interviewkit.transcription import events
from interviewkit.transcription.attempts import Again, Attempts, Failed
from interviewkit.transcription.events import CANCEL, Event, Request, parse

PATIENCE = 2.0  # seconds between asking to cancel and killing


def command() -> list[str]:
    """The worker's argv; the request follows on its stdin as Request.line()."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "transcription-worker"]
    return [sys.executable, "-u", "-X", "utf8", "-m", "interviewkit.transcription.worker"]


def environment() -> dict[str, str]:
    """The worker's environment: it must never ask the hub."""
    return {**os.environ, "HF_HUB_OFFLINE": "1", "PYTHONUTF8": "1"}


def log_path() -> Path:
    """Where crashes of the worker are written down."""
    return preferences.folder() / "transcription.log"


def transcribe(request: Request, *, cancelled: Callable[[], bool] = lambda: False) -> Iterator[Event]:
    """Transcribes and yields events as they come; ends after Done or Cancelled.

    `cancelled` is asked at every event, so about once a second. Raises the UserError that stopped the work. Closing
    the generator kills the worker.
    """
    attempts = Attempts(replace(request, log=request.log or str(log_path())))
    step: Again | None = Again(attempts.request)
    while step is not None:
        if step.given_up is not None:
            yield step.given_up
        with _Process(step.request) as process:
            for event in process.events():
                attempts.take(event)
                if not isinstance(event, events.Trouble):
                    yield event
                if cancelled():
                    attempts.cancel()
                    process.cancel()
            status = process.wait()
        after = attempts.ended(status)
        if isinstance(after, Failed):
            raise after.error
        step = after if isinstance(after, Again) else None


class _Process:
    """One worker; leaving the block kills what is left of it."""

    def __init__(self, request: Request) -> None:
        self._popen = subprocess.Popen(
            command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment()
        )
        self._timer: threading.Timer | None = None
        self._send(request.line())

    def events(self) -> Iterator[Event]:
        """Everything it says, until it ends."""
        assert self._popen.stdout is not None
        for line in self._popen.stdout:
            try:
                yield parse(line)
            except ValueError:  # a line cut off by a crash
                continue

    def cancel(self) -> None:
        """Asks it to stop, and kills it when it has not after two seconds."""
        if self._timer is None:
            self._send(CANCEL)
            self._timer = threading.Timer(PATIENCE, self._popen.kill)
            self._timer.daemon = True
            self._timer.start()

    def wait(self) -> int:
        """Its exit status."""
        return self._popen.wait()

    def _send(self, line: bytes) -> None:
        assert self._popen.stdin is not None
        try:
            self._popen.stdin.write(line)
            self._popen.stdin.flush()
        except OSError:  # it died before it could read: wait() tells
            return

    def __enter__(self) -> _Process:
        return self

    def __exit__(self, *_: object) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._popen.kill()
        self._popen.wait()
        for pipe in (self._popen.stdin, self._popen.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:
                    continue
