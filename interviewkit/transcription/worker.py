"""The child process that transcribes: crashes stay in it, and killing it is the surest way to stop.

    python -u -X utf8 -m interviewkit.transcription.worker      (or: interviewkit transcription-worker)

A request comes as one JSON line on stdin, then {"cancel": true} or {"pause": true}; events go out as JSON lines on
what was stdout. When stdin ends, so does the process: no orphan goes on computing.
"""

from __future__ import annotations

import contextlib
import faulthandler
import json
import os
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, NoReturn

import numpy as np
from numpy.typing import NDArray

from interviewkit.audio.proxy import samples_in
from interviewkit.errors import UserError
from interviewkit.transcription import events, speeds
from interviewkit.transcription.doubts import doubts
from interviewkit.transcription.engines import Engine, engine_for
from interviewkit.transcription.events import Checkpoint, Request
from interviewkit.transcription.listener import Listener
from interviewkit.transcription.sound import Sound
from interviewkit.transcription.windows import FIRST_WINDOW, RATE, WINDOW, Clock, Span, Window

HEARTBEAT = 1.0  # seconds
LOG_LIMIT = 1_000_000  # bytes
BUG = 3  # exit status; what went wrong is in the log
NICENESS = 10  # measured: the window's longest stall falls from 43 to 15 ms


class Line:
    """The line to the parent: events out; cancel, pause and the parent's end come in."""

    def __init__(self, incoming: BinaryIO, outgoing: BinaryIO) -> None:
        self._incoming = incoming
        self._outgoing = outgoing
        self._lock = threading.Lock()
        self.cancelled = threading.Event()
        self.paused = threading.Event()

    def say(self, event: events.Event) -> None:
        """Sends one event; a parent that is gone ends the process."""
        try:
            with self._lock:
                self._outgoing.write(events.encode(event))
                self._outgoing.flush()
        except OSError:
            os._exit(0)

    def request(self) -> Request:
        """The first line."""
        return Request.from_line(self._incoming.readline())

    def listen(self) -> None:
        """Follows what the parent says until it hangs up."""
        threading.Thread(target=self._follow, daemon=True, name="parent").start()
        threading.Thread(target=self._beat, daemon=True, name="heartbeat").start()

    def _follow(self) -> None:
        for line in self._incoming:
            with contextlib.suppress(ValueError):
                said = json.loads(line)
                if said.get("cancel"):
                    self.cancelled.set()
                if said.get("pause"):
                    self.paused.set()
        os._exit(0)

    def _beat(self) -> None:
        while True:
            self.say(events.Heartbeat(_memory_mb()))
            time.sleep(HEARTBEAT)


def run_worker() -> NoReturn:
    """Serves one request from stdin and ends the process: status 0, or 1 after an "error" event, or 3."""
    os.environ["HF_HUB_OFFLINE"] = "1"
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal goes to the parent, which says what to do
    outgoing = os.fdopen(os.dup(1), "wb")
    line = Line(sys.stdin.buffer, outgoing)
    request = line.request()
    _log_to(request.log)
    os.dup2(2, 1)  # libraries that print would break the protocol
    _be_nice()
    line.listen()
    status = BUG
    try:
        _transcribe(request, line)
        status = 0
    except UserError as error:
        line.say(events.Trouble(error))
        status = 1
    finally:
        if status == BUG:
            traceback.print_exc()
        # an ordinary exit waits for the listener, and dies on the lock that the thread at stdin holds
        os._exit(status)


def _transcribe(request: Request, line: Line) -> None:
    settings = request.settings
    proxy = Path(request.proxy)
    begin, total = _stretch(request, samples_in(proxy))

    def plan(block: Span, speech: list[Span]) -> None:
        spans = tuple((_ms(start), _ms(end)) for start, end in speech)
        line.say(events.Plan(_ms(block[0]), _ms(block[1]), _ms(total), spans, _ms(begin)))

    at = request.resume
    at = Checkpoint(at.window, max(at.sample, begin), at.language or settings.language)
    sound = Sound(proxy)
    listener = Listener(sound, (begin, total), at.sample, settings, plan)
    line.say(events.Phase("loading"))
    engine = engine_for(settings, request.device, request.threads)
    engine.load()
    line.say(events.Ran(replace(engine.device, why=request.why) if request.why else engine.device))
    line.say(events.Phase("listening"))
    segments = speech = 0
    said = False
    while True:
        length = FIRST_WINDOW if at.window == 0 else WINDOW
        window = listener.window(at.sample, length, line.cancelled.is_set)
        if window is None or line.cancelled.is_set():
            break
        if not said:
            line.say(events.Phase("transcribing"))
            said = True
        at, found, dealt = _window(engine, request, line, sound, window, at, listener.silent)
        segments, speech = segments + found, speech + dealt
        if window.last or line.cancelled.is_set():
            break
        if line.paused.is_set():
            line.say(events.Paused(at))
            return
    engine.close()
    if line.cancelled.is_set():
        line.say(events.Cancelled())
        return
    if at.window == 0:
        line.say(events.Language(None, 0.0))
    line.say(events.Done(segments, _ms(speech), at.language))


def _stretch(request: Request, samples: int) -> Span:
    """What is to be transcribed, kept within the recording: Whisper never sees a sample outside."""
    begin = min(max(0, request.start_ms) * RATE // 1000, samples)
    end = samples if request.end_ms is None else min(request.end_ms * RATE // 1000, samples)
    return begin, max(begin, end)


def _window(
    engine: Engine,
    request: Request,
    line: Line,
    sound: Sound,
    window: Window,
    at: Checkpoint,
    silent: Callable[[int, int], bool],
) -> tuple[Checkpoint, int, int]:
    """One window: the checkpoint after it, how many segments it gave, samples of speech dealt with."""
    began = time.monotonic()
    samples = _read(sound, window)
    if at.language is None and not request.settings.mixed_languages:
        language, probability = engine.detect(samples)
        line.say(events.Language(language, round(probability, 3)))
        at = Checkpoint(at.window, at.sample, language)
    after = Checkpoint(at.window + 1, window.end, at.language)
    line.say(events.WindowStarted(at.window, _ms(window.start), _ms(window.end), _ms(window.samples), after))
    clock = Clock(window.pieces)
    found = 0
    heard = engine.transcribe_window(samples, request.settings, language=at.language, last=window.last)
    while True:
        try:
            segment = clock.heard(next(heard))
        except StopIteration as end:
            dealt = min(int(end.value), window.samples)
            break
        nobody = silent(segment.start_ms * RATE // 1000, segment.end_ms * RATE // 1000)
        line.say(events.SegmentHeard(at.window, replace(segment, flags=doubts(segment, silent=nobody))))
        found += 1
        if line.cancelled.is_set():
            heard.close()
            return at, found, 0
    next_at = Checkpoint(at.window + 1, clock.sample(dealt), at.language)
    seconds = round(time.monotonic() - began, 3)
    line.say(events.WindowDone(at.window, _ms(window.start), _ms(next_at.sample), _ms(dealt), seconds, next_at))
    speeds.learn_from(request.settings, _ms(dealt), seconds, engine.device)
    return next_at, found, dealt


def _read(sound: Sound, window: Window) -> NDArray[np.float32]:
    """A window's speech without its silences, filled in place: joining piece by piece copies everything each time."""
    speech = np.zeros(window.samples, np.float32)
    filled = 0
    for start, end in window.pieces:
        piece = sound.read(start, end)
        speech[filled : filled + len(piece)] = piece
        filled += end - start
    sound.forget(window.start)
    return speech


def _ms(samples: int) -> int:
    return round(samples * 1000 / RATE)


def _memory_mb() -> int:
    try:
        fields = Path("/proc/self/statm").read_text().split()
    except OSError:
        return 0
    return int(fields[1]) * os.sysconf("SC_PAGE_SIZE") // 2**20


def _log_to(log: str | None) -> None:
    """What libraries print, and the stack of a crash in native code, go to the log."""
    if log:
        path = Path(log)
        path.parent.mkdir(parents=True, exist_ok=True)
        full = path.exists() and path.stat().st_size > LOG_LIMIT
        with path.open("w" if full else "a", encoding="utf-8") as file:
            os.dup2(file.fileno(), 2)
    faulthandler.enable(file=2)


def _be_nice() -> None:
    if sys.platform == "win32":
        import ctypes

        below_normal = 0x4000
        ctypes.windll.kernel32.SetPriorityClass(ctypes.windll.kernel32.GetCurrentProcess(), below_normal)
    else:
        os.nice(NICENESS)


if __name__ == "__main__":
    run_worker()
